import { randomUUID } from 'node:crypto';
import type * as finders from '@asysta/services/platform/operation/finders';
import type * as statement from '@asysta/services/platform/compile/statement';
import { EVERY_ROW } from '@asysta/services/platform/permission/condition';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BothWays, startBothWays, type Told } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aCentreWithAssignedFamily, firstVisit, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

const planted = vi.hoisted(() => ({ everybody: false, unrecorded: false, namesake: false }));

// A policy's condition lost on the way to the statement.
vi.mock('@asysta/services/platform/operation/finders', async (original) => {
  const real = await original<typeof finders>();
  return {
    ...real,
    conditionsOfPage: (...given: Parameters<typeof real.conditionsOfPage>) =>
      real.conditionsOfPage(...given).map((condition, at) => {
        if (at > 0) return condition;
        if (planted.namesake) return { ...condition, sql: () => 'false' };
        return planted.everybody ? EVERY_ROW : condition;
      }),
  };
});

// A statement that answers and records nothing.
vi.mock('@asysta/services/platform/compile/statement', async (original) => {
  const real = await original<typeof statement>();
  return {
    ...real,
    writeStatement: (...given: Parameters<typeof real.writeStatement>) => {
      const written = real.writeStatement(...given);
      if (!planted.unrecorded) return written;
      return {
        ...written,
        name: `${written.name.slice(1)}x`,
        text: written.text.replace('(select stands from verdict))\nselect', 'false)\nselect'),
      };
    },
  };
});

let ways: BothWays;
let office: Awaited<ReturnType<typeof aCentreWithAssignedFamily>>;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday('2026-03-02');
  office = await aCentreWithAssignedFamily(ways.server, { rules: true });
  await office.assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(office.supportCase.id, office.memberIds, '2026-03-02'),
    ...firstVisit(office.socialWorker),
  });
});
afterAll(() => ways.stop());

/** Both ways must tell the same; answers what the compiled one told. */
const same = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const { compiled, ordinary } = await ways.ask(caller, query, variables);
  expect({ ...compiled, inOne: null }).toEqual({ ...ordinary, inOne: null });
  return compiled;
};

const inOne = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const told = await same(caller, query, variables);
  expect(told.inOne, query).toBe(true);
  return told;
};

const codes = ({ answer }: Told): readonly unknown[] =>
  ((answer as { errors?: { extensions: Record<string, unknown> }[] }).errors ?? []).map(({ extensions }) => extensions['code']);

test('overlapping fragments are merged as the specification says', async () => {
  await inOne(
    office.director,
    `query($more: Boolean!) { family(id: "${office.supportCase.family.id}") { ...One ...Two members { role } members @skip(if: $more) { surname } } }
     fragment One on Family { id members { id } currentCase { number } }
     fragment Two on Family { members { givenName } currentCase { ...Three } ... @include(if: $more) { city } }
     fragment Three on SupportCase { stage lastVisit { visitedOn } }`,
    { more: true },
  );
});

test('typed text is never replaced by a splice, whatever is typed', async () => {
  const { director, centre } = await aCentre(ways.server);
  for (const surname of ['"0:[]"', '\\"0:[1]\\"', '{"a":1}\u2028', "O'Neil \\ $1 ?", '</script>', '\u{1F469}‍\u{1F467}'])
    await aFamily(centre, surname);
  const { answer } = await inOne(director, '{ families { edges { cursor node { surname currentCase { viewerMay } } } } }');
  expect(JSON.stringify(answer)).toContain(JSON.stringify('"0:[]"').slice(1, -1));
});

test('what was withdrawn meanwhile is refused at the next request of a warm plan: a function, a paper, a second factor', async () => {
  const staff = await aCentreWithAssignedFamily(ways.server, { rules: false });
  const ask = `{ family(id: "${staff.supportCase.family.id}") { id members { id } } }`;
  await inOne(staff.assistant, ask);
  await ways.server.peek(`update data_authorization set withdrawn_on = '2026-03-01' where staff_member_id = $1`, [
    staff.assistant.staffMemberId,
  ]);
  expect(codes(await same(staff.assistant, ask))).toEqual(['DATA_AUTHORIZATION_MISSING']);
  await inOne(staff.socialWorker, ask);
  await ways.server.peek(`update appointment set valid_to = '2026-03-01' where staff_member_id = $1`, [
    staff.socialWorker.staffMemberId,
  ]);
  expect(codes(await same(staff.socialWorker, ask))).toEqual(['UNAUTHENTICATED']);
  await inOne(staff.director, ask);
  expect(codes(await same(staff.director.withAssurance(2, 60 * 60 * 11), ask))).toEqual(['STEP_UP_REQUIRED']);
});

