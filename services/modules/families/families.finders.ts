import { searchKey } from '@asysta/schema/values/search-key';
import { oneOfFile } from '../../platform/file/one-of-file.js';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { visibleFamilies } from './families.policy.js';
import { Family } from './family.entity.js';
import type { FamilyFilter } from './families.input.js';

/** The family, or NOT_FOUND when there is none that this person may see. */
export const familyById = async (op: Operation, id: string): Promise<Family> =>
  oneOfFile(op, Family, { $and: [{ id }, await visibleFamilies(op)] });

/** Visible families by surname; two statements for a page of any length. */
export const findFamilies = async (op: Operation, filter: FamilyFilter | null, page: PageInput) => {
  const prefix = filter?.surnameStartsWith ? searchKey(filter.surnameStartsWith) : null;
  return pageOf(op, Family, {
    where: {
      $and: [
        await visibleFamilies(op),
        prefix ? { surnameKey: { $gte: prefix, $lt: `${prefix}\u{10FFFF}` as typeof prefix } } : {},
      ],
    },
    orderBy: { surnameKey: 'asc', id: 'asc' },
    page,
  });
};
