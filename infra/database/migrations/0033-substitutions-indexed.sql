-- Somebody stands in for a social worker or an assistant between two days, sees the families on those days alone, and records in the own name.

drop index concurrently if exists visit_instead_of_id_index;
create index concurrently if not exists visit_instead_of_id_index on visit (tenant_id, instead_of_id);
drop index concurrently if exists contact_instead_of_id_index;
create index concurrently if not exists contact_instead_of_id_index on contact (tenant_id, instead_of_id);
