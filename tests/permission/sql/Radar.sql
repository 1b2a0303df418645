-- director
with o0_0 (id) as materialized (select id
  from family of_family
  where (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $13 and s.annulled_at is null and s.valid_from <= $14 and s.valid_to >= $15)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.put_off_from, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $16::date)::text, ($17::text || '<0:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($17::text || '<1:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($17::text || '<2:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t3.id is not null then concat('{"cause":', coalesce(to_json(t3.cause), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), '}') else 'null' end, '}') as j, t1.family_id as o0, case when t3.id is not null then t1.support_case_id end as o1
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.valid_from, t3.valid_to, t3.cause, t3.other_cause, t3.remarks, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit_pause t3
  where t3.support_case_id = t1.support_case_id and t3.annulled_at is null and t3.valid_from <= $16::date and (t3.valid_to is null or t3.valid_to >= $16::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true),
v0_3 as materialized (select ((select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount, 'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
  from law_rule law
  where law.key = 'HALF_YEAR_REPORT' and law.unit <> 'FAMILIES' and $18::date between law.valid_from and coalesce(law.valid_to, 'infinity')
  order by law.rule_version desc
  limit 1)) as v0, (select true as owed
  where not exists (select
  from submitted_report report
  where report.half_year = $19)) as v1),
p0_4 as materialized (select t4.id, t4.version, t4.family_id, t4.support_case_id, t4.intake_id, t4.kind, t4.origin, t4.source, t4.rule_version, t4.started_on, t4.put_off_from, t4.due_on, t4.met_on, t4.cancelled_on, row_number() over (order by t4.due_on asc, t4.id asc) as row_place, count(*) over () as row_count
  from deadline t4
  where (t4.met_on is null and t4.cancelled_on is null) and (t4.due_on <= $21) and (exists (select
  from family of_family
  where of_family.id = t4.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t4.due_on asc, t4.id asc
  limit $20::integer),
r0_5 as materialized (select t5.row_place, t5.due_on as place, concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"daysLeft":', coalesce((t5.due_on - $16::date)::text, ($17::text || '<5:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t5.due_on), 'null'), ',"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($17::text || '<6:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"origin":', coalesce(to_json(t5.origin), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"startedOn":', coalesce(to_json(t5.started_on), 'null'), ',"viewerMay":', ($17::text || '<7:' || json_build_array(t5.kind, t5.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t5.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t7.id is not null then concat('{"cause":', coalesce(to_json(t7.cause), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, '}') as j, t5.family_id as o0, case when t7.id is not null then t5.support_case_id end as o1
  from p0_4 t5
  left join family t6 on t6.id = t5.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.valid_from, t7.valid_to, t7.cause, t7.other_cause, t7.remarks, t7.author_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit_pause t7
  where t7.support_case_id = t5.support_case_id and t7.annulled_at is null and t7.valid_from <= $16::date and (t7.valid_to is null or t7.valid_to >= $16::date)
  order by t7.valid_from desc, t7.id desc
  limit 1) t7 on true),
p0_6 as materialized (select t8.id, t8.version, t8.family_id, t8.support_case_id, t8.intake_id, t8.kind, t8.origin, t8.source, t8.rule_version, t8.started_on, t8.put_off_from, t8.due_on, t8.met_on, t8.cancelled_on, row_number() over (order by t8.due_on asc, t8.id asc) as row_place, count(*) over () as row_count
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $23 and t8.due_on <= $24) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t8.due_on asc, t8.id asc
  limit $22::integer),
r0_7 as materialized (select t9.row_place, t9.due_on as place, concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"daysLeft":', coalesce((t9.due_on - $16::date)::text, ($17::text || '<10:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t9.due_on), 'null'), ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t10.surname = 'nieznana z nazwiska' and not t10.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t10.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t10.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t10.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t10.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t10.surname, t10.street) else t10.surname end as surname))::text, ($17::text || '<11:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"origin":', coalesce(to_json(t9.origin), 'null'), ',"ruleVersion":', coalesce(t9.rule_version::text, 'null'), ',"source":', coalesce(to_json(t9.source), 'null'), ',"startedOn":', coalesce(to_json(t9.started_on), 'null'), ',"viewerMay":', ($17::text || '<12:' || json_build_array(t9.kind, t9.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t9.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t11.id is not null then concat('{"cause":', coalesce(to_json(t11.cause), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}') else 'null' end, '}') as j, t9.family_id as o0, case when t11.id is not null then t9.support_case_id end as o1
  from p0_6 t9
  left join family t10 on t10.id = t9.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.valid_from, t11.valid_to, t11.cause, t11.other_cause, t11.remarks, t11.author_id, t11.instead_of_id, t11.recorded_at, t11.annulled_at, t11.annulled_by_id, t11.annulment_reason
  from visit_pause t11
  where t11.support_case_id = t9.support_case_id and t11.annulled_at is null and t11.valid_from <= $16::date and (t11.valid_to is null or t11.valid_to >= $16::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'case'::text as kind, o1 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_5
  union all select 'case'::text as kind, o1 as id
  from r0_5
  union all select 'family'::text as kind, o0 as id
  from r0_7
  union all select 'case'::text as kind, o1 as id
  from r0_7) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $25::timestamptz, $26::uuid, told.event, told.work, 'DONE', $27::uuid, $28::text, $29::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('DEADLINES_READ', 'radar')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"radar":', concat('{"next":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<3:' || json_build_array($1::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_2), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_2) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<4:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_1), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select coalesce(max(row_count), 0)
  from p0_1)::text end, '}'), ',"overdue":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<8:' || json_build_array($20::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_5), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_5) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<9:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_4), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select coalesce(max(row_count), 0)
  from p0_4)::text end, '}'), ',"thisWeek":', concat('{"deadlines":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<13:' || json_build_array($22::integer, (select coalesce(json_agg(json_build_object('place', place, 'value', j)
  order by row_place), '[]'::json)
  from r0_7), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0_7) end, ',"totalCount":', case when not (select v0 is null or v1 is null
  from v0_3) then ($17::text || '<14:' || json_build_array((select coalesce(max(row_count), 0)
  from p0_6), (select v0
  from v0_3), (select v1
  from v0_3))::text || $17::text || '>') else (select coalesce(max(row_count), 0)
  from p0_6)::text end, '}'), ',"weekEndsOn":', ($17::text || '<15:' || json_build_array()::text || $17::text || '>'), '}'), '}') end as data
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
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $9 and (held.valid_to is null or held.valid_to >= $10) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $14 and s.annulled_at is null and s.valid_from <= $15 and s.valid_to >= $16)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.put_off_from, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $17::date)::text, ($18::text || '<0:' || json_build_array()::text || $18::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($18::text || '<1:' || json_build_array()::text || $18::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($18::text || '<2:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.valid_from <= $17::date and (held.valid_to is null or held.valid_to >= $17::date)))))::text || $18::text || '>'), ',"visitPauseToday":', case when t3.id is not null then concat('{"cause":', coalesce(to_json(t3.cause), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), '}') else 'null' end, '}') as j, t1.family_id as o0, case when t3.id is not null then t1.support_case_id end as o1
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.valid_from, t3.valid_to, t3.cause, t3.other_cause, t3.remarks, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit_pause t3
  where t3.support_case_id = t1.support_case_id and t3.annulled_at is null and t3.valid_from <= $17::date and (t3.valid_to is null or t3.valid_to >= $17::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true),
p0_3 as materialized (select t4.id, t4.version, t4.family_id, t4.support_case_id, t4.intake_id, t4.kind, t4.origin, t4.source, t4.rule_version, t4.started_on, t4.put_off_from, t4.due_on, t4.met_on, t4.cancelled_on, row_number() over (order by t4.due_on asc, t4.id asc) as row_place, count(*) over () as row_count
  from deadline t4
  where (t4.met_on is null and t4.cancelled_on is null) and (t4.due_on <= $20) and (exists (select
  from family of_family
  where of_family.id = t4.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t4.due_on asc, t4.id asc
  limit $19::integer),
r0_4 as materialized (select t5.row_place, t5.due_on as place, concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"daysLeft":', coalesce((t5.due_on - $17::date)::text, ($18::text || '<3:' || json_build_array()::text || $18::text || '>')), ',"dueOn":', coalesce(to_json(t5.due_on), 'null'), ',"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($18::text || '<4:' || json_build_array()::text || $18::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"origin":', coalesce(to_json(t5.origin), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"startedOn":', coalesce(to_json(t5.started_on), 'null'), ',"viewerMay":', ($18::text || '<5:' || json_build_array(t5.kind, t5.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t5.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.valid_from <= $17::date and (held.valid_to is null or held.valid_to >= $17::date)))))::text || $18::text || '>'), ',"visitPauseToday":', case when t7.id is not null then concat('{"cause":', coalesce(to_json(t7.cause), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, '}') as j, t5.family_id as o0, case when t7.id is not null then t5.support_case_id end as o1
  from p0_3 t5
  left join family t6 on t6.id = t5.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.valid_from, t7.valid_to, t7.cause, t7.other_cause, t7.remarks, t7.author_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit_pause t7
  where t7.support_case_id = t5.support_case_id and t7.annulled_at is null and t7.valid_from <= $17::date and (t7.valid_to is null or t7.valid_to >= $17::date)
  order by t7.valid_from desc, t7.id desc
  limit 1) t7 on true),
p0_5 as materialized (select t8.id, t8.version, t8.family_id, t8.support_case_id, t8.intake_id, t8.kind, t8.origin, t8.source, t8.rule_version, t8.started_on, t8.put_off_from, t8.due_on, t8.met_on, t8.cancelled_on, row_number() over (order by t8.due_on asc, t8.id asc) as row_place, count(*) over () as row_count
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $22 and t8.due_on <= $23) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t8.due_on asc, t8.id asc
  limit $21::integer),
r0_6 as materialized (select t9.row_place, t9.due_on as place, concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"daysLeft":', coalesce((t9.due_on - $17::date)::text, ($18::text || '<6:' || json_build_array()::text || $18::text || '>')), ',"dueOn":', coalesce(to_json(t9.due_on), 'null'), ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t10.surname = 'nieznana z nazwiska' and not t10.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t10.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t10.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t10.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t10.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t10.surname, t10.street) else t10.surname end as surname))::text, ($18::text || '<7:' || json_build_array()::text || $18::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"origin":', coalesce(to_json(t9.origin), 'null'), ',"ruleVersion":', coalesce(t9.rule_version::text, 'null'), ',"source":', coalesce(to_json(t9.source), 'null'), ',"startedOn":', coalesce(to_json(t9.started_on), 'null'), ',"viewerMay":', ($18::text || '<8:' || json_build_array(t9.kind, t9.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t9.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $17::date and standing.valid_to >= $17::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.valid_from <= $17::date and (held.valid_to is null or held.valid_to >= $17::date)))))::text || $18::text || '>'), ',"visitPauseToday":', case when t11.id is not null then concat('{"cause":', coalesce(to_json(t11.cause), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}') else 'null' end, '}') as j, t9.family_id as o0, case when t11.id is not null then t9.support_case_id end as o1
  from p0_5 t9
  left join family t10 on t10.id = t9.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.valid_from, t11.valid_to, t11.cause, t11.other_cause, t11.remarks, t11.author_id, t11.instead_of_id, t11.recorded_at, t11.annulled_at, t11.annulled_by_id, t11.annulment_reason
  from visit_pause t11
  where t11.support_case_id = t9.support_case_id and t11.annulled_at is null and t11.valid_from <= $17::date and (t11.valid_to is null or t11.valid_to >= $17::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'case'::text as kind, o1 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'case'::text as kind, o1 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6
  union all select 'case'::text as kind, o1 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $24::timestamptz, $25::uuid, told.event, told.work, 'DONE', $26::uuid, $27::text, $28::text, opened.kind, coalesce(opened.ids, '{}')
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
  from p0_5)::text, '}'), ',"weekEndsOn":', ($18::text || '<9:' || json_build_array()::text || $18::text || '>'), '}'), '}') end as data
  from verdict;

