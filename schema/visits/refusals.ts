/** What a person reads when the platform says no about visits. */
export const VISITS_REFUSALS = {
  FIRST_VISIT_STAYS_FIRST: 'Pierwsza wizyta zostaje pierwszą. Jeśli nią nie była, unieważnij ten wpis i zapisz wizytę od nowa.',
  FIRST_VISIT_NEEDS_SOCIAL_WORKER: 'W tym ośrodku w pierwszej wizycie bierze udział pracownik socjalny. Zaznacz, kto nim był.',
  NOT_A_SOCIAL_WORKER: 'Ta osoba nie pracowała w dniu wizyty jako pracownik socjalny. Wybierz kogoś innego albo nikogo.',
  FIRST_VISIT_REQUIRED: 'Nie zapisano jeszcze pierwszej wizyty u tej rodziny. Zapisz ją przed następnymi.',
  FIRST_VISIT_ALREADY_RECORDED: 'Pierwsza wizyta u tej rodziny jest już zapisana. Zapisz tę jako zwykłą wizytę.',
  AREA_OF_CHANGE_REQUIRED:
    'W tym ośrodku na pierwszej wizycie wskazuje się obszar wymagający zmiany. Wpisz, co wskazał pracownik socjalny.',
  VISIT_IN_FUTURE: 'Ta wizyta jeszcze się nie odbyła. Podaj dzisiejszą lub wcześniejszą datę.',
  VISIT_BEFORE_ASSIGNMENT: 'W tym dniu rodzina nie miała jeszcze tego asystenta. Sprawdź datę wizyty.',
  VISIT_AFTER_ASSIGNMENT: 'W tym dniu rodzina nie miała już tego asystenta. Sprawdź datę wizyty.',
  VISIT_TOO_LATE:
    'Od końca Twojej pracy z tą rodziną minęło ponad {days} dni. Tę wizytę może teraz zapisać tylko kierownik: przekaż mu jej opis.',
  VISIT_NOT_LATE: 'Nadal pracujesz z tą rodziną. Zapisz tę wizytę na jej karcie.',
  LATER_VISITS_REMAIN:
    'Po pierwszej wizycie zapisano następne, a one na niej się opierają. Unieważnij najpierw je albo popraw tę wizytę.',
  DECISION_NEEDS_WORKER: 'Wspólną decyzję podejmuje się z drugą osobą. Zaznacz, z którym pracownikiem socjalnym ją podjęto.',
} as const;
