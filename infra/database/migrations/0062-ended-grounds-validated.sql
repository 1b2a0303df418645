-- A court order ends by its own date, an application „Za życiem” alone, and a centre may put such families apart.

alter table local_rule validate constraint local_rule_key_check;
alter table assignment validate constraint assignment_end_reason_check;
alter table notification validate constraint notification_kind_check;
