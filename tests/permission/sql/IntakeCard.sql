-- director
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.family_id as o0, (t1.id is null or t2.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join staff_member t2 on t2.id = t0.registered_by_id
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.family_id as o0, (t1.restricted is not false or t2.id is null or t3.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join staff_member t3 on t3.id = t0.registered_by_id
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
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

-- social worker
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.family_id as o0, (t1.restricted is not false or t2.id is null or t3.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join staff_member t3 on t3.id = t0.registered_by_id
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5))))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json(t2.surname), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.family_id as o0, (t1.restricted is not false or t2.id is null or t3.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join staff_member t3 on t3.id = t0.registered_by_id
  where (t0.id = $1) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('INTAKE_READ', 'intake')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"intake":', (select j
  from r0), '}') end as data
  from verdict;
