-- A foreigner is known by a document, sealed like a PESEL, and a PESEL may have been given with the status UKR.

alter table person add column pesel_ukr boolean not null default false;
alter table person add column document_sealed bytea;
alter table person add column document_index bytea;
grant select (pesel_ukr, document_sealed, document_index) on person to asysta_centre;
grant insert (pesel_ukr, document_sealed, document_index) on person to asysta_centre;
grant update (pesel_ukr, document_sealed, document_index, version) on person to asysta_centre;
alter table person_correction add column former_document_sealed bytea;
grant select (former_document_sealed) on person_correction to asysta_centre;
grant insert (former_document_sealed) on person_correction to asysta_centre;
