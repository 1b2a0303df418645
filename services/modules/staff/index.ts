export { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
export { AppointmentType, StaffPersonType } from './staff.type.js';
export { memberBehind, StaffDirectory } from './member-directory.js';
export { appointmentsTo, holdersOf } from './staff.finders.js';
export { hire } from './verbs/hire.js';
export type { Hiring } from './verbs/hire.js';
