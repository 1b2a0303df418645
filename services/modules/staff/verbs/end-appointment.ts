import type { EndAppointment } from '@asysta/schema/staff/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { directorsForChange } from '../directors/directors.finders.js';
import { mayLeave } from '../directors/directors.rules.js';
import { Appointment } from '../staff.entity.js';
import { canEnd, mayChangeRightsOf } from '../staff.rules.js';

/** The centre keeps a director, whoever ends whom at the same moment. */
const ensureSomebodyDirects = async (op: Operation, id: string, lastOn: LocalDate): Promise<void> => {
  const directors = await directorsForChange(op);
  const post = found(directors.find((one) => one.id === id) ?? null);
  const others = directors.filter((one) => one.id !== id);
  ensure(mayLeave({ post, lastOn, today: op.clock.today(), others }));
};

/**
 * Ends a function on a day; answers the person. Rights are read at every request, so they end with that day. The last director's
 * function is ended by the operator's command only.
 */
export const endAppointment = async (op: Operation, input: Change<EndAppointment>): Promise<string> => {
  const appointment = found(await op.em.findOne(Appointment, { id: input.appointmentId }));
  ensure(mayChangeRightsOf(appointment.staffMember.id, op.principal.staffMemberId));
  // All directors are locked before the one: two who end one another's function wait, and do not hold each other up.
  if (appointment.role === 'DIRECTOR') await ensureSomebodyDirects(op, appointment.id, input.lastOn);
  await lockedAt(op, appointment, input.expectedVersion);
  ensure(canEnd(appointment, input.lastOn));
  appointment.validTo = input.lastOn;
  return appointment.staffMember.id;
};
