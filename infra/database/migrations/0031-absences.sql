-- On which days somebody is not at work is recorded, so that whoever gives them work or waits for them knows; never what ails them.

create table absence (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  staff_member_id uuid not null,
  kind text not null check (kind in ('LEAVE', 'SICKNESS', 'TRAINING')),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  recorded_by_id uuid not null,
  recorded_at timestamptz not null,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index absence_index_1 on absence (tenant_id, staff_member_id, valid_from desc, id desc);
create index absence_index_2 on absence (tenant_id, recorded_by_id);
create index absence_index_3 on absence (tenant_id, annulled_by_id);
alter table absence enable row level security;
alter table absence force row level security;
comment on table absence is 'tenant: the days on which somebody of the office is not at work; nothing about health beyond that they are on sick leave';
create policy party_only on absence as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on absence as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, staff_member_id, kind, valid_from, valid_to, recorded_by_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on absence to asysta_centre;
grant insert (id, version, staff_member_id, kind, valid_from, valid_to, recorded_by_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on absence to asysta_centre;
grant update (kind, valid_from, valid_to, annulled_at, annulled_by_id, annulment_reason, version) on absence to asysta_centre;

create table absence_correction (
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
  foreign key (tenant_id, subject_id) references absence (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index absence_correction_index_1 on absence_correction (tenant_id, subject_id);
create index absence_correction_index_2 on absence_correction (tenant_id, corrected_by_id);
alter table absence_correction enable row level security;
alter table absence_correction force row level security;
comment on table absence_correction is 'tenant: what was recorded of an absence before it was corrected; rows are only added';
create policy party_only on absence_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on absence_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on absence_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on absence_correction to asysta_centre;
