import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from '../kit/caller.js';
import { linkFamilies, linksOfFamily } from '../kit/links.js';
import { aRegion, supervise, support } from '../kit/report-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

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
  const { region } = await aRegion(server);
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
  const { region } = await aRegion(server);
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
  const { region } = await aRegion(server);
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

test('a change of the law moves the last day wherever it is told, for the half-years after it, and the list asks for it once', async () => {
  const { director } = await aCentre(server);
  const { analyst } = await aRegion(server);
  await server.peek(
    `insert into law_rule (key, rule_version, article, amount, unit, shifts_to_working_day, valid_from)
     values ('HALF_YEAR_REPORT', 2, 'art. 176 pkt 6 po zmianie', 2, 'MONTHS', false, '2030-01-01')`,
  );
  try {
    server.setToday('2030-07-10');
    server.statements();
    const { reportPeriods } = await director.get<{ reportPeriods: unknown[] }>('{ reportPeriods { halfYear dueOn } }');
    expect(server.statements().filter(({ sql }) => /\blaw_rule\b/.test(sql))).toHaveLength(1);
    expect(reportPeriods).toEqual([
      { halfYear: '2030-H2', dueOn: '2031-02-28' },
      { halfYear: '2030-H1', dueOn: '2030-08-30' },
    ]);
    expect((await report(director, '2029-H2')).dueOn).toBe('2030-01-31');
    const { radar } = await director.get<{ radar: unknown }>(
      '{ radar(scope: CENTRE) { next { deadlines { ruleVersion source dueOn } } } }',
    );
    expect(radar).toEqual({
      next: { deadlines: [{ ruleVersion: 2, source: 'art. 176 pkt 6 po zmianie', dueOn: '2030-08-30' }] },
    });
    const { submissions: told } = await analyst.get<{ submissions: unknown }>('{ submissions(halfYear: "2030-H1") { dueOn } }');
    expect(told).toEqual({ dueOn: '2030-08-30' });
  } finally {
    await server.peek(`delete from law_rule where key = 'HALF_YEAR_REPORT' and rule_version = 2`);
  }
});

test('B1 linked records of a family count once, and the figure says how many depend on a link, also when it is frozen', async () => {
  server.setToday('2026-07-10');
  const told = await aCentre(server);
  const { region } = await aRegion(server);
  await supervise(region, told, '1206172');
  const earlier = await support(told, { assigned: ['2026-01-10', '2026-02-10'], entitled: ['2026-01-10'] });
  const present = await support(told, { assigned: ['2026-03-01'], entitled: ['2026-03-01'] });
  await support(told, { assigned: ['2026-03-01'], entitled: ['2026-03-01'] });
  await server.peek('update support_case set closed_on = $2, closure_reason = $3 where family_id = $1', [
    earlier.family,
    '2026-02-10',
    'MOVED_AWAY',
  ]);
  const linkedIn = async () =>
    (
      await told.director.get<{ halfYearReport: { figures: { value: number; linked: number }[] } }>(
        '{ halfYearReport(halfYear: "2026-H1") { figures { value linked families { nodes { id } } } } }',
      )
    ).halfYearReport.figures;
  expect(await linkedIn()).toMatchObject([
    { value: 3, linked: 0 },
    { value: 1, linked: 0 },
  ]);
  await linkFamilies(told.director, present.family, earlier.family);
  const counted = [
    { value: 2, linked: 1 },
    { value: 1, linked: 0 },
  ];
  expect(await linkedIn()).toMatchObject(counted);
  expect(JSON.stringify(await linkedIn())).not.toContain(earlier.family);
  await submit(told.director, '2026-H1');
  const [link] = (await linksOfFamily(told.director, present.family)).linksAsLeading;
  await told.director.do('undoFamilyLink', 'UndoFamilyLinkInput', {
    familyLinkId: link?.id,
    expectedVersion: 1,
    undoReason: 'To dwie rodziny.',
  });
  expect(await linkedIn()).toMatchObject(counted);
});
