import type { AnnulSubstitution, EndSubstitution } from '@asysta/schema/substitutions/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { type Substitution, SubstitutionCorrection } from '../substitution.entity.js';
import { decidedByAnother, mayEndOn } from '../substitution.rules.js';
import { substitutionById } from '../substitutions.finders.js';
import { tellBoth } from './tell-both.js';

const ENDED = { substitute: 'SUBSTITUTION_ENDED', insteadOf: 'SUBSTITUTION_ENDED' } as const;

const ensureDecidedByAnother = (op: Operation, { insteadOf, substitute }: Substitution): void =>
  ensure(decidedByAnother({ decidedBy: op.principal.staffMemberId, insteadOfId: insteadOf.id, substituteId: substitute.id }));

/** Ends a substitution before its last day; what was decided stays in its history, and both are told. Answers the substitution. */
export const endSubstitution = async (
  op: Operation,
  { substitutionId, expectedVersion, lastOn, reason }: Change<EndSubstitution>,
): Promise<string> => {
  const substitution = await substitutionById(op, substitutionId);
  ensureDecidedByAnother(op, substitution);
  await lockedAt(op, substitution, expectedVersion);
  ensureCounts(substitution);
  ensure(mayEndOn(substitution, lastOn, op.clock.today()));
  correct(op, SubstitutionCorrection, substitution, { reason, to: { validTo: lastOn } });
  await tellBoth(op, substitution, ENDED);
  return substitution.id;
};

/**
 * Annuls a substitution: it stays with the reason, access by it is gone at the next request, and both are told. What was recorded in
 * it stays, in the name of whoever recorded it. Once more it changes nothing. Answers the substitution.
 */
export const annulSubstitution = async (
  op: Operation,
  { substitutionId, expectedVersion, reason }: Change<AnnulSubstitution>,
): Promise<string> => {
  const substitution = await substitutionById(op, substitutionId);
  ensureDecidedByAnother(op, substitution);
  await lockedAt(op, substitution, expectedVersion);
  if (substitution.annulledAt) return substitution.id;
  annul(op, substitution, reason);
  await tellBoth(op, substitution, ENDED);
  return substitution.id;
};