test('an assignment that ends closes the family to a warm plan', async () => {
  const staff = await aCentreWithAssignedFamily(ways.server, { rules: false });
  const ask = `{ family(id: "${staff.supportCase.family.id}") { id } }`;
  await inOne(staff.assistant, ask);
  await ways.server.peek(
    `update assignment set ended_on = '2026-03-02', end_reason = 'RELIEVED', handover_note = 'x' where support_case_id = $1`,
    [staff.supportCase.id],
  );
  const told = await same(staff.assistant, ask);
  expect(codes(told)).toEqual(['NOT_FOUND']);
  expect(told.audit).toEqual(['FAMILY_READ | family | REFUSED | NOT_FOUND |  | ']);
});

test('a restricted file stays closed three hops deep, with one refusal and nothing done', async () => {
  const staff = await aCentreWithAssignedFamily(ways.server, { rules: false });
  await ways.server.peek('update family set restricted = true where id = $1', [staff.supportCase.family.id]);
  const weak = staff.assistant.withAssurance(1);
  for (const fields of [
    'goal',
    'family { street }',
    'visits { matter }',
    'assignments { handoverNote }',
    'family { members { id } }',
  ])
    expect(codes(await same(weak, `{ supportCases { nodes { id ${fields} } } }`)), fields).toEqual(['STEP_UP_REQUIRED']);
  const { audit } = await same(weak, '{ supportCases { nodes { id family { members { givenName } } } } }');
  expect(audit.filter((entry) => entry.includes('DONE'))).toEqual([]);
  expect(audit.filter((entry) => entry.includes('REFUSED'))).toHaveLength(1);
  const listed = await inOne(weak, '{ supportCases { nodes { id number family { surname restricted } } } }');
  expect(codes(listed)).toEqual([]);
});

const addStrength = (familyId: string) => ({
  document: 'mutation($input: AddStrengthInput!) { addStrength(input: $input) { id members { givenName } } }',
  variables: {
    input: { idempotencyKey: randomUUID(), familyId, description: 'Dba o porządek dnia', observedOn: '2026-02-01' },
  },
});

const strengthsOf = async (familyId: string): Promise<number> =>
  (await ways.server.peek('select 1 from strength where family_id = $1', [familyId])).length;

test('a change in a restricted file is refused with its answer: one refusal, nothing done', async () => {
  const staff = await aCentreWithAssignedFamily(ways.server, { rules: false });
  const { id } = staff.supportCase.family;
  const change = () => addStrength(id);
  const open = change();
  expect((await ways.ask(staff.assistant, open.document, open.variables)).compiled.inOne).toBe(true);
  const before = await strengthsOf(id);
  await ways.server.peek('update family set restricted = true where id = $1', [id]);
  const { document, variables } = change();
  const told = await same(staff.assistant.withAssurance(1), document, variables);
  expect(codes(told)).toEqual(['STEP_UP_REQUIRED']);
  expect(told.audit).toEqual(['STRENGTH_ADDED | addStrength | REFUSED | STEP_UP_REQUIRED |  | ']);
  expect(await strengthsOf(id)).toBe(before);
});

test('of several changes each is answered or refused by itself, and what is text stands beside what is not', async () => {
  const { director, centre } = await aCentre(ways.server);
  const neighbour = await aCentre(ways.server);
  const [own, foreign] = [await aFamily(centre, 'Żak'), await aFamily(neighbour.centre, 'Adamska')];
  const inputOf = (familyId: string) => addStrength(familyId).variables.input;
  const { compiled } = await ways.ask(
    director,
    `mutation($one: AddStrengthInput!, $two: AddStrengthInput!, $more: Boolean!) { __typename
       no: addStrength(input: $one) { id } yes: addStrength(input: $two) { id surname @include(if: $more) ...Rest } }
     fragment Rest on Family { city restricted }`,
    { one: inputOf(foreign), two: inputOf(own), more: true },
  );
  const { data, errors } = compiled.answer as { data: unknown; errors: { path: string[] }[] };
  expect(data).toEqual({ __typename: 'Mutation', no: null, yes: { id: own, surname: 'Żak', city: null, restricted: false } });
  expect(errors.map(({ path }) => path)).toEqual([['no']]);
});

