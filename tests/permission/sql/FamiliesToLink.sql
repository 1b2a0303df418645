-- director
with p0 as materialized (select t0.id, t0.version, t0.surname, t0.surname_key, t0.street, t0.city, t0.phone, t0.restricted, t0.unit_id, t0.registered_on, row_number() over (order by t0.surname_key asc, t0.id asc) as row_place
  from family t0
  where (true) and ((t0.surname_key >= $3 and t0.surname_key < $4))
  order by t0.surname_key asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILIES_LISTED', 'families')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"families":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from family t2
  where (true) and ((t2.surname_key >= $3 and t2.surname_key < $4))), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.surname, t0.surname_key, t0.street, t0.city, t0.phone, t0.restricted, t0.unit_id, t0.registered_on, row_number() over (order by t0.surname_key asc, t0.id asc) as row_place
  from family t0
  where (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and ((t0.surname_key >= $4 and t0.surname_key < $5))
  order by t0.surname_key asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILIES_LISTED', 'families')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"families":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from family t2
  where (((not t2.restricted and t2.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) and ((t2.surname_key >= $4 and t2.surname_key < $5))), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.surname, t0.surname_key, t0.street, t0.city, t0.phone, t0.restricted, t0.unit_id, t0.registered_on, row_number() over (order by t0.surname_key asc, t0.id asc) as row_place
  from family t0
  where ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))) and ((t0.surname_key >= $12 and t0.surname_key < $13))
  order by t0.surname_key asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $14::timestamptz, $15::uuid, told.event, told.work, 'DONE', $16::uuid, $17::text, $18::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILIES_LISTED', 'families')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"families":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from family t2
  where ((t2.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))) and ((t2.surname_key >= $12 and t2.surname_key < $13))), '}'), '}') end as data
  from verdict;

-- assistant
with p0 as materialized (select t0.id, t0.version, t0.surname, t0.surname_key, t0.street, t0.city, t0.phone, t0.restricted, t0.unit_id, t0.registered_on, row_number() over (order by t0.surname_key asc, t0.id asc) as row_place
  from family t0
  where ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6)))) and ((t0.surname_key >= $7 and t0.surname_key < $8))
  order by t0.surname_key asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $9::timestamptz, $10::uuid, told.event, told.work, 'DONE', $11::uuid, $12::text, $13::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILIES_LISTED', 'families')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"families":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from family t2
  where ((t2.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6)))) and ((t2.surname_key >= $7 and t2.surname_key < $8))), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.surname, t0.surname_key, t0.street, t0.city, t0.phone, t0.restricted, t0.unit_id, t0.registered_on, row_number() over (order by t0.surname_key asc, t0.id asc) as row_place
  from family t0
  where ((not t0.restricted)) and ((t0.surname_key >= $3 and t0.surname_key < $4))
  order by t0.surname_key asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILIES_LISTED', 'families')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"families":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"totalCount":', (select count(*)::text
  from family t2
  where ((not t2.restricted)) and ((t2.surname_key >= $3 and t2.surname_key < $4))), '}'), '}') end as data
  from verdict;
