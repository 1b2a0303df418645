-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t3.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayRequestRelief":', ($1::text || '<2:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, ((t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= t2.decided_on and (post.valid_to is null or post.valid_to >= t2.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t2.decided_on), 'null'), ',"decision":', coalesce(to_json(t2.decision), 'null'), ',"decisionReason":', coalesce(to_json(t2.decision_reason), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"requestedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.requested_by_id and post.valid_from <= t2.requested_on and (post.valid_to is null or post.valid_to >= t2.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t2.requested_on), 'null'), '}'), ','
  order by t2.requested_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from relief_request t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join staff_member t5 on t5.id = t2.requested_by_id
  where t2.support_case_id = t1.id) t3 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t3.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayRequestRelief":', ($1::text || '<2:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= t2.decided_on and (post.valid_to is null or post.valid_to >= t2.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t2.decided_on), 'null'), ',"decision":', coalesce(to_json(t2.decision), 'null'), ',"decisionReason":', coalesce(to_json(t2.decision_reason), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"requestedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.requested_by_id and post.valid_from <= t2.requested_on and (post.valid_to is null or post.valid_to >= t2.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t2.requested_on), 'null'), '}'), ','
  order by t2.requested_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from relief_request t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join staff_member t5 on t5.id = t2.requested_by_id
  where t2.support_case_id = t1.id) t3 on true
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
  union all select 'case'::text as kind, o1 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t3.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayRequestRelief":', ($1::text || '<2:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= t2.decided_on and (post.valid_to is null or post.valid_to >= t2.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t2.decided_on), 'null'), ',"decision":', coalesce(to_json(t2.decision), 'null'), ',"decisionReason":', coalesce(to_json(t2.decision_reason), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"requestedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.requested_by_id and post.valid_from <= t2.requested_on and (post.valid_to is null or post.valid_to >= t2.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t2.requested_on), 'null'), '}'), ','
  order by t2.requested_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from relief_request t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join staff_member t5 on t5.id = t2.requested_by_id
  where t2.support_case_id = t1.id) t3 on true
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
  union all select 'case'::text as kind, o1 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t3.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayRequestRelief":', ($1::text || '<2:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= t2.decided_on and (post.valid_to is null or post.valid_to >= t2.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t2.decided_on), 'null'), ',"decision":', coalesce(to_json(t2.decision), 'null'), ',"decisionReason":', coalesce(to_json(t2.decision_reason), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"requestedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.requested_by_id and post.valid_from <= t2.requested_on and (post.valid_to is null or post.valid_to >= t2.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t2.requested_on), 'null'), '}'), ','
  order by t2.requested_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from relief_request t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join staff_member t5 on t5.id = t2.requested_by_id
  where t2.support_case_id = t1.id) t3 on true
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
  union all select 'case'::text as kind, o1 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"reliefRequests":', t3.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayRequestRelief":', ($1::text || '<2:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and t3.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= t2.decided_on and (post.valid_to is null or post.valid_to >= t2.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t2.decided_on), 'null'), ',"decision":', coalesce(to_json(t2.decision), 'null'), ',"decisionReason":', coalesce(to_json(t2.decision_reason), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"requestedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.requested_by_id and post.valid_from <= t2.requested_on and (post.valid_to is null or post.valid_to >= t2.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t2.requested_on), 'null'), '}'), ','
  order by t2.requested_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from relief_request t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join staff_member t5 on t5.id = t2.requested_by_id
  where t2.support_case_id = t1.id) t3 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
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
