import type { FamilyRole } from '@asysta/schema/families/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps } from '@asysta/schema/values/period';
import type { WhereaboutsKind } from '@asysta/schema/whereabouts/codes';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** A stay, as far as the rules ask. */
export interface Stay extends Dated {
  readonly kind: WhereaboutsKind;
}

/** Whose whereabouts are recorded. */
interface Child {
  readonly role: FamilyRole;
  readonly birthDate?: LocalDate | null | undefined;
}

/** Whereabouts are a child's, of days that have come, and not before the birth. */
export const mayBeThere = ({ validFrom, validTo }: Dated, { role, birthDate }: Child, today: LocalDate): Verdict => {
  if (role !== 'CHILD') return refused('WHEREABOUTS_OF_CHILD_ONLY');
  if (validFrom > today) return refused('DATE_IN_FUTURE', { field: 'input.validFrom' });
  if (validTo && validTo > today) return refused('DATE_IN_FUTURE', { field: 'input.validTo' });
  if (validTo && validTo < validFrom) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  return birthDate && validFrom < birthDate ? refused('WHEREABOUTS_BEFORE_BIRTH', { field: 'input.validFrom' }) : allowed;
};

const meet = (one: Dated, other: Dated): boolean => overlaps(daysInForce(one), daysInForce(other));

/** A child is in one place a day: who writes a second one is told since when the first one counts. */
export const isFree = (days: Dated, others: readonly Dated[]): Verdict => {
  const taken = others.find((other) => meet(days, other));
  return taken ? refused('WHEREABOUTS_OVERLAP', { field: 'input.validFrom', facts: { since: taken.validFrom } }) : allowed;
};

/** The same of what was written in another household: that it is known is told, and whom to ask; not since when, nor where. */
export const isFreeElsewhere = (days: Dated, others: readonly Dated[]): Verdict =>
  others.some((other) => meet(days, other)) ? refused('WHEREABOUTS_KNOWN_ELSEWHERE', { field: 'input.validFrom' }) : allowed;

/** The last day of a stay without an end, when the child is elsewhere from a day on; null where it does not begin before. */
export const endedBy = ({ validFrom, validTo }: Dated, next: LocalDate): LocalDate | null =>
  !validTo && validFrom < next ? addDays(next, -1) : null;

const inOrder = <Row extends Dated>(stays: readonly Row[]): readonly Row[] =>
  stays.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));

/**
 * Since when a child is in institutional care without a break, of one who still is: institutions that follow each other day on day
 * are one placement, because the earlier term warns in time either way (art. 100(4a)). Null for whoever is in none.
 */
export const placedInInstitutionSince = (stays: readonly Stay[]): LocalDate | null => {
  const inside = inOrder(stays.filter(({ kind }) => kind === 'INSTITUTIONAL_CARE'));
  const last = inside.at(-1);
  if (!last || last.validTo) return null;
  return inside
    .slice(0, -1)
    .toReversed()
    .reduce((since, { validFrom, validTo }) => (validTo && addDays(validTo, 1) === since ? validFrom : since), last.validFrom);
};
