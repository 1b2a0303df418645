-- director
with w0 as materialized (select t11.id
  from staff_member t11
  where (t11.id = $5) and (true)),
p0 as materialized (select t0.id, t0.version, t0.role, t0.instead_of_id, t0.substitute_id, t0.support_case_id, t0.valid_from, t0.valid_to, t0.note, t0.decided_by_id, t0.decided_on, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from substitution t0
  where (true) and ((t0.substitute_id = $3 or t0.instead_of_id = $4))
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t4.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t0.decided_by_id and post.valid_from <= t0.decided_on and (post.valid_to is null or post.valid_to >= t0.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t0.decided_on), 'null'), ',"insteadOf":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t0.note), 'null'), ',"role":', coalesce(to_json(t0.role), 'null'), ',"substitute":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"number":', coalesce(to_json(t10.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), '}') as j0, t0.support_case_id as o0, t4.o0 as o1, t10.family_id as o2, (t4.u or t7.id is null or t8.id is null or t9.id is null) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from substitution_correction t3
  left join substitution t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t0.id) t4 on true
  left join staff_member t7 on t7.id = t0.decided_by_id
  left join staff_member t8 on t8.id = t0.instead_of_id
  left join staff_member t9 on t9.id = t0.substitute_id
  left join support_case t10 on t10.id = t0.support_case_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBSTITUTIONS_READ', 'substitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"substitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t15.id
  from staff_member t15
  where (t15.id = $11) and ((t15.id = $12 or (exists (select
  from appointment post
  where post.staff_member_id = t15.id and post.valid_from <= $13 and (post.valid_to is null or post.valid_to >= $14) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $15 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
p0 as materialized (select t0.id, t0.version, t0.role, t0.instead_of_id, t0.substitute_id, t0.support_case_id, t0.valid_from, t0.valid_to, t0.note, t0.decided_by_id, t0.decided_on, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from substitution t0
  where ((((t0.substitute_id = $3 or t0.instead_of_id = $4) or exists (select
  from staff_member led
  where led.id = t0.instead_of_id and (exists (select
  from appointment post
  where post.staff_member_id = led.id and post.valid_from <= $5 and (post.valid_to is null or post.valid_to >= $6) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) or t0.support_case_id is not null) and (t0.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $8 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))))) and ((t0.substitute_id = $9 or t0.instead_of_id = $10))
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t6.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t0.decided_by_id and post.valid_from <= t0.decided_on and (post.valid_to is null or post.valid_to >= t0.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t0.decided_on), 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t0.note), 'null'), ',"role":', coalesce(to_json(t0.role), 'null'), ',"substitute":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), '}') as j0, t0.support_case_id as o0, t6.o0 as o1, t14.family_id as o2, ((t0.support_case_id is not null and t3.restricted is not false) or t6.u or t11.id is null or t12.id is null or t13.id is null) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or((t0.support_case_id is not null and t9.restricted is not false) or t10.id is null), false) as u
  from substitution_correction t5
  left join substitution t7 on t7.id = t5.subject_id
  left join support_case t8 on t8.id = t0.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t5.corrected_by_id
  where t5.subject_id = t0.id) t6 on true
  left join staff_member t11 on t11.id = t0.decided_by_id
  left join staff_member t12 on t12.id = t0.instead_of_id
  left join staff_member t13 on t13.id = t0.substitute_id
  left join support_case t14 on t14.id = t0.support_case_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $16::timestamptz, $17::uuid, told.event, told.work, 'DONE', $18::uuid, $19::text, $20::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBSTITUTIONS_READ', 'substitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"substitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- social worker
with w0 as materialized (select t15.id
  from staff_member t15
  where (t15.id = $16) and ((t15.id = $17 or (false)))),
p0 as materialized (select t0.id, t0.version, t0.role, t0.instead_of_id, t0.substitute_id, t0.support_case_id, t0.valid_from, t0.valid_to, t0.note, t0.decided_by_id, t0.decided_on, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from substitution t0
  where ((((t0.substitute_id = $3 or t0.instead_of_id = $4) or exists (select
  from staff_member led
  where led.id = t0.instead_of_id and (false)) or false) and (t0.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $6 and w.valid_from <= $7 and (w.valid_to is null or w.valid_to >= $8)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $9 and (held.valid_to is null or held.valid_to >= $10) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13)))))))) and ((t0.substitute_id = $14 or t0.instead_of_id = $15))
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t6.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t0.decided_by_id and post.valid_from <= t0.decided_on and (post.valid_to is null or post.valid_to >= t0.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t0.decided_on), 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t0.note), 'null'), ',"role":', coalesce(to_json(t0.role), 'null'), ',"substitute":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), '}') as j0, t0.support_case_id as o0, t6.o0 as o1, t14.family_id as o2, ((t0.support_case_id is not null and t3.restricted is not false) or t6.u or t11.id is null or t12.id is null or t13.id is null) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or((t0.support_case_id is not null and t9.restricted is not false) or t10.id is null), false) as u
  from substitution_correction t5
  left join substitution t7 on t7.id = t5.subject_id
  left join support_case t8 on t8.id = t0.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t5.corrected_by_id
  where t5.subject_id = t0.id) t6 on true
  left join staff_member t11 on t11.id = t0.decided_by_id
  left join staff_member t12 on t12.id = t0.instead_of_id
  left join staff_member t13 on t13.id = t0.substitute_id
  left join support_case t14 on t14.id = t0.support_case_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $18::timestamptz, $19::uuid, told.event, told.work, 'DONE', $20::uuid, $21::text, $22::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBSTITUTIONS_READ', 'substitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"substitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- assistant
