import { searchKey } from '@asysta/schema/values/search-key';
import { pagesInSight, rowInSight } from '../../platform/operation/index.js';
import type { Condition } from '../../platform/permission/condition.js';
import { familiesInSight, ofFamiliesInSight } from './families.policy.js';
import { Family, FamilyMember } from './family.entity.js';
import type { FamilyFilter } from './families.input.js';

/** The family, or NOT_FOUND when there is none that this person may see. */
export const familyById = rowInSight(Family, familiesInSight);

/** The person, or NOT_FOUND when there is none in a family that this person may see. */
export const familyMemberById = rowInSight(FamilyMember, ofFamiliesInSight);

/**
 * Families whose surname begins so, however it is written; the condition is on the family's row. Every surname begins with
 * nothing, and none with signs only: `%` or a picture has no key, and would otherwise ask for everybody.
 */
export const surnamed = (surnameStartsWith: string): Condition => {
  const prefix = searchKey(surnameStartsWith);
  const end = prefix === '' && surnameStartsWith.trim() !== '' ? prefix : `${prefix}\u{10FFFF}`;
  return {
    sql: (family, bind) => `(${family}.surname_key >= ${bind(prefix)} and ${family}.surname_key < ${bind(end)})`,
  };
};

/** Visible families by surname. */
export const findFamilies = pagesInSight(Family, {
  inSight: familiesInSight,
  narrowed: ({ surnameStartsWith }: FamilyFilter) => (surnameStartsWith ? [surnamed(surnameStartsWith)] : []),
  orderBy: { surnameKey: 'asc', id: 'asc' },
});
