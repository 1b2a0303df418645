-- A family is registered with what is known: an age in place of a birth date, a child not born yet, and who told the centre.

alter table person add column born_about integer;
alter table person add column expected_on date;
grant select (born_about, expected_on) on person to asysta_centre;
grant insert (born_about, expected_on) on person to asysta_centre;
grant update (born_about, expected_on, version) on person to asysta_centre;
alter table intake add column reporter_name text;
alter table intake add column reporter_contact text;
grant select (reporter_name, reporter_contact) on intake to asysta_centre;
grant insert (reporter_name, reporter_contact) on intake to asysta_centre;
