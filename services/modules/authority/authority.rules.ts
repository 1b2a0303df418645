import type { FamilyRole } from '@asysta/schema/families/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** An authority as written, as far as the rules ask. */
interface Written extends Dated {
  readonly orderIssuedOn: LocalDate | null;
}

const PARENTS: readonly FamilyRole[] = ['MOTHER', 'FATHER'];

/** Authority is over a child, and of one parent: a mother or father of the household, or somebody outside who is named. */
export const isOfParent = (childRole: FamilyRole, parentRole: FamilyRole | null, parentName: string | null): Verdict => {
  if (childRole !== 'CHILD') return refused('AUTHORITY_OF_CHILD_ONLY');
  const inside = parentRole !== null && PARENTS.includes(parentRole);
  return inside === (parentName === null) && (inside || parentRole === null)
    ? allowed
    : refused('AUTHORITY_OF_ONE_PARENT', { field: 'input.parentId' });
};

/** It stands so since a day that has come, and not before the court decided (k.r.o. art. 109). */
export const mayStand = ({ validFrom, validTo, orderIssuedOn }: Written, today: LocalDate): Verdict => {
  if (validFrom > today) return refused('DATE_IN_FUTURE', { field: 'input.validFrom' });
  if (validTo && validTo < validFrom) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  return orderIssuedOn && orderIssuedOn > validFrom ? refused('AUTHORITY_BEFORE_ORDER', { field: 'input.validFrom' }) : allowed;
};

/** One status a day for each child and parent. */
export const standsAlone = (days: Dated, others: readonly Dated[]): Verdict => {
  const taken = others.find((other) => overlaps(daysInForce(days), daysInForce(other)));
  return taken ? refused('AUTHORITY_OVERLAP', { field: 'input.validFrom', facts: { since: taken.validFrom } }) : allowed;
};

/** The last day of what stood without an end, when something else stands from a day on; null where it does not begin before. */
export const lastDayBefore = ({ validFrom, validTo }: Dated, next: LocalDate): LocalDate | null =>
  !validTo && validFrom < next ? addDays(next, -1) : null;
