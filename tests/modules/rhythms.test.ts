import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { type CaseRow, CASE_FIELDS, step } from '../kit/case-path.js';
import { noticesOf, readCase, runningClocksOf, withRule } from '../kit/case-steps.js';
import { atNight } from '../kit/night.js';
import { clocksIn, PAUSE, pauseInput } from '../kit/pauses.js';
import { RHYTHM, rhythmFields, rhythmInput } from '../kit/rhythms.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';

const WHOLE = `id version days validFrom validTo justification author { id } insteadOf { id } annulledAt
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
  const { supportCase, memberIds, assistant } = office;
  const visit = (visitedOn: string) =>
    assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(supportCase.id, memberIds, visitedOn), kind: 'REGULAR' });
  const on = (over: Record<string, unknown> = {}) => rhythmInput(supportCase.id, over);
  const seen = (who: Caller) => readCase(who, supportCase.id, 'viewerMayRecordMeetingRhythm meetingRhythmToday { days validTo }');
  return { ...office, visit, on, seen, clocks: () => clocksIn(server, supportCase.id) };
};

test('D2 the assistant meets a family oftener than the rule by themselves; more rarely is decided by the social worker of the case or the director', async () => {
  const { assistant, socialWorker, director, supportCase, on, seen } = await weekly();
  const { field } = await assistant.refused('RHYTHM_RARER_THAN_RULE', ...RHYTHM.record, on({ days: 8 }));
  expect(field).toBe('input.days');
  const periods = [
    [assistant, 7, '2026-03-05', '2026-03-09'],
    [socialWorker, 14, '2026-03-10', '2026-03-20'],
    [director, 21, '2026-03-21', null],
  ] as const;
  for (const [who, days, validFrom, validTo] of periods)
    expect(await who.do(...RHYTHM.record, on({ days, validFrom, validTo }), WHOLE)).toMatchObject({
      version: 1,
      days,
      validFrom,
      validTo,
      justification: 'Mama wróciła z dzieckiem ze szpitala.',
      author: { id: who.staffMemberId },
      insteadOf: null,
      annulledAt: null,
      viewerMayCorrect: true,
      viewerMayAnnul: true,
      viewerMayEnd: true,
      supportCase: { id: supportCase.id },
    });
  const { meetingRhythms } = await assistant.get<{ meetingRhythms: unknown }>(
    `{ meetingRhythms(supportCaseId: "${supportCase.id}", page: { first: 2 }) { totalCount nodes { days viewerMayEnd } } }`,
  );
  expect(meetingRhythms).toEqual({
    totalCount: 3,
    nodes: [
      { days: 21, viewerMayEnd: false },
      { days: 14, viewerMayEnd: false },
    ],
  });
  server.setToday('2026-03-12');
  expect(await seen(assistant)).toEqual({
    viewerMayRecordMeetingRhythm: true,
    meetingRhythmToday: { days: 14, validTo: '2026-03-20' },
  });
});

test('D2 the term of contact lasts as the family’s own rhythm says on the day it starts, and the centre’s rule counts again behind it', async () => {
  const { centre, assistant, director, on, visit, clocks } = await weekly();
  await assistant.do(...RHYTHM.record, on({ validTo: '2026-03-08' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-08', from: null, met: null }]);
  server.setToday('2026-03-06');
  const radar = await director.get('{ radar(scope: CENTRE, first: 5) { thisWeek { deadlines { origin source dueOn } } } }');
  expect(radar).toMatchObject({
    radar: {
      thisWeek: {
        deadlines: [
          {
            origin: 'CASE',
            source: 'rytm spotkań ustalony dla tej rodziny: co 3 dni',
            dueOn: '2026-03-08',
          },
        ],
      },
    },
  });
  server.setToday('2026-03-09');
  await atNight(server, 'notify-missed-deadlines', centre);
  expect(await noticesOf(assistant)).toContain('DEADLINE_MISSED');
  await visit('2026-03-08');
  await visit('2026-03-09');
  expect(await clocks()).toEqual([
    { begun: '2026-03-05', due: '2026-03-08', from: null, met: '2026-03-08' },
    { begun: '2026-03-08', due: '2026-03-11', from: null, met: '2026-03-09' },
    { begun: '2026-03-09', due: '2026-03-16', from: null, met: null },
  ]);
});

test('D2 a rhythm agreed at a coming meeting leaves the running term as it is, and a rarer one keeps a family from being late', async () => {
  const { centre, socialWorker, assistant, on, visit, clocks } = await weekly();
  await socialWorker.do(...RHYTHM.record, on({ days: 14, validFrom: '2026-03-10' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-12', from: null, met: null }]);
  server.setToday('2026-03-10');
  await visit('2026-03-10');
  server.setToday('2026-03-24');
  await atNight(server, 'notify-missed-deadlines', centre);
  expect(await noticesOf(assistant)).not.toContain('DEADLINE_MISSED');
  expect((await clocks()).at(-1)).toEqual({ begun: '2026-03-10', due: '2026-03-24', from: null, met: null });
});

test('D2 the rhythm of a family and its pauses count together: behind a pause its term lasts as the rhythm of that day says', async () => {
  const { assistant, socialWorker, supportCase, on, clocks } = await weekly();
  await assistant.do(...PAUSE.record, pauseInput(supportCase.id, { validFrom: '2026-03-10', validTo: '2026-03-20' }));
  await socialWorker.do(...RHYTHM.record, on({ days: 10, validFrom: '2026-03-15' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-21', due: '2026-03-31', from: '2026-03-05', met: null }]);
  // Oftener from the first visit on, the term ends before the pause and is not put off.
  await assistant.do(...RHYTHM.record, on({ days: 4, validTo: '2026-03-14' }));
  expect(await clocks()).toEqual([{ begun: '2026-03-05', due: '2026-03-09', from: null, met: null }]);
});

test('D2 where the centre has no rule of rhythm an own one is a record; a rule that begins counts the terms of that family by it', async () => {
  const { centre, assistant, director, on, clocks, seen } = await weekly(false);
  await assistant.do(...RHYTHM.record, on({ days: 14 }));
  expect(await clocks()).toEqual([]);
  expect(await seen(director)).toMatchObject({ meetingRhythmToday: { days: 14, validTo: null } });
  await withRule(centre, 'CONTACT', 7);
  server.setToday('2026-03-11');
  await atNight(server, 'keep-terms-to-rules', centre);
  expect(await clocks()).toEqual([{ begun: '2026-03-11', due: '2026-03-25', from: null, met: null }]);
});

test('D2 under an order of the court no term of contact runs by the family’s rhythm; when the order runs out, the night starts one by it', async () => {
  const { centre, assistant, socialWorker, director, supportCase, on } = await weekly();
  await assistant.do(...RHYTHM.record, on());
  server.setToday('2026-03-06');
  const row = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
  await step(socialWorker, row, 'recordCourtOrder', { issuedOn: '2026-03-06', validTo: '2026-03-31' });
  expect(await runningClocksOf(director, row)).toEqual([['COURT_ORDER_END', '2026-03-31']]);
  server.setToday('2026-04-01');
  await atNight(server, 'end-run-out-orders', centre);
  expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-04-04']]);
});

test('D2 a rhythm outside support, beside another one, without a reason or rarer than once a month is refused or asked about', async () => {
  const { assistant, director, socialWorker, supportCase, on, seen } = await weekly();
  await assistant.refused('RHYTHM_BEFORE_SUPPORT', ...RHYTHM.record, on({ validFrom: '2026-03-04' }));
  await assistant.do(...RHYTHM.record, on({ validFrom: '2026-03-10', validTo: '2026-03-14' }));
  for (const [validFrom, validTo] of [
    ['2026-03-14', null],
    ['2026-03-08', '2026-03-10'],
  ] as const)
    await assistant.refused('RHYTHM_OVERLAPS', ...RHYTHM.record, on({ validFrom, validTo }));
  for (const over of [{ validTo: '2026-03-04' }, { days: 0 }, { days: 367 }, { justification: ' ' }])
    await assistant.refused('BAD_USER_INPUT', ...RHYTHM.record, on(over));
  const seldom = on({ days: 32, validFrom: '2026-03-15' });
  const asked = await director.refused('CONFIRMATION_NEEDED', ...RHYTHM.record, seldom);
  expect((asked as { doubts: unknown[] }).doubts).toMatchObject([{ code: 'RHYTHM_SELDOM', field: 'input.days' }]);
  await director.do(...RHYTHM.record, { ...seldom, confirmed: ['RHYTHM_SELDOM'] });
  const { version } = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
  const close = { supportCaseId: supportCase.id, expectedVersion: version, reason: 'MOVED_AWAY' };
  server.setToday('2026-03-16');
  await director.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-12' });
  await director.do('closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-16' });
  expect(await seen(socialWorker)).toMatchObject({ viewerMayRecordMeetingRhythm: false });
  await director.refused('CASE_STAGE_MISMATCH', ...RHYTHM.record, on({ validFrom: '2026-03-08', validTo: '2026-03-08' }));
});

test('D2 who does not carry the case records no rhythm', async () => {
  const { centre, on } = await weekly();
  const head = await centre.hire('Kierownik komórki', { role: 'UNIT_HEAD' });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await head.refused('FORBIDDEN', ...RHYTHM.record, on());
  await stranger.refused('NOT_FOUND', ...RHYTHM.record, on());
});

test('D2 before a rule of rhythm is set the director sees how many families have one of their own, which it does not move', async () => {
  const { director, assistant, on } = await weekly(false);
  const effect = async (key: string) =>
    (
      await director.get<{ localRuleEffect: unknown }>(
        `{ localRuleEffect(key: ${key}, ${key === 'CONTACT' ? 'days: 7, ' : ''}validFrom: "2026-03-05") { concerned starting ownRhythm dueOn } }`,
      )
    ).localRuleEffect;
  expect(await effect('CONTACT')).toEqual({ concerned: 1, starting: 1, ownRhythm: 0, dueOn: '2026-03-12' });
  await assistant.do(...RHYTHM.record, on());
  expect(await effect('CONTACT')).toEqual({ concerned: 1, starting: 0, ownRhythm: 1, dueOn: null });
  expect(await effect('OFFER_RECORD')).toMatchObject({ ownRhythm: 0 });
});

test('D2 D6 a rhythm dated back before the centre had a rule is held against the rule of today while it lasts', async () => {
  const { director, assistant, on } = await weekly(false);
  server.setToday('2026-03-10');
  await director.do('setLocalRule', 'SetLocalRuleInput', {
    key: 'CONTACT',
    days: 7,
    source: 'zarządzenie nr 4/2026',
    validFrom: '2026-03-10',
    reason: 'Standard pracy z rodziną.',
  });
  const refusal = await assistant.refused('RHYTHM_RARER_THAN_RULE', ...RHYTHM.record, on({ days: 30 }));
  expect(refusal['userMessage']).toContain('Zasada ośrodka to spotkanie co 7 dni albo częściej.');
  const ended = on({ days: 30, validTo: '2026-03-09' });
  const { id, version } = await assistant.do<{ id: string; version: number }>(...RHYTHM.record, ended, 'id version');
  await assistant.refused('RHYTHM_RARER_THAN_RULE', ...RHYTHM.correct, {
    ...rhythmFields({ days: 30, validTo: null }),
    rhythmId: id,
    expectedVersion: version,
    reason: 'Trwa nadal.',
  });
});
