import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, refusedProposal } from '../../kit/amending.js';
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
