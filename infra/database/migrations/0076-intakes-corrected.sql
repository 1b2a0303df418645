-- What was written down of an intake is corrected with its history; who told the centre keeps a history of its own.

create table intake_correction (
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
  foreign key (tenant_id, subject_id) references intake (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index intake_correction_index_1 on intake_correction (tenant_id, subject_id);
create index intake_correction_index_2 on intake_correction (tenant_id, corrected_by_id);
alter table intake_correction enable row level security;
alter table intake_correction force row level security;
comment on table intake_correction is 'tenant: what was recorded of an intake before it was corrected; rows are only added';
create policy party_only on intake_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on intake_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on intake_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on intake_correction to asysta_centre;

create table intake_reporter_correction (
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
  foreign key (tenant_id, subject_id) references intake (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index intake_reporter_correction_index_1 on intake_reporter_correction (tenant_id, subject_id);
create index intake_reporter_correction_index_2 on intake_reporter_correction (tenant_id, corrected_by_id);
alter table intake_reporter_correction enable row level security;
alter table intake_reporter_correction force row level security;
comment on table intake_reporter_correction is 'tenant: who told the centre, as it was recorded before it was corrected; rows are only added';
create policy party_only on intake_reporter_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on intake_reporter_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on intake_reporter_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on intake_reporter_correction to asysta_centre;
grant update (received_on, source, channel, urgency, content, reporter_name, reporter_contact, version) on intake to asysta_centre;
