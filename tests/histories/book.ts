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
}

/** Days on which somebody does the work of somebody else, in all of that person's families. */
export interface BookedStandIn extends Span {
  readonly who: string;
  readonly insteadOf: string;
}

/** What entitles to accompany a family; an end is the last day, and the earliest one told counts. */
export interface BookedBasis {
  readonly kind: 'CONSENT' | 'ORDER' | 'APPLICATION';
  readonly from: string;
  to: string | null;
}

/** A case as the oracle keeps it: from what was accepted, never from what the product reads back. */
export interface BookedCase {
  readonly id: string;
  readonly familyId: string;
  readonly bases: BookedBasis[];
  readonly work: BookedWork[];
  readonly visits: Map<string, BookedVisit>;
  readonly pauses: Map<string, BookedPause>;
  readonly interviews: Map<string, BookedInterview>;
  closedOn: string | null;
}

/** Lets a basis end on the day before another day, unless it ended earlier. */
export const endBefore = (basis: BookedBasis, day: string): void => {
  const last = after(day, -1);
  if (basis.to === null || last < basis.to) basis.to = last;
};

/** The basis of a kind that has been told last. */
export const lastOf = ({ bases }: BookedCase, kind: BookedBasis['kind']): BookedBasis | undefined =>
  bases.findLast((basis) => basis.kind === kind);

/** The stretches in which something of these kinds entitles to accompany a family: no basis outlives its case. */
const entitled = ({ bases, closedOn }: BookedCase, kinds: readonly BookedBasis['kind'][]): Span[] =>
  bases
    .filter(({ kind }) => kinds.includes(kind))
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

/** The day from which the next contact is counted after a visit: behind every pause that would interrupt the days until it. */
export const countedFrom = (book: BookedCase, day: string, days: number): string => {
  const rest = restsIn(book).find((pause) => meet(pause, { from: day, to: after(day, days) }));
  return rest ? countedFrom(book, after(rest.to, 1), days) : day;
};

/** Ends the work of whoever is with a family, on a day unless it ended earlier. */
export const endWork = ({ work }: BookedCase, day: string): void => {
  for (const one of work) if (one.to === null || day < one.to) one.to = day;
};

/** Whether somebody was with a family on a day, by their own assignment or in the place of whoever was. */
export const wasWith = ({ work }: BookedCase, standIns: readonly BookedStandIn[], who: string, day: string): boolean => {
  const there = work.filter((span) => within(span, day)).map((span) => span.who);
  return there.includes(who) || standIns.some((one) => one.who === who && there.includes(one.insteadOf) && within(one, day));
};
