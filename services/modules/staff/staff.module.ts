import { defineModule } from '../../platform/module/module.js';
import { StaffDirectory } from './member-directory.js';
import { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
import { DATA_AUTHORIZED, StaffResolver } from './staff.resolver.js';

const STAFF = [StaffMember, Appointment, DataAuthorization];

/** The people and machines of every kind of party. */
export const staff = defineModule({
  name: 'staff',
  entities: { centre: STAFF, partner: STAFF, region: STAFF, worker: STAFF },
  resolvers: [StaffResolver, DATA_AUTHORIZED],
  permissions: ['staff:read', 'staff:manage', 'staff:authorize'],
  audit: [
    'STAFF_READ',
    'STAFF_MEMBER_REGISTERED',
    'APPOINTMENT_MADE',
    'APPOINTMENT_ENDED',
    'DATA_ACCESS_AUTHORIZED',
    'DATA_ACCESS_WITHDRAWN',
  ],
  members: (doors, clock) => new StaffDirectory(doors, clock),
});
