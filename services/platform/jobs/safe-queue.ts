import type { WorkerUtils } from 'graphile-worker';

const STRENGTH = `select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
    or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = r.oid and n.nspname not in ('graphile_worker', 'pg_toast')) as strong
  from pg_roles r where r.rolname = current_user`;

/** Refuses to take jobs as a login that owns more than the queue or may pass row security. */
export const ensureSafeQueue = async (utils: WorkerUtils): Promise<void> => {
  const [login] = await utils.withPgClient(async (client) => (await client.query<{ strong: boolean }>(STRENGTH)).rows);
  if (!login || login.strong)
    throw new Error('asysta_jobs is too powerful to take jobs: it owns more than the queue or may pass row security');
};
