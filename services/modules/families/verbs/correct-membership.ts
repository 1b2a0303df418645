import type { CorrectMembership } from '@asysta/schema/families/observed-inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { FamilyMemberCorrection } from '../family.entity.js';
import { mayHaveJoined, mayJoin } from '../membership.rules.js';
import { ensureOneHome, homeAs } from './homes.js';
import { lockedMembership } from './locked-membership.js';

const FIELD = 'input.joinedOn';

/**
 * Corrects since when somebody has belonged to the household, by the rules of joining it: not in the future, after their last day,
 * before birth or after death, and no child in two homes. Answers the family.
 */
export const correctMembership = async (op: Operation, input: Change<CorrectMembership>): Promise<string> => {
  const { member, person } = await lockedMembership(op, input.familyMemberId, input.expectedVersion);
  const { joinedOn, reason } = input;
  ensure(mayJoin(joinedOn, person, op.clock.today(), FIELD));
  ensure(mayHaveJoined(joinedOn, member));
  await ensureOneHome(op, person, { ...homeAs(member), joinedOn }, FIELD);
  correct(op, FamilyMemberCorrection, member, { reason, to: { joinedOn } });
  return member.family.id;
};
