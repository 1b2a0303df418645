import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BothWays, startBothWays, toldBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import type { TestServer } from '../kit/server.js';
import { accompanied, visitContent } from '../kit/visit-path.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const LATE = ['recordLateVisit', 'RecordLateVisitInput'] as const;
const OFFERED = '{ familiesOfLateVisits { supportCaseId surname number assignedOn endedOn } }';

const late = (supportCaseId: string, visitedOn: string, over: Record<string, unknown> = {}) => {
  const { familyMemberIds: _named, ...content } = visitContent([], visitedOn, over);
  return {
    supportCaseId,
    kind: 'REGULAR',
    personsInWords: 'mama i syn',
    lateReason: 'Zwolnienie lekarskie w dniu przekazania.',
    ...content,
  };
};

const offered = async (who: Caller) => (await who.get<{ familiesOfLateVisits: readonly object[] }>(OFFERED)).familiesOfLateVisits;

/** A family in support since 5 March, handed over to somebody else on the 10th; it is the 12th. */
const handedOver = async (rules = true) => {
  const office = await accompanied(server, rules);
  const { centre, director, supportCase } = office;
  const next = await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' });
  const [running] = await server.peek<{ id: string; version: number }>(
    'select id, version from assignment where support_case_id = $1',
    [supportCase.id],
  );
  server.setToday('2026-03-10');
  const ended = await director.do<{ version: number }>(
    'endAssignment',
    'EndAssignmentInput',
    { assignmentId: running?.id, expectedVersion: running?.version, reason: 'HANDOVER', handoverNote: 'Matka szuka pracy.' },
    'version',
  );
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: supportCase.id,
    assistantId: next.staffMemberId,
    expectedVersion: ended.version,
  });
  server.setToday('2026-03-12');
  return { ...office, next };
};

test('L18 H2 a visit made before hand-over is written down afterwards with a reason, by a form that shows surname and number alone', async () => {
  const { assistant, next, director, supportCase } = await handedOver();
  expect(await offered(assistant)).toEqual([
    {
      supportCaseId: supportCase.id,
      surname: 'Zmyślona',
      number: supportCase.number,
      assignedOn: '2026-03-02',
      endedOn: '2026-03-10',
    },
  ]);
  expect([await offered(next), await offered(director)]).toEqual([[], []]);
  expect(await assistant.do(...LATE, late(supportCase.id, '2026-03-09'), 'visitedOn')).toEqual({ visitedOn: '2026-03-09' });
  const { supportCase: read } = await next.get<{ supportCase: object }>(
    `query($id: ID!) { supportCase(id: $id) { lastVisit { visitedOn personsInWords lateReason author { id } recordedBy { id } persons { id } } } }`,
    { id: supportCase.id },
  );
  expect(read).toEqual({
    lastVisit: {
      visitedOn: '2026-03-09',
      personsInWords: 'mama i syn',
      lateReason: 'Zwolnienie lekarskie w dniu przekazania.',
      author: { id: assistant.staffMemberId },
      recordedBy: null,
      persons: [],
    },
  });
  const { errors } = await assistant.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: supportCase.id });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  expect(
    await server.peek(
      `select started_on::text as begun, met_on::text as met from deadline
        where support_case_id = $1 and kind = 'CONTACT' and cancelled_on is null order by started_on`,
      [supportCase.id],
    ),
  ).toEqual([
    { begun: '2026-03-05', met: '2026-03-09' },
    { begun: '2026-03-09', met: null },
  ]);
});

test('L18 a late visit is told alike by both ways, once for all with its key', async () => {
  const { assistant, supportCase } = await handedOver();
  ways.setToday('2026-03-12');
  await toldBothWays(ways, assistant, LATE, late(supportCase.id, '2026-03-09'), 'id version visitedOn', false);
  expect(
    await server.peek('select 1 from visit where support_case_id = $1 and late_reason is not null', [supportCase.id]),
  ).toHaveLength(1);
});

