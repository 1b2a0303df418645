-- director, head of a unit, social worker, assistant, administrator, system
with r0 as materialized (select json_object('address' value t0.address, 'helpForms' value t2.j, 'id' value t0.id, 'localRules' value t4.j, 'name' value t0.name, 'programmes' value t6.j, 'seat' value t0.seat, 'teryt' value ($2::text || '0:' || json_build_array((select coalesce(json_agg(json_object('code' value told.code, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc), '[]')
  from centre_teryt told))::text || $2::text), 'units' value t8.j, 'voivodeship' value t0.voivodeship) as j
  from centre t0
  left join lateral (select coalesce(json_agg(json_object('id' value t1.id, 'name' value t1.name)
  order by t1.position asc, t1.id asc), '[]'::json) as j, count(*) as n
  from help_form t1
  where true) t2 on true
  left join lateral (select coalesce(json_agg(json_object('amount' value t3.amount, 'id' value t3.id, 'key' value t3.key, 'ruleVersion' value t3.rule_version, 'source' value t3.source, 'unit' value t3.unit, 'validFrom' value t3.valid_from, 'validTo' value t3.valid_to)
  order by t3.key asc, t3.rule_version asc), '[]'::json) as j, count(*) as n
  from local_rule t3
  where true and t3.valid_from <= $1::date and (t3.valid_to is null or t3.valid_to >= $1::date)) t4 on true
  left join lateral (select coalesce(json_agg(json_object('id' value t5.id, 'method' value t5.method, 'name' value t5.name, 'validFrom' value t5.valid_from, 'validTo' value t5.valid_to)
  order by t5.valid_from desc, t5.id asc), '[]'::json) as j, count(*) as n
  from local_programme t5
  where true) t6 on true
  left join lateral (select coalesce(json_agg(json_object('address' value t7.address, 'id' value t7.id, 'kind' value t7.kind, 'name' value t7.name, 'parentId' value t7.parent_id)
  order by t7.name asc, t7.id asc), '[]'::json) as j, count(*) as n
  from unit t7
  where true) t8 on true
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
select case when stands then json_object('centre' value (select j
  from r0))::text end as data
  from verdict;
