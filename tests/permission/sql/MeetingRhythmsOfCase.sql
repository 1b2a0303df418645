-- director
with w0 as materialized (select t9.id, t9.family_id as o0
  from support_case t9
  where (t9.id = $5) and (true)),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.days, t0.valid_from, t0.valid_to, t0.justification, t0.author_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from meeting_rhythm t0
  where (true) and (t0.support_case_id = $4)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t2.id is not null then concat('{"displayName":', coalesce(to_json(t2.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"author":', case when t3.id is not null then concat('{"displayName":', coalesce(to_json(t3.display_name), 'null'), '}') else 'null' end, ',"corrections":', t5.j, ',"days":', coalesce(t0.days::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t8.id is not null then concat('{"displayName":', coalesce(to_json(t8.display_name), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t0.justification), 'null'), ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<0:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), ',"viewerMayEnd":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))), (select told.closed_on is null as is_open
  from support_case told
  where told.id = t0.support_case_id))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t5.o0 as o1, (t3.id is null or t5.u) as u
  from p0 t0
  left join staff_member t2 on t2.id = t0.annulled_by_id
  left join staff_member t3 on t3.id = t0.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t4.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t7.id is not null then concat('{"displayName":', coalesce(to_json(t7.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t4.field), 'null'), ',"newValue":', coalesce(to_json(t4.new_value), 'null'), ',"oldValue":', coalesce(to_json(t4.old_value), 'null'), ',"reason":', coalesce(to_json(t4.reason), 'null'), '}'), ','
  order by t4.corrected_at desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.support_case_id)::text, ',') as o0, coalesce(bool_or(t7.id is null), false) as u
  from meeting_rhythm_correction t4
  left join meeting_rhythm t6 on t6.id = t4.subject_id
  left join staff_member t7 on t7.id = t4.corrected_by_id
  where t4.subject_id = t0.id) t5 on true
  left join staff_member t8 on t8.id = t0.instead_of_id
  where t0.row_place <= $1::integer),
