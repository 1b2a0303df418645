-- Whoever may not open a file may ask whether the centre knows somebody: so often a day, and whoever leads the file is told.

create table allowance_use (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  used_on date not null,
  used integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id)
);
create unique index allowance_use_unique_1 on allowance_use (tenant_id, staff_member_id, used_on);
alter table allowance_use enable row level security;
alter table allowance_use force row level security;
comment on table allowance_use is 'tenant: how often somebody asked about persons on a day, whatever became of it; a number and no word of whom';
create policy party_only on allowance_use as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on allowance_use as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, used_on, used) on allowance_use to asysta_centre;
grant insert (id, version, staff_member_id, used_on, used) on allowance_use to asysta_centre;
grant update (used, version) on allowance_use to asysta_centre;

create table inquiry (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  asked_by_id uuid not null,
  asked_at timestamptz not null,
  known boolean not null,
  whom_to_ask_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, whom_to_ask_id) references staff_member (tenant_id, id)
);
create index inquiry_index_1 on inquiry (tenant_id, asked_by_id);
create index inquiry_index_2 on inquiry (tenant_id, whom_to_ask_id);
alter table inquiry enable row level security;
alter table inquiry force row level security;
comment on table inquiry is 'tenant: who asked whether the centre knows somebody, and whether it does; of whom is not kept';
create policy party_only on inquiry as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on inquiry as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, asked_by_id, asked_at, known, whom_to_ask_id) on inquiry to asysta_centre;
grant insert (id, version, asked_by_id, asked_at, known, whom_to_ask_id) on inquiry to asysta_centre;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'PERSON_ASKED_ABOUT', 'LAST_DIRECTOR_LEAVES', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED')) not valid;
