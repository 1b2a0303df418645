/** Words and numbers that the journeys type into forms and that must never stand in a log (G19). */
export const CANARY_SURNAME = 'Kanarkowska';

/** An invented PESEL of an invented child, typed in the journeys. */
export const CANARY_PESEL = '19290112344';

/** What somebody told in confidence. */
export const CANARY_NOTE = 'dzieci boją się wracać same do domu przy stawach';

/** All of them, as logs are searched for them. */
export const CANARIES = [CANARY_SURNAME, CANARY_PESEL, CANARY_NOTE];
