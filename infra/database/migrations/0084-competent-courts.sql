-- Which family court is competent for the area of a centre is recorded with its days, and proposed to who writes to one.

create table competent_court (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  address text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  recorded_by_id uuid not null,
  recorded_at timestamptz not null,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index competent_court_index_1 on competent_court (tenant_id, valid_from desc, id desc);
create index competent_court_index_2 on competent_court (tenant_id, recorded_by_id);
create index competent_court_index_3 on competent_court (tenant_id, annulled_by_id);
alter table competent_court enable row level security;
alter table competent_court force row level security;
comment on table competent_court is 'tenant: the family court competent for the area of the centre between two days';
create policy party_only on competent_court as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on competent_court as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, name, address, valid_from, valid_to, source, recorded_by_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on competent_court to asysta_centre;
grant insert (id, version, name, address, valid_from, valid_to, source, recorded_by_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on competent_court to asysta_centre;
grant update (name, address, valid_from, valid_to, source, annulled_at, annulled_by_id, annulment_reason, version) on competent_court to asysta_centre;

create table competent_court_correction (
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
  foreign key (tenant_id, subject_id) references competent_court (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index competent_court_correction_index_1 on competent_court_correction (tenant_id, subject_id);
create index competent_court_correction_index_2 on competent_court_correction (tenant_id, corrected_by_id);
alter table competent_court_correction enable row level security;
alter table competent_court_correction force row level security;
comment on table competent_court_correction is 'tenant: what was recorded of a competent court before it was corrected; rows are only added';
create policy party_only on competent_court_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on competent_court_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on competent_court_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on competent_court_correction to asysta_centre;
