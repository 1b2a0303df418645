-- The support case with every step from interview to visit, its legal bases, assignments, deadlines and notices.

create table support_case (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  intake_id uuid,
  number text not null,
  track text not null check (track in ('ORDINARY', 'COURT', 'ZA_ZYCIEM', 'MINOR_PARENT')),
  stage text not null check (stage in ('INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'BASIS_GRANTED', 'REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT', 'REFUSED', 'CLOSED')),
  goal text check (goal in ('PREVENT_PLACEMENT', 'RETURN_OF_CHILD', 'REGAIN_PARENTAL_AUTHORITY')),
  social_worker_id uuid,
  opened_on date not null,
  closed_on date,
  closure_reason text check (closure_reason in ('GOALS_REACHED', 'NO_COOPERATION', 'NO_EFFECTS', 'CHANGE_OF_METHOD', 'MOVED_AWAY', 'BASIS_EXPIRED')),
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, intake_id) references intake (tenant_id, id),
  foreign key (tenant_id, social_worker_id) references staff_member (tenant_id, id)
);
create unique index support_case_unique_1 on support_case (tenant_id, number);
create unique index support_case_unique_2 on support_case (tenant_id, family_id) where closed_on is null;
create index support_case_index_1 on support_case (tenant_id, opened_on, id);
create index support_case_index_2 on support_case (tenant_id, family_id);
create index support_case_index_3 on support_case (tenant_id, intake_id);
create index support_case_index_4 on support_case (tenant_id, social_worker_id);
alter table support_case enable row level security;
alter table support_case force row level security;
comment on table support_case is 'tenant: one episode of support of a family; one open case per family';
create policy party_only on support_case as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on support_case as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on support_case as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, intake_id, number, track, stage, goal, social_worker_id, opened_on, closed_on, closure_reason) on support_case to asysta_centre;
grant insert (id, version, family_id, intake_id, number, track, stage, goal, social_worker_id, opened_on, closed_on, closure_reason) on support_case to asysta_centre;
grant update (track, stage, goal, social_worker_id, closed_on, closure_reason, version) on support_case to asysta_centre;
grant select (tenant_id, id, version, family_id, intake_id, number, track, stage, goal, social_worker_id, opened_on, closed_on, closure_reason) on support_case to asysta_worker;

create table family_interview (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  conducted_on date not null,
  author_id uuid not null,
  findings text not null,
  assistant_necessary boolean not null,
  necessity_reason text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id)
);
create index family_interview_index_1 on family_interview (tenant_id, support_case_id);
create index family_interview_index_2 on family_interview (tenant_id, author_id);
alter table family_interview enable row level security;
alter table family_interview force row level security;
comment on table family_interview is 'tenant: rodzinny wywiad środowiskowy with its finding whether an assistant is necessary';
create policy party_only on family_interview as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on family_interview as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on family_interview as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, conducted_on, author_id, findings, assistant_necessary, necessity_reason) on family_interview to asysta_centre;
grant insert (id, version, support_case_id, conducted_on, author_id, findings, assistant_necessary, necessity_reason) on family_interview to asysta_centre;
grant select (tenant_id, id, version, support_case_id, conducted_on, author_id, findings, assistant_necessary, necessity_reason) on family_interview to asysta_worker;

create table diagnosis (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  made_on date not null,
  author_id uuid not null,
  problems text[] not null check (problems <@ array['CARE_AND_UPBRINGING', 'HOUSEHOLD_MANAGEMENT', 'UNEMPLOYMENT', 'HOUSING', 'HEALTH', 'DISABILITY', 'ADDICTION', 'DOMESTIC_VIOLENCE', 'PARENTAL_CONFLICT', 'SCHOOL_DIFFICULTIES', 'MENTAL_HEALTH', 'DEBT', 'ISOLATION']::text[]),
  description text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id)
);
create index diagnosis_index_1 on diagnosis (tenant_id, support_case_id);
create index diagnosis_index_2 on diagnosis (tenant_id, author_id);
alter table diagnosis enable row level security;
alter table diagnosis force row level security;
comment on table diagnosis is 'tenant: problems of care and upbringing named by the social worker, several coupled ones at once';
create policy party_only on diagnosis as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on diagnosis as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on diagnosis as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, made_on, author_id, problems, description) on diagnosis to asysta_centre;
grant insert (id, version, support_case_id, made_on, author_id, problems, description) on diagnosis to asysta_centre;
grant select (tenant_id, id, version, support_case_id, made_on, author_id, problems, description) on diagnosis to asysta_worker;