-- social worker
with o0_0 (id) as materialized (select id
  from family of_family
  where ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $12 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $13 and w.valid_from <= $14 and (w.valid_to is null or w.valid_to >= $15) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $16
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $17 and (held.valid_to is null or held.valid_to >= $18) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $22 and s.annulled_at is null and s.valid_from <= $23 and s.valid_to >= $24)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.put_off_from, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $25::date)::text, ($26::text || '<0:' || json_build_array()::text || $26::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($26::text || '<1:' || json_build_array()::text || $26::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($26::text || '<2:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.valid_from <= $25::date and (held.valid_to is null or held.valid_to >= $25::date)))))::text || $26::text || '>'), ',"visitPauseToday":', case when t3.id is not null then concat('{"cause":', coalesce(to_json(t3.cause), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), '}') else 'null' end, '}') as j, t1.family_id as o0, case when t3.id is not null then t1.support_case_id end as o1
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.valid_from, t3.valid_to, t3.cause, t3.other_cause, t3.remarks, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit_pause t3
  where t3.support_case_id = t1.support_case_id and t3.annulled_at is null and t3.valid_from <= $25::date and (t3.valid_to is null or t3.valid_to >= $25::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true),
p0_3 as materialized (select t4.id, t4.version, t4.family_id, t4.support_case_id, t4.intake_id, t4.kind, t4.origin, t4.source, t4.rule_version, t4.started_on, t4.put_off_from, t4.due_on, t4.met_on, t4.cancelled_on, row_number() over (order by t4.due_on asc, t4.id asc) as row_place, count(*) over () as row_count
  from deadline t4
  where (t4.met_on is null and t4.cancelled_on is null) and (t4.due_on <= $28) and (exists (select
  from family of_family
  where of_family.id = t4.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t4.due_on asc, t4.id asc
  limit $27::integer),
r0_4 as materialized (select t5.row_place, t5.due_on as place, concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"daysLeft":', coalesce((t5.due_on - $25::date)::text, ($26::text || '<3:' || json_build_array()::text || $26::text || '>')), ',"dueOn":', coalesce(to_json(t5.due_on), 'null'), ',"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($26::text || '<4:' || json_build_array()::text || $26::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"origin":', coalesce(to_json(t5.origin), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"startedOn":', coalesce(to_json(t5.started_on), 'null'), ',"viewerMay":', ($26::text || '<5:' || json_build_array(t5.kind, t5.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t5.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.valid_from <= $25::date and (held.valid_to is null or held.valid_to >= $25::date)))))::text || $26::text || '>'), ',"visitPauseToday":', case when t7.id is not null then concat('{"cause":', coalesce(to_json(t7.cause), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, '}') as j, t5.family_id as o0, case when t7.id is not null then t5.support_case_id end as o1
  from p0_3 t5
  left join family t6 on t6.id = t5.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.valid_from, t7.valid_to, t7.cause, t7.other_cause, t7.remarks, t7.author_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit_pause t7
  where t7.support_case_id = t5.support_case_id and t7.annulled_at is null and t7.valid_from <= $25::date and (t7.valid_to is null or t7.valid_to >= $25::date)
  order by t7.valid_from desc, t7.id desc
  limit 1) t7 on true),
p0_5 as materialized (select t8.id, t8.version, t8.family_id, t8.support_case_id, t8.intake_id, t8.kind, t8.origin, t8.source, t8.rule_version, t8.started_on, t8.put_off_from, t8.due_on, t8.met_on, t8.cancelled_on, row_number() over (order by t8.due_on asc, t8.id asc) as row_place, count(*) over () as row_count
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $30 and t8.due_on <= $31) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t8.due_on asc, t8.id asc
  limit $29::integer),
r0_6 as materialized (select t9.row_place, t9.due_on as place, concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"daysLeft":', coalesce((t9.due_on - $25::date)::text, ($26::text || '<6:' || json_build_array()::text || $26::text || '>')), ',"dueOn":', coalesce(to_json(t9.due_on), 'null'), ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t10.surname = 'nieznana z nazwiska' and not t10.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t10.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t10.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t10.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t10.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t10.surname, t10.street) else t10.surname end as surname))::text, ($26::text || '<7:' || json_build_array()::text || $26::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"origin":', coalesce(to_json(t9.origin), 'null'), ',"ruleVersion":', coalesce(t9.rule_version::text, 'null'), ',"source":', coalesce(to_json(t9.source), 'null'), ',"startedOn":', coalesce(to_json(t9.started_on), 'null'), ',"viewerMay":', ($26::text || '<8:' || json_build_array(t9.kind, t9.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t9.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $25::date and standing.valid_to >= $25::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.valid_from <= $25::date and (held.valid_to is null or held.valid_to >= $25::date)))))::text || $26::text || '>'), ',"visitPauseToday":', case when t11.id is not null then concat('{"cause":', coalesce(to_json(t11.cause), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}') else 'null' end, '}') as j, t9.family_id as o0, case when t11.id is not null then t9.support_case_id end as o1
  from p0_5 t9
  left join family t10 on t10.id = t9.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.valid_from, t11.valid_to, t11.cause, t11.other_cause, t11.remarks, t11.author_id, t11.instead_of_id, t11.recorded_at, t11.annulled_at, t11.annulled_by_id, t11.annulment_reason
  from visit_pause t11
  where t11.support_case_id = t9.support_case_id and t11.annulled_at is null and t11.valid_from <= $25::date and (t11.valid_to is null or t11.valid_to >= $25::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'case'::text as kind, o1 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'case'::text as kind, o1 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6
  union all select 'case'::text as kind, o1 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $32::timestamptz, $33::uuid, told.event, told.work, 'DONE', $34::uuid, $35::text, $36::text, opened.kind, coalesce(opened.ids, '{}')
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
  from p0_5)::text, '}'), ',"weekEndsOn":', ($26::text || '<9:' || json_build_array()::text || $26::text || '>'), '}'), '}') end as data
  from verdict;

