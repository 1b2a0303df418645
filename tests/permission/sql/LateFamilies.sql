-- director, social worker, assistant, system
with r0 as materialized (select json_build_array(t0.id, t0.support_case_id, t0.assigned_on, t0.ended_on, (select household.surname
  from support_case told join family household on household.id = told.family_id
  where told.id = t0.support_case_id), (select told.number
  from support_case told
  where told.id = t0.support_case_id)) as j, row_number() over (order by t0.ended_on desc, t0.id desc) as row_place, t0.support_case_id as o0
  from assignment t0
  where (t0.assistant_id = $1 and t0.ended_on >= $2 and not exists (select
  from assignment again
  where again.support_case_id = t0.support_case_id and again.assistant_id = $3 and again.ended_on is null))
  order by t0.ended_on desc, t0.id desc
  limit 100),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'case'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('LATE_VISITS_OFFERED', 'familiesOfLateVisits')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"familiesOfLateVisits":', ($4::text || '<0:' || json_build_array((select coalesce(json_agg(j
  order by row_place), '[]'::json)
  from r0))::text || $4::text || '>'), '}') end as data
  from verdict;
