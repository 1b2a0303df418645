-- director
with r0 as materialized (select concat('{"addresses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from family_address t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from family_address_correction t3
  left join family_address t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id and (not exists (select
  from family_address corrected
  where corrected.id = t3.subject_id and exists (select
  from secret_address hidden
  where hidden.family_id = any((array[corrected.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = corrected.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = corrected.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = corrected.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t4 on true
  where t1.family_id = t0.id and ((t1.kind = any($1) or not exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t2 on true
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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
with r0 as materialized (select concat('{"addresses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from family_address t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from family_address_correction t3
  left join family_address t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id and (not exists (select
  from family_address corrected
  where corrected.id = t3.subject_id and exists (select
  from secret_address hidden
  where hidden.family_id = any((array[corrected.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = corrected.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = corrected.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = corrected.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t4 on true
  where t1.family_id = t0.id and ((t1.kind = any($1) or not exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t2 on true
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
with r0 as materialized (select concat('{"addresses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from family_address t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from family_address_correction t3
  left join family_address t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id and (not exists (select
  from family_address corrected
  where corrected.id = t3.subject_id and exists (select
  from secret_address hidden
  where hidden.family_id = any((array[corrected.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = corrected.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = corrected.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = corrected.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t4 on true
  where t1.family_id = t0.id and ((t1.kind = any($1) or not exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t2 on true
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"addresses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from family_address t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from family_address_correction t3
  left join family_address t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id and (not exists (select
  from family_address corrected
  where corrected.id = t3.subject_id and exists (select
  from secret_address hidden
  where hidden.family_id = any((array[corrected.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = corrected.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = corrected.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = corrected.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t4 on true
  where t1.family_id = t0.id and ((t1.kind = any($1) or not exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t2 on true
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"addresses":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"corrections":', t4.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), ',"version":', coalesce(t1.version::text, 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n, string_agg(t4.o0, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from family_address t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t3.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t3.field), 'null'), ',"newValue":', coalesce(to_json(t3.new_value), 'null'), ',"oldValue":', coalesce(to_json(t3.old_value), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), '}'), ','
  order by t3.corrected_at desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o0, coalesce(bool_or(t6.id is null), false) as u
  from family_address_correction t3
  left join family_address t5 on t5.id = t3.subject_id
  left join staff_member t6 on t6.id = t3.corrected_by_id
  where t3.subject_id = t1.id and (not exists (select
  from family_address corrected
  where corrected.id = t3.subject_id and exists (select
  from secret_address hidden
  where hidden.family_id = any((array[corrected.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = corrected.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = corrected.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = corrected.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t4 on true
  where t1.family_id = t0.id and ((t1.kind = any($1) or not exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.family_id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.family_id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.family_id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.family_id and own.undone_on is null))) and hidden.ended_on is null)))) t2 on true
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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
