import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import { addDays, type LocalDate, weekdayOf } from '@asysta/schema/values/local-date';
import { contains, overlaps, type Period } from '@asysta/schema/values/period';
import { dueOn } from '@asysta/schema/values/working-days';
import { rhythmAsSource } from '@asysta/schema/rhythms/codes';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';
import type { Term } from '../law/index.js';

/** The Sunday that ends the week of a day; a Sunday ends its own week. */
export const weekEndOf = (day: LocalDate): LocalDate => addDays(day, 7 - weekdayOf(day));

/** Terms that are told of before they come, and how many days before: what a court set leaves time to write to it, a suspension to ask the family. */
export const WARNED_DAYS_AHEAD = {
  COURT_REPORT: 14,
  COURT_ORDER_END: 30,
  INSTITUTIONAL_CARE: 60,
  SUSPENSION_END: 7,
} as const satisfies Partial<Record<DeadlineKind, number>>;

interface Days {
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** The day on which a term that a pause interrupts starts anew: the one after the pause; null where none interrupts it. */
export const startsAnewOn = ({ startedOn, dueOn }: Days, pauses: readonly Required<Period>[]): LocalDate | null => {
  const last = pauses.findLast((pause) => overlaps(pause, { from: startedOn, to: dueOn }))?.to;
  return last ? addDays(last, 1) : null;
};

/** How often one family is met between two days, where that was agreed for it alone. */
export interface OwnRhythm extends Period {
  readonly days: number;
}

/** What was agreed with one family of its visits: when there are none, and how often there are otherwise. */
export interface Agreed {
  readonly pauses: readonly Period[];
  readonly rhythms: readonly OwnRhythm[];
}

/** The term of a rule, counted as was agreed for one family on the day it starts; where no rule sets one, no agreement does. */
export const inRhythm = (term: Term | null, rhythms: readonly OwnRhythm[]): Term | null => {
  const own = term && rhythms.find((rhythm) => contains(rhythm, term.startedOn));
  if (!own) return term;
  const { startedOn: startsOn } = term;
  return {
    ...term,
    origin: 'CASE',
    source: rhythmAsSource(own.days),
    dueOn: dueOn({ startsOn, days: own.days, unit: 'CALENDAR_DAYS', shift: false }),
  };
};

const LONGEST_PART = 100;

/** A part of the radar shows 1 to 100 terms; more is refused, not silently shortened. */
export const canShow = (first: number): Verdict =>
  first >= 1 && first <= LONGEST_PART ? allowed : refused('BAD_USER_INPUT', { field: 'first', facts: { limit: LONGEST_PART } });
