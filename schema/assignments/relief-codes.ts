/** What became of an assistant's request to be relieved of a case. */
export const RELIEF_DECISION_WORDS = {
  GRANTED: 'zwolniono z prowadzenia',
  REFUSED: 'odmówiono zwolnienia z prowadzenia',
  LAPSED: 'prośba nieaktualna: przydział zakończono',
} as const;
export type ReliefDecision = keyof typeof RELIEF_DECISION_WORDS;
