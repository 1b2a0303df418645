import { randomUUID } from 'node:crypto';
import type * as audited from '@asysta/services/platform/compile/audited';
import type * as splicing from '@asysta/services/platform/compile/splice';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type Copy, copyDatabase } from '../isolation/engine/database.js';
import { documentOf, type Operation, operationsOf, relationsOf, rootOf } from '../isolation/engine/documents.js';
import { type Ground, groundOf, learn, PATIENCE, variablesFor } from '../isolation/engine/prober.js';
import { rightKind, teach } from '../isolation/engine/survey.js';
import { withValue } from '../isolation/engine/values.js';
import { seedWorlds, type Who, type Worlds } from '../isolation/engine/worlds.js';
import { ordinarySchema, tell, type Told } from '../kit/both-ways.js';
import { isToTest } from '../kit/nouns.js';
import { startServer, type TestServer } from '../kit/server.js';
import { LAWFUL } from './lawful-worlds.js';

const planted = vi.hoisted(() => ({
  wrong: false,
  unrecorded: false,
  untold: false,
}));

// An answer that is not what stands in the database.
vi.mock('@asysta/services/platform/compile/splice', async (original) => {
  const real = await original<typeof splicing>();
  return {
    ...real,
    splice: (...given: Parameters<typeof real.splice>) => {
      if (planted.untold) throw new Error('A rule broke');
      const text = real.splice(...given);
      return planted.wrong ? text.replace(/"version":\d+/, '"version":77') : text;
    },
  };
});

// An audit that names only what was done.
vi.mock('@asysta/services/platform/compile/audited', async (original) => {
  const real = await original<typeof audited>();
  return {
    auditedBy: (...[writing, { columns, from }]: Parameters<typeof real.auditedBy>) =>
      real.auditedBy(writing, {
        columns,
        from: planted.unrecorded ? from.replace('(select stands from verdict)', 'false') : from,
      }),
  };
});

const BUDGET_MS = 1_800_000;
const schema = buildApiSchema();
const mutations = operationsOf(schema).filter((operation) => operation.kind === 'mutation' && isToTest(rootOf(operation)));

/** Mutations whose answer only the ordinary way reads, with the reason; none is added without one, and a shorter list is progress. */
const ORDINARY: Readonly<Record<string, string>> = {
  acceptShare: 'receivedShareById names no root',
  acknowledgeNotification: 'notificationById names no root',
  answerShare: 'receivedShareById names no root',
  declineShare: 'receivedShareById names no root',
};

/**
 * Mutations that find no row in these worlds that they could be carried out on; their modules' tests repeat them. What the court decided
 * later is a prolonging of an order without an end here, and the other decision would leave the orders nothing to be decided. Two of them
 * name two people, where every place of a call that asks for somebody names the one of its file; others ask for a name that nothing has
 * yet, and each that is typed here was given before; the days of a competent court are those that an earlier call has taken.
 */
const NEVER_DONE: readonly string[] = [
  'addCentreProblem',
  'appointSubstitute',
  'changeCentreProblem',
  'correctAssignment',
  'correctCompetentCourt',
  'correctMeetingRhythm',
  'correctVisitPause',
  'proposeCourtDecisionCorrection',
  'recordCompetentCourt',
  'recordLateVisit',
  'recordMeetingRhythm',
  'recordParentalAuthority',
  'recordVisitPause',
  'registerStaffMember',
  'submitHalfYearReport',
  'withdrawSupportConsent',
];

let seeded: { readonly copy: Copy; readonly worlds: Worlds };
beforeAll(async () => {
  const copy = await copyDatabase();
  seeded = { copy, worlds: await seedWorlds(copy.ask) };
  for (const change of LAWFUL) await copy.ask(change);
  await copy.close();
}, BUDGET_MS);
afterAll(() => seeded.copy.drop());

