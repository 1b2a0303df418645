-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"areasOfChange":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, t3.o1 as o2, ((t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, coalesce(bool_or(t5.u), false) as u
  from area_of_change t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from area_of_change_correction t4
  left join area_of_change t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t2.id) t5 on true
  where t2.support_case_id = t1.id and t2.annulled_at is null) t3 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"areasOfChange":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, t3.o1 as o2, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, coalesce(bool_or(t5.u), false) as u
  from area_of_change t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from area_of_change_correction t4
  left join area_of_change t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t2.id) t5 on true
  where t2.support_case_id = t1.id and t2.annulled_at is null) t3 on true
  where (t0.id = $1) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"areasOfChange":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, t3.o1 as o2, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, coalesce(bool_or(t5.u), false) as u
  from area_of_change t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from area_of_change_correction t4
  left join area_of_change t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t2.id) t5 on true
  where t2.support_case_id = t1.id and t2.annulled_at is null) t3 on true
  where (t0.id = $1) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"areasOfChange":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, t3.o1 as o2, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, coalesce(bool_or(t5.u), false) as u
  from area_of_change t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from area_of_change_correction t4
  left join area_of_change t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t2.id) t5 on true
  where t2.support_case_id = t1.id and t2.annulled_at is null) t3 on true
  where (t0.id = $1) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $3 and s.annulled_at is null and s.valid_from <= $4 and s.valid_to >= $5))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"areasOfChange":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, t3.o1 as o2, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, coalesce(bool_or(t5.u), false) as u
  from area_of_change t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from area_of_change_correction t4
  left join area_of_change t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t2.id) t5 on true
  where t2.support_case_id = t1.id and t2.annulled_at is null) t3 on true
  where (t0.id = $1) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;
