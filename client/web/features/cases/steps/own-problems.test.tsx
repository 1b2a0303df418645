// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  anApi,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  sendForm,
  settled,
  told,
  turn,
  write,
} from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const AWAY = '0193c0de-0000-7000-8000-0000000000a1';

const own = (id: string, name: string, validFrom: string, validTo: string | null = null) => ({
  id,
  name,
  description: null,
  validFrom,
  validTo,
});

const USED = own(AWAY, 'rodzic pracuje za granicą', '2026-01-01');
const OTHERS = [
  own('0193c0de-0000-7000-8000-0000000000a2', 'Zbieractwo', '2020-01-01', '2026-03-01'),
  own('0193c0de-0000-7000-8000-0000000000a3', 'Uzależnienie od gier', '2026-04-01'),
];

/** A case that waits for the step, in a centre with some problems of its own. */
const open = async (step: 'wywiad' | 'diagnoza', ownProblems: readonly object[] = [USED, ...OTHERS]) => {
  const currentCase = {
    id: CASE,
    version: 7,
    number: 'AR/1/2026',
    track: 'ORDINARY',
    stage: 'OPENED',
    closedOn: null,
    viewerMay: ['RECORD_INTERVIEW', 'RECORD_DIAGNOSIS'],
    courtMayBeInformed: false,
    currentBasis: null,
    suspendedUntil: null,
    consents: [],
    courtOrders: [],
    deadlines: [],
    interviews: [],
    refusals: [],
    request: null,
  };
  const asked = anApi({
    CaseForStep: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', members: [], formerMembers: [], currentCase } } }),
    OwnProblemsOfCentre: () => ({ data: { centre: { id: 'gops', ownProblems } } }),
    SendInterview: () => ({ data: { recordFamilyInterview: { id: CASE, version: 8 } } }),
    SendDiagnosis: () => ({ data: { recordDiagnosis: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/${step}`,
    component: StepPage,
    texts: { cases },
  });
  await told('Osamotnienie rodziny');
  await settled();
  return () => asked.filter(({ operation }) => operation.startsWith('Send')).map(({ variables }) => variables['input']);
};

/** Fills the day: today, as the arrow offers it. */
const today = async (label: string) => {
  for (const part of ['day', 'month', 'year'] as const) await turn(label, part, 'ArrowUp');
  await settled();
};

eachOnItsOwnPage();

test('A2 point 8 an interview offers the centre’s own problems after the others, those in use on its day alone, and sends them apart', async () => {
  const sent = await open('wywiad');
  await told('Rodzic pracuje za granicą');
  expect(pageText().indexOf(cases.ownProblems)).toBeGreaterThan(pageText().indexOf('Osamotnienie rodziny'));
  expect(pageText()).not.toContain('Zbieractwo');
  expect(pageText()).not.toContain('Uzależnienie od gier');
  await today(cases.interview.conductedOn);
  await write(cases.interview.findings, 'Ojciec pracuje w Holandii.');
  await choose('Zadłużenie');
  await choose('Rodzic pracuje za granicą');
  await choose(cases.interview.yes);
  await write(cases.interview.necessityReason, 'Matka jest sama.');
  await sendForm();
  expect(sent()).toMatchObject([{ supportCaseId: CASE, problems: ['DEBT'], ownProblemIds: [AWAY] }]);
});

test('A2 point 8 what is in use follows the day of the interview, and what is ticked stays until it is taken off', async () => {
  await open('wywiad');
  await told('Rodzic pracuje za granicą');
  await today(cases.interview.conductedOn);
  await turn(cases.interview.conductedOn, 'year', 'ArrowDown');
  await settled();
  await told('Zbieractwo');
  expect(pageText()).not.toContain('Rodzic pracuje za granicą');
  await choose('Zbieractwo');
  await turn(cases.interview.conductedOn, 'year', 'ArrowUp');
  await told('Rodzic pracuje za granicą');
  expect(pageText()).toContain('Zbieractwo');
});

test('A3 point 8 a diagnosis names own problems alone, counts them with the others, and none at all is refused beside the list', async () => {
  const sent = await open('diagnoza');
  await told('Rodzic pracuje za granicą');
  await today(cases.diagnosis.madeOn);
  await write(cases.diagnosis.description, 'Dzieci są same po szkole.');
  await sendForm();
  await told('Zaznacz co najmniej jeden problem.');
  expect(sent()).toEqual([]);
  await choose('Rodzic pracuje za granicą');
  await told('Zaznaczono 1 trudność.');
  await choose('Zadłużenie');
  await told('Zaznaczono 2 sprzężone trudności.');
  await choose('Zadłużenie');
  await sendForm();
  expect(sent()).toMatchObject([{ supportCaseId: CASE, problems: [], ownProblemIds: [AWAY] }]);
});

test('point 8 a centre that has none in use is asked by the list of everybody alone', async () => {
  await open('diagnoza', OTHERS);
  expect(pageText()).not.toContain(cases.ownProblems);
});
