-- What is no law is a rule of the centre: a centre that regulates the first visit keeps what bound it until today, the others are bound no more. The term of the interview has its day and paragraph.

-- A centre has a handful of these rows: they are read while the constraint is added, and nobody waits.
-- squawk-ignore constraint-missing-not-valid
alter table local_rule drop constraint local_rule_key_check, add constraint local_rule_key_check check (key in ('FIRST_VISIT', 'CONTACT', 'WRITTEN_CONSENT', 'OFFER_RECORD', 'QUALIFICATION', 'JOINT_FIRST_VISIT', 'AREA_OF_CHANGE'));
update law_rule set article = 'Dz.U. 2021 poz. 893 § 3 ust. 2', valid_from = '2021-11-15' where key = 'FAMILY_INTERVIEW' and rule_version = 1;
update law_rule set article = 'Dz.U. 2021 poz. 893 § 3 ust. 3', valid_from = '2021-11-15' where key = 'URGENT_FAMILY_INTERVIEW' and rule_version = 1;
grant asysta_centre to current_user with inherit false, set true;
do $$
declare centre uuid;
begin
  for centre in select id from party where kind = 'CENTRE' loop
    perform set_config('app.party', centre::text, true);
    set local role asysta_centre;
    insert into local_rule (id, key, rule_version, source, valid_from)
      select uuidv7(), missing.key, 1, missing.source, since.first_day
      from (select min(r.valid_from) as first_day from local_rule r where r.key = 'FIRST_VISIT'
          having bool_or(current_date between r.valid_from and coalesce(r.valid_to, 'infinity'))) since,
        (values ('JOINT_FIRST_VISIT', 'zasady ośrodka: pracownik socjalny bierze udział w pierwszej wizycie'),
          ('AREA_OF_CHANGE', 'zasady ośrodka: na pierwszej wizycie wskazuje się obszar wymagający zmiany'),
          ('OFFER_RECORD', 'zasady ośrodka: oferta zapisana, zanim rodzina się zgodzi'),
          ('QUALIFICATION', 'zasady ośrodka: rodzina zakwalifikowana, zanim dostanie asystenta')) missing (key, source)
      where not exists (select from local_rule r where r.key = missing.key);
    update deadline d set cancelled_on = current_date, version = d.version + 1
      from support_case c
      where c.id = d.support_case_id and c.track <> 'ORDINARY' and d.kind in ('FIRST_VISIT', 'CONTACT')
        and d.met_on is null and d.cancelled_on is null;
    reset role;
  end loop;
  perform set_config('app.party', '', true);
end $$;
revoke asysta_centre from current_user granted by current_user;
