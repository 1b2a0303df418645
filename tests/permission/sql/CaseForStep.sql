-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"legalBases":', t13.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t15.j, ',"request":', case when t16.id is not null then concat('{"decision":', case when t17.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t17.decided_by_id and post.valid_from <= t17.decided_on and (post.valid_to is null or post.valid_to >= t17.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"outcome":', coalesce(to_json(t17.outcome), 'null'), ',"reason":', coalesce(to_json(t17.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"justification":', coalesce(to_json(t16.justification), 'null'), ',"requestedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t16.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"formerMembers":', t21.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t24.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t15.n > 0 or t16.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, t17.support_case_id as o4, ((t1.id is not null and (t16.id is not null and (t17.id is not null and t18.id is null))) or (t1.id is not null and (t16.id is not null and t19.id is null)) or t21.u or t24.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id, t7.annulled_at
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t12.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.valid_from desc, t12.id desc), ']') as j, count(*) as n
  from legal_basis t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"circumstances":', coalesce(to_json(t14.circumstances), 'null'), ',"courtMustBeInformed":', ($1::text || '<1:' || json_build_array(t14.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t14.support_case_id))::text || $1::text || '>'), ',"decision":', coalesce(to_json(t14.decision), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t14.refused_on), 'null'), '}'), ','
  order by t14.refused_on desc, t14.id desc), ']') as j, count(*) as n
  from consent_refusal t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.requested_on, t16.requested_by_id, t16.justification
  from assistant_request t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.requested_on desc, t16.id desc
  limit 1) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.request_id, t17.outcome, t17.reason, t17.decided_on, t17.decided_by_id
  from request_decision t17
  where t17.request_id = t16.id
  order by t17.id desc
  limit 1) t17 on true
  left join staff_member t18 on t18.id = t17.decided_by_id
  left join staff_member t19 on t19.id = t16.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t22.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t22.expected_on), 'null'), ',"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t20.left_on), 'null'), ',"role":', coalesce(to_json(t20.role), 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}'), ','
  order by t20.left_on desc, t20.id asc), ']') as j, count(*) as n, coalesce(bool_or(t22.id is null), false) as u
  from family_member t20
  left join person t22 on t22.id = t20.person_id
  where t20.family_id = t0.id and t20.left_on is not null) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t25.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t25.expected_on), 'null'), ',"givenName":', coalesce(to_json(t25.given_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"role":', coalesce(to_json(t23.role), 'null'), ',"surname":', coalesce(to_json(t25.surname), 'null'), '}'), ','
  order by t25.birth_date asc nulls last, t23.id asc), ']') as j, count(*) as n, coalesce(bool_or(t25.id is null), false) as u
  from family_member t23
  left join person t25 on t25.id = t23.person_id
  where t23.family_id = t0.id and t23.left_on is null) t24 on true
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
  from r0
  union all select 'case'::text as kind, o4 as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"legalBases":', t13.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t15.j, ',"request":', case when t16.id is not null then concat('{"decision":', case when t17.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t17.decided_by_id and post.valid_from <= t17.decided_on and (post.valid_to is null or post.valid_to >= t17.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"outcome":', coalesce(to_json(t17.outcome), 'null'), ',"reason":', coalesce(to_json(t17.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"justification":', coalesce(to_json(t16.justification), 'null'), ',"requestedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t16.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"formerMembers":', t23.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t26.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t15.n > 0 or t16.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, t17.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and (t16.id is not null and (t17.id is not null and t19.restricted is not false))) or (t1.id is not null and (t16.id is not null and (t17.id is not null and t20.id is null))) or (t1.id is not null and (t16.id is not null and t21.id is null)) or t23.u or t26.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id, t7.annulled_at
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t12.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.valid_from desc, t12.id desc), ']') as j, count(*) as n
  from legal_basis t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"circumstances":', coalesce(to_json(t14.circumstances), 'null'), ',"courtMustBeInformed":', ($1::text || '<1:' || json_build_array(t14.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t14.support_case_id))::text || $1::text || '>'), ',"decision":', coalesce(to_json(t14.decision), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t14.refused_on), 'null'), '}'), ','
  order by t14.refused_on desc, t14.id desc), ']') as j, count(*) as n
  from consent_refusal t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.requested_on, t16.requested_by_id, t16.justification
  from assistant_request t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.requested_on desc, t16.id desc
  limit 1) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.request_id, t17.outcome, t17.reason, t17.decided_on, t17.decided_by_id
  from request_decision t17
  where t17.request_id = t16.id
  order by t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join staff_member t20 on t20.id = t17.decided_by_id
  left join staff_member t21 on t21.id = t16.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t24.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t24.expected_on), 'null'), ',"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t22.left_on), 'null'), ',"role":', coalesce(to_json(t22.role), 'null'), ',"surname":', coalesce(to_json(t24.surname), 'null'), '}'), ','
  order by t22.left_on desc, t22.id asc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_member t22
  left join person t24 on t24.id = t22.person_id
  where t22.family_id = t0.id and t22.left_on is not null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t27.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t27.expected_on), 'null'), ',"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"role":', coalesce(to_json(t25.role), 'null'), ',"surname":', coalesce(to_json(t27.surname), 'null'), '}'), ','
  order by t27.birth_date asc nulls last, t25.id asc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from family_member t25
  left join person t27 on t27.id = t25.person_id
  where t25.family_id = t0.id and t25.left_on is null) t26 on true
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
  from r0
  union all select 'case'::text as kind, o4 as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"legalBases":', t13.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t15.j, ',"request":', case when t16.id is not null then concat('{"decision":', case when t17.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t17.decided_by_id and post.valid_from <= t17.decided_on and (post.valid_to is null or post.valid_to >= t17.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"outcome":', coalesce(to_json(t17.outcome), 'null'), ',"reason":', coalesce(to_json(t17.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"justification":', coalesce(to_json(t16.justification), 'null'), ',"requestedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t16.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"formerMembers":', t23.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t26.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t15.n > 0 or t16.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, t17.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and (t16.id is not null and (t17.id is not null and t19.restricted is not false))) or (t1.id is not null and (t16.id is not null and (t17.id is not null and t20.id is null))) or (t1.id is not null and (t16.id is not null and t21.id is null)) or t23.u or t26.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id, t7.annulled_at
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t12.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.valid_from desc, t12.id desc), ']') as j, count(*) as n
  from legal_basis t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"circumstances":', coalesce(to_json(t14.circumstances), 'null'), ',"courtMustBeInformed":', ($1::text || '<1:' || json_build_array(t14.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t14.support_case_id))::text || $1::text || '>'), ',"decision":', coalesce(to_json(t14.decision), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t14.refused_on), 'null'), '}'), ','
  order by t14.refused_on desc, t14.id desc), ']') as j, count(*) as n
  from consent_refusal t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.requested_on, t16.requested_by_id, t16.justification
  from assistant_request t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.requested_on desc, t16.id desc
  limit 1) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.request_id, t17.outcome, t17.reason, t17.decided_on, t17.decided_by_id
  from request_decision t17
  where t17.request_id = t16.id
  order by t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join staff_member t20 on t20.id = t17.decided_by_id
  left join staff_member t21 on t21.id = t16.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t24.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t24.expected_on), 'null'), ',"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t22.left_on), 'null'), ',"role":', coalesce(to_json(t22.role), 'null'), ',"surname":', coalesce(to_json(t24.surname), 'null'), '}'), ','
  order by t22.left_on desc, t22.id asc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_member t22
  left join person t24 on t24.id = t22.person_id
  where t22.family_id = t0.id and t22.left_on is not null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t27.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t27.expected_on), 'null'), ',"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"role":', coalesce(to_json(t25.role), 'null'), ',"surname":', coalesce(to_json(t27.surname), 'null'), '}'), ','
  order by t27.birth_date asc nulls last, t25.id asc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from family_member t25
  left join person t27 on t27.id = t25.person_id
  where t25.family_id = t0.id and t25.left_on is null) t26 on true
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
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
  from r0
  union all select 'case'::text as kind, o4 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"legalBases":', t13.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t15.j, ',"request":', case when t16.id is not null then concat('{"decision":', case when t17.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t17.decided_by_id and post.valid_from <= t17.decided_on and (post.valid_to is null or post.valid_to >= t17.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"outcome":', coalesce(to_json(t17.outcome), 'null'), ',"reason":', coalesce(to_json(t17.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"justification":', coalesce(to_json(t16.justification), 'null'), ',"requestedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t16.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"formerMembers":', t23.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t26.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t15.n > 0 or t16.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, t17.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and (t16.id is not null and (t17.id is not null and t19.restricted is not false))) or (t1.id is not null and (t16.id is not null and (t17.id is not null and t20.id is null))) or (t1.id is not null and (t16.id is not null and t21.id is null)) or t23.u or t26.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id, t7.annulled_at
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t12.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.valid_from desc, t12.id desc), ']') as j, count(*) as n
  from legal_basis t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"circumstances":', coalesce(to_json(t14.circumstances), 'null'), ',"courtMustBeInformed":', ($1::text || '<1:' || json_build_array(t14.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t14.support_case_id))::text || $1::text || '>'), ',"decision":', coalesce(to_json(t14.decision), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t14.refused_on), 'null'), '}'), ','
  order by t14.refused_on desc, t14.id desc), ']') as j, count(*) as n
  from consent_refusal t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.requested_on, t16.requested_by_id, t16.justification
  from assistant_request t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.requested_on desc, t16.id desc
  limit 1) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.request_id, t17.outcome, t17.reason, t17.decided_on, t17.decided_by_id
  from request_decision t17
  where t17.request_id = t16.id
  order by t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join staff_member t20 on t20.id = t17.decided_by_id
  left join staff_member t21 on t21.id = t16.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t24.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t24.expected_on), 'null'), ',"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t22.left_on), 'null'), ',"role":', coalesce(to_json(t22.role), 'null'), ',"surname":', coalesce(to_json(t24.surname), 'null'), '}'), ','
  order by t22.left_on desc, t22.id asc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_member t22
  left join person t24 on t24.id = t22.person_id
  where t22.family_id = t0.id and t22.left_on is not null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t27.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t27.expected_on), 'null'), ',"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"role":', coalesce(to_json(t25.role), 'null'), ',"surname":', coalesce(to_json(t27.surname), 'null'), '}'), ','
  order by t27.birth_date asc nulls last, t25.id asc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from family_member t25
  left join person t27 on t27.id = t25.person_id
  where t25.family_id = t0.id and t25.left_on is null) t26 on true
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))),
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
  from r0
  union all select 'case'::text as kind, o4 as id
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

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"courtOrders":', t3.j, ',"currentBasis":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}') else 'null' end, ',"deadlines":', t9.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"legalBases":', t13.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"refusals":', t15.j, ',"request":', case when t16.id is not null then concat('{"decision":', case when t17.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t17.decided_by_id and post.valid_from <= t17.decided_on and (post.valid_to is null or post.valid_to >= t17.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"outcome":', coalesce(to_json(t17.outcome), 'null'), ',"reason":', coalesce(to_json(t17.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"justification":', coalesce(to_json(t16.justification), 'null'), ',"requestedBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t16.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from diagnosis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select count(*)
  from offer_presentation told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
  from consent_refusal told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"formerMembers":', t23.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t26.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.id is not null or t11.n > 0 or t13.n > 0 or t15.n > 0 or t16.id is not null then t1.id end as o1, t3.o1 as o2, t9.o0 as o3, t17.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and (t16.id is not null and (t17.id is not null and t19.restricted is not false))) or (t1.id is not null and (t16.id is not null and (t17.id is not null and t20.id is null))) or (t1.id is not null and (t16.id is not null and t21.id is null)) or t23.u or t26.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decisions":', t5.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t2.issued_on), 'null'), ',"signature":', coalesce(to_json(t2.signature), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), '}'), ','
  order by t2.issued_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1
  from court_order t2
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), '}'), ','
  order by t4.decided_on asc, t4.id asc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0
  from court_decision t4
  left join court_order t6 on t6.id = t4.court_order_id
  where t4.court_order_id = t2.id) t5 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.kind, t7.valid_from, t7.valid_to, t7.source_id, t7.annulled_at
  from legal_basis t7
  where t7.support_case_id = t1.id and t7.valid_from <= $2::date and (t7.valid_to is null or t7.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t7.kind), t7.valid_from desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t8.due_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"kind":', coalesce(to_json(t8.kind), 'null'), ',"metOn":', coalesce(to_json(t8.met_on), 'null'), '}'), ','
  order by t8.due_on asc, t8.id asc), ']') as j, count(*) as n, string_agg((t8.family_id)::text, ',') as o0
  from deadline t8
  where t8.support_case_id = t1.id and t8.cancelled_on is null) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n
  from family_interview t10
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t12.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.valid_from desc, t12.id desc), ']') as j, count(*) as n
  from legal_basis t12
  where t12.support_case_id = t1.id) t13 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"circumstances":', coalesce(to_json(t14.circumstances), 'null'), ',"courtMustBeInformed":', ($1::text || '<1:' || json_build_array(t14.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t14.support_case_id))::text || $1::text || '>'), ',"decision":', coalesce(to_json(t14.decision), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"refusedOn":', coalesce(to_json(t14.refused_on), 'null'), '}'), ','
  order by t14.refused_on desc, t14.id desc), ']') as j, count(*) as n
  from consent_refusal t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.requested_on, t16.requested_by_id, t16.justification
  from assistant_request t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.requested_on desc, t16.id desc
  limit 1) t16 on true
  left join lateral (select t17.id, t17.version, t17.support_case_id, t17.request_id, t17.outcome, t17.reason, t17.decided_on, t17.decided_by_id
  from request_decision t17
  where t17.request_id = t16.id
  order by t17.id desc
  limit 1) t17 on true
  left join support_case t18 on t18.id = t17.support_case_id
  left join family t19 on t19.id = t18.family_id
  left join staff_member t20 on t20.id = t17.decided_by_id
  left join staff_member t21 on t21.id = t16.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t24.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t24.expected_on), 'null'), ',"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t22.left_on), 'null'), ',"role":', coalesce(to_json(t22.role), 'null'), ',"surname":', coalesce(to_json(t24.surname), 'null'), '}'), ','
  order by t22.left_on desc, t22.id asc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_member t22
  left join person t24 on t24.id = t22.person_id
  where t22.family_id = t0.id and t22.left_on is not null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t27.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t27.expected_on), 'null'), ',"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"role":', coalesce(to_json(t25.role), 'null'), ',"surname":', coalesce(to_json(t27.surname), 'null'), '}'), ','
  order by t27.birth_date asc nulls last, t25.id asc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from family_member t25
  left join person t27 on t27.id = t25.person_id
  where t25.family_id = t0.id and t25.left_on is null) t26 on true
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
  from r0
  union all select 'case'::text as kind, o4 as id
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
