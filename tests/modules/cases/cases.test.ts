import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { LocalRule } from '@asysta/services/modules/law/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../../kit/caller.js';
import {
  aCase,
  aCaseAfter,
  anIntake,
  aQualifiedCase,
  CASE_FIELDS,
  type CaseRow,
  newFamily,
  step,
  STEPS,
  type StepName,
  zaZyciemInput,
} from '../../kit/case-path.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre, type World } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const withRule = (centre: World, key: LocalRuleKey, amount: number | null) =>
  centre.inside((em) =>
    em.create(LocalRule, {
      id: randomIds(),
      key,
      ruleVersion: 1,
      source: 'zasada ośrodka',
      amount,
      unit: amount ? 'CALENDAR_DAYS' : null,
      validFrom: '2020-01-01' as LocalDate,
    }),
  );

const refusedStep = (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  { id, version }: CaseRow,
  name: StepName,
  over: Record<string, unknown> = {},
) => who.refused(code, name, STEPS[name].type, { supportCaseId: id, expectedVersion: version, ...STEPS[name].input, ...over });

const read = async <Row>(who: Caller, id: string, selection: string): Promise<Row> =>
  (await who.get<{ supportCase: Row }>(`query($id: ID!) { supportCase(id: $id) { ${selection} } }`, { id })).supportCase;

const openZaZyciem = (worker: Caller, over: Record<string, unknown> = {}) =>
  worker.do<CaseRow>('openZaZyciemCase', 'OpenZaZyciemCaseInput', zaZyciemInput(over), CASE_FIELDS);

const openFrom = (worker: Caller, intake: { id: string; version: number }, idempotencyKey = randomUUID()) =>
  worker.ask<{ openCase: CaseRow | null }>(`mutation($input: OpenCaseInput!) { openCase(input: $input) { ${CASE_FIELDS} } }`, {
    input: { idempotencyKey, intakeId: intake.id, expectedVersion: intake.version },
  });

const codesOf = (answers: readonly { errors: readonly { extensions: Record<string, unknown> }[] }[]) =>
  answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));

