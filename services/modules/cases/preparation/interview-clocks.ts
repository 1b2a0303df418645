import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { clocksOf } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { metBy } from '../mending/step-order.rules.js';

/**
 * Reckons the clocks to the interview by the days of those that count: that of the first intake, and those of later ones joined to the
 * case. Each is met by the first interview since it began and runs where there was none, whichever was recorded, corrected or joined last.
 */
export const reckonInterviewClocks = async (
  op: Operation,
  { id: supportCaseId, closedOn }: SupportCase,
  days: readonly LocalDate[],
): Promise<void> => {
  for (const kind of ['FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW'] as const)
    for (const clock of await clocksOf(op, { kind, supportCaseId })) {
      clock.metOn = metBy(days, clock.startedOn);
      if (!clock.metOn && closedOn) clock.cancelledOn = op.clock.today();
    }
};