create table offer_presentation (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  presented_on date not null,
  presented_by_id uuid not null,
  manner text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, presented_by_id) references staff_member (tenant_id, id)
);
create index offer_presentation_index_1 on offer_presentation (tenant_id, support_case_id);
create index offer_presentation_index_2 on offer_presentation (tenant_id, presented_by_id);
alter table offer_presentation enable row level security;
alter table offer_presentation force row level security;
comment on table offer_presentation is 'tenant: the offer of an assistant was presented before consent was asked for';
create policy party_only on offer_presentation as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on offer_presentation as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on offer_presentation as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, presented_on, presented_by_id, manner) on offer_presentation to asysta_centre;
grant insert (id, version, support_case_id, presented_on, presented_by_id, manner) on offer_presentation to asysta_centre;
grant select (tenant_id, id, version, support_case_id, presented_on, presented_by_id, manner) on offer_presentation to asysta_worker;

create table support_consent (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  signed_on date not null,
  form text not null check (form in ('WRITTEN', 'ORAL_RECORDED', 'ELECTRONIC')),
  signatories text not null,
  withdrawn_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index support_consent_index_1 on support_consent (tenant_id, support_case_id);
alter table support_consent enable row level security;
alter table support_consent force row level security;
comment on table support_consent is 'tenant: consent of the family to support (never the consent of data protection law)';
create policy party_only on support_consent as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on support_consent as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on support_consent as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, signed_on, form, signatories, withdrawn_on) on support_consent to asysta_centre;
grant insert (id, version, support_case_id, signed_on, form, signatories, withdrawn_on) on support_consent to asysta_centre;
grant update (withdrawn_on, version) on support_consent to asysta_centre;
grant select (tenant_id, id, version, support_case_id, signed_on, form, signatories, withdrawn_on) on support_consent to asysta_worker;

create table consent_refusal (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  refused_on date not null,
  circumstances text not null,
  decision text check (decision in ('NOTIFY', 'DO_NOT_NOTIFY')),
  decided_on date,
  decided_by_id uuid,
  decision_reason text,
  court_name text,
  letter_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references staff_member (tenant_id, id)
);
create index consent_refusal_index_1 on consent_refusal (tenant_id, support_case_id);
create index consent_refusal_index_2 on consent_refusal (tenant_id, decided_by_id);
alter table consent_refusal enable row level security;
alter table consent_refusal force row level security;
comment on table consent_refusal is 'tenant: refusal by the family and the decision of the director whether to inform the court, never automatic';
create policy party_only on consent_refusal as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on consent_refusal as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, refused_on, circumstances, decision, decided_on, decided_by_id, decision_reason, court_name, letter_on) on consent_refusal to asysta_centre;
grant insert (id, version, support_case_id, refused_on, circumstances, decision, decided_on, decided_by_id, decision_reason, court_name, letter_on) on consent_refusal to asysta_centre;
grant update (decision, decided_on, decided_by_id, decision_reason, court_name, letter_on, version) on consent_refusal to asysta_centre;

create table court_order (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  court text not null,
  signature text not null,
  issued_on date not null,
  content text not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index court_order_index_1 on court_order (tenant_id, support_case_id);
alter table court_order enable row level security;
alter table court_order force row level security;
comment on table court_order is 'tenant: postanowienie of a family court that obliges the family; it replaces consent';
create policy party_only on court_order as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on court_order as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on court_order as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, court, signature, issued_on, content, valid_to) on court_order to asysta_centre;
grant insert (id, version, support_case_id, court, signature, issued_on, content, valid_to) on court_order to asysta_centre;
grant select (tenant_id, id, version, support_case_id, court, signature, issued_on, content, valid_to) on court_order to asysta_worker;

