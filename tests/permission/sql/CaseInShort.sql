-- director
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"awaitedDecision":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"basisEndedOn":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"meetingRhythmToday":', case when t6.id is not null then concat('{"days":', coalesce(t6.days::text, 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $2::date)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t8.id is not null then concat('{"decision":', case when t9.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"outcome":', coalesce(to_json(t9.outcome), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<4:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = coalesce((select held.assistant_id
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null), null))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR', 'UNIT_HEAD', 'CENTRE_SYSTEM') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<8:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<9:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t13.id is not null then concat('{"cause":', coalesce(to_json(t13.cause), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"validTo":', coalesce(to_json(t13.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null or t8.id is not null or t11.id is not null or t13.id is not null then t1.id end as o1, t7.family_id as o2, t9.support_case_id as o3, ((t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t10.id is null))) or (t1.id is not null and (t11.id is not null and t12.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.valid_from, t4.valid_to, t4.source_id, t4.annulled_at
  from legal_basis t4
  where t4.support_case_id = t1.id and t4.valid_from <= $2::date and (t4.valid_to is null or t4.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t4.kind), t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.visited_on, t5.starts_at, t5.duration_minutes, t5.place, t5.place_detail, t5.support_kinds, t5.matter, t5.agreements, t5.next_visit_on, t5.author_id, t5.social_worker_id, t5.joint_decision, t5.decided_with_id, t5.persons_in_words, t5.late_reason, t5.recorded_by_id, t5.instead_of_id, t5.recorded_at, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason
  from visit t5
  where t5.support_case_id = t1.id and t5.annulled_at is null
  order by t5.visited_on desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.days, t6.valid_from, t6.valid_to, t6.justification, t6.author_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from meeting_rhythm t6
  where t6.support_case_id = t1.id and t6.annulled_at is null and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t1.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.recorded_by_id, t8.annulled_at, t8.annulled_by_id, t8.annulment_reason, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t1.id and t8.annulled_at is null
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.request_id, t9.outcome, t9.reason, t9.decided_on, t9.decided_by_id
  from request_decision t9
  where t9.request_id = t8.id
  order by t9.id desc
  limit 1) t9 on true
  left join staff_member t10 on t10.id = t9.decided_by_id
  left join lateral (select t11.id, t11.version, t11.support_case_id, t11.staff_member_id, t11.valid_from, t11.valid_to, t11.decided_by_id, t11.decided_on, t11.note
  from case_worker t11
  where t11.support_case_id = t1.id and t11.valid_from <= $2::date and (t11.valid_to is null or t11.valid_to >= $2::date)
  order by t11.valid_from desc, t11.id desc
  limit 1) t11 on true
  left join staff_member t12 on t12.id = t11.staff_member_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.valid_from, t13.valid_to, t13.cause, t13.other_cause, t13.remarks, t13.author_id, t13.instead_of_id, t13.recorded_at, t13.annulled_at, t13.annulled_by_id, t13.annulment_reason
  from visit_pause t13
  where t13.support_case_id = t1.id and t13.annulled_at is null and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"awaitedDecision":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"basisEndedOn":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"meetingRhythmToday":', case when t6.id is not null then concat('{"days":', coalesce(t6.days::text, 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $2::date)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t8.id is not null then concat('{"decision":', case when t9.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"outcome":', coalesce(to_json(t9.outcome), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<4:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = coalesce((select held.assistant_id
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null), null))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR', 'UNIT_HEAD', 'CENTRE_SYSTEM') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<8:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<9:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t15.id is not null then concat('{"cause":', coalesce(to_json(t15.cause), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"validTo":', coalesce(to_json(t15.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null or t8.id is not null or t13.id is not null or t15.id is not null then t1.id end as o1, t7.family_id as o2, t9.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t11.restricted is not false))) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t12.id is null))) or (t1.id is not null and (t13.id is not null and t14.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.valid_from, t4.valid_to, t4.source_id, t4.annulled_at
  from legal_basis t4
  where t4.support_case_id = t1.id and t4.valid_from <= $2::date and (t4.valid_to is null or t4.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t4.kind), t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.visited_on, t5.starts_at, t5.duration_minutes, t5.place, t5.place_detail, t5.support_kinds, t5.matter, t5.agreements, t5.next_visit_on, t5.author_id, t5.social_worker_id, t5.joint_decision, t5.decided_with_id, t5.persons_in_words, t5.late_reason, t5.recorded_by_id, t5.instead_of_id, t5.recorded_at, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason
  from visit t5
  where t5.support_case_id = t1.id and t5.annulled_at is null
  order by t5.visited_on desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.days, t6.valid_from, t6.valid_to, t6.justification, t6.author_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from meeting_rhythm t6
  where t6.support_case_id = t1.id and t6.annulled_at is null and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t1.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.recorded_by_id, t8.annulled_at, t8.annulled_by_id, t8.annulment_reason, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t1.id and t8.annulled_at is null
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.request_id, t9.outcome, t9.reason, t9.decided_on, t9.decided_by_id
  from request_decision t9
  where t9.request_id = t8.id
  order by t9.id desc
  limit 1) t9 on true
  left join support_case t10 on t10.id = t9.support_case_id
  left join family t11 on t11.id = t10.family_id
  left join staff_member t12 on t12.id = t9.decided_by_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.staff_member_id, t13.valid_from, t13.valid_to, t13.decided_by_id, t13.decided_on, t13.note
  from case_worker t13
  where t13.support_case_id = t1.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join staff_member t14 on t14.id = t13.staff_member_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.valid_from, t15.valid_to, t15.cause, t15.other_cause, t15.remarks, t15.author_id, t15.instead_of_id, t15.recorded_at, t15.annulled_at, t15.annulled_by_id, t15.annulment_reason
  from visit_pause t15
  where t15.support_case_id = t1.id and t15.annulled_at is null and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by t15.valid_from desc, t15.id desc
  limit 1) t15 on true
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
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"awaitedDecision":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"basisEndedOn":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"meetingRhythmToday":', case when t6.id is not null then concat('{"days":', coalesce(t6.days::text, 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $2::date)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t8.id is not null then concat('{"decision":', case when t9.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"outcome":', coalesce(to_json(t9.outcome), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<4:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = coalesce((select held.assistant_id
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null), null))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR', 'UNIT_HEAD', 'CENTRE_SYSTEM') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<8:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<9:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t15.id is not null then concat('{"cause":', coalesce(to_json(t15.cause), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"validTo":', coalesce(to_json(t15.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null or t8.id is not null or t13.id is not null or t15.id is not null then t1.id end as o1, t7.family_id as o2, t9.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t11.restricted is not false))) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t12.id is null))) or (t1.id is not null and (t13.id is not null and t14.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.valid_from, t4.valid_to, t4.source_id, t4.annulled_at
  from legal_basis t4
  where t4.support_case_id = t1.id and t4.valid_from <= $2::date and (t4.valid_to is null or t4.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t4.kind), t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.visited_on, t5.starts_at, t5.duration_minutes, t5.place, t5.place_detail, t5.support_kinds, t5.matter, t5.agreements, t5.next_visit_on, t5.author_id, t5.social_worker_id, t5.joint_decision, t5.decided_with_id, t5.persons_in_words, t5.late_reason, t5.recorded_by_id, t5.instead_of_id, t5.recorded_at, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason
  from visit t5
  where t5.support_case_id = t1.id and t5.annulled_at is null
  order by t5.visited_on desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.days, t6.valid_from, t6.valid_to, t6.justification, t6.author_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from meeting_rhythm t6
  where t6.support_case_id = t1.id and t6.annulled_at is null and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t1.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.recorded_by_id, t8.annulled_at, t8.annulled_by_id, t8.annulment_reason, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t1.id and t8.annulled_at is null
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.request_id, t9.outcome, t9.reason, t9.decided_on, t9.decided_by_id
  from request_decision t9
  where t9.request_id = t8.id
  order by t9.id desc
  limit 1) t9 on true
  left join support_case t10 on t10.id = t9.support_case_id
  left join family t11 on t11.id = t10.family_id
  left join staff_member t12 on t12.id = t9.decided_by_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.staff_member_id, t13.valid_from, t13.valid_to, t13.decided_by_id, t13.decided_on, t13.note
  from case_worker t13
  where t13.support_case_id = t1.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join staff_member t14 on t14.id = t13.staff_member_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.valid_from, t15.valid_to, t15.cause, t15.other_cause, t15.remarks, t15.author_id, t15.instead_of_id, t15.recorded_at, t15.annulled_at, t15.annulled_by_id, t15.annulment_reason
  from visit_pause t15
  where t15.support_case_id = t1.id and t15.annulled_at is null and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by t15.valid_from desc, t15.id desc
  limit 1) t15 on true
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
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"awaitedDecision":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"basisEndedOn":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"meetingRhythmToday":', case when t6.id is not null then concat('{"days":', coalesce(t6.days::text, 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $2::date)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t8.id is not null then concat('{"decision":', case when t9.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"outcome":', coalesce(to_json(t9.outcome), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<4:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = coalesce((select held.assistant_id
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null), null))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR', 'UNIT_HEAD', 'CENTRE_SYSTEM') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<8:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<9:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t15.id is not null then concat('{"cause":', coalesce(to_json(t15.cause), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"validTo":', coalesce(to_json(t15.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null or t8.id is not null or t13.id is not null or t15.id is not null then t1.id end as o1, t7.family_id as o2, t9.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t11.restricted is not false))) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t12.id is null))) or (t1.id is not null and (t13.id is not null and t14.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.valid_from, t4.valid_to, t4.source_id, t4.annulled_at
  from legal_basis t4
  where t4.support_case_id = t1.id and t4.valid_from <= $2::date and (t4.valid_to is null or t4.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t4.kind), t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.visited_on, t5.starts_at, t5.duration_minutes, t5.place, t5.place_detail, t5.support_kinds, t5.matter, t5.agreements, t5.next_visit_on, t5.author_id, t5.social_worker_id, t5.joint_decision, t5.decided_with_id, t5.persons_in_words, t5.late_reason, t5.recorded_by_id, t5.instead_of_id, t5.recorded_at, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason
  from visit t5
  where t5.support_case_id = t1.id and t5.annulled_at is null
  order by t5.visited_on desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.days, t6.valid_from, t6.valid_to, t6.justification, t6.author_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from meeting_rhythm t6
  where t6.support_case_id = t1.id and t6.annulled_at is null and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t1.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.recorded_by_id, t8.annulled_at, t8.annulled_by_id, t8.annulment_reason, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t1.id and t8.annulled_at is null
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.request_id, t9.outcome, t9.reason, t9.decided_on, t9.decided_by_id
  from request_decision t9
  where t9.request_id = t8.id
  order by t9.id desc
  limit 1) t9 on true
  left join support_case t10 on t10.id = t9.support_case_id
  left join family t11 on t11.id = t10.family_id
  left join staff_member t12 on t12.id = t9.decided_by_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.staff_member_id, t13.valid_from, t13.valid_to, t13.decided_by_id, t13.decided_on, t13.note
  from case_worker t13
  where t13.support_case_id = t1.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join staff_member t14 on t14.id = t13.staff_member_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.valid_from, t15.valid_to, t15.cause, t15.other_cause, t15.remarks, t15.author_id, t15.instead_of_id, t15.recorded_at, t15.annulled_at, t15.annulled_by_id, t15.annulment_reason
  from visit_pause t15
  where t15.support_case_id = t1.id and t15.annulled_at is null and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by t15.valid_from desc, t15.id desc
  limit 1) t15 on true
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
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
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
with r0 as materialized (select concat('{"currentCase":', case when t1.id is not null then concat('{"assistant":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), ',"id":', coalesce('"' || t3.id || '"', 'null'), '}') else 'null' end, ',"awaitedDecision":', ($1::text || '<0:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select exists (select
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null) as correction_waits), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"basisEndedOn":', ($1::text || '<1:' || json_build_array((select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"meetingRhythmToday":', case when t6.id is not null then concat('{"days":', coalesce(t6.days::text, 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"validTo":', coalesce(to_json(t6.valid_to), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t7.id is not null then concat('{"daysLeft":', coalesce((t7.due_on - $2::date)::text, ($1::text || '<2:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t7.due_on), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"kind":', coalesce(to_json(t7.kind), 'null'), ',"source":', coalesce(to_json(t7.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t8.id is not null then concat('{"decision":', case when t9.id is not null then concat('{"decidedAs":', ($1::text || '<3:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t9.decided_by_id and post.valid_from <= t9.decided_on and (post.valid_to is null or post.valid_to >= t9.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t9.decided_on), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"outcome":', coalesce(to_json(t9.outcome), 'null'), ',"reason":', coalesce(to_json(t9.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t8.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<4:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t13.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits), (select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers
  from amendment proposed
  where proposed.support_case_id = t1.id and proposed.outcome is null), (select (exists (select
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = (select w.staff_member_id
  from case_worker w
  where w.support_case_id = t1.id and w.valid_from <= $2::date and (w.valid_to is null or w.valid_to >= $2::date)))), ((select json_build_object('id', told.id, 'name', told.display_name)
  from staff_member told
  where told.id = coalesce((select held.assistant_id
  from assignment held
  where held.support_case_id = t1.id and held.ended_on is null), null))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR', 'UNIT_HEAD', 'CENTRE_SYSTEM') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))), (select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
  order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
  from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = t1.family_id
  where post.role in ('DIRECTOR') and not holder.machine and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date) and not exists (select
  from suspension told
  where told.staff_member_id = post.staff_member_id and told.suspended_on <= $2::date and (told.lifted_on is null or told.lifted_on > $2::date)) and exists (select
  from data_authorization paper
  where paper.staff_member_id = holder.id and paper.granted_on <= $2::date and paper.secrecy_undertaken_on <= $2::date and (paper.valid_to is null or paper.valid_to >= $2::date) and (paper.withdrawn_on is null or paper.withdrawn_on > $2::date)) and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = post.unit_id union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<6:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<8:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<9:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t15.id is not null then concat('{"cause":', coalesce(to_json(t15.cause), 'null'), ',"id":', coalesce('"' || t15.id || '"', 'null'), ',"validTo":', coalesce(to_json(t15.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t6.id is not null or t8.id is not null or t13.id is not null or t15.id is not null then t1.id end as o1, t7.family_id as o2, t9.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t11.restricted is not false))) or (t1.id is not null and (t8.id is not null and (t9.id is not null and t12.id is null))) or (t1.id is not null and (t13.id is not null and t14.id is null))) as u
  from family t0
  left join lateral (select t1.id, t1.version, t1.family_id, t1.intake_id, t1.number, t1.track, t1.stage, t1.goal, t1.opened_on, t1.closed_on, t1.closed_from, t1.closure_reason, t1.court_word_on, t1.court_word_signature, t1.court_told, t1.suspended_until
  from support_case t1
  where t1.family_id = t0.id
  order by t1.closed_on desc, t1.opened_on desc, t1.id desc
  limit 1) t1 on true
  left join lateral (select t2.id, t2.version, t2.support_case_id, t2.assistant_id, t2.assigned_on, t2.assigned_by_id, t2.ended_on, t2.end_reason, t2.handover_note
  from assignment t2
  where t2.support_case_id = t1.id and t2.ended_on is null
  order by t2.assigned_on asc, t2.id asc
  limit 1) t2 on true
  left join staff_member t3 on t3.id = t2.assistant_id
  left join lateral (select t4.id, t4.version, t4.support_case_id, t4.kind, t4.valid_from, t4.valid_to, t4.source_id, t4.annulled_at
  from legal_basis t4
  where t4.support_case_id = t1.id and t4.valid_from <= $2::date and (t4.valid_to is null or t4.valid_to >= $2::date)
  order by array_position(array['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'], t4.kind), t4.valid_from desc, t4.id desc
  limit 1) t4 on true
  left join lateral (select t5.id, t5.version, t5.support_case_id, t5.kind, t5.visited_on, t5.starts_at, t5.duration_minutes, t5.place, t5.place_detail, t5.support_kinds, t5.matter, t5.agreements, t5.next_visit_on, t5.author_id, t5.social_worker_id, t5.joint_decision, t5.decided_with_id, t5.persons_in_words, t5.late_reason, t5.recorded_by_id, t5.instead_of_id, t5.recorded_at, t5.annulled_at, t5.annulled_by_id, t5.annulment_reason
  from visit t5
  where t5.support_case_id = t1.id and t5.annulled_at is null
  order by t5.visited_on desc, t5.id desc
  limit 1) t5 on true
  left join lateral (select t6.id, t6.version, t6.support_case_id, t6.days, t6.valid_from, t6.valid_to, t6.justification, t6.author_id, t6.instead_of_id, t6.recorded_at, t6.annulled_at, t6.annulled_by_id, t6.annulment_reason
  from meeting_rhythm t6
  where t6.support_case_id = t1.id and t6.annulled_at is null and t6.valid_from <= $2::date and (t6.valid_to is null or t6.valid_to >= $2::date)
  order by t6.valid_from desc, t6.id desc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.family_id, t7.support_case_id, t7.intake_id, t7.kind, t7.origin, t7.source, t7.rule_version, t7.started_on, t7.put_off_from, t7.due_on, t7.met_on, t7.cancelled_on
  from deadline t7
  where t7.support_case_id = t1.id and t7.met_on is null and t7.cancelled_on is null
  order by t7.due_on asc, t7.id asc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.recorded_by_id, t8.annulled_at, t8.annulled_by_id, t8.annulment_reason, t8.requested_on, t8.requested_by_id, t8.justification
  from assistant_request t8
  where t8.support_case_id = t1.id and t8.annulled_at is null
  order by t8.requested_on desc, t8.id desc
  limit 1) t8 on true
  left join lateral (select t9.id, t9.version, t9.support_case_id, t9.request_id, t9.outcome, t9.reason, t9.decided_on, t9.decided_by_id
  from request_decision t9
  where t9.request_id = t8.id
  order by t9.id desc
  limit 1) t9 on true
  left join support_case t10 on t10.id = t9.support_case_id
  left join family t11 on t11.id = t10.family_id
  left join staff_member t12 on t12.id = t9.decided_by_id
  left join lateral (select t13.id, t13.version, t13.support_case_id, t13.staff_member_id, t13.valid_from, t13.valid_to, t13.decided_by_id, t13.decided_on, t13.note
  from case_worker t13
  where t13.support_case_id = t1.id and t13.valid_from <= $2::date and (t13.valid_to is null or t13.valid_to >= $2::date)
  order by t13.valid_from desc, t13.id desc
  limit 1) t13 on true
  left join staff_member t14 on t14.id = t13.staff_member_id
  left join lateral (select t15.id, t15.version, t15.support_case_id, t15.valid_from, t15.valid_to, t15.cause, t15.other_cause, t15.remarks, t15.author_id, t15.instead_of_id, t15.recorded_at, t15.annulled_at, t15.annulled_by_id, t15.annulment_reason
  from visit_pause t15
  where t15.support_case_id = t1.id and t15.annulled_at is null and t15.valid_from <= $2::date and (t15.valid_to is null or t15.valid_to >= $2::date)
  order by t15.valid_from desc, t15.id desc
  limit 1) t15 on true
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, o1 as id
  from r0
  union all select 'family'::text as kind, o2 as id
  from r0
  union all select 'case'::text as kind, o3 as id
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
