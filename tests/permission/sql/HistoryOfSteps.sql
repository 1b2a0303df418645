-- director
with r0 as materialized (select concat('{"diagnoses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"interviews":', t8.j, ',"offers":', t14.j, ',"qualifications":', t20.j, ',"refusals":', t26.j, ',"requests":', t32.j, '}') as j, t0.family_id as o0, case when t2.n > 0 or t8.n > 0 or t14.n > 0 or t20.n > 0 or t26.n > 0 or t32.n > 0 then t0.id end as o1, t2.o1 as o2, t8.o1 as o3, t14.o1 as o4, t20.o1 as o5, t26.o1 as o6, t32.o1 as o7, (t2.u or t8.u or t14.u or t20.u or t26.u or t32.u) as u
  from support_case t0
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t1.made_on desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from diagnosis t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from diagnosis_correction t3
  left join diagnosis t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id) t4 on true
  where t1.support_case_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t10.j, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}'), ','
  order by t7.conducted_on desc, t7.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t10.u), false) as u
  from family_interview t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_interview_correction t9
  left join family_interview t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t7.id) t10 on true
  where t7.support_case_id = t0.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), '}'), ','
  order by t13.presented_on desc, t13.id desc), ']') as j, count(*) as n, string_agg(t16.o0, ',') as o1, coalesce(bool_or(t16.u), false) as u
  from offer_presentation t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, string_agg((t17.support_case_id)::text, ',') as o0, coalesce(bool_or(t18.id is null), false) as u
  from offer_presentation_correction t15
  left join offer_presentation t17 on t17.id = t15.subject_id
  left join staff_member t18 on t18.id = t15.corrected_by_id
  where t15.subject_id = t13.id) t16 on true
  where t13.support_case_id = t0.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t22.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), '}'), ','
  order by t19.qualified_on desc, t19.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1, coalesce(bool_or(t22.u), false) as u
  from qualification t19
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t21.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t21.field), 'null'), ',"newValue":', coalesce(to_json(t21.new_value), 'null'), ',"oldValue":', coalesce(to_json(t21.old_value), 'null'), ',"reason":', coalesce(to_json(t21.reason), 'null'), '}'), ','
  order by t21.corrected_at desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0, coalesce(bool_or(t24.id is null), false) as u
  from qualification_correction t21
  left join qualification t23 on t23.id = t21.subject_id
  left join staff_member t24 on t24.id = t21.corrected_by_id
  where t21.subject_id = t19.id) t22 on true
  where t19.support_case_id = t0.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t28.j, ',"id":', coalesce('"' || t25.id || '"', 'null'), '}'), ','
  order by t25.refused_on desc, t25.id desc), ']') as j, count(*) as n, string_agg(t28.o0, ',') as o1, coalesce(bool_or(t28.u), false) as u
  from consent_refusal t25
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t27.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t27.field), 'null'), ',"newValue":', coalesce(to_json(t27.new_value), 'null'), ',"oldValue":', coalesce(to_json(t27.old_value), 'null'), ',"reason":', coalesce(to_json(t27.reason), 'null'), '}'), ','
  order by t27.corrected_at desc, t27.id desc), ']') as j, count(*) as n, string_agg((t29.support_case_id)::text, ',') as o0, coalesce(bool_or(t30.id is null), false) as u
  from consent_refusal_correction t27
  left join consent_refusal t29 on t29.id = t27.subject_id
  left join staff_member t30 on t30.id = t27.corrected_by_id
  where t27.subject_id = t25.id) t28 on true
  where t25.support_case_id = t0.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t34.j, ',"id":', coalesce('"' || t31.id || '"', 'null'), '}'), ','
  order by t31.requested_on desc, t31.id desc), ']') as j, count(*) as n, string_agg(t34.o0, ',') as o1, coalesce(bool_or(t34.u), false) as u
  from assistant_request t31
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t33.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t33.field), 'null'), ',"newValue":', coalesce(to_json(t33.new_value), 'null'), ',"oldValue":', coalesce(to_json(t33.old_value), 'null'), ',"reason":', coalesce(to_json(t33.reason), 'null'), '}'), ','
  order by t33.corrected_at desc, t33.id desc), ']') as j, count(*) as n, string_agg((t35.support_case_id)::text, ',') as o0, coalesce(bool_or(t36.id is null), false) as u
  from assistant_request_correction t33
  left join assistant_request t35 on t35.id = t33.subject_id
  left join staff_member t36 on t36.id = t33.corrected_by_id
  where t33.subject_id = t31.id) t34 on true
  where t31.support_case_id = t0.id) t32 on true
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
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASE_READ', 'supportCase')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCase":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"diagnoses":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"interviews":', t11.j, ',"offers":', t19.j, ',"qualifications":', t27.j, ',"refusals":', t35.j, ',"requests":', t43.j, '}') as j, t0.family_id as o0, case when t3.n > 0 or t11.n > 0 or t19.n > 0 or t27.n > 0 or t35.n > 0 or t43.n > 0 then t0.id end as o1, t3.o1 as o2, t11.o1 as o3, t19.o1 as o4, t27.o1 as o5, t35.o1 as o6, t43.o1 as o7, (t1.restricted is not false or t3.u or t11.u or t19.u or t27.u or t35.u or t43.u) as u
  from support_case t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t4.restricted is not false or t6.u), false) as u
  from diagnosis t2
  left join family t4 on t4.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from diagnosis_correction t5
  left join diagnosis t7 on t7.id = t5.subject_id
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t5.corrected_by_id
  where t5.subject_id = t2.id) t6 on true
  where t2.support_case_id = t0.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t14.j, ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, coalesce(bool_or(t12.restricted is not false or t14.u), false) as u
  from family_interview t10
  left join family t12 on t12.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t13.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t13.field), 'null'), ',"newValue":', coalesce(to_json(t13.new_value), 'null'), ',"oldValue":', coalesce(to_json(t13.old_value), 'null'), ',"reason":', coalesce(to_json(t13.reason), 'null'), '}'), ','
  order by t13.corrected_at desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, coalesce(bool_or(t16.restricted is not false or t17.id is null), false) as u
  from family_interview_correction t13
  left join family_interview t15 on t15.id = t13.subject_id
  left join family t16 on t16.id = t0.family_id
  left join staff_member t17 on t17.id = t13.corrected_by_id
  where t13.subject_id = t10.id) t14 on true
  where t10.support_case_id = t0.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), '}'), ','
  order by t18.presented_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1, coalesce(bool_or(t20.restricted is not false or t22.u), false) as u
  from offer_presentation t18
  left join family t20 on t20.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t21.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t21.field), 'null'), ',"newValue":', coalesce(to_json(t21.new_value), 'null'), ',"oldValue":', coalesce(to_json(t21.old_value), 'null'), ',"reason":', coalesce(to_json(t21.reason), 'null'), '}'), ','
  order by t21.corrected_at desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0, coalesce(bool_or(t24.restricted is not false or t25.id is null), false) as u
  from offer_presentation_correction t21
  left join offer_presentation t23 on t23.id = t21.subject_id
  left join family t24 on t24.id = t0.family_id
  left join staff_member t25 on t25.id = t21.corrected_by_id
  where t21.subject_id = t18.id) t22 on true
  where t18.support_case_id = t0.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t30.j, ',"id":', coalesce('"' || t26.id || '"', 'null'), '}'), ','
  order by t26.qualified_on desc, t26.id desc), ']') as j, count(*) as n, string_agg(t30.o0, ',') as o1, coalesce(bool_or(t28.restricted is not false or t30.u), false) as u
  from qualification t26
  left join family t28 on t28.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t29.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t29.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t29.field), 'null'), ',"newValue":', coalesce(to_json(t29.new_value), 'null'), ',"oldValue":', coalesce(to_json(t29.old_value), 'null'), ',"reason":', coalesce(to_json(t29.reason), 'null'), '}'), ','
  order by t29.corrected_at desc, t29.id desc), ']') as j, count(*) as n, string_agg((t31.support_case_id)::text, ',') as o0, coalesce(bool_or(t32.restricted is not false or t33.id is null), false) as u
  from qualification_correction t29
  left join qualification t31 on t31.id = t29.subject_id
  left join family t32 on t32.id = t0.family_id
  left join staff_member t33 on t33.id = t29.corrected_by_id
  where t29.subject_id = t26.id) t30 on true
  where t26.support_case_id = t0.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t38.j, ',"id":', coalesce('"' || t34.id || '"', 'null'), '}'), ','
  order by t34.refused_on desc, t34.id desc), ']') as j, count(*) as n, string_agg(t38.o0, ',') as o1, coalesce(bool_or(t36.restricted is not false or t38.u), false) as u
  from consent_refusal t34
  left join family t36 on t36.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t37.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t37.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t37.field), 'null'), ',"newValue":', coalesce(to_json(t37.new_value), 'null'), ',"oldValue":', coalesce(to_json(t37.old_value), 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), '}'), ','
  order by t37.corrected_at desc, t37.id desc), ']') as j, count(*) as n, string_agg((t39.support_case_id)::text, ',') as o0, coalesce(bool_or(t40.restricted is not false or t41.id is null), false) as u
  from consent_refusal_correction t37
  left join consent_refusal t39 on t39.id = t37.subject_id
  left join family t40 on t40.id = t0.family_id
  left join staff_member t41 on t41.id = t37.corrected_by_id
  where t37.subject_id = t34.id) t38 on true
  where t34.support_case_id = t0.id) t35 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t46.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t46.o0, ',') as o1, coalesce(bool_or(t44.restricted is not false or t46.u), false) as u
  from assistant_request t42
  left join family t44 on t44.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t45.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t45.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t45.field), 'null'), ',"newValue":', coalesce(to_json(t45.new_value), 'null'), ',"oldValue":', coalesce(to_json(t45.old_value), 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), '}'), ','
  order by t45.corrected_at desc, t45.id desc), ']') as j, count(*) as n, string_agg((t47.support_case_id)::text, ',') as o0, coalesce(bool_or(t48.restricted is not false or t49.id is null), false) as u
  from assistant_request_correction t45
  left join assistant_request t47 on t47.id = t45.subject_id
  left join family t48 on t48.id = t0.family_id
  left join staff_member t49 on t49.id = t45.corrected_by_id
  where t45.subject_id = t42.id) t46 on true
  where t42.support_case_id = t0.id) t43 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASE_READ', 'supportCase')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCase":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"diagnoses":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"interviews":', t11.j, ',"offers":', t19.j, ',"qualifications":', t27.j, ',"refusals":', t35.j, ',"requests":', t43.j, '}') as j, t0.family_id as o0, case when t3.n > 0 or t11.n > 0 or t19.n > 0 or t27.n > 0 or t35.n > 0 or t43.n > 0 then t0.id end as o1, t3.o1 as o2, t11.o1 as o3, t19.o1 as o4, t27.o1 as o5, t35.o1 as o6, t43.o1 as o7, (t1.restricted is not false or t3.u or t11.u or t19.u or t27.u or t35.u or t43.u) as u
  from support_case t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t4.restricted is not false or t6.u), false) as u
  from diagnosis t2
  left join family t4 on t4.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from diagnosis_correction t5
  left join diagnosis t7 on t7.id = t5.subject_id
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t5.corrected_by_id
  where t5.subject_id = t2.id) t6 on true
  where t2.support_case_id = t0.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t14.j, ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, coalesce(bool_or(t12.restricted is not false or t14.u), false) as u
  from family_interview t10
  left join family t12 on t12.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t13.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t13.field), 'null'), ',"newValue":', coalesce(to_json(t13.new_value), 'null'), ',"oldValue":', coalesce(to_json(t13.old_value), 'null'), ',"reason":', coalesce(to_json(t13.reason), 'null'), '}'), ','
  order by t13.corrected_at desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, coalesce(bool_or(t16.restricted is not false or t17.id is null), false) as u
  from family_interview_correction t13
  left join family_interview t15 on t15.id = t13.subject_id
  left join family t16 on t16.id = t0.family_id
  left join staff_member t17 on t17.id = t13.corrected_by_id
  where t13.subject_id = t10.id) t14 on true
  where t10.support_case_id = t0.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), '}'), ','
  order by t18.presented_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1, coalesce(bool_or(t20.restricted is not false or t22.u), false) as u
  from offer_presentation t18
  left join family t20 on t20.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t21.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t21.field), 'null'), ',"newValue":', coalesce(to_json(t21.new_value), 'null'), ',"oldValue":', coalesce(to_json(t21.old_value), 'null'), ',"reason":', coalesce(to_json(t21.reason), 'null'), '}'), ','
  order by t21.corrected_at desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0, coalesce(bool_or(t24.restricted is not false or t25.id is null), false) as u
  from offer_presentation_correction t21
  left join offer_presentation t23 on t23.id = t21.subject_id
  left join family t24 on t24.id = t0.family_id
  left join staff_member t25 on t25.id = t21.corrected_by_id
  where t21.subject_id = t18.id) t22 on true
  where t18.support_case_id = t0.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t30.j, ',"id":', coalesce('"' || t26.id || '"', 'null'), '}'), ','
  order by t26.qualified_on desc, t26.id desc), ']') as j, count(*) as n, string_agg(t30.o0, ',') as o1, coalesce(bool_or(t28.restricted is not false or t30.u), false) as u
  from qualification t26
  left join family t28 on t28.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t29.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t29.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t29.field), 'null'), ',"newValue":', coalesce(to_json(t29.new_value), 'null'), ',"oldValue":', coalesce(to_json(t29.old_value), 'null'), ',"reason":', coalesce(to_json(t29.reason), 'null'), '}'), ','
  order by t29.corrected_at desc, t29.id desc), ']') as j, count(*) as n, string_agg((t31.support_case_id)::text, ',') as o0, coalesce(bool_or(t32.restricted is not false or t33.id is null), false) as u
  from qualification_correction t29
  left join qualification t31 on t31.id = t29.subject_id
  left join family t32 on t32.id = t0.family_id
  left join staff_member t33 on t33.id = t29.corrected_by_id
  where t29.subject_id = t26.id) t30 on true
  where t26.support_case_id = t0.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t38.j, ',"id":', coalesce('"' || t34.id || '"', 'null'), '}'), ','
  order by t34.refused_on desc, t34.id desc), ']') as j, count(*) as n, string_agg(t38.o0, ',') as o1, coalesce(bool_or(t36.restricted is not false or t38.u), false) as u
  from consent_refusal t34
  left join family t36 on t36.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t37.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t37.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t37.field), 'null'), ',"newValue":', coalesce(to_json(t37.new_value), 'null'), ',"oldValue":', coalesce(to_json(t37.old_value), 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), '}'), ','
  order by t37.corrected_at desc, t37.id desc), ']') as j, count(*) as n, string_agg((t39.support_case_id)::text, ',') as o0, coalesce(bool_or(t40.restricted is not false or t41.id is null), false) as u
  from consent_refusal_correction t37
  left join consent_refusal t39 on t39.id = t37.subject_id
  left join family t40 on t40.id = t0.family_id
  left join staff_member t41 on t41.id = t37.corrected_by_id
  where t37.subject_id = t34.id) t38 on true
  where t34.support_case_id = t0.id) t35 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t46.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t46.o0, ',') as o1, coalesce(bool_or(t44.restricted is not false or t46.u), false) as u
  from assistant_request t42
  left join family t44 on t44.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t45.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t45.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t45.field), 'null'), ',"newValue":', coalesce(to_json(t45.new_value), 'null'), ',"oldValue":', coalesce(to_json(t45.old_value), 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), '}'), ','
  order by t45.corrected_at desc, t45.id desc), ']') as j, count(*) as n, string_agg((t47.support_case_id)::text, ',') as o0, coalesce(bool_or(t48.restricted is not false or t49.id is null), false) as u
  from assistant_request_correction t45
  left join assistant_request t47 on t47.id = t45.subject_id
  left join family t48 on t48.id = t0.family_id
  left join staff_member t49 on t49.id = t45.corrected_by_id
  where t45.subject_id = t42.id) t46 on true
  where t42.support_case_id = t0.id) t43 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASE_READ', 'supportCase')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCase":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"diagnoses":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"interviews":', t11.j, ',"offers":', t19.j, ',"qualifications":', t27.j, ',"refusals":', t35.j, ',"requests":', t43.j, '}') as j, t0.family_id as o0, case when t3.n > 0 or t11.n > 0 or t19.n > 0 or t27.n > 0 or t35.n > 0 or t43.n > 0 then t0.id end as o1, t3.o1 as o2, t11.o1 as o3, t19.o1 as o4, t27.o1 as o5, t35.o1 as o6, t43.o1 as o7, (t1.restricted is not false or t3.u or t11.u or t19.u or t27.u or t35.u or t43.u) as u
  from support_case t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t4.restricted is not false or t6.u), false) as u
  from diagnosis t2
  left join family t4 on t4.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from diagnosis_correction t5
  left join diagnosis t7 on t7.id = t5.subject_id
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t5.corrected_by_id
  where t5.subject_id = t2.id) t6 on true
  where t2.support_case_id = t0.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t14.j, ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, coalesce(bool_or(t12.restricted is not false or t14.u), false) as u
  from family_interview t10
  left join family t12 on t12.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t13.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t13.field), 'null'), ',"newValue":', coalesce(to_json(t13.new_value), 'null'), ',"oldValue":', coalesce(to_json(t13.old_value), 'null'), ',"reason":', coalesce(to_json(t13.reason), 'null'), '}'), ','
  order by t13.corrected_at desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, coalesce(bool_or(t16.restricted is not false or t17.id is null), false) as u
  from family_interview_correction t13
  left join family_interview t15 on t15.id = t13.subject_id
  left join family t16 on t16.id = t0.family_id
  left join staff_member t17 on t17.id = t13.corrected_by_id
  where t13.subject_id = t10.id) t14 on true
  where t10.support_case_id = t0.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), '}'), ','
  order by t18.presented_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1, coalesce(bool_or(t20.restricted is not false or t22.u), false) as u
  from offer_presentation t18
  left join family t20 on t20.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t21.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t21.field), 'null'), ',"newValue":', coalesce(to_json(t21.new_value), 'null'), ',"oldValue":', coalesce(to_json(t21.old_value), 'null'), ',"reason":', coalesce(to_json(t21.reason), 'null'), '}'), ','
  order by t21.corrected_at desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0, coalesce(bool_or(t24.restricted is not false or t25.id is null), false) as u
  from offer_presentation_correction t21
  left join offer_presentation t23 on t23.id = t21.subject_id
  left join family t24 on t24.id = t0.family_id
  left join staff_member t25 on t25.id = t21.corrected_by_id
  where t21.subject_id = t18.id) t22 on true
  where t18.support_case_id = t0.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t30.j, ',"id":', coalesce('"' || t26.id || '"', 'null'), '}'), ','
  order by t26.qualified_on desc, t26.id desc), ']') as j, count(*) as n, string_agg(t30.o0, ',') as o1, coalesce(bool_or(t28.restricted is not false or t30.u), false) as u
  from qualification t26
  left join family t28 on t28.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t29.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t29.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t29.field), 'null'), ',"newValue":', coalesce(to_json(t29.new_value), 'null'), ',"oldValue":', coalesce(to_json(t29.old_value), 'null'), ',"reason":', coalesce(to_json(t29.reason), 'null'), '}'), ','
  order by t29.corrected_at desc, t29.id desc), ']') as j, count(*) as n, string_agg((t31.support_case_id)::text, ',') as o0, coalesce(bool_or(t32.restricted is not false or t33.id is null), false) as u
  from qualification_correction t29
  left join qualification t31 on t31.id = t29.subject_id
  left join family t32 on t32.id = t0.family_id
  left join staff_member t33 on t33.id = t29.corrected_by_id
  where t29.subject_id = t26.id) t30 on true
  where t26.support_case_id = t0.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t38.j, ',"id":', coalesce('"' || t34.id || '"', 'null'), '}'), ','
  order by t34.refused_on desc, t34.id desc), ']') as j, count(*) as n, string_agg(t38.o0, ',') as o1, coalesce(bool_or(t36.restricted is not false or t38.u), false) as u
  from consent_refusal t34
  left join family t36 on t36.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t37.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t37.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t37.field), 'null'), ',"newValue":', coalesce(to_json(t37.new_value), 'null'), ',"oldValue":', coalesce(to_json(t37.old_value), 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), '}'), ','
  order by t37.corrected_at desc, t37.id desc), ']') as j, count(*) as n, string_agg((t39.support_case_id)::text, ',') as o0, coalesce(bool_or(t40.restricted is not false or t41.id is null), false) as u
  from consent_refusal_correction t37
  left join consent_refusal t39 on t39.id = t37.subject_id
  left join family t40 on t40.id = t0.family_id
  left join staff_member t41 on t41.id = t37.corrected_by_id
  where t37.subject_id = t34.id) t38 on true
  where t34.support_case_id = t0.id) t35 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t46.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t46.o0, ',') as o1, coalesce(bool_or(t44.restricted is not false or t46.u), false) as u
  from assistant_request t42
  left join family t44 on t44.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t45.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t45.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t45.field), 'null'), ',"newValue":', coalesce(to_json(t45.new_value), 'null'), ',"oldValue":', coalesce(to_json(t45.old_value), 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), '}'), ','
  order by t45.corrected_at desc, t45.id desc), ']') as j, count(*) as n, string_agg((t47.support_case_id)::text, ',') as o0, coalesce(bool_or(t48.restricted is not false or t49.id is null), false) as u
  from assistant_request_correction t45
  left join assistant_request t47 on t47.id = t45.subject_id
  left join family t48 on t48.id = t0.family_id
  left join staff_member t49 on t49.id = t45.corrected_by_id
  where t45.subject_id = t42.id) t46 on true
  where t42.support_case_id = t0.id) t43 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $3 and s.annulled_at is null and s.valid_from <= $4 and s.valid_to >= $5)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASE_READ', 'supportCase')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCase":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"diagnoses":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"interviews":', t11.j, ',"offers":', t19.j, ',"qualifications":', t27.j, ',"refusals":', t35.j, ',"requests":', t43.j, '}') as j, t0.family_id as o0, case when t3.n > 0 or t11.n > 0 or t19.n > 0 or t27.n > 0 or t35.n > 0 or t43.n > 0 then t0.id end as o1, t3.o1 as o2, t11.o1 as o3, t19.o1 as o4, t27.o1 as o5, t35.o1 as o6, t43.o1 as o7, (t1.restricted is not false or t3.u or t11.u or t19.u or t27.u or t35.u or t43.u) as u
  from support_case t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t4.restricted is not false or t6.u), false) as u
  from diagnosis t2
  left join family t4 on t4.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from diagnosis_correction t5
  left join diagnosis t7 on t7.id = t5.subject_id
  left join family t8 on t8.id = t0.family_id
  left join staff_member t9 on t9.id = t5.corrected_by_id
  where t5.subject_id = t2.id) t6 on true
  where t2.support_case_id = t0.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t14.j, ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, coalesce(bool_or(t12.restricted is not false or t14.u), false) as u
  from family_interview t10
  left join family t12 on t12.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t13.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t13.field), 'null'), ',"newValue":', coalesce(to_json(t13.new_value), 'null'), ',"oldValue":', coalesce(to_json(t13.old_value), 'null'), ',"reason":', coalesce(to_json(t13.reason), 'null'), '}'), ','
  order by t13.corrected_at desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, coalesce(bool_or(t16.restricted is not false or t17.id is null), false) as u
  from family_interview_correction t13
  left join family_interview t15 on t15.id = t13.subject_id
  left join family t16 on t16.id = t0.family_id
  left join staff_member t17 on t17.id = t13.corrected_by_id
  where t13.subject_id = t10.id) t14 on true
  where t10.support_case_id = t0.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), '}'), ','
  order by t18.presented_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1, coalesce(bool_or(t20.restricted is not false or t22.u), false) as u
  from offer_presentation t18
  left join family t20 on t20.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t21.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t21.field), 'null'), ',"newValue":', coalesce(to_json(t21.new_value), 'null'), ',"oldValue":', coalesce(to_json(t21.old_value), 'null'), ',"reason":', coalesce(to_json(t21.reason), 'null'), '}'), ','
  order by t21.corrected_at desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0, coalesce(bool_or(t24.restricted is not false or t25.id is null), false) as u
  from offer_presentation_correction t21
  left join offer_presentation t23 on t23.id = t21.subject_id
  left join family t24 on t24.id = t0.family_id
  left join staff_member t25 on t25.id = t21.corrected_by_id
  where t21.subject_id = t18.id) t22 on true
  where t18.support_case_id = t0.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t30.j, ',"id":', coalesce('"' || t26.id || '"', 'null'), '}'), ','
  order by t26.qualified_on desc, t26.id desc), ']') as j, count(*) as n, string_agg(t30.o0, ',') as o1, coalesce(bool_or(t28.restricted is not false or t30.u), false) as u
  from qualification t26
  left join family t28 on t28.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t29.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t29.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t29.field), 'null'), ',"newValue":', coalesce(to_json(t29.new_value), 'null'), ',"oldValue":', coalesce(to_json(t29.old_value), 'null'), ',"reason":', coalesce(to_json(t29.reason), 'null'), '}'), ','
  order by t29.corrected_at desc, t29.id desc), ']') as j, count(*) as n, string_agg((t31.support_case_id)::text, ',') as o0, coalesce(bool_or(t32.restricted is not false or t33.id is null), false) as u
  from qualification_correction t29
  left join qualification t31 on t31.id = t29.subject_id
  left join family t32 on t32.id = t0.family_id
  left join staff_member t33 on t33.id = t29.corrected_by_id
  where t29.subject_id = t26.id) t30 on true
  where t26.support_case_id = t0.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t38.j, ',"id":', coalesce('"' || t34.id || '"', 'null'), '}'), ','
  order by t34.refused_on desc, t34.id desc), ']') as j, count(*) as n, string_agg(t38.o0, ',') as o1, coalesce(bool_or(t36.restricted is not false or t38.u), false) as u
  from consent_refusal t34
  left join family t36 on t36.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t37.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t37.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t37.field), 'null'), ',"newValue":', coalesce(to_json(t37.new_value), 'null'), ',"oldValue":', coalesce(to_json(t37.old_value), 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), '}'), ','
  order by t37.corrected_at desc, t37.id desc), ']') as j, count(*) as n, string_agg((t39.support_case_id)::text, ',') as o0, coalesce(bool_or(t40.restricted is not false or t41.id is null), false) as u
  from consent_refusal_correction t37
  left join consent_refusal t39 on t39.id = t37.subject_id
  left join family t40 on t40.id = t0.family_id
  left join staff_member t41 on t41.id = t37.corrected_by_id
  where t37.subject_id = t34.id) t38 on true
  where t34.support_case_id = t0.id) t35 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t46.j, ',"id":', coalesce('"' || t42.id || '"', 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg(t46.o0, ',') as o1, coalesce(bool_or(t44.restricted is not false or t46.u), false) as u
  from assistant_request t42
  left join family t44 on t44.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t45.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t45.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t45.field), 'null'), ',"newValue":', coalesce(to_json(t45.new_value), 'null'), ',"oldValue":', coalesce(to_json(t45.old_value), 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), '}'), ','
  order by t45.corrected_at desc, t45.id desc), ']') as j, count(*) as n, string_agg((t47.support_case_id)::text, ',') as o0, coalesce(bool_or(t48.restricted is not false or t49.id is null), false) as u
  from assistant_request_correction t45
  left join assistant_request t47 on t47.id = t45.subject_id
  left join family t48 on t48.id = t0.family_id
  left join staff_member t49 on t49.id = t45.corrected_by_id
  where t45.subject_id = t42.id) t46 on true
  where t42.support_case_id = t0.id) t43 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASE_READ', 'supportCase')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCase":', (select j
  from r0), '}') end as data
  from verdict;
