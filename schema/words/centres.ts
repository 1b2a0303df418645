/** What a centre may regulate for itself. */
export const LOCAL_RULE_WORDS: Record<'FIRST_VISIT' | 'CONTACT' | 'WRITTEN_CONSENT', string> = {
  FIRST_VISIT: 'termin pierwszej wizyty',
  CONTACT: 'rytm kontaktów z rodziną',
  WRITTEN_CONSENT: 'pisemna zgoda rodziny',
};
