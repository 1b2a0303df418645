import type { Ask } from '../../isolation/engine/catalog.js';

/** How many centres stand in the database; the first one, which the reads are asked of, is the same however many stand beside it. */
export interface Size {
  readonly centres: number;
}

/** Families of a centre, and of each of its assistants and social workers; all have an open case. */
const FAMILIES = 5;
/** Families of the centre that the reads are asked of, which has twelve assistants and twelve social workers. */
const FAMILIES_OF_THE_FIRST = 60;
/** The half-year that the region asks for. */
export const HALF_YEAR = '2026-H1';

/** The same text is the same id everywhere, so that a row can name another one without being told of it. */
const ID = `create function pg_temp.id(variadic parts text[]) returns uuid language sql stable as
  $$ select md5(array_to_string(parts, ' '))::uuid $$`;

/** What is older has an id that comes before, as the server's own ids do. */
const ID_OF_AGE = `create function pg_temp.id_of_age(h integer, variadic parts text[]) returns uuid language sql stable as
  $$ select (lpad(to_hex(1000 - h), 8, '0') || substr(md5(array_to_string(parts || h::text, ' ')), 9))::uuid $$`;

const PARTIES = `
  create temporary table c as select n::text as c, pg_temp.id('centre', n::text) as party,
      case n when 1 then ${FAMILIES_OF_THE_FIRST} else ${FAMILIES} end as families,
      pg_temp.id(case n % 5 when 1 then 'region' else 'neighbour' end) as region
    from generate_series(1, $centres) n;
  create temporary table f as select c, party, f::text as f, pg_temp.id('family', c, f::text) as family,
      pg_temp.id('case', c, f::text) as support_case, ((f - 1) / 5 + 1)::text as worker
    from c cross join lateral generate_series(1, families) f;
  create temporary table s as
    select c, party, role || '-' || worker as subject, upper(role) as role, pg_temp.id(role, c, worker) as id
    from (select distinct c, party, worker from f) w cross join unnest(array['family_assistant', 'social_worker']) role
    union all select c, party, 'director-1', 'DIRECTOR', pg_temp.id('director', c, '1') from c
    union all select 'partner', pg_temp.id('partner'), 'partner_worker-1', 'PARTNER_WORKER', pg_temp.id('partner_worker')
    union all select 'region', pg_temp.id('region'), 'regional_analyst-1', 'REGIONAL_ANALYST', pg_temp.id('regional_analyst');
  insert into party (id, kind, alias, name)
    select party, 'CENTRE', 'centre-' || c, 'Ośrodek ' || c from c
    union all values (pg_temp.id('partner'), 'PARTNER', 'partner', 'Poradnia'), (pg_temp.id('region'), 'REGION', 'region', 'Region'),
      (pg_temp.id('neighbour'), 'REGION', 'neighbour', 'Sąsiad');
  insert into staff_member (tenant_id, id, subject, display_name, employed_from, employment_form)
    select party, id, subject, subject, '2020-01-01', 'EMPLOYMENT_CONTRACT' from s;
  insert into appointment (tenant_id, id, staff_member_id, role, valid_from)
    select party, pg_temp.id('appointment', id::text), id, role, '2020-01-01' from s;
  insert into data_authorization (tenant_id, id, staff_member_id, granted_on, secrecy_undertaken_on)
    select party, pg_temp.id('authorization', id::text), id, '2020-01-01', '2020-01-01' from s;
  insert into suspension (tenant_id, id, staff_member_id, suspended_on, suspended_by_id, lifted_on, lifted_by_id)
    select party, pg_temp.id('suspension', id::text), id, '2021-01-01', pg_temp.id('director', c, '1'), '2021-02-01', pg_temp.id('director', c, '1')
      from s where role in ('FAMILY_ASSISTANT', 'SOCIAL_WORKER');
  insert into centre (tenant_id, id, name, short_name, seat, voivodeship)
    select party, pg_temp.id('card', c), 'Ośrodek ' || c, 'GOPS', 'Raków', 'świętokrzyskie' from c;
  insert into centre_teryt (tenant_id, id, code, valid_from) select party, pg_temp.id('code', c), lpad(c, 7, '0'), '2012-01-01' from c;
  insert into unit (tenant_id, id, kind, name) select party, pg_temp.id('unit', c, n::text), 'WYDZIAL', 'Wydział ' || n
    from c cross join generate_series(1, 3) n;
  insert into local_rule (tenant_id, id, key, rule_version, source, amount, unit, valid_from)
    select party, pg_temp.id('rule', c), 'CONTACT', 1, 'zarządzenie', 7, 'CALENDAR_DAYS', '2020-01-01' from c;
  insert into local_programme (tenant_id, id, name, method, valid_from)
    select party, pg_temp.id('programme', c), 'Program', 'praca w terenie', '2024-01-01' from c;
  insert into help_form (tenant_id, id, code, name, position)
    select party, pg_temp.id('help', c, n::text), 'F' || n, 'Forma ' || n, n from c cross join generate_series(1, 3) n;
  insert into partner_institution (tenant_id, id, name, kind, scope, receiver_id)
    select party, pg_temp.id('institution', c), 'Poradnia', 'COUNSELLING', 'dzieci', pg_temp.id('partner') from c;
  insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from)
    select party, region, pg_temp.id('supervised', c), 'Ośrodek ' || c, lpad(c, 7, '0'), '2012-01-01' from c;`;

