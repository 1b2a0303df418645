export { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
export { StaffPerson } from './staff.type.js';
export { StaffDirectory } from './member-directory.js';
export { appointmentsTo, holdersOf } from './staff.finders.js';
export { isHeldOn } from './staff.rules.js';
