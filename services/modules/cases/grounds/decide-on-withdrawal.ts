import type { DecideOnWithdrawal } from '@asysta/schema/cases/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { notify } from '../../notifications/index.js';
import { SupportEnded } from '../closing/support-ended.js';
import type { LegalBasis, SupportCase } from '../case.entity.js';
import { moveTo } from '../move-to.js';
import { beginStep } from '../step.js';
import { leaderToday } from '../workers/case-workers.finders.js';
import { endSuspension, watchSuspension } from './halted-support.js';
import { WithdrawalDecision } from './withdrawal-decision.entity.js';
import { mayBeSuspendedUntil } from './withdrawal.rules.js';

/** Keeps the place until a day, or frees it: the assignment ends, and with it the assistant's sight of the family. */
const carryOut = async (
  op: Operation,
  supportCase: SupportCase,
  { until, byConsent }: { readonly until: LocalDate | null; readonly byConsent: boolean },
): Promise<void> => {
  if (until) return watchSuspension(op, supportCase, until);
  await endSuspension(op, supportCase);
  const because = byConsent ? 'CONSENT_WITHDRAWN' : 'BASIS_ENDED';
  await SupportEnded.raise(op, { supportCaseId: supportCase.id, endedOn: op.clock.today(), because });
};

/** What halted the support by its end: of all that entitled, what did so last. */
const lastToEnd = (ledger: readonly LegalBasis[]): LegalBasis | undefined =>
  ledger
    .filter(({ annulledAt }) => !annulledAt)
    .toSorted((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? ''))
    .at(-1);

/**
 * Decides what becomes of a support that nothing entitles any more, a withdrawn consent (art. 8(3)) or an order that ended: ended, the
 * place is free; suspended to a day, it is kept and that day asks again. Either may be decided anew while support is halted; whoever leads the case is told. Answers the case.
 */
export const decideOnWithdrawal = async (op: Operation, input: Change<DecideOnWithdrawal>): Promise<string> => {
  const { supportCase } = await beginStep(op, 'DECIDE_ON_WITHDRAWAL', input);
  const { decision: kind, reason } = input;
  const suspendedUntil = kind === 'SUSPENDED' ? input.suspendedUntil : null;
  const decidedOn = op.clock.today();
  if (suspendedUntil) ensure(mayBeSuspendedUntil(suspendedUntil, decidedOn));
  const ended = lastToEnd(supportCase.legalBases.getItems());
  const consent = ended?.kind === 'CONSENT' ? ended.sourceId : null;
  const decidedBy = op.principal.staffMemberId;
  const decision = { id: op.newId(), supportCase, consent, kind, suspendedUntil, reason, decidedOn, decidedBy };
  op.em.create(WithdrawalDecision, decision);
  await carryOut(op, supportCase, { until: suspendedUntil, byConsent: consent !== null });
  const recipientId = await leaderToday(op, supportCase.id);
  if (recipientId && recipientId !== decidedBy)
    await notify(op, { recipientId, kind: 'WITHDRAWAL_DECIDED', subjectId: decision.id, familyId: supportCase.family.id });
  await moveTo(op, supportCase, kind === 'ENDED' ? 'WITHDRAWN' : 'HALTED');
  return supportCase.id;
};