describe('the ordinary path', () => {
  test('leads from intake to qualification, each step with its author and day', async () => {
    const { socialWorker, director } = await aCentre(server);
    const qualified = await aQualifiedCase(socialWorker, director);
    expect(qualified).toMatchObject({ stage: 'QUALIFIED', track: 'ORDINARY', number: 'AR/1/2026' });
    const row = await read(
      director,
      qualified.id,
      `stage socialWorker { displayName } intake { state } interviews { assistantNecessary author { displayName } }
       diagnoses { problems author { displayName } } offers { presentedBy { displayName } } consents { form withdrawnOn } refusals { id }
       request { requestedOn requestedBy { displayName } } qualification { qualifiedOn qualifiedBy { displayName } }
       legalBases { kind validFrom validTo } currentBasis { kind }`,
    );
    const worker = { displayName: 'Pracownica socjalna' };
    expect(row).toEqual({
      stage: 'QUALIFIED',
      socialWorker: worker,
      intake: { state: 'CASE_OPENED' },
      interviews: [{ assistantNecessary: true, author: worker }],
      diagnoses: [{ problems: ['CARE_AND_UPBRINGING', 'DEBT', 'HOUSING'], author: worker }],
      offers: [{ presentedBy: worker }],
      consents: [{ form: 'WRITTEN', withdrawnOn: null }],
      refusals: [],
      request: { requestedOn: '2026-03-02', requestedBy: worker },
      qualification: { qualifiedOn: '2026-03-02', qualifiedBy: { displayName: 'Dyrektorka' } },
      legalBases: [{ kind: 'CONSENT', validFrom: '2026-03-02', validTo: null }],
      currentBasis: { kind: 'CONSENT' },
    });
  });

  test('offers each person the steps that would not be refused', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await aCase(socialWorker);
    expect(opened.viewerMay).toEqual(['RECORD_INTERVIEW', 'RECORD_REFUSAL', 'RECORD_COURT_ORDER', 'CLOSE_CASE']);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    expect(requested.viewerMay).not.toContain('QUALIFY_FAMILY');
    expect(await read(director, requested.id, 'viewerMay')).toEqual({ viewerMay: ['QUALIFY_FAMILY', 'CLOSE_CASE'] });
  });

  test('refuses the request in every wrong order with its own reason, in plain Polish', async () => {
    const { socialWorker } = await aCentre(server);
    let row = await aCase(socialWorker);
    const missing = [
      ['INTERVIEW_REQUIRED', 'recordFamilyInterview', 'wywiad'],
      ['DIAGNOSIS_REQUIRED', 'recordDiagnosis', 'diagnoz'],
      ['OFFER_REQUIRED', 'presentOffer', 'ofert'],
      ['CONSENT_REQUIRED', 'recordSupportConsent', 'zgod'],
    ] as const;
    for (const [code, name, word] of missing) {
      const refusal = await refusedStep(code, socialWorker, row, 'requestAssistant');
      expect(String(refusal['userMessage']).toLowerCase()).toContain(word);
      row = await step(socialWorker, row, name);
    }
    expect(await step(socialWorker, row, 'requestAssistant')).toMatchObject({ stage: 'REQUESTED' });
  });

  test('refuses diagnosis without interview, offer without diagnosis, consent without offer or before it', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'recordDiagnosis');
    const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
    await refusedStep('DIAGNOSIS_REQUIRED', socialWorker, interviewed, 'presentOffer');
    await refusedStep('OFFER_REQUIRED', socialWorker, interviewed, 'recordSupportConsent');
    const offered = await step(socialWorker, await step(socialWorker, interviewed, 'recordDiagnosis'), 'presentOffer');
    expect(
      await refusedStep('OFFER_REQUIRED', socialWorker, offered, 'recordSupportConsent', { signedOn: '2026-03-01' }),
    ).toMatchObject({
      field: 'input.signedOn',
    });
  });

  test('refuses to qualify without a request, twice, before the request, without a basis, and by a social worker', async () => {
    const { socialWorker, director } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await refusedStep('REQUEST_REQUIRED', director, consented, 'qualifyFamily');
    await refusedStep('FORBIDDEN', socialWorker, consented, 'qualifyFamily');
    const requested = await step(socialWorker, consented, 'requestAssistant');
    await refusedStep('NO_VALID_LEGAL_BASIS', director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-01' });
    const qualified = await step(director, requested, 'qualifyFamily');
    await refusedStep('CASE_STAGE_MISMATCH', director, qualified, 'qualifyFamily');
  });

  test('refuses to qualify on a day before the request though consent was in force', async () => {
    const { socialWorker, director } = await aCentre(server);
    server.setToday('2026-03-10');
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    const requested = await step(socialWorker, consented, 'requestAssistant', { requestedOn: '2026-03-06' });
    expect(
      await refusedStep('PERIOD_INVALID', director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-05' }),
    ).toMatchObject({
      field: 'input.qualifiedOn',
    });
  });

  test('takes no day that has not come', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await aCase(socialWorker);
    const tomorrow = '2026-03-03';
    await refusedStep('DATE_IN_FUTURE', socialWorker, opened, 'recordFamilyInterview', { conductedOn: tomorrow });
    await refusedStep('DATE_IN_FUTURE', socialWorker, opened, 'recordCourtOrder', { issuedOn: tomorrow });
    await refusedStep('DATE_IN_FUTURE', socialWorker, opened, 'recordConsentRefusal', { refusedOn: tomorrow });
    await refusedStep('DATE_IN_FUTURE', socialWorker, opened, 'closeCase', { closedOn: tomorrow });
    await socialWorker.refused(
      'DATE_IN_FUTURE',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput({ appliedOn: tomorrow }),
    );
    const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
    await refusedStep('DATE_IN_FUTURE', socialWorker, interviewed, 'recordDiagnosis', { madeOn: tomorrow });
    const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis');
    await refusedStep('DATE_IN_FUTURE', socialWorker, diagnosed, 'presentOffer', { presentedOn: tomorrow });
    const offered = await step(socialWorker, diagnosed, 'presentOffer');
    await refusedStep('DATE_IN_FUTURE', socialWorker, offered, 'recordSupportConsent', { signedOn: tomorrow });
    const consented = await step(socialWorker, offered, 'recordSupportConsent');
    await refusedStep('DATE_IN_FUTURE', socialWorker, consented, 'withdrawSupportConsent', { withdrawnOn: tomorrow });
    await refusedStep('DATE_IN_FUTURE', socialWorker, consented, 'requestAssistant', { requestedOn: tomorrow });
    const requested = await step(socialWorker, consented, 'requestAssistant');
    await refusedStep('DATE_IN_FUTURE', director, requested, 'qualifyFamily', { qualifiedOn: tomorrow });
  });

  test('a diagnosis names at least one problem and each only once', async () => {
    const { socialWorker } = await aCentre(server);
    const interviewed = await aCaseAfter(socialWorker, 'recordFamilyInterview');
    await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', { problems: [] });
    await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', { problems: ['DEBT', 'DEBT'] });
  });
});

