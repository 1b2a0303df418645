-- Who is suspended (art. 13) reaches nothing from that moment on, and comes back without being appointed anew.

create table suspension (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  suspended_on date not null,
  suspended_by_id uuid not null check (suspended_by_id <> staff_member_id),
  lifted_on date,
  lifted_by_id uuid check (lifted_by_id <> staff_member_id),
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, suspended_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, lifted_by_id) references staff_member (tenant_id, id)
);
create unique index suspension_unique_1 on suspension (tenant_id, staff_member_id, suspended_on) where lifted_on is null;
create index suspension_index_1 on suspension (tenant_id, staff_member_id);
create index suspension_index_2 on suspension (tenant_id, suspended_by_id);
create index suspension_index_3 on suspension (tenant_id, lifted_by_id);
alter table suspension enable row level security;
alter table suspension force row level security;
comment on table suspension is 'tenant: that somebody may not act for the party for a time; never why, because that is about a criminal charge';
create policy party_only on suspension as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on suspension as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_partner on suspension as permissive for all to asysta_partner using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_region on suspension as permissive for all to asysta_region using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on suspension as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id) on suspension to asysta_centre;
grant insert (id, version, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id) on suspension to asysta_centre;
grant update (lifted_on, lifted_by_id, version) on suspension to asysta_centre;
grant select (tenant_id, id, version, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id) on suspension to asysta_partner;
grant select (tenant_id, id, version, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id) on suspension to asysta_region;
grant select (tenant_id, id, version, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id) on suspension to asysta_worker;
