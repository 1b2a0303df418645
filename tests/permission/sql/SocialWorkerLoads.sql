-- director, head of a unit
with r0 as materialized (select concat('{"cases":', coalesce((select count(*)
  from case_worker led join support_case c on c.id = led.support_case_id
  where led.staff_member_id = t0.id and led.valid_to is null and c.closed_on is null)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"socialWorker":', case when t1.id is not null then concat('{"displayName":', coalesce(to_json(t1.display_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'SOCIAL_WORKER' and post.valid_from <= $2 and (post.valid_to is null or post.valid_to >= $3) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $4 and (told.lifted_on is null or told.lifted_on > $5))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('TAKERS_LISTED', 'socialWorkerLoads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"socialWorkerLoads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;
