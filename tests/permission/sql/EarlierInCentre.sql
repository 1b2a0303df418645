-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"households":', t5.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t3.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t5.o2, ',') as o3, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t8.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = t6.id and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t4.id asc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, string_agg((t6.id)::text, ',') as o1, string_agg(t8.o1, ',') as o2, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t7.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t7.closure_reason), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"openedOn":', coalesce(to_json(t7.opened_on), 'null'), ',"refusals":', t10.j, '}'), ','
  order by t7.opened_on desc, t7.id desc), ']') as j, count(*) as n, string_agg((case when t10.n > 0 then t7.id end)::text, ',') as o1
  from support_case t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t9.refused_on), 'null'), '}'), ','
  order by t9.refused_on desc, t9.id desc), ']') as j, count(*) as n
  from consent_refusal t9
  where t9.support_case_id = t7.id) t10 on true
  where t7.family_id = t6.id) t8 on true
  where t4.person_id = t1.person_id and (true)) t5 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $2) and (true)),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"households":', t5.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t3.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t5.o2, ',') as o3, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t8.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = t6.id and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}'), ','
  order by t4.id asc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, string_agg((t6.id)::text, ',') as o1, string_agg(t8.o1, ',') as o2, coalesce(bool_or(t6.id is null or (t8.n > 0 and t6.restricted is not false)), false) as u
  from family_member t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t7.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t7.closure_reason), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"openedOn":', coalesce(to_json(t7.opened_on), 'null'), ',"refusals":', t10.j, '}'), ','
  order by t7.opened_on desc, t7.id desc), ']') as j, count(*) as n, string_agg((case when t10.n > 0 then t7.id end)::text, ',') as o1
  from support_case t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t9.refused_on), 'null'), '}'), ','
  order by t9.refused_on desc, t9.id desc), ']') as j, count(*) as n
  from consent_refusal t9
  where t9.support_case_id = t7.id) t10 on true
  where t7.family_id = t6.id) t8 on true
  where t4.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t4.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t5 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"households":', t5.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t3.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t5.o2, ',') as o3, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t8.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = t6.id and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($10::text || '<0:' || json_build_array()::text || $10::text || '>')), '}'), ','
  order by t4.id asc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, string_agg((t6.id)::text, ',') as o1, string_agg(t8.o1, ',') as o2, coalesce(bool_or(t6.id is null or (t8.n > 0 and t6.restricted is not false)), false) as u
  from family_member t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t7.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t7.closure_reason), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"openedOn":', coalesce(to_json(t7.opened_on), 'null'), ',"refusals":', t10.j, '}'), ','
  order by t7.opened_on desc, t7.id desc), ']') as j, count(*) as n, string_agg((case when t10.n > 0 then t7.id end)::text, ',') as o1
  from support_case t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t9.refused_on), 'null'), '}'), ','
  order by t9.refused_on desc, t9.id desc), ']') as j, count(*) as n
  from consent_refusal t9
  where t9.support_case_id = t7.id) t10 on true
  where t7.family_id = t6.id) t8 on true
  where t4.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t4.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $1 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $2 and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $4)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $5 and (held.valid_to is null or held.valid_to >= $6) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted)))) t5 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $11) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $12 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $13 and w.valid_from <= $14 and (w.valid_to is null or w.valid_to >= $15)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $16 and (held.valid_to is null or held.valid_to >= $17) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $18 and s.annulled_at is null and s.valid_from <= $19 and s.valid_to >= $20))))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $21::timestamptz, $22::uuid, told.event, told.work, 'DONE', $23::uuid, $24::text, $25::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"households":', t5.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t3.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t5.o2, ',') as o3, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t8.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = t6.id and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($5::text || '<0:' || json_build_array()::text || $5::text || '>')), '}'), ','
  order by t4.id asc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, string_agg((t6.id)::text, ',') as o1, string_agg(t8.o1, ',') as o2, coalesce(bool_or(t6.id is null or (t8.n > 0 and t6.restricted is not false)), false) as u
  from family_member t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t7.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t7.closure_reason), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"openedOn":', coalesce(to_json(t7.opened_on), 'null'), ',"refusals":', t10.j, '}'), ','
  order by t7.opened_on desc, t7.id desc), ']') as j, count(*) as n, string_agg((case when t10.n > 0 then t7.id end)::text, ',') as o1
  from support_case t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t9.refused_on), 'null'), '}'), ','
  order by t9.refused_on desc, t9.id desc), ']') as j, count(*) as n
  from consent_refusal t9
  where t9.support_case_id = t7.id) t10 on true
  where t7.family_id = t6.id) t8 on true
  where t4.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t4.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $1
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $2 and s.annulled_at is null and s.valid_from <= $3 and s.valid_to >= $4)))) and (not of_family.restricted)))) t5 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $6) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $7
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10))))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t2.j, '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"households":', t5.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), '}'), ','
  order by t3.birth_date asc nulls last, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t5.o2, ',') as o3, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t8.j, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = t6.id and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t4.id asc), ']') as j, count(*) as n, string_agg((t4.family_id)::text, ',') as o0, string_agg((t6.id)::text, ',') as o1, string_agg(t8.o1, ',') as o2, coalesce(bool_or(t6.id is null or (t8.n > 0 and t6.restricted is not false)), false) as u
  from family_member t4
  left join family t6 on t6.id = t4.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t7.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t7.closure_reason), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), ',"openedOn":', coalesce(to_json(t7.opened_on), 'null'), ',"refusals":', t10.j, '}'), ','
  order by t7.opened_on desc, t7.id desc), ']') as j, count(*) as n, string_agg((case when t10.n > 0 then t7.id end)::text, ',') as o1
  from support_case t7
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t9.refused_on), 'null'), '}'), ','
  order by t9.refused_on desc, t9.id desc), ']') as j, count(*) as n
  from consent_refusal t9
  where t9.support_case_id = t7.id) t10 on true
  where t7.family_id = t6.id) t8 on true
  where t4.person_id = t1.person_id and (exists (select
  from family of_family
  where of_family.id = t4.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t5 on true
  where t1.family_id = t0.id and t1.left_on is null) t2 on true
  where (t0.id = $2) and ((not t0.restricted))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
