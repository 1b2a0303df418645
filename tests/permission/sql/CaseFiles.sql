-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t53.id is not null then concat('{"id":', coalesce('"' || t53.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t18.j, ',"deadlines":', t24.j, ',"diagnoses":', t26.j, ',"interviews":', t29.j, ',"legalBases":', t32.j, ',"minorParentRecords":', t34.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t36.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t38.id is not null then concat('{"decidedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t38.id || '"', 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), ',"recordedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t38.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t41.id is not null then concat('{"grounds":', coalesce(to_json(t41.grounds), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"qualifiedBy":', case when t42.id is not null then concat('{"displayName":', coalesce(to_json(t42.display_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t41.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t44.j, ',"requests":', t47.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t52.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t18.n > 0 or t26.n > 0 or t29.n > 0 or t32.n > 0 or t34.n > 0 or t36.n > 0 or t41.id is not null or t44.n > 0 or t47.n > 0 or t52.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t6.o4, ',') as o5, string_agg(t18.o1, ',') as o6, string_agg(t18.o2, ',') as o7, string_agg(t24.o0, ',') as o8, string_agg((t38.support_case_id)::text, ',') as o9, string_agg(t47.o1, ',') as o10, coalesce(bool_or(t6.u or t26.u or t29.u or t36.u or (t38.id is not null and t39.id is null) or (t38.id is not null and t40.id is null) or (t41.id is not null and t42.id is null) or t47.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t8.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, string_agg(t13.o0, ',') as o3, string_agg(t13.o1, ',') as o4, coalesce(bool_or(t8.u or (t10.id is not null and t11.id is null) or t13.u), false) as u
  from support_consent t5
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t7.suspended_until), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from withdrawal_decision t7
  left join staff_member t9 on t9.id = t7.decided_by_id
  where t7.consent_id = t5.id) t8 on true
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.what, t10.subject_id, t10.decided_on, t10.decided_by_id, t10.recorded_on, t10.recorded_by_id, t10.reason
  from late_entry t10
  where t10.subject_id = t5.id
  order by t10.id desc
  limit 1) t10 on true
  left join staff_member t11 on t11.id = t10.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join person t16 on t16.id = t15.person_id
  where t12.consent_id = t5.id and t12.signed = true) t13 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"replaces":', case when t22.id is not null then concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1, string_agg((t22.support_case_id)::text, ',') as o2
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"author":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t25.description), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t25.made_on), 'null'), ',"problems":', coalesce(to_json(t25.problems), 'null'), '}'), ','
  order by t25.made_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from diagnosis t25
  left join staff_member t27 on t27.id = t25.author_id
  where t25.support_case_id = t1.id) t26 on true
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
  left join lateral (select t41.id, t41.version, t41.support_case_id, t41.qualified_on, t41.qualified_by_id, t41.grounds
  from qualification t41
  where t41.support_case_id = t1.id
  order by t41.qualified_on desc, t41.id desc
  limit 1) t41 on true
  left join staff_member t42 on t42.id = t41.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t43.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t43.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t43.circumstances), 'null'), ',"courtName":', coalesce(to_json(t43.court_name), 'null'), ',"decidedBy":', case when t45.id is not null then concat('{"displayName":', coalesce(to_json(t45.display_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t43.decided_on), 'null'), ',"decision":', coalesce(to_json(t43.decision), 'null'), ',"decisionReason":', coalesce(to_json(t43.decision_reason), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t43.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t43.refused_on), 'null'), '}'), ','
  order by t43.refused_on desc, t43.id desc), ']') as j, count(*) as n
  from consent_refusal t43
  left join staff_member t45 on t45.id = t43.decided_by_id
  where t43.support_case_id = t1.id) t44 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t46.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t46.annulment_reason), 'null'), ',"decision":', case when t48.id is not null then concat('{"decidedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t48.decided_on), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"outcome":', coalesce(to_json(t48.outcome), 'null'), ',"reason":', coalesce(to_json(t48.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"justification":', coalesce(to_json(t46.justification), 'null'), ',"requestedBy":', case when t50.id is not null then concat('{"displayName":', coalesce(to_json(t50.display_name), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t46.requested_on), 'null'), '}'), ','
  order by t46.requested_on desc, t46.id desc), ']') as j, count(*) as n, string_agg((t48.support_case_id)::text, ',') as o1, coalesce(bool_or((t48.id is not null and t49.id is null) or t50.id is null), false) as u
  from assistant_request t46
  left join lateral (select t48.id, t48.version, t48.support_case_id, t48.request_id, t48.outcome, t48.reason, t48.decided_on, t48.decided_by_id
  from request_decision t48
  where t48.request_id = t46.id
  order by t48.id desc
  limit 1) t48 on true
  left join staff_member t49 on t49.id = t48.decided_by_id
  left join staff_member t50 on t50.id = t46.requested_by_id
  where t46.support_case_id = t1.id) t47 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t51.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t51.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t51.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t51.certificate_kind), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t51.target_group), 'null'), '}'), ','
  order by t51.applied_on desc, t51.id desc), ']') as j, count(*) as n
  from za_zyciem_application t51
  where t51.support_case_id = t1.id) t52 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t53.id, t53.version, t53.family_id, t53.intake_id, t53.number, t53.track, t53.stage, t53.goal, t53.opened_on, t53.closed_on, t53.closure_reason, t53.court_word_on, t53.court_word_signature, t53.court_told, t53.suspended_until
  from support_case t53
  where t53.family_id = t0.id
  order by t53.closed_on desc, t53.opened_on desc, t53.id desc
  limit 1) t53 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t64.id is not null then concat('{"id":', coalesce('"' || t64.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t23.j, ',"deadlines":', t31.j, ',"diagnoses":', t33.j, ',"interviews":', t36.j, ',"legalBases":', t39.j, ',"minorParentRecords":', t41.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t43.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t45.id is not null then concat('{"decidedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), ',"recordedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t45.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t50.id is not null then concat('{"grounds":', coalesce(to_json(t50.grounds), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"qualifiedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t50.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t53.j, ',"requests":', t56.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t63.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t23.n > 0 or t33.n > 0 or t36.n > 0 or t39.n > 0 or t41.n > 0 or t43.n > 0 or t50.id is not null or t53.n > 0 or t56.n > 0 or t63.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t6.o4, ',') as o5, string_agg(t23.o1, ',') as o6, string_agg(t23.o2, ',') as o7, string_agg(t31.o0, ',') as o8, string_agg((t45.support_case_id)::text, ',') as o9, string_agg(t56.o1, ',') as o10, coalesce(bool_or(t6.u or t23.u or t33.u or t36.u or t43.u or (t45.id is not null and t47.restricted is not false) or (t45.id is not null and t48.id is null) or (t45.id is not null and t49.id is null) or (t50.id is not null and t51.id is null) or t56.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t8.j, ',"entry":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"reason":', coalesce(to_json(t12.reason), 'null'), ',"recordedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t12.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t17.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t12.support_case_id)::text, ',') as o2, string_agg(t17.o0, ',') as o3, string_agg(t17.o1, ',') as o4, coalesce(bool_or(t8.u or (t12.id is not null and t14.restricted is not false) or (t12.id is not null and t15.id is null) or t17.u), false) as u
  from support_consent t5
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t7.suspended_until), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from withdrawal_decision t7
  left join support_case t9 on t9.id = t7.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t7.decided_by_id
  where t7.consent_id = t5.id) t8 on true
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.what, t12.subject_id, t12.decided_on, t12.decided_by_id, t12.recorded_on, t12.recorded_by_id, t12.reason
  from late_entry t12
  where t12.subject_id = t5.id
  order by t12.id desc
  limit 1) t12 on true
  left join support_case t13 on t13.id = t12.support_case_id
  left join family t14 on t14.id = t13.family_id
  left join staff_member t15 on t15.id = t12.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t21.given_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t21.surname), 'null'), '}'), ','
  order by t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0, string_agg((t19.family_id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t20.restricted is not false or t21.id is null), false) as u
  from support_consent_signatory t16
  left join support_consent t18 on t18.id = t16.consent_id
  left join family_member t19 on t19.id = t16.family_member_id
  left join family t20 on t20.id = t19.family_id
  left join person t21 on t21.id = t19.person_id
  where t16.consent_id = t5.id and t16.signed = true) t17 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t22.content), 'null'), ',"control":', coalesce(to_json(t22.control), 'null'), ',"court":', coalesce(to_json(t22.court), 'null'), ',"decisions":', t25.j, ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t22.issued_on), 'null'), ',"replaces":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"signature":', coalesce(to_json(t27.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.issued_on desc, t22.id desc), ']') as j, count(*) as n, string_agg(t25.o0, ',') as o1, string_agg((t27.support_case_id)::text, ',') as o2, coalesce(bool_or((t27.id is not null and t29.restricted is not false)), false) as u
  from court_order t22
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t24.decided_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"kind":', coalesce(to_json(t24.kind), 'null'), ',"signature":', coalesce(to_json(t24.signature), 'null'), ',"validTo":', coalesce(to_json(t24.valid_to), 'null'), '}'), ','
  order by t24.decided_on asc, t24.id asc), ']') as j, count(*) as n, string_agg((t26.support_case_id)::text, ',') as o0
  from court_decision t24
  left join court_order t26 on t26.id = t24.court_order_id
  where t24.court_order_id = t22.id) t25 on true
  left join court_order t27 on t27.id = t22.replaces_id
  left join support_case t28 on t28.id = t27.support_case_id
  left join family t29 on t29.id = t28.family_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t30.due_on), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"metOn":', coalesce(to_json(t30.met_on), 'null'), '}'), ','
  order by t30.due_on asc, t30.id asc), ']') as j, count(*) as n, string_agg((t30.family_id)::text, ',') as o0
  from deadline t30
  where t30.support_case_id = t1.id and t30.cancelled_on is null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"author":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t32.description), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t32.made_on), 'null'), ',"problems":', coalesce(to_json(t32.problems), 'null'), '}'), ','
  order by t32.made_on desc, t32.id desc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from diagnosis t32
  left join staff_member t34 on t34.id = t32.author_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t35.assistant_necessary::text, 'null'), ',"author":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t35.conducted_on), 'null'), ',"findings":', coalesce(to_json(t35.findings), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t35.necessity_reason), 'null'), '}'), ','
  order by t35.conducted_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from family_interview t35
  left join staff_member t37 on t37.id = t35.author_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"kind":', coalesce(to_json(t38.kind), 'null'), ',"sourceId":', coalesce('"' || t38.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t38.valid_from), 'null'), ',"validTo":', coalesce(to_json(t38.valid_to), 'null'), '}'), ','
  order by t38.valid_from desc, t38.id desc), ']') as j, count(*) as n
  from legal_basis t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t40.id || '"', 'null'), ',"institution":', coalesce(to_json(t40.institution), 'null'), ',"leavesOn":', coalesce(to_json(t40.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t40.recorded_on), 'null'), '}'), ','
  order by t40.recorded_on desc, t40.id desc), ']') as j, count(*) as n
  from minor_parent_record t40
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"manner":', coalesce(to_json(t42.manner), 'null'), ',"presentedBy":', case when t44.id is not null then concat('{"displayName":', coalesce(to_json(t44.display_name), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t42.presented_on), 'null'), '}'), ','
  order by t42.presented_on desc, t42.id desc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from offer_presentation t42
  left join staff_member t44 on t44.id = t42.presented_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select t45.id, t45.version, t45.support_case_id, t45.what, t45.subject_id, t45.decided_on, t45.decided_by_id, t45.recorded_on, t45.recorded_by_id, t45.reason
  from late_entry t45
  where t45.subject_id = t1.id
  order by t45.id desc
  limit 1) t45 on true
  left join support_case t46 on t46.id = t45.support_case_id
  left join family t47 on t47.id = t46.family_id
  left join staff_member t48 on t48.id = t45.decided_by_id
  left join staff_member t49 on t49.id = t45.recorded_by_id
  left join lateral (select t50.id, t50.version, t50.support_case_id, t50.qualified_on, t50.qualified_by_id, t50.grounds
  from qualification t50
  where t50.support_case_id = t1.id
  order by t50.qualified_on desc, t50.id desc
  limit 1) t50 on true
  left join staff_member t51 on t51.id = t50.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t52.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t52.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t52.circumstances), 'null'), ',"courtName":', coalesce(to_json(t52.court_name), 'null'), ',"decidedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"decision":', coalesce(to_json(t52.decision), 'null'), ',"decisionReason":', coalesce(to_json(t52.decision_reason), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t52.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t52.refused_on), 'null'), '}'), ','
  order by t52.refused_on desc, t52.id desc), ']') as j, count(*) as n
  from consent_refusal t52
  left join staff_member t54 on t54.id = t52.decided_by_id
  where t52.support_case_id = t1.id) t53 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t55.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t55.annulment_reason), 'null'), ',"decision":', case when t57.id is not null then concat('{"decidedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t57.decided_on), 'null'), ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"outcome":', coalesce(to_json(t57.outcome), 'null'), ',"reason":', coalesce(to_json(t57.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"justification":', coalesce(to_json(t55.justification), 'null'), ',"requestedBy":', case when t61.id is not null then concat('{"displayName":', coalesce(to_json(t61.display_name), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t55.requested_on), 'null'), '}'), ','
  order by t55.requested_on desc, t55.id desc), ']') as j, count(*) as n, string_agg((t57.support_case_id)::text, ',') as o1, coalesce(bool_or((t57.id is not null and t59.restricted is not false) or (t57.id is not null and t60.id is null) or t61.id is null), false) as u
  from assistant_request t55
  left join lateral (select t57.id, t57.version, t57.support_case_id, t57.request_id, t57.outcome, t57.reason, t57.decided_on, t57.decided_by_id
  from request_decision t57
  where t57.request_id = t55.id
  order by t57.id desc
  limit 1) t57 on true
  left join support_case t58 on t58.id = t57.support_case_id
  left join family t59 on t59.id = t58.family_id
  left join staff_member t60 on t60.id = t57.decided_by_id
  left join staff_member t61 on t61.id = t55.requested_by_id
  where t55.support_case_id = t1.id) t56 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t62.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t62.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t62.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t62.certificate_kind), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t62.target_group), 'null'), '}'), ','
  order by t62.applied_on desc, t62.id desc), ']') as j, count(*) as n
  from za_zyciem_application t62
  where t62.support_case_id = t1.id) t63 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t64.id, t64.version, t64.family_id, t64.intake_id, t64.number, t64.track, t64.stage, t64.goal, t64.opened_on, t64.closed_on, t64.closure_reason, t64.court_word_on, t64.court_word_signature, t64.court_told, t64.suspended_until
  from support_case t64
  where t64.family_id = t0.id
  order by t64.closed_on desc, t64.opened_on desc, t64.id desc
  limit 1) t64 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t64.id is not null then concat('{"id":', coalesce('"' || t64.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t23.j, ',"deadlines":', t31.j, ',"diagnoses":', t33.j, ',"interviews":', t36.j, ',"legalBases":', t39.j, ',"minorParentRecords":', t41.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t43.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t45.id is not null then concat('{"decidedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), ',"recordedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t45.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t50.id is not null then concat('{"grounds":', coalesce(to_json(t50.grounds), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"qualifiedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t50.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t53.j, ',"requests":', t56.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t63.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t23.n > 0 or t33.n > 0 or t36.n > 0 or t39.n > 0 or t41.n > 0 or t43.n > 0 or t50.id is not null or t53.n > 0 or t56.n > 0 or t63.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t6.o4, ',') as o5, string_agg(t23.o1, ',') as o6, string_agg(t23.o2, ',') as o7, string_agg(t31.o0, ',') as o8, string_agg((t45.support_case_id)::text, ',') as o9, string_agg(t56.o1, ',') as o10, coalesce(bool_or(t6.u or t23.u or t33.u or t36.u or t43.u or (t45.id is not null and t47.restricted is not false) or (t45.id is not null and t48.id is null) or (t45.id is not null and t49.id is null) or (t50.id is not null and t51.id is null) or t56.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t8.j, ',"entry":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"reason":', coalesce(to_json(t12.reason), 'null'), ',"recordedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t12.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t17.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t12.support_case_id)::text, ',') as o2, string_agg(t17.o0, ',') as o3, string_agg(t17.o1, ',') as o4, coalesce(bool_or(t8.u or (t12.id is not null and t14.restricted is not false) or (t12.id is not null and t15.id is null) or t17.u), false) as u
  from support_consent t5
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t7.suspended_until), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from withdrawal_decision t7
  left join support_case t9 on t9.id = t7.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t7.decided_by_id
  where t7.consent_id = t5.id) t8 on true
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.what, t12.subject_id, t12.decided_on, t12.decided_by_id, t12.recorded_on, t12.recorded_by_id, t12.reason
  from late_entry t12
  where t12.subject_id = t5.id
  order by t12.id desc
  limit 1) t12 on true
  left join support_case t13 on t13.id = t12.support_case_id
  left join family t14 on t14.id = t13.family_id
  left join staff_member t15 on t15.id = t12.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t21.given_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t21.surname), 'null'), '}'), ','
  order by t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0, string_agg((t19.family_id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t20.restricted is not false or t21.id is null), false) as u
  from support_consent_signatory t16
  left join support_consent t18 on t18.id = t16.consent_id
  left join family_member t19 on t19.id = t16.family_member_id
  left join family t20 on t20.id = t19.family_id
  left join person t21 on t21.id = t19.person_id
  where t16.consent_id = t5.id and t16.signed = true) t17 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t22.content), 'null'), ',"control":', coalesce(to_json(t22.control), 'null'), ',"court":', coalesce(to_json(t22.court), 'null'), ',"decisions":', t25.j, ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t22.issued_on), 'null'), ',"replaces":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"signature":', coalesce(to_json(t27.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.issued_on desc, t22.id desc), ']') as j, count(*) as n, string_agg(t25.o0, ',') as o1, string_agg((t27.support_case_id)::text, ',') as o2, coalesce(bool_or((t27.id is not null and t29.restricted is not false)), false) as u
  from court_order t22
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t24.decided_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"kind":', coalesce(to_json(t24.kind), 'null'), ',"signature":', coalesce(to_json(t24.signature), 'null'), ',"validTo":', coalesce(to_json(t24.valid_to), 'null'), '}'), ','
  order by t24.decided_on asc, t24.id asc), ']') as j, count(*) as n, string_agg((t26.support_case_id)::text, ',') as o0
  from court_decision t24
  left join court_order t26 on t26.id = t24.court_order_id
  where t24.court_order_id = t22.id) t25 on true
  left join court_order t27 on t27.id = t22.replaces_id
  left join support_case t28 on t28.id = t27.support_case_id
  left join family t29 on t29.id = t28.family_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t30.due_on), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"metOn":', coalesce(to_json(t30.met_on), 'null'), '}'), ','
  order by t30.due_on asc, t30.id asc), ']') as j, count(*) as n, string_agg((t30.family_id)::text, ',') as o0
  from deadline t30
  where t30.support_case_id = t1.id and t30.cancelled_on is null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"author":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t32.description), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t32.made_on), 'null'), ',"problems":', coalesce(to_json(t32.problems), 'null'), '}'), ','
  order by t32.made_on desc, t32.id desc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from diagnosis t32
  left join staff_member t34 on t34.id = t32.author_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t35.assistant_necessary::text, 'null'), ',"author":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t35.conducted_on), 'null'), ',"findings":', coalesce(to_json(t35.findings), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t35.necessity_reason), 'null'), '}'), ','
  order by t35.conducted_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from family_interview t35
  left join staff_member t37 on t37.id = t35.author_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"kind":', coalesce(to_json(t38.kind), 'null'), ',"sourceId":', coalesce('"' || t38.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t38.valid_from), 'null'), ',"validTo":', coalesce(to_json(t38.valid_to), 'null'), '}'), ','
  order by t38.valid_from desc, t38.id desc), ']') as j, count(*) as n
  from legal_basis t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t40.id || '"', 'null'), ',"institution":', coalesce(to_json(t40.institution), 'null'), ',"leavesOn":', coalesce(to_json(t40.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t40.recorded_on), 'null'), '}'), ','
  order by t40.recorded_on desc, t40.id desc), ']') as j, count(*) as n
  from minor_parent_record t40
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"manner":', coalesce(to_json(t42.manner), 'null'), ',"presentedBy":', case when t44.id is not null then concat('{"displayName":', coalesce(to_json(t44.display_name), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t42.presented_on), 'null'), '}'), ','
  order by t42.presented_on desc, t42.id desc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from offer_presentation t42
  left join staff_member t44 on t44.id = t42.presented_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select t45.id, t45.version, t45.support_case_id, t45.what, t45.subject_id, t45.decided_on, t45.decided_by_id, t45.recorded_on, t45.recorded_by_id, t45.reason
  from late_entry t45
  where t45.subject_id = t1.id
  order by t45.id desc
  limit 1) t45 on true
  left join support_case t46 on t46.id = t45.support_case_id
  left join family t47 on t47.id = t46.family_id
  left join staff_member t48 on t48.id = t45.decided_by_id
  left join staff_member t49 on t49.id = t45.recorded_by_id
  left join lateral (select t50.id, t50.version, t50.support_case_id, t50.qualified_on, t50.qualified_by_id, t50.grounds
  from qualification t50
  where t50.support_case_id = t1.id
  order by t50.qualified_on desc, t50.id desc
  limit 1) t50 on true
  left join staff_member t51 on t51.id = t50.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t52.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t52.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t52.circumstances), 'null'), ',"courtName":', coalesce(to_json(t52.court_name), 'null'), ',"decidedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"decision":', coalesce(to_json(t52.decision), 'null'), ',"decisionReason":', coalesce(to_json(t52.decision_reason), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t52.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t52.refused_on), 'null'), '}'), ','
  order by t52.refused_on desc, t52.id desc), ']') as j, count(*) as n
  from consent_refusal t52
  left join staff_member t54 on t54.id = t52.decided_by_id
  where t52.support_case_id = t1.id) t53 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t55.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t55.annulment_reason), 'null'), ',"decision":', case when t57.id is not null then concat('{"decidedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t57.decided_on), 'null'), ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"outcome":', coalesce(to_json(t57.outcome), 'null'), ',"reason":', coalesce(to_json(t57.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"justification":', coalesce(to_json(t55.justification), 'null'), ',"requestedBy":', case when t61.id is not null then concat('{"displayName":', coalesce(to_json(t61.display_name), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t55.requested_on), 'null'), '}'), ','
  order by t55.requested_on desc, t55.id desc), ']') as j, count(*) as n, string_agg((t57.support_case_id)::text, ',') as o1, coalesce(bool_or((t57.id is not null and t59.restricted is not false) or (t57.id is not null and t60.id is null) or t61.id is null), false) as u
  from assistant_request t55
  left join lateral (select t57.id, t57.version, t57.support_case_id, t57.request_id, t57.outcome, t57.reason, t57.decided_on, t57.decided_by_id
  from request_decision t57
  where t57.request_id = t55.id
  order by t57.id desc
  limit 1) t57 on true
  left join support_case t58 on t58.id = t57.support_case_id
  left join family t59 on t59.id = t58.family_id
  left join staff_member t60 on t60.id = t57.decided_by_id
  left join staff_member t61 on t61.id = t55.requested_by_id
  where t55.support_case_id = t1.id) t56 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t62.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t62.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t62.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t62.certificate_kind), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t62.target_group), 'null'), '}'), ','
  order by t62.applied_on desc, t62.id desc), ']') as j, count(*) as n
  from za_zyciem_application t62
  where t62.support_case_id = t1.id) t63 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t64.id, t64.version, t64.family_id, t64.intake_id, t64.number, t64.track, t64.stage, t64.goal, t64.opened_on, t64.closed_on, t64.closure_reason, t64.court_word_on, t64.court_word_signature, t64.court_told, t64.suspended_until
  from support_case t64
  where t64.family_id = t0.id
  order by t64.closed_on desc, t64.opened_on desc, t64.id desc
  limit 1) t64 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t64.id is not null then concat('{"id":', coalesce('"' || t64.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t23.j, ',"deadlines":', t31.j, ',"diagnoses":', t33.j, ',"interviews":', t36.j, ',"legalBases":', t39.j, ',"minorParentRecords":', t41.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t43.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t45.id is not null then concat('{"decidedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), ',"recordedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t45.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t50.id is not null then concat('{"grounds":', coalesce(to_json(t50.grounds), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"qualifiedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t50.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t53.j, ',"requests":', t56.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t63.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t23.n > 0 or t33.n > 0 or t36.n > 0 or t39.n > 0 or t41.n > 0 or t43.n > 0 or t50.id is not null or t53.n > 0 or t56.n > 0 or t63.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t6.o4, ',') as o5, string_agg(t23.o1, ',') as o6, string_agg(t23.o2, ',') as o7, string_agg(t31.o0, ',') as o8, string_agg((t45.support_case_id)::text, ',') as o9, string_agg(t56.o1, ',') as o10, coalesce(bool_or(t6.u or t23.u or t33.u or t36.u or t43.u or (t45.id is not null and t47.restricted is not false) or (t45.id is not null and t48.id is null) or (t45.id is not null and t49.id is null) or (t50.id is not null and t51.id is null) or t56.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t8.j, ',"entry":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"reason":', coalesce(to_json(t12.reason), 'null'), ',"recordedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t12.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t17.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t12.support_case_id)::text, ',') as o2, string_agg(t17.o0, ',') as o3, string_agg(t17.o1, ',') as o4, coalesce(bool_or(t8.u or (t12.id is not null and t14.restricted is not false) or (t12.id is not null and t15.id is null) or t17.u), false) as u
  from support_consent t5
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t7.suspended_until), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from withdrawal_decision t7
  left join support_case t9 on t9.id = t7.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t7.decided_by_id
  where t7.consent_id = t5.id) t8 on true
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.what, t12.subject_id, t12.decided_on, t12.decided_by_id, t12.recorded_on, t12.recorded_by_id, t12.reason
  from late_entry t12
  where t12.subject_id = t5.id
  order by t12.id desc
  limit 1) t12 on true
  left join support_case t13 on t13.id = t12.support_case_id
  left join family t14 on t14.id = t13.family_id
  left join staff_member t15 on t15.id = t12.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t21.given_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t21.surname), 'null'), '}'), ','
  order by t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0, string_agg((t19.family_id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t20.restricted is not false or t21.id is null), false) as u
  from support_consent_signatory t16
  left join support_consent t18 on t18.id = t16.consent_id
  left join family_member t19 on t19.id = t16.family_member_id
  left join family t20 on t20.id = t19.family_id
  left join person t21 on t21.id = t19.person_id
  where t16.consent_id = t5.id and t16.signed = true) t17 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t22.content), 'null'), ',"control":', coalesce(to_json(t22.control), 'null'), ',"court":', coalesce(to_json(t22.court), 'null'), ',"decisions":', t25.j, ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t22.issued_on), 'null'), ',"replaces":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"signature":', coalesce(to_json(t27.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.issued_on desc, t22.id desc), ']') as j, count(*) as n, string_agg(t25.o0, ',') as o1, string_agg((t27.support_case_id)::text, ',') as o2, coalesce(bool_or((t27.id is not null and t29.restricted is not false)), false) as u
  from court_order t22
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t24.decided_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"kind":', coalesce(to_json(t24.kind), 'null'), ',"signature":', coalesce(to_json(t24.signature), 'null'), ',"validTo":', coalesce(to_json(t24.valid_to), 'null'), '}'), ','
  order by t24.decided_on asc, t24.id asc), ']') as j, count(*) as n, string_agg((t26.support_case_id)::text, ',') as o0
  from court_decision t24
  left join court_order t26 on t26.id = t24.court_order_id
  where t24.court_order_id = t22.id) t25 on true
  left join court_order t27 on t27.id = t22.replaces_id
  left join support_case t28 on t28.id = t27.support_case_id
  left join family t29 on t29.id = t28.family_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t30.due_on), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"metOn":', coalesce(to_json(t30.met_on), 'null'), '}'), ','
  order by t30.due_on asc, t30.id asc), ']') as j, count(*) as n, string_agg((t30.family_id)::text, ',') as o0
  from deadline t30
  where t30.support_case_id = t1.id and t30.cancelled_on is null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"author":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t32.description), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t32.made_on), 'null'), ',"problems":', coalesce(to_json(t32.problems), 'null'), '}'), ','
  order by t32.made_on desc, t32.id desc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from diagnosis t32
  left join staff_member t34 on t34.id = t32.author_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t35.assistant_necessary::text, 'null'), ',"author":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t35.conducted_on), 'null'), ',"findings":', coalesce(to_json(t35.findings), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t35.necessity_reason), 'null'), '}'), ','
  order by t35.conducted_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from family_interview t35
  left join staff_member t37 on t37.id = t35.author_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"kind":', coalesce(to_json(t38.kind), 'null'), ',"sourceId":', coalesce('"' || t38.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t38.valid_from), 'null'), ',"validTo":', coalesce(to_json(t38.valid_to), 'null'), '}'), ','
  order by t38.valid_from desc, t38.id desc), ']') as j, count(*) as n
  from legal_basis t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t40.id || '"', 'null'), ',"institution":', coalesce(to_json(t40.institution), 'null'), ',"leavesOn":', coalesce(to_json(t40.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t40.recorded_on), 'null'), '}'), ','
  order by t40.recorded_on desc, t40.id desc), ']') as j, count(*) as n
  from minor_parent_record t40
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"manner":', coalesce(to_json(t42.manner), 'null'), ',"presentedBy":', case when t44.id is not null then concat('{"displayName":', coalesce(to_json(t44.display_name), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t42.presented_on), 'null'), '}'), ','
  order by t42.presented_on desc, t42.id desc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from offer_presentation t42
  left join staff_member t44 on t44.id = t42.presented_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select t45.id, t45.version, t45.support_case_id, t45.what, t45.subject_id, t45.decided_on, t45.decided_by_id, t45.recorded_on, t45.recorded_by_id, t45.reason
  from late_entry t45
  where t45.subject_id = t1.id
  order by t45.id desc
  limit 1) t45 on true
  left join support_case t46 on t46.id = t45.support_case_id
  left join family t47 on t47.id = t46.family_id
  left join staff_member t48 on t48.id = t45.decided_by_id
  left join staff_member t49 on t49.id = t45.recorded_by_id
  left join lateral (select t50.id, t50.version, t50.support_case_id, t50.qualified_on, t50.qualified_by_id, t50.grounds
  from qualification t50
  where t50.support_case_id = t1.id
  order by t50.qualified_on desc, t50.id desc
  limit 1) t50 on true
  left join staff_member t51 on t51.id = t50.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t52.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t52.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t52.circumstances), 'null'), ',"courtName":', coalesce(to_json(t52.court_name), 'null'), ',"decidedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"decision":', coalesce(to_json(t52.decision), 'null'), ',"decisionReason":', coalesce(to_json(t52.decision_reason), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t52.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t52.refused_on), 'null'), '}'), ','
  order by t52.refused_on desc, t52.id desc), ']') as j, count(*) as n
  from consent_refusal t52
  left join staff_member t54 on t54.id = t52.decided_by_id
  where t52.support_case_id = t1.id) t53 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t55.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t55.annulment_reason), 'null'), ',"decision":', case when t57.id is not null then concat('{"decidedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t57.decided_on), 'null'), ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"outcome":', coalesce(to_json(t57.outcome), 'null'), ',"reason":', coalesce(to_json(t57.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"justification":', coalesce(to_json(t55.justification), 'null'), ',"requestedBy":', case when t61.id is not null then concat('{"displayName":', coalesce(to_json(t61.display_name), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t55.requested_on), 'null'), '}'), ','
  order by t55.requested_on desc, t55.id desc), ']') as j, count(*) as n, string_agg((t57.support_case_id)::text, ',') as o1, coalesce(bool_or((t57.id is not null and t59.restricted is not false) or (t57.id is not null and t60.id is null) or t61.id is null), false) as u
  from assistant_request t55
  left join lateral (select t57.id, t57.version, t57.support_case_id, t57.request_id, t57.outcome, t57.reason, t57.decided_on, t57.decided_by_id
  from request_decision t57
  where t57.request_id = t55.id
  order by t57.id desc
  limit 1) t57 on true
  left join support_case t58 on t58.id = t57.support_case_id
  left join family t59 on t59.id = t58.family_id
  left join staff_member t60 on t60.id = t57.decided_by_id
  left join staff_member t61 on t61.id = t55.requested_by_id
  where t55.support_case_id = t1.id) t56 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t62.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t62.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t62.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t62.certificate_kind), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t62.target_group), 'null'), '}'), ','
  order by t62.applied_on desc, t62.id desc), ']') as j, count(*) as n
  from za_zyciem_application t62
  where t62.support_case_id = t1.id) t63 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t64.id, t64.version, t64.family_id, t64.intake_id, t64.number, t64.track, t64.stage, t64.goal, t64.opened_on, t64.closed_on, t64.closure_reason, t64.court_word_on, t64.court_word_signature, t64.court_told, t64.suspended_until
  from support_case t64
  where t64.family_id = t0.id
  order by t64.closed_on desc, t64.opened_on desc, t64.id desc
  limit 1) t64 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t64.id is not null then concat('{"id":', coalesce('"' || t64.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t6.j, ',"courtOrders":', t23.j, ',"deadlines":', t31.j, ',"diagnoses":', t33.j, ',"interviews":', t36.j, ',"legalBases":', t39.j, ',"minorParentRecords":', t41.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t43.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t45.id is not null then concat('{"decidedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"reason":', coalesce(to_json(t45.reason), 'null'), ',"recordedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t45.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t50.id is not null then concat('{"grounds":', coalesce(to_json(t50.grounds), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"qualifiedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t50.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t53.j, ',"requests":', t56.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t63.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t23.n > 0 or t33.n > 0 or t36.n > 0 or t39.n > 0 or t41.n > 0 or t43.n > 0 or t50.id is not null or t53.n > 0 or t56.n > 0 or t63.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t6.o3, ',') as o4, string_agg(t6.o4, ',') as o5, string_agg(t23.o1, ',') as o6, string_agg(t23.o2, ',') as o7, string_agg(t31.o0, ',') as o8, string_agg((t45.support_case_id)::text, ',') as o9, string_agg(t56.o1, ',') as o10, coalesce(bool_or(t6.u or t23.u or t33.u or t36.u or t43.u or (t45.id is not null and t47.restricted is not false) or (t45.id is not null and t48.id is null) or (t45.id is not null and t49.id is null) or (t50.id is not null and t51.id is null) or t56.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t3.id || '"', 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n
  from amendment t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t8.j, ',"entry":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"reason":', coalesce(to_json(t12.reason), 'null'), ',"recordedBy":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t12.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t5.form), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"signatories":', coalesce(to_json(t5.signatories), 'null'), ',"signedBy":', t17.j, ',"signedOn":', coalesce(to_json(t5.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.signed_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t12.support_case_id)::text, ',') as o2, string_agg(t17.o0, ',') as o3, string_agg(t17.o1, ',') as o4, coalesce(bool_or(t8.u or (t12.id is not null and t14.restricted is not false) or (t12.id is not null and t15.id is null) or t17.u), false) as u
  from support_consent t5
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t7.suspended_until), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from withdrawal_decision t7
  left join support_case t9 on t9.id = t7.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t7.decided_by_id
  where t7.consent_id = t5.id) t8 on true
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.what, t12.subject_id, t12.decided_on, t12.decided_by_id, t12.recorded_on, t12.recorded_by_id, t12.reason
  from late_entry t12
  where t12.subject_id = t5.id
  order by t12.id desc
  limit 1) t12 on true
  left join support_case t13 on t13.id = t12.support_case_id
  left join family t14 on t14.id = t13.family_id
  left join staff_member t15 on t15.id = t12.recorded_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t21.given_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t21.surname), 'null'), '}'), ','
  order by t16.id asc), ']') as j, count(*) as n, string_agg((t18.support_case_id)::text, ',') as o0, string_agg((t19.family_id)::text, ',') as o1, coalesce(bool_or(t19.id is null or t20.restricted is not false or t21.id is null), false) as u
  from support_consent_signatory t16
  left join support_consent t18 on t18.id = t16.consent_id
  left join family_member t19 on t19.id = t16.family_member_id
  left join family t20 on t20.id = t19.family_id
  left join person t21 on t21.id = t19.person_id
  where t16.consent_id = t5.id and t16.signed = true) t17 on true
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t22.content), 'null'), ',"control":', coalesce(to_json(t22.control), 'null'), ',"court":', coalesce(to_json(t22.court), 'null'), ',"decisions":', t25.j, ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t22.issued_on), 'null'), ',"replaces":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"signature":', coalesce(to_json(t27.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.issued_on desc, t22.id desc), ']') as j, count(*) as n, string_agg(t25.o0, ',') as o1, string_agg((t27.support_case_id)::text, ',') as o2, coalesce(bool_or((t27.id is not null and t29.restricted is not false)), false) as u
  from court_order t22
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t24.decided_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"kind":', coalesce(to_json(t24.kind), 'null'), ',"signature":', coalesce(to_json(t24.signature), 'null'), ',"validTo":', coalesce(to_json(t24.valid_to), 'null'), '}'), ','
  order by t24.decided_on asc, t24.id asc), ']') as j, count(*) as n, string_agg((t26.support_case_id)::text, ',') as o0
  from court_decision t24
  left join court_order t26 on t26.id = t24.court_order_id
  where t24.court_order_id = t22.id) t25 on true
  left join court_order t27 on t27.id = t22.replaces_id
  left join support_case t28 on t28.id = t27.support_case_id
  left join family t29 on t29.id = t28.family_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t30.due_on), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"kind":', coalesce(to_json(t30.kind), 'null'), ',"metOn":', coalesce(to_json(t30.met_on), 'null'), '}'), ','
  order by t30.due_on asc, t30.id asc), ']') as j, count(*) as n, string_agg((t30.family_id)::text, ',') as o0
  from deadline t30
  where t30.support_case_id = t1.id and t30.cancelled_on is null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"author":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t32.description), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t32.made_on), 'null'), ',"problems":', coalesce(to_json(t32.problems), 'null'), '}'), ','
  order by t32.made_on desc, t32.id desc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from diagnosis t32
  left join staff_member t34 on t34.id = t32.author_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t35.assistant_necessary::text, 'null'), ',"author":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t35.conducted_on), 'null'), ',"findings":', coalesce(to_json(t35.findings), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t35.necessity_reason), 'null'), '}'), ','
  order by t35.conducted_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from family_interview t35
  left join staff_member t37 on t37.id = t35.author_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t38.id || '"', 'null'), ',"kind":', coalesce(to_json(t38.kind), 'null'), ',"sourceId":', coalesce('"' || t38.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t38.valid_from), 'null'), ',"validTo":', coalesce(to_json(t38.valid_to), 'null'), '}'), ','
  order by t38.valid_from desc, t38.id desc), ']') as j, count(*) as n
  from legal_basis t38
  where t38.support_case_id = t1.id) t39 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t40.id || '"', 'null'), ',"institution":', coalesce(to_json(t40.institution), 'null'), ',"leavesOn":', coalesce(to_json(t40.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t40.recorded_on), 'null'), '}'), ','
  order by t40.recorded_on desc, t40.id desc), ']') as j, count(*) as n
  from minor_parent_record t40
  where t40.support_case_id = t1.id) t41 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"manner":', coalesce(to_json(t42.manner), 'null'), ',"presentedBy":', case when t44.id is not null then concat('{"displayName":', coalesce(to_json(t44.display_name), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t42.presented_on), 'null'), '}'), ','
  order by t42.presented_on desc, t42.id desc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from offer_presentation t42
  left join staff_member t44 on t44.id = t42.presented_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select t45.id, t45.version, t45.support_case_id, t45.what, t45.subject_id, t45.decided_on, t45.decided_by_id, t45.recorded_on, t45.recorded_by_id, t45.reason
  from late_entry t45
  where t45.subject_id = t1.id
  order by t45.id desc
  limit 1) t45 on true
  left join support_case t46 on t46.id = t45.support_case_id
  left join family t47 on t47.id = t46.family_id
  left join staff_member t48 on t48.id = t45.decided_by_id
  left join staff_member t49 on t49.id = t45.recorded_by_id
  left join lateral (select t50.id, t50.version, t50.support_case_id, t50.qualified_on, t50.qualified_by_id, t50.grounds
  from qualification t50
  where t50.support_case_id = t1.id
  order by t50.qualified_on desc, t50.id desc
  limit 1) t50 on true
  left join staff_member t51 on t51.id = t50.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t52.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t52.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t52.circumstances), 'null'), ',"courtName":', coalesce(to_json(t52.court_name), 'null'), ',"decidedBy":', case when t54.id is not null then concat('{"displayName":', coalesce(to_json(t54.display_name), 'null'), ',"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t52.decided_on), 'null'), ',"decision":', coalesce(to_json(t52.decision), 'null'), ',"decisionReason":', coalesce(to_json(t52.decision_reason), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t52.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t52.refused_on), 'null'), '}'), ','
  order by t52.refused_on desc, t52.id desc), ']') as j, count(*) as n
  from consent_refusal t52
  left join staff_member t54 on t54.id = t52.decided_by_id
  where t52.support_case_id = t1.id) t53 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t55.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t55.annulment_reason), 'null'), ',"decision":', case when t57.id is not null then concat('{"decidedBy":', case when t60.id is not null then concat('{"displayName":', coalesce(to_json(t60.display_name), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t57.decided_on), 'null'), ',"id":', coalesce('"' || t57.id || '"', 'null'), ',"outcome":', coalesce(to_json(t57.outcome), 'null'), ',"reason":', coalesce(to_json(t57.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"justification":', coalesce(to_json(t55.justification), 'null'), ',"requestedBy":', case when t61.id is not null then concat('{"displayName":', coalesce(to_json(t61.display_name), 'null'), ',"id":', coalesce('"' || t61.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t55.requested_on), 'null'), '}'), ','
  order by t55.requested_on desc, t55.id desc), ']') as j, count(*) as n, string_agg((t57.support_case_id)::text, ',') as o1, coalesce(bool_or((t57.id is not null and t59.restricted is not false) or (t57.id is not null and t60.id is null) or t61.id is null), false) as u
  from assistant_request t55
  left join lateral (select t57.id, t57.version, t57.support_case_id, t57.request_id, t57.outcome, t57.reason, t57.decided_on, t57.decided_by_id
  from request_decision t57
  where t57.request_id = t55.id
  order by t57.id desc
  limit 1) t57 on true
  left join support_case t58 on t58.id = t57.support_case_id
  left join family t59 on t59.id = t58.family_id
  left join staff_member t60 on t60.id = t57.decided_by_id
  left join staff_member t61 on t61.id = t55.requested_by_id
  where t55.support_case_id = t1.id) t56 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t62.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t62.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t62.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t62.certificate_kind), 'null'), ',"id":', coalesce('"' || t62.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t62.target_group), 'null'), '}'), ','
  order by t62.applied_on desc, t62.id desc), ']') as j, count(*) as n
  from za_zyciem_application t62
  where t62.support_case_id = t1.id) t63 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t64.id, t64.version, t64.family_id, t64.intake_id, t64.number, t64.track, t64.stage, t64.goal, t64.opened_on, t64.closed_on, t64.closure_reason, t64.court_word_on, t64.court_word_signature, t64.court_told, t64.suspended_until
  from support_case t64
  where t64.family_id = t0.id
  order by t64.closed_on desc, t64.opened_on desc, t64.id desc
  limit 1) t64 on true
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
