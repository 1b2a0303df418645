-- director, head of a unit, administrator
with r0 as materialized (select concat('{"displayName":', coalesce(to_json(t0.display_name), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j
  from staff_member t0
  where (t0.id = $1) and (true)),
verdict as (select not (not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('STAFF_READ', 'staffMember')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"staffMember":', (select j
  from r0), '}') end as data
  from verdict;
