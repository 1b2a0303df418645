-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"courtMayBeInformed":', ($1::text || '<0:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
  order by told.conducted_on desc, told.id desc), '[]') as interviews
  from family_interview told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t7.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t16.j, ',"refusals":', t20.j, ',"requests":', t24.j, ',"socialWorker":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t28.display_name), 'null'), ',"id":', coalesce('"' || t28.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t30.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t33.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.n > 0 or t16.n > 0 or t20.n > 0 or t24.n > 0 or t27.id is not null then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, ((t1.id is not null and t3.u) or (t1.id is not null and t7.u) or (t1.id is not null and t16.u) or (t1.id is not null and t24.u) or (t1.id is not null and (t27.id is not null and t28.id is null)) or t30.u or t33.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t6.assistant_necessary::text, 'null'), ',"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t6.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t6.findings), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t6.necessity_reason), 'null'), ',"persons":', t11.j, ',"problems":', coalesce(to_json(t6.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t6.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t6.conducted_on desc, t6.id desc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, coalesce(bool_or(t9.id is null or t11.u), false) as u
  from family_interview t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join staff_member t9 on t9.id = t6.author_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t14.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.id is null), false) as u
  from family_interview_person t10
  left join family_interview t12 on t12.id = t10.interview_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join person t14 on t14.id = t13.person_id
  where t10.interview_id = t6.id and t10.present = true) t11 on true
  where t6.support_case_id = t1.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t15.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t17.id is not null then concat('{"displayName":', coalesce(to_json(t17.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t15.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t15.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"manner":', coalesce(to_json(t15.manner), 'null'), ',"presentedBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t15.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t15.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t15.recorded_by_id, t15.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t15.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t15.recorded_by_id, t15.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t15.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t15.presented_on desc, t15.id desc), ']') as j, count(*) as n, coalesce(bool_or(t18.id is null), false) as u
  from offer_presentation t15
  left join staff_member t17 on t17.id = t15.annulled_by_id
  left join staff_member t18 on t18.id = t15.presented_by_id
  where t15.support_case_id = t1.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t21.id is not null then concat('{"displayName":', coalesce(to_json(t21.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t19.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t19.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<11:' || json_build_array(t19.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t19.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t19.court_name), 'null'), ',"decidedAs":', ($1::text || '<12:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t19.decided_by_id and post.valid_from <= t19.decided_on and (post.valid_to is null or post.valid_to >= t19.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t19.decided_on), 'null'), ',"decision":', coalesce(to_json(t19.decision), 'null'), ',"decisionReason":', coalesce(to_json(t19.decision_reason), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t19.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t19.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<13:' || json_build_array(to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t19.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<14:' || json_build_array(to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t19.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t19.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<15:' || json_build_array(to_char(t19.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t19.decision, t19.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t19.refused_on desc, t19.id desc), ']') as j, count(*) as n
  from consent_refusal t19
  left join staff_member t21 on t21.id = t19.annulled_by_id
  left join staff_member t22 on t22.id = t19.decided_by_id
  where t19.support_case_id = t1.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t25.id is not null then concat('{"displayName":', coalesce(to_json(t25.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"justification":', coalesce(to_json(t23.justification), 'null'), ',"requestedBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t23.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<17:' || json_build_array(to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t23.recorded_by_id, t23.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<18:' || json_build_array(to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t23.recorded_by_id, t23.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t23.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t23.requested_on desc, t23.id desc), ']') as j, count(*) as n, coalesce(bool_or(t26.id is null), false) as u
  from assistant_request t23
  left join staff_member t25 on t25.id = t23.annulled_by_id
  left join staff_member t26 on t26.id = t23.requested_by_id
  where t23.support_case_id = t1.id) t24 on true
  left join lateral (select t27.id, t27.version, t27.support_case_id, t27.staff_member_id, t27.valid_from, t27.valid_to, t27.decided_by_id, t27.decided_on, t27.note
  from case_worker t27
  where t27.support_case_id = t1.id and t27.valid_from <= $2::date and (t27.valid_to is null or t27.valid_to >= $2::date)
  order by t27.valid_from desc, t27.id desc
  limit 1) t27 on true
  left join staff_member t28 on t28.id = t27.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t31.given_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t29.left_on), 'null'), ',"surname":', coalesce(to_json(t31.surname), 'null'), '}'), ','
  order by t29.left_on desc, t29.id asc), ']') as j, count(*) as n, coalesce(bool_or(t31.id is null), false) as u
  from family_member t29
  left join person t31 on t31.id = t29.person_id
  where t29.family_id = t0.id and t29.left_on is not null) t30 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t34.given_name), 'null'), ',"id":', coalesce('"' || t32.id || '"', 'null'), ',"surname":', coalesce(to_json(t34.surname), 'null'), '}'), ','
  order by t34.birth_date asc nulls last, t32.id asc), ']') as j, count(*) as n, coalesce(bool_or(t34.id is null), false) as u
  from family_member t32
  left join person t34 on t34.id = t32.person_id
  where t32.family_id = t0.id and t32.left_on is null) t33 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t7.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t17.j, ',"refusals":', t21.j, ',"requests":', t25.j, ',"socialWorker":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t31.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t34.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.n > 0 or t17.n > 0 or t21.n > 0 or t25.n > 0 or t28.id is not null then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t7.u) or (t1.id is not null and t17.u) or (t1.id is not null and t25.u) or (t1.id is not null and (t28.id is not null and t29.id is null)) or t31.u or t34.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t6.assistant_necessary::text, 'null'), ',"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t6.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t6.findings), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t6.necessity_reason), 'null'), ',"persons":', t11.j, ',"problems":', coalesce(to_json(t6.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t6.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t6.conducted_on desc, t6.id desc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, coalesce(bool_or(t9.id is null or t11.u), false) as u
  from family_interview t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join staff_member t9 on t9.id = t6.author_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false or t15.id is null), false) as u
  from family_interview_person t10
  left join family_interview t12 on t12.id = t10.interview_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t10.interview_id = t6.id and t10.present = true) t11 on true
  where t6.support_case_id = t1.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t16.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"manner":', coalesce(to_json(t16.manner), 'null'), ',"presentedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t16.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t16.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t16.presented_on desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t19.id is null), false) as u
  from offer_presentation t16
  left join staff_member t18 on t18.id = t16.annulled_by_id
  left join staff_member t19 on t19.id = t16.presented_by_id
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<11:' || json_build_array(t20.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t20.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedAs":', ($1::text || '<12:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t20.decided_by_id and post.valid_from <= t20.decided_on and (post.valid_to is null or post.valid_to >= t20.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<13:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<14:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t20.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<15:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.decision, t20.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.annulled_by_id
  left join staff_member t23 on t23.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"justification":', coalesce(to_json(t24.justification), 'null'), ',"requestedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<17:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<18:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.requested_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from assistant_request t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.requested_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.staff_member_id, t28.valid_from, t28.valid_to, t28.decided_by_id, t28.decided_on, t28.note
  from case_worker t28
  where t28.support_case_id = t1.id and t28.valid_from <= $2::date and (t28.valid_to is null or t28.valid_to >= $2::date)
  order by t28.valid_from desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t32.given_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t30.left_on), 'null'), ',"surname":', coalesce(to_json(t32.surname), 'null'), '}'), ','
  order by t30.left_on desc, t30.id asc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from family_member t30
  left join person t32 on t32.id = t30.person_id
  where t30.family_id = t0.id and t30.left_on is not null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t35.birth_date asc nulls last, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is null) t34 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t7.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t17.j, ',"refusals":', t21.j, ',"requests":', t25.j, ',"socialWorker":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t31.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t34.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.n > 0 or t17.n > 0 or t21.n > 0 or t25.n > 0 or t28.id is not null then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t7.u) or (t1.id is not null and t17.u) or (t1.id is not null and t25.u) or (t1.id is not null and (t28.id is not null and t29.id is null)) or t31.u or t34.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t6.assistant_necessary::text, 'null'), ',"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t6.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t6.findings), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t6.necessity_reason), 'null'), ',"persons":', t11.j, ',"problems":', coalesce(to_json(t6.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t6.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t6.conducted_on desc, t6.id desc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, coalesce(bool_or(t9.id is null or t11.u), false) as u
  from family_interview t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join staff_member t9 on t9.id = t6.author_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false or t15.id is null), false) as u
  from family_interview_person t10
  left join family_interview t12 on t12.id = t10.interview_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t10.interview_id = t6.id and t10.present = true) t11 on true
  where t6.support_case_id = t1.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t16.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"manner":', coalesce(to_json(t16.manner), 'null'), ',"presentedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t16.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t16.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t16.presented_on desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t19.id is null), false) as u
  from offer_presentation t16
  left join staff_member t18 on t18.id = t16.annulled_by_id
  left join staff_member t19 on t19.id = t16.presented_by_id
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<11:' || json_build_array(t20.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t20.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedAs":', ($1::text || '<12:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t20.decided_by_id and post.valid_from <= t20.decided_on and (post.valid_to is null or post.valid_to >= t20.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<13:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<14:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t20.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<15:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.decision, t20.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.annulled_by_id
  left join staff_member t23 on t23.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"justification":', coalesce(to_json(t24.justification), 'null'), ',"requestedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<17:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<18:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.requested_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from assistant_request t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.requested_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.staff_member_id, t28.valid_from, t28.valid_to, t28.decided_by_id, t28.decided_on, t28.note
  from case_worker t28
  where t28.support_case_id = t1.id and t28.valid_from <= $2::date and (t28.valid_to is null or t28.valid_to >= $2::date)
  order by t28.valid_from desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t32.given_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t30.left_on), 'null'), ',"surname":', coalesce(to_json(t32.surname), 'null'), '}'), ','
  order by t30.left_on desc, t30.id asc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from family_member t30
  left join person t32 on t32.id = t30.person_id
  where t30.family_id = t0.id and t30.left_on is not null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t35.birth_date asc nulls last, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is null) t34 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t7.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t17.j, ',"refusals":', t21.j, ',"requests":', t25.j, ',"socialWorker":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t31.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t34.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.n > 0 or t17.n > 0 or t21.n > 0 or t25.n > 0 or t28.id is not null then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t7.u) or (t1.id is not null and t17.u) or (t1.id is not null and t25.u) or (t1.id is not null and (t28.id is not null and t29.id is null)) or t31.u or t34.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t6.assistant_necessary::text, 'null'), ',"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t6.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t6.findings), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t6.necessity_reason), 'null'), ',"persons":', t11.j, ',"problems":', coalesce(to_json(t6.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t6.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t6.conducted_on desc, t6.id desc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, coalesce(bool_or(t9.id is null or t11.u), false) as u
  from family_interview t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join staff_member t9 on t9.id = t6.author_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false or t15.id is null), false) as u
  from family_interview_person t10
  left join family_interview t12 on t12.id = t10.interview_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t10.interview_id = t6.id and t10.present = true) t11 on true
  where t6.support_case_id = t1.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t16.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"manner":', coalesce(to_json(t16.manner), 'null'), ',"presentedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t16.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t16.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t16.presented_on desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t19.id is null), false) as u
  from offer_presentation t16
  left join staff_member t18 on t18.id = t16.annulled_by_id
  left join staff_member t19 on t19.id = t16.presented_by_id
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<11:' || json_build_array(t20.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t20.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedAs":', ($1::text || '<12:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t20.decided_by_id and post.valid_from <= t20.decided_on and (post.valid_to is null or post.valid_to >= t20.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<13:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<14:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t20.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<15:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.decision, t20.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.annulled_by_id
  left join staff_member t23 on t23.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"justification":', coalesce(to_json(t24.justification), 'null'), ',"requestedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<17:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<18:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.requested_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from assistant_request t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.requested_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.staff_member_id, t28.valid_from, t28.valid_to, t28.decided_by_id, t28.decided_on, t28.note
  from case_worker t28
  where t28.support_case_id = t1.id and t28.valid_from <= $2::date and (t28.valid_to is null or t28.valid_to >= $2::date)
  order by t28.valid_from desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t32.given_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t30.left_on), 'null'), ',"surname":', coalesce(to_json(t32.surname), 'null'), '}'), ','
  order by t30.left_on desc, t30.id asc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from family_member t30
  left join person t32 on t32.id = t30.person_id
  where t30.family_id = t0.id and t30.left_on is not null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t35.birth_date asc nulls last, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is null) t34 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"diagnoses":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"interviews":', t7.j, ',"number":', coalesce(to_json(t1.number), 'null'), ',"offers":', t17.j, ',"refusals":', t21.j, ',"requests":', t25.j, ',"socialWorker":', case when t28.id is not null then concat('{"displayName":', coalesce(to_json(t29.display_name), 'null'), ',"id":', coalesce('"' || t29.id || '"', 'null'), '}') else 'null' end, ',"version":', coalesce(t1.version::text, 'null'), '}') else 'null' end, ',"formerMembers":', t31.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t34.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<19:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, case when t3.n > 0 or t7.n > 0 or t17.n > 0 or t21.n > 0 or t25.n > 0 or t28.id is not null then t1.id end as o1, t7.o1 as o2, t7.o2 as o3, (t0.restricted is not false or (t1.id is not null and t3.u) or (t1.id is not null and t7.u) or (t1.id is not null and t17.u) or (t1.id is not null and t25.u) or (t1.id is not null and (t28.id is not null and t29.id is null)) or t31.u or t34.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t2.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), '}') else 'null' end, ',"corrected":', coalesce((select exists (select
  from diagnosis_correction told
  where told.subject_id = t2.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t2.description), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"madeOn":', coalesce(to_json(t2.made_on), 'null'), ',"problems":', coalesce(to_json(t2.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<2:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<3:' || json_build_array(to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t2.recorded_by_id, t2.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t2.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t2.made_on desc, t2.id desc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from diagnosis t2
  left join staff_member t4 on t4.id = t2.annulled_by_id
  left join staff_member t5 on t5.id = t2.author_id
  where t2.support_case_id = t1.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t6.annulment_reason), 'null'), ',"assistantNecessary":', coalesce(t6.assistant_necessary::text, 'null'), ',"author":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"conductedOn":', coalesce(to_json(t6.conducted_on), 'null'), ',"corrected":', coalesce((select exists (select
  from family_interview_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"findings":', coalesce(to_json(t6.findings), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"necessityReason":', coalesce(to_json(t6.necessity_reason), 'null'), ',"persons":', t11.j, ',"problems":', coalesce(to_json(t6.problems), 'null'), ',"viewerMayAnnul":', ($1::text || '<5:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<6:' || json_build_array(to_char(t6.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t6.recorded_by_id, t6.author_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t6.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t6.conducted_on desc, t6.id desc), ']') as j, count(*) as n, string_agg(t11.o0, ',') as o1, string_agg(t11.o1, ',') as o2, coalesce(bool_or(t9.id is null or t11.u), false) as u
  from family_interview t6
  left join staff_member t8 on t8.id = t6.annulled_by_id
  left join staff_member t9 on t9.id = t6.author_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"surname":', coalesce(to_json(t15.surname), 'null'), '}'), ','
  order by t10.id asc), ']') as j, count(*) as n, string_agg((t12.support_case_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t13.id is null or t14.restricted is not false or t15.id is null), false) as u
  from family_interview_person t10
  left join family_interview t12 on t12.id = t10.interview_id
  left join family_member t13 on t13.id = t10.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t10.interview_id = t6.id and t10.present = true) t11 on true
  where t6.support_case_id = t1.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t18.id is not null then concat('{"displayName":', coalesce(to_json(t18.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t16.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from offer_presentation_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"manner":', coalesce(to_json(t16.manner), 'null'), ',"presentedBy":', case when t19.id is not null then concat('{"displayName":', coalesce(to_json(t19.display_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), '}') else 'null' end, ',"presentedOn":', coalesce(to_json(t16.presented_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<8:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<9:' || json_build_array(to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t16.recorded_by_id, t16.presented_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t16.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t16.presented_on desc, t16.id desc), ']') as j, count(*) as n, coalesce(bool_or(t19.id is null), false) as u
  from offer_presentation t16
  left join staff_member t18 on t18.id = t16.annulled_by_id
  left join staff_member t19 on t19.id = t16.presented_by_id
  where t16.support_case_id = t1.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t22.id is not null then concat('{"displayName":', coalesce(to_json(t22.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t20.annulment_reason), 'null'), ',"circumstances":', coalesce(to_json(t20.circumstances), 'null'), ',"corrected":', coalesce((select exists (select
  from consent_refusal_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<10:' || json_build_array()::text || $1::text || '>')), ',"courtMustBeInformed":', ($1::text || '<11:' || json_build_array(t20.refused_on, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t20.support_case_id))::text || $1::text || '>'), ',"courtName":', coalesce(to_json(t20.court_name), 'null'), ',"decidedAs":', ($1::text || '<12:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t20.decided_by_id and post.valid_from <= t20.decided_on and (post.valid_to is null or post.valid_to >= t20.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t23.id is not null then concat('{"displayName":', coalesce(to_json(t23.display_name), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t20.decided_on), 'null'), ',"decision":', coalesce(to_json(t20.decision), 'null'), ',"decisionReason":', coalesce(to_json(t20.decision_reason), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"letterOn":', coalesce(to_json(t20.letter_on), 'null'), ',"refusedOn":', coalesce(to_json(t20.refused_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<13:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id)::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<14:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.recorded_by_id, (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t20.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), ',"viewerMayMendDecision":', ($1::text || '<15:' || json_build_array(to_char(t20.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t20.decision, t20.decided_by_id)::text || $1::text || '>'), '}'), ','
  order by t20.refused_on desc, t20.id desc), ']') as j, count(*) as n
  from consent_refusal t20
  left join staff_member t22 on t22.id = t20.annulled_by_id
  left join staff_member t23 on t23.id = t20.decided_by_id
  where t20.support_case_id = t1.id) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t26.id is not null then concat('{"displayName":', coalesce(to_json(t26.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t24.annulment_reason), 'null'), ',"corrected":', coalesce((select exists (select
  from assistant_request_correction told
  where told.subject_id = t24.id) as corrected)::text, ($1::text || '<16:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"justification":', coalesce(to_json(t24.justification), 'null'), ',"requestedBy":', case when t27.id is not null then concat('{"displayName":', coalesce(to_json(t27.display_name), 'null'), ',"id":', coalesce('"' || t27.id || '"', 'null'), '}') else 'null' end, ',"requestedOn":', coalesce(to_json(t24.requested_on), 'null'), ',"viewerMayAnnul":', ($1::text || '<17:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder))::text || $1::text || '>'), ',"viewerMayCorrect":', ($1::text || '<18:' || json_build_array(to_char(t24.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select coalesce(t24.recorded_by_id, t24.requested_by_id) as recorder), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t24.support_case_id and told.closed_on is null and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))::text || $1::text || '>'), '}'), ','
  order by t24.requested_on desc, t24.id desc), ']') as j, count(*) as n, coalesce(bool_or(t27.id is null), false) as u
  from assistant_request t24
  left join staff_member t26 on t26.id = t24.annulled_by_id
  left join staff_member t27 on t27.id = t24.requested_by_id
  where t24.support_case_id = t1.id) t25 on true
  left join lateral (select t28.id, t28.version, t28.support_case_id, t28.staff_member_id, t28.valid_from, t28.valid_to, t28.decided_by_id, t28.decided_on, t28.note
  from case_worker t28
  where t28.support_case_id = t1.id and t28.valid_from <= $2::date and (t28.valid_to is null or t28.valid_to >= $2::date)
  order by t28.valid_from desc, t28.id desc
  limit 1) t28 on true
  left join staff_member t29 on t29.id = t28.staff_member_id
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t32.given_name), 'null'), ',"id":', coalesce('"' || t30.id || '"', 'null'), ',"leftOn":', coalesce(to_json(t30.left_on), 'null'), ',"surname":', coalesce(to_json(t32.surname), 'null'), '}'), ','
  order by t30.left_on desc, t30.id asc), ']') as j, count(*) as n, coalesce(bool_or(t32.id is null), false) as u
  from family_member t30
  left join person t32 on t32.id = t30.person_id
  where t30.family_id = t0.id and t30.left_on is not null) t31 on true
  left join lateral (select concat('[', string_agg(concat('{"givenName":', coalesce(to_json(t35.given_name), 'null'), ',"id":', coalesce('"' || t33.id || '"', 'null'), ',"surname":', coalesce(to_json(t35.surname), 'null'), '}'), ','
  order by t35.birth_date asc nulls last, t33.id asc), ']') as j, count(*) as n, coalesce(bool_or(t35.id is null), false) as u
  from family_member t33
  left join person t35 on t35.id = t33.person_id
  where t33.family_id = t0.id and t33.left_on is null) t34 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