describe('clocks', () => {
  test('the interview stops the clock the intake started, which is the case’s nearest term until then', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    expect(await read(socialWorker, opened.id, 'nextDeadline { kind dueOn }')).toEqual({
      nextDeadline: { kind: 'FAMILY_INTERVIEW', dueOn: '2026-03-20' },
    });
    await step(socialWorker, opened, 'recordFamilyInterview');
    expect(await read(socialWorker, opened.id, 'nextDeadline { kind } deadlines { kind metOn }')).toEqual({
      nextDeadline: null,
      deadlines: [{ kind: 'FAMILY_INTERVIEW', metOn: '2026-03-02' }],
    });
  });

  test('qualification starts the first-visit clock only where the centre has that rule', async () => {
    const [zielonki, rakow] = [await aCentre(server), await aCentre(server)];
    await withRule(zielonki.centre, 'FIRST_VISIT', 14);
    const there = await aQualifiedCase(zielonki.socialWorker, zielonki.director);
    const here = await aQualifiedCase(rakow.socialWorker, rakow.director);
    expect(await read(zielonki.director, there.id, 'nextDeadline { kind origin startedOn dueOn source }')).toEqual({
      nextDeadline: {
        kind: 'FIRST_VISIT',
        origin: 'LOCAL',
        startedOn: '2026-03-02',
        dueOn: '2026-03-16',
        source: 'zasada ośrodka',
      },
    });
    expect(await read(rakow.director, here.id, 'nextDeadline { kind }')).toEqual({ nextDeadline: null });
  });

  test('a request tells the director, once', async () => {
    const { socialWorker, director } = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    const notices = await server.peek('select kind, family_id from notification where recipient_id = $1', [
      director.staffMemberId,
    ]);
    expect(notices).toEqual([{ kind: 'ASSISTANT_REQUESTED', family_id: requested.family.id }]);
  });
});

