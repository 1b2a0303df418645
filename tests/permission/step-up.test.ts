import { isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, ROLES } from '@asysta/schema/staff/codes';
import { buildApiSchema } from '@asysta/services/api/schema';
import { declarationOf, ownPermissionOf } from '@asysta/services/platform/operation/schema-rules';
import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import { ROLE_PERMISSIONS } from '@asysta/services/platform/permission/roles';
import type { Caller } from '../kit/caller.js';
import { isToTest } from '../kit/nouns.js';
import { startServer, type TestServer } from '../kit/server.js';
import { World } from '../kit/world.js';
import { literalRequestOf, optionalInputsOf, type Request, requestOf, waysTo } from './documents.js';
import { PARTY_OF_ROLE } from './matrix.js';

const QUARTER_HOUR = 15 * 60;
const TEN_HOURS = 10 * 3600;
const EVERY_DAY: readonly Role[] = ['DIRECTOR', 'DATA_PROTECTION_OFFICER'];

const schema = buildApiSchema();
const roots = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query' as const, field })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation' as const, field })),
].map(({ kind, field }) => ({ kind, field, name: field.name, may: declarationOf(field)?.may as Permission }));

/** A document with every permission it needs. */
interface Case {
  readonly title: string;
  /** Where it begins, as `Query.family`. */
  readonly root: string;
  readonly parties: readonly string[];
  readonly needs: readonly Permission[];
  readonly request: () => Request;
}

const partiesOf = (field: (typeof roots)[number]['field']): readonly string[] => declarationOf(field)?.parties ?? [];

const ofRoots: readonly Case[] = roots.map(({ kind, field, name, may }) => ({
  title: name,
  root: `${kind === 'query' ? 'Query' : 'Mutation'}.${name}`,
  parties: partiesOf(field),
  needs: [may],
  request: () => requestOf(kind, field),
}));

const guardedFields = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => {
        const own = ownPermissionOf(field);
        return own ? [{ type: type.name, name: field.name, own }] : [];
      })
    : [],
);

const ofFields: readonly Case[] = guardedFields.flatMap(({ type, name, own }) =>
  waysTo(schema, type, name)
    .toSorted((one, other) => one.through.length - other.through.length)
    .slice(0, 1)
    .map(({ root, through }) => ({
      title: `${type}.${name} from ${root.name}`,
      root: `Query.${root.name}`,
      parties: partiesOf(root),
      needs: [own, declarationOf(root)?.may as Permission, ...through.flatMap((field) => ownPermissionOf(field) ?? [])],
      request: () => requestOf('query', root, [], through),
    })),
);

const ofInputs: readonly Case[] = roots
  .filter(({ kind }) => kind === 'mutation')
  .flatMap(({ field, may }) =>
    optionalInputsOf(field).flatMap(({ path, position }) => {
      const [typeName = '', name = ''] = position.split('.');
      const type = schema.getType(typeName);
      const input = isInputObjectType(type) ? type.getFields()[name] : undefined;
      const own = input && ownPermissionOf(input);
      return own
        ? [requestOf, literalRequestOf].map((make) => ({
            title: `${position} in ${field.name}, ${make === requestOf ? 'in variables' : 'written out'}`,
            root: `Mutation.${field.name}`,
            parties: partiesOf(field),
            needs: [may, own],
            request: () => make('mutation', field, path),
          }))
        : [];
    }),
  );

const cases = [...ofRoots, ...ofFields, ...ofInputs];
const casesToTest = cases.filter(({ root }) => isToTest(root));
const demandsNow = ({ needs }: Case): boolean => needs.some((permission) => 'secondFactor' in PERMISSIONS[permission]);
const mayUse = (role: Role, { parties, needs }: Case): boolean =>
  parties.includes(PARTY_OF_ROLE[role]) && needs.every((permission) => ROLE_PERMISSIONS[role].includes(permission));

let server: TestServer;
const people = new Map<Role, Caller>();
beforeAll(async () => {
  server = await startServer();
  const worlds = {
    CENTRE: await World.found(server, 'CENTRE'),
    PARTNER: await World.found(server, 'PARTNER'),
    REGION: await World.found(server, 'REGION'),
  };
  const unitId = await worlds.CENTRE.withUnit('I Wydział');
  for (const role of ROLES)
    people.set(
      role,
      await worlds[PARTY_OF_ROLE[role]].hire(role, {
        role,
        acting: role === 'DIRECTOR',
        machine: role.endsWith('_SYSTEM'),
        ...(role === 'UNIT_HEAD' ? { unitId } : {}),
      }),
    );
});
afterAll(() => server.stop());

