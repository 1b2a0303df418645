-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"lawRules":', t2.j, ',"localRuleVersions":', t4.j, '}') as j, (t4.u) as u
  from centre t0
  left join lateral (select concat('[', string_agg(concat('{"amount":', coalesce(t1.amount::text, 'null'), ',"article":', coalesce(to_json(t1.article), 'null'), ',"key":', coalesce(to_json(t1.key), 'null'), ',"ruleVersion":', coalesce(t1.rule_version::text, 'null'), ',"unit":', coalesce(to_json(t1.unit), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), '}'), ','
  order by t1.key asc, t1.rule_version asc), ']') as j, count(*) as n
  from law_rule t1
  where true and t1.valid_from <= $1::date and (t1.valid_to is null or t1.valid_to >= $1::date)) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"amount":', coalesce(t3.amount::text, 'null'), ',"decisions":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"key":', coalesce(to_json(t3.key), 'null'), ',"ruleVersion":', coalesce(t3.rule_version::text, 'null'), ',"source":', coalesce(to_json(t3.source), 'null'), ',"unit":', coalesce(to_json(t3.unit), 'null'), ',"validFrom":', coalesce(to_json(t3.valid_from), 'null'), ',"validTo":', coalesce(to_json(t3.valid_to), 'null'), ',"version":', coalesce(t3.version::text, 'null'), '}'), ','
  order by t3.key asc, t3.rule_version desc), ']') as j, count(*) as n, coalesce(bool_or(t6.u), false) as u
  from local_rule t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), '}'), ','
  order by t5.decided_on desc, t5.id desc), ']') as j, count(*) as n, coalesce(bool_or(t7.id is null), false) as u
  from local_rule_decision t5
  left join staff_member t7 on t7.id = t5.decided_by_id
  where t5.local_rule_id = t3.id) t6 on true
  where true) t4 on true
  where (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $2::timestamptz, $3::uuid, told.event, told.work, 'DONE', $4::uuid, $5::text, $6::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CENTRE_READ', 'centre')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"centre":', (select j
  from r0), '}') end as data
  from verdict;
