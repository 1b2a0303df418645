import { codesOf } from '../words/codes-of.js';

/** What another address of a family is for, beside the one at which it is visited. */
export const ADDRESS_KIND_WORDS = {
  REGISTERED: 'zameldowania',
  CORRESPONDENCE: 'do korespondencji',
  TEMPORARY: 'pobytu czasowego',
  OTHER: 'inny',
} as const;
/** One kind of address. */
export type AddressKind = keyof typeof ADDRESS_KIND_WORDS;
/** All of them. */
export const ADDRESS_KINDS = codesOf(ADDRESS_KIND_WORDS);

/** Kinds that say nothing of where a family is: all that is recorded and shown of one that hides at a secret address. */
export const TELLING_NOTHING: readonly AddressKind[] = ['REGISTERED', 'CORRESPONDENCE'];