/** Visits of every case, written in the order in which they happen in a centre and not case by case. */
const visits = (h: string, many: string, day: string): string => `
  insert into visit (tenant_id, id, support_case_id, kind, visited_on, duration_minutes, place, support_kinds, matter, author_id, recorded_at)
    select party, pg_temp.id_of_age(${h}, 'visit', c, f, n::text), support_case, 'REGULAR', ${day}, 60, 'HOME', '{EMOTIONAL}',
      repeat('rozmowa o codziennych sprawach rodziny ', 8), pg_temp.id('family_assistant', c, worker), now()
    from f cross join lateral generate_series(1, ${many}) n order by n;
  insert into visit_person (tenant_id, id, visit_id, family_member_id)
    select party, pg_temp.id_of_age(${h}, 'present', c, f, n::text), pg_temp.id_of_age(${h}, 'visit', c, f, n::text),
      pg_temp.id('member', c, f, '1')
    from f cross join lateral generate_series(1, ${many}) n order by n;`;

/** Contacts of every case, written in the order in which they happen in a centre and not case by case. */
const contacts = (h: string, many: string, day: string): string => `
  insert into contact (tenant_id, id, support_case_id, kind, contacted_on, with_whom, matter, author_id, recorded_at)
    select party, pg_temp.id_of_age(${h}, 'contact', c, f, n::text), support_case, 'SCHOOL', ${day}, 'wychowawczyni',
      repeat('rozmowa o codziennych sprawach dziecka ', 8), pg_temp.id('social_worker', c, worker), now()
    from f cross join lateral generate_series(1, ${many}) n order by n;`;

const notices = (h: string, many: string, read: string): string => `
  insert into notification (tenant_id, id, recipient_id, kind, subject_id, family_id, created_at, read_at)
    select s.party, pg_temp.id_of_age(${h}, 'notice', s.id::text, n::text), s.id, 'FAMILY_ASSIGNED',
      pg_temp.id_of_age(${h}, 'subject', n::text), pg_temp.id('family', s.c, (1 + n % c.families)::text), now() - n * interval '9 hours' - ${h} * interval '20 days', ${read}
    from s join c using (c) cross join lateral generate_series(1, ${many}) n;`;

