-- director
with o0_0 (id) as materialized (select id
  from family of_family
  where (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $8::date)::text, ($9::text || '<0:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($9::text || '<1:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t1.family_id as o0
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id),
v0_3 as materialized (select ((select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and $10::date between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1)) as v0, (select true as owed
  where not exists (select
  from submitted_report report
  where report.half_year = $11)) as v1),
p0_4 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place, count(*) over () as row_count
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $13) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t3.due_on asc, t3.id asc
  limit $12::integer),
r0_5 as materialized (select t4.row_place, t4.due_on as place, concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"daysLeft":', coalesce((t4.due_on - $8::date)::text, ($9::text || '<4:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t4.due_on), 'null'), ',"family":', case when t5.id is not null then concat('{"city":', coalesce(to_json(t5.city), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"origin":', coalesce(to_json(t4.origin), 'null'), ',"ruleVersion":', coalesce(t4.rule_version::text, 'null'), ',"source":', coalesce(to_json(t4.source), 'null'), ',"startedOn":', coalesce(to_json(t4.started_on), 'null'), ',"viewerMay":', ($9::text || '<5:' || json_build_array(t4.kind, t4.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t4.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t4.family_id as o0
  from p0_4 t4
  left join family t5 on t5.id = t4.family_id),
p0_6 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place, count(*) over () as row_count
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $15 and t6.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t6.due_on asc, t6.id asc
  limit $14::integer),
r0_7 as materialized (select t7.row_place, t7.due_on as place, concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"daysLeft":', coalesce((t7.due_on - $8::date)::text, ($9::text || '<8:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"origin":', coalesce(to_json(t7.origin), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), ',"startedOn":', coalesce(to_json(t7.started_on), 'null'), ',"viewerMay":', ($9::text || '<9:' || json_build_array(t7.kind, t7.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t7.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t7.family_id as o0
  from p0_6 t7
  left join family t8 on t8.id = t7.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'family'::text as kind, o0 as id
  from r0_7) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $17::timestamptz, $18::uuid, told.event, told.work, 'DONE', $19::uuid, $20::text, $21::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<2:' || json_build_array($1::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_2), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<3:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_1), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select coalesce(max(row_count), 0)
  from p0_1)::text end, '}'), ',"overdue":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<6:' || json_build_array($12::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_5), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<7:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_4), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select coalesce(max(row_count), 0)
  from p0_4)::text end, '}'), ',"thisWeek":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<10:' || json_build_array($14::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_7), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_7) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($9::text || '<11:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_6), (select v0
  from v0_3), (select v1
  from v0_3))::text || $9::text || '>') else (select coalesce(max(row_count), 0)
  from p0_6)::text end, '}'), ',"weekEndsOn":', ($9::text || '<12:' || json_build_array()::text || $9::text || '>'), '}'), '}') end as data
  from verdict;

-- head of a unit
with o0_0 (id) as materialized (select id
  from family of_family
  where (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $9::date)::text, ($10::text || '<0:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($10::text || '<1:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t1.family_id as o0
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id),
p0_3 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place, count(*) over () as row_count
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $12) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t3.due_on asc, t3.id asc
  limit $11::integer),
r0_4 as materialized (select t4.row_place, t4.due_on as place, concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"daysLeft":', coalesce((t4.due_on - $9::date)::text, ($10::text || '<2:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t4.due_on), 'null'), ',"family":', case when t5.id is not null then concat('{"city":', coalesce(to_json(t5.city), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"origin":', coalesce(to_json(t4.origin), 'null'), ',"ruleVersion":', coalesce(t4.rule_version::text, 'null'), ',"source":', coalesce(to_json(t4.source), 'null'), ',"startedOn":', coalesce(to_json(t4.started_on), 'null'), ',"viewerMay":', ($10::text || '<3:' || json_build_array(t4.kind, t4.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t4.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t4.family_id as o0
  from p0_3 t4
  left join family t5 on t5.id = t4.family_id),
p0_5 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place, count(*) over () as row_count
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $14 and t6.due_on <= $15) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t6.due_on asc, t6.id asc
  limit $13::integer),
