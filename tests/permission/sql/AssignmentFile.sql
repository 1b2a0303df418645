-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assignments":', t3.j, ',"awaitedDecision":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"currentBasis":', case when t6.id is not null then concat('{"kind":', coalesce(to_json(t6.kind), 'null'), ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), '}') else 'null' end, ',"deadlines":', t8.j, ',"diagnoses":', t10.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t15.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t16.qualified_by_id and post.valid_from <= t16.qualified_on and (post.valid_to is null or post.valid_to >= t16.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t19.j, ',"request":', case when t21.id is not null then concat('{"decision":', case when t22.id is not null then concat('{"decidedAs":', ($1::text || '<6:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t22.decided_by_id and post.valid_from <= t22.decided_on and (post.valid_to is null or post.valid_to >= t22.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"outcome":', coalesce(to_json(t22.outcome), 'null'), ',"reason":', coalesce(to_json(t22.reason), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t21.justification), 'null'), ',"requestedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t21.requested_by_id and post.valid_from <= t21.requested_on and (post.valid_to is null or post.valid_to >= t21.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<8:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"takesAPlace":', coalesce((select not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $2::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind = 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind <> 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))) as takes_a_place)::text, ($1::text || '<9:' || json_build_array()::text || $1::text || '>')), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<10:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<11:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t6.id is not null or t10.n > 0 or t15.n > 0 or t16.id is not null or t19.n > 0 or t21.id is not null then t1.id end as o1, t8.o0 as o2, t10.o1 as o3, t22.support_case_id as o4, ((t1.id is not null and t3.u) or (t1.id is not null and (t16.id is not null and t17.id is null)) or (t1.id is not null and t19.u) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t23.id is null))) or (t1.id is not null and (t21.id is not null and t24.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"assistant":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t2.ended_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"version":', coalesce(t2.version::text, 'null'), ',"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.assigned_by_id and post.valid_from <= t2.assigned_on and (post.valid_to is null or post.valid_to >= t2.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t2.assigned_on), 'null'), ',"corrected":', coalesce((select exists (select
  from assignment_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"handoverNote":', coalesce(to_json(t2.handover_note), 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t2.assigned_by_id)::text || $1::text || '>'), '}'), ','
  order by t2.assigned_on asc, t2.id asc), ']') as j, count(*) as n, coalesce(bool_or(t4.id is null or t5.id is null), false) as u
  from assignment t2
  left join staff_member t4 on t4.id = t2.assistant_id
  left join staff_member t5 on t5.id = t2.assigned_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.valid_from, t6.valid_to, t6.source_id, t6.annulled_at
  from legal_basis t6
  where t6.support_case_id = t1.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t6.kind), t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"metOn":', coalesce(to_json(t7.met_on), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}'), ','
  order by t7.due_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.family_id)::text, ',') as o0
  from deadline t7
  where t7.support_case_id = t1.id and t7.cancelled_on is null) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"ownProblems":', t12.j, ',"problems":', coalesce(to_json(t9.problems), 'null'), '}'), ','
  order by t9.made_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1
  from diagnosis t9
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from diagnosis_problem t11
  left join diagnosis t13 on t13.id = t11.diagnosis_id
  where t11.diagnosis_id = t9.id and t11.present = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t14.necessity_reason), 'null'), '}'), ','
  order by t14.conducted_on desc, t14.id desc), ']') as j, count(*) as n
  from family_interview t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join staff_member t17 on t17.id = t16.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t18.decision), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), ',"requestedAs":', ($1::text || '<5:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t18.requested_by_id and post.valid_from <= t18.requested_on and (post.valid_to is null or post.valid_to >= t18.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}'), ','
  order by t18.requested_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from relief_request t18
  left join staff_member t20 on t20.id = t18.requested_by_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select t21.id, t21.version, t21.support_case_id, t21.recorded_by_id, t21.annulled_at, t21.annulled_by_id, t21.annulment_reason, t21.requested_on, t21.requested_by_id, t21.justification
  from assistant_request t21
  where t21.support_case_id = t1.id and t21.annulled_at is null
  order by t21.requested_on desc, t21.id desc
  limit 1) t21 on true
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.request_id, t22.outcome, t22.reason, t22.decided_on, t22.decided_by_id
  from request_decision t22
  where t22.request_id = t21.id
  order by t22.id desc
  limit 1) t22 on true
  left join staff_member t23 on t23.id = t22.decided_by_id
  left join staff_member t24 on t24.id = t21.requested_by_id
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assignments":', t3.j, ',"awaitedDecision":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"currentBasis":', case when t6.id is not null then concat('{"kind":', coalesce(to_json(t6.kind), 'null'), ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), '}') else 'null' end, ',"deadlines":', t8.j, ',"diagnoses":', t10.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t15.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t16.qualified_by_id and post.valid_from <= t16.qualified_on and (post.valid_to is null or post.valid_to >= t16.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t19.j, ',"request":', case when t21.id is not null then concat('{"decision":', case when t22.id is not null then concat('{"decidedAs":', ($1::text || '<6:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t22.decided_by_id and post.valid_from <= t22.decided_on and (post.valid_to is null or post.valid_to >= t22.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"outcome":', coalesce(to_json(t22.outcome), 'null'), ',"reason":', coalesce(to_json(t22.reason), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t21.justification), 'null'), ',"requestedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t21.requested_by_id and post.valid_from <= t21.requested_on and (post.valid_to is null or post.valid_to >= t21.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<8:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"takesAPlace":', coalesce((select not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $2::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind = 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind <> 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))) as takes_a_place)::text, ($1::text || '<9:' || json_build_array()::text || $1::text || '>')), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<10:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<11:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t6.id is not null or t10.n > 0 or t15.n > 0 or t16.id is not null or t19.n > 0 or t21.id is not null then t1.id end as o1, t8.o0 as o2, t10.o1 as o3, t22.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and (t16.id is not null and t17.id is null)) or (t1.id is not null and t19.u) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t24.restricted is not false))) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t25.id is null))) or (t1.id is not null and (t21.id is not null and t26.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"assistant":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t2.ended_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"version":', coalesce(t2.version::text, 'null'), ',"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.assigned_by_id and post.valid_from <= t2.assigned_on and (post.valid_to is null or post.valid_to >= t2.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t2.assigned_on), 'null'), ',"corrected":', coalesce((select exists (select
  from assignment_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"handoverNote":', coalesce(to_json(t2.handover_note), 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t2.assigned_by_id)::text || $1::text || '>'), '}'), ','
  order by t2.assigned_on asc, t2.id asc), ']') as j, count(*) as n, coalesce(bool_or(t4.id is null or t5.id is null), false) as u
  from assignment t2
  left join staff_member t4 on t4.id = t2.assistant_id
  left join staff_member t5 on t5.id = t2.assigned_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.valid_from, t6.valid_to, t6.source_id, t6.annulled_at
  from legal_basis t6
  where t6.support_case_id = t1.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t6.kind), t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"metOn":', coalesce(to_json(t7.met_on), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}'), ','
  order by t7.due_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.family_id)::text, ',') as o0
  from deadline t7
  where t7.support_case_id = t1.id and t7.cancelled_on is null) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"ownProblems":', t12.j, ',"problems":', coalesce(to_json(t9.problems), 'null'), '}'), ','
  order by t9.made_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1
  from diagnosis t9
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from diagnosis_problem t11
  left join diagnosis t13 on t13.id = t11.diagnosis_id
  where t11.diagnosis_id = t9.id and t11.present = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t14.necessity_reason), 'null'), '}'), ','
  order by t14.conducted_on desc, t14.id desc), ']') as j, count(*) as n
  from family_interview t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join staff_member t17 on t17.id = t16.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t18.decision), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), ',"requestedAs":', ($1::text || '<5:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t18.requested_by_id and post.valid_from <= t18.requested_on and (post.valid_to is null or post.valid_to >= t18.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}'), ','
  order by t18.requested_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from relief_request t18
  left join staff_member t20 on t20.id = t18.requested_by_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select t21.id, t21.version, t21.support_case_id, t21.recorded_by_id, t21.annulled_at, t21.annulled_by_id, t21.annulment_reason, t21.requested_on, t21.requested_by_id, t21.justification
  from assistant_request t21
  where t21.support_case_id = t1.id and t21.annulled_at is null
  order by t21.requested_on desc, t21.id desc
  limit 1) t21 on true
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.request_id, t22.outcome, t22.reason, t22.decided_on, t22.decided_by_id
  from request_decision t22
  where t22.request_id = t21.id
  order by t22.id desc
  limit 1) t22 on true
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  left join staff_member t25 on t25.id = t22.decided_by_id
  left join staff_member t26 on t26.id = t21.requested_by_id
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
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assignments":', t3.j, ',"awaitedDecision":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"currentBasis":', case when t6.id is not null then concat('{"kind":', coalesce(to_json(t6.kind), 'null'), ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), '}') else 'null' end, ',"deadlines":', t8.j, ',"diagnoses":', t10.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t15.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t16.qualified_by_id and post.valid_from <= t16.qualified_on and (post.valid_to is null or post.valid_to >= t16.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t19.j, ',"request":', case when t21.id is not null then concat('{"decision":', case when t22.id is not null then concat('{"decidedAs":', ($1::text || '<6:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t22.decided_by_id and post.valid_from <= t22.decided_on and (post.valid_to is null or post.valid_to >= t22.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"outcome":', coalesce(to_json(t22.outcome), 'null'), ',"reason":', coalesce(to_json(t22.reason), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t21.justification), 'null'), ',"requestedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t21.requested_by_id and post.valid_from <= t21.requested_on and (post.valid_to is null or post.valid_to >= t21.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<8:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"takesAPlace":', coalesce((select not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $2::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind = 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind <> 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))) as takes_a_place)::text, ($1::text || '<9:' || json_build_array()::text || $1::text || '>')), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<10:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<11:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t6.id is not null or t10.n > 0 or t15.n > 0 or t16.id is not null or t19.n > 0 or t21.id is not null then t1.id end as o1, t8.o0 as o2, t10.o1 as o3, t22.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and (t16.id is not null and t17.id is null)) or (t1.id is not null and t19.u) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t24.restricted is not false))) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t25.id is null))) or (t1.id is not null and (t21.id is not null and t26.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"assistant":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t2.ended_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"version":', coalesce(t2.version::text, 'null'), ',"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.assigned_by_id and post.valid_from <= t2.assigned_on and (post.valid_to is null or post.valid_to >= t2.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t2.assigned_on), 'null'), ',"corrected":', coalesce((select exists (select
  from assignment_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"handoverNote":', coalesce(to_json(t2.handover_note), 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t2.assigned_by_id)::text || $1::text || '>'), '}'), ','
  order by t2.assigned_on asc, t2.id asc), ']') as j, count(*) as n, coalesce(bool_or(t4.id is null or t5.id is null), false) as u
  from assignment t2
  left join staff_member t4 on t4.id = t2.assistant_id
  left join staff_member t5 on t5.id = t2.assigned_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.valid_from, t6.valid_to, t6.source_id, t6.annulled_at
  from legal_basis t6
  where t6.support_case_id = t1.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t6.kind), t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"metOn":', coalesce(to_json(t7.met_on), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}'), ','
  order by t7.due_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.family_id)::text, ',') as o0
  from deadline t7
  where t7.support_case_id = t1.id and t7.cancelled_on is null) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"ownProblems":', t12.j, ',"problems":', coalesce(to_json(t9.problems), 'null'), '}'), ','
  order by t9.made_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1
  from diagnosis t9
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from diagnosis_problem t11
  left join diagnosis t13 on t13.id = t11.diagnosis_id
  where t11.diagnosis_id = t9.id and t11.present = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t14.necessity_reason), 'null'), '}'), ','
  order by t14.conducted_on desc, t14.id desc), ']') as j, count(*) as n
  from family_interview t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join staff_member t17 on t17.id = t16.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t18.decision), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), ',"requestedAs":', ($1::text || '<5:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t18.requested_by_id and post.valid_from <= t18.requested_on and (post.valid_to is null or post.valid_to >= t18.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}'), ','
  order by t18.requested_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from relief_request t18
  left join staff_member t20 on t20.id = t18.requested_by_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select t21.id, t21.version, t21.support_case_id, t21.recorded_by_id, t21.annulled_at, t21.annulled_by_id, t21.annulment_reason, t21.requested_on, t21.requested_by_id, t21.justification
  from assistant_request t21
  where t21.support_case_id = t1.id and t21.annulled_at is null
  order by t21.requested_on desc, t21.id desc
  limit 1) t21 on true
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.request_id, t22.outcome, t22.reason, t22.decided_on, t22.decided_by_id
  from request_decision t22
  where t22.request_id = t21.id
  order by t22.id desc
  limit 1) t22 on true
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  left join staff_member t25 on t25.id = t22.decided_by_id
  left join staff_member t26 on t26.id = t21.requested_by_id
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
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assignments":', t3.j, ',"awaitedDecision":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"currentBasis":', case when t6.id is not null then concat('{"kind":', coalesce(to_json(t6.kind), 'null'), ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), '}') else 'null' end, ',"deadlines":', t8.j, ',"diagnoses":', t10.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t15.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t16.qualified_by_id and post.valid_from <= t16.qualified_on and (post.valid_to is null or post.valid_to >= t16.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t19.j, ',"request":', case when t21.id is not null then concat('{"decision":', case when t22.id is not null then concat('{"decidedAs":', ($1::text || '<6:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t22.decided_by_id and post.valid_from <= t22.decided_on and (post.valid_to is null or post.valid_to >= t22.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"outcome":', coalesce(to_json(t22.outcome), 'null'), ',"reason":', coalesce(to_json(t22.reason), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t21.justification), 'null'), ',"requestedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t21.requested_by_id and post.valid_from <= t21.requested_on and (post.valid_to is null or post.valid_to >= t21.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<8:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"takesAPlace":', coalesce((select not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $2::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind = 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind <> 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))) as takes_a_place)::text, ($1::text || '<9:' || json_build_array()::text || $1::text || '>')), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<10:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<11:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t6.id is not null or t10.n > 0 or t15.n > 0 or t16.id is not null or t19.n > 0 or t21.id is not null then t1.id end as o1, t8.o0 as o2, t10.o1 as o3, t22.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and (t16.id is not null and t17.id is null)) or (t1.id is not null and t19.u) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t24.restricted is not false))) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t25.id is null))) or (t1.id is not null and (t21.id is not null and t26.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"assistant":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t2.ended_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"version":', coalesce(t2.version::text, 'null'), ',"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.assigned_by_id and post.valid_from <= t2.assigned_on and (post.valid_to is null or post.valid_to >= t2.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t2.assigned_on), 'null'), ',"corrected":', coalesce((select exists (select
  from assignment_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"handoverNote":', coalesce(to_json(t2.handover_note), 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t2.assigned_by_id)::text || $1::text || '>'), '}'), ','
  order by t2.assigned_on asc, t2.id asc), ']') as j, count(*) as n, coalesce(bool_or(t4.id is null or t5.id is null), false) as u
  from assignment t2
  left join staff_member t4 on t4.id = t2.assistant_id
  left join staff_member t5 on t5.id = t2.assigned_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.valid_from, t6.valid_to, t6.source_id, t6.annulled_at
  from legal_basis t6
  where t6.support_case_id = t1.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t6.kind), t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"metOn":', coalesce(to_json(t7.met_on), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}'), ','
  order by t7.due_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.family_id)::text, ',') as o0
  from deadline t7
  where t7.support_case_id = t1.id and t7.cancelled_on is null) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"ownProblems":', t12.j, ',"problems":', coalesce(to_json(t9.problems), 'null'), '}'), ','
  order by t9.made_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1
  from diagnosis t9
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from diagnosis_problem t11
  left join diagnosis t13 on t13.id = t11.diagnosis_id
  where t11.diagnosis_id = t9.id and t11.present = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t14.necessity_reason), 'null'), '}'), ','
  order by t14.conducted_on desc, t14.id desc), ']') as j, count(*) as n
  from family_interview t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join staff_member t17 on t17.id = t16.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t18.decision), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), ',"requestedAs":', ($1::text || '<5:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t18.requested_by_id and post.valid_from <= t18.requested_on and (post.valid_to is null or post.valid_to >= t18.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}'), ','
  order by t18.requested_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from relief_request t18
  left join staff_member t20 on t20.id = t18.requested_by_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select t21.id, t21.version, t21.support_case_id, t21.recorded_by_id, t21.annulled_at, t21.annulled_by_id, t21.annulment_reason, t21.requested_on, t21.requested_by_id, t21.justification
  from assistant_request t21
  where t21.support_case_id = t1.id and t21.annulled_at is null
  order by t21.requested_on desc, t21.id desc
  limit 1) t21 on true
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.request_id, t22.outcome, t22.reason, t22.decided_on, t22.decided_by_id
  from request_decision t22
  where t22.request_id = t21.id
  order by t22.id desc
  limit 1) t22 on true
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  left join staff_member t25 on t25.id = t22.decided_by_id
  left join staff_member t26 on t26.id = t21.requested_by_id
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
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assignments":', t3.j, ',"awaitedDecision":', ($1::text || '<3:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"currentBasis":', case when t6.id is not null then concat('{"kind":', coalesce(to_json(t6.kind), 'null'), ',"validFrom":', coalesce(to_json(t6.valid_from), 'null'), '}') else 'null' end, ',"deadlines":', t8.j, ',"diagnoses":', t10.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t15.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"qualification":', case when t16.id is not null then concat('{"qualifiedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t16.qualified_by_id and post.valid_from <= t16.qualified_on and (post.valid_to is null or post.valid_to >= t16.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t16.qualified_on), 'null'), '}') else 'null' end, ',"reliefRequests":', t19.j, ',"request":', case when t21.id is not null then concat('{"decision":', case when t22.id is not null then concat('{"decidedAs":', ($1::text || '<6:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t22.decided_by_id and post.valid_from <= t22.decided_on and (post.valid_to is null or post.valid_to >= t22.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"outcome":', coalesce(to_json(t22.outcome), 'null'), ',"reason":', coalesce(to_json(t22.reason), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t21.justification), 'null'), ',"requestedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t21.requested_by_id and post.valid_from <= t21.requested_on and (post.valid_to is null or post.valid_to >= t21.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t21.requested_on), 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<8:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"takesAPlace":', coalesce((select not (exists (select
  from local_rule own
  where own.key = 'ZA_ZYCIEM_APART' and $2::date between own.valid_from and coalesce(own.valid_to, 'infinity')) and exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind = 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) and not exists (select
  from legal_basis basis
  where basis.support_case_id = t1.id and basis.kind <> 'ZA_ZYCIEM' and $2::date between basis.valid_from and coalesce(basis.valid_to, 'infinity'))) as takes_a_place)::text, ($1::text || '<9:' || json_build_array()::text || $1::text || '>')), ',"track":', coalesce(to_json(t1.track), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMay":', ($1::text || '<10:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<11:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t6.id is not null or t10.n > 0 or t15.n > 0 or t16.id is not null or t19.n > 0 or t21.id is not null then t1.id end as o1, t8.o0 as o2, t10.o1 as o3, t22.support_case_id as o4, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and (t16.id is not null and t17.id is null)) or (t1.id is not null and t19.u) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t24.restricted is not false))) or (t1.id is not null and (t21.id is not null and (t22.id is not null and t25.id is null))) or (t1.id is not null and (t21.id is not null and t26.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"assistant":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"endedOn":', coalesce(to_json(t2.ended_on), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"version":', coalesce(t2.version::text, 'null'), ',"assignedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.assigned_by_id and post.valid_from <= t2.assigned_on and (post.valid_to is null or post.valid_to >= t2.assigned_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"assignedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"assignedOn":', coalesce(to_json(t2.assigned_on), 'null'), ',"corrected":', coalesce((select exists (select
  from assignment_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"handoverNote":', coalesce(to_json(t2.handover_note), 'null'), ',"viewerMayCorrect":', ($1::text || '<2:' || json_build_array(t2.assigned_by_id)::text || $1::text || '>'), '}'), ','
  order by t2.assigned_on asc, t2.id asc), ']') as j, count(*) as n, coalesce(bool_or(t4.id is null or t5.id is null), false) as u
  from assignment t2
  left join staff_member t4 on t4.id = t2.assistant_id
  left join staff_member t5 on t5.id = t2.assigned_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.kind, t6.valid_from, t6.valid_to, t6.source_id, t6.annulled_at
  from legal_basis t6
  where t6.support_case_id = t1.id and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t6.kind), t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"metOn":', coalesce(to_json(t7.met_on), 'null'), ',"ruleVersion":', coalesce(t7.rule_version::text, 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}'), ','
  order by t7.due_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.family_id)::text, ',') as o0
  from deadline t7
  where t7.support_case_id = t1.id and t7.cancelled_on is null) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"ownProblems":', t12.j, ',"problems":', coalesce(to_json(t9.problems), 'null'), '}'), ','
  order by t9.made_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1
  from diagnosis t9
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}'), ','
  order by t11.name asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from diagnosis_problem t11
  left join diagnosis t13 on t13.id = t11.diagnosis_id
  where t11.diagnosis_id = t9.id and t11.present = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t14.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t14.necessity_reason), 'null'), '}'), ','
  order by t14.conducted_on desc, t14.id desc), ']') as j, count(*) as n
  from family_interview t14
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select t16.id, t16.version, t16.support_case_id, t16.recorded_by_id, t16.annulled_at, t16.annulled_by_id, t16.annulment_reason, t16.qualified_on, t16.qualified_by_id, t16.grounds
  from qualification t16
  where t16.support_case_id = t1.id and t16.annulled_at is null
  order by t16.qualified_on desc, t16.id desc
  limit 1) t16 on true
  left join staff_member t17 on t17.id = t16.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"decision":', coalesce(to_json(t18.decision), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"reason":', coalesce(to_json(t18.reason), 'null'), ',"requestedAs":', ($1::text || '<5:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t18.requested_by_id and post.valid_from <= t18.requested_on and (post.valid_to is null or post.valid_to >= t18.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t18.requested_on), 'null'), '}'), ','
  order by t18.requested_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from relief_request t18
  left join staff_member t20 on t20.id = t18.requested_by_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select t21.id, t21.version, t21.support_case_id, t21.recorded_by_id, t21.annulled_at, t21.annulled_by_id, t21.annulment_reason, t21.requested_on, t21.requested_by_id, t21.justification
  from assistant_request t21
  where t21.support_case_id = t1.id and t21.annulled_at is null
  order by t21.requested_on desc, t21.id desc
  limit 1) t21 on true
  left join lateral (select t22.id, t22.version, t22.support_case_id, t22.request_id, t22.outcome, t22.reason, t22.decided_on, t22.decided_by_id
  from request_decision t22
  where t22.request_id = t21.id
  order by t22.id desc
  limit 1) t22 on true
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  left join staff_member t25 on t25.id = t22.decided_by_id
  left join staff_member t26 on t26.id = t21.requested_by_id
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
