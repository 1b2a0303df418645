import { later, type LocalDate } from '@asysta/schema/values/local-date';
import { daysInForce, isInForceOn } from '@asysta/schema/values/period';
import { entitled } from './basis.rules.js';

/** An order as its papers and the ledger tell it. */
export interface OrderOnPaper {
  readonly issuedOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Days on which the court wants a report, by the order and by its prolongings. */
  readonly reportsDueOn: readonly LocalDate[];
}

interface Watched {
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** The end that is waited for: that of the last order, while it is still to come. An earlier one was ended by it, or ran out long since. */
export const watchedEnd = (orders: readonly OrderOnPaper[], today: LocalDate): readonly Watched[] => {
  const effective = orders.filter((order) => entitled(daysInForce(order)));
  const latest = effective
    .map(({ validFrom }) => validFrom)
    .reduce<LocalDate | null>((one, day) => (one ? later(one, day) : day), null);
  const order = effective.find(({ validFrom }) => validFrom === latest);
  return order?.validTo && order.validTo >= today ? [{ startsOn: order.issuedOn, dueOn: order.validTo }] : [];
};

/** The reports that the court waits for: those that fall on a day on which their order is in force. */
export const reportsOwed = (orders: readonly OrderOnPaper[]): readonly Watched[] =>
  orders.flatMap((order) =>
    [...new Set(order.reportsDueOn)]
      .filter((day) => isInForceOn(order, day))
      .toSorted()
      .map((dueOn) => ({ startsOn: order.issuedOn, dueOn })),
  );
