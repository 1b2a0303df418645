import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureRoles, LOGIN_ROLES, requireAdminLogin, type LoginRole, type RolePasswords } from './roles.js';
import { startTestCluster, type TestCluster } from './test-cluster.js';

let cluster: TestCluster;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

const passwordsOf = (beginning: string): RolePasswords =>
  Object.fromEntries(LOGIN_ROLES.map((role) => [role, `${beginning}-password-of-${role}`])) as Record<LoginRole, string>;

const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const roleUrl = (role: LoginRole, passwords: RolePasswords, database = 'asysta'): string => {
  const url = new URL(cluster.ownerUrl(database));
  url.username = role;
  url.password = passwords[role];
  return url.href;
};

const owner = <T>(work: (client: Client) => Promise<T>): Promise<T> => as(cluster.ownerUrl('asysta'), work);

test('a login with CREATEROLE makes every login role, again and again, and the last passwords hold', async () => {
  await owner((client) => ensureRoles(client, passwordsOf('first')));
  await owner((client) => ensureRoles(client, passwordsOf('second')));
  for (const role of LOGIN_ROLES) {
    const answer = await as(roleUrl(role, passwordsOf('second')), (client) => client.query('select current_user::text as me'));
    expect(answer.rows).toEqual([{ me: role }]);
    await expect(as(roleUrl(role, passwordsOf('first')), async () => undefined)).rejects.toThrow(/password/);
  }
});

test('no login role has a power beyond connecting, and each has its limits', async () => {
  await owner((client) => ensureRoles(client, passwordsOf('first')));
  const { rows } = await owner((client) =>
    client.query<{ rolname: string; strong: boolean; limited: boolean; rolconfig: string[] }>(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit as strong,
              rolconnlimit between 1 and 100 as limited, rolconfig
         from pg_roles where rolname like 'asysta%' and rolname <> 'asysta_owner' order by rolname`,
    ),
  );
  expect(rows.map(({ rolname }) => rolname)).toEqual([...LOGIN_ROLES].sort());
  for (const row of rows) {
    expect(row).toMatchObject({ strong: false, limited: true });
    expect(row.rolconfig).toEqual(['statement_timeout=10s', 'idle_in_transaction_session_timeout=30s']);
  }
});

test('a login role can make nothing, not even a temporary table', async () => {
  const passwords = passwordsOf('first');
  await owner((client) => ensureRoles(client, passwords));
  for (const statement of [
    'create table t (a int)',
    'create temp table t (a int)',
    'create schema s',
    'create role r',
    'create database d',
  ]) {
    for (const role of LOGIN_ROLES) {
      await expect(as(roleUrl(role, passwords), (client) => client.query(statement))).rejects.toThrow(/permission denied/);
    }
  }
});

test('refuses a superuser, a login that makes no roles, and a role of ours that has become too strong', async () => {
  await owner((client) => ensureRoles(client, passwordsOf('first')));
  await owner((client) => expect(requireAdminLogin(client)).resolves.toBeUndefined());
  await expect(as(cluster.superuserUrl('asysta'), requireAdminLogin)).rejects.toThrow(/superuser/);
  await expect(as(roleUrl('asysta_centre', passwordsOf('first')), requireAdminLogin)).rejects.toThrow(/CREATEROLE/);
  await as(cluster.superuserUrl('asysta'), (client) => client.query('alter role asysta_region bypassrls'));
  await expect(owner((client) => ensureRoles(client, passwordsOf('first')))).rejects.toThrow(/asysta_region/);
  await as(cluster.superuserUrl('asysta'), (client) => client.query('alter role asysta_region nobypassrls'));
});

test('two starts at once wait for each other', async () => {
  const passwords = passwordsOf('first');
  await Promise.all([1, 2, 3].map(() => owner((client) => ensureRoles(client, passwords))));
  await expect(as(roleUrl('asysta_worker', passwords), async () => 'in')).resolves.toBe('in');
});
