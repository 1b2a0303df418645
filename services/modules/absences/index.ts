export { Absence } from './absence.entity.js';
export { askAboutAbsence } from './absences.finders.js';
export { colleagues, type WayToColleague } from './absences.policy.js';
