// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../../frame/forms/texts.js';
import {
  anApi,
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
const EARLIER = '0193c0de-0000-7000-8000-0000000000c0';
const CONSENT = '0193c0de-0000-7000-8000-0000000000a1';
const AMENDMENT = '0193c0de-0000-7000-8000-0000000000d1';
const JAN = { id: '0193c0de-0000-7000-8000-0000000000e1', displayName: 'Jan Zieliński' };
const OTHER_FAMILY = 'To była zgoda innej rodziny.';

const COUNTS = { annulledAt: null, annulmentReason: null, annulledBy: null };
const STRUCK = { annulledAt: '2026-03-11T10:00:00.000Z', annulmentReason: OTHER_FAMILY, annulledBy: JAN };

const consent = (over: object = {}) => ({
  id: CONSENT,
  signedOn: '2026-03-02',
  form: 'WRITTEN',
  signatories: 'matka',
  withdrawnOn: null,
  signedBy: [],
  ...COUNTS,
  ...over,
});

const annulment = (over: object = {}) => ({
  id: AMENDMENT,
  kind: 'ANNULMENT',
  what: 'CONSENT',
  subjectId: CONSENT,
  reason: OTHER_FAMILY,
  proposedAt: '2026-03-10T09:00:00.000Z',
  outcome: null,
  decidedAt: null,
  remarks: null,
  viewerMayDecide: false,
  viewerMayTakeBack: false,
  proposedBy: JAN,
  decidedBy: null,
  fields: [
    { id: 'f1', field: 'form', oldValue: 'WRITTEN', newValue: null },
    { id: 'f2', field: 'signedOn', oldValue: '2026-03-02', newValue: null },
  ],
  ...over,
});

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
        viewerMayAmend: ['CONSENT', 'COURT_ORDER', 'COURT_DECISION', 'ZA_ZYCIEM', 'MINOR_PARENT'],
        consents: [consent()],
        courtOrders: [],
        zaZyciemApplications: [],
        minorParentRecords: [],
        amendments: [],
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

const openCorrections = () =>
  openScreen({
    path: '/rodziny/$familyId/poprawki',
    address: `/rodziny/${FAMILY}/poprawki`,
    component: CorrectionsPage,
    texts: { cases },
  });

/** Presses the button of the dialog that asks once more. */
const confirmInDialog = async (words: string) => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="alertdialog"] button, [role="dialog"] button')];
  buttons.find(({ textContent }) => textContent === words)?.click();
  await settled();
};

eachOnItsOwnPage();

test('point 2 A5 a consent is annulled with a reason, over the version that was seen; who confirms is said before, what stands in the way after', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf() }),
    ProposeConsentAnnulment: () => ({
      refused: 'STEP_IS_BUILT_ON',
      userMessage: 'Na tym wpisie opiera się inny: wizyta (5 marca 2026).',
    }),
  });
  await openRecorded();
  await told(forms.annul.submit);
  await press(forms.annul.submit);
  await told(cases.amendments.annulment.text);
  await confirmInDialog(forms.annul.submit);
  expect(asked.filter(({ operation }) => operation === 'ProposeConsentAnnulment')).toHaveLength(0);
  await write(forms.annul.reason, OTHER_FAMILY);
  await confirmInDialog(forms.annul.submit);
  await told('opiera się inny: wizyta');
  const [sent] = asked.filter(({ operation }) => operation === 'ProposeConsentAnnulment');
  expect(sent?.variables['input']).toMatchObject({ consentId: CONSENT, expectedVersion: 7, reason: OTHER_FAMILY });
});

test('point 2 C9 a closing is annulled by the case itself, and what becomes of the assistant is said before', async () => {
  const asked = anApi({
    AmendedCase: () => ({
      data: fileOf({ closedOn: '2026-03-20', closureReason: 'MOVED_AWAY', viewerMayAmend: ['CLOSING'] }),
    }),
    ProposeClosingAnnulment: () => ({ data: { proposeClosingAnnulment: { id: CASE, version: 8 } } }),
  });
  await openRecorded('zakonczenie');
  await told(forms.annul.submit);
  await press(forms.annul.submit);
  await told(cases.amendments.annulment.ofClosing);
  await write(forms.annul.reason, 'Zakończono nie tę sprawę.');
  await confirmInDialog(forms.annul.submit);
  const [sent] = asked.filter(({ operation }) => operation === 'ProposeClosingAnnulment');
  expect(sent?.variables['input']).toMatchObject({ supportCaseId: CASE, expectedVersion: 7 });
});

test('point 2 A5 an annulled consent is struck through with who, when and why, and is neither corrected nor annulled again', async () => {
  anApi({
    AmendedCase: () => ({
      data: fileOf({ consents: [consent(STRUCK)], amendments: [annulment({ outcome: 'CONFIRMED', decidedBy: JAN })] }),
    }),
  });
  await openRecorded();
  await told(OTHER_FAMILY);
  expect(document.querySelector('s')?.textContent).toBe('Zgoda rodziny');
  expect(pageText()).toContain('Jan Zieliński');
  expect(document.querySelector('a[href$="/poprawka"]')).toBeNull();
  for (const words of [forms.annul.submit, forms.history.mark]) expect(pageText()).not.toContain(words);
});

