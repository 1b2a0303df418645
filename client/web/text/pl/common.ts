/** Words used all over the screens. */
export const common = {
  product: 'Asysta',
  save: 'Zapisz',
  cancel: 'Anuluj',
  back: 'Wróć',
  close: 'Zamknij',
  print: 'Drukuj',
  undo: 'Cofnij',
  retry: 'Spróbuj ponownie',
  showMore: 'Pokaż więcej',
  loading: 'Wczytuję…',
  yes: 'Tak',
  no: 'Nie',
  none: 'Brak',
} as const;
