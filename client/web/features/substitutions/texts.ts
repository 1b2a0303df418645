import type { substitutionsOutside } from './outside/texts.js';

/** Words of the screens of substitutions. */
export const substitutions = {
  title: 'Zastępstwa',
  intro: 'Kto kogo zastępuje i w jakich dniach. Poza tymi dniami osoba zastępująca nie widzi rodzin.',
  staff: 'Pracownicy',
  open: 'Wyznacz zastępstwo',
  ofFamily: 'Zastępstwo w tej sprawie',
  introOfFamily: 'Osoba zastępująca zobaczy rodzinę tylko w tych dniach i zapisuje pod własnym nazwiskiem.',
  formTitle: 'Nowe zastępstwo',
  whom: 'Kogo trzeba zastąpić?',
  asAssistant: '{{name}}, asystent rodziny',
  asSocialWorker: '{{name}}, pracownik socjalny',
  who: 'Kto będzie zastępować?',
  away: 'nieobecność od {{from}} do {{to}}',
  nobody: 'Nie ma nikogo, kto mógłby zastępować w tej funkcji.',
  from: 'Od kiedy?',
  to: 'Do kiedy?',
  toHint: 'Ostatni dzień zastępstwa. Następnego dnia dostęp znika.',
  note: 'Co ta osoba powinna wiedzieć?',
  whyTitle: 'Co daje zastępstwo?',
  why: 'W tych dniach osoba zastępująca może wszystko to, co osoba zastępowana, i zapisuje pod własnym nazwiskiem. Rodziny nie wliczają się do jej limitu (art. 15 ust. 4), bo nadal pracuje z nimi osoba zastępowana. Nikt nie wyznacza zastępstwa sobie.',
  submit: 'Wyznacz zastępstwo',
  success: 'Zastępstwo wyznaczone. Obie osoby dostaną powiadomienie.',
  none: 'Nie ma żadnych zastępstw.',
  line: '{{who}} zastępuje: {{whom}}',
  days: 'od {{from}} do {{to}}',
  all: 'wszystkie sprawy',
  decided: 'Zdecydował(a) {{name}}, {{date}}',
  noteLine: 'Notatka: {{note}}',
  lasts: 'trwa',
  coming: 'jeszcze nie trwa',
  end: {
    open: 'Zakończ wcześniej',
    openOne: 'Zakończ wcześniej zastępstwo: {{name}}',
    title: 'Wcześniejszy koniec zastępstwa',
    lastOn: 'Ostatni dzień',
    lastOnHint: 'Wczorajsza data kończy zastępstwo od razu.',
    lastOnToday: 'Zaczęło się dziś albo jeszcze nie trwa: jeśli ma się nie odbyć, unieważnij je.',
    reason: 'Dlaczego wcześniej?',
    reasonHint: 'Na przykład: osoba zastępowana wróciła do pracy.',
    submit: 'Zakończ zastępstwo',
    success: 'Zapisano koniec zastępstwa',
  },
  one: 'Zastępstwo',
  of: 'Zastępstwo: {{name}}',
  card: {
    today: 'Zastępuje: {{name}} (za: {{whom}}) do {{date}}',
    none: 'Nikt dziś nie zastępuje w tej sprawie.',
    manage: 'Zastępstwa w tej sprawie',
  },
  noCase: 'Ta rodzina nie ma otwartej sprawy, więc nie ma w niej kogo zastąpić.',
  mayNot: 'Zastępstwo wyznacza dyrektor ośrodka albo kierownik działu.',
  nobodyYet: 'W tej sprawie nikt jeszcze nie pracuje: nie ma ani pracownika socjalnego, ani asystenta.',
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    substitutions: typeof substitutions & typeof substitutionsOutside;
  }
}
