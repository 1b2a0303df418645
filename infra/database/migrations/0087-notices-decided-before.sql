-- What was decided before notices closed with their decision is closed, too; by whom is not said where nobody kept it.

grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    update notification n set settled_at = coalesce(n.read_at, now()), read_at = coalesce(n.read_at, now()), settlement = 'DECIDED', version = version + 1
      where n.settled_at is null and (
        (n.kind = 'RELIEF_REQUESTED' and exists (select from relief_request r where r.id = n.subject_id and r.decision in ('GRANTED', 'REFUSED')))
        or (n.kind = 'CORRECTION_PROPOSED' and exists (select from amendment a where a.id = n.subject_id and a.outcome in ('CONFIRMED', 'REFUSED')))
        or (n.kind = 'APPOINTMENT_PROPOSED' and exists (select from appointment_proposal p where p.id = n.subject_id and p.decision is not null))
        or (n.kind = 'ASSISTANT_REQUESTED' and (exists (select from request_decision d where d.request_id = n.subject_id)
          or exists (select from assignment g join support_case c on c.id = g.support_case_id where c.family_id = n.family_id and c.closed_on is null and g.ended_on is null))));
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
