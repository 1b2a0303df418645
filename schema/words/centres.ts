import type { LocalRuleKey } from '../values/codes.js';

/** What a centre may regulate for itself. */
export const LOCAL_RULE_WORDS: Record<LocalRuleKey, string> = {
  FIRST_VISIT: 'termin pierwszej wizyty',
  CONTACT: 'rytm kontaktów z rodziną',
  WRITTEN_CONSENT: 'pisemna zgoda rodziny',
};

/** What stands as the source of a rule taken from a template, until the centre names the paper it wrote the rule in. */
export const LOCAL_RULE_SOURCE_WORDS: Record<LocalRuleKey, string> = {
  FIRST_VISIT: 'zasady ośrodka: pierwsza wizyta w ciągu 14 dni od zakwalifikowania rodziny',
  CONTACT: 'zasady ośrodka: spotkania przynajmniej raz w tygodniu',
  WRITTEN_CONSENT: 'zasady ośrodka: zgoda rodziny na piśmie',
};
