import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../../cases/index.js';
import { cancelAll, type Deadline, meetAll, runningClocks, startDeadline } from '../../deadlines/index.js';
import { Visit } from '../visit.entity.js';

/** What the clock of contact depends on beside the visit in hand. */
export interface Contact {
  readonly lastOtherOn: LocalDate | null;
  readonly running: readonly Deadline[];
}

/** Reads what the clock of contact depends on, before anything is written; of a visit that is corrected the others count. */
export const contactOf = async (
  op: Operation,
  supportCaseId: string,
  { visitedOn, corrects }: { readonly visitedOn: LocalDate; readonly corrects?: string },
): Promise<Contact> => {
  const [last, running] = await Promise.all([
    op.em.findOne(
      Visit,
      { supportCase: supportCaseId, ...(corrects ? { id: { $ne: corrects } } : {}) },
      { orderBy: { visitedOn: 'desc', id: 'desc' } },
    ),
    runningClocks(op, { kind: 'CONTACT', supportCaseId, startsOn: visitedOn }),
  ]);
  return { lastOtherOn: last?.visitedOn ?? null, running };
};

/**
 * Lets the clock of contact run from the last visit, where the centre has such a rule: a newer visit meets it, a correction
 * that takes the last visit back counts it anew. In a closed case nobody owes a contact: what was recorded is corrected, and the
 * clocks stand still. The case is to be locked: two who find no clock would start two.
 */
export const restartContact = async (
  op: Operation,
  supportCase: SupportCase,
  visitedOn: LocalDate,
  { lastOtherOn, running }: Contact,
): Promise<void> => {
  if (supportCase.stage === 'CLOSED') return;
  const lastOn = lastOtherOn !== null && lastOtherOn > visitedOn ? lastOtherOn : visitedOn;
  const [clock] = running;
  if (clock?.startedOn === lastOn) return;
  if (clock && clock.startedOn > lastOn) cancelAll(op, running);
  else meetAll(running, lastOn);
  await startDeadline(op, { kind: 'CONTACT', family: supportCase.family, supportCase, startsOn: lastOn });
};
