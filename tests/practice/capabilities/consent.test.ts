import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { accompaniedFamily, anOffice, assign, firstVisit, MONDAY, setRule, visit } from '../office.js';
import { writeCard } from '../surroundings.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const now = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

test('A4 the offer is presented on a day, by somebody and in a form, before consent is asked for; obligatory only by local rule', async () => {
  const there = await anOffice(server);
  await setRule(there.director, 'OFFER_RECORD', null);
  const waiting = await aCaseAfter(there.socialWorker, 'recordDiagnosis', { newFamily: newFamily('Zielonkowska') });
  expect(waiting.viewerMay).not.toContain('RECORD_CONSENT');
  await refusedStep('OFFER_REQUIRED', there.socialWorker, waiting, 'recordSupportConsent');
  await refusedStep('BAD_USER_INPUT', there.socialWorker, waiting, 'presentOffer', { manner: ' ' });
  server.setToday('2026-03-06');
  const offer = { presentedOn: '2026-03-05', manner: 'Rozmowa w domu i ulotka ośrodka.' };
  const offered = await step(there.socialWorker, waiting, 'presentOffer', offer);
  const OFFERS = 'rulesInForce offers { presentedOn manner presentedBy { id } } consents { signedOn }';
  const presented = { ...offer, presentedBy: { id: there.socialWorker.staffMemberId } };
  expect(await readCase(there.director, offered.id, OFFERS)).toEqual({
    rulesInForce: ['OFFER_RECORD'],
    offers: [presented],
    consents: [],
  });
  // Consent follows the offer in its days too.
  const early = await refusedStep('RECORDED_BEFORE_CAUSE', there.socialWorker, offered, 'recordSupportConsent', {
    signedOn: '2026-03-04',
  });
  expect(early).toMatchObject({ facts: { cause: 'przedstawienie oferty', causeDay: '2026-03-05' } });
  await step(there.socialWorker, offered, 'recordSupportConsent', { signedOn: '2026-03-05' });
  expect(await readCase(there.director, offered.id, OFFERS)).toMatchObject({
    offers: [presented],
    consents: [{ signedOn: '2026-03-05' }],
  });

  // Without the rule nobody has to have written it down, and whoever did it later still may.
  const here = await anOffice(server);
  const diagnosed = await aCaseAfter(here.socialWorker, 'recordDiagnosis', { newFamily: newFamily('Rakowska') });
  const agreed = await step(here.socialWorker, diagnosed, 'recordSupportConsent');
  expect(await readCase(here.director, agreed.id, OFFERS)).toEqual({
    rulesInForce: [],
    offers: [],
    consents: [{ signedOn: MONDAY }],
  });
  await step(here.socialWorker, agreed, 'presentOffer');
  expect(await readCase(here.director, agreed.id, OFFERS)).toMatchObject({ offers: [{ presentedOn: MONDAY }] });
});

const CONSENTS = 'stage currentBasis { kind } consents { signedOn form signatories signedBy { id } withdrawnOn }';

