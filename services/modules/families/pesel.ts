import type { Pesel } from '@asysta/schema/values/pesel';
import type { Operation } from '../../platform/operation/index.js';
import type { FamilyMember } from './family.entity.js';

const place = (op: Operation, memberId: string) => ({
  party: op.principal.party.id,
  table: 'family_member',
  column: 'pesel_sealed',
  id: memberId,
});

/** Blind index of a PESEL in this centre: equality search without the number. */
export const peselIndexOf = (op: Operation, pesel: Pesel): Buffer => op.keys.blindIndex(op.principal.party.id, 'pesel', pesel);

/** Sealed form for one member's row; it opens nowhere else. */
export const sealPesel = (op: Operation, memberId: string, pesel: Pesel): Buffer => op.keys.seal(place(op, memberId), pesel);

/** The number in clear, or null when the person has none. */
export const openPesel = (op: Operation, member: Pick<FamilyMember, 'id'>, sealed: Buffer | null | undefined): string | null =>
  sealed ? op.keys.open(place(op, member.id), sealed) : null;
