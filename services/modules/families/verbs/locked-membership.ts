import type { Operation } from '../../../platform/operation/index.js';
import { ensureSeen, locked } from '../../../platform/rows/locked-at.js';
import { familyMemberById } from '../families.finders.js';
import { type FamilyMember, type Person } from '../family.entity.js';

interface OfHousehold {
  readonly member: FamilyMember;
  readonly person: Person;
}

/**
 * The membership and its person, locked and still as the caller saw them: a change of either makes the version another one, also
 * where somebody in another household made it.
 */
export const lockedMembership = async (op: Operation, id: string, expectedVersion: number): Promise<OfHousehold> => {
  const member = await familyMemberById(op, id);
  // The person first, as whoever lets them move or writes where they are: two who wait for each other would hold each other up.
  const person = await locked(op, await member.person.loadOrFail());
  await locked(op, member);
  ensureSeen({ version: member.version + person.version - 1 }, expectedVersion);
  return { member, person };
};
