-- director
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"referrals":', t2.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"partnerName":', coalesce(to_json((select told.name
  from partner_institution told
  where told.id = t1.partner_institution_id))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"sentBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"sentOn":', coalesce(to_json(t1.sent_on), 'null'), ',"share":', case when t4.id is not null then concat('{"answerDueOn":', coalesce(to_json(t4.answer_due_on), 'null'), ',"answers":', t7.j, ',"declineReason":', coalesce(to_json(t4.decline_reason), 'null'), ',"disclosureBasis":', coalesce(to_json(t4.disclosure_basis), 'null'), ',"expiresAt":', coalesce('"' || to_char(t4.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"purpose":', coalesce(to_json(t4.purpose), 'null'), ',"receipts":', t9.j, ',"respondedAt":', coalesce('"' || to_char(t4.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"revokedAt":', coalesce('"' || to_char(t4.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"sharedFields":', ($1::text || '<1:' || json_build_array(t4.fields, (t4.snapshot))::text || $1::text || '>'), '}') else 'null' end, ',"state":', ($1::text || '<2:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), ',"version":', coalesce((select told.version
  from referral_share told
  where told.referral_id = t1.id)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"viewerMayRevoke":', ($1::text || '<4:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), '}'), ','
  order by t1.sent_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o1, string_agg((case when t7.n > 0 or t9.n > 0 then t4.id end)::text, ',') as o2, coalesce(bool_or(t3.id is null or t4.id is null), false) as u
  from referral t1
  left join staff_member t3 on t3.id = t1.sent_by_id
  left join lateral (select t4.id, t4.version, t4.tenant_id, t4.receiver_id, t4.referral_id, t4.centre_name, t4.purpose, t4.disclosure_basis, t4.fields, t4.snapshot, t4.state, t4.sent_at, t4.answer_due_on, t4.expires_at, t4.responded_at, t4.decline_reason, t4.revoked_at, t4.expiry_noted_at
  from referral_share t4
  where t4.referral_id = t1.id
  limit 1) t4 on true
  left join referral t5 on t5.id = t4.referral_id
  left join lateral (select concat('[', string_agg(concat('{"answeredAt":', coalesce('"' || to_char(t6.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"answeredBy":', coalesce(to_json(t6.answered_by), 'null'), ',"content":', coalesce(to_json(t6.content), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}'), ','
  order by t6.answered_at asc, t6.id asc), ']') as j, count(*) as n
  from referral_answer t6
  where t6.share_id = t4.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t8.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"readBy":', coalesce(to_json(t8.read_by), 'null'), '}'), ','
  order by t8.read_at desc, t8.id desc), ']') as j, count(*) as n
  from referral_receipt t8
  where t8.share_id = t4.id) t9 on true
  where t1.family_id = t0.id) t2 on true
  where (t0.id = $2) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'share'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"referrals":', t2.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"partnerName":', coalesce(to_json((select told.name
  from partner_institution told
  where told.id = t1.partner_institution_id))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"sentBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"sentOn":', coalesce(to_json(t1.sent_on), 'null'), ',"share":', case when t4.id is not null then concat('{"answerDueOn":', coalesce(to_json(t4.answer_due_on), 'null'), ',"answers":', t7.j, ',"declineReason":', coalesce(to_json(t4.decline_reason), 'null'), ',"disclosureBasis":', coalesce(to_json(t4.disclosure_basis), 'null'), ',"expiresAt":', coalesce('"' || to_char(t4.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"purpose":', coalesce(to_json(t4.purpose), 'null'), ',"receipts":', t9.j, ',"respondedAt":', coalesce('"' || to_char(t4.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"revokedAt":', coalesce('"' || to_char(t4.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"sharedFields":', ($1::text || '<1:' || json_build_array(t4.fields, (t4.snapshot))::text || $1::text || '>'), '}') else 'null' end, ',"state":', ($1::text || '<2:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), ',"version":', coalesce((select told.version
  from referral_share told
  where told.referral_id = t1.id)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"viewerMayRevoke":', ($1::text || '<4:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), '}'), ','
  order by t1.sent_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o1, string_agg((case when t7.n > 0 or t9.n > 0 then t4.id end)::text, ',') as o2, coalesce(bool_or(t3.id is null or t4.id is null), false) as u
  from referral t1
  left join staff_member t3 on t3.id = t1.sent_by_id
  left join lateral (select t4.id, t4.version, t4.tenant_id, t4.receiver_id, t4.referral_id, t4.centre_name, t4.purpose, t4.disclosure_basis, t4.fields, t4.snapshot, t4.state, t4.sent_at, t4.answer_due_on, t4.expires_at, t4.responded_at, t4.decline_reason, t4.revoked_at, t4.expiry_noted_at
  from referral_share t4
  where t4.referral_id = t1.id
  limit 1) t4 on true
  left join referral t5 on t5.id = t4.referral_id
  left join lateral (select concat('[', string_agg(concat('{"answeredAt":', coalesce('"' || to_char(t6.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"answeredBy":', coalesce(to_json(t6.answered_by), 'null'), ',"content":', coalesce(to_json(t6.content), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}'), ','
  order by t6.answered_at asc, t6.id asc), ']') as j, count(*) as n
  from referral_answer t6
  where t6.share_id = t4.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t8.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"readBy":', coalesce(to_json(t8.read_by), 'null'), '}'), ','
  order by t8.read_at desc, t8.id desc), ']') as j, count(*) as n
  from referral_receipt t8
  where t8.share_id = t4.id) t9 on true
  where t1.family_id = t0.id) t2 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'share'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"referrals":', t2.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"partnerName":', coalesce(to_json((select told.name
  from partner_institution told
  where told.id = t1.partner_institution_id))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"sentBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"sentOn":', coalesce(to_json(t1.sent_on), 'null'), ',"share":', case when t4.id is not null then concat('{"answerDueOn":', coalesce(to_json(t4.answer_due_on), 'null'), ',"answers":', t7.j, ',"declineReason":', coalesce(to_json(t4.decline_reason), 'null'), ',"disclosureBasis":', coalesce(to_json(t4.disclosure_basis), 'null'), ',"expiresAt":', coalesce('"' || to_char(t4.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"purpose":', coalesce(to_json(t4.purpose), 'null'), ',"receipts":', t9.j, ',"respondedAt":', coalesce('"' || to_char(t4.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"revokedAt":', coalesce('"' || to_char(t4.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"sharedFields":', ($1::text || '<1:' || json_build_array(t4.fields, (t4.snapshot))::text || $1::text || '>'), '}') else 'null' end, ',"state":', ($1::text || '<2:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), ',"version":', coalesce((select told.version
  from referral_share told
  where told.referral_id = t1.id)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"viewerMayRevoke":', ($1::text || '<4:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), '}'), ','
  order by t1.sent_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o1, string_agg((case when t7.n > 0 or t9.n > 0 then t4.id end)::text, ',') as o2, coalesce(bool_or(t3.id is null or t4.id is null), false) as u
  from referral t1
  left join staff_member t3 on t3.id = t1.sent_by_id
  left join lateral (select t4.id, t4.version, t4.tenant_id, t4.receiver_id, t4.referral_id, t4.centre_name, t4.purpose, t4.disclosure_basis, t4.fields, t4.snapshot, t4.state, t4.sent_at, t4.answer_due_on, t4.expires_at, t4.responded_at, t4.decline_reason, t4.revoked_at, t4.expiry_noted_at
  from referral_share t4
  where t4.referral_id = t1.id
  limit 1) t4 on true
  left join referral t5 on t5.id = t4.referral_id
  left join lateral (select concat('[', string_agg(concat('{"answeredAt":', coalesce('"' || to_char(t6.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"answeredBy":', coalesce(to_json(t6.answered_by), 'null'), ',"content":', coalesce(to_json(t6.content), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}'), ','
  order by t6.answered_at asc, t6.id asc), ']') as j, count(*) as n
  from referral_answer t6
  where t6.share_id = t4.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t8.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"readBy":', coalesce(to_json(t8.read_by), 'null'), '}'), ','
  order by t8.read_at desc, t8.id desc), ']') as j, count(*) as n
  from referral_receipt t8
  where t8.share_id = t4.id) t9 on true
  where t1.family_id = t0.id) t2 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'share'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
