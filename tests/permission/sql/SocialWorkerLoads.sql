-- director
with r0 as materialized (select concat('{"cases":', coalesce((select count(*)
  from case_worker led join support_case c on c.id = led.support_case_id
  where led.staff_member_id = t0.id and led.valid_to is null and c.closed_on is null)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"socialWorker":', case when t1.id is not null then concat('{"absentFrom":', ($1::text || '<1:' || json_build_array((select told.valid_from
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $2::date and told.valid_from <= $2::date + 30
  order by told.valid_from, told.id
  limit 1), (true))::text || $1::text || '>'), ',"absentTo":', ($1::text || '<2:' || json_build_array((select told.valid_to
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $2::date and told.valid_from <= $2::date + 30
  order by told.valid_from, told.id
  limit 1), (true))::text || $1::text || '>'), ',"displayName":', coalesce(to_json(t1.display_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'SOCIAL_WORKER' and post.valid_from <= $3 and (post.valid_to is null or post.valid_to >= $4) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $5 and (told.lifted_on is null or told.lifted_on > $6))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('TAKERS_LISTED', 'socialWorkerLoads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"socialWorkerLoads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"cases":', coalesce((select count(*)
  from case_worker led join support_case c on c.id = led.support_case_id
  where led.staff_member_id = t0.id and led.valid_to is null and c.closed_on is null)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"socialWorker":', case when t1.id is not null then concat('{"absentFrom":', ($1::text || '<1:' || json_build_array((select told.valid_from
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $2::date and told.valid_from <= $2::date + 30
  order by told.valid_from, told.id
  limit 1), (((t1.id = $3 or (exists (select
  from appointment post
  where post.staff_member_id = t1.id and post.valid_from <= $4 and (post.valid_to is null or post.valid_to >= $5) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) or t1.id in (select held.assistant_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where led.staff_member_id = $7 and led.valid_from <= $8 and (led.valid_to is null or led.valid_to >= $9)
  union all select led.staff_member_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where held.assistant_id = $10 and led.valid_from <= $11 and (led.valid_to is null or led.valid_to >= $12)))))::text || $1::text || '>'), ',"absentTo":', ($1::text || '<2:' || json_build_array((select told.valid_to
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $2::date and told.valid_from <= $2::date + 30
  order by told.valid_from, told.id
  limit 1), (((t1.id = $13 or (exists (select
  from appointment post
  where post.staff_member_id = t1.id and post.valid_from <= $14 and (post.valid_to is null or post.valid_to >= $15) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $16 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) or t1.id in (select held.assistant_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where led.staff_member_id = $17 and led.valid_from <= $18 and (led.valid_to is null or led.valid_to >= $19)
  union all select led.staff_member_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where held.assistant_id = $20 and led.valid_from <= $21 and (led.valid_to is null or led.valid_to >= $22)))))::text || $1::text || '>'), ',"displayName":', coalesce(to_json(t1.display_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'SOCIAL_WORKER' and post.valid_from <= $23 and (post.valid_to is null or post.valid_to >= $24) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $25 and (told.lifted_on is null or told.lifted_on > $26))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $27::timestamptz, $28::uuid, told.event, told.work, 'DONE', $29::uuid, $30::text, $31::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('TAKERS_LISTED', 'socialWorkerLoads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"socialWorkerLoads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;
