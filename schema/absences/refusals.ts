/** What a person reads when the platform says no about absences. */
export const ABSENCES_REFUSALS = {
  ABSENCE_OVERLAPS: 'W części tych dni zapisano już nieobecność tej osoby (od {from} do {to}). Popraw tamten wpis albo te daty.',
} as const;
