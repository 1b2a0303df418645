-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.stage = $2)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t3.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t3.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t4.id is not null then concat('{"requestedOn":', coalesce(to_json(t4.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t4.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.qualified_on, t3.qualified_by_id, t3.grounds
  from qualification t3
  where t3.support_case_id = t0.id
  order by t3.qualified_on desc, t3.id desc
  limit 1) t3 on true
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.requested_on, t4.requested_by_id, t4.justification
  from assistant_request t4
  where t4.support_case_id = t0.id
  order by t4.requested_on desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t6.id, t6.version, t6.family_id, t6.intake_id, t6.number, t6.track, t6.stage, t6.goal, t6.social_worker_id, t6.opened_on, t6.closed_on, t6.closure_reason, row_number() over (order by t6.opened_on desc, t6.id desc) as row_place
  from support_case t6
  where (true) and (t6.stage = $4)
  order by t6.opened_on desc, t6.id desc
  limit $3::integer + 1),
r1 as materialized (select t6.row_place, concat('{"family":', case when t8.id is not null then concat('{"city":', coalesce(to_json(t8.city), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"number":', coalesce(to_json(t6.number), 'null'), ',"qualification":', case when t9.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t9.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t10.id is not null then concat('{"requestedOn":', coalesce(to_json(t10.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t6.track), 'null'), '}') as j0, t6.family_id as o0, case when t9.id is not null or t10.id is not null then t6.id end as o1, (t8.id is null) as u
  from p1 t6
  left join family t8 on t8.id = t6.family_id
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.qualified_on, t9.qualified_by_id, t9.grounds
  from qualification t9
  where t9.support_case_id = t6.id
  order by t9.qualified_on desc, t9.id desc
  limit 1) t9 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.requested_on, t10.requested_by_id, t10.justification
  from assistant_request t10
  where t10.support_case_id = t6.id
  order by t10.requested_on desc, t10.id desc
  limit 1) t10 on true
  left join staff_member t11 on t11.id = t6.social_worker_id
  where t6.row_place <= $3::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"requested":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"qualified":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.stage = $3)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t6.id is not null then concat('{"requestedOn":', coalesce(to_json(t6.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t4.id is not null or t6.id is not null then t0.id end as o1, (t2.restricted is not false or t3.id is null or (t4.id is not null and t5.restricted is not false) or (t6.id is not null and t7.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join family t5 on t5.id = t0.family_id
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.requested_on, t6.requested_by_id, t6.justification
  from assistant_request t6
  where t6.support_case_id = t0.id
  order by t6.requested_on desc, t6.id desc
  limit 1) t6 on true
  left join family t7 on t7.id = t0.family_id
  left join staff_member t8 on t8.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t9.id, t9.version, t9.family_id, t9.intake_id, t9.number, t9.track, t9.stage, t9.goal, t9.social_worker_id, t9.opened_on, t9.closed_on, t9.closure_reason, row_number() over (order by t9.opened_on desc, t9.id desc) as row_place
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t9.stage = $6)
  order by t9.opened_on desc, t9.id desc
  limit $4::integer + 1),
r1 as materialized (select t9.row_place, concat('{"family":', case when t12.id is not null then concat('{"city":', coalesce(to_json(t12.city), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t12.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"number":', coalesce(to_json(t9.number), 'null'), ',"qualification":', case when t13.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t13.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t15.id is not null then concat('{"requestedOn":', coalesce(to_json(t15.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t9.track), 'null'), '}') as j0, t9.family_id as o0, case when t13.id is not null or t15.id is not null then t9.id end as o1, (t11.restricted is not false or t12.id is null or (t13.id is not null and t14.restricted is not false) or (t15.id is not null and t16.restricted is not false)) as u
  from p1 t9
  left join family t11 on t11.id = t9.family_id
  left join family t12 on t12.id = t9.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.qualified_on, t13.qualified_by_id, t13.grounds
  from qualification t13
  where t13.support_case_id = t9.id
  order by t13.qualified_on desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t9.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.requested_on, t15.requested_by_id, t15.justification
  from assistant_request t15
  where t15.support_case_id = t9.id
  order by t15.requested_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t9.family_id
  left join staff_member t17 on t17.id = t9.social_worker_id
  where t9.row_place <= $4::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"requested":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"qualified":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $3))))) and (t0.stage = $4)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t6.id is not null then concat('{"requestedOn":', coalesce(to_json(t6.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t4.id is not null or t6.id is not null then t0.id end as o1, (t2.restricted is not false or t3.id is null or (t4.id is not null and t5.restricted is not false) or (t6.id is not null and t7.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join family t5 on t5.id = t0.family_id
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.requested_on, t6.requested_by_id, t6.justification
  from assistant_request t6
  where t6.support_case_id = t0.id
  order by t6.requested_on desc, t6.id desc
  limit 1) t6 on true
  left join family t7 on t7.id = t0.family_id
  left join staff_member t8 on t8.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t9.id, t9.version, t9.family_id, t9.intake_id, t9.number, t9.track, t9.stage, t9.goal, t9.social_worker_id, t9.opened_on, t9.closed_on, t9.closure_reason, row_number() over (order by t9.opened_on desc, t9.id desc) as row_place
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $7))))) and (t9.stage = $8)
  order by t9.opened_on desc, t9.id desc
  limit $5::integer + 1),
r1 as materialized (select t9.row_place, concat('{"family":', case when t12.id is not null then concat('{"city":', coalesce(to_json(t12.city), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t12.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"number":', coalesce(to_json(t9.number), 'null'), ',"qualification":', case when t13.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t13.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t15.id is not null then concat('{"requestedOn":', coalesce(to_json(t15.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t9.track), 'null'), '}') as j0, t9.family_id as o0, case when t13.id is not null or t15.id is not null then t9.id end as o1, (t11.restricted is not false or t12.id is null or (t13.id is not null and t14.restricted is not false) or (t15.id is not null and t16.restricted is not false)) as u
  from p1 t9
  left join family t11 on t11.id = t9.family_id
  left join family t12 on t12.id = t9.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.qualified_on, t13.qualified_by_id, t13.grounds
  from qualification t13
  where t13.support_case_id = t9.id
  order by t13.qualified_on desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t9.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.requested_on, t15.requested_by_id, t15.justification
  from assistant_request t15
  where t15.support_case_id = t9.id
  order by t15.requested_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t9.family_id
  left join staff_member t17 on t17.id = t9.social_worker_id
  where t9.row_place <= $5::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"requested":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"qualified":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2))))) and (t0.stage = $3)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t6.id is not null then concat('{"requestedOn":', coalesce(to_json(t6.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t4.id is not null or t6.id is not null then t0.id end as o1, (t2.restricted is not false or t3.id is null or (t4.id is not null and t5.restricted is not false) or (t6.id is not null and t7.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join family t5 on t5.id = t0.family_id
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.requested_on, t6.requested_by_id, t6.justification
  from assistant_request t6
  where t6.support_case_id = t0.id
  order by t6.requested_on desc, t6.id desc
  limit 1) t6 on true
  left join family t7 on t7.id = t0.family_id
  left join staff_member t8 on t8.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t9.id, t9.version, t9.family_id, t9.intake_id, t9.number, t9.track, t9.stage, t9.goal, t9.social_worker_id, t9.opened_on, t9.closed_on, t9.closure_reason, row_number() over (order by t9.opened_on desc, t9.id desc) as row_place
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $5))))) and (t9.stage = $6)
  order by t9.opened_on desc, t9.id desc
  limit $4::integer + 1),
