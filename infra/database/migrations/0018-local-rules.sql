-- A director sets and ends the rules of the centre, with the reason kept; the worker starts and stops the terms that hang on them.

create table local_rule_decision (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  local_rule_id uuid not null,
  kind text not null check (kind in ('SET', 'ENDED')),
  reason text not null,
  decided_by_id uuid not null,
  decided_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, local_rule_id) references local_rule (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create index local_rule_decision_index_1 on local_rule_decision (tenant_id, local_rule_id);
create index local_rule_decision_index_2 on local_rule_decision (tenant_id, decided_by_id);
alter table local_rule_decision enable row level security;
alter table local_rule_decision force row level security;
comment on table local_rule_decision is 'tenant: that a director set or ended a rule of the centre, and why';
create policy party_only on local_rule_decision as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on local_rule_decision as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, local_rule_id, kind, reason, decided_by_id, decided_on) on local_rule_decision to asysta_centre;
grant insert (id, version, local_rule_id, kind, reason, decided_by_id, decided_on) on local_rule_decision to asysta_centre;
grant insert (id, version, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on) on deadline to asysta_worker;
grant update (cancelled_on, version) on deadline to asysta_worker;
set local role asysta_jobs;

create schema if not exists jobs;

create or replace function jobs.enqueue(task text, subject_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare party uuid := nullif(current_setting('app.party', true), '')::uuid;
begin
  if party is null then raise exception 'no party' using errcode = '42501'; end if;
  if task not in ('notify-referral-answered', 'keep-terms-to-rules') then
    raise exception 'task not allowed' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, json_build_object('party', party, 'subject', subject_id), job_key := task || ':' || subject_id, max_attempts := 8);
end $$;
revoke all on function jobs.enqueue(text, uuid) from public;
revoke all on schema jobs from public;
grant usage on schema jobs to asysta_centre, asysta_partner, asysta_region;
grant execute on function jobs.enqueue(text, uuid) to asysta_centre, asysta_partner, asysta_region;
reset role;
