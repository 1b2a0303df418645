-- Who has authority over a child is recorded with the order behind it, and so are guardians, carers and kurators.

alter table related_person validate constraint related_person_tenant_id_family_member_id_fkey;
alter table related_person validate constraint related_person_relation_check;
