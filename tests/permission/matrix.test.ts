import { readFileSync } from 'node:fs';
import { getNamedType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, ROLES } from '@asysta/schema/staff/codes';
import { buildApiSchema } from '@asysta/services/api/schema';
import type { Caller } from '../kit/caller.js';
import { isToTest } from '../kit/nouns.js';
import { startServer, type TestServer } from '../kit/server.js';
import { World } from '../kit/world.js';
import { literalRequestOf, optionalInputsOf, type Request, requestOf, waysTo } from './documents.js';
import { type Cell, matrixOf, PARTY_OF_ROLE, printMatrix, readMatrix } from './matrix.js';

type Field = GraphQLField<unknown, unknown>;

const FILE = `${import.meta.dirname}/matrix.txt`;
const schema = buildApiSchema();
const matrix = readMatrix(readFileSync(FILE, 'utf8'));
const rowsOf = (owner: RegExp) => matrix.filter(({ position }) => owner.test(position));
const cellOf = (position: string, role: Role): Cell => matrix.find((row) => row.position === position)?.cells[role] ?? '-';
const DENIALS = ['FORBIDDEN', 'DATA_AUTHORIZATION_MISSING'];

const ROOTS = [
  ['query', 'Query', schema.getQueryType()],
  ['mutation', 'Mutation', schema.getMutationType()],
] as const;
const roots = ROOTS.flatMap(([kind, owner, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field, position: `${owner}.${field.name}` })),
);
const rootsToTest = roots.filter(({ position }) => isToTest(position));
const mutations = roots.filter(({ kind }) => kind === 'mutation');
const mutationsToTest = mutations.filter(({ position }) => isToTest(position));
const sensitive = rowsOf(/^(?!Query|Mutation)/).map(({ position }) => {
  const [type = '', name = ''] = position.split('.');
  const ways = waysTo(schema, type, name).toSorted((one, other) => one.through.length - other.through.length);
  return { position, ways: ways.slice(0, 3) };
});

const withOwnRight = new Set(sensitive.map(({ position }) => position));

/** Positions on a way that ask for a right of their own: also what lies between may. */
const guardedOn = (root: Field, through: readonly Field[]): readonly string[] =>
  through.flatMap((field, at) => {
    const position = `${getNamedType((through[at - 1] ?? root).type).name}.${field.name}`;
    return withOwnRight.has(position) ? [position] : [];
  });

interface Pair {
  /** Somebody in the role with the papers of art. 7(4). */
  readonly authorized: Caller;
  /** Somebody in the role without them. */
  readonly bare: Caller;
}

let server: TestServer;
const people = new Map<Role, Pair>();
beforeAll(async () => {
  server = await startServer();
  const worlds = {
    CENTRE: await World.found(server, 'CENTRE'),
    PARTNER: await World.found(server, 'PARTNER'),
    REGION: await World.found(server, 'REGION'),
  };
  const unitId = await worlds.CENTRE.withUnit('I Wydział');
  for (const role of ROLES) {
    const [world, post] = [worlds[PARTY_OF_ROLE[role]], { role, ...(role === 'UNIT_HEAD' ? { unitId } : {}) }];
    people.set(role, { authorized: await world.hire(role, post), bare: await world.hire(role, { ...post, authorized: false }) });
  }
});
afterAll(() => server.stop());

const denialOf = async (caller: Caller, { query, variables }: Request): Promise<string | null> => {
  const { errors, status } = await caller.ask(query, variables);
  const codes = errors.map(({ extensions }) => String(extensions['code']));
  expect(
    codes.filter((code) => ['INTERNAL', 'UNAUTHENTICATED', 'QUERY_TOO_EXPENSIVE'].includes(code)),
    query,
  ).toEqual([]);
  expect(codes.includes('BAD_USER_INPUT') && status === 400, `the document itself is wrong: ${query}`).toBe(false);
  return codes.find((code) => DENIALS.includes(code)) ?? null;
};

const pairOf = (role: Role): Pair => people.get(role) as Pair;

/** Both people of a role meet what the cell says. */
const holds = async (role: Role, cell: Cell, request: () => Request): Promise<void> => {
  const { authorized, bare } = pairOf(role);
  const said = `${role} ${request().query}`;
  expect(await denialOf(authorized, request()), said).toBe(cell === '-' ? 'FORBIDDEN' : null);
  const without = { open: null, papers: 'DATA_AUTHORIZATION_MISSING', '-': 'FORBIDDEN' }[cell];
  expect(await denialOf(bare, request()), `${said} without papers`).toBe(without);
};

