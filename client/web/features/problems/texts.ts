import type { problemsOutside } from './outside/texts.js';

/** Words of the own problems of a centre. */
export const problems = {
  intro: 'To, czego ośrodkowi brakuje na liście wspólnej. Zaznacza się je w wywiadzie i w diagnozie, pod listą wspólną.',
  centre: 'Ośrodek',
  onlyHere:
    'Widzą je tylko osoby z tego ośrodka. Nie trafiają do partnerów ani do sprawozdań: te liczą problemy z listy wspólnej.',
  used: {
    title: 'W użyciu',
    none: 'Ośrodek nie ma dziś w użyciu żadnego własnego problemu.',
  },
  retired: {
    title: 'Wycofane',
    intro: 'Nie da się ich już zaznaczyć. W dawnych wywiadach i diagnozach zostają bez zmian.',
  },
  since: 'W użyciu od {{from}}.',
  sinceTo: 'W użyciu od {{from}} do {{to}}.',
  never: 'Wycofany przed pierwszym dniem.',
  by: 'Dodano {{date}}: {{name}}.',
  history: {
    of: 'problem „{{name}}”',
    name: 'Nazwa',
    description: 'Dla kogo',
    validFrom: 'Pierwszy dzień',
    validTo: 'Ostatni dzień',
  },
  name: 'Nazwa',
  nameHint: 'Krótko, tak jak ma stać przy okienku do zaznaczenia. Na przykład: rodzic pracuje za granicą.',
  description: 'Dla kogo jest ten problem',
  descriptionHint: 'Kiedy go zaznaczyć, jeśli nazwa tego nie mówi.',
  validFrom: 'W użyciu od',
  validFromHint: 'Może to być dzień, który już minął: wtedy zaznaczysz go też we wpisach z tamtych dni.',
  reason: 'Dlaczego',
  add: {
    open: 'Dodaj problem',
    legend: 'Nowy problem',
    submit: 'Dodaj problem',
    success: 'Dodano problem.',
  },
  change: {
    open: 'Zmień',
    openOne: 'Zmień problem: {{name}}',
    legend: 'Zmiana problemu: {{name}}',
    hint: 'Wywiady i diagnozy, które już go nazwały, zachowają dotychczasową nazwę.',
    submit: 'Zapisz zmianę',
    success: 'Zmieniono problem.',
  },
  retire: {
    open: 'Wycofaj',
    openOne: 'Wycofaj problem: {{name}}',
    legend: 'Wycofanie problemu: {{name}}',
    hint: 'Od następnego dnia nie da się go zaznaczyć. Dawne wpisy zostają bez zmian.',
    lastOn: 'Ostatni dzień',
    lastOnHint: 'Wczorajsza data wycofuje problem od razu.',
    submit: 'Wycofaj problem',
    success: 'Wycofano problem.',
  },
  restore: {
    open: 'Przywróć',
    openOne: 'Przywróć problem: {{name}}',
    legend: 'Powrót problemu: {{name}}',
    hint: 'Będzie w użyciu tak, jakby nigdy go nie wycofano, także w dniach, w których był wycofany.',
    submit: 'Przywróć problem',
    success: 'Przywrócono problem.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    problems: typeof problems & typeof problemsOutside;
  }
}
