import type { CourtNotificationDecision } from '@asysta/schema/cases/preparation-codes';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import type { CaseState } from '../rules/case-state.rules.js';

/**
 * Whether the court may be informed of a refusal. By consent only after an interview that found the assistant necessary; under an
 * order it is owed (k.r.o. art. 109 § 4), and of a threat to a child whoever knows of it informs the court (k.p.c. art. 572).
 */
export const courtMayBeInformed = ({ track, assistantNecessary }: Pick<CaseState, 'track' | 'assistantNecessary'>): boolean =>
  track !== 'ORDINARY' || assistantNecessary;

/** Whether the director may decide so about a refusal (A6). */
export const mayDecide = (
  state: Pick<CaseState, 'track' | 'assistantNecessary'>,
  decision: CourtNotificationDecision,
): Verdict =>
  decision === 'NOTIFY' && !courtMayBeInformed(state)
    ? refused('NOTIFICATION_NEEDS_NECESSITY', { field: 'input.decision' })
    : allowed;
