-- director
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t31.id is not null then concat('{"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"formerMembers":', t33.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t36.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, (t2.u or t33.u or t36.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t11.j, ',"courtOrders":', t19.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t26.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t29.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t19.n > 0 or t26.n > 0 or t29.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t11.o1, ',') as o3, string_agg(t11.o2, ',') as o4, string_agg(t19.o1, ',') as o5, coalesce(bool_or(t4.u or t11.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.decided_by_id and post.valid_from <= (t3.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t3.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"fields":', t7.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.proposed_by_id and post.valid_from <= (t3.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t3.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"remarks":', coalesce(to_json(t3.remarks), 'null'), ',"subjectId":', coalesce('"' || t3.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t9.id is null), false) as u
  from amendment t3
  left join staff_member t5 on t5.id = t3.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t6.field), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), '}'), ','
  order by t6.field asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0
  from amended_field t6
  left join amendment t8 on t8.id = t6.amendment_id
  where t6.amendment_id = t3.id) t7 on true
  left join staff_member t9 on t9.id = t3.proposed_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"form":', coalesce(to_json(t10.form), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"signatories":', coalesce(to_json(t10.signatories), 'null'), ',"signedBy":', t14.j, ',"signedOn":', coalesce(to_json(t10.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t10.withdrawn_on), 'null'), '}'), ','
  order by t10.signed_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, string_agg(t14.o1, ',') as o2, coalesce(bool_or(t14.u), false) as u
  from support_consent t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t17.surname), 'null'), '}'), ','
  order by t13.id asc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or(t16.id is null or t17.id is null), false) as u
  from support_consent_signatory t13
  left join support_consent t15 on t15.id = t13.consent_id
  left join family_member t16 on t16.id = t13.family_member_id
  left join person t17 on t17.id = t16.person_id
  where t13.consent_id = t10.id and t13.signed = true) t14 on true
  where t10.support_case_id = t1.id) t11 on true
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
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t31.id, t31.version, t31.family_id, t31.intake_id, t31.number, t31.track, t31.stage, t31.goal, t31.opened_on, t31.closed_on, t31.closed_from, t31.closure_reason, t31.court_word_on, t31.court_word_signature, t31.court_told, t31.suspended_until
  from support_case t31
  where t31.family_id = t0.id
  order by t31.closed_on desc, t31.opened_on desc, t31.id desc
  limit 1) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t34.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t34.expected_on), 'null'), ',"givenName":', coalesce(to_json(t34.given_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t32.left_on), 'null'), ',"role":', coalesce(to_json(t32.role), 'null'), ',"surname":', coalesce(to_json(t34.surname), 'null'), '}'), ','
  order by t32.left_on desc, t32.id asc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from family_member t32
  left join person t34 on t34.id = t32.person_id
  where t32.family_id = t0.id and t32.left_on is not null) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t37.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t37.expected_on), 'null'), ',"givenName":', coalesce(to_json(t37.given_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"role":', coalesce(to_json(t35.role), 'null'), ',"surname":', coalesce(to_json(t37.surname), 'null'), '}'), ','
  order by t37.birth_date asc nulls last, t35.id asc), ']') as j, count(*) as n, coalesce(bool_or(t37.id is null), false) as u
  from family_member t35
  left join person t37 on t37.id = t35.person_id
  where t35.family_id = t0.id and t35.left_on is null) t36 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t32.id is not null then concat('{"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"formerMembers":', t34.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t37.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, (t0.restricted is not false or t2.u or t34.u or t37.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t11.j, ',"courtOrders":', t20.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t27.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t30.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t20.n > 0 or t27.n > 0 or t30.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t11.o1, ',') as o3, string_agg(t11.o2, ',') as o4, string_agg(t20.o1, ',') as o5, coalesce(bool_or(t4.u or t11.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.decided_by_id and post.valid_from <= (t3.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t3.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"fields":', t7.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.proposed_by_id and post.valid_from <= (t3.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t3.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"remarks":', coalesce(to_json(t3.remarks), 'null'), ',"subjectId":', coalesce('"' || t3.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t9.id is null), false) as u
  from amendment t3
  left join staff_member t5 on t5.id = t3.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t6.field), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), '}'), ','
  order by t6.field asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0
  from amended_field t6
  left join amendment t8 on t8.id = t6.amendment_id
  where t6.amendment_id = t3.id) t7 on true
  left join staff_member t9 on t9.id = t3.proposed_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"form":', coalesce(to_json(t10.form), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"signatories":', coalesce(to_json(t10.signatories), 'null'), ',"signedBy":', t14.j, ',"signedOn":', coalesce(to_json(t10.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t10.withdrawn_on), 'null'), '}'), ','
  order by t10.signed_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, string_agg(t14.o1, ',') as o2, coalesce(bool_or(t14.u), false) as u
  from support_consent t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t18.surname), 'null'), '}'), ','
  order by t13.id asc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or(t16.id is null or t17.restricted is not false or t18.id is null), false) as u
  from support_consent_signatory t13
  left join support_consent t15 on t15.id = t13.consent_id
  left join family_member t16 on t16.id = t13.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t13.consent_id = t10.id and t13.signed = true) t14 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"content":', coalesce(to_json(t19.content), 'null'), ',"control":', coalesce(to_json(t19.control), 'null'), ',"court":', coalesce(to_json(t19.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t19.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.issued_on desc, t19.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1
  from court_order t19
  left join staff_member t21 on t21.id = t19.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t22.report_days), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  left join staff_member t25 on t25.id = t22.annulled_by_id
  where t22.court_order_id = t19.id) t23 on true
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t26.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t26.annulment_reason), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"institution":', coalesce(to_json(t26.institution), 'null'), ',"leavesOn":', coalesce(to_json(t26.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t26.recorded_on), 'null'), '}'), ','
  order by t26.recorded_on desc, t26.id desc), ']') as j, count(*) as n
  from minor_parent_record t26
  left join staff_member t28 on t28.id = t26.annulled_by_id
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t29.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t29.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t29.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t29.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t29.document_name), 'null'), ',"endNote":', coalesce(to_json(t29.end_note), 'null'), ',"endReason":', coalesce(to_json(t29.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t29.ended_on), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t29.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t29.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t29.written_authorization_on), 'null'), '}'), ','
  order by t29.applied_on desc, t29.id desc), ']') as j, count(*) as n
  from za_zyciem_application t29
  left join staff_member t31 on t31.id = t29.annulled_by_id
  where t29.support_case_id = t1.id) t30 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t32.id, t32.version, t32.family_id, t32.intake_id, t32.number, t32.track, t32.stage, t32.goal, t32.opened_on, t32.closed_on, t32.closed_from, t32.closure_reason, t32.court_word_on, t32.court_word_signature, t32.court_told, t32.suspended_until
  from support_case t32
  where t32.family_id = t0.id
  order by t32.closed_on desc, t32.opened_on desc, t32.id desc
  limit 1) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t35.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t35.expected_on), 'null'), ',"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t33.left_on), 'null'), ',"role":', coalesce(to_json(t33.role), 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t33.left_on desc, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is not null) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t38.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t38.expected_on), 'null'), ',"givenName":', coalesce(to_json(t38.given_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"role":', coalesce(to_json(t36.role), 'null'), ',"surname":', coalesce(to_json(t38.surname), 'null'), '}'), ','
  order by t38.birth_date asc nulls last, t36.id asc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_member t36
  left join person t38 on t38.id = t36.person_id
  where t36.family_id = t0.id and t36.left_on is null) t37 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t32.id is not null then concat('{"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"formerMembers":', t34.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t37.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, (t0.restricted is not false or t2.u or t34.u or t37.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t11.j, ',"courtOrders":', t20.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t27.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t30.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t20.n > 0 or t27.n > 0 or t30.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t11.o1, ',') as o3, string_agg(t11.o2, ',') as o4, string_agg(t20.o1, ',') as o5, coalesce(bool_or(t4.u or t11.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.decided_by_id and post.valid_from <= (t3.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t3.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"fields":', t7.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.proposed_by_id and post.valid_from <= (t3.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t3.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"remarks":', coalesce(to_json(t3.remarks), 'null'), ',"subjectId":', coalesce('"' || t3.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t9.id is null), false) as u
  from amendment t3
  left join staff_member t5 on t5.id = t3.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t6.field), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), '}'), ','
  order by t6.field asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0
  from amended_field t6
  left join amendment t8 on t8.id = t6.amendment_id
  where t6.amendment_id = t3.id) t7 on true
  left join staff_member t9 on t9.id = t3.proposed_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"form":', coalesce(to_json(t10.form), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"signatories":', coalesce(to_json(t10.signatories), 'null'), ',"signedBy":', t14.j, ',"signedOn":', coalesce(to_json(t10.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t10.withdrawn_on), 'null'), '}'), ','
  order by t10.signed_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, string_agg(t14.o1, ',') as o2, coalesce(bool_or(t14.u), false) as u
  from support_consent t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t18.surname), 'null'), '}'), ','
  order by t13.id asc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or(t16.id is null or t17.restricted is not false or t18.id is null), false) as u
  from support_consent_signatory t13
  left join support_consent t15 on t15.id = t13.consent_id
  left join family_member t16 on t16.id = t13.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t13.consent_id = t10.id and t13.signed = true) t14 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"content":', coalesce(to_json(t19.content), 'null'), ',"control":', coalesce(to_json(t19.control), 'null'), ',"court":', coalesce(to_json(t19.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t19.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.issued_on desc, t19.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1
  from court_order t19
  left join staff_member t21 on t21.id = t19.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t22.report_days), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  left join staff_member t25 on t25.id = t22.annulled_by_id
  where t22.court_order_id = t19.id) t23 on true
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t26.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t26.annulment_reason), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"institution":', coalesce(to_json(t26.institution), 'null'), ',"leavesOn":', coalesce(to_json(t26.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t26.recorded_on), 'null'), '}'), ','
  order by t26.recorded_on desc, t26.id desc), ']') as j, count(*) as n
  from minor_parent_record t26
  left join staff_member t28 on t28.id = t26.annulled_by_id
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t29.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t29.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t29.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t29.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t29.document_name), 'null'), ',"endNote":', coalesce(to_json(t29.end_note), 'null'), ',"endReason":', coalesce(to_json(t29.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t29.ended_on), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t29.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t29.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t29.written_authorization_on), 'null'), '}'), ','
  order by t29.applied_on desc, t29.id desc), ']') as j, count(*) as n
  from za_zyciem_application t29
  left join staff_member t31 on t31.id = t29.annulled_by_id
  where t29.support_case_id = t1.id) t30 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t32.id, t32.version, t32.family_id, t32.intake_id, t32.number, t32.track, t32.stage, t32.goal, t32.opened_on, t32.closed_on, t32.closed_from, t32.closure_reason, t32.court_word_on, t32.court_word_signature, t32.court_told, t32.suspended_until
  from support_case t32
  where t32.family_id = t0.id
  order by t32.closed_on desc, t32.opened_on desc, t32.id desc
  limit 1) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t35.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t35.expected_on), 'null'), ',"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t33.left_on), 'null'), ',"role":', coalesce(to_json(t33.role), 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t33.left_on desc, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is not null) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t38.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t38.expected_on), 'null'), ',"givenName":', coalesce(to_json(t38.given_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"role":', coalesce(to_json(t36.role), 'null'), ',"surname":', coalesce(to_json(t38.surname), 'null'), '}'), ','
  order by t38.birth_date asc nulls last, t36.id asc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_member t36
  left join person t38 on t38.id = t36.person_id
  where t36.family_id = t0.id and t36.left_on is null) t37 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t32.id is not null then concat('{"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"formerMembers":', t34.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t37.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, (t0.restricted is not false or t2.u or t34.u or t37.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t11.j, ',"courtOrders":', t20.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t27.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t30.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t20.n > 0 or t27.n > 0 or t30.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t11.o1, ',') as o3, string_agg(t11.o2, ',') as o4, string_agg(t20.o1, ',') as o5, coalesce(bool_or(t4.u or t11.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.decided_by_id and post.valid_from <= (t3.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t3.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"fields":', t7.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.proposed_by_id and post.valid_from <= (t3.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t3.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"remarks":', coalesce(to_json(t3.remarks), 'null'), ',"subjectId":', coalesce('"' || t3.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t9.id is null), false) as u
  from amendment t3
  left join staff_member t5 on t5.id = t3.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t6.field), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), '}'), ','
  order by t6.field asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0
  from amended_field t6
  left join amendment t8 on t8.id = t6.amendment_id
  where t6.amendment_id = t3.id) t7 on true
  left join staff_member t9 on t9.id = t3.proposed_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"form":', coalesce(to_json(t10.form), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"signatories":', coalesce(to_json(t10.signatories), 'null'), ',"signedBy":', t14.j, ',"signedOn":', coalesce(to_json(t10.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t10.withdrawn_on), 'null'), '}'), ','
  order by t10.signed_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, string_agg(t14.o1, ',') as o2, coalesce(bool_or(t14.u), false) as u
  from support_consent t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t18.surname), 'null'), '}'), ','
  order by t13.id asc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or(t16.id is null or t17.restricted is not false or t18.id is null), false) as u
  from support_consent_signatory t13
  left join support_consent t15 on t15.id = t13.consent_id
  left join family_member t16 on t16.id = t13.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t13.consent_id = t10.id and t13.signed = true) t14 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"content":', coalesce(to_json(t19.content), 'null'), ',"control":', coalesce(to_json(t19.control), 'null'), ',"court":', coalesce(to_json(t19.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t19.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.issued_on desc, t19.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1
  from court_order t19
  left join staff_member t21 on t21.id = t19.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t22.report_days), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  left join staff_member t25 on t25.id = t22.annulled_by_id
  where t22.court_order_id = t19.id) t23 on true
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t26.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t26.annulment_reason), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"institution":', coalesce(to_json(t26.institution), 'null'), ',"leavesOn":', coalesce(to_json(t26.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t26.recorded_on), 'null'), '}'), ','
  order by t26.recorded_on desc, t26.id desc), ']') as j, count(*) as n
  from minor_parent_record t26
  left join staff_member t28 on t28.id = t26.annulled_by_id
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t29.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t29.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t29.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t29.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t29.document_name), 'null'), ',"endNote":', coalesce(to_json(t29.end_note), 'null'), ',"endReason":', coalesce(to_json(t29.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t29.ended_on), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t29.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t29.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t29.written_authorization_on), 'null'), '}'), ','
  order by t29.applied_on desc, t29.id desc), ']') as j, count(*) as n
  from za_zyciem_application t29
  left join staff_member t31 on t31.id = t29.annulled_by_id
  where t29.support_case_id = t1.id) t30 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t32.id, t32.version, t32.family_id, t32.intake_id, t32.number, t32.track, t32.stage, t32.goal, t32.opened_on, t32.closed_on, t32.closed_from, t32.closure_reason, t32.court_word_on, t32.court_word_signature, t32.court_told, t32.suspended_until
  from support_case t32
  where t32.family_id = t0.id
  order by t32.closed_on desc, t32.opened_on desc, t32.id desc
  limit 1) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t35.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t35.expected_on), 'null'), ',"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t33.left_on), 'null'), ',"role":', coalesce(to_json(t33.role), 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t33.left_on desc, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is not null) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t38.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t38.expected_on), 'null'), ',"givenName":', coalesce(to_json(t38.given_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"role":', coalesce(to_json(t36.role), 'null'), ',"surname":', coalesce(to_json(t38.surname), 'null'), '}'), ','
  order by t38.birth_date asc nulls last, t36.id asc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_member t36
  left join person t38 on t38.id = t36.person_id
  where t36.family_id = t0.id and t36.left_on is null) t37 on true
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
with r0 as materialized (select concat('{"cases":', t2.j, ',"currentCase":', case when t32.id is not null then concat('{"id":', coalesce('"' || t32.id || '"', 'null'), '}') else 'null' end, ',"formerMembers":', t34.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t37.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t2.o5 as o5, (t0.restricted is not false or t2.u or t34.u or t37.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"amendments":', t4.j, ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"consents":', t11.j, ',"courtOrders":', t20.j, ',"courtTold":', coalesce(to_json(t1.court_told), 'null'), ',"courtWordOn":', coalesce(to_json(t1.court_word_on), 'null'), ',"courtWordSignature":', coalesce(to_json(t1.court_word_signature), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"minorParentRecords":', t27.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"version":', coalesce(t1.version::text, 'null'), ',"viewerMayAmend":', ($1::text || '<4:' || json_build_array(t1.stage)::text || $1::text || '>'), ',"zaZyciemApplications":', t30.j, '}'), ','
  order by t1.opened_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((case when t4.n > 0 or t11.n > 0 or t20.n > 0 or t27.n > 0 or t30.n > 0 then t1.id end)::text, ',') as o1, string_agg(t4.o1, ',') as o2, string_agg(t11.o1, ',') as o3, string_agg(t11.o2, ',') as o4, string_agg(t20.o1, ',') as o5, coalesce(bool_or(t4.u or t11.u), false) as u
  from support_case t1
  left join lateral (select concat('[', string_agg(concat('{"decidedAs":', ($1::text || '<0:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.decided_by_id and post.valid_from <= (t3.decided_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.decided_at at time zone 'Europe/Warsaw')::date) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedAt":', coalesce('"' || to_char(t3.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"decidedBy":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"fields":', t7.j, ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"kind":', coalesce(to_json(t3.kind), 'null'), ',"outcome":', coalesce(to_json(t3.outcome), 'null'), ',"proposedAs":', ($1::text || '<1:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t3.proposed_by_id and post.valid_from <= (t3.proposed_at at time zone 'Europe/Warsaw')::date and (post.valid_to is null or post.valid_to >= (t3.proposed_at at time zone 'Europe/Warsaw')::date) and post.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR')
  order by array_position(array['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"proposedAt":', coalesce('"' || to_char(t3.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"proposedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"reason":', coalesce(to_json(t3.reason), 'null'), ',"remarks":', coalesce(to_json(t3.remarks), 'null'), ',"subjectId":', coalesce('"' || t3.subject_id || '"', 'null'), ',"viewerMayDecide":', ($1::text || '<2:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"viewerMayTakeBack":', ($1::text || '<3:' || json_build_array(t3.outcome, t3.proposed_by_id)::text || $1::text || '>'), ',"what":', coalesce(to_json(t3.what), 'null'), '}'), ','
  order by t3.proposed_at desc, t3.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t9.id is null), false) as u
  from amendment t3
  left join staff_member t5 on t5.id = t3.decided_by_id
  left join lateral (select concat('[', string_agg(concat('{"field":', coalesce(to_json(t6.field), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), '}'), ','
  order by t6.field asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0
  from amended_field t6
  left join amendment t8 on t8.id = t6.amendment_id
  where t6.amendment_id = t3.id) t7 on true
  left join staff_member t9 on t9.id = t3.proposed_by_id
  where t3.support_case_id = t1.id) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"form":', coalesce(to_json(t10.form), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"signatories":', coalesce(to_json(t10.signatories), 'null'), ',"signedBy":', t14.j, ',"signedOn":', coalesce(to_json(t10.signed_on), 'null'), ',"withdrawnOn":', coalesce(to_json(t10.withdrawn_on), 'null'), '}'), ','
  order by t10.signed_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t14.o0, ',') as o1, string_agg(t14.o1, ',') as o2, coalesce(bool_or(t14.u), false) as u
  from support_consent t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"surname":', coalesce(to_json(t18.surname), 'null'), '}'), ','
  order by t13.id asc), ']') as j, count(*) as n, string_agg((t15.support_case_id)::text, ',') as o0, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or(t16.id is null or t17.restricted is not false or t18.id is null), false) as u
  from support_consent_signatory t13
  left join support_consent t15 on t15.id = t13.consent_id
  left join family_member t16 on t16.id = t13.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t13.consent_id = t10.id and t13.signed = true) t14 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"content":', coalesce(to_json(t19.content), 'null'), ',"control":', coalesce(to_json(t19.control), 'null'), ',"court":', coalesce(to_json(t19.court), 'null'), ',"decisions":', t23.j, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"issuedOn":', coalesce(to_json(t19.issued_on), 'null'), ',"reportsDueOn":', coalesce(to_json(t19.report_days), 'null'), ',"signature":', coalesce(to_json(t19.signature), 'null'), ',"validTo":', coalesce(to_json(t19.valid_to), 'null'), '}'), ','
  order by t19.issued_on desc, t19.id desc), ']') as j, count(*) as n, string_agg(t23.o0, ',') as o1
  from court_order t19
  left join staff_member t21 on t21.id = t19.annulled_by_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t22.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t22.annulment_reason), 'null'), ',"decidedOn":', coalesce(to_json(t22.decided_on), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"kind":', coalesce(to_json(t22.kind), 'null'), ',"reportsDueOn":', coalesce(to_json(t22.report_days), 'null'), ',"signature":', coalesce(to_json(t22.signature), 'null'), ',"validTo":', coalesce(to_json(t22.valid_to), 'null'), '}'), ','
  order by t22.decided_on asc, t22.id asc), ']') as j, count(*) as n, string_agg((t24.support_case_id)::text, ',') as o0
  from court_decision t22
  left join court_order t24 on t24.id = t22.court_order_id
  left join staff_member t25 on t25.id = t22.annulled_by_id
  where t22.court_order_id = t19.id) t23 on true
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t26.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t26.annulment_reason), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"institution":', coalesce(to_json(t26.institution), 'null'), ',"leavesOn":', coalesce(to_json(t26.leaves_on), 'null'), ',"recordedOn":', coalesce(to_json(t26.recorded_on), 'null'), '}'), ','
  order by t26.recorded_on desc, t26.id desc), ']') as j, count(*) as n
  from minor_parent_record t26
  left join staff_member t28 on t28.id = t26.annulled_by_id
  where t26.support_case_id = t1.id) t27 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t29.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t29.annulment_reason), 'null'), ',"applicant":', coalesce(to_json(t29.applicant), 'null'), ',"appliedOn":', coalesce(to_json(t29.applied_on), 'null'), ',"certificateIssuedOn":', coalesce(to_json(t29.certificate_issued_on), 'null'), ',"certificateKind":', coalesce(to_json(t29.certificate_kind), 'null'), ',"documentName":', coalesce(to_json(t29.document_name), 'null'), ',"endNote":', coalesce(to_json(t29.end_note), 'null'), ',"endReason":', coalesce(to_json(t29.end_reason), 'null'), ',"endedOn":', coalesce(to_json(t29.ended_on), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"physicianSpecialty":', coalesce(to_json(t29.physician_specialty), 'null'), ',"targetGroup":', coalesce(to_json(t29.target_group), 'null'), ',"writtenAuthorizationOn":', coalesce(to_json(t29.written_authorization_on), 'null'), '}'), ','
  order by t29.applied_on desc, t29.id desc), ']') as j, count(*) as n
  from za_zyciem_application t29
  left join staff_member t31 on t31.id = t29.annulled_by_id
  where t29.support_case_id = t1.id) t30 on true
  where t1.family_id = t0.id) t2 on true
  left join lateral (select t32.id, t32.version, t32.family_id, t32.intake_id, t32.number, t32.track, t32.stage, t32.goal, t32.opened_on, t32.closed_on, t32.closed_from, t32.closure_reason, t32.court_word_on, t32.court_word_signature, t32.court_told, t32.suspended_until
  from support_case t32
  where t32.family_id = t0.id
  order by t32.closed_on desc, t32.opened_on desc, t32.id desc
  limit 1) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t35.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t35.expected_on), 'null'), ',"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t33.left_on), 'null'), ',"role":', coalesce(to_json(t33.role), 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t33.left_on desc, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is not null) t34 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t38.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t38.expected_on), 'null'), ',"givenName":', coalesce(to_json(t38.given_name), 'null'), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"role":', coalesce(to_json(t36.role), 'null'), ',"surname":', coalesce(to_json(t38.surname), 'null'), '}'), ','
  order by t38.birth_date asc nulls last, t36.id asc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from family_member t36
  left join person t38 on t38.id = t36.person_id
  where t36.family_id = t0.id and t36.left_on is null) t37 on true
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
