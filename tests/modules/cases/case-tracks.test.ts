import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCAL_RULES } from '@asysta/schema/law/codes';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, anIntake, CASE_FIELDS, type CaseRow, newFamily, step, zaZyciemInput } from '../../kit/case-path.js';
import { openZaZyciem, readCase, refusedStep, withRule } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const assignment = ({ id, version }: CaseRow, assistant: Caller) => ({
  supportCaseId: id,
  expectedVersion: version,
  assistantId: assistant.staffMemberId,
});

const assigned = (director: Caller, row: CaseRow, assistant: Caller): Promise<CaseRow> =>
  director.do<CaseRow>('assignAssistant', 'AssignAssistantInput', assignment(row, assistant), CASE_FIELDS);

/** What somebody was told of a family. */
const toldOf = async (who: Caller, { family }: CaseRow): Promise<readonly string[]> =>
  (
    await server.peek<{ kind: string }>('select kind from notification where recipient_id = $1 and family_id = $2', [
      who.staffMemberId,
      family.id,
    ])
  ).map(({ kind }) => kind);

describe('a court order', () => {
  test('A7 opens the way to an assistant without interview, consent, request and qualification', async () => {
    const { centre, socialWorker, director, assistant } = await aCentre(server);
    for (const key of LOCAL_RULES) await withRule(centre, key, null);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    expect(ordered).toMatchObject({ track: 'COURT', stage: 'BASIS_GRANTED' });
    expect(await toldOf(director, ordered)).toEqual(['ASSISTANT_REQUESTED']);
    expect(await assigned(director, ordered, assistant)).toMatchObject({ stage: 'ASSIGNED' });
    expect(
      await readCase(
        director,
        ordered.id,
        'stage awaitedDecision rulesInForce currentBasis { kind validFrom } courtOrders { court signature } interviews { id }',
      ),
    ).toEqual({
      stage: 'ASSIGNED',
      awaitedDecision: null,
      rulesInForce: [],
      currentBasis: { kind: 'COURT_ORDER', validFrom: '2026-03-01' },
      courtOrders: [{ court: 'Sąd Rejonowy', signature: 'III Nsm 1/26' }],
      interviews: [],
    });
  });

  test('A7 L2 knows neither request nor qualification: they are nobody’s step and a try says that the court has decided', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    for (const [who, name] of [
      [socialWorker, 'requestAssistant'],
      [director, 'qualifyFamily'],
    ] as const) {
      const refusal = await refusedStep('TRACK_NEEDS_NO_REQUEST', who, ordered, name);
      expect(refusal['userMessage']).toContain('zdecydował już sąd');
    }
    const steps = await readCase<{ viewerMay: string[]; viewerSteps: string[] }>(
      socialWorker,
      ordered.id,
      'viewerMay viewerSteps',
    );
    expect([...steps.viewerMay, ...steps.viewerSteps]).not.toContain('REQUEST_ASSISTANT');
    const { viewerSteps } = await readCase<{ viewerSteps: string[] }>(director, ordered.id, 'viewerSteps');
    expect(viewerSteps).toContain('DECIDE_ON_COURT_NOTIFICATION');
    expect(viewerSteps).not.toContain('QUALIFY_FAMILY');
  });

  test('A6 L4 a family that refuses under it may be reported to the court, without any interview', async () => {
    const { socialWorker, director } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    const refused = await step(socialWorker, ordered, 'recordConsentRefusal');
    const { refusals } = await readCase<{ refusals: { id: string }[] }>(
      director,
      ordered.id,
      'courtMayBeInformed refusals { id }',
    );
    const decision = {
      supportCaseId: ordered.id,
      expectedVersion: refused.version,
      refusalId: refusals[0]?.id,
      decision: 'NOTIFY',
      reason: 'Rodzina nie wykonuje postanowienia.',
      courtName: 'Sąd Rejonowy',
    };
    const decide = ['decideOnCourtNotification', 'DecideOnCourtNotificationInput'] as const;
    for (const [code, letterOn] of [
      ['DATE_IN_FUTURE', '2035-03-02'],
      ['RECORDED_BEFORE_CAUSE', '2026-03-01'],
    ] as const)
      expect(await director.refused(code, ...decide, { ...decision, letterOn })).toMatchObject({ field: 'input.letterOn' });
    await director.do(...decide, { ...decision, letterOn: '2026-03-02' });
    expect(await readCase(director, ordered.id, 'courtMayBeInformed refusals { decision letterOn }')).toEqual({
      courtMayBeInformed: true,
      refusals: [{ decision: 'NOTIFY', letterOn: '2026-03-02' }],
    });
  });

  test('A6 A7 a refusal under it must be reported: not to inform the court is refused with the article, also once it was lifted', async () => {
    const { socialWorker, director } = await aCentre(server);
    const early = await step(socialWorker, await aCase(socialWorker), 'recordConsentRefusal');
    server.setToday('2026-03-06');
    const ordered = await step(socialWorker, early, 'recordCourtOrder', { issuedOn: '2026-03-04', validTo: '2026-03-07' });
    const refused = await step(socialWorker, ordered, 'recordConsentRefusal', { refusedOn: '2026-03-05' });
    server.setToday('2026-03-09');
    const { refusals } = await readCase<{ refusals: { id: string; courtMustBeInformed: boolean }[] }>(
      director,
      refused.id,
      'refusals { id refusedOn courtMustBeInformed }',
    );
    expect(refusals).toMatchObject([
      { refusedOn: '2026-03-05', courtMustBeInformed: true },
      { refusedOn: '2026-03-02', courtMustBeInformed: false },
    ]);
    const decided = (expectedVersion: number, of: number, over: Record<string, unknown>) => ({
      supportCaseId: refused.id,
      expectedVersion,
      refusalId: refusals[of]?.id,
      reason: 'Tak postanowiono.',
      ...over,
    });
    const decide = ['decideOnCourtNotification', 'DecideOnCourtNotificationInput'] as const;
    const silent = { decision: 'DO_NOT_NOTIFY' };
    const refusal = await director.refused('NOTIFICATION_OWED', ...decide, decided(refused.version, 0, silent));
    expect(refusal).toMatchObject({ field: 'input.decision' });
    expect(refusal['userMessage']).toContain('art. 109 § 4 i art. 100 § 2 Kodeksu rodzinnego i opiekuńczego');
    const told = { decision: 'NOTIFY', courtName: 'Sąd Rejonowy' };
    const { version } = await director.do<CaseRow>(...decide, decided(refused.version, 0, told), CASE_FIELDS);
    const mended = await director.refused('NOTIFICATION_OWED', 'correctCourtNotification', 'CorrectCourtNotificationInput', {
      refusalId: refusals[0]?.id,
      expectedVersion: version,
      decision: 'DO_NOT_NOTIFY',
      decisionReason: 'Tak postanowiono.',
      reason: 'Pomyłka.',
    });
    expect(mended).toMatchObject({ field: 'input.decision' });
    const silently = await director.do<CaseRow>(...decide, decided(version, 1, silent), CASE_FIELDS);
    const moved = await socialWorker.refused('NOTIFICATION_OWED', 'correctConsentRefusal', 'CorrectConsentRefusalInput', {
      refusalId: refusals[1]?.id,
      expectedVersion: silently.version,
      refusedOn: '2026-03-05',
      circumstances: 'Rodzina woli poczekać.',
      reason: 'Zły dzień.',
    });
    expect(moved).toMatchObject({ field: 'input.refusedOn' });
  });

  test('L17 is not older than the work of assistants', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    const refusal = await refusedStep('DATE_TOO_EARLY', socialWorker, opened, 'recordCourtOrder', { issuedOn: '1950-03-01' });
    expect(refusal).toMatchObject({ field: 'input.issuedOn', facts: { day: '1950-03-01', since: '2012-01-01' } });
  });

  test('converts a case that consent had opened; the consent stays in the ledger', async () => {
    const { socialWorker } = await aCentre(server);
    const converted = await step(socialWorker, await aCaseAfter(socialWorker, 'recordSupportConsent'), 'recordCourtOrder');
    expect(await readCase(socialWorker, converted.id, 'track currentBasis { kind } legalBases { kind validTo }')).toEqual({
      track: 'COURT',
      currentBasis: { kind: 'COURT_ORDER' },
      legalBases: [
        { kind: 'CONSENT', validTo: null },
        { kind: 'COURT_ORDER', validTo: null },
      ],
    });
  });

  test('A7 entitles until its last day, and no assistant is assigned after it', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-10' });
    server.setToday('2026-03-11');
    await director.refused('NO_VALID_LEGAL_BASIS', 'assignAssistant', 'AssignAssistantInput', assignment(ordered, assistant));
    expect(await readCase(socialWorker, ordered.id, 'awaitedDecision currentBasis { id }')).toEqual({
      awaitedDecision: null,
      currentBasis: null,
    });
  });

  test('is refused when it ended already, ends before it begins, or is entered twice', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    const blamed = async (code: Parameters<typeof refusedStep>[0], row: CaseRow, over: Record<string, unknown> = {}) =>
      (await refusedStep(code, socialWorker, row, 'recordCourtOrder', over))['field'];
    expect(await blamed('NO_VALID_LEGAL_BASIS', opened, { validTo: '2026-03-01' })).toBe('input.validTo');
    expect(await blamed('PERIOD_INVALID', opened, { validTo: '2026-02-28' })).toBe('input.validTo');
    const ordered = await step(socialWorker, opened, 'recordCourtOrder');
    expect(await blamed('LEGAL_BASIS_OVERLAPS', ordered)).toBe('input.signature');
    expect(await blamed('RECORDED_BEFORE_CAUSE', ordered, { issuedOn: '2026-02-27', signature: 'III Nsm 2/26' })).toBe(
      'input.issuedOn',
    );
  });
});

