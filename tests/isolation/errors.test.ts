import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { startServer, type TestServer } from '../kit/server.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { FAULTS, logFindings, logLength, maskFindings, plantFaults, recordFindings, SECRETS } from './engine/faults.js';
import { oraclesOf } from './engine/oracles.js';
import { type Ground, groundOf } from './engine/prober.js';
import { send } from './engine/send.js';
import { injectionSequel } from './engine/sequels.js';
import { survey } from './engine/survey.js';
import { seedWorlds, type Who } from './engine/worlds.js';

let copy: Copy;
let server: TestServer;
let ground: Ground;
let commit: (name: string | null) => void;
let director: Who;
let logged = '';
let since = 0;
beforeAll(async () => {
  copy = await copyDatabase();
  since = await logLength(copy.ask);
  const worlds = await seedWorlds(copy.ask);
  const schema = buildApiSchema();
  commit = plantFaults(schema).commit;
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
  server = await startServer({ database: copy, schema, keys: worlds.keys, log: pino({ level: 'trace' }, stream) });
  ground = { ...groundOf(server, schema, worlds, copy.ask), oracles: await oraclesOf(copy.ask, worlds) };
  const found = worlds.near.callers.find(({ role, sound }) => role === 'DIRECTOR' && sound);
  if (!found) throw new Error('The world has no director');
  director = found;
});
afterAll(async () => {
  await server.stop();
  await copy.drop();
});

test('G20 whatever goes wrong in the house, the caller learns a code and the number of the request', async () => {
  expect(Object.keys(FAULTS).length).toBeGreaterThan(40);
  expect(await maskFindings(server, director, commit)).toEqual([]);
}, 120_000);

test('G46 H5 S11 whatever goes wrong in the house is a fault in the log and FAILED in the audit, and a lost race a refusal', async () => {
  const familyId = ground.worlds.near.ids.get('family')?.[0] ?? '';
  const recording = { server, who: director, ask: copy.ask, logged: () => logged, familyId };
  expect(await recordFindings(recording, commit)).toEqual([]);
}, 120_000);

test('G20 a document that is wrong, and a body that is no document, tell nothing of the schema', async () => {
  for (const query of ['{ familly { id } }', 'query { family }', '{ family(id: 7.5) { surnam } }', '{{{', '']) {
    const reply = await send(server, director, query, {});
    expect(reply.status, query).toBe(400);
    expect(reply.body).not.toMatch(/did you mean|stacktrace|node_modules/i);
  }
});

test('G19 after every operation, its refusals and its faults, no log holds a name, a note or a number', async () => {
  const intake = ground.worlds.near.ids.get('family')?.[0];
  const document = 'mutation ($input: AddRelatedPersonInput!) { addRelatedPerson(input: $input) { id } }';
  const input = {
    idempotencyKey: ground.worlds.near.ids.get('strength')?.[0],
    familyId: intake,
    name: SECRETS[1],
    relation: 'NEIGHBOUR',
    note: SECRETS[0],
  };
  expect((await send(server, director, document, { input })).codes).toEqual([]);
  await maskFindings(server, director, commit);
  await survey(ground, { only: /^Mutation\.add|^Query\.(famil|.*[sS]hare)/, as: /^(DIRECTOR|PARTNER_WORKER)$/ });
  await injectionSequel(ground, /^Query\.(famil|similar)/);
  expect(logged.length, 'the log was captured').toBeGreaterThan(1_000);
  expect(await logLength(copy.ask), 'the log of PostgreSQL was found').toBeGreaterThan(0);
  expect(await logFindings(copy.ask, logged, since)).toEqual([]);
}, 1_800_000);
