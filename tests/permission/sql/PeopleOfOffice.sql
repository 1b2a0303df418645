-- director, head of a unit, administrator
with p0 as materialized (select t0.id, t0.version, t0.subject, t0.display_name, t0.machine, t0.employment_form, t0.employed_from, t0.employed_to, t0.qualification, t0.checks_due_on, row_number() over (order by t0.display_name asc, t0.id asc) as row_place
  from staff_member t0
  where (true)
  order by t0.display_name asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"appointments":', t3.j, ',"displayName":', coalesce(to_json(t0.display_name), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j0
  from p0 t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"role":', coalesce(to_json(t2.role), 'null'), ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.valid_from desc, t2.id asc), ']') as j, count(*) as n
  from appointment t2
  where t2.staff_member_id = t0.id) t3 on true
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('STAFF_READ', 'staffMembers')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"staffMembers":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;
