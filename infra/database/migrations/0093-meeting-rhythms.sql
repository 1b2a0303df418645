-- How often one family is met is agreed for it alone, with its days and a reason, and counts its term of contact.

create table meeting_rhythm (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  days integer not null check (days between 1 and 366),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  justification text not null,
  author_id uuid not null,
  instead_of_id uuid,
  recorded_at timestamptz not null,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, instead_of_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index meeting_rhythm_index_1 on meeting_rhythm (tenant_id, support_case_id, valid_from, id);
create index meeting_rhythm_index_2 on meeting_rhythm (tenant_id, author_id);
create index meeting_rhythm_index_3 on meeting_rhythm (tenant_id, instead_of_id);
create index meeting_rhythm_index_4 on meeting_rhythm (tenant_id, annulled_by_id);
alter table meeting_rhythm enable row level security;
alter table meeting_rhythm force row level security;
comment on table meeting_rhythm is 'tenant: how often one family is met, agreed for it alone; the worker reads how often and when, to count terms by it';
create policy party_only on meeting_rhythm as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on meeting_rhythm as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on meeting_rhythm as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, days, valid_from, valid_to, justification, author_id, instead_of_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on meeting_rhythm to asysta_centre;
grant insert (id, version, support_case_id, days, valid_from, valid_to, justification, author_id, instead_of_id, recorded_at, annulled_at, annulled_by_id, annulment_reason) on meeting_rhythm to asysta_centre;
grant update (days, valid_from, valid_to, justification, annulled_at, annulled_by_id, annulment_reason, version) on meeting_rhythm to asysta_centre;
grant select (tenant_id, id, support_case_id, days, valid_from, valid_to, annulled_at) on meeting_rhythm to asysta_worker;

create table meeting_rhythm_correction (
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
  foreign key (tenant_id, subject_id) references meeting_rhythm (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index meeting_rhythm_correction_index_1 on meeting_rhythm_correction (tenant_id, subject_id);
create index meeting_rhythm_correction_index_2 on meeting_rhythm_correction (tenant_id, corrected_by_id);
alter table meeting_rhythm_correction enable row level security;
alter table meeting_rhythm_correction force row level security;
comment on table meeting_rhythm_correction is 'tenant: what was recorded of the rhythm of a family before it was corrected; rows are only added';
create policy party_only on meeting_rhythm_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on meeting_rhythm_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on meeting_rhythm_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on meeting_rhythm_correction to asysta_centre;
alter table deadline drop constraint deadline_origin_check, add constraint deadline_origin_check check (origin in ('LAW', 'LOCAL', 'CASE')) not valid;
