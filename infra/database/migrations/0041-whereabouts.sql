-- Where a child is is recorded over time, and institutional care has its term of 18 months.

create table whereabouts (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  family_member_id uuid not null,
  kind text not null check (kind in ('HOME', 'OTHER_PARENT', 'RELATIVES', 'FAMILY_FOSTER_CARE', 'INSTITUTIONAL_CARE', 'YOUTH_CENTRE', 'HOSPITAL', 'UNKNOWN')),
  with_whom text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  watch_id uuid,
  annulled_at timestamptz,
  annulled_by_id uuid,
  annulment_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, family_member_id) references family_member (tenant_id, id),
  foreign key (tenant_id, watch_id) references deadline (tenant_id, id),
  foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id)
);
create index whereabouts_index_1 on whereabouts (tenant_id, family_member_id, valid_from desc, id desc);
create index whereabouts_index_2 on whereabouts (tenant_id, watch_id);
create index whereabouts_index_3 on whereabouts (tenant_id, annulled_by_id);
alter table whereabouts enable row level security;
alter table whereabouts force row level security;
comment on table whereabouts is 'tenant: where a child is between two days, as a household of the child knows it';
create policy party_only on whereabouts as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on whereabouts as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, family_member_id, kind, with_whom, valid_from, valid_to, watch_id, annulled_at, annulled_by_id, annulment_reason) on whereabouts to asysta_centre;
grant insert (id, version, family_member_id, kind, with_whom, valid_from, valid_to, watch_id, annulled_at, annulled_by_id, annulment_reason) on whereabouts to asysta_centre;
grant update (kind, with_whom, valid_from, valid_to, watch_id, annulled_at, annulled_by_id, annulment_reason, version) on whereabouts to asysta_centre;

create table whereabouts_correction (
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
  foreign key (tenant_id, subject_id) references whereabouts (tenant_id, id),
  foreign key (tenant_id, corrected_by_id) references staff_member (tenant_id, id)
);
create index whereabouts_correction_index_1 on whereabouts_correction (tenant_id, subject_id);
create index whereabouts_correction_index_2 on whereabouts_correction (tenant_id, corrected_by_id);
alter table whereabouts_correction enable row level security;
alter table whereabouts_correction force row level security;
comment on table whereabouts_correction is 'tenant: what was recorded of whereabouts before it was corrected; rows are only added';
create policy party_only on whereabouts_correction as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on whereabouts_correction as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on whereabouts_correction to asysta_centre;
grant insert (id, version, subject_id, field, old_value, new_value, reason, corrected_by_id, corrected_at) on whereabouts_correction to asysta_centre;

-- The act counts from the placement; no child placed before 2012 is still in its first 18 months.
insert into law_rule (key, rule_version, article, amount, unit, shifts_to_working_day, valid_from) values
    ('INSTITUTIONAL_CARE', 1, 'art. 100 ust. 4a ustawy z 9.06.2011', 18, 'MONTHS', false, '2012-01-01');
alter table deadline drop constraint deadline_kind_check, add constraint deadline_kind_check check (kind in ('FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'FIRST_VISIT', 'CONTACT', 'PERIODIC_ASSESSMENT', 'HALF_YEAR_REPORT', 'REFERRAL_ANSWER', 'COURT_REPORT', 'COURT_ORDER_END', 'INSTITUTIONAL_CARE')) not valid;
