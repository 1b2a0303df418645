-- Families with their people, strengths and resources, and the intakes that brought them to the centre.

create table family (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  surname text not null,
  surname_key text collate "C" not null,
  street text,
  city text,
  phone text,
  restricted boolean not null default false,
  unit_id uuid,
  registered_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index family_index_1 on family (tenant_id, surname_key, id);
create index family_index_2 on family (tenant_id, registered_on, id);
create index family_index_3 on family (tenant_id, unit_id);
alter table family enable row level security;
alter table family force row level security;
comment on table family is 'tenant: a household that the centre knows; restricted ones only for the director and those who work with it';
create policy party_only on family as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, surname, surname_key, street, city, phone, restricted, unit_id, registered_on) on family to asysta_centre;
grant insert (id, version, surname, surname_key, street, city, phone, restricted, unit_id, registered_on) on family to asysta_centre;
grant update (surname, surname_key, street, city, phone, restricted, unit_id, version) on family to asysta_centre;

create table family_member (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  given_name text not null,
  surname text not null,
  surname_key text collate "C" not null,
  given_name_key text collate "C" not null,
  birth_date date,
  role text not null check (role in ('MOTHER', 'FATHER', 'GUARDIAN', 'CHILD', 'GRANDPARENT', 'PARTNER', 'OTHER_ADULT')),
  pesel_sealed bytea,
  pesel_index bytea,
  school text,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id)
);
create unique index family_member_unique_1 on family_member (tenant_id, pesel_index);
create index family_member_index_1 on family_member (tenant_id, surname_key);
create index family_member_index_2 on family_member (tenant_id, birth_date);
create index family_member_index_3 on family_member (tenant_id, family_id);
alter table family_member enable row level security;
alter table family_member force row level security;
comment on table family_member is 'tenant: a person of the household; the PESEL is sealed, its blind index keyed per centre';
create policy party_only on family_member as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_member as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, given_name, surname, surname_key, given_name_key, birth_date, role, pesel_sealed, pesel_index, school) on family_member to asysta_centre;
grant insert (id, version, family_id, given_name, surname, surname_key, given_name_key, birth_date, role, pesel_sealed, pesel_index, school) on family_member to asysta_centre;
grant update (given_name, surname, surname_key, given_name_key, birth_date, role, pesel_sealed, pesel_index, school, version) on family_member to asysta_centre;

create table related_person (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  name text not null,
  relation text not null check (relation in ('EXTENDED_FAMILY', 'FAMILY_OF_ORIGIN', 'NEIGHBOUR', 'FRIEND', 'SUPPORT_FAMILY', 'OTHER')),
  phone text,
  note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id)
);
create index related_person_index_1 on related_person (tenant_id, family_id);
alter table related_person enable row level security;
alter table related_person force row level security;
comment on table related_person is 'tenant: somebody outside the household who may be a resource: grandparents, neighbours, a rodzina wspierająca';
create policy party_only on related_person as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on related_person as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, name, relation, phone, note) on related_person to asysta_centre;
grant insert (id, version, family_id, name, relation, phone, note) on related_person to asysta_centre;
grant update (name, relation, phone, note, version) on related_person to asysta_centre;

create table strength (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  family_member_id uuid,
  description text not null,
  evidence text,
  use_made text,
  observed_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id)
);
create index strength_index_1 on strength (tenant_id, family_id);
create index strength_index_2 on strength (tenant_id, family_member_id);
alter table strength enable row level security;
alter table strength force row level security;
comment on table strength is 'tenant: a strong side of a member or of the whole family, with the evidence and the use made of it';
create policy party_only on strength as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on strength as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, family_member_id, description, evidence, use_made, observed_on) on strength to asysta_centre;
grant insert (id, version, family_id, family_member_id, description, evidence, use_made, observed_on) on strength to asysta_centre;
grant update (description, evidence, use_made, version) on strength to asysta_centre;

create table family_resource (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  kind text not null check (kind in ('OWN', 'EXTENDED_FAMILY', 'LOCAL_COMMUNITY', 'INSTITUTIONAL')),
  state text not null check (state in ('HELD', 'AT_RISK', 'LACKING')),
  description text not null,
  observed_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id)
);
create index family_resource_index_1 on family_resource (tenant_id, family_id);
alter table family_resource enable row level security;
alter table family_resource force row level security;
comment on table family_resource is 'tenant: what the family can lean on, held, at risk or lacking, as observed on a day';
create policy party_only on family_resource as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_resource as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, kind, state, description, observed_on) on family_resource to asysta_centre;
grant insert (id, version, family_id, kind, state, description, observed_on) on family_resource to asysta_centre;
grant update (state, description, version) on family_resource to asysta_centre;

create table intake (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  received_on date not null,
  source text not null check (source in ('FAMILY', 'SCHOOL', 'HEALTH_CARE', 'POLICE', 'COURT', 'NEIGHBOUR', 'OTHER_INSTITUTION', 'OWN_OBSERVATION', 'ANONYMOUS')),
  channel text not null check (channel in ('IN_PERSON', 'PHONE', 'LETTER', 'EMAIL', 'FIELD')),
  urgency text not null check (urgency in ('ORDINARY', 'URGENT')),
  content text not null,
  state text not null check (state in ('REGISTERED', 'CASE_OPENED', 'DISMISSED')),
  dismissal_reason text,
  registered_by_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, registered_by_id) references staff_member (tenant_id, id)
);
create index intake_index_1 on intake (tenant_id, received_on, id);
create index intake_index_2 on intake (tenant_id, family_id);
create index intake_index_3 on intake (tenant_id, registered_by_id);
alter table intake enable row level security;
alter table intake force row level security;
comment on table intake is 'tenant: information about a family in difficulty that reached the centre';
create policy party_only on intake as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on intake as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on intake as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, received_on, source, channel, urgency, content, state, dismissal_reason, registered_by_id) on intake to asysta_centre;
grant insert (id, version, family_id, received_on, source, channel, urgency, content, state, dismissal_reason, registered_by_id) on intake to asysta_centre;
grant update (state, dismissal_reason, version) on intake to asysta_centre;
grant select (id, registered_by_id) on intake to asysta_worker;
