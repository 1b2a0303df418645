import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { inject } from 'vitest';
import type { PersistedDocuments } from '@asysta/services/api/persisted-documents';
import type { Bounds, Counts } from '@asysta/services/api/admission';
import { readiness } from '@asysta/services/api/readiness';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type Api, createApi } from '@asysta/services/api/server';
import { house } from '@asysta/services/modules/register';
import { StaffDirectory } from '@asysta/services/modules/staff/index';
import { type Clock, clockOf } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { type CallerRequest, type Identity, Unauthenticated } from '@asysta/services/platform/identity/index';
import { randomIds } from '@asysta/services/platform/ids';
import { type Logger, processLog } from '@asysta/services/platform/log';
import { Doors, type LoginRole } from '@asysta/services/platform/tenancy/doors';
import type { Assurance, Member, Party } from '@asysta/services/platform/tenancy/principal';

/**
 * One API process of a test file with a real database; only the token check is replaced: a bearer, or a cookie `session`, names
 * party and subject, then if wanted session, level and age of the proof in seconds. People have just shown a second factor unless
 * it says otherwise; machines never have.
 */
export interface TestServer {
  readonly url: string;
  readonly doors: Doors;
  readonly clock: Clock;
  readonly keys: DataKeys;
  /** Statements sent to PostgreSQL since the last call, with the login role. */
  statements(): { readonly sql: string; readonly role: LoginRole }[];
  /** Messages sent to PostgreSQL since the last call, each of which is one wait: the texts of its statements. */
  waits(): (readonly string[])[];
  /** Moves the product's clock to noon of a day; `null` returns to the present. */
  setToday(day: string | null): void;
  /** Does something at noon of a day and goes back to when it was, the present or a day that was set. */
  onDay<Result>(day: string, work: () => Promise<Result>): Promise<Result>;
  /** Who is at work and who waits. */
  counts(): Counts;
  /** Rows as the superuser sees them: for oracles, never for the product. */
  peek<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const testIdentity = (parties: () => Promise<Party[]>, directory: StaffDirectory, clock: Clock): Identity => {
  const assuranceOf = ({ machine }: Member, level: string, ageSeconds: string): Assurance =>
    machine
      ? { level: 0, provedAt: null }
      : { level: Number(level), provedAt: new Date(clock.now().getTime() - Number(ageSeconds) * 1000) };
  const deny = (): never => {
    throw new Unauthenticated('NO_MEMBER');
  };
  return {
    identify: async ({ headers }: CallerRequest) => {
      const [alias, subject, session = '', level = '2', ageSeconds = '0'] = (
        headers.authorization?.replace('Bearer ', '') ??
        headers.cookie?.replace('session=', '') ??
        ''
      ).split('/');
      if (!alias || !subject) return null;
      const party = (await parties()).find((one) => one.alias === alias) ?? deny();
      const member = (await directory.find(party, subject)) ?? deny();
      if (member.appointments.length === 0) deny();
      const assurance = assuranceOf(member, level, ageSeconds);
      return { ...member, party, assurance, subject, sessionId: session || null, clientId: 'test' };
    },
    verifyToken: () => Promise.reject(new Error('not used')),
    router: Router(),
    keysAreFresh: () => Promise.resolve(true),
    close: () => undefined,
  } as unknown as Identity;
};

/** What a test of the floor itself may replace; everybody else starts the server as it is. */
export interface Replaced {
  /** Another database of the same server, e.g. a copy of the template with a fault in it. */
  readonly database?: { readonly address: string; readonly superuserUrl: string };
  readonly schema?: GraphQLSchema;
  readonly log?: Logger;
  readonly keys?: DataKeys;
  readonly documents?: PersistedDocuments;
  /** How long a request waits for a connection; as good as for ever, because a busy machine must change no answer. */
  readonly connectTimeoutMs?: number;
  /** How many requests are let in; all of them, unless a test is about that. */
  readonly bounds?: Bounds;
}

/** Connections per login role of a test's API. */
export const POOL_SIZE = 5;

/** Starts the API of a test file on a free port. */
export const startServer = async (replaced: Replaced = {}): Promise<TestServer> => {
  const database = { ...inject('database'), ...replaced.database };
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
  // A test may restart the database under it.
  superuser.on('error', () => undefined);
  let noted: { sql: string; role: LoginRole }[] = [];
  let messages: (readonly string[])[] = [];
  const roles = ['identity', 'centre', 'partner', 'region', 'worker'] as const;
  const doors = await Doors.connect({
    database: database.address,
    passwords: Object.fromEntries(roles.map((role) => [role, database.passwords[`asysta_${role}`]])),
    entities: house.entities,
    poolSize: POOL_SIZE,
    connectTimeoutMs: replaced.connectTimeoutMs ?? 60_000,
    onMessage: (texts, role) => {
      noted.push(...texts.map((sql) => ({ sql, role })));
      messages.push(texts);
    },
  });
  let day: string | null = null;
  const clock = clockOf(() => (day ? new Date(`${day}T12:00:00+01:00`) : new Date()));
  const keys = replaced.keys ?? new DataKeys(randomBytes(32));
  const parties = async (): Promise<Party[]> =>
    (await doors.unscoped('identity').execute(`select id, kind, alias, name from party where status = 'ACTIVE'`)) as Party[];
  const identity = testIdentity(parties, new StaffDirectory(doors, clock), clock);
  const log = replaced.log ?? processLog('test', process.env['ASYSTA_LOG_LEVEL'] ?? 'silent');
  const api: Api = await createApi({
    schema: replaced.schema ?? buildApiSchema(),
    surroundings: {
      doors,
      clock,
      newId: randomIds,
      log,
      keys,
    },
    identity,
    webRoot: '',
    documents: replaced.documents ?? new Map(),
    lacks: readiness(doors, identity, log),
    bounds: replaced.bounds ?? { atWork: 1_000, waiting: 0 },
  });
  await new Promise<void>((resolve) => api.http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(api.http.address() as AddressInfo).port}/graphql`,
    doors,
    clock,
    keys,
    statements: () => {
      const all = noted;
      noted = [];
      return all;
    },
    counts: () => api.counts(),
    waits: () => {
      const all = messages;
      messages = [];
      return all;
    },
    setToday: (next) => {
      day = next;
    },
    onDay: async (then, work) => {
      const before = day;
      day = then;
      try {
        return await work();
      } finally {
        day = before;
      }
    },
    peek: async (sql, values = []) => (await superuser.query(sql, values)).rows,
    stop: async () => {
      await api.stop();
      await superuser.end();
    },
  };
};
