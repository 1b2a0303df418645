-- A person exists once in a centre and belongs to households: what is known of them moves from the membership to the person.

create table person (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  given_name text not null,
  surname text not null,
  surname_key text collate "C" not null,
  given_name_key text collate "C" not null,
  birth_date date,
  pesel_sealed bytea,
  pesel_index bytea,
  school text,
  primary key (tenant_id, id)
);
create unique index person_unique_1 on person (tenant_id, pesel_index);
create index person_index_1 on person (tenant_id, surname_key);
create index person_index_2 on person (tenant_id, birth_date);
alter table person enable row level security;
alter table person force row level security;
comment on table person is 'tenant: somebody the centre knows, once however many households they belong to; the PESEL is sealed, its blind index keyed per centre';
create policy party_only on person as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on person as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, given_name, surname, surname_key, given_name_key, birth_date, pesel_sealed, pesel_index, school) on person to asysta_centre;
grant insert (id, version, given_name, surname, surname_key, given_name_key, birth_date, pesel_sealed, pesel_index, school) on person to asysta_centre;
grant update (given_name, surname, surname_key, given_name_key, birth_date, pesel_sealed, pesel_index, school, version) on person to asysta_centre;

create table person_correction (
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
  foreign key (tenant_id, subject_id) references person (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index person_correction_index_1 on person_correction (tenant_id, subject_id);
create index person_correction_index_2 on person_correction (tenant_id, corrected_by_id);
alter table person_correction enable row level security;
alter table person_correction force row level security;
comment on table person_correction is 'tenant: what was recorded of a person before it was corrected; rows are only added, a former PESEL stays sealed';
create policy party_only on person_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on person_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed) on person_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed) on person_correction to asysta_centre;
lock table family_member, family_member_correction in access exclusive mode;
alter table family_member add column person_id uuid;
grant select (person_id) on family_member to asysta_centre;
grant insert (person_id) on family_member to asysta_centre;
grant update (person_id) on family_member to asysta_centre;
grant delete on family_member_correction to asysta_centre;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    insert into person (id, given_name, surname, surname_key, given_name_key, birth_date, pesel_sealed, pesel_index, school) select id, given_name, surname, surname_key, given_name_key, birth_date, pesel_sealed, pesel_index, school from family_member;
    insert into person_correction (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed) select id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at, former_pesel_sealed from family_member_correction where field not in ('role', 'leftOn', 'leavingReason', 'leavingNote');
    delete from family_member_correction where field not in ('role', 'leftOn', 'leavingReason', 'leavingNote');
    update family_member set person_id = id;
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
revoke delete on family_member_correction from asysta_centre;
revoke update (person_id) on family_member from asysta_centre;

-- The table is locked since its rows were moved, and nobody waits for more than the whole: what follows needs no second pass.
-- squawk-ignore adding-not-nullable-field
alter table family_member alter column person_id set not null;

-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table family_member add constraint family_member_tenant_id_person_id_fkey foreign key (tenant_id, person_id) references person (tenant_id, id);

-- squawk-ignore require-concurrent-index-creation
create index family_member_person_id_index on family_member (tenant_id, person_id);

-- squawk-ignore require-concurrent-index-creation
create unique index family_member_family_id_person_id_unique on family_member (tenant_id, family_id, person_id) where left_on is null;

-- Nothing reads these any more: they stand with the person, by the same names.
-- squawk-ignore ban-drop-column
alter table family_member drop column given_name;

-- squawk-ignore ban-drop-column
alter table family_member drop column surname;

-- squawk-ignore ban-drop-column
alter table family_member drop column surname_key;

-- squawk-ignore ban-drop-column
alter table family_member drop column given_name_key;

-- squawk-ignore ban-drop-column
alter table family_member drop column birth_date;

-- squawk-ignore ban-drop-column
alter table family_member drop column pesel_sealed;

-- squawk-ignore ban-drop-column
alter table family_member drop column pesel_index;

-- squawk-ignore ban-drop-column
alter table family_member drop column school;

-- squawk-ignore ban-drop-column
alter table family_member_correction drop column former_pesel_sealed;
comment on table family_member is 'tenant: that a person belongs to a household, in a role, and since and until when';
comment on table family_member_correction is 'tenant: what was recorded of a membership before it was corrected; rows are only added';
