-- A centre names problems of its own beside those every centre has; a record keeps the name that stood there when it was written.

create table centre_problem (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  name_key text not null,
  description text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  added_by_id uuid not null,
  added_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, added_by_id) references staff_member (tenant_id, id)
);
create unique index centre_problem_unique_1 on centre_problem (tenant_id, name_key);
create index centre_problem_index_1 on centre_problem (tenant_id, added_by_id);
alter table centre_problem enable row level security;
alter table centre_problem force row level security;
comment on table centre_problem is 'tenant: problems that a centre names beside those every centre has; one that is retired stays for the records of its time';
create policy party_only on centre_problem as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on centre_problem as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, name, name_key, description, valid_from, valid_to, added_by_id, added_on) on centre_problem to asysta_centre;
grant insert (id, version, name, name_key, description, valid_from, valid_to, added_by_id, added_on) on centre_problem to asysta_centre;
grant update (name, name_key, description, valid_from, valid_to, version) on centre_problem to asysta_centre;

create table centre_problem_correction (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  subject_id uuid not null,
  field text not null,
  old_value text,
  new_value text,
  reason text not null,
  corrected_by_id uuid not null,
  corrected_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, subject_id) references centre_problem (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index centre_problem_correction_index_1 on centre_problem_correction (tenant_id, subject_id);
create index centre_problem_correction_index_2 on centre_problem_correction (tenant_id, corrected_by_id);
alter table centre_problem_correction enable row level security;
alter table centre_problem_correction force row level security;
comment on table centre_problem_correction is 'tenant: what was changed of a problem of the centre: its name, and whether and from when it is in use';
create policy party_only on centre_problem_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on centre_problem_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on centre_problem_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on centre_problem_correction to asysta_centre;

create table family_interview_problem (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  interview_id uuid not null,
  centre_problem_id uuid not null,
  name text not null,
  present boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, interview_id) references family_interview (tenant_id, id),
  foreign key (tenant_id, centre_problem_id) references centre_problem (tenant_id, id)
);
create unique index family_interview_problem_unique_1 on family_interview_problem (tenant_id, interview_id, centre_problem_id);
create index family_interview_problem_index_1 on family_interview_problem (tenant_id, centre_problem_id);
alter table family_interview_problem enable row level security;
alter table family_interview_problem force row level security;
comment on table family_interview_problem is 'tenant: which problems of the centre an interview found, by the name they had then; one taken off by a correction stays';
create policy party_only on family_interview_problem as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_interview_problem as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, interview_id, centre_problem_id, name, present) on family_interview_problem to asysta_centre;
grant insert (id, version, interview_id, centre_problem_id, name, present) on family_interview_problem to asysta_centre;
grant update (name, present, version) on family_interview_problem to asysta_centre;

create table diagnosis_problem (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  diagnosis_id uuid not null,
  centre_problem_id uuid not null,
  name text not null,
  present boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, diagnosis_id) references diagnosis (tenant_id, id),
  foreign key (tenant_id, centre_problem_id) references centre_problem (tenant_id, id)
);
create unique index diagnosis_problem_unique_1 on diagnosis_problem (tenant_id, diagnosis_id, centre_problem_id);
create index diagnosis_problem_index_1 on diagnosis_problem (tenant_id, centre_problem_id);
alter table diagnosis_problem enable row level security;
alter table diagnosis_problem force row level security;
comment on table diagnosis_problem is 'tenant: which problems of the centre a diagnosis names, by the name they had then; one taken off by a correction stays';
create policy party_only on diagnosis_problem as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on diagnosis_problem as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, diagnosis_id, centre_problem_id, name, present) on diagnosis_problem to asysta_centre;
grant insert (id, version, diagnosis_id, centre_problem_id, name, present) on diagnosis_problem to asysta_centre;
grant update (name, present, version) on diagnosis_problem to asysta_centre;
