import { expect } from 'vitest';
import { type BookedCase, orderOf } from './book.js';
import { within } from './days.js';
import { before, looked } from './looked.js';
import type { TellsOfAmendment, TellsOfCase, TellsOfChange } from './told.js';

/** Each closing, also one annulled, can be told back to the day that was told first: what was corrected before an annulment is of that closing. */
const closings = ({ closings: booked, closedOn }: BookedCase, confirmed: readonly TellsOfAmendment[]): void => {
  const told: TellsOfChange[][] = [[]];
  for (const { kind, fields } of confirmed.filter(({ what }) => what === 'CLOSING')) {
    if (kind === 'ANNULMENT') told.push([]);
    else looked.amendedClosings += 1;
    told.at(-1)?.push(...fields);
  }
  const [present, ...former] = told;
  const counting = booked.find(({ annulled }) => !annulled);
  expect(before({ closedOn }, present ?? [])).toEqual({ closedOn: counting?.first ?? null });
  const annulled = booked.filter((one) => one.annulled).map(({ first }) => ({ closedOn: first }));
  expect(former.map((fields) => before({ closedOn: null }, fields))).toEqual(annulled.toReversed());
};

/** Every later decision of a court, and the closing, are shown as last said and can be told back to what was first written down. */
export const decisions = (book: BookedCase, { courtOrders, amendments, closedOn }: TellsOfCase): void => {
  const confirmed = amendments.filter(({ outcome }) => outcome === 'CONFIRMED');
  const booked = book.orders.flatMap((order) => order.decisions);
  for (const { id, decidedOn, validTo, annulledAt } of courtOrders.flatMap((order) => order.decisions)) {
    const one = booked.find((decision) => decision.id === id);
    const annulled = one?.annulled || book.orders.some((order) => order.annulled && order.decisions.some((it) => it === one));
    expect({ decidedOn, validTo, annulled: annulledAt !== null }).toEqual({
      decidedOn: one?.decidedOn,
      validTo: one?.to,
      annulled,
    });
    const changes = confirmed.filter(({ kind, subjectId }) => kind === 'CORRECTION' && subjectId === id);
    expect(
      before(
        { decidedOn, validTo },
        changes.flatMap(({ fields }) => fields),
      ),
    ).toEqual(one?.first);
    looked.amendedDecisions += changes.length;
  }
  expect(closedOn).toBe(book.closedOn);
  closings(book, confirmed);
};

/** Every order is shown as its papers are last said to be, and can be told back to what was first written down. */
export const orders = (book: BookedCase, { courtOrders, amendments }: TellsOfCase): void => {
  for (const { id, issuedOn, validTo, reportsDueOn, annulledAt } of courtOrders) {
    const booked = orderOf(book, id);
    const shown = { issuedOn, validTo, reportsDueOn: reportsDueOn.join(',') };
    expect({ ...shown, annulled: annulledAt !== null }).toEqual({
      annulled: booked?.annulled,
      issuedOn: booked?.issuedOn,
      validTo: booked?.paperTo,
      reportsDueOn: booked?.reportsDueOn.join(','),
    });
    const confirmed = amendments.filter(
      ({ kind, subjectId, outcome }) => kind === 'CORRECTION' && subjectId === id && outcome === 'CONFIRMED',
    );
    const changes = confirmed.flatMap(({ fields }) => fields);
    expect(before({ ...shown, reportsDueOn: shown.reportsDueOn || null }, changes)).toEqual({
      ...booked?.first,
      reportsDueOn: booked?.first.reportsDueOn || null,
    });
    looked.amendedOrders += confirmed.length;
  }
};

/** The court waits for the reports that its papers want on days on which their order is in force, and for no others. */
export const reports = (book: BookedCase, { deadlines }: TellsOfCase): void => {
  const counting = book.orders.filter(({ annulled }) => !annulled);
  const owed = counting.flatMap(({ reportsDueOn, basis }) => reportsDueOn.filter((day) => within(basis, day)));
  const running = deadlines.filter(({ kind, metOn }) => kind === 'COURT_REPORT' && metOn === null).map(({ dueOn }) => dueOn);
  expect(running.toSorted()).toEqual(book.closedOn === null ? owed.toSorted() : []);
  looked.reports += running.length;
};
