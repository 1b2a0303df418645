import type { LocalDate } from '@asysta/schema/values/local-date';
import { isPesel } from '@asysta/schema/values/pesel';
import { likenessOf, searchKey, surnameStems } from '@asysta/schema/values/search-key';
import type { Operation } from '../../platform/operation/index.js';
import { visibleFamilies } from './families.policy.js';
import { Family, FamilyMember } from './family.entity.js';
import { peselIndexOf } from './pesel.js';

interface Typed {
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate?: LocalDate | null;
  readonly pesel?: string | null;
}

const MOST = 5;

const candidates = (op: Operation, typed: Typed): Promise<FamilyMember[]> => {
  const stems = surnameStems(typed.surname).filter((stem) => stem.length > 2);
  const bySurname = stems.map((stem) => ({ surnameKey: { $gte: searchKey(stem), $lt: searchKey(stem) + '\u{10FFFF}' } }));
  return op.em.find(
    FamilyMember,
    {
      $or: [
        ...(bySurname as object[]),
        ...(typed.birthDate ? [{ birthDate: typed.birthDate, givenNameKey: searchKey(typed.givenName) }] : []),
        ...(typed.pesel && isPesel(typed.pesel) ? [{ peselIndex: peselIndexOf(op, typed.pesel) }] : []),
      ],
    },
    { limit: 200 },
  );
};

/**
 * People of this centre who may be the one being typed, most likely first. Answers initials and year of birth only, and the
 * family's id only to those who may see it: enough to stop a double file, too little to browse by.
 */
export const similarPersons = async (op: Operation, typed: Typed) => {
  const pesel = typed.pesel && isPesel(typed.pesel) ? peselIndexOf(op, typed.pesel) : null;
  const person = { firstName: typed.givenName, lastName: typed.surname, birthDate: typed.birthDate ?? null };
  const alike = (await candidates(op, typed))
    .map((member) => ({
      member,
      likeness:
        pesel && member.peselIndex?.equals(pesel)
          ? ('LIKELY' as const)
          : likenessOf(person, { firstName: member.givenName, lastName: member.surname, birthDate: member.birthDate ?? null }),
    }))
    .filter(({ likeness }) => likeness !== 'NONE')
    .sort((one, other) => one.likeness.localeCompare(other.likeness))
    .slice(0, MOST);
  const visible = await op.em.find(Family, {
    $and: [{ id: { $in: alike.map(({ member }) => member.family.id) } }, visibleFamilies(op)],
  });
  const mine = new Set(visible.map(({ id }) => id));
  return alike.map(({ member, likeness }) => ({
    initials: `${member.givenName.charAt(0)}.${member.surname.charAt(0)}.`,
    birthYear: member.birthDate ? Number(member.birthDate.slice(0, 4)) : null,
    likely: likeness === 'LIKELY',
    familyId: mine.has(member.family.id) ? member.family.id : null,
  }));
};
