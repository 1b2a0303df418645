import type { CaseStage } from '@asysta/schema/cases/codes';
import { dayInWords, daysBetween, type LocalDate } from '@asysta/schema/values/local-date';
import { contains, overlaps } from '@asysta/schema/values/period';
import { doubtOf } from '../../platform/refusal/doubts.js';
import { allowed, type Doubt, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** The days of a pause, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Pausing {
  /** The day of the first visit; null where nobody came yet. */
  readonly supportedSince: LocalDate | null;
  readonly closedOn?: LocalDate | null | undefined;
  /** The other pauses of the case that count. */
  readonly others: readonly Days[];
}

/** A pause lies within the support of a family, and shares no day with another: two entries would contradict each other. */
export const mayPause = (days: Days, { supportedSince, closedOn, others }: Pausing): Verdict => {
  if (days.to < days.from) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  if (supportedSince === null) return refused('CASE_STAGE_MISMATCH');
  if (days.from < supportedSince)
    return refused('PAUSE_BEFORE_SUPPORT', { field: 'input.validFrom', facts: { day: supportedSince } });
  if (closedOn && days.to > closedOn) return refused('PAUSE_AFTER_SUPPORT', { field: 'input.validTo', facts: { day: closedOn } });
  const other = others.find((one) => overlaps(one, days));
  return other ? refused('PAUSE_OVERLAPS', { field: 'input.validFrom', facts: { from: other.from, to: other.to } }) : allowed;
};

/** A pause is recorded while the family is supported; what is halted or over has no visits to pause. */
export const isSupported = (stage: CaseStage): Verdict => (stage === 'IN_SUPPORT' ? allowed : refused('CASE_STAGE_MISMATCH'));

/** A pause that ends earlier keeps its first day and ends before the day that was agreed. */
export const endsEarlier = ({ from, to }: Days, lastOn: LocalDate): Verdict =>
  from <= lastOn && lastOn < to ? allowed : refused('PAUSE_NOT_SHORTER', { field: 'input.validTo', facts: { from, to } });

/** Longer pauses are asked about: no law bounds them, but a family left alone for so long may be a slip of the month. */
const LONG_DAYS = 30;

/** What is unlikely in a pause: that it is very long, or that the family was visited in it. */
export const doubtsAboutPause = (days: Days, visitedOn: readonly LocalDate[]): readonly Doubt[] => {
  const visited = visitedOn.find((day) => contains(days, day));
  return [
    ...(daysBetween(days.from, days.to) + 1 > LONG_DAYS ? [doubtOf('PAUSE_LONG', 'input.validTo', { days: LONG_DAYS })] : []),
    ...(visited ? [doubtOf('PAUSE_WITH_VISIT', 'input.validFrom', { day: dayInWords(visited) })] : []),
  ];
};
