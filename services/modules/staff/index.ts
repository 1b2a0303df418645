export { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
export { StaffDirectory } from './member-directory.js';
export { isHeldOn } from './staff.rules.js';
