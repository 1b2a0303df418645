import { randomBytes, randomUUID } from 'node:crypto';
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { buildApiSchema } from '@asysta/services/api/schema';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { LegalBasis, SupportCase } from '@asysta/services/modules/cases/index';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import { declarationOf } from '@asysta/services/platform/operation/schema-rules';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Told = Awaited<ReturnType<typeof aCentre>>;

interface Support {
  readonly assigned: readonly [string, string?];
  readonly entitled?: readonly [string, string?];
  readonly surname?: string;
}

/** A family with an assignment and, unless left out, a legal basis; answers the ids. */
const support = async (
  { centre, assistant, director }: Told,
  { assigned, entitled, surname = `Rodzinna ${randomBytes(4).toString('hex')}` }: Support,
) => {
  const ids = { family: randomIds(), assignment: randomIds() };
  await centre.inside((em) => {
    const family = em.create(Family, {
      id: ids.family,
      surname,
      surnameKey: searchKey(surname),
      registeredOn: assigned[0] as LocalDate,
    });
    const supportCase = em.create(SupportCase, {
      id: randomIds(),
      family,
      number: randomBytes(6).toString('hex'),
      track: 'ORDINARY',
      stage: 'IN_SUPPORT',
      openedOn: assigned[0] as LocalDate,
    });
    em.create(Assignment, {
      id: ids.assignment,
      supportCase,
      assistant: assistant.staffMemberId,
      assignedBy: director.staffMemberId,
      assignedOn: assigned[0] as LocalDate,
      endedOn: (assigned[1] ?? null) as LocalDate | null,
    });
    if (entitled) {
      em.create(LegalBasis, {
        id: randomIds(),
        supportCase,
        kind: 'CONSENT',
        sourceId: randomIds(),
        validFrom: entitled[0] as LocalDate,
        validTo: (entitled[1] ?? null) as LocalDate | null,
      });
    }
  });
  return ids;
};

const aRegion = async () => {
  const region = await World.found(server, 'REGION', 'Urząd Wojewódzki');
  return { region, analyst: await region.hire('Analityk', { role: 'REGIONAL_ANALYST', authorized: false }) };
};

