-- An order and its prolonging keep the days on which the court wants a report, and what the court decided later is corrected by two people.

alter table court_order add column reports_due_on date[] not null default '{}';
grant select (reports_due_on) on court_order to asysta_centre;
grant insert (reports_due_on) on court_order to asysta_centre;
grant update (reports_due_on, version) on court_order to asysta_centre;
alter table court_decision add column reports_due_on date[] not null default '{}';
grant select (reports_due_on) on court_decision to asysta_centre;
grant insert (reports_due_on) on court_decision to asysta_centre;
grant update (decided_on, signature, valid_to, reports_due_on, version) on court_decision to asysta_centre;
alter table court_order no force row level security;
alter table court_decision no force row level security;
alter table deadline no force row level security;
update court_order o set reports_due_on = coalesce((select array_agg(distinct d.due_on order by d.due_on) from deadline d
    where d.tenant_id = o.tenant_id and d.support_case_id = o.support_case_id and d.kind = 'COURT_REPORT' and d.started_on = o.issued_on and d.due_on <= coalesce(o.valid_to, 'infinity')), '{}');
update court_decision c set reports_due_on = coalesce((select array_agg(distinct d.due_on order by d.due_on) from deadline d
    where d.tenant_id = o.tenant_id and d.support_case_id = o.support_case_id and d.kind = 'COURT_REPORT' and d.started_on = o.issued_on and d.due_on between c.decided_on and c.valid_to
    and d.due_on > greatest(o.valid_to, (select max(earlier.valid_to) from court_decision earlier
      where earlier.tenant_id = c.tenant_id and earlier.court_order_id = c.court_order_id and earlier.kind = 'PROLONGED' and earlier.valid_to < c.valid_to))), '{}')
  from court_order o where o.tenant_id = c.tenant_id and o.id = c.court_order_id and c.kind = 'PROLONGED';
alter table court_order force row level security;
alter table court_decision force row level security;
alter table deadline force row level security;
comment on table court_decision is 'tenant: what a court decided later of its order: a later end, or none any more; corrected by two people and never removed';
alter table amendment drop constraint amendment_what_check, add constraint amendment_what_check check (what in ('CONSENT', 'COURT_ORDER', 'COURT_DECISION', 'CLOSING', 'ZA_ZYCIEM', 'MINOR_PARENT')) not valid;
