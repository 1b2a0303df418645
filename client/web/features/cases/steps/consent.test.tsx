// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import {
  anApi,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
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
const EWA = '0193c0de-0000-7000-8000-0000000000a1';
const words = cases.consent;

const inOffice = (id: string, displayName: string, role: string, validTo: string | null = null) => ({
  id,
  displayName,
  appointments: [{ id: `${id}-a`, role, validFrom: '2020-01-01', validTo }],
});

/** A case that waits for the consent, in an office with a social worker, one who left long ago, and an assistant. */
const aCase = () => {
  const currentCase = {
    id: CASE,
    version: 7,
    number: 'AR/1/2026',
    track: 'ORDINARY',
    stage: 'OFFERED',
    closedOn: null,
    viewerMay: ['RECORD_CONSENT'],
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
  const nodes = [
    inOffice(EWA, 'Ewa Socjalna', 'SOCIAL_WORKER'),
    inOffice('0193c0de-0000-7000-8000-0000000000a2', 'Jan Dawny', 'SOCIAL_WORKER', '2021-01-01'),
    inOffice('0193c0de-0000-7000-8000-0000000000a3', 'Ola Asystentka', 'FAMILY_ASSISTANT'),
  ];
  const asked = anApi({
    CaseForStep: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', members: [], formerMembers: [], currentCase } } }),
    PeopleOfOffice: () => ({ data: { staffMembers: { nodes } } }),
    SendConsent: () => ({ data: { recordSupportConsent: { id: CASE, version: 8 } } }),
  });
  return () => asked.filter(({ operation }) => operation === 'SendConsent').map(({ variables }) => variables['input']);
};

const open = async (permissions: readonly (typeof PERMISSION_BY_CODE)[keyof typeof PERMISSION_BY_CODE][]) => {
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/zgoda`,
    component: StepPage,
    texts: { cases },
    viewer: { permissions },
  });
  await told(words.signedOn);
};

/** Turns the day to one of last year. */
const lastYear = async () => {
  for (const part of ['day', 'month', 'year'] as const) await turn(words.signedOn, part, 'ArrowUp');
  await turn(words.signedOn, 'year', 'ArrowDown');
  await settled();
};

eachOnItsOwnPage();

test('L16 A5 a director says who took a consent of an earlier day, of those who were in office then', async () => {
  const sent = aCase();
  await open([PERMISSION_BY_CODE.STAFF_READ]);
  expect(pageText()).not.toContain(words.takenBy);
  await lastYear();
  await told(words.takenBy);
  await expect(pick(words.takenBy, 'Jan Dawny')).rejects.toThrow();
  await expect(pick(words.takenBy, 'Ola Asystentka')).rejects.toThrow();
  await pick(words.takenBy, 'Ewa Socjalna');
  await choose('Na piśmie');
  await write(words.signatories, 'Ewa Próbna');
  await write(words.lateReason, 'akta papierowe');
  await sendForm();
  expect(sent()).toMatchObject([{ supportCaseId: CASE, takenById: EWA, lateReason: 'akta papierowe' }]);
});

test('L16 A5 whoever may not read the register of the office is not asked who took it', async () => {
  aCase();
  await open([]);
  await lastYear();
  await told(words.lateReason);
  expect(pageText()).not.toContain(words.takenBy);
});
