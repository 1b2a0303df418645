import type { IdentityDocument } from '@asysta/schema/families/document-inputs';
import type { Pesel } from '@asysta/schema/values/pesel';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { documentIndexOf } from '../document/document.js';
import { Person } from '../family.entity.js';
import { leadingInSight } from '../links/leading.js';
import { type KnownInSight, personsInSight } from '../known-persons.finders.js';
import { nameOf } from '../person.rules.js';
import { peselIndexOf } from '../pesel.js';

/** What a person is known by once in a centre: the column of its blind index, and what a second one is told. */
const PESEL = {
  column: 'peselIndex',
  registered: 'PESEL_ALREADY_REGISTERED',
  inDuplicate: 'PESEL_IN_DUPLICATE',
  elsewhere: 'PERSON_KNOWN_ELSEWHERE',
} as const;
const DOCUMENT = {
  column: 'documentIndex',
  registered: 'DOCUMENT_ALREADY_REGISTERED',
  inDuplicate: 'DOCUMENT_IN_DUPLICATE',
  elsewhere: 'DOCUMENT_KNOWN_ELSEWHERE',
} as const;

/** Where the number was typed, and of whom, where it is somebody the centre has already. */
interface Typed {
  readonly field: string;
  readonly of: Person | null;
}

const named = ({ person, member }: KnownInSight) => ({ name: nameOf(person), familyMemberId: member });

const free = async (
  op: Operation,
  { column, registered, inDuplicate, elsewhere }: typeof PESEL | typeof DOCUMENT,
  index: Buffer,
  { field, of }: Typed,
): Promise<Buffer> => {
  const same = { [column]: index };
  if ((await op.em.count(Person, same)) > 0) {
    const [inSight] = await personsInSight(op, same);
    if (!inSight) return refuse(elsewhere, { field });
    const known = await leadingInSight(op, inSight);
    if (known.person.id === of?.id) refuse(inDuplicate, { field, facts: named(inSight) });
    refuse(registered, { field, facts: named(known) });
  }
  return index;
};

/**
 * The blind index of a number that nobody else of the centre has; a second one is refused, also of two who write it at once. Whoever
 * sees the person is told whom to join instead, or that it stands in a duplicate of the very person it is typed of; anybody else that
 * the centre knows somebody, and no more.
 */
export const freePesel = async (op: Operation, pesel: Pesel, at: string, of: Person | null = null): Promise<Buffer> => {
  const field = `${at}.pesel`;
  const index = await free(op, PESEL, peselIndexOf(op, pesel), { field, of });
  op.means('person_unique_1', 'PERSON_KNOWN_ELSEWHERE', { field });
  return index;
};

/** The same of a document. */
export const freeDocument = async (
  op: Operation,
  document: IdentityDocument,
  at: string,
  of: Person | null = null,
): Promise<Buffer> => {
  const field = `${at}.documentNumber`;
  const index = await free(op, DOCUMENT, documentIndexOf(op, document), { field, of });
  op.means('person_document_index_unique', 'DOCUMENT_KNOWN_ELSEWHERE', { field });
  return index;
};
