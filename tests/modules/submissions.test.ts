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
import { buildApiSchema } from '@asysta/services/api/schema';
import { randomIds } from '@asysta/services/platform/ids';
import { declarationOf } from '@asysta/services/platform/operation/schema-rules';
import type { Caller } from '../kit/caller.js';
import { aRegion, supervise, support } from '../kit/report-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const submit = (who: Caller) =>
  who.do<{ id: string }>('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2026-H1' }, 'id');
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

test('G25: the region sees who has submitted, the figures as submitted and the sums of its gminas, and nothing of a neighbour', async () => {
  server.setToday('2026-07-10');
  const [raków, zielonki, late, elsewhere] = [
    await aCentre(server),
    await aCentre(server),
    await aCentre(server),
    await aCentre(server),
  ];
  const { region, analyst } = await aRegion(server);
  const { region: neighbour, analyst: stranger } = await aRegion(server);
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
  for (const one of [raków, zielonki, elsewhere]) await submit(one.director);
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
  const { region, analyst } = await aRegion(server);
  await supervise(region, told, '1206172', ['2020-01-01', '2026-05-31']);
  expect((await submissions(analyst)).centres).toEqual([]);
  expect((await submissions(analyst, '2025-H2')).centres).toHaveLength(1);
  await told.director.refused('REPORT_RECEIVER_MISSING', 'submitHalfYearReport', 'SubmitHalfYearReportInput', {
    halfYear: '2026-H1',
  });
});

test('a centre whose supervision begins after the half-year is not asked for its report; one that begins on its last day is', async () => {
  server.setToday('2026-07-10');
  const [later, onTheLastDay] = [await aCentre(server), await aCentre(server)];
  const { region, analyst } = await aRegion(server);
  await supervise(region, later, '1206172', ['2026-07-01']);
  await supervise(region, onTheLastDay, '1206162', ['2026-06-30']);
  const asked = async (halfYear: string) =>
    (await submissions(analyst, halfYear)).centres.map(({ terytCode, submitted }) => [terytCode, submitted]);
  expect(await asked('2025-H2')).toEqual([]);
  expect(await asked('2026-H1')).toEqual([['1206162', false]]);
  expect(await asked('2026-H2')).toEqual([
    ['1206162', false],
    ['1206172', false],
  ]);
});

test('the region finds nothing for half-years in which the act asked for no report', async () => {
  const { analyst } = await aRegion(server);
  expect(codesOf((await analyst.ask(SUBMISSIONS, { h: '2011-H2' })).errors)).toEqual(['NOT_FOUND']);
  expect((await submissions(analyst, '2012-H1')).centres).toEqual([]);
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
  const { analyst } = await aRegion(server);
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
    'suspension',
  ]);
});

test('B1 of a submitted figure the region reads the value and not how many of its families depend on a link', async () => {
  const reads = (column: string) => server.doors.plain('region').execute(`select ${column} from submitted_figure`);
  await expect(reads('value')).resolves.toBeDefined();
  await expect(reads('linked')).rejects.toMatchObject({ code: '42501' });
});
