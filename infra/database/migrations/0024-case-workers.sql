-- A case has its social worker between two days, so that it can be handed over and its history stays.

create table case_worker (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  staff_member_id uuid not null,
  valid_from date not null,
  valid_to date,
  decided_by_id uuid,
  decided_on date,
  note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create unique index case_worker_unique_1 on case_worker (tenant_id, support_case_id) where valid_to is null;
create index case_worker_index_1 on case_worker (tenant_id, support_case_id, valid_from desc, id desc);
create index case_worker_index_2 on case_worker (tenant_id, staff_member_id, support_case_id);
create index case_worker_index_3 on case_worker (tenant_id, decided_by_id);
alter table case_worker enable row level security;
alter table case_worker force row level security;
comment on table case_worker is 'tenant: who leads a case as its social worker between two days; rows are ended and never removed';
create policy party_only on case_worker as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on case_worker as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on case_worker as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, staff_member_id, valid_from, valid_to, decided_by_id, decided_on, note) on case_worker to asysta_centre;
grant insert (id, version, support_case_id, staff_member_id, valid_from, valid_to, decided_by_id, decided_on, note) on case_worker to asysta_centre;
grant update (valid_to, version) on case_worker to asysta_centre;
grant select (tenant_id, id, version, support_case_id, staff_member_id, valid_from, valid_to, decided_by_id, decided_on, note) on case_worker to asysta_worker;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    insert into case_worker (id, support_case_id, staff_member_id, valid_from)
      select uuidv7(), c.id, c.social_worker_id, c.opened_on from support_case c where c.social_worker_id is not null;
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;

create table handover (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  social_worker_id uuid not null,
  valid_from date not null,
  decided_by_id uuid not null,
  decided_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, social_worker_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create index handover_index_1 on handover (tenant_id, social_worker_id);
create index handover_index_2 on handover (tenant_id, decided_by_id);
alter table handover enable row level security;
alter table handover force row level security;
comment on table handover is 'tenant: who takes cases over from when, and who decided so; of which family is said by the outcomes alone';
create policy party_only on handover as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on handover as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, social_worker_id, valid_from, decided_by_id, decided_on) on handover to asysta_centre;
grant insert (id, version, social_worker_id, valid_from, decided_by_id, decided_on) on handover to asysta_centre;

create table handover_outcome (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  handover_id uuid not null,
  support_case_id uuid not null,
  refusal text,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, handover_id) references handover (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index handover_outcome_index_1 on handover_outcome (tenant_id, handover_id);
create index handover_outcome_index_2 on handover_outcome (tenant_id, support_case_id);
alter table handover_outcome enable row level security;
alter table handover_outcome force row level security;
comment on table handover_outcome is 'tenant: what became of one case in a hand-over, with the reason where it stayed';
create policy party_only on handover_outcome as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on handover_outcome as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, handover_id, support_case_id, refusal, reason) on handover_outcome to asysta_centre;
grant insert (id, version, handover_id, support_case_id, refusal, reason) on handover_outcome to asysta_centre;
-- Nothing reads it any more: who leads stands in case_worker.
-- squawk-ignore ban-drop-column
alter table support_case drop column social_worker_id;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES')) not valid;
