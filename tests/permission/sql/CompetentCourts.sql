-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"competentCourts":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j
  from centre t0
  left join lateral (select concat('[', string_agg(concat('{"address":', coalesce(to_json(t1.address), 'null'), ',"annulledAt":', coalesce('"' || to_char(t1.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"name":', coalesce(to_json(t1.name), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n
  from competent_court t1
  where true) t2 on true
  where (true)),
verdict as (select not (not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $1::timestamptz, $2::uuid, told.event, told.work, 'DONE', $3::uuid, $4::text, $5::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CENTRE_READ', 'centre')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"centre":', (select j
  from r0), '}') end as data
  from verdict;