describe('Za życiem', () => {
  test('A9 needs no interview, request or qualification: the director assigns on the application (art. 8(6))', async () => {
    const { centre, socialWorker, director, assistant } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const opened = await openZaZyciem(socialWorker);
    expect(opened).toMatchObject({ track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED' });
    expect(await toldOf(director, opened)).toEqual(['ASSISTANT_REQUESTED']);
    const refusal = await refusedStep('TRACK_NEEDS_NO_REQUEST', socialWorker, opened, 'requestAssistant');
    expect(refusal['userMessage']).toContain('art. 8 ust. 6');
    await refusedStep('TRACK_NEEDS_NO_REQUEST', director, opened, 'qualifyFamily');
    expect(opened.viewerMay).not.toContain('REQUEST_ASSISTANT');
    expect(await readCase(director, opened.id, 'awaitedDecision')).toEqual({ awaitedDecision: 'ASSIGNMENT' });
    await assigned(director, opened, assistant);
    expect(
      await readCase(
        director,
        opened.id,
        'stage interviews { id } intake { id } currentBasis { kind } zaZyciemApplications { targetGroup certificateKind }',
      ),
    ).toEqual({
      stage: 'ASSIGNED',
      interviews: [],
      intake: null,
      currentBasis: { kind: 'ZA_ZYCIEM' },
      zaZyciemApplications: [{ targetGroup: 'COMPLICATED_PREGNANCY', certificateKind: 'PREGNANCY' }],
    });
  });

  test('A9 asks for the specialty of the physician only when the condition of a child is certified', async () => {
    const { socialWorker } = await aCentre(server);
    const child = { targetGroup: 'CHILD_CONDITION', certificateKind: 'CHILD_CONDITION' };
    const refusal = await socialWorker.refused(
      'CERTIFICATE_INVALID',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput(child),
    );
    expect(refusal).toMatchObject({ field: 'input.physicianSpecialty' });
    expect(await openZaZyciem(socialWorker, { ...child, physicianSpecialty: 'CHILD_CARDIOLOGY' })).toMatchObject({
      track: 'ZA_ZYCIEM',
    });
    expect(await openZaZyciem(socialWorker, { physicianSpecialty: null })).toMatchObject({ track: 'ZA_ZYCIEM' });
  });

  test('A9 is opened for a known family too; a second application while one is in force is refused', async () => {
    const { socialWorker } = await aCentre(server);
    const known = await anIntake(socialWorker);
    const opened = await openZaZyciem(socialWorker, { newFamily: null, familyId: known.family.id });
    expect(opened.family.id).toBe(known.family.id);
    const refusal = await socialWorker.refused(
      'LEGAL_BASIS_OVERLAPS',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput({ newFamily: null, familyId: known.family.id }),
    );
    expect(refusal).toMatchObject({ field: 'input.appliedOn' });
  });
});

describe('a minor parent', () => {
  const young = { newFamily: newFamily('Młoda', '2009-05-05') };

  test('L2 gets the mandatory basis after the interview, and the assistant without consent and request (art. 11(1a))', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const opened = await aCase(socialWorker, young);
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'recordMinorParent');
    const recorded = await step(socialWorker, await step(socialWorker, opened, 'recordFamilyInterview'), 'recordMinorParent');
    expect(recorded).toMatchObject({ track: 'MINOR_PARENT', stage: 'BASIS_GRANTED' });
    expect(await toldOf(director, recorded)).toEqual(['ASSISTANT_REQUESTED']);
    const refusal = await refusedStep('TRACK_NEEDS_NO_REQUEST', socialWorker, recorded, 'requestAssistant');
    expect(refusal['userMessage']).toContain('art. 11 ust. 1a');
    expect(
      await readCase(socialWorker, recorded.id, 'minorParentRecords { institution leavesOn recordedOn } currentBasis { kind }'),
    ).toEqual({
      minorParentRecords: [{ institution: 'MOW', leavesOn: '2026-03-20', recordedOn: '2026-03-02' }],
      currentBasis: { kind: 'MINOR_PARENT' },
    });
    expect(await assigned(director, recorded, assistant)).toMatchObject({ stage: 'ASSIGNED' });
  });

  test.each([
    ['of a family whose mother is grown up', { newFamily: newFamily('Dorosła', '1990-04-05') }, '2010-05-01'],
    ['who comes of age on the day of leaving', { newFamily: newFamily('Dorosła', '2008-03-20') }, '2026-03-20'],
  ])('L24 is none %s', async (_, over, leavesOn) => {
    const { socialWorker } = await aCentre(server);
    const interviewed = await step(socialWorker, await aCase(socialWorker, over), 'recordFamilyInterview');
    const refusal = await refusedStep('NOT_A_MINOR_PARENT', socialWorker, interviewed, 'recordMinorParent', { leavesOn });
    expect(refusal).toMatchObject({ field: 'input.leavesOn' });
    expect(await readCase(socialWorker, interviewed.id, 'track legalBases { id }')).toEqual({
      track: 'ORDINARY',
      legalBases: [],
    });
  });
});
