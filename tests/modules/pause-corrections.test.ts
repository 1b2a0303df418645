import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';
import { clocksIn, PAUSE, pauseDays, pauseInput } from '../kit/pauses.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const FIELDS = 'version validFrom validTo corrected corrections { field oldValue newValue reason correctedBy { id } }';

/** A family that is away from 10 to 20 March, as its assistant wrote down; its term of contact starts anew on 21 March. */
const paused = async () => {
  const office = await accompanied(server, true);
  const { assistant, supportCase } = office;
  const pause = await assistant.do<Row>(...PAUSE.record, pauseInput(supportCase.id), 'id version');
  const told = (over: Record<string, unknown> = {}) => ({ pauseId: pause.id, expectedVersion: pause.version, ...over });
  const corrected = (over: Record<string, unknown> = {}) => told({ ...pauseDays(), reason: 'Zły dzień.', ...over });
  return { ...office, pause, told, corrected, clocks: () => clocksIn(server, supportCase.id) };
};

/** Another assistant accompanies the family from the server's day on. */
const handOver = async (director: Caller, supportCaseId: string, assistantId: string) => {
  const { supportCase } = await director.get<{ supportCase: Row & { assignments: readonly Row[] } }>(
    `{ supportCase(id: "${supportCaseId}") { id version assignments { id version } } }`,
  );
  const [assignment] = supportCase.assignments;
  const { version: expectedVersion } = await director.do<{ version: number }>(
    'endAssignment',
    'EndAssignmentInput',
    {
      assignmentId: assignment?.id,
      expectedVersion: assignment?.version,
      reason: 'HANDOVER',
      handoverNote: 'Rodzina jest u babci.',
    },
    'version',
  );
  const assign = { supportCaseId, assistantId, expectedVersion };
  await director.do('assignAssistant', 'AssignAssistantInput', assign);
};

test('D2 a pause is corrected by whoever recorded it, with its history, by the rules of recording, and the term follows', async () => {
  const { assistant, director, socialWorker, supportCase, corrected, clocks } = await paused();
  for (const who of [director, socialWorker])
    await who.refused('FORBIDDEN', ...PAUSE.correct, corrected({ validTo: '2026-03-18' }));
  await assistant.refused('PAUSE_BEFORE_SUPPORT', ...PAUSE.correct, corrected({ validFrom: '2026-03-04' }));
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-25', validTo: '2026-03-26' }));
  await assistant.refused('PAUSE_OVERLAPS', ...PAUSE.correct, corrected({ validTo: '2026-03-25' }));
  await assistant.refused('NOTHING_TO_CORRECT', ...PAUSE.correct, corrected());
  const long = corrected({ validTo: '2026-04-20', validFrom: '2026-03-27' });
  expect(
    (
      (await assistant.refused('CONFIRMATION_NEEDED', ...PAUSE.correct, { ...long, validTo: '2026-04-27' })) as {
        doubts: unknown[];
      }
    ).doubts,
  ).toMatchObject([{ code: 'PAUSE_LONG' }]);
  const why = { reason: 'Zły dzień.', correctedBy: { id: assistant.staffMemberId } };
  expect(await assistant.do(...PAUSE.correct, corrected({ validFrom: '2026-03-13', validTo: '2026-03-22' }), FIELDS)).toEqual({
    version: 2,
    validFrom: '2026-03-13',
    validTo: '2026-03-22',
    corrected: true,
    corrections: [
      { field: 'validTo', oldValue: '2026-03-20', newValue: '2026-03-22', ...why },
      { field: 'validFrom', oldValue: '2026-03-10', newValue: '2026-03-13', ...why },
    ],
  });
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-12', from: null, met: null }]);
  await assistant.refused('CONFLICT', ...PAUSE.correct, corrected({ remarks: 'Telefon do babci.' }));
});

test('D2 the family came back earlier: whoever carries the case ends the pause, also after a hand-over, and the term starts anew then', async () => {
  const { centre, assistant, director, supportCase, told, clocks } = await paused();
  const next = await centre.hire('Nowa asystentka', { role: 'FAMILY_ASSISTANT' });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await handOver(director, supportCase.id, next.staffMemberId);
  server.setToday('2026-03-16');
  await stranger.refused('NOT_FOUND', ...PAUSE.end, told({ validTo: '2026-03-15' }));
  await assistant.refused('NOT_FOUND', ...PAUSE.end, told({ validTo: '2026-03-15' }));
  for (const validTo of ['2026-03-09', '2026-03-20', '2026-03-25'])
    await next.refused('PAUSE_NOT_SHORTER', ...PAUSE.end, told({ validTo }));
  const seen = await next.get(`{ supportCase(id: "${supportCase.id}") { visitPauses { viewerMayEnd viewerMayCorrect } } }`);
  expect(seen).toEqual({ supportCase: { visitPauses: [{ viewerMayEnd: true, viewerMayCorrect: false }] } });
  expect(await next.do(...PAUSE.end, told({ validTo: '2026-03-15' }), FIELDS)).toEqual({
    version: 2,
    validFrom: '2026-03-10',
    validTo: '2026-03-15',
    corrected: true,
    corrections: [
      {
        field: 'validTo',
        oldValue: '2026-03-20',
        newValue: '2026-03-15',
        reason: 'Rodzina wróciła wcześniej.',
        correctedBy: { id: next.staffMemberId },
      },
    ],
  });
  expect(await clocks()).toEqual([{ begun: '2026-03-16', due: '2026-03-23', from: '2026-03-05', met: null }]);
});

