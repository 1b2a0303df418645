-- Whoever may not open a file may ask whether the centre knows somebody: so often a day, and whoever leads the file is told.

alter table notification validate constraint notification_kind_check;
