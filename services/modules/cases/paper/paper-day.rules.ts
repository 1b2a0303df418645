import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** So many days back anybody who may decide enters a paper decision; longer ago only the director does. */
export const PAPER_DAYS = 30;

/** A decision with the day of its paper. */
export interface PaperDay {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly field: string;
  readonly lateReason: string | null;
  readonly byDirector: boolean;
  /** So many days may pass before a reason is owed: none for what the office decided itself. */
  readonly daysWithoutReason: number;
}

/** A paper decision is entered on its day, or later with a reason, and over 30 days later by the director only. */
export const mayBeDated = ({ on, today, field, lateReason, byDirector, daysWithoutReason }: PaperDay): Verdict => {
  if (on > today) return refused('DATE_IN_FUTURE', { field });
  if (on < addDays(today, -PAPER_DAYS) && !byDirector)
    return refused('PAPER_IS_THE_DIRECTORS', { field, facts: { days: PAPER_DAYS } });
  return on < addDays(today, -daysWithoutReason) && lateReason === null
    ? refused('LATE_REASON_REQUIRED', { field: 'input.lateReason', facts: { day: on } })
    : allowed;
};

/** Whoever decided held a function that day by which they might, and was not suspended; they may have left since. */
export const decidedInOffice = (held: boolean, day: LocalDate, field = 'input.decidedById'): Verdict =>
  held ? allowed : refused('DECIDER_HELD_NO_FUNCTION', { field, facts: { day } });

/** A case begins when the one before it has ended, or on that very day: a family has one open case at a time. */
export const followsCaseBefore = (openedOn: LocalDate, closedBefore: LocalDate | null): Verdict =>
  closedBefore !== null && openedOn < closedBefore
    ? refused('CASE_OPEN_UNTIL', { field: 'input.openedOn', facts: { day: closedBefore } })
    : allowed;
