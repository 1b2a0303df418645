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
  settled,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { CorrectStepPage } from '../records/correct-step-page.js';
import { RecordedPage } from '../records/recorded-page.js';
import { cases } from '../texts.js';
import { CorrectionsPage } from './corrections-page.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const CONSENT = '0193c0de-0000-7000-8000-0000000000a1';
const APPLICATION = '0193c0de-0000-7000-8000-0000000000a2';
const AMENDMENT = '0193c0de-0000-7000-8000-0000000000d1';
const ANNA = '0193c0de-0000-7000-8000-0000000000b1';
const JAN = { id: '0193c0de-0000-7000-8000-0000000000e1', displayName: 'Jan Zieliński' };

/** An application „Za życiem” that has ended. */
const ENDED = {
  id: APPLICATION,
  appliedOn: '2026-03-02',
  applicant: 'matka',
  targetGroup: 'PREGNANCY',
  certificateKind: 'PREGNANCY',
  certificateIssuedOn: '2026-02-20',
  physicianSpecialty: null,
  writtenAuthorizationOn: null,
  documentName: 'karta ciąży',
  endedOn: '2026-03-10',
  endReason: 'RESIGNED',
  endNote: null,
};

const amendment = (over: object = {}) => ({
  id: AMENDMENT,
  kind: 'CORRECTION',
  what: 'CONSENT',
  subjectId: CONSENT,
  reason: 'Na formularzu jest inna data.',
  proposedAt: '2026-03-10T09:00:00.000Z',
  outcome: null,
  decidedAt: null,
  remarks: null,
  viewerMayDecide: false,
  viewerMayTakeBack: false,
  proposedBy: JAN,
  decidedBy: null,
  fields: [
    { id: 'f1', field: 'signedOn', oldValue: '2026-03-02', newValue: '2026-03-04' },
    { id: 'f2', field: 'signatoryIds', oldValue: null, newValue: ANNA },
    { id: 'f3', field: 'form', oldValue: 'WRITTEN', newValue: 'ELECTRONIC' },
  ],
  ...over,
});

const fileOf = (amendments: readonly object[], over: object = {}) => ({
  family: {
    id: FAMILY,
    surname: 'Próbna',
    members: [{ id: ANNA, givenName: 'Anna', surname: 'Próbna' }],
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
        viewerMayAmend: ['CONSENT', 'COURT_ORDER', 'COURT_DECISION', 'ZA_ZYCIEM', 'MINOR_PARENT'],
        consents: [
          { id: CONSENT, signedOn: '2026-03-02', form: 'WRITTEN', signatories: 'matka', withdrawnOn: null, signedBy: [] },
        ],
        courtOrders: [],
        zaZyciemApplications: [],
        minorParentRecords: [],
        amendments,
        ...over,
      },
    ],
  },
});

const openRecorded = (step = 'zgoda') =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/zapisane',
    address: `/rodziny/${FAMILY}/sprawa/${step}/zapisane`,
    component: RecordedPage,
    texts: { cases },
  });

const openProposal = (step = 'zgoda', recordId = CONSENT) =>
  openScreen({
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    address: `/rodziny/${FAMILY}/sprawa/${step}/${recordId}/poprawka`,
    component: CorrectStepPage,
    texts: { cases },
  });

const openCorrections = () =>
  openScreen({
    path: '/rodziny/$familyId/poprawki',
    address: `/rodziny/${FAMILY}/poprawki`,
    component: CorrectionsPage,
    texts: { cases },
  });

eachOnItsOwnPage();

test('A5 the consent opens with the way to correct it, and its form sends the whole consent with a reason', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf([]) }),
    ProposeConsentCorrection: () => ({ data: { proposeConsentCorrection: { id: CASE, version: 8 } } }),
  });
  await openRecorded();
  await told('Na piśmie');
  expect(document.querySelector('a[href$="/poprawka"]')?.getAttribute('href')).toContain(CONSENT);
  await openProposal();
  await told(cases.amendments.submit);
  await choose('Anna Próbna');
  await write(cases.consent.signatories, '');
  await sendForm();
  expect(asked.filter(({ operation }) => operation === 'ProposeConsentCorrection')).toHaveLength(0);
  await choose(forms.reason.document);
  await sendForm();
  const [sent] = asked.filter(({ operation }) => operation === 'ProposeConsentCorrection');
  expect(sent?.variables['input']).toMatchObject({
    consentId: CONSENT,
    expectedVersion: 7,
    signedOn: '2026-03-02',
    form: 'WRITTEN',
    signatories: null,
    signatoryIds: [ANNA],
    reason: forms.reason.document,
  });
});

