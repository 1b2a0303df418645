-- director
with v0_0 as materialized (select (select case when bool_and(law is not null) then json_agg( json_object('halfYear' value half_year, 'law' value law, 'submittedAt' value submitted_at)
  order by place) end as periods
  from (select period.half_year, period.place, report.submitted_at, (select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and period.last_on between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1) as law
  from unnest($1::text[], $2::date[]) with ordinality period (half_year, last_on, place)
  left join submitted_report report on report.half_year = period.half_year
  where period.place <= 2 or period.last_on >= (select min(family.registered_on)
  from family)) listed) as v0),
verdict as (select not ((select v0 is null
  from v0_0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('REPORT_READ', 'reportPeriods')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"reportPeriods":', ($3::text || '<0:' || json_build_array((select v0
  from v0_0))::text || $3::text || '>'), '}') end as data
  from verdict;
