/** What a person reads when the platform says no about pauses of visits. */
export const PAUSES_REFUSALS = {
  PAUSE_OVERLAPS: 'W części tych dni jest już zapisana przerwa w wizytach (od {from} do {to}). Popraw tamten wpis albo te daty.',
  PAUSE_BEFORE_SUPPORT: 'Przerwa nie może zaczynać się przed pierwszą wizytą u tej rodziny ({day}). Podaj późniejszy dzień.',
  PAUSE_AFTER_SUPPORT: 'Wsparcie tej rodziny zakończono {day}. Przerwa w wizytach nie może trwać dłużej.',
  PAUSE_NOT_SHORTER: 'Podaj ostatni dzień przerwy: nie przed jej początkiem ({from}) i przed zapisanym końcem ({to}).',
} as const;
