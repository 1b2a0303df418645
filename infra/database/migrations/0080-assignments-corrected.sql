-- The days and the note of an assignment are corrected with their history; the entry beside it follows its paper.

create table assignment_correction (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  subject_id uuid not null,
  field text not null,
  old_value text,
  new_value text,
  reason text not null,
  corrected_by_id uuid not null,
  corrected_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, subject_id) references assignment (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index assignment_correction_index_1 on assignment_correction (tenant_id, subject_id);
create index assignment_correction_index_2 on assignment_correction (tenant_id, corrected_by_id);
alter table assignment_correction enable row level security;
alter table assignment_correction force row level security;
comment on table assignment_correction is 'tenant: what was recorded in a row of assignment before it was corrected; rows are only added';
create policy party_only on assignment_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on assignment_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on assignment_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on assignment_correction to asysta_centre;
grant update (assigned_on, assigned_by_id, version) on assignment to asysta_centre;
grant update (decided_on, decided_by_id, version) on late_entry to asysta_centre;
