-- How many shares a partner may read is told by an index alone: its policy asks for the centre of each row too.

drop index concurrently if exists referral_share_receiver_expires_at_tenant_id_index;
create index concurrently if not exists referral_share_receiver_expires_at_tenant_id_index on referral_share (receiver_id, expires_at) include (tenant_id) where revoked_at is null;
drop index concurrently if exists referral_share_receiver_expires_at_index;
