import type { EndMembership, RestoreMembership } from '@asysta/schema/families/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { FamilyMemberCorrection } from '../family.entity.js';
import { mayLeave, mayReturn } from '../membership.rules.js';
import { ensureOneHome, homeAs } from './homes.js';
import { lockedMembership } from './locked-membership.js';

/** Says that somebody no longer belongs to the household; what is recorded of them stays. Answers the family. */
export const endMembership = async (op: Operation, input: Change<EndMembership>): Promise<string> => {
  const { member, person } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  const { joinedOn, leftOn: known } = member;
  ensure(mayLeave({ joinedOn, leftOn: known, birthDate: person.birthDate }, input, op.clock.today()));
  const { leftOn, leavingReason, leavingNote } = input;
  op.em.assign(member, { leftOn, leavingReason, leavingNote });
  return member.family.id;
};

/** Takes the end of a membership back: it stays in the history of the person, with the reason. Answers the family. */
export const restoreMembership = async (op: Operation, input: Change<RestoreMembership>): Promise<string> => {
  const { member, person } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  ensure(mayReturn(member));
  await ensureOneHome(op, person, { ...homeAs(member), leftOn: null }, 'input.familyMemberId');
  const to = { leftOn: null, leavingReason: null, leavingNote: null };
  correct(op, FamilyMemberCorrection, member, { reason: input.reason, to });
  return member.family.id;
};
