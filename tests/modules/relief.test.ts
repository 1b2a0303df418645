import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step } from '../kit/case-path.js';
import { noticesOf, readCase } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const [ASK, DECIDE] = [
  ['requestRelief', 'RequestReliefInput'],
  ['decideOnRelief', 'DecideOnReliefInput'],
] as const;

const REASON = 'Ojciec grozi mi i nie mogę tu już pracować.';

const at = async (who: Caller, id: string) => {
  const { version } = await readCase<CaseRow>(who, id, 'version');
  return { supportCaseId: id, expectedVersion: version };
};

const ask = async (who: Caller, id: string) => who.do<CaseRow>(...ASK, { ...(await at(who, id)), reason: REASON }, CASE_FIELDS);

const awaiting = async (who: Caller, decision: string) =>
  (
    await who.get<{ supportCases: { nodes: { id: string; awaitedDecision: string }[] } }>(
      `{ supportCases(filter: { awaits: ${decision} }) { nodes { id awaitedDecision } } }`,
    )
  ).supportCases.nodes;

const RELIEF = `assistant { id } awaitedDecision viewerMayRequestRelief
  reliefRequests { requestedOn requestedBy { id } reason decision decidedOn decidedBy { id } decisionReason }`;

describe('A13 an assistant asks to be relieved of a case and the director decides', () => {
  test('A13 while it waits it is listed as awaiting a decision, everybody who decides is told, and the assistant goes on', async () => {
    const { director, assistant, socialWorker, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    expect(await readCase(assistant, supportCase.id, 'viewerMayRequestRelief')).toEqual({ viewerMayRequestRelief: true });
    await ask(assistant, supportCase.id);
    expect(await noticesOf(director)).toContain('RELIEF_REQUESTED');
    expect(await awaiting(director, 'RELIEF')).toEqual([{ id: supportCase.id, awaitedDecision: 'RELIEF' }]);
    expect(await awaiting(director, 'ASSIGNMENT')).toEqual([]);
    const mine = { id: assistant.staffMemberId };
    expect(await readCase(assistant, supportCase.id, RELIEF)).toEqual({
      assistant: mine,
      awaitedDecision: 'RELIEF',
      viewerMayRequestRelief: false,
      reliefRequests: [
        {
          requestedOn: '2026-03-02',
          requestedBy: mine,
          reason: REASON,
          decision: null,
          decidedOn: null,
          decidedBy: null,
          decisionReason: null,
        },
      ],
    });
    await assistant.refused('RELIEF_ASKED_ALREADY', ...ASK, { ...(await at(assistant, supportCase.id)), reason: REASON });
    await socialWorker.refused('FORBIDDEN', ...ASK, { ...(await at(director, supportCase.id)), reason: REASON });
    await assistant.refused('FORBIDDEN', ...DECIDE, { ...(await at(director, supportCase.id)), decision: 'GRANTED' });
  });

  test('A13 granted: the assignment ends, the family waits for an assistant, and both are told', async () => {
    const { centre, director, assistant, socialWorker, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    await ask(assistant, supportCase.id);
    server.setToday('2026-03-04');
    await director.do(...DECIDE, { ...(await at(director, supportCase.id)), decision: 'GRANTED' });
    expect(await noticesOf(assistant)).toContain('RELIEF_GRANTED');
    expect(await noticesOf(socialWorker)).toContain('RELIEF_GRANTED');
    expect((await noticesOf(second)).filter((kind) => kind === 'ASSISTANT_REQUESTED')).toHaveLength(1);
    expect((await assistant.ask(`{ family(id: "${supportCase.family.id}") { id } }`)).errors).toHaveLength(1);
    const by = { id: director.staffMemberId };
    expect(await readCase(director, supportCase.id, `${RELIEF} assignments { endedOn endReason }`)).toMatchObject({
      assistant: null,
      awaitedDecision: 'ASSIGNMENT',
      reliefRequests: [{ decision: 'GRANTED', decidedOn: '2026-03-04', decidedBy: by }],
      assignments: [{ endedOn: '2026-03-04', endReason: 'RELIEVED' }],
    });
    await director.refused('NO_RELIEF_ASKED', ...DECIDE, { ...(await at(director, supportCase.id)), decision: 'GRANTED' });
  });

  test('A8 A13 D7 granted with a successor: the named one takes over at once, with a note, by the rules of every assignment', async () => {
    const { centre, director, assistant, socialWorker, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    const next = await centre.hire('Następca', { role: 'FAMILY_ASSISTANT' });
    await ask(assistant, supportCase.id);
    const granted = async (who: Caller, handoverNote: string | null) => ({
      ...(await at(director, supportCase.id)),
      decision: 'GRANTED',
      nextAssistantId: who.staffMemberId,
      handoverNote,
    });
    await director.refused('BAD_USER_INPUT', ...DECIDE, await granted(next, ' '));
    await director.refused('NOT_A_FAMILY_ASSISTANT', ...DECIDE, await granted(socialWorker, 'Dzwonić po 16.'));
    expect(await readCase(director, supportCase.id, 'assistant { id }')).toEqual({ assistant: { id: assistant.staffMemberId } });
    await director.do(...DECIDE, await granted(next, 'Dzwonić po 16.'));
    expect(await noticesOf(next)).toContain('FAMILY_ASSIGNED');
    expect(
      await readCase(
        next,
        supportCase.id,
        'assistant { id } assignments { assistant { id } endReason handoverNote assignedBy { id } }',
      ),
    ).toEqual({
      assistant: { id: next.staffMemberId },
      assignments: [
        {
          assistant: { id: assistant.staffMemberId },
          endReason: 'HANDOVER',
          handoverNote: 'Dzwonić po 16.',
          assignedBy: { id: director.staffMemberId },
        },
        {
          assistant: { id: next.staffMemberId },
          endReason: null,
          handoverNote: null,
          assignedBy: { id: director.staffMemberId },
        },
      ],
    });
  });

  test('A13 L5 a successor who is away is asked about, by the field that names them, and taken when that is meant', async () => {
    const { centre, director, assistant, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    const next = await centre.hire('Następca', { role: 'FAMILY_ASSISTANT' });
    const away = { staffMemberId: next.staffMemberId, kind: 'LEAVE', validFrom: '2026-03-01', validTo: '2026-03-06' };
    await director.do('recordAbsence', 'RecordAbsenceInput', away, 'id');
    await ask(assistant, supportCase.id);
    const granted = {
      ...(await at(director, supportCase.id)),
      decision: 'GRANTED',
      nextAssistantId: next.staffMemberId,
      handoverNote: 'Dzwonić po 16.',
    };
    const { doubts } = await director.refused('CONFIRMATION_NEEDED', ...DECIDE, granted);
    expect(doubts).toMatchObject([{ code: 'TAKER_ABSENT', field: 'input.nextAssistantId' }]);
    await director.do(...DECIDE, { ...granted, confirmed: ['TAKER_ABSENT'] });
    expect(await readCase(director, supportCase.id, 'assistant { id }')).toEqual({ assistant: { id: next.staffMemberId } });
  });

  test('A13 refused with a reason, which is owed: the assistant goes on, reads it, and may ask again', async () => {
    const { director, assistant, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    await ask(assistant, supportCase.id);
    const refusal = async (reason: string | null) => ({ ...(await at(director, supportCase.id)), decision: 'REFUSED', reason });
    await director.refused('BAD_USER_INPUT', ...DECIDE, await refusal(null));
    await director.do(...DECIDE, await refusal('Pójdziemy tam razem.'));
    expect(await noticesOf(assistant)).toContain('RELIEF_REFUSED');
    expect(await readCase(assistant, supportCase.id, RELIEF)).toMatchObject({
      assistant: { id: assistant.staffMemberId },
      awaitedDecision: null,
      viewerMayRequestRelief: true,
      reliefRequests: [{ decision: 'REFUSED', decisionReason: 'Pójdziemy tam razem.' }],
    });
    await ask(assistant, supportCase.id);
  });

  test('A13 a request lapses with the assignment, however that ends', async () => {
    const { director, assistant, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    await ask(assistant, supportCase.id);
    const { assignments } = await readCase<{ assignments: { id: string; version: number }[] }>(
      director,
      supportCase.id,
      'assignments { id version }',
    );
    await director.do('endAssignment', 'EndAssignmentInput', {
      assignmentId: assignments[0]?.id,
      expectedVersion: assignments[0]?.version,
      reason: 'LEFT_WORK',
    });
    expect(await awaiting(director, 'RELIEF')).toEqual([]);
    const closed = await aCentreWithAssignedFamily(server, { rules: false });
    await ask(closed.assistant, closed.supportCase.id);
    await step(closed.director, await readCase<CaseRow>(closed.director, closed.supportCase.id, CASE_FIELDS), 'closeCase');
    expect(await awaiting(closed.director, 'RELIEF')).toEqual([]);
    expect(await readCase(closed.director, closed.supportCase.id, 'reliefRequests { decision decidedBy { id } }')).toEqual({
      reliefRequests: [{ decision: 'LAPSED', decidedBy: null }],
    });
  });

  test('A13 L12 what was asked in a halted support is listed once, and lapses when support ends with the consent', async () => {
    const { director, socialWorker, assistant, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    await ask(assistant, supportCase.id);
    const row = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
    const halted = await step(socialWorker, row, 'withdrawSupportConsent');
    expect(halted.stage).toBe('HALTED');
    expect(await awaiting(director, 'RELIEF')).toEqual([{ id: row.id, awaitedDecision: 'RELIEF' }]);
    expect(await awaiting(director, 'WITHDRAWAL')).toEqual([]);
    const end = { ...(await at(director, row.id)), decision: 'ENDED', reason: 'Rodzina nie chce pomocy.' };
    await director.do('decideOnWithdrawal', 'DecideOnWithdrawalInput', end);
    expect(await readCase(director, row.id, 'stage awaitedDecision reliefRequests { decision decidedBy { id } }')).toEqual({
      stage: 'WITHDRAWN',
      awaitedDecision: null,
      reliefRequests: [{ decision: 'LAPSED', decidedBy: null }],
    });
    expect(await awaiting(director, 'RELIEF')).toEqual([]);
  });

  test('A13 U4 whose family has nobody any more is told to everybody who decides, but not to whoever ended it', async () => {
    const { centre, director, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    const { assignments } = await readCase<{ assignments: { id: string; version: number }[] }>(
      director,
      supportCase.id,
      'assignments { id version }',
    );
    const before = (await noticesOf(director)).length;
    await director.do('endAssignment', 'EndAssignmentInput', {
      assignmentId: assignments[0]?.id,
      expectedVersion: assignments[0]?.version,
      reason: 'LEFT_WORK',
    });
    expect(await noticesOf(second)).toEqual(['ASSISTANT_REQUESTED']);
    expect(await noticesOf(director)).toHaveLength(before);
  });
});
