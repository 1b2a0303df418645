/** What a person reads when the platform says no about families. */
export const FAMILIES_REFUSALS = {
  PESEL_INVALID: 'W numerze PESEL jest pomyłka. Porównaj cyfry z dokumentem i popraw.',
  PESEL_ALREADY_REGISTERED: 'Osoba z tym numerem PESEL jest już zapisana w ośrodku. Wyszukaj ją zamiast dodawać drugi raz.',
  BIRTH_DATE_TOO_EARLY: 'Tak dawno nikt z żyjących się nie urodził. Sprawdź rok urodzenia.',
} as const;
