/** Visits with the people who took part, and terms: one settled term of contact for every visit, and those that run. */
export const WORK = `
create temp table bench_visit as
  select m, tenant_id, case_id, id as family_id, n, assistant_id, worker_id, stage, earlier, i, first_on + 7 * (i - 1) as visited_on,
    m * 1000 + i as v from bench_case, generate_series(1, :visits) i where rank >= 8;
analyze bench_visit;

insert into visit (tenant_id, id, support_case_id, kind, visited_on, starts_at, duration_minutes, place, support_kinds, matter, agreements, next_visit_on,
    author_id, social_worker_id, recorded_at)
  select tenant_id, pg_temp.bench_id(60, v), case_id, case when i = 1 then 'FIRST' when i % 5 = 0 then 'ACCOMPANYING' else 'REGULAR' end, visited_on,
    '10:30', 30 + 15 * (v % 5)::int, case when i % 5 = 0 then 'OFFICE' else 'HOME' end, array['EMOTIONAL', 'INFORMATIONAL'],
    repeat(pg_temp.bench_of(array['Rozmowa o rytmie dnia i o odrabianiu lekcji. ', 'Wspólne wypełnienie wniosku o świadczenie. ',
      'Plan wydatków na miesiąc i spłata zaległego czynszu. ', 'Przygotowanie do rozmowy o pracę. '], v, 12), 4 + pg_temp.bench_pick(v, 13, 8)),
    'Matka zadzwoni do szkoły.', visited_on + 7, assistant_id, case when i = 1 then worker_id end, visited_on + time '12:00'
  from bench_visit order by visited_on, v;
insert into visit_person (tenant_id, id, visit_id, family_member_id)
  select tenant_id, pg_temp.bench_id(61, 2 * v + p), pg_temp.bench_id(60, v), pg_temp.bench_id(5, 4 * n + 2 * p)
  from bench_visit, generate_series(0, 1) p order by visited_on, v;
insert into area_of_change (tenant_id, id, support_case_id, visit_id, named_by_id, description)
  select tenant_id, pg_temp.bench_id(62, v), case_id, pg_temp.bench_id(60, v), worker_id, 'Stały rytm dnia i nauki dzieci' from bench_visit where i = 1;

insert into deadline (tenant_id, id, family_id, support_case_id, intake_id, kind, origin, source, rule_version, started_on, due_on, met_on, cancelled_on)
  select tenant_id, pg_temp.bench_id(63, v), family_id, case_id, null::uuid, 'CONTACT', 'LOCAL', 'zasady pracy ośrodka', 1, visited_on, visited_on + 7,
    case when i < :visits then visited_on + 7 end, case when i = :visits and stage = 'CLOSED' then visited_on + 10 end from bench_visit
  union all
  select tenant_id, pg_temp.bench_id(64, m), id, case_id, null, 'FIRST_VISIT', 'LOCAL', 'zasady pracy ośrodka', 1, first_on - 12, first_on + 2,
    case when rank >= 8 then first_on end, null from bench_case where rank >= 7
  union all
  select tenant_id, pg_temp.bench_id(65, m), id, case_id, pg_temp.bench_id(29, n), 'FAMILY_INTERVIEW', 'LAW', '§ 3 rozporządzenia w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)',
    1, first_on - 40, first_on - 20, case when rank >= 1 then first_on - 28 end, null from bench_case where track = 'ORDINARY' and not earlier
  union all
  select tenant_id, pg_temp.bench_id(66, m), id, case_id, null, 'PERIODIC_ASSESSMENT', 'LAW', 'art. 15 ust. 1 pkt 15 ustawy z 9.06.2011', 1,
    :today - 150 - (m % 20)::int, :today + 30 + (m % 20)::int, null, null from bench_case where stage = 'IN_SUPPORT'
  order by 10, 2;
`;
