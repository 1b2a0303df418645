-- Parties, sign-in, staff with dated appointments, the append-only audit and the record of idempotent requests.

create table party (
  id uuid primary key,
  kind text not null check (kind in ('CENTRE', 'PARTNER', 'REGION')),
  alias text not null unique check (alias ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table party enable row level security;
alter table party force row level security;
comment on table party is 'platform: every organization that may sign in; keyed by the id of its organization in the identity provider';
create policy named_roles_only on party as restrictive for all to public using (current_user in ('asysta_identity', 'asysta_worker') or current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'party'::regclass));
create policy onboarding on party as permissive for all to current_user using (current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'party'::regclass));
create policy role_identity on party as permissive for all to asysta_identity using (current_user = 'asysta_identity');
create policy role_worker on party as permissive for all to asysta_worker using (current_user = 'asysta_worker');
grant select (id, kind, alias, name, status, version, created_at) on party to asysta_identity;
grant select (id, kind, alias, name, status) on party to asysta_worker;

create table login_session (
  id uuid primary key,
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  party_id uuid not null references party (id),
  subject text not null,
  sid text not null,
  sealed_tokens bytea not null,
  access_expires_at timestamptz not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  version integer not null default 1
);
alter table login_session enable row level security;
alter table login_session force row level security;
comment on table login_session is 'platform: web sessions kept on the server; the cookie holds only an unguessable key whose hash is stored';
create policy named_roles_only on login_session as restrictive for all to public using (current_user in ('asysta_identity'));
create policy role_identity on login_session as permissive for all to asysta_identity using (current_user = 'asysta_identity');
grant select (id, key_hash, party_id, subject, sid, sealed_tokens, access_expires_at, started_at, expires_at, version) on login_session to asysta_identity;
grant insert (id, key_hash, party_id, subject, sid, sealed_tokens, access_expires_at, started_at, expires_at, version) on login_session to asysta_identity;
grant update (sealed_tokens, access_expires_at, version) on login_session to asysta_identity;
grant delete on login_session to asysta_identity;
create index login_session_sid on login_session (sid);
create index login_session_subject on login_session (subject);
create index login_session_expires_at on login_session (expires_at);

create table revoked_session (
  kind text not null check (kind in ('SID', 'SUBJECT', 'LOGOUT_TOKEN')),
  value text not null,
  revoked_at timestamptz not null,
  expires_at timestamptz not null,
  version integer not null default 1,
  primary key (kind, value)
);
alter table revoked_session enable row level security;
alter table revoked_session force row level security;
comment on table revoked_session is 'platform: sessions and subjects ended by the identity provider, and logout tokens already used, until nothing older can be valid';
create policy named_roles_only on revoked_session as restrictive for all to public using (current_user in ('asysta_identity'));
create policy role_identity on revoked_session as permissive for all to asysta_identity using (current_user = 'asysta_identity');
grant select (kind, value, revoked_at, expires_at, version) on revoked_session to asysta_identity;
grant insert (kind, value, revoked_at, expires_at, version) on revoked_session to asysta_identity;
grant update (revoked_at, expires_at, version) on revoked_session to asysta_identity;
grant delete on revoked_session to asysta_identity;
create index revoked_session_expires_at on revoked_session (expires_at);

create table audit_entry (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  occurred_at timestamptz not null,
  request_id uuid not null,
  event text not null,
  operation text not null,
  result text not null check (result in ('DONE', 'REFUSED')),
  refusal_code text,
  staff_member_id uuid,
  client_id text not null,
  session_id text,
  subject_kind text,
  subject_ids uuid[] not null default '{}',
  changed_fields text[] not null default '{}',
  primary key (tenant_id, id)
);
create index audit_entry_index_1 on audit_entry (tenant_id, occurred_at);
create index audit_entry_index_2 on audit_entry (tenant_id, subject_kind, occurred_at);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
comment on table audit_entry is 'tenant: who did or opened what; a party may only append to its own';
create policy party_only on audit_entry as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on audit_entry as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on audit_entry as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on audit_entry as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on audit_entry as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant insert (id, version, occurred_at, request_id, event, operation, result, refusal_code, staff_member_id, client_id, session_id, subject_kind, subject_ids, changed_fields) on audit_entry to asysta_centre;
grant insert (id, version, occurred_at, request_id, event, operation, result, refusal_code, staff_member_id, client_id, session_id, subject_kind, subject_ids, changed_fields) on audit_entry to asysta_partner;
grant insert (id, version, occurred_at, request_id, event, operation, result, refusal_code, staff_member_id, client_id, session_id, subject_kind, subject_ids, changed_fields) on audit_entry to asysta_region;
grant insert (id, version, occurred_at, request_id, event, operation, result, refusal_code, staff_member_id, client_id, session_id, subject_kind, subject_ids, changed_fields) on audit_entry to asysta_worker;

