import type { LocalDate } from './local-date.js';

/** A name as it is looked up: lower case, no diacritics, words parted by one space. */
export type SearchKey = string & { readonly __brand: 'SearchKey' };

/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Brings a name to the form in which names are compared and indexed; hyphens part words, apostrophes vanish. */
export const searchKey = (text: string): SearchKey =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() as SearchKey;

const wordsOf = (text: string): readonly string[] => searchKey(text).split(' ').filter(Boolean);

/** Endings of surnames declined like adjectives (Kowalski, Kowalska, Kowalskiego, Kowalskich), longest first. */
const ADJECTIVE_ENDING = /(?<=[sc]k|zk)(?:iego|iemu|iej|imi|ich|im|ie|i|a)$/;

/** Endings that tell husband, wife and daughter apart in other surnames (Biały, Biała; Nowak, Nowakowa, Nowakówna). */
const FAMILY_ENDING = /(?:owna|owa|ego|emu|ej|y|a)$/;

/** Shorter stems would make strangers of one another's names. */
const SHORTEST_STEM = 3;

const stemOfWord = (word: string): string => {
  const stem = word.replace(ADJECTIVE_ENDING, '');
  const shortened = stem === word ? word.replace(FAMILY_ENDING, '') : stem;
  return shortened.length < SHORTEST_STEM ? word : shortened;
};

/** What the surnames of one family have in common: equal for Kowalski and Kowalska; one stem per part of a double surname, sorted. */
export const surnameStems = (surname: string): readonly string[] => [...new Set(wordsOf(surname).map(stemOfWord))].sort();

/** What a duplicate is looked for by; an unknown birth date speaks neither for nor against. */
export interface NamedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
}

/** How much two entries look like one person, for a warning that a human settles. */
export type Likeness = 'NONE' | 'POSSIBLE' | 'LIKELY';

const shareAny = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

/** Whether two people could be called alike: one surname in common, in whichever form, and one given name. */
export const sameName = (one: Omit<NamedPerson, 'birthDate'>, other: Omit<NamedPerson, 'birthDate'>): boolean =>
  shareAny(surnameStems(one.lastName), surnameStems(other.lastName)) &&
  shareAny(wordsOf(one.firstName), wordsOf(other.firstName));

/**
 * Compares two entries coarsely. LIKELY: surname, first name and birth date agree. POSSIBLE: two of the three agree and the third
 * is unknown or may have changed: a birth date nobody knows, a surname after a wedding, the other first name of the same child.
 */
export const likenessOf = (one: NamedPerson, other: NamedPerson): Likeness => {
  const surname = shareAny(surnameStems(one.lastName), surnameStems(other.lastName));
  const firstName = shareAny(wordsOf(one.firstName), wordsOf(other.firstName));
  const unknown = one.birthDate === null || other.birthDate === null;
  const born = !unknown && one.birthDate === other.birthDate;
  if (surname && firstName && born) return 'LIKELY';
  if (born && (surname || firstName)) return 'POSSIBLE';
  return surname && firstName && unknown ? 'POSSIBLE' : 'NONE';
};
