import type * as statement from '@asysta/services/platform/compile/statement';
import type * as seams from '@asysta/services/platform/compile/splice';
import { EVERY_ROW } from '@asysta/services/platform/permission/condition';
import { notify } from '@asysta/services/modules/notifications/index';
import { clockOf } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type BothWays, startBothWays, type Told } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aRegion, supervise, support } from '../kit/report-path.js';
import { aCentreWithAssignedFamily, assignedCase } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

const planted = vi.hoisted(() => ({ sighted: false, unfilled: false }));

// What a relation lets through, lost on the way to the statement.
vi.mock('@asysta/services/platform/compile/statement', async (original) => {
  const real = await original<typeof statement>();
  return {
    ...real,
    writeStatement: (...[occasion, asked]: Parameters<typeof real.writeStatement>) => {
      const all = [...occasion.sights].map(([inSight, placed]) => [inSight, { ...placed, condition: EVERY_ROW }] as const);
      return real.writeStatement(planted.sighted ? { ...occasion, sights: new Map(all) } : occasion, asked);
    },
  };
});

// A seam within a seam left as it stood.
vi.mock('@asysta/services/platform/compile/splice', async (original) => {
  const real = await original<typeof seams>();
  return {
    ...real,
    splice: (...given: Parameters<typeof real.splice>) => {
      if (!planted.unfilled) return real.splice(...given);
      const [text, seam, splices, teller] = given;
      const once = splices.map((made): typeof made => (...told) => {
        const result = made(...told);
        return result instanceof real.JsonText ? new real.JsonText(JSON.stringify(result.text.replaceAll(seam, 'torn'))) : result;
      });
      return real.splice(text, seam, once, teller);
    },
  };
});

let ways: BothWays;
let office: Awaited<ReturnType<typeof aCentreWithAssignedFamily>>;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday('2026-03-02');
  office = await aCentreWithAssignedFamily(ways.server, { rules: true });
  for (let more = 0; more < 3; more += 1) await assignedCase(office);
});
beforeEach(() => ways.setToday('2026-03-02'));
afterAll(() => ways.stop());

const same = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const { compiled, ordinary } = await ways.ask(caller, query, variables);
  expect({ ...compiled, inOne: null }).toEqual({ ...ordinary, inOne: null });
  return compiled;
};

const inOne = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const told = await same(caller, query, variables);
  expect(told.inOne, JSON.stringify(told.answer)).toBe(true);
  return told;
};

const codes = ({ answer }: Told): readonly unknown[] =>
  ((answer as { errors?: { extensions: Record<string, unknown> }[] }).errors ?? []).map(({ extensions }) => extensions['code']);

const TERM = 'id kind dueOn daysLeft viewerMay family { id surname } supportCase { number }';
const PART = `{ totalCount deadlines { ${TERM} } __typename }`;
const RADAR = `query($scope: RadarScope!, $first: Int!) { radar(scope: $scope, first: $first) { today weekEndsOn
  overdue ${PART} thisWeek ${PART} next ${PART} } }`;

interface Radar {
  readonly data: {
    readonly radar: Readonly<Record<string, { readonly totalCount: number; readonly deadlines: readonly { kind: string }[] }>>;
  };
}
const partOf = ({ answer }: Told, part: string) => (answer as Radar).data.radar[part] ?? { totalCount: -1, deadlines: [] };

test('Dziś is one statement for everybody, and what the centre owes stands among the terms where its day puts it', async () => {
  const head = await office.centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: await office.centre.withUnit('Wydział') });
  const callers = [office.director, office.socialWorker, office.assistant, head];
  for (const day of ['2026-01-05', '2026-01-31', '2026-03-09', '2026-03-31'])
    for (const scope of ['MINE', 'UNIT', 'CENTRE'])
      for (const first of [1, 3, 100])
        for (const caller of callers) {
          ways.setToday(day);
          await inOne(caller, RADAR, { scope, first });
        }
});