const codesOf = async (caller: Caller, { query, variables }: Request): Promise<unknown[]> =>
  (await caller.ask(query, variables)).errors.map(({ extensions }) => extensions['code']);

const personIn = (role: Role): Caller => people.get(role) as Caller;

describe('G36 what a second factor of now is demanded for', () => {
  const demanding = cases.filter(demandsNow);
  const demandingToTest = casesToTest.filter(demandsNow);

  test('there are such operations, and somebody may use each', () => {
    expect(demanding.length).toBeGreaterThan(4);
    for (const one of demanding)
      expect(
        ROLES.some((role) => mayUse(role, one)),
        one.title,
      ).toBe(true);
  });

  test.each(demandingToTest)(
    '$title is refused without one and with one of a quarter of an hour ago, and opens with a fresh one',
    async (one) => {
      for (const role of ROLES.filter((role) => mayUse(role, one))) {
        const person = personIn(role);
        expect(await codesOf(person.withAssurance(1), one.request()), role).toEqual(['STEP_UP_REQUIRED']);
        expect(await codesOf(person.withAssurance(2, QUARTER_HOUR + 5), one.request()), role).toEqual(['STEP_UP_REQUIRED']);
        expect(await codesOf(person.withAssurance(2, QUARTER_HOUR - 60), one.request()), role).not.toContain('STEP_UP_REQUIRED');
      }
    },
  );

  test.each(demandingToTest)('$title asks nobody for one who may not do it anyway', async (one) => {
    for (const role of ROLES.filter((role) => !mayUse(role, one)))
      expect(await codesOf(personIn(role).withAssurance(1), one.request()), role).toEqual(['FORBIDDEN']);
  });
});

describe.each(EVERY_DAY)('G36 a second factor of today is demanded from a %s', (role) => {
  const open = cases.filter((one) => mayUse(role, one));

  test('there is something they may do', () => {
    expect(open.length).toBeGreaterThan(4);
  });

  test.each(open.filter(({ root }) => isToTest(root)))(
    '$title is refused without one and with one of yesterday, and opens with one of today',
    async (one) => {
      const person = personIn(role);
      expect(await codesOf(person.withAssurance(1), one.request())).toEqual(['STEP_UP_REQUIRED']);
      expect(await codesOf(person.withAssurance(2, TEN_HOURS + 5), one.request())).toEqual(['STEP_UP_REQUIRED']);
      const thisMorning = demandsNow(one) ? QUARTER_HOUR - 60 : TEN_HOURS - 60;
      expect(await codesOf(person.withAssurance(2, thisMorning), one.request())).not.toContain('STEP_UP_REQUIRED');
    },
  );

  test('what they may not do is forbidden, not asked a second factor for', async () => {
    for (const one of casesToTest.filter((other) => !mayUse(role, other)))
      expect(await codesOf(personIn(role).withAssurance(1), one.request()), one.title).toEqual(['FORBIDDEN']);
  });
});

describe('G36 everybody else works without one, machines too, where nothing is demanded', () => {
  const others = ROLES.filter((role) => !EVERY_DAY.includes(role));

  test.each(casesToTest.filter((one) => !demandsNow(one)))('$title', async (one) => {
    for (const role of others)
      expect(await codesOf(personIn(role).withAssurance(1), one.request()), role).not.toContain('STEP_UP_REQUIRED');
  });
});

test('G36 G46 a demand is recorded like every refusal of a document, before any row was looked at', async () => {
  const director = personIn('DIRECTOR').withAssurance(1);
  server.statements();
  const answer = await director.ask('{ families { totalCount } viewer { displayName } }');
  expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['STEP_UP_REQUIRED']);
  expect(answer.data).toBeNull();
  expect(server.statements().filter(({ sql }) => /from "?family/i.test(sql))).toEqual([]);
  const recorded = await server.peek(
    `select event, operation, refusal_code from audit_entry where staff_member_id = $1 order by occurred_at desc, id desc limit 1`,
    [director.staffMemberId],
  );
  expect(recorded).toEqual([{ event: 'ACCESS_REFUSED', operation: 'families viewer', refusal_code: 'STEP_UP_REQUIRED' }]);
});
