import type * as asking from '@asysta/services/platform/tenancy/ask-once';
import type * as tellers from '@asysta/services/platform/compile/teller';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { ordinarySchema } from '../kit/both-ways.js';
import { aFile } from '../kit/files.js';
import { aReferral } from '../kit/referral-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { type Crowd, type Found, interleave, type Known, knownOf } from './engine/interleaving.js';
import { caught } from './engine/planting.js';

const planted = vi.hoisted(() => ({ neighbour: false, yesterday: false, firstAsked: false }));

// Of two requests that follow each other on the doors, the second is asked as the first.
vi.mock('@asysta/services/platform/tenancy/ask-once', async (original) => {
  const real = await original<typeof asking>();
  let before: Parameters<typeof real.askOnce>[1] = null;
  const remembered = new Map<string, readonly (string | null)[]>();
  return {
    askOnce: (...[pool, inside, statement, gone]: Parameters<typeof real.askOnce>) => {
      const stale = before ?? inside;
      before = inside;
      const kept = remembered.get(statement.name) ?? statement.values;
      remembered.set(statement.name, kept);
      const { values } = planted.firstAsked ? { values: kept } : statement;
      return real.askOnce(pool, planted.neighbour ? stale : inside, { ...statement, values }, gone);
    },
  };
});

// A plan that keeps the day on which it was first asked for.
vi.mock('@asysta/services/platform/compile/teller', async (original) => {
  const real = await original<typeof tellers>();
  let first: string | null = null;
  return {
    ...real,
    factsOf: (...given: Parameters<typeof real.factsOf>) => {
      const facts = real.factsOf(...given);
      first ??= facts.today ?? null;
      return planted.yesterday ? { ...facts, today: first } : facts;
    },
  };
});

const DAYS = ['2026-03-02', '2026-06-01'];
/** Far more than it takes: only what hangs meets it. */
const BUDGET_MS = 900_000;
const REQUESTS = 10_000;
const AT_ONCE = 16;

const schema = buildApiSchema();
let copy: Copy;
let server: TestServer;
let known: readonly Known[];

/** A centre with a director and two assistants, each with families of their own, and one family that is nobody's. */
const anOffice = async () => {
  const { centre, director, assistant } = await aCentre(server);
  const other = await centre.hire('Druga asystentka', { role: 'FAMILY_ASSISTANT' });
  const files = [];
  for (const assistantId of [assistant, assistant, other, null].map((one) => one?.staffMemberId ?? null))
    files.push(await aFile(centre, { stage: 'IN_SUPPORT', assistantId, basisTo: '2026-04-30' }));
  return { party: centre.party, callers: [director, assistant, other], familyIds: files.map(({ familyId }) => familyId) };
};

const aSchool = async () => {
  const { school, teacher } = await aReferral(server);
  return { party: school.party, callers: [teacher] };
};

beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
  server.setToday('2026-03-02');
  const offices = [await anOffice(), await anOffice(), await anOffice()];
  const crowd: Crowd = {
    callers: [...offices, await aSchool(), await aSchool()].flatMap(({ party, callers }) =>
      callers.map((caller) => ({ caller, party })),
    ),
    documents: [
      {
        text: 'query($page: PageInput!) { supportCases(page: $page) { nodes { id currentBasis { id } } pageInfo { endCursor hasNextPage } } }',
        variables: [{ page: { first: 1 } }, { page: { first: 3 } }],
      },
      {
        text: 'query($id: ID!) { family(id: $id) { id currentCase { number viewerMay currentBasis { validTo } } } }',
        variables: offices.flatMap(({ familyIds }) => familyIds.slice(0, 2).map((id) => ({ id }))),
      },
      { text: '{ families { totalCount edges { cursor node { id } } } }', variables: [{}] },
      { text: '{ receivedShares { nodes { id } } }', variables: [{}] },
    ],
    days: DAYS,
  };
  known = await knownOf(server, ordinarySchema(), crowd);
  await interleave({ server, schema, known, requests: 200, lanes: AT_ONCE, leaves: 1_000 });
});
afterAll(async () => {
  await server.stop();
  await copy.drop();
});

const round = (requests: number, over: { readonly leaves?: number; readonly losing?: boolean } = {}): Promise<Found> =>
  interleave({ server, schema, known, requests, lanes: AT_ONCE, leaves: 8, ...over });

test('the days and the callers of this suite are told apart by what they are answered', () => {
  const answers = new Map(known.map(({ title, answer }) => [title, answer]));
  const differing = [...answers].filter(([title, answer]) => answers.get(title.replace(DAYS[0] ?? '', DAYS[1] ?? '')) !== answer);
  expect(differing.length).toBeGreaterThan(10);
  expect(new Set(answers.values()).size).toBeGreaterThan(40);
});

test(
  `a warm plan never carries another's ids or day: ${REQUESTS} interleaved requests, some of which go away`,
  async () => {
    server.statements();
    const { findings, answered, left } = await round(REQUESTS);
    const compiled = server.statements().filter(({ sql }) => sql.includes('audited as (insert'));
    expect(findings.slice(0, 5)).toEqual([]);
    expect(left).toBeGreaterThan(REQUESTS / 16);
    expect(answered).toBeGreaterThan(REQUESTS * 0.8);
    expect(compiled.length).toBeGreaterThan(REQUESTS * 0.5);
    expect(new Set(compiled.map(({ sql }) => sql)).size).toBeLessThan(16);
  },
  BUDGET_MS,
);

test('a connection lost in the middle answers nobody wrongly, records nothing for nobody, and costs the next one nothing', async () => {
  let lost = 0;
  let losing = true;
  const lose = async (): Promise<void> => {
    while (losing) {
      const [{ ended } = { ended: 0 }] = await copy.ask<{ ended: number }>(
        `select count(pg_terminate_backend(pid))::integer as ended from (select pid from pg_stat_activity
         where datname = current_database() and usename = 'asysta_centre' order by random() limit 1) one`,
      );
      lost += ended;
      await pause(30);
    }
  };
  const ending = lose();
  const { findings } = await round(1_500, { losing: true });
  losing = false;
  await ending;
  expect(findings.slice(0, 5)).toEqual([]);
  expect(lost).toBeGreaterThan(5);
  expect((await round(200)).findings).toEqual([]);
});

const FAULTS = [
  ['of two requests the second is asked as the party of the first', 'neighbour'],
  ['a plan keeps the day on which it was first asked for', 'yesterday'],
  ['a plan keeps what it was first asked with', 'firstAsked'],
] as const;

test.each(FAULTS)('catches that %s', async (_, fault) => {
  planted[fault] = true;
  try {
    caught((await round(400)).findings, /it was answered .* instead of|the audit holds/);
  } finally {
    planted[fault] = false;
  }
  expect((await round(100)).findings).toEqual([]);
});
