/** What intakes say outside their own screens: known before the first of these comes. */
export const intakesOutside = {
  history: 'Zgłoszenie: {{source}}, {{channel}}',
  nav: 'Zgłoszenia',
} as const;
