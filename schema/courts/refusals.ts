/** What a person reads when the platform says no about the courts competent for a centre. */
export const COURTS_REFUSALS = {
  COMPETENT_COURT_OVERLAPS:
    'W części tych dni jako właściwy jest już wpisany inny sąd: {name} (od {from}). Zmień daty albo najpierw popraw tamten wpis.',
} as const;
