export { daysStoodIn, onceStoodIn, type StandInDays, standInsOn, standInsToday } from './substitutions.finders.js';
