import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { byConsentSince, type SupportCase } from '../../cases/index.js';
import { type Agreed, clocksOf, startDeadline } from '../../deadlines/index.js';
import { reckoned } from '../contact-clock.rules.js';

interface Reckoning extends Agreed {
  /** Days of the visits that count. */
  readonly days: readonly LocalDate[];
  /** Whether a legal basis is in force today: without one no visit is owed. */
  readonly isEntitled: boolean;
}

/**
 * Reckons the clocks of contact anew after a visit was corrected, annulled or written down late. Where something else than consent
 * entitles, the centre's rule does not count and nothing is touched. The case is to be locked.
 */
export const reckonContact = async (
  op: Operation,
  supportCase: SupportCase,
  { days, isEntitled, pauses, rhythms }: Reckoning,
): Promise<void> => {
  if (supportCase.track !== 'ORDINARY') return;
  const [clocks, ledger] = await Promise.all([
    clocksOf(op, { kind: 'CONTACT', supportCaseId: supportCase.id }),
    supportCase.legalBases.loadItems(),
  ]);
  const { fates, missing } = reckoned(days, clocks, {
    isOwed: supportCase.stage !== 'CLOSED' && isEntitled,
    since: byConsentSince(ledger, supportCase.closedOn ?? op.clock.today()),
  });
  for (const [clock, fate] of fates) {
    if (fate === 'CANCELLED') clock.cancelledOn = op.clock.today();
    else clock.metOn = fate;
  }
  for (const { startsOn, metOn } of missing) {
    const { family } = supportCase;
    const clock = await startDeadline(op, { kind: 'CONTACT', family, supportCase, startsOn, pauses, rhythms });
    if (clock) clock.metOn = metOn;
  }
};
