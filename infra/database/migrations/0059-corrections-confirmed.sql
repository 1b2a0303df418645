-- What carries law in a case is corrected when a second person confirms it, and a consent names its signatories.

create table amendment (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  what text not null check (what in ('CONSENT', 'COURT_ORDER', 'CLOSING', 'ZA_ZYCIEM', 'MINOR_PARENT')),
  subject_id uuid not null,
  reason text not null,
  proposed_by_id uuid not null,
  proposed_at timestamptz not null,
  outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
  decided_by_id uuid,
  decided_at timestamptz,
  remarks text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, proposed_by_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create unique index amendment_unique_1 on amendment (tenant_id, subject_id) where outcome is null;
create index amendment_index_1 on amendment (tenant_id, support_case_id, proposed_at desc, id desc);
create index amendment_index_2 on amendment (tenant_id, proposed_by_id);
create index amendment_index_3 on amendment (tenant_id, decided_by_id);
alter table amendment enable row level security;
alter table amendment force row level security;
comment on table amendment is 'tenant: corrections of what carries law in a case, who proposed and who decided; rows are decided once and never removed';
create policy party_only on amendment as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on amendment as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, what, subject_id, reason, proposed_by_id, proposed_at, outcome, decided_by_id, decided_at, remarks) on amendment to asysta_centre;
grant insert (id, version, support_case_id, what, subject_id, reason, proposed_by_id, proposed_at, outcome, decided_by_id, decided_at, remarks) on amendment to asysta_centre;
grant update (outcome, decided_by_id, decided_at, remarks, version) on amendment to asysta_centre;

create table amended_field (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  amendment_id uuid not null,
  field text not null,
  old_value text,
  new_value text,
  primary key (tenant_id, id),
  foreign key (tenant_id, amendment_id) references amendment (tenant_id, id)
);
create unique index amended_field_unique_1 on amended_field (tenant_id, amendment_id, field);
alter table amended_field enable row level security;
alter table amended_field force row level security;
comment on table amended_field is 'tenant: one field of a proposed correction, what stands there and what should; rows are only added';
create policy party_only on amended_field as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on amended_field as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, amendment_id, field, old_value, new_value) on amended_field to asysta_centre;
grant insert (id, version, amendment_id, field, old_value, new_value) on amended_field to asysta_centre;

create table support_consent_signatory (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  consent_id uuid not null,
  family_member_id uuid not null,
  signed boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, consent_id) references support_consent (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id)
);
create unique index support_consent_signatory_unique_1 on support_consent_signatory (tenant_id, consent_id, family_member_id);
create index support_consent_signatory_index_1 on support_consent_signatory (tenant_id, family_member_id);
alter table support_consent_signatory enable row level security;
alter table support_consent_signatory force row level security;
comment on table support_consent_signatory is 'tenant: persons of the household who gave a consent; one taken off by a correction stays';
create policy party_only on support_consent_signatory as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on support_consent_signatory as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, consent_id, family_member_id, signed) on support_consent_signatory to asysta_centre;
grant insert (id, version, consent_id, family_member_id, signed) on support_consent_signatory to asysta_centre;
grant update (signed, version) on support_consent_signatory to asysta_centre;
grant update (signed_on, form, signatories, version) on support_consent to asysta_centre;
grant update (court, signature, issued_on, content, control, valid_to, version) on court_order to asysta_centre;
grant update (applied_on, applicant, target_group, certificate_kind, certificate_issued_on, physician_specialty, written_authorization_on, version) on za_zyciem_application to asysta_centre;
grant update (institution, leaves_on, version) on minor_parent_record to asysta_centre;
grant update (valid_from, version) on legal_basis to asysta_centre;
grant update (decided_on, version) on late_entry to asysta_centre;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'INTAKE_JOINED', 'CONSENT_WITHDRAWN', 'WITHDRAWAL_DECIDED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'RELIEF_REQUESTED', 'RELIEF_GRANTED', 'RELIEF_REFUSED', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED', 'CORRECTION_PROPOSED', 'CORRECTION_CONFIRMED', 'CORRECTION_REFUSED', 'CORRECTED_ALONE')) not valid;
