/** What a person is asked who gives work to somebody who is not there; why they are away is not said. */
export const ABSENCES_DOUBTS = {
  TAKER_ABSENT: 'Ta osoba jest nieobecna od {from} do {to}. Czy mimo to ma przejąć rodzinę?',
} as const;
