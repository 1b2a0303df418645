-- director
with w0 as materialized (select t5.id
  from staff_member t5
  where (t5.id = $6) and (true)),
p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on asc, t0.id asc) as row_place
  from support_case t0
  where (true) and (t0.closed_on is null and t0.id = any(array( select led.support_case_id
  from case_worker led
  where led.staff_member_id = $4 and led.valid_to is null
  union all select held.support_case_id
  from assignment held
  where held.assistant_id = $5 and held.ended_on is null)))
  order by t0.opened_on asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"socialWorker":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.staff_member_id, t3.valid_from, t3.valid_to, t3.decided_by_id, t3.decided_on, t3.note
  from case_worker t3
  where t3.support_case_id = t0.id and t3.valid_from <= $3::date and (t3.valid_to is null or t3.valid_to >= $3::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.staff_member_id
  where t0.row_place <= $1::integer),
r1 as materialized (select concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') as j
  from staff_member t6
  where (t6.id = $7) and (true)),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('HAND_OVER_LISTED', 'casesToHandOver'), ('STAFF_READ', 'staffMember')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"casesToHandOver":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"staffMember":', (select j
  from r1), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t5.id
  from staff_member t5
  where (t5.id = $7) and (true)),
p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on asc, t0.id asc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (t0.closed_on is null and t0.id = any(array( select led.support_case_id
  from case_worker led
  where led.staff_member_id = $5 and led.valid_to is null
  union all select held.support_case_id
  from assignment held
  where held.assistant_id = $6 and held.ended_on is null)))
  order by t0.opened_on asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"socialWorker":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, '}') as j0, t0.family_id as o0, case when t3.id is not null then t0.id end as o1, (t2.id is null or (t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.support_case_id, t3.staff_member_id, t3.valid_from, t3.valid_to, t3.decided_by_id, t3.decided_on, t3.note
  from case_worker t3
  where t3.support_case_id = t0.id and t3.valid_from <= $3::date and (t3.valid_to is null or t3.valid_to >= $3::date)
  order by t3.valid_from desc, t3.id desc
  limit 1) t3 on true
  left join staff_member t4 on t4.id = t3.staff_member_id
  where t0.row_place <= $1::integer),
r1 as materialized (select concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') as j
  from staff_member t6
  where (t6.id = $8) and (true)),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('HAND_OVER_LISTED', 'casesToHandOver'), ('STAFF_READ', 'staffMember')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"casesToHandOver":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), ',"staffMember":', (select j
  from r1), '}') end as data
  from verdict;