verdict as (select not (not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('MEETING_RHYTHMS_READ', 'meetingRhythms')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"meetingRhythms":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- head of a unit
with w0 as materialized (select t13.id, t13.family_id as o0, (t14.restricted is not false) as u
  from support_case t13
  left join family t14 on t14.id = t13.family_id
  where (t13.id = $5) and (exists (select
  from family of_family
  where of_family.id = t13.family_id and ((not of_family.restricted and of_family.unit_id in (with recursive below (id) as (select u.id
  from unit u
  where u.id = $6 union select u.id
  from unit u join below on u.parent_id = below.id) select id
  from below)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.days, t0.valid_from, t0.valid_to, t0.justification, t0.author_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from meeting_rhythm t0
  where (true) and (t0.support_case_id = $4)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"corrections":', t7.j, ',"days":', coalesce(t0.days::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t0.justification), 'null'), ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<0:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), ',"viewerMayEnd":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))), (select told.closed_on is null as is_open
  from support_case told
  where told.id = t0.support_case_id))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t7.o0 as o1, (t3.restricted is not false or t5.id is null or t7.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join staff_member t5 on t5.id = t0.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from meeting_rhythm_correction t6
  left join meeting_rhythm t8 on t8.id = t6.subject_id
  left join support_case t9 on t9.id = t0.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t6.corrected_by_id
  where t6.subject_id = t0.id) t7 on true
  left join staff_member t12 on t12.id = t0.instead_of_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $7::timestamptz, $8::uuid, told.event, told.work, 'DONE', $9::uuid, $10::text, $11::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('MEETING_RHYTHMS_READ', 'meetingRhythms')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"meetingRhythms":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- social worker
with w0 as materialized (select t13.id, t13.family_id as o0, (t14.restricted is not false) as u
  from support_case t13
  left join family t14 on t14.id = t13.family_id
  where (t13.id = $5) and (exists (select
  from family of_family
  where of_family.id = t13.family_id and (of_family.id = any(array(select i.family_id
  from intake i
  where i.registered_by_id = $6 and i.state not in ('CASE_OPENED', 'JOINED')
  union all select c.family_id
  from case_worker w join support_case c on c.id = w.support_case_id
  where w.staff_member_id = $7 and w.valid_from <= $8 and (w.valid_to is null or w.valid_to >= $9)
  union all select c.family_id
  from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and held.valid_from <= $10 and (held.valid_to is null or held.valid_to >= $11) and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = $12 and s.annulled_at is null and s.valid_from <= $13 and s.valid_to >= $14)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.days, t0.valid_from, t0.valid_to, t0.justification, t0.author_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from meeting_rhythm t0
  where (true) and (t0.support_case_id = $4)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"corrections":', t7.j, ',"days":', coalesce(t0.days::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t0.justification), 'null'), ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<0:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), ',"viewerMayEnd":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))), (select told.closed_on is null as is_open
  from support_case told
  where told.id = t0.support_case_id))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t7.o0 as o1, (t3.restricted is not false or t5.id is null or t7.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join staff_member t5 on t5.id = t0.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from meeting_rhythm_correction t6
  left join meeting_rhythm t8 on t8.id = t6.subject_id
  left join support_case t9 on t9.id = t0.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t6.corrected_by_id
  where t6.subject_id = t0.id) t7 on true
  left join staff_member t12 on t12.id = t0.instead_of_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $15::timestamptz, $16::uuid, told.event, told.work, 'DONE', $17::uuid, $18::text, $19::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('MEETING_RHYTHMS_READ', 'meetingRhythms')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"meetingRhythms":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- assistant
with w0 as materialized (select t13.id, t13.family_id as o0, (t14.restricted is not false) as u
  from support_case t13
  left join family t14 on t14.id = t13.family_id
  where (t13.id = $5) and (exists (select
  from family of_family
  where of_family.id = t13.family_id and (of_family.id = any(array(select c.family_id
  from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
  where c.closed_on is null and a.assistant_id = $6
  union all select c.family_id
  from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and (s.support_case_id is null or s.support_case_id = held.support_case_id) join support_case c on c.id = held.support_case_id
  where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = $7 and s.annulled_at is null and s.valid_from <= $8 and s.valid_to >= $9)))))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.days, t0.valid_from, t0.valid_to, t0.justification, t0.author_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from meeting_rhythm t0
  where (true) and (t0.support_case_id = $4)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"corrections":', t7.j, ',"days":', coalesce(t0.days::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t0.justification), 'null'), ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<0:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), ',"viewerMayEnd":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))), (select told.closed_on is null as is_open
  from support_case told
  where told.id = t0.support_case_id))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t7.o0 as o1, (t3.restricted is not false or t5.id is null or t7.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join staff_member t5 on t5.id = t0.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from meeting_rhythm_correction t6
  left join meeting_rhythm t8 on t8.id = t6.subject_id
  left join support_case t9 on t9.id = t0.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t6.corrected_by_id
  where t6.subject_id = t0.id) t7 on true
  left join staff_member t12 on t12.id = t0.instead_of_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $10::timestamptz, $11::uuid, told.event, told.work, 'DONE', $12::uuid, $13::text, $14::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('MEETING_RHYTHMS_READ', 'meetingRhythms')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"meetingRhythms":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;

-- system
with w0 as materialized (select t13.id, t13.family_id as o0, (t14.restricted is not false) as u
  from support_case t13
  left join family t14 on t14.id = t13.family_id
  where (t13.id = $5) and (exists (select
  from family of_family
  where of_family.id = t13.family_id and (not of_family.restricted)))),
p0 as materialized (select t0.id, t0.version, t0.support_case_id, t0.days, t0.valid_from, t0.valid_to, t0.justification, t0.author_id, t0.instead_of_id, t0.recorded_at, t0.annulled_at, t0.annulled_by_id, t0.annulment_reason, row_number() over (order by t0.valid_from desc, t0.id desc) as row_place
  from meeting_rhythm t0
  where (true) and (t0.support_case_id = $4)
  order by t0.valid_from desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"annulledAt":', coalesce('"' || to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulledBy":', case when t4.id is not null then concat('{"displayName":', coalesce(to_json(t4.display_name), 'null'), '}') else 'null' end, ',"annulmentReason":', coalesce(to_json(t0.annulment_reason), 'null'), ',"author":', case when t5.id is not null then concat('{"displayName":', coalesce(to_json(t5.display_name), 'null'), '}') else 'null' end, ',"corrections":', t7.j, ',"days":', coalesce(t0.days::text, 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"insteadOf":', case when t12.id is not null then concat('{"displayName":', coalesce(to_json(t12.display_name), 'null'), '}') else 'null' end, ',"justification":', coalesce(to_json(t0.justification), 'null'), ',"validFrom":', coalesce(to_json(t0.valid_from), 'null'), ',"validTo":', coalesce(to_json(t0.valid_to), 'null'), ',"version":', coalesce(t0.version::text, 'null'), ',"viewerMayAnnul":', ($2::text || '<0:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text || $2::text || '>'), ',"viewerMayCorrect":', ($2::text || '<1:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))))::text || $2::text || '>'), ',"viewerMayEnd":', ($2::text || '<2:' || json_build_array(t0.author_id, to_char(t0.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (select told.assistant_id
  from assignment told
  where told.support_case_id = t0.support_case_id and told.ended_on is null), (select w.staff_member_id
  from support_case told join case_worker w on w.support_case_id = told.id
  where told.id = t0.support_case_id and told.closed_on is null and w.valid_from <= $3::date and (w.valid_to is null or w.valid_to >= $3::date)), (select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
  from substitution told
  where told.id = any(array(select standing.id
  from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.ended_on is null
  union all select standing.id
  from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and standing.annulled_at is null and standing.valid_from <= $3::date and standing.valid_to >= $3::date and (standing.support_case_id is null or standing.support_case_id = t0.support_case_id)
  where held.support_case_id = t0.support_case_id and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)))), (select told.closed_on is null as is_open
  from support_case told
  where told.id = t0.support_case_id))::text || $2::text || '>'), '}') as j0, t0.support_case_id as o0, t7.o0 as o1, (t3.restricted is not false or t5.id is null or t7.u) as u
  from p0 t0
  left join support_case t2 on t2.id = t0.support_case_id
  left join family t3 on t3.id = t2.family_id
  left join staff_member t4 on t4.id = t0.annulled_by_id
  left join staff_member t5 on t5.id = t0.author_id
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t6.id || '"', 'null'), ',"correctedAt":', coalesce('"' || to_char(t6.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"correctedBy":', case when t11.id is not null then concat('{"displayName":', coalesce(to_json(t11.display_name), 'null'), '}') else 'null' end, ',"field":', coalesce(to_json(t6.field), 'null'), ',"newValue":', coalesce(to_json(t6.new_value), 'null'), ',"oldValue":', coalesce(to_json(t6.old_value), 'null'), ',"reason":', coalesce(to_json(t6.reason), 'null'), '}'), ','
  order by t6.corrected_at desc, t6.id desc), ']') as j, count(*) as n, string_agg((t8.support_case_id)::text, ',') as o0, coalesce(bool_or(t10.restricted is not false or t11.id is null), false) as u
  from meeting_rhythm_correction t6
  left join meeting_rhythm t8 on t8.id = t6.subject_id
  left join support_case t9 on t9.id = t0.support_case_id
  left join family t10 on t10.id = t9.family_id
  left join staff_member t11 on t11.id = t6.corrected_by_id
  where t6.subject_id = t0.id) t7 on true
  left join staff_member t12 on t12.id = t0.instead_of_id
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from w0), false) or not exists (select
  from w0) or coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from w0
  union all select 'case'::text as kind, o0 as id
  from r0
  union all select 'case'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('MEETING_RHYTHMS_READ', 'meetingRhythms')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"meetingRhythms":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), '}'), '}') end as data
  from verdict;
