-- A foreigner is known by a document, sealed like a PESEL, and a PESEL may have been given with the status UKR.

drop index concurrently if exists person_document_index_unique;
create unique index concurrently if not exists person_document_index_unique on person (tenant_id, document_index);
