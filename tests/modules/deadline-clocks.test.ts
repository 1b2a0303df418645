import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  cancelDeadlines,
  correctMeeting,
  Deadline,
  meetDeadline,
  runningClocks,
  runningDeadline,
} from '@asysta/services/modules/deadlines/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Operation } from '@asysta/services/platform/operation/index';
import { aFile } from '../kit/files.js';
import { somebody } from '../kit/house.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-20');
});
afterAll(() => server.stop());

const day = (text: string) => text as LocalDate;

interface Clock {
  readonly kind?: Deadline['kind'];
  readonly startedOn: string;
  readonly metOn?: string;
  readonly cancelledOn?: string;
  readonly of?: 'case' | 'intake' | 'another case';
}

/** Clocks of one family, and the verbs that settle them, each in a change of its own; `shown` tells what became of the clocks. */
const clocked = async (clocks: readonly Clock[]) => {
  const { centre } = await aCentre(server);
  const { familyId, caseId } = await aFile(centre);
  const other = await aFile(centre);
  const intakeId = randomIds();
  await server.peek(
    `insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
     select $1, $2, $3, '2026-03-01', 'SCHOOL', 'PHONE', 'ORDINARY', 'x', 'REGISTERED', id from staff_member where tenant_id = $1 limit 1`,
    [centre.party.id, intakeId, familyId],
  );
  await centre.inside((em) => {
    for (const { kind = 'CONTACT', startedOn, metOn, cancelledOn, of = 'case' } of clocks)
      em.create(Deadline, {
        id: randomIds(),
        family: of === 'another case' ? other.familyId : familyId,
        supportCaseId: { case: caseId, intake: null, 'another case': other.caseId }[of],
        intakeId: of === 'intake' ? intakeId : null,
        kind,
        origin: 'LOCAL',
        source: 'zasady ośrodka',
        ruleVersion: 1,
        startedOn: day(startedOn),
        dueOn: day('2026-12-31'),
        metOn: metOn ? day(metOn) : null,
        cancelledOn: cancelledOn ? day(cancelledOn) : null,
      });
  });
  const change = async <T>(work: (op: Operation) => Promise<T>): Promise<T> => {
    const { doors, clock, keys } = server;
    const surroundings = { doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') };
    const op = new Operation(surroundings, somebody(centre.party, 'DIRECTOR', true), randomIds());
    await op.enterWrite();
    const answer = await work(op);
    await op.leave('COMMIT');
    return answer;
  };
  const shown = async () =>
    (
      await server.peek<{ started: string; kind: string; met: string | null; cancelled: string | null }>(
        `select kind, started_on::text as started, met_on::text as met, cancelled_on::text as cancelled
         from deadline where tenant_id = $1 order by started_on, kind`,
        [centre.party.id],
      )
    ).map(({ kind, started, met, cancelled }) => [kind, started, met ?? cancelled]);
  return { caseId, intakeId, change, shown };
};

test('a duty that was done stops the running clock of its kind and its case, and no other', async () => {
  const { caseId, change, shown } = await clocked([
    { startedOn: '2026-03-01', metOn: '2026-03-02' },
    { startedOn: '2026-03-02', cancelledOn: '2026-03-03' },
    { startedOn: '2026-03-03' },
    { startedOn: '2026-03-04', kind: 'FIRST_VISIT' },
    { startedOn: '2026-03-05', of: 'another case' },
    { startedOn: '2026-03-06', of: 'intake' },
  ]);
  await change((op) => meetDeadline(op, { kind: 'CONTACT', supportCaseId: caseId, metOn: day('2026-03-10') }));
  expect(await shown()).toEqual([
    ['CONTACT', '2026-03-01', '2026-03-02'],
    ['CONTACT', '2026-03-02', '2026-03-03'],
    ['CONTACT', '2026-03-03', '2026-03-10'],
    ['FIRST_VISIT', '2026-03-04', null],
    ['CONTACT', '2026-03-05', null],
    ['CONTACT', '2026-03-06', null],
  ]);
});

test('whatever no longer has to be done is cancelled today: all of an intake, or one kind of a case', async () => {
  const { caseId, intakeId, change, shown } = await clocked([
    { startedOn: '2026-03-01', of: 'intake' },
    { startedOn: '2026-03-02', of: 'intake', kind: 'FAMILY_INTERVIEW' },
    { startedOn: '2026-03-03' },
    { startedOn: '2026-03-04', kind: 'FIRST_VISIT' },
  ]);
  await change((op) => cancelDeadlines(op, { intakeId }));
  await change((op) => cancelDeadlines(op, { supportCaseId: caseId, kind: 'FIRST_VISIT' }));
  expect(await shown()).toEqual([
    ['CONTACT', '2026-03-01', '2026-03-20'],
    ['FAMILY_INTERVIEW', '2026-03-02', '2026-03-20'],
    ['CONTACT', '2026-03-03', null],
    ['FIRST_VISIT', '2026-03-04', '2026-03-20'],
  ]);
});

test('the running clock is that of the case or the intake that was named, and there is none of nothing', async () => {
  const { caseId, intakeId, change } = await clocked([
    { startedOn: '2026-03-01', metOn: '2026-03-01' },
    { startedOn: '2026-03-02', of: 'another case' },
    { startedOn: '2026-03-03', of: 'intake' },
    { startedOn: '2026-03-04' },
  ]);
  const startOf = (subject: { supportCaseId?: string; intakeId?: string }, kind: Deadline['kind'] = 'CONTACT') =>
    change(async (op) => (await runningDeadline(op, { ...subject, kind }))?.startedOn ?? null);
  expect(await startOf({ intakeId })).toBe('2026-03-03');
  expect(await startOf({ supportCaseId: caseId })).toBe('2026-03-04');
  expect(await startOf({ supportCaseId: caseId }, 'FIRST_VISIT')).toBeNull();
  await expect(startOf({})).rejects.toThrow('for a case or for an intake');
  const clocks = await change((op) => runningClocks(op, { kind: 'CONTACT', supportCaseId: caseId, startsOn: day('2026-03-10') }));
  expect(clocks.map(({ startedOn }) => startedOn)).toEqual(['2026-03-04']);
});

test('a corrected record moves the day of the last clock it met, and neither an earlier, a running nor a cancelled one', async () => {
  const { caseId, change, shown } = await clocked([
    { startedOn: '2026-03-01', metOn: '2026-03-02' },
    { startedOn: '2026-03-03', metOn: '2026-03-04' },
    { startedOn: '2026-03-05' },
    { startedOn: '2026-03-06', metOn: '2026-03-07', cancelledOn: '2026-03-07' },
    { startedOn: '2026-03-08', metOn: '2026-03-08', of: 'another case' },
  ]);
  await change((op) => correctMeeting(op, { supportCaseId: caseId, kind: 'CONTACT', metOn: day('2026-03-15') }));
  await change((op) => correctMeeting(op, { supportCaseId: caseId, kind: 'FIRST_VISIT', metOn: day('2026-03-15') }));
  expect(await shown()).toEqual([
    ['CONTACT', '2026-03-01', '2026-03-02'],
    ['CONTACT', '2026-03-03', '2026-03-15'],
    ['CONTACT', '2026-03-05', null],
    ['CONTACT', '2026-03-06', '2026-03-07'],
    ['CONTACT', '2026-03-08', '2026-03-08'],
  ]);
});
