-- What carries law in a case is annulled by two people as it is corrected, and a case that was closed by mistake goes on where it stood.

alter table support_consent validate constraint support_consent_tenant_id_annulled_by_id_fkey;
alter table court_order validate constraint court_order_tenant_id_annulled_by_id_fkey;
alter table court_decision validate constraint court_decision_tenant_id_annulled_by_id_fkey;
alter table za_zyciem_application validate constraint za_zyciem_application_tenant_id_annulled_by_id_fkey;
alter table minor_parent_record validate constraint minor_parent_record_tenant_id_annulled_by_id_fkey;
