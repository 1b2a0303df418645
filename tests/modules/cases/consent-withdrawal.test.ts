import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { noticesOf, readCase, refusedStep, runningClocksOf } from '../../kit/case-steps.js';
import { atNight } from '../../kit/night.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, aCentreWithAssignedFamily, visitInput } from '../../kit/visit-path.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const decide = (who: Caller, row: CaseRow, over: Record<string, unknown>) =>
  who.do<CaseRow>(
    'decideOnWithdrawal',
    'DecideOnWithdrawalInput',
    { supportCaseId: row.id, expectedVersion: row.version, reason: 'Rozmowa z rodziną.', ...over },
    CASE_FIELDS,
  );

/** A family in support since 5 March, in a centre with rules of visits, that withdrew its consent on 10 March. */
const halted = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-10');
  const row = await step(office.socialWorker, await ofCase(office.director, office.supportCase), 'withdrawSupportConsent', {
    withdrawnOn: '2026-03-10',
  });
  return { ...office, row };
};

describe('L12 A5 consent withdrawn in support', () => {
  test('halts it: clocks stop, no visit is accepted, the director and the assistant are told, and the decision waits', async () => {
    const { socialWorker, director, assistant, row, memberIds } = await halted();
    expect(row.stage).toBe('HALTED');
    expect(await runningClocksOf(director, row)).toEqual([]);
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', {
      ...visitInput(row.id, memberIds, '2026-03-10'),
      kind: 'REGULAR',
    });
    expect(await noticesOf(director)).toContain('CONSENT_WITHDRAWN');
    expect(await noticesOf(assistant)).toContain('CONSENT_WITHDRAWN');
    expect(await readCase(director, row.id, 'awaitedDecision suspendedUntil')).toEqual({
      awaitedDecision: 'WITHDRAWAL',
      suspendedUntil: null,
    });
    const { supportCases } = await director.get<{ supportCases: { nodes: { id: string }[] } }>(
      '{ supportCases(filter: { awaits: WITHDRAWAL }) { nodes { id } } }',
    );
    expect(supportCases.nodes).toEqual([{ id: row.id }]);
    expect((await ofCase(director, row)).viewerMay).toContain('DECIDE_ON_WITHDRAWAL');
    expect((await ofCase(socialWorker, row)).viewerMay).not.toContain('DECIDE_ON_WITHDRAWAL');
  });

  test('N2 the case says until when it had a basis once it has none; before, and while one is in force, it says no such day', async () => {
    const ASKED = 'basisEndedOn currentBasis { kind }';
    const { director, supportCase } = await accompanied(server, true);
    expect(await readCase(director, supportCase.id, ASKED)).toEqual({ basisEndedOn: null, currentBasis: { kind: 'CONSENT' } });
    const { director: other, row } = await halted();
    expect(await readCase(other, row.id, ASKED)).toEqual({ basisEndedOn: '2026-03-09', currentBasis: null });
  });

  test('a visit made before is still written down, and starts no clock', async () => {
    const { director, assistant, row, memberIds } = await halted();
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, memberIds, '2026-03-09'), kind: 'REGULAR' });
    expect(await runningClocksOf(director, row)).toEqual([]);
    expect((await ofCase(director, row)).stage).toBe('HALTED');
  });

  test('ended, the place is free and the assistant reads no more; the director and the social worker do', async () => {
    const { socialWorker, director, assistant, row } = await halted();
    const load = () =>
      director
        .get<{ assistantCaseloads: { families: number; assistant: { id: string } }[] }>(
          '{ assistantCaseloads { families assistant { id } } }',
        )
        .then(
          ({ assistantCaseloads }) => assistantCaseloads.find((one) => one.assistant.id === assistant.staffMemberId)?.families,
        );
    expect(await load()).toBe(1);
    const ended = await decide(director, row, { decision: 'ENDED', suspendedUntil: null });
    expect(ended.stage).toBe('WITHDRAWN');
    expect(await load()).toBe(0);
    for (const reader of [director, socialWorker])
      expect(
        await readCase(
          reader,
          row.id,
          'assistant { id } awaitedDecision assignments { endedOn endReason } consents { decisions { kind reason decidedOn } }',
        ),
      ).toEqual({
        assistant: null,
        awaitedDecision: null,
        assignments: [{ endedOn: '2026-03-10', endReason: 'CONSENT_WITHDRAWN' }],
        consents: [{ decisions: [{ kind: 'ENDED', reason: 'Rozmowa z rodziną.', decidedOn: '2026-03-10' }] }],
      });
    const asked = await assistant.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: row.id });
    expect(asked.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    expect(await noticesOf(socialWorker)).toContain('WITHDRAWAL_DECIDED');
    await refusedStep('CONSENT_REQUIRED', socialWorker, ended, 'requestAssistant');
  });

  test('suspended to a day, the place is kept, and that day asks again', async () => {
    const { director, assistant, row, memberIds } = await halted();
    const suspended = await decide(director, row, { decision: 'SUSPENDED', suspendedUntil: '2026-04-10' });
    expect(suspended.stage).toBe('HALTED');
    const standing = 'awaitedDecision suspendedUntil assistant { id }';
    const kept = { suspendedUntil: '2026-04-10', assistant: { id: assistant.staffMemberId } };
    expect(await readCase(director, row.id, standing)).toEqual({ ...kept, awaitedDecision: null });
    expect(await runningClocksOf(director, row)).toEqual([['SUSPENSION_END', '2026-04-10']]);
    server.setToday('2026-04-09');
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', {
      ...visitInput(row.id, memberIds, '2026-04-09'),
      kind: 'REGULAR',
    });
    expect(await readCase(director, row.id, 'awaitedDecision')).toEqual({ awaitedDecision: null });
    server.setToday('2026-04-10');
    expect(await readCase(director, row.id, standing)).toEqual({ ...kept, awaitedDecision: 'WITHDRAWAL' });
    const longer = await decide(director, suspended, { decision: 'SUSPENDED', suspendedUntil: '2026-05-04' });
    expect(await runningClocksOf(director, row)).toEqual([['SUSPENSION_END', '2026-05-04']]);
    expect((await decide(director, longer, { decision: 'ENDED', suspendedUntil: null })).stage).toBe('WITHDRAWN');
    expect(await runningClocksOf(director, row)).toEqual([]);
  });

  test('and the nights until then stop nothing: the term of the suspension has no rule that could be over', async () => {
    const { centre, director, row } = await halted();
    await decide(director, row, { decision: 'SUSPENDED', suspendedUntil: '2026-04-10' });
    server.setToday('2026-03-11');
    await atNight(server, 'keep-terms-to-rules', centre);
    expect(await runningClocksOf(director, row)).toEqual([['SUSPENSION_END', '2026-04-10']]);
  });

  test('renewed, it goes on from that day: the stage, the visits and the clock of contact', async () => {
    const { socialWorker, director, assistant, row, memberIds } = await halted();
    const suspended = await decide(director, row, { decision: 'SUSPENDED', suspendedUntil: '2026-04-10' });
    server.setToday('2026-03-20');
    const renewed = await step(socialWorker, suspended, 'recordSupportConsent', { signedOn: '2026-03-18' });
    expect(renewed.stage).toBe('IN_SUPPORT');
    expect(await readCase(director, row.id, 'suspendedUntil awaitedDecision')).toEqual({
      suspendedUntil: null,
      awaitedDecision: null,
    });
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-25']]);
    const visit = (on: string) => ({ ...visitInput(row.id, memberIds, on), kind: 'REGULAR' });
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', visit('2026-03-17'));
    await assistant.do('recordVisit', 'RecordVisitInput', visit('2026-03-19'));
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-26']]);
  });

  test('renewed after it had ended, it is requested and assigned anew; no second first visit is waited for', async () => {
    const { socialWorker, director, assistant, row, memberIds } = await halted();
    const ended = await decide(director, row, { decision: 'ENDED', suspendedUntil: null });
    server.setToday('2026-06-01');
    let next = await step(socialWorker, ended, 'recordSupportConsent', { signedOn: '2026-06-01' });
    expect(next.stage).toBe('BASIS_GRANTED');
    next = await step(socialWorker, next, 'requestAssistant', { requestedOn: '2026-06-01' });
    next = await step(director, next, 'qualifyFamily', { qualifiedOn: '2026-06-01' });
    expect(await runningClocksOf(director, row)).toEqual([]);
    const input = { supportCaseId: row.id, assistantId: assistant.staffMemberId, expectedVersion: next.version };
    const assigned = await director.do<CaseRow>('assignAssistant', 'AssignAssistantInput', input, CASE_FIELDS);
    expect(assigned.stage).toBe('IN_SUPPORT');
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-06-08']]);
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, memberIds, '2026-06-01'), kind: 'REGULAR' });
  });
});

