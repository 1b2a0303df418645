-- A request for an assistant may be returned with remarks or refused with a reason, and not only granted.

create table request_decision (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  request_id uuid not null,
  outcome text not null check (outcome in ('RETURNED', 'REFUSED')),
  reason text not null,
  decided_on date not null,
  decided_by_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, request_id) references assistant_request (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create unique index request_decision_unique_1 on request_decision (tenant_id, request_id);
create index request_decision_index_1 on request_decision (tenant_id, support_case_id);
create index request_decision_index_2 on request_decision (tenant_id, decided_by_id);
alter table request_decision enable row level security;
alter table request_decision force row level security;
comment on table request_decision is 'tenant: requests for an assistant that were returned or refused, by whom and why; rows are added and never changed';
create policy party_only on request_decision as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on request_decision as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, request_id, outcome, reason, decided_on, decided_by_id) on request_decision to asysta_centre;
grant insert (id, version, support_case_id, request_id, outcome, reason, decided_on, decided_by_id) on request_decision to asysta_centre;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED')) not valid;
