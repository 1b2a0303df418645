/** What a person is asked about a pause of visits, and about a visit made in one. */
export const PAUSES_DOUBTS = {
  PAUSE_LONG: 'Ta przerwa w wizytach trwa ponad {days} dni. Czy obie daty są poprawne?',
  PAUSE_WITH_VISIT: 'W tych dniach jest zapisana wizyta u rodziny ({day}). Czy mimo to trwała przerwa?',
  VISIT_IN_PAUSE: 'Na ten dzień jest zapisana przerwa w wizytach (od {from} do {to}). Czy wizyta mimo to się odbyła?',
} as const;
