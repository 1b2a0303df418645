-- director, system
with r0 as materialized (select concat('{"assistant":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"families":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"holdsFunction":', ($1::text || '<1:' || json_build_array((exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $2 and true and (post.valid_to is null or post.valid_to >= $3) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $4 and (told.lifted_on is null or told.lifted_on > $5)))))::text || $1::text || '>'), ',"limit":', ($1::text || '<2:' || json_build_array((select coalesce(json_agg(json_object('amount' value told.amount, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.rule_version desc), '[]') as versions
  from law_rule told
  where told.key = 'CASELOAD'))::text || $1::text || '>'), '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $6 and true and ((post.valid_to is null or post.valid_to >= $7) or exists (select
  from assignment a
  where a.assistant_id = post.staff_member_id and a.ended_on is null))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASELOAD_READ', 'assistantCaseloads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assistantCaseloads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"assistant":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"families":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"holdsFunction":', ($1::text || '<1:' || json_build_array((exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $2 and (post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)) and (post.valid_to is null or post.valid_to >= $4) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $5 and (told.lifted_on is null or told.lifted_on > $6)))))::text || $1::text || '>'), ',"limit":', ($1::text || '<2:' || json_build_array((select coalesce(json_agg(json_object('amount' value told.amount, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.rule_version desc), '[]') as versions
  from law_rule told
  where told.key = 'CASELOAD'))::text || $1::text || '>'), '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $7 and (post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $8 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)) and ((post.valid_to is null or post.valid_to >= $9) or exists (select
  from assignment a
  where a.assistant_id = post.staff_member_id and a.ended_on is null))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $10::timestamptz, $11::uuid, told.event, told.work, 'DONE', $12::uuid, $13::text, $14::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASELOAD_READ', 'assistantCaseloads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assistantCaseloads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;
