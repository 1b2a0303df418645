-- director
with v0_0 as materialized (select (select json_object('validFrom' value $4::date, 'days' value $5::integer, 'concerned' value (select count(*)
  from support_case c
  where (c.closed_on is null and c.track = 'ORDINARY' and c.stage in ('IN_SUPPORT'))), 'running' value (select count(*)
  from deadline d
  where d.kind = $6 and d.met_on is null and d.cancelled_on is null), 'starting' value (select count(*)
  from support_case c
  where (c.closed_on is null and c.track = 'ORDINARY' and c.stage in ('IN_SUPPORT')) and (select exists (select
  from legal_basis basis
  where basis.support_case_id = c.id and $1::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis) and not exists (select
  from deadline d
  where d.support_case_id = c.id and d.kind = 'CONTACT' and d.met_on is null and d.cancelled_on is null) and not exists (select
  from jsonb_to_recordset('[]'::jsonb || (select coalesce(jsonb_agg(jsonb_build_object('from', agreed.valid_from, 'to', agreed.valid_to, 'days', agreed.days)
  order by agreed.valid_from), '[]') as own_rhythms
  from meeting_rhythm agreed
  where agreed.support_case_id = c.id and agreed.annulled_at is null)) own ("from" date, "to" date)
  where $2::date between own."from" and coalesce(own."to", 'infinity'))), 'ownRhythm' value (select count(*)
  from support_case c
  where (c.closed_on is null and c.track = 'ORDINARY' and c.stage in ('IN_SUPPORT')) and exists (select
  from jsonb_to_recordset('[]'::jsonb || (select coalesce(jsonb_agg(jsonb_build_object('from', agreed.valid_from, 'to', agreed.valid_to, 'days', agreed.days)
  order by agreed.valid_from), '[]') as own_rhythms
  from meeting_rhythm agreed
  where agreed.support_case_id = c.id and agreed.annulled_at is null)) own ("from" date, "to" date)
  where $3::date between own."from" and coalesce(own."to", 'infinity')))) as counted) as v0),
verdict as (select not ((select v0 is null
  from v0_0)) as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select null::text as kind, null::uuid as id) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $8::timestamptz, $9::uuid, told.event, told.work, 'DONE', $10::uuid, $11::text, $12::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('LOCAL_RULE_TRIED', 'localRuleEffect')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"localRuleEffect":', ($7::text || '<0:' || json_build_array((select v0
  from v0_0))::text || $7::text || '>'), '}') end as data
  from verdict;
