import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { pino } from 'pino';
import { inject } from 'vitest';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import { systemClock } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOutAsk } from '@asysta/services/platform/operation/executor';
import { Operation } from '@asysta/services/platform/operation/index';
import { asRefusal } from '@asysta/services/platform/refusal/faults';
import { Doors, through } from '@asysta/services/platform/tenancy/doors';
import type { Principal } from '@asysta/services/platform/tenancy/principal';
import { type Copy, copyDatabase } from '../isolation/engine/database.js';

/** What came of one document: the codes and the text of the answer, what it made the database do, and what the audit holds of it. */
export interface Said {
  readonly codes: readonly string[];
  readonly text: string;
  readonly statements: readonly string[];
  readonly audit: readonly {
    readonly work: string;
    readonly result: string;
    readonly code: string | null;
    readonly subject: string | null;
  }[];
}

/** The floor without a product on it: doors, executor, guard and audit over a database of the test's own. */
export interface House {
  readonly copy: Copy;
  found(kind: PartyKind): Promise<Principal['party']>;
  ask(schema: GraphQLSchema, who: Principal, document: string, variables?: Record<string, unknown>): Promise<Said>;
  /** Reads as the login role of a party, as a finder would. */
  inside(party: Principal['party'], work: (em: EntityManager) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const ROLES = ['centre', 'partner'] as const;

/** Opens a house whose login roles map these entities; `prepare` makes their tables first. */
export const openHouse = async (
  entities: Parameters<typeof Doors.connect>[0]['entities'],
  prepare: (copy: Copy) => Promise<void>,
): Promise<House> => {
  const copy = await copyDatabase();
  await prepare(copy);
  let statements: string[] = [];
  const doors = await Doors.connect({
    database: copy.address,
    passwords: Object.fromEntries(ROLES.map((role) => [role, inject('database').passwords[`asysta_${role}`]])),
    entities,
    poolSize: 2,
    onMessage: (texts) => statements.push(...texts),
  });
  const surroundings = {
    doors,
    clock: systemClock,
    newId: randomIds,
    log: pino({ level: 'silent' }),
    keys: new DataKeys(randomBytes(32)),
  };
  const auditOf = (requestId: string): Promise<Said['audit']> =>
    copy.ask(
      `select operation as work, result, refusal_code as code, subject_kind || ':' || subject as subject
       from audit_entry left join unnest(subject_ids) subject on true where request_id = $1`,
      [requestId],
    );
  return {
    copy,
    found: async (kind) => {
      const party = { id: randomIds(), kind, alias: `toy-${randomBytes(6).toString('hex')}`, name: 'Zabawkowo' };
      await copy.ask('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', [
        party.id,
        kind,
        party.alias,
        party.name,
      ]);
      return party;
    },
    ask: async (schema, who, text, variables = {}) => {
      const document = parse(text);
      const [definition] = document.definitions;
      const invalid = validate(schema, document);
      if (invalid.length > 0 || definition?.kind !== 'OperationDefinition') throw new Error(String(invalid[0]));
      const op = new Operation(surroundings, who, randomIds());
      statements = [];
      const result = await carryOutAsk(schema, op, { document, definition, variables });
      return {
        codes: (result.errors ?? []).map(({ originalError, message }) => asRefusal(originalError)?.code ?? message),
        text: JSON.stringify(result),
        statements,
        audit: await auditOf(op.requestId),
      };
    },
    inside: (party, work) => through(doors.read({ party, staffMemberId: null }), work),
    close: async () => {
      await doors.close();
      await copy.drop();
    },
  };
};

/** Somebody of a party who has shown a second factor just now, or a password and no more. */
export const somebody = (party: Principal['party'], role: Role, proved: boolean): Principal => ({
  party,
  assurance: { level: proved ? 2 : 1, provedAt: systemClock.now() },
  subject: 'somebody',
  sessionId: null,
  clientId: 'test',
  staffMemberId: randomIds(),
  displayName: 'Ktoś',
  machine: false,
  appointments: [{ id: randomIds(), role, unitId: null, acting: false, validTo: null }],
  dataAuthorized: true,
});
