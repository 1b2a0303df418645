-- What crosses a centre's border on purpose: minimised referral shares with answers and receipts, and submitted reports.

create table referral (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_id uuid not null,
  support_case_id uuid,
  partner_institution_id uuid not null,
  sent_by_id uuid not null,
  sent_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, support_case_id) references support_case (tenant_id, id),
  foreign key (tenant_id, partner_institution_id) references partner_institution (tenant_id, id),
  foreign key (tenant_id, sent_by_id) references staff_member (tenant_id, id)
);
create index referral_index_1 on referral (tenant_id, sent_on, id);
create index referral_index_2 on referral (tenant_id, family_id);
create index referral_index_3 on referral (tenant_id, support_case_id);
create index referral_index_4 on referral (tenant_id, partner_institution_id);
create index referral_index_5 on referral (tenant_id, sent_by_id);
alter table referral enable row level security;
alter table referral force row level security;
comment on table referral is 'tenant: the centre''s own record of referring a family; the partner never sees it, only the share made from it';
create policy party_only on referral as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on referral as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on referral as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_id, support_case_id, partner_institution_id, sent_by_id, sent_on) on referral to asysta_centre;
grant insert (id, version, family_id, support_case_id, partner_institution_id, sent_by_id, sent_on) on referral to asysta_centre;
grant select (tenant_id, id, version, family_id, support_case_id, partner_institution_id, sent_by_id, sent_on) on referral to asysta_worker;

create table referral_share (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  referral_id uuid not null,
  centre_name text not null,
  purpose text not null,
  disclosure_basis text not null check (disclosure_basis in ('ART_190A', 'ART_7', 'ART_15_COOPERATION', 'FAMILY_REQUEST')),
  fields text[] not null check (fields <@ array['CONTACT_PERSON', 'CONTACT_PHONE', 'ADDRESS', 'CHILDREN_NAMES', 'CHILDREN_BIRTH_DATES', 'CHILDREN_SCHOOL', 'PROBLEM_AREAS', 'STRENGTHS', 'SUPPORT_SINCE', 'ASSISTANT_CONTACT']::text[]),
  snapshot jsonb not null,
  state text not null check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'ANSWERED', 'REVOKED')),
  sent_at timestamptz not null,
  answer_due_on date,
  expires_at timestamptz not null,
  responded_at timestamptz,
  decline_reason text,
  revoked_at timestamptz,
  expiry_noted_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id)
);
create unique index referral_share_unique_1 on referral_share (tenant_id, referral_id);
create index referral_share_index_1 on referral_share (tenant_id, referral_id);
create index referral_share_receiver on referral_share (receiver_id, id);
alter table referral_share enable row level security;
alter table referral_share force row level security;
comment on table referral_share is 'two-party: a copied, minimised snapshot for one partner; gone for the partner the moment it is revoked or expires';
create policy parties_only on referral_share as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy side_centre on referral_share as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_partner on referral_share as permissive for all to asysta_partner using (receiver_id = nullif(current_setting('app.party', true), '')::uuid and (revoked_at is null and expires_at > now())) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid and (revoked_at is null and expires_at > now()));
create policy side_worker on referral_share as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, referral_id, centre_name, purpose, disclosure_basis, fields, snapshot, state, sent_at, answer_due_on, expires_at, responded_at, decline_reason, revoked_at, expiry_noted_at) on referral_share to asysta_centre;
grant insert (tenant_id, receiver_id, id, version, referral_id, centre_name, purpose, disclosure_basis, fields, snapshot, state, sent_at, answer_due_on, expires_at, responded_at, decline_reason, revoked_at, expiry_noted_at) on referral_share to asysta_centre;
grant update (state, revoked_at, version) on referral_share to asysta_centre;
grant select (tenant_id, receiver_id, id, version, centre_name, purpose, disclosure_basis, fields, snapshot, state, sent_at, answer_due_on, expires_at, responded_at, decline_reason) on referral_share to asysta_partner;
grant update (state, responded_at, decline_reason, version) on referral_share to asysta_partner;
grant select (tenant_id, id, version, referral_id, state, expires_at, revoked_at, expiry_noted_at) on referral_share to asysta_worker;
grant update (expiry_noted_at, version) on referral_share to asysta_worker;
create policy received_worker on referral_share as permissive for select to asysta_worker
  using (receiver_id = nullif(current_setting('app.party', true), '')::uuid);

create table referral_answer (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  share_id uuid not null,
  content text not null,
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id),
  foreign key (tenant_id, receiver_id, share_id) references referral_share (tenant_id, receiver_id, id)
);
create index referral_answer_index_1 on referral_answer (tenant_id, share_id);
create index referral_answer_receiver on referral_answer (receiver_id, id);
alter table referral_answer enable row level security;
alter table referral_answer force row level security;
comment on table referral_answer is 'two-party: the partner''s answer to a share; both sides keep it, also after the share has ended for the partner';
create policy parties_only on referral_answer as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy side_centre on referral_answer as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_partner on referral_answer as permissive for all to asysta_partner using (receiver_id = nullif(current_setting('app.party', true), '')::uuid) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, share_id, content, answered_at, answered_by) on referral_answer to asysta_centre;
grant select (tenant_id, receiver_id, id, version, share_id, content, answered_at, answered_by) on referral_answer to asysta_partner;
grant insert (tenant_id, receiver_id, id, version, share_id, content, answered_at, answered_by) on referral_answer to asysta_partner;

