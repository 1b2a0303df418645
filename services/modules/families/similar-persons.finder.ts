import type { LocalDate } from '@asysta/schema/values/local-date';
import { isPesel } from '@asysta/schema/values/pesel';
import { likenessOf, searchKey, surnameStems } from '@asysta/schema/values/search-key';
import { type Operation, workedFrom } from '../../platform/operation/index.js';
import { anyOf, type Condition, holding, NO_ROW } from '../../platform/permission/condition.js';
import { surnamed } from './families.finders.js';
import { ofFamiliesInSight } from './families.policy.js';
import { FamilyMember } from './family.entity.js';
import { peselIndexOf } from './pesel.js';

interface Typed {
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate?: LocalDate | null;
  readonly pesel?: string | null;
}

/** A shorter stem would bring half of the centre: such a surname is looked for as it is. */
const SHORTEST_STEM = 3;
const MOST = 5;

const bornAs = (birthDate: LocalDate, givenName: string): Condition => ({
  sql: (member, bind) =>
    `(${member}.birth_date = ${bind(birthDate)} and ${member}.given_name_key = ${bind(searchKey(givenName))})`,
});

const ofPesel = (op: Operation, { pesel }: Typed): Condition => {
  if (!pesel || !isPesel(pesel)) return NO_ROW;
  const index = peselIndexOf(op, pesel).toString('hex');
  return { sql: (member, bind) => `${member}.pesel_index = decode(${bind(index)}, 'hex')` };
};

const candidates = (op: Operation, typed: Typed): Condition =>
  anyOf([
    ...surnameStems(typed.surname).map((stem) =>
      stem.length < SHORTEST_STEM ? holding('surname_key', searchKey(stem)) : surnamed(stem),
    ),
    ...(typed.birthDate ? [bornAs(typed.birthDate, typed.givenName)] : []),
    ofPesel(op, typed),
  ]);

/**
 * People of this centre who may be the one being typed, most likely first. Answers initials and year of birth only, and the
 * family's id only to those who may see it: enough to stop a double file, too little to browse by.
 */
export const similarPersons = workedFrom(FamilyMember, {
  rows: candidates,
  orderBy: { id: 'asc' },
  atMost: 200,
  reads: {
    givenName: 'givenName',
    surname: 'surname',
    birthDate: 'birthDate',
    family: 'family',
    samePesel: ofPesel,
    seen: (op) => ofFamiliesInSight(op),
  },
  of: (members, { givenName, surname, birthDate }: Typed) =>
    members
      .map((member) => ({
        member,
        likeness: member.samePesel
          ? ('LIKELY' as const)
          : likenessOf(
              { firstName: givenName, lastName: surname, birthDate: birthDate ?? null },
              { firstName: member.givenName, lastName: member.surname, birthDate: member.birthDate ?? null },
            ),
      }))
      .filter(({ likeness }) => likeness !== 'NONE')
      .sort((one, other) => one.likeness.localeCompare(other.likeness))
      .slice(0, MOST)
      .map(({ member, likeness }) => ({
        initials: `${member.givenName.charAt(0)}.${member.surname.charAt(0)}.`,
        birthYear: member.birthDate ? Number(member.birthDate.slice(0, 4)) : null,
        likely: likeness === 'LIKELY',
        familyId: member.seen ? member.family : null,
      })),
});
