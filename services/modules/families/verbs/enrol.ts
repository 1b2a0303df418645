import { UNNAMED } from '@asysta/schema/families/codes';
import type { Person as TypedPerson } from '@asysta/schema/families/inputs';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { type Doubt, ensure } from '../../../platform/refusal/refusal.js';
import { type Family, FamilyMember, type Person } from '../family.entity.js';
import { doubtsAbout, mayBeBorn, type PersonFacts } from '../person.rules.js';

/** A person as typed, and where in the input they stand. */
export interface Typed {
  readonly person: PersonFacts;
  readonly at: string;
}

/** What those who are typed are looked at beside: the others of the household, and what was asked about their being known elsewhere. */
interface Beside {
  readonly others?: readonly PersonFacts[];
  readonly known?: readonly Doubt[];
}

/**
 * Refuses people who cannot be, and asks about those who are unlikely beside each other and beside the others of the household.
 * Call it when all else that may be refused has been asked: a question is for what could be saved.
 */
export const ensureLikely = (op: Operation, typed: readonly Typed[], { others = [], known = [] }: Beside = {}): void => {
  const today = op.clock.today();
  for (const { person, at } of typed) ensure(mayBeBorn(person, today, at));
  ask(op, [
    ...typed.flatMap(({ person, at }, index) =>
      doubtsAbout(person, [...others, ...typed.slice(0, index).map((earlier) => earlier.person)], today, at),
    ),
    ...known,
  ]);
};

const namesOf = ({ givenName, surname, birthDate, bornAbout, expectedOn }: Person): Omit<PersonFacts, 'role'> => ({
  givenName,
  surname,
  birthDate: birthDate ?? null,
  bornAbout: bornAbout ?? null,
  expectedOn: expectedOn ?? null,
});

type Unnamed = Pick<TypedPerson, 'givenName' | 'surname' | 'expectedOn'>;

/** The names of a person as they are kept: where nobody knows one yet, words that say so. */
export const calledAs = ({ givenName, surname, expectedOn }: Unnamed) => ({
  givenName: givenName ?? (expectedOn ? UNNAMED.unborn : UNNAMED.givenName),
  surname: surname ?? UNNAMED.surname,
});

/** The same with the keys by which they are found. */
export const named = (person: Unnamed) => {
  const { givenName, surname } = calledAs(person);
  return { givenName, surname, givenNameKey: searchKey(givenName), surnameKey: searchKey(surname) };
};

/** A person as typed, as the rules ask of them. */
export const factsOf = (person: TypedPerson): PersonFacts => ({ ...person, ...calledAs(person) });

/** The others of the household, also those who left it, as far as the rules ask. */
export const othersOf = async (op: Operation, family: Family, except?: FamilyMember): Promise<readonly PersonFacts[]> => {
  const members = await op.em.find(FamilyMember, { family }, { populate: ['person'], orderBy: { id: 'asc' } });
  return members.filter((member) => member !== except).map(({ role, person }) => ({ ...namesOf(person.$), role }));
};
