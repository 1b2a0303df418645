import type { RecordWhereabouts } from '@asysta/schema/whereabouts/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { isBorn } from '../../families/index.js';
import { Whereabouts } from '../whereabouts.entity.js';
import { endedBy, isFree, isFreeElsewhere, mayBeThere } from '../whereabouts.rules.js';
import { lockedChild, settleWatch } from './child.js';

/**
 * Records where a child is. A stay without an end that began earlier ends on the day before; any other day that is taken already is
 * refused. Answers the record.
 */
export const recordWhereabouts = async (op: Operation, { familyMemberId, ...stay }: RecordWhereabouts): Promise<string> => {
  const child = await lockedChild(op, familyMemberId);
  const { member, person, stays, elsewhere } = child;
  ensure(isBorn(person));
  ensure(mayBeThere(stay, { role: member.role, birthDate: person.birthDate }, op.clock.today()));
  for (const before of stays) {
    const validTo = endedBy(before, stay.validFrom);
    if (validTo) op.em.assign(before, { validTo });
  }
  ensure(isFree(stay, stays));
  ensure(isFreeElsewhere(stay, elsewhere));
  const row = op.em.create(Whereabouts, { id: op.newId(), familyMember: member, ...stay });
  await settleWatch(op, child, [...stays, row]);
  return row.id;
};
