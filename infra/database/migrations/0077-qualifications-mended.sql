-- A qualification is corrected with its history, and annulled where the wrong family was qualified.

create table qualification_correction (
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
  foreign key (tenant_id, subject_id) references qualification (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index qualification_correction_index_1 on qualification_correction (tenant_id, subject_id);
create index qualification_correction_index_2 on qualification_correction (tenant_id, corrected_by_id);
alter table qualification_correction enable row level security;
alter table qualification_correction force row level security;
comment on table qualification_correction is 'tenant: what was recorded in a row of qualification before it was corrected; rows are only added';
create policy party_only on qualification_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on qualification_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on qualification_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on qualification_correction to asysta_centre;
alter table qualification add column recorded_by_id uuid;
alter table qualification add column annulled_at timestamptz;
alter table qualification add column annulled_by_id uuid;
alter table qualification add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on qualification to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on qualification to asysta_centre;
grant update (qualified_on, qualified_by_id, grounds, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on qualification to asysta_centre;
alter table qualification add constraint qualification_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table qualification add constraint qualification_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
grant select (annulled_at) on qualification to asysta_worker;
