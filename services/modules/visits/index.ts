export { firstVisitedOn, visitAtSameHour } from './visits.finders.js';
