-- Who has authority over a child is recorded with the order behind it, and so are guardians, carers and kurators.

drop index concurrently if exists related_person_family_member_id_index;
create index concurrently if not exists related_person_family_member_id_index on related_person (tenant_id, family_member_id);
