/** Why somebody is no longer the family's assistant. */
export const ASSIGNMENT_END_REASON_WORDS = {
  HANDOVER: 'przekazanie rodziny innemu asystentowi',
  RELIEVED: 'zwolnienie asystenta z tej sprawy',
  LEFT_WORK: 'asystent odszedł z pracy',
  CASE_CLOSED: 'sprawa zakończona',
  CONSENT_WITHDRAWN: 'rodzina wycofała zgodę',
  BASIS_ENDED: 'skończyła się podstawa wsparcia',
} as const;
export type AssignmentEndReason = keyof typeof ASSIGNMENT_END_REASON_WORDS;
