import { later } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { Carriers } from '../../acting/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { pausesOf, socialWorkerOn, SupportCase } from '../../cases/index.js';
import { countAnew, type OwnRhythm } from '../../deadlines/index.js';
import { localRule } from '../../law/index.js';
import { standInsOn } from '../../substitutions/index.js';
import { firstVisitedOn } from '../../visits/index.js';
import { rhythmsBeside } from '../rhythms.finders.js';
import { maySet } from '../who-sets.policy.js';

/** What the rules ask about the case of a rhythm, behind its lock; the rhythm in hand is not among the others. */
export const factsOf = async (op: Operation, supportCaseId: string, rhythmId: string) => {
  const today = op.clock.today();
  const { assignment, socialWorkerId, standIns, ...facts } = await factsAbout(op, SupportCase, supportCaseId, {
    assignment: runningAssignment,
    socialWorkerId: socialWorkerOn(today),
    standIns: standInsOn(today),
    supportedSince: firstVisitedOn,
    pauses: pausesOf,
    others: rhythmsBeside(rhythmId),
  });
  return { ...facts, carriers: { assistantId: assignment?.assistantId ?? null, socialWorkerId, standIns } satisfies Carriers };
};

/**
 * Refuses a rhythm rarer than the rule of its first day, or than the one in force today while it lasts, to an assistant who decides
 * alone: before there was a rule nobody could be met more rarely than it says.
 */
export const ensureMaySet = async (op: Operation, carriers: Carriers, { days, from, to }: OwnRhythm): Promise<void> => {
  const today = op.clock.today();
  const rules = await Promise.all([from, to && to < today ? to : later(from, today)].map((day) => localRule(op, 'CONTACT', day)));
  const ruled = rules.flatMap((rule) => rule?.amount ?? []);
  ensure(maySet(op, carriers, { days, ruled: ruled.length > 0 ? Math.min(...ruled) : null }));
};

interface Recounting extends Pick<Awaited<ReturnType<typeof factsOf>>, 'pauses' | 'others'> {
  /** The rhythm in hand as it was and as it is; none where it is new, or does not count any more. */
  readonly before?: OwnRhythm;
  readonly after?: OwnRhythm;
}

/** Counts the terms of contact of the case anew by the rhythms as they are now. */
export const countByRhythm = (
  op: Operation,
  supportCaseId: string,
  { pauses, others, before, after }: Recounting,
): Promise<void> => {
  const now = after ? [after] : [];
  return countAnew(op, {
    kind: 'CONTACT',
    supportCaseId,
    pauses,
    rhythms: [...others, ...now],
    changed: [...(before ? [before] : []), ...now],
  });
};
