import type { CorrectResource, CorrectStrength } from '@asysta/schema/families/observed-inputs';
import { type Change, type Operation, rowInSight } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { ofFamiliesInSight } from '../families.policy.js';
import { FamilyMember, FamilyResource, Strength } from '../family.entity.js';
import { mayBeObservedOn } from './observed.rules.js';
import { FamilyResourceCorrection, StrengthCorrection } from './strengths.entity.js';

const strengthById = rowInSight(Strength, ofFamiliesInSight);
const resourceById = rowInSight(FamilyResource, ofFamiliesInSight);

/** Corrects a strong side by the rules of adding one; what stood there stays in its history. Answers the family. */
export const correctStrength = async (
  op: Operation,
  { strengthId, expectedVersion, reason, familyMemberId, ...to }: Change<CorrectStrength>,
): Promise<string> => {
  const strength = await lockedAt(op, await strengthById(op, strengthId), expectedVersion);
  ensure(mayBeObservedOn(to.observedOn, op.clock.today()));
  const familyMember = familyMemberId
    ? found(await op.em.findOne(FamilyMember, { id: familyMemberId, family: strength.family.id }))
    : null;
  correct(op, StrengthCorrection, strength, { reason, to: { ...to, familyMember } as unknown as Partial<Strength> });
  return strength.family.id;
};

/** Corrects a resource by the rules of adding one; how it stands on another day is a record of its own. Answers the family. */
export const correctResource = async (
  op: Operation,
  { resourceId, expectedVersion, reason, ...to }: Change<CorrectResource>,
): Promise<string> => {
  const resource = await lockedAt(op, await resourceById(op, resourceId), expectedVersion);
  ensure(mayBeObservedOn(to.observedOn, op.clock.today()));
  correct(op, FamilyResourceCorrection, resource, { reason, to });
  return resource.family.id;
};
