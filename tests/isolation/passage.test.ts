import type * as cancelling from '@asysta/services/platform/tenancy/cancel';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { Doors, type OpenDoor, through } from '@asysta/services/platform/tenancy/doors';
import { copyDatabase, type Copy } from './engine/database.js';
import { type Side, seedWorlds, type Worlds } from './engine/worlds.js';

const network = vi.hoisted(() => ({ delayMs: 0 }));

// A network on which a request to stop may travel longer than the answer it was to stop.
vi.mock('@asysta/services/platform/tenancy/cancel', async (original) => {
  const real = await original<typeof cancelling>();
  return {
    cancel: async (...given: Parameters<typeof real.cancel>) => {
      await pause(network.delayMs);
      return real.cancel(...given);
    },
  };
});

const BUDGET_MS = 180_000;
const ROUNDS = 150;

let copy: Copy;
let worlds: Worlds;
let doors: Doors;
let messages: (readonly string[])[] = [];
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
  doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    // One connection: whatever a caller leaves on it, the next one meets.
    poolSize: 1,
    onMessage: (texts) => messages.push(texts),
  });
});
afterEach(() => {
  messages = [];
});
afterAll(async () => {
  await doors.close();
  await copy.drop();
});

const entrant = ({ centre }: Side) => ({ party: { id: centre, kind: 'CENTRE' as const }, staffMemberId: null });
const near = () => entrant(worlds.near);

const WHO = `select current_setting('app.party', true) as party`;
const partyOf = async (door: OpenDoor): Promise<unknown> => {
  const [row]: { party: string }[] = await door.em.execute(WHO);
  return row?.party;
};

/** Whether the connection serves the other centre now, and no party outside of any. */
const expectUntouched = async (): Promise<void> => {
  expect(await through(doors.read(entrant(worlds.far)), (em) => em.execute(WHO))).toEqual([{ party: worlds.far.centre }]);
  expect(await doors.plain('centre').execute('select id from family')).toEqual([]);
};

test('G10 a door in which nothing is asked sends nothing, however it is left', async () => {
  await (await doors.read(near())).end();
  await (await doors.write(near())).abandon();
  await (await (await doors.read(near())).turn('WRITE')).end();
  expect(messages).toEqual([]);
});

test('G10 beginning and party travel ahead of what is asked first, in one message, and what is asked at once travels together', async () => {
  const door = await doors.read(near());
  await Promise.all([door.em.execute('select 1'), door.em.execute('select 2')]);
  await door.em.execute('select 3');
  const written = await door.turn('WRITE');
  await written.end([{ sql: 'select ?', values: ['four'] }]);
  expect(messages).toEqual([
    [expect.stringMatching(/read only$/), expect.stringContaining(`'${worlds.near.centre}'`), 'select 1', 'select 2'],
    ['select 3'],
    ['commit', 'begin', expect.stringContaining(`'${worlds.near.centre}'`), `select 'four'`, 'commit'],
  ]);
  await expectUntouched();
});

test('each answer finds who asked: several statements in one text, a comment at the end, a semicolon in a word', async () => {
  const asked = await through(doors.read(near()), (em) =>
    Promise.all([
      em.execute('select 1 as one -- and no more'),
      em.execute(`select 'a;b' as word`),
      em.execute('select 2 as two; select 3 as three'),
      em.execute('select 4 as four'),
    ]),
  );
  expect(asked).toEqual([[{ one: 1 }], [{ word: 'a;b' }], [{ three: 3 }], [{ four: 4 }]]);
});

