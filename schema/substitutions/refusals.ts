/** What a person reads when the platform says no about substitutes. */
export const SUBSTITUTIONS_REFUSALS = {
  NOT_A_SUBSTITUTE: 'Ta osoba nie może zastępować: {reason}. Wybierz kogoś innego albo inne dni.',
  DECIDED_BY_ANOTHER: 'Zastępstwo wyznacza ktoś trzeci: ani osoba zastępowana, ani ta, która zastępuje. Poproś o to dyrektora.',
  NOTHING_TO_STAND_IN:
    'Ta osoba nie prowadzi wtedy żadnej z tych spraw ani nie towarzyszy rodzinie. Sprawdź, kogo trzeba zastąpić.',
  CASES_OUT_OF_REACH:
    'Część spraw tej osoby jest poza Twoimi uprawnieniami. Wyznacz zastępstwo w pojedynczych sprawach albo poproś dyrektora o wyznaczenie go we wszystkich.',
  SUBSTITUTE_ALREADY:
    'W części tych dni ktoś już zastępuje tę osobę (od {from} do {to}). Skróć tamto zastępstwo albo popraw daty.',
  NOT_STANDING_IN_THEN: 'W tym dniu nie trwało Twoje zastępstwo w tej sprawie. Sprawdź datę.',
} as const;
