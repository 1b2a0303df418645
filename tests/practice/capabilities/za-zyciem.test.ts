import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { CASE_FIELDS, type CaseRow, newFamily, zaZyciemInput } from '../../kit/case-path.js';
import { openZaZyciem, readCase, refusedStep, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompaniedFamily, anOffice, assign, firstVisit, MONDAY, RULES_OF_ZIELONKI, setRule, visit } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const APPLICATIONS = `zaZyciemApplications { appliedOn applicant targetGroup certificateKind certificateIssuedOn documentName
  physicianSpecialty writtenAuthorizationOn }`;

const OPEN = ['openZaZyciemCase', 'OpenZaZyciemCaseInput'] as const;

/** A household of one pregnant woman and the child she expects. */
const expecting = {
  surname: 'Oczekująca',
  city: 'Zielonki',
  members: [
    { givenName: 'Maria', surname: 'Oczekująca', role: 'MOTHER', birthDate: '1996-03-03' },
    { role: 'CHILD', expectedOn: '2026-07-20' },
  ],
};

/** A pregnancy goes its whole way: registered, assigned, visited, authorised, and the child is born. */
const aPregnancy = async () => {
  const { director, assistant } = await anOffice(server);
  for (const [key, days] of RULES_OF_ZIELONKI) await setRule(director, key, days);

  // A pregnancy: any document of it, by whatever name, and nobody asks for a specialty; the kierownik takes it in.
  const document = {
    applicant: 'matka',
    targetGroup: 'PREGNANCY',
    certificateKind: 'PREGNANCY',
    certificateIssuedOn: '2026-02-20',
    documentName: 'karta przebiegu ciąży',
    physicianSpecialty: null,
  };
  const opened = await openZaZyciem(director, { ...document, newFamily: expecting });
  expect(opened).toMatchObject({ track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED' });
  expect(await readCase(director, opened.id, `awaitedDecision ${APPLICATIONS}`)).toEqual({
    awaitedDecision: 'ASSIGNMENT',
    zaZyciemApplications: [{ ...document, appliedOn: MONDAY, writtenAuthorizationOn: null }],
  });

  // No wniosek and no qualification can be made; no interview, diagnosis or consent is waited for, before the first visit either.
  await refusedStep('TRACK_NEEDS_NO_REQUEST', director, opened, 'requestAssistant');
  await refusedStep('TRACK_NEEDS_NO_REQUEST', director, opened, 'qualifyFamily');
  await assign(director, opened, assistant);
  await firstVisit(assistant, opened, MONDAY);
  expect(
    await readCase(
      director,
      opened.id,
      'stage intake { id } interviews { id } diagnoses { id } offers { id } consents { id } request { id } qualification { id } currentBasis { kind }',
    ),
  ).toEqual({
    stage: 'IN_SUPPORT',
    intake: null,
    interviews: [],
    diagnoses: [],
    offers: [],
    consents: [],
    request: null,
    qualification: null,
    currentBasis: { kind: 'ZA_ZYCIEM' },
  });
  // Neither the first visit nor the weekly rhythm of the centre's rules runs here, however long nobody comes.
  expect(await runningClocksOf(director, opened)).toEqual([]);
  server.setToday('2026-04-20');
  expect(await runningClocksOf(director, opened)).toEqual([]);

  // Before somebody acts in the woman's name, her written authorisation is recorded.
  server.setToday('2026-04-21');
  await director.do('recordAuthorization', 'RecordAuthorizationInput', {
    supportCaseId: opened.id,
    expectedVersion: (await readCase<CaseRow>(director, opened.id, 'version')).version,
    authorizedOn: '2026-04-21',
  });
  expect(await readCase(director, opened.id, APPLICATIONS)).toMatchObject({
    zaZyciemApplications: [{ ...document, writtenAuthorizationOn: '2026-04-21' }],
  });

  // The child before birth belongs to the family, and is named when it is born.
  const CHILD = 'family { members { id version role givenName birthDate expectedOn } }';
  const childOf = async () =>
    (
      await readCase<{ family: { members: { id: string; version: number; role: string }[] } }>(director, opened.id, CHILD)
    ).family.members.find(({ role }) => role === 'CHILD');
  const unborn = await childOf();
  expect(unborn).toMatchObject({ birthDate: null, expectedOn: '2026-07-20' });
  server.setToday('2026-07-24');
  await assistant.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: unborn?.id,
    expectedVersion: unborn?.version,
    person: { givenName: 'Hania', surname: 'Oczekująca', role: 'CHILD', birthDate: '2026-07-18' },
    reason: 'urodziła się',
  });
  expect(await childOf()).toMatchObject({ givenName: 'Hania', birthDate: '2026-07-18' });
};

