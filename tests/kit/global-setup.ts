import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '@asysta/infra/database/migrate';
import { ensureRoles, LOGIN_ROLES, type RolePasswords } from '@asysta/infra/database/roles';
import { startTestCluster } from '@asysta/infra/database/test-cluster';
import type { TestProject } from 'vitest/node';

/** Where the tests' PostgreSQL is; `superuserUrl` serves oracles only, never the product. */
export interface TestDatabase {
  readonly address: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly passwords: RolePasswords;
  /** Name of a migrated, empty database that nobody connects to: copies of it are made within milliseconds. */
  readonly template: string;
  /** What PostgreSQL writes while it runs: the plans of a database that explains itself. */
  readonly logFile: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}

/** Starts one PostgreSQL for the whole run and migrates it once; every test owns its centres inside it. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const cluster = await startTestCluster();
  const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, randomBytes(18).toString('base64url')])) as RolePasswords;
  const adminUrl = cluster.ownerUrl('asysta');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await ensureRoles(admin, passwords);
  await admin.end();
  // A migration that is refused must not leave a server behind that nobody stops.
  await migrate({ adminUrl, jobsPassword: passwords.asysta_jobs }).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  const template = 'asysta_template';
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl('postgres') });
  await superuser.connect();
  await superuser.query(`create database ${template} template asysta`);
  await superuser.end();
  project.provide('database', {
    template,
    logFile: cluster.logFile,
    address: `postgres://127.0.0.1:${cluster.port}/asysta`,
    ownerUrl: adminUrl,
    superuserUrl: cluster.superuserUrl('asysta'),
    passwords,
  });
  return cluster.stop;
};

export default setup;
