import { type FilterQuery, raw } from '@mikro-orm/core';
import { type Operation, remembered } from '../../platform/operation/index.js';
import { unitSubtree } from '../centres/index.js';
import type { Family } from './family.entity.js';

/** Families on whose open case the person is the assistant or the social worker, or whose intake they registered. */
export const workedWith = (staffMemberId: string): FilterQuery<Family> => ({
  [raw(
    (alias) => `(exists (select 1 from support_case c left join assignment a on a.support_case_id = c.id and a.ended_on is null
      where c.family_id = ${alias}.id and c.closed_on is null and (c.social_worker_id = ? or a.assistant_id = ?))
      or exists (select 1 from intake i where i.family_id = ${alias}.id and i.registered_by_id = ?))`,
    [staffMemberId, staffMemberId, staffMemberId],
  )]: [],
});

/** Families whose case the person runs or ran until it was closed, or whose intake they registered. */
const runOrTakenInBy = (staffMemberId: string): FilterQuery<Family> => ({
  [raw(
    (alias) => `(exists (select 1 from support_case c where c.family_id = ${alias}.id and c.social_worker_id = ?)
      or exists (select 1 from intake i where i.family_id = ${alias}.id and i.registered_by_id = ?))`,
    [staffMemberId, staffMemberId],
  )]: [],
});

const accompaniedBy = (staffMemberId: string): FilterQuery<Family> => ({
  [raw(
    (alias) => `(exists (select 1 from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
      where c.family_id = ${alias}.id and c.closed_on is null and a.assistant_id = ?))`,
    [staffMemberId],
  )]: [],
});

const NOBODY: FilterQuery<Family> = { id: { $in: [] } };

const filterOf = async (op: Operation): Promise<FilterQuery<Family>> => {
  const { appointments, staffMemberId } = op.principal;
  if (appointments.some(({ role }) => role === 'DIRECTOR')) return {};
  const parts = await Promise.all(
    appointments.map(async ({ role, unitId }): Promise<FilterQuery<Family>> => {
      if (role === 'CENTRE_SYSTEM') return { restricted: false };
      if (role === 'UNIT_HEAD') return { restricted: false, unit: { $in: unitId ? await unitSubtree(op, unitId) : [] } };
      if (role === 'SOCIAL_WORKER') return runOrTakenInBy(staffMemberId);
      if (role === 'FAMILY_ASSISTANT') return accompaniedBy(staffMemberId);
      return NOBODY;
    }),
  );
  return parts.length === 0 ? NOBODY : { $or: parts };
};

/**
 * The families this person may see today, the only definition: lists use it as it is, a single row is a list of one.
 * Director: all of the centre. Head of a unit: the unit's subtree, no restricted ones. Social worker: those they run or
 * took in. Assistant: those assigned to them now.
 */
export const visibleFamilies = (op: Operation): Promise<FilterQuery<Family>> =>
  remembered(op, visibleFamilies, () => filterOf(op));

/** Condition on rows that hang on a family through the property `family`. */
export const ofVisibleFamilies = async (op: Operation): Promise<{ family: FilterQuery<Family> }> => ({
  family: await visibleFamilies(op),
});
