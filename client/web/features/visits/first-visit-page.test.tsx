// @vitest-environment happy-dom
import { LOCAL_RULES, type LocalRuleKey } from '@asysta/schema/law/codes';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, told } from '../../frame/kit/screen.js';
import { FirstVisitPage } from './first-visit-page.js';
import { visits } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const WORKER = { id: '0193c0de-0000-7000-8000-0000000000a1', displayName: 'Anna Socha' };
const { first } = visits;

const open = async (rulesInForce: readonly LocalRuleKey[], socialWorker: typeof WORKER | null = WORKER) => {
  const currentCase = {
    id: '0193c0de-0000-7000-8000-0000000000c1',
    stage: 'ASSIGNED',
    viewerMayRecordVisit: true,
    rulesInForce,
    socialWorker,
    diagnoses: [],
    interviews: [],
    request: null,
  };
  anApi({
    FamilyToMeet: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', members: [], formerMembers: [], currentCase } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/wizyty/pierwsza',
    address: `/rodziny/${FAMILY}/wizyty/pierwsza`,
    component: FirstVisitPage,
    texts: { visits },
  });
  await told(first.areas);
};

const answers = (): readonly (readonly [label: string | null, chosen: boolean])[] =>
  [...document.querySelectorAll<HTMLInputElement>(`[data-label="${first.workerQuestion}"] input`)].map((input) => [
    input.closest('label')?.textContent ?? null,
    input.checked,
  ]);

const areas = (): number => document.querySelectorAll(`[data-label^="Obszar"] textarea`).length;

eachOnItsOwnPage();

test('U18 where the centre asks for the social worker, the only one it can be is chosen already and a field for an area stands open', async () => {
  await open(LOCAL_RULES);
  expect(answers()).toEqual([[expect.stringContaining(WORKER.displayName), true]]);
  expect(areas()).toBe(1);
  await told(first.whyTitle);
});

test('L1 without rules both are offered and nothing is claimed: nobody was there until somebody says so, and no area is asked for', async () => {
  await open([]);
  expect(answers()).toEqual([
    [expect.stringContaining(WORKER.displayName), false],
    [expect.stringContaining(first.workerAbsent), true],
  ]);
  expect(areas()).toBe(0);
  expect(document.body.textContent).not.toContain(first.whyTitle);
});

test.each([
  ['is told where the centre asks for one', LOCAL_RULES, true],
  ['matters to nobody elsewhere', [], false],
] as const)('a case without a social worker %s', async (_, rules, warned) => {
  await open(rules, null);
  expect(document.body.textContent?.includes(first.noWorker)).toBe(warned);
  expect(answers()).toEqual([]);
});
