import type { LocalDate } from '@asysta/schema/values/local-date';
import { overlaps, type Period } from '@asysta/schema/values/period';
import { doubtOf } from '../../platform/refusal/doubts.js';
import { allowed, type Doubt, refused, type Verdict } from '../../platform/refusal/refusal.js';
import type { OwnRhythm } from '../deadlines/index.js';

interface Supported {
  /** The day of the first visit; null where nobody came yet. */
  readonly supportedSince: LocalDate | null;
  readonly closedOn?: LocalDate | null | undefined;
  /** The other rhythms of the case that count. */
  readonly others: readonly Period[];
}

/** A rhythm lies within the support of a family, and shares no day with another: on each day one number counts. */
export const mayCount = (days: Period, { supportedSince, closedOn, others }: Supported): Verdict => {
  if (supportedSince === null) return refused('CASE_STAGE_MISMATCH');
  if (days.from < supportedSince)
    return refused('RHYTHM_BEFORE_SUPPORT', { field: 'input.validFrom', facts: { day: supportedSince } });
  const lastOn = days.to ?? days.from;
  if (closedOn && lastOn > closedOn) return refused('RHYTHM_AFTER_SUPPORT', { field: 'input.validTo', facts: { day: closedOn } });
  const other = others.find((one) => overlaps(one, days));
  return other ? refused('RHYTHM_OVERLAPS', { field: 'input.validFrom', facts: { from: other.from } }) : allowed;
};

/** A rhythm that ends earlier keeps its first day and ends before the day that was agreed, if any was. */
export const endsEarlier = ({ from, to }: Period, lastOn: LocalDate): Verdict =>
  from <= lastOn && (to === null || lastOn < to)
    ? allowed
    : refused('RHYTHM_NOT_SHORTER', { field: 'input.validTo', facts: { from } });

/** Rarer ones are asked about: no law bounds them, but a family met so seldom may be a slip of the number. */
const SELDOM_DAYS = 31;

/** What is unlikely in a rhythm: that a family in support is met less than once a month. */
export const doubtsAboutRhythm = ({ days }: Pick<OwnRhythm, 'days'>): readonly Doubt[] =>
  days > SELDOM_DAYS ? [doubtOf('RHYTHM_SELDOM', 'input.days', { days })] : [];
