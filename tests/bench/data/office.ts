/** Functions that the rest of the builder speaks in, and who is there: parties, units, staff and their rights. */
export const OFFICE = `
create function pg_temp.bench_id(kind int, n bigint) returns uuid immutable language sql as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
    || '8' || lpad(to_hex(n % 4096), 3, '0') || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.bench_pick(n bigint, salt int, most int) returns int immutable language sql as $$
  select ((hashint8extended(n, salt) & 2147483647) % most)::int $$;
create function pg_temp.bench_of(words text[], n bigint, salt int) returns text immutable language sql as $$
  select words[1 + ((hashint8extended(n, salt) & 2147483647) % array_length(words, 1))::int] $$;

insert into party (id, kind, alias, name)
  select pg_temp.bench_id(1, c), 'CENTRE', 'centre-' || lpad(c::text, 5, '0'), 'Ośrodek Pomocy Społecznej nr ' || c from generate_series(1, :centres) c
  union all select pg_temp.bench_id(1, 100000 + p), 'PARTNER', 'partner-' || p, 'Poradnia nr ' || p from generate_series(0, :partners - 1) p
  union all select pg_temp.bench_id(1, 200000), 'REGION', 'region', 'Urząd Wojewódzki';

create temp table bench_centre as select c, pg_temp.bench_id(1, c) as tenant_id from generate_series(1, :centres) c;

insert into centre (tenant_id, id, name, short_name, seat, voivodeship, address)
  select tenant_id, pg_temp.bench_id(16, c), 'Ośrodek Pomocy Społecznej nr ' || c, 'OPS ' || c, 'Gmina ' || c, 'łódzkie', 'ul. Szkolna ' || c from bench_centre;
insert into centre_teryt (tenant_id, id, code, valid_from)
  select tenant_id, pg_temp.bench_id(17, c), lpad((1000000 + c)::text, 7, '0'), '2015-01-01' from bench_centre;
insert into local_rule (tenant_id, id, key, rule_version, source, amount, unit, valid_from)
  select tenant_id, pg_temp.bench_id(18, 8 * c + r.n), r.key, 1, 'zasady pracy ośrodka', r.amount,
    case when r.amount is not null then 'CALENDAR_DAYS' end, '2015-01-01'
  from bench_centre, (values (0, 'FIRST_VISIT', 14), (1, 'CONTACT', 7), (2, 'QUALIFICATION', null), (3, 'OFFER_RECORD', null),
    (4, 'JOINT_FIRST_VISIT', null), (5, 'AREA_OF_CHANGE', null)) r(n, key, amount);
insert into help_form (tenant_id, id, code, name, position)
  select tenant_id, pg_temp.bench_id(19, 4 * c + f.n), f.code, f.name, f.n
  from bench_centre, (values (0, 'TALK', 'rozmowa'), (1, 'OFFICE', 'sprawy urzędowe'), (2, 'MEAL', 'posiłki')) f(n, code, name);
insert into case_counter (tenant_id, id, year, last_number)
  select tenant_id, pg_temp.bench_id(20, c), extract(year from :today)::int, :families * 2 from bench_centre;
insert into unit (tenant_id, id, kind, name)
  select tenant_id, pg_temp.bench_id(21, 4 * c), 'WYDZIAL', 'Wydział wspierania rodziny' from bench_centre;
insert into unit (tenant_id, id, parent_id, kind, name)
  select tenant_id, pg_temp.bench_id(21, 4 * c + u), pg_temp.bench_id(21, 4 * c), 'DZIAL', 'Dział ' || u from bench_centre, generate_series(1, 2) u;

create temp table bench_staff as
  select c * :staffSpan + k as n, c as party, tenant_id, k, case
      when k = 1 then 'DIRECTOR' when k in (2, 3) then 'UNIT_HEAD' when k = 4 then 'CENTRE_ADMIN' when k = 5 then 'DATA_PROTECTION_OFFICER'
      when k = 6 then 'CENTRE_SYSTEM' when k < :firstAssistant then 'SOCIAL_WORKER' else 'FAMILY_ASSISTANT' end as role,
    case when k in (2, 3) then pg_temp.bench_id(21, 4 * c + k - 1) end as unit_id
  from bench_centre, generate_series(1, :firstAssistant + :assistants - 1) k
  union all select (100000 + p) * :staffSpan + 1, 100000 + p, pg_temp.bench_id(1, 100000 + p), 1, 'PARTNER_WORKER', null from generate_series(0, :partners - 1) p
  union all select 200000::bigint * :staffSpan + 1, 200000, pg_temp.bench_id(1, 200000), 1, 'REGIONAL_ANALYST', null;

insert into staff_member (tenant_id, id, subject, display_name, machine, employment_form, employed_from)
  select tenant_id, pg_temp.bench_id(2, n), 'bench-' || party || '-' || k,
    case role when 'CENTRE_SYSTEM' then 'System ośrodka' else pg_temp.bench_of(array['Anna', 'Maria', 'Ewa', 'Jan', 'Piotr', 'Zofia'], n, 1) || ' '
      || pg_temp.bench_of(array['Kowalska', 'Nowak', 'Mazur', 'Pawlak', 'Wróbel', 'Zając', 'Sikora'], n, 2) end,
    role = 'CENTRE_SYSTEM', case when role <> 'CENTRE_SYSTEM' then 'EMPLOYMENT_CONTRACT' end, '2018-01-01'
  from bench_staff;
insert into appointment (tenant_id, id, staff_member_id, role, unit_id, valid_from, valid_to)
  select tenant_id, pg_temp.bench_id(22, 2 * n), pg_temp.bench_id(2, n), role, unit_id, date '2020-01-01', null::date from bench_staff
  union all select tenant_id, pg_temp.bench_id(22, 2 * n + 1), pg_temp.bench_id(2, n), role, unit_id, date '2018-01-01', date '2019-12-31'
  from bench_staff where k > 6;
insert into data_authorization (tenant_id, id, staff_member_id, granted_on, secrecy_undertaken_on)
  select tenant_id, pg_temp.bench_id(23, n), pg_temp.bench_id(2, n), '2020-01-01', '2020-01-01' from bench_staff
  where role not in ('CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER');

insert into partner_institution (tenant_id, id, name, kind, scope, city, receiver_id)
  select tenant_id, pg_temp.bench_id(24, 8 * c + p), case when p < :partners then 'Poradnia nr ' || p else 'Szkoła nr ' || c end,
    case when p < :partners then 'COUNSELLING' else 'SCHOOL' end, 'poradnictwo rodzinne', 'Gmina ' || c,
    case when p < :partners then pg_temp.bench_id(1, 100000 + p) end
  from bench_centre, generate_series(0, :partners) p;
insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from)
  select tenant_id, pg_temp.bench_id(1, 200000), pg_temp.bench_id(25, c), 'Ośrodek Pomocy Społecznej nr ' || c, lpad((1000000 + c)::text, 7, '0'), '2015-01-01'
  from bench_centre;
`;
