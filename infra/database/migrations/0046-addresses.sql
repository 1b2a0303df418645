-- A family may have other addresses, and one that nobody may learn: it stands apart, and the database itself shows it to few.

create table family_address (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  kind text not null check (kind in ('REGISTERED', 'CORRESPONDENCE', 'TEMPORARY', 'OTHER')),
  street text not null,
  city text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id)
);
create index family_address_index_1 on family_address (tenant_id, family_id, valid_from desc, id desc);
alter table family_address enable row level security;
alter table family_address force row level security;
comment on table family_address is 'tenant: another address of a family, beside the one at which it is visited';
create policy party_only on family_address as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_address as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, kind, street, city, valid_from, valid_to) on family_address to asysta_centre;
grant insert (id, version, family_id, kind, street, city, valid_from, valid_to) on family_address to asysta_centre;
grant update (kind, street, city, valid_from, valid_to, version) on family_address to asysta_centre;

create table family_address_correction (
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
  foreign key (tenant_id, subject_id) references family_address (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index family_address_correction_index_1 on family_address_correction (tenant_id, subject_id);
create index family_address_correction_index_2 on family_address_correction (tenant_id, corrected_by_id);
alter table family_address_correction enable row level security;
alter table family_address_correction force row level security;
comment on table family_address_correction is 'tenant: what was recorded of another address before it was corrected; rows are only added';
create policy party_only on family_address_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_address_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_address_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_address_correction to asysta_centre;

create table secret_address (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  recorded_on date not null,
  recorded_by_id uuid not null,
  ended_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id)
);
create unique index secret_address_unique_1 on secret_address (tenant_id, family_id) where ended_on is null;
create index secret_address_index_1 on secret_address (tenant_id, family_id);
create index secret_address_index_2 on secret_address (tenant_id, recorded_by_id);
alter table secret_address enable row level security;
alter table secret_address force row level security;
comment on table secret_address is 'tenant: that a family hides at an address; the address itself stands in secret_address_value';
create policy party_only on secret_address as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on secret_address as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, recorded_on, recorded_by_id, ended_on) on secret_address to asysta_centre;
grant insert (id, version, family_id, recorded_on, recorded_by_id, ended_on) on secret_address to asysta_centre;
grant update (ended_on, version) on secret_address to asysta_centre;

create table secret_address_reader (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  secret_address_id uuid not null,
  staff_member_id uuid not null,
  reason text not null,
  granted_on date not null,
  granted_by_id uuid not null,
  valid_to date,
  revoked_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, secret_address_id) references secret_address (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, granted_by_id) references staff_member (tenant_id, id)
);
create index secret_address_reader_index_1 on secret_address_reader (tenant_id, secret_address_id, granted_on desc, id desc);
create index secret_address_reader_index_2 on secret_address_reader (tenant_id, staff_member_id);
create index secret_address_reader_index_3 on secret_address_reader (tenant_id, granted_by_id);
alter table secret_address_reader enable row level security;
alter table secret_address_reader force row level security;
comment on table secret_address_reader is 'tenant: whom a director let open a secret address, since when and until when';
create policy party_only on secret_address_reader as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on secret_address_reader as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, secret_address_id, staff_member_id, reason, granted_on, granted_by_id, valid_to, revoked_on) on secret_address_reader to asysta_centre;
grant insert (id, version, secret_address_id, staff_member_id, reason, granted_on, granted_by_id, valid_to, revoked_on) on secret_address_reader to asysta_centre;
grant update (revoked_on, version) on secret_address_reader to asysta_centre;

create table secret_address_value (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  secret_address_id uuid not null,
  address_sealed bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, secret_address_id) references secret_address (tenant_id, id)
);
create unique index secret_address_value_unique_1 on secret_address_value (tenant_id, secret_address_id);
alter table secret_address_value enable row level security;
alter table secret_address_value force row level security;
comment on table secret_address_value is 'tenant: the sealed address of a family that hides; rows are only added';
create policy party_only on secret_address_value as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on secret_address_value as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, secret_address_id, address_sealed) on secret_address_value to asysta_centre;
grant insert (id, version, secret_address_id, address_sealed) on secret_address_value to asysta_centre;

-- Beside the party: only whom a director let, directors, and whoever wrote it, so that the insert may answer; which of their days count is the product's to say.
create policy readers_only on secret_address_value as restrictive for select to asysta_centre using (
  exists (select from secret_address_reader reader where reader.secret_address_id = secret_address_value.secret_address_id
    and reader.staff_member_id = nullif(current_setting('app.person', true), '')::uuid and reader.revoked_on is null)
  or exists (select from secret_address recorded where recorded.id = secret_address_value.secret_address_id
    and recorded.recorded_by_id = nullif(current_setting('app.person', true), '')::uuid)
  or exists (select from appointment post where post.role = 'DIRECTOR'
    and post.staff_member_id = nullif(current_setting('app.person', true), '')::uuid));
