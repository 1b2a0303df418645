import { type FilterQuery } from '@mikro-orm/core';
import { isUnnamed } from '@asysta/schema/families/codes';
import { phoneDigits } from '@asysta/schema/values/phone';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../platform/operation/index.js';
import { allOf, asFilter, type Condition, NO_ROW } from '../../platform/permission/condition.js';
import { doubtAbout } from '../../platform/refusal/doubts.js';
import type { Doubt } from '../../platform/refusal/refusal.js';
import { familiesInSight, ofFamilies } from './families.policy.js';
import { FamilyMember, type Person } from './family.entity.js';
import { nameOf, type PersonFacts } from './person.rules.js';

/** A person whom the caller may open, with the membership by which they do. */
export interface KnownInSight {
  readonly person: Person;
  readonly member: string;
}

const UNRESTRICTED: Condition = { sql: (household) => `not ${household}.restricted` };

/**
 * Households that the caller may open at this moment: those in sight, and restricted ones only with a second factor of today. Whatever
 * is said of a person beside their file is said of these alone.
 */
export const openFamilies = (op: Operation): Condition =>
  op.proves('SECOND_FACTOR_TODAY') ? familiesInSight(op) : allOf([familiesInSight(op), UNRESTRICTED]);

/** Memberships in these households. */
export const openMemberships = (op: Operation): Condition => ofFamilies(openFamilies(op));

/**
 * Rows whose household, named in this column, answers at a telephone: its own or that of somebody around it, however it is spelled. None
 * at a part of a number, and none where no number is typed.
 */
export const answeringAt = (phone: string | null, household: 'id' | 'family_id'): Condition => {
  const digits = phone && phoneDigits(phone);
  if (!digits) return NO_ROW;
  return {
    sql: (row, bind) =>
      `${row}.${household} in (select own.id from family own where own.phone_key = ${bind(digits)} union all select near.family_id from related_person near where near.phone_key = ${bind(digits)})`,
  };
};

/** The persons of the centre whom a filter lets through and whom the caller may open, each once. */
export const personsInSight = async (op: Operation, persons: FilterQuery<Person>): Promise<readonly KnownInSight[]> => {
  const members = await op.em.find(
    FamilyMember,
    { $and: [{ person: persons }, asFilter<FamilyMember>(openMemberships(op))] } as FilterQuery<FamilyMember>,
    { populate: ['person'], orderBy: { id: 'asc' } },
  );
  return [...Map.groupBy(members, ({ person }) => person.id).values()].flatMap(([first]) =>
    first ? [{ person: first.person.$, member: first.id }] : [],
  );
};

interface Typed {
  readonly person: PersonFacts;
  readonly at: string;
}

const keysOf = ({ givenName, surname, birthDate }: PersonFacts) => ({
  givenNameKey: searchKey(givenName),
  surnameKey: searchKey(surname),
  birthDate: birthDate ?? null,
});

/**
 * Asks whether somebody typed is a person whom the caller may open in another household: the same name and day of birth. Of a file
 * that the caller may not open it asks nothing. To be asked before anybody typed is made: they would know themselves.
 */
export const doubtsWhetherKnown = async (
  op: Operation,
  typed: readonly Typed[],
  family: string | null = null,
): Promise<readonly Doubt[]> => {
  const born = typed.filter(({ person }) => person.birthDate && !isUnnamed(person.givenName));
  if (born.length === 0) return [];
  const elsewhere = family ? { memberships: { $none: { family } } } : {};
  const known = await personsInSight(op, { $or: born.map(({ person }) => keysOf(person)), ...elsewhere } as FilterQuery<Person>);
  const isKnown = (facts: PersonFacts): boolean => {
    const keys = keysOf(facts);
    return known.some(
      ({ person }) =>
        person.givenNameKey === keys.givenNameKey && person.surnameKey === keys.surnameKey && person.birthDate === keys.birthDate,
    );
  };
  return born.flatMap(({ person, at }) =>
    isKnown(person) ? [doubtAbout('KNOWN_PERSON', `${at}.givenName`, nameOf(person))] : [],
  );
};
