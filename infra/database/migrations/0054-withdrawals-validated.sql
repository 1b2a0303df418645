-- A withdrawn consent halts support until the director ends it or suspends it to a day.

alter table support_case validate constraint support_case_stage_check;
alter table assignment validate constraint assignment_end_reason_check;
alter table deadline validate constraint deadline_kind_check;
alter table notification validate constraint notification_kind_check;