describe('consent', () => {
  test('is taken only in writing where the centre says so, in any form elsewhere', async () => {
    const [zielonki, rakow] = [await aCentre(server), await aCentre(server)];
    await withRule(zielonki.centre, 'WRITTEN_CONSENT', null);
    const there = await aCaseAfter(zielonki.socialWorker, 'presentOffer');
    const here = await aCaseAfter(rakow.socialWorker, 'presentOffer');
    expect(
      await refusedStep('WRITTEN_CONSENT_REQUIRED', zielonki.socialWorker, there, 'recordSupportConsent', {
        form: 'ORAL_RECORDED',
      }),
    ).toMatchObject({
      field: 'input.form',
    });
    expect(await step(zielonki.socialWorker, there, 'recordSupportConsent')).toMatchObject({ stage: 'BASIS_GRANTED' });
    expect(await step(rakow.socialWorker, here, 'recordSupportConsent', { form: 'ORAL_RECORDED' })).toMatchObject({
      stage: 'BASIS_GRANTED',
    });
  });

  test('withdrawn, it entitles no longer, the clock stops, and a new one begins anew', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'FIRST_VISIT', 14);
    const qualified = await aQualifiedCase(socialWorker, director);
    const withdrawn = await step(socialWorker, qualified, 'withdrawSupportConsent');
    expect(withdrawn.stage).toBe('OFFERED');
    expect(
      await read(
        socialWorker,
        qualified.id,
        'currentBasis { id } nextDeadline { id } consents { withdrawnOn } legalBases { validTo }',
      ),
    ).toEqual({
      currentBasis: null,
      nextDeadline: null,
      consents: [{ withdrawnOn: '2026-03-02' }],
      legalBases: [{ validTo: '2026-03-01' }],
    });
    await refusedStep('CONSENT_REQUIRED', socialWorker, withdrawn, 'requestAssistant');
    await refusedStep('CONSENT_REQUIRED', socialWorker, withdrawn, 'withdrawSupportConsent');
    const renewed = await step(socialWorker, withdrawn, 'recordSupportConsent');
    expect(renewed.stage).toBe('BASIS_GRANTED');
    await refusedStep('LEGAL_BASIS_OVERLAPS', socialWorker, renewed, 'recordSupportConsent');
  });

  test('is not withdrawn before it was given', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await refusedStep('PERIOD_INVALID', socialWorker, consented, 'withdrawSupportConsent', { withdrawnOn: '2026-03-01' });
  });
});

describe('a refusal of the family', () => {
  const decide = (who: Caller, row: CaseRow, refusalId: string, over: Record<string, unknown>) => ({
    refused: (code: Parameters<Caller['refused']>[0]) =>
      who.refused(code, 'decideOnCourtNotification', 'DecideOnCourtNotificationInput', {
        supportCaseId: row.id,
        expectedVersion: row.version,
        refusalId,
        reason: 'Rozważono sytuację dziecka.',
        ...over,
      }),
    done: () =>
      who.do<CaseRow>(
        'decideOnCourtNotification',
        'DecideOnCourtNotificationInput',
        { supportCaseId: row.id, expectedVersion: row.version, refusalId, reason: 'Rozważono sytuację dziecka.', ...over },
        CASE_FIELDS,
      ),
  });
  const refusalOf = async (who: Caller, id: string) =>
    (await read<{ refusals: { id: string; decision: string | null }[] }>(who, id, 'refusals { id decision }')).refusals[0]!;

  test('informs nobody by itself; the director decides once, with a reason', async () => {
    const { socialWorker, director } = await aCentre(server);
    const row = await step(socialWorker, await aCaseAfter(socialWorker, 'recordFamilyInterview'), 'recordConsentRefusal');
    expect(row.stage).toBe('REFUSED');
    const refusal = await refusalOf(director, row.id);
    expect(refusal.decision).toBeNull();
    await decide(socialWorker, row, refusal.id, { decision: 'DO_NOT_NOTIFY' }).refused('FORBIDDEN');
    await decide(director, row, refusal.id, { decision: 'NOTIFY' }).refused('BAD_USER_INPUT');
    await decide(director, row, refusal.id, { decision: 'DO_NOT_NOTIFY', reason: ' ' }).refused('BAD_USER_INPUT');
    const decided = await decide(director, row, refusal.id, { decision: 'DO_NOT_NOTIFY' }).done();
    expect(
      await read(
        director,
        row.id,
        'stage viewerMay refusals { decision decidedOn decisionReason courtName decidedBy { displayName } }',
      ),
    ).toEqual({
      stage: 'REFUSED',
      viewerMay: ['CLOSE_CASE'],
      refusals: [
        {
          decision: 'DO_NOT_NOTIFY',
          decidedOn: '2026-03-02',
          decisionReason: 'Rozważono sytuację dziecka.',
          courtName: null,
          decidedBy: { displayName: 'Dyrektorka' },
        },
      ],
    });
    await decide(director, decided, refusal.id, { decision: 'DO_NOT_NOTIFY' }).refused('DECISION_ALREADY_MADE');
    await decide(director, row, refusal.id, { decision: 'DO_NOT_NOTIFY' }).refused('CONFLICT');
  });

  test('lets the court be informed only after an interview that found the assistant necessary', async () => {
    const { socialWorker, director } = await aCentre(server);
    const notNecessary = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview', {
      assistantNecessary: false,
    });
    const row = await step(socialWorker, notNecessary, 'recordConsentRefusal');
    const refusal = await refusalOf(director, row.id);
    const notify = { decision: 'NOTIFY', courtName: 'Sąd Rejonowy', letterOn: '2026-03-02' };
    await decide(director, row, refusal.id, notify).refused('NOTIFICATION_NEEDS_NECESSITY');
    const supplemented = await step(socialWorker, row, 'recordFamilyInterview');
    await decide(director, supplemented, refusal.id, notify).done();
    expect(await read(director, row.id, 'refusals { decision courtName letterOn }')).toEqual({ refusals: [notify] });
  });

  test('is recorded during support too, and the family may still agree after refusing', async () => {
    const { socialWorker, director } = await aCentre(server);
    const during = await step(socialWorker, await aQualifiedCase(socialWorker, director), 'recordConsentRefusal');
    expect(during.stage).toBe('QUALIFIED');
    const refused = await step(socialWorker, await aCaseAfter(socialWorker, 'presentOffer'), 'recordConsentRefusal');
    expect(await step(socialWorker, refused, 'recordSupportConsent')).toMatchObject({ stage: 'BASIS_GRANTED' });
  });
});

