import { codesOf } from '../words/codes-of.js';

/** What was done for the family that was no meeting: first with the family itself, then about it with others. */
export const CONTACT_KIND_WORDS = {
  PHONE: 'telefon do rodziny',
  CALL_FROM_FAMILY: 'telefon od rodziny',
  MESSAGE: 'wiadomość',
  VIDEO: 'rozmowa wideo',
  NOBODY_HOME: 'nikogo nie zastano',
  DOOR_TALK: 'rozmowa w drzwiach',
  LETTER: 'list',
  SCHOOL: 'szkoła lub przedszkole',
  COURT: 'sąd',
  PROBATION: 'kurator',
  HEALTH: 'lekarz lub przychodnia',
  POLICE: 'policja',
  COORDINATOR: 'koordynator pieczy',
  INSTITUTION: 'placówka',
  CENTRE_TEAM: 'pracownik socjalny lub zespół',
  OFFICE: 'urząd',
  NGO: 'organizacja',
  RELATIVE: 'krewny lub sąsiad',
} as const;
export type ContactKind = keyof typeof CONTACT_KIND_WORDS;
export const CONTACT_KINDS = codesOf(CONTACT_KIND_WORDS);
