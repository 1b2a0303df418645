import { type Dated, daysInForce, overlaps } from '@asysta/schema/values/period';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { addDays } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

interface Deciding {
  readonly decidedBy: string;
  readonly insteadOfId: string;
  readonly substituteId: string;
}

/** Nobody names their own substitute, and nobody names themselves: what opens files to somebody is decided by a third one. */
export const decidedByAnother = ({ decidedBy, insteadOfId, substituteId }: Deciding): Verdict => {
  if (decidedBy === substituteId) return refused('DECIDED_BY_ANOTHER', { field: 'input.substituteId' });
  return decidedBy === insteadOfId ? refused('DECIDED_BY_ANOTHER', { field: 'input.insteadOfId' }) : allowed;
};

/** A substitution as another one of the same person may stand in its way. */
export interface Standing extends Required<Dated> {
  readonly supportCaseId: string | null;
}

const meet = (one: Standing, other: Standing): boolean =>
  one.supportCaseId === null || other.supportCaseId === null || one.supportCaseId === other.supportCaseId;

/** In a case one person stands in for another on a day: of two nobody would know whose the work is. */
export const standsInAlone = (wanted: Standing, others: readonly Standing[]): Verdict => {
  const other = others.find((one) => meet(wanted, one) && overlaps(daysInForce(wanted), daysInForce(one)));
  return other
    ? refused('SUBSTITUTE_ALREADY', { field: 'input.validFrom', facts: { from: other.validFrom, to: other.validTo ?? '' } })
    : allowed;
};

/**
 * A substitution is shortened to a day from yesterday on, never lengthened: what somebody could see on a day that passed, they could.
 * One that is not to have taken place at all is annulled.
 */
export const mayEndOn = ({ validFrom, validTo }: Required<Dated>, lastOn: LocalDate, today: LocalDate): Verdict => {
  const field = 'input.lastOn';
  if (lastOn < addDays(today, -1)) return refused('DATE_IN_PAST', { field });
  return lastOn < validFrom || (validTo !== null && lastOn >= validTo) ? refused('PERIOD_INVALID', { field }) : allowed;
};
