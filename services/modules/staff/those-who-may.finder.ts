import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import { ROLES } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../platform/operation/index.js';
import { asFilter } from '../../platform/permission/condition.js';
import { ROLE_PERMISSIONS } from '../../platform/permission/roles.js';
import { inForceOn } from '../../platform/rows/in-force-on.js';
import type { ActiveAppointment } from '../../platform/tenancy/principal.js';
import { Appointment } from './staff.entity.js';
import { isAuthorizedOn } from './staff.rules.js';
import { actingOn } from './suspension/suspension.policy.js';

/** Somebody of the office with the functions by which they may do something. */
export interface Holder {
  readonly staffMemberId: string;
  readonly appointments: readonly ActiveAppointment[];
}

/**
 * Every person, no machine, who may do something on a day by a function in force then, also an acting one: who is suspended may
 * nothing, and what opens data of families needs both papers of art. 7(4).
 */
export const thoseWhoMay = async (
  { em }: Pick<Operation, 'em'>,
  permission: Permission,
  day: LocalDate,
): Promise<readonly Holder[]> => {
  const roles = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
  const posts = await em.find(
    Appointment,
    {
      $and: [{ role: { $in: roles }, staffMember: { machine: false }, ...inForceOn(day) }, asFilter<Appointment>(actingOn(day))],
    },
    { populate: ['staffMember.authorizations'], orderBy: { id: 'asc' } },
  );
  const found = new Map<string, Holder>();
  for (const { id, role, unit, acting, validTo = null, staffMember } of posts) {
    const papers = staffMember.getEntity().authorizations.getItems();
    if (PERMISSIONS[permission].personal && !papers.some((paper) => isAuthorizedOn(paper, day))) continue;
    const held = found.get(staffMember.id)?.appointments ?? [];
    const post = { id, role, unitId: unit?.id ?? null, acting, validTo };
    found.set(staffMember.id, { staffMemberId: staffMember.id, appointments: [...held, post] });
  }
  return [...found.values()];
};
