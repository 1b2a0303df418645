-- director
with v0_0 as materialized (select ($1::text) as v0, (select json_agg(json_object('templateVersion' value line.template_version, 'figure' value line.figure, 'position' value line.position, 'label' value line.label, 'definition' value line.definition, 'source' value line.source)
  order by line.position) as template
  from report_template_figure line
  where line.template = 'HALF_YEAR' and $2::date between line.valid_from and coalesce(line.valid_to, 'infinity') and line.template_version = (select max(newest.template_version) as newest_version
  from report_template_figure newest
  where newest.template = 'HALF_YEAR' and $3::date between newest.valid_from and coalesce(newest.valid_to, 'infinity'))) as v1, (select json_agg(json_object('familyId' value file.family_id, 'leadingId' value (select link.leading_id
  from family_link link
  where link.duplicate_id = file.family_id and link.undone_on is null), 'assigned' value json_object('from' value work.assigned_on, 'to' value work.ended_on), 'entitled' value json_object('from' value basis.valid_from, 'to' value basis.valid_to))) as times
  from assignment work join support_case file on file.id = work.support_case_id join legal_basis basis on basis.support_case_id = file.id
  where work.assigned_on <= $4 and (work.ended_on is null or work.ended_on >= $5) and not exists (select
  from submitted_report submitted
  where submitted.half_year = $6)) as v2, (select json_agg(json_object('person' value json_object('id' value member.id, 'displayName' value member.display_name), 'role' value held.role, 'held' value json_object('from' value held.valid_from, 'to' value held.valid_to))
  order by member.display_name, member.id) as functions
  from appointment held join staff_member member on member.id = held.staff_member_id
  where held.role = 'FAMILY_ASSISTANT' and not exists (select
  from submitted_report submitted
  where submitted.half_year = $7)) as v3, ((select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and $8::date between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1)) as v4, (select json_object('id' value report.id, 'templateVersion' value report.template_version, 'submittedAt' value report.submitted_at, 'submittedBy' value report.submitted_by, 'figures' value (select coalesce(json_agg(json_object('figure' value line.figure, 'position' value line.position, 'label' value line.label, 'definition' value line.definition, 'source' value line.source, 'value' value line.value, 'linked' value line.linked, 'staff' value (select coalesce(json_agg(json_object('id' value member.id, 'displayName' value member.display_name)
  order by member.display_name, member.id), '[]'::json) as staff
  from figure_subject subject join staff_member member on member.id = subject.staff_member_id
  where subject.report_id = report.id and subject.figure = line.figure))
  order by line.position), '[]'::json) as figures
  from submitted_figure line
  where line.report_id = report.id)) as frozen
  from submitted_report report
  where report.half_year = $9) as v5),
verdict as (select not ((select v0 is null or v4 is null or v1 is null
  from v0_0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('REPORT_READ', 'halfYearReport')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"halfYearReport":', ($10::text || '<0:' || json_build_array((select v0
  from v0_0), (select v1
  from v0_0), (select v2
  from v0_0), (select v3
  from v0_0), (select v4
  from v0_0), (select v5
  from v0_0))::text || $10::text || '>'), '}') end as data
  from verdict;
