-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $4::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $5::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t2.id is not null then concat('{"kind":', coalesce(to_json(t2.kind), 'null'), ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t3.id is not null then concat('{"city":', coalesce(to_json(t3.city), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t4.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t4.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t6.j, ',"request":', case when t7.id is not null then concat('{"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null or t4.id is not null or t6.n > 0 or t7.id is not null or t8.id is not null then t0.id end as o1, (t3.id is null or (t8.id is not null and t9.id is null)) as u
  from p0 t0
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id, t2.annulled_at
  from legal_basis t2
  where t2.support_case_id = t0.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join family t3 on t3.id = t0.family_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.recorded_by_id, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason, t4.qualified_on, t4.qualified_by_id, t4.grounds
  from qualification t4
  where t4.support_case_id = t0.id and t4.annulled_at is null
  order by t4.qualified_on desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t5.requested_on), 'null'), '}'), ','
  order by t5.requested_on desc, t5.id desc), ']') as j, count(*) as n
  from relief_request t5
  where t5.support_case_id = t0.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t0.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.staff_member_id, t8.valid_from, t8.valid_to, t8.decided_by_id, t8.decided_on, t8.note
  from case_worker t8
  where t8.support_case_id = t0.id and t8.valid_from <= $2::date and (t8.valid_to is null or t8.valid_to >= $2::date)
  order by t8.valid_from desc, t8.id desc
  limit 1) t8 on true
  left join staff_member t9 on t9.id = t8.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t10.id, t10.version, t10.family_id, t10.intake_id, t10.number, t10.track, t10.stage, t10.goal, t10.opened_on, t10.closed_on, t10.closed_from, t10.closure_reason, t10.court_word_on, t10.court_word_signature, t10.court_told, t10.suspended_until, row_number() over (order by t10.opened_on desc, t10.id desc) as row_place
  from support_case t10
  where (true) and (((t10.stage in ('ASSIGNED', 'IN_SUPPORT') and not (exists (select
  from assignment held
  where held.support_case_id = t10.id and held.ended_on is null))) or t10.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t10.track <> 'ORDINARY' or t10.stage = 'QUALIFIED' or (t10.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $7::date between own.valid_from and coalesce(own.valid_to, 'infinity'))))) and not exists (select
  from relief_request asked
  where asked.support_case_id = t10.id and asked.decision is null) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t10.id and $8::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t10.opened_on desc, t10.id desc
  limit $6::integer + 1),
r1 as materialized (select t10.row_place, concat('{"currentBasis":', case when t12.id is not null then concat('{"kind":', coalesce(to_json(t12.kind), 'null'), ',"validFrom":', coalesce(to_json(t12.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t13.id is not null then concat('{"city":', coalesce(to_json(t13.city), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($3::text || '<1:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), ',"qualification":', case when t14.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t14.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t16.j, ',"request":', case when t17.id is not null then concat('{"requestedOn":', coalesce(to_json(t17.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t10.track), 'null'), '}') as j0, t10.family_id as o0, case when t12.id is not null or t14.id is not null or t16.n > 0 or t17.id is not null or t18.id is not null then t10.id end as o1, (t13.id is null or (t18.id is not null and t19.id is null)) as u
  from p1 t10
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.kind, t12.valid_from, t12.valid_to, t12.source_id, t12.annulled_at
  from legal_basis t12
  where t12.support_case_id = t10.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t12.kind), t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family t13 on t13.id = t10.family_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.recorded_by_id, t14.annulled_at, t14.annulled_by_id, t14.annulment_reason, t14.qualified_on, t14.qualified_by_id, t14.grounds
  from qualification t14
  where t14.support_case_id = t10.id and t14.annulled_at is null
  order by t14.qualified_on desc, t14.id desc
  limit 1) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t15.decision), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t15.requested_on), 'null'), '}'), ','
  order by t15.requested_on desc, t15.id desc), ']') as j, count(*) as n
  from relief_request t15
  where t15.support_case_id = t10.id) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.recorded_by_id, t17.annulled_at, t17.annulled_by_id, t17.annulment_reason, t17.requested_on, t17.requested_by_id, t17.justification
  from assistant_request t17
  where t17.support_case_id = t10.id and t17.annulled_at is null
  order by t17.requested_on desc, t17.id desc
  limit 1) t17 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.staff_member_id, t18.valid_from, t18.valid_to, t18.decided_by_id, t18.decided_on, t18.note
  from case_worker t18
  where t18.support_case_id = t10.id and t18.valid_from <= $2::date and (t18.valid_to is null or t18.valid_to >= $2::date)
  order by t18.valid_from desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.staff_member_id
  where t10.row_place <= $6::integer),
p2 as materialized (select t20.id, t20.version, t20.family_id, t20.intake_id, t20.number, t20.track, t20.stage, t20.goal, t20.opened_on, t20.closed_on, t20.closed_from, t20.closure_reason, t20.court_word_on, t20.court_word_signature, t20.court_told, t20.suspended_until, row_number() over (order by t20.opened_on desc, t20.id desc) as row_place
  from support_case t20
  where (true) and (exists (select
  from relief_request asked
  where asked.support_case_id = t20.id and asked.decision is null))
  order by t20.opened_on desc, t20.id desc
  limit $9::integer + 1),
