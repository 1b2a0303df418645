-- director
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t14.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<6:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t14.o1 as o5, t14.o2 as o6, t14.o3 as o7, t14.o4 as o8, (t2.u or t14.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"parentalAuthority":', t5.j, ',"placed":', ($2::text || '<0:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<1:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"stayed":', ($2::text || '<2:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"whereabouts":', t10.j, '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t10.o0, ',') as o3, string_agg(t10.o1, ',') as o4, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t4.annulment_reason), 'null'), ',"court":', coalesce(to_json(t4.court), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t4.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t4.order_signature), 'null'), ',"parent":', case when t7.id is not null then concat('{"givenName":', coalesce(to_json(t8.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t8.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t4.parent_name), 'null'), ',"status":', coalesce(to_json(t4.status), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), ',"version":', coalesce(t4.version::text, 'null'), '}'), ','
  order by t4.valid_from desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.family_id)::text, ',') as o0, string_agg((t7.family_id)::text, ',') as o1, coalesce(bool_or((t7.id is not null and t8.id is null)), false) as u
  from parental_authority t4
  left join family_member t6 on t6.id = t4.family_member_id
  left join family_member t7 on t7.id = t4.parent_id
  left join person t8 on t8.id = t7.person_id
  where t4.family_member_id = t1.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t9.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t9.annulment_reason), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), ',"kind":', coalesce(to_json(t9.kind), 'null'), ',"validFrom":', coalesce(to_json(t9.valid_from), 'null'), ',"validTo":', coalesce(to_json(t9.valid_to), 'null'), ',"version":', coalesce(t9.version::text, 'null'), ',"watch":', case when t12.id is not null then concat('{"dueOn":', coalesce(to_json(t12.due_on), 'null'), ',"id":', coalesce('"' || t12.id || '"', 'null'), ',"metOn":', coalesce(to_json(t12.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t9.with_whom), 'null'), '}'), ','
  order by t9.valid_from desc, t9.id desc), ']') as j, count(*) as n, string_agg((t11.family_id)::text, ',') as o0, string_agg((t12.family_id)::text, ',') as o1
  from whereabouts t9
  left join family_member t11 on t11.id = t9.family_member_id
  left join deadline t12 on t12.id = t9.watch_id
  where t9.family_member_id = t1.id) t10 on true
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t13.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t15.expected_on), 'null'), ',"givenName":', coalesce(to_json(t15.given_name), 'null'), ',"parentalAuthority":', t17.j, ',"placed":', ($2::text || '<3:' || json_build_array(t13.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t13.person_id and held.family_id = t13.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t13.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<4:' || json_build_array(t13.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t13.person_id and held.family_id = t13.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t13.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t13.role), 'null'), ',"stayed":', ($2::text || '<5:' || json_build_array(t13.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t13.person_id and held.family_id = t13.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t13.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t15.surname), 'null'), ',"whereabouts":', t22.j, '}'), ','
  order by t15.birth_date asc nulls last, t13.id asc), ']') as j, count(*) as n, string_agg(t17.o0, ',') as o1, string_agg(t17.o1, ',') as o2, string_agg(t22.o0, ',') as o3, string_agg(t22.o1, ',') as o4, coalesce(bool_or(t15.id is null or t17.u), false) as u
  from family_member t13
  left join person t15 on t15.id = t13.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t16.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t16.annulment_reason), 'null'), ',"court":', coalesce(to_json(t16.court), 'null'), ',"id":', coalesce('"' || t16.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t16.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t16.order_signature), 'null'), ',"parent":', case when t19.id is not null then concat('{"givenName":', coalesce(to_json(t20.given_name), 'null'), ',"id":', coalesce('"' || t19.id || '"', 'null'), ',"surname":', coalesce(to_json(t20.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t16.parent_name), 'null'), ',"status":', coalesce(to_json(t16.status), 'null'), ',"validFrom":', coalesce(to_json(t16.valid_from), 'null'), ',"validTo":', coalesce(to_json(t16.valid_to), 'null'), ',"version":', coalesce(t16.version::text, 'null'), '}'), ','
  order by t16.valid_from desc, t16.id desc), ']') as j, count(*) as n, string_agg((t18.family_id)::text, ',') as o0, string_agg((t19.family_id)::text, ',') as o1, coalesce(bool_or((t19.id is not null and t20.id is null)), false) as u
  from parental_authority t16
  left join family_member t18 on t18.id = t16.family_member_id
  left join family_member t19 on t19.id = t16.parent_id
  left join person t20 on t20.id = t19.person_id
  where t16.family_member_id = t13.id) t17 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t21.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t21.annulment_reason), 'null'), ',"id":', coalesce('"' || t21.id || '"', 'null'), ',"kind":', coalesce(to_json(t21.kind), 'null'), ',"validFrom":', coalesce(to_json(t21.valid_from), 'null'), ',"validTo":', coalesce(to_json(t21.valid_to), 'null'), ',"version":', coalesce(t21.version::text, 'null'), ',"watch":', case when t24.id is not null then concat('{"dueOn":', coalesce(to_json(t24.due_on), 'null'), ',"id":', coalesce('"' || t24.id || '"', 'null'), ',"metOn":', coalesce(to_json(t24.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t21.with_whom), 'null'), '}'), ','
  order by t21.valid_from desc, t21.id desc), ']') as j, count(*) as n, string_agg((t23.family_id)::text, ',') as o0, string_agg((t24.family_id)::text, ',') as o1
  from whereabouts t21
  left join family_member t23 on t23.id = t21.family_member_id
  left join deadline t24 on t24.id = t21.watch_id
  where t21.family_member_id = t13.id) t22 on true
  where t13.family_id = t0.id and t13.left_on is null) t14 on true
  where (t0.id = $3) and (true)),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<6:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t15.o1 as o5, t15.o2 as o6, t15.o3 as o7, t15.o4 as o8, (t0.restricted is not false or t2.u or t15.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"parentalAuthority":', t5.j, ',"placed":', ($2::text || '<0:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<1:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"stayed":', ($2::text || '<2:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"whereabouts":', t11.j, '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t11.o0, ',') as o3, string_agg(t11.o1, ',') as o4, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t4.annulment_reason), 'null'), ',"court":', coalesce(to_json(t4.court), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t4.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t4.order_signature), 'null'), ',"parent":', case when t7.id is not null then concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t4.parent_name), 'null'), ',"status":', coalesce(to_json(t4.status), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), ',"version":', coalesce(t4.version::text, 'null'), '}'), ','
  order by t4.valid_from desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.family_id)::text, ',') as o0, string_agg((t7.family_id)::text, ',') as o1, coalesce(bool_or((t7.id is not null and t8.restricted is not false) or (t7.id is not null and t9.id is null)), false) as u
  from parental_authority t4
  left join family_member t6 on t6.id = t4.family_member_id
  left join family_member t7 on t7.id = t4.parent_id
  left join family t8 on t8.id = t7.family_id
  left join person t9 on t9.id = t7.person_id
  where t4.family_member_id = t1.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"validFrom":', coalesce(to_json(t10.valid_from), 'null'), ',"validTo":', coalesce(to_json(t10.valid_to), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"watch":', case when t13.id is not null then concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t10.with_whom), 'null'), '}'), ','
  order by t10.valid_from desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1
  from whereabouts t10
  left join family_member t12 on t12.id = t10.family_member_id
  left join deadline t13 on t13.id = t10.watch_id
  where t10.family_member_id = t1.id) t11 on true
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t16.expected_on), 'null'), ',"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"parentalAuthority":', t18.j, ',"placed":', ($2::text || '<3:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<4:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t14.role), 'null'), ',"stayed":', ($2::text || '<5:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t16.surname), 'null'), ',"whereabouts":', t24.j, '}'), ','
  order by t16.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, string_agg(t24.o0, ',') as o3, string_agg(t24.o1, ',') as o4, coalesce(bool_or(t16.id is null or t18.u), false) as u
  from family_member t14
  left join person t16 on t16.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t17.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t17.order_signature), 'null'), ',"parent":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t17.parent_name), 'null'), ',"status":', coalesce(to_json(t17.status), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), ',"version":', coalesce(t17.version::text, 'null'), '}'), ','
  order by t17.valid_from desc, t17.id desc), ']') as j, count(*) as n, string_agg((t19.family_id)::text, ',') as o0, string_agg((t20.family_id)::text, ',') as o1, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null)), false) as u
  from parental_authority t17
  left join family_member t19 on t19.id = t17.family_member_id
  left join family_member t20 on t20.id = t17.parent_id
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  where t17.family_member_id = t14.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"kind":', coalesce(to_json(t23.kind), 'null'), ',"validFrom":', coalesce(to_json(t23.valid_from), 'null'), ',"validTo":', coalesce(to_json(t23.valid_to), 'null'), ',"version":', coalesce(t23.version::text, 'null'), ',"watch":', case when t26.id is not null then concat('{"dueOn":', coalesce(to_json(t26.due_on), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"metOn":', coalesce(to_json(t26.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t23.with_whom), 'null'), '}'), ','
  order by t23.valid_from desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0, string_agg((t26.family_id)::text, ',') as o1
  from whereabouts t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join deadline t26 on t26.id = t23.watch_id
  where t23.family_member_id = t14.id) t24 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<6:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t15.o1 as o5, t15.o2 as o6, t15.o3 as o7, t15.o4 as o8, (t0.restricted is not false or t2.u or t15.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"parentalAuthority":', t5.j, ',"placed":', ($2::text || '<0:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<1:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"stayed":', ($2::text || '<2:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"whereabouts":', t11.j, '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t11.o0, ',') as o3, string_agg(t11.o1, ',') as o4, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t4.annulment_reason), 'null'), ',"court":', coalesce(to_json(t4.court), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t4.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t4.order_signature), 'null'), ',"parent":', case when t7.id is not null then concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t4.parent_name), 'null'), ',"status":', coalesce(to_json(t4.status), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), ',"version":', coalesce(t4.version::text, 'null'), '}'), ','
  order by t4.valid_from desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.family_id)::text, ',') as o0, string_agg((t7.family_id)::text, ',') as o1, coalesce(bool_or((t7.id is not null and t8.restricted is not false) or (t7.id is not null and t9.id is null)), false) as u
  from parental_authority t4
  left join family_member t6 on t6.id = t4.family_member_id
  left join family_member t7 on t7.id = t4.parent_id
  left join family t8 on t8.id = t7.family_id
  left join person t9 on t9.id = t7.person_id
  where t4.family_member_id = t1.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"validFrom":', coalesce(to_json(t10.valid_from), 'null'), ',"validTo":', coalesce(to_json(t10.valid_to), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"watch":', case when t13.id is not null then concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t10.with_whom), 'null'), '}'), ','
  order by t10.valid_from desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1
  from whereabouts t10
  left join family_member t12 on t12.id = t10.family_member_id
  left join deadline t13 on t13.id = t10.watch_id
  where t10.family_member_id = t1.id) t11 on true
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t16.expected_on), 'null'), ',"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"parentalAuthority":', t18.j, ',"placed":', ($2::text || '<3:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<4:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t14.role), 'null'), ',"stayed":', ($2::text || '<5:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t16.surname), 'null'), ',"whereabouts":', t24.j, '}'), ','
  order by t16.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, string_agg(t24.o0, ',') as o3, string_agg(t24.o1, ',') as o4, coalesce(bool_or(t16.id is null or t18.u), false) as u
  from family_member t14
  left join person t16 on t16.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t17.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t17.order_signature), 'null'), ',"parent":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t17.parent_name), 'null'), ',"status":', coalesce(to_json(t17.status), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), ',"version":', coalesce(t17.version::text, 'null'), '}'), ','
  order by t17.valid_from desc, t17.id desc), ']') as j, count(*) as n, string_agg((t19.family_id)::text, ',') as o0, string_agg((t20.family_id)::text, ',') as o1, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null)), false) as u
  from parental_authority t17
  left join family_member t19 on t19.id = t17.family_member_id
  left join family_member t20 on t20.id = t17.parent_id
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  where t17.family_member_id = t14.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"kind":', coalesce(to_json(t23.kind), 'null'), ',"validFrom":', coalesce(to_json(t23.valid_from), 'null'), ',"validTo":', coalesce(to_json(t23.valid_to), 'null'), ',"version":', coalesce(t23.version::text, 'null'), ',"watch":', case when t26.id is not null then concat('{"dueOn":', coalesce(to_json(t26.due_on), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"metOn":', coalesce(to_json(t26.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t23.with_whom), 'null'), '}'), ','
  order by t23.valid_from desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0, string_agg((t26.family_id)::text, ',') as o1
  from whereabouts t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join deadline t26 on t26.id = t23.watch_id
  where t23.family_member_id = t14.id) t24 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<6:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t15.o1 as o5, t15.o2 as o6, t15.o3 as o7, t15.o4 as o8, (t0.restricted is not false or t2.u or t15.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"parentalAuthority":', t5.j, ',"placed":', ($2::text || '<0:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<1:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"stayed":', ($2::text || '<2:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"whereabouts":', t11.j, '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t11.o0, ',') as o3, string_agg(t11.o1, ',') as o4, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t4.annulment_reason), 'null'), ',"court":', coalesce(to_json(t4.court), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t4.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t4.order_signature), 'null'), ',"parent":', case when t7.id is not null then concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t4.parent_name), 'null'), ',"status":', coalesce(to_json(t4.status), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), ',"version":', coalesce(t4.version::text, 'null'), '}'), ','
  order by t4.valid_from desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.family_id)::text, ',') as o0, string_agg((t7.family_id)::text, ',') as o1, coalesce(bool_or((t7.id is not null and t8.restricted is not false) or (t7.id is not null and t9.id is null)), false) as u
  from parental_authority t4
  left join family_member t6 on t6.id = t4.family_member_id
  left join family_member t7 on t7.id = t4.parent_id
  left join family t8 on t8.id = t7.family_id
  left join person t9 on t9.id = t7.person_id
  where t4.family_member_id = t1.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"validFrom":', coalesce(to_json(t10.valid_from), 'null'), ',"validTo":', coalesce(to_json(t10.valid_to), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"watch":', case when t13.id is not null then concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t10.with_whom), 'null'), '}'), ','
  order by t10.valid_from desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1
  from whereabouts t10
  left join family_member t12 on t12.id = t10.family_member_id
  left join deadline t13 on t13.id = t10.watch_id
  where t10.family_member_id = t1.id) t11 on true
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t16.expected_on), 'null'), ',"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"parentalAuthority":', t18.j, ',"placed":', ($2::text || '<3:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<4:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t14.role), 'null'), ',"stayed":', ($2::text || '<5:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t16.surname), 'null'), ',"whereabouts":', t24.j, '}'), ','
  order by t16.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, string_agg(t24.o0, ',') as o3, string_agg(t24.o1, ',') as o4, coalesce(bool_or(t16.id is null or t18.u), false) as u
  from family_member t14
  left join person t16 on t16.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t17.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t17.order_signature), 'null'), ',"parent":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t17.parent_name), 'null'), ',"status":', coalesce(to_json(t17.status), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), ',"version":', coalesce(t17.version::text, 'null'), '}'), ','
  order by t17.valid_from desc, t17.id desc), ']') as j, count(*) as n, string_agg((t19.family_id)::text, ',') as o0, string_agg((t20.family_id)::text, ',') as o1, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null)), false) as u
  from parental_authority t17
  left join family_member t19 on t19.id = t17.family_member_id
  left join family_member t20 on t20.id = t17.parent_id
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  where t17.family_member_id = t14.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"kind":', coalesce(to_json(t23.kind), 'null'), ',"validFrom":', coalesce(to_json(t23.valid_from), 'null'), ',"validTo":', coalesce(to_json(t23.valid_to), 'null'), ',"version":', coalesce(t23.version::text, 'null'), ',"watch":', case when t26.id is not null then concat('{"dueOn":', coalesce(to_json(t26.due_on), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"metOn":', coalesce(to_json(t26.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t23.with_whom), 'null'), '}'), ','
  order by t23.valid_from desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0, string_agg((t26.family_id)::text, ',') as o1
  from whereabouts t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join deadline t26 on t26.id = t23.watch_id
  where t23.family_member_id = t14.id) t24 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
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
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
with r0 as materialized (select concat('{"formerMembers":', t2.j, ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"members":', t15.j, ',"surname":', coalesce(to_json((select case when t0.surname = 'nieznana z nazwiska' and not t0.restricted and not (exists (select
  from secret_address hidden
  where hidden.family_id = any((array[t0.id] || array( select own.leading_id
  from family_link own
  where own.duplicate_id = t0.id and own.undone_on is null
  union all select led.duplicate_id
  from family_link led
  where led.leading_id = t0.id and led.undone_on is null
  union all select beside.duplicate_id
  from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
  where own.duplicate_id = t0.id and own.undone_on is null))) and hidden.ended_on is null)) then concat_ws(', ', t0.surname, t0.street) else t0.surname end as surname))::text, ($2::text || '<6:' || json_build_array()::text || $2::text || '>')), '}') as j, t0.id as o0, t2.o1 as o1, t2.o2 as o2, t2.o3 as o3, t2.o4 as o4, t15.o1 as o5, t15.o2 as o6, t15.o3 as o7, t15.o4 as o8, (t0.restricted is not false or t2.u or t15.u) as u
  from family t0
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t1.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t3.expected_on), 'null'), ',"givenName":', coalesce(to_json(t3.given_name), 'null'), ',"parentalAuthority":', t5.j, ',"placed":', ($2::text || '<0:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<1:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t1.role), 'null'), ',"stayed":', ($2::text || '<2:' || json_build_array(t1.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t1.person_id and held.family_id = t1.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t1.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t3.surname), 'null'), ',"whereabouts":', t11.j, '}'), ','
  order by t1.left_on desc, t1.id asc), ']') as j, count(*) as n, string_agg(t5.o0, ',') as o1, string_agg(t5.o1, ',') as o2, string_agg(t11.o0, ',') as o3, string_agg(t11.o1, ',') as o4, coalesce(bool_or(t3.id is null or t5.u), false) as u
  from family_member t1
  left join person t3 on t3.id = t1.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t4.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t4.annulment_reason), 'null'), ',"court":', coalesce(to_json(t4.court), 'null'), ',"id":', coalesce('"' || t4.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t4.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t4.order_signature), 'null'), ',"parent":', case when t7.id is not null then concat('{"givenName":', coalesce(to_json(t9.given_name), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"surname":', coalesce(to_json(t9.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t4.parent_name), 'null'), ',"status":', coalesce(to_json(t4.status), 'null'), ',"validFrom":', coalesce(to_json(t4.valid_from), 'null'), ',"validTo":', coalesce(to_json(t4.valid_to), 'null'), ',"version":', coalesce(t4.version::text, 'null'), '}'), ','
  order by t4.valid_from desc, t4.id desc), ']') as j, count(*) as n, string_agg((t6.family_id)::text, ',') as o0, string_agg((t7.family_id)::text, ',') as o1, coalesce(bool_or((t7.id is not null and t8.restricted is not false) or (t7.id is not null and t9.id is null)), false) as u
  from parental_authority t4
  left join family_member t6 on t6.id = t4.family_member_id
  left join family_member t7 on t7.id = t4.parent_id
  left join family t8 on t8.id = t7.family_id
  left join person t9 on t9.id = t7.person_id
  where t4.family_member_id = t1.id) t5 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t10.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t10.annulment_reason), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), ',"kind":', coalesce(to_json(t10.kind), 'null'), ',"validFrom":', coalesce(to_json(t10.valid_from), 'null'), ',"validTo":', coalesce(to_json(t10.valid_to), 'null'), ',"version":', coalesce(t10.version::text, 'null'), ',"watch":', case when t13.id is not null then concat('{"dueOn":', coalesce(to_json(t13.due_on), 'null'), ',"id":', coalesce('"' || t13.id || '"', 'null'), ',"metOn":', coalesce(to_json(t13.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t10.with_whom), 'null'), '}'), ','
  order by t10.valid_from desc, t10.id desc), ']') as j, count(*) as n, string_agg((t12.family_id)::text, ',') as o0, string_agg((t13.family_id)::text, ',') as o1
  from whereabouts t10
  left join family_member t12 on t12.id = t10.family_member_id
  left join deadline t13 on t13.id = t10.watch_id
  where t10.family_member_id = t1.id) t11 on true
  where t1.family_id = t0.id and t1.left_on is not null) t2 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t14.id || '"', 'null'), ',"expectedOn":', coalesce(to_json(t16.expected_on), 'null'), ',"givenName":', coalesce(to_json(t16.given_name), 'null'), ',"parentalAuthority":', t18.j, ',"placed":', ($2::text || '<3:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"returned":', ($2::text || '<4:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"role":', coalesce(to_json(t14.role), 'null'), ',"stayed":', ($2::text || '<5:' || json_build_array(t14.role, (select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
  order by stay.valid_from), '[]') as stays
  from whereabouts stay join family_member held on held.id = stay.family_member_id
  where stay.annulled_at is null and held.person_id = t14.person_id and held.family_id = t14.family_id), (select json_object('from' value support.began, 'to' value coalesce(support.closed_on, $1::date)) as support
  from (select min(given.assigned_on) as began, told.closed_on
  from support_case told join assignment given on given.support_case_id = told.id
  where told.family_id = t14.family_id group by told.id, told.closed_on, told.opened_on
  order by told.closed_on desc, told.opened_on desc
  limit 1) support))::text || $2::text || '>'), ',"surname":', coalesce(to_json(t16.surname), 'null'), ',"whereabouts":', t24.j, '}'), ','
  order by t16.birth_date asc nulls last, t14.id asc), ']') as j, count(*) as n, string_agg(t18.o0, ',') as o1, string_agg(t18.o1, ',') as o2, string_agg(t24.o0, ',') as o3, string_agg(t24.o1, ',') as o4, coalesce(bool_or(t16.id is null or t18.u), false) as u
  from family_member t14
  left join person t16 on t16.id = t14.person_id
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t17.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t17.annulment_reason), 'null'), ',"court":', coalesce(to_json(t17.court), 'null'), ',"id":', coalesce('"' || t17.id || '"', 'null'), ',"orderIssuedOn":', coalesce(to_json(t17.order_issued_on), 'null'), ',"orderSignature":', coalesce(to_json(t17.order_signature), 'null'), ',"parent":', case when t20.id is not null then concat('{"givenName":', coalesce(to_json(t22.given_name), 'null'), ',"id":', coalesce('"' || t20.id || '"', 'null'), ',"surname":', coalesce(to_json(t22.surname), 'null'), '}') else 'null' end, ',"parentName":', coalesce(to_json(t17.parent_name), 'null'), ',"status":', coalesce(to_json(t17.status), 'null'), ',"validFrom":', coalesce(to_json(t17.valid_from), 'null'), ',"validTo":', coalesce(to_json(t17.valid_to), 'null'), ',"version":', coalesce(t17.version::text, 'null'), '}'), ','
  order by t17.valid_from desc, t17.id desc), ']') as j, count(*) as n, string_agg((t19.family_id)::text, ',') as o0, string_agg((t20.family_id)::text, ',') as o1, coalesce(bool_or((t20.id is not null and t21.restricted is not false) or (t20.id is not null and t22.id is null)), false) as u
  from parental_authority t17
  left join family_member t19 on t19.id = t17.family_member_id
  left join family_member t20 on t20.id = t17.parent_id
  left join family t21 on t21.id = t20.family_id
  left join person t22 on t22.id = t20.person_id
  where t17.family_member_id = t14.id) t18 on true
  left join lateral (select concat('[', string_agg(concat('{"annulledAt":', coalesce('"' || to_char(t23.annulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"annulmentReason":', coalesce(to_json(t23.annulment_reason), 'null'), ',"id":', coalesce('"' || t23.id || '"', 'null'), ',"kind":', coalesce(to_json(t23.kind), 'null'), ',"validFrom":', coalesce(to_json(t23.valid_from), 'null'), ',"validTo":', coalesce(to_json(t23.valid_to), 'null'), ',"version":', coalesce(t23.version::text, 'null'), ',"watch":', case when t26.id is not null then concat('{"dueOn":', coalesce(to_json(t26.due_on), 'null'), ',"id":', coalesce('"' || t26.id || '"', 'null'), ',"metOn":', coalesce(to_json(t26.met_on), 'null'), '}') else 'null' end, ',"withWhom":', coalesce(to_json(t23.with_whom), 'null'), '}'), ','
  order by t23.valid_from desc, t23.id desc), ']') as j, count(*) as n, string_agg((t25.family_id)::text, ',') as o0, string_agg((t26.family_id)::text, ',') as o1
  from whereabouts t23
  left join family_member t25 on t25.id = t23.family_member_id
  left join deadline t26 on t26.id = t23.watch_id
  where t23.family_member_id = t14.id) t24 on true
  where t14.family_id = t0.id and t14.left_on is null) t15 on true
  where (t0.id = $3) and ((not t0.restricted))),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false) or not exists (select
  from r0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'family'::text as kind, o0 as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o1, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o2, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o3, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o4, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o5, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o6, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o7, ','))::uuid as id
  from r0
  union all select 'family'::text as kind, unnest(string_to_array(o8, ','))::uuid as id
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
