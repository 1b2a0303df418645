import type { Operation } from '../../platform/operation/index.js';

/** Who answers a question about somebody of a family: whoever leads its running case today, or took it in; nobody where neither is. */
export interface Answerer {
  readonly familyId: string;
  readonly staffMemberId: string | null;
}

const LEADER = `select w.staff_member_id from support_case c join case_worker w on w.support_case_id = c.id
where c.family_id = f.id and c.closed_on is null and w.valid_from <= ? and (w.valid_to is null or ? <= w.valid_to) order by w.valid_from desc limit 1`;

const TAKER = `select i.registered_by_id as staff_member_id from intake i where i.family_id = f.id and i.state = 'REGISTERED' order by i.received_on desc, i.id desc limit 1`;

/** Whom to tell of a question about these families; of none is read more than who works with it. */
export const answerersOf = async (op: Operation, families: readonly string[]): Promise<readonly Answerer[]> => {
  const today = op.clock.today();
  const rows: { readonly family_id: string; readonly staff_member_id: string | null }[] = await op.em.execute(
    [
      'select f.id as family_id, coalesce(leader.staff_member_id, taker.staff_member_id) as staff_member_id from family f',
      `left join lateral (${LEADER}) leader on true left join lateral (${TAKER}) taker on true`,
      'where f.id = any(?) order by f.id',
    ].join(' '),
    [today, today, `{${families.join(',')}}`],
  );
  return rows.map((row) => ({ familyId: row.family_id, staffMemberId: row.staff_member_id }));
};
