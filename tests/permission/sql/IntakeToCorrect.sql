-- director
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"family":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t1.surname = 'nieznana z nazwiska' and not t1.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t1.surname, t1.street) else t1.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"reporterContact":', coalesce(to_json(t0.reporter_contact), 'null'), ',"reporterName":', coalesce(to_json(t0.reporter_name), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, (t1.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"reporterContact":', coalesce(to_json(t0.reporter_contact), 'null'), ',"reporterName":', coalesce(to_json(t0.reporter_name), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, (t1.restricted is not false or t2.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  where (t0.id = $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"family":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"reporterContact":', coalesce(to_json(t0.reporter_contact), 'null'), ',"reporterName":', coalesce(to_json(t0.reporter_name), 'null'), ',"source":', coalesce(to_json(t0.source), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, (t1.restricted is not false or t2.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  where (t0.id = $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;
