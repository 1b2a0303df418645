import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { entitled } from './basis.rules.js';

/** An order as the ledger holds it: the days on which it entitles. */
interface Basis extends Dated {
  readonly kind: LegalBasisKind;
}

const beforeCause = (step: keyof typeof RECORD_NAMES, day: LocalDate, causeDay: LocalDate, field: string): Verdict =>
  refused('RECORDED_BEFORE_CAUSE', {
    field,
    facts: { step: RECORD_NAMES[step], day, cause: RECORD_NAMES.COURT_ORDER, causeDay },
  });

/** The order that a new one puts an end to: the one in force on its day or later. A court changes its order by another one. */
export const replacedBy = <Row extends Basis>(ledger: readonly Row[], entry: Dated): Row | null =>
  ledger.find(
    (basis) => basis.kind === 'COURT_ORDER' && entitled(daysInForce(basis)) && overlaps(daysInForce(basis), daysInForce(entry)),
  ) ?? null;

/** A new order is not older than the one it replaces, and is not that one a second time. */
export const mayReplace = (
  former: { readonly issuedOn: LocalDate; readonly signature: string },
  order: { readonly issuedOn: LocalDate; readonly signature: string },
): Verdict => {
  if (order.issuedOn < former.issuedOn) return beforeCause('COURT_DECISION', order.issuedOn, former.issuedOn, 'input.issuedOn');
  return order.issuedOn === former.issuedOn && order.signature === former.signature
    ? refused('LEGAL_BASIS_OVERLAPS', { field: 'input.signature' })
    : allowed;
};

const outside = (day: LocalDate, field: string): Verdict => refused('OUTSIDE_COURT_ORDER', { field, facts: { day } });

/** Reports are due while the order is in force. */
export const reportsFit = (order: Dated, reportsDueOn: readonly LocalDate[]): Verdict => {
  const misplaced = reportsDueOn.find((day) => day < order.validFrom || (order.validTo && day > order.validTo));
  return misplaced ? outside(misplaced, 'input.reportsDueOn') : allowed;
};

/** What is decided later of an order: on a day from the order's own to its last. */
const decidedWithin = ({ validFrom, validTo }: Dated, day: LocalDate, field: string): Verdict => {
  if (day < validFrom) return beforeCause('COURT_DECISION', day, validFrom, field);
  return validTo && day > validTo ? outside(day, field) : allowed;
};

/** Whether an order may be given a later end: it has one, was still in force when the court decided, and lasts longer by it. */
export const mayProlong = (order: Dated, decision: { readonly decidedOn: LocalDate; readonly validTo: LocalDate }): Verdict => {
  if (!order.validTo) return refused('COURT_ORDER_OPEN_ENDED');
  const within = decidedWithin(order, decision.decidedOn, 'input.decidedOn');
  if (!within.allowed) return within;
  return decision.validTo > order.validTo
    ? allowed
    : refused('COURT_ORDER_NOT_LONGER', { field: 'input.validTo', facts: { day: order.validTo } });
};

/** Nothing is decided of an order any more once another one has taken its place. */
export const decidedBeforeReplaced = (day: LocalDate, replacedOn: LocalDate, field: string): Verdict =>
  day > replacedOn ? outside(day, field) : allowed;

/** Whether an order may be lifted on a day. */
export const mayLift = (order: Dated, liftedOn: LocalDate): Verdict => decidedWithin(order, liftedOn, 'input.liftedOn');

/** A report follows the order it is about. */
export const mayReport = (issuedOn: LocalDate, sentOn: LocalDate): Verdict =>
  sentOn < issuedOn ? beforeCause('COURT_REPORT', sentOn, issuedOn, 'input.sentOn') : allowed;

interface Closing {
  readonly courtWordOn: LocalDate | null;
  readonly courtWordSignature: string | null;
  readonly courtTold: string | null;
}

/**
 * Reports about a family under an order are owed (k.r.o. art. 109 § 4), so its case is closed by the director only, and with the
 * court's word: a paper of the court, or how the court was told. `issuedOn` is the day of the order.
 */
export const mayEndOrdered = (
  { issuedOn, isDirector }: { readonly issuedOn: LocalDate; readonly isDirector: boolean },
  { courtWordOn, courtWordSignature, courtTold }: Closing,
): Verdict => {
  if (!isDirector) return refused('ORDERED_CASE_IS_THE_DIRECTORS');
  if (courtWordOn && courtWordOn < issuedOn) return beforeCause('COURT_WORD', courtWordOn, issuedOn, 'input.courtWordOn');
  if ((courtWordOn && courtWordSignature) || courtTold) return allowed;
  return refused('COURT_WORD_REQUIRED', { field: courtWordOn ? 'input.courtWordSignature' : 'input.courtWordOn' });
};
