-- The day of death belongs to the person: it ends every household of theirs at once.

alter table person add column died_on date;
grant select (died_on) on person to asysta_centre;
grant insert (died_on) on person to asysta_centre;
grant update (died_on, version) on person to asysta_centre;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    update person set died_on = told.died_on, version = version + 1 from (select person_id, min(left_on) as died_on from family_member where leaving_reason = 'DIED' group by person_id) told where told.person_id = person.id;
    update family_member set left_on = person.died_on, leaving_reason = 'DIED', version = family_member.version + 1 from person where person.id = family_member.person_id and person.died_on is not null and family_member.left_on is null and (family_member.joined_on is null or family_member.joined_on <= person.died_on);
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
