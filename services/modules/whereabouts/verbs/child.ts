import type { Operation } from '../../../platform/operation/index.js';
import { factsAbout } from '../../../platform/operation/index.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { cancelAll, startDeadline } from '../../deadlines/index.js';
import { FamilyMember, familyMemberById, type Person } from '../../families/index.js';
import { Whereabouts } from '../whereabouts.entity.js';
import { staysElsewhere } from '../whereabouts.finders.js';
import { placedInInstitutionSince, type Stay } from '../whereabouts.rules.js';

/** A child whose whereabouts change: nobody else changes them until this is done, in whichever household. */
export interface Child {
  readonly member: FamilyMember;
  readonly person: Person;
  /** All that counts in this household, also of an earlier membership in it. */
  readonly stays: readonly Whereabouts[];
  readonly elsewhere: readonly Stay[];
}

/** The child of a membership that the caller sees, locked, with everything that is known of where they are. */
export const lockedChild = async (op: Operation, familyMemberId: string): Promise<Child> => {
  const member = await familyMemberById(op, familyMemberId);
  const person = await locked(op, await member.person.loadOrFail());
  const [stays, { elsewhere }] = await Promise.all([
    op.em.find(
      Whereabouts,
      { familyMember: { person, family: member.family.id }, annulledAt: null },
      { populate: ['watch'], orderBy: { validFrom: 'asc', id: 'asc' } },
    ),
    factsAbout(op, FamilyMember, member.id, { elsewhere: staysElsewhere }),
  ]);
  return { member, person, stays, elsewhere };
};

/**
 * Keeps the term of 18 months to where the child is now: it runs from the placement while the child is in institutional care, and
 * stops when they are not, or were placed on another day (art. 100(4a)). A term that was met stays met.
 */
export const settleWatch = async (
  op: Operation,
  { member }: Pick<Child, 'member'>,
  stays: readonly Whereabouts[],
): Promise<void> => {
  const counting = stays.filter(({ annulledAt }) => !annulledAt);
  const since = placedInInstitutionSince(counting);
  const watches = stays.flatMap(({ watch }) => watch?.unwrap() ?? []).filter(({ cancelledOn }) => !cancelledOn);
  const kept = watches.find(({ startedOn }) => startedOn === since);
  cancelAll(
    op,
    watches.filter((watch) => watch !== kept && !watch.metOn),
  );
  if (!since || kept) return;
  const begun = await startDeadline(op, { kind: 'INSTITUTIONAL_CARE', family: member.family, startsOn: since });
  const present = counting.find(({ kind, validTo }) => kind === 'INSTITUTIONAL_CARE' && !validTo);
  if (present && begun) op.em.assign(present, { watch: begun });
};
