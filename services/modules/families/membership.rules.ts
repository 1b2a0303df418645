import type { LeavingReason } from '@asysta/schema/families/codes';
import { type LocalDate, monthsLived } from '@asysta/schema/values/local-date';
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

const isMinorOn = ({ birthDate }: Leaver, day: LocalDate): boolean =>
  Boolean(birthDate) && monthsLived(birthDate as LocalDate, day) < OF_AGE_MONTHS;

/** Nobody joins a household in the future or before their birth. */
export const mayJoin = (joinedOn: LocalDate | null | undefined, { birthDate }: Leaver, today: LocalDate): Verdict => {
  const field = 'input.joinedOn';
  if (!joinedOn) return allowed;
  if (joinedOn > today) return refused('DATE_IN_FUTURE', { field });
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

/** Only what was ended can be taken back. */
export const mayReturn = ({ leftOn }: Membership): Verdict => (leftOn ? allowed : refused('LEFT_NOT_YET'));
