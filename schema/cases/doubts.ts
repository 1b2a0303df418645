/** What a person is asked about the papers of a case. */
export const CASES_DOUBTS = {
  CERTIFICATE_OLD:
    'Dokument potwierdzający ciążę jest z dnia {day}, czyli sprzed ponad {months} miesięcy. Czy data jest poprawna, a dokument nadal aktualny?',
} as const;