create table za_zyciem_application (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  applied_on date not null,
  applicant text not null,
  target_group text not null check (target_group in ('PREGNANCY', 'COMPLICATED_PREGNANCY', 'OBSTETRIC_FAILURE', 'CHILD_CONDITION')),
  certificate_kind text not null check (certificate_kind in ('PREGNANCY', 'CHILD_CONDITION')),
  certificate_issued_on date not null,
  physician_specialty text check (physician_specialty in ('OBSTETRICS_GYNAECOLOGY', 'PERINATOLOGY', 'NEONATOLOGY', 'CHILD_NEUROLOGY', 'CHILD_CARDIOLOGY', 'CHILD_SURGERY', 'OTHER')),
  written_authorization_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index za_zyciem_application_index_1 on za_zyciem_application (tenant_id, support_case_id);
alter table za_zyciem_application enable row level security;
alter table za_zyciem_application force row level security;
comment on table za_zyciem_application is 'tenant: application with a medical certificate under the Za życiem act; no interview is required';
create policy party_only on za_zyciem_application as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on za_zyciem_application as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on za_zyciem_application as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, applied_on, applicant, target_group, certificate_kind, certificate_issued_on, physician_specialty, written_authorization_on) on za_zyciem_application to asysta_centre;
grant insert (id, version, support_case_id, applied_on, applicant, target_group, certificate_kind, certificate_issued_on, physician_specialty, written_authorization_on) on za_zyciem_application to asysta_centre;
grant select (tenant_id, id, version, support_case_id, applied_on, applicant, target_group, certificate_kind, certificate_issued_on, physician_specialty, written_authorization_on) on za_zyciem_application to asysta_worker;

create table minor_parent_record (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  institution text not null check (institution in ('MOW', 'MOS', 'OOW', 'SHELTER', 'CORRECTIONAL')),
  leaves_on date not null,
  recorded_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index minor_parent_record_index_1 on minor_parent_record (tenant_id, support_case_id);
alter table minor_parent_record enable row level security;
alter table minor_parent_record force row level security;
comment on table minor_parent_record is 'tenant: minor parent leaving a closed institution (art. 11(1a)): interview, then assignment is mandatory';
create policy party_only on minor_parent_record as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on minor_parent_record as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on minor_parent_record as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, institution, leaves_on, recorded_on) on minor_parent_record to asysta_centre;
grant insert (id, version, support_case_id, institution, leaves_on, recorded_on) on minor_parent_record to asysta_centre;
grant select (tenant_id, id, version, support_case_id, institution, leaves_on, recorded_on) on minor_parent_record to asysta_worker;

create table legal_basis (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  kind text not null check (kind in ('CONSENT', 'COURT_ORDER', 'ZA_ZYCIEM', 'MINOR_PARENT')),
  valid_from date not null,
  valid_to date,
  source_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id)
);
create index legal_basis_index_1 on legal_basis (tenant_id, support_case_id);
alter table legal_basis enable row level security;
alter table legal_basis force row level security;
comment on table legal_basis is 'tenant: ledger of what entitles the centre to support the family on a day; no visit without a valid row';
create policy party_only on legal_basis as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on legal_basis as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on legal_basis as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, kind, valid_from, valid_to, source_id) on legal_basis to asysta_centre;
grant insert (id, version, support_case_id, kind, valid_from, valid_to, source_id) on legal_basis to asysta_centre;
grant update (valid_to, version) on legal_basis to asysta_centre;
grant select (tenant_id, id, version, support_case_id, kind, valid_from, valid_to, source_id) on legal_basis to asysta_worker;

create table assistant_request (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  requested_on date not null,
  requested_by_id uuid not null,
  justification text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references staff_member (tenant_id, id)
);
create index assistant_request_index_1 on assistant_request (tenant_id, support_case_id);
create index assistant_request_index_2 on assistant_request (tenant_id, requested_by_id);
alter table assistant_request enable row level security;
alter table assistant_request force row level security;
comment on table assistant_request is 'tenant: request of the social worker that the family be given an assistant (art. 11)';
create policy party_only on assistant_request as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on assistant_request as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on assistant_request as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, requested_on, requested_by_id, justification) on assistant_request to asysta_centre;
grant insert (id, version, support_case_id, requested_on, requested_by_id, justification) on assistant_request to asysta_centre;
grant select (tenant_id, id, version, support_case_id, requested_on, requested_by_id, justification) on assistant_request to asysta_worker;

