import type { CorrectFamilyMember } from '@asysta/schema/families/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { familyById, familyMemberById } from '../families.finders.js';
import { type FamilyMember, FamilyMemberCorrection } from '../family.entity.js';
import { openPesel, peselIndexOf, sealPesel } from '../pesel.js';
import { ensureLikely, freePesel, named, othersOf } from './enrol.js';

const AT = 'input.person';

/** What becomes of the number: the columns that change and what the history keeps; nothing where it stays. */
const peselAsItShouldBe = async (op: Operation, member: FamilyMember, { person, peselRemoved }: CorrectFamilyMember) => {
  const { pesel } = person;
  const before = member.peselIndex ?? null;
  if (pesel ? before?.equals(peselIndexOf(op, pesel)) : !(peselRemoved && before)) return null;
  const peselIndex = pesel ? await freePesel(op, pesel, AT) : null;
  await op.em.populate(member, ['peselSealed']);
  const former = openPesel(op, 'member', member, member.peselSealed);
  return {
    columns: { peselIndex, peselSealed: pesel ? sealPesel(op, 'member', member.id, pesel) : null },
    kept: (id: string) => ({ formerPeselSealed: former && sealPesel(op, 'correction', id, former) }),
  };
};

/**
 * Corrects a person of a household by the rules of entry; a stale version is refused with CONFLICT. What stood there stays in the
 * history of the person. Answers the family.
 */
export const correctFamilyMember = async (op: Operation, input: Change<CorrectFamilyMember>): Promise<string> => {
  const member = await lockedAt(op, await familyMemberById(op, input.familyMemberId), input.expectedVersion);
  const family = await familyById(op, member.family.id);
  const { person, reason } = input;
  const { givenName, surname, birthDate, role, school } = person;
  const number = await peselAsItShouldBe(op, member, input);
  ensureLikely(op, [{ person, at: AT }], await othersOf(op, family, member));
  const { givenNameKey, surnameKey } = named(person);
  correct(op, FamilyMemberCorrection, member, {
    reason,
    to: { givenName, surname, birthDate, role, school },
    derived: { givenNameKey, surnameKey, ...number?.columns },
    ...(number ? { sealed: { field: 'pesel', kept: number.kept } } : {}),
  });
  return family.id;
};
