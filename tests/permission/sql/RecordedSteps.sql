-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t24.j, ',"qualifications":', t28.j, ',"refusals":', t32.j, ',"requests":', t36.j, ',"socialWorker":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t40.display_name), 'null'), ',"id":', coalesce('"' || t40.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t42.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t45.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<22:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t11.n > 0 or t24.n > 0 or t28.n > 0 or t32.n > 0 or t36.n > 0 or t39.id is not null then t1.id end as o1, t3.o1 as o2, t11.o1 as o3, t11.o2 as o4, t11.o3 as o5, ((t1.id is not null and t3.u) or (t1.id is not null and t11.u) or (t1.id is not null and t24.u) or (t1.id is not null and t28.u) or (t1.id is not null and t36.u) or (t1.id is not null and (t39.id is not null and t40.id is null)) or t42.u or t45.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"ownProblems":', t7.j, ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t5.id is null or t7.u), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"name":', coalesce(to_json(t6.name), 'null'), '}'), ','
  order by t6.name asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis_problem t6
  left join diagnosis t8 on t8.id = t6.diagnosis_id
  left join centre_problem t9 on t9.id = t6.centre_problem_id
  where t6.diagnosis_id = t2.id and t6.present = true) t7 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t10.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), ',"ownProblems":', t15.j, ',"persons":', t19.j, ',"problems":', coalesce(to_json(t10.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t10.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t15.o0, ',') as o1, string_agg(t19.o0, ',') as o2, string_agg(t19.o1, ',') as o3, coalesce(bool_or(t13.id is null or t15.u or t19.u), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join staff_member t13 on t13.id = t10.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t17.id is not null then concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), '}'), ','
  order by t14.name asc, t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, coalesce(bool_or(t17.id is null), false) as u
  from family_interview_problem t14
  left join family_interview t16 on t16.id = t14.interview_id
  left join centre_problem t17 on t17.id = t14.centre_problem_id
  where t14.interview_id = t10.id and t14.present = true) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}'), ','
  order by t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or(t21.id is null or t22.id is null), false) as u
  from family_interview_person t18
  left join family_interview t20 on t20.id = t18.interview_id
  left join family_member t21 on t21.id = t18.family_member_id
  left join person t22 on t22.id = t21.person_id
  where t18.interview_id = t10.id and t18.present = true) t19 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"manner":', coalesce(to_json(t23.manner), 'null'), ',"presentedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t23.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t23.recorded_by_id, t23.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t23.recorded_by_id, t23.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t23.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t23.presented_on desc, t23.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from offer_presentation t23
  left join staff_member t25 on t25.id = t23.annulled_by_id
  left join staff_member t26 on t26.id = t23.presented_by_id
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t29.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t27.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from qualification_correction told
  where told.subject_id = t27.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"grounds":', coalesce(to_json(t27.grounds), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<11:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t27.qualified_by_id and post.valid_from <= t27.qualified_on and (post.valid_to is null or post.valid_to >= t27.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t27.qualified_on), 'null'), ',"viewerMayMend":', ($1::text || '<12:' || json_build_array(to_char(t27.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t27.recorded_by_id, t27.qualified_by_id) as recorder))::text || $1::text || '>'), '}'), ','
  order by t27.qualified_on desc, t27.id desc), ']') as j, count(*) as n, coalesce(bool_or(t30.id is null), false) as u
  from qualification t27
  left join staff_member t29 on t29.id = t27.annulled_by_id
  left join staff_member t30 on t30.id = t27.qualified_by_id
  where t27.support_case_id = t1.id) t28 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t31.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t33.id is not null then concat('{"displayName":', coalesce(to_json(t33.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t31.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t31.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t31.id) as corrected)::text, ($1::text || '<13:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<14:' || json_build_array(t31.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t31.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t31.court_name), 'null'), ',"decidedAs":', ($1::text || '<15:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t31.decided_by_id and post.valid_from <= t31.decided_on and (post.valid_to is null or post.valid_to >= t31.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), ',"id":', coalesce('"' || t34.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t31.decided_on), 'null'), ',"decision":', coalesce(to_json(t31.decision), 'null'), ',"decisionReason":', coalesce(to_json(t31.decision_reason), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t31.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t31.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<16:' || json_build_array(to_char(t31.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t31.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<17:' || json_build_array(to_char(t31.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t31.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t31.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<18:' || json_build_array(to_char(t31.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t31.decision, t31.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t31.refused_on desc, t31.id desc), ']') as j, count(*) as n
  from consent_refusal t31
  left join staff_member t33 on t33.id = t31.annulled_by_id
  left join staff_member t34 on t34.id = t31.decided_by_id
  where t31.support_case_id = t1.id) t32 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t37.id is not null then concat('{"displayName":', coalesce(to_json(t37.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t35.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t35.id) as corrected)::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t35.id || '"', 'null'), ',"justification":', coalesce(to_json(t35.justification), 'null'), ',"requestedBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), ',"id":', coalesce('"' || t38.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t35.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<20:' || json_build_array(to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t35.recorded_by_id, t35.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<21:' || json_build_array(to_char(t35.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t35.recorded_by_id, t35.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t35.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t35.requested_on desc, t35.id desc), ']') as j, count(*) as n, coalesce(bool_or(t38.id is null), false) as u
  from assistant_request t35
  left join staff_member t37 on t37.id = t35.annulled_by_id
  left join staff_member t38 on t38.id = t35.requested_by_id
  where t35.support_case_id = t1.id) t36 on true
  left join lateral (select t39.id, t39.version, t39.support_case_id, t39.staff_member_id, t39.valid_from, t39.valid_to, t39.decided_by_id, t39.decided_on, t39.note
  from case_worker t39
  where t39.support_case_id = t1.id and t39.valid_from <= $2::date and (t39.valid_to is null or t39.valid_to >= $2::date)
  order by t39.valid_from desc, t39.id desc
  limit 1) t39 on true
  left join staff_member t40 on t40.id = t39.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t43.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t43.expected_on), 'null'), ',"givenName":', coalesce(to_json(t43.given_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t41.left_on), 'null'), ',"role":', coalesce(to_json(t41.role), 'null'), ',"surname":', coalesce(to_json(t43.surname), 'null'), '}'), ','
  order by t41.left_on desc, t41.id asc), ']') as j, count(*) as n, coalesce(bool_or(t43.id is null), false) as u
  from family_member t41
  left join person t43 on t43.id = t41.person_id
  where t41.family_id = t0.id and t41.left_on is not null) t42 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t46.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t46.expected_on), 'null'), ',"givenName":', coalesce(to_json(t46.given_name), 'null'), ',"id":', coalesce('"' || t44.id || '"', 'null'), ',"role":', coalesce(to_json(t44.role), 'null'), ',"surname":', coalesce(to_json(t46.surname), 'null'), '}'), ','
  order by t46.birth_date asc nulls last, t44.id asc), ']') as j, count(*) as n, coalesce(bool_or(t46.id is null), false) as u
  from family_member t44
  left join person t46 on t46.id = t44.person_id
  where t44.family_id = t0.id and t44.left_on is null) t45 on true
  where (t0.id = $3) and (true)),
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t25.j, ',"qualifications":', t29.j, ',"refusals":', t33.j, ',"requests":', t37.j, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t43.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t46.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<22:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t11.n > 0 or t25.n > 0 or t29.n > 0 or t33.n > 0 or t37.n > 0 or t40.id is not null then t1.id end as o1, t3.o1 as o2, t11.o1 as o3, t11.o2 as o4, t11.o3 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t11.u) or (t1.id is not null and t25.u) or (t1.id is not null and t29.u) or (t1.id is not null and t37.u) or (t1.id is not null and (t40.id is not null and t41.id is null)) or t43.u or t46.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"ownProblems":', t7.j, ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t5.id is null or t7.u), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"name":', coalesce(to_json(t6.name), 'null'), '}'), ','
  order by t6.name asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis_problem t6
  left join diagnosis t8 on t8.id = t6.diagnosis_id
  left join centre_problem t9 on t9.id = t6.centre_problem_id
  where t6.diagnosis_id = t2.id and t6.present = true) t7 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t10.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), ',"ownProblems":', t15.j, ',"persons":', t19.j, ',"problems":', coalesce(to_json(t10.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t10.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t15.o0, ',') as o1, string_agg(t19.o0, ',') as o2, string_agg(t19.o1, ',') as o3, coalesce(bool_or(t13.id is null or t15.u or t19.u), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join staff_member t13 on t13.id = t10.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t17.id is not null then concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), '}'), ','
  order by t14.name asc, t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, coalesce(bool_or(t17.id is null), false) as u
  from family_interview_problem t14
  left join family_interview t16 on t16.id = t14.interview_id
  left join centre_problem t17 on t17.id = t14.centre_problem_id
  where t14.interview_id = t10.id and t14.present = true) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t23.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"surname":', coalesce(to_json(t23.surname), 'null'), '}'), ','
  order by t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or(t21.id is null or t22.restricted is not false or t23.id is null), false) as u
  from family_interview_person t18
  left join family_interview t20 on t20.id = t18.interview_id
  left join family_member t21 on t21.id = t18.family_member_id
  left join family t22 on t22.id = t21.family_id
  left join person t23 on t23.id = t21.person_id
  where t18.interview_id = t10.id and t18.present = true) t19 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"manner":', coalesce(to_json(t24.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t24.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.presented_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.presented_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from qualification_correction told
  where told.subject_id = t28.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<11:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t28.qualified_by_id and post.valid_from <= t28.qualified_on and (post.valid_to is null or post.valid_to >= t28.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), ',"viewerMayMend":', ($1::text || '<12:' || json_build_array(to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t28.recorded_by_id, t28.qualified_by_id) as recorder))::text || $1::text || '>'), '}'), ','
  order by t28.qualified_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from qualification t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  left join staff_member t31 on t31.id = t28.qualified_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t32.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t32.id) as corrected)::text, ($1::text || '<13:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<14:' || json_build_array(t32.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t32.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t32.court_name), 'null'), ',"decidedAs":', ($1::text || '<15:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t32.decided_by_id and post.valid_from <= t32.decided_on and (post.valid_to is null or post.valid_to >= t32.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t32.decided_on), 'null'), ',"decision":', coalesce(to_json(t32.decision), 'null'), ',"decisionReason":', coalesce(to_json(t32.decision_reason), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t32.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t32.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<16:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<17:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t32.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<18:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.decision, t32.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t32.refused_on desc, t32.id desc), ']') as j, count(*) as n
  from consent_refusal t32
  left join staff_member t34 on t34.id = t32.annulled_by_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t36.id) as corrected)::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"justification":', coalesce(to_json(t36.justification), 'null'), ',"requestedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t36.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<20:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<21:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t36.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t36.requested_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t39.id is null), false) as u
  from assistant_request t36
  left join staff_member t38 on t38.id = t36.annulled_by_id
  left join staff_member t39 on t39.id = t36.requested_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t1.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t44.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t44.expected_on), 'null'), ',"givenName":', coalesce(to_json(t44.given_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t42.left_on), 'null'), ',"role":', coalesce(to_json(t42.role), 'null'), ',"surname":', coalesce(to_json(t44.surname), 'null'), '}'), ','
  order by t42.left_on desc, t42.id asc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from family_member t42
  left join person t44 on t44.id = t42.person_id
  where t42.family_id = t0.id and t42.left_on is not null) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t47.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t47.expected_on), 'null'), ',"givenName":', coalesce(to_json(t47.given_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"role":', coalesce(to_json(t45.role), 'null'), ',"surname":', coalesce(to_json(t47.surname), 'null'), '}'), ','
  order by t47.birth_date asc nulls last, t45.id asc), ']') as j, count(*) as n, coalesce(bool_or(t47.id is null), false) as u
  from family_member t45
  left join person t47 on t47.id = t45.person_id
  where t45.family_id = t0.id and t45.left_on is null) t46 on true
  where (t0.id = $3) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $4 union select u.id
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $5::timestamptz, $6::uuid, told.event, told.work, 'DONE', $7::uuid, $8::text, $9::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t25.j, ',"qualifications":', t29.j, ',"refusals":', t33.j, ',"requests":', t37.j, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t43.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t46.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<22:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t11.n > 0 or t25.n > 0 or t29.n > 0 or t33.n > 0 or t37.n > 0 or t40.id is not null then t1.id end as o1, t3.o1 as o2, t11.o1 as o3, t11.o2 as o4, t11.o3 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t11.u) or (t1.id is not null and t25.u) or (t1.id is not null and t29.u) or (t1.id is not null and t37.u) or (t1.id is not null and (t40.id is not null and t41.id is null)) or t43.u or t46.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"ownProblems":', t7.j, ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t5.id is null or t7.u), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"name":', coalesce(to_json(t6.name), 'null'), '}'), ','
  order by t6.name asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis_problem t6
  left join diagnosis t8 on t8.id = t6.diagnosis_id
  left join centre_problem t9 on t9.id = t6.centre_problem_id
  where t6.diagnosis_id = t2.id and t6.present = true) t7 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t10.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), ',"ownProblems":', t15.j, ',"persons":', t19.j, ',"problems":', coalesce(to_json(t10.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t10.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t15.o0, ',') as o1, string_agg(t19.o0, ',') as o2, string_agg(t19.o1, ',') as o3, coalesce(bool_or(t13.id is null or t15.u or t19.u), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join staff_member t13 on t13.id = t10.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t17.id is not null then concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), '}'), ','
  order by t14.name asc, t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, coalesce(bool_or(t17.id is null), false) as u
  from family_interview_problem t14
  left join family_interview t16 on t16.id = t14.interview_id
  left join centre_problem t17 on t17.id = t14.centre_problem_id
  where t14.interview_id = t10.id and t14.present = true) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t23.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"surname":', coalesce(to_json(t23.surname), 'null'), '}'), ','
  order by t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or(t21.id is null or t22.restricted is not false or t23.id is null), false) as u
  from family_interview_person t18
  left join family_interview t20 on t20.id = t18.interview_id
  left join family_member t21 on t21.id = t18.family_member_id
  left join family t22 on t22.id = t21.family_id
  left join person t23 on t23.id = t21.person_id
  where t18.interview_id = t10.id and t18.present = true) t19 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"manner":', coalesce(to_json(t24.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t24.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.presented_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.presented_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from qualification_correction told
  where told.subject_id = t28.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<11:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t28.qualified_by_id and post.valid_from <= t28.qualified_on and (post.valid_to is null or post.valid_to >= t28.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), ',"viewerMayMend":', ($1::text || '<12:' || json_build_array(to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t28.recorded_by_id, t28.qualified_by_id) as recorder))::text || $1::text || '>'), '}'), ','
  order by t28.qualified_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from qualification t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  left join staff_member t31 on t31.id = t28.qualified_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t32.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t32.id) as corrected)::text, ($1::text || '<13:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<14:' || json_build_array(t32.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t32.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t32.court_name), 'null'), ',"decidedAs":', ($1::text || '<15:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t32.decided_by_id and post.valid_from <= t32.decided_on and (post.valid_to is null or post.valid_to >= t32.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t32.decided_on), 'null'), ',"decision":', coalesce(to_json(t32.decision), 'null'), ',"decisionReason":', coalesce(to_json(t32.decision_reason), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t32.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t32.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<16:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<17:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t32.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<18:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.decision, t32.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t32.refused_on desc, t32.id desc), ']') as j, count(*) as n
  from consent_refusal t32
  left join staff_member t34 on t34.id = t32.annulled_by_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t36.id) as corrected)::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"justification":', coalesce(to_json(t36.justification), 'null'), ',"requestedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t36.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<20:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<21:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t36.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t36.requested_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t39.id is null), false) as u
  from assistant_request t36
  left join staff_member t38 on t38.id = t36.annulled_by_id
  left join staff_member t39 on t39.id = t36.requested_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t1.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t44.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t44.expected_on), 'null'), ',"givenName":', coalesce(to_json(t44.given_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t42.left_on), 'null'), ',"role":', coalesce(to_json(t42.role), 'null'), ',"surname":', coalesce(to_json(t44.surname), 'null'), '}'), ','
  order by t42.left_on desc, t42.id asc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from family_member t42
  left join person t44 on t44.id = t42.person_id
  where t42.family_id = t0.id and t42.left_on is not null) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t47.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t47.expected_on), 'null'), ',"givenName":', coalesce(to_json(t47.given_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"role":', coalesce(to_json(t45.role), 'null'), ',"surname":', coalesce(to_json(t47.surname), 'null'), '}'), ','
  order by t47.birth_date asc nulls last, t45.id asc), ']') as j, count(*) as n, coalesce(bool_or(t47.id is null), false) as u
  from family_member t45
  left join person t47 on t47.id = t45.person_id
  where t45.family_id = t0.id and t45.left_on is null) t46 on true
  where (t0.id = $3) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $4 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $5 and w.valid_from <= $6 and (w.valid_to is null or w.valid_to >= $7)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $8 and (held.valid_to is null or held.valid_to >= $9) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $10 and s.annulled_at is null and s.valid_from <= $11 and s.valid_to >= $12))))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $13::timestamptz, $14::uuid, told.event, told.work, 'DONE', $15::uuid, $16::text, $17::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t25.j, ',"qualifications":', t29.j, ',"refusals":', t33.j, ',"requests":', t37.j, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t43.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t46.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<22:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t11.n > 0 or t25.n > 0 or t29.n > 0 or t33.n > 0 or t37.n > 0 or t40.id is not null then t1.id end as o1, t3.o1 as o2, t11.o1 as o3, t11.o2 as o4, t11.o3 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t11.u) or (t1.id is not null and t25.u) or (t1.id is not null and t29.u) or (t1.id is not null and t37.u) or (t1.id is not null and (t40.id is not null and t41.id is null)) or t43.u or t46.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"ownProblems":', t7.j, ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t5.id is null or t7.u), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"name":', coalesce(to_json(t6.name), 'null'), '}'), ','
  order by t6.name asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis_problem t6
  left join diagnosis t8 on t8.id = t6.diagnosis_id
  left join centre_problem t9 on t9.id = t6.centre_problem_id
  where t6.diagnosis_id = t2.id and t6.present = true) t7 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t10.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), ',"ownProblems":', t15.j, ',"persons":', t19.j, ',"problems":', coalesce(to_json(t10.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t10.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t15.o0, ',') as o1, string_agg(t19.o0, ',') as o2, string_agg(t19.o1, ',') as o3, coalesce(bool_or(t13.id is null or t15.u or t19.u), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join staff_member t13 on t13.id = t10.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t17.id is not null then concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), '}'), ','
  order by t14.name asc, t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, coalesce(bool_or(t17.id is null), false) as u
  from family_interview_problem t14
  left join family_interview t16 on t16.id = t14.interview_id
  left join centre_problem t17 on t17.id = t14.centre_problem_id
  where t14.interview_id = t10.id and t14.present = true) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t23.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"surname":', coalesce(to_json(t23.surname), 'null'), '}'), ','
  order by t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or(t21.id is null or t22.restricted is not false or t23.id is null), false) as u
  from family_interview_person t18
  left join family_interview t20 on t20.id = t18.interview_id
  left join family_member t21 on t21.id = t18.family_member_id
  left join family t22 on t22.id = t21.family_id
  left join person t23 on t23.id = t21.person_id
  where t18.interview_id = t10.id and t18.present = true) t19 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"manner":', coalesce(to_json(t24.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t24.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.presented_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.presented_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from qualification_correction told
  where told.subject_id = t28.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<11:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t28.qualified_by_id and post.valid_from <= t28.qualified_on and (post.valid_to is null or post.valid_to >= t28.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), ',"viewerMayMend":', ($1::text || '<12:' || json_build_array(to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t28.recorded_by_id, t28.qualified_by_id) as recorder))::text || $1::text || '>'), '}'), ','
  order by t28.qualified_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from qualification t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  left join staff_member t31 on t31.id = t28.qualified_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t32.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t32.id) as corrected)::text, ($1::text || '<13:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<14:' || json_build_array(t32.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t32.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t32.court_name), 'null'), ',"decidedAs":', ($1::text || '<15:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t32.decided_by_id and post.valid_from <= t32.decided_on and (post.valid_to is null or post.valid_to >= t32.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t32.decided_on), 'null'), ',"decision":', coalesce(to_json(t32.decision), 'null'), ',"decisionReason":', coalesce(to_json(t32.decision_reason), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t32.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t32.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<16:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<17:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t32.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<18:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.decision, t32.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t32.refused_on desc, t32.id desc), ']') as j, count(*) as n
  from consent_refusal t32
  left join staff_member t34 on t34.id = t32.annulled_by_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t36.id) as corrected)::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"justification":', coalesce(to_json(t36.justification), 'null'), ',"requestedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t36.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<20:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<21:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t36.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t36.requested_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t39.id is null), false) as u
  from assistant_request t36
  left join staff_member t38 on t38.id = t36.annulled_by_id
  left join staff_member t39 on t39.id = t36.requested_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t1.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t44.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t44.expected_on), 'null'), ',"givenName":', coalesce(to_json(t44.given_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t42.left_on), 'null'), ',"role":', coalesce(to_json(t42.role), 'null'), ',"surname":', coalesce(to_json(t44.surname), 'null'), '}'), ','
  order by t42.left_on desc, t42.id asc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from family_member t42
  left join person t44 on t44.id = t42.person_id
  where t42.family_id = t0.id and t42.left_on is not null) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t47.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t47.expected_on), 'null'), ',"givenName":', coalesce(to_json(t47.given_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"role":', coalesce(to_json(t45.role), 'null'), ',"surname":', coalesce(to_json(t47.surname), 'null'), '}'), ','
  order by t47.birth_date asc nulls last, t45.id asc), ']') as j, count(*) as n, coalesce(bool_or(t47.id is null), false) as u
  from family_member t45
  left join person t47 on t47.id = t45.person_id
  where t45.family_id = t0.id and t45.left_on is null) t46 on true
  where (t0.id = $3) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $4
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $5 and s.annulled_at is null and s.valid_from <= $6 and s.valid_to >= $7))))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- system
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t11.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t25.j, ',"qualifications":', t29.j, ',"refusals":', t33.j, ',"requests":', t37.j, ',"socialWorker":', case when t40.id is not null then concat('{"displayName":', coalesce(to_json(t41.display_name), 'null'), ',"id":', coalesce('"' || t41.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t43.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t46.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<22:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t11.n > 0 or t25.n > 0 or t29.n > 0 or t33.n > 0 or t37.n > 0 or t40.id is not null then t1.id end as o1, t3.o1 as o2, t11.o1 as o3, t11.o2 as o4, t11.o3 as o5, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t11.u) or (t1.id is not null and t25.u) or (t1.id is not null and t29.u) or (t1.id is not null and t37.u) or (t1.id is not null and (t40.id is not null and t41.id is null)) or t43.u or t46.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"ownProblems":', t7.j, ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, string_agg(t7.o0, ',') as o1, coalesce(bool_or(t5.id is null or t7.u), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"name":', coalesce(to_json(t6.name), 'null'), '}'), ','
  order by t6.name asc, t6.id asc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t9.id is null), false) as u
  from diagnosis_problem t6
  left join diagnosis t8 on t8.id = t6.diagnosis_id
  left join centre_problem t9 on t9.id = t6.centre_problem_id
  where t6.diagnosis_id = t2.id and t6.present = true) t7 on true
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t10.assistant_necessary::text, 'null'), ',"author":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t10.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t10.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t10.findings), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t10.necessity_reason), 'null'), ',"ownProblems":', t15.j, ',"persons":', t19.j, ',"problems":', coalesce(to_json(t10.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t10.recorded_by_id, t10.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t10.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t10.conducted_on desc, t10.id desc), ']') as j, count(*) as n, string_agg(t15.o0, ',') as o1, string_agg(t19.o0, ',') as o2, string_agg(t19.o1, ',') as o3, coalesce(bool_or(t13.id is null or t15.u or t19.u), false) as u
  from family_interview t10
  left join staff_member t12 on t12.id = t10.annulled_by_id
  left join staff_member t13 on t13.id = t10.author_id
  left join lateral (select concat('[', string_agg(concat('{"centreProblem":', case when t17.id is not null then concat('{"id":', coalesce('"' || t17.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), '}'), ','
  order by t14.name asc, t14.id asc), ']') as j, count(*) as n, string_agg((t16.support_case_id)::text, ',') as o0, coalesce(bool_or(t17.id is null), false) as u
  from family_interview_problem t14
  left join family_interview t16 on t16.id = t14.interview_id
  left join centre_problem t17 on t17.id = t14.centre_problem_id
  where t14.interview_id = t10.id and t14.present = true) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t23.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"surname":', coalesce(to_json(t23.surname), 'null'), '}'), ','
  order by t18.id asc), ']') as j, count(*) as n, string_agg((t20.support_case_id)::text, ',') as o0, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or(t21.id is null or t22.restricted is not false or t23.id is null), false) as u
  from family_interview_person t18
  left join family_interview t20 on t20.id = t18.interview_id
  left join family_member t21 on t21.id = t18.family_member_id
  left join family t22 on t22.id = t21.family_id
  left join person t23 on t23.id = t21.person_id
  where t18.interview_id = t10.id and t18.present = true) t19 on true
  where t10.support_case_id = t1.id) t11 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"manner":', coalesce(to_json(t24.manner), 'null'), ',"presentedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t24.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.presented_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from offer_presentation t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.presented_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t30.id is not null then concat('{"displayName":', coalesce(to_json(t30.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t28.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from qualification_correction told
  where told.subject_id = t28.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"grounds":', coalesce(to_json(t28.grounds), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), ',"qualifiedAs":', ($1::text || '<11:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t28.qualified_by_id and post.valid_from <= t28.qualified_on and (post.valid_to is null or post.valid_to >= t28.qualified_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"qualifiedBy":', case when t31.id is not null then concat('{"displayName":', coalesce(to_json(t31.display_name), 'null'), ',"id":', coalesce('"' || t31.id || '"', 'null'), '}') else 'null' end, ',"qualifiedOn":', coalesce(to_json(t28.qualified_on), 'null'), ',"viewerMayMend":', ($1::text || '<12:' || json_build_array(to_char(t28.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t28.recorded_by_id, t28.qualified_by_id) as recorder))::text || $1::text || '>'), '}'), ','
  order by t28.qualified_on desc, t28.id desc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from qualification t28
  left join staff_member t30 on t30.id = t28.annulled_by_id
  left join staff_member t31 on t31.id = t28.qualified_by_id
  where t28.support_case_id = t1.id) t29 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t34.id is not null then concat('{"displayName":', coalesce(to_json(t34.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t32.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t32.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t32.id) as corrected)::text, ($1::text || '<13:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<14:' || json_build_array(t32.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t32.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t32.court_name), 'null'), ',"decidedAs":', ($1::text || '<15:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t32.decided_by_id and post.valid_from <= t32.decided_on and (post.valid_to is null or post.valid_to >= t32.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t35.id is not null then concat('{"displayName":', coalesce(to_json(t35.display_name), 'null'), ',"id":', coalesce('"' || t35.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t32.decided_on), 'null'), ',"decision":', coalesce(to_json(t32.decision), 'null'), ',"decisionReason":', coalesce(to_json(t32.decision_reason), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t32.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t32.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<16:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<17:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t32.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<18:' || json_build_array(to_char(t32.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t32.decision, t32.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t32.refused_on desc, t32.id desc), ']') as j, count(*) as n
  from consent_refusal t32
  left join staff_member t34 on t34.id = t32.annulled_by_id
  left join staff_member t35 on t35.id = t32.decided_by_id
  where t32.support_case_id = t1.id) t33 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t38.id is not null then concat('{"displayName":', coalesce(to_json(t38.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t36.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t36.id) as corrected)::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t36.id || '"', 'null'), ',"justification":', coalesce(to_json(t36.justification), 'null'), ',"requestedBy":', case when t39.id is not null then concat('{"displayName":', coalesce(to_json(t39.display_name), 'null'), ',"id":', coalesce('"' || t39.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t36.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<20:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<21:' || json_build_array(to_char(t36.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t36.recorded_by_id, t36.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t36.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t36.requested_on desc, t36.id desc), ']') as j, count(*) as n, coalesce(bool_or(t39.id is null), false) as u
  from assistant_request t36
  left join staff_member t38 on t38.id = t36.annulled_by_id
  left join staff_member t39 on t39.id = t36.requested_by_id
  where t36.support_case_id = t1.id) t37 on true
  left join lateral (select t40.id, t40.version, t40.support_case_id, t40.staff_member_id, t40.valid_from, t40.valid_to, t40.decided_by_id, t40.decided_on, t40.note
  from case_worker t40
  where t40.support_case_id = t1.id and t40.valid_from <= $2::date and (t40.valid_to is null or t40.valid_to >= $2::date)
  order by t40.valid_from desc, t40.id desc
  limit 1) t40 on true
  left join staff_member t41 on t41.id = t40.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t44.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t44.expected_on), 'null'), ',"givenName":', coalesce(to_json(t44.given_name), 'null'), ',"id":', coalesce('"' || t42.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t42.left_on), 'null'), ',"role":', coalesce(to_json(t42.role), 'null'), ',"surname":', coalesce(to_json(t44.surname), 'null'), '}'), ','
  order by t42.left_on desc, t42.id asc), ']') as j, count(*) as n, coalesce(bool_or(t44.id is null), false) as u
  from family_member t42
  left join person t44 on t44.id = t42.person_id
  where t42.family_id = t0.id and t42.left_on is not null) t43 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t47.birth_date), 'null'), ',"expectedOn":', coalesce(to_json(t47.expected_on), 'null'), ',"givenName":', coalesce(to_json(t47.given_name), 'null'), ',"id":', coalesce('"' || t45.id || '"', 'null'), ',"role":', coalesce(to_json(t45.role), 'null'), ',"surname":', coalesce(to_json(t47.surname), 'null'), '}'), ','
  order by t47.birth_date asc nulls last, t45.id asc), ']') as j, count(*) as n, coalesce(bool_or(t47.id is null), false) as u
  from family_member t45
  left join person t47 on t47.id = t45.person_id
  where t45.family_id = t0.id and t45.left_on is null) t46 on true
  where (t0.id = $3) and ((not t0.restricted))),
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
  union all select 'case'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
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
