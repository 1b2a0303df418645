/** What a person reads when the platform says no about the own problems of a centre. */
export const PROBLEMS_REFUSALS = {
  PROBLEM_IS_COMMON:
    'Taki problem jest już na liście wspólnej dla wszystkich: „{name}”. Zaznaczaj go tam albo nazwij swój inaczej.',
  PROBLEM_ALREADY_OWN: 'Ośrodek ma już taki problem: „{name}”. Nazwij nowy inaczej, a jeśli tamten jest wycofany, przywróć go.',
  PROBLEM_ALREADY_RETIRED: 'Ten problem jest już wycofany. Odśwież stronę, aby zobaczyć, od kiedy.',
  PROBLEM_NOT_BACK: 'Problemu nie wycofuje się wstecz. Ostatni dzień to najwcześniej wczoraj.',
  PROBLEM_NOT_IN_USE_THEN: 'Tego dnia ({day}) ośrodek nie miał w użyciu problemu „{name}”. Odznacz go albo popraw datę.',
  NO_PROBLEM_NAMED:
    'Diagnoza nazywa co najmniej jeden problem. Zaznacz go na wspólnej liście albo wśród własnych problemów ośrodka.',
} as const;
