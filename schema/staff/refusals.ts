/** What a person reads when the platform says no about staff. */
export const STAFF_REFUSALS = {
  ROLES_NOT_COMBINABLE:
    'W jednej gminie nie można być asystentem rodziny i pracownikiem socjalnym jednocześnie (art. 17 ust. 3). Najpierw zakończ poprzednie powołanie.',
  OWN_RIGHTS: 'Nikt nie nadaje ani nie zmienia uprawnień samemu sobie. Poproś o to drugą osobę.',
  SECOND_PERSON_NEEDED:
    'Do tej funkcji potrzeba dwóch osób: administrator ją proponuje, a potwierdza dyrektor, który sam jej nie zaproponował. Gdy w ośrodku nie ma drugiej osoby, poproś operatora Asysty.',
  APPOINTMENT_ALREADY_PROPOSED: 'Ta funkcja jest już dla tej osoby zaproponowana i czeka na decyzję dyrektora.',
  LAST_DIRECTOR:
    'Ośrodek zostałby bez dyrektora. Najpierw powołaj następcę na co najmniej ten sam czas. Gdy to niemożliwe, poproś operatora Asysty.',
  STAFF_MEMBER_ALREADY_REGISTERED: 'Ta osoba jest już w rejestrze pracowników. Wyszukaj ją na liście, zamiast dodawać drugi raz.',
} as const;