create table qualification (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  qualified_on date not null,
  qualified_by_id uuid not null,
  grounds text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, qualified_by_id) references staff_member (tenant_id, id)
);
create index qualification_index_1 on qualification (tenant_id, support_case_id);
create index qualification_index_2 on qualification (tenant_id, qualified_by_id);
alter table qualification enable row level security;
alter table qualification force row level security;
comment on table qualification is 'tenant: decision that the family qualifies; the local clock to the first visit starts on this day';
create policy party_only on qualification as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on qualification as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on qualification as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, qualified_on, qualified_by_id, grounds) on qualification to asysta_centre;
grant insert (id, version, support_case_id, qualified_on, qualified_by_id, grounds) on qualification to asysta_centre;
grant select (tenant_id, id, version, support_case_id, qualified_on, qualified_by_id, grounds) on qualification to asysta_worker;

create table assignment (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  assistant_id uuid not null,
  assigned_on date not null,
  assigned_by_id uuid not null,
  ended_on date,
  end_reason text check (end_reason in ('HANDOVER', 'RELIEVED', 'LEFT_WORK', 'CASE_CLOSED')),
  handover_note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, assistant_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, assigned_by_id) references staff_member (tenant_id, id)
);
create unique index assignment_unique_1 on assignment (tenant_id, support_case_id) where ended_on is null;
create index assignment_index_1 on assignment (tenant_id, support_case_id);
create index assignment_index_2 on assignment (tenant_id, assistant_id);
create index assignment_index_3 on assignment (tenant_id, assigned_by_id);
alter table assignment enable row level security;
alter table assignment force row level security;
comment on table assignment is 'tenant: which assistant accompanies the family between two dates; history is kept';
create policy party_only on assignment as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on assignment as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on assignment as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, assistant_id, assigned_on, assigned_by_id, ended_on, end_reason, handover_note) on assignment to asysta_centre;
grant insert (id, version, support_case_id, assistant_id, assigned_on, assigned_by_id, ended_on, end_reason, handover_note) on assignment to asysta_centre;
grant update (ended_on, end_reason, handover_note, version) on assignment to asysta_centre;
grant select (tenant_id, id, version, support_case_id, assistant_id, assigned_on, assigned_by_id, ended_on, end_reason, handover_note) on assignment to asysta_worker;

create table visit (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  kind text not null check (kind in ('FIRST', 'REGULAR', 'ACCOMPANYING', 'INTERVENTION')),
  visited_on date not null,
  starts_at time,
  duration_minutes integer not null check (duration_minutes between 1 and 1440),
  place text not null check (place in ('HOME', 'AGREED_PLACE', 'OFFICE', 'ORGANISATION', 'SCHOOL', 'COURT', 'OTHER')),
  place_detail text,
  support_kinds text[] not null check (support_kinds <@ array['EMOTIONAL', 'INSTRUMENTAL', 'INFORMATIONAL']::text[]),
  matter text not null,
  agreements text,
  next_visit_on date,
  author_id uuid not null,
  social_worker_id uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, author_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, social_worker_id) references staff_member (tenant_id, id)
);
create unique index visit_unique_1 on visit (tenant_id, support_case_id) where kind = 'FIRST';
create index visit_index_1 on visit (tenant_id, support_case_id, visited_on);
create index visit_index_2 on visit (tenant_id, support_case_id);
create index visit_index_3 on visit (tenant_id, author_id);
create index visit_index_4 on visit (tenant_id, social_worker_id);
alter table visit enable row level security;
alter table visit force row level security;
comment on table visit is 'tenant: a meeting with the family; the first one is joint with the social worker who hands over';
create policy party_only on visit as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on visit as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on visit as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, kind, visited_on, starts_at, duration_minutes, place, place_detail, support_kinds, matter, agreements, next_visit_on, author_id, social_worker_id, recorded_at) on visit to asysta_centre;
grant insert (id, version, support_case_id, kind, visited_on, starts_at, duration_minutes, place, place_detail, support_kinds, matter, agreements, next_visit_on, author_id, social_worker_id, recorded_at) on visit to asysta_centre;
grant update (visited_on, starts_at, duration_minutes, place, place_detail, support_kinds, matter, agreements, next_visit_on, version) on visit to asysta_centre;
grant select (tenant_id, id, version, support_case_id, kind, visited_on, starts_at, duration_minutes, place, place_detail, support_kinds, matter, agreements, next_visit_on, author_id, social_worker_id, recorded_at) on visit to asysta_worker;