r2 as materialized (select t20.row_place, concat('{"currentBasis":', case when t22.id is not null then concat('{"kind":', coalesce(to_json(t22.kind), 'null'), ',"validFrom":', coalesce(to_json(t22.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t23.id is not null then concat('{"city":', coalesce(to_json(t23.city), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t23.surname = 'nieznana z nazwiska' and not t23.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t23.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t23.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t23.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t23.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t23.surname, t23.street) else t23.surname end as surname))::text, ($3::text || '<2:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"number":', coalesce(to_json(t20.number), 'null'), ',"qualification":', case when t24.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t24.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t26.j, ',"request":', case when t27.id is not null then concat('{"requestedOn":', coalesce(to_json(t27.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t20.track), 'null'), '}') as j0, t20.family_id as o0, case when t22.id is not null or t24.id is not null or t26.n > 0 or t27.id is not null or t28.id is not null then t20.id end as o1, (t23.id is null or (t28.id is not null and t29.id is null)) as u
  from p2 t20
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.kind, t22.valid_from, t22.valid_to, t22.source_id, t22.annulled_at
  from legal_basis t22
  where t22.support_case_id = t20.id and t22.valid_from <= $2::date and (t22.valid_to is null or t22.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t22.kind), t22.valid_from desc, t22.id desc
  limit 1) t22 on true
  left join family t23 on t23.id = t20.family_id
  left join lateral (select t24.id, t24.version, t24.support_case_id, t24.recorded_by_id, t24.annulled_at, t24.annulled_by_id, t24.annulment_reason, t24.qualified_on, t24.qualified_by_id, t24.grounds
  from qualification t24
  where t24.support_case_id = t20.id and t24.annulled_at is null
  order by t24.qualified_on desc, t24.id desc
  limit 1) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t25.decision), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t25.requested_on), 'null'), '}'), ','
  order by t25.requested_on desc, t25.id desc), ']') as j, count(*) as n
  from relief_request t25
  where t25.support_case_id = t20.id) t26 on true
  left join lateral (select t27.id, t27.version, t27.support_case_id, t27.recorded_by_id, t27.annulled_at, t27.annulled_by_id, t27.annulment_reason, t27.requested_on, t27.requested_by_id, t27.justification
  from assistant_request t27
  where t27.support_case_id = t20.id and t27.annulled_at is null
  order by t27.requested_on desc, t27.id desc
  limit 1) t27 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.staff_member_id, t28.valid_from, t28.valid_to, t28.decided_by_id, t28.decided_on, t28.note
  from case_worker t28
  where t28.support_case_id = t20.id and t28.valid_from <= $2::date and (t28.valid_to is null or t28.valid_to >= $2::date)
  order by t28.valid_from desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.staff_member_id
  where t20.row_place <= $9::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false) or coalesce((select bool_or(u)
  from r2), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o0 as id
  from r2
  union all select 'case'::text as kind, o1 as id
  from r2) found
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
  from r1), '}'), ',"toRelieve":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r2), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $5::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $6::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t8.j, ',"request":', case when t10.id is not null then concat('{"requestedOn":', coalesce(to_json(t10.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t8.n > 0 or t10.id is not null or t12.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or t8.u or (t10.id is not null and t11.restricted is not false) or (t12.id is not null and t13.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id, t3.annulled_at
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.recorded_by_id, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id and t5.annulled_at is null
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join family t6 on t6.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t7.decision), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}'), ','
  order by t7.requested_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.restricted is not false), false) as u
  from relief_request t7
  left join family t9 on t9.id = t0.family_id
  where t7.support_case_id = t0.id) t8 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.recorded_by_id, t10.annulled_at, t10.annulled_by_id, t10.annulment_reason, t10.requested_on, t10.requested_by_id, t10.justification
  from assistant_request t10
  where t10.support_case_id = t0.id and t10.annulled_at is null
  order by t10.requested_on desc, t10.id desc
  limit 1) t10 on true
  left join family t11 on t11.id = t0.family_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t0.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t14.id, t14.version, t14.family_id, t14.intake_id, t14.number, t14.track, t14.stage, t14.goal, t14.opened_on, t14.closed_on, t14.closed_from, t14.closure_reason, t14.court_word_on, t14.court_word_signature, t14.court_told, t14.suspended_until, row_number() over (order by t14.opened_on desc, t14.id desc) as row_place
  from support_case t14
  where (exists (select
  from family of_family
  where of_family.id = t14.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $8 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (((t14.stage in ('ASSIGNED', 'IN_SUPPORT') and not (exists (select
  from assignment held
  where held.support_case_id = t14.id and held.ended_on is null))) or t14.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t14.track <> 'ORDINARY' or t14.stage = 'QUALIFIED' or (t14.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $9::date between own.valid_from and coalesce(own.valid_to, 'infinity'))))) and not exists (select
  from relief_request asked
  where asked.support_case_id = t14.id and asked.decision is null) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t14.id and $10::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t14.opened_on desc, t14.id desc
  limit $7::integer + 1),
