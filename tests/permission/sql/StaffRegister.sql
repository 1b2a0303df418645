-- director, head of a unit, administrator
with p0 as materialized (select t0.id, t0.version, t0.subject, t0.display_name, t0.machine, t0.employment_form, t0.employed_from, t0.employed_to, t0.qualification, row_number() over (order by t0.display_name asc, t0.id asc) as row_place
  from staff_member t0
  where (true)
  order by t0.display_name asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, json_object('appointments' value t3.j, 'authorizations' value t6.j, 'dataAuthorized' value ($2::text || '0:' || json_build_array((select coalesce(json_agg(json_object('grantedOn' value told.granted_on, 'secrecyUndertakenOn' value told.secrecy_undertaken_on, 'validTo' value told.valid_to, 'withdrawnOn' value told.withdrawn_on)), '[]') as papers
  from data_authorization told
  where told.staff_member_id = t0.id))::text || $2::text), 'displayName' value t0.display_name, 'employedFrom' value t0.employed_from, 'employedTo' value t0.employed_to, 'employmentForm' value t0.employment_form, 'id' value t0.id, 'machine' value t0.machine, 'qualification' value t0.qualification, 'version' value t0.version) as j0, ($2::text || '1:' || json_build_array(t0.display_name, t0.id)::text || $2::text) as j1
  from p0 t0
  left join lateral (select coalesce(json_agg(json_object('acting' value t2.acting, 'id' value t2.id, 'role' value t2.role, 'title' value t2.title, 'unit' value case when t4.id is not null then json_object('id' value t4.id, 'name' value t4.name) end, 'validFrom' value t2.valid_from, 'validTo' value t2.valid_to, 'version' value t2.version)
  order by t2.valid_from desc, t2.id asc), '[]'::json) as j, count(*) as n
  from appointment t2
  left join unit t4 on t4.id = t2.unit_id
  where t2.staff_member_id = t0.id) t3 on true
  left join lateral (select coalesce(json_agg(json_object('grantedOn' value t5.granted_on, 'id' value t5.id, 'secrecyUndertakenOn' value t5.secrecy_undertaken_on, 'validTo' value t5.valid_to, 'version' value t5.version, 'withdrawnOn' value t5.withdrawn_on)
  order by t5.granted_on desc, t5.id asc), '[]'::json) as j, count(*) as n
  from data_authorization t5
  where t5.staff_member_id = t0.id) t6 on true
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('STAFF_READ', 'staffMembers')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then json_object('staffMembers' value json_object('nodes' value (select coalesce(json_agg(j0
  order by row_place), '[]'::json)
  from r0), 'pageInfo' value json_object('endCursor' value (select j1
  from r0
  order by row_place desc
  limit 1), 'hasNextPage' value (select count(*) > $1::integer
  from p0))))::text end as data
  from verdict;
