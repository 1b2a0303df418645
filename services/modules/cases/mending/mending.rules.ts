import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Role } from '@asysta/schema/staff/codes';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { preparedStage } from '../rules/case-stages.rules.js';
import type { CaseState } from '../rules/case-state.rules.js';

/** Who writes: an operation, as far as this right asks. */
interface Writer {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: 'case:prepare' | 'refusal:decide' | 'family:qualify'): boolean;
}

/** Who wrote a step down, and who leads its running case today; null where nobody does. */
interface Whose {
  readonly recorderId: string | null | undefined;
  readonly leaderId: string | null;
}

const directs = ({ principal }: Writer): boolean => principal.appointments.some(({ role }) => role === 'DIRECTOR');

/** A step is annulled by whoever wrote it down, or by the director. */
export const annulsStep = (op: Writer, { recorderId }: Pick<Whose, 'recorderId'>): Verdict =>
  (op.principal.staffMemberId === recorderId || directs(op)) && op.may('case:prepare') ? allowed : refused('FORBIDDEN');

/** Whoever wrote a step down corrects it; when they no longer lead the case, or it is closed, the director does. */
export const correctsStep = (op: Writer, { recorderId, leaderId }: Whose): Verdict =>
  op.principal.staffMemberId === recorderId || !recorderId || recorderId !== leaderId
    ? annulsStep(op, { recorderId })
    : refused('FORBIDDEN');

/** The decision after a refusal is corrected and taken back by whoever made it, or by the director. */
export const mendsDecision = (op: Writer, { deciderId }: { readonly deciderId: string | null }): Verdict =>
  (op.principal.staffMemberId === deciderId || directs(op)) && op.may('refusal:decide') ? allowed : refused('FORBIDDEN');

/** A qualification is corrected and annulled by whoever wrote it down, or by the director. */
export const mendsQualification = (op: Writer, { recorderId }: Pick<Whose, 'recorderId'>): Verdict =>
  (op.principal.staffMemberId === recorderId || directs(op)) && op.may('family:qualify') ? allowed : refused('FORBIDDEN');

interface Left {
  readonly requests: number;
  readonly refusals: number;
}

const PREPARED: readonly CaseStage[] = ['INTERVIEWED', 'DIAGNOSED', 'OFFERED'];

/**
 * Where a case stands when a step was taken back: where what is left leads to. A basis, a qualification and an assistant are not
 * taken back with it, because a step they are built on is not annulled.
 */
export const stageLeft = (state: CaseState, { requests, refusals }: Left): CaseStage => {
  const { stage, inForce } = state;
  const unasked = inForce.length > 0 ? 'BASIS_GRANTED' : preparedStage(state);
  if (PREPARED.includes(stage)) return preparedStage(state);
  if (stage === 'REFUSED' && refusals === 0) return unasked;
  return stage === 'REQUESTED' && requests === 0 ? unasked : stage;
};
