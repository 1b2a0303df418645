-- What was decided on paper carries its own day, and the day of entry stands beside it.

create table late_entry (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  what text not null check (what in ('OPENING', 'CONSENT', 'ASSIGNMENT')),
  subject_id uuid not null,
  decided_on date not null,
  decided_by_id uuid not null,
  recorded_on date not null,
  recorded_by_id uuid not null,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id)
);
create unique index late_entry_unique_1 on late_entry (tenant_id, subject_id);
create index late_entry_index_1 on late_entry (tenant_id, support_case_id);
create index late_entry_index_2 on late_entry (tenant_id, decided_by_id);
create index late_entry_index_3 on late_entry (tenant_id, recorded_by_id);
alter table late_entry enable row level security;
alter table late_entry force row level security;
comment on table late_entry is 'tenant: when a paper decision was entered, by whom and why so late; rows are added and never changed';
create policy party_only on late_entry as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on late_entry as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, what, subject_id, decided_on, decided_by_id, recorded_on, recorded_by_id, reason) on late_entry to asysta_centre;
grant insert (id, version, support_case_id, what, subject_id, decided_on, decided_by_id, recorded_on, recorded_by_id, reason) on late_entry to asysta_centre;
