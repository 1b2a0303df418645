-- director
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $2)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), '}') as j0, t0.family_id as o0
  from p0 t0
  left join family t2 on t2.id = t0.family_id and (true)
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t3
  where (t3.recipient_id = $2)), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $3)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), '}') as j0, t0.family_id as o0
  from p0 t0
  left join family t2 on t2.id = t0.family_id and (((not t2.restricted and t2.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
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
  from notification t3
  where (t3.recipient_id = $3)), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $6)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), '}') as j0, t0.family_id as o0
  from p0 t0
  left join family t2 on t2.id = t0.family_id and ((t2.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)))))
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('NOTIFICATIONS_READ', 'notifications')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"notifications":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from notification t3
  where (t3.recipient_id = $6)), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $3)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), '}') as j0, t0.family_id as o0
  from p0 t0
  left join family t2 on t2.id = t0.family_id and ((t2.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2))))
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
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
  from notification t3
  where (t3.recipient_id = $3)), '}'), '}') end as data
  from verdict;
