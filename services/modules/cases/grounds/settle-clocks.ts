import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { settleTrack } from './enter-track.js';
import { type LedgerRow, ledgerOf } from './ledger.js';
import { restartOwnClocks } from './own-clocks.js';
import { byConsentSince } from './track.rules.js';

const agreedOn = (ledger: readonly LedgerRow[], day: LocalDate): LedgerRow | undefined =>
  ledger.find((basis) => basis.kind === 'CONSENT' && isInForceOn(basis, day));

/** An application „Za życiem” that came beside a consent never stopped a clock of the centre, so its days move none. */
const sinceConsent = (ledger: readonly LedgerRow[], today: LocalDate): LocalDate | null =>
  byConsentSince(
    ledger.filter(({ kind, validFrom }) => kind !== 'ZA_ZYCIEM' || !agreedOn(ledger, validFrom)),
    today,
  );

/** Lets the centre's own clocks run anew from the day from which consent entitles today; nothing runs where none does. */
export const restartByConsent = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  const today = op.clock.today();
  const ledger = ledgerOf(supportCase);
  const consent = supportCase.track === 'ORDINARY' ? agreedOn(ledger, today) : undefined;
  if (consent) await restartOwnClocks(op, supportCase, sinceConsent(ledger, today) ?? consent.validFrom);
};

/**
 * Lets track and clocks of a case follow a change of its ledger, as it was `before`, that may be of days long past. The centre's own clocks run from the day
 * from which consent entitles again: where that day is another one now, they begin anew, also where a night, or an earlier entry, had
 * started them already.
 */
export const settleClocks = async (op: Operation, supportCase: SupportCase, before: readonly LedgerRow[]): Promise<void> => {
  const today = op.clock.today();
  const present = supportCase.track;
  await settleTrack(op, supportCase);
  if (present !== 'ORDINARY' || supportCase.track !== 'ORDINARY') return;
  if (sinceConsent(ledgerOf(supportCase), today) !== sinceConsent(before, today)) await restartByConsent(op, supportCase);
};