/** The product twice over one database, as it is and with nothing compiled. */
interface Place {
  readonly ground: Ground;
  readonly ordinary: TestServer;
}

/** Runs a test on worlds that no other test has changed. */
const inFreshWorlds = async (check: (place: Place) => Promise<void>): Promise<void> => {
  const { worlds } = seeded;
  const copy = await copyDatabase(seeded.copy.name);
  const server = await startServer({
    database: copy,
    schema,
    keys: worlds.keys,
  });
  const ordinary = await startServer({
    database: copy,
    schema: ordinarySchema(),
    keys: worlds.keys,
  });
  try {
    const oracles: Ground['oracles'] = {
      look: () => [],
      settle: () => Promise.resolve([]),
    };
    await check({
      ground: { ...groundOf(server, schema, worlds, copy.ask), oracles },
      ordinary,
    });
  } finally {
    await server.stop();
    await ordinary.stop();
    await copy.drop();
  }
};

/** A part of an answer; a field that demands a right of its own shows something sealed, which only the ordinary way opens. */
const documentAt = (operation: Operation, variables: Record<string, unknown>, levels: number, part: number): string => {
  const parts = partsOf(operation);
  if (parts === 1) return documentOf(operation, variables, levels, () => false);
  const relations = relationsOf(operation, () => false);
  return documentOf(
    operation,
    variables,
    levels,
    () => false,
    (relation) => relations.indexOf(relation) % parts === part,
  );
};

interface Reply {
  readonly status: number;
  readonly errors?: readonly {
    readonly extensions: { readonly code: string; readonly field?: string };
  }[];
  readonly data?: Readonly<Record<string, unknown>> | null;
}

const replyOf = ({ answer }: Told): Reply => answer as Reply;

const idsOf = (audit: readonly string[]): readonly string[] =>
  audit.flatMap((entry) => (entry.split(' | ')[5] ?? '').split(' ').filter(Boolean));

/** A change that was carried out, and how to ask for it again with so many levels of a part of its answer. */
interface Done {
  readonly told: Told;
  readonly again: (which: TestServer, levels: number, part: number) => Promise<Told>;
}

const LEVELS = 2;

/** Types of which everything within two levels is more than one statement may hold; within one level it is not. */
const WIDE: readonly string[] = ['Contact', 'Family', 'MeetingRhythm', 'Substitution', 'SupportCase', 'Visit', 'VisitPause'];

/** Where one level is more than one statement may hold, too, the relations are looked at in so many parts. */
const PARTS: Readonly<Record<string, number>> = { SupportCase: 3 };

const partsOf = ({ root }: Operation): number => PARTS[String(root.type).replace('!', '')] ?? 1;

const levelsOf = ({ root }: Operation): number => (WIDE.includes(String(root.type)) ? 1 : LEVELS);

/** As many levels of an answer as the limits on documents allow, and no fewer than so many. */
const asDeep = async (most: number, least: number, ask: (levels: number) => Promise<Told>): Promise<Told> => {
  for (let levels = most; ; levels -= 1) {
    const told = await ask(levels);
    if (replyOf(told).status !== 400 || levels === least) return told;
  }
};

/** Carries a mutation out as somebody; null where they find no row for it. */
const carriedOut = async (ground: Ground, operation: Operation, who: Who): Promise<Done | null> => {
  for (let file = 0; file < PATIENCE; file += 1) {
    const variables = withValue(await variablesFor(ground, operation, file), 'input.idempotencyKey', randomUUID());
    const again = (which: TestServer, most: number, part: number): Promise<Told> =>
      // Without its relations every part would be the same.
      asDeep(most, partsOf(operation) > 1 ? most : 0, (levels) =>
        tell(which, { bearer: who.bearer ?? '' }, documentAt(operation, variables, levels, part), variables),
      );
    const told = await again(ground.server, levelsOf(operation), 0);
    const { errors = [], data } = replyOf(told);
    if (errors.length === 0 && data?.[operation.root.name]) return { told, again };
    if (errors.some(({ extensions: { code } }) => ['FORBIDDEN', 'DATA_AUTHORIZATION_MISSING'].includes(code))) return null;
    if (errors.some(({ extensions }) => extensions.field)) await learn(ground, operation, who, file, [], []);
  }
  return null;
};

