/** What the own problems of a centre say outside their own screen: known before that one comes. */
export const problemsOutside = {
  title: 'Własne problemy ośrodka',
  card: 'Wywiad i diagnoza nazywają je obok problemów z listy wspólnej.',
  none: 'Ośrodek nie dodał własnych problemów.',
  setThem: 'Zobacz i zmień własne problemy ośrodka',
  readThem: 'Zobacz własne problemy ośrodka',
} as const;
