-- partner
with p0 as materialized (select t0.id, t0.version, t0.tenant_id, t0.receiver_id, t0.centre_name, t0.purpose, t0.disclosure_basis, t0.fields, t0.snapshot, t0.state, t0.sent_at, t0.answer_due_on, t0.expires_at, t0.responded_at, t0.decline_reason, row_number() over (order by t0.sent_at desc, t0.id desc) as row_place
  from referral_share t0
  where (t0.expires_at > $3)
  order by t0.sent_at desc, t0.id desc
  limit $1::integer + 1),
r0 as materialized (select t0.row_place, concat('{"answerDueOn":', coalesce(to_json(t0.answer_due_on), 'null'), ',"centreName":', coalesce(to_json(t0.centre_name), 'null'), ',"expiresAt":', coalesce('"' || to_char(t0.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"id":', coalesce('"' || t0.id || '"', 'null'), ',"purpose":', coalesce(to_json(t0.purpose), 'null'), ',"sentAt":', coalesce('"' || to_char(t0.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), ',"state":', coalesce(to_json(t0.state), 'null'), ',"unread":', coalesce((not exists (select
  from referral_receipt told
  where told.share_id = t0.id))::text, ($2::text || '<0:' || json_build_array()::text || $2::text || '>')), '}') as j0, t0.id as o0
  from p0 t0
  where t0.row_place <= $1::integer),
verdict as (select true as stands),
opened as (select kind, array_agg(distinct id) as ids
  from (select 'share'::text as kind, o0 as id
  from r0) found
  where id is not null group by kind),
audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids) select uuidv7(), $4::timestamptz, $5::uuid, told.event, told.work, 'DONE', $6::uuid, $7::text, $8::text, opened.kind, coalesce(opened.ids, '{}')
  from (values ('SHARES_LISTED', 'receivedShares')) told (event, work)
  left join opened on true
  where (select stands
  from verdict))
select case when stands then concat('{"receivedShares":', concat('{"nodes":', (select concat('[', string_agg(j0, ','
  order by row_place), ']')
  from r0), ',"pageInfo":', concat('{"endCursor":', coalesce((select ($2::text || '<1:' || json_build_array(to_char(t0.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t0.id)::text || $2::text || '>')
  from p0 t0
  where t0.row_place <= $1::integer
  order by t0.row_place desc
  limit 1), 'null'), ',"hasNextPage":', (select (count(*) > $1::integer)::text
  from p0), '}'), ',"totalCount":', (select count(*)::text
  from referral_share t3
  where (t3.expires_at > $3)), '}'), '}') end as data
  from verdict;