test('L12 A5 withdrawn after the assignment and before the first visit, that clock stops, and runs anew with a new consent', async () => {
  const { socialWorker, director, supportCase } = await aCentreWithAssignedFamily(server, { rules: true });
  expect(await runningClocksOf(director, supportCase)).toEqual([['FIRST_VISIT', '2026-03-16']]);
  server.setToday('2026-03-04');
  const row = await step(socialWorker, await ofCase(director, supportCase), 'withdrawSupportConsent', {
    withdrawnOn: '2026-03-04',
  });
  expect(row.stage).toBe('HALTED');
  expect(await runningClocksOf(director, row)).toEqual([]);
  server.setToday('2026-03-09');
  const renewed = await step(socialWorker, row, 'recordSupportConsent', { signedOn: '2026-03-09' });
  expect(renewed.stage).toBe('ASSIGNED');
  expect(await runningClocksOf(director, row)).toEqual([['FIRST_VISIT', '2026-03-23']]);
});

test('A7 L12 a case under a court order is not halted by it, and an order carries a halted one on', async () => {
  const { socialWorker, director, assistant, row, memberIds } = await halted();
  const ordered = await step(socialWorker, row, 'recordCourtOrder', { issuedOn: '2026-03-10' });
  expect(ordered).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT' });
  await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, memberIds, '2026-03-10'), kind: 'REGULAR' });
  const agreed = await step(socialWorker, ordered, 'recordSupportConsent', { signedOn: '2026-03-10' });
  const withdrawn = await step(socialWorker, agreed, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
  expect(withdrawn).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT' });
  expect(await readCase(director, row.id, 'awaitedDecision')).toEqual({ awaitedDecision: null });
});