test('G10 what fails ends the message: what stood behind it is not carried out, and the change cannot be committed', async () => {
  const door = await doors.write(near());
  const outcomes = await Promise.allSettled([
    door.em.execute('select 1 as one'),
    door.em.execute('select 1 / 0'),
    door.em.execute(`update family set restricted = true`),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(door.end()).rejects.toThrow('cannot be committed');
  await expectUntouched();
});

test('a last statement that fails takes the whole change with it', async () => {
  const before = await copy.ask<{ count: number }>('select count(*)::int as count from family where restricted');
  const door = await doors.write(near());
  await door.em.execute('update family set restricted = not restricted');
  await expect(door.end([{ sql: 'select 1 / 0', values: [] }])).rejects.toThrow('division by zero');
  expect(await copy.ask('select count(*)::int as count from family where restricted')).toEqual(before);
  await expectUntouched();
});

const cityOf = async (id: string): Promise<string | undefined> =>
  (await copy.ask<{ city: string }>('select city from family where id = $1', [id]))[0]?.city;

const familyOf = ({ near: side }: Worlds): string => side.ids.get('family')?.[0] ?? '';

/** A change as the ORM words it for a row with a version, and the same without one. */
const toCity = (city: string, { version, tells }: { readonly version: string; readonly tells: string }): string =>
  `update "family" set "city" = '${city}', "version" = "version" + 1 where "id" = '${familyOf(worlds)}' and "version" = ${version}${tells}`;

test('changes that are gathered travel in one message with the end, in their order', async () => {
  const door = await doors.write(near());
  door.gather();
  for (const city of ['A; b', 'C']) await door.em.execute(toCity(city, { version: '"version"', tells: ' returning "version"' }));
  expect(messages).toEqual([]);
  const [last] = await door.end([{ name: 'city', text: 'select city from family where id = $1', values: [familyOf(worlds)] }]);
  expect(messages.map(({ length }) => length)).toEqual([6]);
  expect(last?.rows).toEqual([{ city: 'C' }]);
  expect(await cityOf(familyOf(worlds))).toBe('C');
  await expectUntouched();
});

test.each([
  { how: 'ended as the ORM ends it', tells: ' returning "version"', waits: 1 },
  { how: 'that tells nothing', tells: '', waits: 2 },
])('a gathered update $how, whose row has changed meanwhile, is a lost race and leaves nothing', async ({ tells, waits }) => {
  const before = await cityOf(familyOf(worlds));
  const door = await doors.write(near());
  door.gather();
  await door.em.execute(toCity('D', { version: '"version"', tells }));
  await door.em.execute(toCity('E', { version: '0', tells }));
  await expect(door.end([{ sql: 'select 1', values: [] }])).rejects.toThrow('had been changed');
  expect(await cityOf(familyOf(worlds))).toBe(before);
  // The message of the changes, and the rollback.
  expect(messages).toHaveLength(2);
  messages = [];
  const other = await doors.write(near());
  other.gather();
  await other.em.execute(toCity('D', { version: '"version"', tells }));
  await other.end([{ sql: 'select 1', values: [] }]);
  expect(messages).toHaveLength(waits);
  await expectUntouched();
});

test('a question behind a gathered change sees it, and a lost race there takes the question along', async () => {
  const door = await doors.write(near());
  door.gather();
  await door.em.execute(toCity('F', { version: '"version"', tells: '' }));
  expect(await door.em.execute(`select city from family where id = '${familyOf(worlds)}'`)).toEqual([{ city: 'F' }]);
  await door.em.execute(toCity('G', { version: '0', tells: ' returning "version"' }));
  await expect(door.em.execute('select 1')).rejects.toThrow('had been changed');
  await door.abandon();
  await expectUntouched();
});

test('a lock that is asked beside questions goes first, so that they are answered behind it', async () => {
  const door = await doors.write(near());
  await Promise.all([door.em.execute('select 1'), door.em.execute('select id from family limit 1 for update')]);
  expect(messages[0]?.slice(2)).toEqual(['select id from family limit 1 for update', 'select 1']);
  await door.abandon();
});

test('a door that was left answers nobody any more', async () => {
  const door = await doors.read(near());
  expect(await partyOf(door)).toBe(worlds.near.centre);
  const next = await door.turn('WRITE');
  await expect(door.em.execute('select 1')).rejects.toThrow('The door is closed');
  await next.abandon();
  await expect(next.em.execute('select 1')).rejects.toThrow('The door is closed');
  await expectUntouched();
});

test('whoever asks while a door is being left is told that it is closed, and no connection is taken for them', async () => {
  for (let ticks = 0; ticks < 12; ticks += 1)
    for (const leave of ['abandon', 'end'] as const)
      for (const opened of [false, true]) {
        const door = await doors.read(near());
        if (opened) await door.em.execute('select 1');
        const left = door[leave]();
        for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
        const late = await door.em.execute('select 2').catch((error: Error) => error.message);
        await left;
        expect(late).toBe('The door is closed');
        // There is one connection only.
        await expectUntouched();
      }
});

test(
  `S4 a reading stopped at any moment, ${ROUNDS} times, stops nothing of whoever has the connection next`,
  async () => {
    let stopped = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const door = await doors.read(near());
      const asked = door.em.execute(`select pg_sleep(0.00${randomInt(1, 9)})`).then(
        () => undefined,
        () => (stopped += 1),
      );
      await pause(randomInt(8));
      await Promise.all([door.stop(), asked]);
      await door.abandon();
      expect(await through(doors.read(entrant(worlds.far)), (em) => em.execute(WHO))).toEqual([{ party: worlds.far.centre }]);
    }
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(ROUNDS);
  },
  BUDGET_MS,
);

const PARTY = { name: 'test-party', text: WHO, values: [] };

test('G10 a prepared question is asked inside its party in one message, and nothing of the party is left behind', async () => {
  expect(await doors.ask(near(), PARTY)).toEqual([{ party: worlds.near.centre }]);
  expect(await doors.ask(entrant(worlds.far), PARTY)).toEqual([{ party: worlds.far.centre }]);
  expect(messages.map((texts) => texts.length)).toEqual([2, 2]);
  await expectUntouched();
});

test('a name is never used for another text, and a question that fails costs its connection and nobody else', async () => {
  await doors.ask(near(), PARTY);
  await expect(doors.ask(near(), { ...PARTY, text: 'select 2' })).rejects.toThrow('Two statements are called test-party');
  const divided = { name: 'test-divided', text: 'select 1 / $1::int as part', values: ['0'] };
  await expect(doors.ask(near(), divided)).rejects.toThrow('division by zero');
  expect(await doors.ask(near(), { ...divided, values: ['1'] })).toEqual([{ part: 1 }]);
  await expect(doors.ask(near(), { ...divided, values: ['one'] })).rejects.toThrow('invalid input syntax');
  await expectUntouched();
});

const nap = (seconds: number) => ({ name: 'nap', text: 'select pg_sleep($1::float8)', values: [String(seconds)] });

test(
  `S4 a prepared question that nobody waits for any more, ${ROUNDS} times, stops nothing of whoever has the connection next`,
  async () => {
    let stopped = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const gone = new AbortController();
      const asked = doors.ask(near(), nap(randomInt(1, 9) / 1000), { gone: gone.signal }).then(
        () => undefined,
        () => (stopped += 1),
      );
      await pause(randomInt(8));
      gone.abort();
      await asked;
      expect(await doors.ask(entrant(worlds.far), PARTY)).toEqual([{ party: worlds.far.centre }]);
    }
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(ROUNDS);
  },
  BUDGET_MS,
);

