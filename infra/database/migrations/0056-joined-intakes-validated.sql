-- A later intake about a family joins the case that is open.

alter table intake validate constraint intake_state_check;
alter table notification validate constraint notification_kind_check;
