import type { InSight } from '../../platform/operation/index.js';
import { allOf, anyOf, type Condition, EVERY_ROW, NO_ROW } from '../../platform/permission/condition.js';
import { ofFamiliesInSight } from '../families/index.js';

const PRESENT: Condition = { sql: (address) => `${address}.ended_on is null` };

const granted: InSight = ({ principal, clock }) => ({
  sql: (address, bind) =>
    `exists (select from secret_address_reader reader where reader.secret_address_id = ${address}.id
      and reader.staff_member_id = ${bind(principal.staffMemberId)} and reader.revoked_on is null
      and (reader.valid_to is null or reader.valid_to >= ${bind(clock.today())}))`,
});

/** The same with those that have ended: of two who end one at once the second is told so, as of every other change. */
export const secretAddressesToEnd: InSight = (op) => {
  const directs = op.principal.appointments.some(({ role }) => role === 'DIRECTOR');
  return allOf([ofFamiliesInSight(op), directs ? EVERY_ROW : granted(op)]);
};

/**
 * Secret addresses that somebody opens today: the director those of the centre, everybody else only those of families that are
 * theirs and that the director let them open. Seeing the family is never enough.
 */
export const secretAddressesInReach: InSight = (op) => allOf([PRESENT, secretAddressesToEnd(op)]);

/** Grants of secret addresses that somebody directs. */
export const grantsInReach: InSight = (op) =>
  anyOf(op.principal.appointments.map(({ role }) => (role === 'DIRECTOR' ? EVERY_ROW : NO_ROW)));
