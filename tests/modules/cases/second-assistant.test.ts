import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Appointment } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { decide, propose, refusedProposal } from '../../kit/amending.js';
import { proposeReopening } from '../../kit/annulling.js';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);

const assign = async (director: Caller, id: string, to: Caller) =>
  director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: id,
    assistantId: to.staffMemberId,
    expectedVersion: (await ofCase(director, id)).version,
  });

interface Row {
  readonly id: string;
  readonly version: number;
  readonly endedOn: string | null;
}

/** The running assignment ends today for a reason. */
const endRunning = async (director: Caller, id: string, reason: string) => {
  const { assignments } = await readCase<{ assignments: Row[] }>(director, id, 'assignments { id version endedOn }');
  const running = assignments.find(({ endedOn }) => !endedOn);
  const end = { assignmentId: running?.id, expectedVersion: running?.version, reason, handoverNote: 'Rodzina jest w toku.' };
  await director.do('endAssignment', 'EndAssignmentInput', end);
};

const handOver = async (director: Caller, id: string, to: Caller) => {
  await endRunning(director, id, 'HANDOVER');
  await assign(director, id, to);
};

describe('point 2 A8 a corrected paper covers the coming of every assistant', () => {
  test('point 2 A5 A8 a withdrawal does not move before the day on which a second assistant came, which is named', async () => {
    const { centre, director, socialWorker, supportCase } = await accompanied(server, true);
    const second = await centre.hire('Druga', { role: 'FAMILY_ASSISTANT' });
    server.setToday('2026-03-20');
    await handOver(director, supportCase.id, second);
    server.setToday('2026-03-25');
    const row = await ofCase(director, supportCase.id);
    await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-25' });
    const early = { what: 'CONSENT', withdrawnOn: '2026-03-10' } as const;
    expect(await refusedProposal('ASSIGNMENT_LEFT_BARE', socialWorker, row.id, early)).toMatchObject({
      field: 'input.withdrawnOn',
      facts: { day: '2026-03-20' },
    });
    await propose(socialWorker, row.id, 'CONSENT', { withdrawnOn: '2026-03-21' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, 'legalBases { validTo }')).toEqual({ legalBases: [{ validTo: '2026-03-20' }] });
  });

  test('point 2 A5 A7 A8 nor does a consent that carried a hand-over begin behind it, though an order carried the first coming', async () => {
    const { centre, director, socialWorker, assistant } = await aCentre(server);
    const second = await centre.hire('Druga', { role: 'FAMILY_ASSISTANT' });
    const offered = await aCaseAfter(socialWorker, 'presentOffer');
    const order = { issuedOn: '2026-03-01', validTo: '2026-03-10' };
    const { id } = await step(socialWorker, offered, 'recordCourtOrder', order);
    await assign(director, id, assistant);
    await step(socialWorker, await ofCase(director, id), 'recordSupportConsent', { signedOn: '2026-03-02' });
    server.setToday('2026-03-20');
    await handOver(director, id, second);
    server.setToday('2026-03-26');
    const late = { what: 'CONSENT', signedOn: '2026-03-25' } as const;
    const refusal = await refusedProposal('ASSIGNMENT_LEFT_BARE', socialWorker, id, late);
    expect(refusal).toMatchObject({ field: 'input.signedOn', facts: { day: '2026-03-20' } });
    await propose(socialWorker, id, 'CONSENT', { signedOn: '2026-03-18' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, 'consents { signedOn }')).toEqual({ consents: [{ signedOn: '2026-03-18' }] });
  });
});

