import type { LocalDate } from '@asysta/schema/values/local-date';
import type { InSight } from '../../platform/operation/index.js';
import { anyOf, type Condition, EVERY_ROW, NO_ROW } from '../../platform/permission/condition.js';
import { unitAndBelow } from '../centres/index.js';
import type { DutyHolder } from '../deadlines/index.js';
import type { WayToFamily } from '../families/index.js';
import { actingOn } from '../staff/index.js';

const inUnit = (unitId: string): Condition => ({
  sql: (post, bind) => `${post}.unit_id in ${unitAndBelow(bind(unitId))}`,
});

/**
 * Posts of assistants whose caseload this person answers for: the director all of the centre, the head of a unit those of the
 * unit's subtree. The list of caseloads uses it, and so does an assignment: nobody gives work to another unit's people.
 */
export const assistantPostsInReach: InSight = ({ principal }) =>
  anyOf(
    principal.appointments.map(({ role, unitId }) => {
      if (role === 'DIRECTOR' || role === 'CENTRE_SYSTEM') return EVERY_ROW;
      return role === 'UNIT_HEAD' && unitId ? inUnit(unitId) : NO_ROW;
    }),
  );

const begunBy = (day: LocalDate): Condition => ({
  sql: (post, bind) => `${post}.valid_from <= ${bind(day)}`,
});

const lastingUntil = (day: LocalDate): Condition => ({
  sql: (post, bind) => `(${post}.valid_to is null or ${post}.valid_to >= ${bind(day)})`,
});

const ACCOMPANYING: Condition = {
  sql: (post) => `exists (select from assignment a where a.assistant_id = ${post}.staff_member_id and a.ended_on is null)`,
};

const assistantsBy = (posts: readonly Condition[]): Condition => ({
  sql: (person, bind) =>
    `exists (select from appointment post where post.staff_member_id = ${person}.id and post.role = 'FAMILY_ASSISTANT'
      and ${posts.map(({ sql }) => sql('post', bind)).join(' and ')})`,
});

/** People who hold the function today by a post in reach and are not suspended. */
export const inFunction: InSight = (op) => {
  const today = op.clock.today();
  return assistantsBy([begunBy(today), assistantPostsInReach(op), lastingUntil(today), actingOn(today)]);
};

/**
 * Assistants in reach. Somebody whose function has ended stays among them while families are still theirs: those families have
 * nobody and wait to be handed over.
 */
export const assistantsInReach: InSight = (op) => {
  const today = op.clock.today();
  return assistantsBy([begunBy(today), assistantPostsInReach(op), anyOf([lastingUntil(today), ACCOMPANYING])]);
};

/** Families that the person accompanies now, in a case that is open; with the last day of the assignment it is over. */
export const accompaniedBy: WayToFamily = ({ staffMemberId }, bind) =>
  `select c.family_id from support_case c join assignment a on a.support_case_id = c.id and a.ended_on is null
      where c.closed_on is null and a.assistant_id = ${bind(staffMemberId)}`;

/** The assistant of the case answers for its terms. */
export const assistantOfCase: DutyHolder = (deadline) =>
  `(select a.assistant_id from assignment a where a.support_case_id = ${deadline}.support_case_id and a.ended_on is null)`;

/** Whether somebody accompanies the family of a case now. */
export const isAccompanied = (supportCase: string): string =>
  `exists (select from assignment held where held.support_case_id = ${supportCase}.id and held.ended_on is null)`;

/** Who accompanies the family of a case of a row now; null where nobody does. */
export const assistantIn = (supportCase: string): string =>
  `(select held.assistant_id from assignment held where held.support_case_id = ${supportCase}.id and held.ended_on is null)`;
