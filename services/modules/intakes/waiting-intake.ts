import type { Occasion } from '../../platform/events/event.js';
import { refuse } from '../../platform/refusal/refusal.js';
import { Intake } from './intake.entity.js';

/** Refuses to let another record lead a family of which an intake still waits: a case could no longer be opened from it. */
export const ensureNoIntakeWaits = async (
  { em }: Occasion,
  { duplicateId, field }: { readonly duplicateId: string; readonly field: string },
): Promise<void> => {
  const waiting = await em.findOne(
    Intake,
    { family: duplicateId, state: 'REGISTERED' },
    { orderBy: { receivedOn: 'asc', id: 'asc' } },
  );
  if (waiting) refuse('DUPLICATE_HAS_INTAKE', { field, facts: { day: waiting.receivedOn } });
};