create table visit_person (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  visit_id uuid not null,
  family_member_id uuid not null,
  present boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id)
);
create unique index visit_person_unique_1 on visit_person (tenant_id, visit_id, family_member_id);
create index visit_person_index_1 on visit_person (tenant_id, visit_id);
create index visit_person_index_2 on visit_person (tenant_id, family_member_id);
alter table visit_person enable row level security;
alter table visit_person force row level security;
comment on table visit_person is 'tenant: members of the family who took part in a visit';
create policy party_only on visit_person as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on visit_person as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, visit_id, family_member_id, present) on visit_person to asysta_centre;
grant insert (id, version, visit_id, family_member_id, present) on visit_person to asysta_centre;
grant update (present, version) on visit_person to asysta_centre;

create table area_of_change (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  support_case_id uuid not null,
  visit_id uuid not null,
  named_by_id uuid not null,
  description text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id),
  foreign key (tenant_id, named_by_id) references staff_member (tenant_id, id)
);
create index area_of_change_index_1 on area_of_change (tenant_id, support_case_id);
create index area_of_change_index_2 on area_of_change (tenant_id, visit_id);
create index area_of_change_index_3 on area_of_change (tenant_id, named_by_id);
alter table area_of_change enable row level security;
alter table area_of_change force row level security;
comment on table area_of_change is 'tenant: the area requiring change that the social worker names when handing the family over';
create policy party_only on area_of_change as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on area_of_change as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on area_of_change as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, support_case_id, visit_id, named_by_id, description) on area_of_change to asysta_centre;
grant insert (id, version, support_case_id, visit_id, named_by_id, description) on area_of_change to asysta_centre;
grant select (tenant_id, id, version, support_case_id, visit_id, named_by_id, description) on area_of_change to asysta_worker;

create table deadline (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  support_case_id uuid,
  intake_id uuid,
  kind text not null check (kind in ('FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'FIRST_VISIT', 'CONTACT', 'PERIODIC_ASSESSMENT', 'HALF_YEAR_REPORT', 'REFERRAL_ANSWER')),
  origin text not null check (origin in ('LAW', 'LOCAL')),
  source text not null,
  rule_version integer not null,
  started_on date not null,
  due_on date not null,
  met_on date,
  cancelled_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, intake_id) references intake (tenant_id, id)
);
create index deadline_index_1 on deadline (tenant_id, due_on, id);
create index deadline_index_2 on deadline (tenant_id, family_id);
create index deadline_index_3 on deadline (tenant_id, support_case_id);
create index deadline_index_4 on deadline (tenant_id, intake_id);
alter table deadline enable row level security;
alter table deadline force row level security;
comment on table deadline is 'tenant: a running or settled term with the rule, article and version it was counted by';
create policy party_only on deadline as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on deadline as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on deadline as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, support_case_id, intake_id, kind, origin, source, rule_version, started_on, due_on, met_on, cancelled_on) on deadline to asysta_centre;
grant insert (id, version, family_id, support_case_id, intake_id, kind, origin, source, rule_version, started_on, due_on, met_on, cancelled_on) on deadline to asysta_centre;
grant update (support_case_id, due_on, met_on, cancelled_on, version) on deadline to asysta_centre;
grant select (tenant_id, id, version, family_id, support_case_id, intake_id, kind, origin, source, rule_version, started_on, due_on, met_on, cancelled_on) on deadline to asysta_worker;

create table notification (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  recipient_id uuid not null,
  kind text not null check (kind in ('DEADLINE_MISSED', 'FAMILY_ASSIGNED', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'ASSISTANT_REQUESTED')),
  subject_id uuid not null,
  family_id uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, recipient_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id)
);
create unique index notification_unique_1 on notification (tenant_id, recipient_id, kind, subject_id);
create index notification_index_1 on notification (tenant_id, recipient_id, created_at);
create index notification_index_2 on notification (tenant_id, recipient_id);
create index notification_index_3 on notification (tenant_id, family_id);
alter table notification enable row level security;
alter table notification force row level security;
comment on table notification is 'tenant: a notice for one person of the party; ids only, never a name or a text about a family';
create policy party_only on notification as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on notification as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on notification as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, recipient_id, kind, subject_id, family_id, created_at, read_at) on notification to asysta_centre;
grant insert (id, version, recipient_id, kind, subject_id, family_id, created_at, read_at) on notification to asysta_centre;
grant update (read_at, version) on notification to asysta_centre;
grant select (id, recipient_id, kind, subject_id) on notification to asysta_worker;
grant insert (id, version, recipient_id, kind, subject_id, family_id, created_at, read_at) on notification to asysta_worker;
