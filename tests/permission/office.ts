import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { CaseWorker, LegalBasis, SupportCase } from '@asysta/services/modules/cases/index';
import { Deadline } from '@asysta/services/modules/deadlines/index';
import { Contact } from '@asysta/services/modules/contacts/contact.entity';
import { Visit } from '@asysta/services/modules/visits/visit.entity';
import { Centre, Unit } from '@asysta/services/modules/centres/index';
import { Family } from '@asysta/services/modules/families/index';
import { Intake } from '@asysta/services/modules/intakes/index';
import { Appointment, DataAuthorization, StaffMember } from '@asysta/services/modules/staff/index';
import { Substitution } from '@asysta/services/modules/substitutions/substitution.entity';
import { randomIds } from '@asysta/services/platform/ids';
import { Caller } from '../kit/caller.js';
import { aMember } from '../kit/members.js';
import type { TestServer } from '../kit/server.js';
import { World } from '../kit/world.js';
import { type File, type Office, type Person, type Post, POSTS, type Substitution as StandingIn } from './oracle.js';

const day = (text: string) => text as LocalDate;

/** The day the offices of these tests live on. */
export const TODAY = '2026-03-02';
const DATES = {
  held: [
    [day('2020-01-01'), null],
    [day('2020-01-01'), day(TODAY)],
    [day(TODAY), day('2026-12-31')],
  ],
  past: [[day('2020-01-01'), day('2026-03-01')]],
  future: [[day('2026-03-03'), null]],
} as const;

/** Days on which a case is led by the person who runs it. */
const LED = {
  NOW: { validFrom: day('2025-01-01'), validTo: day(TODAY) },
  BEFORE: { validFrom: day('2025-01-01'), validTo: day('2026-03-01') },
  LATER: { validFrom: day('2026-03-03'), validTo: null },
} as const;

/** Days on which somebody stands in; one that is annulled would last today. */
const STOOD_IN = {
  NOW: { validFrom: day('2026-03-01'), validTo: day(TODAY), annulledAt: null },
  BEFORE: { validFrom: day('2026-02-01'), validTo: day('2026-03-01'), annulledAt: null },
  LATER: { validFrom: day('2026-03-03'), validTo: day('2026-03-09'), annulledAt: null },
  ANNULLED: { validFrom: day('2026-03-01'), validTo: day('2026-03-09'), annulledAt: new Date('2026-03-01T08:00:00Z') },
} as const;

const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });

const postOf = (units: number): fc.Arbitrary<Post> =>
  fc.record({
    role: fc.constantFrom(...POSTS, 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'),
    unit: units > 0 ? nullable(fc.nat(units - 1)) : fc.constant(null),
    held: fc.boolean().chain((held) => (held ? fc.constant(true) : fc.boolean())),
  });

const personOf = (units: number): fc.Arbitrary<Person> =>
  fc.record({ posts: fc.array(postOf(units), { minLength: 1, maxLength: 3 }), papers: fc.nat(5).map((roll) => roll > 0) });

const fileOf = (units: number, people: number): fc.Arbitrary<File> =>
  fc.record({
    unit: units > 0 ? nullable(fc.nat(units - 1)) : fc.constant(null),
    restricted: fc.nat(2).map((roll) => roll === 0),
    episode: fc.constantFrom('OPEN' as const, 'OPEN' as const, 'NONE' as const, 'CLOSED' as const),
    runBy: nullable(fc.nat(people - 1)),
    led: fc.constantFrom('NOW' as const, 'NOW' as const, 'NOW' as const, 'BEFORE' as const, 'LATER' as const),
    assignedTo: nullable(fc.nat(people - 1)),
    assignment: fc.constantFrom('RUNNING' as const, 'RUNNING' as const, 'ENDED' as const),
    takenInBy: nullable(fc.nat(people - 1)),
  });

const substitutionOf = (people: number, files: number): fc.Arbitrary<StandingIn> =>
  fc.record({
    as: fc.constantFrom('RUNNER' as const, 'ASSISTANT' as const),
    whom: fc.nat(people - 1),
    by: fc.nat(people - 1),
    file: nullable(fc.nat(files - 1)),
    days: fc.constantFrom(
      'NOW' as const,
      'NOW' as const,
      'NOW' as const,
      'BEFORE' as const,
      'LATER' as const,
      'ANNULLED' as const,
    ),
  });

/** Any centre: a forest of units, people with any mixture of posts and papers, files in any state. */
export const anyOffice: fc.Arbitrary<Office> = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([units, people, files]) =>
    fc.record({
      units: fc.tuple(
        ...Array.from({ length: units }, (_, index) => (index === 0 ? fc.constant(null) : nullable(fc.nat(index - 1)))),
      ),
      people: fc.array(personOf(units), { minLength: people, maxLength: people }),
      files: fc.array(fileOf(units, people), { minLength: files, maxLength: files }),
      substitutions: fc.array(substitutionOf(people, files), { maxLength: 4 }),
    }),
  );

