import type { CaseTrack } from '@asysta/schema/cases/codes';
import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import {
  causesOf,
  type DaysOfCase,
  effectsOf,
  followsItsCause,
  type RecordName,
  type RecordOfDay,
} from '../rules/case-days.rules.js';

/** What a case holds beside the step that is corrected or annulled. */
interface Beside {
  readonly days: DaysOfCase;
  /** Which law counted on a day. */
  readonly trackOn: (day: LocalDate) => CaseTrack;
}

interface Effect {
  readonly what: RecordName;
  readonly on: LocalDate;
}

/** What followed from a kind of record by the law of its own day. */
const followers = (cause: RecordName, { days, trackOn }: Beside): readonly Effect[] =>
  effectsOf(cause)
    .flatMap((what) => (days[what] ?? []).map((on) => ({ what, on })))
    .filter(({ what, on }) => causesOf(trackOn(on), what).includes(cause));

const said = ({ what, on }: Effect) => ({ effect: RECORD_NAMES[what], effectDay: on });

/** Whether something stands that an effect of a day may follow from. */
const standsBy = (days: readonly LocalDate[], on: LocalDate): boolean => days.some((day) => day <= on);

/**
 * A correction obeys the rules of entry both ways: nothing is dated before its cause, nor after what followed from it. Both refusals
 * name both days. What was out of order before is not held against who mends something else.
 */
export const staysInOrder = (beside: Beside, record: RecordOfDay, before: LocalDate): Verdict => {
  const behind = followsItsCause(beside.trackOn(record.on), beside.days, record);
  if (!behind.allowed) return behind;
  const others = beside.days[record.what] ?? [];
  const broken = followers(record.what, beside).find(
    ({ on }) => standsBy([...others, before], on) && !standsBy([...others, record.on], on),
  );
  if (!broken) return allowed;
  const { what, on: day, field } = record;
  return refused('RECORDED_AFTER_EFFECT', { field, facts: { step: RECORD_NAMES[what], day, ...said(broken) } });
};

/** A step that something else is built on is not annulled; the refusal names what that is. */
export const carriesNothing = (beside: Beside, { what, on }: Effect): Verdict => {
  const others = beside.days[what] ?? [];
  const built = followers(what, beside).find((effect) => standsBy([...others, on], effect.on) && !standsBy(others, effect.on));
  return built ? refused('STEP_IS_BUILT_ON', { facts: said(built) }) : allowed;
};

/** An interview as far as the need of an assistant goes. */
interface Finding {
  readonly conductedOn: LocalDate;
  readonly assistantNecessary: boolean;
}

const needFound = (interviews: readonly Finding[], day: LocalDate): boolean =>
  interviews
    .filter(({ conductedOn }) => conductedOn <= day)
    // Those of one day stay as they came, the latest recorded first.
    .toSorted((one, other) => other.conductedOn.localeCompare(one.conductedOn))[0]?.assistantNecessary ?? false;

/**
 * A request and a notification of the court stand on an interview that found the assistant necessary (art. 11(3)): while they stand,
 * that finding does not go. `before` and `after` are the interviews that count, the latest recorded first.
 */
export const keepsTheNeed = (
  { days, trackOn }: Beside,
  { before, after }: { readonly before: readonly Finding[]; readonly after: readonly Finding[] },
): Verdict => {
  const built = (['REQUEST', 'NOTIFICATION'] as const)
    .flatMap((what) => (days[what] ?? []).map((on) => ({ what, on })))
    .find(({ on }) => trackOn(on) === 'ORDINARY' && needFound(before, on) && !needFound(after, on));
  return built ? refused('STEP_IS_BUILT_ON', { facts: said(built) }) : allowed;
};

/** The day on which an interview met a term that began on a day: the first one since; null while none did. */
export const metBy = (conductedOn: readonly LocalDate[], startedOn: LocalDate): LocalDate | null =>
  conductedOn.filter((day) => day >= startedOn).toSorted()[0] ?? null;
