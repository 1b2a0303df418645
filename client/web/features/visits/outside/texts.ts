/** What visits say outside their own screens: known before the first of these comes. */
export const visitsOutside = {
  history: 'Wizyta: {{kind}}, {{place}}',
  jointDecision: 'Wspólna decyzja: {{decision}}',
  turn: {
    first: 'Asystent jest przydzielony. Czas na pierwszą wizytę.',
    later: 'Wsparcie trwa. Zapisuj wizyty zaraz po spotkaniu.',
    laterOfOthers: 'Wsparcie trwa. Wizyty zapisuje asystent rodziny.',
  },
  navigation: 'Zapisz wizytę',
  shortNavigation: 'Wizyta',
  title: 'Wizyty',
  record: 'Zapisz wizytę',
  recordFirst: 'Zapisz pierwszą wizytę',
} as const;
