import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Deadline } from '@asysta/services/modules/deadlines/index';
import { Appointment } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Operation } from '@asysta/services/platform/operation/index';
import {
  everyRow,
  firstBy,
  firstThrough,
  onlyBy,
  rowOf,
  rowsBy,
  rowsThrough,
} from '@asysta/services/platform/operation/relation';
import { holding } from '@asysta/services/platform/permission/condition';
import { aFile } from '../kit/files.js';
import { somebody } from '../kit/house.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';

type Case = Awaited<ReturnType<typeof aFile>>;

const TODAY = '2026-03-02';
const day = (text: string) => text as LocalDate;

let server: TestServer;
let centre: World;
let staff: { readonly director: string; readonly assistant: string };
/** Two cases with terms and one without. */
let first: Case;
let second: Case;
let bare: Case;
beforeAll(async () => {
  server = await startServer();
  server.setToday(TODAY);
  const office = await aCentre(server);
  ({ centre } = office);
  staff = { director: office.director.staffMemberId, assistant: office.assistant.staffMemberId };
  [first, second, bare] = [await aFile(centre), await aFile(centre), await aFile(centre)];
  await aTerm(first, 'CONTACT', '2026-03-03', { cancelledOn: day(TODAY) });
  await aTerm(first, 'FIRST_VISIT', '2026-03-05');
  await aTerm(first, 'PERIODIC_ASSESSMENT', '2026-03-01');
  await aTerm(first, 'HALF_YEAR_REPORT', '2026-03-04');
  await aTerm(second, 'CONTACT', '2026-03-07');
  await aTerm(second, 'FIRST_VISIT', '2026-03-06');
});
afterAll(() => server.stop());

const aTerm = (of: Case, kind: DeadlineKind, dueOn: string, more: { readonly cancelledOn?: LocalDate } = {}): Promise<void> =>
  centre.inside((em) => {
    const rule = { origin: 'LOCAL', source: 'zasady ośrodka', ruleVersion: 1, startedOn: day('2026-01-01') } as const;
    const owner = { family: of.familyId, supportCaseId: of.caseId, intakeId: null };
    em.create(Deadline, { id: randomIds(), ...owner, kind, dueOn: day(dueOn), ...rule, ...more });
  });

