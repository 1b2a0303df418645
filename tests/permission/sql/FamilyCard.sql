-- director
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"contacts":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"visits":', t5.j, '}') else 'null' end, ',"formerMembers":', t7.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t10.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t15.j, ',"resources":', t19.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t21.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t23.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((true), (false), (false), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t3.n > 0 or t5.n > 0 then t1.id end as o1, t10.o1 as o2, t15.o1 as o3, t23.o1 as o4, (t7.u or t10.u or t15.u or t23.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextContactOn":', coalesce(to_json(t2.next_contact_on), 'null'), '}'), ','
  order by t2.contacted_on desc, t2.id desc), ']') as j, count(*) as n
  from (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.contacted_on, t2.starts_at, t2.duration_minutes, t2.with_whom, t2.matter, t2.agreements, t2.next_contact_on, t2.author_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from contact t2
  where t2.support_case_id = t1.id
  order by t2.contacted_on desc, t2.id desc
  limit 20) t2 ) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"agreements":', coalesce(to_json(t4.agreements), 'null'), ',"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t4.joint_decision), 'null'), ',"nextVisitOn":', coalesce(to_json(t4.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t4.visited_on), 'null'), '}'), ','
  order by t4.visited_on desc, t4.id desc), ']') as j, count(*) as n
  from (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.visited_on, t4.starts_at, t4.duration_minutes, t4.place, t4.place_detail, t4.support_kinds, t4.matter, t4.agreements, t4.next_visit_on, t4.author_id, t4.social_worker_id, t4.joint_decision, t4.decided_with_id, t4.persons_in_words, t4.late_reason, t4.recorded_by_id, t4.instead_of_id, t4.recorded_at, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason
  from visit t4
  where t4.support_case_id = t1.id
  order by t4.visited_on desc, t4.id desc
  limit 20) t4 ) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t6.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t6.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t6.left_on), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}'), ','
  order by t6.left_on desc, t6.id asc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  where t6.family_id = t0.id and t6.left_on is not null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t11.birth_date), 'null'), ',"bornAbout":', coalesce(t11.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t9.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t9.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t11.expected_on), 'null'), ',"givenName":', coalesce(to_json(t11.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"role":', coalesce(to_json(t9.role), 'null'), ',"school":', coalesce(to_json(t11.school), 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), ',"whereaboutsToday":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t11.birth_date asc nulls last, t9.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from family_member t9
  left join person t11 on t11.id = t9.person_id
  left join lateral (select t12.id, t12.version, t12.family_member_id, t12.kind, t12.with_whom, t12.valid_from, t12.valid_to, t12.watch_id, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from whereabouts t12
  where t12.family_member_id = t9.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family_member t13 on t13.id = t12.family_member_id
  where t9.family_id = t0.id and t9.left_on is null) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t14.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t14.ended_on), 'null'), ',"familyMember":', case when t16.id is not null then concat('{"givenName":', coalesce(to_json(t17.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), ',"note":', coalesce(to_json(t14.note), 'null'), ',"phone":', coalesce(to_json(t14.phone), 'null'), ',"relation":', coalesce(to_json(t14.relation), 'null'), ',"version":', coalesce(t14.version::text, 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or((t16.id is not null and t17.id is null)), false) as u
  from related_person t14
  left join family_member t16 on t16.id = t14.family_member_id
  left join person t17 on t17.id = t16.person_id
  where t14.family_id = t0.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t18.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t18.description), 'null'), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"kind":', coalesce(to_json(t18.kind), 'null'), ',"observedOn":', coalesce(to_json(t18.observed_on), 'null'), ',"state":', coalesce(to_json(t18.state), 'null'), ',"version":', coalesce(t18.version::text, 'null'), '}'), ','
  order by t18.observed_on desc, t18.id desc), ']') as j, count(*) as n
  from family_resource t18
  where t18.family_id = t0.id) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t20.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"text":', coalesce(to_json(t20.text), 'null'), ',"version":', coalesce(t20.version::text, 'null'), '}'), ','
  order by t20.recorded_on desc, t20.id desc), ']') as j, count(*) as n
  from safety_note t20
  where t20.family_id = t0.id and t20.ended_on is null) t21 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t22.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t22.description), 'null'), ',"evidence":', coalesce(to_json(t22.evidence), 'null'), ',"familyMember":', case when t24.id is not null then concat('{"givenName":', coalesce(to_json(t25.given_name), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t22.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t22.observed_on), 'null'), ',"useMade":', coalesce(to_json(t22.use_made), 'null'), ',"version":', coalesce(t22.version::text, 'null'), '}'), ','
  order by t22.observed_on desc, t22.id desc), ']') as j, count(*) as n, string_agg((t24.family_id)::text, ',') as o1, coalesce(bool_or((t24.id is not null and t25.id is null)), false) as u
  from strength t22
  left join family_member t24 on t24.id = t22.family_member_id
  left join person t25 on t25.id = t24.person_id
  where t22.family_id = t0.id) t23 on true
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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

