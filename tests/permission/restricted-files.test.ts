import { fileURLToPath } from 'node:url';
import { getOperationAST, Kind, parse } from 'graphql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type Copy, copyDatabase } from '../isolation/engine/database.js';
import { NESTED, type Operation, operationsOf } from '../isolation/engine/documents.js';
import { type Ground, groundOf, idOf, probe, variablesFor } from '../isolation/engine/prober.js';
import { comparable, isDenied, type Reply } from '../isolation/engine/send.js';
import { rightKind, teach } from '../isolation/engine/survey.js';
import { type IdPlace, withValue } from '../isolation/engine/values.js';
import { FILES, seedWorlds, type Who } from '../isolation/engine/worlds.js';
import type { Caller } from '../kit/caller.js';
import { intakeInput, newFamily } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const BUDGET_MS = 300_000;
const TEN_HOURS = 36_000;
const schema = buildApiSchema();

/** A notice is the reader's own; acknowledging it opens no file. */
const NOT_OF_A_FILE = ['notification'];

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
  for (const operation of operationsOf(schema)) {
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

/** The family a row hangs on, looked up past every policy; null for a row of no file. */
const familyOfRow = async ({ ask }: Ground, table: string, id: string): Promise<string | null> => {
  if (table === 'family') return id;
  const columns = await ask<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const way = has('family_id') ? 'family_id' : '(select family_id from support_case c where c.id = support_case_id)';
  if (!has('family_id') && !has('support_case_id')) return null;
  const [row] = await ask<{ family: string | null }>(`select ${way} as family from ${table} where id = $1`, [id]);
  return row?.family ?? null;
};

const pathOf = ({ through }: Operation, { at }: IdPlace): string => (through.length > 0 ? `${NESTED}${at}` : at);

/** Hands over the id of a row of every file at one place. */
const attackPlace = async (
  ground: Ground,
  operation: Operation,
  place: IdPlace,
  [who, visible]: readonly [Who, ReadonlySet<string>],
  seen: { stepUps: Set<string>; findings: string[] },
): Promise<void> => {
  const table = ground.tableOf.get(place.type) ?? '';
  const ask = (variables: Record<string, unknown>): Promise<Reply> =>
    probe(ground, operation, atLevelOne(who), variables, [], []);
  for (let file = 0; file < FILES; file += 1) {
    const id = idOf(ground, ground.worlds.near, place, file);
    const family = await familyOfRow(ground, table, id);
    if (family === null) continue;
    const variables = await variablesFor(ground, operation, file, [place.at]);
    const reply = await ask(variables);
    const said = `${place.position} (${operation.name}) as ${who.name}, file ${file}: ${reply.codes.join() || 'opened'}`;
    if (isDenied(reply)) return;
    if (reply.codes.includes('STEP_UP_REQUIRED')) seen.stepUps.add(place.position);
    if (visible.has(family)) {
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
    const places = new Set<string>();
    const writings = `select count(*)::int as keys from idempotency_record`;
    const before = await copy.ask(writings);
    for (const operation of operationsOf(schema))
      for (const place of operation.places) {
        const table = ground.tableOf.get(place.type) ?? '';
        const ofFile = (await familyOfRow(ground, table, idOf(ground, ground.worlds.near, place, 0))) !== null;
        if (!ofFile || NOT_OF_A_FILE.includes(table)) continue;
        places.add(place.position);
        for (const person of people.filter(([who]) => rightKind(operation, who)))
          await attackPlace(ground, operation, place, person, found);
      }
    changes = [before, await copy.ask(writings)];
    expected = [...places];
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

  test('each such place asked somebody who may see the file for a second factor', () => {
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.filter((position) => !seen.stepUps.has(position))).toEqual([]);
  });

  test('nothing was changed by asking', () => {
    expect(changes[1]).toEqual(changes[0]);
  });
});

const ADDRESS = 'deadlines { family { street phone } }';
const STEPS = 'deadlines { supportCase { interviews { findings } } }';

/** Written into the restricted file only. */
const SECRETS = ['600 100 200', 'Tajna 7', 'Tajna treść', 'Gniewomir'];

const restricted = (surname: string) => ({
  ...newFamily(surname),
  street: 'Tajna 7',
  phone: '600 100 200',
  members: [{ givenName: 'Gniewomir', surname, role: 'FATHER', birthDate: '1990-04-05' }],
});

describe('G36 lists with a restricted file among them', () => {
  let server: TestServer;
  let worker: Caller;
  let familyId: string;
  beforeAll(async () => {
    const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
    server = await startServer({ documents });
    const { centre, socialWorker } = await aCentre(server);
    worker = socialWorker;
    for (const surname of ['Zastrzeżona', 'Zwykła']) {
      const intake = await worker.do<{ id: string; version: number; family: { id: string } }>(
        'registerIntake',
        'RegisterIntakeInput',
        intakeInput({
          receivedOn: server.clock.today(),
          ...(surname === 'Zastrzeżona'
            ? { newFamily: restricted(surname), content: 'Tajna treść' }
            : { newFamily: newFamily(surname) }),
        }),
        'id version family { id }',
      );
      familyId = intake.family.id;
      await worker.do('openCase', 'OpenCaseInput', { intakeId: intake.id, expectedVersion: intake.version });
    }
    await server.peek(`update family set restricted = true where surname = 'Zastrzeżona' and tenant_id = $1`, [centre.party.id]);
  });
  afterAll(() => server.stop());

  test('they go on showing their rows, in every list the web asks for', async () => {
    const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
    const page = { first: 25 };
    const lists = [...documents.values()].flatMap((text) => {
      const operation = getOperationAST(parse(text));
      const required = operation?.variableDefinitions?.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE) ?? [];
      const names = required.map(({ variable }) => variable.name.value);
      const known: Record<string, unknown> = { page, scope: 'MINE', first: 50 };
      const lists = operation?.operation === 'query' && names.every((name) => name in known);
      return lists ? [{ text, variables: Object.fromEntries(names.map((name) => [name, known[name]])) }] : [];
    });
    expect(lists.length).toBeGreaterThan(5);
    let rows = 0;
    for (const { text, variables } of lists) {
      const { errors, body } = await worker.withAssurance(1).ask(text, variables);
      expect(
        errors.map(({ extensions }) => extensions['code']),
        text,
      ).not.toContain('STEP_UP_REQUIRED');
      rows += body.split('Zastrzeżona').length - 1;
    }
    expect(rows).toBeGreaterThan(3);
  });

  test.each([
    'families { nodes { members { givenName } } }',
    'families { nodes { phone } }',
    'families { nodes { cases { interviews { findings } } } }',
    'families { nodes { intakes { content } } }',
    'intakes { nodes { content } }',
    'intakes { nodes { family { strengths { description } } } }',
    'supportCases { nodes { family { members { pesel } } } }',
    'supportCases { nodes { visits { matter } } }',
    'supportCases { nodes { intake { content } } }',
    `radar(scope: CENTRE) { overdue { ${ADDRESS} } thisWeek { ${ADDRESS} } next { ${ADDRESS} } }`,
    `radar(scope: CENTRE) { overdue { ${STEPS} } thisWeek { ${STEPS} } next { ${STEPS} } }`,
  ])('what lies behind a row opens the file: %s', async (selection) => {
    for (const caller of [worker.withAssurance(1), worker.withAssurance(2, TEN_HOURS + 5)]) {
      const { errors, body } = await caller.ask(`{ ${selection} }`);
      expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['STEP_UP_REQUIRED']));
      for (const secret of SECRETS) expect(body).not.toContain(secret);
    }
    expect((await worker.ask(`{ ${selection} }`)).errors).toEqual([]);
  });

  test('files that are not restricted stay open', async () => {
    const answer = await worker.withAssurance(1)
      .ask(`{ families(filter: { surnameStartsWith: "Zwykła" }) { nodes { surname members { givenName } intakes { content } } }
              family(id: "${familyId}") { phone members { givenName } cases { interviews { findings } } } }`);
    expect(answer.errors).toEqual([]);
  });

  test('a list that was refused for what lies behind a row is recorded as refused', async () => {
    await worker.withAssurance(1).ask('{ families { nodes { members { givenName } } } }');
    const [recorded] = await server.peek(
      `select event, result, refusal_code from audit_entry where staff_member_id = $1 order by occurred_at desc, id desc limit 1`,
      [worker.staffMemberId],
    );
    expect(recorded).toEqual({ event: 'FAMILIES_LISTED', result: 'REFUSED', refusal_code: 'STEP_UP_REQUIRED' });
  });
});
