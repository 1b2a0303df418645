import type { AppointStaffMember } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { EligibilityCheck } from '../eligibility/eligibility.entity.js';
import { mayBecomeAssistant } from '../eligibility/eligibility.rules.js';
import { mayAppointAlone } from '../proposals/proposals.rules.js';
import { Appointment } from '../staff.entity.js';
import { type Post, postInOrder } from './post-in-order.js';

/** What an assistant needs beside what every function does: the checks of art. 12(1) and 7b. */
const ensureMayAssist = async (op: Operation, { staffMember }: Post): Promise<void> => {
  const [checks, held] = await Promise.all([
    op.em.find(EligibilityCheck, { staffMember }),
    op.em.find(Appointment, { staffMember }),
  ]);
  ensure(mayBecomeAssistant({ checks, held, checksDueOn: staffMember.checksDueOn ?? null, today: op.clock.today() }));
};

/** Gives somebody a function between two dates, unless it is one that takes two people. */
export const appointStaffMember = async (op: Operation, input: AppointStaffMember): Promise<string> => {
  ensure(mayAppointAlone(input.role));
  const post = await postInOrder(op, input);
  if (input.role === 'FAMILY_ASSISTANT') await ensureMayAssist(op, post);
  op.em.create(Appointment, { id: op.newId(), ...post });
  return post.staffMember.id;
};
