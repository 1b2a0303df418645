import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, aCaseToAssign, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';
import { noticeRowsOf, noticesOf, withRule, refusedStep, readCase } from '../../kit/case-steps.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

describe('consent', () => {
  test('A5 is taken only in writing where the centre says so, in any form elsewhere', async () => {
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

  test('A5 withdrawn, it entitles no longer, the clock stops, and a new one begins anew', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    await withRule(centre, 'FIRST_VISIT', 14);
    const qualified = await aCaseToAssign(socialWorker, director);
    const withdrawn = await step(socialWorker, qualified, 'withdrawSupportConsent');
    expect(withdrawn.stage).toBe('OFFERED');
    expect(
      await readCase(
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

  test('is neither of a year nobody can have meant nor of one without room to count days', async () => {
    const { socialWorker } = await aCentre(server);
    const offered = await aCaseAfter(socialWorker, 'presentOffer');
    for (const signedOn of ['0001-01-01', '1849-12-31', '9999-12-31'])
      await refusedStep('BAD_USER_INPUT', socialWorker, offered, 'recordSupportConsent', { signedOn });
  });

  test('is not withdrawn before it was given', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    const early = { withdrawnOn: '2026-03-01' };
    expect(await refusedStep('PERIOD_INVALID', socialWorker, consented, 'withdrawSupportConsent', early)).toMatchObject({
      field: 'input.withdrawnOn',
    });
  });

  test('withdrawn, it takes no other basis along: neither a court order in force nor what an earlier consent entitled', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    const withdrawn = await step(socialWorker, consented, 'withdrawSupportConsent');
    server.setToday('2026-03-05');
    const renewed = await step(socialWorker, withdrawn, 'recordSupportConsent', { signedOn: '2026-03-03' });
    const ordered = await step(socialWorker, renewed, 'recordCourtOrder', { issuedOn: '2026-03-04' });
    await step(socialWorker, ordered, 'withdrawSupportConsent', { withdrawnOn: '2026-03-05' });
    expect(
      await server.peek(
        'select kind, valid_from::text, valid_to::text from legal_basis where support_case_id = $1 order by kind, valid_from',
        [ordered.id],
      ),
    ).toEqual([
      { kind: 'CONSENT', valid_from: '2026-03-02', valid_to: '2026-03-01' },
      { kind: 'CONSENT', valid_from: '2026-03-03', valid_to: '2026-03-04' },
      { kind: 'COURT_ORDER', valid_from: '2026-03-04', valid_to: null },
    ]);
    expect(
      await server.peek(
        'select signed_on::text, withdrawn_on::text from support_consent where support_case_id = $1 order by signed_on',
        [ordered.id],
      ),
    ).toEqual([
      { signed_on: '2026-03-02', withdrawn_on: '2026-03-02' },
      { signed_on: '2026-03-03', withdrawn_on: '2026-03-05' },
    ]);
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
    (await readCase<{ refusals: { id: string; decision: string | null }[] }>(who, id, 'refusals { id decision }')).refusals[0]!;

  test('A6 informs nobody by itself; the director decides once, with a reason', async () => {
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
      await readCase(
        director,
        row.id,
        'stage viewerMay refusals { decision decidedOn decisionReason courtName decidedBy { displayName } }',
      ),
    ).toEqual({
      stage: 'REFUSED',
      viewerMay: expect.not.arrayContaining(['DECIDE_ON_COURT_NOTIFICATION']) as string[],
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
    const again = await decide(director, decided, refusal.id, { decision: 'DO_NOT_NOTIFY' }).refused('DECISION_ALREADY_MADE');
    expect(again['facts']).toEqual({ decision: 'DO_NOT_NOTIFY' });
    await decide(director, row, refusal.id, { decision: 'DO_NOT_NOTIFY' }).refused('CONFLICT');
  });

  test('U4 A6 which waits for the director is told to whoever decides about the court, and to nobody else', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const acting = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    const row = await step(socialWorker, await aCaseAfter(socialWorker, 'recordFamilyInterview'), 'recordConsentRefusal');
    const refusal = await refusalOf(director, row.id);
    const told = { kind: 'REFUSAL_RECORDED', subjectId: refusal.id, family: { id: row.family.id } };
    for (const who of [director, acting]) expect(await noticeRowsOf(who, 'kind subjectId family { id }')).toEqual([told]);
    expect(await noticesOf(socialWorker)).not.toContain('REFUSAL_RECORDED');
    const own = await step(director, await aCaseAfter(director, 'recordFamilyInterview'), 'recordConsentRefusal');
    expect(
      (await noticeRowsOf<{ family: { id: string } }>(director, 'family { id }')).map(({ family }) => family.id),
    ).not.toContain(own.family.id);
  });

  test('A6 by consent, lets the court be informed only after an interview that found the assistant necessary', async () => {
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
    expect(await readCase(director, row.id, 'refusals { decision courtName letterOn }')).toEqual({ refusals: [notify] });
  });

  test('A6 is recorded of a family already asked for, whose case goes on, and one that refused may still agree', async () => {
    const { socialWorker, director } = await aCentre(server);
    const during = await step(socialWorker, await aCaseToAssign(socialWorker, director), 'recordConsentRefusal');
    expect(during.stage).toBe('REQUESTED');
    const refused = await step(socialWorker, await aCaseAfter(socialWorker, 'presentOffer'), 'recordConsentRefusal');
    expect(await step(socialWorker, refused, 'recordSupportConsent')).toMatchObject({ stage: 'BASIS_GRANTED' });
  });
});
