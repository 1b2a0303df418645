import type * as entry from '@asysta/services/platform/audit/entry';
import type * as masking from '@asysta/services/api/masking';
import type * as faults from '@asysta/services/platform/refusal/faults';
import { PassThrough } from 'node:stream';
import { raw } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { type GraphQLFormattedError, GraphQLList, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { SupportCase } from '@asysta/services/modules/cases/index';
import { Family } from '@asysta/services/modules/families/index';
import { Visit } from '@asysta/services/modules/visits/visit.entity';
import { randomIds } from '@asysta/services/platform/ids';
import { Operation, type PageInput, pageOf } from '@asysta/services/platform/operation/index';
import { Refusal } from '@asysta/services/platform/refusal/refusal';
import type { Loader } from '@asysta/services/platform/operation/loader';
import { schemaProblems } from '@asysta/services/platform/operation/schema-rules';
import { logFindings, logLength, maskFindings, plantFaults, recordFindings } from './engine/faults.js';
import { loaderFindings } from './engine/loaders.js';
import { aBed, caught, fieldOf } from './engine/planting.js';
import { ownFilesSequel } from './engine/own-files.js';
import { countSequel } from './engine/sequels.js';
import type { Finding } from './engine/structure.js';
import { survey } from './engine/survey.js';
import type { Side } from './engine/worlds.js';

const planted = vi.hoisted(() => ({ unmasked: false, lenient: false, unrecorded: false }));

// The one fault that lies in a function the server calls itself: errors leave as they are.
vi.mock('@asysta/services/api/masking', async (original) => {
  const real = await original<typeof masking>();
  return {
    maskError: (...given: Parameters<typeof real.maskError>) => {
      const mask = real.maskError(...given);
      return (formatted: GraphQLFormattedError, error: unknown) => (planted.unmasked ? formatted : mask(formatted, error));
    },
  };
});

// Every violated constraint is a refusal, whatever it means.
vi.mock('@asysta/services/platform/refusal/faults', async (original) => {
  const real = await original<typeof faults>();
  return {
    ...real,
    asRefusal: (error: unknown) =>
      real.asRefusal(error) ?? (planted.lenient && real.violatedConstraint(error) !== null ? new Refusal('NOT_FOUND') : null),
  };
});

// What failed is written down as done.
vi.mock('@asysta/services/platform/audit/entry', async (original) => {
  const real = await original<typeof entry>();
  return {
    ...real,
    auditOf: (...[actor, deeds]: Parameters<typeof real.auditOf>) =>
      real.auditOf(
        actor,
        deeds.map((deed) => (planted.unrecorded && deed.result === 'FAILED' ? { ...deed, result: 'DONE' } : deed)),
      ),
  };
});

const { worlds, inServer, director } = aBed();

/** What people who see some of the families are answered while a fault is planted. */
const ownFilesWhile = (plant: (schema: GraphQLSchema) => void, only: RegExp): Promise<readonly Finding[]> =>
  inServer({ plant }, async (ground) => (await ownFilesSequel(ground, only)).findings);

/** What the log and the audit of a server say of some faults while a fault of its own is planted in it. */
const recordedWhile = async (fault: 'lenient' | 'unrecorded', names: readonly string[]): Promise<readonly Finding[]> => {
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
  let commit: ((name: string | null) => void) | null = null;
  planted[fault] = true;
  try {
    return await inServer({ log, plant: (schema) => void (commit = plantFaults(schema).commit) }, ({ server, ask }) => {
      const familyId = worlds().near.ids.get('family')?.[0] ?? '';
      return recordFindings({ server, who: director(), ask, logged: () => logged, familyId }, (name) => commit?.(name), names);
    });
  } finally {
    planted[fault] = false;
  }
};

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
        {
          doors: server.doors,
          clock: server.clock,
          newId: randomIds,
          log: pino({ level: 'silent' }),
          keys: worlds().keys,
        },
        {
          party: { id: side.centre, kind: 'CENTRE', alias: side.tag, name: side.tag },
          assurance: { level: 2, provedAt: new Date() },
          subject: 't',
          sessionId: null,
          clientId: 't',
          staffMemberId: randomIds(),
          displayName: 't',
          machine: false,
          appointments: [],
          dataAuthorized: true,
        },
        randomIds(),
      );
    return loaderFindings(
      define,
      { near: operationOf(worlds().near), far: operationOf(worlds().far), key: worlds().far.ids.get('family')?.[0] ?? '' },
      5,
    );
  });
  expect(batch).not.toBeNull();
  caught(findings, /a loader outlives its request/);
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
  caught(
    await inServer({ plant }, async (ground) => (await survey(ground, { only: /^Query\.family$/, as: /^DIRECTOR$/ })).findings),
    /CAN-B-|id of another party|is told from/,
  );
});

