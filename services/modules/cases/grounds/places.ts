import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';
import { ask, doubtOf } from '../../../platform/refusal/doubts.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { notify } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import type { SupportCase } from '../case.entity.js';
import type { LedgerRow } from './ledger.js';

/** A day on which an assistant has no place for a family that takes one, with the limit then. */
interface Full {
  readonly day: LocalDate;
  readonly limit: number;
}

/** A case whose ledger is written anew, with the ledger as it was. */
export interface LedgerChange {
  readonly supportCaseId: string;
  readonly before: readonly LedgerRow[];
}

/** A change of what entitles may give a family a place that it did not take: modules above say where there is none. */
export const placesTaken = defineSlot<(op: Operation, change: LedgerChange) => Promise<Full | null>>(
  'on which day a family takes a place that its assistant does not have',
);

const fullBy = async (op: Operation, { id: supportCaseId }: SupportCase, before: readonly LedgerRow[]): Promise<Full | null> => {
  await op.em.flush();
  for (const dayOf of placesTaken.items()) {
    const full = await dayOf(op, { supportCaseId, before });
    if (full) return full;
  }
  return null;
};

interface Entered {
  readonly before: readonly LedgerRow[];
  readonly field: string;
  /** What entitles since. */
  readonly sourceId: string;
}

/**
 * Asks whether what entitles since is to be written down, though the family takes a place by it that its assistant does not have (art.
 * 15(4)): a paper is what it is, and somebody has to know. Confirmed, the directors are told. Call it before the case itself is changed.
 */
export const askAboutPlace = async (
  op: Operation,
  supportCase: SupportCase,
  { before, field, sourceId: subjectId }: Entered,
): Promise<void> => {
  const full = await fullBy(op, supportCase, before);
  if (!full) return;
  ask(op, [doubtOf('PLACE_BEYOND_LIMIT', field, { day: full.day, limit: full.limit })]);
  for (const recipientId of await holdersOf(op, 'DIRECTOR', op.clock.today()))
    await notify(op, { recipientId, kind: 'CASELOAD_EXCEEDED', subjectId, familyId: supportCase.family.id });
};

/** Refuses a correction by which a family would take a place that its assistant does not have. */
export const ensurePlace = async (op: Operation, supportCase: SupportCase, before: readonly LedgerRow[]): Promise<void> => {
  const full = await fullBy(op, supportCase, before);
  if (full) refuse('CASELOAD_LIMIT_REACHED', { facts: { ...full } });
};
