-- A visit or a contact is corrected with its history and annulled with a reason; a visit is joint at any time and may be written down late.

alter table visit validate constraint visit_tenant_id_decided_with_id_fkey;
alter table visit validate constraint visit_tenant_id_recorded_by_id_fkey;
alter table visit validate constraint visit_tenant_id_annulled_by_id_fkey;
alter table contact validate constraint contact_tenant_id_annulled_by_id_fkey;
