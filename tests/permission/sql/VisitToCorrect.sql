-- director
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, (t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t1.left_on), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $1) and (true)),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t7.agreements), 'null'), ',"durationMinutes":', coalesce(t7.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"matter":', coalesce(to_json(t7.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t7.next_visit_on), 'null'), ',"persons":', t9.j, ',"place":', coalesce(to_json(t7.place), 'null'), ',"placeDetail":', coalesce(to_json(t7.place_detail), 'null'), ',"startsAt":', coalesce(to_json((to_char(t7.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t7.support_kinds), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<0:' || json_build_array(t7.author_id)::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') as j, t7.support_case_id as o0, t9.o0 as o1, t9.o1 as o2, (t9.u) as u
  from visit t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o0, string_agg((t11.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from visit_person t8
  left join visit t10 on t10.id = t8.visit_id
  left join family_member t11 on t11.id = t8.family_member_id
  where t8.visit_id = t7.id and t8.present = true) t9 on true
  where (t7.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t1.left_on), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $1) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t7.agreements), 'null'), ',"durationMinutes":', coalesce(t7.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"matter":', coalesce(to_json(t7.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t7.next_visit_on), 'null'), ',"persons":', t11.j, ',"place":', coalesce(to_json(t7.place), 'null'), ',"placeDetail":', coalesce(to_json(t7.place_detail), 'null'), ',"startsAt":', coalesce(to_json((to_char(t7.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t7.support_kinds), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayCorrect":', ($3::text || '<0:' || json_build_array(t7.author_id)::text || $3::text || '>'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') as j, t7.support_case_id as o0, t8.family_id as o1, t11.o0 as o2, t11.o1 as o3, (t9.restricted is not false or t11.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false), false) as u
  from visit_person t10
  left join visit t12 on t12.id = t10.visit_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  where t10.visit_id = t7.id and t10.present = true) t11 on true
  where (t7.id = $4) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
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
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t1.left_on), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $1) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $3))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t7.agreements), 'null'), ',"durationMinutes":', coalesce(t7.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"matter":', coalesce(to_json(t7.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t7.next_visit_on), 'null'), ',"persons":', t11.j, ',"place":', coalesce(to_json(t7.place), 'null'), ',"placeDetail":', coalesce(to_json(t7.place_detail), 'null'), ',"startsAt":', coalesce(to_json((to_char(t7.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t7.support_kinds), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayCorrect":', ($4::text || '<0:' || json_build_array(t7.author_id)::text || $4::text || '>'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') as j, t7.support_case_id as o0, t8.family_id as o1, t11.o0 as o2, t11.o1 as o3, (t9.restricted is not false or t11.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false), false) as u
  from visit_person t10
  left join visit t12 on t12.id = t10.visit_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  where t10.visit_id = t7.id and t10.present = true) t11 on true
  where (t7.id = $5) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6
  union all select c.family_id
  from support_case c
  where c.social_worker_id = $7))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t1.left_on), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $1) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2))))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t7.agreements), 'null'), ',"durationMinutes":', coalesce(t7.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"matter":', coalesce(to_json(t7.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t7.next_visit_on), 'null'), ',"persons":', t11.j, ',"place":', coalesce(to_json(t7.place), 'null'), ',"placeDetail":', coalesce(to_json(t7.place_detail), 'null'), ',"startsAt":', coalesce(to_json((to_char(t7.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t7.support_kinds), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayCorrect":', ($3::text || '<0:' || json_build_array(t7.author_id)::text || $3::text || '>'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') as j, t7.support_case_id as o0, t8.family_id as o1, t11.o0 as o2, t11.o1 as o3, (t9.restricted is not false or t11.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false), false) as u
  from visit_person t10
  left join visit t12 on t12.id = t10.visit_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  where t10.visit_id = t7.id and t10.present = true) t11 on true
  where (t7.id = $4) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $5))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t1.left_on), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $1) and ((not t0.restricted))),
r1 as materialized (select concat('{"agreements":', coalesce(to_json(t7.agreements), 'null'), ',"durationMinutes":', coalesce(t7.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"matter":', coalesce(to_json(t7.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t7.next_visit_on), 'null'), ',"persons":', t11.j, ',"place":', coalesce(to_json(t7.place), 'null'), ',"placeDetail":', coalesce(to_json(t7.place_detail), 'null'), ',"startsAt":', coalesce(to_json((to_char(t7.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t7.support_kinds), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayCorrect":', ($2::text || '<0:' || json_build_array(t7.author_id)::text || $2::text || '>'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') as j, t7.support_case_id as o0, t8.family_id as o1, t11.o0 as o2, t11.o1 as o3, (t9.restricted is not false or t11.u) as u
  from visit t7
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false), false) as u
  from visit_person t10
  left join visit t12 on t12.id = t10.visit_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  where t10.visit_id = t7.id and t10.present = true) t11 on true
  where (t7.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t7.support_case_id and exists (select
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
  union all select 'case'::text as kind, o0 as id
  from r1
  union all select 'family'::text as kind, o1 as id
  from r1
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r1
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family'), ('VISITS_READ', 'visit')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), ',"visit":', (select j
  from r1), '}') end as data
  from verdict;
