import type { CourtDecisionKind } from '@asysta/schema/cases/grounds-codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { RefusalCode } from '@asysta/schema/refusals';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { mayLift, mayProlong } from '../grounds/court-order.rules.js';
import { earliestEnd } from './ledger-after.rules.js';

/** An order by its own paper. */
interface Order {
  readonly issuedOn: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
}

/** What the court decided of it later. */
interface Later {
  readonly kind: CourtDecisionKind;
  readonly decidedOn: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
}

/** What followed an order, the first first; `replacedOn` is the day of the order that took its place. */
interface Followed {
  readonly decisions: readonly Later[];
  readonly replacedOn: LocalDate | null;
}

/** The last day of an order by its papers: as prolonged, until it was lifted or another one took its place; null while it is open. */
export const lastDayOf = ({ validTo }: Order, { decisions, replacedOn }: Followed): LocalDate | null => {
  const prolonged = decisions.reduce((end, one) => (one.kind === 'PROLONGED' ? one.validTo : end), validTo);
  const lifted = decisions.flatMap(({ kind, decidedOn }) => (kind === 'LIFTED' ? [addDays(decidedOn, -1)] : []));
  return earliestEnd([prolonged, ...lifted, replacedOn && addDays(replacedOn, -1)]);
};

/** Decisions in the order of their days; of one day a lifting comes last, because nothing follows it. */
export const inOrderOfDays = <Row extends Later & { readonly id: string }>(decisions: readonly Row[]): readonly Row[] =>
  decisions.toSorted(
    (one, other) =>
      one.decidedOn.localeCompare(other.decidedOn) ||
      Number(one.kind === 'LIFTED') - Number(other.kind === 'LIFTED') ||
      one.id.localeCompare(other.id),
  );

/** Which field is to blame for a refusal. */
type FieldTold = (code: RefusalCode) => string;

/** Which day of a corrected order is to blame: its first one where the decision came before it, else its last one. */
const fieldOfOrder: FieldTold = (code) => (code === 'RECORDED_BEFORE_CAUSE' ? 'input.issuedOn' : 'input.validTo');

/** Which day of a corrected decision is to blame: its new end where the order is no longer by it, else the day it was made on. */
export const fieldOfDecision: FieldTold = (code) => (code === 'COURT_ORDER_NOT_LONGER' ? 'input.validTo' : 'input.decidedOn');

/**
 * Whether what the court decided later fits an order, the first decision first: each is asked as when it was recorded, and none comes
 * after a lifting.
 */
export const decisionsFit = (
  { issuedOn, validTo }: Order,
  decisions: readonly Later[],
  fieldTold: FieldTold = fieldOfOrder,
): Verdict => {
  let end = validTo ?? null;
  for (const { kind, decidedOn, validTo: prolongedTo } of decisions) {
    const order = { validFrom: issuedOn, validTo: end };
    const fits =
      kind === 'LIFTED' ? mayLift(order, decidedOn) : mayProlong(order, { decidedOn, validTo: prolongedTo ?? decidedOn });
    if (!fits.allowed) return refused(fits.code, { ...fits.details, field: fieldTold(fits.code) });
    end = kind === 'LIFTED' ? addDays(decidedOn, -1) : (prolongedTo ?? end);
  }
  return allowed;
};
