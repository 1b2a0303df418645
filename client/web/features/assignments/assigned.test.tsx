// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../frame/kit/screen.js';
import { Assigned } from './assigned.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import { assignments } from './texts.js';

const CELINA = { id: '0193c0de-0000-7000-8000-0000000000a1', displayName: 'Celina Pokazowa' };

const open = async (state: { holdsFunction: boolean; suspended: boolean }, may: readonly string[]) => {
  anApi({
    AssistantCaseloads: () => ({
      data: {
        assistantCaseloads: [
          {
            families: 3,
            countedFamilies: 3,
            zaZyciemFamilies: 0,
            limit: 15,
            ...state,
            assistant: { ...CELINA, absentFrom: null, absentTo: null },
          },
        ],
      },
    }),
  });
  const assignment = { id: 'a1', version: 1, endedOn: null, assistant: CELINA } as AssignmentCase['assignments'][number];
  const supportCase = { stage: 'IN_SUPPORT', deadlines: [], assignments: [assignment] } as unknown as AssignmentCase;
  await openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <Assigned family={{ id: 'f1' } as AssignmentFamily} supportCase={supportCase} assignment={assignment} />,
    texts: { assignments },
    viewer: { permissions: may as never },
  });
  await told('Z rodziną pracuje Celina Pokazowa.');
};

eachOnItsOwnPage();

const { gone } = assignments.result;

test.each([
  ['is suspended', { holdsFunction: false, suspended: true }, 'Celina Pokazowa: osoba zawieszona (art. 13)'],
  ['has no function any more', { holdsFunction: false, suspended: false }, 'Celina Pokazowa nie pełni już funkcji asystenta.'],
])('S2 the page of an assignment tells the director that its assistant %s', async (_, state, words) => {
  await open(state, ['assistant:assign']);
  await told(gone);
  expect(pageText()).toContain(words);
});

test('S2 of an assistant who works nothing is told', async () => {
  await open({ holdsFunction: true, suspended: false }, ['assistant:assign']);
  expect(pageText()).not.toContain(gone);
});

test('S2 a colleague who gives no assistant is not told who is suspended', async () => {
  await open({ holdsFunction: false, suspended: true }, []);
  expect(pageText()).not.toContain(gone);
});
