import { after, meet, type Span, within } from './days.js';

/** A visit as it was first written down, and the day that it is said to have been since. */
export interface BookedVisit {
  readonly first: Readonly<Record<string, unknown>> & {
    readonly visitedOn?: string;
  };
  readonly who: string;
  day: string;
  annulled: boolean;
}

/** Days without visits as they were first written down, and what they are said to have been since. */
export interface BookedPause {
  readonly first: { readonly validFrom: string; readonly validTo: string };
  from: string;
  to: string;
  annulled: boolean;
}

/** How often a family is met by agreement, as it was first written down, and what it is said to have been since. */
export interface BookedRhythm {
  readonly first: { readonly days: number; readonly validFrom: string; readonly validTo: string | null };
  days: number;
  from: string;
  to: string | null;
  annulled: boolean;
}

/** Days on which somebody leads a case as its social worker; a last day before the first says that they never came to it. */
export interface BookedWorker {
  readonly who: string;
  readonly from: string;
  to: string | null;
}

/** An interview as it was first written down, and what it is said to have been since. */
export interface BookedInterview {
  readonly first: { readonly conductedOn: string; readonly findings: string };
  conductedOn: string;
  annulled: boolean;
}

/** Days on which somebody works with a family; the last one counts. */
export interface BookedWork {
  readonly who: string;
  readonly from: string;
  to: string | null;
  /** Whether it ended because the case was closed, and so with a corrected closing. */
  withCase?: boolean;
}

/** Days on which somebody does the work of somebody else, in all of that person's families. */
export interface BookedStandIn extends Span {
  readonly who: string;
  readonly insteadOf: string;
}

/** What entitles to accompany a family; an end is the last day, and the earliest one told counts. One annulled entitles on no day. */
export interface BookedBasis {
  readonly id: string;
  readonly kind: 'CONSENT' | 'ORDER' | 'APPLICATION';
  from: string;
  to: string | null;
  annulled: boolean;
}

/** What the court decided later of an order: a new end, or, where it has none, that it is lifted. */
export interface BookedDecision {
  readonly id: string;
  readonly first: { readonly decidedOn: string; readonly validTo: string | null };
  decidedOn: string;
  to: string | null;
  annulled: boolean;
}

/** An order by its papers, as they were first told and as they are said to be since; what it entitles to follows from them. */
export interface BookedOrder {
  readonly id: string;
  readonly first: { readonly issuedOn: string; readonly validTo: string | null; readonly reportsDueOn: string };
  readonly basis: BookedBasis;
  readonly decisions: BookedDecision[];
  issuedOn: string;
  paperTo: string | null;
  reportsDueOn: readonly string[];
  replacedBy: BookedOrder | null;
  annulled: boolean;
}

/** The end of a case: the day that was told first, and whether it counts still. */
export interface BookedClosing {
  readonly first: string;
  annulled: boolean;
}

/** What the centre was told about a family, and where it went: into a case, nowhere, or it waits. */
export interface BookedIntake {
  readonly id: string;
  /** Who took it in: they read the family as long as no case came of it. */
  readonly by: string;
  readonly familyId: string;
  readonly urgency: 'ORDINARY' | 'URGENT';
  receivedOn: string;
  dismissed: boolean;
  inCase: BookedCase | null;
}

/** A case as the oracle keeps it: from what was accepted, never from what the product reads back. */
export interface BookedCase {
  readonly id: string;
  readonly familyId: string;
  /** Whether it began with an application „Za życiem” and not with an intake. */
  readonly byApplication: boolean;
  readonly bases: BookedBasis[];
  readonly orders: BookedOrder[];
  readonly work: BookedWork[];
  readonly visits: Map<string, BookedVisit>;
  readonly pauses: Map<string, BookedPause>;
  readonly rhythms: Map<string, BookedRhythm>;
  readonly workers: BookedWorker[];
  /** Which social worker the case was last seen to be read by. */
  readBy: string | null;
  readonly interviews: Map<string, BookedInterview>;
  /** Days on which an assistant was asked for. */
  readonly requests: string[];
  closedOn: string | null;
  readonly closings: BookedClosing[];
  /** Days on which something was annulled, so that its clocks were reckoned anew. */
  readonly reckonedOn: string[];
  /** Until when its place is kept, as the director decided, while nothing entitles. */
  suspendedUntil: string | null;
}

/** Lets a basis end on the day before another day, unless it ended earlier. */
export const endBefore = (basis: BookedBasis, day: string): void => {
  const last = after(day, -1);
  if (basis.to === null || last < basis.to) basis.to = last;
};

const earliest = (days: readonly (string | null)[]): string | null => days.flatMap((day) => day ?? []).toSorted()[0] ?? null;

/** Lets every order entitle on the days that its papers, and the order that took its place, leave it. */
export const settleOrders = ({ orders }: Pick<BookedCase, 'orders'>): void => {
  for (const { basis, issuedOn, paperTo, decisions: told, replacedBy } of orders) {
    const decisions = told.filter(({ annulled }) => !annulled);
    const prolonged = decisions
      .filter(({ to }) => to !== null)
      .toSorted((one, other) => one.decidedOn.localeCompare(other.decidedOn));
    const lifted = decisions.filter(({ to }) => to === null).map(({ decidedOn }) => after(decidedOn, -1));
    basis.from = issuedOn;
    basis.to = earliest([prolonged.at(-1)?.to ?? paperTo, ...lifted, replacedBy && after(replacedBy.issuedOn, -1)]);
  }
};

