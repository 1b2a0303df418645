import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation, question } from '../../../platform/operation/index.js';
import { unitAndBelow } from '../../centres/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { socialWorkerOn, SupportCase } from '../../cases/index.js';
import { standingOn } from '../../staff/index.js';
import type { Taker } from '../taker.rules.js';

/** Which of these units the family of a case is of, be it through a unit below; a family of no unit is of each. */
const unitsReaching = (units: readonly string[]) =>
  question<readonly string[]>(
    (supportCase, bind) => `select coalesce(json_agg(held.id), '[]') from unnest(${bind(units)}::uuid[]) held (id)
      where exists (select from family f where f.id = ${supportCase}.family_id and (f.unit_id is null or f.unit_id in ${unitAndBelow('held.id')}))`,
  );

/** What somebody would be to the family of a case, and who works with it on that day. */
export interface Standing extends Taker {
  readonly assistantId: string | null;
  readonly leaderId: string | null;
}

/** Tells of somebody, read once for a day, what they would be to the family of each case. */
export const standingOf = async (op: Operation, staffMemberId: string, day: LocalDate) => {
  const { posts, suspended, authorized } = await standingOn(op, staffMemberId, day);
  const units = [...new Set(posts.flatMap(({ unitId }) => unitId ?? []))];
  return async (supportCaseId: string): Promise<Standing> => {
    const { reaching, assignment, leaderId } = await factsAbout(op, SupportCase, supportCaseId, {
      reaching: unitsReaching(units),
      assignment: runningAssignment,
      leaderId: socialWorkerOn(day),
    });
    const assistantId = assignment?.assistantId ?? null;
    return {
      posts: posts.map(({ role, unitId }) => ({ role, reaches: unitId === null || reaching.includes(unitId) })),
      suspended,
      authorized,
      otherFunction: assistantId === staffMemberId,
      assistantId,
      leaderId: leaderId ?? null,
    };
  };
};
