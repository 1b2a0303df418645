-- Before somebody becomes an assistant the centre checks what art. 12(1) and 7b ask; whoever works already gets a term of 90 days.

create table eligibility_check (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  kind text not null check (kind in ('QUALIFICATIONS', 'PARENTAL_AUTHORITY', 'ALIMONY', 'NO_CONVICTION', 'SEX_OFFENDER_REGISTER')),
  result text not null check (result in ('MET', 'NOT_MET')),
  checked_on date not null,
  checked_by_id uuid not null check (checked_by_id <> staff_member_id),
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, checked_by_id) references staff_member (tenant_id, id)
);
create index eligibility_check_index_1 on eligibility_check (tenant_id, staff_member_id);
create index eligibility_check_index_2 on eligibility_check (tenant_id, checked_by_id);
alter table eligibility_check enable row level security;
alter table eligibility_check force row level security;
comment on table eligibility_check is 'tenant: that a condition of art. 12(1) or 7b was checked, by whom and with which result; never the extract, nor a word of it';
create policy party_only on eligibility_check as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on eligibility_check as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, kind, result, checked_on, checked_by_id, recorded_at) on eligibility_check to asysta_centre;
grant insert (id, version, staff_member_id, kind, result, checked_on, checked_by_id, recorded_at) on eligibility_check to asysta_centre;
-- The default is the same for every row, so none is rewritten.
-- squawk-ignore adding-field-with-default
alter table staff_member add column checks_due_on date default current_date + 90;
grant select (checks_due_on) on staff_member to asysta_centre;
grant insert (checks_due_on) on staff_member to asysta_centre;
grant update (checks_due_on, version) on staff_member to asysta_centre;
grant select (checks_due_on) on staff_member to asysta_partner;
grant select (checks_due_on) on staff_member to asysta_region;
grant select (checks_due_on) on staff_member to asysta_worker;
alter table staff_member alter column checks_due_on drop default;