r1 as materialized (select t14.row_place, concat('{"currentBasis":', case when t17.id is not null then concat('{"kind":', coalesce(to_json(t17.kind), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t18.id is not null then concat('{"city":', coalesce(to_json(t18.city), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t18.surname = 'nieznana z nazwiska' and not t18.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t18.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t18.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t18.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t18.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t18.surname, t18.street) else t18.surname end as surname))::text, ($3::text || '<1:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"qualification":', case when t19.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t19.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t22.j, ',"request":', case when t24.id is not null then concat('{"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t14.track), 'null'), '}') as j0, t14.family_id as o0, case when t17.id is not null or t19.id is not null or t22.n > 0 or t24.id is not null or t26.id is not null then t14.id end as o1, (t16.restricted is not false or t18.id is null or (t19.id is not null and t20.restricted is not false) or t22.u or (t24.id is not null and t25.restricted is not false) or (t26.id is not null and t27.id is null)) as u
  from p1 t14
  left join family t16 on t16.id = t14.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.kind, t17.valid_from, t17.valid_to, t17.source_id, t17.annulled_at
  from legal_basis t17
  where t17.support_case_id = t14.id and t17.valid_from <= $2::date and (t17.valid_to is null or t17.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t17.kind), t17.valid_from desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t14.family_id
  left join lateral (select t19.id, t19.version, t19.support_case_id, t19.recorded_by_id, t19.annulled_at, t19.annulled_by_id, t19.annulment_reason, t19.qualified_on, t19.qualified_by_id, t19.grounds
  from qualification t19
  where t19.support_case_id = t14.id and t19.annulled_at is null
  order by t19.qualified_on desc, t19.id desc
  limit 1) t19 on true
  left join family t20 on t20.id = t14.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t21.decision), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}'), ','
  order by t21.requested_on desc, t21.id desc), ']') as j, count(*) as n, coalesce(bool_or(t23.restricted is not false), false) as u
  from relief_request t21
  left join family t23 on t23.id = t14.family_id
  where t21.support_case_id = t14.id) t22 on true
  left join lateral (select t24.id, t24.version, t24.support_case_id, t24.recorded_by_id, t24.annulled_at, t24.annulled_by_id, t24.annulment_reason, t24.requested_on, t24.requested_by_id, t24.justification
  from assistant_request t24
  where t24.support_case_id = t14.id and t24.annulled_at is null
  order by t24.requested_on desc, t24.id desc
  limit 1) t24 on true
  left join family t25 on t25.id = t14.family_id
  left join lateral (select t26.id, t26.version, t26.support_case_id, t26.staff_member_id, t26.valid_from, t26.valid_to, t26.decided_by_id, t26.decided_on, t26.note
  from case_worker t26
  where t26.support_case_id = t14.id and t26.valid_from <= $2::date and (t26.valid_to is null or t26.valid_to >= $2::date)
  order by t26.valid_from desc, t26.id desc
  limit 1) t26 on true
  left join staff_member t27 on t27.id = t26.staff_member_id
  where t14.row_place <= $7::integer),
p2 as materialized (select t28.id, t28.version, t28.family_id, t28.intake_id, t28.number, t28.track, t28.stage, t28.goal, t28.opened_on, t28.closed_on, t28.closed_from, t28.closure_reason, t28.court_word_on, t28.court_word_signature, t28.court_told, t28.suspended_until, row_number() over (order by t28.opened_on desc, t28.id desc) as row_place
  from support_case t28
  where (exists (select
  from family of_family
  where of_family.id = t28.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $12 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (exists (select
  from relief_request asked
  where asked.support_case_id = t28.id and asked.decision is null))
  order by t28.opened_on desc, t28.id desc
  limit $11::integer + 1),
r2 as materialized (select t28.row_place, concat('{"currentBasis":', case when t31.id is not null then concat('{"kind":', coalesce(to_json(t31.kind), 'null'), ',"validFrom":', coalesce(to_json(t31.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t32.id is not null then concat('{"city":', coalesce(to_json(t32.city), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t32.surname = 'nieznana z nazwiska' and not t32.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t32.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t32.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t32.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t32.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t32.surname, t32.street) else t32.surname end as surname))::text, ($3::text || '<2:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"number":', coalesce(to_json(t28.number), 'null'), ',"qualification":', case when t33.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t33.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t36.j, ',"request":', case when t38.id is not null then concat('{"requestedOn":', coalesce(to_json(t38.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t28.track), 'null'), '}') as j0, t28.family_id as o0, case when t31.id is not null or t33.id is not null or t36.n > 0 or t38.id is not null or t40.id is not null then t28.id end as o1, (t30.restricted is not false or t32.id is null or (t33.id is not null and t34.restricted is not false) or t36.u or (t38.id is not null and t39.restricted is not false) or (t40.id is not null and t41.id is null)) as u
  from p2 t28
  left join family t30 on t30.id = t28.family_id
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.kind, t31.valid_from, t31.valid_to, t31.source_id, t31.annulled_at
  from legal_basis t31
  where t31.support_case_id = t28.id and t31.valid_from <= $2::date and (t31.valid_to is null or t31.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t31.kind), t31.valid_from desc, t31.id desc
  limit 1) t31 on true
  left join family t32 on t32.id = t28.family_id
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.recorded_by_id, t33.annulled_at, t33.annulled_by_id, t33.annulment_reason, t33.qualified_on, t33.qualified_by_id, t33.grounds
  from qualification t33
  where t33.support_case_id = t28.id and t33.annulled_at is null
  order by t33.qualified_on desc, t33.id desc
  limit 1) t33 on true
  left join family t34 on t34.id = t28.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t35.decision), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t35.requested_on), 'null'), '}'), ','
  order by t35.requested_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.restricted is not false), false) as u
  from relief_request t35
  left join family t37 on t37.id = t28.family_id
  where t35.support_case_id = t28.id) t36 on true
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.recorded_by_id, t38.annulled_at, t38.annulled_by_id, t38.annulment_reason, t38.requested_on, t38.requested_by_id, t38.justification
  from assistant_request t38
  where t38.support_case_id = t28.id and t38.annulled_at is null
  order by t38.requested_on desc, t38.id desc
  limit 1) t38 on true
  left join family t39 on t39.id = t28.family_id
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t28.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  where t28.row_place <= $11::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false) or coalesce((select bool_or(u)
  from r2), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o0 as id
  from r2
  union all select 'case'::text as kind, o1 as id
  from r2) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), ',"toRelieve":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r2), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $13::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $14::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t8.j, ',"request":', case when t10.id is not null then concat('{"requestedOn":', coalesce(to_json(t10.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t8.n > 0 or t10.id is not null or t12.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or t8.u or (t10.id is not null and t11.restricted is not false) or (t12.id is not null and t13.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id, t3.annulled_at
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.recorded_by_id, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id and t5.annulled_at is null
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join family t6 on t6.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t7.decision), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}'), ','
  order by t7.requested_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.restricted is not false), false) as u
  from relief_request t7
  left join family t9 on t9.id = t0.family_id
  where t7.support_case_id = t0.id) t8 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.recorded_by_id, t10.annulled_at, t10.annulled_by_id, t10.annulment_reason, t10.requested_on, t10.requested_by_id, t10.justification
  from assistant_request t10
  where t10.support_case_id = t0.id and t10.annulled_at is null
  order by t10.requested_on desc, t10.id desc
  limit 1) t10 on true
  left join family t11 on t11.id = t0.family_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t0.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t14.id, t14.version, t14.family_id, t14.intake_id, t14.number, t14.track, t14.stage, t14.goal, t14.opened_on, t14.closed_on, t14.closed_from, t14.closure_reason, t14.court_word_on, t14.court_word_signature, t14.court_told, t14.suspended_until, row_number() over (order by t14.opened_on desc, t14.id desc) as row_place
  from support_case t14
  where (exists (select
  from family of_family
  where of_family.id = t14.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $16 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $17 and w.valid_from <= $18 and (w.valid_to is null or w.valid_to >= $19)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $20 and (held.valid_to is null or held.valid_to >= $21) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $22 and s.annulled_at is null and s.valid_from <= $23 and s.valid_to >= $24))))) and (((t14.stage in ('ASSIGNED', 'IN_SUPPORT') and not (exists (select
  from assignment held
  where held.support_case_id = t14.id and held.ended_on is null))) or t14.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t14.track <> 'ORDINARY' or t14.stage = 'QUALIFIED' or (t14.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $25::date between own.valid_from and coalesce(own.valid_to, 'infinity'))))) and not exists (select
  from relief_request asked
  where asked.support_case_id = t14.id and asked.decision is null) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t14.id and $26::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t14.opened_on desc, t14.id desc
  limit $15::integer + 1),