describe('a court order', () => {
  test('opens the way to an assistant without interview and without consent', async () => {
    const { socialWorker, director } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    expect(ordered).toMatchObject({ track: 'COURT', stage: 'BASIS_GRANTED' });
    const qualified = await step(director, await step(socialWorker, ordered, 'requestAssistant'), 'qualifyFamily');
    expect(
      await read(
        director,
        qualified.id,
        'stage currentBasis { kind validFrom } courtOrders { court signature } interviews { id }',
      ),
    ).toEqual({
      stage: 'QUALIFIED',
      currentBasis: { kind: 'COURT_ORDER', validFrom: '2026-03-01' },
      courtOrders: [{ court: 'Sąd Rejonowy', signature: 'III Nsm 1/26' }],
      interviews: [],
    });
  });

  test('converts a case that consent had opened; the consent stays in the ledger', async () => {
    const { socialWorker } = await aCentre(server);
    const converted = await step(socialWorker, await aCaseAfter(socialWorker, 'recordSupportConsent'), 'recordCourtOrder');
    expect(await read(socialWorker, converted.id, 'track currentBasis { kind } legalBases { kind validTo }')).toEqual({
      track: 'COURT',
      currentBasis: { kind: 'COURT_ORDER' },
      legalBases: [
        { kind: 'CONSENT', validTo: null },
        { kind: 'COURT_ORDER', validTo: null },
      ],
    });
  });

  test('entitles until its last day, and an assistant cannot be requested after it', async () => {
    const { socialWorker } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-10' });
    server.setToday('2026-03-11');
    await refusedStep('NO_VALID_LEGAL_BASIS', socialWorker, ordered, 'requestAssistant');
    expect(await read(socialWorker, ordered.id, 'currentBasis { id }')).toEqual({ currentBasis: null });
  });

  test('is refused when it ended already, ends before it begins, or is entered twice', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    await refusedStep('NO_VALID_LEGAL_BASIS', socialWorker, opened, 'recordCourtOrder', { validTo: '2026-03-01' });
    await refusedStep('PERIOD_INVALID', socialWorker, opened, 'recordCourtOrder', { validTo: '2026-02-28' });
    const ordered = await step(socialWorker, opened, 'recordCourtOrder');
    await refusedStep('LEGAL_BASIS_OVERLAPS', socialWorker, ordered, 'recordCourtOrder');
  });
});

