import { afterAll, beforeAll, expect, test } from 'vitest';
import { SupportCase } from '@asysta/services/modules/cases/index';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Operation } from '@asysta/services/platform/operation/index';
import {
  listInSight,
  ownRow,
  pagesInSight,
  pagesWithin,
  rowForChange,
  rowInSight,
} from '@asysta/services/platform/operation/finders';
import { EVERY_ROW, holding, NO_ROW } from '@asysta/services/platform/permission/condition';
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
  ({ centre } = await aCentre(server));
  me = somebody(centre.party, 'DIRECTOR', true);
  for (const surname of ['Beta', 'Alfa', 'Delta', 'Gamma'])
    ids.set(surname, (await aFile(centre, { surname, restricted: surname === 'Gamma' })).familyId);
});
afterAll(() => server.stop());

const operation = (who = me): Operation => {
  const { doors, clock, keys } = server;
  return new Operation({ doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') }, who, randomIds());
};

const reading = async <T>(work: (op: Operation) => Promise<T>, who = me): Promise<T> => {
  const op = operation(who);
  await op.enterRead();
  try {
    return await work(op);
  } finally {
    await op.leave('ROLLBACK');
  }
};

const idOf = (surname: string): string => ids.get(surname) ?? '';
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more }) as Error;

const ANY = rowInSight(Family, () => EVERY_ROW);

test('a row is found by its id where it is in sight, and elsewhere there is none', async () => {
  const alfas = rowInSight(Family, () => holding('surname', 'Alfa'));
  expect((await reading((op) => alfas(op, idOf('Alfa')))).surname).toBe('Alfa');
  for (const id of [idOf('Beta'), randomIds()])
    await expect(reading((op) => alfas(op, id))).rejects.toEqual(refused('NOT_FOUND'));
});

test('the one row of the caller is found without an id', async () => {
  const own = (surname: string) => ownRow(Family, () => holding('surname', surname));
  expect((await reading((op) => own('Beta')(op))).id).toBe(idOf('Beta'));
  await expect(reading((op) => own('Omega')(op))).rejects.toEqual(refused('NOT_FOUND'));
});

test('a row of a restricted file is opened with a second factor of today, one out of sight is none with and without it', async () => {
  const weak = somebody(centre.party, 'SOCIAL_WORKER', false);
  const hidden = rowInSight(Family, () => NO_ROW);
  expect((await reading((op) => ANY(op, idOf('Gamma')))).surname).toBe('Gamma');
  await expect(reading((op) => ANY(op, idOf('Gamma')), weak)).rejects.toEqual(refused('STEP_UP_REQUIRED'));
  expect((await reading((op) => ANY(op, idOf('Alfa')), weak)).surname).toBe('Alfa');
  await expect(reading((op) => hidden(op, idOf('Gamma')), weak)).rejects.toEqual(refused('NOT_FOUND'));
});

test('a short list is all that is in sight, in its order', async () => {
  const list = (direction: 'asc' | 'desc') =>
    listInSight(Family, { inSight: () => holding('restricted', 'false'), orderBy: { surname: direction, id: 'asc' } });
  const surnames = async (direction: 'asc' | 'desc') =>
    (await reading((op) => list(direction)(op))).map(({ surname }) => surname);
  expect(await surnames('asc')).toEqual(['Alfa', 'Beta', 'Delta']);
  expect(await surnames('desc')).toEqual(['Delta', 'Beta', 'Alfa']);
});

const FAMILIES = pagesInSight(Family, {
  inSight: () => EVERY_ROW,
  narrowed: (surname: string) => [holding('surname', surname)],
  orderBy: { surname: 'asc', id: 'asc' },
});

/** A page with all that can be asked of it. */
const pageOf = (first: number, after: string | null = null, filter: string | null = null, find = FAMILIES) =>
  reading(async (op) => {
    const { nodes, edges, pageInfo, totalCount } = await find(op, filter, { first, after });
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    return {
      surnames: nodes.map(({ surname }) => surname),
      cursors: edges.map(({ cursor }) => cursor),
      start: pageInfo.startCursor,
      end: pageInfo.endCursor,
      around: [pageInfo.hasPreviousPage, await pageInfo.hasNextPage],
      total: await totalCount,
    };
  });

test('pages follow each other without a gap, and say what stands around them', async () => {
  const first = await pageOf(2);
  expect(first).toMatchObject({ surnames: ['Alfa', 'Beta'], around: [false, true], total: 4 });
  expect([first.start, first.end]).toEqual(first.cursors);
  const second = await pageOf(2, first.end);
  expect(second).toMatchObject({ surnames: ['Delta', 'Gamma'], around: [true, false], total: 4 });
  expect(await pageOf(3, first.start)).toMatchObject({ surnames: ['Beta', 'Delta', 'Gamma'], around: [true, false] });
  expect(await pageOf(3)).toMatchObject({ surnames: ['Alfa', 'Beta', 'Delta'], around: [false, true] });
  expect(await pageOf(100)).toMatchObject({ surnames: ['Alfa', 'Beta', 'Delta', 'Gamma'], around: [false, false] });
});

