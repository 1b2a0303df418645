import type { LiftSuspension, SuspendStaffMember } from '@asysta/schema/staff/inputs';
import { addDays } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { ensureSomebodyDirects } from '../directors/ensure-somebody-directs.js';
import { staffMemberById } from '../staff.finders.js';
import { mayChangeRightsOf } from '../staff.rules.js';
import { Suspension } from '../suspension/suspension.entity.js';
import { canSuspend } from '../suspension/suspension.rules.js';

/**
 * Suspends somebody else, art. 13; answers them. Whatever day the letter names, access is gone at the next request. The last director
 * is not suspended, and of two who suspend the last two at once the second sees what the first one did.
 */
export const suspendStaffMember = async (op: Operation, input: SuspendStaffMember): Promise<string> => {
  const { staffMemberId, suspendedOn } = input;
  const suspendedBy = op.principal.staffMemberId;
  ensure(mayChangeRightsOf(staffMemberId, suspendedBy));
  const staffMember = await staffMemberById(op, staffMemberId);
  await ensureSomebodyDirects(op, (post) => post.staffMember.id === staffMemberId, addDays(op.clock.today(), -1));
  const suspended = (await op.em.count(Suspension, { staffMember, liftedOn: null })) > 0;
  ensure(canSuspend(suspendedOn, { today: op.clock.today(), suspended }));
  op.means('suspension_unique_1', 'ALREADY_SUSPENDED');
  op.em.create(Suspension, { id: op.newId(), staffMember, suspendedOn, suspendedBy });
  return staffMember.id;
};

/** Lifts a suspension from today on; answers the person. What of their functions still runs acts again. */
export const liftSuspension = async (op: Operation, input: Change<LiftSuspension>): Promise<string> => {
  const suspension = found(await op.em.findOne(Suspension, { id: input.suspensionId }));
  ensure(mayChangeRightsOf(suspension.staffMember.id, op.principal.staffMemberId));
  await lockedAt(op, suspension, input.expectedVersion);
  if (suspension.liftedOn) refuse('DECISION_ALREADY_MADE');
  op.em.assign(suspension, { liftedOn: op.clock.today(), liftedBy: op.principal.staffMemberId });
  return suspension.staffMember.id;
};
