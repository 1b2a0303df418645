-- director
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"relatedPersons":', t25.j, ',"resources":', t31.j, ',"safetyNotes":', t37.j, ',"strengths":', t43.j, '}') as j, t0.id as o0, t5.o1 as o1, t15.o1 as o2, t25.o1 as o3, t31.o1 as o4, t37.o1 as o5, t43.o1 as o6, (t2.u or t5.u or t15.u or t25.u or t31.u or t37.u or t43.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t11.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, coalesce(bool_or(t7.u or t9.id is null or t11.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join person t9 on t9.id = t4.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t10.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t10.field), 'null'), ',"newValue":', coalesce(to_json(t10.new_value), 'null'), ',"oldValue":', coalesce(to_json(t10.old_value), 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), '}'), ','
  order by t10.corrected_at desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, coalesce(bool_or(t13.id is null), false) as u
  from family_member_correction t10
  left join family_member t12 on t12.id = t10.subject_id
  left join staff_member t13 on t13.id = t10.corrected_by_id
  where t10.subject_id = t4.id) t11 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t17.j, ',"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"membershipCorrections":', t21.j, ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t19.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1, coalesce(bool_or(t17.u or t19.id is null or t21.u), false) as u
  from family_member t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t16.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t16.field), 'null'), ',"newValue":', coalesce(to_json(t16.new_value), 'null'), ',"oldValue":', coalesce(to_json(t16.old_value), 'null'), ',"reason":', coalesce(to_json(t16.reason), 'null'), '}'), ','
  order by t16.corrected_at desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from person_correction t16
  left join staff_member t18 on t18.id = t16.corrected_by_id
  where t16.subject_id = t14.person_id) t17 on true
  left join person t19 on t19.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t20.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t20.field), 'null'), ',"newValue":', coalesce(to_json(t20.new_value), 'null'), ',"oldValue":', coalesce(to_json(t20.old_value), 'null'), ',"reason":', coalesce(to_json(t20.reason), 'null'), '}'), ','
  order by t20.corrected_at desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, coalesce(bool_or(t23.id is null), false) as u
  from family_member_correction t20
  left join family_member t22 on t22.id = t20.subject_id
  left join staff_member t23 on t23.id = t20.corrected_by_id
  where t20.subject_id = t14.id) t21 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t27.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), '}'), ','
  order by t24.id asc), ']') as j, count(*) as n, string_agg(t27.o0, ',') as o1, coalesce(bool_or(t27.u), false) as u
  from related_person t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t26.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t26.field), 'null'), ',"newValue":', coalesce(to_json(t26.new_value), 'null'), ',"oldValue":', coalesce(to_json(t26.old_value), 'null'), ',"reason":', coalesce(to_json(t26.reason), 'null'), '}'), ','
  order by t26.corrected_at desc, t26.id desc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0, coalesce(bool_or(t29.id is null), false) as u
  from related_person_correction t26
  left join related_person t28 on t28.id = t26.subject_id
  left join staff_member t29 on t29.id = t26.corrected_by_id
  where t26.subject_id = t24.id) t27 on true
  where t24.family_id = t0.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t33.j, ',"id":', coalesce('"' || t30.id || '"', 'null'), '}'), ','
  order by t30.observed_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t33.o0, ',') as o1, coalesce(bool_or(t33.u), false) as u
  from family_resource t30
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t32.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t32.field), 'null'), ',"newValue":', coalesce(to_json(t32.new_value), 'null'), ',"oldValue":', coalesce(to_json(t32.old_value), 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), '}'), ','
  order by t32.corrected_at desc, t32.id desc), ']') as j, count(*) as n, string_agg((t34.family_id)::text, ',') as o0, coalesce(bool_or(t35.id is null), false) as u
  from family_resource_correction t32
  left join family_resource t34 on t34.id = t32.subject_id
  left join staff_member t35 on t35.id = t32.corrected_by_id
  where t32.subject_id = t30.id) t33 on true
  where t30.family_id = t0.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t39.j, ',"id":', coalesce('"' || t36.id || '"', 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n, string_agg(t39.o0, ',') as o1, coalesce(bool_or(t39.u), false) as u
  from safety_note t36
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t38.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t38.field), 'null'), ',"newValue":', coalesce(to_json(t38.new_value), 'null'), ',"oldValue":', coalesce(to_json(t38.old_value), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}'), ','
  order by t38.corrected_at desc, t38.id desc), ']') as j, count(*) as n, string_agg((t40.family_id)::text, ',') as o0, coalesce(bool_or(t41.id is null), false) as u
  from safety_note_correction t38
  left join safety_note t40 on t40.id = t38.subject_id
  left join staff_member t41 on t41.id = t38.corrected_by_id
  where t38.subject_id = t36.id) t39 on true
  where t36.family_id = t0.id and t36.ended_on is null) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t45.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.observed_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t45.o0, ',') as o1, coalesce(bool_or(t45.u), false) as u
  from strength t42
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t44.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t44.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t44.field), 'null'), ',"newValue":', coalesce(to_json(t44.new_value), 'null'), ',"oldValue":', coalesce(to_json(t44.old_value), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}'), ','
  order by t44.corrected_at desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.family_id)::text, ',') as o0, coalesce(bool_or(t47.id is null), false) as u
  from strength_correction t44
  left join strength t46 on t46.id = t44.subject_id
  left join staff_member t47 on t47.id = t44.corrected_by_id
  where t44.subject_id = t42.id) t45 on true
  where t42.family_id = t0.id) t43 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"relatedPersons":', t25.j, ',"resources":', t31.j, ',"safetyNotes":', t37.j, ',"strengths":', t43.j, '}') as j, t0.id as o0, t5.o1 as o1, t15.o1 as o2, t25.o1 as o3, t31.o1 as o4, t37.o1 as o5, t43.o1 as o6, (t0.restricted is not false or t2.u or t5.u or t15.u or t25.u or t31.u or t37.u or t43.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t11.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, coalesce(bool_or(t7.u or t9.id is null or t11.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join person t9 on t9.id = t4.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t10.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t10.field), 'null'), ',"newValue":', coalesce(to_json(t10.new_value), 'null'), ',"oldValue":', coalesce(to_json(t10.old_value), 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), '}'), ','
  order by t10.corrected_at desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, coalesce(bool_or(t13.id is null), false) as u
  from family_member_correction t10
  left join family_member t12 on t12.id = t10.subject_id
  left join staff_member t13 on t13.id = t10.corrected_by_id
  where t10.subject_id = t4.id) t11 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t17.j, ',"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"membershipCorrections":', t21.j, ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t19.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1, coalesce(bool_or(t17.u or t19.id is null or t21.u), false) as u
  from family_member t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t16.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t16.field), 'null'), ',"newValue":', coalesce(to_json(t16.new_value), 'null'), ',"oldValue":', coalesce(to_json(t16.old_value), 'null'), ',"reason":', coalesce(to_json(t16.reason), 'null'), '}'), ','
  order by t16.corrected_at desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from person_correction t16
  left join staff_member t18 on t18.id = t16.corrected_by_id
  where t16.subject_id = t14.person_id) t17 on true
  left join person t19 on t19.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t20.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t20.field), 'null'), ',"newValue":', coalesce(to_json(t20.new_value), 'null'), ',"oldValue":', coalesce(to_json(t20.old_value), 'null'), ',"reason":', coalesce(to_json(t20.reason), 'null'), '}'), ','
  order by t20.corrected_at desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, coalesce(bool_or(t23.id is null), false) as u
  from family_member_correction t20
  left join family_member t22 on t22.id = t20.subject_id
  left join staff_member t23 on t23.id = t20.corrected_by_id
  where t20.subject_id = t14.id) t21 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t27.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), '}'), ','
  order by t24.id asc), ']') as j, count(*) as n, string_agg(t27.o0, ',') as o1, coalesce(bool_or(t27.u), false) as u
  from related_person t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t26.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t26.field), 'null'), ',"newValue":', coalesce(to_json(t26.new_value), 'null'), ',"oldValue":', coalesce(to_json(t26.old_value), 'null'), ',"reason":', coalesce(to_json(t26.reason), 'null'), '}'), ','
  order by t26.corrected_at desc, t26.id desc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0, coalesce(bool_or(t29.id is null), false) as u
  from related_person_correction t26
  left join related_person t28 on t28.id = t26.subject_id
  left join staff_member t29 on t29.id = t26.corrected_by_id
  where t26.subject_id = t24.id) t27 on true
  where t24.family_id = t0.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t33.j, ',"id":', coalesce('"' || t30.id || '"', 'null'), '}'), ','
  order by t30.observed_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t33.o0, ',') as o1, coalesce(bool_or(t33.u), false) as u
  from family_resource t30
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t32.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t32.field), 'null'), ',"newValue":', coalesce(to_json(t32.new_value), 'null'), ',"oldValue":', coalesce(to_json(t32.old_value), 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), '}'), ','
  order by t32.corrected_at desc, t32.id desc), ']') as j, count(*) as n, string_agg((t34.family_id)::text, ',') as o0, coalesce(bool_or(t35.id is null), false) as u
  from family_resource_correction t32
  left join family_resource t34 on t34.id = t32.subject_id
  left join staff_member t35 on t35.id = t32.corrected_by_id
  where t32.subject_id = t30.id) t33 on true
  where t30.family_id = t0.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t39.j, ',"id":', coalesce('"' || t36.id || '"', 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n, string_agg(t39.o0, ',') as o1, coalesce(bool_or(t39.u), false) as u
  from safety_note t36
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t38.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t38.field), 'null'), ',"newValue":', coalesce(to_json(t38.new_value), 'null'), ',"oldValue":', coalesce(to_json(t38.old_value), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}'), ','
  order by t38.corrected_at desc, t38.id desc), ']') as j, count(*) as n, string_agg((t40.family_id)::text, ',') as o0, coalesce(bool_or(t41.id is null), false) as u
  from safety_note_correction t38
  left join safety_note t40 on t40.id = t38.subject_id
  left join staff_member t41 on t41.id = t38.corrected_by_id
  where t38.subject_id = t36.id) t39 on true
  where t36.family_id = t0.id and t36.ended_on is null) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t45.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.observed_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t45.o0, ',') as o1, coalesce(bool_or(t45.u), false) as u
  from strength t42
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t44.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t44.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t44.field), 'null'), ',"newValue":', coalesce(to_json(t44.new_value), 'null'), ',"oldValue":', coalesce(to_json(t44.old_value), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}'), ','
  order by t44.corrected_at desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.family_id)::text, ',') as o0, coalesce(bool_or(t47.id is null), false) as u
  from strength_correction t44
  left join strength t46 on t46.id = t44.subject_id
  left join staff_member t47 on t47.id = t44.corrected_by_id
  where t44.subject_id = t42.id) t45 on true
  where t42.family_id = t0.id) t43 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"relatedPersons":', t25.j, ',"resources":', t31.j, ',"safetyNotes":', t37.j, ',"strengths":', t43.j, '}') as j, t0.id as o0, t5.o1 as o1, t15.o1 as o2, t25.o1 as o3, t31.o1 as o4, t37.o1 as o5, t43.o1 as o6, (t0.restricted is not false or t2.u or t5.u or t15.u or t25.u or t31.u or t37.u or t43.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t11.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, coalesce(bool_or(t7.u or t9.id is null or t11.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join person t9 on t9.id = t4.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t10.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t10.field), 'null'), ',"newValue":', coalesce(to_json(t10.new_value), 'null'), ',"oldValue":', coalesce(to_json(t10.old_value), 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), '}'), ','
  order by t10.corrected_at desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, coalesce(bool_or(t13.id is null), false) as u
  from family_member_correction t10
  left join family_member t12 on t12.id = t10.subject_id
  left join staff_member t13 on t13.id = t10.corrected_by_id
  where t10.subject_id = t4.id) t11 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t17.j, ',"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"membershipCorrections":', t21.j, ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t19.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1, coalesce(bool_or(t17.u or t19.id is null or t21.u), false) as u
  from family_member t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t16.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t16.field), 'null'), ',"newValue":', coalesce(to_json(t16.new_value), 'null'), ',"oldValue":', coalesce(to_json(t16.old_value), 'null'), ',"reason":', coalesce(to_json(t16.reason), 'null'), '}'), ','
  order by t16.corrected_at desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from person_correction t16
  left join staff_member t18 on t18.id = t16.corrected_by_id
  where t16.subject_id = t14.person_id) t17 on true
  left join person t19 on t19.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t20.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t20.field), 'null'), ',"newValue":', coalesce(to_json(t20.new_value), 'null'), ',"oldValue":', coalesce(to_json(t20.old_value), 'null'), ',"reason":', coalesce(to_json(t20.reason), 'null'), '}'), ','
  order by t20.corrected_at desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, coalesce(bool_or(t23.id is null), false) as u
  from family_member_correction t20
  left join family_member t22 on t22.id = t20.subject_id
  left join staff_member t23 on t23.id = t20.corrected_by_id
  where t20.subject_id = t14.id) t21 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t27.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), '}'), ','
  order by t24.id asc), ']') as j, count(*) as n, string_agg(t27.o0, ',') as o1, coalesce(bool_or(t27.u), false) as u
  from related_person t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t26.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t26.field), 'null'), ',"newValue":', coalesce(to_json(t26.new_value), 'null'), ',"oldValue":', coalesce(to_json(t26.old_value), 'null'), ',"reason":', coalesce(to_json(t26.reason), 'null'), '}'), ','
  order by t26.corrected_at desc, t26.id desc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0, coalesce(bool_or(t29.id is null), false) as u
  from related_person_correction t26
  left join related_person t28 on t28.id = t26.subject_id
  left join staff_member t29 on t29.id = t26.corrected_by_id
  where t26.subject_id = t24.id) t27 on true
  where t24.family_id = t0.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t33.j, ',"id":', coalesce('"' || t30.id || '"', 'null'), '}'), ','
  order by t30.observed_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t33.o0, ',') as o1, coalesce(bool_or(t33.u), false) as u
  from family_resource t30
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t32.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t32.field), 'null'), ',"newValue":', coalesce(to_json(t32.new_value), 'null'), ',"oldValue":', coalesce(to_json(t32.old_value), 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), '}'), ','
  order by t32.corrected_at desc, t32.id desc), ']') as j, count(*) as n, string_agg((t34.family_id)::text, ',') as o0, coalesce(bool_or(t35.id is null), false) as u
  from family_resource_correction t32
  left join family_resource t34 on t34.id = t32.subject_id
  left join staff_member t35 on t35.id = t32.corrected_by_id
  where t32.subject_id = t30.id) t33 on true
  where t30.family_id = t0.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t39.j, ',"id":', coalesce('"' || t36.id || '"', 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n, string_agg(t39.o0, ',') as o1, coalesce(bool_or(t39.u), false) as u
  from safety_note t36
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t38.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t38.field), 'null'), ',"newValue":', coalesce(to_json(t38.new_value), 'null'), ',"oldValue":', coalesce(to_json(t38.old_value), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}'), ','
  order by t38.corrected_at desc, t38.id desc), ']') as j, count(*) as n, string_agg((t40.family_id)::text, ',') as o0, coalesce(bool_or(t41.id is null), false) as u
  from safety_note_correction t38
  left join safety_note t40 on t40.id = t38.subject_id
  left join staff_member t41 on t41.id = t38.corrected_by_id
  where t38.subject_id = t36.id) t39 on true
  where t36.family_id = t0.id and t36.ended_on is null) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t45.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.observed_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t45.o0, ',') as o1, coalesce(bool_or(t45.u), false) as u
  from strength t42
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t44.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t44.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t44.field), 'null'), ',"newValue":', coalesce(to_json(t44.new_value), 'null'), ',"oldValue":', coalesce(to_json(t44.old_value), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}'), ','
  order by t44.corrected_at desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.family_id)::text, ',') as o0, coalesce(bool_or(t47.id is null), false) as u
  from strength_correction t44
  left join strength t46 on t46.id = t44.subject_id
  left join staff_member t47 on t47.id = t44.corrected_by_id
  where t44.subject_id = t42.id) t45 on true
  where t42.family_id = t0.id) t43 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"relatedPersons":', t25.j, ',"resources":', t31.j, ',"safetyNotes":', t37.j, ',"strengths":', t43.j, '}') as j, t0.id as o0, t5.o1 as o1, t15.o1 as o2, t25.o1 as o3, t31.o1 as o4, t37.o1 as o5, t43.o1 as o6, (t0.restricted is not false or t2.u or t5.u or t15.u or t25.u or t31.u or t37.u or t43.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t11.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, coalesce(bool_or(t7.u or t9.id is null or t11.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join person t9 on t9.id = t4.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t10.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t10.field), 'null'), ',"newValue":', coalesce(to_json(t10.new_value), 'null'), ',"oldValue":', coalesce(to_json(t10.old_value), 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), '}'), ','
  order by t10.corrected_at desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, coalesce(bool_or(t13.id is null), false) as u
  from family_member_correction t10
  left join family_member t12 on t12.id = t10.subject_id
  left join staff_member t13 on t13.id = t10.corrected_by_id
  where t10.subject_id = t4.id) t11 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t17.j, ',"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"membershipCorrections":', t21.j, ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t19.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1, coalesce(bool_or(t17.u or t19.id is null or t21.u), false) as u
  from family_member t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t16.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t16.field), 'null'), ',"newValue":', coalesce(to_json(t16.new_value), 'null'), ',"oldValue":', coalesce(to_json(t16.old_value), 'null'), ',"reason":', coalesce(to_json(t16.reason), 'null'), '}'), ','
  order by t16.corrected_at desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from person_correction t16
  left join staff_member t18 on t18.id = t16.corrected_by_id
  where t16.subject_id = t14.person_id) t17 on true
  left join person t19 on t19.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t20.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t20.field), 'null'), ',"newValue":', coalesce(to_json(t20.new_value), 'null'), ',"oldValue":', coalesce(to_json(t20.old_value), 'null'), ',"reason":', coalesce(to_json(t20.reason), 'null'), '}'), ','
  order by t20.corrected_at desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, coalesce(bool_or(t23.id is null), false) as u
  from family_member_correction t20
  left join family_member t22 on t22.id = t20.subject_id
  left join staff_member t23 on t23.id = t20.corrected_by_id
  where t20.subject_id = t14.id) t21 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t27.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), '}'), ','
  order by t24.id asc), ']') as j, count(*) as n, string_agg(t27.o0, ',') as o1, coalesce(bool_or(t27.u), false) as u
  from related_person t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t26.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t26.field), 'null'), ',"newValue":', coalesce(to_json(t26.new_value), 'null'), ',"oldValue":', coalesce(to_json(t26.old_value), 'null'), ',"reason":', coalesce(to_json(t26.reason), 'null'), '}'), ','
  order by t26.corrected_at desc, t26.id desc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0, coalesce(bool_or(t29.id is null), false) as u
  from related_person_correction t26
  left join related_person t28 on t28.id = t26.subject_id
  left join staff_member t29 on t29.id = t26.corrected_by_id
  where t26.subject_id = t24.id) t27 on true
  where t24.family_id = t0.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t33.j, ',"id":', coalesce('"' || t30.id || '"', 'null'), '}'), ','
  order by t30.observed_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t33.o0, ',') as o1, coalesce(bool_or(t33.u), false) as u
  from family_resource t30
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t32.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t32.field), 'null'), ',"newValue":', coalesce(to_json(t32.new_value), 'null'), ',"oldValue":', coalesce(to_json(t32.old_value), 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), '}'), ','
  order by t32.corrected_at desc, t32.id desc), ']') as j, count(*) as n, string_agg((t34.family_id)::text, ',') as o0, coalesce(bool_or(t35.id is null), false) as u
  from family_resource_correction t32
  left join family_resource t34 on t34.id = t32.subject_id
  left join staff_member t35 on t35.id = t32.corrected_by_id
  where t32.subject_id = t30.id) t33 on true
  where t30.family_id = t0.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t39.j, ',"id":', coalesce('"' || t36.id || '"', 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n, string_agg(t39.o0, ',') as o1, coalesce(bool_or(t39.u), false) as u
  from safety_note t36
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t38.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t38.field), 'null'), ',"newValue":', coalesce(to_json(t38.new_value), 'null'), ',"oldValue":', coalesce(to_json(t38.old_value), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}'), ','
  order by t38.corrected_at desc, t38.id desc), ']') as j, count(*) as n, string_agg((t40.family_id)::text, ',') as o0, coalesce(bool_or(t41.id is null), false) as u
  from safety_note_correction t38
  left join safety_note t40 on t40.id = t38.subject_id
  left join staff_member t41 on t41.id = t38.corrected_by_id
  where t38.subject_id = t36.id) t39 on true
  where t36.family_id = t0.id and t36.ended_on is null) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t45.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.observed_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t45.o0, ',') as o1, coalesce(bool_or(t45.u), false) as u
  from strength t42
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t44.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t44.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t44.field), 'null'), ',"newValue":', coalesce(to_json(t44.new_value), 'null'), ',"oldValue":', coalesce(to_json(t44.old_value), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}'), ','
  order by t44.corrected_at desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.family_id)::text, ',') as o0, coalesce(bool_or(t47.id is null), false) as u
  from strength_correction t44
  left join strength t46 on t46.id = t44.subject_id
  left join staff_member t47 on t47.id = t44.corrected_by_id
  where t44.subject_id = t42.id) t45 on true
  where t42.family_id = t0.id) t43 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"relatedPersons":', t25.j, ',"resources":', t31.j, ',"safetyNotes":', t37.j, ',"strengths":', t43.j, '}') as j, t0.id as o0, t5.o1 as o1, t15.o1 as o2, t25.o1 as o3, t31.o1 as o4, t37.o1 as o5, t43.o1 as o6, (t0.restricted is not false or t2.u or t5.u or t15.u or t25.u or t31.u or t37.u or t43.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t11.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, coalesce(bool_or(t7.u or t9.id is null or t11.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join person t9 on t9.id = t4.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t10.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t10.field), 'null'), ',"newValue":', coalesce(to_json(t10.new_value), 'null'), ',"oldValue":', coalesce(to_json(t10.old_value), 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), '}'), ','
  order by t10.corrected_at desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, coalesce(bool_or(t13.id is null), false) as u
  from family_member_correction t10
  left join family_member t12 on t12.id = t10.subject_id
  left join staff_member t13 on t13.id = t10.corrected_by_id
  where t10.subject_id = t4.id) t11 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t17.j, ',"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"membershipCorrections":', t21.j, ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t19.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1, coalesce(bool_or(t17.u or t19.id is null or t21.u), false) as u
  from family_member t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t16.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t16.field), 'null'), ',"newValue":', coalesce(to_json(t16.new_value), 'null'), ',"oldValue":', coalesce(to_json(t16.old_value), 'null'), ',"reason":', coalesce(to_json(t16.reason), 'null'), '}'), ','
  order by t16.corrected_at desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from person_correction t16
  left join staff_member t18 on t18.id = t16.corrected_by_id
  where t16.subject_id = t14.person_id) t17 on true
  left join person t19 on t19.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t20.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t20.field), 'null'), ',"newValue":', coalesce(to_json(t20.new_value), 'null'), ',"oldValue":', coalesce(to_json(t20.old_value), 'null'), ',"reason":', coalesce(to_json(t20.reason), 'null'), '}'), ','
  order by t20.corrected_at desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, coalesce(bool_or(t23.id is null), false) as u
  from family_member_correction t20
  left join family_member t22 on t22.id = t20.subject_id
  left join staff_member t23 on t23.id = t20.corrected_by_id
  where t20.subject_id = t14.id) t21 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t27.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), '}'), ','
  order by t24.id asc), ']') as j, count(*) as n, string_agg(t27.o0, ',') as o1, coalesce(bool_or(t27.u), false) as u
  from related_person t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t26.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t26.field), 'null'), ',"newValue":', coalesce(to_json(t26.new_value), 'null'), ',"oldValue":', coalesce(to_json(t26.old_value), 'null'), ',"reason":', coalesce(to_json(t26.reason), 'null'), '}'), ','
  order by t26.corrected_at desc, t26.id desc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0, coalesce(bool_or(t29.id is null), false) as u
  from related_person_correction t26
  left join related_person t28 on t28.id = t26.subject_id
  left join staff_member t29 on t29.id = t26.corrected_by_id
  where t26.subject_id = t24.id) t27 on true
  where t24.family_id = t0.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t33.j, ',"id":', coalesce('"' || t30.id || '"', 'null'), '}'), ','
  order by t30.observed_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t33.o0, ',') as o1, coalesce(bool_or(t33.u), false) as u
  from family_resource t30
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t32.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t32.field), 'null'), ',"newValue":', coalesce(to_json(t32.new_value), 'null'), ',"oldValue":', coalesce(to_json(t32.old_value), 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), '}'), ','
  order by t32.corrected_at desc, t32.id desc), ']') as j, count(*) as n, string_agg((t34.family_id)::text, ',') as o0, coalesce(bool_or(t35.id is null), false) as u
  from family_resource_correction t32
  left join family_resource t34 on t34.id = t32.subject_id
  left join staff_member t35 on t35.id = t32.corrected_by_id
  where t32.subject_id = t30.id) t33 on true
  where t30.family_id = t0.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t39.j, ',"id":', coalesce('"' || t36.id || '"', 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n, string_agg(t39.o0, ',') as o1, coalesce(bool_or(t39.u), false) as u
  from safety_note t36
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t38.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t38.field), 'null'), ',"newValue":', coalesce(to_json(t38.new_value), 'null'), ',"oldValue":', coalesce(to_json(t38.old_value), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}'), ','
  order by t38.corrected_at desc, t38.id desc), ']') as j, count(*) as n, string_agg((t40.family_id)::text, ',') as o0, coalesce(bool_or(t41.id is null), false) as u
  from safety_note_correction t38
  left join safety_note t40 on t40.id = t38.subject_id
  left join staff_member t41 on t41.id = t38.corrected_by_id
  where t38.subject_id = t36.id) t39 on true
  where t36.family_id = t0.id and t36.ended_on is null) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t45.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.observed_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t45.o0, ',') as o1, coalesce(bool_or(t45.u), false) as u
  from strength t42
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t44.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t44.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t44.field), 'null'), ',"newValue":', coalesce(to_json(t44.new_value), 'null'), ',"oldValue":', coalesce(to_json(t44.old_value), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}'), ','
  order by t44.corrected_at desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.family_id)::text, ',') as o0, coalesce(bool_or(t47.id is null), false) as u
  from strength_correction t44
  left join strength t46 on t46.id = t44.subject_id
  left join staff_member t47 on t47.id = t44.corrected_by_id
  where t44.subject_id = t42.id) t45 on true
  where t42.family_id = t0.id) t43 on true
  where (t0.id = $1) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