r1 as materialized (select t14.row_place, concat('{"currentBasis":', case when t17.id is not null then concat('{"kind":', coalesce(to_json(t17.kind), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t18.id is not null then concat('{"city":', coalesce(to_json(t18.city), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t18.surname = 'nieznana z nazwiska' and not t18.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t18.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t18.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t18.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t18.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t18.surname, t18.street) else t18.surname end as surname))::text, ($3::text || '<1:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"qualification":', case when t19.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t19.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t22.j, ',"request":', case when t24.id is not null then concat('{"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t14.track), 'null'), '}') as j0, t14.family_id as o0, case when t17.id is not null or t19.id is not null or t22.n > 0 or t24.id is not null or t26.id is not null then t14.id end as o1, (t16.restricted is not false or t18.id is null or (t19.id is not null and t20.restricted is not false) or t22.u or (t24.id is not null and t25.restricted is not false) or (t26.id is not null and t27.id is null)) as u
  from p1 t14
  left join family t16 on t16.id = t14.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.kind, t17.valid_from, t17.valid_to, t17.source_id, t17.annulled_at
  from legal_basis t17
  where t17.support_case_id = t14.id and t17.valid_from <= $2::date and (t17.valid_to is null or t17.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t17.kind), t17.valid_from desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t14.family_id
  left join lateral (select t19.id, t19.version, t19.support_case_id, t19.recorded_by_id, t19.annulled_at, t19.annulled_by_id, t19.annulment_reason, t19.qualified_on, t19.qualified_by_id, t19.grounds
  from qualification t19
  where t19.support_case_id = t14.id and t19.annulled_at is null
  order by t19.qualified_on desc, t19.id desc
  limit 1) t19 on true
  left join family t20 on t20.id = t14.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t21.decision), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}'), ','
  order by t21.requested_on desc, t21.id desc), ']') as j, count(*) as n, coalesce(bool_or(t23.restricted is not false), false) as u
  from relief_request t21
  left join family t23 on t23.id = t14.family_id
  where t21.support_case_id = t14.id) t22 on true
  left join lateral (select t24.id, t24.version, t24.support_case_id, t24.recorded_by_id, t24.annulled_at, t24.annulled_by_id, t24.annulment_reason, t24.requested_on, t24.requested_by_id, t24.justification
  from assistant_request t24
  where t24.support_case_id = t14.id and t24.annulled_at is null
  order by t24.requested_on desc, t24.id desc
  limit 1) t24 on true
  left join family t25 on t25.id = t14.family_id
  left join lateral (select t26.id, t26.version, t26.support_case_id, t26.staff_member_id, t26.valid_from, t26.valid_to, t26.decided_by_id, t26.decided_on, t26.note
  from case_worker t26
  where t26.support_case_id = t14.id and t26.valid_from <= $2::date and (t26.valid_to is null or t26.valid_to >= $2::date)
  order by t26.valid_from desc, t26.id desc
  limit 1) t26 on true
  left join staff_member t27 on t27.id = t26.staff_member_id
  where t14.row_place <= $15::integer),
