-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"currentBasis":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t4.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t6.j, ',"request":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"justification":', coalesce(to_json(t7.justification), 'null'), ',"requestedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.n > 0 or t6.n > 0 or t7.id is not null then t1.id end as o1, ((t1.id is not null and (t7.id is not null and t8.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t1.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t3.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t3.conducted_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t3.necessity_reason), 'null'), '}'), ','
  order by t3.conducted_on desc, t3.id desc), ']') as j, count(*) as n
  from family_interview t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t5.circumstances), 'null'), ',"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t5.refused_on), 'null'), '}'), ','
  order by t5.refused_on desc, t5.id desc), ']') as j, count(*) as n
  from consent_refusal t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.requested_by_id
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"currentBasis":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t4.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t6.j, ',"request":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"justification":', coalesce(to_json(t7.justification), 'null'), ',"requestedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.n > 0 or t6.n > 0 or t7.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t7.id is not null and t8.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t1.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t3.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t3.conducted_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t3.necessity_reason), 'null'), '}'), ','
  order by t3.conducted_on desc, t3.id desc), ']') as j, count(*) as n
  from family_interview t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t5.circumstances), 'null'), ',"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t5.refused_on), 'null'), '}'), ','
  order by t5.refused_on desc, t5.id desc), ']') as j, count(*) as n
  from consent_refusal t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.requested_by_id
  where (t0.id = $3) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"currentBasis":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t4.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t6.j, ',"request":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"justification":', coalesce(to_json(t7.justification), 'null'), ',"requestedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.n > 0 or t6.n > 0 or t7.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t7.id is not null and t8.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t1.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t3.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t3.conducted_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t3.necessity_reason), 'null'), '}'), ','
  order by t3.conducted_on desc, t3.id desc), ']') as j, count(*) as n
  from family_interview t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t5.circumstances), 'null'), ',"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t5.refused_on), 'null'), '}'), ','
  order by t5.refused_on desc, t5.id desc), ']') as j, count(*) as n
  from consent_refusal t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.requested_by_id
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"currentBasis":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t4.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t6.j, ',"request":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"justification":', coalesce(to_json(t7.justification), 'null'), ',"requestedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.n > 0 or t6.n > 0 or t7.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t7.id is not null and t8.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t1.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t3.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t3.conducted_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t3.necessity_reason), 'null'), '}'), ','
  order by t3.conducted_on desc, t3.id desc), ']') as j, count(*) as n
  from family_interview t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t5.circumstances), 'null'), ',"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t5.refused_on), 'null'), '}'), ','
  order by t5.refused_on desc, t5.id desc), ']') as j, count(*) as n
  from consent_refusal t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.requested_by_id
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"currentBasis":', case when t2.id is not null then concat('{"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t4.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t6.j, ',"request":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"justification":', coalesce(to_json(t7.justification), 'null'), ',"requestedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t7.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.n > 0 or t6.n > 0 or t7.id is not null then t1.id end as o1, (t0.restricted is not false or (t1.id is not null and (t7.id is not null and t8.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.valid_from, t2.valid_to, t2.source_id
  from legal_basis t2
  where t2.support_case_id = t1.id and t2.valid_from <= $2::date and (t2.valid_to is null or t2.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t2.kind), t2.valid_from desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t3.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t3.conducted_on), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t3.necessity_reason), 'null'), '}'), ','
  order by t3.conducted_on desc, t3.id desc), ']') as j, count(*) as n
  from family_interview t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t5.circumstances), 'null'), ',"decision":', coalesce(to_json(t5.decision), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t5.refused_on), 'null'), '}'), ','
  order by t5.refused_on desc, t5.id desc), ']') as j, count(*) as n
  from consent_refusal t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.requested_by_id
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;
