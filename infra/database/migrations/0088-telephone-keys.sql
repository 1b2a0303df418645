-- A telephone is compared by its last nine digits, however it is spelled. Kept beside the number, they are found by an index instead of
-- by reading every household of a centre; a part of a number is never asked for.

-- Reckoned by the database for the rows there are too, so nobody reads a household without one; the table is rewritten once, in a moment.
-- squawk-ignore adding-field-with-default
alter table family add column phone_key text collate "C" generated always as (nullif(right(regexp_replace(phone, '[^0-9]', '', 'g'), 9), '')) stored;

-- squawk-ignore adding-field-with-default
alter table related_person add column phone_key text collate "C" generated always as (nullif(right(regexp_replace(phone, '[^0-9]', '', 'g'), 9), '')) stored;

grant select (phone_key) on family to asysta_centre;

grant select (phone_key) on related_person to asysta_centre;
