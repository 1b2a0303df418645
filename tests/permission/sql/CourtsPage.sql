-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"competentCourts":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, (t2.u) as u
  from centre t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"address":', coalesce(to_json(t1.address), 'null'), ',"annulledAt":', coalesce('"' || to_char(t1.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t1.annulment_reason), 'null'), ',"corrections":', t5.j, ',"name":', coalesce(to_json(t1.name), 'null'), ',"recordedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t1.source), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.u or t7.id is null), false) as u
  from competent_court t1
  left join staff_member t3 on t3.id = t1.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from competent_court_correction t4
  left join staff_member t6 on t6.id = t4.corrected_by_id
  where t4.subject_id = t1.id) t5 on true
  left join staff_member t7 on t7.id = t1.recorded_by_id
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
