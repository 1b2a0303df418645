/** Why somebody cannot lead a case from a day on, or stand in for whoever does. */
export const WHY_NOT_THEM = {
  NO_FUNCTION: 'tego dnia nie pełni tej funkcji',
  OTHER_UNIT: 'pełni tę funkcję w innej komórce',
  SUSPENDED: 'jest tego dnia osobą zawieszoną',
  NO_PAPERS: 'nie ma tego dnia ważnego upoważnienia i zobowiązania do poufności (art. 7 ust. 4)',
  BOTH_FUNCTIONS: 'w tej rodzinie pełni już drugą funkcję, a nie łączy się ich (art. 17 ust. 3)',
} as const;

/** What a person reads when the platform says no about who works with a family. */
export const HANDOVERS_REFUSALS = {
  NOT_THE_ONE: 'Tej sprawy nie może przejąć ta osoba: {reason}. Wybierz kogoś innego albo inny dzień.',
  LEADS_ALREADY: 'Ta osoba już prowadzi tę sprawę. Wybierz kogoś innego.',
  DATE_IN_PAST: 'Ta data już minęła. Podaj dzisiejszą lub późniejszą.',
} as const;
