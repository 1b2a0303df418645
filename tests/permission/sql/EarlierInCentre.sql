-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t9.j, '}') as j, t0.id as o0, t2.o0 as o1, t2.o1 as o2, t9.o1 as o3, t9.o2 as o4, t9.o3 as o5, t9.o4 as o6, t9.o5 as o7, t9.o6 as o8, t9.o7 as o9, (t9.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"cases":', t5.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, string_agg(t5.o1, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (true)
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t4.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t4.closure_reason), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"number":', coalesce(to_json(t4.number), 'null'), ',"openedOn":', coalesce(to_json(t4.opened_on), 'null'), ',"refusals":', t7.j, '}'), ','
  order by t4.opened_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((case when t7.n > 0 then t4.id end)::text, ',') as o1
  from support_case t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t6.refused_on), 'null'), '}'), ','
  order by t6.refused_on desc, t6.id desc), ']') as j, count(*) as n
  from consent_refusal t6
  where t6.support_case_id = t4.id) t7 on true
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"households":', t12.j, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"linksAsLeading":', t19.j, '}'), ','
  order by t10.birth_date asc nulls last, t8.id asc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, string_agg(t12.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, string_agg(t19.o3, ',') as o7, coalesce(bool_or(t10.id is null or t12.u or t19.u), false) as u
  from family_member t8
  left join person t10 on t10.id = t8.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t15.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t13.id)::text, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or(t13.id is null), false) as u
  from family_member t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t14.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t14.closure_reason), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"openedOn":', coalesce(to_json(t14.opened_on), 'null'), ',"refusals":', t17.j, '}'), ','
  order by t14.opened_on desc, t14.id desc), ']') as j, count(*) as n, string_agg((case when t17.n > 0 then t14.id end)::text, ',') as o1
  from support_case t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t16.refused_on), 'null'), '}'), ','
  order by t16.refused_on desc, t16.id desc), ']') as j, count(*) as n
  from consent_refusal t16
  where t16.support_case_id = t14.id) t17 on true
  where t14.family_id = t13.id) t15 on true
  where t11.person_id = t8.person_id and (true)) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t20.id is not null then concat('{"households":', t22.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t22.o0, ',') as o1, string_agg(t22.o1, ',') as o2, string_agg(t22.o2, ',') as o3, coalesce(bool_or((t20.id is not null and t22.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (true)
  order by t20.id asc
  limit 1) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"cases":', t25.j, ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t23.surname = 'nieznana z nazwiska' and not t23.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t23.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t23.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t23.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t23.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t23.surname, t23.street) else t23.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t21.id asc), ']') as j, count(*) as n, string_agg((t21.family_id)::text, ',') as o0, string_agg((t23.id)::text, ',') as o1, string_agg(t25.o1, ',') as o2, coalesce(bool_or(t23.id is null), false) as u
  from family_member t21
  left join family t23 on t23.id = t21.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t24.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t24.closure_reason), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"number":', coalesce(to_json(t24.number), 'null'), ',"openedOn":', coalesce(to_json(t24.opened_on), 'null'), ',"refusals":', t27.j, '}'), ','
  order by t24.opened_on desc, t24.id desc), ']') as j, count(*) as n, string_agg((case when t27.n > 0 then t24.id end)::text, ',') as o1
  from support_case t24
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t26.refused_on), 'null'), '}'), ','
  order by t26.refused_on desc, t26.id desc), ']') as j, count(*) as n
  from consent_refusal t26
  where t26.support_case_id = t24.id) t27 on true
  where t24.family_id = t23.id) t25 on true
  where t21.person_id = t20.person_id and (true)) t22 on true
  where t18.leading_id = t8.person_id) t19 on true
  where t8.family_id = t0.id and t8.left_on is null) t9 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t9.j, '}') as j, t0.id as o0, t2.o0 as o1, t2.o1 as o2, t9.o1 as o3, t9.o2 as o4, t9.o3 as o5, t9.o4 as o6, t9.o5 as o7, t9.o6 as o8, t9.o7 as o9, (t0.restricted is not false or t2.u or t9.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"cases":', t5.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, string_agg(t5.o1, ',') as o1, coalesce(bool_or((t3.id is not null and (t5.n > 0 and t3.restricted is not false))), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and ((((not t3.restricted and t3.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t4.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t4.closure_reason), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"number":', coalesce(to_json(t4.number), 'null'), ',"openedOn":', coalesce(to_json(t4.opened_on), 'null'), ',"refusals":', t7.j, '}'), ','
  order by t4.opened_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((case when t7.n > 0 then t4.id end)::text, ',') as o1
  from support_case t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t6.refused_on), 'null'), '}'), ','
  order by t6.refused_on desc, t6.id desc), ']') as j, count(*) as n
  from consent_refusal t6
  where t6.support_case_id = t4.id) t7 on true
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"households":', t12.j, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"linksAsLeading":', t19.j, '}'), ','
  order by t10.birth_date asc nulls last, t8.id asc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, string_agg(t12.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, string_agg(t19.o3, ',') as o7, coalesce(bool_or(t10.id is null or t12.u or t19.u), false) as u
  from family_member t8
  left join person t10 on t10.id = t8.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t15.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($2::text || '<1:' || json_build_array()::text || $2::text || '>')), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t13.id)::text, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or(t13.id is null or (t15.n > 0 and t13.restricted is not false)), false) as u
  from family_member t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t14.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t14.closure_reason), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"openedOn":', coalesce(to_json(t14.opened_on), 'null'), ',"refusals":', t17.j, '}'), ','
  order by t14.opened_on desc, t14.id desc), ']') as j, count(*) as n, string_agg((case when t17.n > 0 then t14.id end)::text, ',') as o1
  from support_case t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t16.refused_on), 'null'), '}'), ','
  order by t16.refused_on desc, t16.id desc), ']') as j, count(*) as n
  from consent_refusal t16
  where t16.support_case_id = t14.id) t17 on true
  where t14.family_id = t13.id) t15 on true
  where t11.person_id = t8.person_id and (exists (select
  from family of_family
  where of_family.id = t11.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t20.id is not null then concat('{"households":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t23.o0, ',') as o1, string_agg(t23.o1, ',') as o2, string_agg(t23.o2, ',') as o3, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t23.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t26.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t24.surname = 'nieznana z nazwiska' and not t24.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t24.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t24.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t24.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t24.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t24.surname, t24.street) else t24.surname end as surname))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), '}'), ','
  order by t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, string_agg((t24.id)::text, ',') as o1, string_agg(t26.o1, ',') as o2, coalesce(bool_or(t24.id is null or (t26.n > 0 and t24.restricted is not false)), false) as u
  from family_member t22
  left join family t24 on t24.id = t22.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t25.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t25.closure_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"number":', coalesce(to_json(t25.number), 'null'), ',"openedOn":', coalesce(to_json(t25.opened_on), 'null'), ',"refusals":', t28.j, '}'), ','
  order by t25.opened_on desc, t25.id desc), ']') as j, count(*) as n, string_agg((case when t28.n > 0 then t25.id end)::text, ',') as o1
  from support_case t25
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t27.refused_on), 'null'), '}'), ','
  order by t27.refused_on desc, t27.id desc), ']') as j, count(*) as n
  from consent_refusal t27
  where t27.support_case_id = t25.id) t28 on true
  where t25.family_id = t24.id) t26 on true
  where t22.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t22.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t23 on true
  where t18.leading_id = t8.person_id) t19 on true
  where t8.family_id = t0.id and t8.left_on is null) t9 on true
  where (t0.id = $4) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
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
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
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

