import type { RecordParentalAuthority } from '@asysta/schema/authority/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { FamilyMember, familyMemberById, isBorn } from '../../families/index.js';
import { ParentalAuthority } from '../authority.entity.js';
import { isOfParent, lastDayBefore, mayStand, standsAlone } from '../authority.rules.js';

/**
 * Records the authority of a parent over a child. What stood for the same parent without an end and began earlier ends on the day
 * before. Answers the record.
 */
export const recordParentalAuthority = async (
  op: Operation,
  { familyMemberId, parentId, parentName, ...held }: RecordParentalAuthority,
): Promise<string> => {
  const child = await locked(op, await familyMemberById(op, familyMemberId));
  const parent = parentId ? found(await op.em.findOne(FamilyMember, { id: parentId, family: child.family.id })) : null;
  ensure(isBorn(await child.person.loadOrFail()));
  ensure(isOfParent(child.role, parent?.role ?? null, parentName));
  ensure(mayStand(held, op.clock.today()));
  const others = await op.em.find(ParentalAuthority, { familyMember: child, parent, parentName, annulledAt: null });
  for (const before of others) {
    const validTo = lastDayBefore(before, held.validFrom);
    if (validTo) op.em.assign(before, { validTo });
  }
  ensure(standsAlone(held, others));
  const row = op.em.create(ParentalAuthority, { id: op.newId(), familyMember: child, parent, parentName, ...held });
  return row.id;
};
