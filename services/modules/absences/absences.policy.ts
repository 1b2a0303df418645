import type { InSight, Operation } from '../../platform/operation/index.js';
import { defineSlot } from '../../platform/module/slot.js';
import { anyOf, type Bind, type Condition, EVERY_ROW, holding, NO_ROW } from '../../platform/permission/condition.js';
import { unitAndBelow } from '../centres/index.js';

/** Who works with the same families as somebody on a day: a query for their ids, brought by the module whose work it is. */
export type WayToColleague = (op: Operation, bind: Bind) => string;

/** Which common work lets somebody know on which days a colleague is away. */
export const colleagues = defineSlot<WayToColleague>('colleagues with the same families');

const inUnit = (unitId: string, { clock }: Operation): Condition => ({
  sql: (person, bind) => `exists (select from appointment post where post.staff_member_id = ${person}.id
      and post.valid_from <= ${bind(clock.today())} and (post.valid_to is null or post.valid_to >= ${bind(clock.today())}) and post.unit_id in ${unitAndBelow(bind(unitId))})`,
});

/** People for whom somebody decides as their head: the director for all of the centre, the head of a unit for those of its subtree. */
export const peopleLed: InSight = (op) =>
  anyOf(
    op.principal.appointments.map(({ role, unitId }) => {
      if (role === 'DIRECTOR') return EVERY_ROW;
      return role === 'UNIT_HEAD' && unitId ? inUnit(unitId, op) : NO_ROW;
    }),
  );

/** People whose absences somebody records and reads in full: their own, and as a head those of the people they lead. */
export const peopleInSight: InSight = (op) => anyOf([holding('id', op.principal.staffMemberId), peopleLed(op)]);

/** Absences of those people. */
export const absencesInSight: InSight = (op) => {
  const people = peopleInSight(op);
  if (people === EVERY_ROW) return people;
  return {
    sql: (absence, bind) =>
      `exists (select from staff_member absent where absent.id = ${absence}.staff_member_id and ${people.sql('absent', bind)})`,
  };
};

const workingTogether: InSight = (op) => ({
  sql: (person, bind) =>
    `${person}.id in (${colleagues
      .items()
      .map((way) => way(op, bind))
      .join(' union all ')})`,
});

/** People of whom somebody is told on which days they are away, never why: those, and whoever works with the same families. */
export const knownToBeAway: InSight = (op) => anyOf([peopleInSight(op), workingTogether(op)]);
