export { endsNextDay, isVeryLong, minutesOf, VERY_LONG_HOURS } from './hours.rules.js';
export { firstVisitedOn, visitAtSameHour } from './visits.finders.js';
