import type { Occasion } from '../../../platform/events/event.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { SupportCase } from '../case.entity.js';

interface Duplicated {
  readonly leadingId: string;
  readonly duplicateId: string;
  readonly field: string;
}

/**
 * Refuses to let another record lead a family whose case runs: the support of a family goes on in one record, the leading one. Where
 * a case runs in both, it says which of them is to be closed.
 */
export const ensureNoCaseRuns = async ({ em }: Occasion, { leadingId, duplicateId, field }: Duplicated): Promise<void> => {
  const running = await em.findOne(SupportCase, { family: duplicateId, closedOn: null });
  if (!running) return;
  const leading = await em.findOne(SupportCase, { family: leadingId, closedOn: null });
  const { number } = running;
  if (leading) refuse('BOTH_HAVE_CASES', { field, facts: { number, leadingNumber: leading.number } });
  refuse('DUPLICATE_HAS_CASE', { field, facts: { number } });
};
