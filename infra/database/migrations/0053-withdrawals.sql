-- A withdrawn consent halts support until the director ends it or suspends it to a day.

alter table support_case add column suspended_until date;
grant select (suspended_until) on support_case to asysta_centre;
grant insert (suspended_until) on support_case to asysta_centre;
grant update (suspended_until, version) on support_case to asysta_centre;
grant select (suspended_until) on support_case to asysta_worker;

create table withdrawal_decision (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  consent_id uuid not null,
  kind text not null check (kind in ('ENDED', 'SUSPENDED')),
  suspended_until date check ((kind = 'SUSPENDED') = (suspended_until is not null)),
  reason text not null,
  decided_on date not null,
  decided_by_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, consent_id) references support_consent (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create index withdrawal_decision_index_1 on withdrawal_decision (tenant_id, support_case_id);
create index withdrawal_decision_index_2 on withdrawal_decision (tenant_id, consent_id);
create index withdrawal_decision_index_3 on withdrawal_decision (tenant_id, decided_by_id);
alter table withdrawal_decision enable row level security;
alter table withdrawal_decision force row level security;
comment on table withdrawal_decision is 'tenant: what a director decided after a consent was withdrawn; rows are added and never changed';
create policy party_only on withdrawal_decision as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on withdrawal_decision as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, consent_id, kind, suspended_until, reason, decided_on, decided_by_id) on withdrawal_decision to asysta_centre;
grant insert (id, version, support_case_id, consent_id, kind, suspended_until, reason, decided_on, decided_by_id) on withdrawal_decision to asysta_centre;
alter table support_case drop constraint support_case_stage_check, add constraint support_case_stage_check check (stage in ('INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'BASIS_GRANTED', 'REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT', 'HALTED', 'REFUSED', 'WITHDRAWN', 'CLOSED')) not valid;
alter table assignment drop constraint assignment_end_reason_check, add constraint assignment_end_reason_check check (end_reason in ('HANDOVER', 'RELIEVED', 'LEFT_WORK', 'CASE_CLOSED', 'CONSENT_WITHDRAWN')) not valid;
alter table deadline drop constraint deadline_kind_check, add constraint deadline_kind_check check (kind in ('FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'FIRST_VISIT', 'CONTACT', 'PERIODIC_ASSESSMENT', 'HALF_YEAR_REPORT', 'REFERRAL_ANSWER', 'COURT_REPORT', 'COURT_ORDER_END', 'SUSPENSION_END', 'INSTITUTIONAL_CARE')) not valid;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'CONSENT_WITHDRAWN', 'WITHDRAWAL_DECIDED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'RELIEF_REQUESTED', 'RELIEF_GRANTED', 'RELIEF_REFUSED', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED')) not valid;
