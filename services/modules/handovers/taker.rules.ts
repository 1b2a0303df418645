import { WHY_NOT_THEM } from '@asysta/schema/handovers/refusals';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** A function somebody holds on the day, and whether it reaches the family of the case. */
export interface PostOnDay {
  readonly role: Role;
  readonly reaches: boolean;
}

/** What is asked of whoever is to work with a family, as of the first day. */
export interface Taker {
  readonly posts: readonly PostOnDay[];
  readonly suspended: boolean;
  readonly authorized: boolean;
  /** They are the other one of the two who work with this family. */
  readonly otherFunction: boolean;
}

const because = (why: keyof typeof WHY_NOT_THEM, field: string): Verdict =>
  refused('NOT_THE_ONE', { field, facts: { reason: WHY_NOT_THEM[why] } });

/**
 * Whether somebody may work with a family from a day on: they hold one of these functions then, in a unit that the family is of, act,
 * have both papers of art. 7(4), and do not hold the other function in the same family (art. 17(3)).
 */
export const mayWork = (
  { posts, suspended, authorized, otherFunction }: Taker,
  { as, field }: { readonly as: readonly Role[]; readonly field: string },
): Verdict => {
  const held = posts.filter(({ role }) => as.includes(role));
  if (held.length === 0) return because('NO_FUNCTION', field);
  if (!held.some(({ reaches }) => reaches)) return because('OTHER_UNIT', field);
  if (suspended) return because('SUSPENDED', field);
  if (!authorized) return because('NO_PAPERS', field);
  return otherFunction ? because('BOTH_FUNCTIONS', field) : allowed;
};

/** As what a case may be taken over: a social worker gets it, a head takes it for themselves and nobody else's hands. */
export const takenAs = (takerId: string, deciderId: string): readonly Role[] =>
  takerId === deciderId ? ['SOCIAL_WORKER', 'UNIT_HEAD', 'DIRECTOR'] : ['SOCIAL_WORKER'];

/** Whoever works with a family is changed from today or a coming day on: what somebody could see on a day that passed, they could. */
export const notBefore = (today: LocalDate, day: LocalDate, field: string): Verdict =>
  day >= today ? allowed : refused('DATE_IN_PAST', { field });
