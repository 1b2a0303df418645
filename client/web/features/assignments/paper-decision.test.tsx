// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import { AssignForm } from './assign-form.js';
import { assignments } from './texts.js';

const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const EWA = '0193c0de-0000-7000-8000-0000000000e1';

const family = { id: 'f1', surname: 'Próbna' } as AssignmentFamily;
const supportCase = { id: CASE, version: 2 } as AssignmentCase;

const open = (values: object) => {
  const asked = anApi({
    AssistantCaseloads: () => ({
      data: {
        assistantCaseloads: [
          {
            families: 3,
            countedFamilies: 3,
            zaZyciemFamilies: 0,
            limit: 15,
            holdsFunction: true,
            suspended: false,
            assistant: { id: EWA, displayName: 'Ewa Nowa' },
          },
        ],
      },
    }),
    PeopleOfOffice: () => ({ data: { staffMembers: { nodes: [] } } }),
    AssignAssistant: () => ({ data: { assignAssistant: { id: CASE, version: 3 } } }),
  });
  localStorage.setItem(
    `asysta:draft:1:anna:assign-assistant:${CASE}`,
    JSON.stringify({ values: { assistantId: EWA, ...values }, idempotencyKey: 'key-1', savedAt: Date.now() }),
  );
  return openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <AssignForm family={family} supportCase={supportCase} />,
    texts: { assignments },
  }).then(() => asked);
};

eachOnItsOwnPage();

test('L16 a decision of an earlier day is asked why it is entered now, and the question names its day', async () => {
  const asked = await open({ assignedOn: '2026-02-27' });
  await told(assignments.paper.decider);
  await write(assignments.paper.reason, 'Wpis po urlopie.');
  await sendForm();
  await told('Ewa Nowa pracuje z rodziną Próbna od 27 lutego 2026');
  await press(assignments.assign.confirm.submit);
  expect(
    asked.filter(({ operation }) => operation === 'AssignAssistant').map(({ variables }) => variables['input']),
  ).toMatchObject([{ assistantId: EWA, assignedOn: '2026-02-27', lateReason: 'Wpis po urlopie.', decidedById: null }]);
});

test('L16 a decision of today is asked for nothing more', async () => {
  await open({});
  expect(pageText()).toContain(assignments.paper.open);
  expect(pageText()).not.toContain(assignments.paper.reason);
});