p2 as materialized (select t28.id, t28.version, t28.family_id, t28.intake_id, t28.number, t28.track, t28.stage, t28.goal, t28.opened_on, t28.closed_on, t28.closed_from, t28.closure_reason, t28.court_word_on, t28.court_word_signature, t28.court_told, t28.suspended_until, row_number() over (order by t28.opened_on desc, t28.id desc) as row_place
  from support_case t28
  where (exists (select
  from family of_family
  where of_family.id = t28.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $28 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $29 and w.valid_from <= $30 and (w.valid_to is null or w.valid_to >= $31)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $32 and (held.valid_to is null or held.valid_to >= $33) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $34 and s.annulled_at is null and s.valid_from <= $35 and s.valid_to >= $36))))) and (exists (select
  from relief_request asked
  where asked.support_case_id = t28.id and asked.decision is null))
  order by t28.opened_on desc, t28.id desc
  limit $27::integer + 1),
r2 as materialized (select t28.row_place, concat('{"currentBasis":', case when t31.id is not null then concat('{"kind":', coalesce(to_json(t31.kind), 'null'), ',"validFrom":', coalesce(to_json(t31.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t32.id is not null then concat('{"city":', coalesce(to_json(t32.city), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t32.surname = 'nieznana z nazwiska' and not t32.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t32.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t32.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t32.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t32.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t32.surname, t32.street) else t32.surname end as surname))::text, ($3::text || '<2:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"number":', coalesce(to_json(t28.number), 'null'), ',"qualification":', case when t33.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t33.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t36.j, ',"request":', case when t38.id is not null then concat('{"requestedOn":', coalesce(to_json(t38.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t28.track), 'null'), '}') as j0, t28.family_id as o0, case when t31.id is not null or t33.id is not null or t36.n > 0 or t38.id is not null or t40.id is not null then t28.id end as o1, (t30.restricted is not false or t32.id is null or (t33.id is not null and t34.restricted is not false) or t36.u or (t38.id is not null and t39.restricted is not false) or (t40.id is not null and t41.id is null)) as u
  from p2 t28
  left join family t30 on t30.id = t28.family_id
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.kind, t31.valid_from, t31.valid_to, t31.source_id, t31.annulled_at
  from legal_basis t31
  where t31.support_case_id = t28.id and t31.valid_from <= $2::date and (t31.valid_to is null or t31.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t31.kind), t31.valid_from desc, t31.id desc
  limit 1) t31 on true
  left join family t32 on t32.id = t28.family_id
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.recorded_by_id, t33.annulled_at, t33.annulled_by_id, t33.annulment_reason, t33.qualified_on, t33.qualified_by_id, t33.grounds
  from qualification t33
  where t33.support_case_id = t28.id and t33.annulled_at is null
  order by t33.qualified_on desc, t33.id desc
  limit 1) t33 on true
  left join family t34 on t34.id = t28.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t35.decision), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t35.requested_on), 'null'), '}'), ','
  order by t35.requested_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.restricted is not false), false) as u
  from relief_request t35
  left join family t37 on t37.id = t28.family_id
  where t35.support_case_id = t28.id) t36 on true
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.recorded_by_id, t38.annulled_at, t38.annulled_by_id, t38.annulment_reason, t38.requested_on, t38.requested_by_id, t38.justification
  from assistant_request t38
  where t38.support_case_id = t28.id and t38.annulled_at is null
  order by t38.requested_on desc, t38.id desc
  limit 1) t38 on true
  left join family t39 on t39.id = t28.family_id
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t28.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  where t28.row_place <= $27::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false) or coalesce((select bool_or(u)
  from r2), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o0 as id
  from r2
  union all select 'case'::text as kind, o1 as id
  from r2) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $37::timestamptz, $38::uuid, told.event, told.work, 'DONE', $39::uuid, $40::text, $41::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), ',"toRelieve":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r2), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $8::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $9::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t8.j, ',"request":', case when t10.id is not null then concat('{"requestedOn":', coalesce(to_json(t10.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t8.n > 0 or t10.id is not null or t12.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or t8.u or (t10.id is not null and t11.restricted is not false) or (t12.id is not null and t13.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id, t3.annulled_at
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.recorded_by_id, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id and t5.annulled_at is null
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join family t6 on t6.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t7.decision), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}'), ','
  order by t7.requested_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.restricted is not false), false) as u
  from relief_request t7
  left join family t9 on t9.id = t0.family_id
  where t7.support_case_id = t0.id) t8 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.recorded_by_id, t10.annulled_at, t10.annulled_by_id, t10.annulment_reason, t10.requested_on, t10.requested_by_id, t10.justification
  from assistant_request t10
  where t10.support_case_id = t0.id and t10.annulled_at is null
  order by t10.requested_on desc, t10.id desc
  limit 1) t10 on true
  left join family t11 on t11.id = t0.family_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t0.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t14.id, t14.version, t14.family_id, t14.intake_id, t14.number, t14.track, t14.stage, t14.goal, t14.opened_on, t14.closed_on, t14.closed_from, t14.closure_reason, t14.court_word_on, t14.court_word_signature, t14.court_told, t14.suspended_until, row_number() over (order by t14.opened_on desc, t14.id desc) as row_place
  from support_case t14
  where (exists (select
  from family of_family
  where of_family.id = t14.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $12 and s.annulled_at is null and s.valid_from <= $13 and s.valid_to >= $14))))) and (((t14.stage in ('ASSIGNED', 'IN_SUPPORT') and not (exists (select
  from assignment held
  where held.support_case_id = t14.id and held.ended_on is null))) or t14.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t14.track <> 'ORDINARY' or t14.stage = 'QUALIFIED' or (t14.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $15::date between own.valid_from and coalesce(own.valid_to, 'infinity'))))) and not exists (select
  from relief_request asked
  where asked.support_case_id = t14.id and asked.decision is null) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t14.id and $16::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t14.opened_on desc, t14.id desc
  limit $10::integer + 1),
