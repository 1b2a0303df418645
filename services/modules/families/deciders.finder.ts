import type { Permission } from '@asysta/schema/catalogue';
import { factsAbout, type Operation, question } from '../../platform/operation/index.js';
import { thoseWhoMay } from '../staff/index.js';
import { familiesSeenBy } from './families.policy.js';
import { Family } from './family.entity.js';

/**
 * Ids of the people who may do something today in the file of a family: by a function that carries the right, and as far as that
 * function reaches, by the same policy that opens the file to them. A centre's system decides nothing of what waits for a person.
 */
export const decidersOf = async (op: Operation, permission: Permission, familyId: string): Promise<readonly string[]> => {
  const people = await thoseWhoMay(op, permission, op.clock.today());
  const asked = Object.fromEntries(
    people.map((principal) => [
      principal.staffMemberId,
      question<boolean>((family, bind) => familiesSeenBy({ principal, clock: op.clock }).sql(family, bind)),
    ]),
  );
  const reaches = await factsAbout(op, Family, familyId, asked);
  return people.map(({ staffMemberId }) => staffMemberId).filter((id) => reaches[id]);
};
