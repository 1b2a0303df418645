-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t57.id is not null then concat('{"id":', coalesce('"' || t57.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t15.j, ',"deadlines":', t21.j, ',"diagnoses":', t23.j, ',"interviews":', t29.j, ',"legalBases":', t32.j, ',"minorParentRecords":', t34.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t36.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t38.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t38.decided_by_id and post.valid_from <= t38.decided_on and (post.valid_to is null or post.valid_to >= t38.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t38.id || '"', 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), ',"recordedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t42.j, ',"refusals":', t45.j, ',"requests":', t48.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t53.j, ',"zaZyciemApplications":', t56.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t15.n > 0 or t23.n > 0 or t29.n > 0 or t32.n > 0 or t34.n > 0 or t36.n > 0 or t42.n > 0 or t45.n > 0 or t48.n > 0 or t53.n > 0 or t56.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t15.o1, ',') as o5, string_agg(t15.o2, ',') as o6, string_agg(t21.o0, ',') as o7, string_agg(t23.o1, ',') as o8, string_agg((t38.support_case_id)::text, ',') as o9, string_agg(t48.o1, ',') as o10, coalesce(bool_or(t6.u or t23.u or t29.u or t36.u or (t38.id is not null and t39.id is null) or (t38.id is not null and t40.id is null) or t42.u or t48.u or t53.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t10.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, string_agg(t10.o0, ',') as o2, string_agg(t10.o1, ',') as o3, coalesce(bool_or((t7.id is not null and t8.id is null) or t10.u), false) as u
  from support_consent t5
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t5.id
  order by t7.id desc
  limit 1) t7 on true
  left join staff_member t8 on t8.id = t7.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t13.given_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"surname":', coalesce(to_json(t13.surname), 'null'), '}'), ','
  order by t9.id asc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0, string_agg((t12.family_id)::text, ',') as o1, coalesce(bool_or(t12.id is null or t13.id is null), false) as u
  from support_consent_signatory t9
  left join support_consent t11 on t11.id = t9.consent_id
  left join family_member t12 on t12.id = t9.family_member_id
  left join person t13 on t13.id = t12.person_id
  where t9.consent_id = t5.id and t9.signed = true) t10 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t14.content), 'null'), ',"control":', coalesce(to_json(t14.control), 'null'), ',"court":', coalesce(to_json(t14.court), 'null'), ',"decisions":', t17.j, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t14.issued_on), 'null'), ',"replaces":', case when t19.id is not null then concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t14.signature), 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}'), ','
  order by t14.issued_on desc, t14.id desc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg((t19.support_case_id)::text, ',') as o2
  from court_order t14
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t16.decided_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.decided_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0
  from court_decision t16
  left join court_order t18 on t18.id = t16.court_order_id
  where t16.court_order_id = t14.id) t17 on true
  left join court_order t19 on t19.id = t14.replaces_id
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t20.due_on), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"kind":', coalesce(to_json(t20.kind), 'null'), ',"metOn":', coalesce(to_json(t20.met_on), 'null'), '}'), ','
  order by t20.due_on asc, t20.id asc), ']') as j, count(*) as n, string_agg((t20.family_id)::text, ',') as o0
  from deadline t20
  where t20.support_case_id = t1.id and t20.cancelled_on is null) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"author":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t22.description), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t22.made_on), 'null'), ',"ownProblems":', t26.j, ',"problems":', coalesce(to_json(t22.problems), 'null'), '}'), ','
  order by t22.made_on desc, t22.id desc), ']') as j, count(*) as n, string_agg(t26.o0, ',') as o1, coalesce(bool_or(t24.id is null), false) as u
  from diagnosis t22
  left join staff_member t24 on t24.id = t22.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"name":', coalesce(to_json(t25.name), 'null'), '}'), ','
  order by t25.name asc, t25.id asc), ']') as j, count(*) as n, string_agg((t27.support_case_id)::text, ',') as o0
  from diagnosis_problem t25
  left join diagnosis t27 on t27.id = t25.diagnosis_id
  where t25.diagnosis_id = t22.id and t25.present = true) t26 on true
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t28.assistant_necessary::text, 'null'), ',"author":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t28.conducted_on), 'null'), ',"findings":', coalesce(to_json(t28.findings), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t28.necessity_reason), 'null'), '}'), ','
  order by t28.conducted_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t30.id is null), false) as u
  from family_interview t28
  left join staff_member t30 on t30.id = t28.author_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t31.id || '"', 'null'), ',"kind":', coalesce(to_json(t31.kind), 'null'), ',"sourceId":', coalesce('"' || t31.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t31.valid_from), 'null'), ',"validTo":', coalesce(to_json(t31.valid_to), 'null'), '}'), ','
  order by t31.valid_from desc, t31.id desc), ']') as j, count(*) as n
  from legal_basis t31
  where t31.support_case_id = t1.id) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"institution":', coalesce(to_json(t33.institution), 'null'), ',"leavesOn":', coalesce(to_json(t33.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t33.recorded_on), 'null'), '}'), ','
  order by t33.recorded_on desc, t33.id desc), ']') as j, count(*) as n
  from minor_parent_record t33
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"manner":', coalesce(to_json(t35.manner), 'null'), ',"presentedBy":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t35.presented_on), 'null'), '}'), ','
  order by t35.presented_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from offer_presentation t35
  left join staff_member t37 on t37.id = t35.presented_by_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.what, t38.subject_id, t38.decided_on, t38.decided_by_id, t38.recorded_on, t38.recorded_by_id, t38.reason
  from late_entry t38
  where t38.subject_id = t1.id
  order by t38.id desc
  limit 1) t38 on true
  left join staff_member t39 on t39.id = t38.decided_by_id
  left join staff_member t40 on t40.id = t38.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t41.grounds), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t41.qualified_by_id and post.valid_from <= t41.qualified_on and (post.valid_to is null or post.valid_to >= t41.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t41.qualified_on), 'null'), '}'), ','
  order by t41.qualified_on desc, t41.id desc), ']') as j, count(*) as n, coalesce(bool_or(t43.id is null), false) as u
  from qualification t41
  left join staff_member t43 on t43.id = t41.qualified_by_id
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t44.circumstances), 'null'), ',"courtName":', coalesce(to_json(t44.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.decided_by_id and post.valid_from <= t44.decided_on and (post.valid_to is null or post.valid_to >= t44.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"decision":', coalesce(to_json(t44.decision), 'null'), ',"decisionReason":', coalesce(to_json(t44.decision_reason), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t44.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t44.refused_on), 'null'), '}'), ','
  order by t44.refused_on desc, t44.id desc), ']') as j, count(*) as n
  from consent_refusal t44
  left join staff_member t46 on t46.id = t44.decided_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"decision":', case when t49.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t49.decided_by_id and post.valid_from <= t49.decided_on and (post.valid_to is null or post.valid_to >= t49.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"outcome":', coalesce(to_json(t49.outcome), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"justification":', coalesce(to_json(t47.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.requested_by_id and post.valid_from <= t47.requested_on and (post.valid_to is null or post.valid_to >= t47.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t47.requested_on), 'null'), '}'), ','
  order by t47.requested_on desc, t47.id desc), ']') as j, count(*) as n, string_agg((t49.support_case_id)::text, ',') as o1, coalesce(bool_or((t49.id is not null and t50.id is null) or t51.id is null), false) as u
  from assistant_request t47
  left join lateral (select t49.id, t49.version, t49.support_case_id, t49.request_id, t49.outcome, t49.reason, t49.decided_on, t49.decided_by_id
  from request_decision t49
  where t49.request_id = t47.id
  order by t49.id desc
  limit 1) t49 on true
  left join staff_member t50 on t50.id = t49.decided_by_id
  left join staff_member t51 on t51.id = t47.requested_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t52.decided_by_id and post.valid_from <= t52.decided_on and (post.valid_to is null or post.valid_to >= t52.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"kind":', coalesce(to_json(t52.kind), 'null'), ',"reason":', coalesce(to_json(t52.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t52.suspended_until), 'null'), '}'), ','
  order by t52.decided_on asc, t52.id asc), ']') as j, count(*) as n, coalesce(bool_or(t54.id is null), false) as u
  from withdrawal_decision t52
  left join staff_member t54 on t54.id = t52.decided_by_id
  where t52.support_case_id = t1.id) t53 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t55.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t55.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t55.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t55.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t55.document_name), 'null'), ',"endNote":', coalesce(to_json(t55.end_note), 'null'), ',"endReason":', coalesce(to_json(t55.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t55.ended_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t55.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t55.written_authorization_on), 'null'), '}'), ','
  order by t55.applied_on desc, t55.id desc), ']') as j, count(*) as n
  from za_zyciem_application t55
  where t55.support_case_id = t1.id) t56 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t57.id, t57.version, t57.family_id, t57.intake_id, t57.number, t57.track, t57.stage, t57.goal, t57.opened_on, t57.closed_on, t57.closure_reason, t57.court_word_on, t57.court_word_signature, t57.court_told, t57.suspended_until
  from support_case t57
  where t57.family_id = t0.id
  order by t57.closed_on desc, t57.opened_on desc, t57.id desc
  limit 1) t57 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- head of a unit
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t66.id is not null then concat('{"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t18.j, ',"deadlines":', t26.j, ',"diagnoses":', t28.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t43.decided_by_id and post.valid_from <= t43.decided_on and (post.valid_to is null or post.valid_to >= t43.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t49.j, ',"refusals":', t52.j, ',"requests":', t55.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t62.j, ',"zaZyciemApplications":', t65.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t18.n > 0 or t28.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t49.n > 0 or t52.n > 0 or t55.n > 0 or t62.n > 0 or t65.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t18.o1, ',') as o5, string_agg(t18.o2, ',') as o6, string_agg(t26.o0, ',') as o7, string_agg(t28.o1, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t55.o1, ',') as o10, coalesce(bool_or(t6.u or t18.u or t28.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or t49.u or t55.u or t62.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, string_agg(t12.o0, ',') as o2, string_agg(t12.o1, ',') as o3, coalesce(bool_or((t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null) or t12.u), false) as u
  from support_consent t5
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t5.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t5.id and t11.signed = true) t12 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2, coalesce(bool_or((t22.id is not null and t24.restricted is not false)), false) as u
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  left join court_order t22 on t22.id = t17.replaces_id
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t25.due_on), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"metOn":', coalesce(to_json(t25.met_on), 'null'), '}'), ','
  order by t25.due_on asc, t25.id asc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0
  from deadline t25
  where t25.support_case_id = t1.id and t25.cancelled_on is null) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t27.description), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t27.made_on), 'null'), ',"ownProblems":', t31.j, ',"problems":', coalesce(to_json(t27.problems), 'null'), '}'), ','
  order by t27.made_on desc, t27.id desc), ']') as j, count(*) as n, string_agg(t31.o0, ',') as o1, coalesce(bool_or(t29.id is null), false) as u
  from diagnosis t27
  left join staff_member t29 on t29.id = t27.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"name":', coalesce(to_json(t30.name), 'null'), '}'), ','
  order by t30.name asc, t30.id asc), ']') as j, count(*) as n, string_agg((t32.support_case_id)::text, ',') as o0
  from diagnosis_problem t30
  left join diagnosis t32 on t32.id = t30.diagnosis_id
  where t30.diagnosis_id = t27.id and t30.present = true) t31 on true
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t33.assistant_necessary::text, 'null'), ',"author":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t33.conducted_on), 'null'), ',"findings":', coalesce(to_json(t33.findings), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t33.necessity_reason), 'null'), '}'), ','
  order by t33.conducted_on desc, t33.id desc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_interview t33
  left join staff_member t35 on t35.id = t33.author_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t36.id || '"', 'null'), ',"kind":', coalesce(to_json(t36.kind), 'null'), ',"sourceId":', coalesce('"' || t36.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t36.valid_from), 'null'), ',"validTo":', coalesce(to_json(t36.valid_to), 'null'), '}'), ','
  order by t36.valid_from desc, t36.id desc), ']') as j, count(*) as n
  from legal_basis t36
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"institution":', coalesce(to_json(t38.institution), 'null'), ',"leavesOn":', coalesce(to_json(t38.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}'), ','
  order by t38.recorded_on desc, t38.id desc), ']') as j, count(*) as n
  from minor_parent_record t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t40.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t40.annulment_reason), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), ',"manner":', coalesce(to_json(t40.manner), 'null'), ',"presentedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t40.presented_on), 'null'), '}'), ','
  order by t40.presented_on desc, t40.id desc), ']') as j, count(*) as n, coalesce(bool_or(t42.id is null), false) as u
  from offer_presentation t40
  left join staff_member t42 on t42.id = t40.presented_by_id
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select t43.id, t43.version, t43.support_case_id, t43.what, t43.subject_id, t43.decided_on, t43.decided_by_id, t43.recorded_on, t43.recorded_by_id, t43.reason
  from late_entry t43
  where t43.subject_id = t1.id
  order by t43.id desc
  limit 1) t43 on true
  left join support_case t44 on t44.id = t43.support_case_id
  left join family t45 on t45.id = t44.family_id
  left join staff_member t46 on t46.id = t43.decided_by_id
  left join staff_member t47 on t47.id = t43.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t48.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t48.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t48.qualified_by_id and post.valid_from <= t48.qualified_on and (post.valid_to is null or post.valid_to >= t48.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}'), ','
  order by t48.qualified_on desc, t48.id desc), ']') as j, count(*) as n, coalesce(bool_or(t50.id is null), false) as u
  from qualification t48
  left join staff_member t50 on t50.id = t48.qualified_by_id
  where t48.support_case_id = t1.id) t49 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t51.circumstances), 'null'), ',"courtName":', coalesce(to_json(t51.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.decided_by_id and post.valid_from <= t51.decided_on and (post.valid_to is null or post.valid_to >= t51.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t51.decided_on), 'null'), ',"decision":', coalesce(to_json(t51.decision), 'null'), ',"decisionReason":', coalesce(to_json(t51.decision_reason), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t51.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t51.refused_on), 'null'), '}'), ','
  order by t51.refused_on desc, t51.id desc), ']') as j, count(*) as n
  from consent_refusal t51
  left join staff_member t53 on t53.id = t51.decided_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"decision":', case when t56.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t56.decided_by_id and post.valid_from <= t56.decided_on and (post.valid_to is null or post.valid_to >= t56.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t56.decided_on), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), ',"outcome":', coalesce(to_json(t56.outcome), 'null'), ',"reason":', coalesce(to_json(t56.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"justification":', coalesce(to_json(t54.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.requested_by_id and post.valid_from <= t54.requested_on and (post.valid_to is null or post.valid_to >= t54.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t54.requested_on), 'null'), '}'), ','
  order by t54.requested_on desc, t54.id desc), ']') as j, count(*) as n, string_agg((t56.support_case_id)::text, ',') as o1, coalesce(bool_or((t56.id is not null and t58.restricted is not false) or (t56.id is not null and t59.id is null) or t60.id is null), false) as u
  from assistant_request t54
  left join lateral (select t56.id, t56.version, t56.support_case_id, t56.request_id, t56.outcome, t56.reason, t56.decided_on, t56.decided_by_id
  from request_decision t56
  where t56.request_id = t54.id
  order by t56.id desc
  limit 1) t56 on true
  left join support_case t57 on t57.id = t56.support_case_id
  left join family t58 on t58.id = t57.family_id
  left join staff_member t59 on t59.id = t56.decided_by_id
  left join staff_member t60 on t60.id = t54.requested_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t61.decided_by_id and post.valid_from <= t61.decided_on and (post.valid_to is null or post.valid_to >= t61.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t61.decided_on), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), ',"kind":', coalesce(to_json(t61.kind), 'null'), ',"reason":', coalesce(to_json(t61.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t61.suspended_until), 'null'), '}'), ','
  order by t61.decided_on asc, t61.id asc), ']') as j, count(*) as n, coalesce(bool_or(t63.id is null), false) as u
  from withdrawal_decision t61
  left join staff_member t63 on t63.id = t61.decided_by_id
  where t61.support_case_id = t1.id) t62 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t64.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t64.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t64.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t64.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t64.document_name), 'null'), ',"endNote":', coalesce(to_json(t64.end_note), 'null'), ',"endReason":', coalesce(to_json(t64.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t64.ended_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t64.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t64.written_authorization_on), 'null'), '}'), ','
  order by t64.applied_on desc, t64.id desc), ']') as j, count(*) as n
  from za_zyciem_application t64
  where t64.support_case_id = t1.id) t65 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t66.id, t66.version, t66.family_id, t66.intake_id, t66.number, t66.track, t66.stage, t66.goal, t66.opened_on, t66.closed_on, t66.closure_reason, t66.court_word_on, t66.court_word_signature, t66.court_told, t66.suspended_until
  from support_case t66
  where t66.family_id = t0.id
  order by t66.closed_on desc, t66.opened_on desc, t66.id desc
  limit 1) t66 on true
  where (t0.id = $2) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
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