/** An office that exists: whom to ask as, and the id of each file. */
export interface Built {
  readonly callers: readonly Caller[];
  readonly unitIds: readonly string[];
  readonly familyIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly caseIds: readonly string[];
}

/** Surnames alternate, so that a filter by surname hits every second file. */
export const surnameOf = (index: number): string => (index % 2 === 0 ? 'Adamska' : 'Zych');

const periodOf = ({ held }: Post, seed: number) => {
  const others = seed % 2 === 0 ? DATES.past : DATES.future;
  const choices = held ? DATES.held : others;
  return choices[seed % choices.length] ?? choices[0];
};

interface Work {
  readonly family: string;
  readonly supportCase: string;
  readonly recordedBy: string;
  readonly opened: LocalDate;
}

/** What a case holds wherever one is: two bases, a term that runs and one that is settled, three visits of which two on one day, and as many contacts. */
const recordWork = (em: EntityManager, { family, supportCase, recordedBy, opened }: Work): void => {
  for (const [kind, validTo] of [
    ['CONSENT', null],
    ['COURT_ORDER', day('2026-03-01')],
  ] as const)
    em.create(LegalBasis, { id: randomIds(), supportCase, kind, validFrom: opened, validTo, sourceId: randomIds() });
  const rule = { kind: 'CONTACT', origin: 'LOCAL', source: 'zasady ośrodka', ruleVersion: 1 } as const;
  for (const metOn of [null, opened])
    em.create(Deadline, {
      id: randomIds(),
      family,
      supportCaseId: supportCase,
      ...rule,
      startedOn: opened,
      dueOn: day('2026-03-09'),
      metOn,
    });
  for (const visitedOn of ['2026-02-01', '2026-02-15', '2026-02-15'].map(day))
    em.create(Visit, {
      id: randomIds(),
      supportCase,
      kind: 'REGULAR',
      visitedOn,
      durationMinutes: 45,
      place: 'HOME',
      supportKinds: ['EMOTIONAL'],
      matter: 'Rozmowa',
      author: recordedBy,
      recordedAt: new Date(`${visitedOn}T10:00:00Z`),
    });
  for (const contactedOn of ['2026-02-02', '2026-02-16', '2026-02-16'].map(day))
    em.create(Contact, {
      id: randomIds(),
      supportCase,
      kind: 'SCHOOL',
      contactedOn,
      withWhom: 'wychowawczyni',
      matter: 'Rozmowa',
      author: recordedBy,
      recordedAt: new Date(`${contactedOn}T10:00:00Z`),
    });
};

interface Places {
  readonly headId: string;
  readonly peopleIds: readonly string[];
  /** Case of the file at an index, where it has one. */
  readonly caseOf: ReadonlyMap<number, string>;
}

const standIn = (em: EntityManager, { substitutions }: Office, { headId, peopleIds, caseOf }: Places): void => {
  for (const { as, whom, by, file, days } of substitutions) {
    const supportCase = file === null ? null : caseOf.get(file);
    if (whom === by || supportCase === undefined) continue;
    em.create(Substitution, {
      id: randomIds(),
      role: as === 'RUNNER' ? 'SOCIAL_WORKER' : 'FAMILY_ASSISTANT',
      insteadOf: peopleIds[whom] ?? '',
      substitute: peopleIds[by] ?? '',
      supportCase,
      ...STOOD_IN[days],
      decidedBy: headId,
      decidedOn: day('2026-01-01'),
    });
  }
};