test('A5 the zgoda of a family has signatories, date and form, is withdrawn and renewed, and ordinary support does not start without it', async () => {
  const staff = await anOffice(server);
  const { socialWorker, director, assistant } = staff;
  const both = { ...newFamily('Zgodna') };
  const father = { givenName: 'Piotr', surname: 'Zgodna', role: 'FATHER', birthDate: '1988-05-05' };
  const offered = await aCaseAfter(socialWorker, 'presentOffer', {
    newFamily: { ...both, members: [...both.members, father] },
  });
  const { family } = await readCase<{ family: { members: { id: string; role: string }[] } }>(
    director,
    offered.id,
    'family { members { id role } }',
  );
  const parents = family.members.filter(({ role }) => role !== 'CHILD').map(({ id }) => id);

  // Nothing of ordinary support starts before it.
  await refusedStep('CONSENT_REQUIRED', socialWorker, offered, 'requestAssistant');
  await director.refused('REQUEST_REQUIRED', 'assignAssistant', 'AssignAssistantInput', {
    supportCaseId: offered.id,
    expectedVersion: offered.version,
    assistantId: assistant.staffMemberId,
  });
  const agreed = await step(socialWorker, offered, 'recordSupportConsent', { signatories: null, signatoryIds: parents });
  await assign(director, await step(socialWorker, agreed, 'requestAssistant'), assistant);
  await firstVisit(assistant, offered, MONDAY);
  const first = { signedOn: MONDAY, form: 'WRITTEN', signedBy: parents.map((id) => ({ id })) };
  expect(await readCase(director, offered.id, CONSENTS)).toMatchObject({
    stage: 'IN_SUPPORT',
    currentBasis: { kind: 'CONSENT' },
    consents: [{ ...first, withdrawnOn: null }],
  });

  // Withdrawn: from that day on nobody visits.
  server.setToday('2026-03-12');
  const halted = await step(socialWorker, await now(director, offered), 'withdrawSupportConsent', { withdrawnOn: '2026-03-11' });
  expect(halted.stage).toBe('HALTED');
  const another = { ...visitInput(offered.id, await membersOf(director, offered.family.id), '2026-03-12'), kind: 'REGULAR' };
  await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', another);
  expect(await readCase(director, offered.id, CONSENTS)).toMatchObject({
    currentBasis: null,
    consents: [{ ...first, withdrawnOn: '2026-03-11' }],
  });

  // Renewed, in the words of whoever signed; both stay in the file.
  server.setToday('2026-03-16');
  const renewal = { signedOn: '2026-03-16', form: 'ORAL_RECORDED', signatories: 'matka, do protokołu' };
  expect(await step(socialWorker, halted, 'recordSupportConsent', renewal)).toMatchObject({ stage: 'IN_SUPPORT' });
  await visit(assistant, offered, '2026-03-16');
  const { consents } = await readCase<{ consents: { signedOn: string }[] }>(director, offered.id, CONSENTS);
  expect(consents.toSorted((one, other) => one.signedOn.localeCompare(other.signedOn))).toMatchObject([
    { ...first, withdrawnOn: '2026-03-11' },
    { ...renewal, signedBy: [], withdrawnOn: null },
  ]);

  // The written form is a rule of the centre that asks for it.
  const ruled = await anOffice(server);
  await setRule(ruled.director, 'WRITTEN_CONSENT', null);
  const asked = await aCaseAfter(ruled.socialWorker, 'presentOffer');
  await refusedStep('WRITTEN_CONSENT_REQUIRED', ruled.socialWorker, asked, 'recordSupportConsent', { form: 'ORAL_RECORDED' });
  expect(await step(ruled.socialWorker, asked, 'recordSupportConsent', { form: 'WRITTEN' })).toMatchObject({
    stage: 'BASIS_GRANTED',
  });
});

const REFUSALS = `stage track courtMayBeInformed
  refusals { id refusedOn circumstances decision decisionReason decidedOn decidedBy { id } decidedAs courtName letterOn }`;

interface Refused {
  readonly refusals: readonly { readonly id: string; readonly refusedOn: string }[];
}

const decision = async (director: Caller, row: CaseRow, over: Record<string, unknown>) => {
  const { refusals } = await readCase<Refused>(director, row.id, REFUSALS);
  const latest = refusals.toSorted((one, other) => other.refusedOn.localeCompare(one.refusedOn))[0];
  return [
    'decideOnCourtNotification',
    'DecideOnCourtNotificationInput',
    { supportCaseId: row.id, expectedVersion: (await now(director, row)).version, refusalId: latest?.id, ...over },
  ] as const;
};

