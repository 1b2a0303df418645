-- A later intake about a family joins the case that is open.

create table joined_intake (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  intake_id uuid not null,
  joined_on date not null,
  joined_by_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, intake_id) references intake (tenant_id, id),
  foreign key (tenant_id, joined_by_id) references staff_member (tenant_id, id)
);
create unique index joined_intake_unique_1 on joined_intake (tenant_id, intake_id);
create index joined_intake_index_1 on joined_intake (tenant_id, support_case_id);
create index joined_intake_index_2 on joined_intake (tenant_id, joined_by_id);
alter table joined_intake enable row level security;
alter table joined_intake force row level security;
comment on table joined_intake is 'tenant: which open case a later intake about its family went into; rows are added and never changed';
create policy party_only on joined_intake as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on joined_intake as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, intake_id, joined_on, joined_by_id) on joined_intake to asysta_centre;
grant insert (id, version, support_case_id, intake_id, joined_on, joined_by_id) on joined_intake to asysta_centre;
alter table intake drop constraint intake_state_check, add constraint intake_state_check check (state in ('REGISTERED', 'CASE_OPENED', 'JOINED', 'DISMISSED')) not valid;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'INTAKE_JOINED', 'CONSENT_WITHDRAWN', 'WITHDRAWAL_DECIDED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'RELIEF_REQUESTED', 'RELIEF_GRANTED', 'RELIEF_REFUSED', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED')) not valid;
