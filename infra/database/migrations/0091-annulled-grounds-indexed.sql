-- What carries law in a case is annulled by two people as it is corrected, and a case that was closed by mistake goes on where it stood.

drop index concurrently if exists support_consent_annulled_by_id_index;
create index concurrently if not exists support_consent_annulled_by_id_index on support_consent (tenant_id, annulled_by_id);
drop index concurrently if exists court_order_annulled_by_id_index;
create index concurrently if not exists court_order_annulled_by_id_index on court_order (tenant_id, annulled_by_id);
drop index concurrently if exists court_decision_annulled_by_id_index;
create index concurrently if not exists court_decision_annulled_by_id_index on court_decision (tenant_id, annulled_by_id);
drop index concurrently if exists za_zyciem_application_annulled_by_id_index;
create index concurrently if not exists za_zyciem_application_annulled_by_id_index on za_zyciem_application (tenant_id, annulled_by_id);
drop index concurrently if exists minor_parent_record_annulled_by_id_index;
create index concurrently if not exists minor_parent_record_annulled_by_id_index on minor_parent_record (tenant_id, annulled_by_id);
drop index concurrently if exists court_decision_court_order_id_unique;
create unique index concurrently if not exists court_decision_court_order_id_unique on court_decision (tenant_id, court_order_id) where kind = 'LIFTED' and annulled_at is null;
drop index concurrently if exists court_decision_unique_1;