-- head of a unit
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"contacts":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"visits":', t5.j, '}') else 'null' end, ',"formerMembers":', t7.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t10.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t15.j, ',"resources":', t20.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t22.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t24.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((false), (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $3 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))), (false), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t3.n > 0 or t5.n > 0 then t1.id end as o1, t10.o1 as o2, t15.o1 as o3, t24.o1 as o4, (t0.restricted is not false or t7.u or t10.u or t15.u or t24.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextContactOn":', coalesce(to_json(t2.next_contact_on), 'null'), '}'), ','
  order by t2.contacted_on desc, t2.id desc), ']') as j, count(*) as n
  from (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.contacted_on, t2.starts_at, t2.duration_minutes, t2.with_whom, t2.matter, t2.agreements, t2.next_contact_on, t2.author_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from contact t2
  where t2.support_case_id = t1.id
  order by t2.contacted_on desc, t2.id desc
  limit 20) t2 ) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"agreements":', coalesce(to_json(t4.agreements), 'null'), ',"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t4.joint_decision), 'null'), ',"nextVisitOn":', coalesce(to_json(t4.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t4.visited_on), 'null'), '}'), ','
  order by t4.visited_on desc, t4.id desc), ']') as j, count(*) as n
  from (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.visited_on, t4.starts_at, t4.duration_minutes, t4.place, t4.place_detail, t4.support_kinds, t4.matter, t4.agreements, t4.next_visit_on, t4.author_id, t4.social_worker_id, t4.joint_decision, t4.decided_with_id, t4.persons_in_words, t4.late_reason, t4.recorded_by_id, t4.instead_of_id, t4.recorded_at, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason
  from visit t4
  where t4.support_case_id = t1.id
  order by t4.visited_on desc, t4.id desc
  limit 20) t4 ) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t6.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t6.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t6.left_on), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}'), ','
  order by t6.left_on desc, t6.id asc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  where t6.family_id = t0.id and t6.left_on is not null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t11.birth_date), 'null'), ',"bornAbout":', coalesce(t11.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t9.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t9.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t11.expected_on), 'null'), ',"givenName":', coalesce(to_json(t11.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"role":', coalesce(to_json(t9.role), 'null'), ',"school":', coalesce(to_json(t11.school), 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), ',"whereaboutsToday":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t11.birth_date asc nulls last, t9.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from family_member t9
  left join person t11 on t11.id = t9.person_id
  left join lateral (select t12.id, t12.version, t12.family_member_id, t12.kind, t12.with_whom, t12.valid_from, t12.valid_to, t12.watch_id, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from whereabouts t12
  where t12.family_member_id = t9.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family_member t13 on t13.id = t12.family_member_id
  where t9.family_id = t0.id and t9.left_on is null) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t14.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t14.ended_on), 'null'), ',"familyMember":', case when t16.id is not null then concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), ',"note":', coalesce(to_json(t14.note), 'null'), ',"phone":', coalesce(to_json(t14.phone), 'null'), ',"relation":', coalesce(to_json(t14.relation), 'null'), ',"version":', coalesce(t14.version::text, 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or((t16.id is not null and t17.restricted is not false) or (t16.id is not null and t18.id is null)), false) as u
  from related_person t14
  left join family_member t16 on t16.id = t14.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t14.family_id = t0.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"observedOn":', coalesce(to_json(t19.observed_on), 'null'), ',"state":', coalesce(to_json(t19.state), 'null'), ',"version":', coalesce(t19.version::text, 'null'), '}'), ','
  order by t19.observed_on desc, t19.id desc), ']') as j, count(*) as n
  from family_resource t19
  where t19.family_id = t0.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t21.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t21.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"text":', coalesce(to_json(t21.text), 'null'), ',"version":', coalesce(t21.version::text, 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from safety_note t21
  where t21.family_id = t0.id and t21.ended_on is null) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t23.description), 'null'), ',"evidence":', coalesce(to_json(t23.evidence), 'null'), ',"familyMember":', case when t25.id is not null then concat('{"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t23.observed_on), 'null'), ',"useMade":', coalesce(to_json(t23.use_made), 'null'), ',"version":', coalesce(t23.version::text, 'null'), '}'), ','
  order by t23.observed_on desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o1, coalesce(bool_or((t25.id is not null and t26.restricted is not false) or (t25.id is not null and t27.id is null)), false) as u
  from strength t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join family t26 on t26.id = t25.family_id
  left join person t27 on t27.id = t25.person_id
  where t23.family_id = t0.id) t24 on true
  where (t0.id = $4) and (((not t0.restricted and t0.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $5 union select u.id
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
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- social worker
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"contacts":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"visits":', t5.j, '}') else 'null' end, ',"formerMembers":', t7.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t10.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t15.j, ',"resources":', t20.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t22.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t24.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((false), (false), (false), ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $3 and i.state not in ('CASE_OPENED', 'JOINED'))))), ((t0.id = any(array(select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $4 and w.valid_from <= $5 and (w.valid_to is null or w.valid_to >= $6))))), ((t0.id = any(array(select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $7 and (held.valid_to is null or held.valid_to >= $8) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t3.n > 0 or t5.n > 0 then t1.id end as o1, t10.o1 as o2, t15.o1 as o3, t24.o1 as o4, (t0.restricted is not false or t7.u or t10.u or t15.u or t24.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextContactOn":', coalesce(to_json(t2.next_contact_on), 'null'), '}'), ','
  order by t2.contacted_on desc, t2.id desc), ']') as j, count(*) as n
  from (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.contacted_on, t2.starts_at, t2.duration_minutes, t2.with_whom, t2.matter, t2.agreements, t2.next_contact_on, t2.author_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from contact t2
  where t2.support_case_id = t1.id
  order by t2.contacted_on desc, t2.id desc
  limit 20) t2 ) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"agreements":', coalesce(to_json(t4.agreements), 'null'), ',"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t4.joint_decision), 'null'), ',"nextVisitOn":', coalesce(to_json(t4.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t4.visited_on), 'null'), '}'), ','
  order by t4.visited_on desc, t4.id desc), ']') as j, count(*) as n
  from (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.visited_on, t4.starts_at, t4.duration_minutes, t4.place, t4.place_detail, t4.support_kinds, t4.matter, t4.agreements, t4.next_visit_on, t4.author_id, t4.social_worker_id, t4.joint_decision, t4.decided_with_id, t4.persons_in_words, t4.late_reason, t4.recorded_by_id, t4.instead_of_id, t4.recorded_at, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason
  from visit t4
  where t4.support_case_id = t1.id
  order by t4.visited_on desc, t4.id desc
  limit 20) t4 ) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t6.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t6.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t6.left_on), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}'), ','
  order by t6.left_on desc, t6.id asc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  where t6.family_id = t0.id and t6.left_on is not null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t11.birth_date), 'null'), ',"bornAbout":', coalesce(t11.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t9.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t9.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t11.expected_on), 'null'), ',"givenName":', coalesce(to_json(t11.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"role":', coalesce(to_json(t9.role), 'null'), ',"school":', coalesce(to_json(t11.school), 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), ',"whereaboutsToday":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t11.birth_date asc nulls last, t9.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from family_member t9
  left join person t11 on t11.id = t9.person_id
  left join lateral (select t12.id, t12.version, t12.family_member_id, t12.kind, t12.with_whom, t12.valid_from, t12.valid_to, t12.watch_id, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from whereabouts t12
  where t12.family_member_id = t9.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family_member t13 on t13.id = t12.family_member_id
  where t9.family_id = t0.id and t9.left_on is null) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t14.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t14.ended_on), 'null'), ',"familyMember":', case when t16.id is not null then concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), ',"note":', coalesce(to_json(t14.note), 'null'), ',"phone":', coalesce(to_json(t14.phone), 'null'), ',"relation":', coalesce(to_json(t14.relation), 'null'), ',"version":', coalesce(t14.version::text, 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or((t16.id is not null and t17.restricted is not false) or (t16.id is not null and t18.id is null)), false) as u
  from related_person t14
  left join family_member t16 on t16.id = t14.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t14.family_id = t0.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"observedOn":', coalesce(to_json(t19.observed_on), 'null'), ',"state":', coalesce(to_json(t19.state), 'null'), ',"version":', coalesce(t19.version::text, 'null'), '}'), ','
  order by t19.observed_on desc, t19.id desc), ']') as j, count(*) as n
  from family_resource t19
  where t19.family_id = t0.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t21.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t21.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"text":', coalesce(to_json(t21.text), 'null'), ',"version":', coalesce(t21.version::text, 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from safety_note t21
  where t21.family_id = t0.id and t21.ended_on is null) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t23.description), 'null'), ',"evidence":', coalesce(to_json(t23.evidence), 'null'), ',"familyMember":', case when t25.id is not null then concat('{"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t23.observed_on), 'null'), ',"useMade":', coalesce(to_json(t23.use_made), 'null'), ',"version":', coalesce(t23.version::text, 'null'), '}'), ','
  order by t23.observed_on desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o1, coalesce(bool_or((t25.id is not null and t26.restricted is not false) or (t25.id is not null and t27.id is null)), false) as u
  from strength t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join family t26 on t26.id = t25.family_id
  left join person t27 on t27.id = t25.person_id
  where t23.family_id = t0.id) t24 on true
  where (t0.id = $12) and ((t0.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $13 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $14 and w.valid_from <= $15 and (w.valid_to is null or w.valid_to >= $16)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $17 and (held.valid_to is null or held.valid_to >= $18) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $19 and s.annulled_at is null and s.valid_from <= $20 and s.valid_to >= $21))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $22::timestamptz, $23::uuid, told.event, told.work, 'DONE', $24::uuid, $25::text, $26::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('FAMILY_READ', 'family')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"family":', (select j
  from r0), '}') end as data
  from verdict;