-- social worker
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t9.j, '}') as j, t0.id as o0, t2.o0 as o1, t2.o1 as o2, t9.o1 as o3, t9.o2 as o4, t9.o3 as o5, t9.o4 as o6, t9.o5 as o7, t9.o6 as o8, t9.o7 as o9, (t0.restricted is not false or t2.u or t9.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"cases":', t5.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($10::text || '<0:' || json_build_array()::text || $10::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, string_agg(t5.o1, ',') as o1, coalesce(bool_or((t3.id is not null and (t5.n > 0 and t3.restricted is not false))), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t4.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t4.closure_reason), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"number":', coalesce(to_json(t4.number), 'null'), ',"openedOn":', coalesce(to_json(t4.opened_on), 'null'), ',"refusals":', t7.j, '}'), ','
  order by t4.opened_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((case when t7.n > 0 then t4.id end)::text, ',') as o1
  from support_case t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t6.refused_on), 'null'), '}'), ','
  order by t6.refused_on desc, t6.id desc), ']') as j, count(*) as n
  from consent_refusal t6
  where t6.support_case_id = t4.id) t7 on true
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"households":', t12.j, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"linksAsLeading":', t19.j, '}'), ','
  order by t10.birth_date asc nulls last, t8.id asc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, string_agg(t12.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, string_agg(t19.o3, ',') as o7, coalesce(bool_or(t10.id is null or t12.u or t19.u), false) as u
  from family_member t8
  left join person t10 on t10.id = t8.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t15.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($10::text || '<1:' || json_build_array()::text || $10::text || '>')), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t13.id)::text, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or(t13.id is null or (t15.n > 0 and t13.restricted is not false)), false) as u
  from family_member t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t14.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t14.closure_reason), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"openedOn":', coalesce(to_json(t14.opened_on), 'null'), ',"refusals":', t17.j, '}'), ','
  order by t14.opened_on desc, t14.id desc), ']') as j, count(*) as n, string_agg((case when t17.n > 0 then t14.id end)::text, ',') as o1
  from support_case t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t16.refused_on), 'null'), '}'), ','
  order by t16.refused_on desc, t16.id desc), ']') as j, count(*) as n
  from consent_refusal t16
  where t16.support_case_id = t14.id) t17 on true
  where t14.family_id = t13.id) t15 on true
  where t11.person_id = t8.person_id and (exists (select
  from family of_family
  where of_family.id = t11.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))) and (not of_family.restricted)))) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t20.id is not null then concat('{"households":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t23.o0, ',') as o1, string_agg(t23.o1, ',') as o2, string_agg(t23.o2, ',') as o3, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t23.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t26.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t24.surname = 'nieznana z nazwiska' and not t24.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t24.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t24.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t24.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t24.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t24.surname, t24.street) else t24.surname end as surname))::text, ($10::text || '<2:' || json_build_array()::text || $10::text || '>')), '}'), ','
  order by t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, string_agg((t24.id)::text, ',') as o1, string_agg(t26.o1, ',') as o2, coalesce(bool_or(t24.id is null or (t26.n > 0 and t24.restricted is not false)), false) as u
  from family_member t22
  left join family t24 on t24.id = t22.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t25.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t25.closure_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"number":', coalesce(to_json(t25.number), 'null'), ',"openedOn":', coalesce(to_json(t25.opened_on), 'null'), ',"refusals":', t28.j, '}'), ','
  order by t25.opened_on desc, t25.id desc), ']') as j, count(*) as n, string_agg((case when t28.n > 0 then t25.id end)::text, ',') as o1
  from support_case t25
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t27.refused_on), 'null'), '}'), ','
  order by t27.refused_on desc, t27.id desc), ']') as j, count(*) as n
  from consent_refusal t27
  where t27.support_case_id = t25.id) t28 on true
  where t25.family_id = t24.id) t26 on true
  where t22.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t22.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))) and (not of_family.restricted)))) t23 on true
  where t18.leading_id = t8.person_id) t19 on true
  where t8.family_id = t0.id and t8.left_on is null) t9 on true
  where (t0.id = $20) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $21 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $22 and w.valid_from <= $23 and (w.valid_to is null or w.valid_to >= $24)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $25 and (held.valid_to is null or held.valid_to >= $26) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $27 and s.annulled_at is null and s.valid_from <= $28 and s.valid_to >= $29))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $30::timestamptz, $31::uuid, told.event, told.work, 'DONE', $32::uuid, $33::text, $34::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t9.j, '}') as j, t0.id as o0, t2.o0 as o1, t2.o1 as o2, t9.o1 as o3, t9.o2 as o4, t9.o3 as o5, t9.o4 as o6, t9.o5 as o7, t9.o6 as o8, t9.o7 as o9, (t0.restricted is not false or t2.u or t9.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"cases":', t5.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($5::text || '<0:' || json_build_array()::text || $5::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, string_agg(t5.o1, ',') as o1, coalesce(bool_or((t3.id is not null and (t5.n > 0 and t3.restricted is not false))), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (((t3.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $1
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $2 and s.annulled_at is null and s.valid_from <= $3 and s.valid_to >= $4)))) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t4.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t4.closure_reason), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"number":', coalesce(to_json(t4.number), 'null'), ',"openedOn":', coalesce(to_json(t4.opened_on), 'null'), ',"refusals":', t7.j, '}'), ','
  order by t4.opened_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((case when t7.n > 0 then t4.id end)::text, ',') as o1
  from support_case t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t6.refused_on), 'null'), '}'), ','
  order by t6.refused_on desc, t6.id desc), ']') as j, count(*) as n
  from consent_refusal t6
  where t6.support_case_id = t4.id) t7 on true
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"households":', t12.j, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"linksAsLeading":', t19.j, '}'), ','
  order by t10.birth_date asc nulls last, t8.id asc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, string_agg(t12.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, string_agg(t19.o3, ',') as o7, coalesce(bool_or(t10.id is null or t12.u or t19.u), false) as u
  from family_member t8
  left join person t10 on t10.id = t8.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t15.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($5::text || '<1:' || json_build_array()::text || $5::text || '>')), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t13.id)::text, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or(t13.id is null or (t15.n > 0 and t13.restricted is not false)), false) as u
  from family_member t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t14.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t14.closure_reason), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"openedOn":', coalesce(to_json(t14.opened_on), 'null'), ',"refusals":', t17.j, '}'), ','
  order by t14.opened_on desc, t14.id desc), ']') as j, count(*) as n, string_agg((case when t17.n > 0 then t14.id end)::text, ',') as o1
  from support_case t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t16.refused_on), 'null'), '}'), ','
  order by t16.refused_on desc, t16.id desc), ']') as j, count(*) as n
  from consent_refusal t16
  where t16.support_case_id = t14.id) t17 on true
  where t14.family_id = t13.id) t15 on true
  where t11.person_id = t8.person_id and (exists (select
  from family of_family
  where of_family.id = t11.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted)))) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t20.id is not null then concat('{"households":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t23.o0, ',') as o1, string_agg(t23.o1, ',') as o2, string_agg(t23.o2, ',') as o3, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t23.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t26.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t24.surname = 'nieznana z nazwiska' and not t24.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t24.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t24.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t24.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t24.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t24.surname, t24.street) else t24.surname end as surname))::text, ($5::text || '<2:' || json_build_array()::text || $5::text || '>')), '}'), ','
  order by t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, string_agg((t24.id)::text, ',') as o1, string_agg(t26.o1, ',') as o2, coalesce(bool_or(t24.id is null or (t26.n > 0 and t24.restricted is not false)), false) as u
  from family_member t22
  left join family t24 on t24.id = t22.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t25.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t25.closure_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"number":', coalesce(to_json(t25.number), 'null'), ',"openedOn":', coalesce(to_json(t25.opened_on), 'null'), ',"refusals":', t28.j, '}'), ','
  order by t25.opened_on desc, t25.id desc), ']') as j, count(*) as n, string_agg((case when t28.n > 0 then t25.id end)::text, ',') as o1
  from support_case t25
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t27.refused_on), 'null'), '}'), ','
  order by t27.refused_on desc, t27.id desc), ']') as j, count(*) as n
  from consent_refusal t27
  where t27.support_case_id = t25.id) t28 on true
  where t25.family_id = t24.id) t26 on true
  where t22.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t22.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted)))) t23 on true
  where t18.leading_id = t8.person_id) t19 on true
  where t8.family_id = t0.id and t8.left_on is null) t9 on true
  where (t0.id = $10) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $11
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $12 and s.annulled_at is null and s.valid_from <= $13 and s.valid_to >= $14))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsLeading":', t2.j, ',"members":', t9.j, '}') as j, t0.id as o0, t2.o0 as o1, t2.o1 as o2, t9.o1 as o3, t9.o2 as o4, t9.o3 as o5, t9.o4 as o6, t9.o5 as o7, t9.o6 as o8, t9.o7 as o9, (t0.restricted is not false or t2.u or t9.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t3.id is not null then concat('{"cases":', t5.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t1.duplicate_id)::text, ',') as o0, string_agg(t5.o1, ',') as o1, coalesce(bool_or((t3.id is not null and (t5.n > 0 and t3.restricted is not false))), false) as u
  from family_link t1
  left join family t3 on t3.id = t1.duplicate_id and (((not t3.restricted)) and (not t3.restricted))
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t4.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t4.closure_reason), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"number":', coalesce(to_json(t4.number), 'null'), ',"openedOn":', coalesce(to_json(t4.opened_on), 'null'), ',"refusals":', t7.j, '}'), ','
  order by t4.opened_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((case when t7.n > 0 then t4.id end)::text, ',') as o1
  from support_case t4
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t6.refused_on), 'null'), '}'), ','
  order by t6.refused_on desc, t6.id desc), ']') as j, count(*) as n
  from consent_refusal t6
  where t6.support_case_id = t4.id) t7 on true
  where t4.family_id = t3.id) t5 on true
  where t1.leading_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t10.given_name), 'null'), ',"households":', t12.j, ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"linksAsLeading":', t19.j, '}'), ','
  order by t10.birth_date asc nulls last, t8.id asc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, string_agg(t12.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, string_agg(t19.o3, ',') as o7, coalesce(bool_or(t10.id is null or t12.u or t19.u), false) as u
  from family_member t8
  left join person t10 on t10.id = t8.person_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t15.j, ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t13.surname = 'nieznana z nazwiska' and not t13.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t13.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t13.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t13.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t13.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t13.surname, t13.street) else t13.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t13.id)::text, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or(t13.id is null or (t15.n > 0 and t13.restricted is not false)), false) as u
  from family_member t11
  left join family t13 on t13.id = t11.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t14.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t14.closure_reason), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"number":', coalesce(to_json(t14.number), 'null'), ',"openedOn":', coalesce(to_json(t14.opened_on), 'null'), ',"refusals":', t17.j, '}'), ','
  order by t14.opened_on desc, t14.id desc), ']') as j, count(*) as n, string_agg((case when t17.n > 0 then t14.id end)::text, ',') as o1
  from support_case t14
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t16.refused_on), 'null'), '}'), ','
  order by t16.refused_on desc, t16.id desc), ']') as j, count(*) as n
  from consent_refusal t16
  where t16.support_case_id = t14.id) t17 on true
  where t14.family_id = t13.id) t15 on true
  where t11.person_id = t8.person_id and (exists (select
  from family of_family
  where of_family.id = t11.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"duplicate":', case when t20.id is not null then concat('{"households":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t23.o0, ',') as o1, string_agg(t23.o1, ',') as o2, string_agg(t23.o2, ',') as o3, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t23.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((not of_family.restricted)) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join lateral (select concat('[', string_agg(concat('{"cases":', t26.j, ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t24.surname = 'nieznana z nazwiska' and not t24.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t24.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t24.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t24.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t24.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t24.surname, t24.street) else t24.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0, string_agg((t24.id)::text, ',') as o1, string_agg(t26.o1, ',') as o2, coalesce(bool_or(t24.id is null or (t26.n > 0 and t24.restricted is not false)), false) as u
  from family_member t22
  left join family t24 on t24.id = t22.family_id
  left join lateral (select concat('[', string_agg(concat('{"closedOn":', coalesce(to_json(t25.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t25.closure_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"number":', coalesce(to_json(t25.number), 'null'), ',"openedOn":', coalesce(to_json(t25.opened_on), 'null'), ',"refusals":', t28.j, '}'), ','
  order by t25.opened_on desc, t25.id desc), ']') as j, count(*) as n, string_agg((case when t28.n > 0 then t25.id end)::text, ',') as o1
  from support_case t25
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t27.refused_on), 'null'), '}'), ','
  order by t27.refused_on desc, t27.id desc), ']') as j, count(*) as n
  from consent_refusal t27
  where t27.support_case_id = t25.id) t28 on true
  where t25.family_id = t24.id) t26 on true
  where t22.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t22.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t23 on true
  where t18.leading_id = t8.person_id) t19 on true
  where t8.family_id = t0.id and t8.left_on is null) t9 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
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
