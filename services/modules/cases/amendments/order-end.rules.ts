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

/** Which day of the order is to blame: its first one where the decision came before it, else its last one. */
const fieldTold = (code: RefusalCode): string => (code === 'RECORDED_BEFORE_CAUSE' ? 'input.issuedOn' : 'input.validTo');

/** Whether what the court decided later still fits an order that is corrected: each decision is asked as when it was recorded. */
export const decisionsFit = ({ issuedOn, validTo }: Order, decisions: readonly Later[]): Verdict => {
  let end = validTo ?? null;
  for (const { kind, decidedOn, validTo: prolongedTo } of decisions) {
    const order = { validFrom: issuedOn, validTo: end };
    const fits =
      kind === 'LIFTED' ? mayLift(order, decidedOn) : mayProlong(order, { decidedOn, validTo: prolongedTo ?? decidedOn });
    if (!fits.allowed) return refused(fits.code, { ...fits.details, field: fieldTold(fits.code) });
    end = prolongedTo ?? end;
  }
  return allowed;
};
