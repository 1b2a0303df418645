-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsDuplicate":', t2.j, ',"linksAsLeading":', t5.j, ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t5.o0 as o2, t8.o1 as o3, t8.o2 as o4, t8.o3 as o5, t8.o4 as o6, t8.o5 as o7, t8.o6 as o8, (t8.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"other":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t1.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<1:' || json_build_array((true), t1.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<2:' || json_build_array((true), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<3:' || json_build_array((true), t1.reason, t1.evidence, t1.evidence_note, t1.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t1.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t1.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t3.id is not null then t1.leading_id end)::text, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.leading_id and (true)
  where t1.duplicate_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t4.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t4.undone_on), 'null'), ',"version":', coalesce(t4.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<5:' || json_build_array((true), t4.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<6:' || json_build_array((true), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<7:' || json_build_array((true), t4.reason, t4.evidence, t4.evidence_note, t4.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t4.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t4.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t4.linked_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((t4.duplicate_id)::text, ',') as o0
  from family_link t4
  left join family t6 on t6.id = t4.duplicate_id and (true)
  where t4.leading_id = t0.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"linksAsDuplicate":', t11.j, ',"linksAsLeading":', t18.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, string_agg(t11.o2, ',') as o3, string_agg(t18.o0, ',') as o4, string_agg(t18.o1, ',') as o5, string_agg(t18.o2, ',') as o6, coalesce(bool_or(t9.id is null or t11.u or t18.u), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"other":', case when t12.id is not null then concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"households":', t15.j, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t13.surname), 'null'), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t10.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t10.undone_on), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<9:' || json_build_array((true), t10.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<10:' || json_build_array((true), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<11:' || json_build_array((true), t10.reason, t10.evidence, t10.evidence_note, t10.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t10.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t10.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t10.linked_on desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg(t15.o0, ',') as o1, string_agg(t15.o1, ',') as o2, coalesce(bool_or((t12.id is not null and t13.id is null) or (t12.id is not null and t15.u)), false) as u
  from person_link t10
  left join lateral (select t12.id, t12.version, t12.family_id, t12.person_id, t12.role, t12.joined_on, t12.left_on, t12.leaving_reason, t12.leaving_note
  from family_member t12
  where t12.person_id = t10.leading_id and (true)
  order by t12.id asc
  limit 1) t12 on true
  left join person t13 on t13.id = t12.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t16.surname = 'nieznana z nazwiska' and not t16.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t16.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t16.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t16.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t16.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t16.surname, t16.street) else t16.surname end as surname))::text, ($1::text || '<8:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t14.family_id)::text, ',') as o0, string_agg((t16.id)::text, ',') as o1, coalesce(bool_or(t16.id is null), false) as u
  from family_member t14
  left join family t16 on t16.id = t14.family_id
  where t14.person_id = t12.person_id and (true)) t15 on true
  where t10.duplicate_id = t7.person_id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t19.id is not null then concat('{"givenName":', coalesce(to_json(t20.given_name), 'null'), ',"households":', t22.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t20.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t17.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t17.undone_on), 'null'), ',"version":', coalesce(t17.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<13:' || json_build_array((true), t17.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<14:' || json_build_array((true), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<15:' || json_build_array((true), t17.reason, t17.evidence, t17.evidence_note, t17.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t17.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t17.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t17.linked_on desc, t17.id desc), ']') as j, count(*) as n, string_agg((t19.family_id)::text, ',') as o0, string_agg(t22.o0, ',') as o1, string_agg(t22.o1, ',') as o2, coalesce(bool_or((t19.id is not null and t20.id is null) or (t19.id is not null and t22.u)), false) as u
  from person_link t17
  left join lateral (select t19.id, t19.version, t19.family_id, t19.person_id, t19.role, t19.joined_on, t19.left_on, t19.leaving_reason, t19.leaving_note
  from family_member t19
  where t19.person_id = t17.duplicate_id and (true)
  order by t19.id asc
  limit 1) t19 on true
  left join person t20 on t20.id = t19.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t23.surname = 'nieznana z nazwiska' and not t23.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t23.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t23.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t23.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t23.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t23.surname, t23.street) else t23.surname end as surname))::text, ($1::text || '<12:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t21.id asc), ']') as j, count(*) as n, string_agg((t21.family_id)::text, ',') as o0, string_agg((t23.id)::text, ',') as o1, coalesce(bool_or(t23.id is null), false) as u
  from family_member t21
  left join family t23 on t23.id = t21.family_id
  where t21.person_id = t19.person_id and (true)) t22 on true
  where t17.leading_id = t7.person_id) t18 on true
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and (true)),
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsDuplicate":', t2.j, ',"linksAsLeading":', t5.j, ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<16:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t5.o0 as o2, t8.o1 as o3, t8.o2 as o4, t8.o3 as o5, t8.o4 as o6, t8.o5 as o7, t8.o6 as o8, (t0.restricted is not false or t8.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"other":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t1.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayUndo":', ($2::text || '<1:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))), t1.undone_on)::text || $2::text || '>'), ',"whomToAsk":', ($2::text || '<2:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $7::date and (post.valid_to is null or $7::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $7::date and (told.lifted_on is null or told.lifted_on > $7::date))
  order by person.id
  limit 1))::text || $2::text || '>'), ',"written":', ($2::text || '<3:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $8 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $9 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))), t1.reason, t1.evidence, t1.evidence_note, t1.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t1.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t1.undone_by_id))::text || $2::text || '>'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t3.id is not null then t1.leading_id end)::text, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.leading_id and ((((not t3.restricted and t3.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not t3.restricted))
  where t1.duplicate_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($2::text || '<4:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t4.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t4.undone_on), 'null'), ',"version":', coalesce(t4.version::text, 'null'), ',"viewerMayUndo":', ($2::text || '<5:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))), t4.undone_on)::text || $2::text || '>'), ',"whomToAsk":', ($2::text || '<6:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $7::date and (post.valid_to is null or $7::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $7::date and (told.lifted_on is null or told.lifted_on > $7::date))
  order by person.id
  limit 1))::text || $2::text || '>'), ',"written":', ($2::text || '<7:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $8 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $9 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))), t4.reason, t4.evidence, t4.evidence_note, t4.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t4.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t4.undone_by_id))::text || $2::text || '>'), '}'), ','
  order by t4.linked_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((t4.duplicate_id)::text, ',') as o0
  from family_link t4
  left join family t6 on t6.id = t4.duplicate_id and ((((not t6.restricted and t6.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $1 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not t6.restricted))
  where t4.leading_id = t0.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"linksAsDuplicate":', t11.j, ',"linksAsLeading":', t19.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, string_agg(t11.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, coalesce(bool_or(t9.id is null or t11.u or t19.u), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"other":', case when t12.id is not null then concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"households":', t16.j, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t10.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t10.undone_on), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayUndo":', ($2::text || '<9:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $11 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $12 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))))), t10.undone_on)::text || $2::text || '>'), ',"whomToAsk":', ($2::text || '<10:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $13 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $14 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $7::date and (post.valid_to is null or $7::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $7::date and (told.lifted_on is null or told.lifted_on > $7::date))
  order by person.id
  limit 1))::text || $2::text || '>'), ',"written":', ($2::text || '<11:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $15 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $16 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))))), t10.reason, t10.evidence, t10.evidence_note, t10.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t10.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t10.undone_by_id))::text || $2::text || '>'), '}'), ','
  order by t10.linked_on desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg(t16.o0, ',') as o1, string_agg(t16.o1, ',') as o2, coalesce(bool_or((t12.id is not null and t13.restricted is not false) or (t12.id is not null and t14.id is null) or (t12.id is not null and t16.u)), false) as u
  from person_link t10
  left join lateral (select t12.id, t12.version, t12.family_id, t12.person_id, t12.role, t12.joined_on, t12.left_on, t12.leaving_reason, t12.leaving_note
  from family_member t12
  where t12.person_id = t10.leading_id and (exists (select
  from family of_family
  where of_family.id = t12.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))
  order by t12.id asc
  limit 1) t12 on true
  left join family t13 on t13.id = t12.family_id
  left join person t14 on t14.id = t12.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t17.surname = 'nieznana z nazwiska' and not t17.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t17.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t17.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t17.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t17.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t17.surname, t17.street) else t17.surname end as surname))::text, ($2::text || '<8:' || json_build_array()::text || $2::text || '>')), '}'), ','
  order by t15.id asc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg((t17.id)::text, ',') as o1, coalesce(bool_or(t17.id is null), false) as u
  from family_member t15
  left join family t17 on t17.id = t15.family_id
  where t15.person_id = t12.person_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t16 on true
  where t10.duplicate_id = t7.person_id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"households":', t24.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t18.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), ',"version":', coalesce(t18.version::text, 'null'), ',"viewerMayUndo":', ($2::text || '<13:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $11 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $12 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))))), t18.undone_on)::text || $2::text || '>'), ',"whomToAsk":', ($2::text || '<14:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $13 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $14 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $7::date and (post.valid_to is null or $7::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $7::date and (told.lifted_on is null or told.lifted_on > $7::date))
  order by person.id
  limit 1))::text || $2::text || '>'), ',"written":', ($2::text || '<15:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $15 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $16 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted))))), t18.reason, t18.evidence, t18.evidence_note, t18.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t18.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t18.undone_by_id))::text || $2::text || '>'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t24.o0, ',') as o1, string_agg(t24.o1, ',') as o2, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null) or (t20.id is not null and t24.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t25.surname = 'nieznana z nazwiska' and not t25.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t25.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t25.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t25.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t25.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t25.surname, t25.street) else t25.surname end as surname))::text, ($2::text || '<12:' || json_build_array()::text || $2::text || '>')), '}'), ','
  order by t23.id asc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0, string_agg((t25.id)::text, ',') as o1, coalesce(bool_or(t25.id is null), false) as u
  from family_member t23
  left join family t25 on t25.id = t23.family_id
  where t23.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t23.family_id and (((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $10 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and (not of_family.restricted)))) t24 on true
  where t18.leading_id = t7.person_id) t19 on true
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $17) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $18 union select u.id
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $19::timestamptz, $20::uuid, told.event, told.work, 'DONE', $21::uuid, $22::text, $23::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsDuplicate":', t2.j, ',"linksAsLeading":', t5.j, ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($10::text || '<16:' || json_build_array()::text || $10::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t5.o0 as o2, t8.o1 as o3, t8.o2 as o4, t8.o3 as o5, t8.o4 as o6, t8.o5 as o7, t8.o6 as o8, (t0.restricted is not false or t8.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"other":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($10::text || '<0:' || json_build_array()::text || $10::text || '>')), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t1.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayUndo":', ($10::text || '<1:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $20 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $21 and w.valid_from <= $22 and (w.valid_to is null or w.valid_to >= $23)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $24 and (held.valid_to is null or held.valid_to >= $25) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $26 and s.annulled_at is null and s.valid_from <= $27 and s.valid_to >= $28)))) and (not of_family.restricted)))), t1.undone_on)::text || $10::text || '>'), ',"whomToAsk":', ($10::text || '<2:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $29 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $30 and w.valid_from <= $31 and (w.valid_to is null or w.valid_to >= $32)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $33 and (held.valid_to is null or held.valid_to >= $34) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $35 and s.annulled_at is null and s.valid_from <= $36 and s.valid_to >= $37))))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $38 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $39 and w.valid_from <= $40 and (w.valid_to is null or w.valid_to >= $41)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $42 and (held.valid_to is null or held.valid_to >= $43) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $44 and s.annulled_at is null and s.valid_from <= $45 and s.valid_to >= $46)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $47::date and (post.valid_to is null or $47::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $47::date and (told.lifted_on is null or told.lifted_on > $47::date))
  order by person.id
  limit 1))::text || $10::text || '>'), ',"written":', ($10::text || '<3:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $48 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $49 and w.valid_from <= $50 and (w.valid_to is null or w.valid_to >= $51)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $52 and (held.valid_to is null or held.valid_to >= $53) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $54 and s.annulled_at is null and s.valid_from <= $55 and s.valid_to >= $56)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $57 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $58 and w.valid_from <= $59 and (w.valid_to is null or w.valid_to >= $60)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $61 and (held.valid_to is null or held.valid_to >= $62) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $63 and s.annulled_at is null and s.valid_from <= $64 and s.valid_to >= $65)))) and (not of_family.restricted)))), t1.reason, t1.evidence, t1.evidence_note, t1.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t1.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t1.undone_by_id))::text || $10::text || '>'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t3.id is not null then t1.leading_id end)::text, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.leading_id and (((t3.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $1 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $2 and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $4)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $5 and (held.valid_to is null or held.valid_to >= $6) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not t3.restricted))
  where t1.duplicate_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($10::text || '<4:' || json_build_array()::text || $10::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t4.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t4.undone_on), 'null'), ',"version":', coalesce(t4.version::text, 'null'), ',"viewerMayUndo":', ($10::text || '<5:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $11 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $12 and w.valid_from <= $13 and (w.valid_to is null or w.valid_to >= $14)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $15 and (held.valid_to is null or held.valid_to >= $16) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $17 and s.annulled_at is null and s.valid_from <= $18 and s.valid_to >= $19)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $20 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $21 and w.valid_from <= $22 and (w.valid_to is null or w.valid_to >= $23)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $24 and (held.valid_to is null or held.valid_to >= $25) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $26 and s.annulled_at is null and s.valid_from <= $27 and s.valid_to >= $28)))) and (not of_family.restricted)))), t4.undone_on)::text || $10::text || '>'), ',"whomToAsk":', ($10::text || '<6:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $29 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $30 and w.valid_from <= $31 and (w.valid_to is null or w.valid_to >= $32)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $33 and (held.valid_to is null or held.valid_to >= $34) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $35 and s.annulled_at is null and s.valid_from <= $36 and s.valid_to >= $37))))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $38 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $39 and w.valid_from <= $40 and (w.valid_to is null or w.valid_to >= $41)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $42 and (held.valid_to is null or held.valid_to >= $43) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $44 and s.annulled_at is null and s.valid_from <= $45 and s.valid_to >= $46)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $47::date and (post.valid_to is null or $47::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $47::date and (told.lifted_on is null or told.lifted_on > $47::date))
  order by person.id
  limit 1))::text || $10::text || '>'), ',"written":', ($10::text || '<7:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $48 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $49 and w.valid_from <= $50 and (w.valid_to is null or w.valid_to >= $51)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $52 and (held.valid_to is null or held.valid_to >= $53) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $54 and s.annulled_at is null and s.valid_from <= $55 and s.valid_to >= $56)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $57 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $58 and w.valid_from <= $59 and (w.valid_to is null or w.valid_to >= $60)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $61 and (held.valid_to is null or held.valid_to >= $62) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $63 and s.annulled_at is null and s.valid_from <= $64 and s.valid_to >= $65)))) and (not of_family.restricted)))), t4.reason, t4.evidence, t4.evidence_note, t4.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t4.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t4.undone_by_id))::text || $10::text || '>'), '}'), ','
  order by t4.linked_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((t4.duplicate_id)::text, ',') as o0
  from family_link t4
  left join family t6 on t6.id = t4.duplicate_id and (((t6.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $1 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $2 and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $4)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $5 and (held.valid_to is null or held.valid_to >= $6) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not t6.restricted))
  where t4.leading_id = t0.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"linksAsDuplicate":', t11.j, ',"linksAsLeading":', t19.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, string_agg(t11.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, coalesce(bool_or(t9.id is null or t11.u or t19.u), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"other":', case when t12.id is not null then concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"households":', t16.j, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t10.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t10.undone_on), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayUndo":', ($10::text || '<9:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $75 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $76 and w.valid_from <= $77 and (w.valid_to is null or w.valid_to >= $78)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $79 and (held.valid_to is null or held.valid_to >= $80) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $81 and s.annulled_at is null and s.valid_from <= $82 and s.valid_to >= $83)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $84 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $85 and w.valid_from <= $86 and (w.valid_to is null or w.valid_to >= $87)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $88 and (held.valid_to is null or held.valid_to >= $89) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $90 and s.annulled_at is null and s.valid_from <= $91 and s.valid_to >= $92)))) and (not of_family.restricted))))), t10.undone_on)::text || $10::text || '>'), ',"whomToAsk":', ($10::text || '<10:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $93 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $94 and w.valid_from <= $95 and (w.valid_to is null or w.valid_to >= $96)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $97 and (held.valid_to is null or held.valid_to >= $98) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $99 and s.annulled_at is null and s.valid_from <= $100 and s.valid_to >= $101)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $102 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $103 and w.valid_from <= $104 and (w.valid_to is null or w.valid_to >= $105)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $106 and (held.valid_to is null or held.valid_to >= $107) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $108 and s.annulled_at is null and s.valid_from <= $109 and s.valid_to >= $110))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $47::date and (post.valid_to is null or $47::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $47::date and (told.lifted_on is null or told.lifted_on > $47::date))
  order by person.id
  limit 1))::text || $10::text || '>'), ',"written":', ($10::text || '<11:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $111 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $112 and w.valid_from <= $113 and (w.valid_to is null or w.valid_to >= $114)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $115 and (held.valid_to is null or held.valid_to >= $116) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $117 and s.annulled_at is null and s.valid_from <= $118 and s.valid_to >= $119)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $120 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $121 and w.valid_from <= $122 and (w.valid_to is null or w.valid_to >= $123)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $124 and (held.valid_to is null or held.valid_to >= $125) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $126 and s.annulled_at is null and s.valid_from <= $127 and s.valid_to >= $128)))) and (not of_family.restricted))))), t10.reason, t10.evidence, t10.evidence_note, t10.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t10.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t10.undone_by_id))::text || $10::text || '>'), '}'), ','
  order by t10.linked_on desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg(t16.o0, ',') as o1, string_agg(t16.o1, ',') as o2, coalesce(bool_or((t12.id is not null and t13.restricted is not false) or (t12.id is not null and t14.id is null) or (t12.id is not null and t16.u)), false) as u
  from person_link t10
  left join lateral (select t12.id, t12.version, t12.family_id, t12.person_id, t12.role, t12.joined_on, t12.left_on, t12.leaving_reason, t12.leaving_note
  from family_member t12
  where t12.person_id = t10.leading_id and (exists (select
  from family of_family
  where of_family.id = t12.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $66 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $67 and w.valid_from <= $68 and (w.valid_to is null or w.valid_to >= $69)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $70 and (held.valid_to is null or held.valid_to >= $71) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $72 and s.annulled_at is null and s.valid_from <= $73 and s.valid_to >= $74)))) and (not of_family.restricted)))
  order by t12.id asc
  limit 1) t12 on true
  left join family t13 on t13.id = t12.family_id
  left join person t14 on t14.id = t12.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t17.surname = 'nieznana z nazwiska' and not t17.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t17.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t17.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t17.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t17.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t17.surname, t17.street) else t17.surname end as surname))::text, ($10::text || '<8:' || json_build_array()::text || $10::text || '>')), '}'), ','
  order by t15.id asc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg((t17.id)::text, ',') as o1, coalesce(bool_or(t17.id is null), false) as u
  from family_member t15
  left join family t17 on t17.id = t15.family_id
  where t15.person_id = t12.person_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $66 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $67 and w.valid_from <= $68 and (w.valid_to is null or w.valid_to >= $69)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $70 and (held.valid_to is null or held.valid_to >= $71) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $72 and s.annulled_at is null and s.valid_from <= $73 and s.valid_to >= $74)))) and (not of_family.restricted)))) t16 on true
  where t10.duplicate_id = t7.person_id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"households":', t24.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t18.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), ',"version":', coalesce(t18.version::text, 'null'), ',"viewerMayUndo":', ($10::text || '<13:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $75 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $76 and w.valid_from <= $77 and (w.valid_to is null or w.valid_to >= $78)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $79 and (held.valid_to is null or held.valid_to >= $80) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $81 and s.annulled_at is null and s.valid_from <= $82 and s.valid_to >= $83)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $84 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $85 and w.valid_from <= $86 and (w.valid_to is null or w.valid_to >= $87)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $88 and (held.valid_to is null or held.valid_to >= $89) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $90 and s.annulled_at is null and s.valid_from <= $91 and s.valid_to >= $92)))) and (not of_family.restricted))))), t18.undone_on)::text || $10::text || '>'), ',"whomToAsk":', ($10::text || '<14:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $93 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $94 and w.valid_from <= $95 and (w.valid_to is null or w.valid_to >= $96)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $97 and (held.valid_to is null or held.valid_to >= $98) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $99 and s.annulled_at is null and s.valid_from <= $100 and s.valid_to >= $101)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $102 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $103 and w.valid_from <= $104 and (w.valid_to is null or w.valid_to >= $105)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $106 and (held.valid_to is null or held.valid_to >= $107) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $108 and s.annulled_at is null and s.valid_from <= $109 and s.valid_to >= $110))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $47::date and (post.valid_to is null or $47::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $47::date and (told.lifted_on is null or told.lifted_on > $47::date))
  order by person.id
  limit 1))::text || $10::text || '>'), ',"written":', ($10::text || '<15:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $111 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $112 and w.valid_from <= $113 and (w.valid_to is null or w.valid_to >= $114)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $115 and (held.valid_to is null or held.valid_to >= $116) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $117 and s.annulled_at is null and s.valid_from <= $118 and s.valid_to >= $119)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $120 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $121 and w.valid_from <= $122 and (w.valid_to is null or w.valid_to >= $123)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $124 and (held.valid_to is null or held.valid_to >= $125) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $126 and s.annulled_at is null and s.valid_from <= $127 and s.valid_to >= $128)))) and (not of_family.restricted))))), t18.reason, t18.evidence, t18.evidence_note, t18.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t18.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t18.undone_by_id))::text || $10::text || '>'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t24.o0, ',') as o1, string_agg(t24.o1, ',') as o2, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null) or (t20.id is not null and t24.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $66 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $67 and w.valid_from <= $68 and (w.valid_to is null or w.valid_to >= $69)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $70 and (held.valid_to is null or held.valid_to >= $71) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $72 and s.annulled_at is null and s.valid_from <= $73 and s.valid_to >= $74)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t25.surname = 'nieznana z nazwiska' and not t25.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t25.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t25.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t25.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t25.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t25.surname, t25.street) else t25.surname end as surname))::text, ($10::text || '<12:' || json_build_array()::text || $10::text || '>')), '}'), ','
  order by t23.id asc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0, string_agg((t25.id)::text, ',') as o1, coalesce(bool_or(t25.id is null), false) as u
  from family_member t23
  left join family t25 on t25.id = t23.family_id
  where t23.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t23.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $66 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $67 and w.valid_from <= $68 and (w.valid_to is null or w.valid_to >= $69)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $70 and (held.valid_to is null or held.valid_to >= $71) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $72 and s.annulled_at is null and s.valid_from <= $73 and s.valid_to >= $74)))) and (not of_family.restricted)))) t24 on true
  where t18.leading_id = t7.person_id) t19 on true
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $129) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $130 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $131 and w.valid_from <= $132 and (w.valid_to is null or w.valid_to >= $133)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $134 and (held.valid_to is null or held.valid_to >= $135) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $136 and s.annulled_at is null and s.valid_from <= $137 and s.valid_to >= $138))))),
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $139::timestamptz, $140::uuid, told.event, told.work, 'DONE', $141::uuid, $142::text, $143::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsDuplicate":', t2.j, ',"linksAsLeading":', t5.j, ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($5::text || '<16:' || json_build_array()::text || $5::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t5.o0 as o2, t8.o1 as o3, t8.o2 as o4, t8.o3 as o5, t8.o4 as o6, t8.o5 as o7, t8.o6 as o8, (t0.restricted is not false or t8.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"other":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($5::text || '<0:' || json_build_array()::text || $5::text || '>')), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t1.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayUndo":', ($5::text || '<1:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13)))) and (not of_family.restricted)))), t1.undone_on)::text || $5::text || '>'), ',"whomToAsk":', ($5::text || '<2:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $14
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $15 and s.annulled_at is null and s.valid_from <= $16 and s.valid_to >= $17))))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $18
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $22::date and (post.valid_to is null or $22::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $22::date and (told.lifted_on is null or told.lifted_on > $22::date))
  order by person.id
  limit 1))::text || $5::text || '>'), ',"written":', ($5::text || '<3:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $23
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $24 and s.annulled_at is null and s.valid_from <= $25 and s.valid_to >= $26)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $27
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $28 and s.annulled_at is null and s.valid_from <= $29 and s.valid_to >= $30)))) and (not of_family.restricted)))), t1.reason, t1.evidence, t1.evidence_note, t1.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t1.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t1.undone_by_id))::text || $5::text || '>'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t3.id is not null then t1.leading_id end)::text, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.leading_id and (((t3.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $1
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $2 and s.annulled_at is null and s.valid_from <= $3 and s.valid_to >= $4)))) and (not t3.restricted))
  where t1.duplicate_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($5::text || '<4:' || json_build_array()::text || $5::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t4.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t4.undone_on), 'null'), ',"version":', coalesce(t4.version::text, 'null'), ',"viewerMayUndo":', ($5::text || '<5:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $10
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $11 and s.annulled_at is null and s.valid_from <= $12 and s.valid_to >= $13)))) and (not of_family.restricted)))), t4.undone_on)::text || $5::text || '>'), ',"whomToAsk":', ($5::text || '<6:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $14
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $15 and s.annulled_at is null and s.valid_from <= $16 and s.valid_to >= $17))))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $18
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21)))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $22::date and (post.valid_to is null or $22::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $22::date and (told.lifted_on is null or told.lifted_on > $22::date))
  order by person.id
  limit 1))::text || $5::text || '>'), ',"written":', ($5::text || '<7:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $23
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $24 and s.annulled_at is null and s.valid_from <= $25 and s.valid_to >= $26)))) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $27
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $28 and s.annulled_at is null and s.valid_from <= $29 and s.valid_to >= $30)))) and (not of_family.restricted)))), t4.reason, t4.evidence, t4.evidence_note, t4.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t4.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t4.undone_by_id))::text || $5::text || '>'), '}'), ','
  order by t4.linked_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((t4.duplicate_id)::text, ',') as o0
  from family_link t4
  left join family t6 on t6.id = t4.duplicate_id and (((t6.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $1
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $2 and s.annulled_at is null and s.valid_from <= $3 and s.valid_to >= $4)))) and (not t6.restricted))
  where t4.leading_id = t0.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"linksAsDuplicate":', t11.j, ',"linksAsLeading":', t19.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, string_agg(t11.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, coalesce(bool_or(t9.id is null or t11.u or t19.u), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"other":', case when t12.id is not null then concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"households":', t16.j, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t10.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t10.undone_on), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayUndo":', ($5::text || '<9:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $35
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $36 and s.annulled_at is null and s.valid_from <= $37 and s.valid_to >= $38)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $39
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $40 and s.annulled_at is null and s.valid_from <= $41 and s.valid_to >= $42)))) and (not of_family.restricted))))), t10.undone_on)::text || $5::text || '>'), ',"whomToAsk":', ($5::text || '<10:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $43
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $44 and s.annulled_at is null and s.valid_from <= $45 and s.valid_to >= $46)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $47
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $48 and s.annulled_at is null and s.valid_from <= $49 and s.valid_to >= $50))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $22::date and (post.valid_to is null or $22::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $22::date and (told.lifted_on is null or told.lifted_on > $22::date))
  order by person.id
  limit 1))::text || $5::text || '>'), ',"written":', ($5::text || '<11:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $51
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $52 and s.annulled_at is null and s.valid_from <= $53 and s.valid_to >= $54)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $55
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $56 and s.annulled_at is null and s.valid_from <= $57 and s.valid_to >= $58)))) and (not of_family.restricted))))), t10.reason, t10.evidence, t10.evidence_note, t10.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t10.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t10.undone_by_id))::text || $5::text || '>'), '}'), ','
  order by t10.linked_on desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg(t16.o0, ',') as o1, string_agg(t16.o1, ',') as o2, coalesce(bool_or((t12.id is not null and t13.restricted is not false) or (t12.id is not null and t14.id is null) or (t12.id is not null and t16.u)), false) as u
  from person_link t10
  left join lateral (select t12.id, t12.version, t12.family_id, t12.person_id, t12.role, t12.joined_on, t12.left_on, t12.leaving_reason, t12.leaving_note
  from family_member t12
  where t12.person_id = t10.leading_id and (exists (select
  from family of_family
  where of_family.id = t12.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $31
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $32 and s.annulled_at is null and s.valid_from <= $33 and s.valid_to >= $34)))) and (not of_family.restricted)))
  order by t12.id asc
  limit 1) t12 on true
  left join family t13 on t13.id = t12.family_id
  left join person t14 on t14.id = t12.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t17.surname = 'nieznana z nazwiska' and not t17.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t17.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t17.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t17.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t17.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t17.surname, t17.street) else t17.surname end as surname))::text, ($5::text || '<8:' || json_build_array()::text || $5::text || '>')), '}'), ','
  order by t15.id asc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg((t17.id)::text, ',') as o1, coalesce(bool_or(t17.id is null), false) as u
  from family_member t15
  left join family t17 on t17.id = t15.family_id
  where t15.person_id = t12.person_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $31
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $32 and s.annulled_at is null and s.valid_from <= $33 and s.valid_to >= $34)))) and (not of_family.restricted)))) t16 on true
  where t10.duplicate_id = t7.person_id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"households":', t24.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t18.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), ',"version":', coalesce(t18.version::text, 'null'), ',"viewerMayUndo":', ($5::text || '<13:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $35
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $36 and s.annulled_at is null and s.valid_from <= $37 and s.valid_to >= $38)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $39
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $40 and s.annulled_at is null and s.valid_from <= $41 and s.valid_to >= $42)))) and (not of_family.restricted))))), t18.undone_on)::text || $5::text || '>'), ',"whomToAsk":', ($5::text || '<14:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $43
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $44 and s.annulled_at is null and s.valid_from <= $45 and s.valid_to >= $46)))))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $47
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $48 and s.annulled_at is null and s.valid_from <= $49 and s.valid_to >= $50))))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $22::date and (post.valid_to is null or $22::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $22::date and (told.lifted_on is null or told.lifted_on > $22::date))
  order by person.id
  limit 1))::text || $5::text || '>'), ',"written":', ($5::text || '<15:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $51
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $52 and s.annulled_at is null and s.valid_from <= $53 and s.valid_to >= $54)))) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $55
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $56 and s.annulled_at is null and s.valid_from <= $57 and s.valid_to >= $58)))) and (not of_family.restricted))))), t18.reason, t18.evidence, t18.evidence_note, t18.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t18.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t18.undone_by_id))::text || $5::text || '>'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t24.o0, ',') as o1, string_agg(t24.o1, ',') as o2, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null) or (t20.id is not null and t24.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $31
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $32 and s.annulled_at is null and s.valid_from <= $33 and s.valid_to >= $34)))) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t25.surname = 'nieznana z nazwiska' and not t25.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t25.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t25.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t25.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t25.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t25.surname, t25.street) else t25.surname end as surname))::text, ($5::text || '<12:' || json_build_array()::text || $5::text || '>')), '}'), ','
  order by t23.id asc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0, string_agg((t25.id)::text, ',') as o1, coalesce(bool_or(t25.id is null), false) as u
  from family_member t23
  left join family t25 on t25.id = t23.family_id
  where t23.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t23.family_id and ((of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $31
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $32 and s.annulled_at is null and s.valid_from <= $33 and s.valid_to >= $34)))) and (not of_family.restricted)))) t24 on true
  where t18.leading_id = t7.person_id) t19 on true
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $59) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $60
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $61 and s.annulled_at is null and s.valid_from <= $62 and s.valid_to >= $63))))),
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $64::timestamptz, $65::uuid, told.event, told.work, 'DONE', $66::uuid, $67::text, $68::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"linksAsDuplicate":', t2.j, ',"linksAsLeading":', t5.j, ',"members":', t8.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t5.o0 as o2, t8.o1 as o3, t8.o2 as o4, t8.o3 as o5, t8.o4 as o6, t8.o5 as o7, t8.o6 as o8, (t0.restricted is not false or t8.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"other":', case when t3.id is not null then concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t1.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t1.undone_on), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<1:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((not of_family.restricted)) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((not of_family.restricted)) and (not of_family.restricted)))), t1.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<2:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and (not of_family.restricted)))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<3:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t1.leading_id and ((not of_family.restricted)) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t1.duplicate_id and ((not of_family.restricted)) and (not of_family.restricted)))), t1.reason, t1.evidence, t1.evidence_note, t1.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t1.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t1.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t1.linked_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t3.id is not null then t1.leading_id end)::text, ',') as o1
  from family_link t1
  left join family t3 on t3.id = t1.leading_id and (((not t3.restricted)) and (not t3.restricted))
  where t1.duplicate_id = t0.id) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t6.id is not null then concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t6.surname = 'nieznana z nazwiska' and not t6.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t6.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t6.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t6.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t6.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t6.surname, t6.street) else t6.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t4.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t4.undone_on), 'null'), ',"version":', coalesce(t4.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<5:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((not of_family.restricted)) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((not of_family.restricted)) and (not of_family.restricted)))), t4.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<6:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and (not of_family.restricted)))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<7:' || json_build_array(((exists (select
  from family of_family
  where of_family.id = t4.leading_id and ((not of_family.restricted)) and (not of_family.restricted))) and (exists (select
  from family of_family
  where of_family.id = t4.duplicate_id and ((not of_family.restricted)) and (not of_family.restricted)))), t4.reason, t4.evidence, t4.evidence_note, t4.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t4.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t4.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t4.linked_on desc, t4.id desc), ']') as j, count(*) as n, string_agg((t4.duplicate_id)::text, ',') as o0
  from family_link t4
  left join family t6 on t6.id = t4.duplicate_id and (((not t6.restricted)) and (not t6.restricted))
  where t4.leading_id = t0.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"linksAsDuplicate":', t11.j, ',"linksAsLeading":', t19.j, ',"surname":', coalesce(to_json(t9.surname), 'null'), '}'), ','
  order by t9.birth_date asc nulls last, t7.id asc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, string_agg(t11.o2, ',') as o3, string_agg(t19.o0, ',') as o4, string_agg(t19.o1, ',') as o5, string_agg(t19.o2, ',') as o6, coalesce(bool_or(t9.id is null or t11.u or t19.u), false) as u
  from family_member t7
  left join person t9 on t9.id = t7.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"other":', case when t12.id is not null then concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"households":', t16.j, ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}') else 'null' end, ',"linkedOn":', coalesce(to_json(t10.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t10.undone_on), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<9:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted))))), t10.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<10:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (not of_family.restricted))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<11:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t10.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t10.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted))))), t10.reason, t10.evidence, t10.evidence_note, t10.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t10.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t10.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t10.linked_on desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg(t16.o0, ',') as o1, string_agg(t16.o1, ',') as o2, coalesce(bool_or((t12.id is not null and t13.restricted is not false) or (t12.id is not null and t14.id is null) or (t12.id is not null and t16.u)), false) as u
  from person_link t10
  left join lateral (select t12.id, t12.version, t12.family_id, t12.person_id, t12.role, t12.joined_on, t12.left_on, t12.leaving_reason, t12.leaving_note
  from family_member t12
  where t12.person_id = t10.leading_id and (exists (select
  from family of_family
  where of_family.id = t12.family_id and ((not of_family.restricted)) and (not of_family.restricted)))
  order by t12.id asc
  limit 1) t12 on true
  left join family t13 on t13.id = t12.family_id
  left join person t14 on t14.id = t12.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t17.surname = 'nieznana z nazwiska' and not t17.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t17.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t17.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t17.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t17.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t17.surname, t17.street) else t17.surname end as surname))::text, ($1::text || '<8:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t15.id asc), ']') as j, count(*) as n, string_agg((t15.family_id)::text, ',') as o0, string_agg((t17.id)::text, ',') as o1, coalesce(bool_or(t17.id is null), false) as u
  from family_member t15
  left join family t17 on t17.id = t15.family_id
  where t15.person_id = t12.person_id and (exists (select
  from family of_family
  where of_family.id = t15.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t16 on true
  where t10.duplicate_id = t7.person_id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"other":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"households":', t24.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"linkedOn":', coalesce(to_json(t18.linked_on), 'null'), ',"undoneOn":', coalesce(to_json(t18.undone_on), 'null'), ',"version":', coalesce(t18.version::text, 'null'), ',"viewerMayUndo":', ($1::text || '<13:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted))))), t18.undone_on)::text || $1::text || '>'), ',"whomToAsk":', ($1::text || '<14:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and (not of_family.restricted))))), (select person.display_name
  from appointment post join staff_member person on person.id = post.staff_member_id
  where post.role = 'DIRECTOR' and post.valid_from <= $2::date and (post.valid_to is null or $2::date <= post.valid_to) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date))
  order by person.id
  limit 1))::text || $1::text || '>'), ',"written":', ($1::text || '<15:' || json_build_array(((exists (select
  from family_member of_member
  where of_member.person_id = t18.leading_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) and (exists (select
  from family_member of_member
  where of_member.person_id = t18.duplicate_id and exists (select
  from family of_family
  where of_family.id = of_member.family_id and ((not of_family.restricted)) and (not of_family.restricted))))), t18.reason, t18.evidence, t18.evidence_note, t18.undo_reason, (select person.display_name
  from staff_member person
  where person.id = t18.linked_by_id), (select person.display_name
  from staff_member person
  where person.id = t18.undone_by_id))::text || $1::text || '>'), '}'), ','
  order by t18.linked_on desc, t18.id desc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0, string_agg(t24.o0, ',') as o1, string_agg(t24.o1, ',') as o2, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null) or (t20.id is not null and t24.u)), false) as u
  from person_link t18
  left join lateral (select t20.id, t20.version, t20.family_id, t20.person_id, t20.role, t20.joined_on, t20.left_on, t20.leaving_reason, t20.leaving_note
  from family_member t20
  where t20.person_id = t18.duplicate_id and (exists (select
  from family of_family
  where of_family.id = t20.family_id and ((not of_family.restricted)) and (not of_family.restricted)))
  order by t20.id asc
  limit 1) t20 on true
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t25.surname = 'nieznana z nazwiska' and not t25.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t25.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t25.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t25.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t25.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t25.surname, t25.street) else t25.surname end as surname))::text, ($1::text || '<12:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t23.id asc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0, string_agg((t25.id)::text, ',') as o1, coalesce(bool_or(t25.id is null), false) as u
  from family_member t23
  left join family t25 on t25.id = t23.family_id
  where t23.person_id = t20.person_id and (exists (select
  from family of_family
  where of_family.id = t23.family_id and ((not of_family.restricted)) and (not of_family.restricted)))) t24 on true
  where t18.leading_id = t7.person_id) t19 on true
  where t7.family_id = t0.id and t7.left_on is null) t8 on true
  where (t0.id = $3) and ((not t0.restricted))),
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
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