r1 as materialized (select t9.row_place, concat('{"family":', case when t12.id is not null then concat('{"city":', coalesce(to_json(t12.city), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t12.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"number":', coalesce(to_json(t9.number), 'null'), ',"qualification":', case when t13.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t13.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t15.id is not null then concat('{"requestedOn":', coalesce(to_json(t15.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t9.track), 'null'), '}') as j0, t9.family_id as o0, case when t13.id is not null or t15.id is not null then t9.id end as o1, (t11.restricted is not false or t12.id is null or (t13.id is not null and t14.restricted is not false) or (t15.id is not null and t16.restricted is not false)) as u
  from p1 t9
  left join family t11 on t11.id = t9.family_id
  left join family t12 on t12.id = t9.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.qualified_on, t13.qualified_by_id, t13.grounds
  from qualification t13
  where t13.support_case_id = t9.id
  order by t13.qualified_on desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t9.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.requested_on, t15.requested_by_id, t15.justification
  from assistant_request t15
  where t15.support_case_id = t9.id
  order by t15.requested_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t9.family_id
  left join staff_member t17 on t17.id = t9.social_worker_id
  where t9.row_place <= $4::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"requested":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"qualified":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and (t0.stage = $2)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t6.id is not null then concat('{"requestedOn":', coalesce(to_json(t6.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t4.id is not null or t6.id is not null then t0.id end as o1, (t2.restricted is not false or t3.id is null or (t4.id is not null and t5.restricted is not false) or (t6.id is not null and t7.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join family t5 on t5.id = t0.family_id
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.requested_on, t6.requested_by_id, t6.justification
  from assistant_request t6
  where t6.support_case_id = t0.id
  order by t6.requested_on desc, t6.id desc
  limit 1) t6 on true
  left join family t7 on t7.id = t0.family_id
  left join staff_member t8 on t8.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t9.id, t9.version, t9.family_id, t9.intake_id, t9.number, t9.track, t9.stage, t9.goal, t9.social_worker_id, t9.opened_on, t9.closed_on, t9.closure_reason, row_number() over (order by t9.opened_on desc, t9.id desc) as row_place
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (not of_family.restricted))) and (t9.stage = $4)
  order by t9.opened_on desc, t9.id desc
  limit $3::integer + 1),
r1 as materialized (select t9.row_place, concat('{"family":', case when t12.id is not null then concat('{"city":', coalesce(to_json(t12.city), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t12.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"number":', coalesce(to_json(t9.number), 'null'), ',"qualification":', case when t13.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t13.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t15.id is not null then concat('{"requestedOn":', coalesce(to_json(t15.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t9.track), 'null'), '}') as j0, t9.family_id as o0, case when t13.id is not null or t15.id is not null then t9.id end as o1, (t11.restricted is not false or t12.id is null or (t13.id is not null and t14.restricted is not false) or (t15.id is not null and t16.restricted is not false)) as u
  from p1 t9
  left join family t11 on t11.id = t9.family_id
  left join family t12 on t12.id = t9.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.qualified_on, t13.qualified_by_id, t13.grounds
  from qualification t13
  where t13.support_case_id = t9.id
  order by t13.qualified_on desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t9.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.requested_on, t15.requested_by_id, t15.justification
  from assistant_request t15
  where t15.support_case_id = t9.id
  order by t15.requested_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t9.family_id
  left join staff_member t17 on t17.id = t9.social_worker_id
  where t9.row_place <= $3::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"requested":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"qualified":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;
