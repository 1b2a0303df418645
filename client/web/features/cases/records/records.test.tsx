// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { conflict } from '../../../frame/conflict/texts.js';
import { forms } from '../../../frame/forms/texts.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  press,
  sendForm,
  settled,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { cases } from '../texts.js';
import { CorrectStepPage } from './correct-step-page.js';
import { RecordedPage } from './recorded-page.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const INTERVIEW = '0193c0de-0000-7000-8000-0000000000a1';
const GONE = '0193c0de-0000-7000-8000-0000000000a2';
const OLA = '0193c0de-0000-7000-8000-0000000000b1';
const OWN = '0193c0de-0000-7000-8000-0000000000d1';
const JAN = { id: '0193c0de-0000-7000-8000-0000000000e1', displayName: 'Jan Zieliński' };
const TOLD = 'Ktoś zmienił te dane przed chwilą.';

const interview = (over: object = {}) => ({
  id: INTERVIEW,
  conductedOn: '2026-03-01',
  findings: 'Rodzina radzi sobie z trudem.',
  problems: ['DEBT'],
  ownProblems: [{ id: 'n1', name: 'eurosieroctwo', centreProblem: { id: OWN } }],
  assistantNecessary: true,
  necessityReason: 'Potrzebne wsparcie.',
  persons: [{ id: OLA, givenName: 'Ola', surname: 'Próbna' }],
  author: JAN,
  viewerMayCorrect: true,
  viewerMayAnnul: true,
  corrected: true,
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const gone = interview({
  id: GONE,
  findings: 'Zapis z innej rodziny.',
  viewerMayCorrect: false,
  viewerMayAnnul: false,
  corrected: false,
  annulledAt: '2026-03-02T09:00:00.000Z',
  annulmentReason: 'To była inna rodzina.',
  annulledBy: JAN,
});

const fileOf = (version: number, interviews: readonly object[]) => ({
  family: {
    id: FAMILY,
    surname: 'Próbna',
    members: [{ id: OLA, givenName: 'Ola', surname: 'Próbna' }],
    formerMembers: [],
    currentCase: {
      id: CASE,
      version,
      number: 'AR/1/2026',
      courtMayBeInformed: true,
      socialWorker: JAN,
      interviews,
      diagnoses: [],
      offers: [],
      refusals: [],
      requests: [],
      qualifications: [],
    },
  },
});

const line = (field: string, oldValue: string | null, newValue: string) => ({
  id: field,
  field,
  oldValue,
  newValue,
  reason: 'Pomyłka przy wpisywaniu',
  correctedAt: '2026-03-02T08:00:00.000Z',
  correctedBy: { displayName: 'Jan Zieliński' },
});

const HISTORY = {
  supportCase: {
    id: CASE,
    interviews: [
      {
        id: INTERVIEW,
        corrections: [
          line('conductedOn', '2026-02-27', '2026-03-01'),
          line('persons', null, OLA),
          line('problems', 'HOUSING', 'DEBT'),
          line('ownProblems', 'Zbieractwo', 'eurosieroctwo; Zbieractwo'),
          line('assistantNecessary', 'false', 'true'),
          line('author', 'unknown', JAN.id),
        ],
      },
    ],
    diagnoses: [],
    offers: [],
    refusals: [],
    requests: [],
    qualifications: [],
  },
};

/** The centre calls it otherwise since, and retired it. */
const ownProblems = [
  { id: OWN, name: 'Rodzic za granicą', description: null, validFrom: '2020-01-01', validTo: '2026-02-28' },
  { id: 'other', name: 'Zbieractwo', description: null, validFrom: '2020-01-01', validTo: '2026-02-28' },
];
const OwnProblemsOfCentre = () => ({ data: { centre: { id: 'gops', ownProblems } } });

const openRecorded = (step = 'wywiad') =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/zapisane',
    address: `/rodziny/${FAMILY}/sprawa/${step}/zapisane`,
    component: RecordedPage,
    texts: { cases },
  });

const openCorrection = (recordId = INTERVIEW) =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    address: `/rodziny/${FAMILY}/sprawa/wywiad/${recordId}/poprawka`,
    component: CorrectStepPage,
    texts: { cases },
  });

eachOnItsOwnPage();

test('U3 „zrobione” opens what was recorded, with persons and problems, and struck through what was annulled, with its reason', async () => {
  anApi({ RecordedSteps: () => ({ data: fileOf(3, [interview(), gone]) }) });
  await openRecorded();
  await told('Rodzina radzi sobie z trudem.');
  for (const words of [
    'Ola Próbna',
    'Zadłużenie',
    cases.ownProblems,
    'Eurosieroctwo',
    cases.interview.yes,
    'Jan Zieliński',
    'To była inna rodzina.',
  ])
    expect(pageText()).toContain(words);
  expect(document.querySelectorAll('a[href$="/poprawka"]')).toHaveLength(1);
});

