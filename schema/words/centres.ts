import type { LocalRuleKey } from '../values/codes.js';

/** What a centre may regulate for itself. */
export const LOCAL_RULE_WORDS: Record<LocalRuleKey, string> = {
  FIRST_VISIT: 'termin pierwszej wizyty',
  CONTACT: 'rytm kontaktów z rodziną',
  WRITTEN_CONSENT: 'pisemna zgoda rodziny',
};
