-- A function that opens much is proposed by one person and confirmed by another; until then it is no appointment and gives no right.

create table appointment_proposal (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  role text not null check (role in ('DIRECTOR', 'UNIT_HEAD', 'DATA_PROTECTION_OFFICER')),
  unit_id uuid,
  acting boolean not null default false,
  title text,
  valid_from date not null,
  valid_to date,
  proposed_by_id uuid not null check (proposed_by_id <> staff_member_id),
  proposed_on date not null,
  decision text check (decision in ('CONFIRMED', 'DECLINED')),
  decided_by_id uuid check (decided_by_id <> staff_member_id and decided_by_id <> proposed_by_id),
  decided_on date check ((decided_on is null) = (decision is null)),
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, proposed_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create unique index appointment_proposal_unique_1 on appointment_proposal (tenant_id, staff_member_id, role, valid_from, unit_id) nulls not distinct where decision is null;
create index appointment_proposal_index_1 on appointment_proposal (tenant_id, staff_member_id);
create index appointment_proposal_index_2 on appointment_proposal (tenant_id, unit_id);
create index appointment_proposal_index_3 on appointment_proposal (tenant_id, proposed_by_id);
create index appointment_proposal_index_4 on appointment_proposal (tenant_id, decided_by_id);
alter table appointment_proposal enable row level security;
alter table appointment_proposal force row level security;
comment on table appointment_proposal is 'tenant: a function somebody proposed for a colleague, with what a second person decided; it gives no right by itself';
create policy party_only on appointment_proposal as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on appointment_proposal as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to, proposed_by_id, proposed_on, decision, decided_by_id, decided_on, reason) on appointment_proposal to asysta_centre;
grant insert (id, version, staff_member_id, role, unit_id, acting, title, valid_from, valid_to, proposed_by_id, proposed_on, decision, decided_by_id, decided_on, reason) on appointment_proposal to asysta_centre;
grant update (decision, decided_by_id, decided_on, reason, version) on appointment_proposal to asysta_centre;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'FAMILY_ASSIGNED', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES')) not valid;
