-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, ((t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and (true)),
r1 as materialized (select concat('{"author":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"corrections":', t10.j, ',"decidedWith":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, '}') as j, t7.support_case_id as o0, t10.o0 as o1, (t8.id is null or t10.u) as u
  from visit t7
  left join staff_member t8 on t8.id = t7.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from visit_correction t9
  left join visit t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t7.id) t10 on true
  left join staff_member t13 on t13.id = t7.decided_with_id
  left join staff_member t14 on t14.id = t7.social_worker_id
  where (t7.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
r1 as materialized (select concat('{"author":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"corrections":', t12.j, ',"decidedWith":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"socialWorker":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, '}') as j, t7.support_case_id as o0, t8.family_id as o1, t12.o0 as o2, (t9.restricted is not false or t10.id is null or t12.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t11.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t16.id is not null then concat('{"displayName":', coalesce(to_json(t16.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t11.field), 'null'), ',"newValue":', coalesce(to_json(t11.new_value), 'null'), ',"oldValue":', coalesce(to_json(t11.old_value), 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), '}'), ','
  order by t11.corrected_at desc, t11.id desc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, coalesce(bool_or(t15.restricted is not false or t16.id is null), false) as u
  from visit_correction t11
  left join visit t13 on t13.id = t11.subject_id
  left join support_case t14 on t14.id = t7.support_case_id
  left join family t15 on t15.id = t14.family_id
  left join staff_member t16 on t16.id = t11.corrected_by_id
  where t11.subject_id = t7.id) t12 on true
  left join staff_member t17 on t17.id = t7.decided_with_id
  left join staff_member t18 on t18.id = t7.social_worker_id
  where (t7.id = $4) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))),
r1 as materialized (select concat('{"author":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"corrections":', t12.j, ',"decidedWith":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"socialWorker":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, '}') as j, t7.support_case_id as o0, t8.family_id as o1, t12.o0 as o2, (t9.restricted is not false or t10.id is null or t12.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t11.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t16.id is not null then concat('{"displayName":', coalesce(to_json(t16.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t11.field), 'null'), ',"newValue":', coalesce(to_json(t11.new_value), 'null'), ',"oldValue":', coalesce(to_json(t11.old_value), 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), '}'), ','
  order by t11.corrected_at desc, t11.id desc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, coalesce(bool_or(t15.restricted is not false or t16.id is null), false) as u
  from visit_correction t11
  left join visit t13 on t13.id = t11.subject_id
  left join support_case t14 on t14.id = t7.support_case_id
  left join family t15 on t15.id = t14.family_id
  left join staff_member t16 on t16.id = t11.corrected_by_id
  where t11.subject_id = t7.id) t12 on true
  left join staff_member t17 on t17.id = t7.decided_with_id
  left join staff_member t18 on t18.id = t7.social_worker_id
  where (t7.id = $12) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $13 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $14 and w.valid_from <= $15 and (w.valid_to is null or w.valid_to >= $16)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $17 and (held.valid_to is null or held.valid_to >= $18) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $22::timestamptz, $23::uuid, told.event, told.work, 'DONE', $24::uuid, $25::text, $26::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))),
r1 as materialized (select concat('{"author":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"corrections":', t12.j, ',"decidedWith":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"socialWorker":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, '}') as j, t7.support_case_id as o0, t8.family_id as o1, t12.o0 as o2, (t9.restricted is not false or t10.id is null or t12.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t11.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t16.id is not null then concat('{"displayName":', coalesce(to_json(t16.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t11.field), 'null'), ',"newValue":', coalesce(to_json(t11.new_value), 'null'), ',"oldValue":', coalesce(to_json(t11.old_value), 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), '}'), ','
  order by t11.corrected_at desc, t11.id desc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, coalesce(bool_or(t15.restricted is not false or t16.id is null), false) as u
  from visit_correction t11
  left join visit t13 on t13.id = t11.subject_id
  left join support_case t14 on t14.id = t7.support_case_id
  left join family t15 on t15.id = t14.family_id
  left join staff_member t16 on t16.id = t11.corrected_by_id
  where t11.subject_id = t7.id) t12 on true
  left join staff_member t17 on t17.id = t7.decided_with_id
  left join staff_member t18 on t18.id = t7.social_worker_id
  where (t7.id = $7) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((not t0.restricted))),
r1 as materialized (select concat('{"author":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"corrections":', t12.j, ',"decidedWith":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"socialWorker":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, '}') as j, t7.support_case_id as o0, t8.family_id as o1, t12.o0 as o2, (t9.restricted is not false or t10.id is null or t12.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t11.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t16.id is not null then concat('{"displayName":', coalesce(to_json(t16.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t11.field), 'null'), ',"newValue":', coalesce(to_json(t11.new_value), 'null'), ',"oldValue":', coalesce(to_json(t11.old_value), 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), '}'), ','
  order by t11.corrected_at desc, t11.id desc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, coalesce(bool_or(t15.restricted is not false or t16.id is null), false) as u
  from visit_correction t11
  left join visit t13 on t13.id = t11.subject_id
  left join support_case t14 on t14.id = t7.support_case_id
  left join family t15 on t15.id = t14.family_id
  left join staff_member t16 on t16.id = t11.corrected_by_id
  where t11.subject_id = t7.id) t12 on true
  left join staff_member t17 on t17.id = t7.decided_with_id
  left join staff_member t18 on t18.id = t7.social_worker_id
  where (t7.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (not of_family.restricted))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;
