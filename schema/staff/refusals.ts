/** What a person reads when the platform says no about staff. */
export const STAFF_REFUSALS = {
  ROLES_NOT_COMBINABLE:
    'W jednej gminie nie można być asystentem rodziny i pracownikiem socjalnym jednocześnie (art. 17 ust. 3). Najpierw zakończ poprzednie powołanie.',
  OWN_RIGHTS: 'Nikt nie nadaje ani nie zmienia uprawnień samemu sobie. Poproś o to drugą osobę.',
  SECOND_PERSON_NEEDED:
    'Do tej funkcji potrzeba dwóch osób: administrator ją proponuje, a potwierdza dyrektor, który sam jej nie zaproponował. Gdy w ośrodku nie ma drugiej osoby, poproś operatora Asysty.',
  APPOINTMENT_ALREADY_PROPOSED:
    'Ta funkcja jest już dla tej osoby zaproponowana i czeka na decyzję dyrektora. Poproś go o odpowiedź.',
  LAST_DIRECTOR:
    'Ośrodek zostałby bez dyrektora. Najpierw powołaj następcę na co najmniej ten sam czas. Gdy to niemożliwe, poproś operatora Asysty.',
  ELIGIBILITY_INCOMPLETE:
    'Zanim ktoś zostanie asystentem rodziny, trzeba sprawdzić wszystkie warunki z art. 12 ust. 1 i art. 7b. Zapisz brakujące sprawdzenia na stronie tej osoby i spróbuj ponownie.',
  ELIGIBILITY_NOT_MET:
    'Ta osoba nie spełnia warunku z art. 12 ust. 1 albo art. 7b, więc nie może być asystentem rodziny. Jeśli to pomyłka, zapisz nowe sprawdzenie.',
  ALREADY_SUSPENDED: 'Ta osoba jest już zawieszona. Odśwież stronę, żeby to zobaczyć.',
  STAFF_MEMBER_ALREADY_REGISTERED: 'Ta osoba jest już w rejestrze pracowników. Wyszukaj ją na liście, zamiast dodawać drugi raz.',
} as const;