describe('Za życiem', () => {
  test('opens a case without an interview, up to the qualification', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await openZaZyciem(socialWorker);
    expect(opened).toMatchObject({ track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED' });
    const qualified = await step(director, await step(socialWorker, opened, 'requestAssistant'), 'qualifyFamily');
    expect(
      await read(
        director,
        qualified.id,
        'stage interviews { id } intake { id } currentBasis { kind } zaZyciemApplications { targetGroup certificateKind }',
      ),
    ).toEqual({
      stage: 'QUALIFIED',
      interviews: [],
      intake: null,
      currentBasis: { kind: 'ZA_ZYCIEM' },
      zaZyciemApplications: [{ targetGroup: 'COMPLICATED_PREGNANCY', certificateKind: 'PREGNANCY' }],
    });
  });

  test('asks for the specialty of the physician only when the condition of a child is certified', async () => {
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

  test('is opened for a known family too, unless that family has an open case', async () => {
    const { socialWorker } = await aCentre(server);
    const known = await anIntake(socialWorker);
    const opened = await openZaZyciem(socialWorker, { newFamily: null, familyId: known.family.id });
    expect(opened.family.id).toBe(known.family.id);
    const refusal = await socialWorker.refused(
      'CASE_ALREADY_OPEN',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput({ newFamily: null, familyId: known.family.id }),
    );
    expect(refusal['facts']).toEqual({ supportCaseId: opened.id });
  });
});

describe('a minor parent', () => {
  test('gets the mandatory basis after the interview, without consent (art. 11(1a))', async () => {
    const { socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'recordMinorParent');
    const recorded = await step(socialWorker, await step(socialWorker, opened, 'recordFamilyInterview'), 'recordMinorParent');
    expect(recorded).toMatchObject({ track: 'MINOR_PARENT', stage: 'BASIS_GRANTED' });
    expect(await step(socialWorker, recorded, 'requestAssistant')).toMatchObject({ stage: 'REQUESTED' });
    expect(
      await read(socialWorker, recorded.id, 'minorParentRecords { institution leavesOn recordedOn } currentBasis { kind }'),
    ).toEqual({
      minorParentRecords: [{ institution: 'MOW', leavesOn: '2026-03-20', recordedOn: '2026-03-02' }],
      currentBasis: { kind: 'MINOR_PARENT' },
    });
  });
});

describe('closing', () => {
  test('ends bases and clocks, is final, and lets the family come back with a new number', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-05');
    const closed = await step(socialWorker, consented, 'closeCase', { closedOn: '2026-03-04' });
    expect(closed).toMatchObject({ stage: 'CLOSED', viewerMay: [] });
    expect(
      await read(
        socialWorker,
        closed.id,
        'closedOn closureReason currentBasis { id } legalBases { validTo } nextDeadline { id }',
      ),
    ).toEqual({
      closedOn: '2026-03-04',
      closureReason: 'MOVED_AWAY',
      currentBasis: null,
      legalBases: [{ validTo: '2026-03-04' }],
      nextDeadline: null,
    });
    for (const name of ['recordFamilyInterview', 'recordCourtOrder', 'closeCase'] as const)
      await refusedStep('CASE_STAGE_MISMATCH', socialWorker, closed, name);
    const again = await aCase(socialWorker, { newFamily: null, familyId: closed.family.id });
    expect(again.number).toBe('AR/2/2026');
  });

  test('stays readable for the social worker who led it, also without an intake of theirs', async () => {
    const { socialWorker, assistant } = await aCentre(server);
    const closed = await step(socialWorker, await openZaZyciem(socialWorker), 'closeCase');
    expect(await read(socialWorker, closed.id, 'stage')).toEqual({ stage: 'CLOSED' });
    await refusedStep('FORBIDDEN', assistant, closed, 'closeCase');
  });

  test('ends the assignment with the case', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const qualified = await aQualifiedCase(socialWorker, director);
    const assigned = await director.do<CaseRow>(
      'assignAssistant',
      'AssignAssistantInput',
      { supportCaseId: qualified.id, expectedVersion: qualified.version, assistantId: assistant.staffMemberId },
      CASE_FIELDS,
    );
    expect(await read(assistant, assigned.id, 'stage')).toEqual({ stage: 'ASSIGNED' });
    await step(director, assigned, 'closeCase');
    expect(
      await server.peek('select ended_on::text, end_reason from assignment where support_case_id = $1', [assigned.id]),
    ).toEqual([{ ended_on: '2026-03-02', end_reason: 'CASE_CLOSED' }]);
    const { errors } = await assistant.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: assigned.id });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });

  test('refuses a last day before the first', async () => {
    const { socialWorker } = await aCentre(server);
    await refusedStep('PERIOD_INVALID', socialWorker, await aCase(socialWorker), 'closeCase', { closedOn: '2026-03-01' });
  });
});

