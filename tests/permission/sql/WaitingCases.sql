-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $3::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $4::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t2.id is not null then concat('{"kind":', coalesce(to_json(t2.kind), 'null'), ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t5.id is not null then concat('{"requestedOn":', coalesce(to_json(t5.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null then t0.id end as o1, (t3.id is null) as u
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
p1 as materialized (select t7.id, t7.version, t7.family_id, t7.intake_id, t7.number, t7.track, t7.stage, t7.goal, t7.social_worker_id, t7.opened_on, t7.closed_on, t7.closure_reason, t7.court_word_on, t7.court_word_signature, t7.court_told, row_number() over (order by t7.opened_on desc, t7.id desc) as row_place
  from support_case t7
  where (true) and (t7.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t7.track <> 'ORDINARY' or t7.stage = 'QUALIFIED' or (t7.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t7.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t7.opened_on desc, t7.id desc
  limit $5::integer + 1),
r1 as materialized (select t7.row_place, concat('{"currentBasis":', case when t9.id is not null then concat('{"kind":', coalesce(to_json(t9.kind), 'null'), ',"validFrom":', coalesce(to_json(t9.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t10.id is not null then concat('{"city":', coalesce(to_json(t10.city), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"surname":', coalesce(to_json(t10.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"qualification":', case when t11.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t11.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t12.id is not null then concat('{"requestedOn":', coalesce(to_json(t12.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t7.track), 'null'), '}') as j0, t7.family_id as o0, case when t9.id is not null or t11.id is not null or t12.id is not null then t7.id end as o1, (t10.id is null) as u
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
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false)) as u
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
  left join family t6 on t6.id = t0.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t0.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t10.id, t10.version, t10.family_id, t10.intake_id, t10.number, t10.track, t10.stage, t10.goal, t10.social_worker_id, t10.opened_on, t10.closed_on, t10.closure_reason, t10.court_word_on, t10.court_word_signature, t10.court_told, row_number() over (order by t10.opened_on desc, t10.id desc) as row_place
  from support_case t10
  where (exists (select
  from family of_family
  where of_family.id = t10.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t10.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t10.track <> 'ORDINARY' or t10.stage = 'QUALIFIED' or (t10.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t10.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t10.opened_on desc, t10.id desc
  limit $6::integer + 1),
r1 as materialized (select t10.row_place, concat('{"currentBasis":', case when t13.id is not null then concat('{"kind":', coalesce(to_json(t13.kind), 'null'), ',"validFrom":', coalesce(to_json(t13.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t14.id is not null then concat('{"city":', coalesce(to_json(t14.city), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), ',"qualification":', case when t15.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t15.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t17.id is not null then concat('{"requestedOn":', coalesce(to_json(t17.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t10.track), 'null'), '}') as j0, t10.family_id as o0, case when t13.id is not null or t15.id is not null or t17.id is not null then t10.id end as o1, (t12.restricted is not false or t14.id is null or (t15.id is not null and t16.restricted is not false) or (t17.id is not null and t18.restricted is not false)) as u
  from p1 t10
  left join family t12 on t12.id = t10.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.kind, t13.valid_from, t13.valid_to, t13.source_id
  from legal_basis t13
  where t13.support_case_id = t10.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t13.kind), t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t10.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.qualified_on, t15.qualified_by_id, t15.grounds
  from qualification t15
  where t15.support_case_id = t10.id
  order by t15.qualified_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t10.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.requested_on, t17.requested_by_id, t17.justification
  from assistant_request t17
  where t17.support_case_id = t10.id
  order by t17.requested_on desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t10.family_id
  left join staff_member t19 on t19.id = t10.social_worker_id
  where t10.row_place <= $6::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false)) as u
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
  left join family t6 on t6.id = t0.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t0.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t10.id, t10.version, t10.family_id, t10.intake_id, t10.number, t10.track, t10.stage, t10.goal, t10.social_worker_id, t10.opened_on, t10.closed_on, t10.closure_reason, t10.court_word_on, t10.court_word_signature, t10.court_told, row_number() over (order by t10.opened_on desc, t10.id desc) as row_place
  from support_case t10
  where (exists (select
  from family of_family
  where of_family.id = t10.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $8
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $9))))) and (t10.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t10.track <> 'ORDINARY' or t10.stage = 'QUALIFIED' or (t10.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $10::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t10.id and $11::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t10.opened_on desc, t10.id desc
  limit $7::integer + 1),
r1 as materialized (select t10.row_place, concat('{"currentBasis":', case when t13.id is not null then concat('{"kind":', coalesce(to_json(t13.kind), 'null'), ',"validFrom":', coalesce(to_json(t13.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t14.id is not null then concat('{"city":', coalesce(to_json(t14.city), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), ',"qualification":', case when t15.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t15.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t17.id is not null then concat('{"requestedOn":', coalesce(to_json(t17.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t10.track), 'null'), '}') as j0, t10.family_id as o0, case when t13.id is not null or t15.id is not null or t17.id is not null then t10.id end as o1, (t12.restricted is not false or t14.id is null or (t15.id is not null and t16.restricted is not false) or (t17.id is not null and t18.restricted is not false)) as u
  from p1 t10
  left join family t12 on t12.id = t10.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.kind, t13.valid_from, t13.valid_to, t13.source_id
  from legal_basis t13
  where t13.support_case_id = t10.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t13.kind), t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t10.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.qualified_on, t15.qualified_by_id, t15.grounds
  from qualification t15
  where t15.support_case_id = t10.id
  order by t15.qualified_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t10.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.requested_on, t17.requested_by_id, t17.justification
  from assistant_request t17
  where t17.support_case_id = t10.id
  order by t17.requested_on desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t10.family_id
  left join staff_member t19 on t19.id = t10.social_worker_id
  where t10.row_place <= $7::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false)) as u
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
  left join family t6 on t6.id = t0.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t0.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t10.id, t10.version, t10.family_id, t10.intake_id, t10.number, t10.track, t10.stage, t10.goal, t10.social_worker_id, t10.opened_on, t10.closed_on, t10.closure_reason, t10.court_word_on, t10.court_word_signature, t10.court_told, row_number() over (order by t10.opened_on desc, t10.id desc) as row_place
  from support_case t10
  where (exists (select
  from family of_family
  where of_family.id = t10.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7))))) and (t10.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t10.track <> 'ORDINARY' or t10.stage = 'QUALIFIED' or (t10.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t10.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t10.opened_on desc, t10.id desc
  limit $6::integer + 1),
r1 as materialized (select t10.row_place, concat('{"currentBasis":', case when t13.id is not null then concat('{"kind":', coalesce(to_json(t13.kind), 'null'), ',"validFrom":', coalesce(to_json(t13.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t14.id is not null then concat('{"city":', coalesce(to_json(t14.city), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), ',"qualification":', case when t15.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t15.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t17.id is not null then concat('{"requestedOn":', coalesce(to_json(t17.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t10.track), 'null'), '}') as j0, t10.family_id as o0, case when t13.id is not null or t15.id is not null or t17.id is not null then t10.id end as o1, (t12.restricted is not false or t14.id is null or (t15.id is not null and t16.restricted is not false) or (t17.id is not null and t18.restricted is not false)) as u
  from p1 t10
  left join family t12 on t12.id = t10.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.kind, t13.valid_from, t13.valid_to, t13.source_id
  from legal_basis t13
  where t13.support_case_id = t10.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t13.kind), t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t10.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.qualified_on, t15.qualified_by_id, t15.grounds
  from qualification t15
  where t15.support_case_id = t10.id
  order by t15.qualified_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t10.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.requested_on, t17.requested_by_id, t17.justification
  from assistant_request t17
  where t17.support_case_id = t10.id
  order by t17.requested_on desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t10.family_id
  left join staff_member t19 on t19.id = t10.social_worker_id
  where t10.row_place <= $6::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.social_worker_id, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false)) as u
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
  left join family t6 on t6.id = t0.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t0.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t10.id, t10.version, t10.family_id, t10.intake_id, t10.number, t10.track, t10.stage, t10.goal, t10.social_worker_id, t10.opened_on, t10.closed_on, t10.closure_reason, t10.court_word_on, t10.court_word_signature, t10.court_told, row_number() over (order by t10.opened_on desc, t10.id desc) as row_place
  from support_case t10
  where (exists (select
  from family of_family
  where of_family.id = t10.family_id and (not of_family.restricted))) and (t10.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t10.track <> 'ORDINARY' or t10.stage = 'QUALIFIED' or (t10.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t10.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t10.opened_on desc, t10.id desc
  limit $5::integer + 1),
r1 as materialized (select t10.row_place, concat('{"currentBasis":', case when t13.id is not null then concat('{"kind":', coalesce(to_json(t13.kind), 'null'), ',"validFrom":', coalesce(to_json(t13.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t14.id is not null then concat('{"city":', coalesce(to_json(t14.city), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), ',"qualification":', case when t15.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t15.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t17.id is not null then concat('{"requestedOn":', coalesce(to_json(t17.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t10.track), 'null'), '}') as j0, t10.family_id as o0, case when t13.id is not null or t15.id is not null or t17.id is not null then t10.id end as o1, (t12.restricted is not false or t14.id is null or (t15.id is not null and t16.restricted is not false) or (t17.id is not null and t18.restricted is not false)) as u
  from p1 t10
  left join family t12 on t12.id = t10.family_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.kind, t13.valid_from, t13.valid_to, t13.source_id
  from legal_basis t13
  where t13.support_case_id = t10.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t13.kind), t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join family t14 on t14.id = t10.family_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.qualified_on, t15.qualified_by_id, t15.grounds
  from qualification t15
  where t15.support_case_id = t10.id
  order by t15.qualified_on desc, t15.id desc
  limit 1) t15 on true
  left join family t16 on t16.id = t10.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.requested_on, t17.requested_by_id, t17.justification
  from assistant_request t17
  where t17.support_case_id = t10.id
  order by t17.requested_on desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t10.family_id
  left join staff_member t19 on t19.id = t10.social_worker_id
  where t10.row_place <= $5::integer),
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
