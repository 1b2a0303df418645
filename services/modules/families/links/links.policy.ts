import type { InSight, Operation } from '../../../platform/operation/index.js';
import { allOf, type Condition, EVERY_ROW, NO_ROW } from '../../../platform/permission/condition.js';
import { familiesInSight, ofFamiliesInSight } from '../families.policy.js';
import { openFamilies, openMemberships } from '../known-persons.finders.js';

type Side = 'leading_id' | 'duplicate_id';

const plain = (condition: Condition): boolean => condition === EVERY_ROW || condition === NO_ROW;

/** Links of which one side is a family that a condition lets through. */
const ofFamily = (side: Side, families: Condition): Condition =>
  plain(families)
    ? families
    : {
        sql: (link, bind) =>
          `exists (select from family of_family where of_family.id = ${link}.${side} and ${families.sql('of_family', bind)})`,
      };

/** Links of which one side is a person with such a membership. */
const ofPerson = (side: Side, members: Condition): Condition =>
  plain(members)
    ? members
    : {
        sql: (link, bind) =>
          `exists (select from family_member of_member where of_member.person_id = ${link}.${side} and ${members.sql('of_member', bind)})`,
      };

const both = (side: (side: Side) => Condition): Condition => allOf([side('leading_id'), side('duplicate_id')]);

/** Links of two families both of which the caller sees: to anybody else a link tells that it is there, and no more. */
export const familyLinksInSight: InSight = (op) => both((side) => ofFamily(side, familiesInSight(op)));

/** Those of which the caller may open both at this moment: what was written of both is read by them alone. */
export const openFamilyLinks = (op: Operation): Condition => both((side) => ofFamily(side, openFamilies(op)));

/** Links of two persons each of whom the caller sees in a household. */
export const personLinksInSight: InSight = (op) => both((side) => ofPerson(side, ofFamiliesInSight(op)));

/** Those of which the caller may open a household of each at this moment. */
export const openPersonLinks = (op: Operation): Condition => both((side) => ofPerson(side, openMemberships(op)));
