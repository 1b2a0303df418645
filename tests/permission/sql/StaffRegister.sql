-- director, head of a unit, administrator
with p0 as materialized (select t0.id, t0.version, t0.subject, t0.display_name, t0.machine, t0.employment_form, t0.employed_from, t0.employed_to, t0.qualification, t0.checks_due_on, row_number() over (order by t0.display_name asc, t0.id asc) as row_place
  from staff_member t0
  where (true)
  order by t0.display_name asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"appointments":', t3.j, ',"authorizations":', t6.j, ',"dataAuthorized":', ($2::text || '<0:' || json_build_array((select coalesce(json_agg(json_object('grantedOn' value told.granted_on, 'secrecyUndertakenOn' value told.secrecy_undertaken_on, 'validTo' value told.valid_to, 'withdrawnOn' value told.withdrawn_on)), '[]') as papers
  from data_authorization told
  where told.staff_member_id = t0.id))::text || $2::text || '>'), ',"displayName":', coalesce(to_json(t0.display_name), 'null'), ',"employedFrom":', coalesce(to_json(t0.employed_from), 'null'), ',"employedTo":', coalesce(to_json(t0.employed_to), 'null'), ',"employmentForm":', coalesce(to_json(t0.employment_form), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"machine":', coalesce(t0.machine::text, 'null'), ',"proposals":', t8.j, ',"qualification":', coalesce(to_json(t0.qualification), 'null'), ',"suspensions":', t13.j, ',"version":', coalesce(t0.version::text, 'null'), '}') as j0, (t8.u or t13.u) as u
  from p0 t0
  left join lateral (select concat('[', string_agg(concat('{"acting":', coalesce(t2.acting::text, 'null'), ',"id":', coalesce('"' || t2.id || '"', 'null'), ',"role":', coalesce(to_json(t2.role), 'null'), ',"title":', coalesce(to_json(t2.title), 'null'), ',"unit":', case when t4.id is not null then concat('{"id":', coalesce('"' || t4.id || '"', 'null'), ',"name":', coalesce(to_json(t4.name), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t2.valid_from), 'null'), ',"validTo":', coalesce(to_json(t2.valid_to), 'null'), ',"version":', coalesce(t2.version::text, 'null'), '}'), ','
  order by t2.valid_from desc, t2.id asc), ']') as j, count(*) as n
  from appointment t2
  left join unit t4 on t4.id = t2.unit_id
  where t2.staff_member_id = t0.id) t3 on true
  left join lateral (select concat('[', string_agg(concat('{"grantedOn":', coalesce(to_json(t5.granted_on), 'null'), ',"id":', coalesce('"' || t5.id || '"', 'null'), ',"secrecyUndertakenOn":', coalesce(to_json(t5.secrecy_undertaken_on), 'null'), ',"validTo":', coalesce(to_json(t5.valid_to), 'null'), ',"version":', coalesce(t5.version::text, 'null'), ',"withdrawnOn":', coalesce(to_json(t5.withdrawn_on), 'null'), '}'), ','
  order by t5.granted_on desc, t5.id asc), ']') as j, count(*) as n
  from data_authorization t5
  where t5.staff_member_id = t0.id) t6 on true
  left join lateral (select concat('[', string_agg(concat('{"acting":', coalesce(t7.acting::text, 'null'), ',"decidedBy":', case when t9.id is not null then concat('{"displayName":', coalesce(to_json(t9.display_name), 'null'), ',"id":', coalesce('"' || t9.id || '"', 'null'), '}') else 'null' end, ',"decidedOn":', coalesce(to_json(t7.decided_on), 'null'), ',"decision":', coalesce(to_json(t7.decision), 'null'), ',"id":', coalesce('"' || t7.id || '"', 'null'), ',"proposedBy":', case when t10.id is not null then concat('{"displayName":', coalesce(to_json(t10.display_name), 'null'), ',"id":', coalesce('"' || t10.id || '"', 'null'), '}') else 'null' end, ',"proposedOn":', coalesce(to_json(t7.proposed_on), 'null'), ',"reason":', coalesce(to_json(t7.reason), 'null'), ',"role":', coalesce(to_json(t7.role), 'null'), ',"title":', coalesce(to_json(t7.title), 'null'), ',"unit":', case when t11.id is not null then concat('{"id":', coalesce('"' || t11.id || '"', 'null'), ',"name":', coalesce(to_json(t11.name), 'null'), '}') else 'null' end, ',"validFrom":', coalesce(to_json(t7.valid_from), 'null'), ',"validTo":', coalesce(to_json(t7.valid_to), 'null'), ',"version":', coalesce(t7.version::text, 'null'), ',"viewerMayDecide":', ($2::text || '<1:' || json_build_array(t7.decision, t7.proposed_by_id, t7.staff_member_id)::text || $2::text || '>'), '}'), ','
  order by t7.proposed_on desc, t7.id desc), ']') as j, count(*) as n, coalesce(bool_or(t10.id is null), false) as u
  from appointment_proposal t7
  left join staff_member t9 on t9.id = t7.decided_by_id
  left join staff_member t10 on t10.id = t7.proposed_by_id
  left join unit t11 on t11.id = t7.unit_id
  where t7.staff_member_id = t0.id) t8 on true
  left join lateral (select concat('[', string_agg(concat('{"id":', coalesce('"' || t12.id || '"', 'null'), ',"liftedOn":', coalesce(to_json(t12.lifted_on), 'null'), ',"suspendedBy":', case when t14.id is not null then concat('{"displayName":', coalesce(to_json(t14.display_name), 'null'), ',"id":', coalesce('"' || t14.id || '"', 'null'), '}') else 'null' end, ',"suspendedOn":', coalesce(to_json(t12.suspended_on), 'null'), ',"version":', coalesce(t12.version::text, 'null'), '}'), ','
  order by t12.suspended_on desc, t12.id desc), ']') as j, count(*) as n, coalesce(bool_or(t14.id is null), false) as u
  from suspension t12
  left join staff_member t14 on t14.id = t12.suspended_by_id
  where t12.staff_member_id = t0.id) t13 on true
  where t0.row_place <= $1::integer),
verdict as (select not (coalesce((select bool_or(u)
  from r0), false)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('STAFF_READ', 'staffMembers')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"staffMembers":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<2:' || json_build_array(t0.display_name, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), '}'), '}') end as data
  from verdict;
