import { codesOf } from '../words/codes-of.js';

/** Source of information about a family (zgłoszenie). */
export const INTAKE_SOURCE_WORDS = {
  FAMILY: 'rodzina',
  SCHOOL: 'szkoła lub przedszkole',
  HEALTH_CARE: 'placówka zdrowia',
  POLICE: 'policja',
  COURT: 'sąd',
  NEIGHBOUR: 'sąsiad lub znajomy',
  OTHER_INSTITUTION: 'inna instytucja',
  OWN_OBSERVATION: 'własna obserwacja pracownika',
  ANONYMOUS: 'osoba, która nie podała nazwiska',
} as const;
export type IntakeSource = keyof typeof INTAKE_SOURCE_WORDS;
export const INTAKE_SOURCES = codesOf(INTAKE_SOURCE_WORDS);

/** How the information came. */
export const INTAKE_CHANNEL_WORDS = {
  IN_PERSON: 'osobiście w ośrodku',
  PHONE: 'telefonicznie',
  LETTER: 'listem',
  EMAIL: 'e-mailem',
  FIELD: 'w terenie',
} as const;
export type IntakeChannel = keyof typeof INTAKE_CHANNEL_WORDS;
export const INTAKE_CHANNELS = codesOf(INTAKE_CHANNEL_WORDS);

/** First triage of an intake: an urgent one shortens the interview to 2 working days. */
export const URGENCY_WORDS = {
  ORDINARY: 'zwykłe',
  URGENT: 'pilne',
} as const;
export type Urgency = keyof typeof URGENCY_WORDS;
export const URGENCIES = codesOf(URGENCY_WORDS);

/** What became of the information. */
export const INTAKE_STATE_WORDS = {
  REGISTERED: 'zarejestrowane',
  CASE_OPENED: 'otwarto sprawę',
  JOINED: 'dołączone do prowadzonej sprawy',
  DISMISSED: 'zamknięte bez sprawy',
} as const;
export type IntakeState = keyof typeof INTAKE_STATE_WORDS;
export const INTAKE_STATES = codesOf(INTAKE_STATE_WORDS);