/** What is there today: it depends on how many families a centre has, on nothing that ever was. */
const PRESENT = `
  insert into family (tenant_id, id, surname, surname_key, registered_on)
    select party, family, 'Rodzina ' || f, 'rodzina ' || lpad(f, 3, '0'), current_date - 400 from f;
  insert into person (tenant_id, id, given_name, surname, surname_key, given_name_key)
    select party, pg_temp.id('person', c, f, n::text), 'Osoba', 'Rodzina', 'rodzina', 'osoba' from f cross join generate_series(1, 3) n;
  insert into person (tenant_id, id, given_name, surname, surname_key, given_name_key, birth_date)
    select party, pg_temp.id('person', c, f, 'child'), 'Ewa', 'Kowalska', 'kowalska', 'ewa', '2015-03-02' from f where f = '1';
  insert into family_member (tenant_id, id, family_id, person_id, role)
    select party, pg_temp.id('member', c, f, n::text), family, pg_temp.id('person', c, f, n::text), 'CHILD'
    from f cross join generate_series(1, 3) n;
  insert into family_member (tenant_id, id, family_id, person_id, role)
    select party, pg_temp.id('member', c, f, 'child'), family, pg_temp.id('person', c, f, 'child'), 'CHILD' from f where f = '1';
  insert into person_link (tenant_id, id, leading_id, duplicate_id, reason, evidence, linked_on, linked_by_id, undone_on)
    select party, pg_temp.id('twice', c, f), pg_temp.id('person', c, f, '1'), pg_temp.id('person', c, f, '2'), 'ten sam dowód',
      'SAME_DOCUMENTS', current_date - 100, pg_temp.id('director', c, '1'), current_date - 90 from f;
  insert into family_link (tenant_id, id, leading_id, duplicate_id, reason, evidence, linked_on, linked_by_id, undone_on)
    select party, pg_temp.id('family twice', c, f), pg_temp.id('family', c, (f::integer - 1)::text), family, 'ten sam dowód',
      'SAME_DOCUMENTS', current_date - 100, pg_temp.id('director', c, '1'), current_date - 90 from f where f <> '1';
  insert into related_person (tenant_id, id, family_id, name, relation)
    select party, pg_temp.id('related', c, f), family, 'Ktoś', 'NEIGHBOUR' from f;
  insert into strength (tenant_id, id, family_id, description, observed_on)
    select party, pg_temp.id('strength', c, f), family, 'opis', current_date from f;
  insert into family_resource (tenant_id, id, family_id, kind, state, description, observed_on)
    select party, pg_temp.id('resource', c, f), family, 'OWN', 'HELD', 'opis', current_date from f;
  insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
    select party, pg_temp.id('intake', c, f), family, current_date - 400, 'SCHOOL', 'PHONE', 'ORDINARY', 'treść', 'CASE_OPENED',
      pg_temp.id('social_worker', c, worker) from f;
  insert into support_case (tenant_id, id, family_id, intake_id, number, track, stage, opened_on)
    select party, support_case, family, pg_temp.id('intake', c, f), 'AR/' || f || '/2026', 'ORDINARY', 'IN_SUPPORT', current_date - 390 from f;
  insert into case_worker (tenant_id, id, support_case_id, staff_member_id, valid_from)
    select party, pg_temp.id('leads', c, f), support_case, pg_temp.id('social_worker', c, worker), current_date - 390 from f;
  insert into legal_basis (tenant_id, id, support_case_id, kind, valid_from, source_id)
    select party, pg_temp.id('basis', c, f), support_case, 'CONSENT', current_date - 380, pg_temp.id('consent', c, f) from f;
  insert into family_interview (tenant_id, id, support_case_id, conducted_on, author_id, findings, assistant_necessary, necessity_reason)
    select party, pg_temp.id('interview', c, f), support_case, current_date - 388, pg_temp.id('social_worker', c, worker), 'x', true, 'x' from f;
  insert into diagnosis (tenant_id, id, support_case_id, made_on, author_id, problems, description)
    select party, pg_temp.id('diagnosis', c, f), support_case, current_date - 386, pg_temp.id('social_worker', c, worker), '{HOUSING}', 'x' from f;
  insert into offer_presentation (tenant_id, id, support_case_id, presented_on, presented_by_id, manner)
    select party, pg_temp.id('offer', c, f), support_case, current_date - 384, pg_temp.id('social_worker', c, worker), 'x' from f;
  insert into consent_refusal (tenant_id, id, support_case_id, refused_on, circumstances)
    select party, pg_temp.id('refusal', c, f), support_case, current_date - 383, 'x' from f;
  insert into assignment (tenant_id, id, support_case_id, assistant_id, assigned_on, assigned_by_id)
    select party, pg_temp.id('assignment', c, f), support_case, pg_temp.id('family_assistant', c, worker), current_date - 370,
      pg_temp.id('director', c, '1') from f;
  insert into secret_address (tenant_id, id, family_id, recorded_on, recorded_by_id, ended_on)
    select party, pg_temp.id('hid', c, f), family, current_date - 360, pg_temp.id('director', c, '1'), current_date - 350 from f;
  insert into substitution (tenant_id, id, role, instead_of_id, substitute_id, valid_from, valid_to, decided_by_id, decided_on)
    select party, pg_temp.id('stood in', s.id::text, n::text), role, s.id, next.id, current_date - 300 + n, current_date - 300 + n,
      pg_temp.id('director', s.c, '1'), current_date - 310
    from s join lateral (select o.id from s o where o.c = s.c and o.role = s.role and o.id <> s.id order by o.id limit 1) next on true
      cross join generate_series(1, 12) n
    where role in ('FAMILY_ASSISTANT', 'SOCIAL_WORKER');
  insert into deadline (tenant_id, id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on)
    select party, pg_temp.id('running', c, f, n::text), family, support_case, 'CONTACT', 'LOCAL', 'zarządzenie', 1, current_date - 30,
      current_date - 9 + n * 8 + f::int % 7 from f cross join generate_series(1, 2) n;
  ${visits('0', `case c when '1' then 24 else 6 end`, 'current_date - 2 * n')}
  ${contacts('0', `case c when '1' then 24 else 6 end`, 'current_date - 2 * n')}
  ${notices('0', `case s.c when '1' then 30 else 3 end`, 'null::timestamptz')}`;

