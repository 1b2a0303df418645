-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t35.id is not null then concat('{"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"deadlines":', t12.j, ',"diagnoses":', t14.j, ',"interviews":', t17.j, ',"legalBases":', t20.j, ',"minorParentRecords":', t22.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t24.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t26.id is not null then concat('{"grounds":', coalesce(to_json(t26.grounds), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"qualifiedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t26.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t29.j, ',"request":', case when t31.id is not null then concat('{"id":', coalesce('"' || t31.id || '"', 'null'), ',"justification":', coalesce(to_json(t31.justification), 'null'), ',"requestedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t31.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t34.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t14.n > 0 or t17.n > 0 or t20.n > 0 or t22.n > 0 or t24.n > 0 or t26.id is not null or t29.n > 0 or t31.id is not null or t34.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t12.o0, ',') as o4, coalesce(bool_or(t14.u or t17.u or t24.u or (t26.id is not null and t27.id is null) or (t31.id is not null and t32.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"control":', coalesce(to_json(t5.control), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"decisions":', t8.j, ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"replaces":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"signature":', coalesce(to_json(t10.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2
  from court_order t5
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0
  from court_decision t7
  left join court_order t9 on t9.id = t7.court_order_id
  where t7.court_order_id = t5.id) t8 on true
  left join court_order t10 on t10.id = t5.replaces_id
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t11.due_on), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"kind":', coalesce(to_json(t11.kind), 'null'), ',"metOn":', coalesce(to_json(t11.met_on), 'null'), '}'), ','
  order by t11.due_on asc, t11.id asc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0
  from deadline t11
  where t11.support_case_id = t1.id and t11.cancelled_on is null) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t15.id is not null then concat('{"displayName":', coalesce(to_json(t15.display_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t13.description), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t13.made_on), 'null'), ',"problems":', coalesce(to_json(t13.problems), 'null'), '}'), ','
  order by t13.made_on desc, t13.id desc), ']') as j, count(*) as n, coalesce(bool_or(t15.id is null), false) as u
  from diagnosis t13
  left join staff_member t15 on t15.id = t13.author_id
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t16.assistant_necessary::text, 'null'), ',"author":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t16.conducted_on), 'null'), ',"findings":', coalesce(to_json(t16.findings), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t16.necessity_reason), 'null'), '}'), ','
  order by t16.conducted_on desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from family_interview t16
  left join staff_member t18 on t18.id = t16.author_id
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"sourceId":', coalesce('"' || t19.source_id || '"', 'null'), ',"validFrom":', coalesce(to_json(t19.valid_from), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.valid_from desc, t19.id desc), ']') as j, count(*) as n
  from legal_basis t19
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"institution":', coalesce(to_json(t21.institution), 'null'), ',"leavesOn":', coalesce(to_json(t21.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t21.recorded_on), 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from minor_parent_record t21
  where t21.support_case_id = t1.id) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"manner":', coalesce(to_json(t23.manner), 'null'), ',"presentedBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t23.presented_on), 'null'), '}'), ','
  order by t23.presented_on desc, t23.id desc), ']') as j, count(*) as n, coalesce(bool_or(t25.id is null), false) as u
  from offer_presentation t23
  left join staff_member t25 on t25.id = t23.presented_by_id
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select t26.id, t26.version, t26.support_case_id, t26.qualified_on, t26.qualified_by_id, t26.grounds
  from qualification t26
  where t26.support_case_id = t1.id
  order by t26.qualified_on desc, t26.id desc
  limit 1) t26 on true
  left join staff_member t27 on t27.id = t26.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t28.circumstances), 'null'), ',"courtName":', coalesce(to_json(t28.court_name), 'null'), ',"decidedBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t28.decided_on), 'null'), ',"decision":', coalesce(to_json(t28.decision), 'null'), ',"decisionReason":', coalesce(to_json(t28.decision_reason), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t28.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t28.refused_on), 'null'), '}'), ','
  order by t28.refused_on desc, t28.id desc), ']') as j, count(*) as n
  from consent_refusal t28
  left join staff_member t30 on t30.id = t28.decided_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select t31.id, t31.version, t31.support_case_id, t31.requested_on, t31.requested_by_id, t31.justification
  from assistant_request t31
  where t31.support_case_id = t1.id
  order by t31.requested_on desc, t31.id desc
  limit 1) t31 on true
  left join staff_member t32 on t32.id = t31.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t33.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t33.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t33.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t33.certificate_kind), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t33.target_group), 'null'), '}'), ','
  order by t33.applied_on desc, t33.id desc), ']') as j, count(*) as n
  from za_zyciem_application t33
  where t33.support_case_id = t1.id) t34 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t35.id, t35.version, t35.family_id, t35.intake_id, t35.number, t35.track, t35.stage, t35.goal, t35.opened_on, t35.closed_on, t35.closure_reason, t35.court_word_on, t35.court_word_signature, t35.court_told
  from support_case t35
  where t35.family_id = t0.id
  order by t35.closed_on desc, t35.opened_on desc, t35.id desc
  limit 1) t35 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t37.id is not null then concat('{"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"deadlines":', t14.j, ',"diagnoses":', t16.j, ',"interviews":', t19.j, ',"legalBases":', t22.j, ',"minorParentRecords":', t24.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t26.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t28.id is not null then concat('{"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t31.j, ',"request":', case when t33.id is not null then concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"justification":', coalesce(to_json(t33.justification), 'null'), ',"requestedBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t33.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t36.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t16.n > 0 or t19.n > 0 or t22.n > 0 or t24.n > 0 or t26.n > 0 or t28.id is not null or t31.n > 0 or t33.id is not null or t36.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t14.o0, ',') as o4, coalesce(bool_or(t6.u or t16.u or t19.u or t26.u or (t28.id is not null and t29.id is null) or (t33.id is not null and t34.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"control":', coalesce(to_json(t5.control), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"decisions":', t8.j, ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"replaces":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"signature":', coalesce(to_json(t10.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or((t10.id is not null and t12.restricted is not false)), false) as u
  from court_order t5
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0
  from court_decision t7
  left join court_order t9 on t9.id = t7.court_order_id
  where t7.court_order_id = t5.id) t8 on true
  left join court_order t10 on t10.id = t5.replaces_id
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"kind":', coalesce(to_json(t13.kind), 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}'), ','
  order by t13.due_on asc, t13.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o0
  from deadline t13
  where t13.support_case_id = t1.id and t13.cancelled_on is null) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t15.made_on), 'null'), ',"problems":', coalesce(to_json(t15.problems), 'null'), '}'), ','
  order by t15.made_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from diagnosis t15
  left join staff_member t17 on t17.id = t15.author_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t18.assistant_necessary::text, 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t18.conducted_on), 'null'), ',"findings":', coalesce(to_json(t18.findings), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t18.necessity_reason), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"manner":', coalesce(to_json(t25.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t25.presented_on), 'null'), '}'), ','
  order by t25.presented_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t25
  left join staff_member t27 on t27.id = t25.presented_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.qualified_on, t28.qualified_by_id, t28.grounds
  from qualification t28
  where t28.support_case_id = t1.id
  order by t28.qualified_on desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t30.circumstances), 'null'), ',"courtName":', coalesce(to_json(t30.court_name), 'null'), ',"decidedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t30.decided_on), 'null'), ',"decision":', coalesce(to_json(t30.decision), 'null'), ',"decisionReason":', coalesce(to_json(t30.decision_reason), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t30.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t30.refused_on), 'null'), '}'), ','
  order by t30.refused_on desc, t30.id desc), ']') as j, count(*) as n
  from consent_refusal t30
  left join staff_member t32 on t32.id = t30.decided_by_id
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.requested_on, t33.requested_by_id, t33.justification
  from assistant_request t33
  where t33.support_case_id = t1.id
  order by t33.requested_on desc, t33.id desc
  limit 1) t33 on true
  left join staff_member t34 on t34.id = t33.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t35.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t35.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t35.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t35.certificate_kind), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t35.target_group), 'null'), '}'), ','
  order by t35.applied_on desc, t35.id desc), ']') as j, count(*) as n
  from za_zyciem_application t35
  where t35.support_case_id = t1.id) t36 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t37.id, t37.version, t37.family_id, t37.intake_id, t37.number, t37.track, t37.stage, t37.goal, t37.opened_on, t37.closed_on, t37.closure_reason, t37.court_word_on, t37.court_word_signature, t37.court_told
  from support_case t37
  where t37.family_id = t0.id
  order by t37.closed_on desc, t37.opened_on desc, t37.id desc
  limit 1) t37 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t37.id is not null then concat('{"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"deadlines":', t14.j, ',"diagnoses":', t16.j, ',"interviews":', t19.j, ',"legalBases":', t22.j, ',"minorParentRecords":', t24.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t26.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t28.id is not null then concat('{"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t31.j, ',"request":', case when t33.id is not null then concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"justification":', coalesce(to_json(t33.justification), 'null'), ',"requestedBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t33.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t36.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t16.n > 0 or t19.n > 0 or t22.n > 0 or t24.n > 0 or t26.n > 0 or t28.id is not null or t31.n > 0 or t33.id is not null or t36.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t14.o0, ',') as o4, coalesce(bool_or(t6.u or t16.u or t19.u or t26.u or (t28.id is not null and t29.id is null) or (t33.id is not null and t34.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"control":', coalesce(to_json(t5.control), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"decisions":', t8.j, ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"replaces":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"signature":', coalesce(to_json(t10.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or((t10.id is not null and t12.restricted is not false)), false) as u
  from court_order t5
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0
  from court_decision t7
  left join court_order t9 on t9.id = t7.court_order_id
  where t7.court_order_id = t5.id) t8 on true
  left join court_order t10 on t10.id = t5.replaces_id
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"kind":', coalesce(to_json(t13.kind), 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}'), ','
  order by t13.due_on asc, t13.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o0
  from deadline t13
  where t13.support_case_id = t1.id and t13.cancelled_on is null) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t15.made_on), 'null'), ',"problems":', coalesce(to_json(t15.problems), 'null'), '}'), ','
  order by t15.made_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from diagnosis t15
  left join staff_member t17 on t17.id = t15.author_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t18.assistant_necessary::text, 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t18.conducted_on), 'null'), ',"findings":', coalesce(to_json(t18.findings), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t18.necessity_reason), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"manner":', coalesce(to_json(t25.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t25.presented_on), 'null'), '}'), ','
  order by t25.presented_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t25
  left join staff_member t27 on t27.id = t25.presented_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.qualified_on, t28.qualified_by_id, t28.grounds
  from qualification t28
  where t28.support_case_id = t1.id
  order by t28.qualified_on desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t30.circumstances), 'null'), ',"courtName":', coalesce(to_json(t30.court_name), 'null'), ',"decidedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t30.decided_on), 'null'), ',"decision":', coalesce(to_json(t30.decision), 'null'), ',"decisionReason":', coalesce(to_json(t30.decision_reason), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t30.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t30.refused_on), 'null'), '}'), ','
  order by t30.refused_on desc, t30.id desc), ']') as j, count(*) as n
  from consent_refusal t30
  left join staff_member t32 on t32.id = t30.decided_by_id
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.requested_on, t33.requested_by_id, t33.justification
  from assistant_request t33
  where t33.support_case_id = t1.id
  order by t33.requested_on desc, t33.id desc
  limit 1) t33 on true
  left join staff_member t34 on t34.id = t33.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t35.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t35.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t35.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t35.certificate_kind), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t35.target_group), 'null'), '}'), ','
  order by t35.applied_on desc, t35.id desc), ']') as j, count(*) as n
  from za_zyciem_application t35
  where t35.support_case_id = t1.id) t36 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t37.id, t37.version, t37.family_id, t37.intake_id, t37.number, t37.track, t37.stage, t37.goal, t37.opened_on, t37.closed_on, t37.closure_reason, t37.court_word_on, t37.court_word_signature, t37.court_told
  from support_case t37
  where t37.family_id = t0.id
  order by t37.closed_on desc, t37.opened_on desc, t37.id desc
  limit 1) t37 on true
  where (t0.id = $2) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state <> 'CASE_OPENED'
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6)))))),
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