r0_6 as materialized (select t7.row_place, t7.due_on as place, concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"daysLeft":', coalesce((t7.due_on - $9::date)::text, ($10::text || '<4:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"origin":', coalesce(to_json(t7.origin), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), ',"startedOn":', coalesce(to_json(t7.started_on), 'null'), ',"viewerMay":', ($10::text || '<5:' || json_build_array(t7.kind, t7.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t7.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t7.family_id as o0
  from p0_5 t7
  left join family t8 on t8.id = t7.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $16::timestamptz, $17::uuid, told.event, told.work, 'DONE', $18::uuid, $19::text, $20::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_1)::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_4), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_3)::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_6), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_5)::text, '}'), ',"weekEndsOn":', ($10::text || '<6:' || json_build_array()::text || $10::text || '>'), '}'), '}') end as data
  from verdict;

-- social worker
with o0_0 (id) as materialized (select id
  from family of_family
  where ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6))))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $7 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $8 and w.valid_from <= $9 and (w.valid_to is null or w.valid_to >= $10) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $12::date)::text, ($13::text || '<0:' || json_build_array()::text || $13::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($13::text || '<1:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null))::text || $13::text || '>'), '}') as j, t1.family_id as o0
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id),
p0_3 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place, count(*) over () as row_count
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $15) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t3.due_on asc, t3.id asc
  limit $14::integer),
r0_4 as materialized (select t4.row_place, t4.due_on as place, concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"daysLeft":', coalesce((t4.due_on - $12::date)::text, ($13::text || '<2:' || json_build_array()::text || $13::text || '>')), ',"dueOn":', coalesce(to_json(t4.due_on), 'null'), ',"family":', case when t5.id is not null then concat('{"city":', coalesce(to_json(t5.city), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"origin":', coalesce(to_json(t4.origin), 'null'), ',"ruleVersion":', coalesce(t4.rule_version::text, 'null'), ',"source":', coalesce(to_json(t4.source), 'null'), ',"startedOn":', coalesce(to_json(t4.started_on), 'null'), ',"viewerMay":', ($13::text || '<3:' || json_build_array(t4.kind, t4.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t4.support_case_id and told.ended_on is null))::text || $13::text || '>'), '}') as j, t4.family_id as o0
  from p0_3 t4
  left join family t5 on t5.id = t4.family_id),
p0_5 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place, count(*) over () as row_count
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $17 and t6.due_on <= $18) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t6.due_on asc, t6.id asc
  limit $16::integer),
r0_6 as materialized (select t7.row_place, t7.due_on as place, concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"daysLeft":', coalesce((t7.due_on - $12::date)::text, ($13::text || '<4:' || json_build_array()::text || $13::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"origin":', coalesce(to_json(t7.origin), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), ',"startedOn":', coalesce(to_json(t7.started_on), 'null'), ',"viewerMay":', ($13::text || '<5:' || json_build_array(t7.kind, t7.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t7.support_case_id and told.ended_on is null))::text || $13::text || '>'), '}') as j, t7.family_id as o0
  from p0_5 t7
  left join family t8 on t8.id = t7.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $19::timestamptz, $20::uuid, told.event, told.work, 'DONE', $21::uuid, $22::text, $23::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_1)::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_4), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_3)::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_6), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_5)::text, '}'), ',"weekEndsOn":', ($13::text || '<6:' || json_build_array()::text || $13::text || '>'), '}'), '}') end as data
  from verdict;

-- assistant
with o0_0 (id) as materialized (select id
  from family of_family
  where ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $9::date)::text, ($10::text || '<0:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($10::text || '<1:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t1.family_id as o0
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id),
p0_3 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place, count(*) over () as row_count
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $12) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t3.due_on asc, t3.id asc
  limit $11::integer),
