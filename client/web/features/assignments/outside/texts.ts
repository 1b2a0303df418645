/** What assignments say outside their own screens: known before the first of these comes. */
export const assignmentsOutside = {
  next: { words: 'Rodzina czeka na przydział asystenta. Przydziela go kierownik.', action: 'Przydziel asystenta' },
  toDecide: { words: 'Wniosek o asystenta czeka na decyzję kierownika.', action: 'Rozpatrz wniosek' },
  reliefAsked: { words: 'Asystent prosi o zwolnienie z prowadzenia. Decyduje kierownik.', action: 'Rozpatrz prośbę' },
  history: {
    reliefAsked: 'Prośba o zwolnienie z prowadzenia',
    reliefDecided: {
      GRANTED: 'Zwolniono asystenta z prowadzenia',
      REFUSED: 'Odmówiono zwolnienia z prowadzenia',
      LAPSED: 'Prośba o zwolnienie nieaktualna: przydział zakończono',
    },
    assigned: 'Przydzielono asystenta: {{name}}',
    ended: 'Koniec przydziału: {{name}}',
    entered: 'Wpisano {{date}}, {{name}}.',
    why: 'Powód: {{reason}}',
    handover: 'Notatka przekazania: {{note}}',
  },
  navigation: 'Przydział',
} as const;
