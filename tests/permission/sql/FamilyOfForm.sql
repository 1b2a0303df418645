-- director
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"surnameKnown":', coalesce((select t0.surname <> 'nieznana z nazwiska' as known)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t3.birth_date), 'null'), ',"bornAbout":', coalesce(t3.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t1.joined_on), 'null'), ',"leavingReason":', coalesce(to_json(t1.leaving_reason), 'null'), ',"peselUkr":', coalesce(t3.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t3.school), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"version":', coalesce((select t1.version + person.version - 1 as version
  from person
  where person.id = t1.person_id)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t4.joined_on), 'null'), ',"peselUkr":', coalesce(t6.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"school":', coalesce(to_json(t6.school), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), ',"version":', coalesce((select t4.version + person.version - 1 as version
  from person
  where person.id = t4.person_id)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
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

-- head of a unit
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"surnameKnown":', coalesce((select t0.surname <> 'nieznana z nazwiska' as known)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t3.birth_date), 'null'), ',"bornAbout":', coalesce(t3.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t1.joined_on), 'null'), ',"leavingReason":', coalesce(to_json(t1.leaving_reason), 'null'), ',"peselUkr":', coalesce(t3.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t3.school), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"version":', coalesce((select t1.version + person.version - 1 as version
  from person
  where person.id = t1.person_id)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t4.joined_on), 'null'), ',"peselUkr":', coalesce(t6.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"school":', coalesce(to_json(t6.school), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), ',"version":', coalesce((select t4.version + person.version - 1 as version
  from person
  where person.id = t4.person_id)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
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

-- social worker
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"surnameKnown":', coalesce((select t0.surname <> 'nieznana z nazwiska' as known)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t3.birth_date), 'null'), ',"bornAbout":', coalesce(t3.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t1.joined_on), 'null'), ',"leavingReason":', coalesce(to_json(t1.leaving_reason), 'null'), ',"peselUkr":', coalesce(t3.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t3.school), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"version":', coalesce((select t1.version + person.version - 1 as version
  from person
  where person.id = t1.person_id)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t4.joined_on), 'null'), ',"peselUkr":', coalesce(t6.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"school":', coalesce(to_json(t6.school), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), ',"version":', coalesce((select t4.version + person.version - 1 as version
  from person
  where person.id = t4.person_id)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"surnameKnown":', coalesce((select t0.surname <> 'nieznana z nazwiska' as known)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t3.birth_date), 'null'), ',"bornAbout":', coalesce(t3.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t1.joined_on), 'null'), ',"leavingReason":', coalesce(to_json(t1.leaving_reason), 'null'), ',"peselUkr":', coalesce(t3.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t3.school), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"version":', coalesce((select t1.version + person.version - 1 as version
  from person
  where person.id = t1.person_id)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t4.joined_on), 'null'), ',"peselUkr":', coalesce(t6.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"school":', coalesce(to_json(t6.school), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), ',"version":', coalesce((select t4.version + person.version - 1 as version
  from person
  where person.id = t4.person_id)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t5.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"surnameKnown":', coalesce((select t0.surname <> 'nieznana z nazwiska' as known)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), '}') as j, t0.id as o0, (t0.restricted is not false or t2.u or t5.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t3.birth_date), 'null'), ',"bornAbout":', coalesce(t3.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t1.joined_on), 'null'), ',"leavingReason":', coalesce(to_json(t1.leaving_reason), 'null'), ',"peselUkr":', coalesce(t3.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"school":', coalesce(to_json(t3.school), 'null'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"version":', coalesce((select t1.version + person.version - 1 as version
  from person
  where person.id = t1.person_id)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t6.birth_date), 'null'), ',"bornAbout":', coalesce(t6.born_about::text, 'null'), ',"expectedOn":', coalesce(to_json(t6.expected_on), 'null'), ',"givenName":', coalesce(to_json(t6.given_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"joinedOn":', coalesce(to_json(t4.joined_on), 'null'), ',"peselUkr":', coalesce(t6.pesel_ukr::text, 'null'), ',"role":', coalesce(to_json(t4.role), 'null'), ',"school":', coalesce(to_json(t6.school), 'null'), ',"surname":', coalesce(to_json(t6.surname), 'null'), ',"version":', coalesce((select t4.version + person.version - 1 as version
  from person
  where person.id = t4.person_id)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), '}'), ','
  order by t6.birth_date asc nulls last, t4.id asc), ']') as j, count(*) as n, coalesce(bool_or(t6.id is null), false) as u
  from family_member t4
  left join person t6 on t6.id = t4.person_id
  where t4.family_id = t0.id and t4.left_on is null) t5 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
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
