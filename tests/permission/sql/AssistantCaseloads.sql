-- director
with r0 as materialized (select concat('{"assistant":', case when t1.id is not null then concat('{"absentFrom":', ($2::text || '<0:' || json_build_array((select told.valid_from
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $1::date and told.valid_from <= $1::date + 30
  order by told.valid_from, told.id
  limit 1), (true))::text || $2::text || '>'), ',"absentTo":', ($2::text || '<1:' || json_build_array((select told.valid_to
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $1::date and told.valid_from <= $1::date + 30
  order by told.valid_from, told.id
  limit 1), (true))::text || $2::text || '>'), ',"displayName":', coalesce(to_json(t1.display_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"countedFamilies":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null and not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $1::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind = 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind <> 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))))::text, ($2::text || '<2:' || json_build_array()::text || $2::text || '>')), ',"families":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null)::text, ($2::text || '<3:' || json_build_array()::text || $2::text || '>')), ',"holdsFunction":', ($2::text || '<4:' || json_build_array((exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $3 and true and (post.valid_to is null or post.valid_to >= $4) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $5 and (told.lifted_on is null or told.lifted_on > $6)))))::text || $2::text || '>'), ',"limit":', ($2::text || '<5:' || json_build_array((select coalesce(json_agg(json_object('amount' value told.amount, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.rule_version desc), '[]') as versions
  from law_rule told
  where told.key = 'CASELOAD'))::text || $2::text || '>'), ',"suspended":', ($2::text || '<6:' || json_build_array((exists (select
  from suspension told
  where told.staff_member_id = t0.id and told.suspended_on <= $7 and (told.lifted_on is null or told.lifted_on > $8))))::text || $2::text || '>'), ',"zaZyciemFamilies":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null and exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind = 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind <> 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')))::text, ($2::text || '<7:' || json_build_array()::text || $2::text || '>')), '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $9 and true and ((post.valid_to is null or post.valid_to >= $10) or exists (select
  from assignment a
  where a.assistant_id = post.staff_member_id and a.ended_on is null))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $11::timestamptz, $12::uuid, told.event, told.work, 'DONE', $13::uuid, $14::text, $15::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASELOAD_READ', 'assistantCaseloads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assistantCaseloads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"assistant":', case when t1.id is not null then concat('{"absentFrom":', ($12::text || '<0:' || json_build_array((select told.valid_from
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $1::date and told.valid_from <= $1::date + 30
  order by told.valid_from, told.id
  limit 1), (((t1.id = $2 or (exists (select
  from appointment post
  where post.staff_member_id = t1.id and post.valid_from <= $3 and (post.valid_to is null or post.valid_to >= $4) and post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))) or t1.id in (select held.assistant_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where led.staff_member_id = $6 and led.valid_from <= $7 and (led.valid_to is null or led.valid_to >= $8)
  union all select led.staff_member_id
  from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null
  where held.assistant_id = $9 and led.valid_from <= $10 and (led.valid_to is null or led.valid_to >= $11)))))::text || $12::text || '>'), ',"absentTo":', ($12::text || '<1:' || json_build_array((select told.valid_to
  from absence told
  where told.staff_member_id = t1.id and told.annulled_at is null and told.valid_to >= $1::date and told.valid_from <= $1::date + 30
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
  where held.assistant_id = $20 and led.valid_from <= $21 and (led.valid_to is null or led.valid_to >= $22)))))::text || $12::text || '>'), ',"displayName":', coalesce(to_json(t1.display_name), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), '}') else 'null' end, ',"countedFamilies":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null and not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $1::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind = 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind <> 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))))::text, ($12::text || '<2:' || json_build_array()::text || $12::text || '>')), ',"families":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null)::text, ($12::text || '<3:' || json_build_array()::text || $12::text || '>')), ',"holdsFunction":', ($12::text || '<4:' || json_build_array((exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $23 and (post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $24 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)) and (post.valid_to is null or post.valid_to >= $25) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $26 and (told.lifted_on is null or told.lifted_on > $27)))))::text || $12::text || '>'), ',"limit":', ($12::text || '<5:' || json_build_array((select coalesce(json_agg(json_object('amount' value told.amount, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.rule_version desc), '[]') as versions
  from law_rule told
  where told.key = 'CASELOAD'))::text || $12::text || '>'), ',"suspended":', ($12::text || '<6:' || json_build_array((exists (select
  from suspension told
  where told.staff_member_id = t0.id and told.suspended_on <= $28 and (told.lifted_on is null or told.lifted_on > $29))))::text || $12::text || '>'), ',"zaZyciemFamilies":', coalesce((select count(*)
  from assignment told
  where told.assistant_id = t0.id and told.ended_on is null and exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind = 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = told.support_case_id and basis.kind <> 'ZA_ZYCIEM' and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')))::text, ($12::text || '<7:' || json_build_array()::text || $12::text || '>')), '}') as j, row_number() over (order by t0.display_name asc, t0.id asc) as row_place, (t1.id is null) as u
  from staff_member t0
  left join staff_member t1 on t1.id = t0.id
  where (exists (select
  from appointment post
  where post.staff_member_id = t0.id and post.role = 'FAMILY_ASSISTANT' and post.valid_from <= $30 and (post.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $31 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)) and ((post.valid_to is null or post.valid_to >= $32) or exists (select
  from assignment a
  where a.assistant_id = post.staff_member_id and a.ended_on is null))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $33::timestamptz, $34::uuid, told.event, told.work, 'DONE', $35::uuid, $36::text, $37::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('CASELOAD_READ', 'assistantCaseloads')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"assistantCaseloads":', (select concat('[', string_agg(j, ','
  order by row_place), ']')
  from r0), '}') end as data
  from verdict;
