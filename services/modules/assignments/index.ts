export { Assignment } from './assignment.entity.js';
export { assignmentsOf, assistantOf, currentAssignment } from './assignments.finders.js';
