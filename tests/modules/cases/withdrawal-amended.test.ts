import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, propose, refusedProposal } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { noticesOf, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);
const WITHDRAWN = 'stage consents { withdrawnOn } legalBases { validFrom validTo }';

/** A family in support since 5 March, in a centre with rules of visits, that withdrew its consent on 10 March. */
const halted = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-20');
  const row = await ofCase(office.director, office.supportCase.id);
  await step(office.socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
  return { ...office, id: row.id };
};

describe('point 2 A5 L12 a withdrawal of consent is corrected by two people', () => {
  test('point 2 A5 its day: consent and ledger have it once it is confirmed, and it goes back by its history', async () => {
    const { director, socialWorker, id } = await halted();
    await propose(socialWorker, id, 'CONSENT', { withdrawnOn: '2026-03-15' });
    expect(await readCase(director, id, 'consents { withdrawnOn }')).toEqual({ consents: [{ withdrawnOn: '2026-03-10' }] });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, WITHDRAWN)).toEqual({
      stage: 'HALTED',
      consents: [{ withdrawnOn: '2026-03-15' }],
      legalBases: [{ validFrom: '2026-03-02', validTo: '2026-03-14' }],
    });
    const [{ fields } = { fields: [] }] = await amendmentsOf(director, id);
    expect(fields).toEqual([{ field: 'withdrawnOn', oldValue: '2026-03-10', newValue: '2026-03-15' }]);
    await propose(socialWorker, id, 'CONSENT', { withdrawnOn: fields[0]?.oldValue });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, WITHDRAWN)).toMatchObject({ legalBases: [{ validTo: '2026-03-09' }] });
  });

  test('point 2 L14 L19 its day obeys the rules of entry: not to come, not before the consent, not before a visit', async () => {
    const { socialWorker, assistant, id, memberIds } = await halted();
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(id, memberIds, '2026-03-08'), kind: 'REGULAR' });
    const asked = { what: 'CONSENT' } as const;
    const fieldOf = async (code: 'DATE_IN_FUTURE' | 'PERIOD_INVALID' | 'VISIT_WITHOUT_BASIS', withdrawnOn: string) =>
      (await refusedProposal(code, socialWorker, id, { ...asked, withdrawnOn }))['field'];
    expect(await fieldOf('DATE_IN_FUTURE', '2026-03-21')).toBe('input.withdrawnOn');
    expect(await fieldOf('PERIOD_INVALID', '2026-03-01')).toBe('input.withdrawnOn');
    expect(await fieldOf('VISIT_WITHOUT_BASIS', '2026-03-08')).toBe('input.withdrawnOn');
    await propose(socialWorker, id, 'CONSENT', { withdrawnOn: '2026-03-09' });
  });

  test('point 2 A5 a family that never withdrew it: support goes on by the same consent, with its clock', async () => {
    const { director, socialWorker, assistant, id, memberIds } = await halted();
    await propose(socialWorker, id, 'CONSENT', { withdrawnOn: null });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, WITHDRAWN)).toEqual({
      stage: 'IN_SUPPORT',
      consents: [{ withdrawnOn: null }],
      legalBases: [{ validFrom: '2026-03-02', validTo: null }],
    });
    expect(await runningClocksOf(director, { id })).toEqual([['CONTACT', '2026-03-12']]);
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(id, memberIds, '2026-03-19'), kind: 'REGULAR' });
    const refusal = await refusedProposal('CONSENT_NOT_WITHDRAWN', socialWorker, id, {
      what: 'CONSENT',
      withdrawnOn: '2026-03-10',
    });
    expect(refusal['field']).toBe('input.withdrawnOn');
  });

  test('point 2 A5 N2 a renewed consent stands in the way of a later withdrawal, and its clock stays', async () => {
    const { director, socialWorker, id } = await halted();
    await step(socialWorker, await ofCase(socialWorker, id), 'recordSupportConsent', { signedOn: '2026-03-12' });
    const clocks = await runningClocksOf(director, { id });
    const { consents } = await readCase<{ consents: { id: string; form: string; signatories: string; signedOn: string }[] }>(
      director,
      id,
      'consents { id form signatories signedOn }',
    );
    const { id: consentId, ...first } = consents[1] as (typeof consents)[number];
    const corrected = async (withdrawnOn: string | null) => ({
      ...first,
      consentId,
      withdrawnOn,
      expectedVersion: (await ofCase(director, id)).version,
      reason: 'Inny dzień na piśmie.',
    });
    for (const day of ['2026-03-14', null])
      await socialWorker.refused(
        'LEGAL_BASIS_OVERLAPS',
        'proposeConsentCorrection',
        'ProposeConsentCorrectionInput',
        await corrected(day),
      );
    await socialWorker.do('proposeConsentCorrection', 'ProposeConsentCorrectionInput', await corrected('2026-03-12'));
    await decide(director, id, 'CONFIRMED');
    expect(await runningClocksOf(director, { id })).toEqual(clocks);
  });

  test('point 2 A5 L17 its day is not later than what the director decided of it', async () => {
    const { director, socialWorker, id } = await halted();
    const { version } = await ofCase(director, id);
    const decision = { supportCaseId: id, expectedVersion: version, decision: 'ENDED', reason: 'Rodzina tego chce.' };
    await director.do('decideOnWithdrawal', 'DecideOnWithdrawalInput', decision);
    server.setToday('2026-03-25');
    const late = { what: 'CONSENT', withdrawnOn: '2026-03-24' } as const;
    expect(await refusedProposal('RECORDED_AFTER_EFFECT', socialWorker, id, late)).toMatchObject({
      field: 'input.withdrawnOn',
      facts: { day: '2026-03-24', effectDay: '2026-03-20' },
    });
    await propose(socialWorker, id, 'CONSENT', { withdrawnOn: '2026-03-20' });
  });

  test('point 2 A5 left out, as an earlier app leaves it, it stays; in a closed case the consent ends with the case at the latest', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-20');
    const withdrawn = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-05' });
    const late = await refusedProposal('PERIOD_INVALID', socialWorker, row.id, { what: 'CONSENT', signedOn: '2026-03-08' });
    expect(late['field']).toBe('input.signedOn');
    const closed = await step(socialWorker, withdrawn, 'closeCase', { closedOn: '2026-03-10' });
    await propose(socialWorker, closed.id, 'CONSENT', { form: 'ELECTRONIC', withdrawnOn: undefined });
    await decide(director, closed.id, 'CONFIRMED');
    expect(await readCase(director, closed.id, WITHDRAWN)).toMatchObject({ consents: [{ withdrawnOn: '2026-03-05' }] });
    const beyond = { what: 'CONSENT', withdrawnOn: '2026-03-11' } as const;
    expect((await refusedProposal('PERIOD_INVALID', socialWorker, closed.id, beyond))['field']).toBe('input.withdrawnOn');
    await propose(socialWorker, closed.id, 'CONSENT', { withdrawnOn: null });
    await decide(director, closed.id, 'CONFIRMED');
    expect(await readCase(director, closed.id, WITHDRAWN)).toEqual({
      stage: 'CLOSED',
      consents: [{ withdrawnOn: null }],
      legalBases: [{ validFrom: '2026-03-02', validTo: '2026-03-10' }],
    });
    expect(await noticesOf(socialWorker)).toContain('CORRECTION_CONFIRMED');
  });
});
