import { codesOf } from '../words/codes-of.js';

/** Why nobody visits a family for a while. Of illness no more is said than that there is one. */
export const PAUSE_CAUSE_WORDS = {
  FAMILY_AWAY: 'wyjazd rodziny',
  HOSPITAL: 'pobyt w szpitalu lub sanatorium',
  ILLNESS_AT_HOME: 'choroba w domu',
  OTHER: 'inny uzgodniony powód',
} as const;
export type PauseCause = keyof typeof PAUSE_CAUSE_WORDS;
export const PAUSE_CAUSES = codesOf(PAUSE_CAUSE_WORDS);

/** What the history of a pause gives as the reason when the family came back before its last day. */
export const CAME_BACK_EARLIER = 'Rodzina wróciła wcześniej.';
