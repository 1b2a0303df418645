import { eventOf } from '@asysta/schema/deadlines/counted-from';
import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { Period } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { Deadline } from '../deadline.entity.js';
import { startsAnewOn } from '../deadlines.rules.js';
import { clocksOf } from './settle-deadlines.js';
import { termBeyond } from './term-beyond.js';

interface PuttingOff {
  readonly supportCaseId: string;
  readonly kind: DeadlineKind;
  /** All pauses that count. */
  readonly pauses: readonly Period[];
}

/** A term that no pause has put off and none interrupts stays as it was counted, whatever the rule says since. */
const isConcerned = (clock: Deadline, pauses: readonly Period[]): boolean =>
  Boolean(clock.putOffFrom) || startsAnewOn(clock, pauses) !== null;

/**
 * Counts the clocks of a kind of a case anew after its pauses changed, from the days of their events: one that a pause interrupts
 * starts after it, one that none interrupts any more starts where it did. The case is to be locked.
 */
export const putOff = async (op: Operation, { supportCaseId, kind, pauses }: PuttingOff): Promise<void> => {
  for (const clock of await clocksOf(op, { supportCaseId, kind })) {
    if (!isConcerned(clock, pauses)) continue;
    const startsOn = eventOf(clock);
    const term = await termBeyond(op, { kind, startsOn, pauses });
    if (term?.startedOn === clock.startedOn && term.dueOn === clock.dueOn) continue;
    clock.cancelledOn = op.clock.today();
    if (!term) continue;
    op.em.create(Deadline, {
      id: op.newId(),
      family: clock.family,
      supportCaseId,
      intakeId: clock.intakeId,
      kind,
      ...term,
      putOffFrom: term.startedOn === startsOn ? null : startsOn,
      metOn: clock.metOn,
    });
  }
};
