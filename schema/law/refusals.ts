/** What a person reads when the platform says no about the rules of a centre. */
export const LAW_REFUSALS = {
  LOCAL_RULE_NOT_BACK:
    'Zasady nie zmienia się wstecz: działa najwcześniej od dziś, a kończy się najwcześniej wczoraj. Datę zarządzenia wpisz w podstawie.',
  LOCAL_RULE_PLANNED: 'Ta zasada ma już zapowiedzianą zmianę od {day}. Najpierw wycofaj tamtą zmianę, a potem zapisz nową.',
  LOCAL_RULES_GO_TOGETHER:
    'Termin pierwszej wizyty liczy się od dnia kwalifikacji, więc te dwie zasady idą razem. Najpierw ustal kwalifikację rodziny, a gdy kończysz zasady, najpierw zakończ termin pierwszej wizyty.',
} as const;
