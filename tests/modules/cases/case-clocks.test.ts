import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { LocalRule } from '@asysta/services/modules/law/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, aCaseToAssign, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { openZaZyciem } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, setLocalClocks, visitInput } from '../../kit/visit-path.js';
import { aCentre, type World } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const read = async <Row>(who: Caller, { id }: CaseRow, selection: string): Promise<Row> =>
  (await who.get<{ supportCase: Row }>(`query($id: ID!) { supportCase(id: $id) { ${selection} } }`, { id })).supportCase;

/** A centre that has changed its first-visit rule: 14 days up to the given day, 30 days from the next one on. */
const withRuleThatChanged = (centre: World, lastOfTheOld: LocalDate, firstOfTheNew: LocalDate) =>
  centre.inside((em) => {
    const rule = { key: 'FIRST_VISIT', unit: 'CALENDAR_DAYS' } as const;
    em.create(LocalRule, {
      ...rule,
      id: randomIds(),
      ruleVersion: 1,
      source: 'stara zasada',
      amount: 14,
      validFrom: '2020-01-01' as LocalDate,
      validTo: lastOfTheOld,
    });
    em.create(LocalRule, {
      ...rule,
      id: randomIds(),
      ruleVersion: 2,
      source: 'nowa zasada',
      amount: 30,
      validFrom: firstOfTheNew,
    });
    const qualification = { key: 'QUALIFICATION', ruleVersion: 1, source: 'zasada' } as const;
    em.create(LocalRule, { ...qualification, id: randomIds(), validFrom: '2020-01-01' as LocalDate });
  });

const enteredBy = async (track: 'ZA_ZYCIEM' | 'COURT' | 'MINOR_PARENT', worker: Caller): Promise<CaseRow> => {
  if (track === 'ZA_ZYCIEM') return openZaZyciem(worker);
  const opened = await aCase(worker, { newFamily: newFamily('Młoda', '2009-05-05') });
  if (track === 'COURT') return step(worker, opened, 'recordCourtOrder');
  return step(worker, await step(worker, opened, 'recordFamilyInterview'), 'recordMinorParent');
};

test.each([
  ['2026-03-02', { source: 'stara zasada', ruleVersion: 1, startedOn: '2026-03-02', dueOn: '2026-03-16' }],
  ['2026-03-03', { source: 'nowa zasada', ruleVersion: 2, startedOn: '2026-03-03', dueOn: '2026-04-02' }],
])('a clock runs by the rule of the day of the event, also when it is written down later: %s', async (qualifiedOn, clock) => {
  const { centre, socialWorker, director } = await aCentre(server);
  await withRuleThatChanged(centre, '2026-03-02' as LocalDate, '2026-03-03' as LocalDate);
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  server.setToday('2026-03-05');
  const qualified = await step(director, requested, 'qualifyFamily', { qualifiedOn });
  expect(await read(director, qualified, 'nextDeadline { source ruleVersion startedOn dueOn }')).toEqual({ nextDeadline: clock });
});

const clocksOf = (caseId: string) =>
  server.peek<{ kind: string; cancelled_on: string | null }>(
    `select kind, cancelled_on::text from deadline
      where support_case_id = $1 and kind in ('FIRST_VISIT', 'CONTACT') and met_on is null order by kind`,
    [caseId],
  );

test('A7 D1 L21 a court order on a family of consent stops the clocks of the centre’s rules, which count by consent alone', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  await setLocalClocks(centre);
  const qualified = await aCaseToAssign(socialWorker, director);
  expect(await clocksOf(qualified.id)).toEqual([{ kind: 'FIRST_VISIT', cancelled_on: null }]);
  server.setToday('2026-03-04');
  await step(socialWorker, qualified, 'recordCourtOrder');
  expect(await clocksOf(qualified.id)).toEqual([{ kind: 'FIRST_VISIT', cancelled_on: '2026-03-04' }]);
});

test.each(['ZA_ZYCIEM', 'COURT', 'MINOR_PARENT'] as const)(
  'D1 D2 L21 on the track %s no clock of the centre’s rules runs, and the first visit asks for nobody and names nothing',
  async (track) => {
    const { centre, socialWorker, director, assistant } = await aCentre(server);
    await setLocalClocks(centre);
    const row = await enteredBy(track, socialWorker);
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: row.id,
      expectedVersion: row.version,
      assistantId: assistant.staffMemberId,
    });
    const [memberId = ''] = await membersOf(director, row.family.id);
    await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, [memberId], '2026-03-02'));
    server.setToday('2026-03-09');
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, [memberId], '2026-03-09'), kind: 'REGULAR' });
    expect(await clocksOf(row.id)).toEqual([]);
    expect(await read(director, row, 'stage areasOfChange { id } lastVisit { socialWorker { id } }')).toEqual({
      stage: 'IN_SUPPORT',
      areasOfChange: [],
      lastVisit: { socialWorker: null },
    });
  },
);

test('closing ends on its day every basis that would go on, dated or not, and leaves alone one that had ended', async () => {
  const { socialWorker, director } = await aCentre(server);
  const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
  const ended = await step(socialWorker, consented, 'recordCourtOrder', { issuedOn: '2026-02-01', validTo: '2026-03-02' });
  server.setToday('2026-03-06');
  const order = { signature: 'III Nsm 2/26', issuedOn: '2026-03-03', validTo: '2026-06-30' };
  const running = await step(socialWorker, ended, 'recordCourtOrder', order);
  const closed = await step(director, running, 'closeCase', { closedOn: '2026-03-04', courtTold: 'Pismo do sądu z 4 marca.' });
  const { legalBases } = await read<{ legalBases: { kind: string; validFrom: string; validTo: string }[] }>(
    socialWorker,
    closed,
    'legalBases { kind validFrom validTo }',
  );
  expect(legalBases.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom))).toEqual([
    { kind: 'COURT_ORDER', validFrom: '2026-02-01', validTo: '2026-03-02' },
    { kind: 'CONSENT', validFrom: '2026-03-02', validTo: '2026-03-04' },
    { kind: 'COURT_ORDER', validFrom: '2026-03-03', validTo: '2026-03-04' },
  ]);
});
