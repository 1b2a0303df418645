-- director
with p0_0 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $5
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6)))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_1 as materialized (select t0.row_place, t0.due_on as place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"daysLeft":', ($2::text || '<0:' || json_build_array(t0.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t0.due_on), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"origin":', coalesce(to_json(t0.origin), 'null'), ',"ruleVersion":', coalesce(t0.rule_version::text, 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"startedOn":', coalesce(to_json(t0.started_on), 'null'), ',"viewerMay":', ($2::text || '<1:' || json_build_array(t0.kind, t0.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t0.family_id as o0, t1.id as o1
  from p0_0 t0
  left join family t1 on t1.id = t0.family_id),
v0_2 as materialized (select ((select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and $7::date between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1)) as v0, (select true as owed
  where not exists (select
  from submitted_report report
  where report.half_year = $8)) as v1),
p0_3 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $10) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13)))))
  order by t3.due_on asc, t3.id asc
  limit $9::integer),
r0_4 as materialized (select t3.row_place, t3.due_on as place, concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"daysLeft":', ($2::text || '<4:' || json_build_array(t3.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t3.due_on), 'null'), ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"origin":', coalesce(to_json(t3.origin), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"startedOn":', coalesce(to_json(t3.started_on), 'null'), ',"viewerMay":', ($2::text || '<5:' || json_build_array(t3.kind, t3.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t3.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t3.family_id as o0, t4.id as o1
  from p0_3 t3
  left join family t4 on t4.id = t3.family_id),
p0_5 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $15 and t6.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $17
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $18
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $19)))))
  order by t6.due_on asc, t6.id asc
  limit $14::integer),
r0_6 as materialized (select t6.row_place, t6.due_on as place, concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"daysLeft":', ($2::text || '<8:' || json_build_array(t6.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"family":', case when t7.id is not null then concat('{"city":', coalesce(to_json(t7.city), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t7.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"origin":', coalesce(to_json(t6.origin), 'null'), ',"ruleVersion":', coalesce(t6.rule_version::text, 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), ',"startedOn":', coalesce(to_json(t6.started_on), 'null'), ',"viewerMay":', ($2::text || '<9:' || json_build_array(t6.kind, t6.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t6.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t6.family_id as o0, t7.id as o1
  from p0_5 t6
  left join family t7 on t7.id = t6.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_1
  union all select 'family'::text as kind, o1 as id
  from r0_1
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'family'::text as kind, o1 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6
  union all select 'family'::text as kind, o1 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $20::timestamptz, $21::uuid, told.event, told.work, 'DONE', $22::uuid, $23::text, $24::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<2:' || json_build_array($1::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_1), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_1) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<3:' || json_build_array((select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $5
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6)))))), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $5
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6))))))::text end, '}'), ',"overdue":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<6:' || json_build_array($9::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_4), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_4) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<7:' || json_build_array((select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $10) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13)))))), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $10) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13))))))::text end, '}'), ',"thisWeek":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<10:' || json_build_array($14::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_6), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_6) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_2) then ($2::text || '<11:' || json_build_array((select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $15 and t8.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $17
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $18
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $19)))))), (select v0
  from v0_2), (select v1
  from v0_2))::text || $2::text || '>') else (select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $15 and t8.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $17
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $18
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $19))))))::text end, '}'), ',"weekEndsOn":', ($2::text || '<12:' || json_build_array()::text || $2::text || '>'), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0_0 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $6
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7)))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_1 as materialized (select t0.row_place, t0.due_on as place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"daysLeft":', ($2::text || '<0:' || json_build_array(t0.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t0.due_on), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"origin":', coalesce(to_json(t0.origin), 'null'), ',"ruleVersion":', coalesce(t0.rule_version::text, 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"startedOn":', coalesce(to_json(t0.started_on), 'null'), ',"viewerMay":', ($2::text || '<1:' || json_build_array(t0.kind, t0.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t0.family_id as o0, t1.id as o1
  from p0_0 t0
  left join family t1 on t1.id = t0.family_id),
p0_2 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $9) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13)))))
  order by t3.due_on asc, t3.id asc
  limit $8::integer),
