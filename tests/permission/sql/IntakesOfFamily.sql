-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"intakes":', t2.j, '}') as j, t0.id as o0, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"channel":', coalesce(to_json(t1.channel), 'null'), ',"content":', coalesce(to_json(t1.content), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t1.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t1.source), 'null'), ',"state":', coalesce(to_json(t1.state), 'null'), '}'), ','
  order by t1.received_on desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from intake t1
  left join staff_member t3 on t3.id = t1.registered_by_id
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"intakes":', t2.j, '}') as j, t0.id as o0, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"channel":', coalesce(to_json(t1.channel), 'null'), ',"content":', coalesce(to_json(t1.content), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t1.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t1.source), 'null'), ',"state":', coalesce(to_json(t1.state), 'null'), '}'), ','
  order by t1.received_on desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from intake t1
  left join staff_member t3 on t3.id = t1.registered_by_id
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"intakes":', t2.j, '}') as j, t0.id as o0, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"channel":', coalesce(to_json(t1.channel), 'null'), ',"content":', coalesce(to_json(t1.content), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t1.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t1.source), 'null'), ',"state":', coalesce(to_json(t1.state), 'null'), '}'), ','
  order by t1.received_on desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from intake t1
  left join staff_member t3 on t3.id = t1.registered_by_id
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"intakes":', t2.j, '}') as j, t0.id as o0, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"channel":', coalesce(to_json(t1.channel), 'null'), ',"content":', coalesce(to_json(t1.content), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t1.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t1.source), 'null'), ',"state":', coalesce(to_json(t1.state), 'null'), '}'), ','
  order by t1.received_on desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from intake t1
  left join staff_member t3 on t3.id = t1.registered_by_id
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;
