import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { inForceOn, stageAfter } from '../case.rules.js';
import { stateOf } from '../case-state.finder.js';
import { settleTrack } from '../grounds/enter-track.js';
import { resumeSupport } from '../grounds/halted-support.js';
import { restartOwnClocks, stopOwnClocks } from '../grounds/own-clocks.js';
import { tellOfEnd } from '../grounds/tell-of-end.js';
import { byConsentSince } from '../grounds/track.rules.js';
import { moveTo } from '../move-to.js';
import { ledgerOf } from './amendable.js';
import type { LedgerRow } from './ledger-after.rules.js';

/** An application „Za życiem” that came beside a consent never stopped a clock of the centre, so its days move none. */
const sinceConsent = (ledger: readonly LedgerRow[], today: LocalDate): LocalDate | null => {
  const agreedOn = (day: LocalDate) => ledger.some((basis) => basis.kind === 'CONSENT' && isInForceOn(basis, day));
  return byConsentSince(
    ledger.filter(({ kind, validFrom }) => kind !== 'ZA_ZYCIEM' || !agreedOn(validFrom)),
    today,
  );
};

/** The centre's own clocks run from the day from which consent entitles again: where that day moved, they begin anew. */
const settleClocks = async (op: Operation, supportCase: SupportCase, before: readonly LedgerRow[]): Promise<void> => {
  const today = op.clock.today();
  const present = supportCase.track;
  await settleTrack(op, supportCase, byConsentSince(ledgerOf(supportCase), today) ?? today);
  const stayed = present === 'ORDINARY' && supportCase.track === 'ORDINARY';
  const since = sinceConsent(ledgerOf(supportCase), today);
  if (stayed && since && since !== sinceConsent(before, today)) await restartOwnClocks(op, supportCase, since);
};

/** Where a correction begins or ends what entitles today, the case goes where the like step would have led it. */
const stageNow = async (op: Operation, supportCase: SupportCase, before: readonly LedgerRow[]): Promise<CaseStage> => {
  if (supportCase.stage === 'HALTED') return resumeSupport(op, supportCase);
  const today = op.clock.today();
  const [was, is] = [before, ledgerOf(supportCase)].map((ledger) => inForceOn(ledger, today).length > 0);
  if (was === is) return supportCase.stage;
  return stageAfter(await stateOf(op, supportCase), is ? 'RECORD_COURT_ORDER' : 'LIFT_COURT_ORDER');
};

/**
 * Lets track, clocks and stage of a case follow its corrected ledger, and raises its version; a closed case stays closed. Where nothing
 * entitles any more, whoever decides and whoever accompanies the family are told; `sourceId` is the correction.
 */
export const settleAmended = async (
  op: Operation,
  supportCase: SupportCase,
  { before, sourceId }: { readonly before: readonly LedgerRow[]; readonly sourceId: string },
): Promise<void> => {
  await op.em.flush();
  const { stage } = supportCase;
  if (stage === 'CLOSED') return moveTo(op, supportCase, 'CLOSED');
  await settleClocks(op, supportCase, before);
  const next = await stageNow(op, supportCase, before);
  if (next === 'HALTED' && stage !== 'HALTED') {
    await stopOwnClocks(op, supportCase);
    await tellOfEnd(op, supportCase, { kind: 'SUPPORT_HALTED', sourceId });
  }
  return moveTo(op, supportCase, next);
};