/** Half-year `h` before the one that the region asks for. */
const BEFORE = (h: string): string => `(2026 - (${h} + 1) / 2)::text || '-H' || (1 + ${h} % 2)::text`;

const SHARES = `
  insert into referral (tenant_id, id, family_id, support_case_id, partner_institution_id, sent_by_id, sent_on)
    select party, pg_temp.id_of_age($h, 'referral', c, f), family, support_case, pg_temp.id('institution', c), pg_temp.id('director', c, '1'),
      current_date - 20 - 200 * $h from f where f::int <= 3;
  insert into referral_share (tenant_id, receiver_id, id, referral_id, centre_name, purpose, disclosure_basis, fields, snapshot, state,
      sent_at, expires_at, revoked_at)
    select party, pg_temp.id('partner'), pg_temp.id_of_age($h, 'share', c, f), pg_temp.id_of_age($h, 'referral', c, f), 'Ośrodek ' || c, 'cel',
      'FAMILY_REQUEST', '{ADDRESS}', '{}', case when f = '3' and $h > 0 then 'REVOKED' else 'SENT' end,
      now() - interval '20 days' - $h * interval '200 days' - f::int * interval '1 hour' - c::int * interval '1 minute',
      now() + interval '100 days' - $h * interval '200 days', case when f = '3' and $h > 0 then now() - interval '30 days' end
    from f where f::int <= 3;
  insert into referral_receipt (tenant_id, receiver_id, id, share_id, read_at, read_by)
    select party, pg_temp.id('partner'), pg_temp.id_of_age($h, 'receipt', c, f, n::text), pg_temp.id_of_age($h, 'share', c, f), now(), 'ktoś'
    from f cross join generate_series(1, 2) n where f::int <= 2;
  insert into submitted_report (tenant_id, receiver_id, id, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by)
    select party, region, pg_temp.id_of_age($h, 'report', c), ${BEFORE('$h')}, 1, 'Ośrodek ' || c, lpad(c, 7, '0'), now(), 'ktoś' from c;
  insert into submitted_figure (tenant_id, receiver_id, id, report_id, figure, position, label, value, definition, source)
    select party, region, pg_temp.id_of_age($h, 'figure', c, figure), pg_temp.id_of_age($h, 'report', c), figure, 1, figure, 5, 'def', 'art.'
    from c cross join unnest(array['FAMILIES_ACCOMPANIED', 'ASSISTANTS_EMPLOYED']) figure;`;