test('D2 an annulled pause stays with its reason and counts nowhere: the term passed in it, the days are free, and the case may end before', async () => {
  const { assistant, director, socialWorker, supportCase, told, corrected, clocks } = await paused();
  await socialWorker.refused('FORBIDDEN', ...PAUSE.annul, told({ reason: 'Nie pojechali.' }));
  const gone = 'version annulmentReason annulledBy { id } viewerMayCorrect viewerMayAnnul viewerMayEnd';
  const closed = { version: 2, viewerMayCorrect: false, viewerMayAnnul: false, viewerMayEnd: false };
  for (const [who, reason] of [
    [assistant, 'Nie pojechali.'],
    [director, 'Drugi raz.'],
  ] as const)
    expect(await who.do(...PAUSE.annul, told({ reason, expectedVersion: who === assistant ? 1 : 2 }), gone)).toEqual({
      ...closed,
      annulmentReason: 'Nie pojechali.',
      annulledBy: { id: assistant.staffMemberId },
    });
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-12', from: null, met: null }]);
  for (const [name, type, input] of [
    [...PAUSE.correct, corrected({ expectedVersion: 2, validTo: '2026-03-18' })],
    [...PAUSE.end, told({ expectedVersion: 2, validTo: '2026-03-18' })],
  ] as const)
    await assistant.refused('ALREADY_ANNULLED', name, type, input);
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-06', validTo: '2026-03-07' }));
  const { supportCase: now } = await director.get<{ supportCase: Row }>(
    `{ supportCase(id: "${supportCase.id}") { id version } }`,
  );
  server.setToday('2026-03-08');
  const closing = { supportCaseId: now.id, expectedVersion: now.version, closedOn: '2026-03-06', reason: 'MOVED_AWAY' };
  expect(await director.do('closeCase', 'CloseCaseInput', closing, 'stage')).toEqual({ stage: 'CLOSED' });
});

test('D2 after the end of a case the director corrects a pause, within the support', async () => {
  const { assistant, director, supportCase, corrected, told } = await paused();
  server.setToday('2026-03-18');
  const { supportCase: now } = await director.get<{ supportCase: Row }>(
    `{ supportCase(id: "${supportCase.id}") { id version } }`,
  );
  const closing = { supportCaseId: now.id, expectedVersion: now.version, closedOn: '2026-03-16', reason: 'MOVED_AWAY' };
  await director.do('closeCase', 'CloseCaseInput', closing);
  await assistant.refused('NOT_FOUND', ...PAUSE.correct, corrected({ validTo: '2026-03-15' }));
  await assistant.refused('NOT_FOUND', ...PAUSE.end, told({ validTo: '2026-03-15' }));
  await director.refused('PAUSE_AFTER_SUPPORT', ...PAUSE.correct, corrected({ validTo: '2026-03-17' }));
  await director.do(...PAUSE.correct, corrected({ validTo: '2026-03-16' }));
});

test('D2 a corrected, annulled or late visit counts the terms anew around the pause', async () => {
  const { assistant, supportCase, memberIds, clocks } = await paused();
  server.setToday('2026-03-23');
  const content = { ...visitInput(supportCase.id, memberIds, '2026-03-22'), kind: 'REGULAR' };
  const visit = await assistant.do<Row>('recordVisit', 'RecordVisitInput', content, 'id version');
  const { supportCaseId: _case, kind: _kind, ...written } = content;
  const moved = { visitId: visit.id, expectedVersion: visit.version, ...written, reason: 'Zły dzień.' };
  const between = { ...moved, visitedOn: '2026-03-12' };
  expect(
    ((await assistant.refused('CONFIRMATION_NEEDED', 'correctVisit', 'CorrectVisitInput', between)) as { doubts: unknown[] })
      .doubts,
  ).toMatchObject([{ code: 'VISIT_IN_PAUSE' }]);
  const inPause = await assistant.do<Row>(
    'correctVisit',
    'CorrectVisitInput',
    { ...between, confirmed: ['VISIT_IN_PAUSE'] },
    'id version',
  );
  expect(await clocks()).toEqual([
    { begun: '2026-03-21', due: '2026-03-28', from: '2026-03-05', met: '2026-03-12' },
    { begun: '2026-03-21', due: '2026-03-28', from: '2026-03-12', met: null },
  ]);
  // What was asked about once is not asked about again while the day stays.
  await assistant.do('correctVisit', 'CorrectVisitInput', {
    ...between,
    expectedVersion: inPause.version,
    matter: 'Wrócili na jeden dzień.',
  });
  await assistant.do('annulVisit', 'AnnulVisitInput', {
    visitId: visit.id,
    expectedVersion: inPause.version + 1,
    reason: 'Inna rodzina.',
  });
  expect(await clocks()).toEqual([{ begun: '2026-03-21', due: '2026-03-28', from: '2026-03-05', met: null }]);
});
