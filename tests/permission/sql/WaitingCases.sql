-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $3::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $4::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t2.id is not null then concat('{"kind":', coalesce(to_json(t2.kind), 'null'), ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t5.id is not null then concat('{"requestedOn":', coalesce(to_json(t5.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, t2.support_case_id as o1, t3.id as o2, t4.support_case_id as o3, t5.support_case_id as o4, (t3.id is null) as u
  from p0 t0
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t0.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.requested_on, t5.requested_by_id, t5.justification
  from assistant_request t5
  where t5.support_case_id = t0.id
  order by t5.requested_on desc, t5.id desc
  limit 1) t5 on true
  left join staff_member t6 on t6.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t7.id, t7.version, t7.family_id, t7.intake_id, t7.number, t7.track, t7.stage, t7.goal, t7.social_worker_id, t7.opened_on, t7.closed_on, t7.closure_reason, row_number() over (order by t7.opened_on desc, t7.id desc) as row_place
  from support_case t7
  where (true) and (t7.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t7.track <> 'ORDINARY' or t7.stage = 'QUALIFIED' or (t7.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t7.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t7.opened_on desc, t7.id desc
  limit $5::integer + 1),
r1 as materialized (select t7.row_place, concat('{"currentBasis":', case when t9.id is not null then concat('{"kind":', coalesce(to_json(t9.kind), 'null'), ',"validFrom":', coalesce(to_json(t9.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json(t10.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"qualification":', case when t11.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t11.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t12.id is not null then concat('{"requestedOn":', coalesce(to_json(t12.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t7.track), 'null'), '}') as j0, t7.family_id as o0, t9.support_case_id as o1, t10.id as o2, t11.support_case_id as o3, t12.support_case_id as o4, (t10.id is null) as u
  from p1 t7
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.kind, t9.valid_from, t9.valid_to, t9.source_id
  from legal_basis t9
  where t9.support_case_id = t7.id and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t9.kind), t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family t10 on t10.id = t7.family_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.qualified_on, t11.qualified_by_id, t11.grounds
  from qualification t11
  where t11.support_case_id = t7.id
  order by t11.qualified_on desc, t11.id desc
  limit 1) t11 on true
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.requested_on, t12.requested_by_id, t12.justification
  from assistant_request t12
  where t12.support_case_id = t7.id
  order by t12.requested_on desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t7.social_worker_id
  where t7.row_place <= $5::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o2 as id
  from r1
  union all select 'case'::text as kind, o3 as id
  from r1
  union all select 'case'::text as kind, o4 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
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
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $4::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $5::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t8.id is not null then concat('{"requestedOn":', coalesce(to_json(t8.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, t3.support_case_id as o1, t4.id as o2, t5.support_case_id as o3, t8.support_case_id as o4, (t2.restricted is not false or t4.id is null or (t5.id is not null and t7.restricted is not false) or (t8.id is not null and t10.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t0.id
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t12.id, t12.version, t12.family_id, t12.intake_id, t12.number, t12.track, t12.stage, t12.goal, t12.social_worker_id, t12.opened_on, t12.closed_on, t12.closure_reason, row_number() over (order by t12.opened_on desc, t12.id desc) as row_place
  from support_case t12
  where (exists (select
  from family of_family
  where of_family.id = t12.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t12.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t12.track <> 'ORDINARY' or t12.stage = 'QUALIFIED' or (t12.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t12.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t12.opened_on desc, t12.id desc
  limit $6::integer + 1),
r1 as materialized (select t12.row_place, concat('{"currentBasis":', case when t15.id is not null then concat('{"kind":', coalesce(to_json(t15.kind), 'null'), ',"validFrom":', coalesce(to_json(t15.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t16.id is not null then concat('{"city":', coalesce(to_json(t16.city), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"number":', coalesce(to_json(t12.number), 'null'), ',"qualification":', case when t17.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t17.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t20.id is not null then concat('{"requestedOn":', coalesce(to_json(t20.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t12.track), 'null'), '}') as j0, t12.family_id as o0, t15.support_case_id as o1, t16.id as o2, t17.support_case_id as o3, t20.support_case_id as o4, (t14.restricted is not false or t16.id is null or (t17.id is not null and t19.restricted is not false) or (t20.id is not null and t22.restricted is not false)) as u
  from p1 t12
  left join family t14 on t14.id = t12.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.kind, t15.valid_from, t15.valid_to, t15.source_id
  from legal_basis t15
  where t15.support_case_id = t12.id and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t15.kind), t15.valid_from desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t12.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.qualified_on, t17.qualified_by_id, t17.grounds
  from qualification t17
  where t17.support_case_id = t12.id
  order by t17.qualified_on desc, t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.requested_on, t20.requested_by_id, t20.justification
  from assistant_request t20
  where t20.support_case_id = t12.id
  order by t20.requested_on desc, t20.id desc
  limit 1) t20 on true
  left join support_case t21 on t21.id = t20.support_case_id
  left join family t22 on t22.id = t21.family_id
  left join staff_member t23 on t23.id = t12.social_worker_id
  where t12.row_place <= $6::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o2 as id
  from r1
  union all select 'case'::text as kind, o3 as id
  from r1
  union all select 'case'::text as kind, o4 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $10::timestamptz, $11::uuid, told.event, told.work, 'DONE', $12::uuid, $13::text, $14::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
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
  where i.registered_by_id = $3
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $4))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $5::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $6::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t8.id is not null then concat('{"requestedOn":', coalesce(to_json(t8.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, t3.support_case_id as o1, t4.id as o2, t5.support_case_id as o3, t8.support_case_id as o4, (t2.restricted is not false or t4.id is null or (t5.id is not null and t7.restricted is not false) or (t8.id is not null and t10.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t0.id
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t12.id, t12.version, t12.family_id, t12.intake_id, t12.number, t12.track, t12.stage, t12.goal, t12.social_worker_id, t12.opened_on, t12.closed_on, t12.closure_reason, row_number() over (order by t12.opened_on desc, t12.id desc) as row_place
  from support_case t12
  where (exists (select
  from family of_family
  where of_family.id = t12.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $8
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $9))))) and (t12.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t12.track <> 'ORDINARY' or t12.stage = 'QUALIFIED' or (t12.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $10::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t12.id and $11::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t12.opened_on desc, t12.id desc
  limit $7::integer + 1),
r1 as materialized (select t12.row_place, concat('{"currentBasis":', case when t15.id is not null then concat('{"kind":', coalesce(to_json(t15.kind), 'null'), ',"validFrom":', coalesce(to_json(t15.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t16.id is not null then concat('{"city":', coalesce(to_json(t16.city), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"number":', coalesce(to_json(t12.number), 'null'), ',"qualification":', case when t17.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t17.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t20.id is not null then concat('{"requestedOn":', coalesce(to_json(t20.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t12.track), 'null'), '}') as j0, t12.family_id as o0, t15.support_case_id as o1, t16.id as o2, t17.support_case_id as o3, t20.support_case_id as o4, (t14.restricted is not false or t16.id is null or (t17.id is not null and t19.restricted is not false) or (t20.id is not null and t22.restricted is not false)) as u
  from p1 t12
  left join family t14 on t14.id = t12.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.kind, t15.valid_from, t15.valid_to, t15.source_id
  from legal_basis t15
  where t15.support_case_id = t12.id and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t15.kind), t15.valid_from desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t12.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.qualified_on, t17.qualified_by_id, t17.grounds
  from qualification t17
  where t17.support_case_id = t12.id
  order by t17.qualified_on desc, t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.requested_on, t20.requested_by_id, t20.justification
  from assistant_request t20
  where t20.support_case_id = t12.id
  order by t20.requested_on desc, t20.id desc
  limit 1) t20 on true
  left join support_case t21 on t21.id = t20.support_case_id
  left join family t22 on t22.id = t21.family_id
  left join staff_member t23 on t23.id = t12.social_worker_id
  where t12.row_place <= $7::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o2 as id
  from r1
  union all select 'case'::text as kind, o3 as id
  from r1
  union all select 'case'::text as kind, o4 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
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
  where c.closed_on is null and a.assistant_id = $3))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $4::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $5::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t8.id is not null then concat('{"requestedOn":', coalesce(to_json(t8.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, t3.support_case_id as o1, t4.id as o2, t5.support_case_id as o3, t8.support_case_id as o4, (t2.restricted is not false or t4.id is null or (t5.id is not null and t7.restricted is not false) or (t8.id is not null and t10.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t0.id
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t12.id, t12.version, t12.family_id, t12.intake_id, t12.number, t12.track, t12.stage, t12.goal, t12.social_worker_id, t12.opened_on, t12.closed_on, t12.closure_reason, row_number() over (order by t12.opened_on desc, t12.id desc) as row_place
  from support_case t12
  where (exists (select
  from family of_family
  where of_family.id = t12.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7))))) and (t12.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t12.track <> 'ORDINARY' or t12.stage = 'QUALIFIED' or (t12.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t12.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t12.opened_on desc, t12.id desc
  limit $6::integer + 1),
r1 as materialized (select t12.row_place, concat('{"currentBasis":', case when t15.id is not null then concat('{"kind":', coalesce(to_json(t15.kind), 'null'), ',"validFrom":', coalesce(to_json(t15.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t16.id is not null then concat('{"city":', coalesce(to_json(t16.city), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"number":', coalesce(to_json(t12.number), 'null'), ',"qualification":', case when t17.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t17.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t20.id is not null then concat('{"requestedOn":', coalesce(to_json(t20.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t12.track), 'null'), '}') as j0, t12.family_id as o0, t15.support_case_id as o1, t16.id as o2, t17.support_case_id as o3, t20.support_case_id as o4, (t14.restricted is not false or t16.id is null or (t17.id is not null and t19.restricted is not false) or (t20.id is not null and t22.restricted is not false)) as u
  from p1 t12
  left join family t14 on t14.id = t12.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.kind, t15.valid_from, t15.valid_to, t15.source_id
  from legal_basis t15
  where t15.support_case_id = t12.id and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t15.kind), t15.valid_from desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t12.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.qualified_on, t17.qualified_by_id, t17.grounds
  from qualification t17
  where t17.support_case_id = t12.id
  order by t17.qualified_on desc, t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.requested_on, t20.requested_by_id, t20.justification
  from assistant_request t20
  where t20.support_case_id = t12.id
  order by t20.requested_on desc, t20.id desc
  limit 1) t20 on true
  left join support_case t21 on t21.id = t20.support_case_id
  left join family t22 on t22.id = t21.family_id
  left join staff_member t23 on t23.id = t12.social_worker_id
  where t12.row_place <= $6::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o2 as id
  from r1
  union all select 'case'::text as kind, o3 as id
  from r1
  union all select 'case'::text as kind, o4 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $10::timestamptz, $11::uuid, told.event, told.work, 'DONE', $12::uuid, $13::text, $14::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $3::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $4::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t8.id is not null then concat('{"requestedOn":', coalesce(to_json(t8.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, t3.support_case_id as o1, t4.id as o2, t5.support_case_id as o3, t8.support_case_id as o4, (t2.restricted is not false or t4.id is null or (t5.id is not null and t7.restricted is not false) or (t8.id is not null and t10.restricted is not false)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t0.id
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t12.id, t12.version, t12.family_id, t12.intake_id, t12.number, t12.track, t12.stage, t12.goal, t12.social_worker_id, t12.opened_on, t12.closed_on, t12.closure_reason, row_number() over (order by t12.opened_on desc, t12.id desc) as row_place
  from support_case t12
  where (exists (select
  from family of_family
  where of_family.id = t12.family_id and (not of_family.restricted))) and (t12.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t12.track <> 'ORDINARY' or t12.stage = 'QUALIFIED' or (t12.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t12.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t12.opened_on desc, t12.id desc
  limit $5::integer + 1),
r1 as materialized (select t12.row_place, concat('{"currentBasis":', case when t15.id is not null then concat('{"kind":', coalesce(to_json(t15.kind), 'null'), ',"validFrom":', coalesce(to_json(t15.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t16.id is not null then concat('{"city":', coalesce(to_json(t16.city), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"number":', coalesce(to_json(t12.number), 'null'), ',"qualification":', case when t17.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t17.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t20.id is not null then concat('{"requestedOn":', coalesce(to_json(t20.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t12.track), 'null'), '}') as j0, t12.family_id as o0, t15.support_case_id as o1, t16.id as o2, t17.support_case_id as o3, t20.support_case_id as o4, (t14.restricted is not false or t16.id is null or (t17.id is not null and t19.restricted is not false) or (t20.id is not null and t22.restricted is not false)) as u
  from p1 t12
  left join family t14 on t14.id = t12.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.kind, t15.valid_from, t15.valid_to, t15.source_id
  from legal_basis t15
  where t15.support_case_id = t12.id and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t15.kind), t15.valid_from desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t12.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.qualified_on, t17.qualified_by_id, t17.grounds
  from qualification t17
  where t17.support_case_id = t12.id
  order by t17.qualified_on desc, t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.requested_on, t20.requested_by_id, t20.justification
  from assistant_request t20
  where t20.support_case_id = t12.id
  order by t20.requested_on desc, t20.id desc
  limit 1) t20 on true
  left join support_case t21 on t21.id = t20.support_case_id
  left join family t22 on t22.id = t21.family_id
  left join staff_member t23 on t23.id = t12.social_worker_id
  where t12.row_place <= $5::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o2 as id
  from r1
  union all select 'case'::text as kind, o3 as id
  from r1
  union all select 'case'::text as kind, o4 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;
