-- region
with v0_0 as materialized (select ($1::text) as v0, ((select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and $2::date between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1)) as v1, (select json_agg(json_object('centreId' value one.tenant_id, 'centreName' value one.centre_name, 'terytCode' value one.teryt_code)) as supervised
  from supervised_centre one
  where $3::date between one.valid_from and coalesce(one.valid_to, 'infinity')) as v2, (select json_agg(json_object('centreId' value report.tenant_id, 'centreName' value report.centre_name, 'terytCode' value report.teryt_code, 'submittedAt' value report.submitted_at, 'figures' value (select coalesce(json_agg(json_object('figure' value line.figure, 'label' value line.label, 'value' value line.value, 'definition' value line.definition, 'source' value line.source)
  order by line.position), '[]'::json) as figures
  from submitted_figure line
  where line.report_id = report.id))) as submitted
  from submitted_report report
  where report.half_year = $4) as v3),
verdict as (select not ((select v0 is null or v1 is null
  from v0_0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBMITTED_REPORTS_READ', 'submissions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"submissions":', ($5::text || '<0:' || json_build_array((select v0
  from v0_0), (select v1
  from v0_0), (select v2
  from v0_0), (select v3
  from v0_0))::text || $5::text || '>'), '}') end as data
  from verdict;
