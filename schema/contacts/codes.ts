import { codesOf } from '../words/codes-of.js';

/** By which way the centre and the family spoke to each other. */
export const CONTACT_KIND_WORDS = {
  PHONE: 'rozmowa telefoniczna',
  MESSAGE: 'wiadomość',
  LETTER: 'list',
  OFFICE: 'rozmowa w ośrodku',
} as const;
export type ContactKind = keyof typeof CONTACT_KIND_WORDS;
export const CONTACT_KINDS = codesOf(CONTACT_KIND_WORDS);
