-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t13.j, ',"request":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"justification":', coalesce(to_json(t14.justification), 'null'), ',"requestedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t14.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t14.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, ((t1.id is not null and (t14.id is not null and t15.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t12.circumstances), 'null'), ',"decision":', coalesce(to_json(t12.decision), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t12.refused_on), 'null'), '}'), ','
  order by t12.refused_on desc, t12.id desc), ']') as j, count(*) as n
  from consent_refusal t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.requested_on, t14.requested_by_id, t14.justification
  from assistant_request t14
  where t14.support_case_id = t1.id
  order by t14.requested_on desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.requested_by_id
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t13.j, ',"request":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"justification":', coalesce(to_json(t14.justification), 'null'), ',"requestedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t14.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t14.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, (t0.restricted is not false or (t1.id is not null and (t14.id is not null and t15.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t12.circumstances), 'null'), ',"decision":', coalesce(to_json(t12.decision), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t12.refused_on), 'null'), '}'), ','
  order by t12.refused_on desc, t12.id desc), ']') as j, count(*) as n
  from consent_refusal t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.requested_on, t14.requested_by_id, t14.justification
  from assistant_request t14
  where t14.support_case_id = t1.id
  order by t14.requested_on desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.requested_by_id
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
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t13.j, ',"request":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"justification":', coalesce(to_json(t14.justification), 'null'), ',"requestedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t14.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t14.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, (t0.restricted is not false or (t1.id is not null and (t14.id is not null and t15.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t12.circumstances), 'null'), ',"decision":', coalesce(to_json(t12.decision), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t12.refused_on), 'null'), '}'), ','
  order by t12.refused_on desc, t12.id desc), ']') as j, count(*) as n
  from consent_refusal t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.requested_on, t14.requested_by_id, t14.justification
  from assistant_request t14
  where t14.support_case_id = t1.id
  order by t14.requested_on desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.requested_by_id
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
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t13.j, ',"request":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"justification":', coalesce(to_json(t14.justification), 'null'), ',"requestedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t14.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t14.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, (t0.restricted is not false or (t1.id is not null and (t14.id is not null and t15.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t12.circumstances), 'null'), ',"decision":', coalesce(to_json(t12.decision), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t12.refused_on), 'null'), '}'), ','
  order by t12.refused_on desc, t12.id desc), ']') as j, count(*) as n
  from consent_refusal t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.requested_on, t14.requested_by_id, t14.justification
  from assistant_request t14
  where t14.support_case_id = t1.id
  order by t14.requested_on desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.requested_by_id
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
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t13.j, ',"request":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"justification":', coalesce(to_json(t14.justification), 'null'), ',"requestedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t14.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json(t0.surname), 'null'), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t14.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, (t0.restricted is not false or (t1.id is not null and (t14.id is not null and t15.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t12.circumstances), 'null'), ',"decision":', coalesce(to_json(t12.decision), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t12.refused_on), 'null'), '}'), ','
  order by t12.refused_on desc, t12.id desc), ']') as j, count(*) as n
  from consent_refusal t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.requested_on, t14.requested_by_id, t14.justification
  from assistant_request t14
  where t14.support_case_id = t1.id
  order by t14.requested_on desc, t14.id desc
  limit 1) t14 on true
  left join staff_member t15 on t15.id = t14.requested_by_id
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