test('a part that is cut short keeps what is due first, the duty of the centre ahead of a term of the same day', async () => {
  const { director, supportCase } = await aCentreWithAssignedFamily(ways.server, { rules: true });
  ways.setToday('2026-01-05');
  const duty = 'HALF_YEAR_REPORT';
  const kinds = async (first: number): Promise<readonly string[]> => {
    const told = await inOne(director, RADAR, { scope: 'CENTRE', first });
    const { deadlines, totalCount } = partOf(told, 'next');
    expect(totalCount).toBe(2);
    return deadlines.map(({ kind }) => kind);
  };
  expect((await kinds(100)).indexOf(duty)).toBe(0);
  expect(await kinds(1)).toEqual([duty]);
  await ways.server.peek(`update deadline set due_on = '2026-01-31' where family_id = $1`, [supportCase.family.id]);
  expect(await kinds(1)).toEqual([duty]);
  await ways.server.peek(`update deadline set due_on = '2026-01-30' where family_id = $1`, [supportCase.family.id]);
  expect(await kinds(1)).not.toContain(duty);
  expect((await kinds(3)).indexOf(duty)).toBe(1);
});

test('what nobody asks of Dziś is neither read nor opened', async () => {
  const nothing = ['DEADLINES_READ | radar | DONE |  |  | '];
  for (const fields of [
    'today',
    '__typename',
    '__typename today',
    'overdue { totalCount } next { totalCount }',
    'thisWeek { __typename }',
  ])
    expect((await inOne(office.director, `{ radar(scope: CENTRE) { ${fields} } }`)).audit, fields).toEqual(nothing);
  const { audit } = await inOne(office.director, '{ radar(scope: CENTRE) { next { deadlines { kind } } } }');
  expect(audit.join()).toContain(office.supportCase.family.id);
});

test('parts asked for twice, under other names and in fragments, stay what they are', async () => {
  await inOne(
    office.director,
    `query($more: Boolean!) { one: radar(scope: CENTRE, first: 2) { a: next { n: totalCount d: deadlines { id } e: deadlines { k: kind viewerMay } }
      ...Rest next { deadlines { dueOn } } } two: radar { overdue { totalCount } } families { totalCount } }
     fragment Rest on Radar { next { totalCount ...Part @skip(if: $more) } overdue { deadlines { ...Term } } }
     fragment Part on RadarBucket { deadlines { ...Term } }
     fragment Term on Deadline { family { city surname } daysLeft t: __typename }`,
    { more: false },
  );
});

test('a part whose rows are asked for before anybody counts them is counted all the same', async () => {
  // Of the whole centre a count is a question of its own.
  await inOne(
    office.assistant,
    '{ radar(scope: MINE, first: 1) { next { deadlines { id } } ... on Radar { again: next { deadlines { dueOn } totalCount } } } }',
  );
});

test('a part too long is refused alike, and a warm statement tells each day its own', async () => {
  for (const first of [0, 101, -1])
    expect(codes(await same(office.director, RADAR, { scope: 'MINE', first }))).toEqual(['BAD_USER_INPUT']);
  const told = await inOne(office.director, RADAR, { scope: 'CENTRE', first: 5 });
  ways.setToday('2026-04-20');
  expect(await inOne(office.director, RADAR, { scope: 'CENTRE', first: 5 })).not.toEqual(told);
});

test('a restricted file stays closed in Dziś and in a notice, though both may list it', async () => {
  const staff = await aCentreWithAssignedFamily(ways.server, { rules: true });
  const familyId = staff.supportCase.family.id;
  await ways.server.peek('update family set restricted = true where id = $1', [familyId]);
  await tell(staff.centre, staff.assistant, familyId);
  const weak = staff.assistant.withAssurance(1);
  for (const ask of [
    '{ radar { next { deadlines { family { street } } } } }',
    '{ notifications { nodes { family { street } } } }',
  ]) {
    expect(new Set(codes(await same(weak, ask)))).toEqual(new Set(['STEP_UP_REQUIRED']));
    await inOne(staff.assistant, ask);
  }
  await inOne(weak, '{ radar { next { deadlines { kind family { surname } } } } }');
});

const tell = (centre: typeof office.centre, recipient: Caller, familyId: string | null): Promise<void> =>
  centre.inside((em) =>
    notify(
      { em, newId: randomIds, clock: clockOf(() => new Date('2026-03-02T08:00:00Z')) },
      { recipientId: recipient.staffMemberId, kind: 'FAMILY_ASSIGNED', subjectId: randomIds(), familyId },
    ),
  );

const NOTICES =
  'query($page: PageInput) { notifications(page: $page) { totalCount nodes { kind family { surname members { id } } } } }';

