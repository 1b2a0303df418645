-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and (t0.stage = $4)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"lastVisit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t3.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<1:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t0.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.visited_on, t3.starts_at, t3.duration_minutes, t3.place, t3.place_detail, t3.support_kinds, t3.matter, t3.agreements, t3.next_visit_on, t3.author_id, t3.social_worker_id, t3.joint_decision, t3.decided_with_id, t3.persons_in_words, t3.late_reason, t3.recorded_by_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit t3
  where t3.support_case_id = t0.id and t3.annulled_at is null
  order by t3.visited_on desc, t3.id desc
  limit 1) t3 on true
  where t0.row_place <= $1::integer),
p1 as materialized (select t4.id, t4.version, t4.family_id, t4.intake_id, t4.number, t4.track, t4.stage, t4.goal, t4.opened_on, t4.closed_on, t4.closed_from, t4.closure_reason, t4.court_word_on, t4.court_word_signature, t4.court_told, t4.suspended_until, row_number() over (order by t4.opened_on desc, t4.id desc) as row_place
  from support_case t4
  where (true) and (t4.stage = $6)
  order by t4.opened_on desc, t4.id desc
  limit $5::integer + 1),
r1 as materialized (select t4.row_place, concat('{"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"lastVisit":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t4.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<3:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t4.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t4.family_id as o0, case when t7.id is not null then t4.id end as o1, (t6.id is null) as u
  from p1 t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.visited_on, t7.starts_at, t7.duration_minutes, t7.place, t7.place_detail, t7.support_kinds, t7.matter, t7.agreements, t7.next_visit_on, t7.author_id, t7.social_worker_id, t7.joint_decision, t7.decided_with_id, t7.persons_in_words, t7.late_reason, t7.recorded_by_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit t7
  where t7.support_case_id = t4.id and t7.annulled_at is null
  order by t7.visited_on desc, t7.id desc
  limit 1) t7 on true
  where t4.row_place <= $5::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assigned":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"inSupport":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.stage = $5)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"lastVisit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t3.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<1:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t0.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.visited_on, t3.starts_at, t3.duration_minutes, t3.place, t3.place_detail, t3.support_kinds, t3.matter, t3.agreements, t3.next_visit_on, t3.author_id, t3.social_worker_id, t3.joint_decision, t3.decided_with_id, t3.persons_in_words, t3.late_reason, t3.recorded_by_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit t3
  where t3.support_case_id = t0.id and t3.annulled_at is null
  order by t3.visited_on desc, t3.id desc
  limit 1) t3 on true
  where t0.row_place <= $1::integer),
p1 as materialized (select t4.id, t4.version, t4.family_id, t4.intake_id, t4.number, t4.track, t4.stage, t4.goal, t4.opened_on, t4.closed_on, t4.closed_from, t4.closure_reason, t4.court_word_on, t4.court_word_signature, t4.court_told, t4.suspended_until, row_number() over (order by t4.opened_on desc, t4.id desc) as row_place
  from support_case t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t4.stage = $8)
  order by t4.opened_on desc, t4.id desc
  limit $6::integer + 1),
r1 as materialized (select t4.row_place, concat('{"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"lastVisit":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t4.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<3:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t4.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t4.family_id as o0, case when t7.id is not null then t4.id end as o1, (t6.id is null) as u
  from p1 t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.visited_on, t7.starts_at, t7.duration_minutes, t7.place, t7.place_detail, t7.support_kinds, t7.matter, t7.agreements, t7.next_visit_on, t7.author_id, t7.social_worker_id, t7.joint_decision, t7.decided_with_id, t7.persons_in_words, t7.late_reason, t7.recorded_by_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit t7
  where t7.support_case_id = t4.id and t7.annulled_at is null
  order by t7.visited_on desc, t7.id desc
  limit 1) t7 on true
  where t4.row_place <= $6::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assigned":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"inSupport":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))) and (t0.stage = $13)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"lastVisit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t3.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<1:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t0.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.visited_on, t3.starts_at, t3.duration_minutes, t3.place, t3.place_detail, t3.support_kinds, t3.matter, t3.agreements, t3.next_visit_on, t3.author_id, t3.social_worker_id, t3.joint_decision, t3.decided_with_id, t3.persons_in_words, t3.late_reason, t3.recorded_by_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit t3
  where t3.support_case_id = t0.id and t3.annulled_at is null
  order by t3.visited_on desc, t3.id desc
  limit 1) t3 on true
  where t0.row_place <= $1::integer),
p1 as materialized (select t4.id, t4.version, t4.family_id, t4.intake_id, t4.number, t4.track, t4.stage, t4.goal, t4.opened_on, t4.closed_on, t4.closed_from, t4.closure_reason, t4.court_word_on, t4.court_word_signature, t4.court_told, t4.suspended_until, row_number() over (order by t4.opened_on desc, t4.id desc) as row_place
  from support_case t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $15 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $16 and w.valid_from <= $17 and (w.valid_to is null or w.valid_to >= $18)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $19 and (held.valid_to is null or held.valid_to >= $20) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $21 and s.annulled_at is null and s.valid_from <= $22 and s.valid_to >= $23))))) and (t4.stage = $24)
  order by t4.opened_on desc, t4.id desc
  limit $14::integer + 1),
