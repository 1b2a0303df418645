-- The one door into the queue for callers; its tables are the library's own and belong to the role of the queue.

set local role asysta_jobs;

create schema if not exists jobs;

create or replace function jobs.enqueue(task text, subject_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare party uuid := nullif(current_setting('app.party', true), '')::uuid;
begin
  if party is null then raise exception 'no party' using errcode = '42501'; end if;
  if task not in ('notify-referral-answered') then
    raise exception 'task not allowed' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, json_build_object('party', party, 'subject', subject_id), job_key := task || ':' || subject_id, max_attempts := 8);
end $$;
revoke all on function jobs.enqueue(text, uuid) from public;
revoke all on schema jobs from public;
grant usage on schema jobs to asysta_centre, asysta_partner, asysta_region;
grant execute on function jobs.enqueue(text, uuid) to asysta_centre, asysta_partner, asysta_region;
reset role;
