/** What a director is asked who leaves days without a competent court. */
export const COURTS_DOUBTS = {
  NO_COURT_BETWEEN: 'Od {from} do {to} żaden sąd nie byłby wpisany jako właściwy. Czy tak ma być?',
  NO_COURT_AFTER: 'Od {from} żaden sąd nie byłby wpisany jako właściwy. Czy tak ma być?',
} as const;
