import type { rhythmsOutside } from './outside/texts.js';

/** Words of the rhythm of one family. */
export const rhythms = {
  title: 'Rytm spotkań',
  intro: 'Jak często spotykacie się z tą rodziną, gdy ustalono to inaczej niż w zasadach ośrodka. Od najnowszego.',
  record: 'Ustal rytm spotkań',
  list: 'Rytm spotkań od najnowszego',
  since: '{{rhythm}}, od {{from}}',
  between: '{{rhythm}}, od {{from}} do {{to}}',
  lasts: 'obowiązuje teraz',
  by: 'Zapisano: {{name}}',
  one: 'Rytm spotkań',
  empty: {
    title: 'Ta rodzina nie ma własnego rytmu spotkań',
    text: 'Spotkania liczą się według zasady ośrodka, jeśli ośrodek ją ustalił.',
    noCase: 'Ta rodzina nie ma sprawy. Rytm spotkań ustala się w sprawie, od pierwszej wizyty.',
  },
  correction: {
    open: 'Popraw',
    openOne: 'Popraw rytm spotkań od {{date}}',
    of: 'rytm spotkań od {{date}}',
    submit: 'Zapisz poprawkę',
    success: 'Zapisano poprawkę',
  },
  end: {
    open: 'Zakończ',
    openOne: 'Zakończ rytm spotkań od {{date}}',
    title: 'Koniec własnego rytmu',
    validTo: 'Ostatni dzień',
    hint: 'Spotkanie po tym dniu liczy się znów według zasady ośrodka.',
    submit: 'Zakończ rytm spotkań',
    success: 'Zakończono rytm spotkań',
  },
  form: {
    clockTitle: 'Co z terminem kontaktu',
    clock:
      'Termin po spotkaniu liczy się według rytmu z dnia tego spotkania. Jeśli nowy rytm ma objąć termin, który już biegnie, podaj dzień ostatniego spotkania. Gdzie ośrodek nie ma takiej zasady albo podstawą jest orzeczenie sądu, rytm jest tylko zapisany.',
    submit: 'Zapisz rytm spotkań',
    success: 'Zapisano rytm spotkań',
    how: 'Jak często',
    days: 'Spotkanie co ile dni',
    daysHint: 'Dni kalendarzowe. Rzadziej niż w zasadzie ośrodka: ustala pracownik socjalny albo kierownik.',
    validFrom: 'Od kiedy',
    validTo: 'Do kiedy',
    validToHint: 'Zostaw puste, jeśli nie ustalono końca.',
    justification: 'Dlaczego',
    justificationHint: 'Na przykład: kryzys po rozstaniu, rodzina radzi sobie sama. Nie wpisuj tu, na co kto choruje.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    rhythms: typeof rhythms & typeof rhythmsOutside;
  }
}