test('a page behind the last row is empty and has no cursors', async () => {
  const { end } = await pageOf(4);
  expect(await pageOf(1, end)).toEqual({ surnames: [], cursors: [], start: null, end: null, around: [true, false], total: 4 });
});

test('a filter narrows the rows and their number, and no filter narrows nothing', async () => {
  expect(await pageOf(1, null, 'Delta')).toMatchObject({ surnames: ['Delta'], around: [false, false], total: 1 });
  expect((await pageOf(5, null, null)).total).toBe(4);
});

test('how many rows there are and whether some follow is asked when somebody asks, and no row more is loaded than is shown', async () => {
  const asked = await reading(async (op) => {
    server.statements();
    const count = () => server.statements().filter(({ sql }) => /\bfrom "family"/.test(sql)).length;
    const page = await FAMILIES(op, null, { first: 2 });
    const ofRows = count();
    await page.totalCount;
    const ofTotal = count();
    await page.pageInfo.hasNextPage;
    return [ofRows, ofTotal, count(), op.em.getUnitOfWork().getIdentityMap().keys().length];
  });
  expect(asked).toEqual([1, 1, 1, 2]);
});

test.for([0, -1, 101])('nobody gets a page of %i rows', async (first) => {
  await expect(pageOf(first)).rejects.toEqual(
    refused('BAD_USER_INPUT', { extensions: expect.objectContaining({ field: 'page.first', facts: { limit: 100 } }) as object }),
  );
});

test('a cursor is its holder’s, for this party and this order', async () => {
  const { end } = await pageOf(2);
  const wrong = refused('BAD_USER_INPUT', { extensions: expect.objectContaining({ field: 'page.after' }) as object });
  const ask = (who: typeof me, after: string | null) => reading((op) => FAMILIES(op, null, { first: 2, after }), who);
  await expect(ask({ ...me, staffMemberId: randomIds() }, end)).rejects.toEqual(wrong);
  await expect(ask({ ...me, party: { ...me.party, id: randomIds() } }, end)).rejects.toEqual(wrong);
  await expect(ask(me, `x${end}`)).rejects.toEqual(wrong);
  await expect(ask(me, 'anything')).rejects.toEqual(wrong);
  const backwards = pagesInSight(Family, { inSight: () => EVERY_ROW, orderBy: { surname: 'desc', id: 'asc' } });
  await expect(reading((op) => backwards(op, null, { first: 2, after: end }))).rejects.toEqual(wrong);
});

test('a list that is ordered by no column of its table is a fault', async () => {
  const strange = pagesInSight(Family, { inSight: () => EVERY_ROW, orderBy: { colour: 'asc', id: 'asc' } as never });
  await expect(reading((op) => strange(op, null, { first: 1 }))).rejects.toThrow('A list of Family is ordered by colour');
});

test('the rows of one row are a list for whoever sees that one', async () => {
  const casesOf = (one: typeof ANY) =>
    pagesWithin(SupportCase, { one, argument: 'familyId', by: 'family_id', orderBy: { openedOn: 'desc', id: 'asc' } });
  const page = await reading((op) => casesOf(ANY)(op, idOf('Alfa'), { first: 5 }));
  expect(page.nodes.map(({ family }) => family.id)).toEqual([idOf('Alfa')]);
  const hidden = casesOf(rowInSight(Family, () => NO_ROW));
  await expect(reading((op) => hidden(op, idOf('Alfa'), { first: 5 }))).rejects.toEqual(refused('NOT_FOUND'));
});

test('a row is read for a change as it is now, and locked until the change is over', async () => {
  const op = operation();
  await op.enterWrite();
  try {
    const family = await ANY(op, idOf('Delta'));
    await server.peek(`update family set city = 'Mosina' where id = $1`, [idOf('Delta')]);
    expect(await rowForChange<Family>(op, ANY.root, idOf('Delta'))).toBe(family);
    expect(family.city).toBe('Mosina');
    const others = server.peek('select id from family where id = $1 for update nowait', [idOf('Delta')]);
    await expect(others).rejects.toThrow('could not obtain lock');
    await expect(rowForChange(op, { ...ANY.root, inSight: () => NO_ROW }, idOf('Delta'))).rejects.toEqual(refused('NOT_FOUND'));
  } finally {
    await op.leave('ROLLBACK');
  }
});

test('a finder tells whatever compiles reads what it reads', () => {
  expect([ANY.root.kind, ownRow(Family, () => NO_ROW).root.kind, FAMILIES.root.kind]).toEqual(['one', 'own', 'page']);
  expect(listInSight(Family, { inSight: () => NO_ROW, orderBy: { id: 'asc' } }).root).toMatchObject({
    kind: 'list',
    entity: Family,
    orderBy: { id: 'asc' },
  });
  const within = pagesWithin(SupportCase, { one: ANY, argument: 'familyId', by: 'family_id', orderBy: { id: 'asc' } }).root;
  expect(within).toMatchObject({ kind: 'page', within: { one: ANY.root, argument: 'familyId' } });
  expect(within.within?.hanging('a').sql('row', () => '?')).toBe('row.family_id = ?');
  expect([FAMILIES.root.within, within.narrowed(null as never, null as never), within.inSight(null as never)]).toEqual([
    null,
    [],
    EVERY_ROW,
  ]);
});
