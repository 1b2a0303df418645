export { endsNextDay, isVeryLong, minutesOf, VERY_LONG_HOURS } from './hours.rules.js';
export { visitAtSameHour } from './visits.finders.js';
