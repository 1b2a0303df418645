import type { reportsOutside } from './outside/texts.js';

/** Words of the half-yearly report: the centre that submits it and the region that reads it. */
export const reports = {
  title: 'Sprawozdania półroczne',
  intro: 'Liczby powstają z tego, co zapisano w sprawach. Każdą możesz otworzyć i sprawdzić, skąd się wzięła.',
  caption: 'Okresy sprawozdawcze',
  column: { period: 'Okres', state: 'Stan', due: 'Termin', submitted: 'Złożono', step: 'Następny krok' },
  state: {
    running: 'trwa, tylko podgląd',
    open: 'do złożenia',
    submitted: 'złożone',
  },
  action: { preview: 'Zobacz podgląd', submit: 'Sprawdź i złóż', open: 'Otwórz' },
  whyTitle: 'Skąd te terminy?',
  why: 'Sprawozdanie z zadań wspierania rodziny składa się do 31 lipca za pierwsze i do 31 stycznia za drugie półrocze (art. 176 pkt 6 ustawy o wspieraniu rodziny).',
  report: {
    title: 'Sprawozdanie: {{period}}',
    running: {
      title: 'To jest podgląd',
      text: 'Półrocze jeszcze trwa. Liczby pokazują stan na dziś i będą się zmieniać. Sprawozdanie złożysz po {{date}}.',
    },
    open: {
      title: 'Sprawozdanie czeka na złożenie',
      text: 'Sprawdź liczby i to, z czego powstały. Jeśli coś się nie zgadza, popraw dane w sprawie: liczba zmieni się od razu.',
    },
    submitted: {
      title: 'Złożono',
      text: '{{moment}}, {{name}}. Liczby są zamrożone: późniejsze zmiany w sprawach ich nie ruszą.',
    },
    mayNot: 'Sprawozdanie składa kierownik ośrodka.',
    definition: 'Jak liczymy',
    source: 'Podstawa',
    template: 'Wzór sprawozdania, wersja {{version}}',
    paper: 'Wydrukowano {{date}}.',
    families: 'Pokaż rodziny: {{number}}',
    staff: 'Pokaż asystentów: {{number}}',
    familiesOf: 'Rodziny w pozycji „{{label}}”',
    staffOf: 'Pracownicy w pozycji „{{label}}”',
    linked: 'W tym po połączeniu powtórzonych zapisów: {{number}}. Połączone zapisy jednej rodziny liczą się raz.',
    none: 'Liczba wynosi 0, więc nie ma czego pokazać.',
    family: 'Rodzina {{surname}}',
    submit: 'Złóż sprawozdanie',
    confirm: {
      title: 'Złożyć sprawozdanie za {{period}}?',
      text: 'Po złożeniu liczb nie da się już zmienić. Organ regionalny zobaczy je dokładnie takie:',
      submit: 'Złóż sprawozdanie',
    },
    success: 'Sprawozdanie złożone',
  },
  region: {
    title: 'Sprawozdania gmin',
    intro: 'Liczby dokładnie takie, jak złożyli je kierownicy ośrodków. Danych o rodzinach tu nie ma.',
    halfYear: 'Półrocze',
    due: 'Termin składania: {{date}}',
    progress: 'Złożone sprawozdania',
    progressValue: 'złożyło {{submitted}} z {{total}}',
    caption: 'Sprawozdania za {{period}}',
    column: { centre: 'Ośrodek', teryt: 'Kod TERYT', submitted: 'Złożono' },
    notSubmitted: 'nie złożono',
    notYet: 'jeszcze nie złożono',
    total: 'Razem',
    totalOf_one: 'z {{count}} ośrodka na {{total}}',
    totalOf_few: 'z {{count}} ośrodków na {{total}}',
    totalOf_many: 'z {{count}} ośrodków na {{total}}',
    totalOf_other: 'z {{count}} ośrodków na {{total}}',
    download: 'Pobierz CSV',
    csvName: 'sprawozdania-{{halfYear}}.csv',
    definitions: 'Jak liczone są pozycje',
    source: 'Podstawa: {{source}}',
    empty: {
      title: 'W tym półroczu nie było ośrodków pod nadzorem',
      text: 'Gdy ośrodek należy do Waszego województwa, jego sprawozdanie pojawi się tu od razu po złożeniu. Wybierz inne półrocze.',
    },
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    reports: typeof reports & typeof reportsOutside;
  }
}
