import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { noticesOf, withRule } from '../kit/case-steps.js';
import { atNight } from '../kit/night.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';
import { clocksIn, PAUSE, pauseInput } from '../kit/pauses.js';

const WHOLE = `id version validFrom validTo cause otherCause remarks author { id } insteadOf { id } annulledAt
  viewerMayCorrect viewerMayAnnul viewerMayEnd supportCase { id }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

/** A family in support since 5 March, in a centre with a weekly rhythm: its term of contact passes on 12 March. */
const weekly = async (rules = true) => {
  const office = await accompanied(server, rules);
  const { supportCase, memberIds } = office;
  const visit = (visitedOn: string, over: Record<string, unknown> = {}) => ({
    ...visitInput(supportCase.id, memberIds, visitedOn),
    kind: 'REGULAR',
    ...over,
  });
  const seen = async (who: Caller) =>
    (
      await who.get<{ supportCase: { viewerMayRecordVisitPause: boolean; visitPauseToday: unknown; version: number } }>(
        `{ supportCase(id: "${supportCase.id}") { version viewerMayRecordVisitPause visitPauseToday { validTo cause } } }`,
      )
    ).supportCase;
  return { ...office, visit, seen, clocks: () => clocksIn(server, supportCase.id) };
};

test('D2 the assistant, the social worker of the case and the director record a pause of visits with its reason, each in their own name', async () => {
  const { assistant, socialWorker, director, supportCase } = await weekly();
  const days = [
    ['2026-03-10', '2026-03-14'],
    ['2026-03-20', '2026-03-20'],
    ['2026-03-25', '2026-03-28'],
  ] as const;
  for (const [index, who] of [assistant, socialWorker, director].entries()) {
    const [validFrom, validTo] = days[index] as readonly [string, string];
    const input = pauseInput(supportCase.id, { validFrom, validTo, remarks: 'Telefon do babci.' });
    expect(await who.do(...PAUSE.record, input, WHOLE)).toMatchObject({
      version: 1,
      validFrom,
      validTo,
      cause: 'FAMILY_AWAY',
      otherCause: null,
      remarks: 'Telefon do babci.',
      author: { id: who.staffMemberId },
      insteadOf: null,
      annulledAt: null,
      viewerMayCorrect: true,
      viewerMayAnnul: true,
      viewerMayEnd: true,
      supportCase: { id: supportCase.id },
    });
  }
  const { visitPauses } = await assistant.get<{ visitPauses: unknown }>(
    `{ visitPauses(supportCaseId: "${supportCase.id}", page: { first: 2 }) { totalCount nodes { validFrom } } }`,
  );
  expect(visitPauses).toEqual({ totalCount: 3, nodes: [{ validFrom: '2026-03-25' }, { validFrom: '2026-03-20' }] });
});

test('D2 no term of contact passes in a pause: it starts anew on the day after, a visit meets it, and nobody is told of a breach', async () => {
  const { centre, assistant, supportCase, visit, clocks, seen } = await weekly();
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-10', validTo: '2026-03-20' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-21', due: '2026-03-28', from: '2026-03-05', met: null }]);
  expect(await seen(assistant)).toMatchObject({ visitPauseToday: null });
  server.setToday('2026-03-15');
  expect(await seen(assistant)).toMatchObject({
    visitPauseToday: { validTo: '2026-03-20', cause: 'FAMILY_AWAY' },
  });
  const radar = await assistant.get(
    '{ radar(scope: MINE, first: 5) { overdue { totalCount } next { deadlines { kind dueOn visitPauseToday { validTo } } } } }',
  );
  expect(radar).toMatchObject({
    radar: {
      overdue: { totalCount: 0 },
      next: { deadlines: [{ kind: 'CONTACT', dueOn: '2026-03-28', visitPauseToday: { validTo: '2026-03-20' } }] },
    },
  });
  await atNight(server, 'notify-missed-deadlines', centre);
  expect(await noticesOf(assistant)).not.toContain('DEADLINE_MISSED');
  server.setToday('2026-03-24');
  await assistant.do('recordVisit', 'RecordVisitInput', visit('2026-03-24'));
  expect(await clocks()).toEqual([
    { begun: '2026-03-21', due: '2026-03-28', from: '2026-03-05', met: '2026-03-24' },
    { begun: '2026-03-24', due: '2026-03-31', from: null, met: null },
  ]);
});

test('D2 a visit before a pause that is to come puts its term behind it, and a term that passed before a pause stays passed', async () => {
  const { assistant, supportCase, visit, clocks } = await weekly();
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-14', validTo: '2026-03-20' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-12', from: null, met: null }]);
  server.setToday('2026-03-13');
  await assistant.do('recordVisit', 'RecordVisitInput', visit('2026-03-13'));
  expect(await clocks()).toEqual([
    { begun: '2026-03-05', due: '2026-03-12', from: null, met: '2026-03-13' },
    { begun: '2026-03-21', due: '2026-03-28', from: '2026-03-13', met: null },
  ]);
});

test('D2 two pauses in a row put a term behind both, and a pause told late mends a breach that was none', async () => {
  const { assistant, supportCase, visit, clocks } = await weekly();
  server.setToday('2026-03-26');
  await assistant.do('recordVisit', 'RecordVisitInput', visit('2026-03-26'));
  expect((await clocks())[0]).toEqual({ begun: '2026-03-05', due: '2026-03-12', from: null, met: '2026-03-26' });
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-18', validTo: '2026-03-21' }));
  await assistant.do(
    ...PAUSE.record,
    pauseInput(supportCase.id, { validFrom: '2026-03-08', validTo: '2026-03-12', cause: 'HOSPITAL' }),
  );
  expect(await clocks()).toEqual([
    { begun: '2026-03-22', due: '2026-03-29', from: '2026-03-05', met: '2026-03-26' },
    { begun: '2026-03-26', due: '2026-04-02', from: null, met: null },
  ]);
});

test('D2 where the centre has no rhythm a pause is a record and starts no term; a rhythm that begins in it starts after it', async () => {
  const { centre, assistant, supportCase, clocks } = await weekly(false);
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-10', validTo: '2026-03-20' }));
  expect(await clocks()).toEqual([]);
  await withRule(centre, 'CONTACT', 7);
  server.setToday('2026-03-11');
  await atNight(server, 'keep-terms-to-rules', centre);
  expect(await clocks()).toEqual([{ begun: '2026-03-21', due: '2026-03-28', from: '2026-03-11', met: null }]);
});

test('D2 a pause outside support, over another one, or without the words of another reason is refused', async () => {
  const { assistant, director, socialWorker, supportCase, seen } = await weekly();
  const on = (validFrom: string, validTo: string, over = {}) => pauseInput(supportCase.id, { validFrom, validTo, ...over });
  const { field } = await assistant.refused('PAUSE_BEFORE_SUPPORT', ...PAUSE.record, on('2026-03-04', '2026-03-10'));
  expect(field).toBe('input.validFrom');
  await assistant.do(...PAUSE.record, on('2026-03-10', '2026-03-14'));
  for (const [from, to] of [
    ['2026-03-14', '2026-03-16'],
    ['2026-03-08', '2026-03-10'],
    ['2026-03-11', '2026-03-12'],
  ] as const)
    await assistant.refused('PAUSE_OVERLAPS', ...PAUSE.record, on(from, to));
  for (const over of [{ validTo: '2026-03-19' }, { cause: 'OTHER' }]) {
    const refusal = await assistant.refused('BAD_USER_INPUT', ...PAUSE.record, on('2026-03-20', '2026-03-24', over));
    expect((refusal as { fields: { field: string }[] }).fields).toHaveLength(1);
  }
  await assistant.do(...PAUSE.record, on('2026-03-15', '2026-03-15', { cause: 'OTHER', otherCause: 'Remont mieszkania.' }));
  expect(await seen(socialWorker)).toMatchObject({ viewerMayRecordVisitPause: true });
  const { version } = await seen(director);
  const close = { supportCaseId: supportCase.id, expectedVersion: version, reason: 'MOVED_AWAY' };
  server.setToday('2026-03-16');
  await director.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-12' });
  await director.do('closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-16' });
  expect(await seen(director)).toMatchObject({ viewerMayRecordVisitPause: false });
  await director.refused('CASE_STAGE_MISMATCH', ...PAUSE.record, on('2026-03-16', '2026-03-16'));
});

test('D2 a pause of more than 30 days, one over a visit and a visit in one are asked about, and may be so', async () => {
  const { assistant, supportCase, visit, clocks } = await weekly();
  const asked = async (input: Record<string, unknown>, name: readonly [string, string] = PAUSE.record) => {
    const refusal = await assistant.refused('CONFIRMATION_NEEDED', ...name, input);
    return (refusal as { doubts: { code: string }[] }).doubts.map(({ code }) => code);
  };
  const long = pauseInput(supportCase.id, { validFrom: '2026-03-05', validTo: '2026-04-04' });
  expect(await asked(long)).toEqual(['PAUSE_LONG', 'PAUSE_WITH_VISIT']);
  const month = pauseInput(supportCase.id, { validFrom: '2026-03-06', validTo: '2026-04-04' });
  await assistant.do(...PAUSE.record, month);
  server.setToday('2026-03-10');
  const met = visit('2026-03-10');
  expect(await asked(met, ['recordVisit', 'RecordVisitInput'])).toEqual(['VISIT_IN_PAUSE']);
  await assistant.do('recordVisit', 'RecordVisitInput', { ...met, confirmed: ['VISIT_IN_PAUSE'] });
  expect(await clocks()).toEqual([
    { begun: '2026-04-05', due: '2026-04-12', from: '2026-03-05', met: '2026-03-10' },
    { begun: '2026-04-05', due: '2026-04-12', from: '2026-03-10', met: null },
  ]);
});

test('D2 who does not carry the case records no pause', async () => {
  const { centre, supportCase } = await weekly();
  const head = await centre.hire('Kierownik komórki', { role: 'UNIT_HEAD' });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await head.refused('FORBIDDEN', ...PAUSE.record, pauseInput(supportCase.id));
  await stranger.refused('NOT_FOUND', ...PAUSE.record, pauseInput(supportCase.id));
});
