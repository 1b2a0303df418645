/** Numbers of the stages in their order; a case went through every one below its own. */
const RANKS = `array['INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'BASIS_GRANTED', 'REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT', 'CLOSED']`;

/** Of twenty families eleven are in support, two are closed, one was refused, and one stands at each step before. */
const STAGE = `(array['IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT', 'IN_SUPPORT',
  'IN_SUPPORT', 'IN_SUPPORT', 'ASSIGNED', 'QUALIFIED', 'REQUESTED', 'BASIS_GRANTED', 'DIAGNOSED', 'INTERVIEWED', 'REFUSED', 'CLOSED', 'CLOSED'])[1 + f % 20]`;

/**
 * Cases of all stages with everything that was recorded on the way: the case that counts of every family, and an earlier closed one
 * of every fourth. `first_on` is the day of the first visit, from which everything before it is counted back.
 */
export const CASES = `
create temp table bench_case as
  select k.*, case k.stage when 'REFUSED' then 3 else array_position(${RANKS}, k.stage) - 1 end as rank,
    case when k.stage = 'REFUSED' or k.earlier then 'ORDINARY' when k.n % 10 = 3 then 'COURT' when k.n % 10 = 7 then 'ZA_ZYCIEM' else 'ORDINARY' end as track
  from (
    select 2 * n as m, pg_temp.bench_id(4, 2 * n) as case_id, false as earlier, ${STAGE} as stage,
      :today - 7 * (:visits - 1) - 1 - pg_temp.bench_pick(n, 10, 6) - case when f % 20 in (18, 19) then 30 when n % 9 = 0 then 12 else 0 end as first_on, bench_family.*
    from bench_family
    union all
    select 2 * n + 1, pg_temp.bench_id(4, 2 * n + 1), true, 'CLOSED', :today - 900 - pg_temp.bench_pick(n, 11, 200), bench_family.*
    from bench_family where f % 4 = 1
  ) k;
create index on bench_case (m);
analyze bench_case;

insert into support_case (tenant_id, id, version, family_id, intake_id, number, track, stage, goal, opened_on, closed_on, closure_reason)
  select tenant_id, case_id, 1 + rank, id, case when not earlier then pg_temp.bench_id(29, n) end, 'AR/' || m || '/' || extract(year from first_on)::int, track, stage,
    case when rank > 1 then 'PREVENT_PLACEMENT' end, first_on - 40,
    case when stage = 'CLOSED' then least(:today - 1, first_on + 7 * (:visits - 1) + 10) end, case when stage = 'CLOSED' then 'GOALS_REACHED' end
  from bench_case order by first_on, m;
insert into case_worker (tenant_id, id, support_case_id, staff_member_id, valid_from)
  select tenant_id, pg_temp.bench_id(39, m), case_id, worker_id, first_on - 40 from bench_case;

insert into family_interview (tenant_id, id, support_case_id, conducted_on, author_id, findings, assistant_necessary, necessity_reason)
  select tenant_id, pg_temp.bench_id(40, m), case_id, first_on - 28, worker_id,
    'Mieszkanie dwupokojowe, czyste. Rodzice bez stałej pracy, zaległość w czynszu. Dzieci związane z rodzicami.', true,
    'Rodzina chce zmiany, ale nie wie, od czego zacząć.' from bench_case where rank >= 1 and track = 'ORDINARY';
insert into diagnosis (tenant_id, id, support_case_id, made_on, author_id, problems, description)
  select tenant_id, pg_temp.bench_id(41, m), case_id, first_on - 24, worker_id, array['CARE_AND_UPBRINGING', 'DEBT'],
    'Trudności opiekuńczo-wychowawcze sprzężone z brakiem pracy i zadłużeniem mieszkania.' from bench_case where rank >= 2;
insert into offer_presentation (tenant_id, id, support_case_id, presented_on, presented_by_id, manner)
  select tenant_id, pg_temp.bench_id(42, m), case_id, first_on - 22, worker_id, 'Rozmowa w domu rodziny' from bench_case where rank >= 3 and track = 'ORDINARY';
insert into support_consent (tenant_id, id, support_case_id, signed_on, form, signatories)
  select tenant_id, pg_temp.bench_id(43, m), case_id, first_on - 20, 'WRITTEN', 'oboje rodzice' from bench_case where rank >= 4 and track = 'ORDINARY';
insert into court_order (tenant_id, id, support_case_id, court, signature, issued_on, content)
  select tenant_id, pg_temp.bench_id(44, m), case_id, 'Sąd Rejonowy', 'III Nsm ' || m || '/25', first_on - 20, 'Nadzór i obowiązek pracy z asystentem rodziny.'
  from bench_case where rank >= 4 and track = 'COURT';
insert into za_zyciem_application (tenant_id, id, support_case_id, applied_on, applicant, target_group, certificate_kind, certificate_issued_on, physician_specialty)
  select tenant_id, pg_temp.bench_id(45, m), case_id, first_on - 20, 'matka', 'CHILD_CONDITION', 'CHILD_CONDITION', first_on - 25, 'CHILD_NEUROLOGY'
  from bench_case where rank >= 4 and track = 'ZA_ZYCIEM';
insert into consent_refusal (tenant_id, id, support_case_id, refused_on, circumstances, decision, decided_on, decided_by_id, decision_reason)
  select tenant_id, pg_temp.bench_id(46, m), case_id, first_on - 20, 'Rodzina nie chce wizyt w domu.', case when n % 2 = 0 then 'DO_NOT_NOTIFY' end,
    case when n % 2 = 0 then first_on - 18 end, case when n % 2 = 0 then director_id end, case when n % 2 = 0 then 'Dzieci są bezpieczne.' end
  from bench_case where stage = 'REFUSED';
insert into legal_basis (tenant_id, id, support_case_id, kind, valid_from, valid_to, source_id)
  select tenant_id, pg_temp.bench_id(47, m), case_id, case track when 'ORDINARY' then 'CONSENT' when 'COURT' then 'COURT_ORDER' else track end, first_on - 20,
    case when stage = 'CLOSED' then least(:today - 1, first_on + 7 * (:visits - 1) + 10) end,
    pg_temp.bench_id(case track when 'ORDINARY' then 43 when 'COURT' then 44 else 45 end, m) from bench_case where rank >= 4;
insert into assistant_request (tenant_id, id, support_case_id, requested_on, requested_by_id, justification)
  select tenant_id, pg_temp.bench_id(48, m), case_id, first_on - 15, worker_id, 'Bez stałego wsparcia dzieci mogą trafić poza rodzinę.' from bench_case where rank >= 5;
insert into qualification (tenant_id, id, support_case_id, qualified_on, qualified_by_id, grounds)
  select tenant_id, pg_temp.bench_id(49, m), case_id, first_on - 12, director_id, 'Wniosek zasadny.' from bench_case where rank >= 6;
insert into assignment (tenant_id, id, support_case_id, assistant_id, assigned_on, assigned_by_id, ended_on, end_reason)
  select tenant_id, pg_temp.bench_id(50, m), case_id, assistant_id, first_on - 10, director_id,
    case when stage = 'CLOSED' then least(:today - 1, first_on + 7 * (:visits - 1) + 10) end, case when stage = 'CLOSED' then 'CASE_CLOSED' end
  from bench_case where rank >= 7;
insert into notification (tenant_id, id, recipient_id, kind, subject_id, family_id, created_at, read_at)
  select tenant_id, pg_temp.bench_id(51, m), assistant_id, 'FAMILY_ASSIGNED', case_id, id, first_on - 10, case when n % 3 > 0 then first_on - 9 end
  from bench_case where rank >= 7;
`;
