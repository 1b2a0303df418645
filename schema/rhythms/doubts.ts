/** What a person is asked about the rhythm of one family. */
export const RHYTHMS_DOUBTS = {
  RHYTHM_SELDOM: 'To rzadziej niż raz w miesiącu ({days} dni). Czy liczba dni jest poprawna?',
} as const;
