-- Somebody stands in for a social worker or an assistant between two days, sees the families on those days alone, and records in the own name.

alter table visit validate constraint visit_tenant_id_instead_of_id_fkey;
alter table contact validate constraint contact_tenant_id_instead_of_id_fkey;
alter table notification validate constraint notification_kind_check;
