-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $3::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $4::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t2.id is not null then concat('{"kind":', coalesce(to_json(t2.kind), 'null'), ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t5.id is not null then concat('{"requestedOn":', coalesce(to_json(t5.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, (t3.id is null or (t6.id is not null and t7.id is null)) as u
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
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.staff_member_id, t6.valid_from, t6.valid_to, t6.decided_by_id, t6.decided_on, t6.note
  from case_worker t6
  where t6.support_case_id = t0.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join staff_member t7 on t7.id = t6.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t8.id, t8.version, t8.family_id, t8.intake_id, t8.number, t8.track, t8.stage, t8.goal, t8.opened_on, t8.closed_on, t8.closure_reason, t8.court_word_on, t8.court_word_signature, t8.court_told, row_number() over (order by t8.opened_on desc, t8.id desc) as row_place
  from support_case t8
  where (true) and (t8.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t8.track <> 'ORDINARY' or t8.stage = 'QUALIFIED' or (t8.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t8.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t8.opened_on desc, t8.id desc
  limit $5::integer + 1),
r1 as materialized (select t8.row_place, concat('{"currentBasis":', case when t10.id is not null then concat('{"kind":', coalesce(to_json(t10.kind), 'null'), ',"validFrom":', coalesce(to_json(t10.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t11.id is not null then concat('{"city":', coalesce(to_json(t11.city), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"number":', coalesce(to_json(t8.number), 'null'), ',"qualification":', case when t12.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t12.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t13.id is not null then concat('{"requestedOn":', coalesce(to_json(t13.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t8.track), 'null'), '}') as j0, t8.family_id as o0, case when t10.id is not null or t12.id is not null or t13.id is not null or t14.id is not null then t8.id end as o1, (t11.id is null or (t14.id is not null and t15.id is null)) as u
  from p1 t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.kind, t10.valid_from, t10.valid_to, t10.source_id
  from legal_basis t10
  where t10.support_case_id = t8.id and t10.valid_from <= $2::date and (t10.valid_to is null or t10.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t10.kind), t10.valid_from desc, t10.id desc
  limit 1) t10 on true
  left join family t11 on t11.id = t8.family_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.qualified_on, t12.qualified_by_id, t12.grounds
  from qualification t12
  where t12.support_case_id = t8.id
  order by t12.qualified_on desc, t12.id desc
  limit 1) t12 on true
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.requested_on, t13.requested_by_id, t13.justification
  from assistant_request t13
  where t13.support_case_id = t8.id
  order by t13.requested_on desc, t13.id desc
  limit 1) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.staff_member_id, t14.valid_from, t14.valid_to, t14.decided_by_id, t14.decided_on, t14.note
  from case_worker t14
  where t14.support_case_id = t8.id and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by t14.valid_from desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.staff_member_id
  where t8.row_place <= $5::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null or t9.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false) or (t9.id is not null and t10.id is null)) as u
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
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.staff_member_id, t9.valid_from, t9.valid_to, t9.decided_by_id, t9.decided_on, t9.note
  from case_worker t9
  where t9.support_case_id = t0.id and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join staff_member t10 on t10.id = t9.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t11.id, t11.version, t11.family_id, t11.intake_id, t11.number, t11.track, t11.stage, t11.goal, t11.opened_on, t11.closed_on, t11.closure_reason, t11.court_word_on, t11.court_word_signature, t11.court_told, row_number() over (order by t11.opened_on desc, t11.id desc) as row_place
  from support_case t11
  where (exists (select
  from family of_family
  where of_family.id = t11.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t11.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t11.track <> 'ORDINARY' or t11.stage = 'QUALIFIED' or (t11.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t11.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t11.opened_on desc, t11.id desc
  limit $6::integer + 1),
r1 as materialized (select t11.row_place, concat('{"currentBasis":', case when t14.id is not null then concat('{"kind":', coalesce(to_json(t14.kind), 'null'), ',"validFrom":', coalesce(to_json(t14.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t15.id is not null then concat('{"city":', coalesce(to_json(t15.city), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"number":', coalesce(to_json(t11.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t18.id is not null then concat('{"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t11.track), 'null'), '}') as j0, t11.family_id as o0, case when t14.id is not null or t16.id is not null or t18.id is not null or t20.id is not null then t11.id end as o1, (t13.restricted is not false or t15.id is null or (t16.id is not null and t17.restricted is not false) or (t18.id is not null and t19.restricted is not false) or (t20.id is not null and t21.id is null)) as u
  from p1 t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.kind, t14.valid_from, t14.valid_to, t14.source_id
  from legal_basis t14
  where t14.support_case_id = t11.id and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t14.kind), t14.valid_from desc, t14.id desc
  limit 1) t14 on true
  left join family t15 on t15.id = t11.family_id
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t11.id
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join family t17 on t17.id = t11.family_id
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.requested_on, t18.requested_by_id, t18.justification
  from assistant_request t18
  where t18.support_case_id = t11.id
  order by t18.requested_on desc, t18.id desc
  limit 1) t18 on true
  left join family t19 on t19.id = t11.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.staff_member_id, t20.valid_from, t20.valid_to, t20.decided_by_id, t20.decided_on, t20.note
  from case_worker t20
  where t20.support_case_id = t11.id and t20.valid_from <= $2::date and (t20.valid_to is null or t20.valid_to >= $2::date)
  order by t20.valid_from desc, t20.id desc
  limit 1) t20 on true
  left join staff_member t21 on t21.id = t20.staff_member_id
  where t11.row_place <= $6::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $7::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $8::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null or t9.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false) or (t9.id is not null and t10.id is null)) as u
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
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.staff_member_id, t9.valid_from, t9.valid_to, t9.decided_by_id, t9.decided_on, t9.note
  from case_worker t9
  where t9.support_case_id = t0.id and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join staff_member t10 on t10.id = t9.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t11.id, t11.version, t11.family_id, t11.intake_id, t11.number, t11.track, t11.stage, t11.goal, t11.opened_on, t11.closed_on, t11.closure_reason, t11.court_word_on, t11.court_word_signature, t11.court_told, row_number() over (order by t11.opened_on desc, t11.id desc) as row_place
  from support_case t11
  where (exists (select
  from family of_family
  where of_family.id = t11.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $10 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $11 and w.valid_from <= $12 and (w.valid_to is null or w.valid_to >= $13)))))) and (t11.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t11.track <> 'ORDINARY' or t11.stage = 'QUALIFIED' or (t11.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $14::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t11.id and $15::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t11.opened_on desc, t11.id desc
  limit $9::integer + 1),
r1 as materialized (select t11.row_place, concat('{"currentBasis":', case when t14.id is not null then concat('{"kind":', coalesce(to_json(t14.kind), 'null'), ',"validFrom":', coalesce(to_json(t14.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t15.id is not null then concat('{"city":', coalesce(to_json(t15.city), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"number":', coalesce(to_json(t11.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t18.id is not null then concat('{"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t11.track), 'null'), '}') as j0, t11.family_id as o0, case when t14.id is not null or t16.id is not null or t18.id is not null or t20.id is not null then t11.id end as o1, (t13.restricted is not false or t15.id is null or (t16.id is not null and t17.restricted is not false) or (t18.id is not null and t19.restricted is not false) or (t20.id is not null and t21.id is null)) as u
  from p1 t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.kind, t14.valid_from, t14.valid_to, t14.source_id
  from legal_basis t14
  where t14.support_case_id = t11.id and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t14.kind), t14.valid_from desc, t14.id desc
  limit 1) t14 on true
  left join family t15 on t15.id = t11.family_id
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t11.id
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join family t17 on t17.id = t11.family_id
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.requested_on, t18.requested_by_id, t18.justification
  from assistant_request t18
  where t18.support_case_id = t11.id
  order by t18.requested_on desc, t18.id desc
  limit 1) t18 on true
  left join family t19 on t19.id = t11.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.staff_member_id, t20.valid_from, t20.valid_to, t20.decided_by_id, t20.decided_on, t20.note
  from case_worker t20
  where t20.support_case_id = t11.id and t20.valid_from <= $2::date and (t20.valid_to is null or t20.valid_to >= $2::date)
  order by t20.valid_from desc, t20.id desc
  limit 1) t20 on true
  left join staff_member t21 on t21.id = t20.staff_member_id
  where t11.row_place <= $9::integer),
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $16::timestamptz, $17::uuid, told.event, told.work, 'DONE', $18::uuid, $19::text, $20::text, opened.kind, coalesce(opened.ids, '{}')
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null or t9.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false) or (t9.id is not null and t10.id is null)) as u
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
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.staff_member_id, t9.valid_from, t9.valid_to, t9.decided_by_id, t9.decided_on, t9.note
  from case_worker t9
  where t9.support_case_id = t0.id and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join staff_member t10 on t10.id = t9.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t11.id, t11.version, t11.family_id, t11.intake_id, t11.number, t11.track, t11.stage, t11.goal, t11.opened_on, t11.closed_on, t11.closure_reason, t11.court_word_on, t11.court_word_signature, t11.court_told, row_number() over (order by t11.opened_on desc, t11.id desc) as row_place
  from support_case t11
  where (exists (select
  from family of_family
  where of_family.id = t11.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7))))) and (t11.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t11.track <> 'ORDINARY' or t11.stage = 'QUALIFIED' or (t11.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t11.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t11.opened_on desc, t11.id desc
  limit $6::integer + 1),
r1 as materialized (select t11.row_place, concat('{"currentBasis":', case when t14.id is not null then concat('{"kind":', coalesce(to_json(t14.kind), 'null'), ',"validFrom":', coalesce(to_json(t14.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t15.id is not null then concat('{"city":', coalesce(to_json(t15.city), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"number":', coalesce(to_json(t11.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t18.id is not null then concat('{"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t11.track), 'null'), '}') as j0, t11.family_id as o0, case when t14.id is not null or t16.id is not null or t18.id is not null or t20.id is not null then t11.id end as o1, (t13.restricted is not false or t15.id is null or (t16.id is not null and t17.restricted is not false) or (t18.id is not null and t19.restricted is not false) or (t20.id is not null and t21.id is null)) as u
  from p1 t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.kind, t14.valid_from, t14.valid_to, t14.source_id
  from legal_basis t14
  where t14.support_case_id = t11.id and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t14.kind), t14.valid_from desc, t14.id desc
  limit 1) t14 on true
  left join family t15 on t15.id = t11.family_id
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t11.id
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join family t17 on t17.id = t11.family_id
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.requested_on, t18.requested_by_id, t18.justification
  from assistant_request t18
  where t18.support_case_id = t11.id
  order by t18.requested_on desc, t18.id desc
  limit 1) t18 on true
  left join family t19 on t19.id = t11.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.staff_member_id, t20.valid_from, t20.valid_to, t20.decided_by_id, t20.decided_on, t20.note
  from case_worker t20
  where t20.support_case_id = t11.id and t20.valid_from <= $2::date and (t20.valid_to is null or t20.valid_to >= $2::date)
  order by t20.valid_from desc, t20.id desc
  limit 1) t20 on true
  left join staff_member t21 on t21.id = t20.staff_member_id
  where t11.row_place <= $6::integer),
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
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
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
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t4.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t7.id is not null or t9.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or (t7.id is not null and t8.restricted is not false) or (t9.id is not null and t10.id is null)) as u
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
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.staff_member_id, t9.valid_from, t9.valid_to, t9.decided_by_id, t9.decided_on, t9.note
  from case_worker t9
  where t9.support_case_id = t0.id and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join staff_member t10 on t10.id = t9.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t11.id, t11.version, t11.family_id, t11.intake_id, t11.number, t11.track, t11.stage, t11.goal, t11.opened_on, t11.closed_on, t11.closure_reason, t11.court_word_on, t11.court_word_signature, t11.court_told, row_number() over (order by t11.opened_on desc, t11.id desc) as row_place
  from support_case t11
  where (exists (select
  from family of_family
  where of_family.id = t11.family_id and (not of_family.restricted))) and (t11.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t11.track <> 'ORDINARY' or t11.stage = 'QUALIFIED' or (t11.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $6::date between own.valid_from and coalesce(own.valid_to, 'infinity')))) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t11.id and $7::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t11.opened_on desc, t11.id desc
  limit $5::integer + 1),
r1 as materialized (select t11.row_place, concat('{"currentBasis":', case when t14.id is not null then concat('{"kind":', coalesce(to_json(t14.kind), 'null'), ',"validFrom":', coalesce(to_json(t14.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t15.id is not null then concat('{"city":', coalesce(to_json(t15.city), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"number":', coalesce(to_json(t11.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"request":', case when t18.id is not null then concat('{"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t11.track), 'null'), '}') as j0, t11.family_id as o0, case when t14.id is not null or t16.id is not null or t18.id is not null or t20.id is not null then t11.id end as o1, (t13.restricted is not false or t15.id is null or (t16.id is not null and t17.restricted is not false) or (t18.id is not null and t19.restricted is not false) or (t20.id is not null and t21.id is null)) as u
  from p1 t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.kind, t14.valid_from, t14.valid_to, t14.source_id
  from legal_basis t14
  where t14.support_case_id = t11.id and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t14.kind), t14.valid_from desc, t14.id desc
  limit 1) t14 on true
  left join family t15 on t15.id = t11.family_id
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t11.id
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join family t17 on t17.id = t11.family_id
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.requested_on, t18.requested_by_id, t18.justification
  from assistant_request t18
  where t18.support_case_id = t11.id
  order by t18.requested_on desc, t18.id desc
  limit 1) t18 on true
  left join family t19 on t19.id = t11.family_id
  left join lateral (select t20.id, t20.version, t20.support_case_id, t20.staff_member_id, t20.valid_from, t20.valid_to, t20.decided_by_id, t20.decided_on, t20.note
  from case_worker t20
  where t20.support_case_id = t11.id and t20.valid_from <= $2::date and (t20.valid_to is null or t20.valid_to >= $2::date)
  order by t20.valid_from desc, t20.id desc
  limit 1) t20 on true
  left join staff_member t21 on t21.id = t20.staff_member_id
  where t11.row_place <= $5::integer),
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
