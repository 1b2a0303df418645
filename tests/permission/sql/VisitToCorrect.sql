-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, ((t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u or t8.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t4.left_on), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and (true)),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t10.agreements), 'null'), ',"decidedWith":', case when t11.id is not null then concat('{"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t10.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t10.joint_decision), 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"matter":', coalesce(to_json(t10.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t10.next_visit_on), 'null'), ',"persons":', t13.j, ',"place":', coalesce(to_json(t10.place), 'null'), ',"placeDetail":', coalesce(to_json(t10.place_detail), 'null'), ',"socialWorker":', case when t16.id is not null then concat('{"displayName":', coalesce(to_json(t16.display_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t10.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t10.support_kinds), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t10.author_id, to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t10.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t10.visited_on), 'null'), '}') as j, t10.support_case_id as o0, t13.o0 as o1, t13.o1 as o2, (t13.u) as u
  from visit t10
  left join staff_member t11 on t11.id = t10.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null), false) as u
  from visit_person t12
  left join visit t14 on t14.id = t12.visit_id
  left join family_member t15 on t15.id = t12.family_member_id
  where t12.visit_id = t10.id and t12.present = true) t13 on true
  left join staff_member t16 on t16.id = t10.social_worker_id
  where (t10.id = $4) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u or t8.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t4.left_on), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t10.agreements), 'null'), ',"decidedWith":', case when t13.id is not null then concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t10.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t10.joint_decision), 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"matter":', coalesce(to_json(t10.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t10.next_visit_on), 'null'), ',"persons":', t15.j, ',"place":', coalesce(to_json(t10.place), 'null'), ',"placeDetail":', coalesce(to_json(t10.place_detail), 'null'), ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t10.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t10.support_kinds), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t10.author_id, to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t10.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t10.visited_on), 'null'), '}') as j, t10.support_case_id as o0, t11.family_id as o1, t15.o0 as o2, t15.o1 as o3, (t12.restricted is not false or t15.u) as u
  from visit t10
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false), false) as u
  from visit_person t14
  left join visit t16 on t16.id = t14.visit_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  where t14.visit_id = t10.id and t14.present = true) t15 on true
  left join staff_member t19 on t19.id = t10.social_worker_id
  where (t10.id = $5) and (exists (select
  from support_case of_case
  where of_case.id = t10.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u or t8.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t4.left_on), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t10.agreements), 'null'), ',"decidedWith":', case when t13.id is not null then concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t10.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t10.joint_decision), 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"matter":', coalesce(to_json(t10.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t10.next_visit_on), 'null'), ',"persons":', t15.j, ',"place":', coalesce(to_json(t10.place), 'null'), ',"placeDetail":', coalesce(to_json(t10.place_detail), 'null'), ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t10.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t10.support_kinds), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t10.author_id, to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t10.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t10.visited_on), 'null'), '}') as j, t10.support_case_id as o0, t11.family_id as o1, t15.o0 as o2, t15.o1 as o3, (t12.restricted is not false or t15.u) as u
  from visit t10
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false), false) as u
  from visit_person t14
  left join visit t16 on t16.id = t14.visit_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  where t14.visit_id = t10.id and t14.present = true) t15 on true
  left join staff_member t19 on t19.id = t10.social_worker_id
  where (t10.id = $13) and (exists (select
  from support_case of_case
  where of_case.id = t10.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $14 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $15 and w.valid_from <= $16 and (w.valid_to is null or w.valid_to >= $17)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $18 and (held.valid_to is null or held.valid_to >= $19) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $20 and s.annulled_at is null and s.valid_from <= $21 and s.valid_to >= $22))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $23::timestamptz, $24::uuid, told.event, told.work, 'DONE', $25::uuid, $26::text, $27::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u or t8.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t4.left_on), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t10.agreements), 'null'), ',"decidedWith":', case when t13.id is not null then concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t10.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t10.joint_decision), 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"matter":', coalesce(to_json(t10.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t10.next_visit_on), 'null'), ',"persons":', t15.j, ',"place":', coalesce(to_json(t10.place), 'null'), ',"placeDetail":', coalesce(to_json(t10.place_detail), 'null'), ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t10.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t10.support_kinds), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t10.author_id, to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t10.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t10.visited_on), 'null'), '}') as j, t10.support_case_id as o0, t11.family_id as o1, t15.o0 as o2, t15.o1 as o3, (t12.restricted is not false or t15.u) as u
  from visit t10
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false), false) as u
  from visit_person t14
  left join visit t16 on t16.id = t14.visit_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  where t14.visit_id = t10.id and t14.present = true) t15 on true
  left join staff_member t19 on t19.id = t10.social_worker_id
  where (t10.id = $8) and (exists (select
  from support_case of_case
  where of_case.id = t10.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $9
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"socialWorker":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t5.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or t5.u or t8.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.staff_member_id, t2.valid_from, t2.valid_to, t2.decided_by_id, t2.decided_on, t2.note
  from case_worker t2
  where t2.support_case_id = t1.id and t2.valid_from <= $1::date and (t2.valid_to is null or t2.valid_to >= $1::date)
  order by t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t4.left_on), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t4.left_on desc, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is not null) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and ((not t0.restricted))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t10.agreements), 'null'), ',"decidedWith":', case when t13.id is not null then concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t10.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t10.joint_decision), 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"matter":', coalesce(to_json(t10.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t10.next_visit_on), 'null'), ',"persons":', t15.j, ',"place":', coalesce(to_json(t10.place), 'null'), ',"placeDetail":', coalesce(to_json(t10.place_detail), 'null'), ',"socialWorker":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t10.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t10.support_kinds), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t10.author_id, to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t10.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t10.support_case_id)
  where held.support_case_id = t10.support_case_id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t10.visited_on), 'null'), '}') as j, t10.support_case_id as o0, t11.family_id as o1, t15.o0 as o2, t15.o1 as o3, (t12.restricted is not false or t15.u) as u
  from visit t10
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false), false) as u
  from visit_person t14
  left join visit t16 on t16.id = t14.visit_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  where t14.visit_id = t10.id and t14.present = true) t15 on true
  left join staff_member t19 on t19.id = t10.social_worker_id
  where (t10.id = $4) and (exists (select
  from support_case of_case
  where of_case.id = t10.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (not of_family.restricted))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;
