import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { oneAtATime } from './one-at-a-time.js';
import { scramVerifier } from './scram.js';

/** One login per kind of caller; none owns a table, may bypass row security or make further roles (architecture.md §4). */
export const LOGIN_ROLES = [
  'asysta_identity',
  'asysta_centre',
  'asysta_partner',
  'asysta_region',
  'asysta_worker',
  'asysta_jobs',
] as const;

/** A login role of the running programs; the owner that migrates is not one of them. */
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** The login that owns the database and migrates it; nothing is served through it. */
export const OWNER_ROLE = 'asysta_owner';

/** Environment variable that carries the password of a login role. */
export const passwordVariable = (role: LoginRole): string => `ASYSTA_PASSWORD_${role.slice('asysta_'.length).toUpperCase()}`;

/** One password for each login role. */
export type RolePasswords = Readonly<Record<LoginRole, string>>;

/** A kind of caller that runs wild must not take the connections of the others. */
const CONNECTION_LIMIT = {
  asysta_identity: 40,
  asysta_centre: 80,
  asysta_partner: 40,
  asysta_region: 20,
  asysta_worker: 40,
  asysta_jobs: 20,
} as const satisfies Record<LoginRole, number>;

const TIMEOUTS = { statement_timeout: '10s', idle_in_transaction_session_timeout: '30s' } as const;

const LEAST_SERVER_VERSION = 180_000;

/** Refuses, with one sentence, an admin login that is too strong (superuser), too weak, or on a server older than 18. */
export const requireAdminLogin = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ version: number; superuser: boolean; may_make_roles: boolean; owns: boolean }>(
    `select current_setting('server_version_num')::int as version, r.rolsuper or r.rolbypassrls as superuser,
            r.rolcreaterole as may_make_roles, pg_has_role(d.datdba, 'usage') as owns
       from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  );
  const login = rows[0];
  if (login === undefined || login.version < LEAST_SERVER_VERSION)
    throw new Error('The database server must be PostgreSQL 18 or newer.');
  if (login.superuser)
    throw new Error('The database login is a superuser or bypasses row security; give one that only has CREATEROLE.');
  if (!login.may_make_roles) throw new Error('The database login needs CREATEROLE, because it makes the login roles.');
  if (!login.owns) throw new Error('The database login must own the database it migrates.');
};

/** Makes the owner and its database on an embedded server; needs the superuser, which nothing else uses. Safe to repeat. */
export const ensureOwner = async (superuser: ClientBase, password: string, database: string): Promise<void> => {
  const owner = escapeIdentifier(OWNER_ROLE);
  const verifier = escapeLiteral(scramVerifier(password));
  const known = await superuser.query('select from pg_roles where rolname = $1', [OWNER_ROLE]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  await superuser.query(`${verb} role ${owner} login nosuperuser nobypassrls noreplication createrole password ${verifier}`);
  const made = await superuser.query('select from pg_database where datname = $1', [database]);
  if (made.rowCount === 0) await superuser.query(`create database ${escapeIdentifier(database)} owner ${owner}`);
};

/** Makes or renews one login without any right over others; refuses one that has more. */
export const ensureLogin = async (client: ClientBase, role: string, password: string, connectionLimit: number): Promise<void> => {
  const name = escapeIdentifier(role);
  const own = `login noinherit connection limit ${connectionLimit} password ${escapeLiteral(scramVerifier(password))}`;
  const { rows } = await client.query<{ strong: boolean }>(
    'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong from pg_roles where rolname = $1',
    [role],
  );
  // Only a superuser may repeat `nobypassrls` and the like in ALTER ROLE, so a role that is too strong is refused instead.
  if (rows[0]?.strong === true) throw new Error(`The role ${role} exists with rights it must not have; drop it first.`);
  const verb = rows.length === 0 ? 'create' : 'alter';
  const never = rows.length === 0 ? 'nosuperuser nobypassrls nocreaterole nocreatedb noreplication' : '';
  await client.query(`${verb} role ${name} ${never} ${own}`);
};

const ensureRole = async (client: ClientBase, role: LoginRole, password: string): Promise<void> => {
  const name = escapeIdentifier(role);
  await ensureLogin(client, role, password, CONNECTION_LIMIT[role]);
  for (const [setting, value] of Object.entries(TIMEOUTS)) {
    await client.query(`alter role ${name} set ${setting} = ${escapeLiteral(value)}`);
  }
};

/** Lets only the login roles into the current database, and lets none of them make anything in it. Safe to repeat. */
export const closeDatabase = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${LOGIN_ROLES.map(escapeIdentifier).join(', ')}`);
  await client.query('revoke create on schema public from public');
};

/**
 * Makes or renews the login roles as a login with CREATEROLE, and closes the current database to everybody else. Safe to
 * repeat; two at once on one database wait for each other.
 */
export const ensureRoles = (client: ClientBase, passwords: RolePasswords): Promise<void> =>
  oneAtATime(client, async () => {
    await client.query('begin');
    try {
      for (const role of LOGIN_ROLES) await ensureRole(client, role, passwords[role]);
      await closeDatabase(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
