import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

interface Present {
  readonly endedOn?: LocalDate | null | undefined;
}

/** Somebody is around the family until a day that has come, once. */
export const mayEnd = ({ endedOn }: Present, on: LocalDate, today: LocalDate): Verdict => {
  if (endedOn) return refused('RELATED_PERSON_ENDED');
  return on > today ? refused('DATE_IN_FUTURE', { field: 'input.endedOn' }) : allowed;
};
