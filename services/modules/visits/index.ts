export { firstVisitedOn } from './visits.finders.js';
