-- director
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select told.social_worker_id
  from support_case told
  where told.id = t0.support_case_id and told.closed_on is null))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0
  from contact t0
  where (t0.id = $2) and (true)),
r1 as materialized (select concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json(t1.surname), 'null'), '}') as j, t1.id as o0
  from family t1
  where (t1.id = $3) and (true)),
verdict as (select not (not exists (select
  from r0) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select told.social_worker_id
  from support_case told
  where told.id = t0.support_case_id and told.closed_on is null))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $2) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $4) and (((not t3.restricted and t3.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select told.social_worker_id
  from support_case told
  where told.id = t0.support_case_id and told.closed_on is null))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $2) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $7) and ((t3.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $8 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $9 and w.valid_from <= $10 and (w.valid_to is null or w.valid_to >= $11)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select told.social_worker_id
  from support_case told
  where told.id = t0.support_case_id and told.closed_on is null))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $2) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $4) and ((t3.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $5))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select told.social_worker_id
  from support_case told
  where told.id = t0.support_case_id and told.closed_on is null))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $2) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (not of_family.restricted))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $3) and ((not t3.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0) or coalesce((select bool_or(u)
  from r1), false) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;
