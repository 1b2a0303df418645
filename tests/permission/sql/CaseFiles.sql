-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t60.id is not null then concat('{"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, t2.o11 as o11, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t9.j, ',"courtOrders":', t18.j, ',"deadlines":', t24.j, ',"diagnoses":', t26.j, ',"interviews":', t32.j, ',"legalBases":', t35.j, ',"minorParentRecords":', t37.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t39.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t41.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t41.decided_by_id and post.valid_from <= t41.decided_on and (post.valid_to is null or post.valid_to >= t41.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"reason":', coalesce(to_json(t41.reason), 'null'), ',"recordedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t41.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t45.j, ',"refusals":', t48.j, ',"requests":', t51.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t56.j, ',"zaZyciemApplications":', t59.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t9.n > 0 or t18.n > 0 or t26.n > 0 or t32.n > 0 or t35.n > 0 or t37.n > 0 or t39.n > 0 or t45.n > 0 or t48.n > 0 or t51.n > 0 or t56.n > 0 or t59.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t9.o1, ',') as o3, string_agg(t9.o2, ',') as o4, string_agg(t9.o3, ',') as o5, string_agg(t18.o1, ',') as o6, string_agg(t18.o2, ',') as o7, string_agg(t24.o0, ',') as o8, string_agg(t26.o1, ',') as o9, string_agg((t41.support_case_id)::text, ',') as o10, string_agg(t51.o1, ',') as o11, coalesce(bool_or(t9.u or t26.u or t32.u or t39.u or (t41.id is not null and t42.id is null) or (t41.id is not null and t43.id is null) or t45.u or t51.u or t56.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"fields":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1
  from amendment t3
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t3.id) t6 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t8.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t8.annulment_reason), 'null'), ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t8.form), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"signatories":', coalesce(to_json(t8.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t8.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t8.withdrawn_on), 'null'), '}'), ','
  order by t8.signed_on desc, t8.id desc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o1, string_agg(t13.o0, ',') as o2, string_agg(t13.o1, ',') as o3, coalesce(bool_or((t10.id is not null and t11.id is null) or t13.u), false) as u
  from support_consent t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t8.id
  order by t10.id desc
  limit 1) t10 on true
  left join staff_member t11 on t11.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join person t16 on t16.id = t15.person_id
  where t12.consent_id = t8.id and t12.signed = true) t13 on true
  where t8.support_case_id = t1.id) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  left join court_order t22 on t22.id = t17.replaces_id
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t23.due_on), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"kind":', coalesce(to_json(t23.kind), 'null'), ',"metOn":', coalesce(to_json(t23.met_on), 'null'), '}'), ','
  order by t23.due_on asc, t23.id asc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0
  from deadline t23
  where t23.support_case_id = t1.id and t23.cancelled_on is null) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"author":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t25.description), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t25.made_on), 'null'), ',"ownProblems":', t29.j, ',"problems":', coalesce(to_json(t25.problems), 'null'), '}'), ','
  order by t25.made_on desc, t25.id desc), ']') as j, count(*) as n, string_agg(t29.o0, ',') as o1, coalesce(bool_or(t27.id is null), false) as u
  from diagnosis t25
  left join staff_member t27 on t27.id = t25.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t28.id || '"', 'null'), ',"name":', coalesce(to_json(t28.name), 'null'), '}'), ','
  order by t28.name asc, t28.id asc), ']') as j, count(*) as n, string_agg((t30.support_case_id)::text, ',') as o0
  from diagnosis_problem t28
  left join diagnosis t30 on t30.id = t28.diagnosis_id
  where t28.diagnosis_id = t25.id and t28.present = true) t29 on true
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t31.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t31.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t31.assistant_necessary::text, 'null'), ',"author":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t31.conducted_on), 'null'), ',"findings":', coalesce(to_json(t31.findings), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t31.necessity_reason), 'null'), '}'), ','
  order by t31.conducted_on desc, t31.id desc), ']') as j, count(*) as n, coalesce(bool_or(t33.id is null), false) as u
  from family_interview t31
  left join staff_member t33 on t33.id = t31.author_id
  where t31.support_case_id = t1.id) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t34.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"kind":', coalesce(to_json(t34.kind), 'null'), ',"sourceId":', coalesce('"' || t34.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t34.valid_from), 'null'), ',"validTo":', coalesce(to_json(t34.valid_to), 'null'), '}'), ','
  order by t34.valid_from desc, t34.id desc), ']') as j, count(*) as n
  from legal_basis t34
  where t34.support_case_id = t1.id) t35 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"institution":', coalesce(to_json(t36.institution), 'null'), ',"leavesOn":', coalesce(to_json(t36.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t36.recorded_on), 'null'), '}'), ','
  order by t36.recorded_on desc, t36.id desc), ']') as j, count(*) as n
  from minor_parent_record t36
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t38.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t38.annulment_reason), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), ',"manner":', coalesce(to_json(t38.manner), 'null'), ',"presentedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t38.presented_on), 'null'), '}'), ','
  order by t38.presented_on desc, t38.id desc), ']') as j, count(*) as n, coalesce(bool_or(t40.id is null), false) as u
  from offer_presentation t38
  left join staff_member t40 on t40.id = t38.presented_by_id
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select t41.id, t41.version, t41.support_case_id, t41.what, t41.subject_id, t41.decided_on, t41.decided_by_id, t41.recorded_on, t41.recorded_by_id, t41.reason
  from late_entry t41
  where t41.subject_id = t1.id
  order by t41.id desc
  limit 1) t41 on true
  left join staff_member t42 on t42.id = t41.decided_by_id
  left join staff_member t43 on t43.id = t41.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t44.grounds), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.qualified_by_id and post.valid_from <= t44.qualified_on and (post.valid_to is null or post.valid_to >= t44.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t44.qualified_on), 'null'), '}'), ','
  order by t44.qualified_on desc, t44.id desc), ']') as j, count(*) as n, coalesce(bool_or(t46.id is null), false) as u
  from qualification t44
  left join staff_member t46 on t46.id = t44.qualified_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t47.circumstances), 'null'), ',"courtName":', coalesce(to_json(t47.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.decided_by_id and post.valid_from <= t47.decided_on and (post.valid_to is null or post.valid_to >= t47.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t47.decided_on), 'null'), ',"decision":', coalesce(to_json(t47.decision), 'null'), ',"decisionReason":', coalesce(to_json(t47.decision_reason), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t47.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t47.refused_on), 'null'), '}'), ','
  order by t47.refused_on desc, t47.id desc), ']') as j, count(*) as n
  from consent_refusal t47
  left join staff_member t49 on t49.id = t47.decided_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t50.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t50.annulment_reason), 'null'), ',"decision":', case when t52.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t52.decided_by_id and post.valid_from <= t52.decided_on and (post.valid_to is null or post.valid_to >= t52.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"outcome":', coalesce(to_json(t52.outcome), 'null'), ',"reason":', coalesce(to_json(t52.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"justification":', coalesce(to_json(t50.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t50.requested_by_id and post.valid_from <= t50.requested_on and (post.valid_to is null or post.valid_to >= t50.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t50.requested_on), 'null'), '}'), ','
  order by t50.requested_on desc, t50.id desc), ']') as j, count(*) as n, string_agg((t52.support_case_id)::text, ',') as o1, coalesce(bool_or((t52.id is not null and t53.id is null) or t54.id is null), false) as u
  from assistant_request t50
  left join lateral (select t52.id, t52.version, t52.support_case_id, t52.request_id, t52.outcome, t52.reason, t52.decided_on, t52.decided_by_id
  from request_decision t52
  where t52.request_id = t50.id
  order by t52.id desc
  limit 1) t52 on true
  left join staff_member t53 on t53.id = t52.decided_by_id
  left join staff_member t54 on t54.id = t50.requested_by_id
  where t50.support_case_id = t1.id) t51 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t55.decided_by_id and post.valid_from <= t55.decided_on and (post.valid_to is null or post.valid_to >= t55.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t57.id is not null then concat('{"displayName":', coalesce(to_json(t57.display_name), 'null'), ',"id":', coalesce('"' || t57.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t55.decided_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"kind":', coalesce(to_json(t55.kind), 'null'), ',"reason":', coalesce(to_json(t55.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t55.suspended_until), 'null'), '}'), ','
  order by t55.decided_on asc, t55.id asc), ']') as j, count(*) as n, coalesce(bool_or(t57.id is null), false) as u
  from withdrawal_decision t55
  left join staff_member t57 on t57.id = t55.decided_by_id
  where t55.support_case_id = t1.id) t56 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t58.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t58.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t58.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t58.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t58.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t58.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t58.document_name), 'null'), ',"endNote":', coalesce(to_json(t58.end_note), 'null'), ',"endReason":', coalesce(to_json(t58.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t58.ended_on), 'null'), ',"id":', coalesce('"' || t58.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t58.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t58.written_authorization_on), 'null'), '}'), ','
  order by t58.applied_on desc, t58.id desc), ']') as j, count(*) as n
  from za_zyciem_application t58
  where t58.support_case_id = t1.id) t59 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t60.id, t60.version, t60.family_id, t60.intake_id, t60.number, t60.track, t60.stage, t60.goal, t60.opened_on, t60.closed_on, t60.closed_from, t60.closure_reason, t60.court_word_on, t60.court_word_signature, t60.court_told, t60.suspended_until
  from support_case t60
  where t60.family_id = t0.id
  order by t60.closed_on desc, t60.opened_on desc, t60.id desc
  limit 1) t60 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o11, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t69.id is not null then concat('{"id":', coalesce('"' || t69.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, t2.o11 as o11, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t9.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t37.j, ',"legalBases":', t40.j, ',"minorParentRecords":', t42.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t44.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t46.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t46.decided_by_id and post.valid_from <= t46.decided_on and (post.valid_to is null or post.valid_to >= t46.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"reason":', coalesce(to_json(t46.reason), 'null'), ',"recordedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t46.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t52.j, ',"refusals":', t55.j, ',"requests":', t58.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t65.j, ',"zaZyciemApplications":', t68.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t9.n > 0 or t21.n > 0 or t31.n > 0 or t37.n > 0 or t40.n > 0 or t42.n > 0 or t44.n > 0 or t52.n > 0 or t55.n > 0 or t58.n > 0 or t65.n > 0 or t68.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t9.o1, ',') as o3, string_agg(t9.o2, ',') as o4, string_agg(t9.o3, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg(t31.o1, ',') as o9, string_agg((t46.support_case_id)::text, ',') as o10, string_agg(t58.o1, ',') as o11, coalesce(bool_or(t9.u or t21.u or t31.u or t37.u or t44.u or (t46.id is not null and t48.restricted is not false) or (t46.id is not null and t49.id is null) or (t46.id is not null and t50.id is null) or t52.u or t58.u or t65.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"fields":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1
  from amendment t3
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t3.id) t6 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t8.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t8.annulment_reason), 'null'), ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t8.form), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"signatories":', coalesce(to_json(t8.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t8.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t8.withdrawn_on), 'null'), '}'), ','
  order by t8.signed_on desc, t8.id desc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o1, string_agg(t15.o0, ',') as o2, string_agg(t15.o1, ',') as o3, coalesce(bool_or((t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
  from support_consent t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t8.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t8.id and t14.signed = true) t15 on true
  where t8.support_case_id = t1.id) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  where t22.court_order_id = t20.id) t23 on true
  left join court_order t25 on t25.id = t20.replaces_id
  left join support_case t26 on t26.id = t25.support_case_id
  left join family t27 on t27.id = t26.family_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t28.due_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"kind":', coalesce(to_json(t28.kind), 'null'), ',"metOn":', coalesce(to_json(t28.met_on), 'null'), '}'), ','
  order by t28.due_on asc, t28.id asc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0
  from deadline t28
  where t28.support_case_id = t1.id and t28.cancelled_on is null) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"ownProblems":', t34.j, ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t34.o0, ',') as o1, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"name":', coalesce(to_json(t33.name), 'null'), '}'), ','
  order by t33.name asc, t33.id asc), ']') as j, count(*) as n, string_agg((t35.support_case_id)::text, ',') as o0
  from diagnosis_problem t33
  left join diagnosis t35 on t35.id = t33.diagnosis_id
  where t33.diagnosis_id = t30.id and t33.present = true) t34 on true
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t36.assistant_necessary::text, 'null'), ',"author":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t36.conducted_on), 'null'), ',"findings":', coalesce(to_json(t36.findings), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t36.necessity_reason), 'null'), '}'), ','
  order by t36.conducted_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_interview t36
  left join staff_member t38 on t38.id = t36.author_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"kind":', coalesce(to_json(t39.kind), 'null'), ',"sourceId":', coalesce('"' || t39.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t39.valid_from), 'null'), ',"validTo":', coalesce(to_json(t39.valid_to), 'null'), '}'), ','
  order by t39.valid_from desc, t39.id desc), ']') as j, count(*) as n
  from legal_basis t39
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"institution":', coalesce(to_json(t41.institution), 'null'), ',"leavesOn":', coalesce(to_json(t41.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t41.recorded_on), 'null'), '}'), ','
  order by t41.recorded_on desc, t41.id desc), ']') as j, count(*) as n
  from minor_parent_record t41
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t43.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t43.annulment_reason), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"manner":', coalesce(to_json(t43.manner), 'null'), ',"presentedBy":', case when t45.id is not null then concat('{"displayName":', coalesce(to_json(t45.display_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t43.presented_on), 'null'), '}'), ','
  order by t43.presented_on desc, t43.id desc), ']') as j, count(*) as n, coalesce(bool_or(t45.id is null), false) as u
  from offer_presentation t43
  left join staff_member t45 on t45.id = t43.presented_by_id
  where t43.support_case_id = t1.id) t44 on true
  left join lateral (select t46.id, t46.version, t46.support_case_id, t46.what, t46.subject_id, t46.decided_on, t46.decided_by_id, t46.recorded_on, t46.recorded_by_id, t46.reason
  from late_entry t46
  where t46.subject_id = t1.id
  order by t46.id desc
  limit 1) t46 on true
  left join support_case t47 on t47.id = t46.support_case_id
  left join family t48 on t48.id = t47.family_id
  left join staff_member t49 on t49.id = t46.decided_by_id
  left join staff_member t50 on t50.id = t46.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t51.grounds), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.qualified_by_id and post.valid_from <= t51.qualified_on and (post.valid_to is null or post.valid_to >= t51.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t51.qualified_on), 'null'), '}'), ','
  order by t51.qualified_on desc, t51.id desc), ']') as j, count(*) as n, coalesce(bool_or(t53.id is null), false) as u
  from qualification t51
  left join staff_member t53 on t53.id = t51.qualified_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t54.circumstances), 'null'), ',"courtName":', coalesce(to_json(t54.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.decided_by_id and post.valid_from <= t54.decided_on and (post.valid_to is null or post.valid_to >= t54.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t56.id is not null then concat('{"displayName":', coalesce(to_json(t56.display_name), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t54.decided_on), 'null'), ',"decision":', coalesce(to_json(t54.decision), 'null'), ',"decisionReason":', coalesce(to_json(t54.decision_reason), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t54.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t54.refused_on), 'null'), '}'), ','
  order by t54.refused_on desc, t54.id desc), ']') as j, count(*) as n
  from consent_refusal t54
  left join staff_member t56 on t56.id = t54.decided_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t57.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t57.annulment_reason), 'null'), ',"decision":', case when t59.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t59.decided_by_id and post.valid_from <= t59.decided_on and (post.valid_to is null or post.valid_to >= t59.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t62.id is not null then concat('{"displayName":', coalesce(to_json(t62.display_name), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t59.decided_on), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), ',"outcome":', coalesce(to_json(t59.outcome), 'null'), ',"reason":', coalesce(to_json(t59.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"justification":', coalesce(to_json(t57.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t57.requested_by_id and post.valid_from <= t57.requested_on and (post.valid_to is null or post.valid_to >= t57.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t57.requested_on), 'null'), '}'), ','
  order by t57.requested_on desc, t57.id desc), ']') as j, count(*) as n, string_agg((t59.support_case_id)::text, ',') as o1, coalesce(bool_or((t59.id is not null and t61.restricted is not false) or (t59.id is not null and t62.id is null) or t63.id is null), false) as u
  from assistant_request t57
  left join lateral (select t59.id, t59.version, t59.support_case_id, t59.request_id, t59.outcome, t59.reason, t59.decided_on, t59.decided_by_id
  from request_decision t59
  where t59.request_id = t57.id
  order by t59.id desc
  limit 1) t59 on true
  left join support_case t60 on t60.id = t59.support_case_id
  left join family t61 on t61.id = t60.family_id
  left join staff_member t62 on t62.id = t59.decided_by_id
  left join staff_member t63 on t63.id = t57.requested_by_id
  where t57.support_case_id = t1.id) t58 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t64.decided_by_id and post.valid_from <= t64.decided_on and (post.valid_to is null or post.valid_to >= t64.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t66.id is not null then concat('{"displayName":', coalesce(to_json(t66.display_name), 'null'), ',"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t64.decided_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"kind":', coalesce(to_json(t64.kind), 'null'), ',"reason":', coalesce(to_json(t64.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t64.suspended_until), 'null'), '}'), ','
  order by t64.decided_on asc, t64.id asc), ']') as j, count(*) as n, coalesce(bool_or(t66.id is null), false) as u
  from withdrawal_decision t64
  left join staff_member t66 on t66.id = t64.decided_by_id
  where t64.support_case_id = t1.id) t65 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t67.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t67.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t67.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t67.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t67.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t67.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t67.document_name), 'null'), ',"endNote":', coalesce(to_json(t67.end_note), 'null'), ',"endReason":', coalesce(to_json(t67.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t67.ended_on), 'null'), ',"id":', coalesce('"' || t67.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t67.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t67.written_authorization_on), 'null'), '}'), ','
  order by t67.applied_on desc, t67.id desc), ']') as j, count(*) as n
  from za_zyciem_application t67
  where t67.support_case_id = t1.id) t68 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t69.id, t69.version, t69.family_id, t69.intake_id, t69.number, t69.track, t69.stage, t69.goal, t69.opened_on, t69.closed_on, t69.closed_from, t69.closure_reason, t69.court_word_on, t69.court_word_signature, t69.court_told, t69.suspended_until
  from support_case t69
  where t69.family_id = t0.id
  order by t69.closed_on desc, t69.opened_on desc, t69.id desc
  limit 1) t69 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o11, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t69.id is not null then concat('{"id":', coalesce('"' || t69.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, t2.o11 as o11, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t9.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t37.j, ',"legalBases":', t40.j, ',"minorParentRecords":', t42.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t44.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t46.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t46.decided_by_id and post.valid_from <= t46.decided_on and (post.valid_to is null or post.valid_to >= t46.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"reason":', coalesce(to_json(t46.reason), 'null'), ',"recordedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t46.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t52.j, ',"refusals":', t55.j, ',"requests":', t58.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t65.j, ',"zaZyciemApplications":', t68.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t9.n > 0 or t21.n > 0 or t31.n > 0 or t37.n > 0 or t40.n > 0 or t42.n > 0 or t44.n > 0 or t52.n > 0 or t55.n > 0 or t58.n > 0 or t65.n > 0 or t68.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t9.o1, ',') as o3, string_agg(t9.o2, ',') as o4, string_agg(t9.o3, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg(t31.o1, ',') as o9, string_agg((t46.support_case_id)::text, ',') as o10, string_agg(t58.o1, ',') as o11, coalesce(bool_or(t9.u or t21.u or t31.u or t37.u or t44.u or (t46.id is not null and t48.restricted is not false) or (t46.id is not null and t49.id is null) or (t46.id is not null and t50.id is null) or t52.u or t58.u or t65.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"fields":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1
  from amendment t3
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t3.id) t6 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t8.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t8.annulment_reason), 'null'), ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t8.form), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"signatories":', coalesce(to_json(t8.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t8.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t8.withdrawn_on), 'null'), '}'), ','
  order by t8.signed_on desc, t8.id desc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o1, string_agg(t15.o0, ',') as o2, string_agg(t15.o1, ',') as o3, coalesce(bool_or((t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
  from support_consent t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t8.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t8.id and t14.signed = true) t15 on true
  where t8.support_case_id = t1.id) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  where t22.court_order_id = t20.id) t23 on true
  left join court_order t25 on t25.id = t20.replaces_id
  left join support_case t26 on t26.id = t25.support_case_id
  left join family t27 on t27.id = t26.family_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t28.due_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"kind":', coalesce(to_json(t28.kind), 'null'), ',"metOn":', coalesce(to_json(t28.met_on), 'null'), '}'), ','
  order by t28.due_on asc, t28.id asc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0
  from deadline t28
  where t28.support_case_id = t1.id and t28.cancelled_on is null) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"ownProblems":', t34.j, ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t34.o0, ',') as o1, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"name":', coalesce(to_json(t33.name), 'null'), '}'), ','
  order by t33.name asc, t33.id asc), ']') as j, count(*) as n, string_agg((t35.support_case_id)::text, ',') as o0
  from diagnosis_problem t33
  left join diagnosis t35 on t35.id = t33.diagnosis_id
  where t33.diagnosis_id = t30.id and t33.present = true) t34 on true
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t36.assistant_necessary::text, 'null'), ',"author":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t36.conducted_on), 'null'), ',"findings":', coalesce(to_json(t36.findings), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t36.necessity_reason), 'null'), '}'), ','
  order by t36.conducted_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_interview t36
  left join staff_member t38 on t38.id = t36.author_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"kind":', coalesce(to_json(t39.kind), 'null'), ',"sourceId":', coalesce('"' || t39.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t39.valid_from), 'null'), ',"validTo":', coalesce(to_json(t39.valid_to), 'null'), '}'), ','
  order by t39.valid_from desc, t39.id desc), ']') as j, count(*) as n
  from legal_basis t39
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"institution":', coalesce(to_json(t41.institution), 'null'), ',"leavesOn":', coalesce(to_json(t41.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t41.recorded_on), 'null'), '}'), ','
  order by t41.recorded_on desc, t41.id desc), ']') as j, count(*) as n
  from minor_parent_record t41
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t43.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t43.annulment_reason), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"manner":', coalesce(to_json(t43.manner), 'null'), ',"presentedBy":', case when t45.id is not null then concat('{"displayName":', coalesce(to_json(t45.display_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t43.presented_on), 'null'), '}'), ','
  order by t43.presented_on desc, t43.id desc), ']') as j, count(*) as n, coalesce(bool_or(t45.id is null), false) as u
  from offer_presentation t43
  left join staff_member t45 on t45.id = t43.presented_by_id
  where t43.support_case_id = t1.id) t44 on true
  left join lateral (select t46.id, t46.version, t46.support_case_id, t46.what, t46.subject_id, t46.decided_on, t46.decided_by_id, t46.recorded_on, t46.recorded_by_id, t46.reason
  from late_entry t46
  where t46.subject_id = t1.id
  order by t46.id desc
  limit 1) t46 on true
  left join support_case t47 on t47.id = t46.support_case_id
  left join family t48 on t48.id = t47.family_id
  left join staff_member t49 on t49.id = t46.decided_by_id
  left join staff_member t50 on t50.id = t46.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t51.grounds), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.qualified_by_id and post.valid_from <= t51.qualified_on and (post.valid_to is null or post.valid_to >= t51.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t51.qualified_on), 'null'), '}'), ','
  order by t51.qualified_on desc, t51.id desc), ']') as j, count(*) as n, coalesce(bool_or(t53.id is null), false) as u
  from qualification t51
  left join staff_member t53 on t53.id = t51.qualified_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t54.circumstances), 'null'), ',"courtName":', coalesce(to_json(t54.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.decided_by_id and post.valid_from <= t54.decided_on and (post.valid_to is null or post.valid_to >= t54.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t56.id is not null then concat('{"displayName":', coalesce(to_json(t56.display_name), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t54.decided_on), 'null'), ',"decision":', coalesce(to_json(t54.decision), 'null'), ',"decisionReason":', coalesce(to_json(t54.decision_reason), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t54.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t54.refused_on), 'null'), '}'), ','
  order by t54.refused_on desc, t54.id desc), ']') as j, count(*) as n
  from consent_refusal t54
  left join staff_member t56 on t56.id = t54.decided_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t57.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t57.annulment_reason), 'null'), ',"decision":', case when t59.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t59.decided_by_id and post.valid_from <= t59.decided_on and (post.valid_to is null or post.valid_to >= t59.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t62.id is not null then concat('{"displayName":', coalesce(to_json(t62.display_name), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t59.decided_on), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), ',"outcome":', coalesce(to_json(t59.outcome), 'null'), ',"reason":', coalesce(to_json(t59.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"justification":', coalesce(to_json(t57.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t57.requested_by_id and post.valid_from <= t57.requested_on and (post.valid_to is null or post.valid_to >= t57.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t57.requested_on), 'null'), '}'), ','
  order by t57.requested_on desc, t57.id desc), ']') as j, count(*) as n, string_agg((t59.support_case_id)::text, ',') as o1, coalesce(bool_or((t59.id is not null and t61.restricted is not false) or (t59.id is not null and t62.id is null) or t63.id is null), false) as u
  from assistant_request t57
  left join lateral (select t59.id, t59.version, t59.support_case_id, t59.request_id, t59.outcome, t59.reason, t59.decided_on, t59.decided_by_id
  from request_decision t59
  where t59.request_id = t57.id
  order by t59.id desc
  limit 1) t59 on true
  left join support_case t60 on t60.id = t59.support_case_id
  left join family t61 on t61.id = t60.family_id
  left join staff_member t62 on t62.id = t59.decided_by_id
  left join staff_member t63 on t63.id = t57.requested_by_id
  where t57.support_case_id = t1.id) t58 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t64.decided_by_id and post.valid_from <= t64.decided_on and (post.valid_to is null or post.valid_to >= t64.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t66.id is not null then concat('{"displayName":', coalesce(to_json(t66.display_name), 'null'), ',"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t64.decided_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"kind":', coalesce(to_json(t64.kind), 'null'), ',"reason":', coalesce(to_json(t64.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t64.suspended_until), 'null'), '}'), ','
  order by t64.decided_on asc, t64.id asc), ']') as j, count(*) as n, coalesce(bool_or(t66.id is null), false) as u
  from withdrawal_decision t64
  left join staff_member t66 on t66.id = t64.decided_by_id
  where t64.support_case_id = t1.id) t65 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t67.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t67.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t67.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t67.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t67.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t67.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t67.document_name), 'null'), ',"endNote":', coalesce(to_json(t67.end_note), 'null'), ',"endReason":', coalesce(to_json(t67.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t67.ended_on), 'null'), ',"id":', coalesce('"' || t67.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t67.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t67.written_authorization_on), 'null'), '}'), ','
  order by t67.applied_on desc, t67.id desc), ']') as j, count(*) as n
  from za_zyciem_application t67
  where t67.support_case_id = t1.id) t68 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t69.id, t69.version, t69.family_id, t69.intake_id, t69.number, t69.track, t69.stage, t69.goal, t69.opened_on, t69.closed_on, t69.closed_from, t69.closure_reason, t69.court_word_on, t69.court_word_signature, t69.court_told, t69.suspended_until
  from support_case t69
  where t69.family_id = t0.id
  order by t69.closed_on desc, t69.opened_on desc, t69.id desc
  limit 1) t69 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o11, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t69.id is not null then concat('{"id":', coalesce('"' || t69.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, t2.o11 as o11, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t9.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t37.j, ',"legalBases":', t40.j, ',"minorParentRecords":', t42.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t44.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t46.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t46.decided_by_id and post.valid_from <= t46.decided_on and (post.valid_to is null or post.valid_to >= t46.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"reason":', coalesce(to_json(t46.reason), 'null'), ',"recordedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t46.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t52.j, ',"refusals":', t55.j, ',"requests":', t58.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t65.j, ',"zaZyciemApplications":', t68.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t9.n > 0 or t21.n > 0 or t31.n > 0 or t37.n > 0 or t40.n > 0 or t42.n > 0 or t44.n > 0 or t52.n > 0 or t55.n > 0 or t58.n > 0 or t65.n > 0 or t68.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t9.o1, ',') as o3, string_agg(t9.o2, ',') as o4, string_agg(t9.o3, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg(t31.o1, ',') as o9, string_agg((t46.support_case_id)::text, ',') as o10, string_agg(t58.o1, ',') as o11, coalesce(bool_or(t9.u or t21.u or t31.u or t37.u or t44.u or (t46.id is not null and t48.restricted is not false) or (t46.id is not null and t49.id is null) or (t46.id is not null and t50.id is null) or t52.u or t58.u or t65.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"fields":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1
  from amendment t3
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t3.id) t6 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t8.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t8.annulment_reason), 'null'), ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t8.form), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"signatories":', coalesce(to_json(t8.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t8.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t8.withdrawn_on), 'null'), '}'), ','
  order by t8.signed_on desc, t8.id desc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o1, string_agg(t15.o0, ',') as o2, string_agg(t15.o1, ',') as o3, coalesce(bool_or((t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
  from support_consent t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t8.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t8.id and t14.signed = true) t15 on true
  where t8.support_case_id = t1.id) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  where t22.court_order_id = t20.id) t23 on true
  left join court_order t25 on t25.id = t20.replaces_id
  left join support_case t26 on t26.id = t25.support_case_id
  left join family t27 on t27.id = t26.family_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t28.due_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"kind":', coalesce(to_json(t28.kind), 'null'), ',"metOn":', coalesce(to_json(t28.met_on), 'null'), '}'), ','
  order by t28.due_on asc, t28.id asc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0
  from deadline t28
  where t28.support_case_id = t1.id and t28.cancelled_on is null) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"ownProblems":', t34.j, ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t34.o0, ',') as o1, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"name":', coalesce(to_json(t33.name), 'null'), '}'), ','
  order by t33.name asc, t33.id asc), ']') as j, count(*) as n, string_agg((t35.support_case_id)::text, ',') as o0
  from diagnosis_problem t33
  left join diagnosis t35 on t35.id = t33.diagnosis_id
  where t33.diagnosis_id = t30.id and t33.present = true) t34 on true
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t36.assistant_necessary::text, 'null'), ',"author":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t36.conducted_on), 'null'), ',"findings":', coalesce(to_json(t36.findings), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t36.necessity_reason), 'null'), '}'), ','
  order by t36.conducted_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_interview t36
  left join staff_member t38 on t38.id = t36.author_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"kind":', coalesce(to_json(t39.kind), 'null'), ',"sourceId":', coalesce('"' || t39.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t39.valid_from), 'null'), ',"validTo":', coalesce(to_json(t39.valid_to), 'null'), '}'), ','
  order by t39.valid_from desc, t39.id desc), ']') as j, count(*) as n
  from legal_basis t39
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"institution":', coalesce(to_json(t41.institution), 'null'), ',"leavesOn":', coalesce(to_json(t41.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t41.recorded_on), 'null'), '}'), ','
  order by t41.recorded_on desc, t41.id desc), ']') as j, count(*) as n
  from minor_parent_record t41
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t43.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t43.annulment_reason), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"manner":', coalesce(to_json(t43.manner), 'null'), ',"presentedBy":', case when t45.id is not null then concat('{"displayName":', coalesce(to_json(t45.display_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t43.presented_on), 'null'), '}'), ','
  order by t43.presented_on desc, t43.id desc), ']') as j, count(*) as n, coalesce(bool_or(t45.id is null), false) as u
  from offer_presentation t43
  left join staff_member t45 on t45.id = t43.presented_by_id
  where t43.support_case_id = t1.id) t44 on true
  left join lateral (select t46.id, t46.version, t46.support_case_id, t46.what, t46.subject_id, t46.decided_on, t46.decided_by_id, t46.recorded_on, t46.recorded_by_id, t46.reason
  from late_entry t46
  where t46.subject_id = t1.id
  order by t46.id desc
  limit 1) t46 on true
  left join support_case t47 on t47.id = t46.support_case_id
  left join family t48 on t48.id = t47.family_id
  left join staff_member t49 on t49.id = t46.decided_by_id
  left join staff_member t50 on t50.id = t46.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t51.grounds), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.qualified_by_id and post.valid_from <= t51.qualified_on and (post.valid_to is null or post.valid_to >= t51.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t51.qualified_on), 'null'), '}'), ','
  order by t51.qualified_on desc, t51.id desc), ']') as j, count(*) as n, coalesce(bool_or(t53.id is null), false) as u
  from qualification t51
  left join staff_member t53 on t53.id = t51.qualified_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t54.circumstances), 'null'), ',"courtName":', coalesce(to_json(t54.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.decided_by_id and post.valid_from <= t54.decided_on and (post.valid_to is null or post.valid_to >= t54.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t56.id is not null then concat('{"displayName":', coalesce(to_json(t56.display_name), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t54.decided_on), 'null'), ',"decision":', coalesce(to_json(t54.decision), 'null'), ',"decisionReason":', coalesce(to_json(t54.decision_reason), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t54.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t54.refused_on), 'null'), '}'), ','
  order by t54.refused_on desc, t54.id desc), ']') as j, count(*) as n
  from consent_refusal t54
  left join staff_member t56 on t56.id = t54.decided_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t57.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t57.annulment_reason), 'null'), ',"decision":', case when t59.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t59.decided_by_id and post.valid_from <= t59.decided_on and (post.valid_to is null or post.valid_to >= t59.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t62.id is not null then concat('{"displayName":', coalesce(to_json(t62.display_name), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t59.decided_on), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), ',"outcome":', coalesce(to_json(t59.outcome), 'null'), ',"reason":', coalesce(to_json(t59.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"justification":', coalesce(to_json(t57.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t57.requested_by_id and post.valid_from <= t57.requested_on and (post.valid_to is null or post.valid_to >= t57.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t57.requested_on), 'null'), '}'), ','
  order by t57.requested_on desc, t57.id desc), ']') as j, count(*) as n, string_agg((t59.support_case_id)::text, ',') as o1, coalesce(bool_or((t59.id is not null and t61.restricted is not false) or (t59.id is not null and t62.id is null) or t63.id is null), false) as u
  from assistant_request t57
  left join lateral (select t59.id, t59.version, t59.support_case_id, t59.request_id, t59.outcome, t59.reason, t59.decided_on, t59.decided_by_id
  from request_decision t59
  where t59.request_id = t57.id
  order by t59.id desc
  limit 1) t59 on true
  left join support_case t60 on t60.id = t59.support_case_id
  left join family t61 on t61.id = t60.family_id
  left join staff_member t62 on t62.id = t59.decided_by_id
  left join staff_member t63 on t63.id = t57.requested_by_id
  where t57.support_case_id = t1.id) t58 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t64.decided_by_id and post.valid_from <= t64.decided_on and (post.valid_to is null or post.valid_to >= t64.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t66.id is not null then concat('{"displayName":', coalesce(to_json(t66.display_name), 'null'), ',"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t64.decided_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"kind":', coalesce(to_json(t64.kind), 'null'), ',"reason":', coalesce(to_json(t64.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t64.suspended_until), 'null'), '}'), ','
  order by t64.decided_on asc, t64.id asc), ']') as j, count(*) as n, coalesce(bool_or(t66.id is null), false) as u
  from withdrawal_decision t64
  left join staff_member t66 on t66.id = t64.decided_by_id
  where t64.support_case_id = t1.id) t65 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t67.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t67.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t67.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t67.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t67.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t67.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t67.document_name), 'null'), ',"endNote":', coalesce(to_json(t67.end_note), 'null'), ',"endReason":', coalesce(to_json(t67.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t67.ended_on), 'null'), ',"id":', coalesce('"' || t67.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t67.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t67.written_authorization_on), 'null'), '}'), ','
  order by t67.applied_on desc, t67.id desc), ']') as j, count(*) as n
  from za_zyciem_application t67
  where t67.support_case_id = t1.id) t68 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t69.id, t69.version, t69.family_id, t69.intake_id, t69.number, t69.track, t69.stage, t69.goal, t69.opened_on, t69.closed_on, t69.closed_from, t69.closure_reason, t69.court_word_on, t69.court_word_signature, t69.court_told, t69.suspended_until
  from support_case t69
  where t69.family_id = t0.id
  order by t69.closed_on desc, t69.opened_on desc, t69.id desc
  limit 1) t69 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o11, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t69.id is not null then concat('{"id":', coalesce('"' || t69.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, t2.o11 as o11, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t9.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t37.j, ',"legalBases":', t40.j, ',"minorParentRecords":', t42.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t44.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t46.id is not null then concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t46.decided_by_id and post.valid_from <= t46.decided_on and (post.valid_to is null or post.valid_to >= t46.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"reason":', coalesce(to_json(t46.reason), 'null'), ',"recordedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t46.recorded_on), 'null'), '}') else 'null' end, ',"qualifications":', t52.j, ',"refusals":', t55.j, ',"requests":', t58.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t65.j, ',"zaZyciemApplications":', t68.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t9.n > 0 or t21.n > 0 or t31.n > 0 or t37.n > 0 or t40.n > 0 or t42.n > 0 or t44.n > 0 or t52.n > 0 or t55.n > 0 or t58.n > 0 or t65.n > 0 or t68.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t9.o1, ',') as o3, string_agg(t9.o2, ',') as o4, string_agg(t9.o3, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg(t31.o1, ',') as o9, string_agg((t46.support_case_id)::text, ',') as o10, string_agg(t58.o1, ',') as o11, coalesce(bool_or(t9.u or t21.u or t31.u or t37.u or t44.u or (t46.id is not null and t48.restricted is not false) or (t46.id is not null and t49.id is null) or (t46.id is not null and t50.id is null) or t52.u or t58.u or t65.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"fields":', t6.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1
  from amendment t3
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t3.id) t6 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t8.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t8.annulment_reason), 'null'), ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t8.form), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"signatories":', coalesce(to_json(t8.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t8.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t8.withdrawn_on), 'null'), '}'), ','
  order by t8.signed_on desc, t8.id desc), ']') as j, count(*) as n, string_agg((t10.support_case_id)::text, ',') as o1, string_agg(t15.o0, ',') as o2, string_agg(t15.o1, ',') as o3, coalesce(bool_or((t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
  from support_consent t8
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t8.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t8.id and t14.signed = true) t15 on true
  where t8.support_case_id = t1.id) t9 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  where t22.court_order_id = t20.id) t23 on true
  left join court_order t25 on t25.id = t20.replaces_id
  left join support_case t26 on t26.id = t25.support_case_id
  left join family t27 on t27.id = t26.family_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t28.due_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"kind":', coalesce(to_json(t28.kind), 'null'), ',"metOn":', coalesce(to_json(t28.met_on), 'null'), '}'), ','
  order by t28.due_on asc, t28.id asc), ']') as j, count(*) as n, string_agg((t28.family_id)::text, ',') as o0
  from deadline t28
  where t28.support_case_id = t1.id and t28.cancelled_on is null) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"ownProblems":', t34.j, ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, string_agg(t34.o0, ',') as o1, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"name":', coalesce(to_json(t33.name), 'null'), '}'), ','
  order by t33.name asc, t33.id asc), ']') as j, count(*) as n, string_agg((t35.support_case_id)::text, ',') as o0
  from diagnosis_problem t33
  left join diagnosis t35 on t35.id = t33.diagnosis_id
  where t33.diagnosis_id = t30.id and t33.present = true) t34 on true
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t36.assistant_necessary::text, 'null'), ',"author":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t36.conducted_on), 'null'), ',"findings":', coalesce(to_json(t36.findings), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t36.necessity_reason), 'null'), '}'), ','
  order by t36.conducted_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_interview t36
  left join staff_member t38 on t38.id = t36.author_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"kind":', coalesce(to_json(t39.kind), 'null'), ',"sourceId":', coalesce('"' || t39.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t39.valid_from), 'null'), ',"validTo":', coalesce(to_json(t39.valid_to), 'null'), '}'), ','
  order by t39.valid_from desc, t39.id desc), ']') as j, count(*) as n
  from legal_basis t39
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"institution":', coalesce(to_json(t41.institution), 'null'), ',"leavesOn":', coalesce(to_json(t41.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t41.recorded_on), 'null'), '}'), ','
  order by t41.recorded_on desc, t41.id desc), ']') as j, count(*) as n
  from minor_parent_record t41
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t43.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t43.annulment_reason), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"manner":', coalesce(to_json(t43.manner), 'null'), ',"presentedBy":', case when t45.id is not null then concat('{"displayName":', coalesce(to_json(t45.display_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t43.presented_on), 'null'), '}'), ','
  order by t43.presented_on desc, t43.id desc), ']') as j, count(*) as n, coalesce(bool_or(t45.id is null), false) as u
  from offer_presentation t43
  left join staff_member t45 on t45.id = t43.presented_by_id
  where t43.support_case_id = t1.id) t44 on true
  left join lateral (select t46.id, t46.version, t46.support_case_id, t46.what, t46.subject_id, t46.decided_on, t46.decided_by_id, t46.recorded_on, t46.recorded_by_id, t46.reason
  from late_entry t46
  where t46.subject_id = t1.id
  order by t46.id desc
  limit 1) t46 on true
  left join support_case t47 on t47.id = t46.support_case_id
  left join family t48 on t48.id = t47.family_id
  left join staff_member t49 on t49.id = t46.decided_by_id
  left join staff_member t50 on t50.id = t46.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t51.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t51.annulment_reason), 'null'), ',"grounds":', coalesce(to_json(t51.grounds), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t51.qualified_by_id and post.valid_from <= t51.qualified_on and (post.valid_to is null or post.valid_to >= t51.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t51.qualified_on), 'null'), '}'), ','
  order by t51.qualified_on desc, t51.id desc), ']') as j, count(*) as n, coalesce(bool_or(t53.id is null), false) as u
  from qualification t51
  left join staff_member t53 on t53.id = t51.qualified_by_id
  where t51.support_case_id = t1.id) t52 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t54.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t54.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t54.circumstances), 'null'), ',"courtName":', coalesce(to_json(t54.court_name), 'null'), ',"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t54.decided_by_id and post.valid_from <= t54.decided_on and (post.valid_to is null or post.valid_to >= t54.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t56.id is not null then concat('{"displayName":', coalesce(to_json(t56.display_name), 'null'), ',"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t54.decided_on), 'null'), ',"decision":', coalesce(to_json(t54.decision), 'null'), ',"decisionReason":', coalesce(to_json(t54.decision_reason), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t54.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t54.refused_on), 'null'), '}'), ','
  order by t54.refused_on desc, t54.id desc), ']') as j, count(*) as n
  from consent_refusal t54
  left join staff_member t56 on t56.id = t54.decided_by_id
  where t54.support_case_id = t1.id) t55 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t57.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t57.annulment_reason), 'null'), ',"decision":', case when t59.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t59.decided_by_id and post.valid_from <= t59.decided_on and (post.valid_to is null or post.valid_to >= t59.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t62.id is not null then concat('{"displayName":', coalesce(to_json(t62.display_name), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t59.decided_on), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), ',"outcome":', coalesce(to_json(t59.outcome), 'null'), ',"reason":', coalesce(to_json(t59.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"justification":', coalesce(to_json(t57.justification), 'null'), ',"requestedAs":', ($1::text || '<4:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t57.requested_by_id and post.valid_from <= t57.requested_on and (post.valid_to is null or post.valid_to >= t57.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t63.id is not null then concat('{"displayName":', coalesce(to_json(t63.display_name), 'null'), ',"id":', coalesce('"' || t63.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t57.requested_on), 'null'), '}'), ','
  order by t57.requested_on desc, t57.id desc), ']') as j, count(*) as n, string_agg((t59.support_case_id)::text, ',') as o1, coalesce(bool_or((t59.id is not null and t61.restricted is not false) or (t59.id is not null and t62.id is null) or t63.id is null), false) as u
  from assistant_request t57
  left join lateral (select t59.id, t59.version, t59.support_case_id, t59.request_id, t59.outcome, t59.reason, t59.decided_on, t59.decided_by_id
  from request_decision t59
  where t59.request_id = t57.id
  order by t59.id desc
  limit 1) t59 on true
  left join support_case t60 on t60.id = t59.support_case_id
  left join family t61 on t61.id = t60.family_id
  left join staff_member t62 on t62.id = t59.decided_by_id
  left join staff_member t63 on t63.id = t57.requested_by_id
  where t57.support_case_id = t1.id) t58 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<7:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t64.decided_by_id and post.valid_from <= t64.decided_on and (post.valid_to is null or post.valid_to >= t64.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t66.id is not null then concat('{"displayName":', coalesce(to_json(t66.display_name), 'null'), ',"id":', coalesce('"' || t66.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t64.decided_on), 'null'), ',"id":', coalesce('"' || t64.id || '"', 'null'), ',"kind":', coalesce(to_json(t64.kind), 'null'), ',"reason":', coalesce(to_json(t64.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t64.suspended_until), 'null'), '}'), ','
  order by t64.decided_on asc, t64.id asc), ']') as j, count(*) as n, coalesce(bool_or(t66.id is null), false) as u
  from withdrawal_decision t64
  left join staff_member t66 on t66.id = t64.decided_by_id
  where t64.support_case_id = t1.id) t65 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t67.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t67.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t67.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t67.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t67.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t67.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t67.document_name), 'null'), ',"endNote":', coalesce(to_json(t67.end_note), 'null'), ',"endReason":', coalesce(to_json(t67.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t67.ended_on), 'null'), ',"id":', coalesce('"' || t67.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t67.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t67.written_authorization_on), 'null'), '}'), ','
  order by t67.applied_on desc, t67.id desc), ']') as j, count(*) as n
  from za_zyciem_application t67
  where t67.support_case_id = t1.id) t68 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t69.id, t69.version, t69.family_id, t69.intake_id, t69.number, t69.track, t69.stage, t69.goal, t69.opened_on, t69.closed_on, t69.closed_from, t69.closure_reason, t69.court_word_on, t69.court_word_signature, t69.court_told, t69.suspended_until
  from support_case t69
  where t69.family_id = t0.id
  order by t69.closed_on desc, t69.opened_on desc, t69.id desc
  limit 1) t69 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o9, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o10, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o11, ','))::uuid as id
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
