-- A qualification is corrected with its history, and annulled where the wrong family was qualified.

alter table qualification validate constraint qualification_tenant_id_recorded_by_id_fkey;
alter table qualification validate constraint qualification_tenant_id_annulled_by_id_fkey;
