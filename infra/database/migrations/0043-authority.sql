-- Who has authority over a child is recorded with the order behind it, and so are guardians, carers and kurators.

create table parental_authority (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_member_id uuid not null,
  parent_id uuid,
  parent_name text,
  status text not null check (status in ('FULL', 'LIMITED', 'SUSPENDED', 'DEPRIVED')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  court text,
  order_signature text,
  order_issued_on date,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id),
  foreign key (tenant_id, parent_id) references family_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index parental_authority_index_1 on parental_authority (tenant_id, family_member_id, valid_from desc, id desc);
create index parental_authority_index_2 on parental_authority (tenant_id, parent_id);
create index parental_authority_index_3 on parental_authority (tenant_id, annulled_by_id);
alter table parental_authority enable row level security;
alter table parental_authority force row level security;
comment on table parental_authority is 'tenant: what a parent has of the authority over a child between two days';
create policy party_only on parental_authority as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on parental_authority as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_member_id, parent_id, parent_name, status, valid_from, valid_to, court, order_signature, order_issued_on, annulled_at, annulled_by_id, annulment_reason) on parental_authority to asysta_centre;
grant insert (id, version, family_member_id, parent_id, parent_name, status, valid_from, valid_to, court, order_signature, order_issued_on, annulled_at, annulled_by_id, annulment_reason) on parental_authority to asysta_centre;
grant update (status, valid_from, valid_to, court, order_signature, order_issued_on, annulled_at, annulled_by_id, annulment_reason, version) on parental_authority to asysta_centre;

create table parental_authority_correction (
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
  foreign key (tenant_id, subject_id) references parental_authority (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index parental_authority_correction_index_1 on parental_authority_correction (tenant_id, subject_id);
create index parental_authority_correction_index_2 on parental_authority_correction (tenant_id, corrected_by_id);
alter table parental_authority_correction enable row level security;
alter table parental_authority_correction force row level security;
comment on table parental_authority_correction is 'tenant: what was recorded of parental authority before it was corrected; rows are only added';
create policy party_only on parental_authority_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on parental_authority_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on parental_authority_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on parental_authority_correction to asysta_centre;
alter table related_person add column family_member_id uuid;
alter table related_person add column ended_on date;
grant select (family_member_id, ended_on) on related_person to asysta_centre;
grant insert (family_member_id, ended_on) on related_person to asysta_centre;
grant update (family_member_id, ended_on, version) on related_person to asysta_centre;
alter table related_person add constraint related_person_tenant_id_family_member_id_fkey foreign key (tenant_id, family_member_id) references family_member (tenant_id, id) not valid;
alter table related_person drop constraint related_person_relation_check, add constraint related_person_relation_check check (relation in ('EXTENDED_FAMILY', 'FAMILY_OF_ORIGIN', 'NEIGHBOUR', 'FRIEND', 'SUPPORT_FAMILY', 'LEGAL_GUARDIAN', 'ACTUAL_CARER', 'PROBATION_OFFICER', 'CONTACT_PERSON', 'OTHER')) not valid;

create table related_person_correction (
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
  foreign key (tenant_id, subject_id) references related_person (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index related_person_correction_index_1 on related_person_correction (tenant_id, subject_id);
create index related_person_correction_index_2 on related_person_correction (tenant_id, corrected_by_id);
alter table related_person_correction enable row level security;
alter table related_person_correction force row level security;
comment on table related_person_correction is 'tenant: what was recorded of somebody around a family before it was corrected; rows are only added';
create policy party_only on related_person_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on related_person_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on related_person_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on related_person_correction to asysta_centre;
