import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Copy, copyDatabase, stateOf } from './engine/database.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

let copy: Copy;
let worlds: Worlds;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
});
afterAll(() => copy.drop());

const asCentre = async (party: string): Promise<pg.Client> => {
  const url = new URL(copy.address);
  url.username = 'asysta_centre';
  url.password = inject('database').passwords.asysta_centre;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.party', $1, true)`, [party]);
  return client;
};

const enrol = (client: pg.Client, peselIndex: Buffer) =>
  client.query(
    `insert into person (id, given_name, surname, surname_key, given_name_key, pesel_index)
     values ($1, 'Ada', 'Nowak', 'nowak', 'ada', $2)`,
    [randomUUID(), peselIndex],
  );

const enrolled = async (peselIndex: Buffer): Promise<number> =>
  (await copy.ask('select from person where pesel_index = $1', [peselIndex])).length;

test('T12 of two simultaneous enrolments of one PESEL in a centre one wins', async () => {
  const peselIndex = Buffer.from(randomUUID());
  const { centre } = worlds.near;
  const clients = [await asCentre(centre), await asCentre(centre)] as const;
  await enrol(clients[0], peselIndex);
  const second = enrol(clients[1], peselIndex).then(
    () => 'enrolled',
    ({ code, constraint }: pg.DatabaseError) => `${code} ${constraint}`,
  );
  // The second one waits for the first, because nobody knows yet whether that one stays.
  expect(await Promise.race([second, pause(200, 'waits')])).toBe('waits');
  await clients[0].query('commit');
  expect(await second).toBe('23505 person_unique_1');
  for (const client of clients) await client.end();
  expect(await enrolled(peselIndex)).toBe(1);
});

test('T12 the same person may be enrolled by two centres, which learn nothing of each other', async () => {
  const peselIndex = Buffer.from(randomUUID());
  for (const at of ['near', 'far'] as const) {
    const client = await asCentre(worlds[at].centre);
    await enrol(client, peselIndex);
    await client.query('commit');
    await client.end();
  }
  expect(await enrolled(peselIndex)).toBe(2);
});

test('T12 a submitted figure is never below zero', async () => {
  const report = worlds.near.ids.get('submitted_report')?.[0];
  await copy.ask('begin');
  const submit = (value: number) =>
    stateOf(
      copy.ask,
      `insert into submitted_figure (tenant_id, receiver_id, id, report_id, figure, position, label, value, definition, source)
       select tenant_id, receiver_id, $1::uuid, id, $1::uuid::text, 1, 'label', $2::integer, 'definition', 'source' from submitted_report where id = $3`,
      [randomUUID(), value, report],
    );
  expect(await submit(0)).toBe(null);
  expect(await submit(-1)).toMatchObject({
    code: '23514',
    text: expect.stringContaining('submitted_figure_value_check') as string,
  });
  await copy.ask('rollback');
});
