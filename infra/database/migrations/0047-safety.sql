-- What a worker must know before they knock stands with the family.

create table safety_note (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  text text not null,
  check_on date,
  author_id uuid not null,
  recorded_on date not null,
  ended_on date,
  end_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id)
);
create index safety_note_index_1 on safety_note (tenant_id, family_id, recorded_on desc, id desc);
create index safety_note_index_2 on safety_note (tenant_id, author_id);
alter table safety_note enable row level security;
alter table safety_note force row level security;
comment on table safety_note is 'tenant: what a worker must know before they knock at the door of a family';
create policy party_only on safety_note as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on safety_note as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, text, check_on, author_id, recorded_on, ended_on, end_reason) on safety_note to asysta_centre;
grant insert (id, version, family_id, text, check_on, author_id, recorded_on, ended_on, end_reason) on safety_note to asysta_centre;
grant update (ended_on, end_reason, version) on safety_note to asysta_centre;
