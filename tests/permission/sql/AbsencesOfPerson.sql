-- director
with w0 as materialized (select t7.id
  from staff_member t7
  where (t7.id = $3) and (true)),
p0 as materialized (select t0.id, t0.version, t0.staff_member_id, t0.kind, t0.valid_from, t0.valid_to, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from absence t0
  where (true) and (t0.staff_member_id = $2)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"recordedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j0, (t4.u or t6.id is null) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from absence_correction t3
  left join staff_member t5 on t5.id = t3.corrected_by_id
  where t3.subject_id = t0.id) t4 on true
  left join staff_member t6 on t6.id = t0.recorded_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('ABSENCES_READ', 'absences')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"absences":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t7.id
  from staff_member t7
  where (t7.id = $3) and ((t7.id = $4 or (exists (select
  from appointment post
  where post.staff_member_id = t7.id and post.valid_from <= $5 and (post.valid_to is null or post.valid_to >= $6) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $7 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
p0 as materialized (select t0.id, t0.version, t0.staff_member_id, t0.kind, t0.valid_from, t0.valid_to, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from absence t0
  where (true) and (t0.staff_member_id = $2)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"recordedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j0, (t4.u or t6.id is null) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from absence_correction t3
  left join staff_member t5 on t5.id = t3.corrected_by_id
  where t3.subject_id = t0.id) t4 on true
  left join staff_member t6 on t6.id = t0.recorded_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('ABSENCES_READ', 'absences')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"absences":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- social worker, assistant, administrator
with w0 as materialized (select t7.id
  from staff_member t7
  where (t7.id = $3) and ((t7.id = $4 or (false)))),
p0 as materialized (select t0.id, t0.version, t0.staff_member_id, t0.kind, t0.valid_from, t0.valid_to, t0.recorded_by_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from absence t0
  where (true) and (t0.staff_member_id = $2)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"recordedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j0, (t4.u or t6.id is null) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from absence_correction t3
  left join staff_member t5 on t5.id = t3.corrected_by_id
  where t3.subject_id = t0.id) t4 on true
  left join staff_member t6 on t6.id = t0.recorded_by_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('ABSENCES_READ', 'absences')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"absences":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;
