-- director, head of a unit, social worker, assistant, administrator
with p0 as materialized (select t0.id, t0.version, t0.name, t0.kind, t0.scope, t0.city, t0.receiver_id, row_number() over (order by t0.name asc, t0.id asc) as row_place
  from partner_institution t0
  where (true)
  order by t0.name asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, json_object('city' value t0.city, 'id' value t0.id, 'kind' value t0.kind, 'name' value t0.name, 'receivesReferrals' value ($2::text || '0:' || json_build_array(t0.receiver_id)::text || $2::text), 'scope' value t0.scope) as j0, ($2::text || '1:' || json_build_array(t0.name, t0.id)::text || $2::text) as j1
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $3::timestamptz, $4::uuid, told.event, told.work, 'DONE', $5::uuid, $6::text, $7::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('PARTNERS_READ', 'partnerInstitutions')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then json_object('partnerInstitutions' value json_object('nodes' value (select coalesce(json_agg(j0
  order by row_place), '[]'::json)
  from r0), 'pageInfo' value json_object('endCursor' value (select j1
  from r0
  order by row_place desc
  limit 1), 'hasNextPage' value (select count(*) > $1::integer
  from p0))))::text end as data
  from verdict;
