import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { CaseWorker, SupportCase } from '@asysta/services/modules/cases/index';
import { randomIds } from '@asysta/services/platform/ids';
import { anIntake, aCaseToAssign, step } from '../kit/case-path.js';
import type { Caller } from '../kit/caller.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import {
  aCentreWithAssignedFamily,
  assignedCase,
  firstVisit,
  setLocalClocks,
  visitContent,
  visitInput,
} from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

interface Term {
  readonly kind: string;
  readonly origin: string;
  readonly source: string;
  readonly ruleVersion: number;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly supportCase: { readonly id: string; readonly number: string } | null;
  readonly family: { readonly id: string } | null;
}

interface Radar {
  readonly weekEndsOn: string;
  readonly overdue: { readonly totalCount: number; readonly deadlines: readonly Term[] };
  readonly thisWeek: { readonly totalCount: number; readonly deadlines: readonly Term[] };
  readonly next: { readonly totalCount: number; readonly deadlines: readonly Term[] };
}

const PART =
  '{ totalCount deadlines { kind origin source ruleVersion startedOn dueOn daysLeft family { id } supportCase { id number } } }';
const radarOf = async (who: Caller, scope = 'MINE'): Promise<Radar> =>
  (
    await who.get<{ radar: Radar }>(
      `{ radar(scope: ${scope}) { today weekEndsOn overdue ${PART} thisWeek ${PART} next ${PART} } }`,
    )
  ).radar;

const kindsOf = ({ deadlines }: Radar['next']): string[] => deadlines.map(({ kind }) => kind);
const all = ({ overdue, thisWeek, next }: Radar): Term[] => [...overdue.deadlines, ...thisWeek.deadlines, ...next.deadlines];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

test('D1 14 days after the qualification the first visit is overdue where the centre has such a rule, with its source and version', async () => {
  const { assistant, supportCase } = await aCentreWithAssignedFamily(server, { rules: true });
  const term = {
    kind: 'FIRST_VISIT',
    origin: 'LOCAL',
    source: 'zarządzenie kierownika nr 3/2025',
    ruleVersion: 1,
    startedOn: '2026-03-02',
    dueOn: '2026-03-16',
    family: { id: supportCase.family.id },
    supportCase: { id: supportCase.id, number: supportCase.number },
  };
  expect((await radarOf(assistant)).next.deadlines).toEqual([{ ...term, daysLeft: 14 }]);
  server.setToday('2026-03-16');
  const onTheDay = await radarOf(assistant);
  expect([onTheDay.overdue.totalCount, onTheDay.thisWeek.deadlines]).toEqual([0, [{ ...term, daysLeft: 0 }]]);
  server.setToday('2026-03-17');
  expect((await radarOf(assistant)).overdue).toEqual({ totalCount: 1, deadlines: [{ ...term, daysLeft: -1 }] });
});

test('D1 a centre without the rule shows no first-visit breach, however late it is', async () => {
  const { assistant, director } = await aCentreWithAssignedFamily(server, { rules: false });
  server.setToday('2026-06-30');
  for (const [who, scope] of [
    [assistant, 'MINE'],
    [director, 'CENTRE'],
  ] as const) {
    expect(all(await radarOf(who, scope)).map(({ kind }) => kind)).not.toContain('FIRST_VISIT');
    expect(all(await radarOf(who, scope)).map(({ kind }) => kind)).not.toContain('CONTACT');
  }
});

