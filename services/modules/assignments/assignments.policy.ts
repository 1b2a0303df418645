import type { FilterQuery } from '@mikro-orm/core';
import { type Operation, remembered } from '../../platform/operation/index.js';
import { unitSubtree } from '../centres/index.js';
import type { DutyHolder } from '../deadlines/index.js';
import type { WayToFamily } from '../families/index.js';
import type { Appointment } from '../staff/index.js';

const filterOf = async (op: Operation): Promise<FilterQuery<Appointment>> => {
  const { appointments } = op.principal;
  if (appointments.some(({ role }) => role === 'DIRECTOR' || role === 'CENTRE_SYSTEM')) return {};
  const headed = appointments.flatMap(({ role, unitId }) => (role === 'UNIT_HEAD' && unitId ? [unitId] : []));
  const units = await Promise.all(headed.map((unitId) => unitSubtree(op, unitId)));
  return { unit: { $in: units.flat() } };
};

/**
 * Posts of assistants whose caseload this person answers for: the director all of the centre, the head of a unit those of the
 * unit's subtree. The list of caseloads uses it, and so does an assignment: nobody gives work to another unit's people.
 */
export const assistantPostsInReach = (op: Operation): Promise<FilterQuery<Appointment>> =>
  remembered(op, assistantPostsInReach, () => filterOf(op));

/** Families that the person accompanies now, in a case that is open; with the last day of the assignment it is over. */
export const accompaniedBy: WayToFamily = (staffMemberId) => ({
  key: 'ACCOMPANIED',
  ids: (bind) =>
    `select c.family_id from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
      where c.closed_on is null and a.assistant_id = ${bind(staffMemberId)}`,
});

/** The assistant of the case answers for its terms. */
export const assistantOfCase: DutyHolder = (deadline) =>
  `(select a.assistant_id from assignment a where a.support_case_id = ${deadline}.support_case_id and a.ended_on is null)`;