-- assistant
with o0_0 (id) as materialized (select id
  from family of_family
  where ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6)))) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $7 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $8 and w.valid_from <= $9 and (w.valid_to is null or w.valid_to >= $10) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $12 and (held.valid_to is null or held.valid_to >= $13) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $14 and s.annulled_at is null and s.valid_from <= $15 and s.valid_to >= $16
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.put_off_from, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $20::date)::text, ($21::text || '<0:' || json_build_array()::text || $21::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($21::text || '<1:' || json_build_array()::text || $21::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($21::text || '<2:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.valid_from <= $20::date and (held.valid_to is null or held.valid_to >= $20::date)))))::text || $21::text || '>'), ',"visitPauseToday":', case when t3.id is not null then concat('{"cause":', coalesce(to_json(t3.cause), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), '}') else 'null' end, '}') as j, t1.family_id as o0, case when t3.id is not null then t1.support_case_id end as o1
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.valid_from, t3.valid_to, t3.cause, t3.other_cause, t3.remarks, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit_pause t3
  where t3.support_case_id = t1.support_case_id and t3.annulled_at is null and t3.valid_from <= $20::date and (t3.valid_to is null or t3.valid_to >= $20::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true),
p0_3 as materialized (select t4.id, t4.version, t4.family_id, t4.support_case_id, t4.intake_id, t4.kind, t4.origin, t4.source, t4.rule_version, t4.started_on, t4.put_off_from, t4.due_on, t4.met_on, t4.cancelled_on, row_number() over (order by t4.due_on asc, t4.id asc) as row_place, count(*) over () as row_count
  from deadline t4
  where (t4.met_on is null and t4.cancelled_on is null) and (t4.due_on <= $23) and (exists (select
  from family of_family
  where of_family.id = t4.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t4.due_on asc, t4.id asc
  limit $22::integer),
r0_4 as materialized (select t5.row_place, t5.due_on as place, concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"daysLeft":', coalesce((t5.due_on - $20::date)::text, ($21::text || '<3:' || json_build_array()::text || $21::text || '>')), ',"dueOn":', coalesce(to_json(t5.due_on), 'null'), ',"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($21::text || '<4:' || json_build_array()::text || $21::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"origin":', coalesce(to_json(t5.origin), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"startedOn":', coalesce(to_json(t5.started_on), 'null'), ',"viewerMay":', ($21::text || '<5:' || json_build_array(t5.kind, t5.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t5.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.valid_from <= $20::date and (held.valid_to is null or held.valid_to >= $20::date)))))::text || $21::text || '>'), ',"visitPauseToday":', case when t7.id is not null then concat('{"cause":', coalesce(to_json(t7.cause), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, '}') as j, t5.family_id as o0, case when t7.id is not null then t5.support_case_id end as o1
  from p0_3 t5
  left join family t6 on t6.id = t5.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.valid_from, t7.valid_to, t7.cause, t7.other_cause, t7.remarks, t7.author_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit_pause t7
  where t7.support_case_id = t5.support_case_id and t7.annulled_at is null and t7.valid_from <= $20::date and (t7.valid_to is null or t7.valid_to >= $20::date)
  order by t7.valid_from desc, t7.id desc
  limit 1) t7 on true),
p0_5 as materialized (select t8.id, t8.version, t8.family_id, t8.support_case_id, t8.intake_id, t8.kind, t8.origin, t8.source, t8.rule_version, t8.started_on, t8.put_off_from, t8.due_on, t8.met_on, t8.cancelled_on, row_number() over (order by t8.due_on asc, t8.id asc) as row_place, count(*) over () as row_count
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $25 and t8.due_on <= $26) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t8.due_on asc, t8.id asc
  limit $24::integer),
r0_6 as materialized (select t9.row_place, t9.due_on as place, concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"daysLeft":', coalesce((t9.due_on - $20::date)::text, ($21::text || '<6:' || json_build_array()::text || $21::text || '>')), ',"dueOn":', coalesce(to_json(t9.due_on), 'null'), ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t10.surname = 'nieznana z nazwiska' and not t10.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t10.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t10.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t10.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t10.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t10.surname, t10.street) else t10.surname end as surname))::text, ($21::text || '<7:' || json_build_array()::text || $21::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"origin":', coalesce(to_json(t9.origin), 'null'), ',"ruleVersion":', coalesce(t9.rule_version::text, 'null'), ',"source":', coalesce(to_json(t9.source), 'null'), ',"startedOn":', coalesce(to_json(t9.started_on), 'null'), ',"viewerMay":', ($21::text || '<8:' || json_build_array(t9.kind, t9.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t9.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $20::date and standing.valid_to >= $20::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.valid_from <= $20::date and (held.valid_to is null or held.valid_to >= $20::date)))))::text || $21::text || '>'), ',"visitPauseToday":', case when t11.id is not null then concat('{"cause":', coalesce(to_json(t11.cause), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}') else 'null' end, '}') as j, t9.family_id as o0, case when t11.id is not null then t9.support_case_id end as o1
  from p0_5 t9
  left join family t10 on t10.id = t9.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.valid_from, t11.valid_to, t11.cause, t11.other_cause, t11.remarks, t11.author_id, t11.instead_of_id, t11.recorded_at, t11.annulled_at, t11.annulled_by_id, t11.annulment_reason
  from visit_pause t11
  where t11.support_case_id = t9.support_case_id and t11.annulled_at is null and t11.valid_from <= $20::date and (t11.valid_to is null or t11.valid_to >= $20::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'case'::text as kind, o1 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'case'::text as kind, o1 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6
  union all select 'case'::text as kind, o1 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $27::timestamptz, $28::uuid, told.event, told.work, 'DONE', $29::uuid, $30::text, $31::text, opened.kind, coalesce(opened.ids, '{}')
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
  from p0_5)::text, '}'), ',"weekEndsOn":', ($21::text || '<9:' || json_build_array()::text || $21::text || '>'), '}'), '}') end as data
  from verdict;