-- assistant
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t37.id is not null then concat('{"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"deadlines":', t14.j, ',"diagnoses":', t16.j, ',"interviews":', t19.j, ',"legalBases":', t22.j, ',"minorParentRecords":', t24.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t26.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t28.id is not null then concat('{"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t31.j, ',"request":', case when t33.id is not null then concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"justification":', coalesce(to_json(t33.justification), 'null'), ',"requestedBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t33.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t36.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t16.n > 0 or t19.n > 0 or t22.n > 0 or t24.n > 0 or t26.n > 0 or t28.id is not null or t31.n > 0 or t33.id is not null or t36.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t14.o0, ',') as o4, coalesce(bool_or(t6.u or t16.u or t19.u or t26.u or (t28.id is not null and t29.id is null) or (t33.id is not null and t34.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"control":', coalesce(to_json(t5.control), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"decisions":', t8.j, ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"replaces":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"signature":', coalesce(to_json(t10.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or((t10.id is not null and t12.restricted is not false)), false) as u
  from court_order t5
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0
  from court_decision t7
  left join court_order t9 on t9.id = t7.court_order_id
  where t7.court_order_id = t5.id) t8 on true
  left join court_order t10 on t10.id = t5.replaces_id
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"kind":', coalesce(to_json(t13.kind), 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}'), ','
  order by t13.due_on asc, t13.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o0
  from deadline t13
  where t13.support_case_id = t1.id and t13.cancelled_on is null) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t15.made_on), 'null'), ',"problems":', coalesce(to_json(t15.problems), 'null'), '}'), ','
  order by t15.made_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from diagnosis t15
  left join staff_member t17 on t17.id = t15.author_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t18.assistant_necessary::text, 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t18.conducted_on), 'null'), ',"findings":', coalesce(to_json(t18.findings), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t18.necessity_reason), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"manner":', coalesce(to_json(t25.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t25.presented_on), 'null'), '}'), ','
  order by t25.presented_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t25
  left join staff_member t27 on t27.id = t25.presented_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.qualified_on, t28.qualified_by_id, t28.grounds
  from qualification t28
  where t28.support_case_id = t1.id
  order by t28.qualified_on desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t30.circumstances), 'null'), ',"courtName":', coalesce(to_json(t30.court_name), 'null'), ',"decidedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t30.decided_on), 'null'), ',"decision":', coalesce(to_json(t30.decision), 'null'), ',"decisionReason":', coalesce(to_json(t30.decision_reason), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t30.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t30.refused_on), 'null'), '}'), ','
  order by t30.refused_on desc, t30.id desc), ']') as j, count(*) as n
  from consent_refusal t30
  left join staff_member t32 on t32.id = t30.decided_by_id
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.requested_on, t33.requested_by_id, t33.justification
  from assistant_request t33
  where t33.support_case_id = t1.id
  order by t33.requested_on desc, t33.id desc
  limit 1) t33 on true
  left join staff_member t34 on t34.id = t33.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t35.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t35.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t35.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t35.certificate_kind), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t35.target_group), 'null'), '}'), ','
  order by t35.applied_on desc, t35.id desc), ']') as j, count(*) as n
  from za_zyciem_application t35
  where t35.support_case_id = t1.id) t36 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t37.id, t37.version, t37.family_id, t37.intake_id, t37.number, t37.track, t37.stage, t37.goal, t37.opened_on, t37.closed_on, t37.closure_reason, t37.court_word_on, t37.court_word_signature, t37.court_told
  from support_case t37
  where t37.family_id = t0.id
  order by t37.closed_on desc, t37.opened_on desc, t37.id desc
  limit 1) t37 on true
  where (t0.id = $2) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $3))))),
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

