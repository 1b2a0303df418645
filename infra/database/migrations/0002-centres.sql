-- Rules of law as data, the centre's own settings, the directory of institutions, and which region supervises a centre.

create table law_rule (
  key text not null,
  rule_version integer not null,
  article text not null,
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS', 'FAMILIES')),
  shifts_to_working_day boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, rule_version)
);
comment on table law_rule is 'reference: terms and limits of the act with article and version; a change of law is a new row';
grant select on law_rule to asysta_identity, asysta_centre, asysta_partner, asysta_region, asysta_worker;
insert into law_rule (key, rule_version, article, amount, unit, shifts_to_working_day, valid_from) values
    ('FAMILY_INTERVIEW', 1, '§ 3 rozporządzenia w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)', 14, 'WORKING_DAYS', false, '2021-06-01'),
    ('URGENT_FAMILY_INTERVIEW', 1, '§ 3 rozporządzenia w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)', 2, 'WORKING_DAYS', false, '2021-06-01'),
    ('PERIODIC_ASSESSMENT', 1, 'art. 15 ust. 1 pkt 15 ustawy z 9.06.2011', 6, 'MONTHS', false, '2012-01-01'),
    ('REFERRAL_ANSWER', 1, 'art. 190a ustawy z 9.06.2011', 7, 'CALENDAR_DAYS', true, '2012-01-01'),
    ('HALF_YEAR_REPORT', 1, 'art. 176 pkt 6 ustawy z 9.06.2011', 31, 'CALENDAR_DAYS', false, '2012-01-01'),
    ('CASELOAD', 1, 'art. 15 ust. 4 ustawy z 9.06.2011', 15, 'FAMILIES', false, '2014-09-19');

create table report_template_figure (
  template text not null,
  template_version integer not null,
  figure text not null,
  position integer not null,
  label text not null,
  definition text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (template, template_version, figure)
);
comment on table report_template_figure is 'reference: lines of statutory report templates by version: label, definition and legal source of each figure';
grant select on report_template_figure to asysta_identity, asysta_centre, asysta_partner, asysta_region, asysta_worker;
insert into report_template_figure (template, template_version, figure, position, label, definition, source, valid_from) values
    ('HALF_YEAR', 1, 'FAMILIES_ACCOMPANIED', 1, 'Rodziny korzystające z pomocy asystenta w półroczu',
     'Liczba różnych rodzin, które choć przez jeden dzień półrocza miały przydzielonego asystenta rodziny i ważną podstawę wsparcia.',
     'art. 176 pkt 6 ustawy z 9.06.2011', '2020-01-01'),
    ('HALF_YEAR', 1, 'ASSISTANTS_EMPLOYED', 2, 'Asystenci rodziny na koniec półrocza',
     'Liczba osób pełniących funkcję asystenta rodziny w ostatnim dniu półrocza.',
     'art. 176 pkt 6 ustawy z 9.06.2011', '2020-01-01');

create table centre (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  short_name text not null,
  seat text not null,
  voivodeship text not null,
  address text,
  primary key (tenant_id, id)
);
alter table centre enable row level security;
alter table centre force row level security;
comment on table centre is 'tenant: the card of a centre: its name and seat; one row per centre';
create policy party_only on centre as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on centre as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on centre as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, name, short_name, seat, voivodeship, address) on centre to asysta_centre;
grant insert (id, version, name, short_name, seat, voivodeship, address) on centre to asysta_centre;
grant update (name, short_name, seat, address, version) on centre to asysta_centre;
grant select (tenant_id, id, version, name, short_name, seat, voivodeship, address) on centre to asysta_worker;
create unique index centre_one_per_party on centre (tenant_id);

create table centre_teryt (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  code text not null check (code ~ '^[0-9]{7}$'),
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id)
);
alter table centre_teryt enable row level security;
alter table centre_teryt force row level security;
comment on table centre_teryt is 'tenant: TERYT code of the gmina between two dates: the seventh digit changes when a place becomes a town';
create policy party_only on centre_teryt as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on centre_teryt as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on centre_teryt as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, code, valid_from, valid_to) on centre_teryt to asysta_centre;
grant insert (id, version, code, valid_from, valid_to) on centre_teryt to asysta_centre;
grant update (valid_to, version) on centre_teryt to asysta_centre;
grant select (tenant_id, id, version, code, valid_from, valid_to) on centre_teryt to asysta_worker;

