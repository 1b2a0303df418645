import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';
import { tellTwice } from './twice.js';

interface Registered {
  readonly family: { readonly id: string; readonly members: readonly { readonly id: string }[] };
}

const REGISTERED = 'id family { id members { id } }';

/**
 * What an office knows in part, each as it came in: a family of which there is only an address and who rang, a child that is not born
 * yet, a father who belongs to two families and is one person, and a family that was written down twice.
 */
export const tellWhatIsKnown = async (office: Office, worker: string, today: LocalDate): Promise<void> => {
  const register = (daysAgo: number, newFamily: object, told: object) => {
    const receivedOn = addDays(today, -daysAgo);
    const input = { newFamily, receivedOn, channel: 'PHONE', urgency: 'ORDINARY', source: 'NEIGHBOUR', ...told };
    return office.act<Registered>(worker, receivedOn, 'registerIntake', 'RegisterIntakeInput', input, REGISTERED);
  };
  await register(
    2,
    { street: 'ul. Lipowa 5', city: 'Raków', members: [{ role: 'CHILD', bornAbout: Number(today.slice(0, 4)) - 3 }] },
    {
      reporterName: 'Sąsiadka z Lipowej 3 (przykładowa)',
      reporterContact: '600 000 111',
      content: 'Za ścianą od kilku dni wieczorami płacze małe dziecko. Rodziny nie zna z nazwiska.',
    },
  );
  const mother = { givenName: 'Natalia', surname: 'Wierzba', role: 'MOTHER', birthDate: '1999-03-14' };
  await register(
    5,
    {
      surname: 'Wierzba',
      city: 'Raków',
      members: [mother, { surname: 'Wierzba', role: 'CHILD', expectedOn: addDays(today, 60) }],
    },
    { source: 'HEALTH_CARE', content: 'Położna pyta o wsparcie dla kobiety w ciąży, która mieszka sama.' },
  );
  const father = { givenName: 'Marek', surname: 'Brzoza', role: 'FATHER', birthDate: '1987-09-02' };
  const child = { givenName: 'Igor', surname: 'Brzoza', role: 'CHILD', birthDate: '2016-05-20' };
  const first = await register(
    9,
    { surname: 'Brzoza', city: 'Raków', street: 'Polna 12', members: [father, child] },
    { source: 'SCHOOL', content: 'Syn od miesiąca nie odrabia lekcji, ojciec prosi o radę.' },
  );
  const known = { familyMemberId: first.family.members[0]?.id, role: 'FATHER', joinedOn: addDays(today, -400) };
  const daughter = { givenName: 'Lena', surname: 'Jarząb', role: 'CHILD', birthDate: '2022-02-11' };
  await register(
    3,
    { surname: 'Jarząb', city: 'Raków', street: 'Leśna 4', members: [daughter], knownMembers: [known] },
    { source: 'FAMILY', content: 'Matka mówi, że ojciec córki mieszka z nimi tylko w tygodniu.' },
  );
  await tellTwice(office, worker, today, first.family);
};
