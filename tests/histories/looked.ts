import { expect } from 'vitest';
import type { TellsOfChange } from './told.js';

/** How often a verdict had something to look at: one that never had says nothing. */
export const looked = {
  clocks: 0,
  corrections: 0,
  annulledInterviews: 0,
  rhythms: 0,
  putOff: 0,
  ownRhythm: 0,
  suspended: 0,
  amendedDecisions: 0,
  amendedClosings: 0,
  reports: 0,
  amendedOrders: 0,
  contacts: 0,
  annulledPapers: 0,
  builtOn: 0,
  nextCases: 0,
  cameBack: 0,
  stayedAway: 0,
  joined: 0,
  interviewClocks: 0,
  waitingIntakes: 0,
};

/** What a record was before all of its changes, told back from its history; each change must begin where the next one ended. */
export const before = (now: Readonly<Record<string, unknown>>, changes: readonly TellsOfChange[]): Record<string, unknown> => {
  const then: Record<string, unknown> = { ...now };
  looked.corrections += changes.length;
  for (const { field, oldValue, newValue } of changes) {
    if (!(field in then)) continue;
    expect(String(then[field]), `${field} before it was changed back`).toBe(String(newValue));
    then[field] = oldValue;
  }
  return then;
};

/** Values as a history of changes writes them. */
export const inWords = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)]));
