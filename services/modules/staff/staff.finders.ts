import type { Role } from '@asysta/schema/staff/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import { type Operation, pagesInSight, rowInSight } from '../../platform/operation/index.js';
import { asFilter, EVERY_ROW } from '../../platform/permission/condition.js';
import { inForceOn } from '../../platform/rows/in-force-on.js';
import { actingOn } from './suspension/suspension.policy.js';
import { Appointment, DataAuthorization, StaffMember } from './staff.entity.js';
import { isAuthorizedOn } from './staff.rules.js';
import { Suspension } from './suspension/suspension.entity.js';

/** Somebody of the caller's own register, or NOT_FOUND. */
export const staffMemberById = rowInSight(StaffMember, () => EVERY_ROW);

/** The register by name. */
export const findStaffMembers = pagesInSight(StaffMember, {
  inSight: () => EVERY_ROW,
  orderBy: { displayName: 'asc', id: 'asc' },
});

/** Appointments to a function in force on a day, of anybody or of one person; of nobody who is suspended then. */
export const appointmentsTo = (
  { em }: Pick<Operation, 'em'>,
  role: Role,
  day: LocalDate,
  whose: { readonly staffMemberId?: string } = {},
): Promise<Appointment[]> =>
  em.find(Appointment, {
    $and: [{ role, ...inForceOn(day) }, asFilter<Appointment>(actingOn(day))],
    ...(whose.staffMemberId ? { staffMember: whose.staffMemberId } : {}),
  });

/** Ids of the people appointed to a function on a day, each once, also of those who are suspended. */
export const appointedAs = async ({ em }: Pick<Operation, 'em'>, role: Role, day: LocalDate): Promise<string[]> => [
  ...new Set((await em.find(Appointment, { role, ...inForceOn(day) })).map(({ staffMember }) => staffMember.id)),
];

/** Whether somebody holds a function on every day of a period and is suspended on none of them. */
export const holdsThroughout = async (
  { em }: Pick<Operation, 'em'>,
  role: Role,
  staffMember: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<boolean> => {
  const suspended = { staffMember, suspendedOn: { $lte: to }, $or: [{ liftedOn: null }, { liftedOn: { $gt: from } }] };
  if ((await em.count(Suspension, suspended)) > 0) return false;
  const posts = await em.find(Appointment, { staffMember, role });
  for (let day = from; day <= to; day = addDays(day, 1)) if (!posts.some((post) => isInForceOn(post, day))) return false;
  return true;
};

/** Ids of the people who hold a function on a day, each once: whom a notice to the director goes to. */
export const holdersOf = async (op: Pick<Operation, 'em'>, role: Role, day: LocalDate): Promise<string[]> => [
  ...new Set((await appointmentsTo(op, role, day)).map(({ staffMember }) => staffMember.id)),
];

/** What somebody is on a day to whoever would give them work: their functions, whether they act, whether both papers are valid. */
export const standingOn = async ({ em }: Pick<Operation, 'em'>, staffMember: string, day: LocalDate) => {
  const [posts, suspensions, papers] = await Promise.all([
    em.find(Appointment, { staffMember, ...inForceOn(day) }),
    em.count(Suspension, { staffMember, suspendedOn: { $lte: day }, $or: [{ liftedOn: null }, { liftedOn: { $gt: day } }] }),
    em.find(DataAuthorization, { staffMember }),
  ]);
  return {
    posts: posts.map(({ role, unit }) => ({ role, unitId: unit?.id ?? null })),
    suspended: suspensions > 0,
    authorized: papers.some((paper) => isAuthorizedOn(paper, day)),
  };
};