r0_3 as materialized (select t3.row_place, t3.due_on as place, concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"daysLeft":', ($2::text || '<2:' || json_build_array(t3.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t3.due_on), 'null'), ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"origin":', coalesce(to_json(t3.origin), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"startedOn":', coalesce(to_json(t3.started_on), 'null'), ',"viewerMay":', ($2::text || '<3:' || json_build_array(t3.kind, t3.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t3.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t3.family_id as o0, t4.id as o1
  from p0_2 t3
  left join family t4 on t4.id = t3.family_id),
p0_4 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $15 and t6.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $17 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $18
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $19
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $20)))))
  order by t6.due_on asc, t6.id asc
  limit $14::integer),
r0_5 as materialized (select t6.row_place, t6.due_on as place, concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"daysLeft":', ($2::text || '<4:' || json_build_array(t6.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"family":', case when t7.id is not null then concat('{"city":', coalesce(to_json(t7.city), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t7.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"origin":', coalesce(to_json(t6.origin), 'null'), ',"ruleVersion":', coalesce(t6.rule_version::text, 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), ',"startedOn":', coalesce(to_json(t6.started_on), 'null'), ',"viewerMay":', ($2::text || '<5:' || json_build_array(t6.kind, t6.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t6.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t6.family_id as o0, t7.id as o1
  from p0_4 t6
  left join family t7 on t7.id = t6.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_1
  union all select 'family'::text as kind, o1 as id
  from r0_1
  union all select 'family'::text as kind, o0 as id
  from r0_3
  union all select 'family'::text as kind, o1 as id
  from r0_3
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'family'::text as kind, o1 as id
  from r0_5) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $21::timestamptz, $22::uuid, told.event, told.work, 'DONE', $23::uuid, $24::text, $25::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_1), ',"totalCount":', (select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $6
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7))))))::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_3), ',"totalCount":', (select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $9) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13))))))::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5), ',"totalCount":', (select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $15 and t8.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $17 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $18
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $19
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $20))))))::text, '}'), ',"weekEndsOn":', ($2::text || '<6:' || json_build_array()::text || $2::text || '>'), '}'), '}') end as data
  from verdict;

-- social worker
with p0_0 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $5)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $7
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8)))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_1 as materialized (select t0.row_place, t0.due_on as place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"daysLeft":', ($2::text || '<0:' || json_build_array(t0.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t0.due_on), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"origin":', coalesce(to_json(t0.origin), 'null'), ',"ruleVersion":', coalesce(t0.rule_version::text, 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"startedOn":', coalesce(to_json(t0.started_on), 'null'), ',"viewerMay":', ($2::text || '<1:' || json_build_array(t0.kind, t0.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t0.family_id as o0, t1.id as o1
  from p0_0 t0
  left join family t1 on t1.id = t0.family_id),
p0_2 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $10) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $12)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $13
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $14
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $15)))))
  order by t3.due_on asc, t3.id asc
  limit $9::integer),
r0_3 as materialized (select t3.row_place, t3.due_on as place, concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"daysLeft":', ($2::text || '<2:' || json_build_array(t3.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t3.due_on), 'null'), ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"origin":', coalesce(to_json(t3.origin), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"startedOn":', coalesce(to_json(t3.started_on), 'null'), ',"viewerMay":', ($2::text || '<3:' || json_build_array(t3.kind, t3.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t3.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t3.family_id as o0, t4.id as o1
  from p0_2 t3
  left join family t4 on t4.id = t3.family_id),
p0_4 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $17 and t6.due_on <= $18) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $19
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $20)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $21
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $22
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $23)))))
  order by t6.due_on asc, t6.id asc
  limit $16::integer),
