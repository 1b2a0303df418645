-- director, administrator
with r0 as materialized (select concat('{"eligibilityChecks":', t2.j, ',"eligibilityDueOn":', ($1::text || '<0:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'result' value told.result, 'checkedOn' value told.checked_on, 'recordedAt' value told.recorded_at)), '[]') as checks
  from eligibility_check told
  where told.staff_member_id = t0.id), (select coalesce(json_agg(json_object('role' value told.role, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as held
  from appointment told
  where told.staff_member_id = t0.id), t0.checks_due_on)::text || $1::text || '>'), ',"eligibilityMissing":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'result' value told.result, 'checkedOn' value told.checked_on, 'recordedAt' value told.recorded_at)), '[]') as checks
  from eligibility_check told
  where told.staff_member_id = t0.id))::text || $1::text || '>'), ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, (t2.u) as u
  from staff_member t0
  left join lateral (select concat('[', string_agg(concat('{"checkedBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"checkedOn":', coalesce(to_json(t1.checked_on), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"kind":', coalesce(to_json(t1.kind), 'null'), ',"result":', coalesce(to_json(t1.result), 'null'), '}'), ','
  order by t1.checked_on desc, t1.recorded_at desc, t1.id desc), ']') as j, count(*) as n, coalesce(bool_or(t3.id is null), false) as u
  from eligibility_check t1
  left join staff_member t3 on t3.id = t1.checked_by_id
  where t1.staff_member_id = t0.id) t2 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('STAFF_READ', 'staffMember')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"staffMember":', (select j
  from r0), '}') end as data
  from verdict;
