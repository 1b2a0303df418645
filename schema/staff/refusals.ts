/** What a person reads when the platform says no about staff. */
export const STAFF_REFUSALS = {
  ROLES_NOT_COMBINABLE:
    'W jednej gminie nie można być asystentem rodziny i pracownikiem socjalnym jednocześnie (art. 17 ust. 3). Najpierw zakończ poprzednie powołanie.',
  OWN_RIGHTS: 'Nikt nie nadaje ani nie zmienia uprawnień samemu sobie. Poproś o to drugą osobę.',
  STAFF_MEMBER_ALREADY_REGISTERED: 'Ta osoba jest już w rejestrze pracowników. Wyszukaj ją na liście, zamiast dodawać drugi raz.',
} as const;
