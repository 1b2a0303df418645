-- director
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"corrected":', coalesce((select exists (select
  from intake_correction told
  where told.subject_id = t0.id) or exists (select
  from intake_reporter_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t1.id is not null then concat('{"city":', coalesce(to_json(t1.city), 'null'), ',"currentCase":', case when t2.id is not null then concat('{"closedOn":', coalesce(to_json(t2.closed_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"number":', coalesce(to_json(t2.number), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t1.surname = 'nieznana z nazwiska' and not t1.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t1.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t1.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t1.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t1.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t1.surname, t1.street) else t1.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"members":', t4.j, ',"phone":', coalesce(to_json(t1.phone), 'null'), ',"street":', coalesce(to_json(t1.street), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"joinedCase":', case when t6.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"number":', coalesce(to_json(t7.number), 'null'), '}') else 'null' end, ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, t6.support_case_id as o1, t7.family_id as o2, ((t1.id is not null and t4.u) or t1.id is null or (t6.id is not null and t7.id is null) or t8.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join lateral (select t2.id, t2.version, t2.family_id, t2.intake_id, t2.number, t2.track, t2.stage, t2.goal, t2.opened_on, t2.closed_on, t2.closed_from, t2.closure_reason, t2.court_word_on, t2.court_word_signature, t2.court_told, t2.suspended_until
  from support_case t2
  where t2.family_id = t1.id
  order by t2.closed_on desc, t2.opened_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"bornAbout":', coalesce(t5.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t5.expected_on), 'null'), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t5.birth_date asc nulls last, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t1.id and t3.left_on is null) t4 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.intake_id, t6.joined_on, t6.joined_by_id
  from joined_intake t6
  where t6.intake_id = t0.id
  order by t6.joined_on desc, t6.id desc
  limit 1) t6 on true
  left join support_case t7 on t7.id = t6.support_case_id
  left join staff_member t8 on t8.id = t0.registered_by_id
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
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
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"corrected":', coalesce((select exists (select
  from intake_correction told
  where told.subject_id = t0.id) or exists (select
  from intake_reporter_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"currentCase":', case when t3.id is not null then concat('{"closedOn":', coalesce(to_json(t3.closed_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"number":', coalesce(to_json(t3.number), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"members":', t5.j, ',"phone":', coalesce(to_json(t2.phone), 'null'), ',"street":', coalesce(to_json(t2.street), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"joinedCase":', case when t7.id is not null then concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"number":', coalesce(to_json(t8.number), 'null'), '}') else 'null' end, ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, t7.support_case_id as o1, t8.family_id as o2, (t1.restricted is not false or (t2.id is not null and t2.restricted is not false) or (t2.id is not null and t5.u) or t2.id is null or (t7.id is not null and t8.id is null) or t9.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.family_id, t3.intake_id, t3.number, t3.track, t3.stage, t3.goal, t3.opened_on, t3.closed_on, t3.closed_from, t3.closure_reason, t3.court_word_on, t3.court_word_signature, t3.court_told, t3.suspended_until
  from support_case t3
  where t3.family_id = t2.id
  order by t3.closed_on desc, t3.opened_on desc, t3.id desc
  limit 1) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t2.id and t4.left_on is null) t5 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.intake_id, t7.joined_on, t7.joined_by_id
  from joined_intake t7
  where t7.intake_id = t0.id
  order by t7.joined_on desc, t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join staff_member t9 on t9.id = t0.registered_by_id
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
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
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
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"corrected":', coalesce((select exists (select
  from intake_correction told
  where told.subject_id = t0.id) or exists (select
  from intake_reporter_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"currentCase":', case when t3.id is not null then concat('{"closedOn":', coalesce(to_json(t3.closed_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"number":', coalesce(to_json(t3.number), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"members":', t5.j, ',"phone":', coalesce(to_json(t2.phone), 'null'), ',"street":', coalesce(to_json(t2.street), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"joinedCase":', case when t7.id is not null then concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"number":', coalesce(to_json(t8.number), 'null'), '}') else 'null' end, ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, t7.support_case_id as o1, t8.family_id as o2, (t1.restricted is not false or (t2.id is not null and t2.restricted is not false) or (t2.id is not null and t5.u) or t2.id is null or (t7.id is not null and t8.id is null) or t9.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.family_id, t3.intake_id, t3.number, t3.track, t3.stage, t3.goal, t3.opened_on, t3.closed_on, t3.closed_from, t3.closure_reason, t3.court_word_on, t3.court_word_signature, t3.court_told, t3.suspended_until
  from support_case t3
  where t3.family_id = t2.id
  order by t3.closed_on desc, t3.opened_on desc, t3.id desc
  limit 1) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t2.id and t4.left_on is null) t5 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.intake_id, t7.joined_on, t7.joined_by_id
  from joined_intake t7
  where t7.intake_id = t0.id
  order by t7.joined_on desc, t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join staff_member t9 on t9.id = t0.registered_by_id
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
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
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

-- system
with r0 as materialized (select concat('{"channel":', coalesce(to_json(t0.channel), 'null'), ',"content":', coalesce(to_json(t0.content), 'null'), ',"corrected":', coalesce((select exists (select
  from intake_correction told
  where told.subject_id = t0.id) or exists (select
  from intake_reporter_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"dismissalReason":', coalesce(to_json(t0.dismissal_reason), 'null'), ',"family":', case when t2.id is not null then concat('{"city":', coalesce(to_json(t2.city), 'null'), ',"currentCase":', case when t3.id is not null then concat('{"closedOn":', coalesce(to_json(t3.closed_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"number":', coalesce(to_json(t3.number), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t2.surname = 'nieznana z nazwiska' and not t2.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t2.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t2.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t2.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t2.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t2.surname, t2.street) else t2.surname end as surname))::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"members":', t5.j, ',"phone":', coalesce(to_json(t2.phone), 'null'), ',"street":', coalesce(to_json(t2.street), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"joinedCase":', case when t7.id is not null then concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"number":', coalesce(to_json(t8.number), 'null'), '}') else 'null' end, ',"receivedOn":', coalesce(to_json(t0.received_on), 'null'), ',"registeredBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"source":', coalesce(to_json(t0.source), 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"urgency":', coalesce(to_json(t0.urgency), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t0.registered_by_id)::text || $1::text || '>'), '}') as j, t0.family_id as o0, t7.support_case_id as o1, t8.family_id as o2, (t1.restricted is not false or (t2.id is not null and t2.restricted is not false) or (t2.id is not null and t5.u) or t2.id is null or (t7.id is not null and t8.id is null) or t9.id is null) as u
  from intake t0
  left join family t1 on t1.id = t0.family_id
  left join family t2 on t2.id = t0.family_id
  left join lateral (select t3.id, t3.version, t3.family_id, t3.intake_id, t3.number, t3.track, t3.stage, t3.goal, t3.opened_on, t3.closed_on, t3.closed_from, t3.closure_reason, t3.court_word_on, t3.court_word_signature, t3.court_told, t3.suspended_until
  from support_case t3
  where t3.family_id = t2.id
  order by t3.closed_on desc, t3.opened_on desc, t3.id desc
  limit 1) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t2.id and t4.left_on is null) t5 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.intake_id, t7.joined_on, t7.joined_by_id
  from joined_intake t7
  where t7.intake_id = t0.id
  order by t7.joined_on desc, t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join staff_member t9 on t9.id = t0.registered_by_id
  where (t0.id = $2) and (exists (select
  from family of_family
  where of_family.id = t0.family_id and (not of_family.restricted)))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
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
