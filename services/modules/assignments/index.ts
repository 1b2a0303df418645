export { Assignment } from './assignment.entity.js';
export { assistantsVisits } from './assistants-visits.js';
export { assignmentsOf, assistantOf, runningAssignment } from './assignments.finders.js';