r0_5 as materialized (select t6.row_place, t6.due_on as place, concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"daysLeft":', ($2::text || '<4:' || json_build_array(t6.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"family":', case when t7.id is not null then concat('{"city":', coalesce(to_json(t7.city), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t7.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"origin":', coalesce(to_json(t6.origin), 'null'), ',"ruleVersion":', coalesce(t6.rule_version::text, 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), ',"startedOn":', coalesce(to_json(t6.started_on), 'null'), ',"viewerMay":', ($2::text || '<5:' || json_build_array(t6.kind, t6.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t6.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t6.family_id as o0, t7.id as o1
  from p0_4 t6
  left join family t7 on t7.id = t6.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_1
  union all select 'family'::text as kind, o1 as id
  from r0_1
  union all select 'family'::text as kind, o0 as id
  from r0_3
  union all select 'family'::text as kind, o1 as id
  from r0_3
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'family'::text as kind, o1 as id
  from r0_5) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $24::timestamptz, $25::uuid, told.event, told.work, 'DONE', $26::uuid, $27::text, $28::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_1), ',"totalCount":', (select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $5)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $7
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8))))))::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_3), ',"totalCount":', (select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $10) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $12)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $13
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $14
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $15))))))::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5), ',"totalCount":', (select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $17 and t8.due_on <= $18) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $19
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $20)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $21
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $22
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $23))))))::text, '}'), ',"weekEndsOn":', ($2::text || '<6:' || json_build_array()::text || $2::text || '>'), '}'), '}') end as data
  from verdict;

-- assistant
with p0_0 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $6
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7)))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_1 as materialized (select t0.row_place, t0.due_on as place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"daysLeft":', ($2::text || '<0:' || json_build_array(t0.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t0.due_on), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"origin":', coalesce(to_json(t0.origin), 'null'), ',"ruleVersion":', coalesce(t0.rule_version::text, 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"startedOn":', coalesce(to_json(t0.started_on), 'null'), ',"viewerMay":', ($2::text || '<1:' || json_build_array(t0.kind, t0.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t0.family_id as o0, t1.id as o1
  from p0_0 t0
  left join family t1 on t1.id = t0.family_id),
p0_2 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $9) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13)))))
  order by t3.due_on asc, t3.id asc
  limit $8::integer),
r0_3 as materialized (select t3.row_place, t3.due_on as place, concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"daysLeft":', ($2::text || '<2:' || json_build_array(t3.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t3.due_on), 'null'), ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"origin":', coalesce(to_json(t3.origin), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"startedOn":', coalesce(to_json(t3.started_on), 'null'), ',"viewerMay":', ($2::text || '<3:' || json_build_array(t3.kind, t3.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t3.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t3.family_id as o0, t4.id as o1
  from p0_2 t3
  left join family t4 on t4.id = t3.family_id),
p0_4 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $15 and t6.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $17)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $18
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $19
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $20)))))
  order by t6.due_on asc, t6.id asc
  limit $14::integer),
r0_5 as materialized (select t6.row_place, t6.due_on as place, concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"daysLeft":', ($2::text || '<4:' || json_build_array(t6.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"family":', case when t7.id is not null then concat('{"city":', coalesce(to_json(t7.city), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t7.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"origin":', coalesce(to_json(t6.origin), 'null'), ',"ruleVersion":', coalesce(t6.rule_version::text, 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), ',"startedOn":', coalesce(to_json(t6.started_on), 'null'), ',"viewerMay":', ($2::text || '<5:' || json_build_array(t6.kind, t6.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t6.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t6.family_id as o0, t7.id as o1
  from p0_4 t6
  left join family t7 on t7.id = t6.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_1
  union all select 'family'::text as kind, o1 as id
  from r0_1
  union all select 'family'::text as kind, o0 as id
  from r0_3
  union all select 'family'::text as kind, o1 as id
  from r0_3
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'family'::text as kind, o1 as id
  from r0_5) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $21::timestamptz, $22::uuid, told.event, told.work, 'DONE', $23::uuid, $24::text, $25::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_1), ',"totalCount":', (select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $6
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7))))))::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_3), ',"totalCount":', (select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $9) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $12
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $13))))))::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5), ',"totalCount":', (select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $15 and t8.due_on <= $16) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $17)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $18
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $19
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $20))))))::text, '}'), ',"weekEndsOn":', ($2::text || '<6:' || json_build_array()::text || $2::text || '>'), '}'), '}') end as data
  from verdict;

