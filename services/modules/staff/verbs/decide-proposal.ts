import type { ConfirmAppointment, DeclineAppointment } from '@asysta/schema/staff/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { becomeAppointment } from '../proposals/become-appointment.js';
import { AppointmentProposal } from '../proposals/proposal.entity.js';
import { AppointmentConfirmed, AppointmentDeclined } from '../proposals/proposals.events.js';
import { mayDecide } from '../proposals/proposals.rules.js';

/** The proposal, locked, as the caller saw it, and theirs to decide. */
const proposalToDecide = async (op: Operation, input: Change<ConfirmAppointment>): Promise<AppointmentProposal> => {
  const proposal = found(await op.em.findOne(AppointmentProposal, { id: input.proposalId }));
  await lockedAt(op, proposal, input.expectedVersion, 'decision');
  const { decision, proposedBy, staffMember } = proposal;
  ensure(
    mayDecide({ decision: decision ?? null, proposedBy: proposedBy.id, staffMember: staffMember.id }, op.principal.staffMemberId),
  );
  return proposal;
};

/** The second person's yes: from now on it is an appointment. Answers the colleague it is for. */
export const confirmAppointment = async (op: Operation, input: Change<ConfirmAppointment>): Promise<string> => {
  const proposal = await proposalToDecide(op, input);
  await becomeAppointment(op, proposal, op.principal.staffMemberId);
  await AppointmentConfirmed.raise(op, { proposalId: proposal.id, proposedBy: proposal.proposedBy.id });
  return proposal.staffMember.id;
};

/** The second person's no, with its reason. Answers the colleague it was for. */
export const declineAppointment = async (op: Operation, input: Change<DeclineAppointment>): Promise<string> => {
  const proposal = await proposalToDecide(op, input);
  op.em.assign(proposal, {
    decision: 'DECLINED',
    decidedBy: op.principal.staffMemberId,
    decidedOn: op.clock.today(),
    reason: input.reason,
  });
  await AppointmentDeclined.raise(op, { proposalId: proposal.id, proposedBy: proposal.proposedBy.id });
  return proposal.staffMember.id;
};
