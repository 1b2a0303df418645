import type { Operation } from '../../platform/operation/index.js';
import { refuse } from '../../platform/refusal/refusal.js';

interface Annullable {
  readonly annulledAt?: Date | null | undefined;
}

/** What is annulled counts nowhere: nobody corrects it, and nothing is built on it. */
export const ensureCounts = ({ annulledAt }: Annullable): void => {
  if (annulledAt) refuse('ALREADY_ANNULLED');
};

/** Annuls a row that is locked: who, when and why stand in it from now on, and nothing of it is deleted. */
export const annul = (op: Operation, row: Annullable, reason: string): void => {
  op.em.assign(row, { annulledAt: op.clock.now(), annulledBy: op.principal.staffMemberId, annulmentReason: reason } as never);
};
