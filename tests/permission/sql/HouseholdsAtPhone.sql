-- director
with r0 as materialized (select json_build_array(t0.id, t0.person_id, (select person.given_name
  from person
  where person.id = t0.person_id), (select person.surname
  from person
  where person.id = t0.person_id), (select person.birth_date
  from person
  where person.id = t0.person_id), t0.family_id, (select link.leading_id
  from person_link link
  where link.duplicate_id = t0.person_id and link.undone_on is null), (t0.person_id in (select of_person.id
  from person of_person
  where (false or false))), (t0.family_id in (select own.id
  from family own
  where own.phone_key = $1
  union all select near.family_id
  from related_person near
  where near.phone_key = $2))) as j, row_number() over (order by t0.id asc) as row_place, t0.family_id as o0
  from family_member t0
  where ((t0.id in (select alike.id
  from family_member alike
  where alike.person_id in (select of_person.id
  from person of_person
  where ((false or false))
  union all select link.leading_id
  from person_link link join person doubled on doubled.id = link.duplicate_id
  where link.undone_on is null and ((false or false)))
  union all select near.id
  from family_member near
  where near.family_id in (select own.id
  from family own
  where own.phone_key = $3
  union all select near.family_id
  from related_person near
  where near.phone_key = $4))))
  order by t0.id asc
  limit 200),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('PERSONS_COMPARED', 'similarPersons')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"similarPersons":', ($5::text || '<0:' || json_build_array((select coalesce(json_agg(j
  order by row_place), '[]'::json)
  from r0))::text || $5::text || '>'), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select json_build_array(t0.id, t0.person_id, (select person.given_name
  from person
  where person.id = t0.person_id), (select person.surname
  from person
  where person.id = t0.person_id), (select person.birth_date
  from person
  where person.id = t0.person_id), t0.family_id, (select link.leading_id
  from person_link link
  where link.duplicate_id = t0.person_id and link.undone_on is null), (t0.person_id in (select of_person.id
  from person of_person
  where (false or false))), (t0.family_id in (select own.id
  from family own
  where own.phone_key = $1
  union all select near.family_id
  from related_person near
  where near.phone_key = $2))) as j, row_number() over (order by t0.id asc) as row_place, t0.family_id as o0
  from family_member t0
  where ((exists (select
  from family of_family
  where of_family.id = t0.family_id and ((of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))) and (not of_family.restricted))) and (t0.id in (select alike.id
  from family_member alike
  where alike.person_id in (select of_person.id
  from person of_person
  where ((false or false))
  union all select link.leading_id
  from person_link link join person doubled on doubled.id = link.duplicate_id
  where link.undone_on is null and ((false or false)))
  union all select near.id
  from family_member near
  where near.family_id in (select own.id
  from family own
  where own.phone_key = $12
  union all select near.family_id
  from related_person near
  where near.phone_key = $13))))
  order by t0.id asc
  limit 200),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('PERSONS_COMPARED', 'similarPersons')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"similarPersons":', ($14::text || '<0:' || json_build_array((select coalesce(json_agg(j
  order by row_place), '[]'::json)
  from r0))::text || $14::text || '>'), '}') end as data
  from verdict;

-- system
with r0 as materialized (select json_build_array(t0.id, t0.person_id, (select person.given_name
  from person
  where person.id = t0.person_id), (select person.surname
  from person
  where person.id = t0.person_id), (select person.birth_date
  from person
  where person.id = t0.person_id), t0.family_id, (select link.leading_id
  from person_link link
  where link.duplicate_id = t0.person_id and link.undone_on is null), (t0.person_id in (select of_person.id
  from person of_person
  where (false or false))), (t0.family_id in (select own.id
  from family own
  where own.phone_key = $1
  union all select near.family_id
  from related_person near
  where near.phone_key = $2))) as j, row_number() over (order by t0.id asc) as row_place, t0.family_id as o0
  from family_member t0
  where ((exists (select
  from family of_family
  where of_family.id = t0.family_id and ((not of_family.restricted)) and (not of_family.restricted))) and (t0.id in (select alike.id
  from family_member alike
  where alike.person_id in (select of_person.id
  from person of_person
  where ((false or false))
  union all select link.leading_id
  from person_link link join person doubled on doubled.id = link.duplicate_id
  where link.undone_on is null and ((false or false)))
  union all select near.id
  from family_member near
  where near.family_id in (select own.id
  from family own
  where own.phone_key = $3
  union all select near.family_id
  from related_person near
  where near.phone_key = $4))))
  order by t0.id asc
  limit 200),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('PERSONS_COMPARED', 'similarPersons')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"similarPersons":', ($5::text || '<0:' || json_build_array((select coalesce(json_agg(j
  order by row_place), '[]'::json)
  from r0))::text || $5::text || '>'), '}') end as data
  from verdict;
