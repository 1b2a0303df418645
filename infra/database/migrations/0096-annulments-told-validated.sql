-- An annulment is told in words of its own and not as a correction.

alter table notification validate constraint notification_kind_check;