test('a notice names its family while its reader may see it, in one statement, and a lost condition would be seen', async () => {
  const id = await aFamily(office.centre, 'Nieprzypisana');
  const stranger = await office.centre.hire('Obca asystentka', { role: 'FAMILY_ASSISTANT' });
  for (const reader of [stranger, office.director])
    for (const familyId of [id, null]) await tell(office.centre, reader, familyId);
  expect(JSON.stringify(await inOne(stranger, NOTICES))).not.toContain('Nieprzypisana');
  expect(JSON.stringify(await inOne(office.director, NOTICES))).toContain('Nieprzypisana');
  planted.sighted = true;
  try {
    const { compiled, ordinary } = await ways.ask(stranger, `${NOTICES} # again`);
    expect(JSON.stringify(compiled.answer)).toContain('Nieprzypisana');
    expect(JSON.stringify(ordinary.answer)).not.toContain('Nieprzypisana');
  } finally {
    planted.sighted = false;
  }
});

test('the figures of a region and the periods of a centre are one statement, and one refusal before the act asked for a report', async () => {
  const [answers, silent] = [await aCentre(ways.server), await aCentre(ways.server)];
  const { region, analyst } = await aRegion(ways.server);
  await supervise(region, answers, '1206162');
  await supervise(region, silent, '1206152');
  const PERIODS = '{ reportPeriods { halfYear state closed dueOn submittedAt } }';
  await inOne(answers.director, PERIODS);
  await answers.director.do('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2025-H2' }, 'id');
  expect(JSON.stringify((await inOne(answers.director, PERIODS)).answer)).toContain('SUBMITTED');
  const ask = (halfYear: string): string =>
    `{ submissions(halfYear: "${halfYear}") { halfYear dueOn t: __typename centres { centreName terytCode submitted submittedAt
      figures { figure label value definition source } } totals { figure label value centres } } }`;
  const { answer } = await inOne(analyst, ask('2025-H2'));
  expect(answer).toMatchObject({ data: { submissions: { centres: [{ submitted: false }, { submitted: true }] } } });
  const { audit, ...refused } = await same(analyst, ask('2011-H2'));
  expect(codes({ ...refused, audit })).toEqual(['NOT_FOUND']);
  expect(audit).toEqual(['SUBMITTED_REPORTS_READ | submissions | REFUSED | NOT_FOUND |  | ']);
});

test('the report of a half-year is one statement while it is counted and once it is frozen, and is refused for one that has not begun', async () => {
  const told = await aCentre(ways.server);
  const { region } = await aRegion(ways.server);
  await supervise(region, told, '1206172');
  for (const [from, to] of [['2025-07-01'], ['2025-03-01', '2025-07-01'], ['2025-03-01', '2025-06-30']] as const)
    await support(told, { assigned: [from, to], entitled: ['2025-01-15'] });
  const ask = (halfYear: string, below = ''): string =>
    `{ halfYearReport(halfYear: "${halfYear}") { id state closed dueOn submittedAt submittedBy templateVersion viewerMaySubmit
      figures { figure label value definition source staff { id displayName t: __typename } ${below} } } }`;
  const values = ({ answer }: Told): readonly number[] =>
    (answer as { data: { halfYearReport: { figures: { value: number }[] } } }).data.halfYearReport.figures.map(
      ({ value }) => value,
    );
  expect(values(await inOne(told.director, ask('2025-H2')))).toEqual([2, 1]);
  await inOne(told.director, ask('2026-H1'));
  await told.director.do('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2025-H2' }, 'id');
  await support(told, { assigned: ['2025-09-01'], entitled: ['2025-09-01'] });
  expect(values(await inOne(told.director, ask('2025-H2')))).toEqual([2, 1]);
  for (const [halfYear, code] of [
    ['2026-H2', 'BAD_USER_INPUT'],
    ['2011-H2', 'NOT_FOUND'],
  ] as const)
    expect(codes(await same(told.director, ask(halfYear)))).toEqual([code]);
  const withFamilies = await same(told.director, ask('2025-H2', 'families(page: { first: 1 }) { nodes { id } }'));
  expect(withFamilies.inOne).toBe(false);
});

test('catches a seam within a seam that nobody filled', async () => {
  ways.setToday('2026-01-05');
  planted.unfilled = true;
  try {
    const { compiled, ordinary } = await ways.ask(office.director, RADAR, { scope: 'CENTRE', first: 100 });
    expect(JSON.stringify(compiled.answer)).toContain('torn');
    expect(compiled.answer).not.toEqual(ordinary.answer);
  } finally {
    planted.unfilled = false;
  }
});
