import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureKeycloakDatabase, type KeycloakDatabase } from './keycloak-database.js';
import { OWNER_ROLE } from './roles.js';
import { startTestCluster, type TestCluster } from './test-cluster.js';

const PASSWORD = 'first-password-of-keycloak';
const REALM = 'asysta';

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

const onServer = async (url: string, ...statements: readonly string[]): Promise<number | null> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: number | null = null;
    for (const statement of statements) rows = (await client.query(statement)).rowCount;
    return rows;
  } finally {
    await client.end();
  }
};

const bySuperuser = (...statements: readonly string[]) => onServer(cluster.superuserUrl('postgres'), ...statements);

const asKeycloak = ({ url, user, password }: KeycloakDatabase, database = 'keycloak'): string => {
  const address = new URL(url);
  return Object.assign(address, { username: user, password, pathname: database }).href;
};

beforeEach(() =>
  bySuperuser(
    'drop database if exists keycloak with (force)',
    'drop role if exists asysta_keycloak',
    'grant connect on database postgres, template1 to public',
    'revoke all on database asysta from public',
    `alter role ${OWNER_ROLE} createdb`,
  ),
);

test('a superuser gives Keycloak a database of its own and lets it into no other', async () => {
  const own = await ensureKeycloakDatabase(cluster.superuserUrl('postgres'), PASSWORD, REALM);
  await onServer(asKeycloak(own), 'create table probe (id int)');
  for (const other of ['asysta', 'postgres', 'template1']) {
    await expect(onServer(asKeycloak(own, other), 'select 1')).rejects.toThrow(`permission denied for database "${other}"`);
  }
});

test('a login with CREATEROLE and CREATEDB does it too, and keeps no way into it', async () => {
  await ensureKeycloakDatabase(cluster.ownerUrl('asysta'), PASSWORD, REALM);
  await expect(onServer(cluster.ownerUrl('keycloak'), 'select 1')).rejects.toThrow('permission denied for database');
  await expect(onServer(cluster.ownerUrl('asysta'), 'set role asysta_keycloak')).rejects.toThrow('permission denied');
});

test('a login without CREATEDB is told what is missing, and finds the database that an administrator then made', async () => {
  await bySuperuser(`alter role ${OWNER_ROLE} nocreatedb`);
  await expect(ensureKeycloakDatabase(cluster.ownerUrl('asysta'), PASSWORD, REALM)).rejects.toThrow(
    'give it CREATEDB, or run once as an administrator: CREATE DATABASE keycloak OWNER asysta_keycloak',
  );
  await bySuperuser('create database keycloak owner asysta_keycloak');
  const own = await ensureKeycloakDatabase(cluster.ownerUrl('asysta'), PASSWORD, REALM);
  expect(await onServer(asKeycloak(own), 'select 1')).toBe(1);
});

test('what a broken first start has left is cleared away, and a database with the realm is kept', async () => {
  const admin = cluster.superuserUrl('postgres');
  const own = await ensureKeycloakDatabase(admin, PASSWORD, REALM);
  await onServer(asKeycloak(own), 'create table realm (name text)', `insert into realm values ('master')`);
  await ensureKeycloakDatabase(admin, PASSWORD, REALM);
  await expect(onServer(asKeycloak(own), 'select from realm')).rejects.toThrow('relation "realm" does not exist');
  await onServer(asKeycloak(own), 'create table realm (name text)', `insert into realm values ('master'), ('asysta')`);
  await ensureKeycloakDatabase(admin, PASSWORD, REALM);
  expect(await onServer(asKeycloak(own), 'select from realm')).toBe(2);
});

test('another password takes the place of the first', async () => {
  const admin = cluster.superuserUrl('postgres');
  const first = await ensureKeycloakDatabase(admin, PASSWORD, REALM);
  await ensureKeycloakDatabase(admin, 'second-password-of-keycloak', REALM);
  await expect(onServer(asKeycloak(first), 'select 1')).rejects.toThrow('password authentication failed');
});
