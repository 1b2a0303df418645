-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t46.id is not null then concat('{"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t11.j, ',"deadlines":', t17.j, ',"diagnoses":', t19.j, ',"interviews":', t22.j, ',"legalBases":', t25.j, ',"minorParentRecords":', t27.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t29.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t31.id is not null then concat('{"decidedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"reason":', coalesce(to_json(t31.reason), 'null'), ',"recordedBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t31.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t34.id is not null then concat('{"grounds":', coalesce(to_json(t34.grounds), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t34.qualified_by_id and post.valid_from <= t34.qualified_on and (post.valid_to is null or post.valid_to >= t34.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t34.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t37.j, ',"requests":', t40.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t45.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t19.n > 0 or t22.n > 0 or t25.n > 0 or t27.n > 0 or t29.n > 0 or t34.id is not null or t37.n > 0 or t40.n > 0 or t45.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t11.o1, ',') as o4, string_agg(t11.o2, ',') as o5, string_agg(t17.o0, ',') as o6, string_agg((t31.support_case_id)::text, ',') as o7, string_agg(t40.o1, ',') as o8, coalesce(bool_or(t4.u or t19.u or t22.u or t29.u or (t31.id is not null and t32.id is null) or (t31.id is not null and t33.id is null) or (t34.id is not null and t35.id is null) or t40.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t8.id is not null then concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), ',"recordedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t8.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t8.support_case_id)::text, ',') as o2, coalesce(bool_or(t6.u or (t8.id is not null and t9.id is null)), false) as u
  from support_consent t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t5.suspended_until), 'null'), '}'), ','
  order by t5.decided_on asc, t5.id asc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from withdrawal_decision t5
  left join staff_member t7 on t7.id = t5.decided_by_id
  where t5.consent_id = t3.id) t6 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.what, t8.subject_id, t8.decided_on, t8.decided_by_id, t8.recorded_on, t8.recorded_by_id, t8.reason
  from late_entry t8
  where t8.subject_id = t3.id
  order by t8.id desc
  limit 1) t8 on true
  left join staff_member t9 on t9.id = t8.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t10.content), 'null'), ',"control":', coalesce(to_json(t10.control), 'null'), ',"court":', coalesce(to_json(t10.court), 'null'), ',"decisions":', t13.j, ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t10.issued_on), 'null'), ',"replaces":', case when t15.id is not null then concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"signature":', coalesce(to_json(t15.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t10.signature), 'null'), ',"validTo":', coalesce(to_json(t10.valid_to), 'null'), '}'), ','
  order by t10.issued_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg((t15.support_case_id)::text, ',') as o2
  from court_order t10
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t12.decided_on), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), ',"signature":', coalesce(to_json(t12.signature), 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}'), ','
  order by t12.decided_on asc, t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0
  from court_decision t12
  left join court_order t14 on t14.id = t12.court_order_id
  where t12.court_order_id = t10.id) t13 on true
  left join court_order t15 on t15.id = t10.replaces_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t16.due_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"metOn":', coalesce(to_json(t16.met_on), 'null'), '}'), ','
  order by t16.due_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o0
  from deadline t16
  where t16.support_case_id = t1.id and t16.cancelled_on is null) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t18.description), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t18.made_on), 'null'), ',"problems":', coalesce(to_json(t18.problems), 'null'), '}'), ','
  order by t18.made_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from diagnosis t18
  left join staff_member t20 on t20.id = t18.author_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t21.assistant_necessary::text, 'null'), ',"author":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t21.conducted_on), 'null'), ',"findings":', coalesce(to_json(t21.findings), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t21.necessity_reason), 'null'), '}'), ','
  order by t21.conducted_on desc, t21.id desc), ']') as j, count(*) as n, coalesce(bool_or(t23.id is null), false) as u
  from family_interview t21
  left join staff_member t23 on t23.id = t21.author_id
  where t21.support_case_id = t1.id) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t24.id || '"', 'null'), ',"kind":', coalesce(to_json(t24.kind), 'null'), ',"sourceId":', coalesce('"' || t24.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t24.valid_from), 'null'), ',"validTo":', coalesce(to_json(t24.valid_to), 'null'), '}'), ','
  order by t24.valid_from desc, t24.id desc), ']') as j, count(*) as n
  from legal_basis t24
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t26.id || '"', 'null'), ',"institution":', coalesce(to_json(t26.institution), 'null'), ',"leavesOn":', coalesce(to_json(t26.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t26.recorded_on), 'null'), '}'), ','
  order by t26.recorded_on desc, t26.id desc), ']') as j, count(*) as n
  from minor_parent_record t26
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"manner":', coalesce(to_json(t28.manner), 'null'), ',"presentedBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t28.presented_on), 'null'), '}'), ','
  order by t28.presented_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t30.id is null), false) as u
  from offer_presentation t28
  left join staff_member t30 on t30.id = t28.presented_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.what, t31.subject_id, t31.decided_on, t31.decided_by_id, t31.recorded_on, t31.recorded_by_id, t31.reason
  from late_entry t31
  where t31.subject_id = t1.id
  order by t31.id desc
  limit 1) t31 on true
  left join staff_member t32 on t32.id = t31.decided_by_id
  left join staff_member t33 on t33.id = t31.recorded_by_id
  left join lateral (select t34.id, t34.version, t34.support_case_id, t34.qualified_on, t34.qualified_by_id, t34.grounds
  from qualification t34
  where t34.support_case_id = t1.id
  order by t34.qualified_on desc, t34.id desc
  limit 1) t34 on true
  left join staff_member t35 on t35.id = t34.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t36.circumstances), 'null'), ',"courtName":', coalesce(to_json(t36.court_name), 'null'), ',"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t36.decided_by_id and post.valid_from <= t36.decided_on and (post.valid_to is null or post.valid_to >= t36.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t36.decided_on), 'null'), ',"decision":', coalesce(to_json(t36.decision), 'null'), ',"decisionReason":', coalesce(to_json(t36.decision_reason), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t36.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t36.refused_on), 'null'), '}'), ','
  order by t36.refused_on desc, t36.id desc), ']') as j, count(*) as n
  from consent_refusal t36
  left join staff_member t38 on t38.id = t36.decided_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t39.annulment_reason), 'null'), ',"decision":', case when t41.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t41.decided_by_id and post.valid_from <= t41.decided_on and (post.valid_to is null or post.valid_to >= t41.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t41.decided_on), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"outcome":', coalesce(to_json(t41.outcome), 'null'), ',"reason":', coalesce(to_json(t41.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"justification":', coalesce(to_json(t39.justification), 'null'), ',"requestedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t39.requested_by_id and post.valid_from <= t39.requested_on and (post.valid_to is null or post.valid_to >= t39.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t39.requested_on), 'null'), '}'), ','
  order by t39.requested_on desc, t39.id desc), ']') as j, count(*) as n, string_agg((t41.support_case_id)::text, ',') as o1, coalesce(bool_or((t41.id is not null and t42.id is null) or t43.id is null), false) as u
  from assistant_request t39
  left join lateral (select t41.id, t41.version, t41.support_case_id, t41.request_id, t41.outcome, t41.reason, t41.decided_on, t41.decided_by_id
  from request_decision t41
  where t41.request_id = t39.id
  order by t41.id desc
  limit 1) t41 on true
  left join staff_member t42 on t42.id = t41.decided_by_id
  left join staff_member t43 on t43.id = t39.requested_by_id
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t44.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t44.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t44.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t44.certificate_kind), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t44.target_group), 'null'), '}'), ','
  order by t44.applied_on desc, t44.id desc), ']') as j, count(*) as n
  from za_zyciem_application t44
  where t44.support_case_id = t1.id) t45 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t46.id, t46.version, t46.family_id, t46.intake_id, t46.number, t46.track, t46.stage, t46.goal, t46.opened_on, t46.closed_on, t46.closure_reason, t46.court_word_on, t46.court_word_signature, t46.court_told, t46.suspended_until
  from support_case t46
  where t46.family_id = t0.id
  order by t46.closed_on desc, t46.opened_on desc, t46.id desc
  limit 1) t46 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t56.id is not null then concat('{"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t15.j, ',"deadlines":', t23.j, ',"diagnoses":', t25.j, ',"interviews":', t28.j, ',"legalBases":', t31.j, ',"minorParentRecords":', t33.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t35.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t37.id is not null then concat('{"decidedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), ',"recordedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t37.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t42.id is not null then concat('{"grounds":', coalesce(to_json(t42.grounds), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t42.qualified_by_id and post.valid_from <= t42.qualified_on and (post.valid_to is null or post.valid_to >= t42.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t42.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t45.j, ',"requests":', t48.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t55.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t15.n > 0 or t25.n > 0 or t28.n > 0 or t31.n > 0 or t33.n > 0 or t35.n > 0 or t42.id is not null or t45.n > 0 or t48.n > 0 or t55.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t15.o1, ',') as o4, string_agg(t15.o2, ',') as o5, string_agg(t23.o0, ',') as o6, string_agg((t37.support_case_id)::text, ',') as o7, string_agg(t48.o1, ',') as o8, coalesce(bool_or(t4.u or t15.u or t25.u or t28.u or t35.u or (t37.id is not null and t39.restricted is not false) or (t37.id is not null and t40.id is null) or (t37.id is not null and t41.id is null) or (t42.id is not null and t43.id is null) or t48.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null)), false) as u
  from support_consent t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t5.suspended_until), 'null'), '}'), ','
  order by t5.decided_on asc, t5.id asc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from withdrawal_decision t5
  left join support_case t7 on t7.id = t5.support_case_id
  left join family t8 on t8.id = t7.family_id
  left join staff_member t9 on t9.id = t5.decided_by_id
  where t5.consent_id = t3.id) t6 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t3.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t14.content), 'null'), ',"control":', coalesce(to_json(t14.control), 'null'), ',"court":', coalesce(to_json(t14.court), 'null'), ',"decisions":', t17.j, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t14.issued_on), 'null'), ',"replaces":', case when t19.id is not null then concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t14.signature), 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}'), ','
  order by t14.issued_on desc, t14.id desc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg((t19.support_case_id)::text, ',') as o2, coalesce(bool_or((t19.id is not null and t21.restricted is not false)), false) as u
  from court_order t14
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t16.decided_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.decided_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0
  from court_decision t16
  left join court_order t18 on t18.id = t16.court_order_id
  where t16.court_order_id = t14.id) t17 on true
  left join court_order t19 on t19.id = t14.replaces_id
  left join support_case t20 on t20.id = t19.support_case_id
  left join family t21 on t21.id = t20.family_id
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t22.due_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"metOn":', coalesce(to_json(t22.met_on), 'null'), '}'), ','
  order by t22.due_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0
  from deadline t22
  where t22.support_case_id = t1.id and t22.cancelled_on is null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"author":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t24.description), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t24.made_on), 'null'), ',"problems":', coalesce(to_json(t24.problems), 'null'), '}'), ','
  order by t24.made_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from diagnosis t24
  left join staff_member t26 on t26.id = t24.author_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t27.assistant_necessary::text, 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t27.conducted_on), 'null'), ',"findings":', coalesce(to_json(t27.findings), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t27.necessity_reason), 'null'), '}'), ','
  order by t27.conducted_on desc, t27.id desc), ']') as j, count(*) as n, coalesce(bool_or(t29.id is null), false) as u
  from family_interview t27
  left join staff_member t29 on t29.id = t27.author_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"sourceId":', coalesce('"' || t30.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t30.valid_from), 'null'), ',"validTo":', coalesce(to_json(t30.valid_to), 'null'), '}'), ','
  order by t30.valid_from desc, t30.id desc), ']') as j, count(*) as n
  from legal_basis t30
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"institution":', coalesce(to_json(t32.institution), 'null'), ',"leavesOn":', coalesce(to_json(t32.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}'), ','
  order by t32.recorded_on desc, t32.id desc), ']') as j, count(*) as n
  from minor_parent_record t32
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t34.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t34.annulment_reason), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"manner":', coalesce(to_json(t34.manner), 'null'), ',"presentedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t34.presented_on), 'null'), '}'), ','
  order by t34.presented_on desc, t34.id desc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from offer_presentation t34
  left join staff_member t36 on t36.id = t34.presented_by_id
  where t34.support_case_id = t1.id) t35 on true
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.what, t37.subject_id, t37.decided_on, t37.decided_by_id, t37.recorded_on, t37.recorded_by_id, t37.reason
  from late_entry t37
  where t37.subject_id = t1.id
  order by t37.id desc
  limit 1) t37 on true
  left join support_case t38 on t38.id = t37.support_case_id
  left join family t39 on t39.id = t38.family_id
  left join staff_member t40 on t40.id = t37.decided_by_id
  left join staff_member t41 on t41.id = t37.recorded_by_id
  left join lateral (select t42.id, t42.version, t42.support_case_id, t42.qualified_on, t42.qualified_by_id, t42.grounds
  from qualification t42
  where t42.support_case_id = t1.id
  order by t42.qualified_on desc, t42.id desc
  limit 1) t42 on true
  left join staff_member t43 on t43.id = t42.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t44.circumstances), 'null'), ',"courtName":', coalesce(to_json(t44.court_name), 'null'), ',"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.decided_by_id and post.valid_from <= t44.decided_on and (post.valid_to is null or post.valid_to >= t44.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"decision":', coalesce(to_json(t44.decision), 'null'), ',"decisionReason":', coalesce(to_json(t44.decision_reason), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t44.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t44.refused_on), 'null'), '}'), ','
  order by t44.refused_on desc, t44.id desc), ']') as j, count(*) as n
  from consent_refusal t44
  left join staff_member t46 on t46.id = t44.decided_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"decision":', case when t49.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t49.decided_by_id and post.valid_from <= t49.decided_on and (post.valid_to is null or post.valid_to >= t49.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"outcome":', coalesce(to_json(t49.outcome), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"justification":', coalesce(to_json(t47.justification), 'null'), ',"requestedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.requested_by_id and post.valid_from <= t47.requested_on and (post.valid_to is null or post.valid_to >= t47.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t47.requested_on), 'null'), '}'), ','
  order by t47.requested_on desc, t47.id desc), ']') as j, count(*) as n, string_agg((t49.support_case_id)::text, ',') as o1, coalesce(bool_or((t49.id is not null and t51.restricted is not false) or (t49.id is not null and t52.id is null) or t53.id is null), false) as u
  from assistant_request t47
  left join lateral (select t49.id, t49.version, t49.support_case_id, t49.request_id, t49.outcome, t49.reason, t49.decided_on, t49.decided_by_id
  from request_decision t49
  where t49.request_id = t47.id
  order by t49.id desc
  limit 1) t49 on true
  left join support_case t50 on t50.id = t49.support_case_id
  left join family t51 on t51.id = t50.family_id
  left join staff_member t52 on t52.id = t49.decided_by_id
  left join staff_member t53 on t53.id = t47.requested_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t54.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t54.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t54.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t54.certificate_kind), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t54.target_group), 'null'), '}'), ','
  order by t54.applied_on desc, t54.id desc), ']') as j, count(*) as n
  from za_zyciem_application t54
  where t54.support_case_id = t1.id) t55 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t56.id, t56.version, t56.family_id, t56.intake_id, t56.number, t56.track, t56.stage, t56.goal, t56.opened_on, t56.closed_on, t56.closure_reason, t56.court_word_on, t56.court_word_signature, t56.court_told, t56.suspended_until
  from support_case t56
  where t56.family_id = t0.id
  order by t56.closed_on desc, t56.opened_on desc, t56.id desc
  limit 1) t56 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t56.id is not null then concat('{"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t15.j, ',"deadlines":', t23.j, ',"diagnoses":', t25.j, ',"interviews":', t28.j, ',"legalBases":', t31.j, ',"minorParentRecords":', t33.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t35.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t37.id is not null then concat('{"decidedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), ',"recordedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t37.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t42.id is not null then concat('{"grounds":', coalesce(to_json(t42.grounds), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t42.qualified_by_id and post.valid_from <= t42.qualified_on and (post.valid_to is null or post.valid_to >= t42.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t42.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t45.j, ',"requests":', t48.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t55.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t15.n > 0 or t25.n > 0 or t28.n > 0 or t31.n > 0 or t33.n > 0 or t35.n > 0 or t42.id is not null or t45.n > 0 or t48.n > 0 or t55.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t15.o1, ',') as o4, string_agg(t15.o2, ',') as o5, string_agg(t23.o0, ',') as o6, string_agg((t37.support_case_id)::text, ',') as o7, string_agg(t48.o1, ',') as o8, coalesce(bool_or(t4.u or t15.u or t25.u or t28.u or t35.u or (t37.id is not null and t39.restricted is not false) or (t37.id is not null and t40.id is null) or (t37.id is not null and t41.id is null) or (t42.id is not null and t43.id is null) or t48.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null)), false) as u
  from support_consent t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t5.suspended_until), 'null'), '}'), ','
  order by t5.decided_on asc, t5.id asc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from withdrawal_decision t5
  left join support_case t7 on t7.id = t5.support_case_id
  left join family t8 on t8.id = t7.family_id
  left join staff_member t9 on t9.id = t5.decided_by_id
  where t5.consent_id = t3.id) t6 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t3.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t14.content), 'null'), ',"control":', coalesce(to_json(t14.control), 'null'), ',"court":', coalesce(to_json(t14.court), 'null'), ',"decisions":', t17.j, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t14.issued_on), 'null'), ',"replaces":', case when t19.id is not null then concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t14.signature), 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}'), ','
  order by t14.issued_on desc, t14.id desc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg((t19.support_case_id)::text, ',') as o2, coalesce(bool_or((t19.id is not null and t21.restricted is not false)), false) as u
  from court_order t14
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t16.decided_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.decided_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0
  from court_decision t16
  left join court_order t18 on t18.id = t16.court_order_id
  where t16.court_order_id = t14.id) t17 on true
  left join court_order t19 on t19.id = t14.replaces_id
  left join support_case t20 on t20.id = t19.support_case_id
  left join family t21 on t21.id = t20.family_id
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t22.due_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"metOn":', coalesce(to_json(t22.met_on), 'null'), '}'), ','
  order by t22.due_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0
  from deadline t22
  where t22.support_case_id = t1.id and t22.cancelled_on is null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"author":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t24.description), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t24.made_on), 'null'), ',"problems":', coalesce(to_json(t24.problems), 'null'), '}'), ','
  order by t24.made_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from diagnosis t24
  left join staff_member t26 on t26.id = t24.author_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t27.assistant_necessary::text, 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t27.conducted_on), 'null'), ',"findings":', coalesce(to_json(t27.findings), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t27.necessity_reason), 'null'), '}'), ','
  order by t27.conducted_on desc, t27.id desc), ']') as j, count(*) as n, coalesce(bool_or(t29.id is null), false) as u
  from family_interview t27
  left join staff_member t29 on t29.id = t27.author_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"sourceId":', coalesce('"' || t30.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t30.valid_from), 'null'), ',"validTo":', coalesce(to_json(t30.valid_to), 'null'), '}'), ','
  order by t30.valid_from desc, t30.id desc), ']') as j, count(*) as n
  from legal_basis t30
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"institution":', coalesce(to_json(t32.institution), 'null'), ',"leavesOn":', coalesce(to_json(t32.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}'), ','
  order by t32.recorded_on desc, t32.id desc), ']') as j, count(*) as n
  from minor_parent_record t32
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t34.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t34.annulment_reason), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"manner":', coalesce(to_json(t34.manner), 'null'), ',"presentedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t34.presented_on), 'null'), '}'), ','
  order by t34.presented_on desc, t34.id desc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from offer_presentation t34
  left join staff_member t36 on t36.id = t34.presented_by_id
  where t34.support_case_id = t1.id) t35 on true
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.what, t37.subject_id, t37.decided_on, t37.decided_by_id, t37.recorded_on, t37.recorded_by_id, t37.reason
  from late_entry t37
  where t37.subject_id = t1.id
  order by t37.id desc
  limit 1) t37 on true
  left join support_case t38 on t38.id = t37.support_case_id
  left join family t39 on t39.id = t38.family_id
  left join staff_member t40 on t40.id = t37.decided_by_id
  left join staff_member t41 on t41.id = t37.recorded_by_id
  left join lateral (select t42.id, t42.version, t42.support_case_id, t42.qualified_on, t42.qualified_by_id, t42.grounds
  from qualification t42
  where t42.support_case_id = t1.id
  order by t42.qualified_on desc, t42.id desc
  limit 1) t42 on true
  left join staff_member t43 on t43.id = t42.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t44.circumstances), 'null'), ',"courtName":', coalesce(to_json(t44.court_name), 'null'), ',"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.decided_by_id and post.valid_from <= t44.decided_on and (post.valid_to is null or post.valid_to >= t44.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"decision":', coalesce(to_json(t44.decision), 'null'), ',"decisionReason":', coalesce(to_json(t44.decision_reason), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t44.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t44.refused_on), 'null'), '}'), ','
  order by t44.refused_on desc, t44.id desc), ']') as j, count(*) as n
  from consent_refusal t44
  left join staff_member t46 on t46.id = t44.decided_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"decision":', case when t49.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t49.decided_by_id and post.valid_from <= t49.decided_on and (post.valid_to is null or post.valid_to >= t49.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"outcome":', coalesce(to_json(t49.outcome), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"justification":', coalesce(to_json(t47.justification), 'null'), ',"requestedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.requested_by_id and post.valid_from <= t47.requested_on and (post.valid_to is null or post.valid_to >= t47.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t47.requested_on), 'null'), '}'), ','
  order by t47.requested_on desc, t47.id desc), ']') as j, count(*) as n, string_agg((t49.support_case_id)::text, ',') as o1, coalesce(bool_or((t49.id is not null and t51.restricted is not false) or (t49.id is not null and t52.id is null) or t53.id is null), false) as u
  from assistant_request t47
  left join lateral (select t49.id, t49.version, t49.support_case_id, t49.request_id, t49.outcome, t49.reason, t49.decided_on, t49.decided_by_id
  from request_decision t49
  where t49.request_id = t47.id
  order by t49.id desc
  limit 1) t49 on true
  left join support_case t50 on t50.id = t49.support_case_id
  left join family t51 on t51.id = t50.family_id
  left join staff_member t52 on t52.id = t49.decided_by_id
  left join staff_member t53 on t53.id = t47.requested_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t54.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t54.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t54.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t54.certificate_kind), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t54.target_group), 'null'), '}'), ','
  order by t54.applied_on desc, t54.id desc), ']') as j, count(*) as n
  from za_zyciem_application t54
  where t54.support_case_id = t1.id) t55 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t56.id, t56.version, t56.family_id, t56.intake_id, t56.number, t56.track, t56.stage, t56.goal, t56.opened_on, t56.closed_on, t56.closure_reason, t56.court_word_on, t56.court_word_signature, t56.court_told, t56.suspended_until
  from support_case t56
  where t56.family_id = t0.id
  order by t56.closed_on desc, t56.opened_on desc, t56.id desc
  limit 1) t56 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t56.id is not null then concat('{"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t15.j, ',"deadlines":', t23.j, ',"diagnoses":', t25.j, ',"interviews":', t28.j, ',"legalBases":', t31.j, ',"minorParentRecords":', t33.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t35.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t37.id is not null then concat('{"decidedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), ',"recordedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t37.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t42.id is not null then concat('{"grounds":', coalesce(to_json(t42.grounds), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t42.qualified_by_id and post.valid_from <= t42.qualified_on and (post.valid_to is null or post.valid_to >= t42.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t42.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t45.j, ',"requests":', t48.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t55.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t15.n > 0 or t25.n > 0 or t28.n > 0 or t31.n > 0 or t33.n > 0 or t35.n > 0 or t42.id is not null or t45.n > 0 or t48.n > 0 or t55.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t15.o1, ',') as o4, string_agg(t15.o2, ',') as o5, string_agg(t23.o0, ',') as o6, string_agg((t37.support_case_id)::text, ',') as o7, string_agg(t48.o1, ',') as o8, coalesce(bool_or(t4.u or t15.u or t25.u or t28.u or t35.u or (t37.id is not null and t39.restricted is not false) or (t37.id is not null and t40.id is null) or (t37.id is not null and t41.id is null) or (t42.id is not null and t43.id is null) or t48.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null)), false) as u
  from support_consent t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t5.suspended_until), 'null'), '}'), ','
  order by t5.decided_on asc, t5.id asc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from withdrawal_decision t5
  left join support_case t7 on t7.id = t5.support_case_id
  left join family t8 on t8.id = t7.family_id
  left join staff_member t9 on t9.id = t5.decided_by_id
  where t5.consent_id = t3.id) t6 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t3.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t14.content), 'null'), ',"control":', coalesce(to_json(t14.control), 'null'), ',"court":', coalesce(to_json(t14.court), 'null'), ',"decisions":', t17.j, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t14.issued_on), 'null'), ',"replaces":', case when t19.id is not null then concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t14.signature), 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}'), ','
  order by t14.issued_on desc, t14.id desc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg((t19.support_case_id)::text, ',') as o2, coalesce(bool_or((t19.id is not null and t21.restricted is not false)), false) as u
  from court_order t14
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t16.decided_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.decided_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0
  from court_decision t16
  left join court_order t18 on t18.id = t16.court_order_id
  where t16.court_order_id = t14.id) t17 on true
  left join court_order t19 on t19.id = t14.replaces_id
  left join support_case t20 on t20.id = t19.support_case_id
  left join family t21 on t21.id = t20.family_id
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t22.due_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"metOn":', coalesce(to_json(t22.met_on), 'null'), '}'), ','
  order by t22.due_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0
  from deadline t22
  where t22.support_case_id = t1.id and t22.cancelled_on is null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"author":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t24.description), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t24.made_on), 'null'), ',"problems":', coalesce(to_json(t24.problems), 'null'), '}'), ','
  order by t24.made_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from diagnosis t24
  left join staff_member t26 on t26.id = t24.author_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t27.assistant_necessary::text, 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t27.conducted_on), 'null'), ',"findings":', coalesce(to_json(t27.findings), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t27.necessity_reason), 'null'), '}'), ','
  order by t27.conducted_on desc, t27.id desc), ']') as j, count(*) as n, coalesce(bool_or(t29.id is null), false) as u
  from family_interview t27
  left join staff_member t29 on t29.id = t27.author_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"sourceId":', coalesce('"' || t30.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t30.valid_from), 'null'), ',"validTo":', coalesce(to_json(t30.valid_to), 'null'), '}'), ','
  order by t30.valid_from desc, t30.id desc), ']') as j, count(*) as n
  from legal_basis t30
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"institution":', coalesce(to_json(t32.institution), 'null'), ',"leavesOn":', coalesce(to_json(t32.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}'), ','
  order by t32.recorded_on desc, t32.id desc), ']') as j, count(*) as n
  from minor_parent_record t32
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t34.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t34.annulment_reason), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"manner":', coalesce(to_json(t34.manner), 'null'), ',"presentedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t34.presented_on), 'null'), '}'), ','
  order by t34.presented_on desc, t34.id desc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from offer_presentation t34
  left join staff_member t36 on t36.id = t34.presented_by_id
  where t34.support_case_id = t1.id) t35 on true
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.what, t37.subject_id, t37.decided_on, t37.decided_by_id, t37.recorded_on, t37.recorded_by_id, t37.reason
  from late_entry t37
  where t37.subject_id = t1.id
  order by t37.id desc
  limit 1) t37 on true
  left join support_case t38 on t38.id = t37.support_case_id
  left join family t39 on t39.id = t38.family_id
  left join staff_member t40 on t40.id = t37.decided_by_id
  left join staff_member t41 on t41.id = t37.recorded_by_id
  left join lateral (select t42.id, t42.version, t42.support_case_id, t42.qualified_on, t42.qualified_by_id, t42.grounds
  from qualification t42
  where t42.support_case_id = t1.id
  order by t42.qualified_on desc, t42.id desc
  limit 1) t42 on true
  left join staff_member t43 on t43.id = t42.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t44.circumstances), 'null'), ',"courtName":', coalesce(to_json(t44.court_name), 'null'), ',"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.decided_by_id and post.valid_from <= t44.decided_on and (post.valid_to is null or post.valid_to >= t44.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"decision":', coalesce(to_json(t44.decision), 'null'), ',"decisionReason":', coalesce(to_json(t44.decision_reason), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t44.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t44.refused_on), 'null'), '}'), ','
  order by t44.refused_on desc, t44.id desc), ']') as j, count(*) as n
  from consent_refusal t44
  left join staff_member t46 on t46.id = t44.decided_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"decision":', case when t49.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t49.decided_by_id and post.valid_from <= t49.decided_on and (post.valid_to is null or post.valid_to >= t49.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"outcome":', coalesce(to_json(t49.outcome), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"justification":', coalesce(to_json(t47.justification), 'null'), ',"requestedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.requested_by_id and post.valid_from <= t47.requested_on and (post.valid_to is null or post.valid_to >= t47.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t47.requested_on), 'null'), '}'), ','
  order by t47.requested_on desc, t47.id desc), ']') as j, count(*) as n, string_agg((t49.support_case_id)::text, ',') as o1, coalesce(bool_or((t49.id is not null and t51.restricted is not false) or (t49.id is not null and t52.id is null) or t53.id is null), false) as u
  from assistant_request t47
  left join lateral (select t49.id, t49.version, t49.support_case_id, t49.request_id, t49.outcome, t49.reason, t49.decided_on, t49.decided_by_id
  from request_decision t49
  where t49.request_id = t47.id
  order by t49.id desc
  limit 1) t49 on true
  left join support_case t50 on t50.id = t49.support_case_id
  left join family t51 on t51.id = t50.family_id
  left join staff_member t52 on t52.id = t49.decided_by_id
  left join staff_member t53 on t53.id = t47.requested_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t54.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t54.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t54.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t54.certificate_kind), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t54.target_group), 'null'), '}'), ','
  order by t54.applied_on desc, t54.id desc), ']') as j, count(*) as n
  from za_zyciem_application t54
  where t54.support_case_id = t1.id) t55 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t56.id, t56.version, t56.family_id, t56.intake_id, t56.number, t56.track, t56.stage, t56.goal, t56.opened_on, t56.closed_on, t56.closure_reason, t56.court_word_on, t56.court_word_signature, t56.court_told, t56.suspended_until
  from support_case t56
  where t56.family_id = t0.id
  order by t56.closed_on desc, t56.opened_on desc, t56.id desc
  limit 1) t56 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t56.id is not null then concat('{"id":', coalesce('"' || t56.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t15.j, ',"deadlines":', t23.j, ',"diagnoses":', t25.j, ',"interviews":', t28.j, ',"legalBases":', t31.j, ',"minorParentRecords":', t33.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t35.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t37.id is not null then concat('{"decidedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"reason":', coalesce(to_json(t37.reason), 'null'), ',"recordedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t37.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t42.id is not null then concat('{"grounds":', coalesce(to_json(t42.grounds), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t42.qualified_by_id and post.valid_from <= t42.qualified_on and (post.valid_to is null or post.valid_to >= t42.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t42.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t45.j, ',"requests":', t48.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t55.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t15.n > 0 or t25.n > 0 or t28.n > 0 or t31.n > 0 or t33.n > 0 or t35.n > 0 or t42.id is not null or t45.n > 0 or t48.n > 0 or t55.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t15.o1, ',') as o4, string_agg(t15.o2, ',') as o5, string_agg(t23.o0, ',') as o6, string_agg((t37.support_case_id)::text, ',') as o7, string_agg(t48.o1, ',') as o8, coalesce(bool_or(t4.u or t15.u or t25.u or t28.u or t35.u or (t37.id is not null and t39.restricted is not false) or (t37.id is not null and t40.id is null) or (t37.id is not null and t41.id is null) or (t42.id is not null and t43.id is null) or t48.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null)), false) as u
  from support_consent t3
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t5.decided_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"kind":', coalesce(to_json(t5.kind), 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t5.suspended_until), 'null'), '}'), ','
  order by t5.decided_on asc, t5.id asc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o0, coalesce(bool_or(t8.restricted is not false or t9.id is null), false) as u
  from withdrawal_decision t5
  left join support_case t7 on t7.id = t5.support_case_id
  left join family t8 on t8.id = t7.family_id
  left join staff_member t9 on t9.id = t5.decided_by_id
  where t5.consent_id = t3.id) t6 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t3.id
  order by t10.id desc
  limit 1) t10 on true
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  left join staff_member t13 on t13.id = t10.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t14.content), 'null'), ',"control":', coalesce(to_json(t14.control), 'null'), ',"court":', coalesce(to_json(t14.court), 'null'), ',"decisions":', t17.j, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t14.issued_on), 'null'), ',"replaces":', case when t19.id is not null then concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t14.signature), 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}'), ','
  order by t14.issued_on desc, t14.id desc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg((t19.support_case_id)::text, ',') as o2, coalesce(bool_or((t19.id is not null and t21.restricted is not false)), false) as u
  from court_order t14
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t16.decided_on), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.decided_on asc, t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0
  from court_decision t16
  left join court_order t18 on t18.id = t16.court_order_id
  where t16.court_order_id = t14.id) t17 on true
  left join court_order t19 on t19.id = t14.replaces_id
  left join support_case t20 on t20.id = t19.support_case_id
  left join family t21 on t21.id = t20.family_id
  where t14.support_case_id = t1.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t22.due_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"metOn":', coalesce(to_json(t22.met_on), 'null'), '}'), ','
  order by t22.due_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o0
  from deadline t22
  where t22.support_case_id = t1.id and t22.cancelled_on is null) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"author":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t24.description), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t24.made_on), 'null'), ',"problems":', coalesce(to_json(t24.problems), 'null'), '}'), ','
  order by t24.made_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from diagnosis t24
  left join staff_member t26 on t26.id = t24.author_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t27.assistant_necessary::text, 'null'), ',"author":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t27.conducted_on), 'null'), ',"findings":', coalesce(to_json(t27.findings), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t27.necessity_reason), 'null'), '}'), ','
  order by t27.conducted_on desc, t27.id desc), ']') as j, count(*) as n, coalesce(bool_or(t29.id is null), false) as u
  from family_interview t27
  left join staff_member t29 on t29.id = t27.author_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"sourceId":', coalesce('"' || t30.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t30.valid_from), 'null'), ',"validTo":', coalesce(to_json(t30.valid_to), 'null'), '}'), ','
  order by t30.valid_from desc, t30.id desc), ']') as j, count(*) as n
  from legal_basis t30
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t32.id || '"', 'null'), ',"institution":', coalesce(to_json(t32.institution), 'null'), ',"leavesOn":', coalesce(to_json(t32.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}'), ','
  order by t32.recorded_on desc, t32.id desc), ']') as j, count(*) as n
  from minor_parent_record t32
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t34.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t34.annulment_reason), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"manner":', coalesce(to_json(t34.manner), 'null'), ',"presentedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t34.presented_on), 'null'), '}'), ','
  order by t34.presented_on desc, t34.id desc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from offer_presentation t34
  left join staff_member t36 on t36.id = t34.presented_by_id
  where t34.support_case_id = t1.id) t35 on true
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.what, t37.subject_id, t37.decided_on, t37.decided_by_id, t37.recorded_on, t37.recorded_by_id, t37.reason
  from late_entry t37
  where t37.subject_id = t1.id
  order by t37.id desc
  limit 1) t37 on true
  left join support_case t38 on t38.id = t37.support_case_id
  left join family t39 on t39.id = t38.family_id
  left join staff_member t40 on t40.id = t37.decided_by_id
  left join staff_member t41 on t41.id = t37.recorded_by_id
  left join lateral (select t42.id, t42.version, t42.support_case_id, t42.qualified_on, t42.qualified_by_id, t42.grounds
  from qualification t42
  where t42.support_case_id = t1.id
  order by t42.qualified_on desc, t42.id desc
  limit 1) t42 on true
  left join staff_member t43 on t43.id = t42.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t44.circumstances), 'null'), ',"courtName":', coalesce(to_json(t44.court_name), 'null'), ',"decidedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t44.decided_by_id and post.valid_from <= t44.decided_on and (post.valid_to is null or post.valid_to >= t44.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"decision":', coalesce(to_json(t44.decision), 'null'), ',"decisionReason":', coalesce(to_json(t44.decision_reason), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t44.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t44.refused_on), 'null'), '}'), ','
  order by t44.refused_on desc, t44.id desc), ']') as j, count(*) as n
  from consent_refusal t44
  left join staff_member t46 on t46.id = t44.decided_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t47.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t47.annulment_reason), 'null'), ',"decision":', case when t49.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t49.decided_by_id and post.valid_from <= t49.decided_on and (post.valid_to is null or post.valid_to >= t49.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"outcome":', coalesce(to_json(t49.outcome), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t47.id || '"', 'null'), ',"justification":', coalesce(to_json(t47.justification), 'null'), ',"requestedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t47.requested_by_id and post.valid_from <= t47.requested_on and (post.valid_to is null or post.valid_to >= t47.requested_on) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"requestedBy":', case when t53.id is not null then concat('{"displayName":', coalesce(to_json(t53.display_name), 'null'), ',"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t47.requested_on), 'null'), '}'), ','
  order by t47.requested_on desc, t47.id desc), ']') as j, count(*) as n, string_agg((t49.support_case_id)::text, ',') as o1, coalesce(bool_or((t49.id is not null and t51.restricted is not false) or (t49.id is not null and t52.id is null) or t53.id is null), false) as u
  from assistant_request t47
  left join lateral (select t49.id, t49.version, t49.support_case_id, t49.request_id, t49.outcome, t49.reason, t49.decided_on, t49.decided_by_id
  from request_decision t49
  where t49.request_id = t47.id
  order by t49.id desc
  limit 1) t49 on true
  left join support_case t50 on t50.id = t49.support_case_id
  left join family t51 on t51.id = t50.family_id
  left join staff_member t52 on t52.id = t49.decided_by_id
  left join staff_member t53 on t53.id = t47.requested_by_id
  where t47.support_case_id = t1.id) t48 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t54.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t54.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t54.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t54.certificate_kind), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t54.target_group), 'null'), '}'), ','
  order by t54.applied_on desc, t54.id desc), ']') as j, count(*) as n
  from za_zyciem_application t54
  where t54.support_case_id = t1.id) t55 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t56.id, t56.version, t56.family_id, t56.intake_id, t56.number, t56.track, t56.stage, t56.goal, t56.opened_on, t56.closed_on, t56.closure_reason, t56.court_word_on, t56.court_word_signature, t56.court_told, t56.suspended_until
  from support_case t56
  where t56.family_id = t0.id
  order by t56.closed_on desc, t56.opened_on desc, t56.id desc
  limit 1) t56 on true
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
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
