import { partOf, rowsBy, worked } from '../../../platform/operation/index.js';
import { StaffMemberType } from '../staff.type.js';
import { AppointmentProposal } from './proposal.entity.js';
import { AppointmentProposalType } from './proposal.type.js';
import { mayDecide } from './proposals.rules.js';

/** What was proposed for somebody, beside the functions they hold. */
export const PROPOSALS_PARTS = [
  partOf(StaffMemberType, 'proposals', () => [AppointmentProposalType], {
    rows: rowsBy(AppointmentProposal, 'staffMember', { orderBy: { proposedOn: 'desc', id: 'desc' } }),
    description: 'Functions proposed for them, the newest first; none of them gives a right (propozycje powołań).',
  }),
  worked(AppointmentProposalType, AppointmentProposal, 'viewerMayDecide', () => Boolean, {
    reads: { decision: 'decision', proposedBy: 'proposedBy', staffMember: 'staffMember' },
    of: (proposal, { may, principal }) => may('appointment:confirm') && mayDecide(proposal, principal.staffMemberId).allowed,
    description: 'Whether the caller may confirm or decline it today.',
  }),
] as const;
