import type { pausesOutside } from './outside/texts.js';

/** Words of pauses of visits. */
export const pauses = {
  section: {
    text: 'Uzgodnione dni bez spotkań z rodziną, na przykład wyjazd albo pobyt w szpitalu.',
    none: 'Teraz nie ma przerwy.',
    lasts: 'Przerwa w wizytach do {{date}}: {{reason}}',
    ahead: 'Zapowiedziana przerwa w wizytach od {{from}} do {{to}}: {{reason}}',
    link: 'Wszystkie przerwy',
  },
  intro: 'Uzgodnione dni bez spotkań z rodziną, od najnowszych.',
  list: 'Przerwy od najnowszej',
  days: 'Od {{from}} do {{to}}: {{reason}}',
  oneDay: '{{from}}: {{reason}}',
  lasts: 'trwa teraz',
  by: 'Zapisano: {{name}}',
  empty: {
    title: 'Nie ma jeszcze przerw w wizytach',
    text: 'Zapisz przerwę, gdy umawiacie się z rodziną, że przez kilka dni nie będzie spotkań.',
    noCase: 'Ta rodzina nie ma sprawy. Przerwy zapisuje się w sprawie, od pierwszej wizyty.',
  },
  one: 'Przerwa w wizytach',
  correction: {
    open: 'Popraw',
    openOne: 'Popraw przerwę od {{date}}',
    of: 'przerwa od {{date}}',
    submit: 'Zapisz poprawkę',
    success: 'Zapisano poprawkę',
  },
  end: {
    open: 'Wrócili wcześniej',
    openOne: 'Wrócili wcześniej: zakończ przerwę od {{date}}',
    title: 'Wcześniejszy koniec przerwy',
    validTo: 'Ostatni dzień przerwy',
    hint: 'Dzień przed tym, od którego rodzinę można znów odwiedzać.',
    submit: 'Zakończ przerwę',
    success: 'Zakończono przerwę',
  },
  cannot: {
    title: 'Przerwy w wizytach nie możesz teraz zapisać',
    other:
      'Przerwę zapisuje asystent tej rodziny, pracownik socjalny, który prowadzi sprawę, albo kierownik, od pierwszej wizyty do zakończenia wsparcia.',
    noCase: 'Ta rodzina nie ma otwartej sprawy.',
    toFamily: 'Otwórz kartę rodziny',
  },
  form: {
    title: 'Nowa przerwa w wizytach',
    intro: 'Uzgodnione dni, w których nie odwiedzacie rodziny. Szkic zapisuje się sam.',
    clockTitle: 'Co z terminem kontaktu',
    clock:
      'Jeśli ośrodek ustalił, jak często spotykacie się z rodziną, w czasie przerwy ten termin nie mija. Po przerwie liczy się od nowa.',
    submit: 'Zapisz przerwę',
    success: 'Zapisano przerwę w wizytach',
    when: 'Kiedy',
    validFrom: 'Pierwszy dzień bez wizyt',
    validTo: 'Ostatni dzień bez wizyt',
    why: 'Dlaczego',
    reason: 'Powód przerwy',
    otherCause: 'Jaki to powód?',
    otherCauseHint: 'Na przykład: remont mieszkania, żałoba',
    remarks: 'Uwagi',
    remarksHint: 'Na przykład: jak się kontaktować w tym czasie. Nie wpisuj tu, na co kto choruje.',
    cancel: 'Wróć bez zapisywania',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    pauses: typeof pauses & typeof pausesOutside;
  }
}