/** What the document must be, by its kind and for each of the four groups. */
const documentsByKind = async () => {
  const { socialWorker, director } = await anOffice(server);
  const refused = async (code: Parameters<Caller['refused']>[0], over: Record<string, unknown>) =>
    (await socialWorker.refused(code, ...OPEN, zaZyciemInput(over)))['field'];

  // Of a child's severe impairment or incurable illness, by one of the physicians whom the act names.
  const condition = { targetGroup: 'CHILD_CONDITION', certificateKind: 'CHILD_CONDITION' };
  expect(await refused('CERTIFICATE_INVALID', { ...condition, physicianSpecialty: null })).toBe('input.physicianSpecialty');
  expect(await refused('CERTIFICATE_INVALID', { ...condition, physicianSpecialty: 'OTHER' })).toBe('input.physicianSpecialty');
  expect(await refused('CERTIFICATE_INVALID', { ...condition, certificateKind: 'PREGNANCY' })).toBe('input.certificateKind');
  expect(await refused('CERTIFICATE_INVALID', { certificateIssuedOn: '2026-03-03' })).toBe('input.certificateIssuedOn');
  const old = await socialWorker.refused('CONFIRMATION_NEEDED', ...OPEN, zaZyciemInput({ certificateIssuedOn: '2025-03-03' }));
  expect(old['doubts']).toMatchObject([{ code: 'CERTIFICATE_OLD', field: 'input.certificateIssuedOn' }]);

  const groups = [
    ['CHILD_CONDITION', 'CHILD_CONDITION', 'NEONATOLOGY'],
    ['PREGNANCY', 'PREGNANCY', null],
    ['COMPLICATED_PREGNANCY', 'PREGNANCY', 'OTHER'],
    ['OBSTETRIC_FAILURE', 'PREGNANCY', null],
  ] as const;
  for (const [position, [targetGroup, certificateKind, physicianSpecialty]] of groups.entries()) {
    const row = await openZaZyciem(socialWorker, {
      newFamily: newFamily(`Życiowa${'ABCD'[position]}`),
      targetGroup,
      certificateKind,
      physicianSpecialty,
    });
    expect(await readCase(director, row.id, `track stage interviews { id } ${APPLICATIONS}`)).toMatchObject({
      track: 'ZA_ZYCIEM',
      stage: 'BASIS_GRANTED',
      interviews: [],
      zaZyciemApplications: [{ targetGroup, certificateKind, physicianSpecialty }],
    });
  }
};

/** Whoever actually cares for a child applies as a parent does. */
const anActualCarer = async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  const opened = await openZaZyciem(socialWorker, {
    applicant: 'Ewa Opiekująca, opiekun faktyczny dziecka',
    targetGroup: 'CHILD_CONDITION',
    certificateKind: 'CHILD_CONDITION',
    physicianSpecialty: 'CHILD_NEUROLOGY',
    newFamily: {
      surname: 'Opiekująca',
      members: [
        { givenName: 'Ewa', surname: 'Opiekująca', role: 'GUARDIAN', birthDate: '1980-01-01' },
        { givenName: 'Staś', surname: 'Chory', role: 'CHILD', birthDate: '2025-11-11' },
      ],
    },
  });
  const HOUSEHOLD = 'family { members { id role givenName } relatedPersons { name relation familyMember { id } } }';
  const { family } = await readCase<{ family: { members: { id: string; role: string }[] } }>(director, opened.id, HOUSEHOLD);
  const child = family.members.find(({ role }) => role === 'CHILD');
  await socialWorker.do('addRelatedPerson', 'AddRelatedPersonInput', {
    familyId: opened.family.id,
    familyMemberId: child?.id,
    name: 'Ewa Opiekująca',
    relation: 'ACTUAL_CARER',
  });
  await assign(director, opened, assistant);
  await firstVisit(assistant, opened, MONDAY);
  expect(await readCase(assistant, opened.id, `stage ${HOUSEHOLD}`)).toMatchObject({
    stage: 'IN_SUPPORT',
    family: {
      members: [
        { givenName: 'Ewa', role: 'GUARDIAN' },
        { givenName: 'Staś', role: 'CHILD' },
      ],
      relatedPersons: [{ name: 'Ewa Opiekująca', relation: 'ACTUAL_CARER', familyMember: { id: child?.id } }],
    },
  });
};

/** A family that is supported by consent applies too. */
const besideAnOrdinaryCase = async () => {
  const staff = await anOffice(server);
  const { socialWorker, director, assistant } = staff;
  await setRule(director, 'CONTACT', 7);
  const ordinary = await accompaniedFamily(staff, { newFamily: newFamily('Dwupodstawowa') });
  await firstVisit(assistant, ordinary, MONDAY);
  server.setToday('2026-03-05');
  const clocks = await runningClocksOf(director, ordinary);
  expect(clocks).toEqual([['CONTACT', '2026-03-09']]);
  const applied = await openZaZyciem(socialWorker, { newFamily: null, familyId: ordinary.family.id, appliedOn: '2026-03-05' });
  expect(applied).toMatchObject({ id: ordinary.id, number: ordinary.number, track: 'ORDINARY', stage: 'IN_SUPPORT' });
  expect(await runningClocksOf(director, ordinary)).toEqual(clocks);
  expect(await readCase(director, ordinary.id, 'legalBases { kind validFrom validTo } consents { signedOn }')).toEqual({
    legalBases: [
      { kind: 'ZA_ZYCIEM', validFrom: '2026-03-05', validTo: null },
      { kind: 'CONSENT', validFrom: MONDAY, validTo: null },
    ],
    consents: [{ signedOn: MONDAY }],
  });
  // With the consent gone the application alone carries the visits on, and the weekly clock is over.
  const withdrawn = await socialWorker.do<CaseRow>(
    'withdrawSupportConsent',
    'WithdrawSupportConsentInput',
    { supportCaseId: ordinary.id, expectedVersion: applied.version, withdrawnOn: '2026-03-05' },
    CASE_FIELDS,
  );
  expect(withdrawn).toMatchObject({ stage: 'IN_SUPPORT', track: 'ZA_ZYCIEM' });
  server.setToday('2026-03-20');
  await visit(assistant, ordinary, '2026-03-20');
  expect(await runningClocksOf(director, ordinary)).toEqual([]);
};

test('A9 Za życiem goes by an application and a document checked by its kind, for four groups, the unborn child and the actual carer: no interview, no wniosek, no qualification, no second consent, no weekly clock; the kierownik registers and assigns, an authorisation comes before acting, and it may run beside an ordinary case', async () => {
  await aPregnancy();
  await documentsByKind();
  await anActualCarer();
  await besideAnOrdinaryCase();
});
