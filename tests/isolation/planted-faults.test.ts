import DataLoader from 'dataloader';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GraphQLFormattedError } from 'graphql';
import { buildApiSchema } from '@asysta/services/api/schema';
import { subjectOf } from '@asysta/services/api/subjects';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import { Operation } from '@asysta/services/platform/operation/index';
import type { Loader } from '@asysta/services/platform/operation/loader';
import { schemaProblems } from '@asysta/services/platform/operation/schema-rules';
import { startServer } from '../kit/server.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { logFindings, logLength, maskFindings, plantFaults } from './engine/faults.js';
import { cascadeFindings, foreignKeyFindings, schemaGate, twinFindings, uniqueFindings } from './engine/gate.js';
import { loaderFindings } from './engine/loaders.js';
import { oraclesOf } from './engine/oracles.js';
import { type Ground, groundOf } from './engine/prober.js';
import { countSequel } from './engine/sequels.js';
import { type Finding, grantFindings, structureFindings } from './engine/structure.js';
import { survey } from './engine/survey.js';
import { type Side, seedWorlds, type Who, type Worlds } from './engine/worlds.js';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';

const planted = vi.hoisted(() => ({ unmasked: false }));

// The one fault that lies in a function the server calls itself: errors leave as they are.
vi.mock('@asysta/services/api/masking', async (original) => {
  const real = await original<typeof import('@asysta/services/api/masking')>();
  return {
    maskError: (...given: Parameters<typeof real.maskError>) => {
      const mask = real.maskError(...given);
      return (formatted: GraphQLFormattedError, error: unknown) => (planted.unmasked ? formatted : mask(formatted, error));
    },
  };
});

let seeded: Copy;
let worlds: Worlds;
let left: Copy[] = [];
beforeAll(async () => {
  seeded = await copyDatabase();
  worlds = await seedWorlds(seeded.ask);
  await seeded.close();
});
afterAll(async () => {
  for (const copy of left) await copy.drop();
  await seeded.drop();
});

const aCopy = async (...faults: readonly string[]): Promise<Copy> => {
  const copy = await copyDatabase(seeded.name);
  left.push(copy);
  for (const fault of faults) await copy.ask(fault);
  return copy;
};

const drop = async (copy: Copy): Promise<void> => {
  left = left.filter((one) => one !== copy);
  await copy.drop();
};

/** Runs checks against a database with a fault in it. */
const inDatabase = async (faults: readonly string[], check: (copy: Copy) => Promise<readonly Finding[]>): Promise<readonly Finding[]> => {
  const copy = await aCopy(...faults);
  try {
    return await check(copy);
  } finally {
    await drop(copy);
  }
};