create table local_rule (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  key text not null check (key in ('FIRST_VISIT', 'CONTACT', 'WRITTEN_CONSENT')),
  rule_version integer not null,
  source text not null,
  amount integer check (amount > 0),
  unit text check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS')),
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id)
);
create unique index local_rule_unique_1 on local_rule (tenant_id, key, rule_version);
alter table local_rule enable row level security;
alter table local_rule force row level security;
comment on table local_rule is 'tenant: rules a centre set for itself; a centre without a row has no such rule and never shows its breach';
create policy party_only on local_rule as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on local_rule as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_worker on local_rule as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, key, rule_version, source, amount, unit, valid_from, valid_to) on local_rule to asysta_centre;
grant insert (id, version, key, rule_version, source, amount, unit, valid_from, valid_to) on local_rule to asysta_centre;
grant update (valid_to, version) on local_rule to asysta_centre;
grant select (tenant_id, id, version, key, rule_version, source, amount, unit, valid_from, valid_to) on local_rule to asysta_worker;

create table local_programme (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  method text not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id)
);
alter table local_programme enable row level security;
alter table local_programme force row level security;
comment on table local_programme is 'tenant: programmes of the gmina with their years and method';
create policy party_only on local_programme as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on local_programme as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, name, method, valid_from, valid_to) on local_programme to asysta_centre;
grant insert (id, version, name, method, valid_from, valid_to) on local_programme to asysta_centre;
grant update (valid_to, version) on local_programme to asysta_centre;

create table help_form (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  code text not null,
  name text not null,
  position integer not null,
  primary key (tenant_id, id)
);
create unique index help_form_unique_1 on help_form (tenant_id, code);
alter table help_form enable row level security;
alter table help_form force row level security;
comment on table help_form is 'tenant: forms of help this centre gives, in its own words';
create policy party_only on help_form as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on help_form as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, code, name, position) on help_form to asysta_centre;
grant insert (id, version, code, name, position) on help_form to asysta_centre;
grant update (name, position, version) on help_form to asysta_centre;

create table case_counter (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  year integer not null,
  last_number integer not null,
  primary key (tenant_id, id)
);
create unique index case_counter_unique_1 on case_counter (tenant_id, year);
alter table case_counter enable row level security;
alter table case_counter force row level security;
comment on table case_counter is 'tenant: number of the last case of a year, locked while the next one is given';
create policy party_only on case_counter as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on case_counter as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, year, last_number) on case_counter to asysta_centre;
grant insert (id, version, year, last_number) on case_counter to asysta_centre;
grant update (last_number, version) on case_counter to asysta_centre;

create table partner_institution (
  tenant_id uuid not null default nullif(current_setting('app.party', true), '')::uuid references party (id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  kind text not null check (kind in ('SCHOOL', 'COURT', 'PCPR', 'CLINIC', 'POLICE', 'NGO', 'COUNSELLING', 'OTHER')),
  scope text not null,
  city text,
  receiver_id uuid references party (id),
  primary key (tenant_id, id)
);
alter table partner_institution enable row level security;
alter table partner_institution force row level security;
comment on table partner_institution is 'tenant: institutions the centre works with; those on the platform carry their party as receiver';
create policy party_only on partner_institution as restrictive for all to public using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy own_rows_centre on partner_institution as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, id, version, name, kind, scope, city, receiver_id) on partner_institution to asysta_centre;
grant insert (id, version, name, kind, scope, city, receiver_id) on partner_institution to asysta_centre;
grant update (name, kind, scope, city, version) on partner_institution to asysta_centre;

create table supervised_centre (
  tenant_id uuid not null references party (id),
  receiver_id uuid not null references party (id),
  id uuid not null,
  version integer not null default 1,
  centre_name text not null,
  teryt_code text not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  unique (tenant_id, receiver_id, id)
);
create unique index supervised_centre_unique_1 on supervised_centre (tenant_id, receiver_id, valid_from);
create index supervised_centre_receiver on supervised_centre (receiver_id, id);
alter table supervised_centre enable row level security;
alter table supervised_centre force row level security;
comment on table supervised_centre is 'two-party: which regional authority collects the reports of a centre';
create policy parties_only on supervised_centre as restrictive for all to public using (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id)) with check (nullif(current_setting('app.party', true), '')::uuid in (tenant_id, receiver_id));
create policy onboarding on supervised_centre as permissive for all to current_user using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_centre on supervised_centre as permissive for all to asysta_centre using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_region on supervised_centre as permissive for all to asysta_region using (receiver_id = nullif(current_setting('app.party', true), '')::uuid) with check (receiver_id = nullif(current_setting('app.party', true), '')::uuid);
create policy side_worker on supervised_centre as permissive for all to asysta_worker using (tenant_id = nullif(current_setting('app.party', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.party', true), '')::uuid);
grant select (tenant_id, receiver_id, id, version, centre_name, teryt_code, valid_from, valid_to) on supervised_centre to asysta_centre;
grant select (tenant_id, receiver_id, id, version, centre_name, teryt_code, valid_from, valid_to) on supervised_centre to asysta_region;
grant select (tenant_id, receiver_id, id, version, centre_name, teryt_code, valid_from, valid_to) on supervised_centre to asysta_worker;
