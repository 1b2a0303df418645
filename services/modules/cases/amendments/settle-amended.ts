import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { stateOf } from '../case-state.finder.js';
import { resumeSupport } from '../grounds/halted-support.js';
import { type LedgerRow, ledgerOf } from '../grounds/ledger.js';
import { stopOwnClocks } from '../grounds/own-clocks.js';
import { ensurePlace } from '../grounds/places.js';
import { settleClocks } from '../grounds/settle-clocks.js';
import { tellOfEnd } from '../grounds/tell-of-end.js';
import { moveTo } from '../move-to.js';

/** Where a correction begins or ends what entitles today, the case goes where the like step would have led it. */
const stageNow = async (op: Operation, supportCase: SupportCase, before: readonly LedgerRow[]): Promise<CaseStage> => {
  if (supportCase.stage === 'HALTED') return resumeSupport(op, supportCase);
  const today = op.clock.today();
  const [was, is] = [before, ledgerOf(supportCase)].map((ledger) => inForceOn(ledger, today).length > 0);
  if (was === is) return supportCase.stage;
  return stageAfter(await stateOf(op, supportCase), is ? 'RECORD_COURT_ORDER' : 'LIFT_COURT_ORDER');
};

/**
 * Lets track, clocks and stage of a case follow its corrected ledger, which gives the family no place that its assistant does not have, and raises its version; a closed case stays closed. Where nothing
 * entitles any more, whoever decides and whoever accompanies the family are told; `sourceId` is the correction.
 */
export const settleAmended = async (
  op: Operation,
  supportCase: SupportCase,
  { before, sourceId }: { readonly before: readonly LedgerRow[]; readonly sourceId: string },
): Promise<void> => {
  await ensurePlace(op, supportCase, before);
  const { stage } = supportCase;
  if (stage === 'CLOSED') return moveTo(op, supportCase, 'CLOSED');
  await settleClocks(op, supportCase, { before, from: op.clock.today() });
  const next = await stageNow(op, supportCase, before);
  if (next === 'HALTED' && stage !== 'HALTED') {
    await stopOwnClocks(op, supportCase);
    await tellOfEnd(op, supportCase, { kind: 'SUPPORT_HALTED', sourceId });
  }
  return moveTo(op, supportCase, next);
};
