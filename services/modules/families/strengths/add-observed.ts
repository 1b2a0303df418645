import type { AddResource, AddStrength } from '@asysta/schema/families/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { familyById } from '../families.finders.js';
import { FamilyMember, FamilyResource, Strength } from '../family.entity.js';
import { mayBeObservedOn } from './observed.rules.js';

/** Adds a strength of a member of this family, or of the family as a whole; answers the family. */
export const addStrength = async (op: Operation, input: AddStrength): Promise<string> => {
  ensure(mayBeObservedOn(input.observedOn, op.clock.today()));
  const family = await familyById(op, input.familyId);
  const familyMember = input.familyMemberId
    ? found(await op.em.findOne(FamilyMember, { id: input.familyMemberId, family }))
    : null;
  op.em.create(Strength, {
    id: op.newId(),
    family,
    familyMember,
    description: input.description,
    evidence: input.evidence,
    useMade: input.useMade,
    observedOn: input.observedOn,
  });
  return family.id;
};

/** Adds a resource as observed on a day; answers the family. */
export const addResource = async (op: Operation, input: AddResource): Promise<string> => {
  ensure(mayBeObservedOn(input.observedOn, op.clock.today()));
  const family = await familyById(op, input.familyId);
  op.em.create(FamilyResource, {
    id: op.newId(),
    family,
    kind: input.kind,
    state: input.state,
    description: input.description,
    observedOn: input.observedOn,
  });
  return family.id;
};