with r0 as materialized (select concat('{"id":', coalesce('"' || t0.id || '"', 'null'), ',"referrals":', t2.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($1::text || '<5:' || json_build_array()::text || $1::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, (t0.restricted is not false or t2.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"partnerName":', coalesce(to_json((select told.name
  from partner_institution told
  where told.id = t1.partner_institution_id))::text, ($1::text || '<0:' || json_build_array()::text || $1::text || '>')), ',"sentBy":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"sentOn":', coalesce(to_json(t1.sent_on), 'null'), ',"share":', case when t4.id is not null then concat('{"answerDueOn":', coalesce(to_json(t4.answer_due_on), 'null'), ',"answers":', t7.j, ',"declineReason":', coalesce(to_json(t4.decline_reason), 'null'), ',"disclosureBasis":', coalesce(to_json(t4.disclosure_basis), 'null'), ',"expiresAt":', coalesce('"' || to_char(t4.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"purpose":', coalesce(to_json(t4.purpose), 'null'), ',"receipts":', t9.j, ',"respondedAt":', coalesce('"' || to_char(t4.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"revokedAt":', coalesce('"' || to_char(t4.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"sharedFields":', ($1::text || '<1:' || json_build_array(t4.fields, (t4.snapshot))::text || $1::text || '>'), '}') else 'null' end, ',"state":', ($1::text || '<2:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), ',"version":', coalesce((select told.version
  from referral_share told
  where told.referral_id = t1.id)::text, ($1::text || '<3:' || json_build_array()::text || $1::text || '>')), ',"viewerMayRevoke":', ($1::text || '<4:' || json_build_array((select told.state
  from referral_share told
  where told.referral_id = t1.id), (select told.expires_at
  from referral_share told
  where told.referral_id = t1.id))::text || $1::text || '>'), '}'), ','
  order by t1.sent_on desc, t1.id desc), ']') as j, count(*) as n, string_agg((t5.family_id)::text, ',') as o1, string_agg((case when t7.n > 0 or t9.n > 0 then t4.id end)::text, ',') as o2, coalesce(bool_or(t3.id is null or t4.id is null), false) as u
  from referral t1
  left join staff_member t3 on t3.id = t1.sent_by_id
  left join lateral (select t4.id, t4.version, t4.tenant_id, t4.receiver_id, t4.referral_id, t4.centre_name, t4.purpose, t4.disclosure_basis, t4.fields, t4.snapshot, t4.state, t4.sent_at, t4.answer_due_on, t4.expires_at, t4.responded_at, t4.decline_reason, t4.revoked_at, t4.expiry_noted_at
  from referral_share t4
  where t4.referral_id = t1.id
  limit 1) t4 on true
  left join referral t5 on t5.id = t4.referral_id
  left join lateral (select concat('[', string_agg(concat('{"answeredAt":', coalesce('"' || to_char(t6.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"answeredBy":', coalesce(to_json(t6.answered_by), 'null'), ',"content":', coalesce(to_json(t6.content), 'null'), ',"id":', coalesce('"' || t6.id || '"', 'null'), '}'), ','
  order by t6.answered_at asc, t6.id asc), ']') as j, count(*) as n
  from referral_answer t6
  where t6.share_id = t4.id) t7 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t8.id || '"', 'null'), ',"readAt":', coalesce('"' || to_char(t8.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"readBy":', coalesce(to_json(t8.read_by), 'null'), '}'), ','
  order by t8.read_at desc, t8.id desc), ']') as j, count(*) as n
  from referral_receipt t8
  where t8.share_id = t4.id) t9 on true
  where t1.family_id = t0.id) t2 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'share'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
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
