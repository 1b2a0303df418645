-- director
with r0 as materialized (select concat('{"agreements":', coalesce(to_json(t0.agreements), 'null'), ',"contactedOn":', coalesce(to_json(t0.contacted_on), 'null'), ',"durationMinutes":', coalesce(t0.duration_minutes::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"matter":', coalesce(to_json(t0.matter), 'null'), ',"nextContactOn":', coalesce(to_json(t0.next_contact_on), 'null'), ',"startsAt":', ($1::text || '<0:' || json_build_array((to_char(t0.starts_at, 'HH24:MI')))::text || $1::text || '>'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0
  from contact t0
  where (t0.id = $3) and (true)),
r1 as materialized (select concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t1.surname = 'nieznana z nazwiska' and not t1.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t1.surname, t1.street) else t1.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}') as j, t1.id as o0
  from family t1
  where (t1.id = $4) and (true)),
verdict as (select not (not exists (select
  from r0) or not exists (select
  from r1)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, o0 as id
  from r1) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
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
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $5) and (((not t3.restricted and t3.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
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
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $13) and ((t3.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $14 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $15 and w.valid_from <= $16 and (w.valid_to is null or w.valid_to >= $17)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $18 and (held.valid_to is null or held.valid_to >= $19) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $20 and s.annulled_at is null and s.valid_from <= $21 and s.valid_to >= $22))))),
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $23::timestamptz, $24::uuid, told.event, told.work, 'DONE', $25::uuid, $26::text, $27::text, opened.kind, coalesce(opened.ids, '{}')
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
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $8) and ((t3.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $9
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
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
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"withWhom":', coalesce(to_json(t0.with_whom), 'null'), '}') as j, t0.support_case_id as o0, t1.family_id as o1, (t2.restricted is not false) as u
  from contact t0
  left join support_case t1 on t1.id = t0.support_case_id
  left join family t2 on t2.id = t1.family_id
  where (t0.id = $3) and (exists (select
  from support_case of_case
  where of_case.id = t0.support_case_id and exists (select
  from family of_family
  where of_family.id = of_case.family_id and (not of_family.restricted))))),
r1 as materialized (select concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t3.surname = 'nieznana z nazwiska' and not t3.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t3.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t3.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t3.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t3.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t3.surname, t3.street) else t3.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), '}') as j, t3.id as o0, (t3.restricted is not false) as u
  from family t3
  where (t3.id = $4) and ((not t3.restricted))),
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
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CONTACTS_READ', 'contact'), ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"contact":', (select j
  from r0), ',"family":', (select j
  from r1), '}') end as data
  from verdict;
