-- Two records of one person or family are linked, never merged, and figures say how many depend on that.

create table family_link (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  leading_id uuid not null,
  duplicate_id uuid not null check (duplicate_id <> leading_id),
  reason text not null,
  evidence text not null check (evidence in ('SAME_PESEL', 'SAME_DOCUMENTS', 'FAMILY_STATEMENT', 'OTHER')),
  evidence_note text,
  linked_on date not null,
  linked_by_id uuid not null,
  undone_on date,
  undone_by_id uuid,
  undo_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, leading_id) references family (tenant_id, id),
  foreign key (tenant_id, duplicate_id) references family (tenant_id, id),
  foreign key (tenant_id, linked_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, undone_by_id) references staff_member (tenant_id, id)
);
create unique index family_link_unique_1 on family_link (tenant_id, duplicate_id) where undone_on is null;
create index family_link_index_1 on family_link (tenant_id, leading_id);
create index family_link_index_2 on family_link (tenant_id, duplicate_id);
create index family_link_index_3 on family_link (tenant_id, linked_by_id);
create index family_link_index_4 on family_link (tenant_id, undone_by_id);
alter table family_link enable row level security;
alter table family_link force row level security;
comment on table family_link is 'tenant: which record of a family leads another one of it; a link is undone and never taken away';
create policy party_only on family_link as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_link as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, leading_id, duplicate_id, reason, evidence, evidence_note, linked_on, linked_by_id, undone_on, undone_by_id, undo_reason) on family_link to asysta_centre;
grant insert (id, version, leading_id, duplicate_id, reason, evidence, evidence_note, linked_on, linked_by_id, undone_on, undone_by_id, undo_reason) on family_link to asysta_centre;
grant update (undone_on, undone_by_id, undo_reason, version) on family_link to asysta_centre;

create table person_link (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  leading_id uuid not null,
  duplicate_id uuid not null check (duplicate_id <> leading_id),
  reason text not null,
  evidence text not null check (evidence in ('SAME_PESEL', 'SAME_DOCUMENTS', 'FAMILY_STATEMENT', 'OTHER')),
  evidence_note text,
  linked_on date not null,
  linked_by_id uuid not null,
  undone_on date,
  undone_by_id uuid,
  undo_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, leading_id) references person (tenant_id, id),
  foreign key (tenant_id, duplicate_id) references person (tenant_id, id),
  foreign key (tenant_id, linked_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, undone_by_id) references staff_member (tenant_id, id)
);
create unique index person_link_unique_1 on person_link (tenant_id, duplicate_id) where undone_on is null;
create index person_link_index_1 on person_link (tenant_id, leading_id);
create index person_link_index_2 on person_link (tenant_id, duplicate_id);
create index person_link_index_3 on person_link (tenant_id, linked_by_id);
create index person_link_index_4 on person_link (tenant_id, undone_by_id);
alter table person_link enable row level security;
alter table person_link force row level security;
comment on table person_link is 'tenant: which record of a person leads another one of them; a link is undone and never taken away';
create policy party_only on person_link as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on person_link as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, leading_id, duplicate_id, reason, evidence, evidence_note, linked_on, linked_by_id, undone_on, undone_by_id, undo_reason) on person_link to asysta_centre;
grant insert (id, version, leading_id, duplicate_id, reason, evidence, evidence_note, linked_on, linked_by_id, undone_on, undone_by_id, undo_reason) on person_link to asysta_centre;
grant update (undone_on, undone_by_id, undo_reason, version) on person_link to asysta_centre;
alter table submitted_figure add column linked integer not null default 0;
grant select (linked) on submitted_figure to asysta_centre;
grant insert (linked) on submitted_figure to asysta_centre;
grant select (linked) on submitted_figure to asysta_region;