/** An order by its id. */
export const orderOf = ({ orders }: BookedCase, id: string): BookedOrder | undefined => orders.find((one) => one.id === id);

/** Writes an order down as it was told; the one whose days it takes is replaced by it. */
export const bookOrder = (
  book: Pick<BookedCase, 'bases' | 'orders'>,
  {
    id,
    issuedOn,
    validTo,
    reportsDueOn,
  }: { id: string; issuedOn: string; validTo: string | null; reportsDueOn: readonly string[] },
): void => {
  const basis: BookedBasis = { id, kind: 'ORDER', from: issuedOn, to: validTo, annulled: false };
  const days = reportsDueOn.toSorted();
  const first = { issuedOn, validTo, reportsDueOn: days.join(',') };
  const order: BookedOrder = {
    id,
    first,
    basis,
    decisions: [],
    issuedOn,
    paperTo: validTo,
    reportsDueOn: days,
    replacedBy: null,
    annulled: false,
  };
  const replaced = book.orders.find(
    ({ annulled, basis: { from, to } }) =>
      !annulled && (to === null || (from <= to && issuedOn <= to)) && from <= (validTo ?? from),
  );
  if (replaced) replaced.replacedBy = order;
  book.orders.push(order);
  book.bases.push(basis);
  settleOrders(book);
};

/** The basis of a kind that has been told last, of those that count. */
export const lastOf = ({ bases }: BookedCase, kind: BookedBasis['kind']): BookedBasis | undefined =>
  bases.findLast((basis) => basis.kind === kind && !basis.annulled);

/** The stretches in which something of these kinds entitles to accompany a family: no basis outlives its case, and none annulled has any. */
export const entitled = ({ bases, closedOn }: BookedCase, kinds: readonly BookedBasis['kind'][]): Span[] =>
  bases
    .filter(({ kind, annulled }) => kinds.includes(kind) && !annulled)
    .map(({ from, to }) => ({
      from,
      to: closedOn !== null && (to === null || closedOn < to) ? closedOn : to,
    }))
    .filter(({ from, to }) => to === null || from <= to);

/** Whether a family may be accompanied on a day, by whatever entitles or by one kind of basis. */
export const entitles = (
  book: BookedCase,
  day: string,
  kinds: readonly BookedBasis['kind'][] = ['CONSENT', 'ORDER', 'APPLICATION'],
): boolean => entitled(book, kinds).some((span) => within(span, day));

/** The pauses of a case that count. */
export const restsIn = ({ pauses }: BookedCase): BookedPause[] => [...pauses.values()].filter(({ annulled }) => !annulled);

/** Within how many days of one day a family is to be met: as often as was agreed for it, else as the centre's rule says. */
export const lasts = ({ rhythms }: BookedCase, day: string, usual: number): number =>
  [...rhythms.values()].find((rhythm) => !rhythm.annulled && within(rhythm, day))?.days ?? usual;

/** The day from which the next contact is counted after a visit: behind every pause that would interrupt the days until it. */
export const countedFrom = (book: BookedCase, day: string, usual: number): string => {
  const rest = restsIn(book).find((pause) => meet(pause, { from: day, to: after(day, lasts(book, day, usual)) }));
  return rest ? countedFrom(book, after(rest.to, 1), usual) : day;
};

/** Who leads a case on a day, as its social worker. */
export const leaderOn = ({ workers }: Pick<BookedCase, 'workers'>, day: string): string[] =>
  workers.filter((one) => within(one, day)).map(({ who }) => who);

/** Who leads a case first is told by its opening. */
export const bookFirstWorkers = (
  { workers }: Pick<BookedCase, 'workers'>,
  shown: readonly {
    readonly staffMember: { readonly id: string };
    readonly validFrom: string;
    readonly validTo: string | null;
  }[],
): void => {
  if (workers.length > 0) return;
  for (const { staffMember, validFrom, validTo } of shown) workers.push({ who: staffMember.id, from: validFrom, to: validTo });
};

/** Somebody leads a case from a day on; whoever led it then, or was to, does so until the day before. */
export const bookWorker = ({ workers }: BookedCase, who: string, from: string): void => {
  for (const one of workers) if (one.to === null || one.to >= from) one.to = after(from, -1);
  workers.push({ who, from, to: null });
};

/** Ends the work of whoever is with a family, on a day unless it ended earlier. */
export const endWork = ({ work }: BookedCase, day: string): void => {
  for (const one of work) if (one.to === null || day < one.to) one.to = day;
};

/** Ends it because the case is closed on a day. */
export const endWithCase = (book: BookedCase, day: string): void => {
  for (const one of book.work) one.withCase = one.to === null;
  endWork(book, day);
};

/** What ended with the case ends on the corrected day. */
export const moveWork = ({ work }: BookedCase, closedOn: string): void => {
  for (const one of work) if (one.withCase) one.to = closedOn < one.from ? one.from : closedOn;
};

/** Whether somebody was with a family on a day, by their own assignment or in the place of whoever was. */
export const wasWith = ({ work }: BookedCase, standIns: readonly BookedStandIn[], who: string, day: string): boolean => {
  const there = work.filter((span) => within(span, day)).map((span) => span.who);
  return there.includes(who) || standIns.some((one) => one.who === who && there.includes(one.insteadOf) && within(one, day));
};
