-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t17.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t22.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t24.j, '}') else 'null' end, ',"formerMembers":', t26.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t29.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t17.n > 0 or t22.n > 0 or t24.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t17.o1 as o5, ((t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t26.u or t29.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.proposed_by_id and post.valid_from <= (t2.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t2.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"remarks":', coalesce(to_json(t2.remarks), 'null'), ',"subjectId":', coalesce('"' || t2.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t2.what), 'null'), '}'), ','
  order by t2.proposed_at desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from amendment t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t2.id) t6 on true
  left join staff_member t8 on t8.id = t2.proposed_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, coalesce(bool_or(t12.u), false) as u
  from support_consent t9
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join person t15 on t15.id = t14.person_id
  where t11.consent_id = t9.id and t11.signed = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t16.content), 'null'), ',"control":', coalesce(to_json(t16.control), 'null'), ',"court":', coalesce(to_json(t16.court), 'null'), ',"decisions":', t19.j, ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t16.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t16.report_days), 'null'), ',"signature":', coalesce(to_json(t16.signature), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), '}'), ','
  order by t16.issued_on desc, t16.id desc), ']') as j, count(*) as n, string_agg(t19.o0, ',') as o1
  from court_order t16
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t18.decided_on), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"kind":', coalesce(to_json(t18.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t18.report_days), 'null'), ',"signature":', coalesce(to_json(t18.signature), 'null'), ',"validTo":', coalesce(to_json(t18.valid_to), 'null'), '}'), ','
  order by t18.decided_on asc, t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0
  from court_decision t18
  left join court_order t20 on t20.id = t18.court_order_id
  where t18.court_order_id = t16.id) t19 on true
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t21.id || '"', 'null'), ',"institution":', coalesce(to_json(t21.institution), 'null'), ',"leavesOn":', coalesce(to_json(t21.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t21.recorded_on), 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from minor_parent_record t21
  where t21.support_case_id = t1.id) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t23.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t23.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t23.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t23.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t23.document_name), 'null'), ',"endNote":', coalesce(to_json(t23.end_note), 'null'), ',"endReason":', coalesce(to_json(t23.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t23.ended_on), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t23.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t23.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t23.written_authorization_on), 'null'), '}'), ','
  order by t23.applied_on desc, t23.id desc), ']') as j, count(*) as n
  from za_zyciem_application t23
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t25.left_on), 'null'), ',"surname":', coalesce(to_json(t27.surname), 'null'), '}'), ','
  order by t25.left_on desc, t25.id asc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from family_member t25
  left join person t27 on t27.id = t25.person_id
  where t25.family_id = t0.id and t25.left_on is not null) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t30.given_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"surname":', coalesce(to_json(t30.surname), 'null'), '}'), ','
  order by t30.birth_date asc nulls last, t28.id asc), ']') as j, count(*) as n, coalesce(bool_or(t30.id is null), false) as u
  from family_member t28
  left join person t30 on t30.id = t28.person_id
  where t28.family_id = t0.id and t28.left_on is null) t29 on true
  where (t0.id = $2) and (true)),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t18.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t23.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t25.j, '}') else 'null' end, ',"formerMembers":', t27.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t30.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t18.n > 0 or t23.n > 0 or t25.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t18.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t27.u or t30.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.proposed_by_id and post.valid_from <= (t2.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t2.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"remarks":', coalesce(to_json(t2.remarks), 'null'), ',"subjectId":', coalesce('"' || t2.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t2.what), 'null'), '}'), ','
  order by t2.proposed_at desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from amendment t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t2.id) t6 on true
  left join staff_member t8 on t8.id = t2.proposed_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, coalesce(bool_or(t12.u), false) as u
  from support_consent t9
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t9.id and t11.signed = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t17.report_days), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"institution":', coalesce(to_json(t22.institution), 'null'), ',"leavesOn":', coalesce(to_json(t22.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t22.recorded_on), 'null'), '}'), ','
  order by t22.recorded_on desc, t22.id desc), ']') as j, count(*) as n
  from minor_parent_record t22
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t24.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t24.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t24.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t24.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t24.document_name), 'null'), ',"endNote":', coalesce(to_json(t24.end_note), 'null'), ',"endReason":', coalesce(to_json(t24.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t24.ended_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t24.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t24.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t24.written_authorization_on), 'null'), '}'), ','
  order by t24.applied_on desc, t24.id desc), ']') as j, count(*) as n
  from za_zyciem_application t24
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t28.given_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t26.left_on), 'null'), ',"surname":', coalesce(to_json(t28.surname), 'null'), '}'), ','
  order by t26.left_on desc, t26.id asc), ']') as j, count(*) as n, coalesce(bool_or(t28.id is null), false) as u
  from family_member t26
  left join person t28 on t28.id = t26.person_id
  where t26.family_id = t0.id and t26.left_on is not null) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t31.given_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"surname":', coalesce(to_json(t31.surname), 'null'), '}'), ','
  order by t31.birth_date asc nulls last, t29.id asc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from family_member t29
  left join person t31 on t31.id = t29.person_id
  where t29.family_id = t0.id and t29.left_on is null) t30 on true
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
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t18.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t23.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t25.j, '}') else 'null' end, ',"formerMembers":', t27.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t30.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t18.n > 0 or t23.n > 0 or t25.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t18.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t27.u or t30.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.proposed_by_id and post.valid_from <= (t2.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t2.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"remarks":', coalesce(to_json(t2.remarks), 'null'), ',"subjectId":', coalesce('"' || t2.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t2.what), 'null'), '}'), ','
  order by t2.proposed_at desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from amendment t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t2.id) t6 on true
  left join staff_member t8 on t8.id = t2.proposed_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, coalesce(bool_or(t12.u), false) as u
  from support_consent t9
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t9.id and t11.signed = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t17.report_days), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"institution":', coalesce(to_json(t22.institution), 'null'), ',"leavesOn":', coalesce(to_json(t22.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t22.recorded_on), 'null'), '}'), ','
  order by t22.recorded_on desc, t22.id desc), ']') as j, count(*) as n
  from minor_parent_record t22
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t24.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t24.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t24.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t24.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t24.document_name), 'null'), ',"endNote":', coalesce(to_json(t24.end_note), 'null'), ',"endReason":', coalesce(to_json(t24.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t24.ended_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t24.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t24.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t24.written_authorization_on), 'null'), '}'), ','
  order by t24.applied_on desc, t24.id desc), ']') as j, count(*) as n
  from za_zyciem_application t24
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t28.given_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t26.left_on), 'null'), ',"surname":', coalesce(to_json(t28.surname), 'null'), '}'), ','
  order by t26.left_on desc, t26.id asc), ']') as j, count(*) as n, coalesce(bool_or(t28.id is null), false) as u
  from family_member t26
  left join person t28 on t28.id = t26.person_id
  where t26.family_id = t0.id and t26.left_on is not null) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t31.given_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"surname":', coalesce(to_json(t31.surname), 'null'), '}'), ','
  order by t31.birth_date asc nulls last, t29.id asc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from family_member t29
  left join person t31 on t31.id = t29.person_id
  where t29.family_id = t0.id and t29.left_on is null) t30 on true
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
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t18.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t23.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t25.j, '}') else 'null' end, ',"formerMembers":', t27.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t30.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t18.n > 0 or t23.n > 0 or t25.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t18.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t27.u or t30.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.proposed_by_id and post.valid_from <= (t2.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t2.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"remarks":', coalesce(to_json(t2.remarks), 'null'), ',"subjectId":', coalesce('"' || t2.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t2.what), 'null'), '}'), ','
  order by t2.proposed_at desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from amendment t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t2.id) t6 on true
  left join staff_member t8 on t8.id = t2.proposed_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, coalesce(bool_or(t12.u), false) as u
  from support_consent t9
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t9.id and t11.signed = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t17.report_days), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"institution":', coalesce(to_json(t22.institution), 'null'), ',"leavesOn":', coalesce(to_json(t22.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t22.recorded_on), 'null'), '}'), ','
  order by t22.recorded_on desc, t22.id desc), ']') as j, count(*) as n
  from minor_parent_record t22
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t24.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t24.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t24.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t24.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t24.document_name), 'null'), ',"endNote":', coalesce(to_json(t24.end_note), 'null'), ',"endReason":', coalesce(to_json(t24.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t24.ended_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t24.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t24.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t24.written_authorization_on), 'null'), '}'), ','
  order by t24.applied_on desc, t24.id desc), ']') as j, count(*) as n
  from za_zyciem_application t24
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t28.given_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t26.left_on), 'null'), ',"surname":', coalesce(to_json(t28.surname), 'null'), '}'), ','
  order by t26.left_on desc, t26.id asc), ']') as j, count(*) as n, coalesce(bool_or(t28.id is null), false) as u
  from family_member t26
  left join person t28 on t28.id = t26.person_id
  where t26.family_id = t0.id and t26.left_on is not null) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t31.given_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"surname":', coalesce(to_json(t31.surname), 'null'), '}'), ','
  order by t31.birth_date asc nulls last, t29.id asc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from family_member t29
  left join person t31 on t31.id = t29.person_id
  where t29.family_id = t0.id and t29.left_on is null) t30 on true
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
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t18.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t23.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t25.j, '}') else 'null' end, ',"formerMembers":', t27.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t30.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t18.n > 0 or t23.n > 0 or t25.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t18.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t27.u or t30.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.proposed_by_id and post.valid_from <= (t2.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t2.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t2.reason), 'null'), ',"remarks":', coalesce(to_json(t2.remarks), 'null'), ',"subjectId":', coalesce('"' || t2.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t2.outcome, t2.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t2.what), 'null'), '}'), ','
  order by t2.proposed_at desc, t2.id desc), ']') as j, count(*) as n, string_agg(t6.o0, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from amendment t2
  left join staff_member t4 on t4.id = t2.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t5.field), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"newValue":', coalesce(to_json(t5.new_value), 'null'), ',"oldValue":', coalesce(to_json(t5.old_value), 'null'), '}'), ','
  order by t5.field asc, t5.id asc), ']') as j, count(*) as n, string_agg((t7.support_case_id)::text, ',') as o0
  from amended_field t5
  left join amendment t7 on t7.id = t5.amendment_id
  where t5.amendment_id = t2.id) t6 on true
  left join staff_member t8 on t8.id = t2.proposed_by_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t12.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t12.o0, ',') as o1, string_agg(t12.o1, ',') as o2, coalesce(bool_or(t12.u), false) as u
  from support_consent t9
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.support_case_id)::text, ',') as o0, string_agg((t14.family_id)::text, ',') as o1, coalesce(bool_or(t14.id is null or t15.restricted is not false or t16.id is null), false) as u
  from support_consent_signatory t11
  left join support_consent t13 on t13.id = t11.consent_id
  left join family_member t14 on t14.id = t11.family_member_id
  left join family t15 on t15.id = t14.family_id
  left join person t16 on t16.id = t14.person_id
  where t11.consent_id = t9.id and t11.signed = true) t12 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t20.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t17.report_days), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t20.o0, ',') as o1
  from court_order t17
  left join lateral (select concat('[', string_agg(concat('{"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.decided_on asc, t19.id asc), ']') as j, count(*) as n, string_agg((t21.support_case_id)::text, ',') as o0
  from court_decision t19
  left join court_order t21 on t21.id = t19.court_order_id
  where t19.court_order_id = t17.id) t20 on true
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t22.id || '"', 'null'), ',"institution":', coalesce(to_json(t22.institution), 'null'), ',"leavesOn":', coalesce(to_json(t22.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t22.recorded_on), 'null'), '}'), ','
  order by t22.recorded_on desc, t22.id desc), ']') as j, count(*) as n
  from minor_parent_record t22
  where t22.support_case_id = t1.id) t23 on true
  left join lateral (select concat('[', string_agg(concat('{"applicant":', coalesce(to_json(t24.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t24.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t24.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t24.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t24.document_name), 'null'), ',"endNote":', coalesce(to_json(t24.end_note), 'null'), ',"endReason":', coalesce(to_json(t24.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t24.ended_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t24.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t24.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t24.written_authorization_on), 'null'), '}'), ','
  order by t24.applied_on desc, t24.id desc), ']') as j, count(*) as n
  from za_zyciem_application t24
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t28.given_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t26.left_on), 'null'), ',"surname":', coalesce(to_json(t28.surname), 'null'), '}'), ','
  order by t26.left_on desc, t26.id asc), ']') as j, count(*) as n, coalesce(bool_or(t28.id is null), false) as u
  from family_member t26
  left join person t28 on t28.id = t26.person_id
  where t26.family_id = t0.id and t26.left_on is not null) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t31.given_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"surname":', coalesce(to_json(t31.surname), 'null'), '}'), ','
  order by t31.birth_date asc nulls last, t29.id asc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from family_member t29
  left join person t31 on t31.id = t29.person_id
  where t29.family_id = t0.id and t29.left_on is null) t30 on true
  where (t0.id = $2) and ((not t0.restricted))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
