import type { AppointStaffMember } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { mayAppointAlone } from '../proposals/proposals.rules.js';
import { Appointment } from '../staff.entity.js';
import { postInOrder } from './post-in-order.js';

/** Gives somebody a function between two dates, unless it is one that takes two people. */
export const appointStaffMember = async (op: Operation, input: AppointStaffMember): Promise<string> => {
  ensure(mayAppointAlone(input.role));
  const post = await postInOrder(op, input);
  op.em.create(Appointment, { id: op.newId(), ...post });
  return post.staffMember.id;
};