/** A request that needs two rights opens to those who have both, and to nobody without papers when one of them asks for papers. */
const holdsBoth = async (role: Role, positions: readonly string[], request: () => Request): Promise<void> => {
  const cells = positions.map((position) => cellOf(position, role));
  const { authorized, bare } = pairOf(role);
  const said = `${role} ${request().query}`;
  expect(await denialOf(authorized, request()), said).toBe(cells.includes('-') ? 'FORBIDDEN' : null);
  expect(cells.every((cell) => cell === 'open') === ((await denialOf(bare, request())) === null), `${said} without papers`).toBe(
    true,
  );
};

test('the committed matrix is what the declarations say (after a change: vitest -u, and read the difference)', async () => {
  await expect(printMatrix(matrixOf(schema))).toMatchFileSnapshot(FILE);
});

test('the matrix has every root field, some of each kind of cell, and nothing that the schema does not have', () => {
  expect(rowsOf(/^(Query|Mutation)\./).map(({ position }) => position)).toEqual(
    roots.map(({ position }) => position).toSorted((one, other) => one.localeCompare(other, 'en')),
  );
  expect(sensitive.map(({ position }) => position)).toEqual(expect.arrayContaining(['FamilyMember.pesel', 'PersonInput.pesel']));
  for (const { cells } of matrix) expect(Object.keys(cells)).toEqual([...ROLES]);
  for (const cell of ['open', 'papers', '-']) expect(matrix.flatMap(({ cells }) => Object.values(cells))).toContain(cell);
});

describe('G21 root fields', () => {
  test.each(rootsToTest.map(({ kind, field, position }) => [position, kind, field] as const))(
    '%s opens for whom the matrix says',
    async (position, kind, field) => {
      await Promise.all(ROLES.map((role) => holds(role, cellOf(position, role), () => requestOf(kind, field))));
    },
  );
});

describe('G21 sensitive fields', () => {
  const fields = sensitive.filter(({ ways }) => ways.length > 0);
  const fieldsToTest = fields.filter(({ ways }) => ways.some(({ root }) => isToTest(`Query.${root.name}`)));

  test('there are some', () => {
    expect(fields.length).toBeGreaterThan(0);
  });

  test.each(fieldsToTest)('$position asks for its own right from each of the nearest roots', async ({ ways }) => {
    for (const { root, through } of ways)
      await Promise.all(
        ROLES.map((role) =>
          holdsBoth(role, [...guardedOn(root, through), `Query.${root.name}`], () => requestOf('query', root, [], through)),
        ),
      );
  });
});

describe('G23 input fields', () => {
  const positions = new Set(sensitive.filter(({ ways }) => ways.length === 0).map(({ position }) => position));
  const guarded = mutations.flatMap(({ field, position }) =>
    optionalInputsOf(field)
      .filter((input) => positions.has(input.position))
      .map(({ path, position: input }) => ({ mutation: position, input, path, field })),
  );

  test('each guarded input field is reached from some mutation', () => {
    expect(new Set(guarded.map(({ input }) => input))).toEqual(positions);
  });

  test.each(guarded.filter(({ mutation }) => isToTest(mutation)))(
    '$input in $mutation asks for its own right, in variables and written out',
    async ({ mutation, input, path, field }) => {
      for (const make of [requestOf, literalRequestOf])
        await Promise.all(ROLES.map((role) => holdsBoth(role, [mutation, input], () => make('mutation', field, path))));
    },
  );

  test.each(mutationsToTest)(
    '$position: no single field of the input opens it for a role it is closed to',
    async ({ field, position }) => {
      const closed = ROLES.filter((role) => cellOf(position, role) === '-' && PARTY_OF_ROLE[role] === 'CENTRE');
      for (const { path } of optionalInputsOf(field)) {
        const answers = await Promise.all(
          closed.map((role) => denialOf(pairOf(role).authorized, requestOf('mutation', field, path))),
        );
        expect(answers, path.join('.')).toEqual(closed.map(() => 'FORBIDDEN'));
      }
    },
  );
});
