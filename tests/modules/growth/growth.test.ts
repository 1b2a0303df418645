import { afterAll, beforeAll, expect, test } from 'vitest';
import { partyTables, readTables } from '../../isolation/engine/catalog.js';
import { type Copy, copyDatabase } from '../../isolation/engine/database.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { fill, growOld } from './filling.js';
import { type Cost, costsOf, explainItself } from './plans.js';
import { findingsOf, type HeadlineRead, headlineReads, ownCosts, send } from './reads.js';

/** A database with centres in it, and the product on it. */
interface Land {
  readonly copy: Copy;
  readonly server: TestServer;
  readonly reads: readonly HeadlineRead[];
  /** Tables with rows of parties. */
  readonly tables: ReadonlySet<string>;
}

const aLand = async (centres: number, settings: readonly string[] = []): Promise<Land> => {
  const copy = await copyDatabase();
  await explainItself(copy);
  for (const setting of settings) await copy.ask(`alter database ${copy.name} set ${setting}`);
  await fill(copy.ask, { centres });
  const tables = new Set(partyTables(await readTables(copy.ask)).map(({ name }) => name));
  return { copy, tables, server: await startServer({ database: copy }), reads: await headlineReads(copy.ask) };
};

const costsIn = ({ copy, server, tables }: Land, read: HeadlineRead): Promise<readonly Cost[]> =>
  costsOf(copy, tables, () => send(server, read));

type Costs = ReadonlyMap<string, readonly Cost[]>;

const measure = async (land: Land): Promise<Costs> => {
  const costs = new Map<string, readonly Cost[]>();
  for (const read of land.reads) costs.set(read.name, await costsIn(land, read));
  return costs;
};

const leave = async ({ copy, server }: Land): Promise<void> => {
  await server.stop();
  await copy.drop();
};

let large: Land;
let young: Costs;
let old: Costs;
let small: Costs;
beforeAll(async () => {
  // Of ten centres some tables fill one page, which PostgreSQL reads whole; the same way through the indexes is what compares.
  const few = await aLand(10, ['enable_seqscan = off']);
  small = await measure(few);
  await leave(few);
  large = await aLand(400);
  young = await measure(large);
  await growOld(large.copy.ask);
  old = await measure(large);
});
afterAll(() => leave(large));

const total = (read: HeadlineRead, costs: readonly Cost[], of: 'touched' | 'buffers'): number =>
  ownCosts(read, costs).reduce((sum, cost) => sum + cost[of], 0);

/** Rows of the read's largest answer: what a page, a card or a table of figures is long. */
const length = (read: HeadlineRead, costs: readonly Cost[]): number =>
  Math.max(...ownCosts(read, costs).map(({ shown }) => shown));

const of = (costs: Costs, { name }: HeadlineRead): readonly Cost[] => costs.get(name) ?? [];

/** What a read costs more than before. Where a tree of many more rows got one page deeper, each look into it costs a buffer more. */
const growth = (read: HeadlineRead, before: readonly Cost[], after: readonly Cost[]): readonly string[] =>
  (['touched', 'buffers'] as const).flatMap((what) => {
    const [then, now] = [total(read, before, what), total(read, after, what)];
    return now <= then * 1.25 + 3 ? [] : [`${read.name}: ${what} ${then} → ${now}`];
  });

test('every read that people see first finds its rows by the index made for it and throws hardly any away', () => {
  const found = large.reads.flatMap((read) => [young, old].flatMap((costs) => findingsOf(read, of(costs, read), large.tables)));
  expect(found).toEqual([]);
  // Who signs in, and the page with all that hangs on it: where nothing was seen, nothing was measured.
  for (const read of large.reads) expect(of(old, read).length, read.name).toBeGreaterThan(1);
});

test('ten times as much that is over costs no read more: neither rows nor buffers', () => {
  expect(large.reads.flatMap((read) => growth(read, of(young, read), of(old, read)))).toEqual([]);
});

test('400 centres instead of ten cost no read more for each row of its answer', () => {
  const grown = large.reads.flatMap((read) => {
    const [few = 0, many = 0] = [small, young].map(
      (costs) => total(read, of(costs, read), 'touched') / length(read, of(costs, read)),
    );
    return many <= few * 1.25 ? [] : [`${read.name}: ${few} → ${many} rows for a row of the answer`];
  });
  expect(grown).toEqual([]);
});

/** An index that is dropped, and the read that misses it. */
const DROPPED: readonly (readonly [index: string, read: string])[] = [
  ['referral_share_receiver_sent_at_id_index', 'the inbox of a partner'],
  ['submitted_report_receiver_half_year_index', 'the figures of a region'],
  ['deadline_support_case_id_due_on_id_index', 'the cases of a director'],
  ['visit_support_case_id_visited_on_id_index', 'the visits of a case'],
  ['notification_recipient_id_read_at_created_at_id_index', 'the notices of a director'],
  ['assignment_assistant_id_support_case_id_index', 'the cases of an assistant'],
];

test.for(DROPPED)('catches that %s is gone by what it costs: %s', async ([index, name]) => {
  const read = large.reads.find((one) => one.name === name);
  if (!read) throw new Error(`${name} is gone; drop another index`);
  await large.copy.ask(`drop index ${index}`);
  const costs = await costsIn(large, read);
  const found = [...findingsOf(read, costs, large.tables), ...growth(read, of(old, read), costs)];
  expect(found).toContain(`${name}: does not use ${index}`);
  expect(found.filter((finding) => !/does not use/.test(finding))).not.toEqual([]);
});