r1 as materialized (select t14.row_place, concat('{"currentBasis":', case when t17.id is not null then concat('{"kind":', coalesce(to_json(t17.kind), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t18.id is not null then concat('{"city":', coalesce(to_json(t18.city), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t18.surname = 'nieznana z nazwiska' and not t18.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t18.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t18.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t18.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t18.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t18.surname, t18.street) else t18.surname end as surname))::text, ($3::text || '<1:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"qualification":', case when t19.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t19.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t22.j, ',"request":', case when t24.id is not null then concat('{"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t14.track), 'null'), '}') as j0, t14.family_id as o0, case when t17.id is not null or t19.id is not null or t22.n > 0 or t24.id is not null or t26.id is not null then t14.id end as o1, (t16.restricted is not false or t18.id is null or (t19.id is not null and t20.restricted is not false) or t22.u or (t24.id is not null and t25.restricted is not false) or (t26.id is not null and t27.id is null)) as u
  from p1 t14
  left join family t16 on t16.id = t14.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.kind, t17.valid_from, t17.valid_to, t17.source_id, t17.annulled_at
  from legal_basis t17
  where t17.support_case_id = t14.id and t17.valid_from <= $2::date and (t17.valid_to is null or t17.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t17.kind), t17.valid_from desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t14.family_id
  left join lateral (select t19.id, t19.version, t19.support_case_id, t19.recorded_by_id, t19.annulled_at, t19.annulled_by_id, t19.annulment_reason, t19.qualified_on, t19.qualified_by_id, t19.grounds
  from qualification t19
  where t19.support_case_id = t14.id and t19.annulled_at is null
  order by t19.qualified_on desc, t19.id desc
  limit 1) t19 on true
  left join family t20 on t20.id = t14.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t21.decision), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}'), ','
  order by t21.requested_on desc, t21.id desc), ']') as j, count(*) as n, coalesce(bool_or(t23.restricted is not false), false) as u
  from relief_request t21
  left join family t23 on t23.id = t14.family_id
  where t21.support_case_id = t14.id) t22 on true
  left join lateral (select t24.id, t24.version, t24.support_case_id, t24.recorded_by_id, t24.annulled_at, t24.annulled_by_id, t24.annulment_reason, t24.requested_on, t24.requested_by_id, t24.justification
  from assistant_request t24
  where t24.support_case_id = t14.id and t24.annulled_at is null
  order by t24.requested_on desc, t24.id desc
  limit 1) t24 on true
  left join family t25 on t25.id = t14.family_id
  left join lateral (select t26.id, t26.version, t26.support_case_id, t26.staff_member_id, t26.valid_from, t26.valid_to, t26.decided_by_id, t26.decided_on, t26.note
  from case_worker t26
  where t26.support_case_id = t14.id and t26.valid_from <= $2::date and (t26.valid_to is null or t26.valid_to >= $2::date)
  order by t26.valid_from desc, t26.id desc
  limit 1) t26 on true
  left join staff_member t27 on t27.id = t26.staff_member_id
  where t14.row_place <= $10::integer),
p2 as materialized (select t28.id, t28.version, t28.family_id, t28.intake_id, t28.number, t28.track, t28.stage, t28.goal, t28.opened_on, t28.closed_on, t28.closed_from, t28.closure_reason, t28.court_word_on, t28.court_word_signature, t28.court_told, t28.suspended_until, row_number() over (order by t28.opened_on desc, t28.id desc) as row_place
  from support_case t28
  where (exists (select
  from family of_family
  where of_family.id = t28.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $18
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21))))) and (exists (select
  from relief_request asked
  where asked.support_case_id = t28.id and asked.decision is null))
  order by t28.opened_on desc, t28.id desc
  limit $17::integer + 1),
