import { afterAll, beforeAll, expect, test } from 'vitest';
import { nightlyLookAhead, notifyNearDeadlines } from '@asysta/services/modules/deadlines/deadlines.jobs';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import { aCase, step } from '../kit/case-path.js';
import { noticesTo } from '../kit/missed-visit.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const lookAhead = (party: string) =>
  carryOut(notifyNearDeadlines, { party, subject: party }, { doors: server.doors, clock: server.clock, newId: randomIds });

/** To whom it was told on a day that a term comes near, each as often as it was told. */
const toldOn = async (day: string, party: string): Promise<readonly string[]> => {
  server.setToday(day);
  await lookAhead(party);
  return (await noticesTo(server, party)).flatMap(({ kind, recipient_id: id }) => (kind === 'DEADLINE_NEAR' ? [id] : [])).sort();
};

test('A7 30 days before an order ends and 14 before a report is due, whoever carries the family and the director are told, once', async () => {
  server.setToday('2026-03-02');
  const { centre, socialWorker, director, assistant } = await aCentre(server);
  const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', {
    validTo: '2026-08-31',
    reportsDueOn: ['2026-06-15'],
  });
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ordered.id,
    expectedVersion: ordered.version,
    assistantId: assistant.staffMemberId,
  });
  const party = centre.party.id;
  const three = [socialWorker, director, assistant].map(({ staffMemberId }) => staffMemberId).sort();
  expect(await toldOn('2026-05-31', party)).toEqual([]);
  expect(await toldOn('2026-06-01', party)).toEqual(three);
  expect(await toldOn('2026-06-02', party)).toEqual(three);
  expect(await toldOn('2026-07-31', party)).toEqual(three);
  expect(await toldOn('2026-08-01', party)).toEqual([...three, ...three].sort());
  const audit = await server.peek(
    "select subject_kind, subject_ids from audit_entry where tenant_id = $1 and event = 'DEADLINE_NEAR' order by id",
    [party],
  );
  expect(audit).toEqual(Array(2).fill({ subject_kind: 'family', subject_ids: [ordered.family.id] }));
});

test('a term that is over, and one that passed before anybody looked, are told of by nobody', async () => {
  server.setToday('2026-03-02');
  const { centre, socialWorker } = await aCentre(server);
  await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { reportsDueOn: ['2026-03-10'] });
  expect(await toldOn('2026-03-11', centre.party.id)).toEqual([]);
});

test.each([
  ['2026-07-01T04:00:00Z', true],
  ['2026-07-01T05:00:00Z', false],
])('the look ahead at %s, which is six in Poland: %s', (instant, due) => {
  expect(nightlyLookAhead.isDueAt(new Date(instant))).toBe(due);
});
