export { Assignment } from './assignment.entity.js';
export { assignmentsOf, currentAssignment } from './assignments.finders.js';