test('L18 a late visit is of a day of one’s own assignment, with a basis and behind the first one', async () => {
  const { centre, assistant, next, supportCase } = await handedOver();
  const stranger = await centre.hire('Obca', { role: 'FAMILY_ASSISTANT' });
  for (const [visitedOn, code] of [
    ['2026-03-11', 'VISIT_AFTER_ASSIGNMENT'],
    ['2026-03-01', 'VISIT_BEFORE_ASSIGNMENT'],
    ['2026-03-13', 'VISIT_IN_FUTURE'],
    ['2026-03-04', 'FIRST_VISIT_REQUIRED'],
  ] as const)
    await assistant.refused(code, ...LATE, late(supportCase.id, visitedOn));
  await stranger.refused('NOT_FOUND', ...LATE, late(supportCase.id, '2026-03-09'));
  await next.refused('NOT_FOUND', ...LATE, late(supportCase.id, '2026-03-11'));
  await assistant.refused('FORBIDDEN', ...LATE, { ...late(supportCase.id, '2026-03-11'), assistantId: next.staffMemberId });
  const { fields } = await assistant.refused('BAD_USER_INPUT', ...LATE, {
    ...late(supportCase.id, '2026-03-09'),
    lateReason: ' ',
    personsInWords: '',
  });
  expect((fields as { field: string }[]).map(({ field }) => field)).toEqual(['input.personsInWords', 'input.lateReason']);
});

test('L18 for 30 days the assistant writes it down; later the director, in the assistant’s name', async () => {
  const { assistant, next, director, supportCase } = await handedOver();
  server.setToday('2026-04-09');
  await assistant.do(...LATE, late(supportCase.id, '2026-03-08'));
  server.setToday('2026-04-10');
  expect(await offered(assistant)).toEqual([]);
  const { userMessage } = await assistant.refused('VISIT_TOO_LATE', ...LATE, late(supportCase.id, '2026-03-09'));
  expect(userMessage).toContain('30');
  await director.refused('VISIT_NOT_LATE', ...LATE, {
    ...late(supportCase.id, '2026-03-12'),
    assistantId: next.staffMemberId,
  });
  await director.do(...LATE, { ...late(supportCase.id, '2026-03-09'), assistantId: assistant.staffMemberId });
  const { supportCase: read } = await director.get<{ supportCase: object }>(
    'query($id: ID!) { supportCase(id: $id) { lastVisit { visitedOn author { id } recordedBy { id } } } }',
    { id: supportCase.id },
  );
  expect(read).toEqual({
    lastVisit: {
      visitedOn: '2026-03-09',
      author: { id: assistant.staffMemberId },
      recordedBy: { id: director.staffMemberId },
    },
  });
});

test('L18 O11 a visit made before the case was closed is written down afterwards, and no clock runs again', async () => {
  const { assistant, director, supportCase } = await accompanied(server, true);
  const { supportCase: now } = await director.get<{ supportCase: { version: number } }>(
    'query($id: ID!) { supportCase(id: $id) { version } }',
    { id: supportCase.id },
  );
  server.setToday('2026-03-20');
  const closing = { supportCaseId: supportCase.id, expectedVersion: now.version, closedOn: '2026-03-19', reason: 'MOVED_AWAY' };
  await director.do('closeCase', 'CloseCaseInput', closing);
  await assistant.refused('VISIT_AFTER_ASSIGNMENT', ...LATE, late(supportCase.id, '2026-03-20'));
  await assistant.do(...LATE, late(supportCase.id, '2026-03-18'));
  expect(
    await server.peek(
      `select count(*)::int as running from deadline where support_case_id = $1 and met_on is null and cancelled_on is null`,
      [supportCase.id],
    ),
  ).toEqual([{ running: 0 }]);
});