r2 as materialized (select t28.row_place, concat('{"currentBasis":', case when t31.id is not null then concat('{"kind":', coalesce(to_json(t31.kind), 'null'), ',"validFrom":', coalesce(to_json(t31.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t32.id is not null then concat('{"city":', coalesce(to_json(t32.city), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t32.surname = 'nieznana z nazwiska' and not t32.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t32.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t32.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t32.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t32.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t32.surname, t32.street) else t32.surname end as surname))::text, ($3::text || '<2:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"number":', coalesce(to_json(t28.number), 'null'), ',"qualification":', case when t33.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t33.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t36.j, ',"request":', case when t38.id is not null then concat('{"requestedOn":', coalesce(to_json(t38.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t28.track), 'null'), '}') as j0, t28.family_id as o0, case when t31.id is not null or t33.id is not null or t36.n > 0 or t38.id is not null or t40.id is not null then t28.id end as o1, (t30.restricted is not false or t32.id is null or (t33.id is not null and t34.restricted is not false) or t36.u or (t38.id is not null and t39.restricted is not false) or (t40.id is not null and t41.id is null)) as u
  from p2 t28
  left join family t30 on t30.id = t28.family_id
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.kind, t31.valid_from, t31.valid_to, t31.source_id, t31.annulled_at
  from legal_basis t31
  where t31.support_case_id = t28.id and t31.valid_from <= $2::date and (t31.valid_to is null or t31.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t31.kind), t31.valid_from desc, t31.id desc
  limit 1) t31 on true
  left join family t32 on t32.id = t28.family_id
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.recorded_by_id, t33.annulled_at, t33.annulled_by_id, t33.annulment_reason, t33.qualified_on, t33.qualified_by_id, t33.grounds
  from qualification t33
  where t33.support_case_id = t28.id and t33.annulled_at is null
  order by t33.qualified_on desc, t33.id desc
  limit 1) t33 on true
  left join family t34 on t34.id = t28.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t35.decision), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t35.requested_on), 'null'), '}'), ','
  order by t35.requested_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.restricted is not false), false) as u
  from relief_request t35
  left join family t37 on t37.id = t28.family_id
  where t35.support_case_id = t28.id) t36 on true
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.recorded_by_id, t38.annulled_at, t38.annulled_by_id, t38.annulment_reason, t38.requested_on, t38.requested_by_id, t38.justification
  from assistant_request t38
  where t38.support_case_id = t28.id and t38.annulled_at is null
  order by t38.requested_on desc, t38.id desc
  limit 1) t38 on true
  left join family t39 on t39.id = t28.family_id
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t28.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  where t28.row_place <= $17::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false) or coalesce((select bool_or(u)
  from r2), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o0 as id
  from r2
  union all select 'case'::text as kind, o1 as id
  from r2) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $22::timestamptz, $23::uuid, told.event, told.work, 'DONE', $24::uuid, $25::text, $26::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"toQualify":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"toAssign":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), ',"toRelieve":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r2), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and (t0.track = 'ORDINARY' and t0.stage = 'REQUESTED' and exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $4::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t0.id and $5::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"currentBasis":', case when t3.id is not null then concat('{"kind":', coalesce(to_json(t3.kind), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"city":', coalesce(to_json(t4.city), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"qualification":', case when t5.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t5.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t8.j, ',"request":', case when t10.id is not null then concat('{"requestedOn":', coalesce(to_json(t10.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t8.n > 0 or t10.id is not null or t12.id is not null then t0.id end as o1, (t2.restricted is not false or t4.id is null or (t5.id is not null and t6.restricted is not false) or t8.u or (t10.id is not null and t11.restricted is not false) or (t12.id is not null and t13.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.valid_from, t3.valid_to, t3.source_id, t3.annulled_at
  from legal_basis t3
  where t3.support_case_id = t0.id and t3.valid_from <= $2::date and (t3.valid_to is null or t3.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t3.kind), t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join family t4 on t4.id = t0.family_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.recorded_by_id, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason, t5.qualified_on, t5.qualified_by_id, t5.grounds
  from qualification t5
  where t5.support_case_id = t0.id and t5.annulled_at is null
  order by t5.qualified_on desc, t5.id desc
  limit 1) t5 on true
  left join family t6 on t6.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t7.decision), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}'), ','
  order by t7.requested_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.restricted is not false), false) as u
  from relief_request t7
  left join family t9 on t9.id = t0.family_id
  where t7.support_case_id = t0.id) t8 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.recorded_by_id, t10.annulled_at, t10.annulled_by_id, t10.annulment_reason, t10.requested_on, t10.requested_by_id, t10.justification
  from assistant_request t10
  where t10.support_case_id = t0.id and t10.annulled_at is null
  order by t10.requested_on desc, t10.id desc
  limit 1) t10 on true
  left join family t11 on t11.id = t0.family_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t0.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  where t0.row_place <= $1::integer),
p1 as materialized (select t14.id, t14.version, t14.family_id, t14.intake_id, t14.number, t14.track, t14.stage, t14.goal, t14.opened_on, t14.closed_on, t14.closed_from, t14.closure_reason, t14.court_word_on, t14.court_word_signature, t14.court_told, t14.suspended_until, row_number() over (order by t14.opened_on desc, t14.id desc) as row_place
  from support_case t14
  where (exists (select
  from family of_family
  where of_family.id = t14.family_id and (not of_family.restricted))) and (((t14.stage in ('ASSIGNED', 'IN_SUPPORT') and not (exists (select
  from assignment held
  where held.support_case_id = t14.id and held.ended_on is null))) or t14.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (t14.track <> 'ORDINARY' or t14.stage = 'QUALIFIED' or (t14.stage = 'REQUESTED' and not exists (select
  from local_rule own
  where own.key = 'QUALIFICATION' and $7::date between own.valid_from and coalesce(own.valid_to, 'infinity'))))) and not exists (select
  from relief_request asked
  where asked.support_case_id = t14.id and asked.decision is null) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = t14.id and $8::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis))
  order by t14.opened_on desc, t14.id desc
  limit $6::integer + 1),
