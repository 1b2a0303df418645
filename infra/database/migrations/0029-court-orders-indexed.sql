-- A court changes, prolongs and lifts its orders and says when it wants reports; a case under one is closed with its word.

drop index concurrently if exists court_order_replaces_id_index;
create index concurrently if not exists court_order_replaces_id_index on court_order (tenant_id, replaces_id);
