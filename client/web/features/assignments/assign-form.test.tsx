// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, sendForm, told } from '../../frame/kit/screen.js';
import { AssignForm } from './assign-form.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import { assignments } from './texts.js';

const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const EWA = '0193c0de-0000-7000-8000-0000000000e1';
const GONE = '0193c0de-0000-7000-8000-0000000000e2';

// What the form reads of the family and of its case.
const family = { id: 'f1', surname: 'Próbna' } as AssignmentFamily;
const supportCase = { id: CASE, version: 2, takesAPlace: true } as AssignmentCase;

const aCentre = (families = 3) =>
  anApi({
    AssistantCaseloads: () => ({
      data: {
        assistantCaseloads: [
          {
            families,
            countedFamilies: families,
            zaZyciemFamilies: 0,
            limit: 15,
            holdsFunction: true,
            suspended: false,
            assistant: { id: EWA, displayName: 'Ewa Nowa' },
          },
        ],
      },
    }),
    AssignAssistant: () => ({ data: { assignAssistant: { id: 'a1', version: 1 } } }),
  });

const open = (of: AssignmentCase = supportCase) =>
  openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <AssignForm family={family} supportCase={of} />,
    texts: { assignments },
  });

const leaveADraft = (assistantId: string) =>
  localStorage.setItem(
    `asysta:draft:1:anna:assign-assistant:${CASE}`,
    JSON.stringify({ values: { assistantId }, idempotencyKey: 'key-1', savedAt: Date.now() }),
  );

const sent = (asked: readonly { operation: string }[]): number =>
  asked.filter(({ operation }) => operation === 'AssignAssistant').length;

eachOnItsOwnPage();

test('a choice that came back with a draft is asked about before the family becomes theirs', async () => {
  const asked = aCentre();
  leaveADraft(EWA);
  await open();
  await sendForm();
  await told(assignments.assign.confirm.title);
  expect(sent(asked)).toBe(0);
});

test('a restored choice of somebody who is no longer on the list is chosen anew', async () => {
  const asked = aCentre();
  leaveADraft(GONE);
  await open();
  await sendForm();
  await told('Wybierz asystenta z listy.');
  expect(sent(asked)).toBe(0);
});

test.each([
  [true, 'Limit wyczerpany'],
  [false, 'nie wlicza się do limitu'],
])(
  'A9 whether a full assistant may take a family that takes a place (%s) is said beside the name',
  async (takesAPlace, words) => {
    aCentre(15);
    await open({ ...supportCase, takesAPlace });
    await told(words);
    expect(document.querySelector<HTMLInputElement>('input[type=radio]')?.disabled).toBe(takesAPlace);
    expect(pageText().includes('Wszyscy asystenci mają pełny limit')).toBe(takesAPlace);
  },
);
