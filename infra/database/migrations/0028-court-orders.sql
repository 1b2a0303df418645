-- A court changes, prolongs and lifts its orders and says when it wants reports; a case under one is closed with its word.

alter table court_order add column control text;
alter table court_order add column replaces_id uuid;
grant select (control, replaces_id) on court_order to asysta_centre;
grant insert (control, replaces_id) on court_order to asysta_centre;
grant select (control, replaces_id) on court_order to asysta_worker;
alter table court_order add constraint court_order_tenant_id_replaces_id_fkey foreign key (tenant_id, replaces_id) references court_order (tenant_id, id) not valid;
alter table support_case add column court_word_on date;
alter table support_case add column court_word_signature text;
alter table support_case add column court_told text;
grant select (court_word_on, court_word_signature, court_told) on support_case to asysta_centre;
grant insert (court_word_on, court_word_signature, court_told) on support_case to asysta_centre;
grant update (court_word_on, court_word_signature, court_told, version) on support_case to asysta_centre;
grant select (court_word_on, court_word_signature, court_told) on support_case to asysta_worker;

create table court_decision (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  court_order_id uuid not null,
  kind text not null check (kind in ('PROLONGED', 'LIFTED')),
  decided_on date not null,
  signature text not null,
  valid_to date,
  recorded_on date not null,
  recorded_by_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, court_order_id) references court_order (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id)
);
create unique index court_decision_unique_1 on court_decision (tenant_id, court_order_id) where kind = 'LIFTED';
create index court_decision_index_1 on court_decision (tenant_id, court_order_id);
create index court_decision_index_2 on court_decision (tenant_id, recorded_by_id);
alter table court_decision enable row level security;
alter table court_decision force row level security;
comment on table court_decision is 'tenant: what a court decided later of its order: a later end, or none any more; rows are added and never changed';
create policy party_only on court_decision as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on court_decision as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, court_order_id, kind, decided_on, signature, valid_to, recorded_on, recorded_by_id) on court_decision to asysta_centre;
grant insert (id, version, court_order_id, kind, decided_on, signature, valid_to, recorded_on, recorded_by_id) on court_decision to asysta_centre;
alter table deadline drop constraint deadline_kind_check, add constraint deadline_kind_check check (kind in ('FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'FIRST_VISIT', 'CONTACT', 'PERIODIC_ASSESSMENT', 'HALF_YEAR_REPORT', 'REFERRAL_ANSWER', 'COURT_REPORT', 'COURT_ORDER_END')) not valid;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES')) not valid;
