-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t46.id is not null then concat('{"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t8.j, ',"deadlines":', t14.j, ',"diagnoses":', t16.j, ',"interviews":', t19.j, ',"legalBases":', t22.j, ',"minorParentRecords":', t24.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t26.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t28.id is not null then concat('{"decidedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"reason":', coalesce(to_json(t28.reason), 'null'), ',"recordedBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t28.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t31.id is not null then concat('{"grounds":', coalesce(to_json(t31.grounds), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"qualifiedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t31.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t34.j, ',"requests":', t37.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t42.j, ',"zaZyciemApplications":', t45.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t8.n > 0 or t16.n > 0 or t19.n > 0 or t22.n > 0 or t24.n > 0 or t26.n > 0 or t31.id is not null or t34.n > 0 or t37.n > 0 or t42.n > 0 or t45.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t8.o1, ',') as o3, string_agg(t8.o2, ',') as o4, string_agg(t14.o0, ',') as o5, string_agg((t28.support_case_id)::text, ',') as o6, string_agg(t37.o1, ',') as o7, coalesce(bool_or(t4.u or t16.u or t19.u or t26.u or (t28.id is not null and t29.id is null) or (t28.id is not null and t30.id is null) or (t31.id is not null and t32.id is null) or t37.u or t42.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"recordedBy":', case when t6.id is not null then concat('{"displayName":', coalesce(to_json(t6.display_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t5.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o1, coalesce(bool_or((t5.id is not null and t6.id is null)), false) as u
  from support_consent t3
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.what, t5.subject_id, t5.decided_on, t5.decided_by_id, t5.recorded_on, t5.recorded_by_id, t5.reason
  from late_entry t5
  where t5.subject_id = t3.id
  order by t5.id desc
  limit 1) t5 on true
  left join staff_member t6 on t6.id = t5.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t7.content), 'null'), ',"control":', coalesce(to_json(t7.control), 'null'), ',"court":', coalesce(to_json(t7.court), 'null'), ',"decisions":', t10.j, ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t7.issued_on), 'null'), ',"replaces":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"signature":', coalesce(to_json(t12.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.issued_on desc, t7.id desc), ']') as j, count(*) as n, string_agg(t10.o0, ',') as o1, string_agg((t12.support_case_id)::text, ',') as o2
  from court_order t7
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"signature":', coalesce(to_json(t9.signature), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.decided_on asc, t9.id asc), ']') as j, count(*) as n, string_agg((t11.support_case_id)::text, ',') as o0
  from court_decision t9
  left join court_order t11 on t11.id = t9.court_order_id
  where t9.court_order_id = t7.id) t10 on true
  left join court_order t12 on t12.id = t7.replaces_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"kind":', coalesce(to_json(t13.kind), 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}'), ','
  order by t13.due_on asc, t13.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o0
  from deadline t13
  where t13.support_case_id = t1.id and t13.cancelled_on is null) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t15.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t15.annulment_reason), 'null'), ',"author":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t15.made_on), 'null'), ',"problems":', coalesce(to_json(t15.problems), 'null'), '}'), ','
  order by t15.made_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from diagnosis t15
  left join staff_member t17 on t17.id = t15.author_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t18.assistant_necessary::text, 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t18.conducted_on), 'null'), ',"findings":', coalesce(to_json(t18.findings), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t18.necessity_reason), 'null'), '}'), ','
  order by t18.conducted_on desc, t18.id desc), ']') as j, count(*) as n, coalesce(bool_or(t20.id is null), false) as u
  from family_interview t18
  left join staff_member t20 on t20.id = t18.author_id
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"sourceId":', coalesce('"' || t21.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t21.valid_from), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), '}'), ','
  order by t21.valid_from desc, t21.id desc), ']') as j, count(*) as n
  from legal_basis t21
  where t21.support_case_id = t1.id) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"institution":', coalesce(to_json(t23.institution), 'null'), ',"leavesOn":', coalesce(to_json(t23.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t23.recorded_on), 'null'), '}'), ','
  order by t23.recorded_on desc, t23.id desc), ']') as j, count(*) as n
  from minor_parent_record t23
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"manner":', coalesce(to_json(t25.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t25.presented_on), 'null'), '}'), ','
  order by t25.presented_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t25
  left join staff_member t27 on t27.id = t25.presented_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.what, t28.subject_id, t28.decided_on, t28.decided_by_id, t28.recorded_on, t28.recorded_by_id, t28.reason
  from late_entry t28
  where t28.subject_id = t1.id
  order by t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.decided_by_id
  left join staff_member t30 on t30.id = t28.recorded_by_id
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.qualified_on, t31.qualified_by_id, t31.grounds
  from qualification t31
  where t31.support_case_id = t1.id
  order by t31.qualified_on desc, t31.id desc
  limit 1) t31 on true
  left join staff_member t32 on t32.id = t31.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t33.circumstances), 'null'), ',"courtName":', coalesce(to_json(t33.court_name), 'null'), ',"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t33.decided_on), 'null'), ',"decision":', coalesce(to_json(t33.decision), 'null'), ',"decisionReason":', coalesce(to_json(t33.decision_reason), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t33.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t33.refused_on), 'null'), '}'), ','
  order by t33.refused_on desc, t33.id desc), ']') as j, count(*) as n
  from consent_refusal t33
  left join staff_member t35 on t35.id = t33.decided_by_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"decision":', case when t38.id is not null then concat('{"decidedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t38.decided_on), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), ',"outcome":', coalesce(to_json(t38.outcome), 'null'), ',"reason":', coalesce(to_json(t38.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"justification":', coalesce(to_json(t36.justification), 'null'), ',"requestedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t36.requested_on), 'null'), '}'), ','
  order by t36.requested_on desc, t36.id desc), ']') as j, count(*) as n, string_agg((t38.support_case_id)::text, ',') as o1, coalesce(bool_or((t38.id is not null and t39.id is null) or t40.id is null), false) as u
  from assistant_request t36
  left join lateral (select t38.id, t38.version, t38.support_case_id, t38.request_id, t38.outcome, t38.reason, t38.decided_on, t38.decided_by_id
  from request_decision t38
  where t38.request_id = t36.id
  order by t38.id desc
  limit 1) t38 on true
  left join staff_member t39 on t39.id = t38.decided_by_id
  left join staff_member t40 on t40.id = t36.requested_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t41.decided_on), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"kind":', coalesce(to_json(t41.kind), 'null'), ',"reason":', coalesce(to_json(t41.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t41.suspended_until), 'null'), '}'), ','
  order by t41.decided_on asc, t41.id asc), ']') as j, count(*) as n, coalesce(bool_or(t43.id is null), false) as u
  from withdrawal_decision t41
  left join staff_member t43 on t43.id = t41.decided_by_id
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t44.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t44.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t44.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t44.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t44.document_name), 'null'), ',"endNote":', coalesce(to_json(t44.end_note), 'null'), ',"endReason":', coalesce(to_json(t44.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t44.ended_on), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t44.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t44.written_authorization_on), 'null'), '}'), ','
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
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t54.id is not null then concat('{"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t10.j, ',"deadlines":', t18.j, ',"diagnoses":', t20.j, ',"interviews":', t23.j, ',"legalBases":', t26.j, ',"minorParentRecords":', t28.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t30.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t32.id is not null then concat('{"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), ',"recordedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t37.id is not null then concat('{"grounds":', coalesce(to_json(t37.grounds), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"qualifiedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t37.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t40.j, ',"requests":', t43.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t50.j, ',"zaZyciemApplications":', t53.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t10.n > 0 or t20.n > 0 or t23.n > 0 or t26.n > 0 or t28.n > 0 or t30.n > 0 or t37.id is not null or t40.n > 0 or t43.n > 0 or t50.n > 0 or t53.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t10.o1, ',') as o3, string_agg(t10.o2, ',') as o4, string_agg(t18.o0, ',') as o5, string_agg((t32.support_case_id)::text, ',') as o6, string_agg(t43.o1, ',') as o7, coalesce(bool_or(t4.u or t10.u or t20.u or t23.u or t30.u or (t32.id is not null and t34.restricted is not false) or (t32.id is not null and t35.id is null) or (t32.id is not null and t36.id is null) or (t37.id is not null and t38.id is null) or t43.u or t50.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t5.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o1, coalesce(bool_or((t5.id is not null and t7.restricted is not false) or (t5.id is not null and t8.id is null)), false) as u
  from support_consent t3
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.what, t5.subject_id, t5.decided_on, t5.decided_by_id, t5.recorded_on, t5.recorded_by_id, t5.reason
  from late_entry t5
  where t5.subject_id = t3.id
  order by t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join staff_member t8 on t8.id = t5.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t9.content), 'null'), ',"control":', coalesce(to_json(t9.control), 'null'), ',"court":', coalesce(to_json(t9.court), 'null'), ',"decisions":', t12.j, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t9.issued_on), 'null'), ',"replaces":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"signature":', coalesce(to_json(t14.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t9.signature), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.issued_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg((t14.support_case_id)::text, ',') as o2, coalesce(bool_or((t14.id is not null and t16.restricted is not false)), false) as u
  from court_order t9
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"signature":', coalesce(to_json(t11.signature), 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}'), ','
  order by t11.decided_on asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from court_decision t11
  left join court_order t13 on t13.id = t11.court_order_id
  where t11.court_order_id = t9.id) t12 on true
  left join court_order t14 on t14.id = t9.replaces_id
  left join support_case t15 on t15.id = t14.support_case_id
  left join family t16 on t16.id = t15.family_id
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t17.due_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"kind":', coalesce(to_json(t17.kind), 'null'), ',"metOn":', coalesce(to_json(t17.met_on), 'null'), '}'), ','
  order by t17.due_on asc, t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0
  from deadline t17
  where t17.support_case_id = t1.id and t17.cancelled_on is null) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"author":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t19.made_on), 'null'), ',"problems":', coalesce(to_json(t19.problems), 'null'), '}'), ','
  order by t19.made_on desc, t19.id desc), ']') as j, count(*) as n, coalesce(bool_or(t21.id is null), false) as u
  from diagnosis t19
  left join staff_member t21 on t21.id = t19.author_id
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t22.assistant_necessary::text, 'null'), ',"author":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t22.conducted_on), 'null'), ',"findings":', coalesce(to_json(t22.findings), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t22.necessity_reason), 'null'), '}'), ','
  order by t22.conducted_on desc, t22.id desc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_interview t22
  left join staff_member t24 on t24.id = t22.author_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"sourceId":', coalesce('"' || t25.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t25.valid_from), 'null'), ',"validTo":', coalesce(to_json(t25.valid_to), 'null'), '}'), ','
  order by t25.valid_from desc, t25.id desc), ']') as j, count(*) as n
  from legal_basis t25
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"institution":', coalesce(to_json(t27.institution), 'null'), ',"leavesOn":', coalesce(to_json(t27.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t27.recorded_on), 'null'), '}'), ','
  order by t27.recorded_on desc, t27.id desc), ']') as j, count(*) as n
  from minor_parent_record t27
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"manner":', coalesce(to_json(t29.manner), 'null'), ',"presentedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t29.presented_on), 'null'), '}'), ','
  order by t29.presented_on desc, t29.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from offer_presentation t29
  left join staff_member t31 on t31.id = t29.presented_by_id
  where t29.support_case_id = t1.id) t30 on true
  left join lateral (select t32.id, t32.version, t32.support_case_id, t32.what, t32.subject_id, t32.decided_on, t32.decided_by_id, t32.recorded_on, t32.recorded_by_id, t32.reason
  from late_entry t32
  where t32.subject_id = t1.id
  order by t32.id desc
  limit 1) t32 on true
  left join support_case t33 on t33.id = t32.support_case_id
  left join family t34 on t34.id = t33.family_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  left join staff_member t36 on t36.id = t32.recorded_by_id
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.qualified_on, t37.qualified_by_id, t37.grounds
  from qualification t37
  where t37.support_case_id = t1.id
  order by t37.qualified_on desc, t37.id desc
  limit 1) t37 on true
  left join staff_member t38 on t38.id = t37.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t39.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t39.circumstances), 'null'), ',"courtName":', coalesce(to_json(t39.court_name), 'null'), ',"decidedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t39.decided_on), 'null'), ',"decision":', coalesce(to_json(t39.decision), 'null'), ',"decisionReason":', coalesce(to_json(t39.decision_reason), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t39.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t39.refused_on), 'null'), '}'), ','
  order by t39.refused_on desc, t39.id desc), ']') as j, count(*) as n
  from consent_refusal t39
  left join staff_member t41 on t41.id = t39.decided_by_id
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"decision":', case when t44.id is not null then concat('{"decidedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"outcome":', coalesce(to_json(t44.outcome), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"justification":', coalesce(to_json(t42.justification), 'null'), ',"requestedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t42.requested_on), 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg((t44.support_case_id)::text, ',') as o1, coalesce(bool_or((t44.id is not null and t46.restricted is not false) or (t44.id is not null and t47.id is null) or t48.id is null), false) as u
  from assistant_request t42
  left join lateral (select t44.id, t44.version, t44.support_case_id, t44.request_id, t44.outcome, t44.reason, t44.decided_on, t44.decided_by_id
  from request_decision t44
  where t44.request_id = t42.id
  order by t44.id desc
  limit 1) t44 on true
  left join support_case t45 on t45.id = t44.support_case_id
  left join family t46 on t46.id = t45.family_id
  left join staff_member t47 on t47.id = t44.decided_by_id
  left join staff_member t48 on t48.id = t42.requested_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"kind":', coalesce(to_json(t49.kind), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t49.suspended_until), 'null'), '}'), ','
  order by t49.decided_on asc, t49.id asc), ']') as j, count(*) as n, coalesce(bool_or(t51.id is null), false) as u
  from withdrawal_decision t49
  left join staff_member t51 on t51.id = t49.decided_by_id
  where t49.support_case_id = t1.id) t50 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t52.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t52.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t52.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t52.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t52.document_name), 'null'), ',"endNote":', coalesce(to_json(t52.end_note), 'null'), ',"endReason":', coalesce(to_json(t52.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t52.ended_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t52.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t52.written_authorization_on), 'null'), '}'), ','
  order by t52.applied_on desc, t52.id desc), ']') as j, count(*) as n
  from za_zyciem_application t52
  where t52.support_case_id = t1.id) t53 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t54.id, t54.version, t54.family_id, t54.intake_id, t54.number, t54.track, t54.stage, t54.goal, t54.opened_on, t54.closed_on, t54.closure_reason, t54.court_word_on, t54.court_word_signature, t54.court_told, t54.suspended_until
  from support_case t54
  where t54.family_id = t0.id
  order by t54.closed_on desc, t54.opened_on desc, t54.id desc
  limit 1) t54 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t54.id is not null then concat('{"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t10.j, ',"deadlines":', t18.j, ',"diagnoses":', t20.j, ',"interviews":', t23.j, ',"legalBases":', t26.j, ',"minorParentRecords":', t28.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t30.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t32.id is not null then concat('{"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), ',"recordedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t37.id is not null then concat('{"grounds":', coalesce(to_json(t37.grounds), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"qualifiedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t37.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t40.j, ',"requests":', t43.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t50.j, ',"zaZyciemApplications":', t53.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t10.n > 0 or t20.n > 0 or t23.n > 0 or t26.n > 0 or t28.n > 0 or t30.n > 0 or t37.id is not null or t40.n > 0 or t43.n > 0 or t50.n > 0 or t53.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t10.o1, ',') as o3, string_agg(t10.o2, ',') as o4, string_agg(t18.o0, ',') as o5, string_agg((t32.support_case_id)::text, ',') as o6, string_agg(t43.o1, ',') as o7, coalesce(bool_or(t4.u or t10.u or t20.u or t23.u or t30.u or (t32.id is not null and t34.restricted is not false) or (t32.id is not null and t35.id is null) or (t32.id is not null and t36.id is null) or (t37.id is not null and t38.id is null) or t43.u or t50.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t5.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o1, coalesce(bool_or((t5.id is not null and t7.restricted is not false) or (t5.id is not null and t8.id is null)), false) as u
  from support_consent t3
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.what, t5.subject_id, t5.decided_on, t5.decided_by_id, t5.recorded_on, t5.recorded_by_id, t5.reason
  from late_entry t5
  where t5.subject_id = t3.id
  order by t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join staff_member t8 on t8.id = t5.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t9.content), 'null'), ',"control":', coalesce(to_json(t9.control), 'null'), ',"court":', coalesce(to_json(t9.court), 'null'), ',"decisions":', t12.j, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t9.issued_on), 'null'), ',"replaces":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"signature":', coalesce(to_json(t14.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t9.signature), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.issued_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg((t14.support_case_id)::text, ',') as o2, coalesce(bool_or((t14.id is not null and t16.restricted is not false)), false) as u
  from court_order t9
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"signature":', coalesce(to_json(t11.signature), 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}'), ','
  order by t11.decided_on asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from court_decision t11
  left join court_order t13 on t13.id = t11.court_order_id
  where t11.court_order_id = t9.id) t12 on true
  left join court_order t14 on t14.id = t9.replaces_id
  left join support_case t15 on t15.id = t14.support_case_id
  left join family t16 on t16.id = t15.family_id
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t17.due_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"kind":', coalesce(to_json(t17.kind), 'null'), ',"metOn":', coalesce(to_json(t17.met_on), 'null'), '}'), ','
  order by t17.due_on asc, t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0
  from deadline t17
  where t17.support_case_id = t1.id and t17.cancelled_on is null) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"author":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t19.made_on), 'null'), ',"problems":', coalesce(to_json(t19.problems), 'null'), '}'), ','
  order by t19.made_on desc, t19.id desc), ']') as j, count(*) as n, coalesce(bool_or(t21.id is null), false) as u
  from diagnosis t19
  left join staff_member t21 on t21.id = t19.author_id
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t22.assistant_necessary::text, 'null'), ',"author":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t22.conducted_on), 'null'), ',"findings":', coalesce(to_json(t22.findings), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t22.necessity_reason), 'null'), '}'), ','
  order by t22.conducted_on desc, t22.id desc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_interview t22
  left join staff_member t24 on t24.id = t22.author_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"sourceId":', coalesce('"' || t25.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t25.valid_from), 'null'), ',"validTo":', coalesce(to_json(t25.valid_to), 'null'), '}'), ','
  order by t25.valid_from desc, t25.id desc), ']') as j, count(*) as n
  from legal_basis t25
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"institution":', coalesce(to_json(t27.institution), 'null'), ',"leavesOn":', coalesce(to_json(t27.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t27.recorded_on), 'null'), '}'), ','
  order by t27.recorded_on desc, t27.id desc), ']') as j, count(*) as n
  from minor_parent_record t27
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"manner":', coalesce(to_json(t29.manner), 'null'), ',"presentedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t29.presented_on), 'null'), '}'), ','
  order by t29.presented_on desc, t29.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from offer_presentation t29
  left join staff_member t31 on t31.id = t29.presented_by_id
  where t29.support_case_id = t1.id) t30 on true
  left join lateral (select t32.id, t32.version, t32.support_case_id, t32.what, t32.subject_id, t32.decided_on, t32.decided_by_id, t32.recorded_on, t32.recorded_by_id, t32.reason
  from late_entry t32
  where t32.subject_id = t1.id
  order by t32.id desc
  limit 1) t32 on true
  left join support_case t33 on t33.id = t32.support_case_id
  left join family t34 on t34.id = t33.family_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  left join staff_member t36 on t36.id = t32.recorded_by_id
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.qualified_on, t37.qualified_by_id, t37.grounds
  from qualification t37
  where t37.support_case_id = t1.id
  order by t37.qualified_on desc, t37.id desc
  limit 1) t37 on true
  left join staff_member t38 on t38.id = t37.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t39.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t39.circumstances), 'null'), ',"courtName":', coalesce(to_json(t39.court_name), 'null'), ',"decidedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t39.decided_on), 'null'), ',"decision":', coalesce(to_json(t39.decision), 'null'), ',"decisionReason":', coalesce(to_json(t39.decision_reason), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t39.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t39.refused_on), 'null'), '}'), ','
  order by t39.refused_on desc, t39.id desc), ']') as j, count(*) as n
  from consent_refusal t39
  left join staff_member t41 on t41.id = t39.decided_by_id
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"decision":', case when t44.id is not null then concat('{"decidedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"outcome":', coalesce(to_json(t44.outcome), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"justification":', coalesce(to_json(t42.justification), 'null'), ',"requestedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t42.requested_on), 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg((t44.support_case_id)::text, ',') as o1, coalesce(bool_or((t44.id is not null and t46.restricted is not false) or (t44.id is not null and t47.id is null) or t48.id is null), false) as u
  from assistant_request t42
  left join lateral (select t44.id, t44.version, t44.support_case_id, t44.request_id, t44.outcome, t44.reason, t44.decided_on, t44.decided_by_id
  from request_decision t44
  where t44.request_id = t42.id
  order by t44.id desc
  limit 1) t44 on true
  left join support_case t45 on t45.id = t44.support_case_id
  left join family t46 on t46.id = t45.family_id
  left join staff_member t47 on t47.id = t44.decided_by_id
  left join staff_member t48 on t48.id = t42.requested_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"kind":', coalesce(to_json(t49.kind), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t49.suspended_until), 'null'), '}'), ','
  order by t49.decided_on asc, t49.id asc), ']') as j, count(*) as n, coalesce(bool_or(t51.id is null), false) as u
  from withdrawal_decision t49
  left join staff_member t51 on t51.id = t49.decided_by_id
  where t49.support_case_id = t1.id) t50 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t52.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t52.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t52.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t52.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t52.document_name), 'null'), ',"endNote":', coalesce(to_json(t52.end_note), 'null'), ',"endReason":', coalesce(to_json(t52.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t52.ended_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t52.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t52.written_authorization_on), 'null'), '}'), ','
  order by t52.applied_on desc, t52.id desc), ']') as j, count(*) as n
  from za_zyciem_application t52
  where t52.support_case_id = t1.id) t53 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t54.id, t54.version, t54.family_id, t54.intake_id, t54.number, t54.track, t54.stage, t54.goal, t54.opened_on, t54.closed_on, t54.closure_reason, t54.court_word_on, t54.court_word_signature, t54.court_told, t54.suspended_until
  from support_case t54
  where t54.family_id = t0.id
  order by t54.closed_on desc, t54.opened_on desc, t54.id desc
  limit 1) t54 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t54.id is not null then concat('{"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t10.j, ',"deadlines":', t18.j, ',"diagnoses":', t20.j, ',"interviews":', t23.j, ',"legalBases":', t26.j, ',"minorParentRecords":', t28.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t30.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t32.id is not null then concat('{"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), ',"recordedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t37.id is not null then concat('{"grounds":', coalesce(to_json(t37.grounds), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"qualifiedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t37.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t40.j, ',"requests":', t43.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t50.j, ',"zaZyciemApplications":', t53.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t10.n > 0 or t20.n > 0 or t23.n > 0 or t26.n > 0 or t28.n > 0 or t30.n > 0 or t37.id is not null or t40.n > 0 or t43.n > 0 or t50.n > 0 or t53.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t10.o1, ',') as o3, string_agg(t10.o2, ',') as o4, string_agg(t18.o0, ',') as o5, string_agg((t32.support_case_id)::text, ',') as o6, string_agg(t43.o1, ',') as o7, coalesce(bool_or(t4.u or t10.u or t20.u or t23.u or t30.u or (t32.id is not null and t34.restricted is not false) or (t32.id is not null and t35.id is null) or (t32.id is not null and t36.id is null) or (t37.id is not null and t38.id is null) or t43.u or t50.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t5.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o1, coalesce(bool_or((t5.id is not null and t7.restricted is not false) or (t5.id is not null and t8.id is null)), false) as u
  from support_consent t3
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.what, t5.subject_id, t5.decided_on, t5.decided_by_id, t5.recorded_on, t5.recorded_by_id, t5.reason
  from late_entry t5
  where t5.subject_id = t3.id
  order by t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join staff_member t8 on t8.id = t5.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t9.content), 'null'), ',"control":', coalesce(to_json(t9.control), 'null'), ',"court":', coalesce(to_json(t9.court), 'null'), ',"decisions":', t12.j, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t9.issued_on), 'null'), ',"replaces":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"signature":', coalesce(to_json(t14.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t9.signature), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.issued_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg((t14.support_case_id)::text, ',') as o2, coalesce(bool_or((t14.id is not null and t16.restricted is not false)), false) as u
  from court_order t9
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"signature":', coalesce(to_json(t11.signature), 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}'), ','
  order by t11.decided_on asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from court_decision t11
  left join court_order t13 on t13.id = t11.court_order_id
  where t11.court_order_id = t9.id) t12 on true
  left join court_order t14 on t14.id = t9.replaces_id
  left join support_case t15 on t15.id = t14.support_case_id
  left join family t16 on t16.id = t15.family_id
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t17.due_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"kind":', coalesce(to_json(t17.kind), 'null'), ',"metOn":', coalesce(to_json(t17.met_on), 'null'), '}'), ','
  order by t17.due_on asc, t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0
  from deadline t17
  where t17.support_case_id = t1.id and t17.cancelled_on is null) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"author":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t19.made_on), 'null'), ',"problems":', coalesce(to_json(t19.problems), 'null'), '}'), ','
  order by t19.made_on desc, t19.id desc), ']') as j, count(*) as n, coalesce(bool_or(t21.id is null), false) as u
  from diagnosis t19
  left join staff_member t21 on t21.id = t19.author_id
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t22.assistant_necessary::text, 'null'), ',"author":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t22.conducted_on), 'null'), ',"findings":', coalesce(to_json(t22.findings), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t22.necessity_reason), 'null'), '}'), ','
  order by t22.conducted_on desc, t22.id desc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_interview t22
  left join staff_member t24 on t24.id = t22.author_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"sourceId":', coalesce('"' || t25.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t25.valid_from), 'null'), ',"validTo":', coalesce(to_json(t25.valid_to), 'null'), '}'), ','
  order by t25.valid_from desc, t25.id desc), ']') as j, count(*) as n
  from legal_basis t25
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"institution":', coalesce(to_json(t27.institution), 'null'), ',"leavesOn":', coalesce(to_json(t27.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t27.recorded_on), 'null'), '}'), ','
  order by t27.recorded_on desc, t27.id desc), ']') as j, count(*) as n
  from minor_parent_record t27
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"manner":', coalesce(to_json(t29.manner), 'null'), ',"presentedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t29.presented_on), 'null'), '}'), ','
  order by t29.presented_on desc, t29.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from offer_presentation t29
  left join staff_member t31 on t31.id = t29.presented_by_id
  where t29.support_case_id = t1.id) t30 on true
  left join lateral (select t32.id, t32.version, t32.support_case_id, t32.what, t32.subject_id, t32.decided_on, t32.decided_by_id, t32.recorded_on, t32.recorded_by_id, t32.reason
  from late_entry t32
  where t32.subject_id = t1.id
  order by t32.id desc
  limit 1) t32 on true
  left join support_case t33 on t33.id = t32.support_case_id
  left join family t34 on t34.id = t33.family_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  left join staff_member t36 on t36.id = t32.recorded_by_id
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.qualified_on, t37.qualified_by_id, t37.grounds
  from qualification t37
  where t37.support_case_id = t1.id
  order by t37.qualified_on desc, t37.id desc
  limit 1) t37 on true
  left join staff_member t38 on t38.id = t37.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t39.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t39.circumstances), 'null'), ',"courtName":', coalesce(to_json(t39.court_name), 'null'), ',"decidedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t39.decided_on), 'null'), ',"decision":', coalesce(to_json(t39.decision), 'null'), ',"decisionReason":', coalesce(to_json(t39.decision_reason), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t39.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t39.refused_on), 'null'), '}'), ','
  order by t39.refused_on desc, t39.id desc), ']') as j, count(*) as n
  from consent_refusal t39
  left join staff_member t41 on t41.id = t39.decided_by_id
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"decision":', case when t44.id is not null then concat('{"decidedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"outcome":', coalesce(to_json(t44.outcome), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"justification":', coalesce(to_json(t42.justification), 'null'), ',"requestedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t42.requested_on), 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg((t44.support_case_id)::text, ',') as o1, coalesce(bool_or((t44.id is not null and t46.restricted is not false) or (t44.id is not null and t47.id is null) or t48.id is null), false) as u
  from assistant_request t42
  left join lateral (select t44.id, t44.version, t44.support_case_id, t44.request_id, t44.outcome, t44.reason, t44.decided_on, t44.decided_by_id
  from request_decision t44
  where t44.request_id = t42.id
  order by t44.id desc
  limit 1) t44 on true
  left join support_case t45 on t45.id = t44.support_case_id
  left join family t46 on t46.id = t45.family_id
  left join staff_member t47 on t47.id = t44.decided_by_id
  left join staff_member t48 on t48.id = t42.requested_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"kind":', coalesce(to_json(t49.kind), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t49.suspended_until), 'null'), '}'), ','
  order by t49.decided_on asc, t49.id asc), ']') as j, count(*) as n, coalesce(bool_or(t51.id is null), false) as u
  from withdrawal_decision t49
  left join staff_member t51 on t51.id = t49.decided_by_id
  where t49.support_case_id = t1.id) t50 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t52.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t52.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t52.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t52.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t52.document_name), 'null'), ',"endNote":', coalesce(to_json(t52.end_note), 'null'), ',"endReason":', coalesce(to_json(t52.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t52.ended_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t52.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t52.written_authorization_on), 'null'), '}'), ','
  order by t52.applied_on desc, t52.id desc), ']') as j, count(*) as n
  from za_zyciem_application t52
  where t52.support_case_id = t1.id) t53 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t54.id, t54.version, t54.family_id, t54.intake_id, t54.number, t54.track, t54.stage, t54.goal, t54.opened_on, t54.closed_on, t54.closure_reason, t54.court_word_on, t54.court_word_signature, t54.court_told, t54.suspended_until
  from support_case t54
  where t54.family_id = t0.id
  order by t54.closed_on desc, t54.opened_on desc, t54.id desc
  limit 1) t54 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t54.id is not null then concat('{"id":', coalesce('"' || t54.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t10.j, ',"deadlines":', t18.j, ',"diagnoses":', t20.j, ',"interviews":', t23.j, ',"legalBases":', t26.j, ',"minorParentRecords":', t28.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t30.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t32.id is not null then concat('{"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"reason":', coalesce(to_json(t32.reason), 'null'), ',"recordedBy":', case when t36.id is not null then concat('{"displayName":', coalesce(to_json(t36.display_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t32.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t37.id is not null then concat('{"grounds":', coalesce(to_json(t37.grounds), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), ',"qualifiedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t37.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t40.j, ',"requests":', t43.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"withdrawalDecisions":', t50.j, ',"zaZyciemApplications":', t53.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t10.n > 0 or t20.n > 0 or t23.n > 0 or t26.n > 0 or t28.n > 0 or t30.n > 0 or t37.id is not null or t40.n > 0 or t43.n > 0 or t50.n > 0 or t53.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t10.o1, ',') as o3, string_agg(t10.o2, ',') as o4, string_agg(t18.o0, ',') as o5, string_agg((t32.support_case_id)::text, ',') as o6, string_agg(t43.o1, ',') as o7, coalesce(bool_or(t4.u or t10.u or t20.u or t23.u or t30.u or (t32.id is not null and t34.restricted is not false) or (t32.id is not null and t35.id is null) or (t32.id is not null and t36.id is null) or (t37.id is not null and t38.id is null) or t43.u or t50.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"entry":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"reason":', coalesce(to_json(t5.reason), 'null'), ',"recordedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t5.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg((t5.support_case_id)::text, ',') as o1, coalesce(bool_or((t5.id is not null and t7.restricted is not false) or (t5.id is not null and t8.id is null)), false) as u
  from support_consent t3
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.what, t5.subject_id, t5.decided_on, t5.decided_by_id, t5.recorded_on, t5.recorded_by_id, t5.reason
  from late_entry t5
  where t5.subject_id = t3.id
  order by t5.id desc
  limit 1) t5 on true
  left join support_case t6 on t6.id = t5.support_case_id
  left join family t7 on t7.id = t6.family_id
  left join staff_member t8 on t8.id = t5.recorded_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t9.content), 'null'), ',"control":', coalesce(to_json(t9.control), 'null'), ',"court":', coalesce(to_json(t9.court), 'null'), ',"decisions":', t12.j, ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t9.issued_on), 'null'), ',"replaces":', case when t14.id is not null then concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"signature":', coalesce(to_json(t14.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t9.signature), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), '}'), ','
  order by t9.issued_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg((t14.support_case_id)::text, ',') as o2, coalesce(bool_or((t14.id is not null and t16.restricted is not false)), false) as u
  from court_order t9
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t11.decided_on), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"signature":', coalesce(to_json(t11.signature), 'null'), ',"validTo":', coalesce(to_json(t11.valid_to), 'null'), '}'), ','
  order by t11.decided_on asc, t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0
  from court_decision t11
  left join court_order t13 on t13.id = t11.court_order_id
  where t11.court_order_id = t9.id) t12 on true
  left join court_order t14 on t14.id = t9.replaces_id
  left join support_case t15 on t15.id = t14.support_case_id
  left join family t16 on t16.id = t15.family_id
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t17.due_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"kind":', coalesce(to_json(t17.kind), 'null'), ',"metOn":', coalesce(to_json(t17.met_on), 'null'), '}'), ','
  order by t17.due_on asc, t17.id asc), ']') as j, count(*) as n, string_agg((t17.family_id)::text, ',') as o0
  from deadline t17
  where t17.support_case_id = t1.id and t17.cancelled_on is null) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"author":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t19.made_on), 'null'), ',"problems":', coalesce(to_json(t19.problems), 'null'), '}'), ','
  order by t19.made_on desc, t19.id desc), ']') as j, count(*) as n, coalesce(bool_or(t21.id is null), false) as u
  from diagnosis t19
  left join staff_member t21 on t21.id = t19.author_id
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t22.assistant_necessary::text, 'null'), ',"author":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t22.conducted_on), 'null'), ',"findings":', coalesce(to_json(t22.findings), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t22.necessity_reason), 'null'), '}'), ','
  order by t22.conducted_on desc, t22.id desc), ']') as j, count(*) as n, coalesce(bool_or(t24.id is null), false) as u
  from family_interview t22
  left join staff_member t24 on t24.id = t22.author_id
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"kind":', coalesce(to_json(t25.kind), 'null'), ',"sourceId":', coalesce('"' || t25.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t25.valid_from), 'null'), ',"validTo":', coalesce(to_json(t25.valid_to), 'null'), '}'), ','
  order by t25.valid_from desc, t25.id desc), ']') as j, count(*) as n
  from legal_basis t25
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t27.id || '"', 'null'), ',"institution":', coalesce(to_json(t27.institution), 'null'), ',"leavesOn":', coalesce(to_json(t27.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t27.recorded_on), 'null'), '}'), ','
  order by t27.recorded_on desc, t27.id desc), ']') as j, count(*) as n
  from minor_parent_record t27
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"manner":', coalesce(to_json(t29.manner), 'null'), ',"presentedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t29.presented_on), 'null'), '}'), ','
  order by t29.presented_on desc, t29.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from offer_presentation t29
  left join staff_member t31 on t31.id = t29.presented_by_id
  where t29.support_case_id = t1.id) t30 on true
  left join lateral (select t32.id, t32.version, t32.support_case_id, t32.what, t32.subject_id, t32.decided_on, t32.decided_by_id, t32.recorded_on, t32.recorded_by_id, t32.reason
  from late_entry t32
  where t32.subject_id = t1.id
  order by t32.id desc
  limit 1) t32 on true
  left join support_case t33 on t33.id = t32.support_case_id
  left join family t34 on t34.id = t33.family_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  left join staff_member t36 on t36.id = t32.recorded_by_id
  left join lateral (select t37.id, t37.version, t37.support_case_id, t37.qualified_on, t37.qualified_by_id, t37.grounds
  from qualification t37
  where t37.support_case_id = t1.id
  order by t37.qualified_on desc, t37.id desc
  limit 1) t37 on true
  left join staff_member t38 on t38.id = t37.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t39.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t39.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t39.circumstances), 'null'), ',"courtName":', coalesce(to_json(t39.court_name), 'null'), ',"decidedBy":', case when t41.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t39.decided_on), 'null'), ',"decision":', coalesce(to_json(t39.decision), 'null'), ',"decisionReason":', coalesce(to_json(t39.decision_reason), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t39.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t39.refused_on), 'null'), '}'), ','
  order by t39.refused_on desc, t39.id desc), ']') as j, count(*) as n
  from consent_refusal t39
  left join staff_member t41 on t41.id = t39.decided_by_id
  where t39.support_case_id = t1.id) t40 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t42.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t42.annulment_reason), 'null'), ',"decision":', case when t44.id is not null then concat('{"decidedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t44.decided_on), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"outcome":', coalesce(to_json(t44.outcome), 'null'), ',"reason":', coalesce(to_json(t44.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"justification":', coalesce(to_json(t42.justification), 'null'), ',"requestedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t42.requested_on), 'null'), '}'), ','
  order by t42.requested_on desc, t42.id desc), ']') as j, count(*) as n, string_agg((t44.support_case_id)::text, ',') as o1, coalesce(bool_or((t44.id is not null and t46.restricted is not false) or (t44.id is not null and t47.id is null) or t48.id is null), false) as u
  from assistant_request t42
  left join lateral (select t44.id, t44.version, t44.support_case_id, t44.request_id, t44.outcome, t44.reason, t44.decided_on, t44.decided_by_id
  from request_decision t44
  where t44.request_id = t42.id
  order by t44.id desc
  limit 1) t44 on true
  left join support_case t45 on t45.id = t44.support_case_id
  left join family t46 on t46.id = t45.family_id
  left join staff_member t47 on t47.id = t44.decided_by_id
  left join staff_member t48 on t48.id = t42.requested_by_id
  where t42.support_case_id = t1.id) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedBy":', case when t51.id is not null then concat('{"displayName":', coalesce(to_json(t51.display_name), 'null'), ',"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t49.decided_on), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"kind":', coalesce(to_json(t49.kind), 'null'), ',"reason":', coalesce(to_json(t49.reason), 'null'), ',"suspendedUntil":', coalesce(to_json(t49.suspended_until), 'null'), '}'), ','
  order by t49.decided_on asc, t49.id asc), ']') as j, count(*) as n, coalesce(bool_or(t51.id is null), false) as u
  from withdrawal_decision t49
  left join staff_member t51 on t51.id = t49.decided_by_id
  where t49.support_case_id = t1.id) t50 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t52.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t52.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t52.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t52.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t52.document_name), 'null'), ',"endNote":', coalesce(to_json(t52.end_note), 'null'), ',"endReason":', coalesce(to_json(t52.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t52.ended_on), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t52.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t52.written_authorization_on), 'null'), '}'), ','
  order by t52.applied_on desc, t52.id desc), ']') as j, count(*) as n
  from za_zyciem_application t52
  where t52.support_case_id = t1.id) t53 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t54.id, t54.version, t54.family_id, t54.intake_id, t54.number, t54.track, t54.stage, t54.goal, t54.opened_on, t54.closed_on, t54.closure_reason, t54.court_word_on, t54.court_word_signature, t54.court_told, t54.suspended_until
  from support_case t54
  where t54.family_id = t0.id
  order by t54.closed_on desc, t54.opened_on desc, t54.id desc
  limit 1) t54 on true
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
