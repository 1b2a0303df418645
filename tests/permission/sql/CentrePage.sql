-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select concat('{"address":', coalesce(to_json(t0.address), 'null'), ',"competentCourts":', t2.j, ',"helpForms":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"localRules":', t6.j, ',"name":', coalesce(to_json(t0.name), 'null'), ',"ownProblems":', t8.j, ',"programmes":', t10.j, ',"seat":', coalesce(to_json(t0.seat), 'null'), ',"teryt":', ($2::text || '<0:' || json_build_array((select coalesce(json_agg(json_object('code' value told.code, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc), '[]') as teryt_codes
  from centre_teryt told))::text || $2::text || '>'), ',"units":', t12.j, ',"voivodeship":', coalesce(to_json(t0.voivodeship), 'null'), '}') as j
  from centre t0
  left join lateral (select concat('[', string_agg(concat('{"address":', coalesce(to_json(t1.address), 'null'), ',"annulledAt":', coalesce('"' || to_char(t1.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"name":', coalesce(to_json(t1.name), 'null'), ',"validFrom":', coalesce(to_json(t1.valid_from), 'null'), ',"validTo":', coalesce(to_json(t1.valid_to), 'null'), '}'), ','
  order by t1.valid_from desc, t1.id desc), ']') as j, count(*) as n
  from competent_court t1
  where true) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"name":', coalesce(to_json(t3.name), 'null'), '}'), ','
  order by t3.position asc, t3.id asc), ']') as j, count(*) as n
  from help_form t3
  where true) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"amount":', coalesce(t5.amount::text, 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"key":', coalesce(to_json(t5.key), 'null'), ',"ruleVersion":', coalesce(t5.rule_version::text, 'null'), ',"source":', coalesce(to_json(t5.source), 'null'), ',"unit":', coalesce(to_json(t5.unit), 'null'), ',"validFrom":', coalesce(to_json(t5.valid_from), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.key asc, t5.rule_version asc), ']') as j, count(*) as n
  from local_rule t5
  where true and t5.valid_from <= $1::date and (t5.valid_to is null or t5.valid_to >= $1::date)) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"name":', coalesce(to_json(t7.name), 'null'), ',"validFrom":', coalesce(to_json(t7.valid_from), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.name_key asc, t7.id asc), ']') as j, count(*) as n
  from centre_problem t7
  where true) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"method":', coalesce(to_json(t9.method), 'null'), ',"name":', coalesce(to_json(t9.name), 'null'), ',"validFrom":', coalesce(to_json(t9.valid_from), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.valid_from desc, t9.id asc), ']') as j, count(*) as n
  from local_programme t9
  where true) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"address":', coalesce(to_json(t11.address), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"parentId":', coalesce('"' || t11.parent_id || '"', 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n
  from unit t11
  where true) t12 on true
  where (true)),
verdict as (select not (not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CENTRE_READ', 'centre')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"centre":', (select j
  from r0), '}') end as data
  from verdict;
