import type { CourtNotificationDecision } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { type CaseState, inForceOn, type Recorded } from '../rules/case-state.rules.js';

/**
 * Whether the court may be informed of a refusal. By consent only after an interview that found the assistant necessary; under an
 * order it is owed (k.r.o. art. 109 § 4), and of a threat to a child whoever knows of it informs the court (k.p.c. art. 572).
 */
export const courtMayBeInformed = ({ track, assistantNecessary }: Pick<CaseState, 'track' | 'assistantNecessary'>): boolean =>
  track !== 'ORDINARY' || assistantNecessary;

/**
 * Whether a refusal has to be reported: on its day an order was in force, and whoever carries an order out informs the court how it is
 * carried out (k.r.o. art. 109 § 4, art. 100 § 2). An order that ends afterwards takes nothing of that away.
 */
export const courtMustBeInformed = (ledger: Recorded['legalBases'], refusedOn: LocalDate): boolean =>
  inForceOn(ledger, refusedOn).includes('COURT_ORDER');

interface Decided {
  readonly decision: CourtNotificationDecision;
  /** Whether this refusal has to be reported. */
  readonly owed: boolean;
  readonly field: string;
}

/** Whether the director may decide so about a refusal (A6). */
export const mayDecide = (
  state: Pick<CaseState, 'track' | 'assistantNecessary'>,
  { decision, owed, field }: Decided,
): Verdict => {
  if (owed) return decision === 'NOTIFY' ? allowed : refused('NOTIFICATION_OWED', { field });
  return decision === 'NOTIFY' && !courtMayBeInformed(state) ? refused('NOTIFICATION_NEEDS_NECESSITY', { field }) : allowed;
};
