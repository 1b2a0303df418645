import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';

const enqueueFunction = `
create schema if not exists jobs;
create or replace function jobs.enqueue(task text, subject_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare party uuid := nullif(current_setting('app.party', true), '')::uuid;
begin
  if party is null then raise exception 'no party' using errcode = '42501'; end if;
  if task not in (${ENQUEUEABLE_TASKS.map((task) => `'${task}'`).join(', ')}) then
    raise exception 'task not allowed' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, json_build_object('party', party, 'subject', subject_id), job_key := task || ':' || subject_id, max_attempts := 8);
end $$;
revoke all on function jobs.enqueue(text, uuid) from public;
revoke all on schema jobs from public;
grant usage on schema jobs to asysta_centre, asysta_partner, asysta_region;
grant execute on function jobs.enqueue(text, uuid) to asysta_centre, asysta_partner, asysta_region;`;

/** Lets asysta_jobs make and own the queue's schema and the one door into it; it may create nothing afterwards. */
export const migrateQueue = async (options: { adminUrl: string; jobsPassword: string }): Promise<void> => {
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  const database = admin.database ?? '';
  const url = new URL(options.adminUrl);
  url.username = 'asysta_jobs';
  url.password = options.jobsPassword;
  const jobs = new pg.Client({ connectionString: url.href });
  try {
    await admin.query(`grant create on database ${pg.escapeIdentifier(database)} to asysta_jobs`);
    await runMigrations({ connectionString: url.href });
    await jobs.connect();
    await jobs.query(enqueueFunction);
  } finally {
    await admin.query(`revoke create on database ${pg.escapeIdentifier(database)} from asysta_jobs`);
    await admin.end();
    await jobs.end();
  }
};
