import type { FilterQuery } from '@mikro-orm/core';
import type { SightReason } from '@asysta/schema/families/sight-codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../platform/module/slot.js';
import type { InSight, Operation } from '../../platform/operation/index.js';
import { anyOf, asFilter, type Bind, type Condition, EVERY_ROW, NO_ROW } from '../../platform/permission/condition.js';
import { unitAndBelow } from '../centres/index.js';
import type { Family } from './family.entity.js';

/** Whose work is meant, and on which day: work is dated, and so is what it opens. */
export interface Working {
  readonly staffMemberId: string;
  readonly day: LocalDate;
}

/** A way in which somebody's own work leads to families: a query for their ids, brought by the module whose work it is. */
export type WayToFamily = (who: Working, bind: Bind) => string;

/** Whose sight is meant: of whoever calls, or of somebody who is to be told. */
interface Seeing {
  readonly principal: Pick<Operation['principal'], 'staffMemberId' | 'appointments'>;
  readonly clock: Operation['clock'];
}

const working = ({ principal, clock }: Seeing): Working => ({ staffMemberId: principal.staffMemberId, day: clock.today() });

/** Which work lets somebody see a family, by the function in which they do it. */
export const waysToSee = defineSlot<{
  readonly role: Role;
  readonly way: WayToFamily;
  /** What whoever asks why they see the family is told. */
  readonly reason: SightReason;
}>('ways to see a family');

/** Which work makes a family one of somebody's own today, whatever their function. */
export const waysToWork = defineSlot<WayToFamily>('ways to work with a family');

/**
 * The ids are found once and then looked up: so the database begins with the person's own work, however many families the centre
 * ever had. As a condition on each family, the same would be asked anew for every row.
 */
const reachedBy = (ways: readonly WayToFamily[], who: Working): Condition => ({
  few: true,
  sql: (family, bind) => `${family}.id = any(array(${ways.map((way) => way(who, bind)).join(' union all ')}))`,
});

const seenBy = (role: Role, op: Seeing): Condition =>
  reachedBy(
    waysToSee.items().flatMap((one) => (one.role === role ? [one.way] : [])),
    working(op),
  );

const UNRESTRICTED: Condition = {
  sql: (family) => `not ${family}.restricted`,
};

const unrestrictedOf = (unitId: string): Condition => ({
  sql: (family, bind) => `(not ${family}.restricted and ${family}.unit_id in ${unitAndBelow(bind(unitId))})`,
});

/** What each function opens. Exhaustive: a new role does not compile until it is decided here. */
const OPENED: Record<Role, (op: Seeing, unitId: string | null) => Condition> = {
  DIRECTOR: () => EVERY_ROW,
  CENTRE_SYSTEM: () => UNRESTRICTED,
  UNIT_HEAD: (_, unitId) => (unitId ? unrestrictedOf(unitId) : NO_ROW),
  SOCIAL_WORKER: (op) => seenBy('SOCIAL_WORKER', op),
  FAMILY_ASSISTANT: (op) => seenBy('FAMILY_ASSISTANT', op),
  CENTRE_ADMIN: () => NO_ROW,
  DATA_PROTECTION_OFFICER: () => NO_ROW,
  PARTNER_WORKER: () => NO_ROW,
  PARTNER_SYSTEM: () => NO_ROW,
  REGIONAL_ANALYST: () => NO_ROW,
  REGION_SYSTEM: () => NO_ROW,
};

const BY_FUNCTION: Partial<Record<Role, SightReason>> = { DIRECTOR: 'DIRECTOR', UNIT_HEAD: 'UNIT_HEAD', CENTRE_SYSTEM: 'SYSTEM' };

/** The families that this person sees for one reason, by the same conditions that let them see any. */
export const seenBecauseOf =
  (reason: SightReason): InSight =>
  (op) =>
    anyOf(
      op.principal.appointments.flatMap(({ role, unitId }) => {
        if (BY_FUNCTION[role]) return BY_FUNCTION[role] === reason ? [OPENED[role](op, unitId)] : [];
        const ways = waysToSee.items().flatMap((one) => (one.role === role && one.reason === reason ? [one.way] : []));
        return ways.length > 0 ? [reachedBy(ways, working(op))] : [];
      }),
    );

/** Families whose present work is the person's: their open case, their assignment, an intake they took in. */
export const workedWith = (op: Operation): Condition => reachedBy(waysToWork.items(), working(op));

/** Families of these units and of all below them. */
export const familiesOfUnits = (unitIds: readonly string[]): Condition =>
  anyOf(
    unitIds.map((unitId) => ({
      sql: (family: string, bind: Bind) => `${family}.unit_id in ${unitAndBelow(bind(unitId))}`,
    })),
  );

/** The families somebody may see on the day of a clock, by the functions they hold. */
export const familiesSeenBy = (op: Seeing): Condition =>
  anyOf(op.principal.appointments.map(({ role, unitId }) => OPENED[role](op, unitId)));

/**
 * The families this person may see today, the only definition: lists use it as it is, a single row is a list of one.
 * Director: all of the centre. Head of a unit: the unit's subtree, no restricted ones. Social worker and assistant: those to
 * which their own work leads them.
 */
export const familiesInSight: InSight = (op) => familiesSeenBy(op);

/** The same as a filter of rows. */
export const visibleFamilies = (op: Operation): FilterQuery<Family> => asFilter<Family>(familiesInSight(op));

const FAMILY = 'of_family';

/** Rows that hang on a family in sight. */
export const ofFamiliesInSight: InSight = (op) => ofFamilies(familiesInSight(op));

/** Rows that hang on such a family through the column `family_id`. Where the families are few, parts that ask alike find them once. */
export const ofFamilies = (families: Condition): Condition => {
  if (families === EVERY_ROW || families === NO_ROW) return families;
  return {
    sql: (row, bind, once) => {
      const found = once && families.few ? once(`select id from family ${FAMILY} where ${families.sql(FAMILY, bind)}`) : null;
      // By way of the family: told only how many ids there may be, the planner would begin with all that is due in the centre.
      return `exists (select from family ${FAMILY} where ${FAMILY}.id = ${row}.family_id and ${found ? `${FAMILY}.id = any(array(${found}))` : families.sql(FAMILY, bind)})`;
    },
  };
};

/** Rows that hang on a membership in such a household through the column `family_member_id`. */
export const ofMembersInSight: InSight = (op) => {
  const members = ofFamiliesInSight(op);
  if (members === EVERY_ROW || members === NO_ROW) return members;
  return {
    sql: (row, bind) =>
      `exists (select from family_member of_member where of_member.id = ${row}.family_member_id and ${members.sql('of_member', bind)})`,
  };
};
