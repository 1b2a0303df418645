-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t18.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t25.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t28.j, '}') else 'null' end, ',"formerMembers":', t31.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t34.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t18.n > 0 or t25.n > 0 or t28.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t18.o1 as o5, ((t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t31.u or t34.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg(t13.o1, ',') as o2, coalesce(bool_or(t13.u), false) as u
  from support_consent t9
  left join staff_member t11 on t11.id = t9.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t16.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join person t16 on t16.id = t15.person_id
  where t12.consent_id = t9.id and t12.signed = true) t13 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"content":', coalesce(to_json(t17.content), 'null'), ',"control":', coalesce(to_json(t17.control), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"decisions":', t21.j, ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t17.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t17.report_days), 'null'), ',"signature":', coalesce(to_json(t17.signature), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), '}'), ','
  order by t17.issued_on desc, t17.id desc), ']') as j, count(*) as n, string_agg(t21.o0, ',') as o1
  from court_order t17
  left join staff_member t19 on t19.id = t17.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"kind":', coalesce(to_json(t20.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t20.report_days), 'null'), ',"signature":', coalesce(to_json(t20.signature), 'null'), ',"validTo":', coalesce(to_json(t20.valid_to), 'null'), '}'), ','
  order by t20.decided_on asc, t20.id asc), ']') as j, count(*) as n, string_agg((t22.support_case_id)::text, ',') as o0
  from court_decision t20
  left join court_order t22 on t22.id = t20.court_order_id
  left join staff_member t23 on t23.id = t20.annulled_by_id
  where t20.court_order_id = t17.id) t21 on true
  where t17.support_case_id = t1.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"institution":', coalesce(to_json(t24.institution), 'null'), ',"leavesOn":', coalesce(to_json(t24.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t24.recorded_on), 'null'), '}'), ','
  order by t24.recorded_on desc, t24.id desc), ']') as j, count(*) as n
  from minor_parent_record t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t27.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t27.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t27.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t27.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t27.document_name), 'null'), ',"endNote":', coalesce(to_json(t27.end_note), 'null'), ',"endReason":', coalesce(to_json(t27.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t27.ended_on), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t27.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t27.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t27.written_authorization_on), 'null'), '}'), ','
  order by t27.applied_on desc, t27.id desc), ']') as j, count(*) as n
  from za_zyciem_application t27
  left join staff_member t29 on t29.id = t27.annulled_by_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t32.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t32.expected_on), 'null'), ',"givenName":', coalesce(to_json(t32.given_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t30.left_on), 'null'), ',"role":', coalesce(to_json(t30.role), 'null'), ',"surname":', coalesce(to_json(t32.surname), 'null'), '}'), ','
  order by t30.left_on desc, t30.id asc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from family_member t30
  left join person t32 on t32.id = t30.person_id
  where t30.family_id = t0.id and t30.left_on is not null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t35.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t35.expected_on), 'null'), ',"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"role":', coalesce(to_json(t33.role), 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t35.birth_date asc nulls last, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is null) t34 on true
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t19.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t26.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t29.j, '}') else 'null' end, ',"formerMembers":', t32.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t35.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t19.n > 0 or t26.n > 0 or t29.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t19.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t32.u or t35.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg(t13.o1, ',') as o2, coalesce(bool_or(t13.u), false) as u
  from support_consent t9
  left join staff_member t11 on t11.id = t9.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t17.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.restricted is not false or t17.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join family t16 on t16.id = t15.family_id
  left join person t17 on t17.id = t15.person_id
  where t12.consent_id = t9.id and t12.signed = true) t13 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"content":', coalesce(to_json(t18.content), 'null'), ',"control":', coalesce(to_json(t18.control), 'null'), ',"court":', coalesce(to_json(t18.court), 'null'), ',"decisions":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t18.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t18.report_days), 'null'), ',"signature":', coalesce(to_json(t18.signature), 'null'), ',"validTo":', coalesce(to_json(t18.valid_to), 'null'), '}'), ','
  order by t18.issued_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1
  from court_order t18
  left join staff_member t20 on t20.id = t18.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t21.decided_on), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t21.report_days), 'null'), ',"signature":', coalesce(to_json(t21.signature), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), '}'), ','
  order by t21.decided_on asc, t21.id asc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0
  from court_decision t21
  left join court_order t23 on t23.id = t21.court_order_id
  left join staff_member t24 on t24.id = t21.annulled_by_id
  where t21.court_order_id = t18.id) t22 on true
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"institution":', coalesce(to_json(t25.institution), 'null'), ',"leavesOn":', coalesce(to_json(t25.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t25.recorded_on), 'null'), '}'), ','
  order by t25.recorded_on desc, t25.id desc), ']') as j, count(*) as n
  from minor_parent_record t25
  left join staff_member t27 on t27.id = t25.annulled_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t28.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t28.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t28.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t28.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t28.document_name), 'null'), ',"endNote":', coalesce(to_json(t28.end_note), 'null'), ',"endReason":', coalesce(to_json(t28.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t28.ended_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t28.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t28.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t28.written_authorization_on), 'null'), '}'), ','
  order by t28.applied_on desc, t28.id desc), ']') as j, count(*) as n
  from za_zyciem_application t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t33.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t33.expected_on), 'null'), ',"givenName":', coalesce(to_json(t33.given_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t31.left_on), 'null'), ',"role":', coalesce(to_json(t31.role), 'null'), ',"surname":', coalesce(to_json(t33.surname), 'null'), '}'), ','
  order by t31.left_on desc, t31.id asc), ']') as j, count(*) as n, coalesce(bool_or(t33.id is null), false) as u
  from family_member t31
  left join person t33 on t33.id = t31.person_id
  where t31.family_id = t0.id and t31.left_on is not null) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t36.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t36.expected_on), 'null'), ',"givenName":', coalesce(to_json(t36.given_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"role":', coalesce(to_json(t34.role), 'null'), ',"surname":', coalesce(to_json(t36.surname), 'null'), '}'), ','
  order by t36.birth_date asc nulls last, t34.id asc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from family_member t34
  left join person t36 on t36.id = t34.person_id
  where t34.family_id = t0.id and t34.left_on is null) t35 on true
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t19.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t26.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t29.j, '}') else 'null' end, ',"formerMembers":', t32.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t35.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t19.n > 0 or t26.n > 0 or t29.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t19.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t32.u or t35.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg(t13.o1, ',') as o2, coalesce(bool_or(t13.u), false) as u
  from support_consent t9
  left join staff_member t11 on t11.id = t9.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t17.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.restricted is not false or t17.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join family t16 on t16.id = t15.family_id
  left join person t17 on t17.id = t15.person_id
  where t12.consent_id = t9.id and t12.signed = true) t13 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"content":', coalesce(to_json(t18.content), 'null'), ',"control":', coalesce(to_json(t18.control), 'null'), ',"court":', coalesce(to_json(t18.court), 'null'), ',"decisions":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t18.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t18.report_days), 'null'), ',"signature":', coalesce(to_json(t18.signature), 'null'), ',"validTo":', coalesce(to_json(t18.valid_to), 'null'), '}'), ','
  order by t18.issued_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1
  from court_order t18
  left join staff_member t20 on t20.id = t18.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t21.decided_on), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t21.report_days), 'null'), ',"signature":', coalesce(to_json(t21.signature), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), '}'), ','
  order by t21.decided_on asc, t21.id asc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0
  from court_decision t21
  left join court_order t23 on t23.id = t21.court_order_id
  left join staff_member t24 on t24.id = t21.annulled_by_id
  where t21.court_order_id = t18.id) t22 on true
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"institution":', coalesce(to_json(t25.institution), 'null'), ',"leavesOn":', coalesce(to_json(t25.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t25.recorded_on), 'null'), '}'), ','
  order by t25.recorded_on desc, t25.id desc), ']') as j, count(*) as n
  from minor_parent_record t25
  left join staff_member t27 on t27.id = t25.annulled_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t28.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t28.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t28.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t28.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t28.document_name), 'null'), ',"endNote":', coalesce(to_json(t28.end_note), 'null'), ',"endReason":', coalesce(to_json(t28.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t28.ended_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t28.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t28.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t28.written_authorization_on), 'null'), '}'), ','
  order by t28.applied_on desc, t28.id desc), ']') as j, count(*) as n
  from za_zyciem_application t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t33.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t33.expected_on), 'null'), ',"givenName":', coalesce(to_json(t33.given_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t31.left_on), 'null'), ',"role":', coalesce(to_json(t31.role), 'null'), ',"surname":', coalesce(to_json(t33.surname), 'null'), '}'), ','
  order by t31.left_on desc, t31.id asc), ']') as j, count(*) as n, coalesce(bool_or(t33.id is null), false) as u
  from family_member t31
  left join person t33 on t33.id = t31.person_id
  where t31.family_id = t0.id and t31.left_on is not null) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t36.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t36.expected_on), 'null'), ',"givenName":', coalesce(to_json(t36.given_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"role":', coalesce(to_json(t34.role), 'null'), ',"surname":', coalesce(to_json(t36.surname), 'null'), '}'), ','
  order by t36.birth_date asc nulls last, t34.id asc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from family_member t34
  left join person t36 on t36.id = t34.person_id
  where t34.family_id = t0.id and t34.left_on is null) t35 on true
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t19.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t26.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t29.j, '}') else 'null' end, ',"formerMembers":', t32.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t35.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t19.n > 0 or t26.n > 0 or t29.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t19.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t32.u or t35.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg(t13.o1, ',') as o2, coalesce(bool_or(t13.u), false) as u
  from support_consent t9
  left join staff_member t11 on t11.id = t9.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t17.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.restricted is not false or t17.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join family t16 on t16.id = t15.family_id
  left join person t17 on t17.id = t15.person_id
  where t12.consent_id = t9.id and t12.signed = true) t13 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"content":', coalesce(to_json(t18.content), 'null'), ',"control":', coalesce(to_json(t18.control), 'null'), ',"court":', coalesce(to_json(t18.court), 'null'), ',"decisions":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t18.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t18.report_days), 'null'), ',"signature":', coalesce(to_json(t18.signature), 'null'), ',"validTo":', coalesce(to_json(t18.valid_to), 'null'), '}'), ','
  order by t18.issued_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1
  from court_order t18
  left join staff_member t20 on t20.id = t18.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t21.decided_on), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t21.report_days), 'null'), ',"signature":', coalesce(to_json(t21.signature), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), '}'), ','
  order by t21.decided_on asc, t21.id asc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0
  from court_decision t21
  left join court_order t23 on t23.id = t21.court_order_id
  left join staff_member t24 on t24.id = t21.annulled_by_id
  where t21.court_order_id = t18.id) t22 on true
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"institution":', coalesce(to_json(t25.institution), 'null'), ',"leavesOn":', coalesce(to_json(t25.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t25.recorded_on), 'null'), '}'), ','
  order by t25.recorded_on desc, t25.id desc), ']') as j, count(*) as n
  from minor_parent_record t25
  left join staff_member t27 on t27.id = t25.annulled_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t28.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t28.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t28.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t28.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t28.document_name), 'null'), ',"endNote":', coalesce(to_json(t28.end_note), 'null'), ',"endReason":', coalesce(to_json(t28.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t28.ended_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t28.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t28.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t28.written_authorization_on), 'null'), '}'), ','
  order by t28.applied_on desc, t28.id desc), ']') as j, count(*) as n
  from za_zyciem_application t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t33.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t33.expected_on), 'null'), ',"givenName":', coalesce(to_json(t33.given_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t31.left_on), 'null'), ',"role":', coalesce(to_json(t31.role), 'null'), ',"surname":', coalesce(to_json(t33.surname), 'null'), '}'), ','
  order by t31.left_on desc, t31.id asc), ']') as j, count(*) as n, coalesce(bool_or(t33.id is null), false) as u
  from family_member t31
  left join person t33 on t33.id = t31.person_id
  where t31.family_id = t0.id and t31.left_on is not null) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t36.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t36.expected_on), 'null'), ',"givenName":', coalesce(to_json(t36.given_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"role":', coalesce(to_json(t34.role), 'null'), ',"surname":', coalesce(to_json(t36.surname), 'null'), '}'), ','
  order by t36.birth_date asc nulls last, t34.id asc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from family_member t34
  left join person t36 on t36.id = t34.person_id
  where t34.family_id = t0.id and t34.left_on is null) t35 on true
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"amendments":', t3.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t10.j, ',"courtOrders":', t19.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t26.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t29.j, '}') else 'null' end, ',"formerMembers":', t32.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t35.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t10.n > 0 or t19.n > 0 or t26.n > 0 or t29.n > 0 then t1.id end as o1, t3.o1 as o2, t10.o1 as o3, t10.o2 as o4, t19.o1 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t10.u) or t32.u or t35.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t2.decided_by_id and post.valid_from <= (t2.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t2.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t2.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), '}') else 'null' end, ',"fields":', t6.j, ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"kind":', coalesce(to_json(t2.kind), 'null'), ',"outcome":', coalesce(to_json(t2.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
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
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"form":', coalesce(to_json(t9.form), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"signatories":', coalesce(to_json(t9.signatories), 'null'), ',"signedBy":', t13.j, ',"signedOn":', coalesce(to_json(t9.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t9.withdrawn_on), 'null'), '}'), ','
  order by t9.signed_on desc, t9.id desc), ']') as j, count(*) as n, string_agg(t13.o0, ',') as o1, string_agg(t13.o1, ',') as o2, coalesce(bool_or(t13.u), false) as u
  from support_consent t9
  left join staff_member t11 on t11.id = t9.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"surname":', coalesce(to_json(t17.surname), 'null'), '}'), ','
  order by t12.id asc), ']') as j, count(*) as n, string_agg((t14.support_case_id)::text, ',') as o0, string_agg((t15.family_id)::text, ',') as o1, coalesce(bool_or(t15.id is null or t16.restricted is not false or t17.id is null), false) as u
  from support_consent_signatory t12
  left join support_consent t14 on t14.id = t12.consent_id
  left join family_member t15 on t15.id = t12.family_member_id
  left join family t16 on t16.id = t15.family_id
  left join person t17 on t17.id = t15.person_id
  where t12.consent_id = t9.id and t12.signed = true) t13 on true
  where t9.support_case_id = t1.id) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t18.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t20.id is not null then concat('{"displayName":', coalesce(to_json(t20.display_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t18.annulment_reason), 'null'), ',"content":', coalesce(to_json(t18.content), 'null'), ',"control":', coalesce(to_json(t18.control), 'null'), ',"court":', coalesce(to_json(t18.court), 'null'), ',"decisions":', t22.j, ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t18.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t18.report_days), 'null'), ',"signature":', coalesce(to_json(t18.signature), 'null'), ',"validTo":', coalesce(to_json(t18.valid_to), 'null'), '}'), ','
  order by t18.issued_on desc, t18.id desc), ']') as j, count(*) as n, string_agg(t22.o0, ',') as o1
  from court_order t18
  left join staff_member t20 on t20.id = t18.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t24.id is not null then concat('{"displayName":', coalesce(to_json(t24.display_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t21.decided_on), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t21.report_days), 'null'), ',"signature":', coalesce(to_json(t21.signature), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), '}'), ','
  order by t21.decided_on asc, t21.id asc), ']') as j, count(*) as n, string_agg((t23.support_case_id)::text, ',') as o0
  from court_decision t21
  left join court_order t23 on t23.id = t21.court_order_id
  left join staff_member t24 on t24.id = t21.annulled_by_id
  where t21.court_order_id = t18.id) t22 on true
  where t18.support_case_id = t1.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t25.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t25.annulment_reason), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), ',"institution":', coalesce(to_json(t25.institution), 'null'), ',"leavesOn":', coalesce(to_json(t25.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t25.recorded_on), 'null'), '}'), ','
  order by t25.recorded_on desc, t25.id desc), ']') as j, count(*) as n
  from minor_parent_record t25
  left join staff_member t27 on t27.id = t25.annulled_by_id
  where t25.support_case_id = t1.id) t26 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t28.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t28.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t28.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t28.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t28.document_name), 'null'), ',"endNote":', coalesce(to_json(t28.end_note), 'null'), ',"endReason":', coalesce(to_json(t28.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t28.ended_on), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t28.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t28.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t28.written_authorization_on), 'null'), '}'), ','
  order by t28.applied_on desc, t28.id desc), ']') as j, count(*) as n
  from za_zyciem_application t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t33.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t33.expected_on), 'null'), ',"givenName":', coalesce(to_json(t33.given_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t31.left_on), 'null'), ',"role":', coalesce(to_json(t31.role), 'null'), ',"surname":', coalesce(to_json(t33.surname), 'null'), '}'), ','
  order by t31.left_on desc, t31.id asc), ']') as j, count(*) as n, coalesce(bool_or(t33.id is null), false) as u
  from family_member t31
  left join person t33 on t33.id = t31.person_id
  where t31.family_id = t0.id and t31.left_on is not null) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t36.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t36.expected_on), 'null'), ',"givenName":', coalesce(to_json(t36.given_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), ',"role":', coalesce(to_json(t34.role), 'null'), ',"surname":', coalesce(to_json(t36.surname), 'null'), '}'), ','
  order by t36.birth_date asc nulls last, t34.id asc), ']') as j, count(*) as n, coalesce(bool_or(t36.id is null), false) as u
  from family_member t34
  left join person t36 on t36.id = t34.person_id
  where t34.family_id = t0.id and t34.left_on is null) t35 on true
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
