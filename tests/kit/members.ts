import type { EntityManager } from '@mikro-orm/postgresql';
import type { FamilyRole } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { FamilyMember, Person } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';

interface Facts {
  readonly id?: string;
  readonly family: string;
  readonly givenName: string;
  readonly surname: string;
  readonly role: FamilyRole;
  readonly birthDate?: string;
  readonly school?: string;
}

/** Puts somebody nobody knew into a household; answers the id of the membership. */
export const aMember = (em: EntityManager, { id = randomIds(), family, role, ...facts }: Facts): string => {
  const { givenName, surname, birthDate, school } = facts;
  const person = em.create(Person, {
    id: randomIds(),
    givenName,
    surname,
    givenNameKey: searchKey(givenName),
    surnameKey: searchKey(surname),
    birthDate: (birthDate ?? null) as LocalDate | null,
    school: school ?? null,
  });
  em.create(FamilyMember, { id, family, person, role });
  return id;
};
