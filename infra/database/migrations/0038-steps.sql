-- What was recorded before an assistant came is corrected with its history and annulled with a reason; an interview names its persons and problems.

create table family_interview_correction (
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
  foreign key (tenant_id, subject_id) references family_interview (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index family_interview_correction_index_1 on family_interview_correction (tenant_id, subject_id);
create index family_interview_correction_index_2 on family_interview_correction (tenant_id, corrected_by_id);
alter table family_interview_correction enable row level security;
alter table family_interview_correction force row level security;
comment on table family_interview_correction is 'tenant: what was recorded in a row of family_interview before it was corrected; rows are only added';
create policy party_only on family_interview_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_interview_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_interview_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on family_interview_correction to asysta_centre;
alter table family_interview add column recorded_by_id uuid;
alter table family_interview add column annulled_at timestamptz;
alter table family_interview add column annulled_by_id uuid;
alter table family_interview add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on family_interview to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on family_interview to asysta_centre;
grant update (conducted_on, author_id, findings, assistant_necessary, necessity_reason, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on family_interview to asysta_centre;
alter table family_interview add constraint family_interview_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table family_interview add constraint family_interview_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;

create table diagnosis_correction (
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
  foreign key (tenant_id, subject_id) references diagnosis (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index diagnosis_correction_index_1 on diagnosis_correction (tenant_id, subject_id);
create index diagnosis_correction_index_2 on diagnosis_correction (tenant_id, corrected_by_id);
alter table diagnosis_correction enable row level security;
alter table diagnosis_correction force row level security;
comment on table diagnosis_correction is 'tenant: what was recorded in a row of diagnosis before it was corrected; rows are only added';
create policy party_only on diagnosis_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on diagnosis_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on diagnosis_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on diagnosis_correction to asysta_centre;
alter table diagnosis add column recorded_by_id uuid;
alter table diagnosis add column annulled_at timestamptz;
alter table diagnosis add column annulled_by_id uuid;
alter table diagnosis add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on diagnosis to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on diagnosis to asysta_centre;
grant update (made_on, author_id, problems, description, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on diagnosis to asysta_centre;
alter table diagnosis add constraint diagnosis_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table diagnosis add constraint diagnosis_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;

create table offer_presentation_correction (
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
  foreign key (tenant_id, subject_id) references offer_presentation (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index offer_presentation_correction_index_1 on offer_presentation_correction (tenant_id, subject_id);
create index offer_presentation_correction_index_2 on offer_presentation_correction (tenant_id, corrected_by_id);
alter table offer_presentation_correction enable row level security;
alter table offer_presentation_correction force row level security;
comment on table offer_presentation_correction is 'tenant: what was recorded in a row of offer_presentation before it was corrected; rows are only added';
create policy party_only on offer_presentation_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on offer_presentation_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on offer_presentation_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on offer_presentation_correction to asysta_centre;
alter table offer_presentation add column recorded_by_id uuid;
alter table offer_presentation add column annulled_at timestamptz;
alter table offer_presentation add column annulled_by_id uuid;
alter table offer_presentation add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on offer_presentation to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on offer_presentation to asysta_centre;
grant update (presented_on, presented_by_id, manner, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on offer_presentation to asysta_centre;
alter table offer_presentation add constraint offer_presentation_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table offer_presentation add constraint offer_presentation_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;

create table consent_refusal_correction (
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
  foreign key (tenant_id, subject_id) references consent_refusal (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index consent_refusal_correction_index_1 on consent_refusal_correction (tenant_id, subject_id);
create index consent_refusal_correction_index_2 on consent_refusal_correction (tenant_id, corrected_by_id);
alter table consent_refusal_correction enable row level security;
alter table consent_refusal_correction force row level security;
comment on table consent_refusal_correction is 'tenant: what was recorded in a row of consent_refusal before it was corrected; rows are only added';
create policy party_only on consent_refusal_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on consent_refusal_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on consent_refusal_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on consent_refusal_correction to asysta_centre;
alter table consent_refusal add column recorded_by_id uuid;
alter table consent_refusal add column annulled_at timestamptz;
alter table consent_refusal add column annulled_by_id uuid;
alter table consent_refusal add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on consent_refusal to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on consent_refusal to asysta_centre;
grant update (refused_on, circumstances, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on consent_refusal to asysta_centre;
alter table consent_refusal add constraint consent_refusal_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table consent_refusal add constraint consent_refusal_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;

create table assistant_request_correction (
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
  foreign key (tenant_id, subject_id) references assistant_request (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index assistant_request_correction_index_1 on assistant_request_correction (tenant_id, subject_id);
create index assistant_request_correction_index_2 on assistant_request_correction (tenant_id, corrected_by_id);
alter table assistant_request_correction enable row level security;
alter table assistant_request_correction force row level security;
comment on table assistant_request_correction is 'tenant: what was recorded in a row of assistant_request before it was corrected; rows are only added';
create policy party_only on assistant_request_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on assistant_request_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on assistant_request_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on assistant_request_correction to asysta_centre;
alter table assistant_request add column recorded_by_id uuid;
alter table assistant_request add column annulled_at timestamptz;
alter table assistant_request add column annulled_by_id uuid;
alter table assistant_request add column annulment_reason text;
grant select (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on assistant_request to asysta_centre;
grant insert (recorded_by_id, annulled_at, annulled_by_id, annulment_reason) on assistant_request to asysta_centre;
grant update (requested_on, justification, recorded_by_id, annulled_at, annulled_by_id, annulment_reason, version) on assistant_request to asysta_centre;
alter table assistant_request add constraint assistant_request_tenant_id_recorded_by_id_fkey foreign key (tenant_id, recorded_by_id) references staff_member (tenant_id, id) not valid;
alter table assistant_request add constraint assistant_request_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table family_interview add column problems text[] not null default '{}';
grant select (problems) on family_interview to asysta_centre;
grant insert (problems) on family_interview to asysta_centre;
grant update (problems, version) on family_interview to asysta_centre;
alter table family_interview add constraint family_interview_problems_check check (problems <@ array['POVERTY', 'ORPHANHOOD', 'HOMELESSNESS', 'UNEMPLOYMENT', 'DISABILITY', 'HEALTH', 'DOMESTIC_VIOLENCE', 'TRAFFICKING', 'MOTHERHOOD', 'LARGE_FAMILY', 'CARE_AND_UPBRINGING', 'HOUSEHOLD_MANAGEMENT', 'INTEGRATION', 'AFTER_PRISON', 'ADDICTION', 'SUDDEN_EVENT', 'CRISIS', 'DISASTER', 'HOUSING', 'PARENTAL_CONFLICT', 'SCHOOL_DIFFICULTIES', 'MENTAL_HEALTH', 'DEBT', 'ISOLATION']::text[]) not valid;

create table family_interview_person (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  interview_id uuid not null,
  family_member_id uuid not null,
  present boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, interview_id) references family_interview (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id)
);
create unique index family_interview_person_unique_1 on family_interview_person (tenant_id, interview_id, family_member_id);
create index family_interview_person_index_1 on family_interview_person (tenant_id, family_member_id);
alter table family_interview_person enable row level security;
alter table family_interview_person force row level security;
comment on table family_interview_person is 'tenant: who of the family an interview was held with; one taken off by a correction stays';
create policy party_only on family_interview_person as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_interview_person as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, interview_id, family_member_id, present) on family_interview_person to asysta_centre;
grant insert (id, version, interview_id, family_member_id, present) on family_interview_person to asysta_centre;
grant update (present, version) on family_interview_person to asysta_centre;
