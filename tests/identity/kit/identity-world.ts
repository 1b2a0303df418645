import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { inject } from 'vitest';
import { OWNER_ROLE } from '@asysta/infra/database/roles';
import { CONSOLE_CLIENT } from '@asysta/infra/identity/keycloak/declaration';
import { CLIENTS, ORGANIZATIONS } from '@asysta/infra/identity/realm';
import { clockOf } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import {
  LoginSessionEntity,
  PartyEntity,
  RevokedSessionEntity,
  Unauthenticated,
  connectIdentity,
  sessionStoreOn,
} from '@asysta/services/platform/identity/index';
import type { Identity } from '@asysta/services/platform/identity/index';
import { randomIds } from '@asysta/services/platform/ids';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { copyDatabase } from '../../isolation/engine/database.js';
import type { Browser, Init, Step } from './browser.js';
import type { Issuer, IssuerKind } from '../issuers/issuer.js';
import { sampleRegister } from './sample-people.js';
import { walkThrough } from './walk.js';

/** Secret of each client of the realm under test, by its id. */
export const SECRETS: Record<string, string> = Object.fromEntries(
  [...CLIENTS.map(({ clientId }) => clientId), CONSOLE_CLIENT].map((id) => [id, `secret-of-${id}-0123456789`]),
);

/** How soon a process reads the realm's keys again: production waits for minutes, and the suite cannot. */
export const KEY_LIMITS = { coolDownMs: 200, timeoutMs: 500, reloadEveryMs: 1000 };

const prepareDatabase = async () => {
  const database = await copyDatabase();
  for (const { id, kind, alias, name } of ORGANIZATIONS) {
    await database.ask('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', [id, kind, alias, name]);
  }
  return database;
};

type Database = Awaited<ReturnType<typeof prepareDatabase>>;

const askAsOwner = async ({ ask }: Database, sql: string) => {
  await ask('begin');
  try {
    await ask(`set local role ${OWNER_ROLE}`);
    return await ask<{ whole: string }>(sql);
  } finally {
    await ask('rollback');
  }
};

/** Listens first, because the provider must know the web's address before the web can know the provider's. */
const startWeb = async () => {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { app, server, publicUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** The test's own protected address: answers who calls, or 401. */
const whoAmI = (identity: Identity, refusals: string[]) => async (request: express.Request, response: express.Response) => {
  try {
    response.json(await identity.identify(request));
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    refusals.push(error.reason);
    response.status(401).json({ error: 'unauthenticated' });
  }
};

interface Around {
  readonly issuer: Issuer;
  readonly publicUrl: string;
  readonly address: string;
  readonly register: ReturnType<typeof sampleRegister>;
  readonly time: { offsetMs: number };
  readonly refusals: string[];
}

/** One API process: its own connections, its own cache of keys and tokens, mounted on a web server. */
const connectProcess = async (app: express.Express, around: Around) => {
  const { issuer, publicUrl, address, register, time, refusals } = around;
  const doors = await Doors.connect({
    database: address,
    passwords: { identity: inject('database').passwords.asysta_identity },
    entities: { identity: [PartyEntity, LoginSessionEntity, RevokedSessionEntity] },
  });
  const store = sessionStoreOn(doors);
  const identity = connectIdentity({
    issuer: issuer.issuer,
    publicUrl,
    webClientSecret: SECRETS['asysta-web'] ?? '',
    clients: CLIENTS.map(({ clientId }) => clientId),
    dataKeys: new DataKeys(Buffer.alloc(32, 7)),
    store,
    members: register.directory,
    clock: clockOf(() => new Date(Date.now() + time.offsetMs)),
    newId: randomIds,
    onRefused: (reason) => refusals.push(reason),
    keyLimits: KEY_LIMITS,
  });
  app.use(identity.router);
  app.all('/who', whoAmI(identity, refusals));
  return { doors, store, identity };
};

/** PostgreSQL with the real migrations, a provider, and the web's sign-in in two API processes, all over HTTP, with a clock the test moves. */
export const startIdentityWorld = async <Started extends Issuer>(kind: IssuerKind<Started>) => {
  const database = await prepareDatabase();
  const web = await startWeb();
  const second = await startWeb();
  const { publicUrl } = web;
  const issuer = await kind.start({ publicUrl, secrets: SECRETS });
  const time = { offsetMs: 0 };
  const refusals: string[] = [];
  const register = sampleRegister();
  const around = { issuer, publicUrl, address: database.address, register, time, refusals };
  const processes = [await connectProcess(web.app, around), await connectProcess(second.app, around)] as const;

  return {
    provider: issuer,
    issuer: issuer.issuer,
    publicUrl,
    /** Address of the other API process over the same database; browsers know only the first. */
    secondUrl: second.publicUrl,
    /** Looks past row security, as whoever steals the disk would. */
    asSuperuser: (sql: string, values: readonly unknown[] = []) => database.ask<{ whole: string }>(sql, values),
    /** As the owner of the tables, whom row security holds as well. */
    asOwner: (sql: string) => askAsOwner(database, sql),
    store: processes[0].store,
    verifyToken: processes[0].identity.verifyToken,
    time,
    refusals,
    register,
    secrets: SECRETS,
    close: async () => {
      for (const { identity } of processes) identity.close();
      for (const { server } of [web, second]) {
        server.close();
        server.closeAllConnections();
      }
      await issuer.close();
      for (const { doors } of processes) await doors.close();
      await database.drop();
    },
  };
};

export type IdentityWorld<Started extends Issuer = Issuer> = Omit<Awaited<ReturnType<typeof startIdentityWorld>>, 'provider'> & {
  readonly provider: Started;
};

/** What somebody asks for when they sign in; `pick` answers the organization picker. */
export interface SignInWish {
  readonly organization?: string;
  readonly pick?: string;
  readonly returnTo?: string;
  readonly secondFactor?: '1';
}

/** Signs somebody in by walking through the pages, with everything they ask; answers what was asked and where the walk ends. */
export const walkIn = async (world: IdentityWorld, browser: Browser, username: string, wish: SignInWish = {}) => {
  const { pick, ...query } = wish;
  const first = await browser.open(`${world.publicUrl}/bff/login?${new URLSearchParams({ ...query }).toString()}`);
  return walkThrough(browser, first, world.provider, { username, ...(pick === undefined ? {} : { pick }) });
};

/** Signs somebody in; answers the page the walk ends on. */
export const signIn = async (world: IdentityWorld, browser: Browser, username: string, wish: SignInWish = {}): Promise<Step> =>
  (await walkIn(world, browser, username, wish)).end;

/** What the platform says of the browser's owner: the principal, or the status that refuses. */
export const who = async (world: IdentityWorld, browser: Browser, init: Init = {}) => {
  const step = await browser.open(`${world.publicUrl}/who`, world.publicUrl, init);
  return {
    status: step.status,
    principal: JSON.parse(step.text) as {
      displayName?: string;
      party?: { alias: string };
      appointments?: { role: string }[];
      assurance?: { level: number; provedAt: string | null };
    } | null,
  };
};