r1 as materialized (select t14.row_place, concat('{"currentBasis":', case when t17.id is not null then concat('{"kind":', coalesce(to_json(t17.kind), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t18.id is not null then concat('{"city":', coalesce(to_json(t18.city), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t18.surname = 'nieznana z nazwiska' and not t18.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t18.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t18.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t18.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t18.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t18.surname, t18.street) else t18.surname end as surname))::text, ($3::text || '<1:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"qualification":', case when t19.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t19.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t22.j, ',"request":', case when t24.id is not null then concat('{"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t14.track), 'null'), '}') as j0, t14.family_id as o0, case when t17.id is not null or t19.id is not null or t22.n > 0 or t24.id is not null or t26.id is not null then t14.id end as o1, (t16.restricted is not false or t18.id is null or (t19.id is not null and t20.restricted is not false) or t22.u or (t24.id is not null and t25.restricted is not false) or (t26.id is not null and t27.id is null)) as u
  from p1 t14
  left join family t16 on t16.id = t14.family_id
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.kind, t17.valid_from, t17.valid_to, t17.source_id, t17.annulled_at
  from legal_basis t17
  where t17.support_case_id = t14.id and t17.valid_from <= $2::date and (t17.valid_to is null or t17.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t17.kind), t17.valid_from desc, t17.id desc
  limit 1) t17 on true
  left join family t18 on t18.id = t14.family_id
  left join lateral (select t19.id, t19.version, t19.support_case_id, t19.recorded_by_id, t19.annulled_at, t19.annulled_by_id, t19.annulment_reason, t19.qualified_on, t19.qualified_by_id, t19.grounds
  from qualification t19
  where t19.support_case_id = t14.id and t19.annulled_at is null
  order by t19.qualified_on desc, t19.id desc
  limit 1) t19 on true
  left join family t20 on t20.id = t14.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t21.decision), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}'), ','
  order by t21.requested_on desc, t21.id desc), ']') as j, count(*) as n, coalesce(bool_or(t23.restricted is not false), false) as u
  from relief_request t21
  left join family t23 on t23.id = t14.family_id
  where t21.support_case_id = t14.id) t22 on true
  left join lateral (select t24.id, t24.version, t24.support_case_id, t24.recorded_by_id, t24.annulled_at, t24.annulled_by_id, t24.annulment_reason, t24.requested_on, t24.requested_by_id, t24.justification
  from assistant_request t24
  where t24.support_case_id = t14.id and t24.annulled_at is null
  order by t24.requested_on desc, t24.id desc
  limit 1) t24 on true
  left join family t25 on t25.id = t14.family_id
  left join lateral (select t26.id, t26.version, t26.support_case_id, t26.staff_member_id, t26.valid_from, t26.valid_to, t26.decided_by_id, t26.decided_on, t26.note
  from case_worker t26
  where t26.support_case_id = t14.id and t26.valid_from <= $2::date and (t26.valid_to is null or t26.valid_to >= $2::date)
  order by t26.valid_from desc, t26.id desc
  limit 1) t26 on true
  left join staff_member t27 on t27.id = t26.staff_member_id
  where t14.row_place <= $6::integer),
p2 as materialized (select t28.id, t28.version, t28.family_id, t28.intake_id, t28.number, t28.track, t28.stage, t28.goal, t28.opened_on, t28.closed_on, t28.closed_from, t28.closure_reason, t28.court_word_on, t28.court_word_signature, t28.court_told, t28.suspended_until, row_number() over (order by t28.opened_on desc, t28.id desc) as row_place
  from support_case t28
  where (exists (select
  from family of_family
  where of_family.id = t28.family_id and (not of_family.restricted))) and (exists (select
  from relief_request asked
  where asked.support_case_id = t28.id and asked.decision is null))
  order by t28.opened_on desc, t28.id desc
  limit $9::integer + 1),
r2 as materialized (select t28.row_place, concat('{"currentBasis":', case when t31.id is not null then concat('{"kind":', coalesce(to_json(t31.kind), 'null'), ',"validFrom":', coalesce(to_json(t31.valid_from), 'null'), '}') else 'null' end, ',"family":', case when t32.id is not null then concat('{"city":', coalesce(to_json(t32.city), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t32.surname = 'nieznana z nazwiska' and not t32.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t32.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t32.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t32.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t32.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t32.surname, t32.street) else t32.surname end as surname))::text, ($3::text || '<2:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"number":', coalesce(to_json(t28.number), 'null'), ',"qualification":', case when t33.id is not null then concat('{"qualifiedOn":', coalesce(to_json(t33.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t36.j, ',"request":', case when t38.id is not null then concat('{"requestedOn":', coalesce(to_json(t38.requested_on), 'null'), '}') else 'null' end, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"track":', coalesce(to_json(t28.track), 'null'), '}') as j0, t28.family_id as o0, case when t31.id is not null or t33.id is not null or t36.n > 0 or t38.id is not null or t40.id is not null then t28.id end as o1, (t30.restricted is not false or t32.id is null or (t33.id is not null and t34.restricted is not false) or t36.u or (t38.id is not null and t39.restricted is not false) or (t40.id is not null and t41.id is null)) as u
  from p2 t28
  left join family t30 on t30.id = t28.family_id
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.kind, t31.valid_from, t31.valid_to, t31.source_id, t31.annulled_at
  from legal_basis t31
  where t31.support_case_id = t28.id and t31.valid_from <= $2::date and (t31.valid_to is null or t31.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t31.kind), t31.valid_from desc, t31.id desc
  limit 1) t31 on true
  left join family t32 on t32.id = t28.family_id
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.recorded_by_id, t33.annulled_at, t33.annulled_by_id, t33.annulment_reason, t33.qualified_on, t33.qualified_by_id, t33.grounds
  from qualification t33
  where t33.support_case_id = t28.id and t33.annulled_at is null
  order by t33.qualified_on desc, t33.id desc
  limit 1) t33 on true
  left join family t34 on t34.id = t28.family_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t35.decision), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"requestedOn":', coalesce(to_json(t35.requested_on), 'null'), '}'), ','
  order by t35.requested_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.restricted is not false), false) as u
  from relief_request t35
  left join family t37 on t37.id = t28.family_id
  where t35.support_case_id = t28.id) t36 on true
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.recorded_by_id, t38.annulled_at, t38.annulled_by_id, t38.annulment_reason, t38.requested_on, t38.requested_by_id, t38.justification
  from assistant_request t38
  where t38.support_case_id = t28.id and t38.annulled_at is null
  order by t38.requested_on desc, t38.id desc
  limit 1) t38 on true
  left join family t39 on t39.id = t28.family_id
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t28.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  where t28.row_place <= $9::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false) or coalesce((select bool_or(u)
  from r2), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1
  union all select 'family'::text as kind, o0 as id
  from r2
  union all select 'case'::text as kind, o1 as id
  from r2) found
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
  from r1), '}'), ',"toRelieve":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r2), '}'), '}') end as data
  from verdict;
