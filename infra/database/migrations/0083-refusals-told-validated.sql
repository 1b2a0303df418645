-- Those who decide about the court are told of a refusal that waits for them.

alter table notification validate constraint notification_kind_check;
