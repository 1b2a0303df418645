-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true)
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"restricted":', coalesce(t2.restricted::text, 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"assistant":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"basisEndedOn":', ($2::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t0.id and told.annulled_at is null))::text || $2::text || '>'), ',"currentBasis":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}') else 'null' end, ',"lastVisit":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t6.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $3::date)::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, t7.family_id as o2, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.assistant_id, t3.assigned_on, t3.assigned_by_id, t3.ended_on, t3.end_reason, t3.handover_note
  from assignment t3
  where t3.support_case_id = t0.id and t3.ended_on is null
  order by t3.assigned_on asc, t3.id asc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.assistant_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.valid_from, t5.valid_to, t5.source_id, t5.annulled_at
  from legal_basis t5
  where t5.support_case_id = t0.id and t5.valid_from <= $3::date and (t5.valid_to is null or t5.valid_to >= $3::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t5.kind), t5.valid_from desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.visited_on, t6.starts_at, t6.duration_minutes, t6.place, t6.place_detail, t6.support_kinds, t6.matter, t6.agreements, t6.next_visit_on, t6.author_id, t6.social_worker_id, t6.joint_decision, t6.decided_with_id, t6.persons_in_words, t6.late_reason, t6.recorded_by_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from visit t6
  where t6.support_case_id = t0.id and t6.annulled_at is null
  order by t6.visited_on desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t0.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.opened_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from support_case t9
  where (true)), '}'), '}') end as data
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
  from below)))))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"restricted":', coalesce(t2.restricted::text, 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"assistant":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"basisEndedOn":', ($2::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t0.id and told.annulled_at is null))::text || $2::text || '>'), ',"currentBasis":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}') else 'null' end, ',"lastVisit":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t6.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $3::date)::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, t7.family_id as o2, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.assistant_id, t3.assigned_on, t3.assigned_by_id, t3.ended_on, t3.end_reason, t3.handover_note
  from assignment t3
  where t3.support_case_id = t0.id and t3.ended_on is null
  order by t3.assigned_on asc, t3.id asc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.assistant_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.valid_from, t5.valid_to, t5.source_id, t5.annulled_at
  from legal_basis t5
  where t5.support_case_id = t0.id and t5.valid_from <= $3::date and (t5.valid_to is null or t5.valid_to >= $3::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t5.kind), t5.valid_from desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.visited_on, t6.starts_at, t6.duration_minutes, t6.place, t6.place_detail, t6.support_kinds, t6.matter, t6.agreements, t6.next_visit_on, t6.author_id, t6.social_worker_id, t6.joint_decision, t6.decided_with_id, t6.persons_in_words, t6.late_reason, t6.recorded_by_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from visit t6
  where t6.support_case_id = t0.id and t6.annulled_at is null
  order by t6.visited_on desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t0.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.opened_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))), '}'), '}') end as data
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
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12)))))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"restricted":', coalesce(t2.restricted::text, 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"assistant":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"basisEndedOn":', ($2::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t0.id and told.annulled_at is null))::text || $2::text || '>'), ',"currentBasis":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}') else 'null' end, ',"lastVisit":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t6.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $3::date)::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, t7.family_id as o2, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.assistant_id, t3.assigned_on, t3.assigned_by_id, t3.ended_on, t3.end_reason, t3.handover_note
  from assignment t3
  where t3.support_case_id = t0.id and t3.ended_on is null
  order by t3.assigned_on asc, t3.id asc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.assistant_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.valid_from, t5.valid_to, t5.source_id, t5.annulled_at
  from legal_basis t5
  where t5.support_case_id = t0.id and t5.valid_from <= $3::date and (t5.valid_to is null or t5.valid_to >= $3::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t5.kind), t5.valid_from desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.visited_on, t6.starts_at, t6.duration_minutes, t6.place, t6.place_detail, t6.support_kinds, t6.matter, t6.agreements, t6.next_visit_on, t6.author_id, t6.social_worker_id, t6.joint_decision, t6.decided_with_id, t6.persons_in_words, t6.late_reason, t6.recorded_by_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from visit t6
  where t6.support_case_id = t0.id and t6.annulled_at is null
  order by t6.visited_on desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t0.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.opened_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12)))))), '}'), '}') end as data
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
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7)))))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"restricted":', coalesce(t2.restricted::text, 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"assistant":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"basisEndedOn":', ($2::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t0.id and told.annulled_at is null))::text || $2::text || '>'), ',"currentBasis":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}') else 'null' end, ',"lastVisit":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t6.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $3::date)::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, t7.family_id as o2, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.assistant_id, t3.assigned_on, t3.assigned_by_id, t3.ended_on, t3.end_reason, t3.handover_note
  from assignment t3
  where t3.support_case_id = t0.id and t3.ended_on is null
  order by t3.assigned_on asc, t3.id asc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.assistant_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.valid_from, t5.valid_to, t5.source_id, t5.annulled_at
  from legal_basis t5
  where t5.support_case_id = t0.id and t5.valid_from <= $3::date and (t5.valid_to is null or t5.valid_to >= $3::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t5.kind), t5.valid_from desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.visited_on, t6.starts_at, t6.duration_minutes, t6.place, t6.place_detail, t6.support_kinds, t6.matter, t6.agreements, t6.next_visit_on, t6.author_id, t6.social_worker_id, t6.joint_decision, t6.decided_with_id, t6.persons_in_words, t6.late_reason, t6.recorded_by_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from visit t6
  where t6.support_case_id = t0.id and t6.annulled_at is null
  order by t6.visited_on desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t0.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.opened_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7)))))), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"restricted":', coalesce(t2.restricted::text, 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"assistant":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"basisEndedOn":', ($2::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t0.id and told.annulled_at is null))::text || $2::text || '>'), ',"currentBasis":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}') else 'null' end, ',"lastVisit":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t6.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $3::date)::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), ',"track":', coalesce(to_json(t0.track), 'null'), '}') as j0, t0.family_id as o0, case when t3.id is not null or t5.id is not null or t6.id is not null then t0.id end as o1, t7.family_id as o2, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.assistant_id, t3.assigned_on, t3.assigned_by_id, t3.ended_on, t3.end_reason, t3.handover_note
  from assignment t3
  where t3.support_case_id = t0.id and t3.ended_on is null
  order by t3.assigned_on asc, t3.id asc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.assistant_id
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.valid_from, t5.valid_to, t5.source_id, t5.annulled_at
  from legal_basis t5
  where t5.support_case_id = t0.id and t5.valid_from <= $3::date and (t5.valid_to is null or t5.valid_to >= $3::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t5.kind), t5.valid_from desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.visited_on, t6.starts_at, t6.duration_minutes, t6.place, t6.place_detail, t6.support_kinds, t6.matter, t6.agreements, t6.next_visit_on, t6.author_id, t6.social_worker_id, t6.joint_decision, t6.decided_with_id, t6.persons_in_words, t6.late_reason, t6.recorded_by_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from visit t6
  where t6.support_case_id = t0.id and t6.annulled_at is null
  order by t6.visited_on desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t0.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<3:' || json_build_array(t0.opened_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from support_case t9
  where (exists (select
  from family of_family
  where of_family.id = t9.family_id and (not of_family.restricted)))), '}'), '}') end as data
  from verdict;
