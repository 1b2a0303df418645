import type { IntakeChannel, IntakeSource, IntakeState, Urgency } from '../values/codes.js';

/** Who told the centre about the family. */
export const INTAKE_SOURCE_WORDS: Record<IntakeSource, string> = {
  FAMILY: 'rodzina',
  SCHOOL: 'szkoła lub przedszkole',
  HEALTH_CARE: 'placówka zdrowia',
  POLICE: 'policja',
  COURT: 'sąd',
  NEIGHBOUR: 'sąsiad lub znajomy',
  OTHER_INSTITUTION: 'inna instytucja',
  OWN_OBSERVATION: 'własna obserwacja pracownika',
  ANONYMOUS: 'osoba, która nie podała nazwiska',
};

/** How the information came. */
export const INTAKE_CHANNEL_WORDS: Record<IntakeChannel, string> = {
  IN_PERSON: 'osobiście w ośrodku',
  PHONE: 'telefonicznie',
  LETTER: 'listem',
  EMAIL: 'e-mailem',
  FIELD: 'w terenie',
};

/** First triage. */
export const URGENCY_WORDS: Record<Urgency, string> = {
  ORDINARY: 'zwykłe',
  URGENT: 'pilne',
};

/** What became of the information. */
export const INTAKE_STATE_WORDS: Record<IntakeState, string> = {
  REGISTERED: 'zarejestrowane',
  CASE_OPENED: 'otwarto sprawę',
  DISMISSED: 'zamknięte bez sprawy',
};