create table referral_receipt (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  share_id uuid not null,
  read_at timestamptz not null,
  read_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id),
  foreign key (tenant_id, receiver_id, share_id) references referral_share (tenant_id, receiver_id, id)
);
create index referral_receipt_index_1 on referral_receipt (tenant_id, share_id);
create index referral_receipt_receiver on referral_receipt (receiver_id, id);
alter table referral_receipt enable row level security;
alter table referral_receipt force row level security;
comment on table referral_receipt is 'two-party: when somebody of the partner read a share: the receipt the centre is owed';
create policy parties_only on referral_receipt as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy side_centre on referral_receipt as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_partner on referral_receipt as permissive for all to asysta_partner using (receiver_id = nullif(current_setting('app.party', true), '')::uuid) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, share_id, read_at, read_by) on referral_receipt to asysta_centre;
grant select (tenant_id, receiver_id, id, version, share_id, read_at, read_by) on referral_receipt to asysta_partner;
grant insert (tenant_id, receiver_id, id, version, share_id, read_at, read_by) on referral_receipt to asysta_partner;

create table submitted_report (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  half_year text not null check (half_year ~ '^[0-9]{4}-H[12]$'),
  template_version integer not null,
  centre_name text not null,
  teryt_code text not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id)
);
create unique index submitted_report_unique_1 on submitted_report (tenant_id, half_year);
create index submitted_report_receiver on submitted_report (receiver_id, id);
alter table submitted_report enable row level security;
alter table submitted_report force row level security;
comment on table submitted_report is 'two-party: a half-yearly report exactly as a director submitted it to the region; never changed afterwards';
create policy parties_only on submitted_report as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy side_centre on submitted_report as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_region on submitted_report as permissive for all to asysta_region using (receiver_id = nullif(current_setting('app.party', true), '')::uuid) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by) on submitted_report to asysta_centre;
grant insert (tenant_id, receiver_id, id, version, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by) on submitted_report to asysta_centre;
grant select (tenant_id, receiver_id, id, version, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by) on submitted_report to asysta_region;

create table submitted_figure (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  report_id uuid not null,
  figure text not null,
  position integer not null,
  label text not null,
  value integer not null check (value >= 0),
  definition text not null,
  source text not null,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id),
  foreign key (tenant_id, receiver_id, report_id) references submitted_report (tenant_id, receiver_id, id)
);
create unique index submitted_figure_unique_1 on submitted_figure (tenant_id, report_id, figure);
create index submitted_figure_index_1 on submitted_figure (tenant_id, report_id);
create index submitted_figure_receiver on submitted_figure (receiver_id, id);
alter table submitted_figure enable row level security;
alter table submitted_figure force row level security;
comment on table submitted_figure is 'two-party: one line of a submitted report with the definition it was counted by';
create policy parties_only on submitted_figure as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy side_centre on submitted_figure as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_region on submitted_figure as permissive for all to asysta_region using (receiver_id = nullif(current_setting('app.party', true), '')::uuid) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, report_id, figure, position, label, value, definition, source) on submitted_figure to asysta_centre;
grant insert (tenant_id, receiver_id, id, version, report_id, figure, position, label, value, definition, source) on submitted_figure to asysta_centre;
grant select (tenant_id, receiver_id, id, version, report_id, figure, position, label, value, definition, source) on submitted_figure to asysta_region;

create table figure_subject (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  report_id uuid not null,
  figure text not null,
  family_id uuid,
  staff_member_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references submitted_report (tenant_id, id),
  foreign key (tenant_id, family_id) references family (tenant_id, id),
  foreign key (tenant_id, staff_member_id) references staff_member (tenant_id, id)
);
create index figure_subject_index_1 on figure_subject (tenant_id, report_id);
create index figure_subject_index_2 on figure_subject (tenant_id, family_id);
create index figure_subject_index_3 on figure_subject (tenant_id, staff_member_id);
alter table figure_subject enable row level security;
alter table figure_subject force row level security;
comment on table figure_subject is 'tenant: what a submitted figure was counted from, frozen with it; stays inside the centre';
create policy party_only on figure_subject as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on figure_subject as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, report_id, figure, family_id, staff_member_id) on figure_subject to asysta_centre;
grant insert (id, version, report_id, figure, family_id, staff_member_id) on figure_subject to asysta_centre;

create table worker_heartbeat (
  worker_id text primary key,
  beaten_at timestamptz not null
);
alter table worker_heartbeat enable row level security;
alter table worker_heartbeat force row level security;
comment on table worker_heartbeat is 'platform: which worker processes are alive, so that jobs of a crashed one are taken over within a minute';
create policy named_roles_only on worker_heartbeat as restrictive for all to public using (current_user in ('asysta_jobs'));
create policy role_jobs on worker_heartbeat as permissive for all to asysta_jobs using (current_user = 'asysta_jobs');
grant select (worker_id, beaten_at) on worker_heartbeat to asysta_jobs;
grant insert (worker_id, beaten_at) on worker_heartbeat to asysta_jobs;
grant delete on worker_heartbeat to asysta_jobs;
grant update (beaten_at) on worker_heartbeat to asysta_jobs;
