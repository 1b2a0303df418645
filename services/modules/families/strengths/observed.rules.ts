import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A strong side or a resource is observed today or earlier; also long before the centre knew the family, as the family tells it. */
export const mayBeObservedOn = (observedOn: LocalDate, today: LocalDate): Verdict =>
  observedOn <= today ? allowed : refused('DATE_IN_FUTURE', { field: 'input.observedOn' });
