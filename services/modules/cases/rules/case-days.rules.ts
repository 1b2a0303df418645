import type { CaseTrack } from '@asysta/schema/cases/codes';
import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A kind of record, as refusals about days name it. */
export type RecordName = keyof typeof RECORD_NAMES;

/** A record with the day it is of, and the input field that names the day. */
export interface RecordOfDay {
  readonly what: RecordName;
  readonly on: LocalDate;
  readonly field: string;
}

/** The days of what a case holds already, by kind of record. */
export type DaysOfCase = Readonly<Partial<Record<RecordName, readonly LocalDate[]>>>;

/** What a record of the consent track follows from, the nearest first (art. 11): need, analysis, offer, consent, request. */
const CAUSES: Partial<Record<RecordName, readonly RecordName[]>> = {
  OPENING: ['INTAKE'],
  INTERVIEW: ['INTAKE'],
  DIAGNOSIS: ['INTERVIEW', 'INTAKE'],
  OFFER: ['DIAGNOSIS', 'INTERVIEW', 'INTAKE'],
  CONSENT: ['OFFER', 'DIAGNOSIS', 'INTERVIEW', 'INTAKE'],
  REQUEST: ['CONSENT', 'INTERVIEW', 'INTAKE'],
  REQUEST_DECISION: ['REQUEST'],
  REFUSAL: ['INTAKE'],
  LETTER: ['REFUSAL'],
  QUALIFICATION: ['REQUEST'],
  ASSIGNMENT: ['QUALIFICATION', 'REQUEST'],
  NOTIFICATION: ['REFUSAL'],
  // Whatever entitles: after the interview the assistant is mandatory (art. 11(1a)).
  MINOR_PARENT: ['INTERVIEW'],
};

/** What waits for nothing but the intake on a track on which the family is asked to take part in its own time. */
const inOwnTime = (cause: RecordName): boolean => cause === 'INTAKE' || cause === 'REFUSAL';

/** What follows from its cause whatever entitles on the day: a basis that came later does not undo that one answered the other. */
const ALWAYS: readonly RecordName[] = ['MINOR_PARENT', 'REQUEST_DECISION'];

/** What a record follows from on a track, the nearest first. */
export const causesOf = (track: CaseTrack, what: RecordName): readonly RecordName[] =>
  (CAUSES[what] ?? []).filter((cause) => track === 'ORDINARY' || ALWAYS.includes(what) || inOwnTime(cause));

/** What may follow from a record, in the order of the work. */
export const effectsOf = (cause: RecordName): readonly RecordName[] =>
  (Object.keys(CAUSES) as RecordName[]).filter((what) => CAUSES[what]?.includes(cause));

const earliestOf = (days: readonly LocalDate[] = []): LocalDate | undefined => days.toSorted()[0];

/** Nothing is recorded of a day before the first record it follows from; the refusal names both days, so that one can be mended. */
export const followsItsCause = (track: CaseTrack, known: DaysOfCase, { what, on, field }: RecordOfDay): Verdict => {
  for (const cause of causesOf(track, what)) {
    const causeDay = earliestOf(known[cause]);
    if (causeDay !== undefined && on < causeDay)
      return refused('RECORDED_BEFORE_CAUSE', {
        field,
        facts: { step: RECORD_NAMES[what], day: on, cause: RECORD_NAMES[cause], causeDay },
      });
  }
  return allowed;
};

/** What is recorded as done was done today or earlier. */
export const notAfter = (today: LocalDate, day: LocalDate, field: string): Verdict =>
  day <= today ? allowed : refused('DATE_IN_FUTURE', { field });
