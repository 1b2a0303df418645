-- director
with r0 as materialized (select concat('{"corrections":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.family_id as o0, t2.o0 as o1, (t2.u) as u
  from intake t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t1.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t1.field), 'null'), ',"newValue":', coalesce(to_json(t1.new_value), 'null'), ',"oldValue":', coalesce(to_json(t1.old_value), 'null'), ',"reason":', coalesce(to_json(t1.reason), 'null'), '}'), ','
  order by t1.corrected_at desc, t1.id desc), ']') as j, count(*) as n, string_agg((t3.family_id)::text, ',') as o0, coalesce(bool_or(t4.id is null), false) as u
  from intake_correction t1
  left join intake t3 on t3.id = t1.subject_id
  left join staff_member t4 on t4.id = t1.corrected_by_id
  where t1.subject_id = t0.id) t2 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"corrections":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.family_id as o0, t3.o0 as o1, (t1.restricted is not false or t3.u) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t2.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t2.field), 'null'), ',"newValue":', coalesce(to_json(t2.new_value), 'null'), ',"oldValue":', coalesce(to_json(t2.old_value), 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), '}'), ','
  order by t2.corrected_at desc, t2.id desc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, coalesce(bool_or(t5.restricted is not false or t6.id is null), false) as u
  from intake_correction t2
  left join intake t4 on t4.id = t2.subject_id
  left join family t5 on t5.id = t0.family_id
  left join staff_member t6 on t6.id = t2.corrected_by_id
  where t2.subject_id = t0.id) t3 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"corrections":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.family_id as o0, t3.o0 as o1, (t1.restricted is not false or t3.u) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t2.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t2.field), 'null'), ',"newValue":', coalesce(to_json(t2.new_value), 'null'), ',"oldValue":', coalesce(to_json(t2.old_value), 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), '}'), ','
  order by t2.corrected_at desc, t2.id desc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, coalesce(bool_or(t5.restricted is not false or t6.id is null), false) as u
  from intake_correction t2
  left join intake t4 on t4.id = t2.subject_id
  left join family t5 on t5.id = t0.family_id
  left join staff_member t6 on t6.id = t2.corrected_by_id
  where t2.subject_id = t0.id) t3 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"corrections":', t3.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.family_id as o0, t3.o0 as o1, (t1.restricted is not false or t3.u) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t2.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t2.field), 'null'), ',"newValue":', coalesce(to_json(t2.new_value), 'null'), ',"oldValue":', coalesce(to_json(t2.old_value), 'null'), ',"reason":', coalesce(to_json(t2.reason), 'null'), '}'), ','
  order by t2.corrected_at desc, t2.id desc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, coalesce(bool_or(t5.restricted is not false or t6.id is null), false) as u
  from intake_correction t2
  left join intake t4 on t4.id = t2.subject_id
  left join family t5 on t5.id = t0.family_id
  left join staff_member t6 on t6.id = t2.corrected_by_id
  where t2.subject_id = t0.id) t3 on true
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;