/** What is over: year after year there is more of it, and no read of today is to notice. Families that have left are among it. */
const SETTLED = `
  insert into family (tenant_id, id, surname, surname_key, registered_on)
    select party, pg_temp.id_of_age($h, 'gone', c, f), 'Rodzina ' || f, 'żegnana ' || lpad(f, 3, '0') || ' $h', current_date - 400 - 300 * $h
    from f where f::int % 5 = 1;
  insert into support_case (tenant_id, id, family_id, number, track, stage, opened_on, closed_on, closure_reason)
    select party, pg_temp.id_of_age($h, 'closed', c, f), pg_temp.id_of_age($h, 'gone', c, f), 'AR/' || f || '/' || (2026 - $h), 'ORDINARY',
      'CLOSED', current_date - 400 - 300 * $h, current_date - 390 - 300 * $h, 'GOALS_REACHED'
    from f where f::int % 5 = 1;
  insert into case_worker (tenant_id, id, support_case_id, staff_member_id, valid_from)
    select party, pg_temp.id_of_age($h, 'led', c, f), pg_temp.id_of_age($h, 'closed', c, f), pg_temp.id('director', c, '1'),
      current_date - 400 - 300 * $h
    from f where f::int % 5 = 1;
  insert into assignment (tenant_id, id, support_case_id, assistant_id, assigned_on, assigned_by_id, ended_on, end_reason)
    select party, pg_temp.id_of_age($h, 'ended', c, f), pg_temp.id_of_age($h, 'closed', c, f), pg_temp.id('family_assistant', c, worker),
      current_date - 399 - 300 * $h, pg_temp.id('director', c, '1'), current_date - 390 - 300 * $h, 'CASE_CLOSED'
    from f where f::int % 5 = 1;
  ${visits('$h', '8', 'current_date - 60 - 30 * $h - 2 * n')}
  ${contacts('$h', '8', 'current_date - 60 - 30 * $h - 2 * n')}
  insert into deadline (tenant_id, id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on, met_on)
    select party, pg_temp.id_of_age($h, 'settled', c, f, n::text), family, support_case, 'CONTACT', 'LOCAL', 'zarządzenie', 1,
      current_date - 60 * $h - 7 * n, current_date + 20 - 30 * ($h - 1) - 7 * n, current_date - 60 * $h - 7 * n
    from generate_series(1, 6) n cross join f order by n;
  ${notices('$h', '4', 'now()')}`;

const run = async (ask: Ask, text: string, values: Readonly<Record<string, number>> = {}): Promise<void> => {
  const spoken = Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`$${name}`, String(value)), text);
  await ask(spoken);
};

/** Fills an empty database with centres as they are today and as much that is over as a year or so leaves behind. */
export const fill = async (ask: Ask, { centres }: Size): Promise<void> => {
  await run(ask, ID);
  await run(ask, ID_OF_AGE);
  await run(ask, PARTIES, { centres });
  await run(ask, PRESENT);
  await run(ask, SHARES, { h: 0 });
  await run(ask, `${SHARES}${SETTLED}`, { h: 1 });
  await run(ask, 'vacuum analyze');
};

/** Nine times as much again that is over: in the files of the first centre, in what the partner ever received, in what the region did. */
export const growOld = async (ask: Ask): Promise<void> => {
  for (let h = 2; h <= 10; h += 1) await run(ask, SHARES, { h });
  await run(ask, `delete from f where c <> '1'; delete from c where c <> '1'`);
  for (let h = 2; h <= 10; h += 1) await run(ask, SETTLED, { h });
  await run(ask, 'vacuum analyze');
};
