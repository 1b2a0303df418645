import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { standingOf, stateOf } from '../case-state.finder.js';
import { resumeSupport, resumeSuspension, stageWithAssistant } from '../grounds/halted-support.js';
import { type LedgerRow, ledgerOf } from '../grounds/ledger.js';
import { stopOwnClocks } from '../grounds/own-clocks.js';
import { ensurePlace } from '../grounds/places.js';
import { restartByConsent, settleClocks } from '../grounds/settle-clocks.js';
import { tellOfEnd } from '../grounds/tell-of-end.js';
import { watchOrders } from '../grounds/watch-order.js';
import { stageLeft } from '../mending/mending.rules.js';
import { moveTo } from '../move-to.js';
import { requestsOf } from '../preparation/preparation.finders.js';
import { tellOfReopening } from './tell-of-reopening.js';

interface Settling {
  /** The ledger as it was. */
  readonly before: readonly LedgerRow[];
  /** The correction. */
  readonly sourceId: string;
  /** Whether the case was closed and goes on since. */
  readonly reopened: boolean;
}

/** Where a case that goes on stands by what counts of it now: what was taken back while it was closed leads nowhere. */
const stageReopened = async (op: Operation, supportCase: SupportCase, stage: CaseStage): Promise<CaseStage> => {
  if (stage === 'ASSIGNED' || stage === 'IN_SUPPORT') return stageWithAssistant(op, supportCase);
  const [{ state, prepared }, requests] = await Promise.all([standingOf(op, supportCase), requestsOf(op, supportCase)]);
  return stageLeft({ ...state, stage }, { requests: requests.length, refusals: prepared.refusals.length });
};

/** Where a correction begins or ends what entitles today, or a case goes on, it goes where the like step would have led it. */
const stageNow = async (op: Operation, supportCase: SupportCase, { before, reopened }: Settling): Promise<CaseStage> => {
  if (supportCase.stage === 'HALTED') return resumeSupport(op, supportCase);
  const today = op.clock.today();
  const [was, is] = [before, ledgerOf(supportCase)].map((ledger) => inForceOn(ledger, today).length > 0);
  if (was === is && !reopened) return supportCase.stage;
  const stage = stageAfter(await stateOf(op, supportCase), is ? 'RECORD_COURT_ORDER' : 'LIFT_COURT_ORDER');
  return reopened ? stageReopened(op, supportCase, stage) : stage;
};

/** What stopped with a case runs again with it: the terms of its orders, the day until which its place is kept, and the clocks of consent. */
const resumeClocks = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  await watchOrders(op, supportCase);
  if (supportCase.stage === 'HALTED') await resumeSuspension(op, supportCase);
  else await restartByConsent(op, supportCase);
};

/**
 * Lets track, clocks and stage of a case follow its corrected ledger, which gives the family no place that its assistant does not have,
 * and raises its version; a closed case stays closed. Where nothing entitles any more, whoever decides and whoever accompanies the
 * family are told; where a case goes on and waits for its assistant anew, whoever gives it one.
 */
export const settleAmended = async (op: Operation, supportCase: SupportCase, settling: Settling): Promise<void> => {
  const { before, sourceId, reopened } = settling;
  await ensurePlace(op, supportCase, before);
  const { stage } = supportCase;
  if (stage === 'CLOSED') return moveTo(op, supportCase, 'CLOSED');
  await settleClocks(op, supportCase, before);
  const next = await stageNow(op, supportCase, settling);
  supportCase.stage = next;
  if (reopened) await resumeClocks(op, supportCase);
  if (inForceOn(ledgerOf(supportCase), op.clock.today()).length === 0) await stopOwnClocks(op, supportCase);
  if (next === 'HALTED' && stage !== 'HALTED') await tellOfEnd(op, supportCase, { kind: 'SUPPORT_HALTED', sourceId });
  if (reopened) await tellOfReopening(op, supportCase, sourceId);
  return moveTo(op, supportCase, next);
};
