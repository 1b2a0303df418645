-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"meetingRhythms":', t4.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t3.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t3.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"days":', coalesce(t3.days::text, 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"insteadOf":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t3.justification), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}'), ','
  order by t3.valid_from desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from (select t3.id, t3.version, t3.support_case_id, t3.days, t3.valid_from, t3.valid_to, t3.justification, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from meeting_rhythm t3
  where t3.support_case_id = t1.id
  order by t3.valid_from desc, t3.id desc
  limit 20) t3
  left join staff_member t5 on t5.id = t3.author_id
  left join staff_member t6 on t6.id = t3.instead_of_id) t4 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"meetingRhythms":', t4.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t3.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t3.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"days":', coalesce(t3.days::text, 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"insteadOf":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t3.justification), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}'), ','
  order by t3.valid_from desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from (select t3.id, t3.version, t3.support_case_id, t3.days, t3.valid_from, t3.valid_to, t3.justification, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from meeting_rhythm t3
  where t3.support_case_id = t1.id
  order by t3.valid_from desc, t3.id desc
  limit 20) t3
  left join staff_member t5 on t5.id = t3.author_id
  left join staff_member t6 on t6.id = t3.instead_of_id) t4 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $2 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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

-- social worker
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"meetingRhythms":', t4.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t3.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t3.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"days":', coalesce(t3.days::text, 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"insteadOf":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t3.justification), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}'), ','
  order by t3.valid_from desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from (select t3.id, t3.version, t3.support_case_id, t3.days, t3.valid_from, t3.valid_to, t3.justification, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from meeting_rhythm t3
  where t3.support_case_id = t1.id
  order by t3.valid_from desc, t3.id desc
  limit 20) t3
  left join staff_member t5 on t5.id = t3.author_id
  left join staff_member t6 on t6.id = t3.instead_of_id) t4 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $2 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $3 and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $5)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $6 and (held.valid_to is null or held.valid_to >= $7) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $8 and s.annulled_at is null and s.valid_from <= $9 and s.valid_to >= $10))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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

-- assistant
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"meetingRhythms":', t4.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t3.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t3.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"days":', coalesce(t3.days::text, 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"insteadOf":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t3.justification), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}'), ','
  order by t3.valid_from desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from (select t3.id, t3.version, t3.support_case_id, t3.days, t3.valid_from, t3.valid_to, t3.justification, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from meeting_rhythm t3
  where t3.support_case_id = t1.id
  order by t3.valid_from desc, t3.id desc
  limit 20) t3
  left join staff_member t5 on t5.id = t3.author_id
  left join staff_member t6 on t6.id = t3.instead_of_id) t4 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $2
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $3 and s.annulled_at is null and s.valid_from <= $4 and s.valid_to >= $5))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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

-- system
with r0 as materialized (select concat('{"cases":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"meetingRhythms":', t4.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t4.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t3.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t3.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"days":', coalesce(t3.days::text, 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"insteadOf":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t3.justification), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), '}'), ','
  order by t3.valid_from desc, t3.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from (select t3.id, t3.version, t3.support_case_id, t3.days, t3.valid_from, t3.valid_to, t3.justification, t3.author_id, t3.instead_of_id, t3.recorded_at, t3.annulled_at, t3.annulled_by_id, t3.annulment_reason
  from meeting_rhythm t3
  where t3.support_case_id = t1.id
  order by t3.valid_from desc, t3.id desc
  limit 20) t3
  left join staff_member t5 on t5.id = t3.author_id
  left join staff_member t6 on t6.id = t3.instead_of_id) t4 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $1) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;