/** Writes an office into a centre of its own. */
export const build = async (server: TestServer, office: Office): Promise<Built> => {
  const centre = await World.found(server, 'CENTRE');
  const [unitIds, peopleIds, familyIds, memberIds] = [office.units, office.people, office.files, office.files].map((list) =>
    list.map(() => randomIds()),
  ) as [string[], string[], string[], string[]];
  const at = (ids: readonly string[], index: number | null): string | null => (index === null ? null : (ids[index] ?? null));
  const headId = randomIds();
  const caseOf = new Map<number, string>();
  const caseIds: string[] = [];
  const works: Work[] = [];
  const subjects = office.people.map(() => `sub-${randomBytes(8).toString('hex')}`);
  await centre.inside((em) => {
    em.create(Centre, { id: randomIds(), name: 'Ośrodek', shortName: 'GOPS', seat: 'Raków', voivodeship: 'świętokrzyskie' });
    em.create(StaffMember, { id: headId, subject: `sub-${headId}`, displayName: 'Kto decyduje' });
    office.units.forEach((parent, index) => {
      em.create(Unit, { id: unitIds[index] ?? '', name: `Komórka ${index}`, kind: 'DZIAL', parentId: at(unitIds, parent) });
    });
    office.people.forEach(({ posts, papers }, index) => {
      const staffMember = peopleIds[index] ?? '';
      em.create(StaffMember, { id: staffMember, subject: subjects[index] ?? '', displayName: `Osoba ${index}` });
      posts.forEach((post, position) => {
        const [validFrom, validTo] = periodOf(post, index + position);
        em.create(Appointment, {
          id: randomIds(),
          staffMember,
          role: post.role,
          unit: at(unitIds, post.unit),
          validFrom,
          validTo,
        });
      });
      const grantedOn = day('2020-01-01');
      const withdrawnOn = papers ? null : day(TODAY);
      em.create(DataAuthorization, { id: randomIds(), staffMember, grantedOn, secrecyUndertakenOn: grantedOn, withdrawnOn });
    });
    office.files.forEach((file, index) => {
      const [family, surname, opened] = [familyIds[index] ?? '', surnameOf(index), day('2025-01-01')];
      const key = searchKey(surname);
      const { restricted } = file;
      em.create(Family, { id: family, surname, surnameKey: key, unit: at(unitIds, file.unit), restricted, registeredOn: opened });
      aMember(em, { id: memberIds[index] ?? '', family, givenName: 'Ewa', surname, role: 'MOTHER' });
      const takenInBy = at(peopleIds, file.takenInBy);
      if (takenInBy) {
        const intake = {
          receivedOn: opened,
          source: 'SCHOOL',
          channel: 'PHONE',
          urgency: 'ORDINARY',
          content: 'x',
          state: 'REGISTERED',
        } as const;
        em.create(Intake, { id: randomIds(), family, ...intake, registeredBy: takenInBy });
      }
      if (file.episode === 'NONE') return;
      const closed = file.episode === 'CLOSED';
      const episode = {
        number: `AR/${index}`,
        track: 'ORDINARY',
        stage: closed ? 'CLOSED' : 'IN_SUPPORT',
        openedOn: opened,
      } as const;
      const closedOn = closed ? day('2026-02-01') : null;
      const supportCase = em.create(SupportCase, {
        id: randomIds(),
        family,
        ...episode,
        closedOn,
      });
      const runBy = at(peopleIds, file.runBy);
      if (runBy) em.create(CaseWorker, { id: randomIds(), supportCase, staffMember: runBy, ...LED[file.led] });
      caseIds.push(supportCase.id);
      caseOf.set(index, supportCase.id);
      works.push({ family, supportCase: supportCase.id, recordedBy: peopleIds[0] ?? '', opened });
      const assistant = at(peopleIds, file.assignedTo);
      if (!assistant) return;
      const endedOn = file.assignment === 'ENDED' ? day(TODAY) : null;
      em.create(Assignment, { id: randomIds(), supportCase, assistant, assignedOn: opened, assignedBy: assistant, endedOn });
    });
  });
  await centre.inside((em) => standIn(em, office, { headId, peopleIds, caseOf }));
  await centre.inside((em) => works.forEach((work) => recordWork(em, work)));
  const callers = subjects.map((subject, index) => new Caller(server, centre.party.alias, subject, peopleIds[index] ?? ''));
  return { callers, unitIds, familyIds, memberIds, caseIds };
};
