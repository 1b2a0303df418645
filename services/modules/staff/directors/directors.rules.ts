import { addDays, later, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** The last day of an unbroken time from a day on that the functions cover between them; null when it has no end. */
const coveredUntil = (from: LocalDate, posts: readonly Dated[]): LocalDate | null => {
  let until = addDays(from, -1);
  for (const { validFrom, validTo } of posts.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom))) {
    if (validFrom > addDays(until, 1)) break;
    if (!validTo) return null;
    until = later(until, validTo);
  }
  return until;
};

interface Leaving {
  /** The director's function that is to end, as it stands. */
  readonly post: Dated;
  readonly lastOn: LocalDate;
  readonly today: LocalDate;
  /** Functions of all other directors who may act. */
  readonly others: readonly Dated[];
}

/**
 * A director's function may end when others direct the centre on each day that would be lost. Whoever directs it without an end is
 * therefore not replaced by somebody whose function runs out: the centre would be without a director by the calendar alone.
 */
export const mayLeave = ({ post, lastOn, today, others }: Leaving): Verdict => {
  const firstLost = later(later(today, addDays(lastOn, 1)), post.validFrom);
  if (post.validTo && post.validTo < firstLost) return allowed;
  const until = coveredUntil(firstLost, others);
  const isCovered = until === null || (post.validTo !== null && post.validTo !== undefined && until >= post.validTo);
  return isCovered ? allowed : refused('LAST_DIRECTOR');
};

/** How many days before the last director's function runs out the office is warned. */
export const WARNED_DAYS_BEFORE = 30;

/**
 * The function with which the centre's last director leaves, when that day is near: nobody follows without a gap. None while
 * somebody directs it longer, and none where nobody directs it today: that is no warning any more.
 */
export const lastToLeave = <Post extends Dated>(posts: readonly Post[], today: LocalDate): Post | null => {
  if (!posts.some((post) => isInForceOn(post, today))) return null;
  const until = coveredUntil(today, posts);
  if (until === null || until > addDays(today, WARNED_DAYS_BEFORE)) return null;
  return posts.find(({ validTo }) => validTo === until) ?? null;
};
