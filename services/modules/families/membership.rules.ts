import type { FamilyRole, LeavingReason } from '@asysta/schema/families/codes';
import { addDays, type LocalDate, monthsLived } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** Which days somebody belongs to a household: the first and the last one count, and where one is missing it is open there. */
export interface Membership {
  readonly joinedOn?: LocalDate | null;
  readonly leftOn?: LocalDate | null;
}

/** What the rules read of somebody who leaves. */
export interface Leaver extends Membership {
  readonly birthDate?: LocalDate | null;
}

interface Leaving {
  readonly leftOn: LocalDate;
  readonly leavingReason: LeavingReason;
}

const OF_AGE_MONTHS = 18 * 12;

/** Tells whether somebody belongs to the household on a day. */
export const belongsOn = ({ joinedOn, leftOn }: Membership, day: LocalDate): boolean =>
  (!joinedOn || joinedOn <= day) && (!leftOn || day <= leftOn);

/** Whether somebody whose birth is known is under 18 on a day. */
export const isMinorOn = ({ birthDate }: Pick<Leaver, 'birthDate'>, day: LocalDate): boolean =>
  Boolean(birthDate) && monthsLived(birthDate as LocalDate, day) < OF_AGE_MONTHS;

/** What the rules read of somebody who joins. */
interface Joiner extends Pick<Leaver, 'birthDate'> {
  readonly diedOn?: LocalDate | null | undefined;
}

/** Nobody joins a household in the future, before their birth or after their death. */
export const mayJoin = (
  joinedOn: LocalDate | null | undefined,
  { birthDate, diedOn }: Joiner,
  today: LocalDate,
  field = 'input.joinedOn',
): Verdict => {
  if (!joinedOn) return allowed;
  if (joinedOn > today) return refused('DATE_IN_FUTURE', { field });
  if (diedOn && joinedOn > diedOn) return refused('JOINED_AFTER_DEATH', { field, facts: { day: diedOn } });
  return birthDate && joinedOn < birthDate ? refused('JOINED_BEFORE_BIRTH', { field }) : allowed;
};

/**
 * Somebody leaves once, not before they came or were born, and never in the future: until then they belong. Who leaves because they
 * came of age is 18 by then, where the birth is known.
 */
export const mayLeave = (leaver: Leaver, { leftOn, leavingReason }: Leaving, today: LocalDate): Verdict => {
  const field = 'input.leftOn';
  if (leaver.leftOn) return refused('LEFT_ALREADY');
  if (leftOn > today) return refused('DATE_IN_FUTURE', { field });
  if (leaver.joinedOn && leftOn < leaver.joinedOn) return refused('LEFT_BEFORE_JOINED', { field });
  if (leaver.birthDate && leftOn < leaver.birthDate) return refused('LEFT_BEFORE_BIRTH', { field });
  return leavingReason === 'CAME_OF_AGE' && isMinorOn(leaver, leftOn) ? refused('NOT_OF_AGE_YET', { field }) : allowed;
};

/**
 * A death ends every household of a person, so it is not older than any day on which they are recorded to have belonged to one. Of
 * a household that the caller does not see the answer is the same.
 */
export const mayHaveDiedOn = (diedOn: LocalDate, others: readonly Membership[]): Verdict =>
  others.some(({ joinedOn, leftOn }) => [joinedOn, leftOn].some((day) => day && day > diedOn))
    ? refused('ALIVE_LATER', { field: 'input.leftOn' })
    : allowed;

/** One household of a person, as far as the rules ask. */
export interface Home extends Membership {
  readonly familyId: string;
  readonly role: FamilyRole;
}

const overlap = (one: Membership, other: Membership): boolean =>
  (!one.leftOn || !other.joinedOn || other.joinedOn <= one.leftOn) &&
  (!other.leftOn || !one.joinedOn || one.joinedOn <= other.leftOn);

/** Which of the other households a person is in while they are in this one. */
export const atTheSameTime = <Other extends Home>(home: Home, others: readonly Other[]): readonly Other[] =>
  others.filter((other) => overlap(home, other));

/** Whether two households at one time would be two homes of a child; a grown-up may belong to several, e.g. a father of two families. */
export const isHomeOfChild = (home: Home, other: Home, isMinor: boolean): boolean =>
  isMinor || (home.role === 'CHILD' && other.role === 'CHILD');

/** Nobody belongs to one household twice on one day, and no child lives in two homes; `others` are those outside this membership. */
export const mayLiveIn = (
  home: Home,
  others: readonly Home[],
  birthDate: LocalDate | null,
  field: string,
  today: LocalDate,
): Verdict => {
  const isMinor = isMinorOn({ birthDate }, home.joinedOn ?? today);
  const meanwhile = atTheSameTime(home, others);
  if (meanwhile.some(({ familyId }) => familyId === home.familyId)) return refused('ALREADY_IN_FAMILY', { field });
  return meanwhile.some((other) => isHomeOfChild(home, other, isMinor)) ? refused('CHILD_IN_TWO_HOMES', { field }) : allowed;
};

/** Who moves leaves the other households on the day before; one that they entered on that day or later they cannot have left by then. */
export const dayBeforeMove = (joinedOn: LocalDate): LocalDate => addDays(joinedOn, -1);

/** Whether somebody may have left a household the day before they moved into another one. */
export const mayMoveOut = (other: Membership, joinedOn: LocalDate, field: string): Verdict =>
  other.joinedOn && other.joinedOn > dayBeforeMove(joinedOn) ? refused('LEFT_BEFORE_JOINED', { field }) : allowed;

/** A corrected first day is not behind the last one. */
export const mayHaveJoined = (joinedOn: LocalDate | null, { leftOn }: Membership): Verdict =>
  joinedOn && leftOn && joinedOn > leftOn ? refused('LEFT_BEFORE_JOINED', { field: 'input.joinedOn' }) : allowed;

/** Only what was ended can be taken back. */
export const mayReturn = ({ leftOn }: Membership): Verdict => (leftOn ? allowed : refused('LEFT_NOT_YET'));
