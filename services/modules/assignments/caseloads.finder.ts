import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../platform/operation/index.js';
import { lawRule } from '../law/index.js';
import { Appointment, StaffMember } from '../staff/index.js';
import { Assignment } from './assignment.entity.js';
import { assistantPostsInReach } from './assignments.policy.js';

/** Largest number of families at once on a day (art. 15(4)), from the table of the law; null when the act sets none. */
export const caseloadLimit = async (op: Operation, day: LocalDate): Promise<number | null> =>
  (await lawRule(op, 'CASELOAD', day))?.amount ?? null;

/** Families each person accompanies now: open assignments, one per case and one open case per family. */
export const familiesNow = async (
  op: Pick<Operation, 'em'>,
  assistantIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const open = await op.em.find(Assignment, { assistant: { $in: [...assistantIds] }, endedOn: null });
  const counts = new Map<string, number>();
  for (const { assistant } of open) counts.set(assistant.id, (counts.get(assistant.id) ?? 0) + 1);
  return counts;
};

/**
 * Load of every assistant in reach, by name. Somebody whose function has ended stays on the list while families are still
 * theirs: those families have nobody and must be handed over (art. 13).
 */
export const assistantCaseloads = async (op: Operation) => {
  const today = op.clock.today();
  const posts = await op.em.find(Appointment, {
    $and: [{ role: 'FAMILY_ASSISTANT', validFrom: { $lte: today } }, await assistantPostsInReach(op)],
  });
  const inFunction = new Set(posts.filter((post) => isInForceOn(post, today)).map(({ staffMember }) => staffMember.id));
  const ids = [...new Set(posts.map(({ staffMember }) => staffMember.id))];
  const [people, counts, limit] = [
    await op.em.find(StaffMember, { id: { $in: ids } }, { orderBy: { displayName: 'asc', id: 'asc' } }),
    await familiesNow(op, ids),
    await caseloadLimit(op, today),
  ];
  return people
    .map((assistant) => ({
      assistant,
      families: counts.get(assistant.id) ?? 0,
      limit,
      holdsFunction: inFunction.has(assistant.id),
    }))
    .filter(({ families, holdsFunction }) => holdsFunction || families > 0);
};
