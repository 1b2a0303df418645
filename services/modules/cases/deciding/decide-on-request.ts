import type { DecideOnRequest } from '@asysta/schema/cases/decision-inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { found } from '../../../platform/refusal/refusal.js';
import { notify } from '../../notifications/index.js';
import { SupportCase } from '../case.entity.js';
import { requestsOf } from '../preparation/preparation.finders.js';
import { beginStep, completeStep } from '../step.js';
import { socialWorkerOn } from '../workers/case-workers.finders.js';
import { RequestDecision } from './request-decision.entity.js';

const TOLD_AS = { RETURNED: 'REQUEST_RETURNED', REFUSED: 'REQUEST_REFUSED' } as const;

/**
 * Returns the request that waits, or refuses it: the case goes back to whoever leads it, who reads the remarks and may file the next
 * one. Whoever filed it and whoever leads the case are told. Answers the case.
 */
export const decideOnRequest = async (op: Operation, input: Change<DecideOnRequest>): Promise<string> => {
  const step = await beginStep(op, 'DECIDE_ON_REQUEST', input);
  const { supportCase } = step;
  const today = op.clock.today();
  const [request] = await requestsOf(op, supportCase);
  const { requestedBy } = found(request);
  const decision = op.em.create(RequestDecision, {
    id: op.newId(),
    supportCase,
    request: found(request),
    outcome: input.outcome,
    reason: input.reason,
    decidedOn: today,
    decidedBy: op.principal.staffMemberId,
  });
  const { leader } = await factsAbout(op, SupportCase, supportCase.id, { leader: socialWorkerOn(today) });
  for (const recipientId of new Set([requestedBy.id, leader ?? requestedBy.id]))
    await notify(op, {
      recipientId,
      kind: TOLD_AS[input.outcome],
      subjectId: decision.id,
      familyId: supportCase.family.id,
    });
  return completeStep(op, step);
};
