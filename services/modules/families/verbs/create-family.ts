import type { NewFamily, Person } from '@asysta/schema/families/inputs';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../../platform/operation/index.js';
import { found, refuse } from '../../../platform/refusal/refusal.js';
import { Unit } from '../../centres/index.js';
import { Family, FamilyMember } from '../family.entity.js';
import { peselIndexOf, sealPesel } from '../pesel.js';

/** Adds a person to a family that is managed or new; the same PESEL twice in one centre is refused. */
export const enrol = async (op: Operation, family: Family, person: Person): Promise<FamilyMember> => {
  const id = op.newId();
  const peselIndex = person.pesel ? peselIndexOf(op, person.pesel) : null;
  if (peselIndex && (await op.em.count(FamilyMember, { peselIndex })) > 0)
    refuse('PESEL_ALREADY_REGISTERED', { field: 'input.pesel' });
  // Of two who enrol one person at once, and of two entries in one form, the index lets one through.
  op.means('family_member_unique_1', 'PESEL_ALREADY_REGISTERED', { field: 'input.pesel' });
  return op.em.create(FamilyMember, {
    id,
    family,
    givenName: person.givenName,
    surname: person.surname,
    givenNameKey: searchKey(person.givenName),
    surnameKey: searchKey(person.surname),
    birthDate: person.birthDate,
    role: person.role,
    school: person.school,
    peselSealed: person.pesel ? sealPesel(op, id, person.pesel) : null,
    peselIndex,
  });
};

/** Opens the file of a family the centre did not know; part of registering an intake or a Za życiem application. */
export const createFamily = async (op: Operation, input: NewFamily): Promise<Family> => {
  const unit = input.unitId ? found(await op.em.findOne(Unit, { id: input.unitId })) : null;
  const family = op.em.create(Family, {
    id: op.newId(),
    surname: input.surname,
    surnameKey: searchKey(input.surname),
    street: input.street,
    city: input.city,
    phone: input.phone,
    unit,
    registeredOn: op.clock.today(),
  });
  for (const person of input.members) await enrol(op, family, person);
  return family;
};
