-- Strong sides, resources, notes about safety and areas of change are corrected with their history.

create table strength_correction (
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
  foreign key (tenant_id, subject_id) references strength (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index strength_correction_index_1 on strength_correction (tenant_id, subject_id);
create index strength_correction_index_2 on strength_correction (tenant_id, corrected_by_id);
alter table strength_correction enable row level security;
alter table strength_correction force row level security;
comment on table strength_correction is 'tenant: what was recorded in a row of strength before it was corrected; rows are only added';
create policy party_only on strength_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on strength_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on strength_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on strength_correction to asysta_centre;

create table family_resource_correction (
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
  foreign key (tenant_id, subject_id) references family_resource (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index family_resource_correction_index_1 on family_resource_correction (tenant_id, subject_id);
create index family_resource_correction_index_2 on family_resource_correction (tenant_id, corrected_by_id);
alter table family_resource_correction enable row level security;
alter table family_resource_correction force row level security;
comment on table family_resource_correction is 'tenant: what was recorded in a row of family_resource before it was corrected; rows are only added';
create policy party_only on family_resource_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_resource_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_resource_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_resource_correction to asysta_centre;

create table safety_note_correction (
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
  foreign key (tenant_id, subject_id) references safety_note (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index safety_note_correction_index_1 on safety_note_correction (tenant_id, subject_id);
create index safety_note_correction_index_2 on safety_note_correction (tenant_id, corrected_by_id);
alter table safety_note_correction enable row level security;
alter table safety_note_correction force row level security;
comment on table safety_note_correction is 'tenant: what was recorded in a row of safety_note before it was corrected; rows are only added';
create policy party_only on safety_note_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on safety_note_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on safety_note_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on safety_note_correction to asysta_centre;

create table area_of_change_correction (
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
  foreign key (tenant_id, subject_id) references area_of_change (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index area_of_change_correction_index_1 on area_of_change_correction (tenant_id, subject_id);
create index area_of_change_correction_index_2 on area_of_change_correction (tenant_id, corrected_by_id);
alter table area_of_change_correction enable row level security;
alter table area_of_change_correction force row level security;
comment on table area_of_change_correction is 'tenant: what was recorded in a row of area_of_change before it was corrected; rows are only added';
create policy party_only on area_of_change_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on area_of_change_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on area_of_change_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on area_of_change_correction to asysta_centre;
grant update (family_member_id, observed_on, version) on strength to asysta_centre;
grant update (kind, observed_on, version) on family_resource to asysta_centre;
grant update (text, check_on, version) on safety_note to asysta_centre;
grant update (description, version) on area_of_change to asysta_centre;
