-- director
with r0 as materialized (select concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"corrected":', coalesce((select exists (select
  from family_correction told
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"agreements":', coalesce(to_json(t2.agreements), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextVisitOn":', coalesce(to_json(t2.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t7.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t12.j, ',"resources":', t16.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t18.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t20.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((true), (false), (false), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, t7.o1 as o2, t12.o1 as o3, t20.o1 as o4, (t4.u or t7.u or t12.u or t20.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t3.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t3.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t3.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t3.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t3.left_on), 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t3.left_on desc, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t0.id and t3.left_on is not null) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"bornAbout":', coalesce(t8.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t8.expected_on), 'null'), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"school":', coalesce(to_json(t8.school), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), ',"whereaboutsToday":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t8.birth_date asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  left join lateral (select t9.id, t9.version, t9.family_member_id, t9.kind, t9.with_whom, t9.valid_from, t9.valid_to, t9.watch_id, t9.annulled_at, t9.annulled_by_id, t9.annulment_reason
  from whereabouts t9
  where t9.family_member_id = t6.id and t9.annulled_at is null and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family_member t10 on t10.id = t9.family_member_id
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t11.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t11.ended_on), 'null'), ',"familyMember":', case when t13.id is not null then concat('{"givenName":', coalesce(to_json(t14.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"note":', coalesce(to_json(t11.note), 'null'), ',"phone":', coalesce(to_json(t11.phone), 'null'), ',"relation":', coalesce(to_json(t11.relation), 'null'), ',"version":', coalesce(t11.version::text, 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or((t13.id is not null and t14.id is null)), false) as u
  from related_person t11
  left join family_member t13 on t13.id = t11.family_member_id
  left join person t14 on t14.id = t13.person_id
  where t11.family_id = t0.id) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t15.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t15.description), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"kind":', coalesce(to_json(t15.kind), 'null'), ',"observedOn":', coalesce(to_json(t15.observed_on), 'null'), ',"state":', coalesce(to_json(t15.state), 'null'), ',"version":', coalesce(t15.version::text, 'null'), '}'), ','
  order by t15.observed_on desc, t15.id desc), ']') as j, count(*) as n
  from family_resource t15
  where t15.family_id = t0.id) t16 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t17.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t17.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"text":', coalesce(to_json(t17.text), 'null'), ',"version":', coalesce(t17.version::text, 'null'), '}'), ','
  order by t17.recorded_on desc, t17.id desc), ']') as j, count(*) as n
  from safety_note t17
  where t17.family_id = t0.id and t17.ended_on is null) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t19.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t19.description), 'null'), ',"evidence":', coalesce(to_json(t19.evidence), 'null'), ',"familyMember":', case when t21.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t19.observed_on), 'null'), ',"useMade":', coalesce(to_json(t19.use_made), 'null'), ',"version":', coalesce(t19.version::text, 'null'), '}'), ','
  order by t19.observed_on desc, t19.id desc), ']') as j, count(*) as n, string_agg((t21.family_id)::text, ',') as o1, coalesce(bool_or((t21.id is not null and t22.id is null)), false) as u
  from strength t19
  left join family_member t21 on t21.id = t19.family_member_id
  left join person t22 on t22.id = t21.person_id
  where t19.family_id = t0.id) t20 on true
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
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"agreements":', coalesce(to_json(t2.agreements), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextVisitOn":', coalesce(to_json(t2.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t7.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t12.j, ',"resources":', t17.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t19.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t21.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
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
  from below)))), (false), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, t7.o1 as o2, t12.o1 as o3, t21.o1 as o4, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t0.restricted is not false)) or t4.u or t7.u or t12.u or t21.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t3.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t3.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t3.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t3.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t3.left_on), 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t3.left_on desc, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t0.id and t3.left_on is not null) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"bornAbout":', coalesce(t8.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t8.expected_on), 'null'), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"school":', coalesce(to_json(t8.school), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), ',"whereaboutsToday":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t8.birth_date asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  left join lateral (select t9.id, t9.version, t9.family_member_id, t9.kind, t9.with_whom, t9.valid_from, t9.valid_to, t9.watch_id, t9.annulled_at, t9.annulled_by_id, t9.annulment_reason
  from whereabouts t9
  where t9.family_member_id = t6.id and t9.annulled_at is null and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family_member t10 on t10.id = t9.family_member_id
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t11.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t11.ended_on), 'null'), ',"familyMember":', case when t13.id is not null then concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"note":', coalesce(to_json(t11.note), 'null'), ',"phone":', coalesce(to_json(t11.phone), 'null'), ',"relation":', coalesce(to_json(t11.relation), 'null'), ',"version":', coalesce(t11.version::text, 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or((t13.id is not null and t14.restricted is not false) or (t13.id is not null and t15.id is null)), false) as u
  from related_person t11
  left join family_member t13 on t13.id = t11.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t11.family_id = t0.id) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t16.description), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"observedOn":', coalesce(to_json(t16.observed_on), 'null'), ',"state":', coalesce(to_json(t16.state), 'null'), ',"version":', coalesce(t16.version::text, 'null'), '}'), ','
  order by t16.observed_on desc, t16.id desc), ']') as j, count(*) as n
  from family_resource t16
  where t16.family_id = t0.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t18.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t18.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"text":', coalesce(to_json(t18.text), 'null'), ',"version":', coalesce(t18.version::text, 'null'), '}'), ','
  order by t18.recorded_on desc, t18.id desc), ']') as j, count(*) as n
  from safety_note t18
  where t18.family_id = t0.id and t18.ended_on is null) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t20.description), 'null'), ',"evidence":', coalesce(to_json(t20.evidence), 'null'), ',"familyMember":', case when t22.id is not null then concat('{"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t20.observed_on), 'null'), ',"useMade":', coalesce(to_json(t20.use_made), 'null'), ',"version":', coalesce(t20.version::text, 'null'), '}'), ','
  order by t20.observed_on desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o1, coalesce(bool_or((t22.id is not null and t23.restricted is not false) or (t22.id is not null and t24.id is null)), false) as u
  from strength t20
  left join family_member t22 on t22.id = t20.family_member_id
  left join family t23 on t23.id = t22.family_id
  left join person t24 on t24.id = t22.person_id
  where t20.family_id = t0.id) t21 on true
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
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"agreements":', coalesce(to_json(t2.agreements), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextVisitOn":', coalesce(to_json(t2.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t7.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t12.j, ',"resources":', t17.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t19.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t21.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
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
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $9 and s.annulled_at is null and s.valid_from <= $10 and s.valid_to >= $11)))), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, t7.o1 as o2, t12.o1 as o3, t21.o1 as o4, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t0.restricted is not false)) or t4.u or t7.u or t12.u or t21.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t3.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t3.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t3.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t3.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t3.left_on), 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t3.left_on desc, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t0.id and t3.left_on is not null) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"bornAbout":', coalesce(t8.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t8.expected_on), 'null'), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"school":', coalesce(to_json(t8.school), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), ',"whereaboutsToday":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t8.birth_date asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  left join lateral (select t9.id, t9.version, t9.family_member_id, t9.kind, t9.with_whom, t9.valid_from, t9.valid_to, t9.watch_id, t9.annulled_at, t9.annulled_by_id, t9.annulment_reason
  from whereabouts t9
  where t9.family_member_id = t6.id and t9.annulled_at is null and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family_member t10 on t10.id = t9.family_member_id
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t11.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t11.ended_on), 'null'), ',"familyMember":', case when t13.id is not null then concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"note":', coalesce(to_json(t11.note), 'null'), ',"phone":', coalesce(to_json(t11.phone), 'null'), ',"relation":', coalesce(to_json(t11.relation), 'null'), ',"version":', coalesce(t11.version::text, 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or((t13.id is not null and t14.restricted is not false) or (t13.id is not null and t15.id is null)), false) as u
  from related_person t11
  left join family_member t13 on t13.id = t11.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t11.family_id = t0.id) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t16.description), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"observedOn":', coalesce(to_json(t16.observed_on), 'null'), ',"state":', coalesce(to_json(t16.state), 'null'), ',"version":', coalesce(t16.version::text, 'null'), '}'), ','
  order by t16.observed_on desc, t16.id desc), ']') as j, count(*) as n
  from family_resource t16
  where t16.family_id = t0.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t18.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t18.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"text":', coalesce(to_json(t18.text), 'null'), ',"version":', coalesce(t18.version::text, 'null'), '}'), ','
  order by t18.recorded_on desc, t18.id desc), ']') as j, count(*) as n
  from safety_note t18
  where t18.family_id = t0.id and t18.ended_on is null) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t20.description), 'null'), ',"evidence":', coalesce(to_json(t20.evidence), 'null'), ',"familyMember":', case when t22.id is not null then concat('{"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t20.observed_on), 'null'), ',"useMade":', coalesce(to_json(t20.use_made), 'null'), ',"version":', coalesce(t20.version::text, 'null'), '}'), ','
  order by t20.observed_on desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o1, coalesce(bool_or((t22.id is not null and t23.restricted is not false) or (t22.id is not null and t24.id is null)), false) as u
  from strength t20
  left join family_member t22 on t22.id = t20.family_member_id
  left join family t23 on t23.id = t22.family_id
  left join person t24 on t24.id = t22.person_id
  where t20.family_id = t0.id) t21 on true
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
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"agreements":', coalesce(to_json(t2.agreements), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextVisitOn":', coalesce(to_json(t2.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t7.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t12.j, ',"resources":', t17.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t19.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t21.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
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
  where c.closed_on is null and a.assistant_id = $6)))))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, t7.o1 as o2, t12.o1 as o3, t21.o1 as o4, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t0.restricted is not false)) or t4.u or t7.u or t12.u or t21.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t3.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t3.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t3.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t3.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t3.left_on), 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t3.left_on desc, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t0.id and t3.left_on is not null) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"bornAbout":', coalesce(t8.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t8.expected_on), 'null'), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"school":', coalesce(to_json(t8.school), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), ',"whereaboutsToday":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t8.birth_date asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  left join lateral (select t9.id, t9.version, t9.family_member_id, t9.kind, t9.with_whom, t9.valid_from, t9.valid_to, t9.watch_id, t9.annulled_at, t9.annulled_by_id, t9.annulment_reason
  from whereabouts t9
  where t9.family_member_id = t6.id and t9.annulled_at is null and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family_member t10 on t10.id = t9.family_member_id
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t11.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t11.ended_on), 'null'), ',"familyMember":', case when t13.id is not null then concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"note":', coalesce(to_json(t11.note), 'null'), ',"phone":', coalesce(to_json(t11.phone), 'null'), ',"relation":', coalesce(to_json(t11.relation), 'null'), ',"version":', coalesce(t11.version::text, 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or((t13.id is not null and t14.restricted is not false) or (t13.id is not null and t15.id is null)), false) as u
  from related_person t11
  left join family_member t13 on t13.id = t11.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t11.family_id = t0.id) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t16.description), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"observedOn":', coalesce(to_json(t16.observed_on), 'null'), ',"state":', coalesce(to_json(t16.state), 'null'), ',"version":', coalesce(t16.version::text, 'null'), '}'), ','
  order by t16.observed_on desc, t16.id desc), ']') as j, count(*) as n
  from family_resource t16
  where t16.family_id = t0.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t18.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t18.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"text":', coalesce(to_json(t18.text), 'null'), ',"version":', coalesce(t18.version::text, 'null'), '}'), ','
  order by t18.recorded_on desc, t18.id desc), ']') as j, count(*) as n
  from safety_note t18
  where t18.family_id = t0.id and t18.ended_on is null) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t20.description), 'null'), ',"evidence":', coalesce(to_json(t20.evidence), 'null'), ',"familyMember":', case when t22.id is not null then concat('{"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t20.observed_on), 'null'), ',"useMade":', coalesce(to_json(t20.use_made), 'null'), ',"version":', coalesce(t20.version::text, 'null'), '}'), ','
  order by t20.observed_on desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o1, coalesce(bool_or((t22.id is not null and t23.restricted is not false) or (t22.id is not null and t24.id is null)), false) as u
  from strength t20
  left join family_member t22 on t22.id = t20.family_member_id
  left join family t23 on t23.id = t22.family_id
  left join person t24 on t24.id = t22.person_id
  where t20.family_id = t0.id) t21 on true
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
  where told.subject_id = t0.id) as corrected)::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"currentCase":', case when t1.id is not null then concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t2.id is not null then concat('{"agreements":', coalesce(to_json(t2.agreements), 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"nextVisitOn":', coalesce(to_json(t2.next_visit_on), 'null'), ',"visitedOn":', coalesce(to_json(t2.visited_on), 'null'), '}') else 'null' end, '}') else 'null' end, ',"formerMembers":', t4.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t7.j, ',"phone":', coalesce(to_json(t0.phone), 'null'), ',"registeredOn":', coalesce(to_json(t0.registered_on), 'null'), ',"relatedPersons":', t12.j, ',"resources":', t17.j, ',"restricted":', coalesce(t0.restricted::text, 'null'), ',"safetyNotes":', t19.j, ',"secretAddressId":', coalesce(to_json((select secret.id
  from secret_address secret
  where secret.family_id = t0.id and secret.ended_on is null))::text, 'null'), ',"street":', coalesce(to_json(t0.street), 'null'), ',"strengths":', t21.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<7:' || json_build_array()::text || $1::text || '>')), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerReasons":', ($1::text || '<8:' || json_build_array((false), (false), ((not t0.restricted)), (false), (false), (false), (false))::text || $1::text || '>'), '}') as j, t0.id as o0, case when t2.id is not null then t1.id end as o1, t7.o1 as o2, t12.o1 as o3, t21.o1 as o4, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t0.restricted is not false)) or t4.u or t7.u or t12.u or t21.u) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.kind, t2.visited_on, t2.starts_at, t2.duration_minutes, t2.place, t2.place_detail, t2.support_kinds, t2.matter, t2.agreements, t2.next_visit_on, t2.author_id, t2.social_worker_id, t2.joint_decision, t2.decided_with_id, t2.persons_in_words, t2.late_reason, t2.recorded_by_id, t2.instead_of_id, t2.recorded_at, t2.annulled_at, t2.annulled_by_id, t2.annulment_reason
  from visit t2
  where t2.support_case_id = t1.id and t2.annulled_at is null
  order by t2.visited_on desc, t2.id desc
  limit 1) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t5.birth_date), 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t3.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t3.id) as corrected)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"givenName":', coalesce(to_json(t5.given_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), ',"leavingNote":', coalesce(to_json(t3.leaving_note), 'null'), ',"leavingReason":', coalesce(to_json(t3.leaving_reason), 'null'), ',"leftOn":', coalesce(to_json(t3.left_on), 'null'), ',"role":', coalesce(to_json(t3.role), 'null'), ',"surname":', coalesce(to_json(t5.surname), 'null'), '}'), ','
  order by t3.left_on desc, t3.id asc), ']') as j, count(*) as n, coalesce(bool_or(t5.id is null), false) as u
  from family_member t3
  left join person t5 on t5.id = t3.person_id
  where t3.family_id = t0.id and t3.left_on is not null) t4 on true
  left join lateral (select concat('[', string_agg(concat('{"birthDate":', coalesce(to_json(t8.birth_date), 'null'), ',"bornAbout":', coalesce(t8.born_about::text, 'null'), ',"corrected":', coalesce((select exists (select
  from person_correction told
  where told.subject_id = t6.person_id) or exists (select
  from family_member_correction told
  where told.subject_id = t6.id) as corrected)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"expectedOn":', coalesce(to_json(t8.expected_on), 'null'), ',"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"role":', coalesce(to_json(t6.role), 'null'), ',"school":', coalesce(to_json(t8.school), 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), ',"whereaboutsToday":', case when t9.id is not null then concat('{"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), '}') else 'null' end, '}'), ','
  order by t8.birth_date asc nulls last, t6.id asc), ']') as j, count(*) as n, string_agg((t10.family_id)::text, ',') as o1, coalesce(bool_or(t8.id is null), false) as u
  from family_member t6
  left join person t8 on t8.id = t6.person_id
  left join lateral (select t9.id, t9.version, t9.family_member_id, t9.kind, t9.with_whom, t9.valid_from, t9.valid_to, t9.watch_id, t9.annulled_at, t9.annulled_by_id, t9.annulment_reason
  from whereabouts t9
  where t9.family_member_id = t6.id and t9.annulled_at is null and t9.valid_from <= $2::date and (t9.valid_to is null or t9.valid_to >= $2::date)
  order by t9.valid_from desc, t9.id desc
  limit 1) t9 on true
  left join family_member t10 on t10.id = t9.family_member_id
  where t6.family_id = t0.id and t6.left_on is null) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from related_person_correction told
  where told.subject_id = t11.id) as corrected)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"endedOn":', coalesce(to_json(t11.ended_on), 'null'), ',"familyMember":', case when t13.id is not null then concat('{"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), ',"note":', coalesce(to_json(t11.note), 'null'), ',"phone":', coalesce(to_json(t11.phone), 'null'), ',"relation":', coalesce(to_json(t11.relation), 'null'), ',"version":', coalesce(t11.version::text, 'null'), '}'), ','
  order by t11.id asc), ']') as j, count(*) as n, string_agg((t13.family_id)::text, ',') as o1, coalesce(bool_or((t13.id is not null and t14.restricted is not false) or (t13.id is not null and t15.id is null)), false) as u
  from related_person t11
  left join family_member t13 on t13.id = t11.family_member_id
  left join family t14 on t14.id = t13.family_id
  left join person t15 on t15.id = t13.person_id
  where t11.family_id = t0.id) t12 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from family_resource_correction told
  where told.subject_id = t16.id) as corrected)::text, ($1::text || '<4:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t16.description), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"kind":', coalesce(to_json(t16.kind), 'null'), ',"observedOn":', coalesce(to_json(t16.observed_on), 'null'), ',"state":', coalesce(to_json(t16.state), 'null'), ',"version":', coalesce(t16.version::text, 'null'), '}'), ','
  order by t16.observed_on desc, t16.id desc), ']') as j, count(*) as n
  from family_resource t16
  where t16.family_id = t0.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"checkOn":', coalesce(to_json(t18.check_on), 'null'), ',"corrected":', coalesce((select exists (select
  from safety_note_correction told
  where told.subject_id = t18.id) as corrected)::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), ',"id":', coalesce('"' || t18.id || '"', 'null'), ',"text":', coalesce(to_json(t18.text), 'null'), ',"version":', coalesce(t18.version::text, 'null'), '}'), ','
  order by t18.recorded_on desc, t18.id desc), ']') as j, count(*) as n
  from safety_note t18
  where t18.family_id = t0.id and t18.ended_on is null) t19 on true
  left join lateral (select concat('[', string_agg(concat('{"corrected":', coalesce((select exists (select
  from strength_correction told
  where told.subject_id = t20.id) as corrected)::text, ($1::text || '<6:' || json_build_array()::text || $1::text || '>')), ',"description":', coalesce(to_json(t20.description), 'null'), ',"evidence":', coalesce(to_json(t20.evidence), 'null'), ',"familyMember":', case when t22.id is not null then concat('{"givenName":', coalesce(to_json(t24.given_name), 'null'), ',"id":', coalesce('"' || t22.id || '"', 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"observedOn":', coalesce(to_json(t20.observed_on), 'null'), ',"useMade":', coalesce(to_json(t20.use_made), 'null'), ',"version":', coalesce(t20.version::text, 'null'), '}'), ','
  order by t20.observed_on desc, t20.id desc), ']') as j, count(*) as n, string_agg((t22.family_id)::text, ',') as o1, coalesce(bool_or((t22.id is not null and t23.restricted is not false) or (t22.id is not null and t24.id is null)), false) as u
  from strength t20
  left join family_member t22 on t22.id = t20.family_member_id
  left join family t23 on t23.id = t22.family_id
  left join person t24 on t24.id = t22.person_id
  where t20.family_id = t0.id) t21 on true
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
