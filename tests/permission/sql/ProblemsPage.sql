-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"ownProblems":', t2.j, '}') as j, (t2.u) as u
  from centre t0
  left join lateral (select concat('[', string_agg(concat('{"addedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"addedOn":', coalesce(to_json(t1.added_on), 'null'), ',"corrections":', t5.j, ',"description":', coalesce(to_json(t1.description), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"name":', coalesce(to_json(t1.name), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.name_key asc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from centre_problem t1
  left join staff_member t3 on t3.id = t1.added_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from centre_problem_correction t4
  left join staff_member t6 on t6.id = t4.corrected_by_id
  where t4.subject_id = t1.id) t5 on true
  where true) t2 on true
  where (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
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
