import type { handoversOutside } from './outside/texts.js';

/** Words of handing cases over. */
export const handovers = {
  title: 'Przekazanie spraw',
  intro:
    'Kto przejmie sprawy, od kiedy i co powinien wiedzieć. Ta osoba zobaczy rodziny od tego dnia, dotychczasowa do dnia przedtem.',
  ofOne: 'Przekazanie sprawy',
  introOfOne:
    'Kto przejmie sprawę, od kiedy i co powinien wiedzieć. Ta osoba zobaczy rodzinę od tego dnia, dotychczasowa do dnia przedtem.',
  family: 'Rodzina {{surname}}',
  of: 'Sprawy, które prowadzi {{name}}',
  staff: 'Pracownicy',
  none: 'Ta osoba nie prowadzi teraz żadnej otwartej sprawy.',
  noCase: 'Ta rodzina nie ma otwartej sprawy, więc nie ma czego przekazać.',
  mayNot: 'Sprawy przekazuje kierownik ośrodka albo kierownik działu.',
  cases: 'Które sprawy?',
  all: 'Zaznacz wszystkie ({{count}})',
  taker: 'Kto przejmie?',
  nobody: 'W ośrodku nie ma dziś innego pracownika socjalnego. Powołuje go administrator w zakładce Pracownicy.',
  myself: '{{name}} (Ty)',
  load_one: 'prowadzi {{count}} sprawę',
  load_few: 'prowadzi {{count}} sprawy',
  load_many: 'prowadzi {{count}} spraw',
  load_other: 'prowadzi {{count}} sprawy',
  away: 'nieobecność od {{from}} do {{to}}',
  from: 'Od kiedy?',
  note: 'Co ta osoba powinna wiedzieć?',
  noteHint: 'Co działa, co uzgodniono, co jest najbliżej. Notatka zostaje w historii każdej z tych spraw.',
  ownNote: 'Osobna notatka: Rodzina {{surname}}',
  submit: 'Przekaż',
  cancel: 'Wróć',
  confirm: {
    title_one: 'Przekazać {{count}} sprawę?',
    title_few: 'Przekazać {{count}} sprawy?',
    title_many: 'Przekazać {{count}} spraw?',
    title_other: 'Przekazać {{count}} sprawy?',
    text: '{{families}}. Od {{date}} prowadzi je {{name}}.',
    loses: '{{name}} straci do nich dostęp tego dnia. Powiadomienie dostaną obie osoby.',
    submit_one: 'Przekaż {{count}} sprawę',
    submit_few: 'Przekaż {{count}} sprawy',
    submit_many: 'Przekaż {{count}} spraw',
    submit_other: 'Przekaż {{count}} sprawy',
  },
  result: {
    done: 'Przekazano',
    gone_one: 'Przekazano {{count}} sprawę.',
    gone_few: 'Przekazano {{count}} sprawy.',
    gone_many: 'Przekazano {{count}} spraw.',
    gone_other: 'Przekazano {{count}} sprawy.',
    none: 'Nie przekazano żadnej sprawy.',
    stayed: 'Zostały, z tego powodu:',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    handovers: typeof handovers & typeof handoversOutside;
  }
}
