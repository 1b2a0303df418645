/** So that what is decided in these cases still waits in the others. */
const EVERY_SECOND_CASE = `select id from (select id, row_number() over (partition by tenant_id order by id) as place from support_case) numbered
  where place % 2 = 0`;

/**
 * What the law of a track asks for beyond rows of every kind: a need found, and by an earlier interview too; a centre that qualifies,
 * orders that end soon and for which a report is owed, people who live, parents who are minors, one who left of an age nobody knows, more children, an
 * intake of a family whose case is closed; in some cases a refusal about which the court was decided, in others a request, an intake
 * and a wish to be relieved that wait; in some an application beside what else entitles; consents withdrawn where support is halted; families accompanied and entitled
 * for years, with visits at which nothing was decided together; corrections that fill what is still empty.
 */
export const LAWFUL: readonly string[] = [
  `update family_interview set assistant_necessary = true`,
  `update support_case set track = 'ORDINARY' where stage = 'REQUESTED'`,
  `update local_rule set valid_from = '2020-01-01', valid_to = null`,
  `update court_decision set kind = 'PROLONGED', valid_to = '2100-01-01'`,
  `update legal_basis b set source_id = o.id, valid_to = current_date + 1
    from court_order o where o.support_case_id = b.support_case_id and b.kind = 'COURT_ORDER'`,
  `update deadline d set kind = 'COURT_REPORT', met_on = null, cancelled_on = null
    from legal_basis b where b.support_case_id = d.support_case_id and b.kind = 'COURT_ORDER'`,
  `update visit set decided_with_id = null, joint_decision = null`,
  `update assignment set assigned_on = '2020-01-01'`,
  `update legal_basis set valid_from = '2020-01-01'`,
  `delete from legal_basis where kind = 'ZA_ZYCIEM' and support_case_id in (${EVERY_SECOND_CASE})`,
  `insert into legal_basis select distinct on (b.support_case_id) (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(),
    'kind', 'ZA_ZYCIEM', 'source_id', a.id, 'valid_to', null))).* from legal_basis b
    join za_zyciem_application a on a.tenant_id = b.tenant_id and a.support_case_id = b.support_case_id
    where b.kind <> 'ZA_ZYCIEM' and b.support_case_id in (${EVERY_SECOND_CASE})`,
  `update za_zyciem_application set ended_on = null, end_reason = null, end_note = null`,
  `update absence set valid_from = '2019-01-01', valid_to = '2019-01-02'`,
  `update person set died_on = null`,
  `update person set birth_date = '2012-01-01' where id in (select person_id from family_member where role in ('MOTHER', 'FATHER'))`,
  `update person set birth_date = null where id in (select person_id from family_member where left_on is not null and role <> 'CHILD')`,
  `update family_member set role = 'CHILD' where role = 'GRANDPARENT'`,
  `insert into family_interview select (jsonb_populate_record(later, jsonb_build_object('id', gen_random_uuid(), 'conducted_on', '2025-01-02'))).*
    from family_interview later`,
  `update consent_refusal r set decision = 'DO_NOT_NOTIFY', decided_on = refused_on, decision_reason = 'x', decided_by_id = a.staff_member_id
    from appointment a where a.tenant_id = r.tenant_id and a.role = 'DIRECTOR' and a.valid_to is null and r.support_case_id in (${EVERY_SECOND_CASE})`,
  `delete from request_decision d using support_case c where c.id = d.support_case_id
    and (c.stage = 'REQUESTED' or c.id not in (${EVERY_SECOND_CASE}))`,
  `update intake set state = 'REGISTERED' where id in (select min(i.id::text)::uuid from intake i
    join support_case c on c.family_id = i.family_id and c.closed_on is not null group by i.tenant_id)`,
  `delete from joined_intake j using intake i where i.id = j.intake_id and i.state = 'REGISTERED'`,
  `update amendment a set kind = 'CORRECTION', what = 'CONSENT', subject_id = s.id, outcome = null, decided_by_id = null, decided_at = null
    from support_consent s where s.support_case_id = a.support_case_id and a.support_case_id in (${EVERY_SECOND_CASE})`,
  `update amendment set outcome = 'REFUSED' where support_case_id not in (${EVERY_SECOND_CASE})`,
  `update amended_field set old_value = null`,
  `delete from relief_request where support_case_id in (${EVERY_SECOND_CASE})`,
  `update support_consent s set withdrawn_on = current_date from support_case c where c.id = s.support_case_id and c.stage = 'HALTED'`,
];