-- assistant
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"contacts":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"visits":', t5.j, '}') else 'null' end, ',"formerMembers":', t7.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t10.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t15.j, ',"resources":', t20.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t22.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t24.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((false), (false), (false), (false), (false), ((t0.id = any(array(select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $3 and s.annulled_at is null and s.valid_from <= $4 and s.valid_to >= $5)))), ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6)))))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t3.n > 0 or t5.n > 0 then t1.id end as o1, t10.o1 as o2, t15.o1 as o3, t24.o1 as o4, (t0.restricted is not false or t7.u or t10.u or t15.u or t24.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextContactOn":', coalesce(to_json(t2.next_contact_on), 'null'), '}'), ','
  order by t2.contacted_on desc, t2.id desc), ']') as j, count(*) as n
  from (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.contacted_on, t2.starts_at, t2.duration_minutes, t2.with_whom, t2.matter, t2.agreements, t2.next_contact_on, t2.author_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from contact t2
  where t2.support_case_id = t1.id
  order by t2.contacted_on desc, t2.id desc
  limit 20) t2 ) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"agreements":', coalesce(to_json(t4.agreements), 'null'), ',"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t4.joint_decision), 'null'), ',"nextVisitOn":', coalesce(to_json(t4.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t4.visited_on), 'null'), '}'), ','
  order by t4.visited_on desc, t4.id desc), ']') as j, count(*) as n
  from (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.visited_on, t4.starts_at, t4.duration_minutes, t4.place, t4.place_detail, t4.support_kinds, t4.matter, t4.agreements, t4.next_visit_on, t4.author_id, t4.social_worker_id, t4.joint_decision, t4.decided_with_id, t4.persons_in_words, t4.late_reason, t4.recorded_by_id, t4.instead_of_id, t4.recorded_at, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason
  from visit t4
  where t4.support_case_id = t1.id
  order by t4.visited_on desc, t4.id desc
  limit 20) t4 ) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t6.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t6.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t6.left_on), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}'), ','
  order by t6.left_on desc, t6.id asc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  where t6.family_id = t0.id and t6.left_on is not null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t11.birth_date), 'null'), ',"bornAbout":', coalesce(t11.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t9.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t9.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t11.expected_on), 'null'), ',"givenName":', coalesce(to_json(t11.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"role":', coalesce(to_json(t9.role), 'null'), ',"school":', coalesce(to_json(t11.school), 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), ',"whereaboutsToday":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t11.birth_date asc nulls last, t9.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from family_member t9
  left join person t11 on t11.id = t9.person_id
  left join lateral (select t12.id, t12.version, t12.family_member_id, t12.kind, t12.with_whom, t12.valid_from, t12.valid_to, t12.watch_id, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from whereabouts t12
  where t12.family_member_id = t9.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family_member t13 on t13.id = t12.family_member_id
  where t9.family_id = t0.id and t9.left_on is null) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t14.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t14.ended_on), 'null'), ',"familyMember":', case when t16.id is not null then concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), ',"note":', coalesce(to_json(t14.note), 'null'), ',"phone":', coalesce(to_json(t14.phone), 'null'), ',"relation":', coalesce(to_json(t14.relation), 'null'), ',"version":', coalesce(t14.version::text, 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or((t16.id is not null and t17.restricted is not false) or (t16.id is not null and t18.id is null)), false) as u
  from related_person t14
  left join family_member t16 on t16.id = t14.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t14.family_id = t0.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"observedOn":', coalesce(to_json(t19.observed_on), 'null'), ',"state":', coalesce(to_json(t19.state), 'null'), ',"version":', coalesce(t19.version::text, 'null'), '}'), ','
  order by t19.observed_on desc, t19.id desc), ']') as j, count(*) as n
  from family_resource t19
  where t19.family_id = t0.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t21.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t21.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"text":', coalesce(to_json(t21.text), 'null'), ',"version":', coalesce(t21.version::text, 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from safety_note t21
  where t21.family_id = t0.id and t21.ended_on is null) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t23.description), 'null'), ',"evidence":', coalesce(to_json(t23.evidence), 'null'), ',"familyMember":', case when t25.id is not null then concat('{"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t23.observed_on), 'null'), ',"useMade":', coalesce(to_json(t23.use_made), 'null'), ',"version":', coalesce(t23.version::text, 'null'), '}'), ','
  order by t23.observed_on desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o1, coalesce(bool_or((t25.id is not null and t26.restricted is not false) or (t25.id is not null and t27.id is null)), false) as u
  from strength t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join family t26 on t26.id = t25.family_id
  left join person t27 on t27.id = t25.person_id
  where t23.family_id = t0.id) t24 on true
  where (t0.id = $7) and ((t0.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $8
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11))))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
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

