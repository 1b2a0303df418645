-- What is done for a family that is no meeting is recorded: a telephone call, nobody at home, a talk with an institution.

create table contact (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  kind text not null check (kind in ('PHONE', 'CALL_FROM_FAMILY', 'MESSAGE', 'VIDEO', 'NOBODY_HOME', 'DOOR_TALK', 'LETTER', 'SCHOOL', 'COURT', 'PROBATION', 'HEALTH', 'POLICE', 'COORDINATOR', 'INSTITUTION', 'CENTRE_TEAM', 'OFFICE', 'NGO', 'RELATIVE')),
  contacted_on date not null,
  starts_at time,
  duration_minutes integer check (duration_minutes between 1 and 1440),
  with_whom text,
  matter text not null,
  agreements text,
  next_contact_on date,
  author_id uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id)
);
create index contact_index_1 on contact (tenant_id, support_case_id, contacted_on desc, id desc);
create index contact_index_2 on contact (tenant_id, author_id);
alter table contact enable row level security;
alter table contact force row level security;
comment on table contact is 'tenant: whatever was done for a family that was no meeting; rows are added and never changed';
create policy party_only on contact as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on contact as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, kind, contacted_on, starts_at, duration_minutes, with_whom, matter, agreements, next_contact_on, author_id, recorded_at) on contact to asysta_centre;
grant insert (id, version, support_case_id, kind, contacted_on, starts_at, duration_minutes, with_whom, matter, agreements, next_contact_on, author_id, recorded_at) on contact to asysta_centre;
