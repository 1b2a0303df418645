import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyDatabase } from '../isolation/engine/database.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let copy: Awaited<ReturnType<typeof copyDatabase>>;
let server: TestServer;
beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
  server.setToday('2026-03-02');
});
afterAll(async () => {
  await server.stop();
  await copy.drop();
});

const anAccompaniedFamily = async () => {
  const { centre, director, assistant } = await aCentre(server);
  const { caseId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
  const closing = { supportCaseId: caseId, expectedVersion: 1, closedOn: '2026-03-02', reason: 'GOALS_REACHED' };
  return { centre, director, caseId, closing };
};

const closings = (partyId: string) =>
  server.peek<{ result: string; changed_fields: string[] }>(
    `select result, changed_fields from audit_entry where tenant_id = $1 and event = 'CASE_CLOSED' and subject_kind = 'result'`,
    [partyId],
  );

test('closing a case ends the running assignment, and the audit names what was changed in both', async () => {
  const { centre, director, caseId, closing } = await anAccompaniedFamily();
  await director.do('closeCase', 'CloseCaseInput', closing);
  expect(
    await server.peek('select ended_on::text, end_reason, version from assignment where support_case_id = $1', [caseId]),
  ).toEqual([{ ended_on: '2026-03-02', end_reason: 'CASE_CLOSED', version: 2 }]);
  const [entry] = await closings(centre.party.id);
  expect(entry?.changed_fields).toEqual(
    expect.arrayContaining(['Assignment.endReason', 'Assignment.endedOn', 'LegalBasis.validTo', 'SupportCase.closedOn']),
  );
});

test('an assignment that began after the day of closing ends on its first day', async () => {
  const { director, caseId, closing } = await anAccompaniedFamily();
  await server.peek(`update assignment set assigned_on = '2026-03-01' where support_case_id = $1`, [caseId]);
  await director.do('closeCase', 'CloseCaseInput', { ...closing, closedOn: '2026-02-20' });
  expect(await server.peek('select ended_on::text from assignment where support_case_id = $1', [caseId])).toEqual([
    { ended_on: '2026-03-01' },
  ]);
});

test('a case that nobody accompanies is closed as well, and an assignment that ended before keeps its end', async () => {
  const { centre, director, assistant } = await aCentre(server);
  const { caseId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
  await server.peek(`update assignment set ended_on = '2026-02-01', end_reason = 'RELIEVED' where support_case_id = $1`, [
    caseId,
  ]);
  const closing = { supportCaseId: caseId, expectedVersion: 1, closedOn: '2026-03-02', reason: 'MOVED_AWAY' };
  expect(await director.do('closeCase', 'CloseCaseInput', closing, 'stage')).toEqual({ stage: 'CLOSED' });
  expect(await server.peek('select ended_on::text, end_reason from assignment where support_case_id = $1', [caseId])).toEqual([
    { ended_on: '2026-02-01', end_reason: 'RELIEVED' },
  ]);
});

test('what follows from closing and cannot be done undoes the closing', async () => {
  await copy.ask(`create function stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$`);
  await copy.ask('create trigger stuck before update on assignment for each row execute function stuck()');
  const { centre, director, caseId, closing } = await anAccompaniedFamily();
  await director.refused('INTERNAL', 'closeCase', 'CloseCaseInput', closing);
  expect(await server.peek('select stage, closed_on, version from support_case where id = $1', [caseId])).toEqual([
    { stage: 'IN_SUPPORT', closed_on: null, version: 1 },
  ]);
  expect(await server.peek('select valid_to from legal_basis where support_case_id = $1', [caseId])).toEqual([
    { valid_to: null },
  ]);
  expect((await closings(centre.party.id)).filter(({ result }) => result === 'DONE')).toEqual([]);
  await copy.ask('drop trigger stuck on assignment');
});
