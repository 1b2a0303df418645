// @vitest-environment happy-dom
import { expect, test } from 'vitest';
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
  told,
  write,
} from '../../../frame/kit/screen.js';
import { CorrectStepPage } from '../records/correct-step-page.js';
import { RecordedPage } from '../records/recorded-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const ORDER = '0193c0de-0000-7000-8000-0000000000a1';
const PROLONGING = '0193c0de-0000-7000-8000-0000000000a2';
const LIFTING = '0193c0de-0000-7000-8000-0000000000a3';

const ordered = {
  id: ORDER,
  court: 'Sąd Rejonowy',
  signature: 'III Nsm 1/26',
  issuedOn: '2026-03-01',
  content: 'Praca z asystentem.',
  control: null,
  validTo: '2026-03-31',
  reportsDueOn: ['2026-03-10', '2026-03-30'],
  decisions: [
    {
      id: PROLONGING,
      kind: 'PROLONGED',
      decidedOn: '2026-03-20',
      signature: 'III Nsm 1/26/p',
      validTo: '2026-06-30',
      reportsDueOn: ['2026-06-15'],
    },
    { id: LIFTING, kind: 'LIFTED', decidedOn: '2026-05-04', signature: 'III Nsm 1/26/u', validTo: null, reportsDueOn: [] },
  ],
};

const fileOf = (over: object = {}) => ({
  family: {
    id: FAMILY,
    surname: 'Próbna',
    members: [],
    formerMembers: [],
    currentCase: { id: CASE },
    cases: [
      {
        id: CASE,
        version: 7,
        number: 'AR/1/2026',
        closedOn: null,
        closureReason: null,
        courtWordOn: null,
        courtWordSignature: null,
        courtTold: null,
        viewerMayAmend: ['COURT_ORDER', 'COURT_DECISION'],
        consents: [],
        courtOrders: [ordered],
        zaZyciemApplications: [],
        minorParentRecords: [],
        amendments: [],
        ...over,
      },
    ],
  },
});

const openRecorded = (step: string) =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/zapisane',
    address: `/rodziny/${FAMILY}/sprawa/${step}/zapisane`,
    component: RecordedPage,
    texts: { cases },
  });

const openProposal = (step: string, recordId: string) =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    address: `/rodziny/${FAMILY}/sprawa/${step}/${recordId}/poprawka`,
    component: CorrectStepPage,
    texts: { cases },
  });

/** Answers the file, and gives what was sent of a proposal. */
const office = (mutation: string, field: string, over: object = {}) => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf(over) }),
    [mutation]: () => ({ data: { [field]: { id: CASE, version: 8 } } }),
  });
  return () => asked.find(({ operation }) => operation === mutation)?.variables['input'];
};

eachOnItsOwnPage();

test('A7 point 2 the report dates of an order stand in what was recorded, and its form takes one out', async () => {
  const sent = office('ProposeCourtOrderCorrection', 'proposeCourtOrderCorrection');
  await openRecorded('postanowienie-sadu');
  await told('10 marca 2026 i 30 marca 2026');
  await openProposal('postanowienie-sadu', ORDER);
  await told(cases.courtOrder.reports);
  await press('Usuń termin 1');
  await choose(forms.reason.document);
  await sendForm();
  expect(sent()).toMatchObject({ courtOrderId: ORDER, expectedVersion: 7, reportsDueOn: ['2026-03-30'] });
});

test('A7 point 2 what the court decided later opens from either step, the latest first, and a prolonging is corrected whole', async () => {
  const sent = office('ProposeCourtDecisionCorrection', 'proposeCourtDecisionCorrection');
  await openRecorded('uchylenie-postanowienia');
  await told('Przedłużono postanowienie');
  for (const words of ['Uchylono postanowienie', '30 czerwca 2026', '15 czerwca 2026', 'III Nsm 1/26/u'])
    expect(pageText()).toContain(words);
  expect(pageText().indexOf('Uchylono')).toBeLessThan(pageText().indexOf('Przedłużono'));
  await openProposal('przedluzenie-postanowienia', PROLONGING);
  await told(cases.amendments.prolongedTo);
  await write(cases.courtOrder.signature, 'III Nsm 1/26/2');
  await choose(forms.reason.document);
  await sendForm();
  expect(sent()).toMatchObject({
    courtDecisionId: PROLONGING,
    decidedOn: '2026-03-20',
    signature: 'III Nsm 1/26/2',
    validTo: '2026-06-30',
    reportsDueOn: ['2026-06-15'],
  });
});

test('A7 a lifting has a day and a signature to correct, and neither an end nor reports', async () => {
  office('ProposeCourtDecisionCorrection', 'proposeCourtDecisionCorrection');
  await openProposal('przedluzenie-postanowienia', LIFTING);
  await told(cases.lifting.liftedOn);
  expect(pageText()).not.toContain(cases.amendments.prolongedTo);
  expect(pageText()).not.toContain(cases.courtOrder.reports);
});

const CLOSED = { closedOn: '2026-06-20', closureReason: 'MOVED_AWAY', viewerMayAmend: ['CLOSING'] };

test('A7 point 2 the correction of a closing carries the court’s word where the court had obliged the family', async () => {
  const sent = office('ProposeClosingCorrection', 'proposeClosingCorrection', {
    ...CLOSED,
    courtWordOn: '2026-06-18',
    courtWordSignature: 'III Nsm 1/26/z',
  });
  await openRecorded('zakonczenie');
  await told('III Nsm 1/26/z');
  await openProposal('zakonczenie', CASE);
  await told(cases.amendments.courtHint);
  expect(boxOf(cases.closing.courtWordSignature).value).toBe('III Nsm 1/26/z');
  await write(cases.closing.courtTold, 'Telefonicznie.');
  await choose(forms.reason.document);
  await sendForm();
  expect(sent()).toMatchObject({
    closedOn: '2026-06-20',
    courtWordOn: '2026-06-18',
    courtWordSignature: 'III Nsm 1/26/z',
    courtTold: 'Telefonicznie.',
  });
});

test('N2 where no court ever obliged the family, nobody is asked for its word', async () => {
  office('ProposeClosingCorrection', 'proposeClosingCorrection', { ...CLOSED, courtOrders: [] });
  await openProposal('zakonczenie', CASE);
  await told(cases.closing.closedOn);
  expect(pageText()).not.toContain(cases.closing.court);
});
