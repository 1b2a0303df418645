import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CaseRow } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { until } from '../kit/until.js';
import { aCentreWithAssignedFamily, firstVisit, setLocalClocks, visitContent, visitInput } from '../kit/visit-path.js';
import { type Copy, copyDatabase } from './engine/database.js';

let copy: Copy;
let server: TestServer;
let holder: pg.Client;
beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
  holder = new pg.Client({ connectionString: copy.superuserUrl });
  await holder.connect();
});
afterEach(() => server.setToday(null));
afterAll(async () => {
  await holder.end();
  await server.stop();
  await copy.drop();
});

/** A family in support since 5 March, seen on the 20th; the clock of contact runs where the rules were set before. */
const inSupport = async (rules: boolean) => {
  server.setToday('2026-03-02');
  const office = await aCentreWithAssignedFamily(server, { rules });
  server.setToday('2026-03-05');
  const first = await office.assistant.do<{ id: string; version: number }>('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(office.supportCase.id, office.memberIds, '2026-03-05'),
    ...firstVisit(office.socialWorker),
  });
  server.setToday('2026-03-20');
  const { supportCase } = await office.director.get<{ supportCase: CaseRow }>(
    `{ supportCase(id: "${office.supportCase.id}") { id version } }`,
  );
  return { ...office, first, supportCase };
};
type Office = Awaited<ReturnType<typeof inSupport>>;

type Asking = Promise<{ readonly errors: readonly unknown[] }>;
const send = ({ assistant, director }: Office, field: string, input: Record<string, unknown>): Asking =>
  (field === 'closeCase' ? director : assistant).ask(
    `mutation($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { id } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );

const visit = (office: Office, visitedOn: string): Asking =>
  send(office, 'recordVisit', { ...visitInput(office.supportCase.id, office.memberIds, visitedOn), kind: 'REGULAR' });

const correct = (office: Office): Asking =>
  send(office, 'correctVisit', {
    visitId: office.first.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: office.first.version,
    ...visitContent(office.memberIds, '2026-03-04'),
  });

const close = ({ supportCase, ...office }: Office): Asking =>
  send({ supportCase, ...office }, 'closeCase', {
    supportCaseId: supportCase.id,
    expectedVersion: supportCase.version,
    closedOn: '2026-03-20',
    reason: 'GOALS_REACHED',
  });

const waiting = async (): Promise<number> => {
  const [row] = await server.peek<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
};

/** Stops the first one in front of a table, lets the second go as far as it comes, and then both. */
const beside = async (table: string, first: () => Asking, second: () => Asking): Promise<void> => {
  await holder.query('begin');
  await holder.query(`lock table ${table}`);
  const one = first();
  await until(async () => (await waiting()) === 1, 'the first one waits');
  let answered = false;
  const two = second().finally(() => (answered = true));
  await until(async () => answered || (await waiting()) === 2, 'the second one waits or is served');
  await holder.query('rollback');
  await Promise.all([one, two]);
};

const runningIn = (supportCase: CaseRow) =>
  server.peek(
    'select kind, started_on::text as "startedOn" from deadline where support_case_id = $1 and met_on is null and cancelled_on is null',
    [supportCase.id],
  );

test.for([
  ['recorded', (office: Office) => visit(office, '2026-03-19')],
  ['corrected', correct],
] as const)('a case that is closed while a visit is being %s keeps no running clock', async ([, change]) => {
  const office = await inSupport(true);
  await beside(
    'family_member in access exclusive mode',
    () => change(office),
    () => close(office),
  );
  expect(await server.peek('select stage from support_case where id = $1', [office.supportCase.id])).toEqual([
    { stage: 'CLOSED' },
  ]);
  expect(await runningIn(office.supportCase)).toEqual([]);
});

test('a visit that is corrected after its case was closed starts no clock', async () => {
  const office = await inSupport(true);
  expect((await close(office)).errors).toEqual([]);
  await correct(office);
  expect(await runningIn(office.supportCase)).toEqual([]);
});

test('two visits recorded at once start one clock of contact', async () => {
  const office = await inSupport(false);
  await setLocalClocks(office.centre);
  await beside(
    'deadline in exclusive mode',
    () => visit(office, '2026-03-18'),
    () => visit(office, '2026-03-19'),
  );
  expect(await runningIn(office.supportCase)).toEqual([{ kind: 'CONTACT', startedOn: '2026-03-19' }]);
});
