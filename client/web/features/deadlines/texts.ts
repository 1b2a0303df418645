import type { deadlinesOutside } from './outside/texts.js';

/** Words of Dziś: terms by urgency. */
export const deadlines = {
  title: 'Dziś',
  summary: 'Ile terminów',
  scopes: 'Czyje terminy',
  scope: { MINE: 'Moje', UNIT: 'Komórka', CENTRE: 'Ośrodek' },
  figure: { overdue: 'po terminie', thisWeek: 'w tym tygodniu', next: 'później' },
  part: { overdue: 'Po terminie', thisWeek: 'Ten tydzień', next: 'Następne' },
  until: 'Do niedzieli, {{date}}.',
  nothing: {
    overdue: 'Nic nie jest po terminie.',
    thisWeek: 'W tym tygodniu nie mija żaden termin.',
    next: 'Na później nie ma jeszcze terminów.',
  },
  family: 'Rodzina {{surname}}',
  centre: 'Ośrodek',
  paused: 'Przerwa w wizytach do {{date}}: {{reason}}',
  action: { family: 'Otwórz kartę rodziny' },
  why: {
    title: 'Skąd ten termin?',
    text: '{{source}}, wersja {{version}}. Liczymy od {{startedOn}}, ostatni dzień to {{dueOn}}.',
    local: 'Tę zasadę ustalił ośrodek. Późniejsza zmiana zasady nie przesunie tego terminu.',
    law: 'To termin z przepisów, ośrodek nie może go zmienić.',
  },
  empty: {
    title: 'Żaden termin nie czeka',
    MINE: 'Tu zobaczysz terminy rodzin, z którymi pracujesz.',
    UNIT: 'Tu zobaczysz terminy rodzin, które prowadzi Twoja komórka.',
    CENTRE: 'Tu zobaczysz terminy wszystkich rodzin ośrodka.',
    how: 'Termin pojawia się sam: wywiadu po zgłoszeniu, a gdy ośrodek ustalił takie zasady, także pierwszej wizyty i kontaktu z rodziną. Znika, gdy zapiszesz, co zrobiono.',
    action: 'Przejdź do rodzin',
  },
  unauthorized: {
    title: 'Nie masz ważnego upoważnienia do danych rodzin',
    text: 'Bez upoważnienia i zobowiązania do poufności (art. 7 ust. 4 ustawy o wspieraniu rodziny) nie pokazujemy rodzin ani ich terminów. Wpisuje je kierownik ośrodka, a jemu drugi kierownik albo operator Asysty.',
  },
  other: {
    title: 'W tej funkcji nie prowadzisz terminów rodzin',
    text: 'Terminy widzą osoby, które pracują z rodzinami, i kierownik. Ty zajmujesz się ośrodkiem i jego pracownikami.',
    staff: 'Przejdź do pracowników',
    centre: 'Zobacz ośrodek',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    deadlines: typeof deadlines & typeof deadlinesOutside;
  }
}
