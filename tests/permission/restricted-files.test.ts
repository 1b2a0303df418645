import type { EntityMetadata } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { filePathOf } from '@asysta/services/platform/file/resolve-files';
import { idPositions } from '@asysta/services/platform/operation/schema-rules';
import { readTables } from '../isolation/engine/catalog.js';
import { type Copy, copyDatabase } from '../isolation/engine/database.js';
import { NESTED, type Operation, operationsOf, rootOf } from '../isolation/engine/documents.js';
import { familyOfRow } from '../isolation/engine/own-files.js';
import { type Ground, groundOf, idOf, probe, variablesFor } from '../isolation/engine/prober.js';
import { comparable, isDenied, type Reply } from '../isolation/engine/send.js';
import { rightKind, teach } from '../isolation/engine/survey.js';
import { type IdPlace, withValue } from '../isolation/engine/values.js';
import { FILES, seedWorlds, type Who } from '../isolation/engine/worlds.js';
import { isToTest, NOUNS, NOUNS_TO_TEST } from '../kit/nouns.js';
import { startServer, type TestServer } from '../kit/server.js';

const BUDGET_MS = 1_800_000;
const schema = buildApiSchema();
/** Whether every module is asked about, not only those that a change touches. */
const isWhole = NOUNS_TO_TEST.length === NOUNS.length;
const operations = operationsOf(schema).filter((operation) => isToTest(rootOf(operation)));

const DIRECTOR_ONLY = 'only the director may, of whom a second factor of today is demanded for everything';

/** Positions whose row can belong to a file and that are not asked, each with its reason; anything else is asked or fails. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'EndSecretAddressInput.secretAddressId': DIRECTOR_ONLY,
  'GrantSecretAddressInput.secretAddressId': DIRECTOR_ONLY,
  'RevokeSecretAddressGrantInput.secretAddressReaderId': DIRECTOR_ONLY,
  'DecideOnAmendmentInput.amendmentId': DIRECTOR_ONLY,
  'AcknowledgeNotificationInput.notificationId': "a notice is the reader's own; acknowledging it opens no file",
};

interface Seen {
  readonly stepUps: ReadonlySet<string>;
  readonly findings: readonly string[];
}

/** One centre whose every file is restricted, asked by people whose login shows a password and no more. */
const prepare = async () => {
  const copy = await copyDatabase();
  const worlds = await seedWorlds(copy.ask);
  const server = await startServer({ database: copy, schema, keys: worlds.keys });
  const ground: Ground = {
    ...groundOf(server, schema, worlds, copy.ask),
    oracles: { look: () => [], settle: () => Promise.resolve([]) },
  };
  for (const operation of operations) {
    await teach(ground, operation, []);
    for (const place of operation.places) await teach(ground, operation, [place.at]);
  }
  await copy.ask('update family set restricted = true');
  return { copy, server, ground };
};

/** Somebody with the rights of a head of a unit beside their own work, so that every position is within their rights. */
const headOfUnitToo = async ({ ask, worlds }: Ground, role: Who['role']): Promise<Who> => {
  const who = worlds.near.callers.find((one) => one.role === role && one.sound) as Who;
  await ask(
    `insert into appointment (id, tenant_id, staff_member_id, role, unit_id, acting, valid_from)
     select $1, tenant_id, id, 'UNIT_HEAD', $2, false, '2020-01-01' from staff_member where id = $3`,
    [v7(), worlds.near.ids.get('unit')?.[1], who.staffMemberId],
  );
  return who;
};

const atLevelOne = (who: Who): Who => ({ ...who, bearer: `${who.bearer}//1/0` });

