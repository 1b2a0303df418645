-- An assistant may ask to be relieved of a case, and the director decides.

create table relief_request (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  requested_by_id uuid not null,
  requested_on date not null,
  reason text not null,
  decision text check (decision in ('GRANTED', 'REFUSED', 'LAPSED')),
  decided_on date,
  decided_by_id uuid,
  decision_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create unique index relief_request_unique_1 on relief_request (tenant_id, support_case_id) where decision is null;
create index relief_request_index_1 on relief_request (tenant_id, support_case_id, requested_on desc, id desc);
create index relief_request_index_2 on relief_request (tenant_id, requested_by_id);
create index relief_request_index_3 on relief_request (tenant_id, decided_by_id);
alter table relief_request enable row level security;
alter table relief_request force row level security;
comment on table relief_request is 'tenant: requests of assistants to be relieved of a case and what was decided; rows are decided once and never removed';
create policy party_only on relief_request as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on relief_request as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, requested_by_id, requested_on, reason, decision, decided_on, decided_by_id, decision_reason) on relief_request to asysta_centre;
grant insert (id, version, support_case_id, requested_by_id, requested_on, reason, decision, decided_on, decided_by_id, decision_reason) on relief_request to asysta_centre;
grant update (decision, decided_on, decided_by_id, decision_reason, version) on relief_request to asysta_centre;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'RELIEF_REQUESTED', 'RELIEF_GRANTED', 'RELIEF_REFUSED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED')) not valid;
