import type { CorrectWhereabouts } from '@asysta/schema/whereabouts/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct, ensureCounts } from '../../corrections/index.js';
import { isBorn } from '../../families/index.js';
import { WhereaboutsCorrection } from '../whereabouts.entity.js';
import { whereaboutsById } from '../whereabouts.finders.js';
import { isFree, isFreeElsewhere, mayBeThere } from '../whereabouts.rules.js';
import { lockedChild, settleWatch } from './child.js';

/**
 * Corrects where a child was by the rules of recording, and the term of 18 months with it; what stood there stays in the history.
 * Nothing beside it moves: days that another record holds are refused. Answers the record.
 */
export const correctWhereabouts = async (
  op: Operation,
  { whereaboutsId, expectedVersion, reason, ...to }: Change<CorrectWhereabouts>,
): Promise<string> => {
  const row = await whereaboutsById(op, whereaboutsId);
  const child = await lockedChild(op, row.familyMember.id);
  const { member, person, stays, elsewhere } = child;
  await lockedAt(op, row, expectedVersion);
  ensureCounts(row);
  ensure(isBorn(person));
  ensure(mayBeThere(to, { role: member.role, birthDate: person.birthDate }, op.clock.today()));
  ensure(
    isFree(
      to,
      stays.filter((one) => one !== row),
    ),
  );
  ensure(isFreeElsewhere(to, elsewhere));
  correct(op, WhereaboutsCorrection, row, { reason, to });
  await settleWatch(op, child, stays);
  return row.id;
};