/** Reads behind one door as the director would, and tells how many statements asked for rows. */
const reading = async <T>(work: (op: Operation) => Promise<T>): Promise<{ readonly got: T; readonly asked: number }> => {
  const { doors, clock, keys } = server;
  const surroundings = { doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') };
  const op = new Operation(surroundings, somebody(centre.party, 'DIRECTOR', true), randomIds());
  await op.enterRead();
  try {
    server.statements();
    const got = await work(op);
    return { got, asked: server.statements().filter(({ sql }) => /\bfrom "?(deadline|appointment|family)\b/.test(sql)).length };
  } finally {
    await op.leave('ROLLBACK');
  }
};

const cases = () => [second, bare, first].map(({ caseId }) => caseId);
const kinds = (rows: readonly Deadline[]) => rows.map(({ kind }) => kind);

/** The kinds of the terms of each case: of the second, of the one without any, of the first. */
const kindsOf = async (link: { load(op: Operation, key: string): Promise<Deadline[]> }) => {
  const { got, asked } = await reading((op) => Promise.all(cases().map(async (id) => kinds(await link.load(op, id)))));
  expect(asked).toBe(1);
  return got;
};

const OWN_ORDER = ['HALF_YEAR_REPORT', 'FIRST_VISIT', 'PERIODIC_ASSESSMENT', 'CONTACT'];
const ORDERS = [
  [{ dueOn: 'asc' }, ['FIRST_VISIT', 'CONTACT'], ['PERIODIC_ASSESSMENT', 'CONTACT', 'HALF_YEAR_REPORT', 'FIRST_VISIT']],
  [{ dueOn: 'desc' }, ['CONTACT', 'FIRST_VISIT'], ['FIRST_VISIT', 'HALF_YEAR_REPORT', 'CONTACT', 'PERIODIC_ASSESSMENT']],
  [{ kind: OWN_ORDER }, ['FIRST_VISIT', 'CONTACT'], OWN_ORDER],
  [{ ruleVersion: 'asc', kind: [...OWN_ORDER].reverse(), dueOn: 'asc' }, ['CONTACT', 'FIRST_VISIT'], [...OWN_ORDER].reverse()],
] as const;

test.each(ORDERS)('each row gets what hangs on it, in the order %j, all in one statement', async (orderBy, ofSecond, ofFirst) => {
  expect(await kindsOf(rowsBy(Deadline, 'supportCaseId', { orderBy }))).toEqual([ofSecond, [], ofFirst]);
});

test.each(ORDERS)('each row gets the first two in the order %j, all in one statement', async (orderBy, ofSecond, ofFirst) => {
  const link = rowsBy(Deadline, 'supportCaseId', { orderBy, first: 2 });
  expect(await kindsOf(link)).toEqual([ofSecond, [], ofFirst.slice(0, 2)]);
});

test.each(ORDERS)('each row gets the one that is first in the order %j, or none', async (orderBy, ofSecond, ofFirst) => {
  const link = firstBy(Deadline, 'supportCaseId', { orderBy });
  const { got, asked } = await reading((op) => Promise.all(cases().map(async (id) => (await link.load(op, id))?.kind ?? null)));
  expect(got).toEqual([ofSecond[0], null, ofFirst[0]]);
  expect(asked).toBe(1);
});

test('what a relation leaves out hangs on nothing, whether all are asked for or the first', async () => {
  const terms = { where: { cancelledOn: null }, orderBy: { kind: [...OWN_ORDER].reverse() } } as const;
  expect(await kindsOf(rowsBy(Deadline, 'supportCaseId', terms))).toEqual([
    ['CONTACT', 'FIRST_VISIT'],
    [],
    ['PERIODIC_ASSESSMENT', 'FIRST_VISIT', 'HALF_YEAR_REPORT'],
  ]);
  const link = firstBy(Deadline, 'supportCaseId', terms);
  expect((await reading((op) => link.load(op, first.caseId))).got?.kind).toBe('PERIODIC_ASSESSMENT');
});

test('one reference further stand the rows that those in between lead to, in their order', async () => {
  const through = rowsThrough(Deadline, 'supportCaseId', 'family', { orderBy: { dueOn: 'asc' } });
  const { got, asked } = await reading((op) =>
    Promise.all(cases().map(async (id) => (await through.load(op, id)).map((family) => [family.id, family.surname]))),
  );
  const row = (of: Case) => [of.familyId, 'Nowak'];
  expect(got).toEqual([[row(second), row(second)], [], [row(first), row(first), row(first), row(first)]]);
  // The terms, and with them the families.
  expect(asked).toBeLessThanOrEqual(2);
  const one = firstThrough(Deadline, 'supportCaseId', 'family', { orderBy: { dueOn: 'asc' } });
  const families = await reading((op) => Promise.all(cases().map(async (id) => (await one.load(op, id))?.surname ?? null)));
  expect(families.got).toEqual(['Nowak', null, 'Nowak']);
});

test('an id leads to its row, to none where there is none, and to none that is out of sight', async () => {
  const term = async (link: ReturnType<typeof rowOf<Deadline>>, id: string) =>
    (await reading((op) => link.load(op, id))).got?.dueOn ?? null;
  const [known] = await server.peek<{ id: string }>(
    `select id from deadline where support_case_id = $1 and due_on = '2026-03-07'`,
    [second.caseId],
  );
  const id = known?.id ?? '';
  expect(await term(rowOf(Deadline), id)).toBe('2026-03-07');
  expect(await term(rowOf(Deadline), randomIds())).toBeNull();
  expect(await term(rowOf(Deadline, { inSight: () => holding('kind', 'CONTACT') }), id)).toBe('2026-03-07');
  expect(await term(rowOf(Deadline, { inSight: () => holding('kind', 'FIRST_VISIT') }), id)).toBeNull();
});

test('where there must be one, none is a refusal', async () => {
  const post = onlyBy(Appointment, 'staffMember');
  expect((await reading((op) => post.load(op, staff.assistant))).got.role).toBe('FAMILY_ASSISTANT');
  await expect(reading((op) => post.load(op, randomIds()))).rejects.toThrow('NOT_FOUND');
});

test('of all the rows a party has, those that are meant come in their order, asked once behind a door', async () => {
  await centre.inside((em) => {
    const past = { id: randomIds(), staffMember: staff.director, role: 'UNIT_HEAD', unit: null } as const;
    em.create(Appointment, { ...past, validFrom: day('2025-01-01'), validTo: day('2026-03-01') });
  });
  const roles = async (...terms: Parameters<typeof everyRow<Appointment>>) => {
    const link = everyRow(...terms);
    const { got, asked } = await reading(async (op) => [await link.load(op, ''), await link.load(op, '')]);
    expect(got[0]).toBe(got[1]);
    expect(asked).toBe(1);
    return (got[0] ?? []).map(({ role }) => role);
  };
  const all = await roles(Appointment, { orderBy: { role: 'desc' } });
  expect(all).toEqual([...all].sort().reverse());
  expect(all).toContain('UNIT_HEAD');
  expect(all.length).toBeGreaterThan(3);
  const inForce = await roles(Appointment, { orderBy: { role: 'asc' }, inForce: true });
  expect(inForce).toEqual(all.filter((role) => role !== 'UNIT_HEAD').reverse());
  expect(await roles(Appointment, { orderBy: {}, where: { role: 'DIRECTOR' } })).toEqual(['DIRECTOR']);
});

test('whatever compiles reads is told how many of the rows are meant, and along which way', () => {
  const terms = { orderBy: { dueOn: 'asc' } } as const;
  const by = { entity: Deadline, by: 'supportCaseId', ...terms };
  expect(rowsBy(Deadline, 'supportCaseId', terms).link).toEqual({ ...by, pick: 'all' });
  expect(firstBy(Deadline, 'supportCaseId', terms).link).toEqual({ ...by, pick: 'first', first: 1 });
  expect(rowsThrough(Deadline, 'supportCaseId', 'family', terms).link).toEqual({ ...by, pick: 'all', onward: 'family' });
  expect(firstThrough(Deadline, 'supportCaseId', 'family', terms).link).toEqual({
    ...by,
    pick: 'first',
    first: 1,
    onward: 'family',
  });
  expect(onlyBy(Appointment, 'staffMember').link).toEqual({ entity: Appointment, by: 'staffMember', pick: 'only' });
  expect(rowOf(Deadline).link).toEqual({ entity: Deadline, by: 'id', pick: 'first' });
  expect(everyRow(Deadline, terms).link).toEqual({ ...by, by: null, pick: 'all' });
});
