-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t7.j, '}') as j, t0.id as o0, t2.o0 as o1, t7.o1 as o2, t7.o2 as o3, t7.o3 as o4, t7.o4 as o5, t7.o5 as o6, (t7.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"intakes":', t5.j, '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (true)
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t4.received_on), 'null'), ',"state":', coalesce(to_json(t4.state), 'null'), '}'), ','
  order by t4.received_on desc, t4.id desc), ']') as j, count(*) as n
  from intake t4
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"households":', t9.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"linksAsLeading":', t14.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t6.person_id) asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg(t9.o0, ',') as o1, string_agg(t9.o1, ',') as o2, string_agg(t14.o0, ',') as o3, string_agg(t14.o1, ',') as o4, string_agg(t14.o2, ',') as o5, coalesce(bool_or(t9.u or t14.u), false) as u
  from family_member t6
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"intakes":', t12.j, '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0, string_agg((t10.id)::text, ',') as o1, coalesce(bool_or(t10.id is null), false) as u
  from family_member t8
  left join family t10 on t10.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t11.received_on), 'null'), ',"state":', coalesce(to_json(t11.state), 'null'), '}'), ','
  order by t11.received_on desc, t11.id desc), ']') as j, count(*) as n
  from intake t11
  where t11.family_id = t10.id) t12 on true
  where t8.person_id = t6.person_id and (true)) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t15.id is not null then concat('{"households":', t17.j, ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t13.undone_on), 'null'), '}'), ','
  order by t13.linked_on desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg(t17.o0, ',') as o1, string_agg(t17.o1, ',') as o2, coalesce(bool_or((t15.id is not null and t17.u)), false) as u
  from person_link t13
  left join lateral (select t15.id, t15.version, t15.family_id, t15.person_id, t15.role, t15.joined_on, t15.left_on, t15.leaving_reason, t15.leaving_note
  from family_member t15
  where t15.person_id = t13.duplicate_id and (true)
  order by t15.id asc
  limit 1) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t18.id || '"', 'null'), ',"intakes":', t20.j, '}'), ','
  order by t16.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o0, string_agg((t18.id)::text, ',') as o1, coalesce(bool_or(t18.id is null), false) as u
  from family_member t16
  left join family t18 on t18.id = t16.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t19.received_on), 'null'), ',"state":', coalesce(to_json(t19.state), 'null'), '}'), ','
  order by t19.received_on desc, t19.id desc), ']') as j, count(*) as n
  from intake t19
  where t19.family_id = t18.id) t20 on true
  where t16.person_id = t15.person_id and (true)) t17 on true
  where t13.leading_id = t6.person_id) t14 on true
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t7.j, '}') as j, t0.id as o0, t2.o0 as o1, t7.o1 as o2, t7.o2 as o3, t7.o3 as o4, t7.o4 as o5, t7.o5 as o6, (t0.restricted is not false or t2.u or t7.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"intakes":', t5.j, '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, coalesce(bool_or((t3.id is not null and t3.restricted is not false)), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and ((((not t3.restricted and t3.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t4.received_on), 'null'), ',"state":', coalesce(to_json(t4.state), 'null'), '}'), ','
  order by t4.received_on desc, t4.id desc), ']') as j, count(*) as n
  from intake t4
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"households":', t9.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"linksAsLeading":', t14.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t6.person_id) asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg(t9.o0, ',') as o1, string_agg(t9.o1, ',') as o2, string_agg(t14.o0, ',') as o3, string_agg(t14.o1, ',') as o4, string_agg(t14.o2, ',') as o5, coalesce(bool_or(t9.u or t14.u), false) as u
  from family_member t6
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"intakes":', t12.j, '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0, string_agg((t10.id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t10.restricted is not false), false) as u
  from family_member t8
  left join family t10 on t10.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t11.received_on), 'null'), ',"state":', coalesce(to_json(t11.state), 'null'), '}'), ','
  order by t11.received_on desc, t11.id desc), ']') as j, count(*) as n
  from intake t11
  where t11.family_id = t10.id) t12 on true
  where t8.person_id = t6.person_id and (exists (select
  from family of_family
  where of_family.id = t8.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t15.id is not null then concat('{"households":', t18.j, ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t13.undone_on), 'null'), '}'), ','
  order by t13.linked_on desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, coalesce(bool_or((t15.id is not null and t16.restricted is not false) or (t15.id is not null and t18.u)), false) as u
  from person_link t13
  left join lateral (select t15.id, t15.version, t15.family_id, t15.person_id, t15.role, t15.joined_on, t15.left_on, t15.leaving_reason, t15.leaving_note
  from family_member t15
  where t15.person_id = t13.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))
  order by t15.id asc
  limit 1) t15 on true
  left join family t16 on t16.id = t15.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"intakes":', t21.j, '}'), ','
  order by t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0, string_agg((t19.id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t19.restricted is not false), false) as u
  from family_member t17
  left join family t19 on t19.id = t17.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t20.received_on), 'null'), ',"state":', coalesce(to_json(t20.state), 'null'), '}'), ','
  order by t20.received_on desc, t20.id desc), ']') as j, count(*) as n
  from intake t20
  where t20.family_id = t19.id) t21 on true
  where t17.person_id = t15.person_id and (exists (select
  from family of_family
  where of_family.id = t17.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t18 on true
  where t13.leading_id = t6.person_id) t14 on true
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  where (t0.id = $3) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t7.j, '}') as j, t0.id as o0, t2.o0 as o1, t7.o1 as o2, t7.o2 as o3, t7.o3 as o4, t7.o4 as o5, t7.o5 as o6, (t0.restricted is not false or t2.u or t7.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"intakes":', t5.j, '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, coalesce(bool_or((t3.id is not null and t3.restricted is not false)), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (((t3.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $1 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $2 and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $4)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $5 and (held.valid_to is null or held.valid_to >= $6) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t4.received_on), 'null'), ',"state":', coalesce(to_json(t4.state), 'null'), '}'), ','
  order by t4.received_on desc, t4.id desc), ']') as j, count(*) as n
  from intake t4
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"households":', t9.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"linksAsLeading":', t14.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t6.person_id) asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg(t9.o0, ',') as o1, string_agg(t9.o1, ',') as o2, string_agg(t14.o0, ',') as o3, string_agg(t14.o1, ',') as o4, string_agg(t14.o2, ',') as o5, coalesce(bool_or(t9.u or t14.u), false) as u
  from family_member t6
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"intakes":', t12.j, '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0, string_agg((t10.id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t10.restricted is not false), false) as u
  from family_member t8
  left join family t10 on t10.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t11.received_on), 'null'), ',"state":', coalesce(to_json(t11.state), 'null'), '}'), ','
  order by t11.received_on desc, t11.id desc), ']') as j, count(*) as n
  from intake t11
  where t11.family_id = t10.id) t12 on true
  where t8.person_id = t6.person_id and (exists (select
  from family of_family
  where of_family.id = t8.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $10 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $11 and w.valid_from <= $12 and (w.valid_to is null or w.valid_to >= $13)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $14 and (held.valid_to is null or held.valid_to >= $15) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $16 and s.annulled_at is null and s.valid_from <= $17 and s.valid_to >= $18)))) and (not of_family.restricted)))) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t15.id is not null then concat('{"households":', t18.j, ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t13.undone_on), 'null'), '}'), ','
  order by t13.linked_on desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, coalesce(bool_or((t15.id is not null and t16.restricted is not false) or (t15.id is not null and t18.u)), false) as u
  from person_link t13
  left join lateral (select t15.id, t15.version, t15.family_id, t15.person_id, t15.role, t15.joined_on, t15.left_on, t15.leaving_reason, t15.leaving_note
  from family_member t15
  where t15.person_id = t13.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $10 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $11 and w.valid_from <= $12 and (w.valid_to is null or w.valid_to >= $13)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $14 and (held.valid_to is null or held.valid_to >= $15) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $16 and s.annulled_at is null and s.valid_from <= $17 and s.valid_to >= $18)))) and (not of_family.restricted)))
  order by t15.id asc
  limit 1) t15 on true
  left join family t16 on t16.id = t15.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"intakes":', t21.j, '}'), ','
  order by t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0, string_agg((t19.id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t19.restricted is not false), false) as u
  from family_member t17
  left join family t19 on t19.id = t17.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t20.received_on), 'null'), ',"state":', coalesce(to_json(t20.state), 'null'), '}'), ','
  order by t20.received_on desc, t20.id desc), ']') as j, count(*) as n
  from intake t20
  where t20.family_id = t19.id) t21 on true
  where t17.person_id = t15.person_id and (exists (select
  from family of_family
  where of_family.id = t17.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $10 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $11 and w.valid_from <= $12 and (w.valid_to is null or w.valid_to >= $13)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $14 and (held.valid_to is null or held.valid_to >= $15) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $16 and s.annulled_at is null and s.valid_from <= $17 and s.valid_to >= $18)))) and (not of_family.restricted)))) t18 on true
  where t13.leading_id = t6.person_id) t14 on true
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  where (t0.id = $19) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $20 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $21 and w.valid_from <= $22 and (w.valid_to is null or w.valid_to >= $23)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $24 and (held.valid_to is null or held.valid_to >= $25) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $26 and s.annulled_at is null and s.valid_from <= $27 and s.valid_to >= $28))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $29::timestamptz, $30::uuid, told.event, told.work, 'DONE', $31::uuid, $32::text, $33::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t7.j, '}') as j, t0.id as o0, t2.o0 as o1, t7.o1 as o2, t7.o2 as o3, t7.o3 as o4, t7.o4 as o5, t7.o5 as o6, (t0.restricted is not false or t2.u or t7.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"intakes":', t5.j, '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, coalesce(bool_or((t3.id is not null and t3.restricted is not false)), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (((not t3.restricted)) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t4.received_on), 'null'), ',"state":', coalesce(to_json(t4.state), 'null'), '}'), ','
  order by t4.received_on desc, t4.id desc), ']') as j, count(*) as n
  from intake t4
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"households":', t9.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"linksAsLeading":', t14.j, '}'), ','
  order by (select beyond.birth_date
  from person beyond
  where beyond.id = t6.person_id) asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg(t9.o0, ',') as o1, string_agg(t9.o1, ',') as o2, string_agg(t14.o0, ',') as o3, string_agg(t14.o1, ',') as o4, string_agg(t14.o2, ',') as o5, coalesce(bool_or(t9.u or t14.u), false) as u
  from family_member t6
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"intakes":', t12.j, '}'), ','
  order by t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0, string_agg((t10.id)::text, ',') as o1, coalesce(bool_or(t10.id is null or t10.restricted is not false), false) as u
  from family_member t8
  left join family t10 on t10.id = t8.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t11.received_on), 'null'), ',"state":', coalesce(to_json(t11.state), 'null'), '}'), ','
  order by t11.received_on desc, t11.id desc), ']') as j, count(*) as n
  from intake t11
  where t11.family_id = t10.id) t12 on true
  where t8.person_id = t6.person_id and (exists (select
  from family of_family
  where of_family.id = t8.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t15.id is not null then concat('{"households":', t18.j, ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t13.undone_on), 'null'), '}'), ','
  order by t13.linked_on desc, t13.id desc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, coalesce(bool_or((t15.id is not null and t16.restricted is not false) or (t15.id is not null and t18.u)), false) as u
  from person_link t13
  left join lateral (select t15.id, t15.version, t15.family_id, t15.person_id, t15.role, t15.joined_on, t15.left_on, t15.leaving_reason, t15.leaving_note
  from family_member t15
  where t15.person_id = t13.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and ((not of_family.restricted)) and (not of_family.restricted)))
  order by t15.id asc
  limit 1) t15 on true
  left join family t16 on t16.id = t15.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"intakes":', t21.j, '}'), ','
  order by t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0, string_agg((t19.id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t19.restricted is not false), false) as u
  from family_member t17
  left join family t19 on t19.id = t17.family_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t20.received_on), 'null'), ',"state":', coalesce(to_json(t20.state), 'null'), '}'), ','
  order by t20.received_on desc, t20.id desc), ']') as j, count(*) as n
  from intake t20
  where t20.family_id = t19.id) t21 on true
  where t17.person_id = t15.person_id and (exists (select
  from family of_family
  where of_family.id = t17.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t18 on true
  where t13.leading_id = t6.person_id) t14 on true
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
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
