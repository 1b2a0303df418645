-- A request for an assistant may be returned with remarks or refused with a reason, and not only granted.

alter table notification validate constraint notification_kind_check;
