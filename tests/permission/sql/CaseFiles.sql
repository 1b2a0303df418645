-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t51.id is not null then concat('{"id":', coalesce('"' || t51.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t16.j, ',"deadlines":', t22.j, ',"diagnoses":', t24.j, ',"interviews":', t27.j, ',"legalBases":', t30.j, ',"minorParentRecords":', t32.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t34.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t36.id is not null then concat('{"decidedBy":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), ',"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"reason":', coalesce(to_json(t36.reason), 'null'), ',"recordedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t36.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t39.id is not null then concat('{"grounds":', coalesce(to_json(t39.grounds), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), ',"qualifiedBy":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t39.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t42.j, ',"requests":', t45.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t50.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t16.n > 0 or t24.n > 0 or t27.n > 0 or t30.n > 0 or t32.n > 0 or t34.n > 0 or t39.id is not null or t42.n > 0 or t45.n > 0 or t50.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t4.o3, ',') as o4, string_agg(t4.o4, ',') as o5, string_agg(t16.o1, ',') as o6, string_agg(t16.o2, ',') as o7, string_agg(t22.o0, ',') as o8, string_agg((t36.support_case_id)::text, ',') as o9, string_agg(t45.o1, ',') as o10, coalesce(bool_or(t4.u or t24.u or t27.u or t34.u or (t36.id is not null and t37.id is null) or (t36.id is not null and t38.id is null) or (t39.id is not null and t40.id is null) or t45.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t8.id is not null then concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), ',"recordedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t8.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedBy":', t11.j, ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t8.support_case_id)::text, ',') as o2, string_agg(t11.o0, ',') as o3, string_agg(t11.o1, ',') as o4, coalesce(bool_or(t6.u or (t8.id is not null and t9.id is null) or t11.u), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.id is null), false) as u
  from support_consent_signatory t10
  left join support_consent t12 on t12.id = t10.consent_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join person t14 on t14.id = t13.person_id
  where t10.consent_id = t3.id and t10.signed = true) t11 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t15.content), 'null'), ',"control":', coalesce(to_json(t15.control), 'null'), ',"court":', coalesce(to_json(t15.court), 'null'), ',"decisions":', t18.j, ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t15.issued_on), 'null'), ',"replaces":', case when t20.id is not null then concat('{"id":', coalesce('"' || t20.id || '"', 'null'), ',"signature":', coalesce(to_json(t20.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t15.signature), 'null'), ',"validTo":', coalesce(to_json(t15.valid_to), 'null'), '}'), ','
  order by t15.issued_on desc, t15.id desc), ']') as j, count(*) as n, string_agg(t18.o0, ',') as o1, string_agg((t20.support_case_id)::text, ',') as o2
  from court_order t15
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t17.decided_on), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"kind":', coalesce(to_json(t17.kind), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.decided_on asc, t17.id asc), ']') as j, count(*) as n, string_agg((t19.support_case_id)::text, ',') as o0
  from court_decision t17
  left join court_order t19 on t19.id = t17.court_order_id
  where t17.court_order_id = t15.id) t18 on true
  left join court_order t20 on t20.id = t15.replaces_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t21.due_on), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"metOn":', coalesce(to_json(t21.met_on), 'null'), '}'), ','
  order by t21.due_on asc, t21.id asc), ']') as j, count(*) as n, string_agg((t21.family_id)::text, ',') as o0
  from deadline t21
  where t21.support_case_id = t1.id and t21.cancelled_on is null) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"author":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t23.description), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t23.made_on), 'null'), ',"problems":', coalesce(to_json(t23.problems), 'null'), '}'), ','
  order by t23.made_on desc, t23.id desc), ']') as j, count(*) as n, coalesce(bool_or(t25.id is null), false) as u
  from diagnosis t23
  left join staff_member t25 on t25.id = t23.author_id
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t26.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t26.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t26.assistant_necessary::text, 'null'), ',"author":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t26.conducted_on), 'null'), ',"findings":', coalesce(to_json(t26.findings), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t26.necessity_reason), 'null'), '}'), ','
  order by t26.conducted_on desc, t26.id desc), ']') as j, count(*) as n, coalesce(bool_or(t28.id is null), false) as u
  from family_interview t26
  left join staff_member t28 on t28.id = t26.author_id
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t29.id || '"', 'null'), ',"kind":', coalesce(to_json(t29.kind), 'null'), ',"sourceId":', coalesce('"' || t29.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t29.valid_from), 'null'), ',"validTo":', coalesce(to_json(t29.valid_to), 'null'), '}'), ','
  order by t29.valid_from desc, t29.id desc), ']') as j, count(*) as n
  from legal_basis t29
  where t29.support_case_id = t1.id) t30 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t31.id || '"', 'null'), ',"institution":', coalesce(to_json(t31.institution), 'null'), ',"leavesOn":', coalesce(to_json(t31.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t31.recorded_on), 'null'), '}'), ','
  order by t31.recorded_on desc, t31.id desc), ']') as j, count(*) as n
  from minor_parent_record t31
  where t31.support_case_id = t1.id) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t33.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t33.annulment_reason), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"manner":', coalesce(to_json(t33.manner), 'null'), ',"presentedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t33.presented_on), 'null'), '}'), ','
  order by t33.presented_on desc, t33.id desc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from offer_presentation t33
  left join staff_member t35 on t35.id = t33.presented_by_id
  where t33.support_case_id = t1.id) t34 on true
  left join lateral (select t36.id, t36.version, t36.support_case_id, t36.what, t36.subject_id, t36.decided_on, t36.decided_by_id, t36.recorded_on, t36.recorded_by_id, t36.reason
  from late_entry t36
  where t36.subject_id = t1.id
  order by t36.id desc
  limit 1) t36 on true
  left join staff_member t37 on t37.id = t36.decided_by_id
  left join staff_member t38 on t38.id = t36.recorded_by_id
  left join lateral (select t39.id, t39.version, t39.support_case_id, t39.qualified_on, t39.qualified_by_id, t39.grounds
  from qualification t39
  where t39.support_case_id = t1.id
  order by t39.qualified_on desc, t39.id desc
  limit 1) t39 on true
  left join staff_member t40 on t40.id = t39.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t41.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t41.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t41.circumstances), 'null'), ',"courtName":', coalesce(to_json(t41.court_name), 'null'), ',"decidedBy":', case when t43.id is not null then concat('{"displayName":', coalesce(to_json(t43.display_name), 'null'), ',"id":', coalesce('"' || t43.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t41.decided_on), 'null'), ',"decision":', coalesce(to_json(t41.decision), 'null'), ',"decisionReason":', coalesce(to_json(t41.decision_reason), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t41.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t41.refused_on), 'null'), '}'), ','
  order by t41.refused_on desc, t41.id desc), ']') as j, count(*) as n
  from consent_refusal t41
  left join staff_member t43 on t43.id = t41.decided_by_id
  where t41.support_case_id = t1.id) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t44.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t44.annulment_reason), 'null'), ',"decision":', case when t46.id is not null then concat('{"decidedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t46.decided_on), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), ',"outcome":', coalesce(to_json(t46.outcome), 'null'), ',"reason":', coalesce(to_json(t46.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"justification":', coalesce(to_json(t44.justification), 'null'), ',"requestedBy":', case when t48.id is not null then concat('{"displayName":', coalesce(to_json(t48.display_name), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t44.requested_on), 'null'), '}'), ','
  order by t44.requested_on desc, t44.id desc), ']') as j, count(*) as n, string_agg((t46.support_case_id)::text, ',') as o1, coalesce(bool_or((t46.id is not null and t47.id is null) or t48.id is null), false) as u
  from assistant_request t44
  left join lateral (select t46.id, t46.version, t46.support_case_id, t46.request_id, t46.outcome, t46.reason, t46.decided_on, t46.decided_by_id
  from request_decision t46
  where t46.request_id = t44.id
  order by t46.id desc
  limit 1) t46 on true
  left join staff_member t47 on t47.id = t46.decided_by_id
  left join staff_member t48 on t48.id = t44.requested_by_id
  where t44.support_case_id = t1.id) t45 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t49.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t49.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t49.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t49.certificate_kind), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t49.target_group), 'null'), '}'), ','
  order by t49.applied_on desc, t49.id desc), ']') as j, count(*) as n
  from za_zyciem_application t49
  where t49.support_case_id = t1.id) t50 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t51.id, t51.version, t51.family_id, t51.intake_id, t51.number, t51.track, t51.stage, t51.goal, t51.opened_on, t51.closed_on, t51.closure_reason, t51.court_word_on, t51.court_word_signature, t51.court_told, t51.suspended_until
  from support_case t51
  where t51.family_id = t0.id
  order by t51.closed_on desc, t51.opened_on desc, t51.id desc
  limit 1) t51 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t62.id is not null then concat('{"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t48.id is not null then concat('{"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t51.j, ',"requests":', t54.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t61.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t21.n > 0 or t31.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t48.id is not null or t51.n > 0 or t54.n > 0 or t61.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t4.o3, ',') as o4, string_agg(t4.o4, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t54.o1, ',') as o10, coalesce(bool_or(t4.u or t21.u or t31.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or (t48.id is not null and t49.id is null) or t54.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, string_agg(t15.o0, ',') as o3, string_agg(t15.o1, ',') as o4, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t3.id and t14.signed = true) t15 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  where t30.support_case_id = t1.id) t31 on true
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
  left join lateral (select t48.id, t48.version, t48.support_case_id, t48.qualified_on, t48.qualified_by_id, t48.grounds
  from qualification t48
  where t48.support_case_id = t1.id
  order by t48.qualified_on desc, t48.id desc
  limit 1) t48 on true
  left join staff_member t49 on t49.id = t48.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t50.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t50.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t50.circumstances), 'null'), ',"courtName":', coalesce(to_json(t50.court_name), 'null'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t50.decided_on), 'null'), ',"decision":', coalesce(to_json(t50.decision), 'null'), ',"decisionReason":', coalesce(to_json(t50.decision_reason), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t50.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t50.refused_on), 'null'), '}'), ','
  order by t50.refused_on desc, t50.id desc), ']') as j, count(*) as n
  from consent_refusal t50
  left join staff_member t52 on t52.id = t50.decided_by_id
  where t50.support_case_id = t1.id) t51 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t53.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t53.annulment_reason), 'null'), ',"decision":', case when t55.id is not null then concat('{"decidedBy":', case when t58.id is not null then concat('{"displayName":', coalesce(to_json(t58.display_name), 'null'), ',"id":', coalesce('"' || t58.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t55.decided_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"outcome":', coalesce(to_json(t55.outcome), 'null'), ',"reason":', coalesce(to_json(t55.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t53.id || '"', 'null'), ',"justification":', coalesce(to_json(t53.justification), 'null'), ',"requestedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t53.requested_on), 'null'), '}'), ','
  order by t53.requested_on desc, t53.id desc), ']') as j, count(*) as n, string_agg((t55.support_case_id)::text, ',') as o1, coalesce(bool_or((t55.id is not null and t57.restricted is not false) or (t55.id is not null and t58.id is null) or t59.id is null), false) as u
  from assistant_request t53
  left join lateral (select t55.id, t55.version, t55.support_case_id, t55.request_id, t55.outcome, t55.reason, t55.decided_on, t55.decided_by_id
  from request_decision t55
  where t55.request_id = t53.id
  order by t55.id desc
  limit 1) t55 on true
  left join support_case t56 on t56.id = t55.support_case_id
  left join family t57 on t57.id = t56.family_id
  left join staff_member t58 on t58.id = t55.decided_by_id
  left join staff_member t59 on t59.id = t53.requested_by_id
  where t53.support_case_id = t1.id) t54 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t60.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t60.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t60.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t60.certificate_kind), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t60.target_group), 'null'), '}'), ','
  order by t60.applied_on desc, t60.id desc), ']') as j, count(*) as n
  from za_zyciem_application t60
  where t60.support_case_id = t1.id) t61 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t62.id, t62.version, t62.family_id, t62.intake_id, t62.number, t62.track, t62.stage, t62.goal, t62.opened_on, t62.closed_on, t62.closure_reason, t62.court_word_on, t62.court_word_signature, t62.court_told, t62.suspended_until
  from support_case t62
  where t62.family_id = t0.id
  order by t62.closed_on desc, t62.opened_on desc, t62.id desc
  limit 1) t62 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t62.id is not null then concat('{"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t48.id is not null then concat('{"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t51.j, ',"requests":', t54.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t61.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t21.n > 0 or t31.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t48.id is not null or t51.n > 0 or t54.n > 0 or t61.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t4.o3, ',') as o4, string_agg(t4.o4, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t54.o1, ',') as o10, coalesce(bool_or(t4.u or t21.u or t31.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or (t48.id is not null and t49.id is null) or t54.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, string_agg(t15.o0, ',') as o3, string_agg(t15.o1, ',') as o4, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t3.id and t14.signed = true) t15 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  where t30.support_case_id = t1.id) t31 on true
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
  left join lateral (select t48.id, t48.version, t48.support_case_id, t48.qualified_on, t48.qualified_by_id, t48.grounds
  from qualification t48
  where t48.support_case_id = t1.id
  order by t48.qualified_on desc, t48.id desc
  limit 1) t48 on true
  left join staff_member t49 on t49.id = t48.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t50.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t50.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t50.circumstances), 'null'), ',"courtName":', coalesce(to_json(t50.court_name), 'null'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t50.decided_on), 'null'), ',"decision":', coalesce(to_json(t50.decision), 'null'), ',"decisionReason":', coalesce(to_json(t50.decision_reason), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t50.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t50.refused_on), 'null'), '}'), ','
  order by t50.refused_on desc, t50.id desc), ']') as j, count(*) as n
  from consent_refusal t50
  left join staff_member t52 on t52.id = t50.decided_by_id
  where t50.support_case_id = t1.id) t51 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t53.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t53.annulment_reason), 'null'), ',"decision":', case when t55.id is not null then concat('{"decidedBy":', case when t58.id is not null then concat('{"displayName":', coalesce(to_json(t58.display_name), 'null'), ',"id":', coalesce('"' || t58.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t55.decided_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"outcome":', coalesce(to_json(t55.outcome), 'null'), ',"reason":', coalesce(to_json(t55.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t53.id || '"', 'null'), ',"justification":', coalesce(to_json(t53.justification), 'null'), ',"requestedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t53.requested_on), 'null'), '}'), ','
  order by t53.requested_on desc, t53.id desc), ']') as j, count(*) as n, string_agg((t55.support_case_id)::text, ',') as o1, coalesce(bool_or((t55.id is not null and t57.restricted is not false) or (t55.id is not null and t58.id is null) or t59.id is null), false) as u
  from assistant_request t53
  left join lateral (select t55.id, t55.version, t55.support_case_id, t55.request_id, t55.outcome, t55.reason, t55.decided_on, t55.decided_by_id
  from request_decision t55
  where t55.request_id = t53.id
  order by t55.id desc
  limit 1) t55 on true
  left join support_case t56 on t56.id = t55.support_case_id
  left join family t57 on t57.id = t56.family_id
  left join staff_member t58 on t58.id = t55.decided_by_id
  left join staff_member t59 on t59.id = t53.requested_by_id
  where t53.support_case_id = t1.id) t54 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t60.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t60.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t60.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t60.certificate_kind), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t60.target_group), 'null'), '}'), ','
  order by t60.applied_on desc, t60.id desc), ']') as j, count(*) as n
  from za_zyciem_application t60
  where t60.support_case_id = t1.id) t61 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t62.id, t62.version, t62.family_id, t62.intake_id, t62.number, t62.track, t62.stage, t62.goal, t62.opened_on, t62.closed_on, t62.closure_reason, t62.court_word_on, t62.court_word_signature, t62.court_told, t62.suspended_until
  from support_case t62
  where t62.family_id = t0.id
  order by t62.closed_on desc, t62.opened_on desc, t62.id desc
  limit 1) t62 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t62.id is not null then concat('{"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t48.id is not null then concat('{"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t51.j, ',"requests":', t54.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t61.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t21.n > 0 or t31.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t48.id is not null or t51.n > 0 or t54.n > 0 or t61.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t4.o3, ',') as o4, string_agg(t4.o4, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t54.o1, ',') as o10, coalesce(bool_or(t4.u or t21.u or t31.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or (t48.id is not null and t49.id is null) or t54.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, string_agg(t15.o0, ',') as o3, string_agg(t15.o1, ',') as o4, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t3.id and t14.signed = true) t15 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  where t30.support_case_id = t1.id) t31 on true
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
  left join lateral (select t48.id, t48.version, t48.support_case_id, t48.qualified_on, t48.qualified_by_id, t48.grounds
  from qualification t48
  where t48.support_case_id = t1.id
  order by t48.qualified_on desc, t48.id desc
  limit 1) t48 on true
  left join staff_member t49 on t49.id = t48.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t50.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t50.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t50.circumstances), 'null'), ',"courtName":', coalesce(to_json(t50.court_name), 'null'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t50.decided_on), 'null'), ',"decision":', coalesce(to_json(t50.decision), 'null'), ',"decisionReason":', coalesce(to_json(t50.decision_reason), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t50.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t50.refused_on), 'null'), '}'), ','
  order by t50.refused_on desc, t50.id desc), ']') as j, count(*) as n
  from consent_refusal t50
  left join staff_member t52 on t52.id = t50.decided_by_id
  where t50.support_case_id = t1.id) t51 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t53.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t53.annulment_reason), 'null'), ',"decision":', case when t55.id is not null then concat('{"decidedBy":', case when t58.id is not null then concat('{"displayName":', coalesce(to_json(t58.display_name), 'null'), ',"id":', coalesce('"' || t58.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t55.decided_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"outcome":', coalesce(to_json(t55.outcome), 'null'), ',"reason":', coalesce(to_json(t55.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t53.id || '"', 'null'), ',"justification":', coalesce(to_json(t53.justification), 'null'), ',"requestedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t53.requested_on), 'null'), '}'), ','
  order by t53.requested_on desc, t53.id desc), ']') as j, count(*) as n, string_agg((t55.support_case_id)::text, ',') as o1, coalesce(bool_or((t55.id is not null and t57.restricted is not false) or (t55.id is not null and t58.id is null) or t59.id is null), false) as u
  from assistant_request t53
  left join lateral (select t55.id, t55.version, t55.support_case_id, t55.request_id, t55.outcome, t55.reason, t55.decided_on, t55.decided_by_id
  from request_decision t55
  where t55.request_id = t53.id
  order by t55.id desc
  limit 1) t55 on true
  left join support_case t56 on t56.id = t55.support_case_id
  left join family t57 on t57.id = t56.family_id
  left join staff_member t58 on t58.id = t55.decided_by_id
  left join staff_member t59 on t59.id = t53.requested_by_id
  where t53.support_case_id = t1.id) t54 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t60.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t60.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t60.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t60.certificate_kind), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t60.target_group), 'null'), '}'), ','
  order by t60.applied_on desc, t60.id desc), ']') as j, count(*) as n
  from za_zyciem_application t60
  where t60.support_case_id = t1.id) t61 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t62.id, t62.version, t62.family_id, t62.intake_id, t62.number, t62.track, t62.stage, t62.goal, t62.opened_on, t62.closed_on, t62.closure_reason, t62.court_word_on, t62.court_word_signature, t62.court_told, t62.suspended_until
  from support_case t62
  where t62.family_id = t0.id
  order by t62.closed_on desc, t62.opened_on desc, t62.id desc
  limit 1) t62 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t62.id is not null then concat('{"id":', coalesce('"' || t62.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, t2.o6 as o6, t2.o7 as o7, t2.o8 as o8, t2.o9 as o9, t2.o10 as o10, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t21.j, ',"deadlines":', t29.j, ',"diagnoses":', t31.j, ',"interviews":', t34.j, ',"legalBases":', t37.j, ',"minorParentRecords":', t39.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t41.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"openingEntry":', case when t43.id is not null then concat('{"decidedBy":', case when t46.id is not null then concat('{"displayName":', coalesce(to_json(t46.display_name), 'null'), ',"id":', coalesce('"' || t46.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t43.id || '"', 'null'), ',"reason":', coalesce(to_json(t43.reason), 'null'), ',"recordedBy":', case when t47.id is not null then concat('{"displayName":', coalesce(to_json(t47.display_name), 'null'), ',"id":', coalesce('"' || t47.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t43.recorded_on), 'null'), '}') else 'null' end, ',"qualification":', case when t48.id is not null then concat('{"grounds":', coalesce(to_json(t48.grounds), 'null'), ',"id":', coalesce('"' || t48.id || '"', 'null'), ',"qualifiedBy":', case when t49.id is not null then concat('{"displayName":', coalesce(to_json(t49.display_name), 'null'), ',"id":', coalesce('"' || t49.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t48.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t51.j, ',"requests":', t54.j, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t61.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t21.n > 0 or t31.n > 0 or t34.n > 0 or t37.n > 0 or t39.n > 0 or t41.n > 0 or t48.id is not null or t51.n > 0 or t54.n > 0 or t61.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t4.o2, ',') as o3, string_agg(t4.o3, ',') as o4, string_agg(t4.o4, ',') as o5, string_agg(t21.o1, ',') as o6, string_agg(t21.o2, ',') as o7, string_agg(t29.o0, ',') as o8, string_agg((t43.support_case_id)::text, ',') as o9, string_agg(t54.o1, ',') as o10, coalesce(bool_or(t4.u or t21.u or t31.u or t34.u or t41.u or (t43.id is not null and t45.restricted is not false) or (t43.id is not null and t46.id is null) or (t43.id is not null and t47.id is null) or (t48.id is not null and t49.id is null) or t54.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decisions":', t6.j, ',"entry":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"reason":', coalesce(to_json(t10.reason), 'null'), ',"recordedBy":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"recordedOn":', coalesce(to_json(t10.recorded_on), 'null'), '}') else 'null' end, ',"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedBy":', t15.j, ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, string_agg(t15.o0, ',') as o3, string_agg(t15.o1, ',') as o4, coalesce(bool_or(t6.u or (t10.id is not null and t12.restricted is not false) or (t10.id is not null and t13.id is null) or t15.u), false) as u
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
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t19.given_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"surname":', coalesce(to_json(t19.surname), 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, string_agg((t17.family_id)::text, ',') as o1, coalesce(bool_or(t17.id is null or t18.restricted is not false or t19.id is null), false) as u
  from support_consent_signatory t14
  left join support_consent t16 on t16.id = t14.consent_id
  left join family_member t17 on t17.id = t14.family_member_id
  left join family t18 on t18.id = t17.family_id
  left join person t19 on t19.id = t17.person_id
  where t14.consent_id = t3.id and t14.signed = true) t15 on true
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t20.content), 'null'), ',"control":', coalesce(to_json(t20.control), 'null'), ',"court":', coalesce(to_json(t20.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t20.issued_on), 'null'), ',"replaces":', case when t25.id is not null then concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"signature":', coalesce(to_json(t25.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.issued_on desc, t20.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1, string_agg((t25.support_case_id)::text, ',') as o2, coalesce(bool_or((t25.id is not null and t27.restricted is not false)), false) as u
  from court_order t20
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t30.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t30.annulment_reason), 'null'), ',"author":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t30.description), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t30.made_on), 'null'), ',"problems":', coalesce(to_json(t30.problems), 'null'), '}'), ','
  order by t30.made_on desc, t30.id desc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from diagnosis t30
  left join staff_member t32 on t32.id = t30.author_id
  where t30.support_case_id = t1.id) t31 on true
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
  left join lateral (select t48.id, t48.version, t48.support_case_id, t48.qualified_on, t48.qualified_by_id, t48.grounds
  from qualification t48
  where t48.support_case_id = t1.id
  order by t48.qualified_on desc, t48.id desc
  limit 1) t48 on true
  left join staff_member t49 on t49.id = t48.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t50.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t50.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t50.circumstances), 'null'), ',"courtName":', coalesce(to_json(t50.court_name), 'null'), ',"decidedBy":', case when t52.id is not null then concat('{"displayName":', coalesce(to_json(t52.display_name), 'null'), ',"id":', coalesce('"' || t52.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t50.decided_on), 'null'), ',"decision":', coalesce(to_json(t50.decision), 'null'), ',"decisionReason":', coalesce(to_json(t50.decision_reason), 'null'), ',"id":', coalesce('"' || t50.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t50.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t50.refused_on), 'null'), '}'), ','
  order by t50.refused_on desc, t50.id desc), ']') as j, count(*) as n
  from consent_refusal t50
  left join staff_member t52 on t52.id = t50.decided_by_id
  where t50.support_case_id = t1.id) t51 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t53.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t53.annulment_reason), 'null'), ',"decision":', case when t55.id is not null then concat('{"decidedBy":', case when t58.id is not null then concat('{"displayName":', coalesce(to_json(t58.display_name), 'null'), ',"id":', coalesce('"' || t58.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t55.decided_on), 'null'), ',"id":', coalesce('"' || t55.id || '"', 'null'), ',"outcome":', coalesce(to_json(t55.outcome), 'null'), ',"reason":', coalesce(to_json(t55.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t53.id || '"', 'null'), ',"justification":', coalesce(to_json(t53.justification), 'null'), ',"requestedBy":', case when t59.id is not null then concat('{"displayName":', coalesce(to_json(t59.display_name), 'null'), ',"id":', coalesce('"' || t59.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t53.requested_on), 'null'), '}'), ','
  order by t53.requested_on desc, t53.id desc), ']') as j, count(*) as n, string_agg((t55.support_case_id)::text, ',') as o1, coalesce(bool_or((t55.id is not null and t57.restricted is not false) or (t55.id is not null and t58.id is null) or t59.id is null), false) as u
  from assistant_request t53
  left join lateral (select t55.id, t55.version, t55.support_case_id, t55.request_id, t55.outcome, t55.reason, t55.decided_on, t55.decided_by_id
  from request_decision t55
  where t55.request_id = t53.id
  order by t55.id desc
  limit 1) t55 on true
  left join support_case t56 on t56.id = t55.support_case_id
  left join family t57 on t57.id = t56.family_id
  left join staff_member t58 on t58.id = t55.decided_by_id
  left join staff_member t59 on t59.id = t53.requested_by_id
  where t53.support_case_id = t1.id) t54 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t60.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t60.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t60.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t60.certificate_kind), 'null'), ',"id":', coalesce('"' || t60.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t60.target_group), 'null'), '}'), ','
  order by t60.applied_on desc, t60.id desc), ']') as j, count(*) as n
  from za_zyciem_application t60
  where t60.support_case_id = t1.id) t61 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t62.id, t62.version, t62.family_id, t62.intake_id, t62.number, t62.track, t62.stage, t62.goal, t62.opened_on, t62.closed_on, t62.closure_reason, t62.court_word_on, t62.court_word_signature, t62.court_told, t62.suspended_until
  from support_case t62
  where t62.family_id = t0.id
  order by t62.closed_on desc, t62.opened_on desc, t62.id desc
  limit 1) t62 on true
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
