import type { EndMembership, RestoreMembership } from '@asysta/schema/families/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { FamilyMemberCorrection } from '../family.entity.js';
import { mayLeave, mayReturn } from '../membership.rules.js';
import { recordDeath, takeDeathBack } from './death.js';
import { ensureOneHome, homeAs } from './homes.js';
import { lockedMembership } from './locked-membership.js';

/**
 * Says that somebody no longer belongs to the household; what is recorded of them stays. Who died leaves every household of theirs
 * on that day. Answers the family.
 */
export const endMembership = async (op: Operation, input: Change<EndMembership>): Promise<string> => {
  const { member, person } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  const { joinedOn, leftOn: known } = member;
  ensure(mayLeave({ joinedOn, leftOn: known, birthDate: person.birthDate }, input, op.clock.today()));
  const { leftOn, leavingReason, leavingNote } = input;
  if (leavingReason === 'DIED') await recordDeath(op, person, member, leftOn);
  op.em.assign(member, { leftOn, leavingReason, leavingNote });
  return member.family.id;
};

/**
 * Takes the end of a membership back: it stays in the history of the person, with the reason. A death is taken back in every
 * household it ended. Answers the family.
 */
export const restoreMembership = async (op: Operation, input: Change<RestoreMembership>): Promise<string> => {
  const { member, person } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  ensure(mayReturn(member));
  await ensureOneHome(op, person, { ...homeAs(member), leftOn: null }, 'input.familyMemberId');
  const { reason } = input;
  if (member.leavingReason === 'DIED') await takeDeathBack(op, person, reason);
  else correct(op, FamilyMemberCorrection, member, { reason, to: { leftOn: null, leavingReason: null, leavingNote: null } });
  return member.family.id;
};
