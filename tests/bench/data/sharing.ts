/** What leaves a centre: referral shares to connected partners with answers and receipts, and half-yearly reports to the region. */
export const SHARING = `
create temp table bench_share as
  select m, n, c, f, tenant_id, id as family_id, case_id, worker_id, pg_temp.bench_id(24, 8 * c + n % :partners) as institution_id,
    pg_temp.bench_id(1, 100000 + n % :partners) as receiver_id, pg_temp.bench_id(71, m) as share_id,
    (array['SENT', 'SENT', 'ACCEPTED', 'ANSWERED', 'DECLINED', 'REVOKED'])[1 + (n / 3) % 6] as state,
    :today - 1 - pg_temp.bench_pick(m, 14, 360) as sent_on
  from bench_case where stage = 'IN_SUPPORT' and n % 3 = 0;

insert into referral (tenant_id, id, family_id, support_case_id, partner_institution_id, sent_by_id, sent_on)
  select tenant_id, pg_temp.bench_id(70, m), family_id, case_id, institution_id, worker_id, sent_on from bench_share order by sent_on, m;
insert into referral_share (tenant_id, receiver_id, id, version, referral_id, centre_name, purpose, disclosure_basis, fields, snapshot, state, sent_at, answer_due_on,
    expires_at, responded_at, decline_reason, revoked_at)
  select tenant_id, receiver_id, share_id, case when state in ('SENT') then 1 else 2 end, pg_temp.bench_id(70, m), 'Ośrodek Pomocy Społecznej nr ' || c,
    'Konsultacja psychologiczna dla matki i dziecka', 'ART_190A', array['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
    '{"CONTACT_PERSON": "Marta Kowalska", "CONTACT_PHONE": "600000000", "ASSISTANT_CONTACT": "Anna Nowak, OPS"}'::jsonb, state, sent_on + time '09:15', sent_on + 7,
    sent_on + 365 + time '09:15', case when state in ('ACCEPTED', 'ANSWERED', 'DECLINED') then sent_on + 3 + time '11:00' end,
    case when state = 'DECLINED' then 'Brak miejsc' end, case when state = 'REVOKED' then sent_on + 2 + time '08:00' end
  from bench_share order by sent_on, m;
insert into referral_answer (tenant_id, receiver_id, id, share_id, content, answered_at, answered_by)
  select tenant_id, receiver_id, pg_temp.bench_id(72, m), share_id, 'Pierwsze spotkanie odbyło się, kolejne za dwa tygodnie.', sent_on + 3 + time '11:00', 'Ewa Mazur'
  from bench_share where state = 'ANSWERED';
insert into referral_receipt (tenant_id, receiver_id, id, share_id, read_at, read_by)
  select tenant_id, receiver_id, pg_temp.bench_id(73, m), share_id, sent_on + 1 + time '10:00', 'Ewa Mazur' from bench_share where state <> 'SENT' or n % 2 = 0;

create temp table bench_report as
  select c, tenant_id, h.number, h.half_year, h.last_on, c * 100 + h.number as r from bench_centre,
    lateral (select g as number, to_char(d, 'YYYY') || case when extract(month from d) <= 6 then '-H1' else '-H2' end as half_year,
      (date_trunc('year', d) + case when extract(month from d) <= 6 then interval '6 months' else interval '12 months' end - interval '1 day')::date as last_on
      from generate_series(1, 6) g, lateral (select (:today - make_interval(months => 6 * g))::date as d) x) h
  where h.number > 1 or c % 7 > 0;

insert into submitted_report (tenant_id, receiver_id, id, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by)
  select tenant_id, pg_temp.bench_id(1, 200000), pg_temp.bench_id(80, r), half_year, 1, 'Ośrodek Pomocy Społecznej nr ' || c, lpad((1000000 + c)::text, 7, '0'),
    last_on + 12 + time '08:20', 'Anna Nowak' from bench_report order by last_on, r;
insert into submitted_figure (tenant_id, receiver_id, id, report_id, figure, position, label, value, definition, source)
  select tenant_id, pg_temp.bench_id(1, 200000), pg_temp.bench_id(81, 2 * r + t.position), pg_temp.bench_id(80, r), t.figure, t.position, t.label,
    case t.position when 1 then :families / 2 + (r % 17)::int else :assistants end, t.definition, t.source
  from bench_report, report_template_figure t where t.template = 'HALF_YEAR' order by last_on, r;
`;
