-- director, head of a unit, social worker, assistant, administrator
with p0 as materialized (select t0.id, t0.version, t0.recipient_id, t0.kind, t0.subject_id, t0.family_id, t0.created_at, t0.read_at, t0.settled_at, t0.settled_by_id, t0.settlement, row_number() over (order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc) as row_place
  from notification t0
  where (t0.recipient_id = $2)
  order by t0.read_at desc nulls first, t0.created_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t0.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"createdAt":', coalesce('"' || to_char(t0.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"proposedFor":', case when t2.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"settledAt":', coalesce('"' || to_char(t0.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"settledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"settlement":', coalesce(to_json(t0.settlement), 'null'), '}') as j0, t0.family_id as o0, ((t2.id is not null and t3.id is null)) as u
  from p0 t0
  left join appointment_proposal t2 on t2.id = t0.subject_id
  left join staff_member t3 on t3.id = t2.staff_member_id
  left join staff_member t4 on t4.id = t0.settled_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
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
  from notification t5
  where (t5.recipient_id = $2)), '}'), '}') end as data
  from verdict;
