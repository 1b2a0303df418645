/** Words of the own problems of a centre. */
export const problems = {
  title: 'Własne problemy ośrodka',
  intro: 'To, czego ośrodkowi brakuje na liście wspólnej. Zaznacza się je w wywiadzie i w diagnozie, pod listą wspólną.',
  centre: 'Ośrodek',
  onlyHere: 'Widzą je tylko osoby z tego ośrodka: nie trafiają do partnerów ani do sprawozdań.',
  used: {
    title: 'W użyciu',
    none: 'Ośrodek nie ma dziś w użyciu żadnego własnego problemu.',
  },
  retired: {
    title: 'Wycofane',
    intro:
      'Można je zaznaczyć już tylko we wpisach z dni, w których były w użyciu. W dawnych wywiadach i diagnozach zostają bez zmian.',
  },
  since: 'W użyciu od {{from}}.',
  sinceTo: 'W użyciu od {{from}} do {{to}}.',
  coming: 'Będzie w użyciu od {{from}}.',
  never: 'Wycofany przed pierwszym dniem.',
  by: 'Dodano {{date}}: {{name}}.',
  history: {
    of: 'problem „{{name}}”',
    name: 'Nazwa',
    description: 'Kiedy go zaznaczyć',
    validFrom: 'Pierwszy dzień',
    validTo: 'Ostatni dzień',
  },
  name: 'Nazwa',
  nameHint: 'Krótko, tak jak ma stać przy okienku do zaznaczenia. Na przykład: rodzic pracuje za granicą.',
  description: 'Kiedy zaznaczyć ten problem',
  descriptionHint: 'Kiedy go zaznaczyć, jeśli nazwa tego nie mówi.',
  validFrom: 'W użyciu od',
  validFromHint: 'Może to być dzień, który już minął: wtedy zaznaczysz ten problem też we wpisach z tamtych dni.',
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
    hint: 'Nie da się go zaznaczyć we wpisach z dni po ostatnim dniu. Dawne wpisy zostają bez zmian.',
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
    problems: typeof problems;
  }
}
