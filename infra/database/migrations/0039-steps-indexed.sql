-- What was recorded before an assistant came is corrected with its history and annulled with a reason; an interview names its persons and problems.

drop index concurrently if exists family_interview_recorded_by_id_index;
create index concurrently if not exists family_interview_recorded_by_id_index on family_interview (tenant_id, recorded_by_id);
drop index concurrently if exists family_interview_annulled_by_id_index;
create index concurrently if not exists family_interview_annulled_by_id_index on family_interview (tenant_id, annulled_by_id);
drop index concurrently if exists diagnosis_recorded_by_id_index;
create index concurrently if not exists diagnosis_recorded_by_id_index on diagnosis (tenant_id, recorded_by_id);
drop index concurrently if exists diagnosis_annulled_by_id_index;
create index concurrently if not exists diagnosis_annulled_by_id_index on diagnosis (tenant_id, annulled_by_id);
drop index concurrently if exists offer_presentation_recorded_by_id_index;
create index concurrently if not exists offer_presentation_recorded_by_id_index on offer_presentation (tenant_id, recorded_by_id);
drop index concurrently if exists offer_presentation_annulled_by_id_index;
create index concurrently if not exists offer_presentation_annulled_by_id_index on offer_presentation (tenant_id, annulled_by_id);
drop index concurrently if exists consent_refusal_recorded_by_id_index;
create index concurrently if not exists consent_refusal_recorded_by_id_index on consent_refusal (tenant_id, recorded_by_id);
drop index concurrently if exists consent_refusal_annulled_by_id_index;
create index concurrently if not exists consent_refusal_annulled_by_id_index on consent_refusal (tenant_id, annulled_by_id);
drop index concurrently if exists assistant_request_recorded_by_id_index;
create index concurrently if not exists assistant_request_recorded_by_id_index on assistant_request (tenant_id, recorded_by_id);
drop index concurrently if exists assistant_request_annulled_by_id_index;
create index concurrently if not exists assistant_request_annulled_by_id_index on assistant_request (tenant_id, annulled_by_id);
