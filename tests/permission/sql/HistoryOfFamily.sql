-- director
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, '}') as j, t0.id as o0, t5.o1 as o1, t14.o1 as o2, (t2.u or t5.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t10.j, '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t7.u or t10.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_member_correction t9
  left join family_member t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t4.id) t10 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"membershipCorrections":', t19.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t13.person_id) asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1, coalesce(bool_or(t16.u or t19.u), false) as u
  from family_member t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from person_correction t15
  left join staff_member t17 on t17.id = t15.corrected_by_id
  where t15.subject_id = t13.person_id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t18.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t18.field), 'null'), ',"newValue":', coalesce(to_json(t18.new_value), 'null'), ',"oldValue":', coalesce(to_json(t18.old_value), 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), '}'), ','
  order by t18.corrected_at desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, coalesce(bool_or(t21.id is null), false) as u
  from family_member_correction t18
  left join family_member t20 on t20.id = t18.subject_id
  left join staff_member t21 on t21.id = t18.corrected_by_id
  where t18.subject_id = t13.id) t19 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, '}') as j, t0.id as o0, t5.o1 as o1, t14.o1 as o2, (t0.restricted is not false or t2.u or t5.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t10.j, '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t7.u or t10.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_member_correction t9
  left join family_member t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t4.id) t10 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"membershipCorrections":', t19.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t13.person_id) asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1, coalesce(bool_or(t16.u or t19.u), false) as u
  from family_member t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from person_correction t15
  left join staff_member t17 on t17.id = t15.corrected_by_id
  where t15.subject_id = t13.person_id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t18.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t18.field), 'null'), ',"newValue":', coalesce(to_json(t18.new_value), 'null'), ',"oldValue":', coalesce(to_json(t18.old_value), 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), '}'), ','
  order by t18.corrected_at desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, coalesce(bool_or(t21.id is null), false) as u
  from family_member_correction t18
  left join family_member t20 on t20.id = t18.subject_id
  left join staff_member t21 on t21.id = t18.corrected_by_id
  where t18.subject_id = t13.id) t19 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, '}') as j, t0.id as o0, t5.o1 as o1, t14.o1 as o2, (t0.restricted is not false or t2.u or t5.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t10.j, '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t7.u or t10.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_member_correction t9
  left join family_member t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t4.id) t10 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"membershipCorrections":', t19.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t13.person_id) asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1, coalesce(bool_or(t16.u or t19.u), false) as u
  from family_member t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from person_correction t15
  left join staff_member t17 on t17.id = t15.corrected_by_id
  where t15.subject_id = t13.person_id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t18.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t18.field), 'null'), ',"newValue":', coalesce(to_json(t18.new_value), 'null'), ',"oldValue":', coalesce(to_json(t18.old_value), 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), '}'), ','
  order by t18.corrected_at desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, coalesce(bool_or(t21.id is null), false) as u
  from family_member_correction t18
  left join family_member t20 on t20.id = t18.subject_id
  left join staff_member t21 on t21.id = t18.corrected_by_id
  where t18.subject_id = t13.id) t19 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, '}') as j, t0.id as o0, t5.o1 as o1, t14.o1 as o2, (t0.restricted is not false or t2.u or t5.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t10.j, '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t7.u or t10.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_member_correction t9
  left join family_member t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t4.id) t10 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"membershipCorrections":', t19.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t13.person_id) asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1, coalesce(bool_or(t16.u or t19.u), false) as u
  from family_member t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from person_correction t15
  left join staff_member t17 on t17.id = t15.corrected_by_id
  where t15.subject_id = t13.person_id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t18.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t18.field), 'null'), ',"newValue":', coalesce(to_json(t18.new_value), 'null'), ',"oldValue":', coalesce(to_json(t18.old_value), 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), '}'), ','
  order by t18.corrected_at desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, coalesce(bool_or(t21.id is null), false) as u
  from family_member_correction t18
  left join family_member t20 on t20.id = t18.subject_id
  left join staff_member t21 on t21.id = t18.corrected_by_id
  where t18.subject_id = t13.id) t19 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
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
with r0 as materialized (select concat('{"corrections":', t2.j, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, '}') as j, t0.id as o0, t5.o1 as o1, t14.o1 as o2, (t0.restricted is not false or t2.u or t5.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_correction t1
  left join staff_member t3 on t3.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t7.j, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"membershipCorrections":', t10.j, '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, coalesce(bool_or(t7.u or t10.u), false) as u
  from family_member t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from person_correction t6
  left join staff_member t8 on t8.id = t6.corrected_by_id
  where t6.subject_id = t4.person_id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from family_member_correction t9
  left join family_member t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t4.id) t10 on true
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"corrections":', t16.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"membershipCorrections":', t19.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t13.person_id) asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1, coalesce(bool_or(t16.u or t19.u), false) as u
  from family_member t13
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t15.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t15.field), 'null'), ',"newValue":', coalesce(to_json(t15.new_value), 'null'), ',"oldValue":', coalesce(to_json(t15.old_value), 'null'), ',"reason":', coalesce(to_json(t15.reason), 'null'), '}'), ','
  order by t15.corrected_at desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from person_correction t15
  left join staff_member t17 on t17.id = t15.corrected_by_id
  where t15.subject_id = t13.person_id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t18.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t18.field), 'null'), ',"newValue":', coalesce(to_json(t18.new_value), 'null'), ',"oldValue":', coalesce(to_json(t18.old_value), 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), '}'), ','
  order by t18.corrected_at desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, coalesce(bool_or(t21.id is null), false) as u
  from family_member_correction t18
  left join family_member t20 on t20.id = t18.subject_id
  left join staff_member t21 on t21.id = t18.corrected_by_id
  where t18.subject_id = t13.id) t19 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
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