test('L12 G6 only the director decides, for a day to come, and only while support is halted', async () => {
  const { socialWorker, director, assistant, row } = await halted();
  const input = { supportCaseId: row.id, expectedVersion: row.version, reason: 'Rozmowa.' };
  const ended = { ...input, decision: 'ENDED', suspendedUntil: null };
  for (const who of [socialWorker, assistant])
    await who.refused('FORBIDDEN', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', ended);
  for (const suspendedUntil of ['2026-03-09', '2026-03-10'])
    expect(
      await director.refused('SUSPENSION_ENDS_TOO_EARLY', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', {
        ...input,
        decision: 'SUSPENDED',
        suspendedUntil,
      }),
    ).toMatchObject({ field: 'input.suspendedUntil' });
  const endless = { ...input, decision: 'SUSPENDED', suspendedUntil: null };
  await director.refused('BAD_USER_INPUT', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', endless);
  await director.refused('CONFLICT', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', { ...ended, expectedVersion: 1 });
  const done = await decide(director, row, { decision: 'ENDED', suspendedUntil: null });
  await director.refused('CASE_STAGE_MISMATCH', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', {
    ...ended,
    expectedVersion: done.version,
  });
});

test('L14 a consent is not withdrawn to a day before a visit, and the refusal names that day', async () => {
  const { socialWorker, director, supportCase } = await accompanied(server);
  server.setToday('2026-03-10');
  const row = await ofCase(director, supportCase);
  const refusal = await refusedStep('VISIT_WITHOUT_BASIS', socialWorker, row, 'withdrawSupportConsent', {
    withdrawnOn: '2026-03-05',
  });
  expect(refusal).toMatchObject({ field: 'input.withdrawnOn', facts: { day: '2026-03-05' } });
});
