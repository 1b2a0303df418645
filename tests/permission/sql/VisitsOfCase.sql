-- director
with w0 as materialized (select t14.id, t14.family_id as o0
  from support_case t14
  where (t14.id = $4) and (true)),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $3)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t6.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t6.o0 as o1, t6.o1 as o2, (t2.id is null or t6.u) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.author_id
  left join staff_member t3 on t3.id = t0.annulled_by_id
  left join staff_member t4 on t4.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}'), ','
  order by t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, string_agg((t8.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null or t9.id is null), false) as u
  from visit_person t5
  left join visit t7 on t7.id = t5.visit_id
  left join family_member t8 on t8.id = t5.family_member_id
  left join person t9 on t9.id = t8.person_id
  where t5.visit_id = t0.id and t5.present = true) t6 on true
  left join staff_member t10 on t10.id = t0.recorded_by_id
  left join staff_member t11 on t11.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VISITS_READ', 'visits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"visits":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.visited_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from visit t13
  where (true) and (t13.support_case_id = $3)), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t17.id, t17.family_id as o0, (t18.restricted is not false) as u
  from support_case t17
  left join family t18 on t18.id = t17.family_id
  where (t17.id = $4) and (exists (select
  from family of_family
  where of_family.id = t17.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $3)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t8.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t8.o0 as o1, t8.o1 as o2, (t3.restricted is not false or t4.id is null or t8.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.annulled_by_id
  left join staff_member t6 on t6.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t12.given_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t11.restricted is not false or t12.id is null), false) as u
  from visit_person t7
  left join visit t9 on t9.id = t7.visit_id
  left join family_member t10 on t10.id = t7.family_member_id
  left join family t11 on t11.id = t10.family_id
  left join person t12 on t12.id = t10.person_id
  where t7.visit_id = t0.id and t7.present = true) t8 on true
  left join staff_member t13 on t13.id = t0.recorded_by_id
  left join staff_member t14 on t14.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VISITS_READ', 'visits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"visits":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.visited_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from visit t16
  where (true) and (t16.support_case_id = $3)), '}'), '}') end as data
  from verdict;

-- social worker
with w0 as materialized (select t17.id, t17.family_id as o0, (t18.restricted is not false) as u
  from support_case t17
  left join family t18 on t18.id = t17.family_id
  where (t17.id = $4) and (exists (select
  from family of_family
  where of_family.id = t17.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $5 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $6 and w.valid_from <= $7 and (w.valid_to is null or w.valid_to >= $8))))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $3)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t8.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t8.o0 as o1, t8.o1 as o2, (t3.restricted is not false or t4.id is null or t8.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.annulled_by_id
  left join staff_member t6 on t6.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t12.given_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t11.restricted is not false or t12.id is null), false) as u
  from visit_person t7
  left join visit t9 on t9.id = t7.visit_id
  left join family_member t10 on t10.id = t7.family_member_id
  left join family t11 on t11.id = t10.family_id
  left join person t12 on t12.id = t10.person_id
  where t7.visit_id = t0.id and t7.present = true) t8 on true
  left join staff_member t13 on t13.id = t0.recorded_by_id
  left join staff_member t14 on t14.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VISITS_READ', 'visits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"visits":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.visited_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from visit t16
  where (true) and (t16.support_case_id = $3)), '}'), '}') end as data
  from verdict;

-- assistant
with w0 as materialized (select t17.id, t17.family_id as o0, (t18.restricted is not false) as u
  from support_case t17
  left join family t18 on t18.id = t17.family_id
  where (t17.id = $4) and (exists (select
  from family of_family
  where of_family.id = t17.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $5)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $3)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t8.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t8.o0 as o1, t8.o1 as o2, (t3.restricted is not false or t4.id is null or t8.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.annulled_by_id
  left join staff_member t6 on t6.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t12.given_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t11.restricted is not false or t12.id is null), false) as u
  from visit_person t7
  left join visit t9 on t9.id = t7.visit_id
  left join family_member t10 on t10.id = t7.family_member_id
  left join family t11 on t11.id = t10.family_id
  left join person t12 on t12.id = t10.person_id
  where t7.visit_id = t0.id and t7.present = true) t8 on true
  left join staff_member t13 on t13.id = t0.recorded_by_id
  left join staff_member t14 on t14.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VISITS_READ', 'visits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"visits":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.visited_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from visit t16
  where (true) and (t16.support_case_id = $3)), '}'), '}') end as data
  from verdict;

-- system
with w0 as materialized (select t17.id, t17.family_id as o0, (t18.restricted is not false) as u
  from support_case t17
  left join family t18 on t18.id = t17.family_id
  where (t17.id = $4) and (exists (select
  from family of_family
  where of_family.id = t17.family_id and (not of_family.restricted)))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $3)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t8.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t8.o0 as o1, t8.o1 as o2, (t3.restricted is not false or t4.id is null or t8.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.annulled_by_id
  left join staff_member t6 on t6.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t12.given_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}'), ','
  order by t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t11.restricted is not false or t12.id is null), false) as u
  from visit_person t7
  left join visit t9 on t9.id = t7.visit_id
  left join family_member t10 on t10.id = t7.family_member_id
  left join family t11 on t11.id = t10.family_id
  left join person t12 on t12.id = t10.person_id
  where t7.visit_id = t0.id and t7.present = true) t8 on true
  left join staff_member t13 on t13.id = t0.recorded_by_id
  left join staff_member t14 on t14.id = t0.social_worker_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VISITS_READ', 'visits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"visits":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.visited_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from visit t16
  where (true) and (t16.support_case_id = $3)), '}'), '}') end as data
  from verdict;