describe('many at once', () => {
  test('two cases opened at once for one family: exactly one, and its number leaves no gap', async () => {
    const { socialWorker } = await aCentre(server);
    const first = await anIntake(socialWorker);
    const second = await anIntake(socialWorker, { newFamily: null, familyId: first.family.id });
    const answers = await Promise.all([openFrom(socialWorker, first), openFrom(socialWorker, second)]);
    expect(codesOf(answers)).toEqual(['CASE_ALREADY_OPEN']);
    expect(answers.flatMap(({ data }) => data?.openCase?.number ?? [])).toEqual(['AR/1/2026']);
    expect((await aCase(socialWorker)).number).toBe('AR/2/2026');
  });

  test('eight families at once get eight different numbers without a gap', async () => {
    const { socialWorker } = await aCentre(server);
    const intakes = [];
    for (let count = 0; count < 8; count += 1) intakes.push(await anIntake(socialWorker));
    const answers = await Promise.all(intakes.map((intake) => openFrom(socialWorker, intake)));
    const numbers = answers.map(({ data }) => Number(data?.openCase?.number.split('/')[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('G52: the same key a hundred times at once opens one case with equal answers; with another body it is refused', async () => {
    const { socialWorker } = await aCentre(server);
    const intake = await anIntake(socialWorker);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => openFrom(socialWorker, intake, key)));
    expect(codesOf(answers)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await server.peek('select count(*)::int from support_case where family_id = $1', [intake.family.id])).toEqual([
      { count: 1 },
    ]);
    const other = await anIntake(socialWorker);
    expect(codesOf([await openFrom(socialWorker, other, key)])).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('G53: of two people who take a step at once exactly one wins, the other gets CONFLICT, also where the stage stays', async () => {
    const { socialWorker, director } = await aCentre(server);
    const qualified = await aQualifiedCase(socialWorker, director);
    const twice = await Promise.all(
      ['matka', 'ojciec'].map((findings) =>
        socialWorker.ask('mutation($input: RecordFamilyInterviewInput!) { recordFamilyInterview(input: $input) { id } }', {
          input: {
            idempotencyKey: randomUUID(),
            supportCaseId: qualified.id,
            expectedVersion: qualified.version,
            ...STEPS.recordFamilyInterview.input,
            findings,
          },
        }),
      ),
    );
    expect(twice.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toMatchObject([
      { code: 'CONFLICT', facts: { stage: 'QUALIFIED' } },
    ]);
    await refusedStep('CONFLICT', socialWorker, qualified, 'recordCourtOrder');
  });
});

describe('who sees what', () => {
  test('the neighbouring centre finds nothing and changes nothing', async () => {
    const { socialWorker, director } = await aCentre(server);
    const neighbour = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    for (const stranger of [neighbour.director, neighbour.socialWorker]) {
      const { errors } = await stranger.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: requested.id });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    }
    for (const name of ['recordFamilyInterview', 'recordCourtOrder', 'closeCase'] as const)
      await refusedStep('NOT_FOUND', neighbour.socialWorker, requested, name);
    await refusedStep('NOT_FOUND', neighbour.director, requested, 'qualifyFamily');
    await neighbour.socialWorker.refused(
      'NOT_FOUND',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput({ newFamily: null, familyId: requested.family.id }),
    );
    expect(await read(director, requested.id, 'version stage')).toEqual({ version: requested.version, stage: 'REQUESTED' });
  });

  test('a colleague who does not lead the case finds nothing; an assistant reads but prepares nothing', async () => {
    const { centre, socialWorker, assistant } = await aCentre(server);
    const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
    const opened = await aCase(socialWorker);
    await refusedStep('NOT_FOUND', colleague, opened, 'recordFamilyInterview');
    await refusedStep('FORBIDDEN', assistant, opened, 'recordFamilyInterview');
  });

  test('lists cases by stage, track and surname, each person only those they see', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
    const opened = await aCase(socialWorker, { newFamily: newFamily('Żuk') });
    const application = await openZaZyciem(socialWorker, { newFamily: newFamily('Lipa') });
    const list = async (who: Caller, filter: object | null) =>
      (
        await who.get<{ supportCases: { totalCount: number; nodes: { id: string }[] } }>(
          'query($filter: SupportCaseFilter) { supportCases(filter: $filter) { totalCount nodes { id } } }',
          { filter },
        )
      ).supportCases;
    expect(await list(director, null)).toEqual({ totalCount: 2, nodes: [{ id: application.id }, { id: opened.id }] });
    expect(await list(socialWorker, { stage: 'INTAKE' })).toEqual({ totalCount: 1, nodes: [{ id: opened.id }] });
    expect(await list(director, { track: 'ZA_ZYCIEM' })).toEqual({ totalCount: 1, nodes: [{ id: application.id }] });
    expect(await list(director, { surnameStartsWith: 'zu' })).toEqual({ totalCount: 1, nodes: [{ id: opened.id }] });
    expect(await list(colleague, null)).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a family shows its cases, also closed ones', async () => {
    const { socialWorker } = await aCentre(server);
    const closed = await step(socialWorker, await aCase(socialWorker), 'closeCase');
    const open = await aCase(socialWorker, { newFamily: null, familyId: closed.family.id });
    const { family } = await socialWorker.get<{ family: unknown }>(
      'query($id: ID!) { family(id: $id) { cases { number stage } } }',
      { id: open.family.id },
    );
    expect(family).toEqual({
      cases: [
        { number: 'AR/2/2026', stage: 'INTAKE' },
        { number: 'AR/1/2026', stage: 'CLOSED' },
      ],
    });
  });
});

test('the list of cases costs the same number of statements for one family and for twenty', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  await withRule(centre, 'FIRST_VISIT', 14);
  const LIST = `{ supportCases { nodes { number stage viewerMay socialWorker { displayName } family { surname members { givenName } }
    currentBasis { kind } nextDeadline { kind dueOn } } } }`;
  const cost = async () => {
    server.statements();
    const { supportCases } = await director.get<{ supportCases: { nodes: { family: { members: unknown[] } }[] } }>(LIST);
    expect(supportCases.nodes.every(({ family }) => family.members.length === 2)).toBe(true);
    return { rows: supportCases.nodes.length, statements: server.statements().length };
  };
  await aQualifiedCase(socialWorker, director);
  const one = await cost();
  for (let count = 1; count < 20; count += 1)
    await (count % 2 ? aCase(socialWorker) : aCaseAfter(socialWorker, 'recordSupportConsent'));
  const twenty = await cost();
  expect(one.rows).toBe(1);
  expect(twenty).toEqual({ rows: 20, statements: one.statements });
});
