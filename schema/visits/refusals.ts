/** What a person reads when the platform says no about visits. */
export const VISITS_REFUSALS = {
  FIRST_VISIT_NEEDS_SOCIAL_WORKER: 'W pierwszej wizycie bierze udział pracownik socjalny. Dodaj go do uczestników wizyty.',
  FIRST_VISIT_REQUIRED: 'Nie zapisano jeszcze pierwszej wizyty u tej rodziny. Zapisz ją przed następnymi.',
  FIRST_VISIT_ALREADY_RECORDED: 'Pierwsza wizyta u tej rodziny jest już zapisana. Zapisz tę jako zwykłą wizytę.',
  AREA_OF_CHANGE_REQUIRED: 'Brakuje obszaru wymagającego zmiany. Wpisz, co wskazał pracownik socjalny podczas pierwszej wizyty.',
  VISIT_IN_FUTURE: 'Ta wizyta jeszcze się nie odbyła. Podaj dzisiejszą lub wcześniejszą datę.',
  VISIT_BEFORE_ASSIGNMENT: 'W tym dniu rodzina nie miała jeszcze tego asystenta. Sprawdź datę wizyty.',
} as const;
