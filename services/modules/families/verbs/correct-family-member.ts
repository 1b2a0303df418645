import type { CorrectFamilyMember } from '@asysta/schema/families/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { correctAll, correcting } from '../../corrections/index.js';
import { familyById } from '../families.finders.js';
import { type FamilyMember, FamilyMemberCorrection, type Person, PersonCorrection } from '../family.entity.js';
import { doubtsWhetherKnown } from '../known-persons.finders.js';
import { openPesel, peselIndexOf, sealPesel } from '../pesel.js';
import { ensurePeselOpen } from '../pesel.guard.js';
import { ensureOneHome, homeAs } from './homes.js';
import { ensureLikely, factsOf, freePesel, named, othersOf } from './enrol.js';
import { lockedMembership } from './locked-membership.js';

const AT = 'input.person';

/** What becomes of the number: the columns that change and what the history keeps; nothing where it stays. */
const peselAsItShouldBe = async (
  op: Operation,
  { member, known }: { readonly member: FamilyMember; readonly known: Person },
  { person, peselRemoved }: CorrectFamilyMember,
) => {
  const { pesel } = person;
  if (!pesel && !peselRemoved) return null;
  await ensurePeselOpen(op, member);
  const before = known.peselIndex ?? null;
  if (pesel ? before?.equals(peselIndexOf(op, pesel)) : !before) return null;
  const peselIndex = pesel ? await freePesel(op, pesel, AT) : null;
  await op.em.populate(known, ['peselSealed']);
  const former = openPesel(op, 'person', known, known.peselSealed);
  return {
    columns: { peselIndex, peselSealed: pesel ? sealPesel(op, 'person', known.id, pesel) : null },
    kept: (id: string) => ({ formerPeselSealed: former && sealPesel(op, 'correction', id, former) }),
  };
};

/**
 * Corrects a person by the rules of entry, in every household they belong to, and their role in this one; a stale version is refused
 * with CONFLICT. What stood there stays in the history. Answers the family.
 */
export const correctFamilyMember = async (op: Operation, input: Change<CorrectFamilyMember>): Promise<string> => {
  const { member, person: known } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  const family = await familyById(op, member.family.id);
  const { person, reason } = input;
  const { birthDate, bornAbout, expectedOn, role, school } = person;
  const number = await peselAsItShouldBe(op, { member, known }, input);
  if (role === 'CHILD' && member.role !== role) await ensureOneHome(op, known, homeAs(member, role), `${AT}.role`);
  if (birthDate && birthDate !== known.birthDate)
    await ensureOneHome(op, known, homeAs(member, role), `${AT}.birthDate`, birthDate);
  const typed = { person: factsOf(person), at: AT };
  const [others, likely] = [await othersOf(op, family, member), await doubtsWhetherKnown(op, [typed], family.id)];
  ensureLikely(op, [typed], { others, known: likely });
  const { givenName, surname, givenNameKey, surnameKey } = named(person);
  correctAll(op, reason, [
    correcting(PersonCorrection, known, {
      to: { givenName, surname, birthDate, bornAbout, expectedOn, school },
      derived: { givenNameKey, surnameKey, ...number?.columns },
      ...(number ? { sealed: { field: 'pesel', kept: number.kept } } : {}),
    }),
    correcting(FamilyMemberCorrection, member, { to: { role } }),
  ]);
  return family.id;
};