test('A5 a correction that waits shows both values in words, takes the way to another one, and is taken back by whoever proposed it', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf([amendment({ viewerMayTakeBack: true })]) }),
    TakeAmendmentBack: () => ({ data: { takeAmendmentBack: { id: CASE, version: 8 } } }),
  });
  await openRecorded();
  await told('Jest: 2 marca 2026. Ma być: 4 marca 2026.');
  expect(pageText()).toContain('Ma być: Anna Próbna.');
  expect(pageText()).not.toContain(ANNA);
  expect(document.querySelector('a[href$="/poprawka"]')).toBeNull();
  expect(document.querySelector('form')).toBeNull();
  await press(cases.amendments.takeBack);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="alertdialog"] button, [role="dialog"] button')];
  buttons.find(({ textContent }) => textContent === cases.amendments.takeBack)?.click();
  await settled();
  const [sent] = asked.filter(({ operation }) => operation === 'TakeAmendmentBack');
  expect(sent?.variables['input']).toMatchObject({ amendmentId: AMENDMENT, expectedVersion: 7 });
});

test('A5 A7 whoever confirms decides on the page the notice leads to; a no is sent only with its remarks', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf([amendment({ viewerMayDecide: true })]) }),
    DecideOnAmendment: () => ({ data: { decideOnAmendment: { id: CASE, version: 8 } } }),
  });
  const sent = () =>
    asked.filter(({ operation }) => operation === 'DecideOnAmendment').map(({ variables }) => variables['input']);
  await openCorrections();
  await told(cases.amendments.decision);
  await choose(cases.amendments.answer.REFUSED);
  await sendForm();
  expect(sent()).toHaveLength(0);
  await write(cases.amendments.remarks, 'Data na formularzu jest dobra.');
  expect(boxOf(cases.amendments.remarks).value).toBe('Data na formularzu jest dobra.');
  await sendForm();
  expect(sent()[0]).toMatchObject({
    amendmentId: AMENDMENT,
    expectedVersion: 7,
    decision: 'REFUSED',
    remarks: 'Data na formularzu jest dobra.',
  });
});

test('A5 G6 „poprawiono” opens who proposed and who confirmed, in the function of that day, when, why, and what stood there', async () => {
  const decided = {
    outcome: 'CONFIRMED',
    proposedAs: 'pracownik socjalny',
    decidedAs: 'p.o. kierownik ośrodka',
    decidedAt: '2026-03-11T10:00:00.000Z',
    decidedBy: { id: 'x', displayName: 'Ewa Nowak' },
  };
  anApi({ AmendedCase: () => ({ data: fileOf([amendment(decided)]) }) });
  await openRecorded();
  await told(forms.history.mark);
  await press(forms.history.mark);
  await told('Było: 2 marca 2026. Jest: 4 marca 2026.');
  const who = ['Jan Zieliński, pracownik socjalny', 'Ewa Nowak, p.o. kierownik ośrodka'];
  for (const words of [...who, 'Na formularzu jest inna data.', 'Jest: Elektronicznie.']) expect(pageText()).toContain(words);
});

test('L8 N2 the end of an application „Za życiem” is corrected in the form of the application', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf([], { zaZyciemApplications: [ENDED] }) }),
    ProposeZaZyciemCorrection: () => ({ data: { proposeZaZyciemCorrection: { id: CASE, version: 8 } } }),
  });
  await openRecorded('za-zyciem');
  await told('Rodzina zrezygnowała');
  expect(pageText()).toContain('10 marca 2026');
  await openProposal('za-zyciem', APPLICATION);
  await told(cases.amendments.endReason);
  await choose('Uzyskano wsparcie');
  await write(cases.amendments.documentName, 'wynik badania');
  await choose(forms.reason.document);
  await sendForm();
  const [sent] = asked.filter(({ operation }) => operation === 'ProposeZaZyciemCorrection');
  expect(sent?.variables['input']).toMatchObject({
    applicationId: APPLICATION,
    documentName: 'wynik badania',
    endedOn: '2026-03-10',
    endReason: 'OBTAINED',
    endNote: null,
  });
});

test('L8 N2 an application that lasts has no end to correct, only the name of its document beside the rest', async () => {
  const lasting = { ...ENDED, endedOn: null, endReason: null };
  anApi({ AmendedCase: () => ({ data: fileOf([], { zaZyciemApplications: [lasting] }) }) });
  await openProposal('za-zyciem', APPLICATION);
  await told(cases.amendments.documentName);
  expect(pageText()).not.toContain(cases.amendments.endReason);
});

test('A7 N2 a closed case shows its closing, and says what is not recorded', async () => {
  anApi({
    AmendedCase: () => ({
      data: fileOf([], { closedOn: '2026-03-20', closureReason: 'MOVED_AWAY', viewerMayAmend: ['CLOSING'] }),
    }),
  });
  await openRecorded('zakonczenie');
  await told('Rodzina się przeprowadziła');
  expect(document.querySelector('a[href$="/poprawka"]')?.getAttribute('href')).toContain(CASE);
  await openRecorded('postanowienie-sadu');
  await told(cases.records.none);
});
