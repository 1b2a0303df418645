-- director
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.received_on, t0.source, t0.channel, t0.urgency, t0.content, t0.reporter_name, t0.reporter_contact, t0.state, t0.dismissal_reason, t0.registered_by_id, row_number() over (order by t0.received_on desc, t0.id desc) as row_place
  from intake t0
  where (true)
  order by t0.received_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
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
  from (values ('INTAKES_LISTED', 'intakes')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intakes":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(t0.received_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from intake t4
  where (true)), '}'), '}') end as data
  from verdict;

-- head of a unit
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.received_on, t0.source, t0.channel, t0.urgency, t0.content, t0.reporter_name, t0.reporter_contact, t0.state, t0.dismissal_reason, t0.registered_by_id, row_number() over (order by t0.received_on desc, t0.id desc) as row_place
  from intake t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))
  order by t0.received_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
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
  from (values ('INTAKES_LISTED', 'intakes')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intakes":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(t0.received_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from intake t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))), '}'), '}') end as data
  from verdict;

-- social worker
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.received_on, t0.source, t0.channel, t0.urgency, t0.content, t0.reporter_name, t0.reporter_contact, t0.state, t0.dismissal_reason, t0.registered_by_id, row_number() over (order by t0.received_on desc, t0.id desc) as row_place
  from intake t0
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
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))))
  order by t0.received_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
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
  from (values ('INTAKES_LISTED', 'intakes')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intakes":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(t0.received_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from intake t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))))), '}'), '}') end as data
  from verdict;

-- system
with p0 as materialized (select t0.id, t0.version, t0.family_id, t0.received_on, t0.source, t0.channel, t0.urgency, t0.content, t0.reporter_name, t0.reporter_contact, t0.state, t0.dismissal_reason, t0.registered_by_id, row_number() over (order by t0.received_on desc, t0.id desc) as row_place
  from intake t0
  where (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))
  order by t0.received_on desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), '}') as j0, t0.family_id as o0, (t2.id is null) as u
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
  from (values ('INTAKES_LISTED', 'intakes')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intakes":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(t0.received_on, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from intake t4
  where (exists (select
  from family of_family
  where of_family.id = t4.family_id and (not of_family.restricted)))), '}'), '}') end as data
  from verdict;
