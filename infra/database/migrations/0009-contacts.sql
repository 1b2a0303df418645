-- A word with the family between two visits is written down by itself.

create table contact (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  kind text not null check (kind in ('PHONE', 'MESSAGE', 'LETTER', 'OFFICE')),
  contacted_on date not null,
  note text not null,
  author_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id)
);
create index contact_index_1 on contact (tenant_id, family_id, contacted_on);
create index contact_index_2 on contact (tenant_id, family_id);
create index contact_index_3 on contact (tenant_id, author_id);
alter table contact enable row level security;
alter table contact force row level security;
comment on table contact is 'tenant: a word with a family that was no visit';
create policy party_only on contact as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on contact as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, kind, contacted_on, note, author_id) on contact to asysta_centre;
grant insert (id, version, family_id, kind, contacted_on, note, author_id) on contact to asysta_centre;
