import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { aCase, aCaseAfter, anIntake, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

const ENTRY = '2026-03-20';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ENTRY_FIELDS = 'entry { decidedOn decidedBy { id } recordedOn recordedBy { id } reason }';

describe('L16 a case opened on paper', () => {
  const OPEN = ['openCase', 'OpenCaseInput'] as const;
  const opening = (intake: { id: string; version: number }, over: Record<string, unknown> = {}) => ({
    intakeId: intake.id,
    expectedVersion: intake.version,
    openedOn: '2026-03-04',
    lateReason: 'Sprawa prowadzona dotąd na papierze.',
    ...over,
  });

  test('L16 has the day of its paper and that of entry; whoever opened it led it until then', async () => {
    const { centre, socialWorker } = await aCentre(server);
    const gone = await centre.hire('Poprzedniczka', { role: 'SOCIAL_WORKER', validTo: '2026-03-10' as LocalDate });
    const intake = await anIntake(socialWorker);
    server.setToday(ENTRY);
    const { id } = await socialWorker.do<CaseRow>(...OPEN, opening(intake, { decidedById: gone.staffMemberId }), CASE_FIELDS);
    const mine = { id: socialWorker.staffMemberId };
    expect(
      await readCase(
        socialWorker,
        id,
        'openedOn openingEntry { decidedBy { id } recordedOn recordedBy { id } reason } workers { staffMember { id } validFrom validTo }',
      ),
    ).toEqual({
      openedOn: '2026-03-04',
      openingEntry: {
        decidedBy: { id: gone.staffMemberId },
        recordedOn: ENTRY,
        recordedBy: mine,
        reason: 'Sprawa prowadzona dotąd na papierze.',
      },
      workers: [
        { staffMember: mine, validFrom: ENTRY, validTo: null },
        { staffMember: { id: gone.staffMemberId }, validFrom: '2026-03-04', validTo: '2026-03-19' },
      ],
    });
  });

  test('L16 not before the intake, not without a reason, not while the case before it ran', async () => {
    const { director, socialWorker } = await aCentre(server);
    const first = await aCase(socialWorker);
    server.setToday(ENTRY);
    await step(director, first, 'closeCase', { closedOn: '2026-03-10' });
    const intake = await anIntake(director, { newFamily: null, familyId: first.family.id, receivedOn: '2026-03-08' });
    expect(await director.refused('RECORDED_BEFORE_CAUSE', ...OPEN, opening(intake, { openedOn: '2026-03-07' }))).toMatchObject({
      field: 'input.openedOn',
    });
    await director.refused('LATE_REASON_REQUIRED', ...OPEN, opening(intake, { openedOn: '2026-03-09', lateReason: null }));
    expect(await director.refused('CASE_OPEN_UNTIL', ...OPEN, opening(intake, { openedOn: '2026-03-09' }))).toMatchObject({
      field: 'input.openedOn',
      facts: { day: '2026-03-10' },
    });
    await director.do(...OPEN, opening(intake, { openedOn: '2026-03-10' }));
  });
});

describe('L16 A5 a consent entered later than it was given', () => {
  test('L16 shows both days within 30 days; after them it is the director’s to enter, with a reason', async () => {
    const { director, socialWorker } = await aCentre(server);
    const diagnosed = await aCaseAfter(socialWorker, 'recordDiagnosis');
    server.setToday('2026-04-02');
    await director.refused('LATE_REASON_REQUIRED', 'recordSupportConsent', 'RecordSupportConsentInput', {
      supportCaseId: diagnosed.id,
      expectedVersion: diagnosed.version,
      signedOn: '2026-03-02',
      form: 'WRITTEN',
      signatories: 'matka',
    });
    const late = { lateReason: 'Zgoda w teczce poprzedniczki.' };
    await socialWorker.refused('PAPER_IS_THE_DIRECTORS', 'recordSupportConsent', 'RecordSupportConsentInput', {
      supportCaseId: diagnosed.id,
      expectedVersion: diagnosed.version,
      signedOn: '2026-03-02',
      form: 'WRITTEN',
      signatories: 'matka',
      ...late,
    });
    await step(director, diagnosed, 'recordSupportConsent', { ...late, takenById: socialWorker.staffMemberId });
    const other = await aCaseAfter(socialWorker, 'recordDiagnosis');
    await step(socialWorker, other, 'recordSupportConsent', { signedOn: '2026-03-31' });
    const entries = await Promise.all(
      [diagnosed, other].map(({ id }) => readCase(director, id, `consents { signedOn ${ENTRY_FIELDS} }`)),
    );
    const [worker, head] = [{ id: socialWorker.staffMemberId }, { id: director.staffMemberId }];
    const recordedOn = '2026-04-02';
    expect(entries).toEqual([
      {
        consents: [
          {
            signedOn: '2026-03-02',
            entry: { decidedOn: '2026-03-02', decidedBy: worker, recordedOn, recordedBy: head, reason: late.lateReason },
          },
        ],
      },
      {
        consents: [
          {
            signedOn: '2026-03-31',
            entry: { decidedOn: '2026-03-31', decidedBy: worker, recordedOn, recordedBy: worker, reason: null },
          },
        ],
      },
    ]);
  });
});
