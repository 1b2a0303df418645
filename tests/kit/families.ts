import { searchKey } from '@asysta/schema/values/search-key';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import { aMember } from './members.js';
import type { World } from './world.js';

interface Facts {
  readonly restricted?: boolean;
  readonly unitId?: string;
  readonly child?: { readonly givenName: string; readonly birthDate: string };
}

/** Puts a family with its mother (and a child) into the files of a centre and answers its id. */
export const aFamily = async (
  world: World,
  surname: string,
  { restricted = false, unitId, child }: Facts = {},
): Promise<string> => {
  const id = randomIds();
  await world.inside((em) => {
    em.create(Family, {
      id,
      surname,
      surnameKey: searchKey(surname),
      restricted,
      unit: unitId ?? null,
      registeredOn: '2026-01-05' as LocalDate,
    });
    const person = (givenName: string, birthDate: string, role: 'MOTHER' | 'CHILD') =>
      aMember(em, { family: id, givenName, surname, birthDate, role });
    person('Marta', '1990-04-12', 'MOTHER');
    if (child) person(child.givenName, child.birthDate, 'CHILD');
  });
  return id;
};
