import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { batch, type Statement } from '../limit/batch.ts';
import { countingProxy, type CountingProxy } from './proxy.ts';

let proxy: CountingProxy;
let client: pg.Client;

beforeAll(async () => {
  const url = new URL(inject('database').superuserUrl);
  proxy = await countingProxy(Number(url.port));
  url.port = String(proxy.port);
  client = new pg.Client({ connectionString: url.href });
  await client.connect();
  proxy.take();
});
afterAll(async () => {
  await client.end();
  await proxy.close();
});

const counted = async (work: () => Promise<unknown>) => {
  await work();
  const { statements, waits } = proxy.take();
  return { statements, waits };
};

const one: Statement = { name: 'one', text: 'select $1::int + 1', values: ['1'] };

test('a statement is one wait, also with values, and several in one text are one wait too', async () => {
  expect(await counted(() => client.query('select 1'))).toEqual({ statements: 1, waits: 1 });
  expect(await counted(() => client.query('select $1::int', [1]))).toEqual({ statements: 1, waits: 1 });
  expect(await counted(() => client.query('begin; select 1; commit'))).toEqual({ statements: 3, waits: 1 });
});

test('statements one after another are as many waits', async () => {
  const work = async (): Promise<void> => {
    await client.query('begin');
    await client.query('select 1');
    await client.query('commit');
  };
  expect(await counted(work)).toEqual({ statements: 3, waits: 3 });
});

test('statements before one Sync are one wait, prepared or not, and long answers count once', async () => {
  const long: Statement = { name: 'long', text: `select repeat('x', $1::int) from generate_series(1, 5)`, values: ['300000'] };
  for (const _ of ['parsed', 'named'])
    expect(await counted(() => batch(client, [one, long]))).toEqual({ statements: 2, waits: 1 });
  expect(await batch(client, [one])).toEqual([[['2']]]);
});

test('a statement that fails fails its whole batch, and the connection goes on', async () => {
  const bad: Statement = { name: 'bad', text: 'select 1 / $1::int', values: ['0'] };
  await expect(batch(client, [one, bad])).rejects.toThrow('division by zero');
  proxy.take();
  expect(await counted(() => batch(client, [one]))).toEqual({ statements: 1, waits: 1 });
});