test('D1 D2 the first visit stops its clock and starts that of contact, which every later visit restarts', async () => {
  const { assistant, socialWorker, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: true });
  server.setToday('2026-03-05');
  const first = await assistant.do<{ id: string; version: number }>('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-05'),
    ...firstVisit(socialWorker),
  });
  const contact = async () => all(await radarOf(assistant)).map(({ kind, startedOn, dueOn }) => ({ kind, startedOn, dueOn }));
  expect(await contact()).toEqual([{ kind: 'CONTACT', startedOn: '2026-03-05', dueOn: '2026-03-12' }]);
  server.setToday('2026-03-15');
  expect(kindsOf((await radarOf(assistant)).overdue)).toEqual(['CONTACT']);
  const visit = (visitedOn: string) =>
    assistant.do<{ id: string; version: number }>('recordVisit', 'RecordVisitInput', {
      ...visitInput(supportCase.id, memberIds, visitedOn),
      kind: 'REGULAR',
    });
  const second = await visit('2026-03-14');
  expect(await contact()).toEqual([{ kind: 'CONTACT', startedOn: '2026-03-14', dueOn: '2026-03-21' }]);
  await visit('2026-03-08');
  expect(await contact()).toEqual([{ kind: 'CONTACT', startedOn: '2026-03-14', dueOn: '2026-03-21' }]);
  const moved = visitContent(memberIds, '2026-03-10');
  await assistant.do('correctVisit', 'CorrectVisitInput', {
    visitId: second.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: second.version,
    ...moved,
  });
  expect(await contact()).toEqual([{ kind: 'CONTACT', startedOn: '2026-03-10', dueOn: '2026-03-17' }]);
  const earlier = visitContent(memberIds, '2026-03-04');
  await assistant.do('correctVisit', 'CorrectVisitInput', {
    visitId: first.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: first.version,
    ...earlier,
  });
  const met = await server.peek<{ met_on: string }>(
    `select met_on::text from deadline where support_case_id = $1 and kind = 'FIRST_VISIT'`,
    [supportCase.id],
  );
  expect(met).toEqual([{ met_on: '2026-03-04' }]);
});

