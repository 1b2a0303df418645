export { Assignment } from './assignment.entity.js';
export { assignmentsOf, assistantOf, runningAssignment } from './assignments.finders.js';
