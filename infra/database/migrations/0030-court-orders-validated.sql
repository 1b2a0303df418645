-- A court changes, prolongs and lifts its orders and says when it wants reports; a case under one is closed with its word.

alter table court_order validate constraint court_order_tenant_id_replaces_id_fkey;
alter table deadline validate constraint deadline_kind_check;
alter table notification validate constraint notification_kind_check;