const fieldOf = (schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> => {
  const found = schema.getType(type);
  const field = found && 'getFields' in found ? (found.getFields()[name] as GraphQLField<unknown, unknown> | undefined) : undefined;
  if (!field) throw new Error(`${type}.${name} is gone; plant the fault elsewhere`);
  return field;
};

interface Planted {
  readonly plant?: (schema: GraphQLSchema) => void;
  readonly faults?: readonly string[];
  readonly log?: PassThrough;
}

/** Runs the prober against a server with a fault in its schema or in its database. */
const inServer = async ({ plant, faults = [], log }: Planted, check: (ground: Ground, copy: Copy) => Promise<readonly Finding[]>): Promise<readonly Finding[]> => {
  const copy = await aCopy(...faults);
  const schema = buildApiSchema();
  plant?.(schema);
  const server = await startServer({ database: copy, schema, keys: worlds.keys, ...(log ? { log: pino({ level: 'trace' }, log) } : {}) });
  try {
    return await check({ ...groundOf(server, schema, worlds, copy.ask), oracles: await oraclesOf(copy.ask, worlds) }, copy);
  } finally {
    await server.stop();
    await drop(copy);
  }
};

const caught = (findings: readonly Finding[], what: RegExp): void => {
  expect(findings.some((finding) => what.test(finding)), `not caught; found: ${findings.slice(0, 8).join(' | ') || 'nothing'}`).toBe(true);
};

const structure = (copy: Copy): Promise<readonly Finding[]> => structureFindings(copy.ask);
const grants = (copy: Copy): Promise<readonly Finding[]> => grantFindings(copy.ask);
const director = (): Who => {
  const found = worlds.near.callers.find(({ role, sound }) => role === 'DIRECTOR' && sound);
  if (!found) throw new Error('The world has no director');
  return found;
};

test('G1 catches a table that lost its restrictive policy', async () => {
  caught(await inDatabase(['drop policy party_only on strength'], structure), /strength has no restrictive policy/);
});

test('G4 catches a policy that is true for everybody, in the catalog and by the rows it opens', async () => {
  const faults = ['drop policy party_only on strength', 'alter policy own_rows_centre on strength using (true)'];
  const findings = await inDatabase(faults, async (copy) => [...(await structure(copy)), ...(await twinFindings(copy, worlds.near.parties, worlds.far.parties))]);
  caught(findings, /own_rows_centre is true for everybody/);
  caught(findings, /asysta_centre reads rows of another party in strength/);
});

test('G1 catches a table that no longer forces row security', async () => {
  caught(await inDatabase(['alter table family_member no force row level security'], structure), /family_member does not force/);
});

test('G1 catches a forgotten table by what a login role reads with row security off', async () => {
  const faults = [
    'create table remark (tenant_id uuid not null, id uuid not null, text text, primary key (tenant_id, id))',
    'grant select on remark to asysta_centre',
  ];
  const findings = await inDatabase(faults, async (copy) => [...(await schemaGate(copy)).findings, ...(await structure(copy))]);
  caught(findings, /asysta_centre reads remark past row security/);
  caught(findings, /remark does not say of which kind/);
});

test('G7 catches a foreign key without the party, in the catalog and by the row it accepts', async () => {
  const faults = [
    'alter table strength drop constraint strength_tenant_id_family_id_fkey',
    'create unique index family_alone on family (id)',
    'alter table strength add constraint strength_family foreign key (family_id) references family (id) on delete cascade',
  ];
  const findings = await inDatabase(faults, async (copy) => [...(await structure(copy)), ...(await foreignKeyFindings(copy.ask, worlds.near.centre, worlds.far.centre))]);
  caught(findings, /strength_family to family does not carry the party/);
  caught(findings, /strength.family_id accepts a row of another party/);
});

test('G8 catches a deletion that takes rows of another centre along', async () => {
  const faults = [
    'alter table notification drop constraint notification_tenant_id_family_id_fkey',
    'create unique index family_alone on family (id)',
    `update notification set family_id = '${worlds.far.ids.get('family')?.[0]}' where tenant_id = '${worlds.near.centre}'`,
    'alter table notification add constraint notification_family foreign key (family_id) references family (id) on delete cascade',
    ...['figure_subject', 'referral_receipt', 'referral_answer', 'referral_share', 'referral'].map((table) => `truncate ${table} cascade`),
    ...['deadline', 'visit', 'assignment', 'support_case', 'intake', 'strength', 'family_resource', 'related_person', 'family_member'].map((table) => `truncate ${table} cascade`),
  ];
  caught(await inDatabase(faults, (copy) => cascadeFindings(copy.ask, worlds.near.centre, worlds.far.centre)), /deleting from family takes rows of another party/);
});

test('G9 catches a unique index that tells of another centre', async () => {
  const faults = ['drop index support_case_unique_1', `update support_case set number = number || tenant_id`, 'create unique index case_number on support_case (number)'];
  const findings = await inDatabase(faults, async (copy) => [...(await structure(copy)), ...(await uniqueFindings(copy.ask, worlds.near.centre, worlds.far.centre))]);
  caught(findings, /case_number does not start with the party/);
  caught(findings, /case_number tells that another party/);
});

test('G15 catches a loader that is made once for everybody', async () => {
  let batch: ((op: Operation, keys: readonly unknown[]) => Promise<readonly unknown[]>) | null = null;
  const shared = new Map<unknown, Promise<unknown>>();
  const define = <K, V>(given: (op: Operation, keys: readonly K[]) => Promise<readonly V[]>): Loader<K, V> => {
    batch = given as typeof batch;
    return {
      load: (op, key) => {
        const known = shared.get(key) ?? new DataLoader<K, V>((keys) => given(op, keys)).load(key);
        shared.set(key, known);
        return known as Promise<V>;
      },
    };
  };
  const findings = await inServer({}, ({ server }) => {
    const operationOf = (side: Side) => (): Operation =>
      new Operation(
        { doors: server.doors, clock: server.clock, newId: randomIds, log: pino({ level: 'silent' }), keys: worlds.keys, subjectOf },
        { party: { id: side.centre, kind: 'CENTRE', alias: side.tag, name: side.tag }, subject: 't', sessionId: null, clientId: 't', staffMemberId: randomIds(), displayName: 't', machine: false, appointments: [], dataAuthorized: true },
        randomIds(),
      );
    return loaderFindings(define, { near: operationOf(worlds.near), far: operationOf(worlds.far), key: worlds.far.ids.get('family')?.[0] ?? '' }, 5);
  });
  expect(batch).not.toBeNull();
  caught(findings, /answers one party with a row of another/);
});

test('G4 catches a resolver that remembers rows beyond the request', async () => {
  const remembered = new Map<string, unknown>();
  const plant = (schema: GraphQLSchema): void => {
    const field = fieldOf(schema, 'Query', 'family');
    const { resolve } = field;
    field.resolve = async (source, args, context, info) => {
      const id = String((args as { id: string }).id);
      const row = remembered.get(id) ?? (await resolve?.(source, args, context, info));
      remembered.set(id, row);
      return row;
    };
  };
  caught(await inServer({ plant }, async (ground) => (await survey(ground, { only: /^Query\.family$/, as: /^DIRECTOR$/ })).findings), /CAN-B-|id of another party|is told from/);
});

test('G46 catches a root field without a declaration, and an id position without a type', () => {
  const schema = buildApiSchema();
  fieldOf(schema, 'Query', 'families').extensions = {};
  fieldOf(schema, 'Query', 'family').extensions = { operation: fieldOf(schema, 'Query', 'family').extensions['operation'] };
  caught(schemaProblems(schema), /Query.families says neither/);
  caught(schemaProblems(schema), /Query.family\(id\) carries an id/);
});

test('G20 catches an error that leaves unmasked', async () => {
  planted.unmasked = true;
  try {
    let commit: ((name: string | null) => void) | null = null;
    const findings = await inServer({ plant: (schema) => void (commit = plantFaults(schema).commit) }, ({ server }) =>
      maskFindings(server, director(), (name) => commit?.(name), ['SQLSTATE 22012', 'an error of the language']),
    );
    caught(findings, /the answer quotes a value/);
  } finally {
    planted.unmasked = false;
  }
});

test('G19 catches a log that holds what somebody typed', async () => {
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
  const plant = (schema: GraphQLSchema): void => {
    const field = fieldOf(schema, 'Query', 'families');
    const { resolve } = field;
    field.resolve = async (source, args, context, info) => {
      const page = (await resolve?.(source, args, context, info)) as { nodes: { surname: string }[] };
      (context as Operation).surroundings.log.info({ first: page.nodes[0]?.surname }, 'listed');
      return page;
    };
  };
  const findings = await inServer({ plant, log }, async (ground, copy) => {
    const since = await logLength(copy.ask);
    await survey(ground, { only: /^Query\.families$/, as: /^DIRECTOR$/ });
    return logFindings(copy.ask, logged, since);
  });
  caught(findings, /the API logged CAN-A-family-/);
});

test('G24 catches a count that ignores who may see the rows', async () => {
  const plant = (schema: GraphQLSchema): void => {
    fieldOf(schema, 'FamilyConnection', 'totalCount').resolve = (_source, _args, context) => (context as Operation).em.count(Family);
  };
  caught(await inServer({ plant }, async (ground) => (await countSequel(ground, /^Query\.families$/)).findings), /Query.families as FAMILY_ASSISTANT: counts \d+ rows and shows/);
});

test('G22 catches a permission taken out of a declaration', async () => {
  const plant = (schema: GraphQLSchema): void => {
    const field = fieldOf(schema, 'Query', 'families');
    const operation = field.extensions['operation'] as object;
    field.extensions = { ...field.extensions, operation: { ...operation, may: 'viewer:read' } };
  };
  const findings = await inServer({ plant }, async (ground) => (await survey(ground, { only: /^Query\.families$/, as: /without data authorisation/ })).findings);
  caught(findings, /DIRECTOR without data authorisation: the answer holds CAN-A-family-/);
});

test('G5 G6 catches a change that succeeds without having found anything', async () => {
  const plant = (schema: GraphQLSchema): void => {
    fieldOf(schema, 'Mutation', 'restrictFamily').resolve = async (_source, args, context) => {
      const op = context as Operation;
      const { familyId } = (args as { input: { familyId: string } }).input;
      await op.enterWrite();
      await op.em.execute('update family set restricted = true where id = ?', [familyId]);
      await op.leave('COMMIT');
      await op.enterRead();
      return (await op.em.find(Family, {}, { limit: 1 }))[0];
    };
  };
  const findings = await inServer({ plant }, async (ground) => (await survey(ground, { only: /restrictFamily$/, as: /^DIRECTOR$/ })).findings);
  caught(findings, /succeeds with an id that exists nowhere/);
});

test('G46 catches an audit that is swallowed', async () => {
  const faults = [
    `create function swallow() returns trigger language plpgsql as $$ begin return null; end $$`,
    `create trigger swallow before insert on audit_entry for each row execute function swallow()`,
  ];
  caught(await inServer({ faults }, async (ground) => (await survey(ground, { only: /^Query\.families$/, as: /^DIRECTOR$/ })).findings), /Query.families as DIRECTOR.*no audit entry/);
});

test('G16 catches a function that runs with the rights of its owner', async () => {
  const fault = `create function public.count_families() returns bigint language sql security definer as 'select count(*) from public.family'`;
  caught(await inDatabase([fault], structure), /public.count_families runs with the rights of its owner/);
});

test('G16 catches a view and a materialized view over rows', async () => {
  const faults = [
    'create view every_family as select * from family',
    'create materialized view family_counts as select tenant_id, surname from family',
    'grant select on every_family, family_counts to asysta_region',
  ];
  const findings = await inDatabase(faults, async (copy) => [...(await structure(copy)), ...(await schemaGate(copy)).findings]);
  caught(findings, /family_counts keeps rows outside row security/);
  caught(findings, /every_family reads with the rights of its owner/);
  caught(findings, /asysta_region reads family_counts past row security/);
});

test('G25 catches a grant to the region on a table with rows about families', async () => {
  const findings = await inDatabase(['grant select (id, surname) on family to asysta_region'], grants);
  caught(findings, /asysta_region is granted SELECT on rows about families/);
  caught(findings, /asysta_region is granted SELECT without a policy/);
});

test('G25 catches a right that row security does not see, a right for everybody and a login role that may make things', async () => {
  const findings = await inDatabase(['grant truncate on family to asysta_worker', 'grant select on unit to public', 'grant create on schema public to asysta_centre'], grants);
  caught(findings, /asysta_worker is granted TRUNCATE/);
  caught(findings, /unit: everybody is granted SELECT/);
  caught(findings, /asysta_centre may make things in schema public/);
});

test('G26 catches a revoked share that its receiver still reads', async () => {
  const faults = [`alter policy side_partner on referral_share using (receiver_id = nullif(current_setting('app.party', true), '')::uuid)`];
  caught(await inDatabase(faults, structure), /side_partner does not look at revoked_at/);
  const findings = await inServer({ faults }, async (ground) => (await survey(ground, { only: /^Query\..*[sS]hare/, as: /^PARTNER_WORKER$/ })).findings);
  caught(findings, /holds a row of referral_share that has ended/);
});
