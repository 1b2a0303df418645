-- What is corrected of a family and of its persons stays readable: what stood there, who, when and why.

create table family_correction (
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
  foreign key (tenant_id, subject_id) references family (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index family_correction_index_1 on family_correction (tenant_id, subject_id);
create index family_correction_index_2 on family_correction (tenant_id, corrected_by_id);
alter table family_correction enable row level security;
alter table family_correction force row level security;
comment on table family_correction is 'tenant: what stood in name, address or telephone of a household before it was corrected; rows are only added';
create policy party_only on family_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_correction to asysta_centre;

create table family_member_correction (
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
  former_pesel_sealed bytea,
  primary key (tenant_id, id),
  foreign key (tenant_id, subject_id) references family_member (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index family_member_correction_index_1 on family_member_correction (tenant_id, subject_id);
create index family_member_correction_index_2 on family_member_correction (tenant_id, corrected_by_id);
alter table family_member_correction enable row level security;
alter table family_member_correction force row level security;
comment on table family_member_correction is 'tenant: what was recorded of a person before it was corrected; rows are only added, a former PESEL stays sealed';
create policy party_only on family_member_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_member_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed) on family_member_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed) on family_member_correction to asysta_centre;
