import { codesOf } from '../words/codes-of.js';

/** Why somebody sees a family: by their function, or because their own work leads there. */
export const SIGHT_REASON_WORDS = {
  DIRECTOR: 'kierujesz ośrodkiem',
  UNIT_HEAD: 'kierujesz komórką, która prowadzi tę rodzinę',
  SYSTEM: 'system ośrodka widzi karty niezastrzeżone',
  TOOK_IN: 'masz w ręku zgłoszenie tej rodziny',
  LEADS: 'sprawa tej rodziny jest albo do jej zamknięcia była Twoja',
  STANDS_IN: 'zastępujesz dziś osobę, która pracuje z tą rodziną',
  ACCOMPANIES: 'pracujesz z tą rodziną jako asystent',
} as const;
/** One reason. */
export type SightReason = keyof typeof SIGHT_REASON_WORDS;
/** All of them. */
export const SIGHT_REASONS = codesOf(SIGHT_REASON_WORDS);
