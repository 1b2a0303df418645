export { Absence } from './absence.entity.js';
export { askAboutAbsence, personInSight } from './absences.finders.js';
export { colleagues, peopleLed, type WayToColleague } from './absences.policy.js';
