-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"assignments":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t10.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t10.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u or t10.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.assigned_by_id and post.valid_from <= t3.assigned_on and (post.valid_to is null or post.valid_to >= t3.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t3.assigned_on), 'null'), ',"assistant":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t3.ended_on), 'null'), ',"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"handoverNote":', coalesce(to_json(t3.handover_note), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}'), ','
  order by t3.assigned_on asc, t3.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t6.id is null or (t7.id is not null and t8.id is null)), false) as u
  from assignment t3
  left join staff_member t5 on t5.id = t3.assigned_by_id
  left join staff_member t6 on t6.id = t3.assistant_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t3.id
  order by t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"decision":', coalesce(to_json(t9.decision), 'null'), ',"decisionReason":', coalesce(to_json(t9.decision_reason), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), ',"requestedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.requested_by_id and post.valid_from <= t9.requested_on and (post.valid_to is null or post.valid_to >= t9.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t9.requested_on), 'null'), '}'), ','
  order by t9.requested_on desc, t9.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from relief_request t9
  left join staff_member t11 on t11.id = t9.decided_by_id
  left join staff_member t12 on t12.id = t9.requested_by_id
  where t9.support_case_id = t1.id) t10 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"assignments":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t12.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t12.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u or t12.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.assigned_by_id and post.valid_from <= t3.assigned_on and (post.valid_to is null or post.valid_to >= t3.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t3.assigned_on), 'null'), ',"assistant":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t3.ended_on), 'null'), ',"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"handoverNote":', coalesce(to_json(t3.handover_note), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}'), ','
  order by t3.assigned_on asc, t3.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t6.id is null or (t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null)), false) as u
  from assignment t3
  left join staff_member t5 on t5.id = t3.assigned_by_id
  left join staff_member t6 on t6.id = t3.assistant_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t3.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.decided_by_id and post.valid_from <= t11.decided_on and (post.valid_to is null or post.valid_to >= t11.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"decision":', coalesce(to_json(t11.decision), 'null'), ',"decisionReason":', coalesce(to_json(t11.decision_reason), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), ',"requestedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.requested_by_id and post.valid_from <= t11.requested_on and (post.valid_to is null or post.valid_to >= t11.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t11.requested_on), 'null'), '}'), ','
  order by t11.requested_on desc, t11.id desc), ']') as j, count(*) as n, coalesce(bool_or(t14.id is null), false) as u
  from relief_request t11
  left join staff_member t13 on t13.id = t11.decided_by_id
  left join staff_member t14 on t14.id = t11.requested_by_id
  where t11.support_case_id = t1.id) t12 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"assignments":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t12.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t12.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u or t12.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.assigned_by_id and post.valid_from <= t3.assigned_on and (post.valid_to is null or post.valid_to >= t3.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t3.assigned_on), 'null'), ',"assistant":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t3.ended_on), 'null'), ',"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"handoverNote":', coalesce(to_json(t3.handover_note), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}'), ','
  order by t3.assigned_on asc, t3.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t6.id is null or (t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null)), false) as u
  from assignment t3
  left join staff_member t5 on t5.id = t3.assigned_by_id
  left join staff_member t6 on t6.id = t3.assistant_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t3.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.decided_by_id and post.valid_from <= t11.decided_on and (post.valid_to is null or post.valid_to >= t11.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"decision":', coalesce(to_json(t11.decision), 'null'), ',"decisionReason":', coalesce(to_json(t11.decision_reason), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), ',"requestedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.requested_by_id and post.valid_from <= t11.requested_on and (post.valid_to is null or post.valid_to >= t11.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t11.requested_on), 'null'), '}'), ','
  order by t11.requested_on desc, t11.id desc), ']') as j, count(*) as n, coalesce(bool_or(t14.id is null), false) as u
  from relief_request t11
  left join staff_member t13 on t13.id = t11.decided_by_id
  left join staff_member t14 on t14.id = t11.requested_by_id
  where t11.support_case_id = t1.id) t12 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"assignments":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t12.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t12.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u or t12.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.assigned_by_id and post.valid_from <= t3.assigned_on and (post.valid_to is null or post.valid_to >= t3.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t3.assigned_on), 'null'), ',"assistant":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t3.ended_on), 'null'), ',"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"handoverNote":', coalesce(to_json(t3.handover_note), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}'), ','
  order by t3.assigned_on asc, t3.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t6.id is null or (t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null)), false) as u
  from assignment t3
  left join staff_member t5 on t5.id = t3.assigned_by_id
  left join staff_member t6 on t6.id = t3.assistant_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t3.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.decided_by_id and post.valid_from <= t11.decided_on and (post.valid_to is null or post.valid_to >= t11.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"decision":', coalesce(to_json(t11.decision), 'null'), ',"decisionReason":', coalesce(to_json(t11.decision_reason), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), ',"requestedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.requested_by_id and post.valid_from <= t11.requested_on and (post.valid_to is null or post.valid_to >= t11.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t11.requested_on), 'null'), '}'), ','
  order by t11.requested_on desc, t11.id desc), ']') as j, count(*) as n, coalesce(bool_or(t14.id is null), false) as u
  from relief_request t11
  left join staff_member t13 on t13.id = t11.decided_by_id
  left join staff_member t14 on t14.id = t11.requested_by_id
  where t11.support_case_id = t1.id) t12 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"assignments":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t12.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t12.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u or t12.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.assigned_by_id and post.valid_from <= t3.assigned_on and (post.valid_to is null or post.valid_to >= t3.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t3.assigned_on), 'null'), ',"assistant":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t3.ended_on), 'null'), ',"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"handoverNote":', coalesce(to_json(t3.handover_note), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}'), ','
  order by t3.assigned_on asc, t3.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t6.id is null or (t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null)), false) as u
  from assignment t3
  left join staff_member t5 on t5.id = t3.assigned_by_id
  left join staff_member t6 on t6.id = t3.assistant_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t3.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.decided_by_id and post.valid_from <= t11.decided_on and (post.valid_to is null or post.valid_to >= t11.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"decision":', coalesce(to_json(t11.decision), 'null'), ',"decisionReason":', coalesce(to_json(t11.decision_reason), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"reason":', coalesce(to_json(t11.reason), 'null'), ',"requestedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t11.requested_by_id and post.valid_from <= t11.requested_on and (post.valid_to is null or post.valid_to >= t11.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t11.requested_on), 'null'), '}'), ','
  order by t11.requested_on desc, t11.id desc), ']') as j, count(*) as n, coalesce(bool_or(t14.id is null), false) as u
  from relief_request t11
  left join staff_member t13 on t13.id = t11.decided_by_id
  left join staff_member t14 on t14.id = t11.requested_by_id
  where t11.support_case_id = t1.id) t12 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
