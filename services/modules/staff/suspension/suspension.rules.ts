import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A suspension is of a day that has come; of somebody suspended already there is nothing to be done. */
export const canSuspend = (suspendedOn: LocalDate, now: { readonly today: LocalDate; readonly suspended: boolean }): Verdict => {
  if (suspendedOn > now.today) return refused('DATE_IN_FUTURE', { field: 'input.suspendedOn' });
  return now.suspended ? refused('ALREADY_SUSPENDED') : allowed;
};
