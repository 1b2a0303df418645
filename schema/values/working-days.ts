import Holidays from 'date-holidays';
import type { TermUnit } from '../law/codes.js';
import { addDays, addMonths, parseLocalDate, weekdayOf, type LocalDate } from './local-date.js';

/** Days off by the act of 18 January 1951; Sundays among them too. The list is date-holidays' (CC-BY-3.0). */
const poland = new Holidays('PL', { types: ['public'] });
const holidaysByYear = new Map<string, ReadonlySet<LocalDate>>();

const holidaysOf = (year: string): ReadonlySet<LocalDate> => {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const days = new Set(poland.getHolidays(Number(year)).map((holiday) => parseLocalDate(holiday.date.slice(0, 10))));
  holidaysByYear.set(year, days);
  return days;
};

/** Tells whether a day is a statutory holiday in Poland; Wigilia is one from 2025 on. One-off days off before 2019 are not known. */
export const isPublicHoliday = (day: LocalDate): boolean => holidaysOf(day.slice(0, 4)).has(day);

/** Tells whether a day is neither Saturday, Sunday nor a statutory holiday. */
export const isWorkingDay = (day: LocalDate): boolean => weekdayOf(day) < 6 && !isPublicHoliday(day);

/** The day itself when the office works on it, else the next one that is neither Saturday nor a holiday (KPA art. 57 §4). */
export const shiftToWorkingDay = (day: LocalDate): LocalDate => {
  let shifted = day;
  while (!isWorkingDay(shifted)) shifted = addDays(shifted, 1);
  return shifted;
};

/** The nth working day after a day, which itself is not counted (KPA art. 57 §1); zero gives the day itself. */
export const addWorkingDays = (day: LocalDate, workingDays: number): LocalDate => {
  if (!Number.isInteger(workingDays) || workingDays < 0) throw new RangeError('Working days are counted forward, in whole days');
  let reached = day;
  for (let left = workingDays; left > 0; left -= 1) reached = shiftToWorkingDay(addDays(reached, 1));
  return reached;
};

/** A term as a deadline rule holds it: `days` counts what `unit` names, from the day of the event, which is not counted itself. */
export interface Term {
  readonly startsOn: LocalDate;
  readonly days: number;
  readonly unit: TermUnit;
  /** Move an end on Saturday or a holiday to the next working day (KPA art. 57 §4); local rules may do without. */
  readonly shift: boolean;
}

const endOf = ({ startsOn, days, unit }: Term): LocalDate => {
  switch (unit) {
    case 'CALENDAR_DAYS':
      return addDays(startsOn, days);
    case 'WORKING_DAYS':
      return addWorkingDays(startsOn, days);
    case 'MONTHS':
      return addMonths(startsOn, days);
  }
};

/** The last day on which a duty is done in time. */
export const dueOn = (term: Term): LocalDate => (term.shift ? shiftToWorkingDay(endOf(term)) : endOf(term));
