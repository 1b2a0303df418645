import type { CloseCase } from '@asysta/schema/cases/inputs';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { cancelDeadlines } from '../../deadlines/index.js';
import { CaseClosed } from './case-closed.js';
import { lastRecords } from './last-records.js';
import type { LegalBasis } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { endsBehind } from '../grounds/basis.rules.js';
import { mayEndOrdered } from '../grounds/court-order.rules.js';
import { beginStep, completeStep } from '../step.js';

/** Where an order is in force on the last day of the case, it is the director who closes it, with the court's word. */
const ensureCourtKnows = async (op: Operation, ledger: readonly LegalBasis[], input: CloseCase): Promise<void> => {
  const basis = ledger.find((one) => one.kind === 'COURT_ORDER' && isInForceOn(one, input.closedOn));
  if (!basis) return;
  ensure(mayEndOrdered({ issuedOn: basis.validFrom, isDirector: op.may('ordered-case:close') }, input));
  if (input.courtWordOn) ensure(notAfter(op.clock.today(), input.courtWordOn, 'input.courtWordOn'));
};

/**
 * Ends a case with a reason: bases end on that day, clocks stop, and what stands above ends what runs because of the case. A day
 * before one of which something is recorded is refused with CASE_RECORDS_LATER. Answers the case.
 */
export const closeCase = async (op: Operation, input: Change<CloseCase>): Promise<string> => {
  const step = await beginStep(op, 'CLOSE_CASE', input);
  const { supportCase } = step;
  const { closedOn } = input;
  ensure(notAfter(op.clock.today(), closedOn, 'input.closedOn'));
  if (closedOn < supportCase.openedOn) refuse('PERIOD_INVALID', { field: 'input.closedOn' });
  const ledger = await supportCase.legalBases.loadItems();
  await ensureCourtKnows(op, ledger, input);
  const records = await Promise.all(lastRecords.items().map((last) => last(op, supportCase.id)));
  ensure(endsBehind(ledger, records, closedOn));
  supportCase.closedFrom = supportCase.stage;
  supportCase.closedOn = closedOn;
  supportCase.closureReason = input.reason;
  op.em.assign(supportCase, {
    courtWordOn: input.courtWordOn,
    courtWordSignature: input.courtWordSignature,
    courtTold: input.courtTold,
  });
  for (const basis of ledger) if (!basis.validTo || basis.validTo > closedOn) basis.validTo = closedOn;
  await cancelDeadlines(op, { supportCaseId: supportCase.id });
  await CaseClosed.raise(op, { supportCaseId: supportCase.id, closedOn });
  return completeStep(op, step);
};
