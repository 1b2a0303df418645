import { LockMode } from '@mikro-orm/core';
import type { AppointStaffMember, EndAppointment } from '@asysta/schema/staff/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { Unit } from '../../centres/index.js';
import { Appointment, StaffMember } from '../staff.entity.js';
import { canAppoint, canEnd, mayChangeRightsOf } from '../staff.rules.js';

/**
 * Gives somebody a function between two dates. The person's row is locked first, so that two appointments made at the same
 * moment cannot each miss the other (art. 17(3)).
 */
export const appointStaffMember = async (op: Operation, input: AppointStaffMember): Promise<string> => {
  const { staffMemberId, role, unitId, acting, title, validFrom, validTo } = input;
  ensure(mayChangeRightsOf(staffMemberId, op.principal.staffMemberId));
  const staffMember = found(await op.em.findOne(StaffMember, { id: staffMemberId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const held = await op.em.find(Appointment, { staffMember });
  ensure(canAppoint({ role, validFrom, validTo }, { machine: staffMember.machine, held }));
  const unit = unitId ? found(await op.em.findOne(Unit, { id: unitId })) : null;
  op.em.create(Appointment, { id: op.newId(), staffMember, role, unit, acting, title, validFrom, validTo });
  return staffMember.id;
};

/** Ends a function on a day; answers the person. Rights are read at every request, so they end with that day. */
export const endAppointment = async (op: Operation, input: Change<EndAppointment>): Promise<string> => {
  const appointment = found(await op.em.findOne(Appointment, { id: input.appointmentId }));
  ensure(mayChangeRightsOf(appointment.staffMember.id, op.principal.staffMemberId));
  await lockedAt(op, appointment, input.expectedVersion);
  ensure(canEnd(appointment, input.lastOn));
  appointment.validTo = input.lastOn;
  return appointment.staffMember.id;
};
