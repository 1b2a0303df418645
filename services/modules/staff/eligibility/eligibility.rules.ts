import { ELIGIBILITY_KINDS, type EligibilityKind, type EligibilityResult, type Role } from '@asysta/schema/staff/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A check as far as the rules ask. */
export interface Checked {
  readonly kind: EligibilityKind;
  readonly result: EligibilityResult;
  readonly checkedOn: LocalDate;
  readonly recordedAt: Date | string;
}

const timeOf = ({ recordedAt }: Checked): number => new Date(recordedAt).getTime();

/** The last check of a condition counts: of two on one day, the one that was written down later. */
const lastOf = (checks: readonly Checked[], kind: EligibilityKind): Checked | undefined =>
  checks
    .filter((one) => one.kind === kind)
    .toSorted((one, other) => one.checkedOn.localeCompare(other.checkedOn) || timeOf(one) - timeOf(other))
    .at(-1);

const kindsWhose = (checks: readonly Checked[], holds: (last: Checked | undefined) => boolean): readonly EligibilityKind[] =>
  ELIGIBILITY_KINDS.filter((kind) => holds(lastOf(checks, kind)));

/** Conditions of art. 12(1) and 7b of which no check says that they are met. */
export const missingOf = (checks: readonly Checked[]): readonly EligibilityKind[] =>
  kindsWhose(checks, (last) => last?.result !== 'MET');

/** How long somebody who works already, when the checks come to a centre, may go on without them. */
const TERM_DAYS = 90;

/** The last day of that term for somebody who comes with a function they hold already. */
export const checksDueOn = (today: LocalDate): LocalDate => addDays(today, TERM_DAYS);

interface Post extends Dated {
  readonly role: Role;
}

interface Candidate {
  readonly checks: readonly Checked[];
  readonly held: readonly Post[];
  /** The last day by which the checks of somebody are to be written down who worked before there were any. */
  readonly checksDueOn?: LocalDate | null;
  readonly today: LocalDate;
}

const isAssistant = ({ held, today }: Pick<Candidate, 'held' | 'today'>): boolean =>
  held.some((post) => post.role === 'FAMILY_ASSISTANT' && isInForceOn(post, today));

/**
 * Art. 12(1) and 7b: nobody becomes an assistant before every condition was checked and met. Who is one already is not locked out
 * while their term runs (N15); a condition that is not met refuses them too.
 */
export const mayBecomeAssistant = (candidate: Candidate): Verdict => {
  const { checks, checksDueOn: dueOn, today } = candidate;
  if (kindsWhose(checks, (last) => last?.result === 'NOT_MET').length > 0)
    return refused('ELIGIBILITY_NOT_MET', { field: 'input.role' });
  if (missingOf(checks).length === 0) return allowed;
  const isInTerm = isAssistant(candidate) && dueOn !== null && dueOn !== undefined && today <= dueOn;
  return isInTerm ? allowed : refused('ELIGIBILITY_INCOMPLETE', { field: 'input.role' });
};

/** The day by which the checks of an assistant are due, while some are missing; of everybody else there is nothing to be shown. */
export const dueOf = (candidate: Candidate): LocalDate | null =>
  isAssistant(candidate) && missingOf(candidate.checks).length > 0 ? (candidate.checksDueOn ?? null) : null;

/** A check was made by now. */
export const canBeChecked = (checkedOn: LocalDate, today: LocalDate): Verdict =>
  checkedOn > today ? refused('DATE_IN_FUTURE', { field: 'input.checkedOn' }) : allowed;
