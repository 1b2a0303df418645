-- What carries law in a case is corrected when a second person confirms it, and a consent names its signatories.

alter table notification validate constraint notification_kind_check;
