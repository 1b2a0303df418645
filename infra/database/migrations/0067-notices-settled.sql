-- A notice that asks for a decision is settled for everybody who was asked when the decision is taken.

alter table notification add column settled_at timestamptz;
alter table notification add column settled_by_id uuid;
alter table notification add column settlement text check (settlement in ('DECIDED', 'LAPSED'));
grant select (settled_at, settled_by_id, settlement) on notification to asysta_centre;
grant insert (settled_at, settled_by_id, settlement) on notification to asysta_centre;
grant update (settled_at, settled_by_id, settlement, version) on notification to asysta_centre;
alter table notification add constraint notification_tenant_id_settled_by_id_fkey foreign key (tenant_id, settled_by_id) references staff_member (tenant_id, id) not valid;
