import type { AddFamilyMember, AddRelatedPerson, CorrectFamily, RestrictFamily } from '@asysta/schema/families/inputs';
import { UNNAMED } from '@asysta/schema/families/codes';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { type Family, FamilyCorrection, FamilyMember, RelatedPerson } from '../family.entity.js';
import { correct } from '../../corrections/index.js';
import { familyById } from '../families.finders.js';
import { doubtsWhetherKnown } from '../known-persons.finders.js';
import { familyToBeginIn } from '../links/leading.js';
import { mayJoin } from '../membership.rules.js';
import { enrol } from './create-family.js';
import { ensureLikely, factsOf, othersOf } from './enrol.js';

/** Adds a person to the household; answers the family. */
export const addFamilyMember = async (op: Operation, input: AddFamilyMember): Promise<string> => {
  const family = await familyToBeginIn(op, input.familyId);
  const { person } = input;
  const typed = { person: factsOf(person), at: 'input.person' };
  const [others, known] = [await othersOf(op, family), await doubtsWhetherKnown(op, [typed], family.id)];
  ensure(mayJoin(input.joinedOn, input.person, op.clock.today()));
  await enrol(op, family, { person, at: typed.at, joinedOn: input.joinedOn });
  ensureLikely(op, [typed], { others, known });
  return family.id;
};

/** Adds somebody from the surroundings; answers the family. */
export const addRelatedPerson = async (op: Operation, input: AddRelatedPerson): Promise<string> => {
  const family = await familyById(op, input.familyId);
  const familyMember = input.familyMemberId
    ? found(await op.em.findOne(FamilyMember, { id: input.familyMemberId, family }))
    : null;
  op.em.create(RelatedPerson, {
    id: op.newId(),
    family,
    familyMember,
    name: input.name,
    relation: input.relation,
    phone: input.phone,
    note: input.note,
  });
  return family.id;
};

const familyForChange = async (op: Operation, id: string, expectedVersion: number): Promise<Family> =>
  lockedAt(op, await familyById(op, id), expectedVersion);

/** Corrects name, address or telephone, and keeps what stood there; a stale version is refused with CONFLICT. */
export const correctFamily = async (op: Operation, input: Change<CorrectFamily>): Promise<string> => {
  const family = await familyForChange(op, input.familyId, input.expectedVersion);
  const { street, city, phone, reason } = input;
  const surname = input.surname ?? UNNAMED.family;
  correct(op, FamilyCorrection, family, {
    reason,
    to: { surname, street, city, phone },
    derived: { surnameKey: searchKey(surname) },
  });
  return family.id;
};

/** Restricts a family to the director and to those who work with it, or lifts that. */
export const restrictFamily = async (op: Operation, input: Change<RestrictFamily>): Promise<string> => {
  const family = await familyForChange(op, input.familyId, input.expectedVersion);
  family.restricted = input.restricted;
  return family.id;
};
