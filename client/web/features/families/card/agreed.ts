import type { CardFamily } from './family-card.js';

/** What was said with the family on a day. */
export interface Agreement {
  readonly day: string;
  readonly words: string;
}

type AtHand = Pick<NonNullable<CardFamily['currentCase']>, 'visits' | 'contacts'>;

const saidOn = (day: string, words: string | null | undefined): Agreement[] => (words ? [{ day, words }] : []);

/**
 * What one must know at the door, from the newest visits and contacts that count: the agreements of the last visit that has any, the
 * joint decision of the last visit, and the nearest day agreed that is not past.
 */
export const agreedAt = (supportCase: AtHand | null | undefined, today: string) => {
  const visits = (supportCase?.visits ?? []).filter(({ annulledAt }) => !annulledAt);
  const contacts = (supportCase?.contacts ?? []).filter(({ annulledAt }) => !annulledAt);
  const days = [...visits.map(({ nextVisitOn }) => nextVisitOn), ...contacts.map(({ nextContactOn }) => nextContactOn)];
  return {
    agreed: visits.flatMap(({ visitedOn, agreements }) => saidOn(visitedOn, agreements))[0] ?? null,
    decided: visits.slice(0, 1).flatMap(({ visitedOn, jointDecision }) => saidOn(visitedOn, jointDecision))[0] ?? null,
    next: days.flatMap((day) => (day && today <= day ? [day] : [])).toSorted()[0] ?? null,
  };
};
