import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { Client } from 'pg';
import { migrate } from '@asysta/infra/database/migrate';
import { LOGIN_ROLES, ensureRoles } from '@asysta/infra/database/roles';
import type { RolePasswords } from '@asysta/infra/database/roles';
import { startTestCluster } from '@asysta/infra/database/test-cluster';
import { PEOPLE } from '@asysta/infra/identity/people';
import { startIdentityProvider } from '@asysta/infra/identity/provider';
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
import type { Identity, MemberDirectory } from '@asysta/services/platform/identity/index';
import { randomIds } from '@asysta/services/platform/ids';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import type { Member } from '@asysta/services/platform/tenancy/principal';
import type { Browser, Init, Step } from './browser.js';

const PASSWORDS = Object.fromEntries(LOGIN_ROLES.map((role) => [role, `password-of-${role}`])) as RolePasswords;
const SECRETS: Record<string, string> = Object.fromEntries(
  CLIENTS.map(({ clientId }) => [clientId, `secret-of-${clientId}-0123456789`]),
);

const prepareDatabase = async (ownerUrl: string) => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await ensureRoles(owner, PASSWORDS);
  await migrate({ adminUrl: ownerUrl, jobsPassword: PASSWORDS.asysta_jobs });
  for (const { id, kind, alias, name } of ORGANIZATIONS) {
    await owner.query('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', [id, kind, alias, name]);
  }
  return owner;
};

/** A staff register held by the test: everybody of the realm has their appointments until the test ends them. */
const registerOf = () => {
  const members = new Map<string, Member>();
  const enter = (
    organization: string,
    subject: string,
    displayName: string,
    machine: boolean,
    role: Member['appointments'][number]['role'],
  ) => {
    const key = `${organization} ${subject}`;
    const appointments = [
      ...(members.get(key)?.appointments ?? []),
      { id: randomIds(), role, unitId: null, acting: false, validTo: null },
    ];
    members.set(key, { staffMemberId: randomIds(), displayName, machine, appointments, dataAuthorized: true });
  };
  for (const { subject, displayName, sampleAppointments } of PEOPLE) {
    for (const { organization, role } of sampleAppointments) enter(organization, subject, displayName, false, role);
  }
  for (const { machine } of CLIENTS) {
    if (machine)
      enter(machine.sampleAppointment.organization, machine.subject, machine.displayName, true, machine.sampleAppointment.role);
  }
  const directory: MemberDirectory = { find: async (party, subject) => members.get(`${party.alias} ${subject}`) ?? null };
  return { members, directory };
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

/** PostgreSQL with the real migrations, the development provider and the web's sign-in, all over HTTP, with a clock the test moves. */
export const startIdentityWorld = async () => {
  const cluster = await startTestCluster();
  const owner = await prepareDatabase(cluster.ownerUrl('asysta'));
  const doors = await Doors.connect({
    database: `postgres://127.0.0.1:${cluster.port}/asysta`,
    passwords: { identity: PASSWORDS.asysta_identity },
    entities: { identity: [PartyEntity, LoginSessionEntity, RevokedSessionEntity] },
  });
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'asysta-identity-'));
  const { app, server, publicUrl } = await startWeb();
  const provider = await startIdentityProvider({ host: '127.0.0.1', port: 0, stateFolder, publicUrl, secrets: SECRETS });
  const time = { offsetMs: 0 };
  const refusals: string[] = [];
  const register = registerOf();
  const store = sessionStoreOn(() => doors.unscoped('identity'));
  const identity = connectIdentity({
    issuer: provider.issuer,
    publicUrl,
    webClientSecret: SECRETS['asysta-web'] ?? '',
    clients: CLIENTS.map(({ clientId }) => clientId),
    dataKeys: new DataKeys(Buffer.alloc(32, 7)),
    store,
    members: register.directory,
    clock: clockOf(() => new Date(Date.now() + time.offsetMs)),
    newId: randomIds,
    onRefused: (reason) => refusals.push(reason),
    keyLimits: { coolDownMs: 200 },
  });
  app.use(identity.router);
  app.all('/who', whoAmI(identity, refusals));

  return {
    owner,
    /** Looks past row security, as whoever steals the disk would. */
    asSuperuser: async (sql: string) => {
      const superuser = new Client({ connectionString: cluster.superuserUrl('asysta') });
      await superuser.connect();
      const { rows } = await superuser.query<{ whole: string }>(sql);
      await superuser.end();
      return rows;
    },
    store,
    time,
    refusals,
    register,
    issuer: provider.issuer,
    publicUrl,
    stateFolder,
    secrets: SECRETS,
    stopProvider: () => provider.close(),
    close: async () => {
      identity.close();
      server.close();
      server.closeAllConnections();
      await provider.close();
      await doors.close();
      await owner.end();
      await cluster.stop();
      await rm(stateFolder, { recursive: true, force: true });
    },
  };
};

export type IdentityWorld = Awaited<ReturnType<typeof startIdentityWorld>>;

/** The sample person under a user name. */
export const personCalled = (username: string) => {
  const found = PEOPLE.find((person) => person.username === username);
  if (!found) throw new Error(`Nobody is called ${username}`);
  return found;
};

/** Signs somebody in by walking through the pages; answers the page the walk ends on. */
export const signIn = async (
  world: IdentityWorld,
  browser: Browser,
  username: string,
  asked: { organization?: string; pick?: string; returnTo?: string } = {},
): Promise<Step> => {
  const query = new URLSearchParams(Object.entries(asked).filter(([name]) => name !== 'pick') as [string, string][]);
  const people = await browser.open(`${world.publicUrl}/bff/login?${query.toString()}`);
  const next = await browser.press(people, 'subject', personCalled(username).subject);
  return asked.pick === undefined ? next : browser.press(next, 'organization', asked.pick);
};

/** What the platform says of the browser's owner: the principal, or the status that refuses. */
export const who = async (world: IdentityWorld, browser: Browser, init: Init = {}) => {
  const step = await browser.open(`${world.publicUrl}/who`, world.publicUrl, init);
  return {
    status: step.status,
    principal: JSON.parse(step.text) as {
      displayName?: string;
      party?: { alias: string };
      appointments?: { role: string }[];
    } | null,
  };
};

/** A machine's token by client credentials. */
export const machineToken = async (
  world: IdentityWorld,
  clientId: string,
  scope = 'organization',
  way: 'BASIC' | 'POST' = 'POST',
) => {
  const secret = world.secrets[clientId] ?? '';
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope });
  if (way === 'POST') {
    body.set('client_id', clientId);
    body.set('client_secret', secret);
  }
  const headers = way === 'BASIC' ? { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` } : {};
  const response = await fetch(`${world.issuer}/protocol/openid-connect/token`, { method: 'POST', body, headers });
  return {
    status: response.status,
    body: (await response.json()) as { access_token?: string; expires_in?: number; error?: string },
  };
};

/** Claims of a token as they stand in it, unproved. */
export const claimsOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