/** Families a person may see, from the list; it names them whatever the level. */
const familiesOf = async ({ server }: Ground, who: Who): Promise<ReadonlySet<string>> => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.bearer}` },
    body: JSON.stringify({ query: '{ families(page: { first: 100 }) { nodes { id } } }' }),
  });
  const { data } = (await response.json()) as { data: { families: { nodes: { id: string }[] } } };
  return new Set(data.families.nodes.map(({ id }) => id));
};

const entityOf = ({ server }: Ground, type: string): EntityMetadata | undefined =>
  (['centre', 'partner', 'region'] as const)
    .flatMap((role) => [...server.doors.metadata(role).getAll().values()])
    .find(({ className }) => className === type);

/** Whether rows of this type can belong to a file that can be restricted, however far from it they stand. */
const canBeOfFile = (ground: Ground, type: string): boolean =>
  filePathOf(entityOf(ground, type)?.class ?? Object)?.restrictable === true;

const pathOf = ({ through }: Operation, { at }: IdPlace): string => (through.length > 0 ? `${NESTED}${at}` : at);

/** Places where whoever once accompanied a family writes down what they did there, though its file is no longer theirs. */
const ONCE_OWN: readonly string[] = ['RecordLateVisitInput.supportCaseId'];

const accompaniedOnce = async ({ ask }: Ground, who: Who, family: string): Promise<boolean> => {
  const rows = await ask(
    `select from assignment a join support_case c on c.id = a.support_case_id where c.family_id = $1 and a.assistant_id = $2`,
    [family, who.staffMemberId],
  );
  return rows.length > 0;
};

/** Hands over the id of a row of every file at one place. */
const attackPlace = async (
  ground: Ground,
  operation: Operation,
  place: IdPlace,
  [who, visible]: readonly [Who, ReadonlySet<string>],
  seen: { stepUps: Set<string>; findings: string[] },
): Promise<void> => {
  const ask = (variables: Record<string, unknown>): Promise<Reply> =>
    probe(ground, operation, atLevelOne(who), variables, [], []);
  for (let file = 0; file < FILES; file += 1) {
    const id = idOf(ground, ground.worlds.near, place, file);
    const family = await familyOfRow(ground, entityOf(ground, place.type), id);
    if (family === null) continue;
    const variables = await variablesFor(ground, operation, file, [place.at]);
    const reply = await ask(variables);
    const said = `${place.position} (${operation.name}) as ${who.name}, file ${file}: ${reply.codes.join() || 'opened'}`;
    if (isDenied(reply)) return;
    if (reply.codes.includes('STEP_UP_REQUIRED')) seen.stepUps.add(place.position);
    const once = ONCE_OWN.includes(place.position) && (await accompaniedOnce(ground, who, family));
    if (visible.has(family) || once) {
      if (reply.codes.length === 0) seen.findings.push(`${said} without a second factor`);
      continue;
    }
    const random = v7();
    const missing = await ask(withValue(variables, pathOf(operation, place), place.list ? [random] : random));
    if (comparable(reply, [id]) !== comparable(missing, [random])) seen.findings.push(`${said}, and a stranger can tell`);
  }
};

describe('G36 G22 every place where the id of a row of a family file is handed over', () => {
  let world: { copy: Copy; server: TestServer; ground: Ground };
  let seen: Seen;
  let expected: readonly string[];
  let changes: readonly unknown[];
  beforeAll(async () => {
    world = await prepare();
    const { ground, copy } = world;
    const people = await Promise.all(
      [await headOfUnitToo(ground, 'SOCIAL_WORKER'), await headOfUnitToo(ground, 'FAMILY_ASSISTANT')].map(
        async (who) => [who, await familiesOf(ground, who)] as const,
      ),
    );
    const found = { stepUps: new Set<string>(), findings: [] as string[] };
    const writings = `select count(*)::int as keys from idempotency_record`;
    const before = await copy.ask(writings);
    for (const operation of operations)
      for (const place of operation.places) {
        if (!canBeOfFile(ground, place.type) || NOT_ASKED[place.position]) continue;
        for (const person of people.filter(([who]) => rightKind(operation, who)))
          await attackPlace(ground, operation, place, person, found);
      }
    changes = [before, await copy.ask(writings)];
    const places = isWhole
      ? idPositions(schema).map(({ path, type = '' }) => ({ position: path, type }))
      : operations.flatMap(({ places: asked }) => asked);
    expected = [...new Set(places.flatMap(({ position, type }) => (canBeOfFile(ground, type) ? [position] : [])))];
    seen = found;
    for (const [who, visible] of people) expect(visible.size, who.name).toBeGreaterThan(0);
  }, BUDGET_MS);
  afterAll(async () => {
    await world.server.stop();
    await world.copy.drop();
  });

  test('a restricted file opens to nobody who has shown no second factor today, and strangers learn nothing', () => {
    expect(seen.findings).toEqual([]);
  });

  test('each such place of the schema asked somebody who may see the file for a second factor, or is named with a reason', () => {
    if (isWhole) expect(expected.length).toBeGreaterThan(20);
    const named = Object.keys(NOT_ASKED).filter((position) => expected.includes(position));
    expect(expected.filter((position) => !seen.stepUps.has(position))).toEqual(named);
  });

  test('every place says of which table its row is, so that none is passed over for want of one', () => {
    expect(idPositions(schema).filter(({ type = '' }) => !entityOf(world.ground, type))).toEqual([]);
  });

  /** A link names both its families; it is guarded with the duplicate, and every field of it is worked out for whoever asks. */
  const BETWEEN_TWO = ['FamilyLink'];

  /** The oracle is the database: whichever of its keys one follows, a row leads to the family its entity declares. */
  test('the declared way of every row ends where the keys of the database lead', async () => {
    const { ground, copy } = world;
    const tables = new Map((await readTables(copy.ask)).map((table) => [table.name, table]));
    const byKeys = async (table: string, id: string): Promise<readonly string[]> => {
      if (table === 'family') return [id];
      const found: string[] = [];
      for (const { column, target } of tables.get(table)?.foreignKeys ?? []) {
        const [row] = await copy.ask<{ next: string | null }>(`select ${column} as next from ${table} where id = $1`, [id]);
        if (row?.next) found.push(...(await byKeys(target, row.next)));
      }
      return found;
    };
    let compared = 0;
    for (const entity of ground.server.doors.metadata('centre').getAll().values()) {
      if (!filePathOf(entity.class)) continue;
      for (const id of ground.worlds.near.ids.get(entity.tableName) ?? []) {
        const families = new Set(await byKeys(entity.tableName, id));
        const declared = await familyOfRow(ground, entity, id);
        const ends = [...families].filter((family) => !BETWEEN_TWO.includes(entity.className) || family === declared);
        expect(ends, `${entity.className} ${id}`).toEqual(declared ? [declared] : []);
        compared += families.size;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('nothing was changed by asking', () => {
    expect(changes[1]).toEqual(changes[0]);
  });
});
