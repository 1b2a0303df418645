-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"substitutions":', t7.j, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t7.n > 0 then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, ((t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t4.id is not null and t5.id is null)) or (t1.id is not null and t7.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.staff_member_id, t4.valid_from, t4.valid_to, t4.decided_by_id, t4.decided_on, t4.note
  from case_worker t4
  where t4.support_case_id = t1.id and t4.valid_from <= $1::date and (t4.valid_to is null or t4.valid_to >= $1::date)
  order by t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t4.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"version":', coalesce(t6.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"corrections":', t10.j, ',"decidedAs":', ($2::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t6.decided_by_id and post.valid_from <= t6.decided_on and (post.valid_to is null or post.valid_to >= t6.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $2::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t6.decided_on), 'null'), ',"insteadOf":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t6.note), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"substitute":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t16.id is not null then concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"number":', coalesce(to_json(t16.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}'), ','
  order by t6.valid_from desc, t6.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t16.family_id)::text, ',') as o2, coalesce(bool_or(t10.u or t13.id is null or t14.id is null or t15.id is null), false) as u
  from substitution t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from substitution_correction t9
  left join substitution t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t6.id) t10 on true
  left join staff_member t13 on t13.id = t6.decided_by_id
  left join staff_member t14 on t14.id = t6.instead_of_id
  left join staff_member t15 on t15.id = t6.substitute_id
  left join support_case t16 on t16.id = t6.support_case_id
  where t6.support_case_id = t1.id and (true)) t7 on true
  where (t0.id = $3) and (true)),
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"substitutions":', t7.j, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($8::text || '<1:' || json_build_array()::text || $8::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t7.n > 0 then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t4.id is not null and t5.id is null)) or (t1.id is not null and t7.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.staff_member_id, t4.valid_from, t4.valid_to, t4.decided_by_id, t4.decided_on, t4.note
  from case_worker t4
  where t4.support_case_id = t1.id and t4.valid_from <= $1::date and (t4.valid_to is null or t4.valid_to >= $1::date)
  order by t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t4.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"version":', coalesce(t6.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"corrections":', t10.j, ',"decidedAs":', ($8::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t6.decided_by_id and post.valid_from <= t6.decided_on and (post.valid_to is null or post.valid_to >= t6.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $8::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t6.decided_on), 'null'), ',"insteadOf":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t6.note), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"substitute":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t16.id is not null then concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"number":', coalesce(to_json(t16.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}'), ','
  order by t6.valid_from desc, t6.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t16.family_id)::text, ',') as o2, coalesce(bool_or(t10.u or t13.id is null or t14.id is null or t15.id is null), false) as u
  from substitution t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from substitution_correction t9
  left join substitution t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t6.id) t10 on true
  left join staff_member t13 on t13.id = t6.decided_by_id
  left join staff_member t14 on t14.id = t6.instead_of_id
  left join staff_member t15 on t15.id = t6.substitute_id
  left join support_case t16 on t16.id = t6.support_case_id
  where t6.support_case_id = t1.id and ((((t6.substitute_id = $2 or t6.instead_of_id = $3) or exists (select
  from staff_member led
  where led.id = t6.instead_of_id and (exists (select
  from appointment post
  where post.staff_member_id = led.id and post.valid_from <= $4 and (post.valid_to is null or post.valid_to >= $5) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) or t6.support_case_id is not null) and (t6.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t6.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))))) t7 on true
  where (t0.id = $9) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"substitutions":', t7.j, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($13::text || '<1:' || json_build_array()::text || $13::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t7.n > 0 then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t4.id is not null and t5.id is null)) or (t1.id is not null and t7.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.staff_member_id, t4.valid_from, t4.valid_to, t4.decided_by_id, t4.decided_on, t4.note
  from case_worker t4
  where t4.support_case_id = t1.id and t4.valid_from <= $1::date and (t4.valid_to is null or t4.valid_to >= $1::date)
  order by t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t4.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"version":', coalesce(t6.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"corrections":', t10.j, ',"decidedAs":', ($13::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t6.decided_by_id and post.valid_from <= t6.decided_on and (post.valid_to is null or post.valid_to >= t6.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $13::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t6.decided_on), 'null'), ',"insteadOf":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t6.note), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"substitute":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t16.id is not null then concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"number":', coalesce(to_json(t16.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}'), ','
  order by t6.valid_from desc, t6.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t16.family_id)::text, ',') as o2, coalesce(bool_or(t10.u or t13.id is null or t14.id is null or t15.id is null), false) as u
  from substitution t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from substitution_correction t9
  left join substitution t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t6.id) t10 on true
  left join staff_member t13 on t13.id = t6.decided_by_id
  left join staff_member t14 on t14.id = t6.instead_of_id
  left join staff_member t15 on t15.id = t6.substitute_id
  left join support_case t16 on t16.id = t6.support_case_id
  where t6.support_case_id = t1.id and ((((t6.substitute_id = $2 or t6.instead_of_id = $3) or exists (select
  from staff_member led
  where led.id = t6.instead_of_id and (false)) or false) and (t6.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t6.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))))))) t7 on true
  where (t0.id = $14) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $15 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $16 and w.valid_from <= $17 and (w.valid_to is null or w.valid_to >= $18)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $19 and (held.valid_to is null or held.valid_to >= $20) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $21 and s.annulled_at is null and s.valid_from <= $22 and s.valid_to >= $23))))),
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $24::timestamptz, $25::uuid, told.event, told.work, 'DONE', $26::uuid, $27::text, $28::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"substitutions":', t7.j, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($8::text || '<1:' || json_build_array()::text || $8::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t7.n > 0 then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t4.id is not null and t5.id is null)) or (t1.id is not null and t7.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.staff_member_id, t4.valid_from, t4.valid_to, t4.decided_by_id, t4.decided_on, t4.note
  from case_worker t4
  where t4.support_case_id = t1.id and t4.valid_from <= $1::date and (t4.valid_to is null or t4.valid_to >= $1::date)
  order by t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t4.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"version":', coalesce(t6.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"corrections":', t10.j, ',"decidedAs":', ($8::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t6.decided_by_id and post.valid_from <= t6.decided_on and (post.valid_to is null or post.valid_to >= t6.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $8::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t6.decided_on), 'null'), ',"insteadOf":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t6.note), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"substitute":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t16.id is not null then concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"number":', coalesce(to_json(t16.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}'), ','
  order by t6.valid_from desc, t6.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t16.family_id)::text, ',') as o2, coalesce(bool_or(t10.u or t13.id is null or t14.id is null or t15.id is null), false) as u
  from substitution t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from substitution_correction t9
  left join substitution t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t6.id) t10 on true
  left join staff_member t13 on t13.id = t6.decided_by_id
  left join staff_member t14 on t14.id = t6.instead_of_id
  left join staff_member t15 on t15.id = t6.substitute_id
  left join support_case t16 on t16.id = t6.support_case_id
  where t6.support_case_id = t1.id and ((((t6.substitute_id = $2 or t6.instead_of_id = $3) or exists (select
  from staff_member led
  where led.id = t6.instead_of_id and (false)) or false) and (t6.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t6.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))))))) t7 on true
  where (t0.id = $9) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13))))),
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $14::timestamptz, $15::uuid, told.event, told.work, 'DONE', $16::uuid, $17::text, $18::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"substitutions":', t7.j, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($4::text || '<1:' || json_build_array()::text || $4::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t7.n > 0 then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t4.id is not null and t5.id is null)) or (t1.id is not null and t7.u)) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.staff_member_id, t4.valid_from, t4.valid_to, t4.decided_by_id, t4.decided_on, t4.note
  from case_worker t4
  where t4.support_case_id = t1.id and t4.valid_from <= $1::date and (t4.valid_to is null or t4.valid_to >= $1::date)
  order by t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join staff_member t5 on t5.id = t4.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"version":', coalesce(t6.version::text, 'null'), ',"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"corrections":', t10.j, ',"decidedAs":', ($4::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t6.decided_by_id and post.valid_from <= t6.decided_on and (post.valid_to is null or post.valid_to >= t6.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $4::text || '>'), ',"decidedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t6.decided_on), 'null'), ',"insteadOf":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"note":', coalesce(to_json(t6.note), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"substitute":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"supportCase":', case when t16.id is not null then concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"number":', coalesce(to_json(t16.number), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}'), ','
  order by t6.valid_from desc, t6.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t16.family_id)::text, ',') as o2, coalesce(bool_or(t10.u or t13.id is null or t14.id is null or t15.id is null), false) as u
  from substitution t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t9.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t9.field), 'null'), ',"newValue":', coalesce(to_json(t9.new_value), 'null'), ',"oldValue":', coalesce(to_json(t9.old_value), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}'), ','
  order by t9.corrected_at desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, coalesce(bool_or(t12.id is null), false) as u
  from substitution_correction t9
  left join substitution t11 on t11.id = t9.subject_id
  left join staff_member t12 on t12.id = t9.corrected_by_id
  where t9.subject_id = t6.id) t10 on true
  left join staff_member t13 on t13.id = t6.decided_by_id
  left join staff_member t14 on t14.id = t6.instead_of_id
  left join staff_member t15 on t15.id = t6.substitute_id
  left join support_case t16 on t16.id = t6.support_case_id
  where t6.support_case_id = t1.id and ((((t6.substitute_id = $2 or t6.instead_of_id = $3) or exists (select
  from staff_member led
  where led.id = t6.instead_of_id and (false)) or false) and (t6.support_case_id is null or exists (select
  from support_case of_case
  where of_case.id = t6.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (not of_family.restricted))))))) t7 on true
  where (t0.id = $5) and ((not t0.restricted))),
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