test('A6 refusal of consent at intake or of cooperation during support: the kierownik may notify the sąd opiekuńczy, never automatically, by a letter of its day, on the consent track only where help was found necessary, always under an order, to the court that is competent on that day', async () => {
  const staff = await anOffice(server);
  const { centre, socialWorker, director, assistant } = staff;
  const letter = {
    decision: 'NOTIFY',
    reason: 'Małe dzieci zostają same na noc.',
    courtName: 'Sąd Rejonowy w Krakowie, Wydział Rodzinny',
    letterOn: '2026-03-06',
  };
  const undecided = { decision: null, decisionReason: null, decidedOn: null, decidedBy: null, courtName: null, letterOn: null };
  const decided = {
    decision: 'NOTIFY',
    decisionReason: letter.reason,
    decidedOn: '2026-03-09',
    decidedBy: { id: director.staffMemberId },
    decidedAs: 'kierownik ośrodka',
    courtName: letter.courtName,
    letterOn: '2026-03-06',
  };

  // The court competent for the centre is a dated record; the one of the day of the letter is told.
  await writeCard(centre, { seat: 'Zielonki', voivodeship: 'małopolskie' });
  const competent = {
    name: letter.courtName,
    address: 'ul. Sądowa 1, Kraków',
    source: 'rozporządzenie',
    validFrom: '2026-01-01',
  };
  const courtsOf = async (who: Caller) =>
    (
      await who.get<{ centre: { competentCourts: readonly object[] } }>(
        '{ centre { competentCourts { name validFrom validTo } } }',
      )
    ).centre.competentCourts;
  const RECORD = ['recordCompetentCourt', 'RecordCompetentCourtInput'] as const;
  await socialWorker.refused('FORBIDDEN', ...RECORD, competent);
  await director.do(...RECORD, { ...competent, name: 'Sąd Rejonowy w Wieliczce', validFrom: '2020-01-01' }, 'id');
  await director.do(...RECORD, competent, 'id');
  expect(await courtsOf(socialWorker)).toEqual([
    { name: letter.courtName, validFrom: '2026-01-01', validTo: null },
    { name: 'Sąd Rejonowy w Wieliczce', validFrom: '2020-01-01', validTo: '2025-12-31' },
  ]);

  // At intake, where the interview found the help unnecessary: no letter, but a decision.
  const needless = await step(
    socialWorker,
    await aCaseAfter(socialWorker, 'recordFamilyInterview', { newFamily: newFamily('Niepotrzebująca') }),
    'recordConsentRefusal',
  );
  const supplemented = await step(socialWorker, needless, 'recordFamilyInterview', {
    assistantNecessary: false,
    necessityReason: 'Babcia pomaga.',
  });
  expect(supplemented.stage).toBe('REFUSED');

  // And where it found it necessary.
  const needed = await step(
    socialWorker,
    await aCaseAfter(socialWorker, 'recordFamilyInterview', { newFamily: newFamily('Potrzebująca') }),
    'recordConsentRefusal',
    { circumstances: 'Matka nie chce nikogo w domu.' },
  );
  // During support, by consent: the case goes on until somebody decides.
  const supported = await accompaniedFamily(staff, { newFamily: newFamily('Niewspółpracująca') });
  await firstVisit(assistant, supported, MONDAY);
  server.setToday('2026-03-05');
  const uncooperative = await step(socialWorker, await now(director, supported), 'recordConsentRefusal', {
    refusedOn: '2026-03-05',
    circumstances: 'Rodzina nie otwiera i nie odbiera telefonu.',
  });
  expect(uncooperative).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });

  // Days pass and nothing is sent: it is a decision of a person, and of the kierownik alone.
  server.setToday('2026-03-09');
  for (const row of [supplemented, needed, uncooperative])
    expect(await readCase(director, row.id, REFUSALS)).toMatchObject({ refusals: [undecided] });
  await socialWorker.refused('FORBIDDEN', ...(await decision(director, needed, letter)));
  await director.refused('NOTIFICATION_NEEDS_NECESSITY', ...(await decision(director, supplemented, letter)));
  await director.refused(
    'RECORDED_BEFORE_CAUSE',
    ...(await decision(director, uncooperative, { ...letter, letterOn: '2026-03-04' })),
  );
  for (const row of [needed, uncooperative]) {
    await director.do(...(await decision(director, row, letter)));
    expect(await readCase(director, row.id, REFUSALS)).toMatchObject({ courtMayBeInformed: true, refusals: [decided] });
    await director.refused('DECISION_ALREADY_MADE', ...(await decision(director, row, letter)));
  }
  expect(await readCase(director, uncooperative.id, REFUSALS)).toMatchObject({
    stage: 'IN_SUPPORT',
    refusals: [{ refusedOn: '2026-03-05', circumstances: 'Rodzina nie otwiera i nie odbiera telefonu.' }],
  });
  // "May" is also "need not".
  await director.do(
    ...(await decision(director, supplemented, { decision: 'DO_NOT_NOTIFY', reason: 'Dzieci są bezpieczne u babci.' })),
  );
  expect(await readCase(director, supplemented.id, REFUSALS)).toMatchObject({
    courtMayBeInformed: false,
    refusals: [{ decision: 'DO_NOT_NOTIFY', decisionReason: 'Dzieci są bezpieczne u babci.', courtName: null, letterOn: null }],
  });

  // Under an order no finding is asked for, and none was ever made.
  const ordered = await step(
    socialWorker,
    await aCaseAfter(socialWorker, 'recordFamilyInterview', { newFamily: newFamily('Zobowiązana') }),
    'recordFamilyInterview',
    { assistantNecessary: false },
  );
  const bound = await step(socialWorker, ordered, 'recordCourtOrder');
  await step(socialWorker, bound, 'recordConsentRefusal', { refusedOn: '2026-03-05' });
  await director.refused(
    'NOTIFICATION_OWED',
    ...(await decision(director, bound, { decision: 'DO_NOT_NOTIFY', reason: 'Czekamy.' })),
  );
  await director.do(...(await decision(director, bound, letter)));
  expect(await readCase(director, bound.id, REFUSALS)).toMatchObject({ track: 'COURT', refusals: [decided] });
});
