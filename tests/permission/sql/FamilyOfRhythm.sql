-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, ',"viewerMayRecordMeetingRhythm":', ($2::text || '<0:' || json_build_array(t1.stage, (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $1::date and (w.valid_to is null or w.valid_to >= $1::date)), (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  where (t0.id = $3) and (true)),
verdict as (select not (not exists (select
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

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, ',"viewerMayRecordMeetingRhythm":', ($2::text || '<0:' || json_build_array(t1.stage, (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $1::date and (w.valid_to is null or w.valid_to >= $1::date)), (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  where (t0.id = $3) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, ',"viewerMayRecordMeetingRhythm":', ($2::text || '<0:' || json_build_array(t1.stage, (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $1::date and (w.valid_to is null or w.valid_to >= $1::date)), (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, ',"viewerMayRecordMeetingRhythm":', ($2::text || '<0:' || json_build_array(t1.stage, (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $1::date and (w.valid_to is null or w.valid_to >= $1::date)), (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, ',"viewerMayRecordMeetingRhythm":', ($2::text || '<0:' || json_build_array(t1.stage, (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $1::date and (w.valid_to is null or w.valid_to >= $1::date)), (select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $1::date and standing.valid_to >= $1::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $1::date and (held.valid_to is null or held.valid_to >= $1::date)))))::text || $2::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, (t0.restricted is not false) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  where (t0.id = $3) and ((not t0.restricted))),
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
