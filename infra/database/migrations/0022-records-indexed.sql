-- A visit or a contact is corrected with its history and annulled with a reason; a visit is joint at any time and may be written down late.

drop index concurrently if exists visit_decided_with_id_index;
create index concurrently if not exists visit_decided_with_id_index on visit (tenant_id, decided_with_id);
drop index concurrently if exists visit_recorded_by_id_index;
create index concurrently if not exists visit_recorded_by_id_index on visit (tenant_id, recorded_by_id);
drop index concurrently if exists visit_annulled_by_id_index;
create index concurrently if not exists visit_annulled_by_id_index on visit (tenant_id, annulled_by_id);
drop index concurrently if exists contact_annulled_by_id_index;
create index concurrently if not exists contact_annulled_by_id_index on contact (tenant_id, annulled_by_id);
drop index concurrently if exists visit_support_case_id_unique;
create unique index concurrently if not exists visit_support_case_id_unique on visit (tenant_id, support_case_id) where kind = 'FIRST' and annulled_at is null;
drop index concurrently if exists visit_unique_1;
drop index concurrently if exists visit_author_id_visited_on_index;
create index concurrently if not exists visit_author_id_visited_on_index on visit (tenant_id, author_id, visited_on);
drop index concurrently if exists visit_index_3;
