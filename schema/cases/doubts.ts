/** What a person is asked about the papers of a case, and what follows from them. */
export const CASES_DOUBTS = {
  CERTIFICATE_OLD:
    'Dokument potwierdzający ciążę jest z dnia {day}, czyli sprzed ponad {months} miesięcy. Czy data jest poprawna, a dokument nadal aktualny?',
  PLACE_BEYOND_LIMIT:
    'Rodzina z samym wnioskiem „Za życiem” nie wlicza się tu do limitu rodzin asystenta, a po tym wpisie zacznie się wliczać. Jej asystent ma {day} już {limit} innych rodzin, czyli tyle, ile wolno. Czy zapisać mimo to? Kierownik dostanie powiadomienie.',
} as const;