create table idempotency_record (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  key uuid not null,
  operation text not null,
  fingerprint bytea not null,
  result_id uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index idempotency_record_unique_1 on idempotency_record (tenant_id, staff_member_id, key);
alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
comment on table idempotency_record is 'tenant: requests already carried out: the key, a fingerprint of the body and the id of what came of it, never the answer';
create policy party_only on idempotency_record as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on idempotency_record as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on idempotency_record as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on idempotency_record as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on idempotency_record as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_centre;
grant insert (id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_centre;
grant update (result_id, version) on idempotency_record to asysta_centre;
grant select (tenant_id, id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_partner;
grant insert (id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_partner;
grant update (result_id, version) on idempotency_record to asysta_partner;
grant select (tenant_id, id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_region;
grant insert (id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_region;
grant update (result_id, version) on idempotency_record to asysta_region;
grant select (tenant_id, id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_worker;
grant insert (id, version, staff_member_id, key, operation, fingerprint, result_id, recorded_at) on idempotency_record to asysta_worker;
grant update (result_id, version) on idempotency_record to asysta_worker;

create table unit (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  parent_id uuid,
  kind text not null check (kind in ('CENTRE', 'WYDZIAL', 'DZIAL', 'SEKCJA')),
  name text not null,
  address text,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);
create index unit_index_1 on unit (tenant_id, parent_id);
alter table unit enable row level security;
alter table unit force row level security;
comment on table unit is 'tenant: the tree of wydziały, działy and sekcje inside a centre';
create policy party_only on unit as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on unit as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on unit as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, parent_id, kind, name, address) on unit to asysta_centre;
grant insert (id, version, parent_id, kind, name, address) on unit to asysta_centre;
grant update (name, address, version) on unit to asysta_centre;
grant select (tenant_id, id, version, parent_id, kind, name, address) on unit to asysta_worker;

create table staff_member (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  subject text not null,
  display_name text not null,
  machine boolean not null default false,
  employment_form text check (employment_form in ('EMPLOYMENT_CONTRACT', 'SERVICE_CONTRACT', 'OTHER')),
  employed_from date,
  employed_to date,
  qualification text,
  primary key (tenant_id, id)
);
create unique index staff_member_unique_1 on staff_member (tenant_id, subject);
alter table staff_member enable row level security;
alter table staff_member force row level security;
comment on table staff_member is 'tenant: the people and machine clients of one party; their rights come from dated appointments';
create policy party_only on staff_member as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on staff_member as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on staff_member as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on staff_member as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on staff_member as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject, display_name, machine, employment_form, employed_from, employed_to, qualification) on staff_member to asysta_centre;
grant insert (id, version, subject, display_name, machine, employment_form, employed_from, employed_to, qualification) on staff_member to asysta_centre;
grant update (display_name, employment_form, employed_from, employed_to, version) on staff_member to asysta_centre;
grant select (tenant_id, id, version, subject, display_name, machine, employment_form, employed_from, employed_to, qualification) on staff_member to asysta_partner;
grant select (tenant_id, id, version, subject, display_name, machine, employment_form, employed_from, employed_to, qualification) on staff_member to asysta_region;
grant select (tenant_id, id, version, subject, display_name, machine, employment_form, employed_from, employed_to, qualification) on staff_member to asysta_worker;

create table appointment (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  role text not null check (role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER', 'CENTRE_SYSTEM', 'PARTNER_WORKER', 'PARTNER_SYSTEM', 'REGIONAL_ANALYST', 'REGION_SYSTEM')),
  unit_id uuid,
  acting boolean not null default false,
  title text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index appointment_index_1 on appointment (tenant_id, staff_member_id);
create index appointment_index_2 on appointment (tenant_id, unit_id);
alter table appointment enable row level security;
alter table appointment force row level security;
comment on table appointment is 'tenant: a function held between two dates, also acting (p.o.) and limited to a unit';
create policy party_only on appointment as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on appointment as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on appointment as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on appointment as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on appointment as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to) on appointment to asysta_centre;
grant insert (id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to) on appointment to asysta_centre;
grant update (valid_to, version) on appointment to asysta_centre;
grant select (tenant_id, id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to) on appointment to asysta_partner;
grant select (tenant_id, id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to) on appointment to asysta_region;
grant select (tenant_id, id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to) on appointment to asysta_worker;

create table data_authorization (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  granted_on date not null,
  secrecy_undertaken_on date not null,
  valid_to date,
  withdrawn_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id)
);
create index data_authorization_index_1 on data_authorization (tenant_id, staff_member_id);
alter table data_authorization enable row level security;
alter table data_authorization force row level security;
comment on table data_authorization is 'tenant: written authorisation and secrecy undertaking of art. 7(4), the gate before any family data';
create policy party_only on data_authorization as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on data_authorization as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on data_authorization as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on data_authorization as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on data_authorization as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, granted_on, secrecy_undertaken_on, valid_to, withdrawn_on) on data_authorization to asysta_centre;
grant insert (id, version, staff_member_id, granted_on, secrecy_undertaken_on, valid_to, withdrawn_on) on data_authorization to asysta_centre;
grant update (valid_to, withdrawn_on, version) on data_authorization to asysta_centre;
grant select (tenant_id, id, version, staff_member_id, granted_on, secrecy_undertaken_on, valid_to, withdrawn_on) on data_authorization to asysta_partner;
grant select (tenant_id, id, version, staff_member_id, granted_on, secrecy_undertaken_on, valid_to, withdrawn_on) on data_authorization to asysta_region;
grant select (tenant_id, id, version, staff_member_id, granted_on, secrecy_undertaken_on, valid_to, withdrawn_on) on data_authorization to asysta_worker;
