import type { Pesel } from '@asysta/schema/values/pesel';
import type { Operation } from '../../platform/operation/index.js';

/**
 * Where a number stands: with its person, or, since it was corrected, in the history of the person. A sealed value opens only under
 * the name it was sealed for, so the names are those of the tables in which numbers stood first.
 */
const PLACES = {
  person: { table: 'family_member', column: 'pesel_sealed' },
  correction: { table: 'family_member_correction', column: 'former_pesel_sealed' },
} as const;
type Place = keyof typeof PLACES;

const place = (op: Operation, where: Place, id: string) => ({ party: op.principal.party.id, ...PLACES[where], id });

/** Blind index of a PESEL in this centre: equality search without the number. */
export const peselIndexOf = (op: Operation, pesel: Pesel): Buffer => op.keys.blindIndex(op.principal.party.id, 'pesel', pesel);

/** Sealed form for one row; it opens nowhere else. */
export const sealPesel = (op: Operation, where: Place, id: string, pesel: string): Buffer =>
  op.keys.seal(place(op, where, id), pesel);

/** The number in clear, or null when the row has none. */
export const openPesel = (
  op: Operation,
  where: Place,
  { id }: { readonly id: string },
  sealed: Buffer | null | undefined,
): string | null => (sealed ? op.keys.open(place(op, where, id), sealed) : null);
