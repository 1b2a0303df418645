-- A function that opens much is proposed by one person and confirmed by another; until then it is no appointment and gives no right.

alter table notification validate constraint notification_kind_check;