-- system
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"contacts":', t3.j, ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"visits":', t5.j, '}') else 'null' end, ',"formerMembers":', t7.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t10.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t15.j, ',"resources":', t20.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t22.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t24.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((false), (false), ((not t0.restricted)), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t3.n > 0 or t5.n > 0 then t1.id end as o1, t10.o1 as o2, t15.o1 as o3, t24.o1 as o4, (t0.restricted is not false or t7.u or t10.u or t15.u or t24.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t2.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextContactOn":', coalesce(to_json(t2.next_contact_on), 'null'), '}'), ','
  order by t2.contacted_on desc, t2.id desc), ']') as j, count(*) as n
  from (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.contacted_on, t2.starts_at, t2.duration_minutes, t2.with_whom, t2.matter, t2.agreements, t2.next_contact_on, t2.author_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from contact t2
  where t2.support_case_id = t1.id
  order by t2.contacted_on desc, t2.id desc
  limit 20) t2 ) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"agreements":', coalesce(to_json(t4.agreements), 'null'), ',"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"jointDecision":', coalesce(to_json(t4.joint_decision), 'null'), ',"nextVisitOn":', coalesce(to_json(t4.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t4.visited_on), 'null'), '}'), ','
  order by t4.visited_on desc, t4.id desc), ']') as j, count(*) as n
  from (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.visited_on, t4.starts_at, t4.duration_minutes, t4.place, t4.place_detail, t4.support_kinds, t4.matter, t4.agreements, t4.next_visit_on, t4.author_id, t4.social_worker_id, t4.joint_decision, t4.decided_with_id, t4.persons_in_words, t4.late_reason, t4.recorded_by_id, t4.instead_of_id, t4.recorded_at, t4.annulled_at, t4.annulled_by_id, t4.annulment_reason
  from visit t4
  where t4.support_case_id = t1.id
  order by t4.visited_on desc, t4.id desc
  limit 20) t4 ) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t6.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t6.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t6.left_on), 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}'), ','
  order by t6.left_on desc, t6.id asc), ']') as j, count(*) as n, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  where t6.family_id = t0.id and t6.left_on is not null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t11.birth_date), 'null'), ',"bornAbout":', coalesce(t11.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t9.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t9.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t11.expected_on), 'null'), ',"givenName":', coalesce(to_json(t11.given_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"role":', coalesce(to_json(t9.role), 'null'), ',"school":', coalesce(to_json(t11.school), 'null'), ',"surname":', coalesce(to_json(t11.surname), 'null'), ',"whereaboutsToday":', case when t12.id is not null then concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"kind":', coalesce(to_json(t12.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t11.birth_date asc nulls last, t9.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or(t11.id is null), false) as u
  from family_member t9
  left join person t11 on t11.id = t9.person_id
  left join lateral (select t12.id, t12.version, t12.family_member_id, t12.kind, t12.with_whom, t12.valid_from, t12.valid_to, t12.watch_id, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from whereabouts t12
  where t12.family_member_id = t9.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join family_member t13 on t13.id = t12.family_member_id
  where t9.family_id = t0.id and t9.left_on is null) t10 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t14.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t14.ended_on), 'null'), ',"familyMember":', case when t16.id is not null then concat('{"givenName":', coalesce(to_json(t18.given_name), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"name":', coalesce(to_json(t14.name), 'null'), ',"note":', coalesce(to_json(t14.note), 'null'), ',"phone":', coalesce(to_json(t14.phone), 'null'), ',"relation":', coalesce(to_json(t14.relation), 'null'), ',"version":', coalesce(t14.version::text, 'null'), '}'), ','
  order by t14.id asc), ']') as j, count(*) as n, string_agg((t16.family_id)::text, ',') as o1, coalesce(bool_or((t16.id is not null and t17.restricted is not false) or (t16.id is not null and t18.id is null)), false) as u
  from related_person t14
  left join family_member t16 on t16.id = t14.family_member_id
  left join family t17 on t17.id = t16.family_id
  left join person t18 on t18.id = t16.person_id
  where t14.family_id = t0.id) t15 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t19.description), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"kind":', coalesce(to_json(t19.kind), 'null'), ',"observedOn":', coalesce(to_json(t19.observed_on), 'null'), ',"state":', coalesce(to_json(t19.state), 'null'), ',"version":', coalesce(t19.version::text, 'null'), '}'), ','
  order by t19.observed_on desc, t19.id desc), ']') as j, count(*) as n
  from family_resource t19
  where t19.family_id = t0.id) t20 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t21.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t21.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"text":', coalesce(to_json(t21.text), 'null'), ',"version":', coalesce(t21.version::text, 'null'), '}'), ','
  order by t21.recorded_on desc, t21.id desc), ']') as j, count(*) as n
  from safety_note t21
  where t21.family_id = t0.id and t21.ended_on is null) t22 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t23.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t23.description), 'null'), ',"evidence":', coalesce(to_json(t23.evidence), 'null'), ',"familyMember":', case when t25.id is not null then concat('{"givenName":', coalesce(to_json(t27.given_name), 'null'), ',"id":', coalesce('"' || t25.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t23.observed_on), 'null'), ',"useMade":', coalesce(to_json(t23.use_made), 'null'), ',"version":', coalesce(t23.version::text, 'null'), '}'), ','
  order by t23.observed_on desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o1, coalesce(bool_or((t25.id is not null and t26.restricted is not false) or (t25.id is not null and t27.id is null)), false) as u
  from strength t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join family t26 on t26.id = t25.family_id
  left join person t27 on t27.id = t25.person_id
  where t23.family_id = t0.id) t24 on true
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
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