test('a neighbour is told of nothing, by id and in lists, and his cursor is nobody else’s', async () => {
  const neighbour = await aCentre(ways.server);
  await aFamily(neighbour.centre, 'Sąsiedzka');
  await aFamily(neighbour.centre, 'Sąsiedzka');
  expect(codes(await same(neighbour.director, `{ family(id: "${office.supportCase.family.id}") { id } }`))).toEqual([
    'NOT_FOUND',
  ]);
  expect(JSON.stringify(await inOne(neighbour.director, '{ supportCases { totalCount nodes { id } } }'))).not.toContain(
    office.supportCase.id,
  );
  const PAGE =
    'query($after: String) { families(page: { first: 1, after: $after }) { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }';
  const first = await inOne(neighbour.director, PAGE);
  const after = (first.answer as { data: { families: { pageInfo: { endCursor: string } } } }).data.families.pageInfo.endCursor;
  await inOne(neighbour.director, PAGE, { after });
  expect(codes(await same(office.director, PAGE, { after }))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await same(neighbour.director, PAGE, { after: `${after}x` }))).toEqual(['BAD_USER_INPUT']);
});

test('no byte leaves without its entry in the audit: where the entry cannot be made, there is no answer and no change', async () => {
  const { director, centre } = await aCentre(ways.server);
  const familyId = await aFamily(centre, 'Żak');
  const name = `refuse_${randomUUID().replaceAll('-', '')}`;
  await ways.server.peek(`create function ${name}() returns trigger language plpgsql as $$ begin
    if new.staff_member_id = '${director.staffMemberId}' then raise exception 'full'; end if; return new; end $$`);
  await ways.server.peek(`create trigger ${name} before insert on audit_entry for each row execute function ${name}()`);
  try {
    const { compiled } = await ways.ask(director, '{ families { totalCount nodes { id } } }');
    expect(compiled.answer).toMatchObject({ status: 500 });
    expect(JSON.stringify(compiled.answer)).not.toContain('totalCount');
    expect(compiled.audit).toEqual([]);
    const { document, variables } = addStrength(familyId);
    const change = await ways.ask(director, document, variables);
    expect((change.compiled.answer as { data: unknown }).data).toEqual({ addStrength: null });
    expect(await strengthsOf(familyId)).toBe(0);
  } finally {
    await ways.server.peek(`drop trigger ${name} on audit_entry`);
    await ways.server.peek(`drop function ${name}()`);
  }
});

test('thousands of statements leave a connection with few of them prepared', async () => {
  const entrant = { party: { id: office.centre.party.id, kind: 'CENTRE' as const }, staffMemberId: null };
  for (let at = 0; at < 2_000; at += 1)
    await ways.server.doors.ask(entrant, { name: `one-of-many-${at}`, text: `select $1::integer + ${at} as sum`, values: ['1'] });
  const [row] = await ways.server.doors.ask(entrant, {
    name: 'count-prepared',
    text: 'select count(*)::integer as kept from pg_prepared_statements',
    values: [],
  });
  expect(row?.['kept']).toBeLessThanOrEqual(201);
  expect(row?.['kept']).toBeGreaterThan(100);
});

test('a condition that bears the name of another shares no statement with it', async () => {
  const ask = '{ supportCases(filter: { stage: IN_SUPPORT }) { nodes { id } } }';
  const shown = ({ answer }: Told): number =>
    (answer as { data: { supportCases: { nodes: unknown[] } } }).data.supportCases.nodes.length;
  expect(shown(await inOne(office.director, ask))).toBeGreaterThan(0);
  planted.namesake = true;
  try {
    expect(shown((await ways.ask(office.director, ask)).compiled)).toBe(0);
  } finally {
    planted.namesake = false;
  }
});

test('catches a statement that lost the condition of the policy', async () => {
  const stranger = await office.centre.hire('Obca asystentka', { role: 'FAMILY_ASSISTANT' });
  const ask = '{ one: supportCases { nodes { id number } } }';
  await same(stranger, ask);
  planted.everybody = true;
  try {
    const { compiled } = await ways.ask(stranger, `${ask} # again`);
    expect(JSON.stringify(compiled.answer)).toContain(office.supportCase.id);
  } finally {
    planted.everybody = false;
  }
});

test('catches a statement that records nothing', async () => {
  planted.unrecorded = true;
  try {
    const { compiled, ordinary } = await ways.ask(office.director, '{ two: families { nodes { id } } }');
    expect([compiled.audit.length, ordinary.audit.length]).toEqual([0, 1]);
  } finally {
    planted.unrecorded = false;
  }
});
