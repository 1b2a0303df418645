export { askAboutAbsence, personInSight } from './absences.finders.js';
export { colleagues, peopleLed, type WayToColleague } from './absences.policy.js';
