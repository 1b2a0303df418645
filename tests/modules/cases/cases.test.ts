import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aCase,
  aCaseAfter,
  aCaseToAssign,
  CASE_FIELDS,
  type CaseRow,
  step,
  type StepName,
  zaZyciemInput,
} from '../../kit/case-path.js';
import type { Caller } from '../../kit/caller.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';
import { withRule, refusedStep, readCase, openZaZyciem } from '../../kit/case-steps.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

describe('the ordinary path', () => {
  test('A14 leads from intake to qualification, each step with its author and day', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const qualified = await aCaseToAssign(socialWorker, director);
    expect(qualified).toMatchObject({ stage: 'QUALIFIED', track: 'ORDINARY', number: 'AR/1/2026' });
    const row = await readCase(
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
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const opened = await aCase(socialWorker);
    expect(opened.viewerMay).toEqual(['RECORD_INTERVIEW', 'RECORD_REFUSAL', 'RECORD_COURT_ORDER', 'CLOSE_CASE']);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    expect(requested.viewerMay).not.toContain('QUALIFY_FAMILY');
    expect(await readCase(director, requested.id, 'viewerMay')).toEqual({
      viewerMay: expect.arrayContaining(['QUALIFY_FAMILY', 'CLOSE_CASE']) as string[],
    });
  });

  test('A8 refuses the request in every wrong order with its own reason, in plain Polish', async () => {
    const { centre, socialWorker } = await aCentre(server);
    await withRule(centre, 'OFFER_RECORD', null);
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

  test('A4 refuses diagnosis without interview, offer without diagnosis, consent without offer or before it', async () => {
    const { centre, socialWorker } = await aCentre(server);
    await withRule(centre, 'OFFER_RECORD', null);
    const opened = await aCase(socialWorker);
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'recordDiagnosis');
    const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
    await refusedStep('DIAGNOSIS_REQUIRED', socialWorker, interviewed, 'presentOffer');
    await refusedStep('DIAGNOSIS_REQUIRED', socialWorker, interviewed, 'recordSupportConsent');
    const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis');
    await refusedStep('OFFER_REQUIRED', socialWorker, diagnosed, 'recordSupportConsent');
    server.setToday('2026-03-05');
    const offered = await step(socialWorker, diagnosed, 'presentOffer', { presentedOn: '2026-03-05' });
    const early = { signedOn: '2026-03-04' };
    const refusal = await refusedStep('RECORDED_BEFORE_CAUSE', socialWorker, offered, 'recordSupportConsent', early);
    expect(refusal).toMatchObject({ field: 'input.signedOn', facts: { day: '2026-03-04', causeDay: '2026-03-05' } });
    expect(refusal['userMessage']).toContain(
      'zgoda rodziny (4 marca 2026) to wcześniej niż przedstawienie oferty (5 marca 2026)',
    );
  });

  test('A14 G6 refuses to qualify without a request, twice, before the request, without a basis, and by a social worker', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await refusedStep('REQUEST_REQUIRED', director, consented, 'qualifyFamily');
    await refusedStep('FORBIDDEN', socialWorker, consented, 'qualifyFamily');
    const requested = await step(socialWorker, consented, 'requestAssistant');
    await refusedStep('NO_VALID_LEGAL_BASIS', director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-01' });
    const qualified = await step(director, requested, 'qualifyFamily');
    await refusedStep('CASE_STAGE_MISMATCH', director, qualified, 'qualifyFamily');
  });

  test('refuses to qualify on a day before the request though consent was in force', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    server.setToday('2026-03-10');
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    const requested = await step(socialWorker, consented, 'requestAssistant', { requestedOn: '2026-03-06' });
    expect(
      await refusedStep('RECORDED_BEFORE_CAUSE', director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-05' }),
    ).toMatchObject({
      field: 'input.qualifiedOn',
      facts: { day: '2026-03-05', causeDay: '2026-03-06' },
    });
  });

  test('takes no day that has not come', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const opened = await aCase(socialWorker);
    const tomorrow = '2026-03-03';
    const isTooEarly = async (who: Caller, row: CaseRow, name: StepName, field: string) =>
      expect(await refusedStep('DATE_IN_FUTURE', who, row, name, { [field]: tomorrow }), name).toMatchObject({
        field: `input.${field}`,
      });
    await isTooEarly(socialWorker, opened, 'recordFamilyInterview', 'conductedOn');
    await isTooEarly(socialWorker, opened, 'recordCourtOrder', 'issuedOn');
    await isTooEarly(socialWorker, opened, 'recordConsentRefusal', 'refusedOn');
    await isTooEarly(socialWorker, opened, 'closeCase', 'closedOn');
    const early = zaZyciemInput({ appliedOn: tomorrow });
    expect(await socialWorker.refused('DATE_IN_FUTURE', 'openZaZyciemCase', 'OpenZaZyciemCaseInput', early)).toMatchObject({
      field: 'input.appliedOn',
    });
    const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
    await isTooEarly(socialWorker, interviewed, 'recordDiagnosis', 'madeOn');
    const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis');
    await isTooEarly(socialWorker, diagnosed, 'presentOffer', 'presentedOn');
    const offered = await step(socialWorker, diagnosed, 'presentOffer');
    await isTooEarly(socialWorker, offered, 'recordSupportConsent', 'signedOn');
    const consented = await step(socialWorker, offered, 'recordSupportConsent');
    await isTooEarly(socialWorker, consented, 'withdrawSupportConsent', 'withdrawnOn');
    await isTooEarly(socialWorker, consented, 'requestAssistant', 'requestedOn');
    const requested = await step(socialWorker, consented, 'requestAssistant');
    await isTooEarly(director, requested, 'qualifyFamily', 'qualifiedOn');
  });

  test('A3 a diagnosis names at least one problem and each only once', async () => {
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
    expect(await readCase(socialWorker, opened.id, 'nextDeadline { kind dueOn }')).toEqual({
      nextDeadline: { kind: 'FAMILY_INTERVIEW', dueOn: '2026-03-20' },
    });
    await step(socialWorker, opened, 'recordFamilyInterview');
    expect(await readCase(socialWorker, opened.id, 'nextDeadline { kind } deadlines { kind metOn }')).toEqual({
      nextDeadline: null,
      deadlines: [{ kind: 'FAMILY_INTERVIEW', metOn: '2026-03-02' }],
    });
  });

  test('A14 D1 qualification starts the first-visit clock only where the centre has both rules', async () => {
    const [zielonki, rakow] = [await aCentre(server), await aCentre(server)];
    await withRule(zielonki.centre, 'QUALIFICATION', null);
    await withRule(zielonki.centre, 'FIRST_VISIT', 14);
    await withRule(rakow.centre, 'QUALIFICATION', null);
    const there = await aCaseToAssign(zielonki.socialWorker, zielonki.director);
    const here = await aCaseToAssign(rakow.socialWorker, rakow.director);
    expect(await readCase(zielonki.director, there.id, 'nextDeadline { kind origin startedOn dueOn source }')).toEqual({
      nextDeadline: {
        kind: 'FIRST_VISIT',
        origin: 'LOCAL',
        startedOn: '2026-03-02',
        dueOn: '2026-03-16',
        source: 'zasada ośrodka',
      },
    });
    expect(await readCase(rakow.director, here.id, 'nextDeadline { kind }')).toEqual({ nextDeadline: null });
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

describe('closing', () => {
  test('ends bases and clocks, is final, and lets the family come back with a new number', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-05');
    const closed = await step(socialWorker, consented, 'closeCase', { closedOn: '2026-03-04' });
    expect(closed).toMatchObject({ stage: 'CLOSED', viewerMay: [] });
    expect(
      await readCase(
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
    expect(await readCase(socialWorker, closed.id, 'stage')).toEqual({ stage: 'CLOSED' });
    await refusedStep('FORBIDDEN', assistant, closed, 'closeCase');
  });

  test('ends the assignment with the case', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const qualified = await aCaseToAssign(socialWorker, director);
    const assigned = await director.do<CaseRow>(
      'assignAssistant',
      'AssignAssistantInput',
      { supportCaseId: qualified.id, expectedVersion: qualified.version, assistantId: assistant.staffMemberId },
      CASE_FIELDS,
    );
    expect(await readCase(assistant, assigned.id, 'stage')).toEqual({ stage: 'ASSIGNED' });
    await step(director, assigned, 'closeCase');
    expect(
      await server.peek('select ended_on::text, end_reason from assignment where support_case_id = $1', [assigned.id]),
    ).toEqual([{ ended_on: '2026-03-02', end_reason: 'CASE_CLOSED' }]);
    const { errors } = await assistant.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: assigned.id });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });

  test('refuses a last day before a basis began, and leaves the ledger as it was', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await aCase(socialWorker);
    server.setToday('2026-03-10');
    const ordered = await step(socialWorker, opened, 'recordCourtOrder', { issuedOn: '2026-03-06' });
    await refusedStep('CASE_RECORDS_LATER', director, ordered, 'closeCase', { closedOn: '2026-03-05' });
    expect(
      await server.peek('select valid_from::text, valid_to::text from legal_basis where support_case_id = $1', [opened.id]),
    ).toEqual([{ valid_from: '2026-03-06', valid_to: null }]);
    expect((await step(director, ordered, 'closeCase', { closedOn: '2026-03-06', courtTold: 'Pismo do sądu.' })).stage).toBe(
      'CLOSED',
    );
  });

  test('does not ask about a consent withdrawn on the day it was given: it never entitled', async () => {
    const { socialWorker } = await aCentre(server);
    const offered = await aCaseAfter(socialWorker, 'presentOffer');
    server.setToday('2026-03-10');
    const consented = await step(socialWorker, offered, 'recordSupportConsent', { signedOn: '2026-03-09' });
    const withdrawn = await step(socialWorker, consented, 'withdrawSupportConsent', { withdrawnOn: '2026-03-09' });
    expect((await step(socialWorker, withdrawn, 'closeCase', { closedOn: '2026-03-04' })).stage).toBe('CLOSED');
  });

  test('refuses a last day before the first', async () => {
    const { socialWorker } = await aCentre(server);
    const early = { closedOn: '2026-03-01' };
    expect(await refusedStep('PERIOD_INVALID', socialWorker, await aCase(socialWorker), 'closeCase', early)).toMatchObject({
      field: 'input.closedOn',
    });
  });
});
