import { codesOf } from '../words/codes-of.js';

/** What whoever decides says to a request for an assistant instead of granting it; it is granted by giving the family its assistant. */
export const REQUEST_DECISION_WORDS = {
  RETURNED: 'wniosek zwrócony do uzupełnienia',
  REFUSED: 'odmowa przydzielenia asystenta',
} as const;
export type RequestDecisionOutcome = keyof typeof REQUEST_DECISION_WORDS;
export const REQUEST_DECISIONS = codesOf(REQUEST_DECISION_WORDS);
