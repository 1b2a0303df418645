-- A court order ends by its own date, an application „Za życiem” alone, and a centre may put such families apart.

-- A decision about a support that an order halted has no consent; readers before this one look for decisions by consent.
-- squawk-ignore ban-drop-not-null
alter table withdrawal_decision alter column consent_id drop not null;
alter table za_zyciem_application add column document_name text;
alter table za_zyciem_application add column ended_on date;
alter table za_zyciem_application add column end_reason text check (end_reason in ('OBTAINED', 'NOT_NEEDED', 'ORDINARY_SUPPORT', 'BORN_WITHOUT_CERTIFICATE', 'LOSS', 'OF_AGE', 'RESIGNED'));
alter table za_zyciem_application add column end_note text;
grant select (document_name, ended_on, end_reason, end_note) on za_zyciem_application to asysta_centre;
grant insert (document_name, ended_on, end_reason, end_note) on za_zyciem_application to asysta_centre;
grant update (written_authorization_on, ended_on, end_reason, end_note, version) on za_zyciem_application to asysta_centre;
grant select (document_name, ended_on, end_reason, end_note) on za_zyciem_application to asysta_worker;
grant update (track, stage, version) on support_case to asysta_worker;
grant select (annulled_at) on family_interview to asysta_worker;
grant select (annulled_at) on diagnosis to asysta_worker;
grant select (annulled_at) on offer_presentation to asysta_worker;
grant select (annulled_at) on visit to asysta_worker;
alter table local_rule drop constraint local_rule_key_check, add constraint local_rule_key_check check (key in ('FIRST_VISIT', 'CONTACT', 'WRITTEN_CONSENT', 'OFFER_RECORD', 'QUALIFICATION', 'JOINT_FIRST_VISIT', 'AREA_OF_CHANGE', 'ZA_ZYCIEM_APART')) not valid;
alter table assignment drop constraint assignment_end_reason_check, add constraint assignment_end_reason_check check (end_reason in ('HANDOVER', 'RELIEVED', 'LEFT_WORK', 'CASE_CLOSED', 'CONSENT_WITHDRAWN', 'BASIS_ENDED')) not valid;
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in ('DEADLINE_MISSED', 'DEADLINE_NEAR', 'FAMILY_ASSIGNED', 'CASE_TAKEN_OVER', 'CASE_HANDED_OVER', 'REFERRAL_ANSWERED', 'REFERRAL_EXPIRED', 'INTAKE_JOINED', 'CONSENT_WITHDRAWN', 'WITHDRAWAL_DECIDED', 'ASSISTANT_REQUESTED', 'APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_DECLINED', 'LAST_DIRECTOR_LEAVES', 'REQUEST_RETURNED', 'REQUEST_REFUSED', 'RELIEF_REQUESTED', 'RELIEF_GRANTED', 'RELIEF_REFUSED', 'PERSON_ASKED_ABOUT', 'STANDING_IN', 'STOOD_IN_FOR', 'SUBSTITUTION_ENDS_SOON', 'SUBSTITUTION_ENDED', 'CORRECTION_PROPOSED', 'CORRECTION_CONFIRMED', 'CORRECTION_REFUSED', 'CORRECTED_ALONE', 'SUPPORT_HALTED', 'ORDER_ENDED')) not valid;