-- system
with o0_0 (id) as materialized (select id
  from family of_family
  where ((not of_family.restricted)) and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6) and c.closed_on is null
  union all select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $13 and s.annulled_at is null and s.valid_from <= $14 and s.valid_to >= $15)))),
p0_1 as materialized (select t0.id, t0.version, t0.family_id, t0.support_case_id, t0.intake_id, t0.kind, t0.origin, t0.source, t0.rule_version, t0.started_on, t0.put_off_from, t0.due_on, t0.met_on, t0.cancelled_on, row_number() over (order by t0.due_on asc, t0.id asc) as row_place, count(*) over () as row_count
  from deadline t0
  where (t0.met_on is null and t0.cancelled_on is null) and (t0.due_on >= $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t0.due_on asc, t0.id asc
  limit $1::integer),
r0_2 as materialized (select t1.row_place, t1.due_on as place, concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"daysLeft":', coalesce((t1.due_on - $16::date)::text, ($17::text || '<0:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t1.due_on), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($17::text || '<1:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"origin":', coalesce(to_json(t1.origin), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"source":', coalesce(to_json(t1.source), 'null'), ',"startedOn":', coalesce(to_json(t1.started_on), 'null'), ',"viewerMay":', ($17::text || '<2:' || json_build_array(t1.kind, t1.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t1.support_case_id)
  where held.support_case_id = t1.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t3.id is not null then concat('{"cause":', coalesce(to_json(t3.cause), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), '}') else 'null' end, '}') as j, t1.family_id as o0, case when t3.id is not null then t1.support_case_id end as o1
  from p0_1 t1
  left join family t2 on t2.id = t1.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.valid_from, t3.valid_to, t3.cause, t3.other_cause, t3.remarks, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit_pause t3
  where t3.support_case_id = t1.support_case_id and t3.annulled_at is null and t3.valid_from <= $16::date and (t3.valid_to is null or t3.valid_to >= $16::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true),
p0_3 as materialized (select t4.id, t4.version, t4.family_id, t4.support_case_id, t4.intake_id, t4.kind, t4.origin, t4.source, t4.rule_version, t4.started_on, t4.put_off_from, t4.due_on, t4.met_on, t4.cancelled_on, row_number() over (order by t4.due_on asc, t4.id asc) as row_place, count(*) over () as row_count
  from deadline t4
  where (t4.met_on is null and t4.cancelled_on is null) and (t4.due_on <= $19) and (exists (select
  from family of_family
  where of_family.id = t4.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t4.due_on asc, t4.id asc
  limit $18::integer),
r0_4 as materialized (select t5.row_place, t5.due_on as place, concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"daysLeft":', coalesce((t5.due_on - $16::date)::text, ($17::text || '<3:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t5.due_on), 'null'), ',"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($17::text || '<4:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"origin":', coalesce(to_json(t5.origin), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"startedOn":', coalesce(to_json(t5.started_on), 'null'), ',"viewerMay":', ($17::text || '<5:' || json_build_array(t5.kind, t5.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t5.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t5.support_case_id)
  where held.support_case_id = t5.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t7.id is not null then concat('{"cause":', coalesce(to_json(t7.cause), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, '}') as j, t5.family_id as o0, case when t7.id is not null then t5.support_case_id end as o1
  from p0_3 t5
  left join family t6 on t6.id = t5.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.valid_from, t7.valid_to, t7.cause, t7.other_cause, t7.remarks, t7.author_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit_pause t7
  where t7.support_case_id = t5.support_case_id and t7.annulled_at is null and t7.valid_from <= $16::date and (t7.valid_to is null or t7.valid_to >= $16::date)
  order by t7.valid_from desc, t7.id desc
  limit 1) t7 on true),
p0_5 as materialized (select t8.id, t8.version, t8.family_id, t8.support_case_id, t8.intake_id, t8.kind, t8.origin, t8.source, t8.rule_version, t8.started_on, t8.put_off_from, t8.due_on, t8.met_on, t8.cancelled_on, row_number() over (order by t8.due_on asc, t8.id asc) as row_place, count(*) over () as row_count
  from deadline t8
  where (t8.met_on is null and t8.cancelled_on is null) and (t8.due_on >= $21 and t8.due_on <= $22) and (exists (select
  from family of_family
  where of_family.id = t8.family_id and of_family.id = any(array(select id
  from o0_0))))
  order by t8.due_on asc, t8.id asc
  limit $20::integer),
r0_6 as materialized (select t9.row_place, t9.due_on as place, concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"daysLeft":', coalesce((t9.due_on - $16::date)::text, ($17::text || '<6:' || json_build_array()::text || $17::text || '>')), ',"dueOn":', coalesce(to_json(t9.due_on), 'null'), ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t10.surname = 'nieznana z nazwiska' and not t10.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t10.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t10.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t10.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t10.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t10.surname, t10.street) else t10.surname end as surname))::text, ($17::text || '<7:' || json_build_array()::text || $17::text || '>')), '}') else 'null' end, ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"origin":', coalesce(to_json(t9.origin), 'null'), ',"ruleVersion":', coalesce(t9.rule_version::text, 'null'), ',"source":', coalesce(to_json(t9.source), 'null'), ',"startedOn":', coalesce(to_json(t9.started_on), 'null'), ',"viewerMay":', ($17::text || '<8:' || json_build_array(t9.kind, t9.support_case_id, (select told.assistant_id
  from assignment told
  where told.support_case_id = t9.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $16::date and standing.valid_to >= $16::date and (standing.support_case_id is null or standing.support_case_id = t9.support_case_id)
  where held.support_case_id = t9.support_case_id and held.valid_from <= $16::date and (held.valid_to is null or held.valid_to >= $16::date)))))::text || $17::text || '>'), ',"visitPauseToday":', case when t11.id is not null then concat('{"cause":', coalesce(to_json(t11.cause), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}') else 'null' end, '}') as j, t9.family_id as o0, case when t11.id is not null then t9.support_case_id end as o1
  from p0_5 t9
  left join family t10 on t10.id = t9.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.valid_from, t11.valid_to, t11.cause, t11.other_cause, t11.remarks, t11.author_id, t11.instead_of_id, t11.recorded_at, t11.annulled_at, t11.annulled_by_id, t11.annulment_reason
  from visit_pause t11
  where t11.support_case_id = t9.support_case_id and t11.annulled_at is null and t11.valid_from <= $16::date and (t11.valid_to is null or t11.valid_to >= $16::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0_2
  union all select 'case'::text as kind, o1 as id
  from r0_2
  union all select 'family'::text as kind, o0 as id
  from r0_4
  union all select 'case'::text as kind, o1 as id
  from r0_4
  union all select 'family'::text as kind, o0 as id
  from r0_6
  union all select 'case'::text as kind, o1 as id
  from r0_6) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $23::timestamptz, $24::uuid, told.event, told.work, 'DONE', $25::uuid, $26::text, $27::text, opened.kind, coalesce(opened.ids, '{}')
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
  from p0_5)::text, '}'), ',"weekEndsOn":', ($17::text || '<9:' || json_build_array()::text || $17::text || '>'), '}'), '}') end as data
  from verdict;
