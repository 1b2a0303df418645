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
  const member = await locked(op, await familyMemberById(op, id));
  const person = await locked(op, await member.person.loadOrFail());
  ensureSeen({ version: member.version + person.version - 1 }, expectedVersion);
  return { member, person };
};
