import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, refusedProposal } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ORDER = 'COURT_ORDER';

interface Term {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly metOn: string | null;
}

const termsOf = async (who: Caller, id: string) =>
  (await readCase<{ deadlines: Term[] }>(who, id, 'deadlines { id kind dueOn metOn }')).deadlines;

/** The reports that the court waits for, and the end that is watched. */
const watched = async (who: Caller, id: string) =>
  (await termsOf(who, id))
    .flatMap(({ kind, dueOn, metOn }) => (kind.startsWith('COURT_') && !metOn ? [`${kind} ${dueOn}`] : []))
    .toSorted();

const reported = async (who: Caller, id: string) =>
  (await termsOf(who, id)).flatMap(({ kind, dueOn, metOn }) => (kind === 'COURT_REPORT' && metOn ? [[dueOn, metOn]] : []));

/** A family that the court obliged from 1 March to the end of the year, with reports due in April and December. */
const ordered = async () => {
  const staff = await aCentre(server);
  const row = await step(staff.socialWorker, await aCase(staff.socialWorker), 'recordCourtOrder', {
    validTo: '2026-12-31',
    reportsDueOn: ['2026-12-01', '2026-04-30'],
  });
  return { ...staff, row };
};

const corrected = async (from: { socialWorker: Caller; director: Caller; row: CaseRow }, over: Record<string, unknown>) => {
  await propose(from.socialWorker, from.row.id, ORDER, over);
  await decide(from.director, from.row.id, 'CONFIRMED');
};

const END = 'COURT_ORDER_END 2026-12-31';

describe('A7 L19 point 2 the days on which the court wants a report are corrected, and their clocks follow', () => {
  test('A7 the order shows its days; one taken out drops its clock, one put in gets one, and both go back by their history', async () => {
    const staff = await ordered();
    const { director, row } = staff;
    const read = () => readCase(director, row.id, 'courtOrders { reportsDueOn }');
    expect(await read()).toEqual({ courtOrders: [{ reportsDueOn: ['2026-04-30', '2026-12-01'] }] });
    const first = await termsOf(director, row.id);
    await corrected(staff, { reportsDueOn: ['2026-12-01', '2026-05-15'] });
    expect(await watched(director, row.id)).toEqual([END, 'COURT_REPORT 2026-05-15', 'COURT_REPORT 2026-12-01']);
    expect(await read()).toEqual({ courtOrders: [{ reportsDueOn: ['2026-05-15', '2026-12-01'] }] });
    const { amendments } = await readCase<{ amendments: { fields: { field: string; oldValue: string; newValue: string }[] }[] }>(
      director,
      row.id,
      'amendments { fields { field oldValue newValue } }',
    );
    expect(amendments[0]?.fields).toEqual([
      { field: 'reportsDueOn', oldValue: '2026-04-30,2026-12-01', newValue: '2026-05-15,2026-12-01' },
    ]);
    await corrected(staff, { reportsDueOn: amendments[0]?.fields[0]?.oldValue.split(',') });
    expect(await watched(director, row.id)).toEqual([END, 'COURT_REPORT 2026-04-30', 'COURT_REPORT 2026-12-01']);
    const running = (terms: readonly Term[]) => terms.map(({ id }) => id).toSorted();
    expect(running(await termsOf(director, row.id))).toEqual(running(first));
    await corrected(staff, { reportsDueOn: [] });
    expect(await watched(director, row.id)).toEqual([END]);
  });

  test('A7 point 2 a clock that other days of the order dropped comes back when they are corrected back', async () => {
    const staff = await ordered();
    await corrected(staff, { validTo: '2026-11-30' });
    expect(await watched(staff.director, staff.row.id)).toEqual(['COURT_ORDER_END 2026-11-30', 'COURT_REPORT 2026-04-30']);
    await corrected(staff, { validTo: '2026-12-31' });
    expect(await watched(staff.director, staff.row.id)).toEqual([END, 'COURT_REPORT 2026-04-30', 'COURT_REPORT 2026-12-01']);
  });

  test('A7 point 2 what was reported already stays reported, whatever becomes of its day', async () => {
    const staff = await ordered();
    const { director, socialWorker, row } = staff;
    server.setToday('2026-04-29');
    const report = (await termsOf(director, row.id)).find(({ dueOn }) => dueOn === '2026-04-30');
    await socialWorker.do('recordCourtReport', 'RecordCourtReportInput', {
      supportCaseId: row.id,
      expectedVersion: (await readCase<CaseRow>(director, row.id, CASE_FIELDS)).version,
      deadlineId: report?.id,
      sentOn: '2026-04-28',
    });
    await corrected(staff, { reportsDueOn: ['2026-12-01'], issuedOn: '2026-02-26' });
    expect(await reported(director, row.id)).toEqual([['2026-04-30', '2026-04-28']]);
    expect(await watched(director, row.id)).toEqual([END, 'COURT_REPORT 2026-12-01']);
    await corrected(staff, { reportsDueOn: ['2026-04-30', '2026-12-01'] });
    expect(await reported(director, row.id)).toEqual([['2026-04-30', '2026-04-28']]);
    expect(await watched(director, row.id)).toEqual([END, 'COURT_REPORT 2026-12-01']);
  });

  test('L19 a day outside the order is refused as at its entry, and in a closed case no clock begins', async () => {
    const staff = await ordered();
    const { director, socialWorker, row } = staff;
    for (const day of ['2026-02-27', '2027-01-01'])
      expect(
        await refusedProposal('OUTSIDE_COURT_ORDER', socialWorker, row.id, { what: ORDER, reportsDueOn: [day] }),
      ).toMatchObject({ field: 'input.reportsDueOn', facts: { day } });
    await step(director, row, 'closeCase', { closedOn: '2026-03-02', courtTold: 'Telefonicznie.' });
    await corrected(staff, { reportsDueOn: ['2026-06-30'] });
    expect(await watched(director, row.id)).toEqual([]);
  });

  test('A7 the days of an order that another one replaced are owed until then, and again where the other came later after all', async () => {
    const staff = await ordered();
    const { director, socialWorker, row } = staff;
    server.setToday('2026-05-12');
    await step(socialWorker, row, 'recordCourtOrder', {
      signature: 'III Nsm 2/26',
      issuedOn: '2026-04-20',
      validTo: null,
      reportsDueOn: ['2026-10-01'],
    });
    expect(await watched(director, row.id)).toEqual(['COURT_REPORT 2026-10-01']);
    await corrected(staff, { issuedOn: '2026-05-10' });
    expect(await watched(director, row.id)).toEqual(['COURT_REPORT 2026-04-30', 'COURT_REPORT 2026-10-01']);
  });
});
