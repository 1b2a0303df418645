import { codesOf } from '../words/codes-of.js';

/** What carries law in a case, so that a second person confirms what is corrected in it. */
export const AMENDED_RECORD_WORDS = {
  CONSENT: 'zgoda rodziny',
  COURT_ORDER: 'postanowienie sądu',
  COURT_DECISION: 'późniejsze postanowienie sądu',
  CLOSING: 'zakończenie sprawy',
  ZA_ZYCIEM: 'wniosek „Za życiem”',
  MINOR_PARENT: 'zapis o małoletnim rodzicu',
} as const;
export type AmendedRecord = keyof typeof AMENDED_RECORD_WORDS;

/** What two people do to it: it says something else since, or it does not count. */
export const AMENDMENT_KIND_WORDS = {
  CORRECTION: 'poprawka',
  ANNULMENT: 'unieważnienie',
} as const;
export type AmendmentKind = keyof typeof AMENDMENT_KIND_WORDS;

/** What became of a proposed correction; none while it waits. */
export const AMENDMENT_OUTCOME_WORDS = {
  CONFIRMED: 'potwierdzono',
  REFUSED: 'odrzucono',
  TAKEN_BACK: 'wycofano',
} as const;
export type AmendmentOutcome = keyof typeof AMENDMENT_OUTCOME_WORDS;

/** What whoever confirms may say; taking back is for whoever proposed it. */
export const AMENDMENT_DECISION_WORDS = {
  CONFIRMED: AMENDMENT_OUTCOME_WORDS.CONFIRMED,
  REFUSED: AMENDMENT_OUTCOME_WORDS.REFUSED,
} as const;
export type AmendmentDecision = keyof typeof AMENDMENT_DECISION_WORDS;
export const AMENDMENT_DECISIONS = codesOf(AMENDMENT_DECISION_WORDS);
