import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '@asysta/infra/database/free-port';
import { ensureKeycloakDatabase } from '@asysta/infra/database/keycloak-database';
import { startTestCluster } from '@asysta/infra/database/test-cluster';
import { takeLock } from '@asysta/infra/dev/processes/lock';
import type { Lock } from '@asysta/infra/dev/processes/lock';
import type { Errand } from '@asysta/infra/identity/keycloak/server/errand';
import { prepareKeycloak } from '@asysta/infra/identity/keycloak/server/program';
import type { KeycloakProgram } from '@asysta/infra/identity/keycloak/server/program';
import { startKeycloakServer } from '@asysta/infra/identity/keycloak/server/start';
import { REALM } from '@asysta/infra/identity/realm';

/** Where the Keycloak of this run is and who administers it, or why there is none. */
export type KeycloakOfRun =
  | {
      readonly address: string;
      readonly clientId: string;
      readonly clientSecret: string;
      /** File of the second-factor codes that were typed in this run, one a line: each is good once. */
      readonly usedCodes: string;
      /** File that appears, with one sentence in it, when Keycloak does not start. */
      readonly failure: string;
    }
  | { readonly missing: string };

declare module 'vitest' {
  export interface ProvidedContext {
    keycloak: KeycloakOfRun;
  }
}

/** With this set to a reason, Keycloak is not run and the reason is told. */
const UNWANTED = 'ASYSTA_NO_KEYCLOAK';
/** With this set to 1, a run without Keycloak has failed. */
const REQUIRED = 'ASYSTA_REQUIRE_KEYCLOAK';

const ADMIN = 'identity-suite';
const PREFIX = 'asysta-identity-keycloak-';
const LOCK = 'lock';
const THEMES_FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'infra', 'identity', 'keycloak', 'theme');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Ends and clears away what runs that were killed have left; those that are alive hold their locks. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    if (!existsSync(path.join(folder, LOCK))) continue;
    const lock = await takeLock(path.join(folder, LOCK)).catch(() => null);
    if (lock) rmSync(folder, { recursive: true, force: true });
  }
};

interface Place {
  readonly folder: string;
  readonly lock: Lock;
  readonly interruption: AbortController;
  readonly errand: Errand;
}

const takePlace = async (): Promise<Place> => {
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  const lock = await takeLock(path.join(folder, LOCK));
  const interruption = new AbortController();
  const errand = { environment: process.env, logFolder: folder, interrupted: interruption.signal, remember: lock.remember };
  return { folder, lock, interruption, errand };
};

const leavePlace = ({ folder, lock }: Place): void => {
  lock.release();
  rmSync(folder, { recursive: true, force: true });
};

/** Keycloak comes up on a PostgreSQL of its own; answers how to stop both. */
const start = async (program: KeycloakProgram, port: number, clientSecret: string, { errand, folder }: Place) => {
  const cluster = await startTestCluster();
  try {
    const database = await ensureKeycloakDatabase(cluster.superuserUrl('postgres'), randomBytes(18).toString('base64url'), REALM);
    const admin = { clientId: ADMIN, clientSecret };
    const pages = { themesFolder: THEMES_FOLDER, themes: 'settled' } as const;
    const server = await startKeycloakServer(program, { port, database, admin, stateFolder: folder, ...pages }, errand);
    return () => server.stop().then(cluster.stop);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
};

const skipAll = (project: TestProject, missing: string): undefined => {
  process.stdout.write(`KEYCLOAK NOT RUN: ${missing}\n`);
  if (process.env[REQUIRED] === '1') throw new Error(`${REQUIRED}=1, and Keycloak was not run: ${missing}`);
  project.provide('keycloak', { missing });
};

/** One Keycloak for the identity suite of a run, coming up beside the other tests, or one line that says why there is none. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const unwanted = process.env[UNWANTED];
  if (unwanted) return skipAll(project, unwanted === '1' ? `${UNWANTED}=1` : unwanted);
  await sweep();
  const place = await takePlace();
  const program = await prepareKeycloak(place.errand).catch(reasonOf);
  if (typeof program === 'string') {
    leavePlace(place);
    return skipAll(project, program);
  }
  const port = await freePort();
  const clientSecret = randomBytes(24).toString('base64url');
  const [usedCodes, failure] = ['used-codes', 'failure'].map((name) => path.join(place.folder, name)) as [string, string];
  writeFileSync(usedCodes, '');
  const starting = start(program, port, clientSecret, place).catch((error: unknown) => {
    writeFileSync(failure, reasonOf(error));
    return () => Promise.resolve();
  });
  const address = `http://127.0.0.1:${port}`;
  project.provide('keycloak', { address, clientId: ADMIN, clientSecret, usedCodes, failure });
  return async () => {
    place.interruption.abort();
    const stop = await starting;
    await stop();
    leavePlace(place);
  };
};
