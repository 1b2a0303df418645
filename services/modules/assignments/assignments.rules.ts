import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

interface Facts {
  /** Whether this way in is far enough for an assistant, as the rules of a case say. */
  readonly ready: Verdict;
  /** Somebody accompanies the family now. */
  readonly accompanied: boolean;
  /** A legal basis is in force on the day of assignment. */
  readonly entitled: boolean;
  /** The person holds the function of a family assistant on that day. */
  readonly holdsFunction: boolean;
  /** Families the person accompanies now. */
  readonly families: number;
  /** Largest number allowed (art. 15(4)), or null when the act set none on that day. */
  readonly limit: number | null;
}

/** Only a family whose case is ready and has a basis in force gets an assistant, only one, and only one with room (art. 15(4)). */
export const canAssign = ({ ready, accompanied, entitled, holdsFunction, families, limit }: Facts): Verdict => {
  if (!ready.allowed) return ready;
  if (accompanied) return refused('ALREADY_ASSIGNED');
  if (!entitled) return refused('NO_VALID_LEGAL_BASIS');
  if (!holdsFunction) return refused('NOT_A_FAMILY_ASSISTANT', { field: 'input.assistantId' });
  return limit !== null && families >= limit
    ? refused('CASELOAD_LIMIT_REACHED', { field: 'input.assistantId', facts: { limit } })
    : allowed;
};
