import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Deadline } from '@asysta/services/modules/deadlines/index';
import { Visit } from '@asysta/services/modules/visits/visit.entity';
import { randomIds } from '@asysta/services/platform/ids';
import { aFile } from '../../kit/files.js';
import { aMember } from '../../kit/members.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const LIST = `{ supportCases(page: { first: 100 }) { totalCount nodes {
  number stage
  family { surname members { givenName birthDate } }
  currentBasis { kind validTo }
  assistant { displayName }
  nextDeadline { kind dueOn daysLeft source }
  lastVisit { visitedOn matter }
} } }`;

interface Cases {
  readonly supportCases: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly family: { readonly members: readonly unknown[] };
      readonly currentBasis: unknown;
      readonly nextDeadline: { readonly dueOn: string };
      readonly lastVisit: { readonly visitedOn: string };
    }[];
  };
}

const day = (text: string): LocalDate => text as LocalDate;

/** A family in support with two members, a consent, a running term and three visits. */
const inSupport = async ({ centre, assistant }: Awaited<ReturnType<typeof aCentre>>): Promise<void> => {
  const { familyId: family, caseId: supportCase } = await aFile(centre, {
    stage: 'IN_SUPPORT',
    assistantId: assistant.staffMemberId,
    basisTo: null,
  });
  await centre.inside((em) => {
    for (const givenName of ['Marta', 'Ola']) {
      aMember(em, { family, givenName, surname: 'Nowak', role: 'MOTHER', birthDate: '1990-01-01' });
    }
    const rule = { kind: 'CONTACT' as const, origin: 'LOCAL' as const, source: 'zasady ośrodka', ruleVersion: 1 };
    em.create(Deadline, {
      id: randomIds(),
      family,
      supportCaseId: supportCase,
      ...rule,
      startedOn: day('2026-03-01'),
      dueOn: day('2026-03-08'),
    });
    for (const visitedOn of ['2026-02-01', '2026-02-15', '2026-03-01'].map(day)) {
      em.create(Visit, {
        id: randomIds(),
        supportCase,
        kind: 'REGULAR',
        visitedOn,
        durationMinutes: 45,
        place: 'HOME',
        supportKinds: ['EMOTIONAL'],
        matter: 'Rozmowa',
        author: assistant.staffMemberId,
        recordedAt: new Date(),
      });
    }
  });
};

test('G39 the list of cases with members, basis, next deadline and last visit costs the same statements for one family and for a hundred', async () => {
  server.setToday('2026-03-03');
  const office = await aCentre(server);
  const cost = async () => {
    server.statements();
    const { supportCases } = await office.director.get<Cases>(LIST);
    return { supportCases, statements: server.statements().length };
  };
  await inSupport(office);
  await cost(); // The first reading of a connection asks the server one thing more.
  const one = await cost();
  for (let more = 0; more < 99; more += 1) await inSupport(office);
  const hundred = await cost();
  expect(hundred.supportCases.totalCount).toBe(100);
  for (const { family, currentBasis, nextDeadline, lastVisit } of hundred.supportCases.nodes) {
    expect([family.members.length, currentBasis, nextDeadline.dueOn, lastVisit.visitedOn]).toEqual([
      2,
      { kind: 'CONSENT', validTo: null },
      '2026-03-08',
      '2026-03-01',
    ]);
  }
  expect(hundred.statements).toBe(one.statements);
});