with w0 as materialized (select t15.id
  from staff_member t15
  where (t15.id = $11) and ((t15.id = $12 or (false)))),
p0 as materialized (select t0.id, t0.version, t0.role, t0.instead_of_id, t0.substitute_id, t0.support_case_id, t0.valid_from, t0.valid_to, t0.note, t0.decided_by_id, t0.decided_on, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from substitution t0
  where ((((t0.substitute_id = $3 or t0.instead_of_id = $4) or exists (select
  from staff_member led
  where led.id = t0.instead_of_id and (false)) or false) and (t0.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $5
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $6 and s.annulled_at is null and s.valid_from <= $7 and s.valid_to >= $8)))))))) and ((t0.substitute_id = $9 or t0.instead_of_id = $10))
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t6.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t0.decided_by_id and post.valid_from <= t0.decided_on and (post.valid_to is null or post.valid_to >= t0.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t0.decided_on), 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t0.note), 'null'), ',"role":', coalesce(to_json(t0.role), 'null'), ',"substitute":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), '}') as j0, t0.support_case_id as o0, t6.o0 as o1, t14.family_id as o2, ((t0.support_case_id is not null and t3.restricted is not false) or t6.u or t11.id is null or t12.id is null or t13.id is null) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or((t0.support_case_id is not null and t9.restricted is not false) or t10.id is null), false) as u
  from substitution_correction t5
  left join substitution t7 on t7.id = t5.subject_id
  left join support_case t8 on t8.id = t0.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t5.corrected_by_id
  where t5.subject_id = t0.id) t6 on true
  left join staff_member t11 on t11.id = t0.decided_by_id
  left join staff_member t12 on t12.id = t0.instead_of_id
  left join staff_member t13 on t13.id = t0.substitute_id
  left join support_case t14 on t14.id = t0.support_case_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBSTITUTIONS_READ', 'substitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"substitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- administrator
with w0 as materialized (select t15.id
  from staff_member t15
  where (t15.id = $7) and ((t15.id = $8 or (false)))),
p0 as materialized (select t0.id, t0.version, t0.role, t0.instead_of_id, t0.substitute_id, t0.support_case_id, t0.valid_from, t0.valid_to, t0.note, t0.decided_by_id, t0.decided_on, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from substitution t0
  where ((((t0.substitute_id = $3 or t0.instead_of_id = $4) or exists (select
  from staff_member led
  where led.id = t0.instead_of_id and (false)) or false) and (t0.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (false)))))) and ((t0.substitute_id = $5 or t0.instead_of_id = $6))
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t6.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t0.decided_by_id and post.valid_from <= t0.decided_on and (post.valid_to is null or post.valid_to >= t0.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t0.decided_on), 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t0.note), 'null'), ',"role":', coalesce(to_json(t0.role), 'null'), ',"substitute":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), '}') as j0, t0.support_case_id as o0, t6.o0 as o1, t14.family_id as o2, ((t0.support_case_id is not null and t3.restricted is not false) or t6.u or t11.id is null or t12.id is null or t13.id is null) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t5.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t5.field), 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.corrected_at desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or((t0.support_case_id is not null and t9.restricted is not false) or t10.id is null), false) as u
  from substitution_correction t5
  left join substitution t7 on t7.id = t5.subject_id
  left join support_case t8 on t8.id = t0.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t5.corrected_by_id
  where t5.subject_id = t0.id) t6 on true
  left join staff_member t11 on t11.id = t0.decided_by_id
  left join staff_member t12 on t12.id = t0.instead_of_id
  left join staff_member t13 on t13.id = t0.substitute_id
  left join support_case t14 on t14.id = t0.support_case_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SUBSTITUTIONS_READ', 'substitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"substitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;
