import type { FilterQuery } from '@mikro-orm/core';
import type { Country } from '@asysta/schema/values/countries';
import type { Pesel } from '@asysta/schema/values/pesel';
import { sameName, searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../platform/operation/index.js';
import { anyOf, apart, asFilter, type Condition } from '../../platform/permission/condition.js';
import { documentIndexOf } from './document/document.js';
import { Person } from './family.entity.js';
import { answeringAt, openFamilies } from './known-persons.finders.js';
import { peselIndexOf } from './pesel.js';

interface Sought {
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly phone: string | null;
  readonly pesel: Pesel | null;
  readonly documentNumber: string | null;
  readonly documentCountry: Country | null;
}

const sharingGivenName = (givenName: string): Condition => ({
  sql: (person, bind) => `string_to_array(${person}.given_name_key, ' ') && ${bind(searchKey(givenName).split(' '))}::text[]`,
});

/** By what a person is found alone: PESEL or document. */
const numbersOf = (
  op: Operation,
  { pesel, documentNumber: number, documentCountry: country }: Sought,
): readonly FilterQuery<Person>[] => [
  ...(pesel ? [{ peselIndex: peselIndexOf(op, pesel) }] : []),
  ...(number && country ? [{ documentIndex: documentIndexOf(op, { number, country }) }] : []),
];

/** Persons with this number, or with these names in full; their day of birth says nothing, or it could be found out. */
const personsLike = async (op: Operation, typed: Sought): Promise<readonly string[]> => {
  const { givenName, surname } = typed;
  const numbers = numbersOf(op, typed);
  const numbered = numbers.length > 0 ? await op.em.find(Person, { $or: [...numbers] }, { fields: ['id'] }) : [];
  if (!givenName || !surname) return numbered.map(({ id }) => id);
  const namesakes = await op.em.find(Person, asFilter(sharingGivenName(givenName)) as FilterQuery<Person>);
  const sought = { firstName: givenName, lastName: surname };
  const named = namesakes.filter((person) => sameName(sought, { firstName: person.givenName, lastName: person.surname }));
  return [...new Set([...numbered, ...named].map(({ id }) => id))];
};

/** Households of which one of these persons is or was. */
const homesOf = (persons: readonly string[]): Condition => ({
  sql: (household, bind) =>
    `${household}.id in (select member.family_id from family_member member where member.person_id = any(${bind(`{${persons.join(',')}}`)}))`,
});

/**
 * Ids of the households that the caller may not open and to which somebody like this belongs or belonged, or who answer at the
 * telephone. Of each file the same is asked, restricted or not, and everything in full: a part of a name or of a number finds nobody.
 */
export const familiesElsewhere = async (op: Operation, sought: Sought): Promise<readonly string[]> => {
  const persons = await personsLike(op, sought);
  const [found, open] = [anyOf([homesOf(persons), answeringAt(sought.phone, 'id')]), openFamilies(op)];
  const inHousehold = ({ sql }: Condition): string => sql('household', () => '?');
  const text = [
    'select household.id from family household where',
    inHousehold(found),
    'and not (',
    inHousehold(open),
    ') order by household.id',
  ];
  const rows: { readonly id: string }[] = await op.em.execute(text.join(' '), [...apart(found).values, ...apart(open).values]);
  return rows.map(({ id }) => id);
};