test('U3 „poprawiono” says of each field what stood there, by its words and not by codes or ids', async () => {
  anApi({ RecordedSteps: () => ({ data: fileOf(3, [interview()]) }), HistoryOfSteps: () => ({ data: HISTORY }) });
  await openRecorded();
  await told(forms.history.mark);
  await press(forms.history.mark);
  await told('Było: 27 lutego 2026. Jest: 1 marca 2026.');
  expect(pageText()).toContain('Jest: Ola Próbna.');
  expect(pageText()).toContain('Było: Trudności mieszkaniowe. Jest: Zadłużenie.');
  expect(pageText()).toContain('Było: Zbieractwo. Jest: eurosieroctwo; Zbieractwo.');
  expect(pageText()).toContain(`Jest: ${cases.interview.yes}.`);
  expect(pageText()).toContain(`Było: ${cases.records.somebody}. Jest: Jan Zieliński.`);
  expect(pageText()).not.toContain(OLA);
});

test('U3 a record is annulled with a reason, over the version of the case that was seen; what is built on it is told', async () => {
  const asked = anApi({
    RecordedSteps: () => ({ data: fileOf(3, [interview()]) }),
    AnnulInterview: () => ({
      refused: 'STEP_IS_BUILT_ON',
      userMessage: 'Na tym wpisie opiera się inny: diagnoza (2 marca 2026).',
    }),
  });
  await openRecorded();
  await told(forms.annul.submit);
  await press(forms.annul.submit);
  await write(forms.annul.reason, 'To była inna rodzina.');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="alertdialog"] button, [role="dialog"] button')];
  buttons.find(({ textContent }) => textContent === forms.annul.submit)?.click();
  await settled();
  await told('opiera się inny: diagnoza');
  const [sent] = asked.filter(({ operation }) => operation === 'AnnulInterview');
  expect(sent?.variables['input']).toMatchObject({
    interviewId: INTERVIEW,
    expectedVersion: 3,
    reason: 'To była inna rodzina.',
  });
});

test('U3 the form of a correction is filled with what was recorded and sends only with a reason; whoever is second keeps the text', async () => {
  let version = 3;
  const asked = anApi({
    RecordedSteps: () => ({ data: fileOf(version, [interview()]) }),
    OwnProblemsOfCentre,
    CorrectInterview: ({ input }) =>
      (input as { expectedVersion: number }).expectedVersion === version
        ? { data: { correctFamilyInterview: { id: CASE, version: version + 1 } } }
        : { refused: 'CONFLICT', userMessage: TOLD },
  });
  const sent = () => asked.filter(({ operation }) => operation === 'CorrectInterview').map(({ variables }) => variables['input']);
  await openCorrection();
  await told(cases.interview.findings);
  expect(boxOf(cases.interview.findings).value).toBe('Rodzina radzi sobie z trudem.');
  await write(cases.interview.findings, 'Rodzina radzi sobie lepiej.');
  await sendForm();
  expect(sent()).toHaveLength(0);
  await choose(forms.reason.mistyped);
  version = 4;
  await sendForm();
  await told(conflict.nothingToChoose);
  expect(boxOf(cases.interview.findings).value).toBe('Rodzina radzi sobie lepiej.');
  await sendForm();
  expect(sent()).toHaveLength(2);
  expect(sent()[1]).toMatchObject({
    interviewId: INTERVIEW,
    expectedVersion: 4,
    findings: 'Rodzina radzi sobie lepiej.',
    problems: ['DEBT'],
    ownProblemIds: [OWN],
    familyMemberIds: [OLA],
    authorId: JAN.id,
    reason: forms.reason.mistyped,
  });
});

test('A2 point 8 a correction offers an own problem that was retired since by the name it was recorded with, and no other that is over', async () => {
  anApi({ RecordedSteps: () => ({ data: fileOf(3, [interview()]) }), OwnProblemsOfCentre });
  await openCorrection();
  await told('Eurosieroctwo');
  expect(pageText()).not.toContain('Rodzic za granicą');
  expect(pageText()).not.toContain('Zbieractwo');
});

test('point 2 what was annulled, or is somebody else’s, has no form of a correction', async () => {
  anApi({ RecordedSteps: () => ({ data: fileOf(3, [gone]) }) });
  await openCorrection(GONE);
  await told(cases.records.cannot);
  expect(document.querySelector('form')).toBeNull();
});

test('a step of which nothing was recorded says so', async () => {
  anApi({ RecordedSteps: () => ({ data: fileOf(3, []) }) });
  await openRecorded('diagnoza');
  await told(cases.records.none);
});
