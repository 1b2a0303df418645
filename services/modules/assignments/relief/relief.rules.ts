import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** What is known of a case whose assistant would be relieved. */
export interface Asking {
  readonly callerId: string;
  /** Who accompanies the family now; null where nobody does. */
  readonly assistantId: string | null;
  /** Whether such a request waits already. */
  readonly waits: boolean;
}

/** Only whoever accompanies the family asks to be relieved of it, and once: until it is decided they go on. */
export const mayRequestRelief = ({ callerId, assistantId, waits }: Asking): Verdict => {
  if (assistantId === null) return refused('CASE_STAGE_MISMATCH');
  if (assistantId !== callerId) return refused('FORBIDDEN');
  return waits ? refused('RELIEF_ASKED_ALREADY') : allowed;
};
