-- director
with v0_0 as materialized (select (select json_object('validFrom' value $2::date, 'days' value $3::integer, 'concerned' value (select count(*)
  from support_case c
  where (c.closed_on is null and c.track = 'ORDINARY' and c.stage in ('IN_SUPPORT'))), 'running' value (select count(*)
  from deadline d
  where d.kind = $4 and d.met_on is null and d.cancelled_on is null), 'starting' value (select count(*)
  from support_case c
  where (c.closed_on is null and c.track = 'ORDINARY' and c.stage in ('IN_SUPPORT')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = c.id and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis) and not exists (select
  from deadline d
  where d.support_case_id = c.id and d.kind = 'CONTACT' and d.met_on is null and d.cancelled_on is null))) as counted) as v0),
verdict as (select not ((select v0 is null
  from v0_0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $6::timestamptz, $7::uuid, told.event, told.work, 'DONE', $8::uuid, $9::text, $10::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('LOCAL_RULE_TRIED', 'localRuleEffect')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"localRuleEffect":', ($5::text || '<0:' || json_build_array((select v0
  from v0_0))::text || $5::text || '>'), '}') end as data
  from verdict;
