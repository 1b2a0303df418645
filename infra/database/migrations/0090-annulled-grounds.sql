-- What carries law in a case is annulled by two people as it is corrected, and a case that was closed by mistake goes on where it stood.

alter table amendment add column kind text not null check (kind in ('CORRECTION', 'ANNULMENT')) default 'CORRECTION';
grant select (kind) on amendment to asysta_centre;
grant insert (kind) on amendment to asysta_centre;
alter table support_consent add column annulled_at timestamptz;
alter table support_consent add column annulled_by_id uuid;
alter table support_consent add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on support_consent to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on support_consent to asysta_centre;
grant update (annulled_at, annulled_by_id, annulment_reason, version) on support_consent to asysta_centre;
alter table support_consent add constraint support_consent_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table court_order add column annulled_at timestamptz;
alter table court_order add column annulled_by_id uuid;
alter table court_order add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on court_order to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on court_order to asysta_centre;
grant update (annulled_at, annulled_by_id, annulment_reason, version) on court_order to asysta_centre;
alter table court_order add constraint court_order_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table court_decision add column annulled_at timestamptz;
alter table court_decision add column annulled_by_id uuid;
alter table court_decision add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on court_decision to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on court_decision to asysta_centre;
grant update (annulled_at, annulled_by_id, annulment_reason, version) on court_decision to asysta_centre;
alter table court_decision add constraint court_decision_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table za_zyciem_application add column annulled_at timestamptz;
alter table za_zyciem_application add column annulled_by_id uuid;
alter table za_zyciem_application add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on za_zyciem_application to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on za_zyciem_application to asysta_centre;
grant update (annulled_at, annulled_by_id, annulment_reason, version) on za_zyciem_application to asysta_centre;
alter table za_zyciem_application add constraint za_zyciem_application_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
alter table minor_parent_record add column annulled_at timestamptz;
alter table minor_parent_record add column annulled_by_id uuid;
alter table minor_parent_record add column annulment_reason text;
grant select (annulled_at, annulled_by_id, annulment_reason) on minor_parent_record to asysta_centre;
grant insert (annulled_at, annulled_by_id, annulment_reason) on minor_parent_record to asysta_centre;
grant update (annulled_at, annulled_by_id, annulment_reason, version) on minor_parent_record to asysta_centre;
alter table minor_parent_record add constraint minor_parent_record_tenant_id_annulled_by_id_fkey foreign key (tenant_id, annulled_by_id) references staff_member (tenant_id, id) not valid;
grant update (replaces_id, version) on court_order to asysta_centre;
alter table legal_basis add column annulled_at timestamptz;
grant select (annulled_at) on legal_basis to asysta_centre;
grant insert (annulled_at) on legal_basis to asysta_centre;
grant update (annulled_at, version) on legal_basis to asysta_centre;
alter table support_case add column closed_from text check (closed_from in ('INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'BASIS_GRANTED', 'REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT', 'HALTED', 'REFUSED', 'WITHDRAWN', 'CLOSED'));
grant select (closed_from) on support_case to asysta_centre;
grant insert (closed_from) on support_case to asysta_centre;
grant update (closed_from, version) on support_case to asysta_centre;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    -- Where a case stood before it was closed was kept nowhere: its records say it.
    update support_case c set closed_from = case
        when (select a.end_reason from assignment a where a.support_case_id = c.id order by a.assigned_on desc, a.id desc limit 1)
          in ('CONSENT_WITHDRAWN', 'BASIS_ENDED') then 'WITHDRAWN'
        when exists (select from assignment a where a.support_case_id = c.id)
          then case when exists (select from visit v where v.support_case_id = c.id and v.annulled_at is null) then 'IN_SUPPORT' else 'ASSIGNED' end
        when exists (select from qualification q where q.support_case_id = c.id and q.annulled_at is null) then 'QUALIFIED'
        when exists (select from assistant_request r where r.support_case_id = c.id and r.annulled_at is null
          and not exists (select from request_decision d where d.request_id = r.id)) then 'REQUESTED'
        when exists (select from legal_basis b where b.support_case_id = c.id) then 'BASIS_GRANTED'
        when exists (select from consent_refusal f where f.support_case_id = c.id and f.annulled_at is null) then 'REFUSED'
        when exists (select from offer_presentation o where o.support_case_id = c.id and o.annulled_at is null) then 'OFFERED'
        when exists (select from diagnosis d where d.support_case_id = c.id and d.annulled_at is null) then 'DIAGNOSED'
        when exists (select from family_interview i where i.support_case_id = c.id and i.annulled_at is null) then 'INTERVIEWED'
        else 'INTAKE' end, version = version + 1
      where c.stage = 'CLOSED' and c.closed_from is null;
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
