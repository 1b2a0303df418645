-- Somebody stands in for a social worker or an assistant between two days, sees the families on those days alone, and records in the own name.

create table substitution (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  role text not null check (role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT')),
  instead_of_id uuid not null,
  substitute_id uuid not null check (substitute_id <> instead_of_id),
  support_case_id uuid,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  note text,
  decided_by_id uuid not null check (decided_by_id not in (substitute_id, instead_of_id)),
  decided_on date not null,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, instead_of_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, substitute_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index substitution_index_1 on substitution (tenant_id, instead_of_id, valid_to);
create index substitution_index_2 on substitution (tenant_id, substitute_id, valid_to);
create index substitution_index_3 on substitution (tenant_id, support_case_id);
create index substitution_index_4 on substitution (tenant_id, decided_by_id);
create index substitution_index_5 on substitution (tenant_id, annulled_by_id);
alter table substitution enable row level security;
alter table substitution force row level security;
comment on table substitution is 'tenant: who stands in for a social worker or an assistant between two days; shortened and annulled with history, never removed';
create policy party_only on substitution as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on substitution as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on substitution as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, role, instead_of_id, substitute_id, support_case_id, valid_from, valid_to, note, decided_by_id, decided_on, annulled_at, annulled_by_id, annulment_reason) on substitution to asysta_centre;
grant insert (id, version, role, instead_of_id, substitute_id, support_case_id, valid_from, valid_to, note, decided_by_id, decided_on, annulled_at, annulled_by_id, annulment_reason) on substitution to asysta_centre;
grant update (valid_to, annulled_at, annulled_by_id, annulment_reason, version) on substitution to asysta_centre;
grant select (id, role, instead_of_id, substitute_id, support_case_id, valid_from, valid_to, annulled_at) on substitution to asysta_worker;

create table substitution_correction (
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
  foreign key (tenant_id, subject_id) references substitution (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index substitution_correction_index_1 on substitution_correction (tenant_id, subject_id);
create index substitution_correction_index_2 on substitution_correction (tenant_id, corrected_by_id);
alter table substitution_correction enable row level security;
alter table substitution_correction force row level security;
comment on table substitution_correction is 'tenant: what was decided of a substitution before it was shortened; rows are only added';
create policy party_only on substitution_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on substitution_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on substitution_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on substitution_correction to asysta_centre;
alter table visit add column instead_of_id uuid;
grant select (instead_of_id) on visit to asysta_centre;
grant insert (instead_of_id) on visit to asysta_centre;
alter table visit add constraint visit_tenant_id_instead_of_id_fkey foreign key (tenant_id, instead_of_id) references staff_member (tenant_id, id) not valid;
alter table contact add column instead_of_id uuid;
grant select (instead_of_id) on contact to asysta_centre;
grant insert (instead_of_id) on contact to asysta_centre;
alter table contact add constraint contact_tenant_id_instead_of_id_fkey foreign key (tenant_id, instead_of_id) references staff_member (tenant_id, id) not valid;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES')) not valid;
