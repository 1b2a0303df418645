import { defineModule } from '../../platform/module/module.js';
import { StaffDirectory } from './member-directory.js';
import { AppointmentProposal } from './proposals/proposal.entity.js';
import { AppointmentConfirmed, AppointmentDeclined, AppointmentProposed } from './proposals/proposals.events.js';
import { PROPOSALS_PARTS } from './proposals/proposals.parts.js';
import { ProposalsResolver } from './proposals/proposals.resolver.js';
import { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
import { DATA_AUTHORIZED, StaffResolver } from './staff.resolver.js';

const STAFF = [StaffMember, Appointment, DataAuthorization];

/** The people and machines of every kind of party. */
export const staff = defineModule({
  name: 'staff',
  entities: { centre: [...STAFF, AppointmentProposal], partner: STAFF, region: STAFF, worker: STAFF },
  resolvers: [StaffResolver, ProposalsResolver, DATA_AUTHORIZED, ...PROPOSALS_PARTS],
  permissions: ['staff:read', 'staff:manage', 'staff:authorize', 'appointment:confirm'],
  audit: [
    'STAFF_READ',
    'STAFF_MEMBER_REGISTERED',
    'APPOINTMENT_MADE',
    'APPOINTMENT_ENDED',
    'APPOINTMENT_PROPOSED',
    'APPOINTMENT_CONFIRMED',
    'APPOINTMENT_DECLINED',
    'DATA_ACCESS_AUTHORIZED',
    'DATA_ACCESS_WITHDRAWN',
  ],
  events: [AppointmentProposed, AppointmentConfirmed, AppointmentDeclined],
  members: (doors, clock) => new StaffDirectory(doors, clock),
});
