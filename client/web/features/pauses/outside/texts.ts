/** What pauses of visits say outside their own screens: known before the first of these comes. */
export const pausesOutside = {
  history: 'Przerwa w wizytach do {{date}}: {{reason}}',
  title: 'Przerwy w wizytach',
  record: 'Zapisz przerwę w wizytach',
} as const;
