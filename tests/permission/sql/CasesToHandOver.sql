-- director
with w0 as materialized (select t5.id
  from staff_member t5
  where (t5.id = $5) and (true)),
p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on asc, t0.id asc) as row_place
  from support_case t0
  where (true) and (t0.closed_on is null and t0.id = any(array( select led.support_case_id
  from case_worker led
  where led.staff_member_id = $3 and led.valid_to is null
  union all select held.support_case_id
  from assignment held
  where held.assistant_id = $4 and held.ended_on is null)))
  order by t0.opened_on asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"assistant":', case when t2.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null then t0.id end as o1, ((t2.id is not null and t3.id is null) or t4.id is null) as u
  from p0 t0
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t0.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join family t4 on t4.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('HAND_OVER_LISTED', 'casesToHandOver')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"casesToHandOver":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t5.id
  from staff_member t5
  where (t5.id = $6) and (true)),
p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on asc, t0.id asc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.closed_on is null and t0.id = any(array( select led.support_case_id
  from case_worker led
  where led.staff_member_id = $4 and led.valid_to is null
  union all select held.support_case_id
  from assignment held
  where held.assistant_id = $5 and held.ended_on is null)))
  order by t0.opened_on asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"assistant":', case when t2.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null then t0.id end as o1, ((t2.id is not null and t3.id is null) or t4.id is null) as u
  from p0 t0
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t0.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join family t4 on t4.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('HAND_OVER_LISTED', 'casesToHandOver')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"casesToHandOver":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- system
with w0 as materialized (select t5.id
  from staff_member t5
  where (t5.id = $5) and (true)),
p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on asc, t0.id asc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and (t0.closed_on is null and t0.id = any(array( select led.support_case_id
  from case_worker led
  where led.staff_member_id = $3 and led.valid_to is null
  union all select held.support_case_id
  from assignment held
  where held.assistant_id = $4 and held.ended_on is null)))
  order by t0.opened_on asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"assistant":', case when t2.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"family":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t4.surname = 'nieznana z nazwiska' and not t4.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t4.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t4.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t4.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t4.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t4.surname, t4.street) else t4.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, case when t2.id is not null then t0.id end as o1, ((t2.id is not null and t3.id is null) or t4.id is null) as u
  from p0 t0
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t0.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join family t4 on t4.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('HAND_OVER_LISTED', 'casesToHandOver')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"casesToHandOver":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;