test('S4 a stop that comes later than the answer meets nobody else', async () => {
  network.delayMs = 40;
  try {
    const gone = new AbortController();
    const asked = doors.ask(near(), nap(0.02), { gone: gone.signal });
    await pause(10);
    gone.abort();
    await asked.catch(() => undefined);
    expect(await doors.ask(entrant(worlds.far), nap(0.1))).toHaveLength(1);
  } finally {
    network.delayMs = 0;
  }
});

test('S4 a prepared question is not even begun where nobody waits for it when its connection comes', async () => {
  const gone = new AbortController();
  const held = doors.ask(near(), nap(0.05));
  const asked = doors.ask(near(), PARTY, { gone: gone.signal });
  gone.abort();
  await expect(asked).rejects.toThrow('Nobody waits');
  await held;
  expect(messages).toHaveLength(1);
});

test('a message that fails makes no name unusable: what a connection lets go of for it is let go before anything of it is carried out', async () => {
  const named = (number: number) => ({ name: `known-${number}`, text: `select ${number} as n`, values: [] });
  const ask = async (...statements: { readonly name: string; readonly text: string; readonly values: readonly string[] }[]) => {
    const door = await doors.read(near());
    try {
      const answers = await Promise.all(statements.map((statement) => door.ask(statement)));
      await door.end();
      return answers.flat();
    } catch (error) {
      await door.abandon();
      throw error;
    }
  };
  for (let number = 0; number < 200; number += 1) await ask(named(number));
  await expect(ask({ name: 'broken', text: 'select 1 / 0', values: [] }, named(1_000))).rejects.toThrow('division by zero');
  for (const number of [0, 0, 1, 199, 1_000, 0]) expect(await ask(named(number))).toEqual([{ n: number }]);
});
