-- director
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t1.birth_date), 'null'), ',"givenName":', coalesce(to_json(t1.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t1.school), 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n
  from family_member t1
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and (true)),
verdict as (select not (not exists (select
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
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t1.birth_date), 'null'), ',"givenName":', coalesce(to_json(t1.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t1.school), 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n
  from family_member t1
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
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t1.birth_date), 'null'), ',"givenName":', coalesce(to_json(t1.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t1.school), 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n
  from family_member t1
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t1.birth_date), 'null'), ',"givenName":', coalesce(to_json(t1.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t1.school), 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n
  from family_member t1
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2))))),
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

-- system
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t1.birth_date), 'null'), ',"givenName":', coalesce(to_json(t1.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t1.school), 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n
  from family_member t1
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
