import { documentOf } from '@asysta/schema/families/document-inputs';
import type { CorrectFamilyMember } from '@asysta/schema/families/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { SealedChange } from '../../corrections/index.js';
import { documentIndexOf, openDocument, sealDocument } from '../document/document.js';
import type { FamilyMember, Person } from '../family.entity.js';
import { mayBeUkr } from '../person.rules.js';
import { openPesel, peselIndexOf, sealPesel } from '../pesel.js';
import { ensurePeselOpen } from '../pesel.guard.js';
import { freeDocument, freePesel } from './free-numbers.js';

const AT = 'input.person';

interface Of {
  readonly member: FamilyMember;
  readonly known: Person;
}

/** What becomes of something sealed: the columns that change and what the history keeps. */
interface Corrected {
  readonly columns: Pick<Partial<Person>, 'peselIndex' | 'peselSealed' | 'documentIndex' | 'documentSealed'>;
  readonly sealed: SealedChange;
}

/** What becomes of the PESEL; null where it stays. */
const peselAsItShouldBe = async (
  op: Operation,
  { member, known }: Of,
  { person: { pesel }, peselRemoved }: CorrectFamilyMember,
): Promise<Corrected | null> => {
  if (!pesel && !peselRemoved) return null;
  await ensurePeselOpen(op, member);
  const before = known.peselIndex ?? null;
  if (pesel ? before?.equals(peselIndexOf(op, pesel)) : !before) return null;
  const peselIndex = pesel ? await freePesel(op, pesel, AT, known) : null;
  await op.em.populate(known, ['peselSealed']);
  const former = openPesel(op, 'person', known, known.peselSealed);
  return {
    columns: { peselIndex, peselSealed: pesel ? sealPesel(op, 'person', known.id, pesel) : null },
    sealed: {
      field: 'pesel',
      kept: (id) => ({ formerPeselSealed: former && sealPesel(op, 'correction', id, former) }),
    },
  };
};

/** What becomes of the document; null where it stays. */
const documentAsItShouldBe = async (
  op: Operation,
  { member, known }: Of,
  { person, documentRemoved }: CorrectFamilyMember,
): Promise<Corrected | null> => {
  const document = documentOf(person);
  if (!document && !documentRemoved) return null;
  await ensurePeselOpen(op, member);
  await op.em.populate(known, ['documentSealed']);
  const former = openDocument(op, 'person', known, known.documentSealed);
  if (JSON.stringify(former) === JSON.stringify(document)) return null;
  // Of the same number only its kind or its spelling is another one: it is the person's own.
  const isTheirs = document && known.documentIndex?.equals(documentIndexOf(op, document));
  const index = document && !isTheirs ? await freeDocument(op, document, AT, known) : null;
  return {
    columns: {
      documentIndex: isTheirs ? (known.documentIndex ?? null) : index,
      documentSealed: document ? sealDocument(op, 'person', known.id, document) : null,
    },
    sealed: {
      field: 'document',
      kept: (id) => ({ formerDocumentSealed: former && sealDocument(op, 'correction', id, former) }),
    },
  };
};

/** What becomes of both, and of the status. */
interface Numbers {
  readonly to: { readonly peselUkr: boolean };
  readonly columns: Corrected['columns'];
  readonly sealed: readonly SealedChange[];
}

/** What becomes of everything sealed of a person, and of the status that a PESEL was given with: without a number there is none. */
export const numbersAsTheyShouldBe = async (op: Operation, of: Of, input: CorrectFamilyMember): Promise<Numbers> => {
  const pesel = await peselAsItShouldBe(op, of, input);
  const document = await documentAsItShouldBe(op, of, input);
  const hasPesel = Boolean(pesel ? pesel.columns.peselIndex : of.known.peselIndex);
  const { peselUkr } = input.person;
  if ((peselUkr ?? of.known.peselUkr) !== of.known.peselUkr) await ensurePeselOpen(op, of.member);
  ensure(mayBeUkr(peselUkr, hasPesel, AT));
  return {
    to: { peselUkr: hasPesel && (peselUkr ?? of.known.peselUkr) },
    columns: { ...pesel?.columns, ...document?.columns },
    sealed: [pesel, document].flatMap((one) => (one ? [one.sealed] : [])),
  };
};
