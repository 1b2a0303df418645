-- director
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, t0.settled_at, t0.settled_by_id, t0.settlement, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $3)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"askedBy":', coalesce(to_json((select asker.display_name
  from inquiry asked join staff_member asker on asker.id = asked.asked_by_id
  where asked.id = t0.subject_id))::text, 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"proposedFor":', case when t3.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"settledAt":', coalesce('"' || to_char(t0.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"settledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"settlement":', coalesce(to_json(t0.settlement), 'null'), '}') as j0, t0.family_id as o0, ((t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id and (true)
  left join appointment_proposal t3 on t3.id = t0.subject_id
  left join staff_member t4 on t4.id = t3.staff_member_id
  left join staff_member t5 on t5.id = t0.settled_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t6
  where (t6.recipient_id = $3)), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, t0.settled_at, t0.settled_by_id, t0.settlement, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $4)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"askedBy":', coalesce(to_json((select asker.display_name
  from inquiry asked join staff_member asker on asker.id = asked.asked_by_id
  where asked.id = t0.subject_id))::text, 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($3::text || '<0:' || json_build_array()::text || $3::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"proposedFor":', case when t3.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"settledAt":', coalesce('"' || to_char(t0.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"settledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"settlement":', coalesce(to_json(t0.settlement), 'null'), '}') as j0, t0.family_id as o0, ((t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id and (((not t2.restricted and t2.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))
  left join appointment_proposal t3 on t3.id = t0.subject_id
  left join staff_member t4 on t4.id = t3.staff_member_id
  left join staff_member t5 on t5.id = t0.settled_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t6
  where (t6.recipient_id = $4)), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, t0.settled_at, t0.settled_by_id, t0.settlement, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $12)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"askedBy":', coalesce(to_json((select asker.display_name
  from inquiry asked join staff_member asker on asker.id = asked.asked_by_id
  where asked.id = t0.subject_id))::text, 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($11::text || '<0:' || json_build_array()::text || $11::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"proposedFor":', case when t3.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"settledAt":', coalesce('"' || to_char(t0.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"settledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"settlement":', coalesce(to_json(t0.settlement), 'null'), '}') as j0, t0.family_id as o0, ((t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id and ((t2.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10))))
  left join appointment_proposal t3 on t3.id = t0.subject_id
  left join staff_member t4 on t4.id = t3.staff_member_id
  left join staff_member t5 on t5.id = t0.settled_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t6
  where (t6.recipient_id = $12)), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, t0.settled_at, t0.settled_by_id, t0.settlement, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $7)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"askedBy":', coalesce(to_json((select asker.display_name
  from inquiry asked join staff_member asker on asker.id = asked.asked_by_id
  where asked.id = t0.subject_id))::text, 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($6::text || '<0:' || json_build_array()::text || $6::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"proposedFor":', case when t3.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"settledAt":', coalesce('"' || to_char(t0.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"settledBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"settlement":', coalesce(to_json(t0.settlement), 'null'), '}') as j0, t0.family_id as o0, ((t3.id is not null and t4.id is null)) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id and ((t2.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $3 and s.annulled_at is null and s.valid_from <= $4 and s.valid_to >= $5))))
  left join appointment_proposal t3 on t3.id = t0.subject_id
  left join staff_member t4 on t4.id = t3.staff_member_id
  left join staff_member t5 on t5.id = t0.settled_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t6
  where (t6.recipient_id = $7)), '}'), '}') end as data
  from verdict;
