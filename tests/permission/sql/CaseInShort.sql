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
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t6.id is not null then concat('{"daysLeft":', coalesce((t6.due_on - $2::date)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t7.id is not null then concat('{"decision":', case when t8.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t8.decided_by_id and post.valid_from <= t8.decided_on and (post.valid_to is null or post.valid_to >= t8.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t8.decided_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"outcome":', coalesce(to_json(t8.outcome), 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<3:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<6:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<8:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t12.id is not null then concat('{"cause":', coalesce(to_json(t12.cause), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"validTo":', coalesce(to_json(t12.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t7.id is not null or t10.id is not null or t12.id is not null then t1.id end as o1, t6.family_id as o2, t8.support_case_id as o3, ((t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t9.id is null))) or (t1.id is not null and (t10.id is not null and t11.id is null))) as u
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
  left join lateral (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.put_off_from, t6.due_on, t6.met_on, t6.cancelled_on
  from deadline t6
  where t6.support_case_id = t1.id and t6.met_on is null and t6.cancelled_on is null
  order by t6.due_on asc, t6.id asc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.request_id, t8.outcome, t8.reason, t8.decided_on, t8.decided_by_id
  from request_decision t8
  where t8.request_id = t7.id
  order by t8.id desc
  limit 1) t8 on true
  left join staff_member t9 on t9.id = t8.decided_by_id
  left join lateral (select t10.id, t10.version, t10.support_case_id, t10.staff_member_id, t10.valid_from, t10.valid_to, t10.decided_by_id, t10.decided_on, t10.note
  from case_worker t10
  where t10.support_case_id = t1.id and t10.valid_from <= $2::date and (t10.valid_to is null or t10.valid_to >= $2::date)
  order by t10.valid_from desc, t10.id desc
  limit 1) t10 on true
  left join staff_member t11 on t11.id = t10.staff_member_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.valid_from, t12.valid_to, t12.cause, t12.other_cause, t12.remarks, t12.author_id, t12.instead_of_id, t12.recorded_at, t12.annulled_at, t12.annulled_by_id, t12.annulment_reason
  from visit_pause t12
  where t12.support_case_id = t1.id and t12.annulled_at is null and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
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
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t6.id is not null then concat('{"daysLeft":', coalesce((t6.due_on - $2::date)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t7.id is not null then concat('{"decision":', case when t8.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t8.decided_by_id and post.valid_from <= t8.decided_on and (post.valid_to is null or post.valid_to >= t8.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t8.decided_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"outcome":', coalesce(to_json(t8.outcome), 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<3:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<6:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<8:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t14.id is not null then concat('{"cause":', coalesce(to_json(t14.cause), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t7.id is not null or t12.id is not null or t14.id is not null then t1.id end as o1, t6.family_id as o2, t8.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t10.restricted is not false))) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t11.id is null))) or (t1.id is not null and (t12.id is not null and t13.id is null))) as u
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
  left join lateral (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.put_off_from, t6.due_on, t6.met_on, t6.cancelled_on
  from deadline t6
  where t6.support_case_id = t1.id and t6.met_on is null and t6.cancelled_on is null
  order by t6.due_on asc, t6.id asc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.request_id, t8.outcome, t8.reason, t8.decided_on, t8.decided_by_id
  from request_decision t8
  where t8.request_id = t7.id
  order by t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t8.decided_by_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t1.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.valid_from, t14.valid_to, t14.cause, t14.other_cause, t14.remarks, t14.author_id, t14.instead_of_id, t14.recorded_at, t14.annulled_at, t14.annulled_by_id, t14.annulment_reason
  from visit_pause t14
  where t14.support_case_id = t1.id and t14.annulled_at is null and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by t14.valid_from desc, t14.id desc
  limit 1) t14 on true
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
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t6.id is not null then concat('{"daysLeft":', coalesce((t6.due_on - $2::date)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t7.id is not null then concat('{"decision":', case when t8.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t8.decided_by_id and post.valid_from <= t8.decided_on and (post.valid_to is null or post.valid_to >= t8.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t8.decided_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"outcome":', coalesce(to_json(t8.outcome), 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<3:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<6:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<8:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t14.id is not null then concat('{"cause":', coalesce(to_json(t14.cause), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t7.id is not null or t12.id is not null or t14.id is not null then t1.id end as o1, t6.family_id as o2, t8.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t10.restricted is not false))) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t11.id is null))) or (t1.id is not null and (t12.id is not null and t13.id is null))) as u
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
  left join lateral (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.put_off_from, t6.due_on, t6.met_on, t6.cancelled_on
  from deadline t6
  where t6.support_case_id = t1.id and t6.met_on is null and t6.cancelled_on is null
  order by t6.due_on asc, t6.id asc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.request_id, t8.outcome, t8.reason, t8.decided_on, t8.decided_by_id
  from request_decision t8
  where t8.request_id = t7.id
  order by t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t8.decided_by_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t1.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.valid_from, t14.valid_to, t14.cause, t14.other_cause, t14.remarks, t14.author_id, t14.instead_of_id, t14.recorded_at, t14.annulled_at, t14.annulled_by_id, t14.annulment_reason
  from visit_pause t14
  where t14.support_case_id = t1.id and t14.annulled_at is null and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by t14.valid_from desc, t14.id desc
  limit 1) t14 on true
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
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t6.id is not null then concat('{"daysLeft":', coalesce((t6.due_on - $2::date)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t7.id is not null then concat('{"decision":', case when t8.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t8.decided_by_id and post.valid_from <= t8.decided_on and (post.valid_to is null or post.valid_to >= t8.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t8.decided_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"outcome":', coalesce(to_json(t8.outcome), 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<3:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<6:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<8:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t14.id is not null then concat('{"cause":', coalesce(to_json(t14.cause), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t7.id is not null or t12.id is not null or t14.id is not null then t1.id end as o1, t6.family_id as o2, t8.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t10.restricted is not false))) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t11.id is null))) or (t1.id is not null and (t12.id is not null and t13.id is null))) as u
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
  left join lateral (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.put_off_from, t6.due_on, t6.met_on, t6.cancelled_on
  from deadline t6
  where t6.support_case_id = t1.id and t6.met_on is null and t6.cancelled_on is null
  order by t6.due_on asc, t6.id asc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.request_id, t8.outcome, t8.reason, t8.decided_on, t8.decided_by_id
  from request_decision t8
  where t8.request_id = t7.id
  order by t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t8.decided_by_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t1.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.valid_from, t14.valid_to, t14.cause, t14.other_cause, t14.remarks, t14.author_id, t14.instead_of_id, t14.recorded_at, t14.annulled_at, t14.annulled_by_id, t14.annulment_reason
  from visit_pause t14
  where t14.support_case_id = t1.id and t14.annulled_at is null and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by t14.valid_from desc, t14.id desc
  limit 1) t14 on true
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
  where held.support_case_id = t1.id and held.ended_on is null)) as accompanied))::text || $1::text || '>'), ',"closedOn":', coalesce(to_json(t1.closed_on), 'null'), ',"closureReason":', coalesce(to_json(t1.closure_reason), 'null'), ',"currentBasis":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"kind":', coalesce(to_json(t4.kind), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), '}') else 'null' end, ',"goal":', coalesce(to_json(t1.goal), 'null'), ',"id":', coalesce('"' || t1.id || '"', 'null'), ',"lastVisit":', case when t5.id is not null then concat('{"id":', coalesce('"' || t5.id || '"', 'null'), ',"visitedOn":', coalesce(to_json(t5.visited_on), 'null'), '}') else 'null' end, ',"nextDeadline":', case when t6.id is not null then concat('{"daysLeft":', coalesce((t6.due_on - $2::date)::text, ($1::text || '<1:' || json_build_array()::text || $1::text || '>')), ',"dueOn":', coalesce(to_json(t6.due_on), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), ',"kind":', coalesce(to_json(t6.kind), 'null'), ',"source":', coalesce(to_json(t6.source), 'null'), '}') else 'null' end, ',"number":', coalesce(to_json(t1.number), 'null'), ',"openedOn":', coalesce(to_json(t1.opened_on), 'null'), ',"request":', case when t7.id is not null then concat('{"decision":', case when t8.id is not null then concat('{"decidedAs":', ($1::text || '<2:' || json_build_array((select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title)
  from appointment post
  where post.staff_member_id = t8.decided_by_id and post.valid_from <= t8.decided_on and (post.valid_to is null or post.valid_to >= t8.decided_on) and post.role in ('DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT')
  order by array_position(array['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'], post.role), post.valid_from, post.id
  limit 1))::text || $1::text || '>'), ',"decidedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), ',"id":', coalesce('"' || t11.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t8.decided_on), 'null'), ',"id":', coalesce('"' || t8.id || '"', 'null'), ',"outcome":', coalesce(to_json(t8.outcome), 'null'), ',"reason":', coalesce(to_json(t8.reason), 'null'), '}') else 'null' end, ',"id":', coalesce('"' || t7.id || '"', 'null'), '}') else 'null' end, ',"rulesInForce":', ($1::text || '<3:' || json_build_array(t1.track, (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"socialWorker":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t13.display_name), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), '}') else 'null' end, ',"stage":', coalesce(to_json(t1.stage), 'null'), ',"suspendedUntil":', coalesce(to_json(t1.suspended_until), 'null'), ',"track":', coalesce(to_json(t1.track), 'null'), ',"turns":', ($1::text || '<4:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from below))))::text || $1::text || '>'), ',"viewerMay":', ($1::text || '<5:' || json_build_array(t1.stage, t1.track, t1.suspended_until, (select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
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
  from local_rule told))::text || $1::text || '>'), ',"viewerMayRecordVisit":', ($1::text || '<6:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $2::date and standing.valid_to >= $2::date and (standing.support_case_id is null or standing.support_case_id = t1.id)
  where held.support_case_id = t1.id and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to >= $2::date)))))::text || $1::text || '>'), ',"viewerMayRequestRelief":', ($1::text || '<7:' || json_build_array((select told.assistant_id
  from assignment told
  where told.support_case_id = t1.id and told.ended_on is null), (select exists (select
  from relief_request asked
  where asked.support_case_id = t1.id and asked.decision is null) as relief_waits))::text || $1::text || '>'), ',"viewerSteps":', ($1::text || '<8:' || json_build_array(t1.stage, t1.track, (select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.valid_from desc, told.id desc), '[]') as ledger
  from legal_basis told
  where told.support_case_id = t1.id and told.annulled_at is null), (select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
  order by told.key, told.rule_version), '[]') as versions
  from local_rule told))::text || $1::text || '>'), ',"visitPauseToday":', case when t14.id is not null then concat('{"cause":', coalesce(to_json(t14.cause), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), ',"validTo":', coalesce(to_json(t14.valid_to), 'null'), '}') else 'null' end, '}') else 'null' end, ',"id":', coalesce('"' || t0.id || '"', 'null'), '}') as j, t0.id as o0, case when t2.id is not null or t4.id is not null or t5.id is not null or t7.id is not null or t12.id is not null or t14.id is not null then t1.id end as o1, t6.family_id as o2, t8.support_case_id as o3, (t0.restricted is not false or (t1.id is not null and (t2.id is not null and t3.id is null)) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t10.restricted is not false))) or (t1.id is not null and (t7.id is not null and (t8.id is not null and t11.id is null))) or (t1.id is not null and (t12.id is not null and t13.id is null))) as u
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
  left join lateral (select t6.id, t6.version, t6.family_id, t6.support_case_id, t6.intake_id, t6.kind, t6.origin, t6.source, t6.rule_version, t6.started_on, t6.put_off_from, t6.due_on, t6.met_on, t6.cancelled_on
  from deadline t6
  where t6.support_case_id = t1.id and t6.met_on is null and t6.cancelled_on is null
  order by t6.due_on asc, t6.id asc
  limit 1) t6 on true
  left join lateral (select t7.id, t7.version, t7.support_case_id, t7.recorded_by_id, t7.annulled_at, t7.annulled_by_id, t7.annulment_reason, t7.requested_on, t7.requested_by_id, t7.justification
  from assistant_request t7
  where t7.support_case_id = t1.id and t7.annulled_at is null
  order by t7.requested_on desc, t7.id desc
  limit 1) t7 on true
  left join lateral (select t8.id, t8.version, t8.support_case_id, t8.request_id, t8.outcome, t8.reason, t8.decided_on, t8.decided_by_id
  from request_decision t8
  where t8.request_id = t7.id
  order by t8.id desc
  limit 1) t8 on true
  left join support_case t9 on t9.id = t8.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t8.decided_by_id
  left join lateral (select t12.id, t12.version, t12.support_case_id, t12.staff_member_id, t12.valid_from, t12.valid_to, t12.decided_by_id, t12.decided_on, t12.note
  from case_worker t12
  where t12.support_case_id = t1.id and t12.valid_from <= $2::date and (t12.valid_to is null or t12.valid_to >= $2::date)
  order by t12.valid_from desc, t12.id desc
  limit 1) t12 on true
  left join staff_member t13 on t13.id = t12.staff_member_id
  left join lateral (select t14.id, t14.version, t14.support_case_id, t14.valid_from, t14.valid_to, t14.cause, t14.other_cause, t14.remarks, t14.author_id, t14.instead_of_id, t14.recorded_at, t14.annulled_at, t14.annulled_by_id, t14.annulment_reason
  from visit_pause t14
  where t14.support_case_id = t1.id and t14.annulled_at is null and t14.valid_from <= $2::date and (t14.valid_to is null or t14.valid_to >= $2::date)
  order by t14.valid_from desc, t14.id desc
  limit 1) t14 on true
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
