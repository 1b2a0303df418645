/** What contacts say outside their own screens: known before the first of these comes. */
export const contactsOutside = {
  history: 'Kontakt: {{kind}}',
  title: 'Kontakty',
  record: 'Zapisz kontakt',
} as const;
