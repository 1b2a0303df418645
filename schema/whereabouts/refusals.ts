/** What a person reads when the platform says no about whereabouts. */
export const WHEREABOUTS_REFUSALS = {
  WHEREABOUTS_OF_CHILD_ONLY:
    'Miejsce pobytu zapisuje się tylko przy dziecku. Sprawdź, o kogo chodzi, albo popraw rolę w rodzinie.',
  WHEREABOUTS_BEFORE_BIRTH: 'Pierwszy dzień wypada przed urodzeniem dziecka. Sprawdź datę.',
  WHEREABOUTS_OVERLAP: 'Na te dni zapisano już inne miejsce pobytu, od {since}. Popraw tamten wpis albo zmień daty.',
  WHEREABOUTS_KNOWN_ELSEWHERE:
    'W ośrodku zapisano już na te dni, gdzie jest to dziecko, ale w karcie innej rodziny. Zapytaj kierownika ośrodka.',
  WHEREABOUTS_NOT_WATCHED:
    'Przy tym pobycie nie biegnie termin 18 miesięcy: dziecko nie jest w instytucjonalnej pieczy albo wniosek już zapisano.',
} as const;