-- system
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t37.id is not null then concat('{"id":', coalesce('"' || t37.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"deadlines":', t14.j, ',"diagnoses":', t16.j, ',"interviews":', t19.j, ',"legalBases":', t22.j, ',"minorParentRecords":', t24.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t26.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t28.id is not null then concat('{"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t31.j, ',"request":', case when t33.id is not null then concat('{"id":', coalesce('"' || t33.id || '"', 'null'), ',"justification":', coalesce(to_json(t33.justification), 'null'), ',"requestedBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t33.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t36.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t16.n > 0 or t19.n > 0 or t22.n > 0 or t24.n > 0 or t26.n > 0 or t28.id is not null or t31.n > 0 or t33.id is not null or t36.n > 0 then t1.id end)::text, ',') as o1, string_agg(t6.o1, ',') as o2, string_agg(t6.o2, ',') as o3, string_agg(t14.o0, ',') as o4, coalesce(bool_or(t6.u or t16.u or t19.u or t26.u or (t28.id is not null and t29.id is null) or (t33.id is not null and t34.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"control":', coalesce(to_json(t5.control), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"decisions":', t8.j, ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"replaces":', case when t10.id is not null then concat('{"id":', coalesce('"' || t10.id || '"', 'null'), ',"signature":', coalesce(to_json(t10.signature), 'null'), '}') else 'null' end, ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n, string_agg(t8.o0, ',') as o1, string_agg((t10.support_case_id)::text, ',') as o2, coalesce(bool_or((t10.id is not null and t12.restricted is not false)), false) as u
  from court_order t5
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"signature":', coalesce(to_json(t7.signature), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), '}'), ','
  order by t7.decided_on asc, t7.id asc), ']') as j, count(*) as n, string_agg((t9.support_case_id)::text, ',') as o0
  from court_decision t7
  left join court_order t9 on t9.id = t7.court_order_id
  where t7.court_order_id = t5.id) t8 on true
  left join court_order t10 on t10.id = t5.replaces_id
  left join support_case t11 on t11.id = t10.support_case_id
  left join family t12 on t12.id = t11.family_id
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"kind":', coalesce(to_json(t13.kind), 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}'), ','
  order by t13.due_on asc, t13.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o0
  from deadline t13
  where t13.support_case_id = t1.id and t13.cancelled_on is null) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t15.made_on), 'null'), ',"problems":', coalesce(to_json(t15.problems), 'null'), '}'), ','
  order by t15.made_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from diagnosis t15
  left join staff_member t17 on t17.id = t15.author_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t18.assistant_necessary::text, 'null'), ',"author":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t18.conducted_on), 'null'), ',"findings":', coalesce(to_json(t18.findings), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t18.necessity_reason), 'null'), '}'), ','
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
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t25.id || '"', 'null'), ',"manner":', coalesce(to_json(t25.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t25.presented_on), 'null'), '}'), ','
  order by t25.presented_on desc, t25.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t25
  left join staff_member t27 on t27.id = t25.presented_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.qualified_on, t28.qualified_by_id, t28.grounds
  from qualification t28
  where t28.support_case_id = t1.id
  order by t28.qualified_on desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t30.circumstances), 'null'), ',"courtName":', coalesce(to_json(t30.court_name), 'null'), ',"decidedBy":', case when t32.id is not null then concat('{"displayName":', coalesce(to_json(t32.display_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t30.decided_on), 'null'), ',"decision":', coalesce(to_json(t30.decision), 'null'), ',"decisionReason":', coalesce(to_json(t30.decision_reason), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t30.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t30.refused_on), 'null'), '}'), ','
  order by t30.refused_on desc, t30.id desc), ']') as j, count(*) as n
  from consent_refusal t30
  left join staff_member t32 on t32.id = t30.decided_by_id
  where t30.support_case_id = t1.id) t31 on true
  left join lateral (select t33.id, t33.version, t33.support_case_id, t33.requested_on, t33.requested_by_id, t33.justification
  from assistant_request t33
  where t33.support_case_id = t1.id
  order by t33.requested_on desc, t33.id desc
  limit 1) t33 on true
  left join staff_member t34 on t34.id = t33.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t35.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t35.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t35.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t35.certificate_kind), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t35.target_group), 'null'), '}'), ','
  order by t35.applied_on desc, t35.id desc), ']') as j, count(*) as n
  from za_zyciem_application t35
  where t35.support_case_id = t1.id) t36 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t37.id, t37.version, t37.family_id, t37.intake_id, t37.number, t37.track, t37.stage, t37.goal, t37.opened_on, t37.closed_on, t37.closure_reason, t37.court_word_on, t37.court_word_signature, t37.court_told
  from support_case t37
  where t37.family_id = t0.id
  order by t37.closed_on desc, t37.opened_on desc, t37.id desc
  limit 1) t37 on true
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
