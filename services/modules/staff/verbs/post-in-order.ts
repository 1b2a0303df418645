import { LockMode } from '@mikro-orm/core';
import type { AppointStaffMember, ProposeAppointment } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { Unit } from '../../centres/index.js';
import { Appointment, StaffMember } from '../staff.entity.js';
import { canAppoint, mayChangeRightsOf } from '../staff.rules.js';

/**
 * A function as it may be given to somebody else beside what they hold. Their row is locked first, so that two functions given at
 * the same moment cannot each miss the other (art. 17(3)).
 */
export const postInOrder = async (op: Operation, input: AppointStaffMember | ProposeAppointment) => {
  const { staffMemberId, role, unitId, acting, title, validFrom, validTo } = input;
  ensure(mayChangeRightsOf(staffMemberId, op.principal.staffMemberId));
  const staffMember = found(await op.em.findOne(StaffMember, { id: staffMemberId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const held = await op.em.find(Appointment, { staffMember });
  ensure(canAppoint({ role, validFrom, validTo }, { machine: staffMember.machine, held }));
  const unit = unitId ? found(await op.em.findOne(Unit, { id: unitId })) : null;
  return { staffMember, role, unit, acting, title, validFrom, validTo };
};

/** Such a function, ready to be written. */
export type Post = Awaited<ReturnType<typeof postInOrder>>;
