-- An order and its prolonging keep the days on which the court wants a report, and what the court decided later is corrected by two people.

alter table court_order add column report_days date[] not null default '{}';
grant select (report_days) on court_order to asysta_centre;
grant insert (report_days) on court_order to asysta_centre;
grant update (report_days, version) on court_order to asysta_centre;
alter table court_decision add column report_days date[] not null default '{}';
grant select (report_days) on court_decision to asysta_centre;
grant insert (report_days) on court_decision to asysta_centre;
grant update (decided_on, signature, valid_to, report_days, version) on court_decision to asysta_centre;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    -- What was recorded before stands in its terms alone: those within the end of the order, and behind it those of a prolonging.
    update court_order o set report_days = coalesce((select array_agg(distinct d.due_on order by d.due_on) from deadline d
        where d.support_case_id = o.support_case_id and d.kind = 'COURT_REPORT' and d.started_on = o.issued_on and d.due_on <= coalesce(o.valid_to, 'infinity')), '{}');
    update court_decision c set report_days = coalesce((select array_agg(distinct d.due_on order by d.due_on) from deadline d
        where d.support_case_id = o.support_case_id and d.kind = 'COURT_REPORT' and d.started_on = o.issued_on and d.due_on between c.decided_on and c.valid_to
        and d.due_on > greatest(o.valid_to, (select max(earlier.valid_to) from court_decision earlier
          where earlier.court_order_id = c.court_order_id and earlier.kind = 'PROLONGED' and earlier.valid_to < c.valid_to))), '{}')
      from court_order o where o.id = c.court_order_id and c.kind = 'PROLONGED';
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
comment on table court_decision is 'tenant: what a court decided later of its order: a later end, or none any more; corrected by two people and never removed';
alter table amendment drop constraint amendment_what_check, add constraint amendment_what_check check (what in ('CONSENT', 'COURT_ORDER', 'COURT_DECISION', 'CLOSING', 'ZA_ZYCIEM', 'MINOR_PARENT')) not valid;