-- system
with p0_0 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $5
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6)))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_1 as materialized (select t0.row_place, t0.due_on as place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"daysLeft":', ($2::text || '<0:' || json_build_array(t0.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t0.due_on), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"origin":', coalesce(to_json(t0.origin), 'null'), ',"ruleVersion":', coalesce(t0.rule_version::text, 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"startedOn":', coalesce(to_json(t0.started_on), 'null'), ',"viewerMay":', ($2::text || '<1:' || json_build_array(t0.kind, t0.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t0.family_id as o0, t1.id as o1
  from p0_0 t0
  left join family t1 on t1.id = t0.family_id),
p0_2 as materialized (select t3.id, t3.version, t3.family_id, t3.support_case_id, t3.intake_id, t3.kind, t3.origin, t3.source, t3.rule_version, t3.started_on, t3.due_on, t3.met_on, t3.cancelled_on, row_number() over (order by t3.due_on asc, t3.id asc) as row_place
  from deadline t3
  where (t3.met_on is null and t3.cancelled_on is null) and (t3.due_on <= $8) and (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $9
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $10
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11)))))
  order by t3.due_on asc, t3.id asc
  limit $7::integer),
r0_3 as materialized (select t3.row_place, t3.due_on as place, concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"daysLeft":', ($2::text || '<2:' || json_build_array(t3.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t3.due_on), 'null'), ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"origin":', coalesce(to_json(t3.origin), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"startedOn":', coalesce(to_json(t3.started_on), 'null'), ',"viewerMay":', ($2::text || '<3:' || json_build_array(t3.kind, t3.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t3.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t3.family_id as o0, t4.id as o1
  from p0_2 t3
  left join family t4 on t4.id = t3.family_id),
p0_4 as materialized (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.due_on, t6.met_on, t6.cancelled_on, row_number() over (order by t6.due_on asc, t6.id asc) as row_place
  from deadline t6
  where (t6.met_on is null and t6.cancelled_on is null) and (t6.due_on >= $13 and t6.due_on <= $14) and (exists (select
  from family of_family
  where of_family.id = t6.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $15
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $16
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $17)))))
  order by t6.due_on asc, t6.id asc
  limit $12::integer),
r0_5 as materialized (select t6.row_place, t6.due_on as place, concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"daysLeft":', ($2::text || '<4:' || json_build_array(t6.due_on)::text || $2::text || '>'), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"family":', case when t7.id is not null then concat('{"city":', coalesce(to_json(t7.city), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t7.surname), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"origin":', coalesce(to_json(t6.origin), 'null'), ',"ruleVersion":', coalesce(t6.rule_version::text, 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), ',"startedOn":', coalesce(to_json(t6.started_on), 'null'), ',"viewerMay":', ($2::text || '<5:' || json_build_array(t6.kind, t6.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t6.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j, t6.family_id as o0, t7.id as o1
  from p0_4 t6
  left join family t7 on t7.id = t6.family_id),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_1
  union all select 'family'::text as kind, o1 as id
  from r0_1
  union all select 'family'::text as kind, o0 as id
  from r0_3
  union all select 'family'::text as kind, o1 as id
  from r0_3
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'family'::text as kind, o1 as id
  from r0_5) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $18::timestamptz, $19::uuid, told.event, told.work, 'DONE', $20::uuid, $21::text, $22::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_1), ',"totalCount":', (select count(*)
  from deadline t2
  where (t2.met_on is null and t2.cancelled_on is null) and (t2.due_on >= $3) and (exists (select
  from family of_family
  where of_family.id = t2.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $5
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6))))))::text, '}'), ',"overdue":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_3), ',"totalCount":', (select count(*)
  from deadline t5
  where (t5.met_on is null and t5.cancelled_on is null) and (t5.due_on <= $8) and (exists (select
  from family of_family
  where of_family.id = t5.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $9
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $10
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11))))))::text, '}'), ',"thisWeek":', concat('{"deadlines":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5), ',"totalCount":', (select count(*)
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $13 and t8.due_on <= $14) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $15
  union all select c.family_id
  from support_case c
  where c.closed_on is null and c.social_worker_id = $16
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $17))))))::text, '}'), ',"weekEndsOn":', ($2::text || '<6:' || json_build_array()::text || $2::text || '>'), '}'), '}') end as data
  from verdict;
