-- director, head of a unit, social worker, assistant, administrator
with p0 as materialized (select t0.id, t0.version, t0.name, t0.kind, t0.scope, t0.city, t0.receiver_id, row_number() over (order by t0.name asc, t0.id asc) as row_place
  from partner_institution t0
  where (true)
  order by t0.name asc, t0.id asc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"city":', coalesce(to_json(t0.city), 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"kind":', coalesce(to_json(t0.kind), 'null'), ',"name":', coalesce(to_json(t0.name), 'null'), ',"receivesReferrals":', ($2::text || '<0:' || json_build_array(t0.receiver_id)::text || $2::text || '>'), ',"scope":', coalesce(to_json(t0.scope), 'null'), '}') as j0
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
select case when stands then concat('{"partnerInstitutions":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(t0.name, t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), '}'), '}') end as data
  from verdict;