const supervise = (region: World, { centre }: Told, terytCode: string, validTo: string | null = null) =>
  server.peek(
    `insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from, valid_to) values ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
    [centre.party.id, region.party.id, randomIds(), centre.party.name, terytCode, validTo],
  );

interface Line {
  readonly figure: string;
  readonly value: number;
  readonly definition: string;
  readonly source: string;
  readonly families: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly staff: readonly { readonly displayName: string }[];
}
interface Report {
  readonly state: string;
  readonly closed: boolean;
  readonly dueOn: string;
  readonly viewerMaySubmit: boolean;
  readonly submittedBy: string | null;
  readonly figures: readonly Line[];
}

const FIELDS =
  'state closed dueOn viewerMaySubmit submittedBy figures { figure value definition source families { totalCount nodes { id } } staff { displayName } }';
const report = async (who: Caller, halfYear: string): Promise<Report> =>
  (
    await who.get<{ halfYearReport: Report }>(`query($h: HalfYear!) { halfYearReport(halfYear: $h) { ${FIELDS} } }`, {
      h: halfYear,
    })
  ).halfYearReport;
const submit = (who: Caller, halfYear: string): Promise<Report> =>
  who.do<Report>('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear }, FIELDS);
const valuesOf = ({ figures }: Report) => Object.fromEntries(figures.map(({ figure, value }) => [figure, value]));
const codesOf = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions['code']);

interface Submitted {
  readonly centres: readonly {
    readonly centreName: string;
    readonly terytCode: string;
    readonly submitted: boolean;
    readonly figures: readonly { figure: string; value: number }[];
  }[];
  readonly totals: readonly { figure: string; value: number; centres: number }[];
}
const SUBMISSIONS =
  'query($h: HalfYear!) { submissions(halfYear: $h) { centres { centreName terytCode submitted submittedAt figures { figure value } } totals { figure value centres } } }';
const submissions = async (who: Caller, halfYear = '2026-H1'): Promise<Submitted> =>
  (await who.get<{ submissions: Submitted }>(SUBMISSIONS, { h: halfYear })).submissions;

test('families accompanied are those with an assistant and a basis on the same day; each figure opens its list', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  const counted = await support(told, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  const lastDay = await support(told, { assigned: ['2026-06-30'], entitled: ['2026-06-30'] });
  await support(told, { assigned: ['2026-01-01', '2026-02-28'], entitled: ['2026-03-01'] });
  await support(told, { assigned: ['2026-02-01'] });
  await support(told, { assigned: ['2025-01-01', '2025-12-31'], entitled: ['2025-01-01'] });
  await support(told, { assigned: ['2026-07-01'], entitled: ['2026-07-01'] });
  await told.centre.hire('Była asystentka', { role: 'FAMILY_ASSISTANT', validTo: '2026-06-29' as LocalDate });
  const preview = await report(told.director, '2026-H1');
  expect(valuesOf(preview)).toEqual({ FAMILIES_ACCOMPANIED: 2, ASSISTANTS_EMPLOYED: 1 });
  expect(preview).toMatchObject({ state: 'DRAFT', closed: true, dueOn: '2026-07-31', viewerMaySubmit: true });
  const [families, assistants] = preview.figures;
  expect(families?.families.nodes.map(({ id }) => id).toSorted()).toEqual([counted.family, lastDay.family].toSorted());
  expect(families?.staff).toEqual([]);
  expect(assistants?.staff).toEqual([{ displayName: 'Asystentka' }]);
  expect(assistants?.families.totalCount).toBe(0);
  expect(families?.definition).toContain('choć przez jeden dzień');
  expect(families?.source).toContain('art. 176');
});

test('the running half-year is a preview up to today and cannot be submitted', async () => {
  server.setToday('2026-03-02');
  const told = await aCentre(server);
  const { region } = await aRegion();
  await supervise(region, told, '1206172');
  await support(told, { assigned: ['2026-02-01'], entitled: ['2026-04-01'] });
  expect(await report(told.director, '2026-H1')).toMatchObject({
    state: 'DRAFT',
    closed: false,
    viewerMaySubmit: false,
    figures: [{ value: 0 }, { value: 1 }],
  });
  await told.director.refused('REPORT_PERIOD_NOT_CLOSED', 'submitHalfYearReport', 'SubmitHalfYearReportInput', {
    halfYear: '2026-H1',
  });
  const future = await told.director.ask('{ halfYearReport(halfYear: "2027-H1") { id } }');
  expect(codesOf(future.errors)).toEqual(['BAD_USER_INPUT']);
  expect(codesOf((await told.director.ask('{ halfYearReport(halfYear: "2026-H3") { id } }')).errors)).toEqual(['BAD_USER_INPUT']);
});

test('a report is submitted once, then stays as frozen although the data change', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  const { region } = await aRegion();
  await supervise(region, told, '1206172');
  const { family } = await support(told, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  const submitted = await submit(told.director, '2026-H1');
  expect(submitted).toMatchObject({ state: 'SUBMITTED', submittedBy: 'Dyrektorka', viewerMaySubmit: false });
  await support(told, { assigned: ['2026-03-01'], entitled: ['2026-03-01'] });
  await told.centre.hire('Nowa asystentka', { role: 'FAMILY_ASSISTANT' });
  const later = await report(told.director, '2026-H1');
  expect(valuesOf(later)).toEqual({ FAMILIES_ACCOMPANIED: 1, ASSISTANTS_EMPLOYED: 1 });
  expect(later.figures[0]?.families.nodes).toEqual([{ id: family }]);
  expect(later.figures[1]?.staff).toEqual([{ displayName: 'Asystentka' }]);
  await told.director.refused('REPORT_ALREADY_SUBMITTED', 'submitHalfYearReport', 'SubmitHalfYearReportInput', {
    halfYear: '2026-H1',
  });
  const { reportPeriods } = await told.director.get<{ reportPeriods: object[] }>(
    '{ reportPeriods { halfYear state closed dueOn } }',
  );
  expect(reportPeriods).toEqual([
    { halfYear: '2026-H2', state: 'DRAFT', closed: false, dueOn: '2027-01-31' },
    { halfYear: '2026-H1', state: 'SUBMITTED', closed: true, dueOn: '2026-07-31' },
  ]);
});

test('G52: two directors submitting at once, or one twice with the same key, make one report', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  const { region } = await aRegion();
  await supervise(region, told, '1206172');
  const idempotencyKey = randomUUID();
  const send = (key: string) =>
    told.director.ask('mutation($input: SubmitHalfYearReportInput!) { submitHalfYearReport(input: $input) { id } }', {
      input: { idempotencyKey: key, halfYear: '2026-H1' },
    });
  const answers = await Promise.all([send(idempotencyKey), send(randomUUID())]);
  const refusals = answers.flatMap(({ errors }) => codesOf(errors));
  expect(refusals).toEqual(['REPORT_ALREADY_SUBMITTED']);
  const [won] = await server.peek<{ key: string }>(
    `select key from idempotency_record where staff_member_id = $1 and operation = 'submitHalfYearReport'`,
    [told.director.staffMemberId],
  );
  expect((await send(won?.key ?? '')).errors).toEqual([]);
  expect(await server.peek('select 1 from submitted_report where tenant_id = $1', [told.centre.party.id])).toHaveLength(1);
});

test('only a director of a supervised centre submits; nobody else reads the report', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  await told.director.refused('REPORT_RECEIVER_MISSING', 'submitHalfYearReport', 'SubmitHalfYearReportInput', {
    halfYear: '2026-H1',
  });
  for (const colleague of [told.socialWorker, told.assistant, told.admin]) {
    expect(codesOf((await colleague.ask('{ halfYearReport(halfYear: "2026-H1") { id } }')).errors)).toEqual(['FORBIDDEN']);
    await colleague.refused('FORBIDDEN', 'submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2026-H1' });
  }
});

test('G25: the region sees who has submitted, the figures as submitted and the sums of its gminas, and nothing of a neighbour', async () => {
  server.setToday('2026-07-10');
  const [raków, zielonki, late, elsewhere] = [
    await aCentre(server),
    await aCentre(server),
    await aCentre(server),
    await aCentre(server),
  ];
  const { region, analyst } = await aRegion();
  const { region: neighbour, analyst: stranger } = await aRegion();
  await Promise.all([
    supervise(region, raków, '1013011'),
    supervise(region, zielonki, '1061011'),
    supervise(region, late, '1013042'),
    supervise(neighbour, elsewhere, '2604162'),
  ]);
  const surname = `CAN-surname-${randomBytes(5).toString('hex')}`;
  const { family } = await support(raków, { assigned: ['2026-02-01'], entitled: ['2026-01-15'], surname });
  await support(zielonki, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  await support(zielonki, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  await support(late, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  for (const one of [raków, zielonki, elsewhere]) await submit(one.director, '2026-H1');
  await support(raków, { assigned: ['2026-02-01'], entitled: ['2026-01-15'] });
  const seen = await submissions(analyst);
  expect(
    seen.centres.map(({ terytCode, submitted, figures }) => [terytCode, submitted, ...figures.map(({ value }) => value)]),
  ).toEqual([
    ['1013011', true, 1, 1],
    ['1013042', false],
    ['1061011', true, 2, 1],
  ]);
  expect(seen.totals).toEqual([
    { figure: 'FAMILIES_ACCOMPANIED', value: 3, centres: 2 },
    { figure: 'ASSISTANTS_EMPLOYED', value: 2, centres: 2 },
  ]);
  const { body } = await analyst.ask(SUBMISSIONS, { h: '2026-H1' });
  for (const hidden of [surname, family, raków.director.staffMemberId]) expect(body).not.toContain(hidden);
  expect((await submissions(stranger)).centres.map(({ terytCode }) => terytCode)).toEqual(['2604162']);
  expect(
    (await submissions(analyst, '2025-H2')).centres.every(({ submitted, figures }) => !submitted && figures.length === 0),
  ).toBe(true);
  expect(codesOf((await raków.director.ask(SUBMISSIONS, { h: '2026-H1' })).errors)).toEqual(['FORBIDDEN']);
});

test('a centre whose supervision ended before the half-year is not asked for its report', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  const { region, analyst } = await aRegion();
  await supervise(region, told, '1206172', '2026-05-31');
  expect((await submissions(analyst)).centres).toEqual([]);
  expect((await submissions(analyst, '2025-H2')).centres).toHaveLength(1);
  await told.director.refused('REPORT_RECEIVER_MISSING', 'submitHalfYearReport', 'SubmitHalfYearReportInput', {
    halfYear: '2026-H1',
  });
});

const literal = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    return `{${Object.values(type.getFields())
      .filter(isRequiredInputField)
      .map((field) => `${field.name}: ${literal(field.type)}`)
      .join(', ')}}`;
  }
  const samples: Record<string, string> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    LocalDate: '"2026-01-01"',
    HalfYear: '"2026-H1"',
    ID: `"${randomIds()}"`,
    UUID: `"${randomUUID()}"`,
    DateTimeISO: '"2026-01-01T00:00:00Z"',
  };
  return samples[type.name] ?? '"x"';
};

const selectionOf = (type: GraphQLOutputType): string => (isLeafType(getNamedType(type)) ? '' : ' { __typename }');

test('G25: every root field that is not of a region is refused to a region', async () => {
  server.setToday(null);
  const { analyst } = await aRegion();
  const schema = buildApiSchema();
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      kind: root === schema.getMutationType() ? 'mutation' : 'query',
      field,
    })),
  );
  const foreign = roots.filter(({ field }) => !declarationOf(field)?.parties.includes('REGION'));
  expect(foreign.length).toBeGreaterThan(15);
  for (const { kind, field } of foreign) {
    const given = field.args
      .filter(isRequiredArgument)
      .map((argument) => `${argument.name}: ${literal(argument.type)}`)
      .join(', ');
    const answer = await analyst.ask(`${kind} { ${field.name}${given ? `(${given})` : ''}${selectionOf(field.type)} }`);
    expect([field.name, answer.data, codesOf(answer.errors)]).toEqual([field.name, null, ['FORBIDDEN']]);
  }
});

test("G25: the region's login role is denied every table but its own staff, its audit and what was submitted to it", async () => {
  const tables = await server.peek<{ name: string; kind: string }>(
    `select relname as name, split_part(obj_description(oid), ':', 1) as kind from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const open: string[] = [];
  for (const { name, kind } of tables.filter(({ kind }) => kind === 'tenant' || kind === 'two-party')) {
    const answer = await server.doors
      .plain('region')
      .execute(`select count(*) from ${name}`)
      .then(
        () => 'open',
        (error: { code?: string }) => error.code,
      );
    if (answer === 'open') open.push(name);
    else expect([name, kind, answer]).toEqual([name, kind, '42501']);
  }
  expect(tables.length).toBeGreaterThan(30);
  expect(open.toSorted()).toEqual([
    'appointment',
    'data_authorization',
    'idempotency_record',
    'staff_member',
    'submitted_figure',
    'submitted_report',
    'supervised_centre',
  ]);
});
