import type { AppointStaffMember, EndAppointment } from '@asysta/schema/staff/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { mayAppointAlone } from '../proposals/proposals.rules.js';
import { Appointment } from '../staff.entity.js';
import { canEnd, mayChangeRightsOf } from '../staff.rules.js';
import { postInOrder } from './post-in-order.js';

/** Gives somebody a function between two dates, unless it is one that takes two people. */
export const appointStaffMember = async (op: Operation, input: AppointStaffMember): Promise<string> => {
  ensure(mayAppointAlone(input.role));
  const post = await postInOrder(op, input);
  op.em.create(Appointment, { id: op.newId(), ...post });
  return post.staffMember.id;
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
