-- director
with w0 as materialized (select t15.id, t15.family_id as o0
  from support_case t15
  where (t15.id = $5) and (true)),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $4)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t7.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t7.o0 as o1, t7.o1 as o2, (t2.id is null or t7.u) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.author_id
  left join staff_member t3 on t3.id = t0.instead_of_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join staff_member t5 on t5.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}'), ','
  order by t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, string_agg((t9.family_id)::text, ',') as o1, coalesce(bool_or(t9.id is null or t10.id is null), false) as u
  from visit_person t6
  left join visit t8 on t8.id = t6.visit_id
  left join family_member t9 on t9.id = t6.family_member_id
  left join person t10 on t10.id = t9.person_id
  where t6.visit_id = t0.id and t6.present = true) t7 on true
  left join staff_member t11 on t11.id = t0.recorded_by_id
  left join staff_member t12 on t12.id = t0.social_worker_id
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
  from visit t14
  where (true) and (t14.support_case_id = $4)), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t18.id, t18.family_id as o0, (t19.restricted is not false) as u
  from support_case t18
  left join family t19 on t19.id = t18.family_id
  where (t18.id = $5) and (exists (select
  from family of_family
  where of_family.id = t18.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $4)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t9.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t9.o0 as o1, t9.o1 as o2, (t3.restricted is not false or t4.id is null or t9.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.instead_of_id
  left join staff_member t6 on t6.id = t0.annulled_by_id
  left join staff_member t7 on t7.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o0, string_agg((t11.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null or t12.restricted is not false or t13.id is null), false) as u
  from visit_person t8
  left join visit t10 on t10.id = t8.visit_id
  left join family_member t11 on t11.id = t8.family_member_id
  left join family t12 on t12.id = t11.family_id
  left join person t13 on t13.id = t11.person_id
  where t8.visit_id = t0.id and t8.present = true) t9 on true
  left join staff_member t14 on t14.id = t0.recorded_by_id
  left join staff_member t15 on t15.id = t0.social_worker_id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
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
  from visit t17
  where (true) and (t17.support_case_id = $4)), '}'), '}') end as data
  from verdict;

-- social worker
with w0 as materialized (select t18.id, t18.family_id as o0, (t19.restricted is not false) as u
  from support_case t18
  left join family t19 on t19.id = t18.family_id
  where (t18.id = $5) and (exists (select
  from family of_family
  where of_family.id = t18.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $7 and w.valid_from <= $8 and (w.valid_to is null or w.valid_to >= $9)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $10 and (held.valid_to is null or held.valid_to >= $11) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $12 and s.annulled_at is null and s.valid_from <= $13 and s.valid_to >= $14)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $4)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t9.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t9.o0 as o1, t9.o1 as o2, (t3.restricted is not false or t4.id is null or t9.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.instead_of_id
  left join staff_member t6 on t6.id = t0.annulled_by_id
  left join staff_member t7 on t7.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o0, string_agg((t11.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null or t12.restricted is not false or t13.id is null), false) as u
  from visit_person t8
  left join visit t10 on t10.id = t8.visit_id
  left join family_member t11 on t11.id = t8.family_member_id
  left join family t12 on t12.id = t11.family_id
  left join person t13 on t13.id = t11.person_id
  where t8.visit_id = t0.id and t8.present = true) t9 on true
  left join staff_member t14 on t14.id = t0.recorded_by_id
  left join staff_member t15 on t15.id = t0.social_worker_id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
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
  from visit t17
  where (true) and (t17.support_case_id = $4)), '}'), '}') end as data
  from verdict;

-- assistant
with w0 as materialized (select t18.id, t18.family_id as o0, (t19.restricted is not false) as u
  from support_case t18
  left join family t19 on t19.id = t18.family_id
  where (t18.id = $5) and (exists (select
  from family of_family
  where of_family.id = t18.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $4)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t9.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t9.o0 as o1, t9.o1 as o2, (t3.restricted is not false or t4.id is null or t9.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.instead_of_id
  left join staff_member t6 on t6.id = t0.annulled_by_id
  left join staff_member t7 on t7.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o0, string_agg((t11.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null or t12.restricted is not false or t13.id is null), false) as u
  from visit_person t8
  left join visit t10 on t10.id = t8.visit_id
  left join family_member t11 on t11.id = t8.family_member_id
  left join family t12 on t12.id = t11.family_id
  left join person t13 on t13.id = t11.person_id
  where t8.visit_id = t0.id and t8.present = true) t9 on true
  left join staff_member t14 on t14.id = t0.recorded_by_id
  left join staff_member t15 on t15.id = t0.social_worker_id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $10::timestamptz, $11::uuid, told.event, told.work, 'DONE', $12::uuid, $13::text, $14::text, opened.kind, coalesce(opened.ids, '{}')
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
  from visit t17
  where (true) and (t17.support_case_id = $4)), '}'), '}') end as data
  from verdict;

-- system
with w0 as materialized (select t18.id, t18.family_id as o0, (t19.restricted is not false) as u
  from support_case t18
  left join family t19 on t19.id = t18.family_id
  where (t18.id = $5) and (exists (select
  from family of_family
  where of_family.id = t18.family_id and (not of_family.restricted)))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.kind, t0.visited_on, t0.starts_at, t0.duration_minutes, t0.place, t0.place_detail, t0.support_kinds, t0.matter, t0.agreements, t0.next_visit_on, t0.author_id, t0.social_worker_id, t0.joint_decision, t0.decided_with_id, t0.persons_in_words, t0.late_reason, t0.recorded_by_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.visited_on desc, t0.id desc) as row_place
  from visit t0
  where (true) and (t0.support_case_id = $4)
  order by t0.visited_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"author":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"visitedOn":', coalesce(to_json(t0.visited_on), 'null'), ',"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"annulledBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from visit_correction told
  where told.subject_id = t0.id) as corrected)::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), ',"decidedWith":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"jointDecision":', coalesce(to_json(t0.joint_decision), 'null'), ',"lateReason":', coalesce(to_json(t0.late_reason), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextVisitOn":', coalesce(to_json(t0.next_visit_on), 'null'), ',"persons":', t9.j, ',"personsInWords":', coalesce(to_json(t0.persons_in_words), 'null'), ',"place":', coalesce(to_json(t0.place), 'null'), ',"placeDetail":', coalesce(to_json(t0.place_detail), 'null'), ',"recordedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), '}') else 'null' end, ',"socialWorker":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), '}') else 'null' end, ',"startsAt":', coalesce(to_json((to_char(t0.starts_at, 'HH24:MI')))::text, 'null'), ',"supportKinds":', coalesce(to_json(t0.support_kinds), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t9.o0 as o1, t9.o1 as o2, (t3.restricted is not false or t4.id is null or t9.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.author_id
  left join staff_member t5 on t5.id = t0.instead_of_id
  left join staff_member t6 on t6.id = t0.annulled_by_id
  left join staff_member t7 on t7.id = t0.decided_with_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o0, string_agg((t11.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null or t12.restricted is not false or t13.id is null), false) as u
  from visit_person t8
  left join visit t10 on t10.id = t8.visit_id
  left join family_member t11 on t11.id = t8.family_member_id
  left join family t12 on t12.id = t11.family_id
  left join person t13 on t13.id = t11.person_id
  where t8.visit_id = t0.id and t8.present = true) t9 on true
  left join staff_member t14 on t14.id = t0.recorded_by_id
  left join staff_member t15 on t15.id = t0.social_worker_id
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
  from visit t17
  where (true) and (t17.support_case_id = $4)), '}'), '}') end as data
  from verdict;
