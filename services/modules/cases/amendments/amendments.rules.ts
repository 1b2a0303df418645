import type { AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Permission } from '@asysta/schema/catalogue';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A record as its correction writes it: each field as a text, a code, a day, or days or ids with commas; null where there is nothing. */
export type Written = Readonly<Record<string, string | null>>;

/** One field that differs. */
interface Differing {
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** Days as a correction writes them; left out where the proposal leaves them out. */
export const daysWritten = (days: readonly LocalDate[] | null | undefined): string | null | undefined =>
  days ? days.join(',') || null : undefined;

/** Days that a correction wrote. */
export const daysIn = (written: string | null | undefined): readonly LocalDate[] => (written?.split(',') ?? []) as LocalDate[];

/** The fields of a proposal; those that it leaves out stay as they are recorded. */
export const proposed = (fields: Readonly<Record<string, string | null | undefined>>): Written =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));

/** The fields that a correction changes, with both values. */
export const differing = (before: Written, to: Written): readonly Differing[] =>
  Object.entries(to).flatMap(([field, newValue]) => {
    const oldValue = before[field] ?? null;
    return oldValue === newValue ? [] : [{ field, oldValue, newValue }];
  });

/** What an annulment strikes through: every field that says something. */
export const struckThrough = (before: Written): readonly Differing[] =>
  differing(before, Object.fromEntries(Object.keys(before).map((field) => [field, null])));

/** One field of a kept correction. */
export interface KeptField {
  readonly field: string;
  readonly oldValue?: string | null | undefined;
  readonly newValue?: string | null | undefined;
}

/** A correction is confirmed of what its proposer saw: where a field of it was changed since, it would write over that change. */
export const stillStands = (before: Written, fields: readonly KeptField[]): Verdict =>
  fields.every(({ field, oldValue }) => (before[field] ?? null) === (oldValue ?? null))
    ? allowed
    : refused('RECORD_CHANGED_SINCE');

/** An annulment is confirmed of the whole record that its proposer saw: a field that was empty and says something since is a change, too. */
export const stillStandsWhole = (whole: Written, fields: readonly KeptField[]): Verdict => {
  const seen = new Set(fields.map(({ field }) => field));
  const empty = Object.keys(whole).filter((field) => !seen.has(field));
  return stillStands(whole, [...fields, ...empty.map((field) => ({ field, oldValue: null }))]);
};

/** The record as it should be: as it stands, but for the fields of the correction. */
export const amended = (before: Written, fields: readonly KeptField[]): Written => ({
  ...before,
  ...Object.fromEntries(fields.map(({ field, newValue }) => [field, newValue ?? null])),
});

/** Which right lets somebody propose a correction or an annulment: that of recording it. */
const RECORDED_BY: Readonly<Record<AmendedRecord, Permission>> = {
  CONSENT: 'case:prepare',
  COURT_ORDER: 'case:prepare',
  COURT_DECISION: 'case:prepare',
  CLOSING: 'case:close',
  ZA_ZYCIEM: 'case:prepare',
  MINOR_PARENT: 'case:prepare',
};

/** Which records of a case somebody may propose to correct; a closing is one once the case is closed. */
export const proposable = (stage: CaseStage, may: (permission: Permission) => boolean): readonly AmendedRecord[] =>
  (Object.keys(RECORDED_BY) as AmendedRecord[]).filter(
    (what) => may(RECORDED_BY[what]) && (what !== 'CLOSING' || stage === 'CLOSED'),
  );

/** A proposed correction, as far as the next word on it asks. */
interface Waiting {
  readonly outcome?: string | null | undefined;
  readonly proposerId: string;
}

const waits = ({ outcome }: Waiting): Verdict => (outcome ? refused('CORRECTION_ALREADY_DECIDED') : allowed);

/** A second person decides, and once: nobody confirms what they proposed themselves. */
export const mayDecide = (amendment: Waiting, callerId: string): Verdict => {
  if (!waits(amendment).allowed) return waits(amendment);
  return amendment.proposerId === callerId ? refused('CORRECTION_NEEDS_A_SECOND_PERSON') : allowed;
};

/** Whoever proposed it takes it back while it waits. */
export const mayTakeBack = (amendment: Waiting, callerId: string): Verdict => {
  if (amendment.proposerId !== callerId) return refused('CORRECTION_IS_NOT_YOURS');
  return waits(amendment);
};
