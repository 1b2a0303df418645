import type { CorrectFamilyMember } from '@asysta/schema/families/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { correctAll, correcting } from '../../corrections/index.js';
import { familyById } from '../families.finders.js';
import { FamilyMemberCorrection, PersonCorrection } from '../family.entity.js';
import { doubtsWhetherKnown } from '../known-persons.finders.js';
import { ensureOneHome, homeAs } from './homes.js';
import { ensureLikely, factsOf, named, othersOf } from './enrol.js';
import { lockedMembership } from './locked-membership.js';
import { numbersAsTheyShouldBe } from './numbers-as-they-should-be.js';

const AT = 'input.person';

/**
 * Corrects a person by the rules of entry, in every household they belong to, and their role in this one; a stale version is refused
 * with CONFLICT. What stood there stays in the history. Answers the family.
 */
export const correctFamilyMember = async (op: Operation, input: Change<CorrectFamilyMember>): Promise<string> => {
  const { member, person: known } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  const family = await familyById(op, member.family.id);
  const { person, reason } = input;
  const { birthDate, bornAbout, expectedOn, role, school } = person;
  const numbers = await numbersAsTheyShouldBe(op, { member, known }, input);
  if (role === 'CHILD' && member.role !== role) await ensureOneHome(op, known, homeAs(member, role), `${AT}.role`);
  if (birthDate && birthDate !== known.birthDate)
    await ensureOneHome(op, known, homeAs(member, role), `${AT}.birthDate`, birthDate);
  const typed = { person: factsOf(person), at: AT };
  const [others, likely] = [await othersOf(op, family, member), await doubtsWhetherKnown(op, [typed], family.id)];
  ensureLikely(op, [typed], { others, known: likely });
  const { givenName, surname, givenNameKey, surnameKey } = named(person);
  correctAll(op, reason, [
    correcting(PersonCorrection, known, {
      to: { givenName, surname, birthDate, bornAbout, expectedOn, school, ...numbers.to },
      derived: { givenNameKey, surnameKey, ...numbers.columns },
      sealed: numbers.sealed,
    }),
    correcting(FamilyMemberCorrection, member, { to: { role } }),
  ]);
  return family.id;
};
