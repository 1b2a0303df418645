import { defineModule } from '../../platform/module/module.js';
import { StaffDirectory } from './member-directory.js';
import { EligibilityCheck } from './eligibility/eligibility.entity.js';
import { ELIGIBILITY_PARTS } from './eligibility/eligibility.parts.js';
import { EligibilityResolver } from './eligibility/eligibility.resolver.js';
import { AppointmentProposal } from './proposals/proposal.entity.js';
import { AppointmentConfirmed, AppointmentDeclined, AppointmentProposed } from './proposals/proposals.events.js';
import { PROPOSALS_PARTS } from './proposals/proposals.parts.js';
import { ProposalsResolver } from './proposals/proposals.resolver.js';
import { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
import { Suspension } from './suspension/suspension.entity.js';
import { SUSPENSION_PARTS } from './suspension/suspension.parts.js';
import { SuspensionResolver } from './suspension/suspension.resolver.js';
import { DATA_AUTHORIZED, StaffResolver } from './staff.resolver.js';

const STAFF = [StaffMember, Appointment, DataAuthorization, Suspension];

/** The people and machines of every kind of party. */
export const staff = defineModule({
  name: 'staff',
  entities: { centre: [...STAFF, AppointmentProposal, EligibilityCheck], partner: STAFF, region: STAFF, worker: STAFF },
  resolvers: [
    StaffResolver,
    ProposalsResolver,
    EligibilityResolver,
    SuspensionResolver,
    DATA_AUTHORIZED,
    ...PROPOSALS_PARTS,
    ...ELIGIBILITY_PARTS,
    ...SUSPENSION_PARTS,
  ],
  permissions: [
    'staff:read',
    'staff:manage',
    'staff:authorize',
    'appointment:confirm',
    'eligibility:read',
    'eligibility:record',
    'staff:suspend',
  ],
  audit: [
    'STAFF_READ',
    'STAFF_MEMBER_REGISTERED',
    'APPOINTMENT_MADE',
    'APPOINTMENT_ENDED',
    'APPOINTMENT_PROPOSED',
    'APPOINTMENT_CONFIRMED',
    'APPOINTMENT_DECLINED',
    'ELIGIBILITY_CHECKED',
    'STAFF_MEMBER_SUSPENDED',
    'SUSPENSION_LIFTED',
    'DATA_ACCESS_AUTHORIZED',
    'DATA_ACCESS_WITHDRAWN',
  ],
  events: [AppointmentProposed, AppointmentConfirmed, AppointmentDeclined],
  members: (doors, clock) => new StaffDirectory(doors, clock),
});
