/** What a person reads when the platform says no about reports. */
export const REPORTS_REFUSALS = {
  REPORT_PERIOD_NOT_CLOSED:
    'To półrocze jeszcze trwa: sprawozdanie można złożyć po jego zakończeniu. Do tego czasu służy podgląd.',
  REPORT_ALREADY_SUBMITTED: 'Sprawozdanie za to półrocze jest już złożone. Otwórz złożone sprawozdanie, aby je zobaczyć.',
  REPORT_RECEIVER_MISSING:
    'Ośrodek nie ma przypisanego województwa, więc nie ma komu złożyć sprawozdania. Poproś administratora o uzupełnienie.',
} as const;
