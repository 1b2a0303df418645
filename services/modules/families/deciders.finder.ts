import { type Permission } from '@asysta/schema/catalogue';
import { ROLES } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ROLE_PERMISSIONS } from '../../platform/permission/roles.js';
import { unitAndBelow } from '../centres/index.js';
import { actingOn, authorizedOn } from '../staff/index.js';
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

/**
 * The same as an expression that gives their names and functions, the director before the head of a unit: for the card of a case, which
 * says for whom it waits. `family` is the id of one; a test compares it with those who are told.
 */
export const decidersToday = (permission: Permission, family: string, today: () => string): string => {
  const roles = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission)).map((role) => `'${role}'`);
  const day = '' as LocalDate;
  return `select coalesce(json_agg(json_build_object('id', holder.id, 'name', holder.display_name, 'role', post.role, 'acting', post.acting, 'title', post.title)
      order by post.role <> 'DIRECTOR', holder.display_name, post.id), '[]') as deciders
    from appointment post join staff_member holder on holder.id = post.staff_member_id join family household on household.id = ${family}
    where post.role in (${roles.join(', ')}) and not holder.machine and post.valid_from <= ${today()} and (post.valid_to is null or post.valid_to >= ${today()})
      and ${actingOn(day).sql('post', today)} and ${authorizedOn(day).sql('holder', today)}
      and (post.role = 'DIRECTOR' or not household.restricted and household.unit_id in ${unitAndBelow('post.unit_id')})`;
};