r1 as materialized (select t4.row_place, concat('{"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"lastVisit":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t4.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<3:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t4.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t4.family_id as o0, case when t7.id is not null then t4.id end as o1, (t6.id is null) as u
  from p1 t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.visited_on, t7.starts_at, t7.duration_minutes, t7.place, t7.place_detail, t7.support_kinds, t7.matter, t7.agreements, t7.next_visit_on, t7.author_id, t7.social_worker_id, t7.joint_decision, t7.decided_with_id, t7.persons_in_words, t7.late_reason, t7.recorded_by_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit t7
  where t7.support_case_id = t4.id and t7.annulled_at is null
  order by t7.visited_on desc, t7.id desc
  limit 1) t7 on true
  where t4.row_place <= $14::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $25::timestamptz, $26::uuid, told.event, told.work, 'DONE', $27::uuid, $28::text, $29::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assigned":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"inSupport":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))) and (t0.stage = $8)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"lastVisit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t3.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<1:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t0.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.visited_on, t3.starts_at, t3.duration_minutes, t3.place, t3.place_detail, t3.support_kinds, t3.matter, t3.agreements, t3.next_visit_on, t3.author_id, t3.social_worker_id, t3.joint_decision, t3.decided_with_id, t3.persons_in_words, t3.late_reason, t3.recorded_by_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit t3
  where t3.support_case_id = t0.id and t3.annulled_at is null
  order by t3.visited_on desc, t3.id desc
  limit 1) t3 on true
  where t0.row_place <= $1::integer),
p1 as materialized (select t4.id, t4.version, t4.family_id, t4.intake_id, t4.number, t4.track, t4.stage, t4.goal, t4.opened_on, t4.closed_on, t4.closed_from, t4.closure_reason, t4.court_word_on, t4.court_word_signature, t4.court_told, t4.suspended_until, row_number() over (order by t4.opened_on desc, t4.id desc) as row_place
  from support_case t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13))))) and (t4.stage = $14)
  order by t4.opened_on desc, t4.id desc
  limit $9::integer + 1),
r1 as materialized (select t4.row_place, concat('{"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"lastVisit":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t4.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<3:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t4.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t4.family_id as o0, case when t7.id is not null then t4.id end as o1, (t6.id is null) as u
  from p1 t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.visited_on, t7.starts_at, t7.duration_minutes, t7.place, t7.place_detail, t7.support_kinds, t7.matter, t7.agreements, t7.next_visit_on, t7.author_id, t7.social_worker_id, t7.joint_decision, t7.decided_with_id, t7.persons_in_words, t7.late_reason, t7.recorded_by_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit t7
  where t7.support_case_id = t4.id and t7.annulled_at is null
  order by t7.visited_on desc, t7.id desc
  limit 1) t7 on true
  where t4.row_place <= $9::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assigned":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"inSupport":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and (t0.stage = $4)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"lastVisit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t3.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<1:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t0.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.id)
  where held.support_case_id = t0.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.kind, t3.visited_on, t3.starts_at, t3.duration_minutes, t3.place, t3.place_detail, t3.support_kinds, t3.matter, t3.agreements, t3.next_visit_on, t3.author_id, t3.social_worker_id, t3.joint_decision, t3.decided_with_id, t3.persons_in_words, t3.late_reason, t3.recorded_by_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from visit t3
  where t3.support_case_id = t0.id and t3.annulled_at is null
  order by t3.visited_on desc, t3.id desc
  limit 1) t3 on true
  where t0.row_place <= $1::integer),
p1 as materialized (select t4.id, t4.version, t4.family_id, t4.intake_id, t4.number, t4.track, t4.stage, t4.goal, t4.opened_on, t4.closed_on, t4.closed_from, t4.closure_reason, t4.court_word_on, t4.court_word_signature, t4.court_told, t4.suspended_until, row_number() over (order by t4.opened_on desc, t4.id desc) as row_place
  from support_case t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and (not of_family.restricted))) and (t4.stage = $6)
  order by t4.opened_on desc, t4.id desc
  limit $5::integer + 1),
r1 as materialized (select t4.row_place, concat('{"family":', case when t6.id is not null then concat('{"city":', coalesce(to_json(t6.city), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"lastVisit":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t7.visited_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t4.stage), 'null'), ',"viewerMayRecordVisit":', ($2::text || '<3:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t4.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t4.id)
  where held.support_case_id = t4.id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), '}') as j0, t4.family_id as o0, case when t7.id is not null then t4.id end as o1, (t6.id is null) as u
  from p1 t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.visited_on, t7.starts_at, t7.duration_minutes, t7.place, t7.place_detail, t7.support_kinds, t7.matter, t7.agreements, t7.next_visit_on, t7.author_id, t7.social_worker_id, t7.joint_decision, t7.decided_with_id, t7.persons_in_words, t7.late_reason, t7.recorded_by_id, t7.instead_of_id, t7.recorded_at, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason
  from visit t7
  where t7.support_case_id = t4.id and t7.annulled_at is null
  order by t7.visited_on desc, t7.id desc
  limit 1) t7 on true
  where t4.row_place <= $5::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or coalesce((select bool_or(u)
  from r1), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1
  union all select 'case'::text as kind, o1 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assigned":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"inSupport":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r1), '}'), '}') end as data
  from verdict;