test('closing the case cancels its clocks', async () => {
  const { assistant, director, supportCase } = await aCentreWithAssignedFamily(server, { rules: true });
  const { supportCase: now } = await director.get<{ supportCase: { version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { version } }`,
  );
  await step(director, { id: supportCase.id, version: now.version }, 'closeCase');
  server.setToday('2026-04-30');
  expect(all(await radarOf(director, 'CENTRE')).filter(({ kind }) => kind !== 'HALF_YEAR_REPORT')).toEqual([]);
  expect(all(await radarOf(assistant))).toEqual([]);
});

test('A1 the family interview is due after 14 working days, 2 when urgent, and holidays are no working days', async () => {
  const { socialWorker } = await aCentre(server);
  server.setToday('2026-04-02');
  await anIntake(socialWorker, { receivedOn: '2026-04-02' });
  await anIntake(socialWorker, { receivedOn: '2026-04-02', urgency: 'URGENT' });
  const terms = all(await radarOf(socialWorker)).map(({ kind, dueOn, origin, source }) => ({
    kind,
    dueOn,
    origin,
    named: source.includes('§ 3'),
  }));
  // Maundy Thursday: Good Friday is a working day, Easter Monday (6 April) is not; 1 and 3 May follow later.
  expect(terms).toEqual([
    { kind: 'URGENT_FAMILY_INTERVIEW', dueOn: '2026-04-07', origin: 'LAW', named: true },
    { kind: 'FAMILY_INTERVIEW', dueOn: '2026-04-23', origin: 'LAW', named: true },
  ]);
});

test('the radar ends the week on Sunday and puts what is due on Monday into the next part', async () => {
  const { assistant } = await aCentreWithAssignedFamily(server, { rules: true });
  server.setToday('2026-03-15');
  const radar = await radarOf(assistant);
  expect(radar.weekEndsOn).toBe('2026-03-15');
  expect([kindsOf(radar.overdue), kindsOf(radar.thisWeek), kindsOf(radar.next)]).toEqual([[], [], ['FIRST_VISIT']]);
});

test('the director owes the region a report by 31 July and 31 January until it is submitted; nobody else is shown it', async () => {
  const { director, assistant, centre } = await aCentre(server);
  server.setToday('2026-07-01');
  const report = {
    kind: 'HALF_YEAR_REPORT',
    origin: 'LAW',
    source: 'art. 176 pkt 6 ustawy z 9.06.2011',
    startedOn: '2026-06-30',
    dueOn: '2026-07-31',
    family: null,
  };
  expect((await radarOf(director)).next.deadlines).toMatchObject([{ ...report, daysLeft: 30 }]);
  server.setToday('2027-02-01');
  expect((await radarOf(director, 'CENTRE')).overdue.deadlines).toMatchObject([
    { ...report, startedOn: '2026-12-31', dueOn: '2027-01-31', daysLeft: -1 },
  ]);
  expect(all(await radarOf(assistant))).toEqual([]);
  await server.peek(
    `insert into submitted_report (tenant_id, receiver_id, id, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by)
     values ($1, $1, gen_random_uuid(), '2026-H2', 1, 'x', '1206162', now(), 'x')`,
    [centre.party.id],
  );
  expect(all(await radarOf(director))).toEqual([]);
});

test('an assistant sees the terms of their families, a head those of the unit, another centre none', async () => {
  const { centre, director, socialWorker, assistant } = await aCentre(server);
  await setLocalClocks(centre);
  const [north, south] = [await centre.withUnit('Wydział północ'), await centre.withUnit('Wydział południe')];
  const [headNorth, headSouth] = await Promise.all([
    centre.hire('Szefowa północy', { role: 'UNIT_HEAD', unitId: north }),
    centre.hire('Szef południa', { role: 'UNIT_HEAD', unitId: south }),
  ]);
  const supportCase = await assignedCase({ socialWorker, director, assistant });
  await server.peek('update family set unit_id = $2 where id = $1', [supportCase.family.id, north]);
  const other = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  const { director: neighbour } = await aCentre(server);
  const shown = async (who: Caller, scope: string) =>
    all(await radarOf(who, scope)).filter(({ kind }) => kind === 'FIRST_VISIT').length;
  expect(await shown(assistant, 'MINE')).toBe(1);
  expect(await shown(socialWorker, 'MINE')).toBe(1);
  expect(await shown(director, 'MINE')).toBe(0);
  expect(await shown(director, 'CENTRE')).toBe(1);
  expect(await shown(headNorth, 'UNIT')).toBe(1);
  expect(await shown(headSouth, 'UNIT')).toBe(0);
  expect(await shown(headSouth, 'CENTRE')).toBe(0);
  expect(await shown(other, 'CENTRE')).toBe(0);
  expect(await shown(neighbour, 'CENTRE')).toBe(0);
});

test('a family whose case I closed and a colleague took in anew is theirs to watch, no longer mine', async () => {
  const { centre, socialWorker } = await aCentre(server);
  const colleague = await centre.hire('Koleżanka', { role: 'SOCIAL_WORKER' });
  const { familyId } = await aFile(centre, {
    stage: 'CLOSED',
    closedOn: '2026-01-31',
    socialWorkerId: socialWorker.staffMemberId,
  });
  await centre.inside((em) => {
    const openedOn = '2026-02-20' as LocalDate;
    const supportCase = em.create(SupportCase, {
      id: randomIds(),
      family: familyId,
      number: 'AR/2/2026',
      track: 'ORDINARY',
      stage: 'INTAKE',
      openedOn,
    });
    em.create(CaseWorker, { id: randomIds(), supportCase, staffMember: colleague.staffMemberId, validFrom: openedOn });
  });
  await anIntake(colleague, { newFamily: null, familyId });
  const shown = async (who: Caller, scope: string) => all(await radarOf(who, scope)).map((term) => term.family?.id);
  expect(await shown(colleague, 'MINE')).toEqual([familyId]);
  expect(await shown(socialWorker, 'MINE')).toEqual([]);
  expect(await shown(socialWorker, 'CENTRE')).toEqual([familyId]);
});

test('the radar takes the same statements for one family and for six, and refuses a part longer than 100', async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: true });
  server.statements();
  await radarOf(office.assistant);
  const forOne = server.statements().length;
  for (let more = 0; more < 5; more += 1) await assignedCase(office);
  server.statements();
  expect((await radarOf(office.assistant)).next.totalCount).toBe(6);
  expect(server.statements().length).toBe(forOne);
  const { errors } = await office.assistant.ask('{ radar(first: 101) { today } }');
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
});

test('a machine administrator without the right to families sees no radar', async () => {
  const { admin, socialWorker, director } = await aCentre(server);
  await aCaseToAssign(socialWorker, director);
  const { errors, data } = await admin.ask('{ radar { today } }');
  expect([errors.map(({ extensions }) => extensions['code']), data]).toEqual([['FORBIDDEN'], null]);
});
