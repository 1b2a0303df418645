export { firstVisitedOn, minutesIn, visitAtSameHour } from './visits.finders.js';
