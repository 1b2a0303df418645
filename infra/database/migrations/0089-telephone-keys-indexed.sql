-- Each household and each person around it is found by the key of its telephone.

drop index concurrently if exists family_phone_key_index;

create index concurrently if not exists family_phone_key_index on family (tenant_id, phone_key);

drop index concurrently if exists related_person_phone_key_index;

create index concurrently if not exists related_person_phone_key_index on related_person (tenant_id, phone_key);