test('G46 catches a root field without a declaration, and an id position without a type', () => {
  const schema = buildApiSchema();
  fieldOf(schema, 'Query', 'families').extensions = {};
  fieldOf(schema, 'Query', 'family').extensions = { declaration: fieldOf(schema, 'Query', 'family').extensions['declaration'] };
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

test('H5 catches a house in which any violated constraint is a refusal', async () => {
  const findings = await recordedWhile('lenient', ['SQLSTATE 23503', 'SQLSTATE 23505']);
  caught(findings, /SQLSTATE 23503 in a reading: answered NOT_FOUND/);
  caught(findings, /SQLSTATE 23505 in a change: the audit says REFUSED/);
});

test('S11 catches an audit in which what failed stands as done', async () => {
  const findings = await recordedWhile('unrecorded', ['SQLSTATE 22012']);
  caught(findings, /SQLSTATE 22012 in a reading: the audit says DONE/);
  caught(findings, /SQLSTATE 22012 in a change: the audit says DONE/);
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
    fieldOf(schema, 'FamilyConnection', 'totalCount').resolve = (_source, _args, context) =>
      (context as Operation).em.count(Family);
  };
  caught(
    await inServer({ plant }, async (ground) => (await countSequel(ground, /^Query\.families$/)).findings),
    /Query.families as FAMILY_ASSISTANT: counts \d+ rows and shows/,
  );
});

test('G21 catches a list inside a centre that forgot who may see its rows', async () => {
  const plant = (schema: GraphQLSchema): void => {
    fieldOf(schema, 'Query', 'visits').resolve = (_source, args, context) =>
      pageOf(context as Operation, Visit, { where: {}, orderBy: { id: 'asc' }, page: (args as { page: PageInput }).page });
  };
  const findings = await ownFilesWhile(plant, /^Query\.visits$/);
  for (const role of ['UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'])
    caught(findings, new RegExp(`Query.visits as ${role}: shows a row of visit of a family that is not theirs`));
});

test('G21 catches a relation that leads from a colleague to files that are not the reader’s', async () => {
  const plant = (schema: GraphQLSchema): void => {
    const fields = (schema.getType('StaffPerson') as GraphQLObjectType).getFields();
    const { args, ...like } = fieldOf(schema, 'StaffPerson', 'displayName');
    fields['cases'] = {
      ...like,
      args,
      name: 'cases',
      type: new GraphQLList(schema.getType('SupportCase') as GraphQLObjectType),
      resolve: (person, _args, context) =>
        (context as Operation).em.find(SupportCase, {
          [raw('id in (select w.support_case_id from case_worker w where w.staff_member_id = ?)', [
            (person as { id: string }).id,
          ])]: [],
        }),
    };
  };
  const findings = await ownFilesWhile(plant, /^Query\.supportCases$/);
  caught(findings, /Query.supportCases as UNIT_HEAD: shows a row of support_case of a family that is not theirs/);
});

test('G22 catches a permission taken out of a declaration', async () => {
  const plant = (schema: GraphQLSchema): void => {
    const field = fieldOf(schema, 'Query', 'families');
    const declaration = field.extensions['declaration'] as object;
    field.extensions = { ...field.extensions, declaration: { ...declaration, may: 'viewer:read' } };
  };
  const findings = await inServer(
    { plant },
    async (ground) => (await survey(ground, { only: /^Query\.families$/, as: /without data authorisation/ })).findings,
  );
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
  const findings = await inServer(
    { plant },
    async (ground) => (await survey(ground, { only: /restrictFamily$/, as: /^DIRECTOR$/ })).findings,
  );
  caught(findings, /succeeds with an id that exists nowhere/);
});
