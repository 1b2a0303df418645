-- A visit or a contact is corrected with its history and annulled with a reason; a visit is joint at any time and may be written down late.

create table visit_correction (
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
  foreign key (tenant_id, subject_id) references visit (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index visit_correction_index_1 on visit_correction (tenant_id, subject_id);
create index visit_correction_index_2 on visit_correction (tenant_id, corrected_by_id);
alter table visit_correction enable row level security;
alter table visit_correction force row level security;
comment on table visit_correction is 'tenant: what was recorded of a visit before it was corrected; rows are only added';
create policy party_only on visit_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on visit_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on visit_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on visit_correction to asysta_centre;

create table contact_correction (
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
  foreign key (tenant_id, subject_id) references contact (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index contact_correction_index_1 on contact_correction (tenant_id, subject_id);
create index contact_correction_index_2 on contact_correction (tenant_id, corrected_by_id);
alter table contact_correction enable row level security;
alter table contact_correction force row level security;
comment on table contact_correction is 'tenant: what was recorded of a contact before it was corrected; rows are only added';
create policy party_only on contact_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on contact_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on contact_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on contact_correction to asysta_centre;
alter table visit add column joint_decision text;
alter table visit add column decided_with_id uuid;
alter table visit add column persons_in_words text;
alter table visit add column late_reason text;
alter table visit add column recorded_by_id uuid;
alter table visit add column annulled_at timestamptz;
alter table visit add column annulled_by_id uuid;
alter table visit add column annulment_reason text;
grant select (joint_decision, decided_with_id, persons_in_words, late_reason, recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on visit to asysta_centre;
grant insert (joint_decision, decided_with_id, persons_in_words, late_reason, recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on visit to asysta_centre;
grant update (social_worker_id, joint_decision, decided_with_id, annulled_at, annulled_by_id, annulment_reason, version) on visit to asysta_centre;
alter table visit add constraint visit_tenant_id_decided_with_id_fkey foreign key (tenant_id, decided_with_id) references staff_member (tenant_id, id) not valid;
alter table visit add constraint visit_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table visit add constraint visit_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table contact add column annulled_at timestamptz;
alter table contact add column annulled_by_id uuid;
alter table contact add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on contact to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on contact to asysta_centre;
grant update (kind, contacted_on, starts_at, duration_minutes, with_whom, matter, agreements, next_contact_on, annulled_at, annulled_by_id, annulment_reason, version) on contact to asysta_centre;
alter table contact add constraint contact_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table area_of_change add column annulled_at timestamptz;
grant select (annulled_at) on area_of_change to asysta_centre;
grant insert (annulled_at) on area_of_change to asysta_centre;
grant update (annulled_at, version) on area_of_change to asysta_centre;
comment on table contact is 'tenant: whatever was done for a family that was no meeting';
