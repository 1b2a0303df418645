import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BothWays, startBothWays, type Told } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { anyOffice, build, type Built, TODAY } from './office.js';
import { type Office, seenBy } from './oracle.js';

const OFFICES = 14;

/** What happens to an office between two requests; numbers are taken modulo what there is. */
interface Move {
  readonly what: 'UNIT' | 'FILE' | 'POST';
  readonly which: number;
  readonly to: number | null;
}

const anyMove: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom('UNIT' as const, 'UNIT' as const, 'FILE' as const, 'POST' as const),
  which: fc.nat(20),
  to: fc.option(fc.nat(20), { freq: 4, nil: null }),
});

let ways: BothWays;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday(TODAY);
});
afterAll(() => ways.stop());

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((one, index) => (index === at ? value : one));

/** Carries a move out in the database and answers the office as it is then. */
const carryOut = async (office: Office, { unitIds, familyIds, callers }: Built, { what, which, to }: Move): Promise<Office> => {
  const { units, files, people } = office;
  const unitAt = (index: number | null): string | null => (index === null ? null : (unitIds[index] ?? null));
  if (units.length === 0) return office;
  const unit = to === null ? null : to % units.length;
  if (what === 'UNIT') {
    const at = which % units.length;
    // Below an earlier one, so that the units stay a forest.
    const parent = unit !== null && unit < at ? unit : null;
    await ways.server.peek('update unit set parent_id = $1 where id = $2', [unitAt(parent), unitIds[at]]);
    return { ...office, units: replaced(units, at, parent) };
  }
  if (what === 'FILE') {
    const at = which % files.length;
    await ways.server.peek('update family set unit_id = $1 where id = $2', [unitAt(unit), familyIds[at]]);
    return { ...office, files: replaced(files, at, { ...(files[at] as Office['files'][number]), unit }) };
  }
  const at = which % people.length;
  const person = people[at] as Office['people'][number];
  await ways.server.peek('update appointment set unit_id = $1 where staff_member_id = $2', [
    unitAt(unit),
    callers[at]?.staffMemberId,
  ]);
  return { ...office, people: replaced(people, at, { ...person, posts: person.posts.map((post) => ({ ...post, unit })) }) };
};

const LIST = '{ families(page: { first: 100 }) { totalCount nodes { id cases { id } } } }';
const ONE = 'query($id: ID!) { family(id: $id) { id currentCase { id } } }';

const same = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const { compiled, ordinary } = await ways.ask(caller, query, variables);
  expect({ ...compiled, inOne: null }).toEqual({ ...ordinary, inOne: null });
  return compiled;
};

const met = { seen: 0, hidden: 0, compiled: 0 };

/** Everybody sees by both ways what the book of rules lets them see, in the list and one by one. */
const check = async (office: Office, { callers, familyIds }: Built): Promise<void> => {
  for (const [who, caller] of callers.entries()) {
    const verdict = seenBy(office, who);
    const visible = typeof verdict === 'string' ? [] : verdict.map((index) => familyIds[index]);
    const told = await same(caller, LIST);
    const { families } =
      (told.answer as { data: { families?: { totalCount: number; nodes: { id: string }[] } } | null }).data ?? {};
    expect((families?.nodes ?? []).map(({ id }) => id).toSorted()).toEqual(visible.toSorted());
    expect(families?.totalCount ?? 0).toBe(visible.length);
    met.compiled += told.inOne ? 1 : 0;
    for (const id of familyIds.slice(0, 3)) {
      const { data } = (await same(caller, ONE, { id })).answer as { data?: unknown };
      expect((data ?? null) !== null).toBe(visible.includes(id));
      met[visible.includes(id) ? 'seen' : 'hidden'] += 1;
    }
  }
};

test('G21 whatever posts somebody holds at once and wherever units, files and posts move, both ways show what the book of rules does', async () => {
  await fc.assert(
    fc.asyncProperty(anyOffice, fc.array(anyMove, { minLength: 1, maxLength: 3 }), async (office, moves) => {
      const built = await build(ways.server, office);
      let now = office;
      await check(now, built);
      for (const move of moves) {
        now = await carryOut(now, built, move);
        await check(now, built);
      }
    }),
    { numRuns: OFFICES, endOnFailure: true, ...(process.env['ASYSTA_SEED'] ? { seed: Number(process.env['ASYSTA_SEED']) } : {}) },
  );
  for (const [outcome, times] of Object.entries(met)) expect(times, outcome).toBeGreaterThan(10);
}, 900_000);
