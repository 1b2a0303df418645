import { LockMode } from '@mikro-orm/core';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, listInSight, type Operation } from '../../platform/operation/index.js';
import type { LedgerChange } from '../cases/index.js';
import { lawRule } from '../law/index.js';
import { StaffMember } from '../staff/index.js';
import { Assignment } from './assignment.entity.js';
import { assistantsInReach } from './assignments.policy.js';
import { standingOf } from './za-zyciem-apart.js';
import { daysToCount, familiesOn, type FullDay } from './caseload.rules.js';

/** Rule of the act that limits how many families one assistant accompanies at once (art. 15(4)). */
export const CASELOAD = 'CASELOAD';

interface Asked {
  readonly from: LocalDate;
  /** The last day that is asked about; today where it is left out. */
  readonly to?: LocalDate;
  readonly caseId: string;
  /** The ledger of that case as it was; given, days on which the family took a place by it already are left out. */
  readonly before?: LedgerChange['before'];
}

/**
 * The first day from one on to today, or to another one, on which somebody already accompanies as many families as the law lets them (art. 15(4)); null
 * where one more would be allowed on every one of them, and where the family that is to come takes no place. Counted anew wherever a
 * family came, or a limit, a rule or what entitles changed.
 */
export const fullDayOf = async (
  op: Operation,
  assistant: StaffMember,
  { from, to = op.clock.today(), caseId, before }: Asked,
): Promise<FullDay | null> => {
  const assignments = await op.em.find(Assignment, {
    assistant,
    supportCase: { $ne: caseId },
    $or: [{ endedOn: null }, { endedOn: { $gt: from } }],
  });
  const { held, apartOn, apartBy, changedOn } = await standingOf(op, assignments, [caseId]);
  const present = await lawRule(op, CASELOAD, to);
  const changes = present ? [...changedOn, present.validFrom] : changedOn;
  for (const day of daysToCount(held, { from, to, changedOn: changes })) {
    if (apartOn(caseId, day) || (before && !apartBy(before, day))) continue;
    const limit = (await lawRule(op, CASELOAD, day))?.amount ?? null;
    if (limit !== null && familiesOn(held, day) >= limit) return { day, limit };
  }
  return null;
};

/**
 * Everybody who ever accompanied the family of a case, locked in one order, whoever came first to it: two cases that change at once wait
 * for one another and not in a ring. Whoever counts one of these caseloads next waits.
 */
export const lockedAssistants = (op: Operation, given: readonly Assignment[]): Promise<StaffMember[]> =>
  op.em.find(
    StaffMember,
    { id: { $in: [...new Set(given.map(({ assistant }) => assistant.id))] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/**
 * The first day on which a family takes a place by its changed ledger that its assistant does not have; null where each has room.
 */
export const fullByLedger = async (op: Operation, { supportCaseId, before }: LedgerChange): Promise<FullDay | null> => {
  const given = await op.em.find(Assignment, { supportCase: supportCaseId }, { orderBy: { assignedOn: 'asc', id: 'asc' } });
  const persons = await lockedAssistants(op, given);
  for (const { assistant, assignedOn, endedOn } of given) {
    const person = persons.find(({ id }) => id === assistant.id);
    // One that ended on the day it began takes no place on any.
    if (!person || (endedOn && endedOn <= assignedOn)) continue;
    const days = { from: assignedOn, ...(endedOn ? { to: addDays(endedOn, -1) } : {}) };
    const full = await fullDayOf(op, person, { ...days, caseId: supportCaseId, before });
    if (full) return full;
  }
  return null;
};

/** Families somebody accompanies now: open assignments, one per case and one open case per family. No word of a file. */
export const familiesNow = inDatabase<number>(
  (person) => `select count(*) from assignment told where told.assistant_id = ${person}.id and told.ended_on is null`,
);

/** Every assistant in reach, by name. */
export const assistantCaseloads = listInSight(StaffMember, {
  inSight: assistantsInReach,
  orderBy: { displayName: 'asc', id: 'asc' },
});
