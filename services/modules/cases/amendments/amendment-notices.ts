import type { AmendmentKind } from '@asysta/schema/cases/amendment-codes';
import type { NotificationKind } from '@asysta/schema/notifications/codes';

/** What is told of an amendment, in the words of its kind: that it waits, how it was decided, and that somebody did it alone. */
export const NOTICES_OF = {
  CORRECTION: {
    proposed: 'CORRECTION_PROPOSED',
    CONFIRMED: 'CORRECTION_CONFIRMED',
    REFUSED: 'CORRECTION_REFUSED',
    alone: 'CORRECTED_ALONE',
  },
  ANNULMENT: {
    proposed: 'ANNULMENT_PROPOSED',
    CONFIRMED: 'ANNULMENT_CONFIRMED',
    REFUSED: 'ANNULMENT_REFUSED',
    alone: 'ANNULLED_ALONE',
  },
} as const satisfies Record<AmendmentKind, Record<'proposed' | 'CONFIRMED' | 'REFUSED' | 'alone', NotificationKind>>;
