import type { EndAppointment } from '@asysta/schema/staff/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { ensureSomebodyDirects } from '../directors/ensure-somebody-directs.js';
import { Appointment } from '../staff.entity.js';
import { canEnd, mayChangeRightsOf } from '../staff.rules.js';

/**
 * Ends a function on a day; answers the person. Rights are read at every request, so they end with that day. The last director's
 * function is ended by the operator's command only.
 */
export const endAppointment = async (op: Operation, input: Change<EndAppointment>): Promise<string> => {
  const appointment = found(await op.em.findOne(Appointment, { id: input.appointmentId }));
  ensure(mayChangeRightsOf(appointment.staffMember.id, op.principal.staffMemberId));
  // All directors are locked before the one: two who end one another's function wait, and do not hold each other up.
  if (appointment.role === 'DIRECTOR') await ensureSomebodyDirects(op, ({ id }) => id === appointment.id, input.lastOn);
  await lockedAt(op, appointment, input.expectedVersion);
  ensure(canEnd(appointment, input.lastOn));
  appointment.validTo = input.lastOn;
  return appointment.staffMember.id;
};
