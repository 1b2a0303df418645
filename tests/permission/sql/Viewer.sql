-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"appointments":', t2.j, ',"dataAuthorized":', ($2::text || '<0:' || json_build_array()::text || $2::text || '>'), ',"displayName":', coalesce(to_json(t0.display_name), 'null'), ',"party":', ($2::text || '<1:' || json_build_array()::text || $2::text || '>'), ',"permissions":', ($2::text || '<2:' || json_build_array()::text || $2::text || '>'), ',"staffMemberId":', ($2::text || '<3:' || json_build_array(t0.id)::text || $2::text || '>'), ',"today":', ($2::text || '<4:' || json_build_array()::text || $2::text || '>'), '}') as j
  from staff_member t0
  left join lateral (select concat('[', string_agg(concat('{"acting":', coalesce(t1.acting::text, 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"title":', coalesce(to_json(t1.title), 'null'), ',"unit":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"name":', coalesce(to_json(t3.name), 'null'), '}') else 'null' end, '}'), ','
  order by t1.valid_from desc, t1.id asc), ']') as j, count(*) as n
  from appointment t1
  left join unit t3 on t3.id = t1.unit_id
  where t1.staff_member_id = t0.id and t1.valid_from <= $1::date and (t1.valid_to is null or t1.valid_to >= $1::date)) t2 on true
  where (t0.id = $3)),
verdict as (select not (not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VIEWER_READ', 'viewer')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"viewer":', (select j
  from r0), '}') end as data
  from verdict;

-- partner, region
with r0 as materialized (select concat('{"appointments":', t2.j, ',"dataAuthorized":', ($2::text || '<0:' || json_build_array()::text || $2::text || '>'), ',"displayName":', coalesce(to_json(t0.display_name), 'null'), ',"party":', ($2::text || '<1:' || json_build_array()::text || $2::text || '>'), ',"permissions":', ($2::text || '<2:' || json_build_array()::text || $2::text || '>'), ',"staffMemberId":', ($2::text || '<3:' || json_build_array(t0.id)::text || $2::text || '>'), ',"today":', ($2::text || '<4:' || json_build_array()::text || $2::text || '>'), '}') as j, (t2.u) as u
  from staff_member t0
  left join lateral (select concat('[', string_agg(concat('{"acting":', coalesce(t1.acting::text, 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"title":', coalesce(to_json(t1.title), 'null'), ',"unit":', 'null', '}'), ','
  order by t1.valid_from desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t1.unit_id is not null), false) as u
  from appointment t1
  where t1.staff_member_id = t0.id and t1.valid_from <= $1::date and (t1.valid_to is null or t1.valid_to >= $1::date)) t2 on true
  where (t0.id = $3)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('VIEWER_READ', 'viewer')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"viewer":', (select j
  from r0), '}') end as data
  from verdict;