test('point 2 A5 one that waits says what it would strike through, takes the ways to another one, and is confirmed on the page of corrections', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf({ amendments: [annulment({ viewerMayDecide: true })] }) }),
    DecideOnAmendment: () => ({ data: { decideOnAmendment: { id: CASE, version: 8 } } }),
  });
  await openRecorded();
  await told(cases.amendments.annulment.struck);
  expect(document.querySelector('a[href$="/poprawka"]')).toBeNull();
  expect(pageText()).not.toContain('Ma być');
  await openCorrections();
  await told('Unieważnienie czeka na potwierdzenie: zgoda rodziny');
  await told(cases.amendments.annulment.decision);
  await choose(cases.amendments.annulment.answer.CONFIRMED);
  await sendForm();
  const [sent] = asked.filter(({ operation }) => operation === 'DecideOnAmendment');
  expect(sent?.variables['input']).toMatchObject({ amendmentId: AMENDMENT, expectedVersion: 7, decision: 'CONFIRMED' });
});

test('point 2 C9 of a closing that did not count the page of corrections tells that the case is open again, and what had been recorded', async () => {
  const decided = {
    what: 'CLOSING',
    subjectId: CASE,
    outcome: 'CONFIRMED',
    decidedAt: '2026-03-25T10:00:00.000Z',
    decidedBy: { id: 'x', displayName: 'Ewa Nowak' },
    fields: [{ id: 'f1', field: 'closedOn', oldValue: '2026-03-20', newValue: null }],
  };
  anApi({ AmendedCase: () => ({ data: fileOf({ amendments: [annulment(decided)] }) }) });
  await openCorrections();
  await told('Zakończenie sprawy: unieważnienie potwierdzone');
  for (const words of [cases.amendments.annulment.reopened, '20 marca 2026', 'Ewa Nowak']) expect(pageText()).toContain(words);
});

test('point 2 A5 the day of a withdrawal is corrected in the form of its consent, left empty where the family never withdrew it', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: fileOf({ consents: [consent({ withdrawnOn: '2026-03-10' })] }) }),
    ProposeConsentCorrection: () => ({ data: { proposeConsentCorrection: { id: CASE, version: 8 } } }),
  });
  await openRecorded('wycofanie-zgody');
  await told(cases.amendments.withdrawnOn);
  expect(pageText()).toContain('10 marca 2026');
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    address: `/rodziny/${FAMILY}/sprawa/zgoda/${CONSENT}/poprawka`,
    component: CorrectStepPage,
    texts: { cases },
  });
  await told(cases.amendments.withdrawnOnHint);
  await choose(forms.reason.document);
  await sendForm();
  const [sent] = asked.filter(({ operation }) => operation === 'ProposeConsentCorrection');
  expect(sent?.variables['input']).toMatchObject({ consentId: CONSENT, withdrawnOn: '2026-03-10' });
});

/** A family whose earlier case was closed in February, and whose case that counts was opened after. */
const withEarlier = (earlier: object) => {
  const { family } = fileOf();
  const [current] = family.cases;
  const before = { ...current, id: EARLIER, version: 3, number: 'AR/7/2025', consents: [], ...earlier };
  return { family: { ...family, cases: [before, ...family.cases] } };
};

test('point 2 what waits in an earlier case of the family is decided on the page of corrections, under the number of that case', async () => {
  const asked = anApi({
    AmendedCase: () => ({ data: withEarlier({ amendments: [annulment({ viewerMayDecide: true })] }) }),
    DecideOnAmendment: () => ({ data: { decideOnAmendment: { id: EARLIER, version: 4 } } }),
  });
  await openCorrections();
  await told('Wcześniejsza sprawa: AR/7/2025');
  await choose(cases.amendments.annulment.answer.CONFIRMED);
  await sendForm();
  const [sent] = asked.filter(({ operation }) => operation === 'DecideOnAmendment');
  expect(sent?.variables['input']).toMatchObject({ amendmentId: AMENDMENT, expectedVersion: 3, decision: 'CONFIRMED' });
});

test('point 2 the closing of an earlier case is corrected and not annulled: the family has a next case; that of the latest is both', async () => {
  const closed = { closedOn: '2026-02-10', closureReason: 'GOALS_REACHED', viewerMayAmend: ['CLOSING'] };
  anApi({ AmendedCase: () => ({ data: withEarlier(closed) }) });
  await openRecorded('zakonczenie');
  await told('Zakończenie sprawy, wcześniejsza sprawa AR/7/2025');
  expect(document.querySelector('a[href$="/poprawka"]')).not.toBeNull();
  expect(pageText()).not.toContain(forms.annul.submit);
  anApi({ AmendedCase: () => ({ data: fileOf(closed) }) });
  await openRecorded('zakonczenie');
  await told(forms.annul.submit);
});
