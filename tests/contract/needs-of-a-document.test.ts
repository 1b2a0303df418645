import { parse } from 'graphql';
import { buildSchemaSync, Resolver } from 'type-graphql';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { about, content, needs, optionalText, part, text } from '@asysta/schema/inputs';
import type { Role } from '@asysta/schema/staff/codes';
import { systemClock } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { refusalOf } from '@asysta/services/platform/operation/access';
import { CentreMutation, CentreQuery, Operation } from '@asysta/services/platform/operation/index';
import { lacksOnlyAuthorization, permissionsOf } from '@asysta/services/platform/permission/roles';
import type { Principal } from '@asysta/services/platform/tenancy/principal';
import { somebody } from '../kit/house.js';

const drawer = part('DrawerInput', 'A drawer.', {
  label: about(text(20), 'Label.'),
  lock: about(needs('pesel:record', optionalText(10)), 'Only for some.'),
});
const BuildDeskSchema = content('Builds a desk.', {
  label: about(text(20), 'Label.'),
  top: about(v.nullish(drawer), 'Its drawer.'),
  secret: about(needs('pesel:record', optionalText(10)), 'Only for some.'),
});

@Resolver()
class Desks {
  @CentreQuery(() => String, { may: 'family:read', audit: 'FAMILY_READ', about: 'A desk.' })
  desk() {
    return 'oak';
  }

  @CentreMutation(() => String, {
    may: 'family:change',
    audit: 'FAMILY_CHANGED',
    about: 'Builds.',
    takes: 'The desk.',
    input: BuildDeskSchema,
    answer: () => Promise.resolve('built'),
  })
  buildDesk(input: v.InferOutput<typeof BuildDeskSchema>, _op: Operation) {
    return Promise.resolve<string>(input.label);
  }
}

const schema = buildSchemaSync({ resolvers: [Desks], validate: false });

const CENTRE = { id: randomIds(), kind: 'CENTRE', alias: 'biurka', name: 'Ośrodek' } as Principal['party'];
const person = (role: Role, changed: Partial<Principal> = {}): Principal => ({ ...somebody(CENTRE, role, true), ...changed });

/** What a person is told before anything is asked of the database: rights stand before every door. */
const toldTo = (who: Principal, document: string, variables: Record<string, unknown> = {}) => {
  const surroundings = {
    doors: null as never,
    keys: null as never,
    clock: systemClock,
    newId: randomIds,
    log: processLog('test', 'silent'),
  };
  return refusalOf(schema, parse(document), variables, new Operation(surroundings, who, randomIds()));
};

const [assistant, socialWorker] = [person('FAMILY_ASSISTANT'), person('SOCIAL_WORKER')];
const BUILD = 'mutation($i: BuildDeskInput) { buildDesk(input: $i) }';

describe('an input field that needs a right of its own', () => {
  test.each([
    [{ i: { secret: 'x' } }],
    [{ i: { secret: '' } }],
    [{ i: { top: { lock: 'x' } } }],
    [{ i: { label: 'x', colour: 'y', top: { label: 'z', lock: 'x' } } }],
  ])('is refused as a variable %j', (variables) => {
    expect(toldTo(assistant, BUILD, variables)).toBe('FORBIDDEN');
    expect(toldTo(socialWorker, BUILD, variables)).toBeNull();
  });

  test.each([
    [{}],
    [{ i: null }],
    [{ i: 'x' }],
    [{ i: { label: 'x', secret: null, top: null } }],
    [{ i: { secret: undefined, top: { label: 'x', lock: null } } }],
    [{ other: { secret: 'x' } }],
  ])('is not asked for by %j', (variables) => {
    expect(toldTo(assistant, BUILD, variables)).toBeNull();
  });

  test('is found in a list too', () => {
    const LIST = 'query($all: [[BuildDeskInput!]]) { desk }';
    expect(toldTo(assistant, LIST, { all: [[{ label: 'x' }], [null, { secret: 'x' }]] })).toBe('FORBIDDEN');
    expect(toldTo(assistant, LIST, { all: { secret: 'x' } })).toBe('FORBIDDEN');
    expect(toldTo(assistant, LIST, { all: [[{ label: 'x' }], null] })).toBeNull();
  });

  test.each([
    ['mutation { buildDesk(input: { secret: "x" }) }', 'FORBIDDEN'],
    ['mutation($s: String) { buildDesk(input: { secret: $s }) }', 'FORBIDDEN'],
    ['mutation { buildDesk(input: { top: { lock: "x" } }) }', 'FORBIDDEN'],
    ['mutation { buildDesk(input: { secret: null, top: { label: "x" } }) }', null],
    ['mutation($s: Nothing) { buildDesk(input: { label: "x" }) }', null],
  ])('is found in the document: %s', (document, code) => {
    expect(toldTo(assistant, document, { s: { secret: 'x' } })).toBe(code);
    expect(toldTo(socialWorker, document, { s: { secret: 'x' } })).toBeNull();
  });
});

test('a root is asked for its right, wherever it stands, and no party asks for one of another', () => {
  const administrator = person('CENTRE_ADMIN');
  expect(toldTo(administrator, '{ __typename nothing }')).toBeNull();
  expect(toldTo(administrator, '{ desk }')).toBe('FORBIDDEN');
  expect(toldTo(administrator, '{ ...Rest } fragment Rest on Query { desk }')).toBe('FORBIDDEN');
  expect(toldTo(assistant, '{ ...Rest } fragment Rest on Query { desk }')).toBeNull();
  const elsewhere = person('SOCIAL_WORKER', { party: { ...CENTRE, kind: 'PARTNER' } });
  expect(toldTo(elsewhere, '{ desk }')).toBe('FORBIDDEN');
  expect(toldTo(elsewhere, '{ __typename }')).toBeNull();
});

test('whoever lacks only the authorisation for data is told so, whoever lacks the right is not', () => {
  const unauthorised = (role: Role) => person(role, { dataAuthorized: false });
  expect(toldTo(unauthorised('SOCIAL_WORKER'), '{ desk }')).toBe('DATA_AUTHORIZATION_MISSING');
  expect(toldTo(unauthorised('CENTRE_ADMIN'), '{ desk }')).toBe('FORBIDDEN');
  expect(lacksOnlyAuthorization(unauthorised('SOCIAL_WORKER'), 'family:read')).toBe(true);
  expect(lacksOnlyAuthorization(unauthorised('SOCIAL_WORKER'), 'staff:manage')).toBe(false);
  expect(lacksOnlyAuthorization(person('SOCIAL_WORKER'), 'family:read')).toBe(false);
  expect(lacksOnlyAuthorization(person('SOCIAL_WORKER', { dataAuthorized: false, appointments: [] }), 'family:read')).toBe(false);
});

test('the rights of several functions are held together, those over personal data only with the authorisation', () => {
  const both = [...person('DATA_PROTECTION_OFFICER').appointments, ...person('FAMILY_ASSISTANT').appointments];
  const held = permissionsOf(person('DIRECTOR', { appointments: both }));
  expect([...held]).toEqual(expect.arrayContaining(['staff:read', 'visit:record', 'viewer:read']));
  expect(held.has('report:submit')).toBe(false);
  const without = permissionsOf(person('DIRECTOR', { appointments: both, dataAuthorized: false }));
  expect([without.has('viewer:read'), without.has('family:read'), without.has('visit:record')]).toEqual([true, false, false]);
});
