-- A qualification is corrected with its history, and annulled where the wrong family was qualified.

drop index concurrently if exists qualification_recorded_by_id_index;
create index concurrently if not exists qualification_recorded_by_id_index on qualification (tenant_id, recorded_by_id);
drop index concurrently if exists qualification_annulled_by_id_index;
create index concurrently if not exists qualification_annulled_by_id_index on qualification (tenant_id, annulled_by_id);
