/** Households: four members, somebody around them, a strength and a resource each; one in fifty is restricted. */
export const FAMILIES = `
create temp table bench_family as
  select (c - 1) * :families + f as n, c, f, tenant_id, pg_temp.bench_id(3, (c - 1) * :families + f) as id,
    pg_temp.bench_of(array['Kowalska', 'Nowak', 'Wiśniewska', 'Wójcik', 'Kamińska', 'Lewandowska', 'Zielińska', 'Mazur', 'Król', 'Dąbrowska',
      'Pawlak', 'Michalska', 'Wróbel', 'Zając', 'Sikora', 'Baran', 'Duda', 'Szewczyk', 'Pietrzak', 'Głowacka'], (c - 1) * :families + f, 3) as surname,
    pg_temp.bench_id(2, c * :staffSpan + :firstWorker + f % :workers) as worker_id,
    pg_temp.bench_id(2, c * :staffSpan + :firstAssistant + f % :assistants) as assistant_id,
    pg_temp.bench_id(2, c * :staffSpan + 1) as director_id,
    :today - 60 - 7 * :visits - pg_temp.bench_pick((c - 1) * :families + f, 4, 60) as registered_on
  from bench_centre, generate_series(1, :families) f;
create index on bench_family (n);
analyze bench_family;

insert into family (tenant_id, id, surname, surname_key, street, city, phone, restricted, unit_id, registered_on)
  select tenant_id, id, surname, translate(lower(surname), 'ąćęłńóśźż', 'acelnoszz'), 'ul. Polna ' || f, 'Gmina ' || c,
    case when f % 3 > 0 then '600' || lpad((n % 1000000)::text, 6, '0') end, f % 50 = 5, pg_temp.bench_id(21, 4 * c + 1 + f % 2), registered_on
  from bench_family order by registered_on, n;

insert into person (tenant_id, id, given_name, surname, surname_key, given_name_key, birth_date, school)
  select tenant_id, pg_temp.bench_id(30, 4 * n + m.place), given, surname, translate(lower(surname), 'ąćęłńóśźż', 'acelnoszz'),
    translate(lower(given), 'ąćęłńóśźż', 'acelnoszz'), :today - m.age * 365 - pg_temp.bench_pick(n, 6 + m.place, 1400),
    case when m.role = 'CHILD' then 'Szkoła Podstawowa nr ' || 1 + f % 9 end
  from bench_family,
    (values (0, 'MOTHER', 27), (1, 'FATHER', 29), (2, 'CHILD', 9), (3, 'CHILD', 4)) m(place, role, age),
    lateral (select pg_temp.bench_of(case m.role when 'FATHER' then array['Jan', 'Piotr', 'Paweł', 'Łukasz'] else
      array['Marta', 'Zofia', 'Ola', 'Ewa', 'Hanna', 'Iga'] end, n * 4 + m.place, 5) as given) named
  order by registered_on, n, place;

insert into family_member (tenant_id, id, family_id, person_id, role)
  select tenant_id, pg_temp.bench_id(5, 4 * n + m.place), id, pg_temp.bench_id(30, 4 * n + m.place), m.role
  from bench_family, (values (0, 'MOTHER'), (1, 'FATHER'), (2, 'CHILD'), (3, 'CHILD')) m(place, role)
  order by registered_on, n, place;

insert into related_person (tenant_id, id, family_id, name, relation, phone, note)
  select tenant_id, pg_temp.bench_id(26, n), id, 'Babcia Halina', 'EXTENDED_FAMILY', null, 'Odbiera dzieci ze szkoły.' from bench_family where f % 2 = 0;
insert into strength (tenant_id, id, family_id, family_member_id, description, evidence, use_made, observed_on)
  select tenant_id, pg_temp.bench_id(27, 2 * n + s), id, pg_temp.bench_id(5, 4 * n), 'Matka pamięta o każdej wizycie u lekarza', 'Ma zeszyt z terminami',
    case s when 0 then 'Prowadzi kalendarz rodziny' end, registered_on + 40 + s from bench_family, generate_series(0, 1) s;
insert into family_resource (tenant_id, id, family_id, kind, state, description, observed_on)
  select tenant_id, pg_temp.bench_id(28, n), id, 'EXTENDED_FAMILY', 'HELD', 'Dziadkowie mieszkają blisko i chętnie pomagają', registered_on + 41 from bench_family;
insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
  select tenant_id, pg_temp.bench_id(29, n), id, registered_on, 'SCHOOL', 'PHONE', 'ORDINARY',
    'Szkoła informuje o częstych nieobecnościach dzieci i o zmęczeniu matki.', 'CASE_OPENED', worker_id from bench_family;
`;