test('L29 T7 T8 two visits of one assistant at the same hour, and 23:30 plus 24 hours, are asked about and saved when confirmed', async () => {
  const { assistant, supportCase, memberIds } = await accompanied(server);
  server.setToday('2026-03-12');
  const visit = (over: Record<string, unknown>) => ({
    supportCaseId: supportCase.id,
    kind: 'REGULAR',
    ...visitContent(memberIds, '2026-03-10', over),
  });
  const RECORD = ['recordVisit', 'RecordVisitInput'] as const;
  await assistant.do(...RECORD, visit({ startsAt: '10:00', durationMinutes: 60 }));
  await assistant.do(...RECORD, visit({ startsAt: '11:00', durationMinutes: 60 }));
  const { doubts } = await assistant.refused('CONFIRMATION_NEEDED', ...RECORD, visit({ startsAt: '10:30', durationMinutes: 15 }));
  expect(doubts).toEqual([
    { code: 'VISIT_SAME_HOUR', field: 'input.startsAt', userMessage: expect.stringContaining('10:00') as string },
  ]);
  await assistant.do(...RECORD, { ...visit({ startsAt: '10:30', durationMinutes: 15 }), confirmed: ['VISIT_SAME_HOUR'] });
  const long = visit({ startsAt: '23:30', durationMinutes: 1440 });
  const { doubts: codes } = await assistant.refused('CONFIRMATION_NEEDED', ...RECORD, long);
  expect((codes as { code: string }[]).map(({ code }) => code)).toEqual(['VISIT_PAST_MIDNIGHT', 'VISIT_VERY_LONG']);
  await assistant.do(...RECORD, { ...long, confirmed: ['VISIT_PAST_MIDNIGHT', 'VISIT_VERY_LONG'] });
  const next = (over: Record<string, unknown>) => visit({ visitedOn: '2026-03-11', durationMinutes: 30, ...over });
  const { doubts: overnight } = await assistant.refused('CONFIRMATION_NEEDED', ...RECORD, next({ startsAt: '00:30' }));
  expect(overnight).toMatchObject([{ code: 'VISIT_SAME_HOUR', userMessage: expect.stringContaining('23:30') as string }]);
  await assistant.do(...RECORD, next({ startsAt: '23:30' }));
});

test('D6 a social worker takes part in any visit, and a joint decision stands in it with whom it was made', async () => {
  const { centre, assistant, socialWorker, supportCase, memberIds } = await accompanied(server);
  const other = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
  server.setToday('2026-03-12');
  const visit = (over: Record<string, unknown>) => ({
    supportCaseId: supportCase.id,
    kind: 'INTERVENTION',
    ...visitContent(memberIds, '2026-03-10', { startsAt: null, ...over }),
  });
  const RECORD = ['recordVisit', 'RecordVisitInput'] as const;
  const JOINT = 'socialWorker { id } jointDecision decidedWith { id }';
  const jointDecision = 'Mama z dziećmi zostaje dziś u babci.';
  const alone = { socialWorker: null, jointDecision: null, decidedWith: null };
  expect(await assistant.do(...RECORD, visit({}), JOINT)).toEqual(alone);
  const { field } = await assistant.refused('DECISION_NEEDS_WORKER', ...RECORD, visit({ jointDecision }));
  expect(field).toBe('input.decidedWithId');
  for (const [name, id] of [
    ['socialWorkerId', assistant.staffMemberId],
    ['decidedWithId', assistant.staffMemberId],
  ] as const)
    expect(await assistant.refused('NOT_A_SOCIAL_WORKER', ...RECORD, visit({ jointDecision, [name]: id }))).toMatchObject({
      field: `input.${name}`,
    });
  expect(await assistant.do(...RECORD, visit({ jointDecision, socialWorkerId: socialWorker.staffMemberId }), JOINT)).toEqual({
    socialWorker: { id: socialWorker.staffMemberId },
    jointDecision,
    decidedWith: { id: socialWorker.staffMemberId },
  });
  expect(await assistant.do(...RECORD, visit({ jointDecision, decidedWithId: other.staffMemberId }), JOINT)).toEqual({
    socialWorker: null,
    jointDecision,
    decidedWith: { id: other.staffMemberId },
  });
  const { supportCase: seen } = await socialWorker.get<{ supportCase: { visits: readonly object[] } }>(
    `query($id: ID!) { supportCase(id: $id) { visits { ${JOINT} } } }`,
    { id: supportCase.id },
  );
  expect(seen.visits).toContainEqual({ ...alone, jointDecision, decidedWith: { id: other.staffMemberId } });
});
