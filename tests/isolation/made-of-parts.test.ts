import type { EntityName } from '@mikro-orm/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { toldInDatabase, valuesOf } from '@asysta/services/platform/operation/expressions';
import {
  beside,
  factsAbout,
  fromDatabase,
  headOf,
  inDatabase,
  madeOf,
  Operation,
  question,
  ruled,
  whether,
  whole,
  workedFrom,
} from '@asysta/services/platform/operation/index';
import { type Condition, EVERY_ROW, holding } from '@asysta/services/platform/permission/condition';
import { allowed, refused } from '@asysta/services/platform/refusal/refusal';
import { aFile } from '../kit/files.js';
import { somebody } from '../kit/house.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';

let server: TestServer;
let centre: World;
let me: ReturnType<typeof somebody>;
const ids = new Map<string, string>();
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
  ({ centre } = await aCentre(server));
  me = somebody(centre.party, 'SOCIAL_WORKER', true);
  for (const surname of ['Delta', 'Alfa', 'Beta'])
    ids.set(surname, (await aFile(centre, { surname, stage: surname === 'Beta' ? null : 'QUALIFIED' })).familyId);
});
afterAll(() => server.stop());

const idOf = (surname: string): string => ids.get(surname) ?? '';

/** Works behind a read door, and tells how many statements were sent for it. */
const reading = async <T>(work: (op: Operation) => Promise<T>): Promise<{ readonly got: T; readonly asked: number }> => {
  const { doors, clock, keys } = server;
  const surroundings = { doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') };
  const op = new Operation(surroundings, me, randomIds());
  await op.enterRead();
  try {
    server.statements();
    const got = await work(op);
    const told = server.statements().filter(({ sql }) => /json_build_array|\bfrom "?family\b/.test(sql));
    return { got, asked: told.length };
  } finally {
    await op.leave('ROLLBACK');
  }
};

/** Whatever asks the database about rows takes any table. */
const FAMILY = Family as unknown as EntityName<object>;

const CASES = (row: string) => `(select count(*) from support_case c where c.family_id = ${row}.id)`;

test('what rules want to know of one row is asked in one statement, with what it is asked with bound', async () => {
  const asked = {
    surname: question<string>((row) => `${row}.surname`),
    cases: question<number>(
      (row, bind) =>
        `select count(*) from support_case c where c.family_id = ${row}.id and c.stage = any(${bind(['QUALIFIED', 'CLOSED'])})`,
    ),
    isAlfa: question<boolean>((row, bind) => `${row}.surname = ${bind('Alfa')}`),
    city: question<string | null>((row) => `${row}.city`),
  };
  const { got, asked: statements } = await reading((op) => factsAbout(op, Family, idOf('Alfa'), asked));
  expect(got).toEqual({ surname: 'Alfa', cases: 1, isAlfa: true, city: null });
  expect(statements).toBe(1);
  expect((await reading((op) => factsAbout(op, Family, idOf('Beta'), asked))).got).toMatchObject({ cases: 0, isAlfa: false });
  expect((await reading((op) => factsAbout(op, Family, randomIds(), asked))).got).toEqual({
    surname: null,
    cases: null,
    isAlfa: null,
    city: null,
  });
});

test('of many rows the database tells each its own, in the order in which they are asked for, in one statement', async () => {
  const expressions = [inDatabase<number>(CASES), whether(() => holding('surname', 'Alfa')), whether(() => EVERY_ROW)];
  const asked = [idOf('Beta'), idOf('Alfa'), idOf('Delta')];
  const { got, asked: statements } = await reading((op) => toldInDatabase(op, FAMILY, expressions, asked));
  expect(got).toEqual([
    [0, false, true],
    [1, true, true],
    [1, false, true],
  ]);
  expect(statements).toBe(1);
});

test('of no row, and where nothing is asked, the database tells nothing and is not asked', async () => {
  const told = await reading(async (op) => [
    await toldInDatabase(op, FAMILY, [inDatabase<number>(CASES)], []),
    await toldInDatabase(op, FAMILY, [], [idOf('Alfa'), idOf('Beta')]),
  ]);
  expect(told).toEqual({ got: [[], [[], []]], asked: 0 });
  const gone = await reading((op) => toldInDatabase(op, FAMILY, [inDatabase<number>(CASES)], [randomIds()]));
  expect(gone.got).toEqual([[]]);
});

test('a rule is told columns as JSON tells them, a reference by its id, and expressions in their order', () => {
  const cases = inDatabase<number>(CASES);
  const reads = {
    cases,
    on: 'at',
    who: 'person',
    none: 'none',
    word: 'word',
    zero: 'zero',
    seen: whether(() => EVERY_ROW),
    more: cases,
  };
  const row = { at: new Date('2026-03-02T10:00:00Z'), person: { id: 'p', name: 'Anna' }, none: undefined, word: 'w', zero: 0 };
  expect(valuesOf(reads, row, [2, true])).toEqual({
    cases: 2,
    on: '2026-03-02T10:00:00.000Z',
    who: 'p',
    none: null,
    word: 'w',
    zero: 0,
    seen: true,
    more: null,
  });
  expect(valuesOf({ list: 'list' }, { list: ['a'] }, [])).toEqual({ list: ['a'] });
});

interface Named {
  readonly not: string;
}

const others = (_op: Operation, { not }: Named): Condition => ({ sql: (row, bind) => `${row}.surname <> ${bind(not)}` });
const meant = (_op: Operation, { not }: Named): Condition => holding('surname', not);

test('what a rule makes of rows is told of those that are meant, in their order and no more than so many', async () => {
  const surnames = (atMost: number) =>
    workedFrom(Family, {
      rows: others,
      orderBy: { surname: 'desc', id: 'asc' },
      atMost,
      reads: {
        surname: 'surname',
        cases: inDatabase<number>(CASES),
        hit: meant,
      },
      of: (rows, { not }: Named, { today }) => ({ rows, not, today }),
    });
  const { got } = await reading((op) => surnames(5)(op, { not: 'Delta' }));
  expect(got).toEqual({
    rows: [
      { surname: 'Beta', cases: 0, hit: false },
      { surname: 'Alfa', cases: 1, hit: false },
    ],
    not: 'Delta',
    today: '2026-03-02',
  });
  expect((await reading((op) => surnames(1)(op, { not: 'Beta' }))).got.rows).toEqual([
    { surname: 'Delta', cases: 1, hit: false },
  ]);
  expect(surnames(3).root).toMatchObject({ kind: 'worked', entity: Family, atMost: 3, orderBy: { surname: 'desc', id: 'asc' } });
});

const count = (surname: string) =>
  fromDatabase<number>((bind) => `select count(*) from family f where f.surname = ${bind(surname)}`);
const none = fromDatabase<number>(() => 'select 1 where false');

test('a part that a rule works out is told its values, asked once behind a door, and what must be there is', async () => {
  const part = ruled({
    reads: (_op: Operation, { surname }: { readonly surname: string }) => ({ many: count(surname), none }),
    of: ({ many, none: nothing }, { today }) => [many, nothing, today],
  });
  const { got, asked } = await reading(async (op) => [
    await part.read(op, { surname: 'Alfa' }),
    await part.read(op, { surname: 'Alfa' }),
    await part.read(op, { surname: 'Omega' }),
  ]);
  expect(got).toEqual([
    [1, null, '2026-03-02'],
    [1, null, '2026-03-02'],
    [0, null, '2026-03-02'],
  ]);
  expect(asked).toBe(2);
  const strict = (must: 'many' | 'none') =>
    ruled({ reads: (_op: Operation, _args: object) => ({ many: count('Alfa'), none }), must: [must], of: ({ many }) => many });
  expect((await reading((op) => strict('many').read(op, {}))).got).toBe(1);
  await expect(reading((op) => strict('none').read(op, {}))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const still = ruled({ reads: (_op: Operation, _args: object) => ({}), of: () => 'nothing to read' });
  expect(await reading((op) => still.read(op, {}))).toEqual({ got: 'nothing to read', asked: 0 });
});

test('of a whole only the parts that are asked for are read, and what is refused by its arguments reads nothing', async () => {
  const part = (surname: string) =>
    ruled({ reads: (_op: Operation, _args: { readonly first: number }) => ({ many: count(surname) }), of: ({ many }) => many });
  const find = madeOf(whole({ alfas: part('Alfa'), omegas: part('Omega') }), ({ first }: { readonly first: number }) =>
    first > 0 ? allowed : refused('BAD_USER_INPUT', { field: 'first' }),
  );
  const { got, asked } = await reading(async (op) => {
    const answer = await find(op, { first: 1 });
    return [Object.keys(answer), await (answer.omegas as unknown)];
  });
  expect([got, asked]).toEqual([[['alfas', 'omegas'], 0], 1]);
  await expect(reading((op) => find(op, { first: 0 }))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(find.root).toMatchObject({ kind: 'made', made: { kind: 'whole', parts: { alfas: { kind: 'rule' } } } });
  expect((await reading((op) => madeOf(part('Alfa'))(op, { first: 0 }))).got).toBe(1);
});

interface Standing {
  readonly surname: string;
}

/** A row that stands in no table, among the families. */
const standing = (surname: string, more: { readonly may?: 'family:read' | 'staff:manage'; readonly must?: boolean } = {}) =>
  beside({
    may: more.may ?? 'family:read',
    reads: () => ({ none }),
    ...(more.must ? { must: ['none'] as const } : {}),
    of: (): Standing | null => (surname === '' ? null : { surname }),
  });

const families = (besides: readonly ReturnType<typeof standing>[]) =>
  headOf(Family, {
    among: (_op, { not }: { readonly not: string; readonly first: number }) => [
      EVERY_ROW,
      { sql: (row, bind) => `${row}.surname <> ${bind(not)}` },
    ],
    by: 'surname',
    length: ({ first }) => first,
    rows: 'families',
    count: 'total',
    besides: () => besides,
    fits: ({ surname }: Standing) => surname !== 'Beyond',
  });

const headed = (besides: readonly ReturnType<typeof standing>[], first: number, not = '') =>
  reading(async (op) => {
    const { families: rows, total } = await families(besides).read(op, { first, not });
    return [((await (rows as unknown)) as readonly Standing[]).map(({ surname }) => surname), await (total as unknown)];
  });

test('the first rows stand by their place, what stands beside ahead of a row in the same place, and all of them count', async () => {
  expect((await headed([], 2)).got).toEqual([['Alfa', 'Beta'], 3]);
  expect((await headed([], 5, 'Beta')).got).toEqual([['Alfa', 'Delta'], 2]);
  expect((await headed([standing('Zulu'), standing('Bravo')], 10)).got).toEqual([['Alfa', 'Beta', 'Bravo', 'Delta', 'Zulu'], 5]);
  expect((await headed([standing('Bravo')], 3)).got).toEqual([['Alfa', 'Beta', 'Bravo'], 4]);
  const { got: rows } = await reading(async (op) => {
    const { families: found } = await families([standing('Beta')]).read(op, { first: 3, not: '' });
    return (await (found as unknown)) as readonly Standing[];
  });
  expect(rows.map((row) => [row.surname, 'id' in row])).toEqual([
    ['Alfa', true],
    ['Beta', false],
    ['Beta', true],
  ]);
});

test('what stands beside is for whoever may see it, where its rule makes a row, nothing is missing and it belongs there', async () => {
  const absent = [
    standing('Aaron', { may: 'staff:manage' }),
    standing('Aaron', { must: true }),
    standing(''),
    standing('Beyond'),
  ];
  for (const one of absent) expect((await headed([one], 10)).got).toEqual([['Alfa', 'Beta', 'Delta'], 3]);
  expect((await headed([...absent, standing('Aaron')], 1)).got).toEqual([['Aaron'], 4]);
});

test('neither the rows nor their number are read before they are asked for', async () => {
  expect(
    (
      await reading((op) =>
        families([])
          .read(op, { first: 5, not: '' })
          .then(() => 'nothing'),
      )
    ).asked,
  ).toBe(0);
});
