-- An assistant may ask to be relieved of a case, and the director decides.

alter table notification validate constraint notification_kind_check;
