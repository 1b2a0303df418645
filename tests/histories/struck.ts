import {
  type BookedBasis,
  type BookedCase,
  type BookedDecision,
  type BookedOrder,
  entitled,
  entitles,
  settleOrders,
} from './book.js';
import { meet, within } from './days.js';

/** Takes something out of the book; answers what puts it back. */
export type Strike = () => () => void;

/** Takes a consent or an application out of it. */
export const strikeBasis =
  (basis: BookedBasis): Strike =>
  () => {
    basis.annulled = true;
    return () => {
      basis.annulled = false;
    };
  };

/** Takes an order out of it: the one it replaced lasts until whatever replaced it. */
export const strikeOrder =
  (book: BookedCase, order: BookedOrder): Strike =>
  () => {
    const former = book.orders.find(({ annulled, replacedBy }) => !annulled && replacedBy === order);
    const write = (annulled: boolean, follower: BookedOrder | null): void => {
      order.annulled = annulled;
      order.basis.annulled = annulled;
      if (former) former.replacedBy = follower;
      settleOrders(book);
    };
    write(true, order.replacedBy);
    return () => write(false, order);
  };

/** Takes out of it what the court decided later of an order. */
export const strikeDecision =
  (book: BookedCase, decision: BookedDecision): Strike =>
  () => {
    decision.annulled = true;
    settleOrders(book);
    return () => {
      decision.annulled = false;
      settleOrders(book);
    };
  };

/** Days on which somebody came to the family: a visit that counts, an assistant’s first day. */
const givenOn = ({ visits, work }: BookedCase): string[] => [
  ...[...visits.values()].flatMap(({ annulled, day }) => (annulled ? [] : [day])),
  ...work.map(({ from }) => from),
];

/** Whether an assistant is asked for, and given, because the family agreed: an order binds more, and an application asks for no request. */
const byConsent = (book: BookedCase, day: string): boolean => {
  if (entitles(book, day, ['ORDER'])) return false;
  const [agreed, applied] = [entitles(book, day, ['CONSENT']), entitles(book, day, ['APPLICATION'])];
  return book.byApplication ? agreed && !applied : agreed || !applied;
};

const agreedBefore = (book: BookedCase, day: string): boolean => entitled(book, ['CONSENT']).some(({ from }) => from <= day);

/** The first days that lose what they stand on where something is taken out of the book: of a visit, of an assistant’s coming, of a request. */
export const leftBareBy = (book: BookedCase, strike: Strike): string[] => {
  const given = givenOn(book).filter((day) => entitles(book, day));
  const asked = book.requests.filter((day) => byConsent(book, day) && agreedBefore(book, day));
  const putBack = strike();
  const bare = [...given.filter((day) => !entitles(book, day)), ...asked.filter((day) => !agreedBefore(book, day))];
  putBack();
  return bare;
};

/** Whether two orders would be in force on one day where something is taken out of the book. */
export const overlapsBy = (book: BookedCase, strike: Strike): boolean => {
  const putBack = strike();
  const spans = entitled(book, ['ORDER']);
  putBack();
  return spans.some((one, number) => spans.slice(number + 1).some((other) => meet(one, other)));
};

/** Whether the court decided something of the same order on the day of a decision or later, which may stand on it. */
export const isBuiltOn = ({ orders }: BookedCase, decision: BookedDecision): boolean =>
  orders
    .filter(({ decisions }) => decisions.includes(decision))
    .flatMap(({ decisions }) => decisions)
    .some((one) => one !== decision && !one.annulled && within({ from: decision.decidedOn, to: null }, one.decidedOn));
