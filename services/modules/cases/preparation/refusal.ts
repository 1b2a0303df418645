import type { DecideOnNotification, RecordRefusal } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { ensureCounts } from '../../corrections/index.js';
import { verdictOn } from '../rules/case-steps.rules.js';
import { stateOf } from '../case-state.finder.js';
import { caseForChange } from '../cases.finders.js';
import { tellDeciders } from '../deciding/tell-deciders.js';
import { beginStep, completeStep, ensureTimely } from '../step.js';
import { courtMustBeInformed, mayDecide } from './court-notification.rules.js';
import { ConsentRefusal } from './preparation.entity.js';

/**
 * Records a refusal of consent, or of cooperation during support, which then goes on until somebody decides; those who decide about the
 * court are told. Answers the case.
 */
export const recordConsentRefusal = async (op: Operation, input: Change<RecordRefusal>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_REFUSAL', input);
  ensureTimely(op, step, { what: 'REFUSAL', on: input.refusedOn, field: 'input.refusedOn' });
  const refusal = op.em.create(ConsentRefusal, {
    id: op.newId(),
    supportCase: step.supportCase,
    refusedOn: input.refusedOn,
    circumstances: input.circumstances,
    recordedBy: op.principal.staffMemberId,
  });
  await tellDeciders(op, step.supportCase, refusal.id, 'REFUSAL_RECORDED');
  return completeStep(op, step);
};

/**
 * The director decides once, with a reason, whether the court is informed; nothing is sent by this. By consent, informing needs an
 * interview that found the assistant necessary; of a refusal under a court order the court has to be informed. Answers the case.
 */
export const decideOnCourtNotification = async (op: Operation, input: Change<DecideOnNotification>): Promise<string> => {
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const refusal = found(await op.em.findOne(ConsentRefusal, { id: input.refusalId, supportCase }));
  ensureCounts(refusal);
  if (refusal.decision) refuse('DECISION_ALREADY_MADE', { facts: { decision: refusal.decision } });
  const state = await stateOf(op, supportCase);
  ensure(verdictOn(state, 'DECIDE_ON_COURT_NOTIFICATION'));
  const owed = courtMustBeInformed(supportCase.legalBases.getItems(), refusal.refusedOn);
  ensure(mayDecide(state, { decision: input.decision, owed, field: 'input.decision' }));
  const informs = input.decision === 'NOTIFY';
  if (informs && input.letterOn)
    ensureTimely(
      op,
      { supportCase, days: { REFUSAL: [refusal.refusedOn] } },
      { what: 'LETTER', on: input.letterOn, field: 'input.letterOn' },
    );
  op.em.assign(refusal, {
    decision: input.decision,
    decidedOn: op.clock.today(),
    decidedBy: op.principal.staffMemberId,
    decisionReason: input.reason,
    courtName: informs ? input.courtName : null,
    letterOn: informs ? input.letterOn : null,
  });
  return completeStep(op, { action: 'DECIDE_ON_COURT_NOTIFICATION', supportCase, state });
};
