import type { LocalDate } from '@asysta/schema/values/local-date';
import { doubtAbout } from '../../../platform/refusal/doubts.js';
import { allowed, type Doubt, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** What the rules read of a record that is to be linked: whether links in force make it a duplicate, or let it lead. */
export interface Standing {
  readonly id: string;
  readonly isDuplicate: boolean;
  readonly leads: boolean;
}

/** Where the two records stand in the input. */
export interface Fields {
  readonly leading: string;
  readonly duplicate: string;
}

/** Links make neither chain nor ring: whoever leads is nobody's duplicate, and a duplicate leads nobody and has one leader. */
export const mayLink = (leading: Standing, duplicate: Standing, at: Fields): Verdict => {
  if (leading.id === duplicate.id) return refused('LINKED_WITH_ITSELF', { field: at.duplicate });
  if (duplicate.isDuplicate) return refused('LINKED_ALREADY', { field: at.duplicate });
  if (leading.isDuplicate) return refused('LEADING_IS_DUPLICATE', { field: at.leading });
  return duplicate.leads ? refused('DUPLICATE_LEADS', { field: at.duplicate }) : allowed;
};

/** A link is undone once. */
export const mayUndo = ({ undoneOn }: { readonly undoneOn?: LocalDate | null | undefined }): Verdict =>
  undoneOn ? refused('LINK_UNDONE') : allowed;

/** What tells two persons apart: of a number, and of a document with its country, only whether it is the same. */
export interface Identity {
  readonly name: string;
  readonly birthDate: LocalDate | null;
  readonly peselIndex: Uint8Array | null;
  readonly documentIndex: Uint8Array | null;
}

type Index = Uint8Array | null;

const areTwo = (one: Index, other: Index): boolean => Boolean(one && other && Buffer.compare(one, other) !== 0);

/** Asks about two records that say different things of one person: another number, another document, another day of birth. */
export const doubtsAboutLink = (leading: Identity, duplicate: Identity, field: string): readonly Doubt[] => {
  const asked = [
    ['LINK_PESEL_DIFFERS', areTwo(leading.peselIndex, duplicate.peselIndex)],
    ['LINK_DOCUMENT_DIFFERS', areTwo(leading.documentIndex, duplicate.documentIndex)],
    ['LINK_BIRTH_DIFFERS', leading.birthDate && duplicate.birthDate && leading.birthDate !== duplicate.birthDate],
  ] as const;
  return asked.flatMap(([code, differs]) => (differs ? [doubtAbout(code, field, duplicate.name)] : []));
};

/** How a record of a family is protected: as a restricted file, and by a secret address at which the family hides. */
export interface Protection {
  readonly restricted: boolean;
  readonly hides: boolean;
}

/** Asks about two records that are not protected alike; by what one of them is, it does not say. */
export const doubtsAboutProtection = (leading: Protection, duplicate: Protection, at: string, name: string): readonly Doubt[] =>
  leading.restricted === duplicate.restricted && leading.hides === duplicate.hides
    ? []
    : [doubtAbout('LINK_PROTECTION_DIFFERS', at, name)];
