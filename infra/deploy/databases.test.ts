import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCluster, type TestCluster } from '../database/test-cluster.js';
import { migrateDatabase, prepareServer } from './databases.js';
import { makeSecretFiles } from './secret-files.js';
import { MIGRATION_VARIABLES, readMigrationSettings, readServerSettings, SERVER_VARIABLES } from './settings.js';

let cluster: TestCluster;
const folder = mkdtempSync(join(tmpdir(), 'asysta-secrets-'));

beforeAll(async () => {
  makeSecretFiles(folder);
  cluster = await startTestCluster();
  writeFileSync(join(folder, 'superuser-of-the-test'), decodeURIComponent(new URL(cluster.superuserUrl('postgres')).password));
});
afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string): string => join(folder, name);

/** The environment of compose.yaml, with this test's server and files. */
const environmentFor = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      if (name === 'ASYSTA_OWNER') return [];
      if (name === 'ASYSTA_DATABASE') return [[name, `postgres://127.0.0.1:${cluster.port}/asysta`]];
      if (name === 'ASYSTA_KEYCLOAK_CONF') return [[name, fileOf('keycloak.conf')]];
      if (name === 'ASYSTA_PASSWORD_SUPERUSER') return [[`${name}_FILE`, fileOf('superuser-of-the-test')]];
      return [[`${name}_FILE`, fileOf(`database-${name.slice('ASYSTA_PASSWORD_'.length).toLowerCase()}`)]];
    }),
  );

const ask = async (user: string, password: string, database: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ host: '127.0.0.1', port: cluster.port, user, password, database });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

const secret = (name: string): string => readFileSync(fileOf(name), 'utf8').trim();
const keycloakPassword = (): string => /^db-password=(.+)$/m.exec(secret('keycloak.conf'))?.[1] ?? '';

test('a new server is prepared and brought up to date from secret files, and doing it again changes nothing', async () => {
  for (const _round of ['first', 'again']) {
    await prepareServer(readServerSettings(environmentFor(SERVER_VARIABLES)));
    await migrateDatabase(readMigrationSettings(environmentFor(MIGRATION_VARIABLES)));
  }
  expect(await ask('asysta_owner', secret('database-owner'), 'asysta', 'select count(*)::int from migration')).not.toEqual([0]);
  expect(await ask('asysta_centre', secret('database-centre'), 'asysta', 'select current_user::text')).toEqual(['asysta_centre']);
  expect(await ask('asysta_identity', secret('database-identity'), 'asysta', 'select count(*)::int from party')).toEqual([0]);
});

test('Keycloak has a database of its own, and neither side gets into the other', async () => {
  await prepareServer(readServerSettings(environmentFor(SERVER_VARIABLES)));
  await migrateDatabase(readMigrationSettings(environmentFor(MIGRATION_VARIABLES)));
  await ask('asysta_keycloak', keycloakPassword(), 'keycloak', 'create table if not exists kept (id int)');
  await expect(ask('asysta_keycloak', keycloakPassword(), 'asysta', 'select 1')).rejects.toThrow(
    /permission denied for database/,
  );
  await expect(ask('asysta_centre', secret('database-centre'), 'keycloak', 'select 1')).rejects.toThrow(/permission denied/);
  await expect(ask('asysta_owner', secret('database-owner'), 'keycloak', 'select 1')).rejects.toThrow(/permission denied/);
});

test('the owner that migrates may not be the superuser', async () => {
  const environment = {
    ...environmentFor(MIGRATION_VARIABLES),
    ASYSTA_OWNER: 'postgres',
    ASYSTA_PASSWORD_OWNER_FILE: fileOf('superuser-of-the-test'),
  };
  await expect(migrateDatabase(readMigrationSettings(environment))).rejects.toThrow(/superuser/);
});

test.for(SERVER_VARIABLES)('prepare without %s stops with its name', (name) => {
  const { [name]: _plain, [`${name}_FILE`]: _file, ...others } = environmentFor(SERVER_VARIABLES);
  expect(() => readServerSettings(others)).toThrow(`Configuration: ${name} is missing`);
});

test.for(MIGRATION_VARIABLES.filter((name) => name !== 'ASYSTA_OWNER'))('migrate without %s stops with its name', (name) => {
  const { [name]: _plain, [`${name}_FILE`]: _file, ...others } = environmentFor(MIGRATION_VARIABLES);
  expect(() => readMigrationSettings(others)).toThrow(`Configuration: ${name} is missing`);
});

test('secret files once made stay as they are, and their folder is closed', () => {
  const before = secret('data-key');
  rmSync(fileOf('web-client-secret'));
  expect(makeSecretFiles(folder)).toEqual(['web-client-secret']);
  expect(secret('data-key')).toBe(before);
  expect(Buffer.from(before, 'base64')).toHaveLength(32);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(fileOf('web-client-secret')).mode & 0o777).toBe(0o444);
});
