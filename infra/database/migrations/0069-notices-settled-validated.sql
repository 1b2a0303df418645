-- A notice that asks for a decision is settled for everybody who was asked when the decision is taken.

alter table notification validate constraint notification_tenant_id_settled_by_id_fkey;
