-- A notice that asks for a decision is settled for everybody who was asked when the decision is taken.

drop index concurrently if exists notification_settled_by_id_index;
create index concurrently if not exists notification_settled_by_id_index on notification (tenant_id, settled_by_id);
