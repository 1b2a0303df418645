-- Directors are told where an assistant has more families than the act allows, because a family began to take a place or a rule ended.

alter table notification validate constraint notification_kind_check;
