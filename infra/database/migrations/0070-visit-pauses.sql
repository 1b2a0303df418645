-- Visits of a family pause for agreed days with a reason, and the term of contact is put off.

create table visit_pause (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  cause text not null check (cause in ('FAMILY_AWAY', 'HOSPITAL', 'ILLNESS_AT_HOME', 'OTHER')),
  other_cause text,
  remarks text,
  author_id uuid not null,
  instead_of_id uuid,
  recorded_at timestamptz not null,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, instead_of_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index visit_pause_index_1 on visit_pause (tenant_id, support_case_id, valid_from, id);
create index visit_pause_index_2 on visit_pause (tenant_id, author_id);
create index visit_pause_index_3 on visit_pause (tenant_id, instead_of_id);
create index visit_pause_index_4 on visit_pause (tenant_id, annulled_by_id);
alter table visit_pause enable row level security;
alter table visit_pause force row level security;
comment on table visit_pause is 'tenant: days on which nobody visits a family, by agreement; the worker reads when, so that it starts no term in them';
create policy party_only on visit_pause as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on visit_pause as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on visit_pause as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, valid_from, valid_to, cause, other_cause, remarks, author_id, instead_of_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on visit_pause to asysta_centre;
grant insert (id, version, support_case_id, valid_from, valid_to, cause, other_cause, remarks, author_id, instead_of_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on visit_pause to asysta_centre;
grant update (valid_from, valid_to, cause, other_cause, remarks, annulled_at, annulled_by_id, annulment_reason, version) on visit_pause to asysta_centre;
grant select (tenant_id, id, support_case_id, valid_from, valid_to, annulled_at) on visit_pause to asysta_worker;

create table visit_pause_correction (
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
  foreign key (tenant_id, subject_id) references visit_pause (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index visit_pause_correction_index_1 on visit_pause_correction (tenant_id, subject_id);
create index visit_pause_correction_index_2 on visit_pause_correction (tenant_id, corrected_by_id);
alter table visit_pause_correction enable row level security;
alter table visit_pause_correction force row level security;
comment on table visit_pause_correction is 'tenant: what was recorded of a pause of visits before it was corrected; rows are only added';
create policy party_only on visit_pause_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on visit_pause_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on visit_pause_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on visit_pause_correction to asysta_centre;
alter table deadline add column put_off_from date;
grant select (put_off_from) on deadline to asysta_centre;
grant insert (put_off_from) on deadline to asysta_centre;
grant select (put_off_from) on deadline to asysta_worker;
grant insert (put_off_from) on deadline to asysta_worker;