r0_4 as materialized (select t4.row_place, t4.due_on as place, concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"daysLeft":', coalesce((t4.due_on - $9::date)::text, ($10::text || '<2:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t4.due_on), 'null'), ',"family":', case when t5.id is not null then concat('{"city":', coalesce(to_json(t5.city), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"origin":', coalesce(to_json(t4.origin), 'null'), ',"ruleVersion":', coalesce(t4.rule_version::text, 'null'), ',"source":', coalesce(to_json(t4.source), 'null'), ',"startedOn":', coalesce(to_json(t4.started_on), 'null'), ',"viewerMay":', ($10::text || '<3:' || json_build_array(t4.kind, t4.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t4.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t4.family_id as o0
  from p0_3 t4
  left join family t5 on t5.id = t4.family_id),
p0_5 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place, count(*) over () as row_count
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $14 and t6.due_on <= $15) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t6.due_on asc, t6.id asc
  limit $13::integer),
r0_6 as materialized (select t7.row_place, t7.due_on as place, concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"daysLeft":', coalesce((t7.due_on - $9::date)::text, ($10::text || '<4:' || json_build_array()::text || $10::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"origin":', coalesce(to_json(t7.origin), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), ',"startedOn":', coalesce(to_json(t7.started_on), 'null'), ',"viewerMay":', ($10::text || '<5:' || json_build_array(t7.kind, t7.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t7.support_case_id and told.ended_on is null))::text || $10::text || '>'), '}') as j, t7.family_id as o0
  from p0_5 t7
  left join family t8 on t8.id = t7.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $16::timestamptz, $17::uuid, told.event, told.work, 'DONE', $18::uuid, $19::text, $20::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_1)::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_4), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_3)::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_6), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_5)::text, '}'), ',"weekEndsOn":', ($10::text || '<6:' || json_build_array()::text || $10::text || '>'), '}'), '}') end as data
  from verdict;

-- system
with o0_0 (id) as materialized (select id
  from family of_family
  where ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $8::date)::text, ($9::text || '<0:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($9::text || '<1:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t1.family_id as o0
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id),
p0_3 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place, count(*) over () as row_count
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $11) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t3.due_on asc, t3.id asc
  limit $10::integer),
r0_4 as materialized (select t4.row_place, t4.due_on as place, concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"daysLeft":', coalesce((t4.due_on - $8::date)::text, ($9::text || '<2:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t4.due_on), 'null'), ',"family":', case when t5.id is not null then concat('{"city":', coalesce(to_json(t5.city), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"origin":', coalesce(to_json(t4.origin), 'null'), ',"ruleVersion":', coalesce(t4.rule_version::text, 'null'), ',"source":', coalesce(to_json(t4.source), 'null'), ',"startedOn":', coalesce(to_json(t4.started_on), 'null'), ',"viewerMay":', ($9::text || '<3:' || json_build_array(t4.kind, t4.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t4.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t4.family_id as o0
  from p0_3 t4
  left join family t5 on t5.id = t4.family_id),
p0_5 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place, count(*) over () as row_count
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $13 and t6.due_on <= $14) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t6.due_on asc, t6.id asc
  limit $12::integer),
r0_6 as materialized (select t7.row_place, t7.due_on as place, concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"daysLeft":', coalesce((t7.due_on - $8::date)::text, ($9::text || '<4:' || json_build_array()::text || $9::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"origin":', coalesce(to_json(t7.origin), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), ',"startedOn":', coalesce(to_json(t7.started_on), 'null'), ',"viewerMay":', ($9::text || '<5:' || json_build_array(t7.kind, t7.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t7.support_case_id and told.ended_on is null))::text || $9::text || '>'), '}') as j, t7.family_id as o0
  from p0_5 t7
  left join family t8 on t8.id = t7.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_1)::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_4), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_3)::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_6), ',"totalCount":', (select coalesce(max(row_count), 0)
  from p0_5)::text, '}'), ',"weekEndsOn":', ($9::text || '<6:' || json_build_array()::text || $9::text || '>'), '}'), '}') end as data
  from verdict;
