import { type IdentityDocument, significantOf } from '@asysta/schema/families/document-inputs';
import type { Operation } from '../../../platform/operation/index.js';

/** Where a document stands: with its person, or, since it was corrected, in the history of the person. */
const PLACES = {
  person: { table: 'person', column: 'document_sealed' },
  correction: { table: 'person_correction', column: 'former_document_sealed' },
} as const;
type Place = keyof typeof PLACES;

const place = (op: Operation, where: Place, id: string) => ({ party: op.principal.party.id, ...PLACES[where], id });

/** What two documents are compared by: one country gives a number once, whatever whoever types it calls the document. */
export type DocumentMark = Pick<IdentityDocument, 'number' | 'country'>;

/** Blind index of a document in this centre: equality search without the number. */
export const documentIndexOf = (op: Operation, { country, number }: DocumentMark): Buffer =>
  op.keys.blindIndex(op.principal.party.id, 'document', `${country} ${significantOf(number)}`);

/** Sealed form for one row: kind, number and country together; it opens nowhere else. */
export const sealDocument = (op: Operation, where: Place, id: string, document: IdentityDocument): Buffer =>
  op.keys.seal(place(op, where, id), JSON.stringify(document));

/** The document in clear, or null when the row has none. */
export const openDocument = (
  op: Operation,
  where: Place,
  { id }: { readonly id: string },
  sealed: Buffer | null | undefined,
): IdentityDocument | null => (sealed ? (JSON.parse(op.keys.open(place(op, where, id), sealed)) as IdentityDocument) : null);