describe('point 2 L16 two closings that are annulled at once do not wait for each other in a ring', () => {
  const isLocked = async (id: string): Promise<boolean> =>
    (await server.peek('select from staff_member where id = $1 for update skip locked', [id])).length === 0;
  const isWaiting = async () =>
    (
      await server.peek(
        `select from pg_stat_activity where datname = current_database() and usename = 'asysta_centre' and wait_event_type = 'Lock'`,
      )
    ).length > 0;

  test('point 2 L16 whoever waits for one assistant of the family holds no later one', async () => {
    const { centre, director, socialWorker, assistant, supportCase } = await accompanied(server, true);
    const { id } = supportCase;
    const second = await centre.hire('Druga', { role: 'FAMILY_ASSISTANT' });
    server.setToday('2026-03-10');
    await handOver(director, id, second);
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-10' });
    await proposeReopening(socialWorker, id);
    let deciding: Promise<unknown> = Promise.resolve();
    await centre.inside(async (em) => {
      await em.execute(`select from staff_member where id = '${assistant.staffMemberId}' for update`);
      deciding = decide(director, id, 'CONFIRMED');
      await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
      expect(await isLocked(assistant.staffMemberId)).toBe(true);
      expect(await isLocked(second.staffMemberId)).toBe(false);
    });
    await deciding;
    expect(await readCase(director, id, 'assignments { endedOn }')).toEqual({
      assignments: [{ endedOn: '2026-03-10' }, { endedOn: null }],
    });
  });
});

describe('point 2 A8 of a reopened case nobody comes back in between', () => {
  const day = (text: string) => text as LocalDate;
  const ASSIGNMENTS = 'awaitedDecision assignments { assignedOn endedOn endReason }';

  const reopened = async (worker: Caller, director: Caller, id: string) => {
    await proposeReopening(worker, id);
    await decide(director, id, 'CONFIRMED');
  };

  test('point 2 A8 not an assistant who was none for some of the days since, though one again today', async () => {
    const { centre, director, socialWorker, assistant, supportCase } = await accompanied(server, true);
    const staffMember = assistant.staffMemberId;
    server.setToday('2026-03-20');
    await step(socialWorker, await ofCase(director, supportCase.id), 'closeCase', { closedOn: '2026-03-20' });
    await centre.inside(async (em) => {
      await em.nativeUpdate(Appointment, { staffMember }, { validTo: day('2026-03-22') });
      const post = { role: 'FAMILY_ASSISTANT', unit: null, acting: false, validFrom: day('2026-03-24'), validTo: null } as const;
      em.create(Appointment, { id: randomIds(), staffMember, ...post });
    });
    server.setToday('2026-03-27');
    await reopened(socialWorker, director, supportCase.id);
    expect(await readCase(director, supportCase.id, ASSIGNMENTS)).toEqual({
      awaitedDecision: 'ASSIGNMENT',
      assignments: [{ assignedOn: '2026-03-02', endedOn: '2026-03-20', endReason: 'CASE_CLOSED' }],
    });
  });

  test('point 2 A8 N2 not the first one beside the second: the case ends with the last of them, and only the last would come back', async () => {
    const { centre, director, socialWorker, assistant, supportCase } = await accompanied(server, true);
    const { id } = supportCase;
    const second = await centre.hire('Druga', { role: 'FAMILY_ASSISTANT' });
    const post = (validTo: LocalDate | null) =>
      centre.inside((em) => em.nativeUpdate(Appointment, { staffMember: assistant.staffMemberId }, { validTo }));
    server.setToday('2026-03-20');
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-20' });
    server.setToday('2026-03-25');
    await post(day('2026-03-22'));
    await reopened(socialWorker, director, id);
    await assign(director, id, second);
    server.setToday('2026-03-27');
    await endRunning(director, id, 'LEFT_WORK');
    const early = { supportCaseId: id, expectedVersion: (await ofCase(director, id)).version, closedOn: '2026-03-20' };
    const refusal = await socialWorker.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', {
      ...early,
      reason: 'MOVED_AWAY',
    });
    expect(refusal['facts']).toEqual({ day: '2026-03-27' });
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-27' });
    await post(null);
    await reopened(socialWorker, director, id);
    expect(await readCase(director, id, ASSIGNMENTS)).toEqual({
      awaitedDecision: 'ASSIGNMENT',
      assignments: [
        { assignedOn: '2026-03-02', endedOn: '2026-03-20', endReason: 'CASE_CLOSED' },
        { assignedOn: '2026-03-25', endedOn: '2026-03-27', endReason: 'LEFT_WORK' },
      ],
    });
  });
});