/** Whoever may; those who prove nothing come first, because with them the mark of every file is looked at. */
const callers = ({ worlds }: Ground, operation: Operation): readonly Who[] =>
  worlds.near.callers
    .filter((who) => rightKind(operation, who))
    .toSorted((one, other) => Number(other.role?.endsWith('_SYSTEM')) - Number(one.role?.endsWith('_SYSTEM')));

const ENOUGH = 2;

/** Carries a mutation out as some of those who may and looks at each before the next; answers how many did. */
const withSome = async (ground: Ground, operation: Operation, look: (done: Done) => Promise<void>): Promise<number> => {
  await teach(ground, operation, []);
  let count = 0;
  for (const who of callers(ground, operation)) {
    const done = count < ENOUGH ? await carriedOut(ground, operation, who) : null;
    if (!done) continue;
    count += 1;
    await look(done);
  }
  return count;
};

test.for(mutations.map((operation) => [operation.root.name, operation] as const))(
  'both ways tell the same answer of a change, and the audit the same of it: %s',
  { timeout: BUDGET_MS },
  ([name, operation]) =>
    inFreshWorlds(async ({ ground, ordinary }) => {
      const count = await withSome(ground, operation, async ({ told, again }) => {
        expect(told.inOne).toBe(!(name in ORDINARY));
        const others = Array.from({ length: partsOf(operation) }, (_, part) => [levelsOf(operation), part] as const);
        for (const [levels, part] of [...others, [0, 0] as const]) {
          const [theirs, ours] = [await again(ordinary, levels, part), await again(ground.server, levels, part)];
          expect({ ...ours, inOne: null }).toEqual({
            ...theirs,
            inOne: null,
          });
          expect(theirs.inOne).toBe(false);
          expect(ours.inOne).toBe(told.inOne);
          if (part > 0) continue;
          if (levels > 0) expect(told.answer).toEqual(theirs.answer);
          // What an answer shows is named by the entries of the request that brought it first.
          expect(idsOf(told.audit)).toEqual(expect.arrayContaining([...idsOf(theirs.audit)]));
        }
      });
      expect(count > 0).toBe(!NEVER_DONE.includes(name));
    }),
);

/** What both ways tell of one change while something is wrong with the compiled one. */
const whilePlanted = async (fault: keyof typeof planted, look: (ours: Told, theirs: Told) => void): Promise<void> => {
  const operation = operationsOf(schema).find(({ root }) => root.name === 'addStrength') as Operation;
  planted[fault] = true;
  try {
    await inFreshWorlds(async ({ ground, ordinary }) => {
      const count = await withSome(ground, operation, async ({ again }) =>
        look(await again(ground.server, 0, 0), await again(ordinary, 0, 0)),
      );
      expect(count).toBeGreaterThan(0);
    });
  } finally {
    planted[fault] = false;
  }
};

test('catches an answer that is not what stands in the database', () =>
  whilePlanted('wrong', (ours, theirs) => expect(ours.answer).not.toEqual(theirs.answer)));

test('catches an answer whose files are not recorded', () =>
  whilePlanted('unrecorded', (ours, theirs) => {
    expect(ours.answer).toEqual(theirs.answer);
    expect(ours.audit).not.toEqual(theirs.audit);
  }));

test('a change whose answer cannot be told stays changed and is recorded as done: the ordinary way tells it', () =>
  whilePlanted('untold', (ours, theirs) => {
    expect(ours.answer).toEqual(theirs.answer);
    expect(ours.audit.join()).not.toMatch(/FAILED|REFUSED/);
  }));
