-- Whoever belongs to a household came on a day and may leave on one; what was recorded of them stays.

alter table family_member add column joined_on date;
alter table family_member add column left_on date;
alter table family_member add column leaving_reason text check (leaving_reason in ('MOVED_OUT', 'PLACED_IN_CARE', 'DIED', 'CAME_OF_AGE', 'OTHER'));
alter table family_member add column leaving_note text;
grant select (joined_on, left_on, leaving_reason, leaving_note) on family_member to asysta_centre;
grant insert (joined_on, left_on, leaving_reason, leaving_note) on family_member to asysta_centre;
grant update (joined_on, left_on, leaving_reason, leaving_note, version) on family_member to asysta_centre;