-- social worker
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t66.id is not null then concat('{"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t18.j, ',"deadlines":', t26.j, ',"diagnoses":', t28.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t43.decided_by_id and post.valid_from <= t43.decided_on and (post.valid_to is null or post.valid_to >= t43.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t49.j, ',"refusals":', t52.j, ',"requests":', t55.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t62.j, ',"zaZyciemApplications":', t65.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t18.n > 0 or t28.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t49.n > 0 or t52.n > 0 or t55.n > 0 or t62.n > 0 or t65.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t18.o1, ',') as o5, string_agg(t18.o2, ',') as o6, string_agg(t26.o0, ',') as o7, string_agg(t28.o1, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t55.o1, ',') as o10, coalesce(bool_or(t6.u or t18.u or t28.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or t49.u or t55.u or t62.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, string_agg(t12.o0, ',') as o2, string_agg(t12.o1, ',') as o3, coalesce(bool_or((t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null) or t12.u), false) as u
  from support_consent t5
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t5.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t5.id and t11.signed = true) t12 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2, coalesce(bool_or((t22.id is not null and t24.restricted is not false)), false) as u
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  left join court_order t22 on t22.id = t17.replaces_id
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t25.due_on), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"metOn":', coalesce(to_json(t25.met_on), 'null'), '}'), ','
  order by t25.due_on asc, t25.id asc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0
  from deadline t25
  where t25.support_case_id = t1.id and t25.cancelled_on is null) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t27.description), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t27.made_on), 'null'), ',"ownProblems":', t31.j, ',"problems":', coalesce(to_json(t27.problems), 'null'), '}'), ','
  order by t27.made_on desc, t27.id desc), ']') as j, count(*) as n, string_agg(t31.o0, ',') as o1, coalesce(bool_or(t29.id is null), false) as u
  from diagnosis t27
  left join staff_member t29 on t29.id = t27.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"name":', coalesce(to_json(t30.name), 'null'), '}'), ','
  order by t30.name asc, t30.id asc), ']') as j, count(*) as n, string_agg((t32.support_case_id)::text, ',') as o0
  from diagnosis_problem t30
  left join diagnosis t32 on t32.id = t30.diagnosis_id
  where t30.diagnosis_id = t27.id and t30.present = true) t31 on true
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t33.assistant_necessary::text, 'null'), ',"author":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t33.conducted_on), 'null'), ',"findings":', coalesce(to_json(t33.findings), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t33.necessity_reason), 'null'), '}'), ','
  order by t33.conducted_on desc, t33.id desc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_interview t33
  left join staff_member t35 on t35.id = t33.author_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t36.id || '"', 'null'), ',"kind":', coalesce(to_json(t36.kind), 'null'), ',"sourceId":', coalesce('"' || t36.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t36.valid_from), 'null'), ',"validTo":', coalesce(to_json(t36.valid_to), 'null'), '}'), ','
  order by t36.valid_from desc, t36.id desc), ']') as j, count(*) as n
  from legal_basis t36
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"institution":', coalesce(to_json(t38.institution), 'null'), ',"leavesOn":', coalesce(to_json(t38.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}'), ','
  order by t38.recorded_on desc, t38.id desc), ']') as j, count(*) as n
  from minor_parent_record t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t40.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t40.annulment_reason), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), ',"manner":', coalesce(to_json(t40.manner), 'null'), ',"presentedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t40.presented_on), 'null'), '}'), ','
  order by t40.presented_on desc, t40.id desc), ']') as j, count(*) as n, coalesce(bool_or(t42.id is null), false) as u
  from offer_presentation t40
  left join staff_member t42 on t42.id = t40.presented_by_id
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select t43.id, t43.version, t43.support_case_id, t43.what, t43.subject_id, t43.decided_on, t43.decided_by_id, t43.recorded_on, t43.recorded_by_id, t43.reason
  from late_entry t43
  where t43.subject_id = t1.id
  order by t43.id desc
  limit 1) t43 on true
  left join support_case t44 on t44.id = t43.support_case_id
  left join family t45 on t45.id = t44.family_id
  left join staff_member t46 on t46.id = t43.decided_by_id
  left join staff_member t47 on t47.id = t43.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t48.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t48.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t48.qualified_by_id and post.valid_from <= t48.qualified_on and (post.valid_to is null or post.valid_to >= t48.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}'), ','
  order by t48.qualified_on desc, t48.id desc), ']') as j, count(*) as n, coalesce(bool_or(t50.id is null), false) as u
  from qualification t48
  left join staff_member t50 on t50.id = t48.qualified_by_id
  where t48.support_case_id = t1.id) t49 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t51.circumstances), 'null'), ',"courtName":', coalesce(to_json(t51.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.decided_by_id and post.valid_from <= t51.decided_on and (post.valid_to is null or post.valid_to >= t51.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t51.decided_on), 'null'), ',"decision":', coalesce(to_json(t51.decision), 'null'), ',"decisionReason":', coalesce(to_json(t51.decision_reason), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t51.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t51.refused_on), 'null'), '}'), ','
  order by t51.refused_on desc, t51.id desc), ']') as j, count(*) as n
  from consent_refusal t51
  left join staff_member t53 on t53.id = t51.decided_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"decision":', case when t56.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t56.decided_by_id and post.valid_from <= t56.decided_on and (post.valid_to is null or post.valid_to >= t56.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t56.decided_on), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), ',"outcome":', coalesce(to_json(t56.outcome), 'null'), ',"reason":', coalesce(to_json(t56.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"justification":', coalesce(to_json(t54.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.requested_by_id and post.valid_from <= t54.requested_on and (post.valid_to is null or post.valid_to >= t54.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t54.requested_on), 'null'), '}'), ','
  order by t54.requested_on desc, t54.id desc), ']') as j, count(*) as n, string_agg((t56.support_case_id)::text, ',') as o1, coalesce(bool_or((t56.id is not null and t58.restricted is not false) or (t56.id is not null and t59.id is null) or t60.id is null), false) as u
  from assistant_request t54
  left join lateral (select t56.id, t56.version, t56.support_case_id, t56.request_id, t56.outcome, t56.reason, t56.decided_on, t56.decided_by_id
  from request_decision t56
  where t56.request_id = t54.id
  order by t56.id desc
  limit 1) t56 on true
  left join support_case t57 on t57.id = t56.support_case_id
  left join family t58 on t58.id = t57.family_id
  left join staff_member t59 on t59.id = t56.decided_by_id
  left join staff_member t60 on t60.id = t54.requested_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t61.decided_by_id and post.valid_from <= t61.decided_on and (post.valid_to is null or post.valid_to >= t61.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t61.decided_on), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), ',"kind":', coalesce(to_json(t61.kind), 'null'), ',"reason":', coalesce(to_json(t61.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t61.suspended_until), 'null'), '}'), ','
  order by t61.decided_on asc, t61.id asc), ']') as j, count(*) as n, coalesce(bool_or(t63.id is null), false) as u
  from withdrawal_decision t61
  left join staff_member t63 on t63.id = t61.decided_by_id
  where t61.support_case_id = t1.id) t62 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t64.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t64.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t64.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t64.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t64.document_name), 'null'), ',"endNote":', coalesce(to_json(t64.end_note), 'null'), ',"endReason":', coalesce(to_json(t64.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t64.ended_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t64.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t64.written_authorization_on), 'null'), '}'), ','
  order by t64.applied_on desc, t64.id desc), ']') as j, count(*) as n
  from za_zyciem_application t64
  where t64.support_case_id = t1.id) t65 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t66.id, t66.version, t66.family_id, t66.intake_id, t66.number, t66.track, t66.stage, t66.goal, t66.opened_on, t66.closed_on, t66.closure_reason, t66.court_word_on, t66.court_word_signature, t66.court_told, t66.suspended_until
  from support_case t66
  where t66.family_id = t0.id
  order by t66.closed_on desc, t66.opened_on desc, t66.id desc
  limit 1) t66 on true
  where (t0.id = $2) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $12::timestamptz, $13::uuid, told.event, told.work, 'DONE', $14::uuid, $15::text, $16::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t66.id is not null then concat('{"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t18.j, ',"deadlines":', t26.j, ',"diagnoses":', t28.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t43.decided_by_id and post.valid_from <= t43.decided_on and (post.valid_to is null or post.valid_to >= t43.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t49.j, ',"refusals":', t52.j, ',"requests":', t55.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t62.j, ',"zaZyciemApplications":', t65.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t18.n > 0 or t28.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t49.n > 0 or t52.n > 0 or t55.n > 0 or t62.n > 0 or t65.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t18.o1, ',') as o5, string_agg(t18.o2, ',') as o6, string_agg(t26.o0, ',') as o7, string_agg(t28.o1, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t55.o1, ',') as o10, coalesce(bool_or(t6.u or t18.u or t28.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or t49.u or t55.u or t62.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, string_agg(t12.o0, ',') as o2, string_agg(t12.o1, ',') as o3, coalesce(bool_or((t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null) or t12.u), false) as u
  from support_consent t5
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t5.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t5.id and t11.signed = true) t12 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2, coalesce(bool_or((t22.id is not null and t24.restricted is not false)), false) as u
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  left join court_order t22 on t22.id = t17.replaces_id
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t25.due_on), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"metOn":', coalesce(to_json(t25.met_on), 'null'), '}'), ','
  order by t25.due_on asc, t25.id asc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0
  from deadline t25
  where t25.support_case_id = t1.id and t25.cancelled_on is null) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t27.description), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t27.made_on), 'null'), ',"ownProblems":', t31.j, ',"problems":', coalesce(to_json(t27.problems), 'null'), '}'), ','
  order by t27.made_on desc, t27.id desc), ']') as j, count(*) as n, string_agg(t31.o0, ',') as o1, coalesce(bool_or(t29.id is null), false) as u
  from diagnosis t27
  left join staff_member t29 on t29.id = t27.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"name":', coalesce(to_json(t30.name), 'null'), '}'), ','
  order by t30.name asc, t30.id asc), ']') as j, count(*) as n, string_agg((t32.support_case_id)::text, ',') as o0
  from diagnosis_problem t30
  left join diagnosis t32 on t32.id = t30.diagnosis_id
  where t30.diagnosis_id = t27.id and t30.present = true) t31 on true
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t33.assistant_necessary::text, 'null'), ',"author":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t33.conducted_on), 'null'), ',"findings":', coalesce(to_json(t33.findings), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t33.necessity_reason), 'null'), '}'), ','
  order by t33.conducted_on desc, t33.id desc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_interview t33
  left join staff_member t35 on t35.id = t33.author_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t36.id || '"', 'null'), ',"kind":', coalesce(to_json(t36.kind), 'null'), ',"sourceId":', coalesce('"' || t36.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t36.valid_from), 'null'), ',"validTo":', coalesce(to_json(t36.valid_to), 'null'), '}'), ','
  order by t36.valid_from desc, t36.id desc), ']') as j, count(*) as n
  from legal_basis t36
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"institution":', coalesce(to_json(t38.institution), 'null'), ',"leavesOn":', coalesce(to_json(t38.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}'), ','
  order by t38.recorded_on desc, t38.id desc), ']') as j, count(*) as n
  from minor_parent_record t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t40.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t40.annulment_reason), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), ',"manner":', coalesce(to_json(t40.manner), 'null'), ',"presentedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t40.presented_on), 'null'), '}'), ','
  order by t40.presented_on desc, t40.id desc), ']') as j, count(*) as n, coalesce(bool_or(t42.id is null), false) as u
  from offer_presentation t40
  left join staff_member t42 on t42.id = t40.presented_by_id
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select t43.id, t43.version, t43.support_case_id, t43.what, t43.subject_id, t43.decided_on, t43.decided_by_id, t43.recorded_on, t43.recorded_by_id, t43.reason
  from late_entry t43
  where t43.subject_id = t1.id
  order by t43.id desc
  limit 1) t43 on true
  left join support_case t44 on t44.id = t43.support_case_id
  left join family t45 on t45.id = t44.family_id
  left join staff_member t46 on t46.id = t43.decided_by_id
  left join staff_member t47 on t47.id = t43.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t48.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t48.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t48.qualified_by_id and post.valid_from <= t48.qualified_on and (post.valid_to is null or post.valid_to >= t48.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}'), ','
  order by t48.qualified_on desc, t48.id desc), ']') as j, count(*) as n, coalesce(bool_or(t50.id is null), false) as u
  from qualification t48
  left join staff_member t50 on t50.id = t48.qualified_by_id
  where t48.support_case_id = t1.id) t49 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t51.circumstances), 'null'), ',"courtName":', coalesce(to_json(t51.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.decided_by_id and post.valid_from <= t51.decided_on and (post.valid_to is null or post.valid_to >= t51.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t51.decided_on), 'null'), ',"decision":', coalesce(to_json(t51.decision), 'null'), ',"decisionReason":', coalesce(to_json(t51.decision_reason), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t51.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t51.refused_on), 'null'), '}'), ','
  order by t51.refused_on desc, t51.id desc), ']') as j, count(*) as n
  from consent_refusal t51
  left join staff_member t53 on t53.id = t51.decided_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"decision":', case when t56.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t56.decided_by_id and post.valid_from <= t56.decided_on and (post.valid_to is null or post.valid_to >= t56.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t56.decided_on), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), ',"outcome":', coalesce(to_json(t56.outcome), 'null'), ',"reason":', coalesce(to_json(t56.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"justification":', coalesce(to_json(t54.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.requested_by_id and post.valid_from <= t54.requested_on and (post.valid_to is null or post.valid_to >= t54.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t54.requested_on), 'null'), '}'), ','
  order by t54.requested_on desc, t54.id desc), ']') as j, count(*) as n, string_agg((t56.support_case_id)::text, ',') as o1, coalesce(bool_or((t56.id is not null and t58.restricted is not false) or (t56.id is not null and t59.id is null) or t60.id is null), false) as u
  from assistant_request t54
  left join lateral (select t56.id, t56.version, t56.support_case_id, t56.request_id, t56.outcome, t56.reason, t56.decided_on, t56.decided_by_id
  from request_decision t56
  where t56.request_id = t54.id
  order by t56.id desc
  limit 1) t56 on true
  left join support_case t57 on t57.id = t56.support_case_id
  left join family t58 on t58.id = t57.family_id
  left join staff_member t59 on t59.id = t56.decided_by_id
  left join staff_member t60 on t60.id = t54.requested_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t61.decided_by_id and post.valid_from <= t61.decided_on and (post.valid_to is null or post.valid_to >= t61.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t61.decided_on), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), ',"kind":', coalesce(to_json(t61.kind), 'null'), ',"reason":', coalesce(to_json(t61.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t61.suspended_until), 'null'), '}'), ','
  order by t61.decided_on asc, t61.id asc), ']') as j, count(*) as n, coalesce(bool_or(t63.id is null), false) as u
  from withdrawal_decision t61
  left join staff_member t63 on t63.id = t61.decided_by_id
  where t61.support_case_id = t1.id) t62 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t64.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t64.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t64.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t64.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t64.document_name), 'null'), ',"endNote":', coalesce(to_json(t64.end_note), 'null'), ',"endReason":', coalesce(to_json(t64.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t64.ended_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t64.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t64.written_authorization_on), 'null'), '}'), ','
  order by t64.applied_on desc, t64.id desc), ']') as j, count(*) as n
  from za_zyciem_application t64
  where t64.support_case_id = t1.id) t65 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t66.id, t66.version, t66.family_id, t66.intake_id, t66.number, t66.track, t66.stage, t66.goal, t66.opened_on, t66.closed_on, t66.closure_reason, t66.court_word_on, t66.court_word_signature, t66.court_told, t66.suspended_until
  from support_case t66
  where t66.family_id = t0.id
  order by t66.closed_on desc, t66.opened_on desc, t66.id desc
  limit 1) t66 on true
  where (t0.id = $2) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $4 and s.annulled_at is null and s.valid_from <= $5 and s.valid_to >= $6))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t66.id is not null then concat('{"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t18.j, ',"deadlines":', t26.j, ',"diagnoses":', t28.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t43.decided_by_id and post.valid_from <= t43.decided_on and (post.valid_to is null or post.valid_to >= t43.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t49.j, ',"refusals":', t52.j, ',"requests":', t55.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t62.j, ',"zaZyciemApplications":', t65.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t18.n > 0 or t28.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t49.n > 0 or t52.n > 0 or t55.n > 0 or t62.n > 0 or t65.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t18.o1, ',') as o5, string_agg(t18.o2, ',') as o6, string_agg(t26.o0, ',') as o7, string_agg(t28.o1, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t55.o1, ',') as o10, coalesce(bool_or(t6.u or t18.u or t28.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or t49.u or t55.u or t62.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t7.id is not null then concat('{"id":', coalesce('"' || t7.id || '"', 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"recordedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t7.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o1, string_agg(t12.o0, ',') as o2, string_agg(t12.o1, ',') as o3, coalesce(bool_or((t7.id is not null and t9.restricted is not false) or (t7.id is not null and t10.id is null) or t12.u), false) as u
  from support_consent t5
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.what, t7.subject_id, t7.decided_on, t7.decided_by_id, t7.recorded_on, t7.recorded_by_id, t7.reason
  from late_entry t7
  where t7.subject_id = t5.id
  order by t7.id desc
  limit 1) t7 on true
  left join support_case t8 on t8.id = t7.support_case_id
  left join family t9 on t9.id = t8.family_id
  left join staff_member t10 on t10.id = t7.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t5.id and t11.signed = true) t12 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2, coalesce(bool_or((t22.id is not null and t24.restricted is not false)), false) as u
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  left join court_order t22 on t22.id = t17.replaces_id
  left join support_case t23 on t23.id = t22.support_case_id
  left join family t24 on t24.id = t23.family_id
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t25.due_on), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"metOn":', coalesce(to_json(t25.met_on), 'null'), '}'), ','
  order by t25.due_on asc, t25.id asc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0
  from deadline t25
  where t25.support_case_id = t1.id and t25.cancelled_on is null) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t27.description), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t27.made_on), 'null'), ',"ownProblems":', t31.j, ',"problems":', coalesce(to_json(t27.problems), 'null'), '}'), ','
  order by t27.made_on desc, t27.id desc), ']') as j, count(*) as n, string_agg(t31.o0, ',') as o1, coalesce(bool_or(t29.id is null), false) as u
  from diagnosis t27
  left join staff_member t29 on t29.id = t27.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"name":', coalesce(to_json(t30.name), 'null'), '}'), ','
  order by t30.name asc, t30.id asc), ']') as j, count(*) as n, string_agg((t32.support_case_id)::text, ',') as o0
  from diagnosis_problem t30
  left join diagnosis t32 on t32.id = t30.diagnosis_id
  where t30.diagnosis_id = t27.id and t30.present = true) t31 on true
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t33.assistant_necessary::text, 'null'), ',"author":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t33.conducted_on), 'null'), ',"findings":', coalesce(to_json(t33.findings), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t33.necessity_reason), 'null'), '}'), ','
  order by t33.conducted_on desc, t33.id desc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_interview t33
  left join staff_member t35 on t35.id = t33.author_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t36.id || '"', 'null'), ',"kind":', coalesce(to_json(t36.kind), 'null'), ',"sourceId":', coalesce('"' || t36.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t36.valid_from), 'null'), ',"validTo":', coalesce(to_json(t36.valid_to), 'null'), '}'), ','
  order by t36.valid_from desc, t36.id desc), ']') as j, count(*) as n
  from legal_basis t36
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"institution":', coalesce(to_json(t38.institution), 'null'), ',"leavesOn":', coalesce(to_json(t38.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}'), ','
  order by t38.recorded_on desc, t38.id desc), ']') as j, count(*) as n
  from minor_parent_record t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t40.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t40.annulment_reason), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), ',"manner":', coalesce(to_json(t40.manner), 'null'), ',"presentedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t40.presented_on), 'null'), '}'), ','
  order by t40.presented_on desc, t40.id desc), ']') as j, count(*) as n, coalesce(bool_or(t42.id is null), false) as u
  from offer_presentation t40
  left join staff_member t42 on t42.id = t40.presented_by_id
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select t43.id, t43.version, t43.support_case_id, t43.what, t43.subject_id, t43.decided_on, t43.decided_by_id, t43.recorded_on, t43.recorded_by_id, t43.reason
  from late_entry t43
  where t43.subject_id = t1.id
  order by t43.id desc
  limit 1) t43 on true
  left join support_case t44 on t44.id = t43.support_case_id
  left join family t45 on t45.id = t44.family_id
  left join staff_member t46 on t46.id = t43.decided_by_id
  left join staff_member t47 on t47.id = t43.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t48.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t48.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t48.qualified_by_id and post.valid_from <= t48.qualified_on and (post.valid_to is null or post.valid_to >= t48.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}'), ','
  order by t48.qualified_on desc, t48.id desc), ']') as j, count(*) as n, coalesce(bool_or(t50.id is null), false) as u
  from qualification t48
  left join staff_member t50 on t50.id = t48.qualified_by_id
  where t48.support_case_id = t1.id) t49 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t51.circumstances), 'null'), ',"courtName":', coalesce(to_json(t51.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.decided_by_id and post.valid_from <= t51.decided_on and (post.valid_to is null or post.valid_to >= t51.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t51.decided_on), 'null'), ',"decision":', coalesce(to_json(t51.decision), 'null'), ',"decisionReason":', coalesce(to_json(t51.decision_reason), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t51.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t51.refused_on), 'null'), '}'), ','
  order by t51.refused_on desc, t51.id desc), ']') as j, count(*) as n
  from consent_refusal t51
  left join staff_member t53 on t53.id = t51.decided_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"decision":', case when t56.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t56.decided_by_id and post.valid_from <= t56.decided_on and (post.valid_to is null or post.valid_to >= t56.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t56.decided_on), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), ',"outcome":', coalesce(to_json(t56.outcome), 'null'), ',"reason":', coalesce(to_json(t56.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"justification":', coalesce(to_json(t54.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.requested_by_id and post.valid_from <= t54.requested_on and (post.valid_to is null or post.valid_to >= t54.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t54.requested_on), 'null'), '}'), ','
  order by t54.requested_on desc, t54.id desc), ']') as j, count(*) as n, string_agg((t56.support_case_id)::text, ',') as o1, coalesce(bool_or((t56.id is not null and t58.restricted is not false) or (t56.id is not null and t59.id is null) or t60.id is null), false) as u
  from assistant_request t54
  left join lateral (select t56.id, t56.version, t56.support_case_id, t56.request_id, t56.outcome, t56.reason, t56.decided_on, t56.decided_by_id
  from request_decision t56
  where t56.request_id = t54.id
  order by t56.id desc
  limit 1) t56 on true
  left join support_case t57 on t57.id = t56.support_case_id
  left join family t58 on t58.id = t57.family_id
  left join staff_member t59 on t59.id = t56.decided_by_id
  left join staff_member t60 on t60.id = t54.requested_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t61.decided_by_id and post.valid_from <= t61.decided_on and (post.valid_to is null or post.valid_to >= t61.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t61.decided_on), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), ',"kind":', coalesce(to_json(t61.kind), 'null'), ',"reason":', coalesce(to_json(t61.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t61.suspended_until), 'null'), '}'), ','
  order by t61.decided_on asc, t61.id asc), ']') as j, count(*) as n, coalesce(bool_or(t63.id is null), false) as u
  from withdrawal_decision t61
  left join staff_member t63 on t63.id = t61.decided_by_id
  where t61.support_case_id = t1.id) t62 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t64.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t64.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t64.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t64.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t64.document_name), 'null'), ',"endNote":', coalesce(to_json(t64.end_note), 'null'), ',"endReason":', coalesce(to_json(t64.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t64.ended_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t64.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t64.written_authorization_on), 'null'), '}'), ','
  order by t64.applied_on desc, t64.id desc), ']') as j, count(*) as n
  from za_zyciem_application t64
  where t64.support_case_id = t1.id) t65 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t66.id, t66.version, t66.family_id, t66.intake_id, t66.number, t66.track, t66.stage, t66.goal, t66.opened_on, t66.closed_on, t66.closure_reason, t66.court_word_on, t66.court_word_signature, t66.court_told, t66.suspended_until
  from support_case t66
  where t66.family_id = t0.id
  order by t66.closed_on desc, t66.opened_on desc, t66.id desc
  limit 1) t66 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;
