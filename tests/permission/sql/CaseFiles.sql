-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"diagnoses":', t8.j, ',"interviews":', t11.j, ',"minorParentRecords":', t14.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t18.id is not null then concat('{"grounds":', coalesce(to_json(t18.grounds), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"qualifiedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t18.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t21.j, ',"request":', case when t23.id is not null then concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t26.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t8.n > 0 or t11.n > 0 or t14.n > 0 or t16.n > 0 or t18.id is not null or t21.n > 0 or t23.id is not null or t26.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t8.u or t11.u or t16.u or (t18.id is not null and t19.id is null) or (t23.id is not null and t24.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n
  from court_order t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t7.description), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t7.made_on), 'null'), ',"problems":', coalesce(to_json(t7.problems), 'null'), '}'), ','
  order by t7.made_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis t7
  left join staff_member t9 on t9.id = t7.author_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.author_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"institution":', coalesce(to_json(t13.institution), 'null'), ',"leavesOn":', coalesce(to_json(t13.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t13.recorded_on), 'null'), '}'), ','
  order by t13.recorded_on desc, t13.id desc), ']') as j, count(*) as n
  from minor_parent_record t13
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.qualified_on, t18.qualified_by_id, t18.grounds
  from qualification t18
  where t18.support_case_id = t1.id
  order by t18.qualified_on desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select t23.id, t23.version, t23.support_case_id, t23.requested_on, t23.requested_by_id, t23.justification
  from assistant_request t23
  where t23.support_case_id = t1.id
  order by t23.requested_on desc, t23.id desc
  limit 1) t23 on true
  left join staff_member t24 on t24.id = t23.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t25.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t25.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t25.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t25.certificate_kind), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t25.target_group), 'null'), '}'), ','
  order by t25.applied_on desc, t25.id desc), ']') as j, count(*) as n
  from za_zyciem_application t25
  where t25.support_case_id = t1.id) t26 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t27.id, t27.version, t27.family_id, t27.intake_id, t27.number, t27.track, t27.stage, t27.goal, t27.opened_on, t27.closed_on, t27.closure_reason
  from support_case t27
  where t27.family_id = t0.id
  order by t27.closed_on desc, t27.opened_on desc, t27.id desc
  limit 1) t27 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"diagnoses":', t8.j, ',"interviews":', t11.j, ',"minorParentRecords":', t14.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t18.id is not null then concat('{"grounds":', coalesce(to_json(t18.grounds), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"qualifiedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t18.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t21.j, ',"request":', case when t23.id is not null then concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t26.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t8.n > 0 or t11.n > 0 or t14.n > 0 or t16.n > 0 or t18.id is not null or t21.n > 0 or t23.id is not null or t26.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t8.u or t11.u or t16.u or (t18.id is not null and t19.id is null) or (t23.id is not null and t24.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n
  from court_order t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t7.description), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t7.made_on), 'null'), ',"problems":', coalesce(to_json(t7.problems), 'null'), '}'), ','
  order by t7.made_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis t7
  left join staff_member t9 on t9.id = t7.author_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.author_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"institution":', coalesce(to_json(t13.institution), 'null'), ',"leavesOn":', coalesce(to_json(t13.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t13.recorded_on), 'null'), '}'), ','
  order by t13.recorded_on desc, t13.id desc), ']') as j, count(*) as n
  from minor_parent_record t13
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.qualified_on, t18.qualified_by_id, t18.grounds
  from qualification t18
  where t18.support_case_id = t1.id
  order by t18.qualified_on desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select t23.id, t23.version, t23.support_case_id, t23.requested_on, t23.requested_by_id, t23.justification
  from assistant_request t23
  where t23.support_case_id = t1.id
  order by t23.requested_on desc, t23.id desc
  limit 1) t23 on true
  left join staff_member t24 on t24.id = t23.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t25.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t25.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t25.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t25.certificate_kind), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t25.target_group), 'null'), '}'), ','
  order by t25.applied_on desc, t25.id desc), ']') as j, count(*) as n
  from za_zyciem_application t25
  where t25.support_case_id = t1.id) t26 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t27.id, t27.version, t27.family_id, t27.intake_id, t27.number, t27.track, t27.stage, t27.goal, t27.opened_on, t27.closed_on, t27.closure_reason
  from support_case t27
  where t27.family_id = t0.id
  order by t27.closed_on desc, t27.opened_on desc, t27.id desc
  limit 1) t27 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"diagnoses":', t8.j, ',"interviews":', t11.j, ',"minorParentRecords":', t14.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t18.id is not null then concat('{"grounds":', coalesce(to_json(t18.grounds), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"qualifiedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t18.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t21.j, ',"request":', case when t23.id is not null then concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t26.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t8.n > 0 or t11.n > 0 or t14.n > 0 or t16.n > 0 or t18.id is not null or t21.n > 0 or t23.id is not null or t26.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t8.u or t11.u or t16.u or (t18.id is not null and t19.id is null) or (t23.id is not null and t24.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n
  from court_order t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t7.description), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t7.made_on), 'null'), ',"problems":', coalesce(to_json(t7.problems), 'null'), '}'), ','
  order by t7.made_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis t7
  left join staff_member t9 on t9.id = t7.author_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.author_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"institution":', coalesce(to_json(t13.institution), 'null'), ',"leavesOn":', coalesce(to_json(t13.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t13.recorded_on), 'null'), '}'), ','
  order by t13.recorded_on desc, t13.id desc), ']') as j, count(*) as n
  from minor_parent_record t13
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.qualified_on, t18.qualified_by_id, t18.grounds
  from qualification t18
  where t18.support_case_id = t1.id
  order by t18.qualified_on desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select t23.id, t23.version, t23.support_case_id, t23.requested_on, t23.requested_by_id, t23.justification
  from assistant_request t23
  where t23.support_case_id = t1.id
  order by t23.requested_on desc, t23.id desc
  limit 1) t23 on true
  left join staff_member t24 on t24.id = t23.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t25.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t25.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t25.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t25.certificate_kind), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t25.target_group), 'null'), '}'), ','
  order by t25.applied_on desc, t25.id desc), ']') as j, count(*) as n
  from za_zyciem_application t25
  where t25.support_case_id = t1.id) t26 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t27.id, t27.version, t27.family_id, t27.intake_id, t27.number, t27.track, t27.stage, t27.goal, t27.opened_on, t27.closed_on, t27.closure_reason
  from support_case t27
  where t27.family_id = t0.id
  order by t27.closed_on desc, t27.opened_on desc, t27.id desc
  limit 1) t27 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"diagnoses":', t8.j, ',"interviews":', t11.j, ',"minorParentRecords":', t14.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t18.id is not null then concat('{"grounds":', coalesce(to_json(t18.grounds), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"qualifiedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t18.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t21.j, ',"request":', case when t23.id is not null then concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t26.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t8.n > 0 or t11.n > 0 or t14.n > 0 or t16.n > 0 or t18.id is not null or t21.n > 0 or t23.id is not null or t26.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t8.u or t11.u or t16.u or (t18.id is not null and t19.id is null) or (t23.id is not null and t24.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n
  from court_order t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t7.description), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t7.made_on), 'null'), ',"problems":', coalesce(to_json(t7.problems), 'null'), '}'), ','
  order by t7.made_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis t7
  left join staff_member t9 on t9.id = t7.author_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.author_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"institution":', coalesce(to_json(t13.institution), 'null'), ',"leavesOn":', coalesce(to_json(t13.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t13.recorded_on), 'null'), '}'), ','
  order by t13.recorded_on desc, t13.id desc), ']') as j, count(*) as n
  from minor_parent_record t13
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.qualified_on, t18.qualified_by_id, t18.grounds
  from qualification t18
  where t18.support_case_id = t1.id
  order by t18.qualified_on desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select t23.id, t23.version, t23.support_case_id, t23.requested_on, t23.requested_by_id, t23.justification
  from assistant_request t23
  where t23.support_case_id = t1.id
  order by t23.requested_on desc, t23.id desc
  limit 1) t23 on true
  left join staff_member t24 on t24.id = t23.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t25.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t25.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t25.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t25.certificate_kind), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t25.target_group), 'null'), '}'), ','
  order by t25.applied_on desc, t25.id desc), ']') as j, count(*) as n
  from za_zyciem_application t25
  where t25.support_case_id = t1.id) t26 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t27.id, t27.version, t27.family_id, t27.intake_id, t27.number, t27.track, t27.stage, t27.goal, t27.opened_on, t27.closed_on, t27.closure_reason
  from support_case t27
  where t27.family_id = t0.id
  order by t27.closed_on desc, t27.opened_on desc, t27.id desc
  limit 1) t27 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t27.id is not null then concat('{"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, t2.o1 as o1, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t4.j, ',"courtOrders":', t6.j, ',"diagnoses":', t8.j, ',"interviews":', t11.j, ',"minorParentRecords":', t14.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"qualification":', case when t18.id is not null then concat('{"grounds":', coalesce(to_json(t18.grounds), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"qualifiedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t18.qualified_on), 'null'), '}') else 'null' end, ',"refusals":', t21.j, ',"request":', case when t23.id is not null then concat('{"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"viewerMay":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<1:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"zaZyciemApplications":', t26.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t6.n > 0 or t8.n > 0 or t11.n > 0 or t14.n > 0 or t16.n > 0 or t18.id is not null or t21.n > 0 or t23.id is not null or t26.n > 0 then t1.id end)::text, ',') as o1, coalesce(bool_or(t8.u or t11.u or t16.u or (t18.id is not null and t19.id is null) or (t23.id is not null and t24.id is null)), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t3.form), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"signatories":', coalesce(to_json(t3.signatories), 'null'), ',"signedOn":', coalesce(to_json(t3.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t3.withdrawn_on), 'null'), '}'), ','
  order by t3.signed_on desc, t3.id desc), ']') as j, count(*) as n
  from support_consent t3
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t5.content), 'null'), ',"court":', coalesce(to_json(t5.court), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t5.issued_on), 'null'), ',"signature":', coalesce(to_json(t5.signature), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), '}'), ','
  order by t5.issued_on desc, t5.id desc), ']') as j, count(*) as n
  from court_order t5
  where t5.support_case_id = t1.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"description":', coalesce(to_json(t7.description), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t7.made_on), 'null'), ',"problems":', coalesce(to_json(t7.problems), 'null'), '}'), ','
  order by t7.made_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis t7
  left join staff_member t9 on t9.id = t7.author_id
  where t7.support_case_id = t1.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, coalesce(bool_or(t12.id is null), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.author_id
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"institution":', coalesce(to_json(t13.institution), 'null'), ',"leavesOn":', coalesce(to_json(t13.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t13.recorded_on), 'null'), '}'), ','
  order by t13.recorded_on desc, t13.id desc), ']') as j, count(*) as n
  from minor_parent_record t13
  where t13.support_case_id = t1.id) t14 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t17.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select t18.id, t18.version, t18.support_case_id, t18.qualified_on, t18.qualified_by_id, t18.grounds
  from qualification t18
  where t18.support_case_id = t1.id
  order by t18.qualified_on desc, t18.id desc
  limit 1) t18 on true
  left join staff_member t19 on t19.id = t18.qualified_by_id
  left join lateral (select concat('[', string_agg(concat('{"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select t23.id, t23.version, t23.support_case_id, t23.requested_on, t23.requested_by_id, t23.justification
  from assistant_request t23
  where t23.support_case_id = t1.id
  order by t23.requested_on desc, t23.id desc
  limit 1) t23 on true
  left join staff_member t24 on t24.id = t23.requested_by_id
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t25.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t25.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t25.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t25.certificate_kind), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"targetGroup":', coalesce(to_json(t25.target_group), 'null'), '}'), ','
  order by t25.applied_on desc, t25.id desc), ']') as j, count(*) as n
  from za_zyciem_application t25
  where t25.support_case_id = t1.id) t26 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t27.id, t27.version, t27.family_id, t27.intake_id, t27.number, t27.track, t27.stage, t27.goal, t27.opened_on, t27.closed_on, t27.closure_reason
  from support_case t27
  where t27.family_id = t0.id
  order by t27.closed_on desc, t27.opened_on desc, t27.id desc
  limit 1) t27 on true
  where (t0.id = $2) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
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
