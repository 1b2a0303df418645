-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"households":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t1.person_id) asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u), false) as u
  from family_member t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"intakes":', t7.j, '}'), ','
  order by t3.id asc), ']') as j, count(*) as n, string_agg((t3.family_id)::text, ',') as o0, string_agg((t5.id)::text, ',') as o1, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join family t5 on t5.id = t3.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t6.received_on), 'null'), ',"state":', coalesce(to_json(t6.state), 'null'), '}'), ','
  order by t6.received_on desc, t6.id desc), ']') as j, count(*) as n
  from intake t6
  where t6.family_id = t5.id) t7 on true
  where t3.person_id = t1.person_id and (true)) t4 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"households":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t1.person_id) asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u), false) as u
  from family_member t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"intakes":', t7.j, '}'), ','
  order by t3.id asc), ']') as j, count(*) as n, string_agg((t3.family_id)::text, ',') as o0, string_agg((t5.id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t5.restricted is not false), false) as u
  from family_member t3
  left join family t5 on t5.id = t3.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t6.received_on), 'null'), ',"state":', coalesce(to_json(t6.state), 'null'), '}'), ','
  order by t6.received_on desc, t6.id desc), ']') as j, count(*) as n
  from intake t6
  where t6.family_id = t5.id) t7 on true
  where t3.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t3.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t4 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $2) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"households":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t1.person_id) asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u), false) as u
  from family_member t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"intakes":', t7.j, '}'), ','
  order by t3.id asc), ']') as j, count(*) as n, string_agg((t3.family_id)::text, ',') as o0, string_agg((t5.id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t5.restricted is not false), false) as u
  from family_member t3
  left join family t5 on t5.id = t3.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t6.received_on), 'null'), ',"state":', coalesce(to_json(t6.state), 'null'), '}'), ','
  order by t6.received_on desc, t6.id desc), ']') as j, count(*) as n
  from intake t6
  where t6.family_id = t5.id) t7 on true
  where t3.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $1 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $2 and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $4)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $5 and (held.valid_to is null or held.valid_to >= $6) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted)))) t4 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $10) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $20::timestamptz, $21::uuid, told.event, told.work, 'DONE', $22::uuid, $23::text, $24::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"households":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t1.person_id) asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, string_agg(t4.o1, ',') as o2, coalesce(bool_or(t4.u), false) as u
  from family_member t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"intakes":', t7.j, '}'), ','
  order by t3.id asc), ']') as j, count(*) as n, string_agg((t3.family_id)::text, ',') as o0, string_agg((t5.id)::text, ',') as o1, coalesce(bool_or(t5.id is null or t5.restricted is not false), false) as u
  from family_member t3
  left join family t5 on t5.id = t3.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t6.received_on), 'null'), ',"state":', coalesce(to_json(t6.state), 'null'), '}'), ','
  order by t6.received_on desc, t6.id desc), ']') as j, count(*) as n
  from intake t6
  where t6.family_id = t5.id) t7 on true
  where t3.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t4 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $1) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
