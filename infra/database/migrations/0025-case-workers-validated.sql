-- A case has its social worker between two days, so that it can be handed over and its history stays.

alter table notification validate constraint notification_kind_check;
