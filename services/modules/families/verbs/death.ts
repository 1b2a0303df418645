import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correctAll, correcting } from '../../corrections/index.js';
import { FamilyMember, FamilyMemberCorrection, type Person, PersonCorrection } from '../family.entity.js';
import { mayHaveDiedOn } from '../membership.rules.js';

/**
 * Writes the day of death with the person, whose row is locked, and ends every other household of theirs on it, also those the caller
 * does not see: nothing of these is told, and whoever works there reads it with the person. A note stays in the household it was
 * written in.
 */
export const recordDeath = async (op: Operation, person: Person, member: FamilyMember, diedOn: LocalDate): Promise<void> => {
  const others = await op.em.find(FamilyMember, { person, id: { $ne: member.id } }, { orderBy: { id: 'asc' } });
  ensure(mayHaveDiedOn(diedOn, others));
  op.em.assign(person, { diedOn });
  for (const other of others) if (!other.leftOn) op.em.assign(other, { leftOn: diedOn, leavingReason: 'DIED' });
};

/** Takes a death back: the person, whose row is locked, belongs again to every household it ended, and each keeps what stood there. */
export const takeDeathBack = async (op: Operation, person: Person, reason: string): Promise<void> => {
  const ended = await op.em.find(FamilyMember, { person, leavingReason: 'DIED' }, { orderBy: { id: 'asc' } });
  const to = { leftOn: null, leavingReason: null, leavingNote: null };
  correctAll(op, reason, [
    correcting(PersonCorrection, person, { to: { diedOn: null } }),
    ...ended.map((member) => correcting(FamilyMemberCorrection, member, { to })),
  ]);
};
