-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (true) and ((t0.closed_on is null and t0.track = 'ORDINARY' and t0.stage in ('IN_SUPPORT')))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from support_case t3
  where (true) and ((t3.closed_on is null and t3.track = 'ORDINARY' and t3.stage in ('IN_SUPPORT')))), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and ((t0.closed_on is null and t0.track = 'ORDINARY' and t0.stage in ('IN_SUPPORT')))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from support_case t3
  where (exists (select
  from family of_family
  where of_family.id = t3.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))) and ((t3.closed_on is null and t3.track = 'ORDINARY' and t3.stage in ('IN_SUPPORT')))), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))) and ((t0.closed_on is null and t0.track = 'ORDINARY' and t0.stage in ('IN_SUPPORT')))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from support_case t3
  where (exists (select
  from family of_family
  where of_family.id = t3.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))) and ((t3.closed_on is null and t3.track = 'ORDINARY' and t3.stage in ('IN_SUPPORT')))), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))) and ((t0.closed_on is null and t0.track = 'ORDINARY' and t0.stage in ('IN_SUPPORT')))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from support_case t3
  where (exists (select
  from family of_family
  where of_family.id = t3.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))) and ((t3.closed_on is null and t3.track = 'ORDINARY' and t3.stage in ('IN_SUPPORT')))), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.intake_id, t0.number, t0.track, t0.stage, t0.goal, t0.opened_on, t0.closed_on, t0.closed_from, t0.closure_reason, t0.court_word_on, t0.court_word_signature, t0.court_told, t0.suspended_until, row_number() over (order by t0.opened_on desc, t0.id desc) as row_place
  from support_case t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted))) and ((t0.closed_on is null and t0.track = 'ORDINARY' and t0.stage in ('IN_SUPPORT')))
  order by t0.opened_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"number":', coalesce(to_json(t0.number), 'null'), ',"stage":', coalesce(to_json(t0.stage), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
  from p0 t0
  left join family t2 on t2.id = t0.family_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASES_LISTED', 'supportCases')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"supportCases":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from support_case t3
  where (exists (select
  from family of_family
  where of_family.id = t3.family_id and (not of_family.restricted))) and ((t3.closed_on is null and t3.track = 'ORDINARY' and t3.stage in ('IN_SUPPORT')))), '}'), '}') end as data
  from verdict;
