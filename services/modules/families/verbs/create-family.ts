import { documentOf } from '@asysta/schema/families/document-inputs';
import { UNNAMED } from '@asysta/schema/families/codes';
import type { NewFamily, Person as TypedPerson } from '@asysta/schema/families/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { Unit } from '../../centres/index.js';
import { sealDocument } from '../document/document.js';
import { Family, FamilyMember, Person } from '../family.entity.js';
import { doubtsWhetherKnown } from '../known-persons.finders.js';
import { mayBeUkr } from '../person.rules.js';
import { sealPesel } from '../pesel.js';
import { ensureLikely, factsOf, named, type Typed } from './enrol.js';
import { freeDocument, freePesel } from './free-numbers.js';
import { enrolKnown } from './join-known-person.js';

interface Enrolled {
  readonly person: TypedPerson;
  readonly at: string;
  readonly joinedOn?: LocalDate | null;
}

/** Adds a person nobody knew to a family that is managed or new; the same PESEL or document twice in one centre is refused. */
export const enrol = async (op: Operation, family: Family, { person, at, joinedOn }: Enrolled): Promise<void> => {
  const id = op.newId();
  const { pesel, peselUkr, birthDate, bornAbout, expectedOn, role, school } = person;
  const document = documentOf(person);
  ensure(mayBeUkr(peselUkr, pesel !== null, at));
  const known = op.em.create(Person, {
    id,
    ...named(person),
    birthDate,
    bornAbout,
    expectedOn,
    school,
    peselSealed: pesel ? sealPesel(op, 'person', id, pesel) : null,
    peselIndex: pesel ? await freePesel(op, pesel, at) : null,
    peselUkr: peselUkr ?? false,
    documentSealed: document && sealDocument(op, 'person', id, document),
    documentIndex: document && (await freeDocument(op, document, at)),
  });
  op.em.create(FamilyMember, { id: op.newId(), family, person: known, role, joinedOn });
};

/** Opens the file of a family the centre did not know; part of registering an intake or a Za życiem application. */
export const createFamily = async (op: Operation, input: NewFamily): Promise<Family> => {
  const members = input.members.map((person, index) => ({ person, at: `input.newFamily.members.${index}` }));
  const typed = members.map(({ person, at }) => ({ person: factsOf(person), at }));
  const likely = await doubtsWhetherKnown(op, typed);
  const unit = input.unitId ? found(await op.em.findOne(Unit, { id: input.unitId })) : null;
  const surname = input.surname ?? UNNAMED.family;
  const family = op.em.create(Family, {
    id: op.newId(),
    surname,
    surnameKey: searchKey(surname),
    street: input.street,
    city: input.city,
    phone: input.phone,
    unit,
    registeredOn: op.clock.today(),
  });
  for (const member of members) await enrol(op, family, member);
  const known: Typed[] = [];
  for (const [index, one] of input.knownMembers.entries())
    known.push(await enrolKnown(op, family, one, `input.newFamily.knownMembers.${index}`));
  ensureLikely(op, [...typed, ...known], { known: likely });
  return family;
};
