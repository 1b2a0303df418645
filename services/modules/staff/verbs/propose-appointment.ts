import type { ProposeAppointment } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { AppointmentProposal } from '../proposals/proposal.entity.js';
import { AppointmentProposed } from '../proposals/proposals.events.js';
import { postInOrder } from './post-in-order.js';

/**
 * Proposes a function that needs a second person; answers the colleague it is for. It gives no right, whoever proposes it, and of
 * two equal proposals made at once the index lets one through.
 */
export const proposeAppointment = async (op: Operation, input: ProposeAppointment): Promise<string> => {
  const post = await postInOrder(op, input);
  op.means('appointment_proposal_unique_1', 'APPOINTMENT_ALREADY_PROPOSED', { field: 'input.role' });
  const { staffMemberId: proposedBy } = op.principal;
  const { id } = op.em.create(AppointmentProposal, {
    id: op.newId(),
    ...post,
    proposedBy,
    proposedOn: op.clock.today(),
  });
  await AppointmentProposed.raise(op, { proposalId: id, proposedBy });
  return post.staffMember.id;
};
