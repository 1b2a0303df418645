import { randomBytes } from 'node:crypto';
import type { PartnerKind } from '@asysta/schema/partners/codes';
import { addDays, addMonths, dayInPoland } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { Diagnosis, SupportCase } from '@asysta/services/modules/cases/index';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { Family, Strength } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from './caller.js';
import { aMember } from './members.js';
import { type TestServer } from './server.js';
import { aCentre, World } from './world.js';

/** The day on which everything of these tests happens. */
export const today = dayInPoland(new Date());

const canary = (what: string): string => `CAN-${what}-${randomBytes(5).toString('hex')}`;

/** A partner institution with somebody who works there. */
export const aPartner = async (server: TestServer, name = 'Szkoła Podstawowa') => {
  const partner = await World.found(server, 'PARTNER', name);
  return { partner, worker: await partner.hire('Pedagożka szkolna', { role: 'PARTNER_WORKER' }) };
};

/** A family with an assistant, full of canaries, and a centre that may refer it to a school. */
export const aFamilyToRefer = async (server: TestServer, kind: PartnerKind = 'SCHOOL') => {
  const { centre, ...staff } = await aCentre(server);
  const { partner, worker } = await aPartner(server);
  const [familyId, caseId, institutionId, unconnectedId] = [randomIds(), randomIds(), randomIds(), randomIds()];
  const words = {
    surname: canary('surname'),
    child: canary('child'),
    street: canary('street'),
    phone: canary('phone'),
    strength: canary('strength'),
    school: canary('school'),
  };
  await centre.inside((em) => {
    em.create(PartnerInstitution, {
      id: institutionId,
      name: 'Szkoła Podstawowa',
      kind,
      scope: 'pomoc pedagogiczna',
      receiverId: partner.party.id,
    });
    em.create(PartnerInstitution, { id: unconnectedId, name: 'Poradnia', kind: 'CLINIC', scope: 'porady' });
    const family = em.create(Family, {
      id: familyId,
      surname: words.surname,
      surnameKey: searchKey(words.surname),
      street: words.street,
      city: 'Zielonki',
      phone: words.phone,
      registeredOn: addDays(today, -60),
    });
    const person = { family: familyId, surname: words.surname };
    aMember(em, { ...person, givenName: 'Ewa', role: 'MOTHER', birthDate: addMonths(today, -400) });
    aMember(em, {
      ...person,
      givenName: words.child,
      role: 'CHILD',
      birthDate: addMonths(today, -100),
      school: words.school,
    });
    em.create(Strength, { id: randomIds(), family, description: words.strength, observedOn: today });
    const supportCase = em.create(SupportCase, {
      id: caseId,
      family,
      number: canary('number'),
      track: 'ORDINARY',
      stage: 'ASSIGNED',
      openedOn: addDays(today, -50),
    });
    em.create(Diagnosis, {
      id: randomIds(),
      supportCase,
      madeOn: today,
      author: staff.socialWorker.staffMemberId,
      problems: ['HOUSING', 'DEBT'],
      description: canary('diagnosis'),
    });
    em.create(Assignment, {
      id: randomIds(),
      supportCase,
      assistant: staff.assistant.staffMemberId,
      assignedOn: addDays(today, -30),
      assignedBy: staff.director.staffMemberId,
    });
  });
  return { centre, ...staff, partner, worker, familyId, caseId, institutionId, unconnectedId, words };
};

type Told = Awaited<ReturnType<typeof aFamilyToRefer>>;

/** What is sent by default: two fields of the children, for a month. */
export const orderOf = (told: Pick<Told, 'familyId' | 'institutionId'>) => ({
  familyId: told.familyId,
  partnerInstitutionId: told.institutionId,
  purpose: 'Wsparcie dziecka w nauce',
  basis: 'ART_190A',
  fields: ['CHILDREN_NAMES', 'CHILDREN_SCHOOL'],
  expiresOn: addDays(today, 30),
});

/** A referral as the centre sees it. */
export interface Sent {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly share: { readonly id: string; readonly answerDueOn: string | null };
}

/** Refers the family, with other answers where a test wants them. */
export const refer = (who: Caller, told: Told, change: Record<string, unknown> = {}): Promise<Sent> =>
  who.do<Sent>('referFamily', 'ReferFamilyInput', { ...orderOf(told), ...change }, 'id version state share { id answerDueOn }');

/** A share as the partner sees it. */
export interface Received {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly unread: boolean;
  readonly sharedFields: { field: string; value: string | null }[];
}

/** Everything of a share that the partner may read. */
export const READ =
  'query($id: ID!) { receivedShare(id: $id) { id version state unread centreName purpose expiresAt sharedFields { field value } viewerMay { respond answer } } }';

/** Opens a share as the partner. */
export const read = async (who: Caller, id: string): Promise<Received> =>
  (await who.get<{ receivedShare: Received }>(READ, { id })).receivedShare;

/** How a share that may not be opened is answered: whether there are data, and the codes. */
export const unread = async (who: Caller, id: string): Promise<string> => {
  const answer = await who.ask(READ, { id });
  return [answer.data === null, answer.errors.map(({ extensions }) => extensions['code'])].join(' ');
};

/** What `unread` says of a share that is not there for the reader. */
export const GONE = 'true NOT_FOUND';
