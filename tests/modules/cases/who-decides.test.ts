import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { randomIds } from '@asysta/services/platform/ids';
import { decide, propose } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, type CaseRow, step } from '../../kit/case-path.js';
import { noticeRowsOf, readCase, withRule } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

/** A centre whose second head acts until 2 March and holds the function of the director from the day after. */
const withActingHead = async () => {
  server.setToday('2026-03-02');
  const office = await aCentre(server);
  const acting = await office.centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true, validTo: '2026-03-02' as LocalDate });
  await office.centre.inside((em) =>
    em.execute(`insert into appointment (id, staff_member_id, role, acting, valid_from) values (?, ?, 'DIRECTOR', false, ?)`, [
      randomIds(),
      acting.staffMemberId,
      '2026-03-03',
    ]),
  );
  return { ...office, acting };
};

test('G6 each step says who proposed and who decided, in the function of that day and not of today', async () => {
  const { centre, socialWorker, assistant, acting } = await withActingHead();
  await withRule(centre, 'QUALIFICATION', null);
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  const qualified = await step(acting, requested, 'qualifyFamily');
  server.setToday('2026-03-03');
  await acting.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: qualified.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: qualified.version,
  });
  expect(
    await readCase(acting, qualified.id, 'request { requestedAs } qualification { qualifiedAs } assignments { assignedAs }'),
  ).toEqual({
    request: { requestedAs: 'pracownik socjalny' },
    qualification: { qualifiedAs: 'p.o. kierownik ośrodka' },
    assignments: [{ assignedAs: 'kierownik ośrodka' }],
  });
});

test('G6 every other decision in a case carries the function of its day too: about request, relief, court, withdrawal, corrections, substitutes, workers, papers', async () => {
  const { centre, director, socialWorker, assistant, acting } = await withActingHead();
  const [colleague, helper] = [
    await centre.hire('Druga pracownica', { role: 'SOCIAL_WORKER' }),
    await centre.hire('Druga asystentka', { role: 'FAMILY_ASSISTANT' }),
  ];
  const { id } = await aCaseAfter(socialWorker, 'requestAssistant');
  const decided = async (name: string, input: Record<string, unknown>, who = acting) => {
    const { version } = await readCase<CaseRow>(who, id, 'version');
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    await who.do(name, type, { supportCaseId: id, expectedVersion: version, ...input });
  };
  const again = async (name: Parameters<typeof step>[2]) =>
    step(socialWorker, await readCase<CaseRow>(socialWorker, id, 'id version'), name);
  await decided('decideOnRequest', { outcome: 'RETURNED', reason: 'Brakuje uzasadnienia.' });
  await again('requestAssistant');
  const whom = { assistantId: assistant.staffMemberId, decidedById: acting.staffMemberId };
  await decided('assignAssistant', whom, director);
  await decided('requestRelief', { reason: 'Nie mogę tu już pracować.' }, assistant);
  await decided('decideOnRelief', { decision: 'REFUSED', reason: 'Nie ma kto przejąć rodziny.' });
  await again('recordConsentRefusal');
  const { refusals } = await readCase<{ refusals: { id: string }[] }>(acting, id, 'refusals { id }');
  const silence = { refusalId: refusals[0]?.id, decision: 'DO_NOT_NOTIFY', reason: 'Rodzina chce poczekać.' };
  await decided('decideOnCourtNotification', silence);
  await propose(socialWorker, id, 'CONSENT', { signatories: 'matka i ojciec' });
  await decide(acting, id, 'CONFIRMED');
  const days = { validFrom: '2026-03-02', validTo: '2026-03-06' };
  await acting.do('appointSubstitute', 'AppointSubstituteInput', {
    ...days,
    insteadOfId: assistant.staffMemberId,
    substituteId: helper.staffMemberId,
    supportCaseId: id,
  });
  await again('withdrawSupportConsent');
  await decided('decideOnWithdrawal', {
    decision: 'SUSPENDED',
    suspendedUntil: '2026-04-01',
    reason: 'Rodzina wróci po świętach.',
  });
  const cases = { cases: [{ supportCaseId: id }], from: '2026-03-03', note: 'Matka odbiera telefon po 16.' };
  const over = { ...cases, socialWorkerId: colleague.staffMemberId };
  await acting.do('handOverCases', 'HandOverCasesInput', over, 'outcomes { refusal }');
  server.setToday('2026-03-03');
  const by = { decidedAs: 'p.o. kierownik ośrodka' };
  expect(
    await readCase(
      acting,
      id,
      `requests { decision { decidedAs } } assignments { entry { decidedAs } } reliefRequests { requestedAs decidedAs } refusals { decidedAs }
       amendments { proposedAs decidedAs } substitutions { decidedAs } withdrawalDecisions { decidedAs } workers { decidedAs }`,
    ),
  ).toEqual({
    requests: [{ decision: null }, { decision: by }],
    assignments: [{ entry: by }],
    reliefRequests: [{ ...by, requestedAs: 'asystent rodziny' }],
    refusals: [by],
    amendments: [{ ...by, proposedAs: 'pracownik socjalny' }],
    substitutions: [by],
    withdrawalDecisions: [by],
    workers: expect.arrayContaining([by]) as unknown,
  });
});

const TURNS = 'turns { turn action decision function personId person isViewers }';

const turnsOf = async (who: Caller, { id }: Pick<CaseRow, 'id'>) =>
  (await readCase<{ turns: { personId: string | null; isViewers: boolean }[] }>(who, id, TURNS)).turns;

test('U4 a case says for whom it waits: the step, the function, the person, and whether it is the reader', async () => {
  server.setToday('2026-03-02');
  const { socialWorker, director } = await aCentre(server);
  const opened = await aCase(socialWorker);
  const step1 = { turn: 'LEADER', action: 'RECORD_INTERVIEW', decision: null, function: 'pracownik socjalny' };
  expect(await turnsOf(socialWorker, opened)).toMatchObject([
    { ...step1, personId: socialWorker.staffMemberId, isViewers: true },
  ]);
  expect(await turnsOf(director, opened)).toMatchObject([{ ...step1, personId: socialWorker.staffMemberId, isViewers: false }]);
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  const decides = { turn: 'DECIDER', action: null, decision: 'ASSIGNMENT', personId: director.staffMemberId };
  expect(await turnsOf(director, requested)).toMatchObject([{ ...decides, isViewers: true }]);
  expect(await turnsOf(socialWorker, requested)).toMatchObject([{ ...decides, isViewers: false }]);
});

test('U4 those for whom it waits are those who are told of it: an acting head by that name, nobody suspended or without papers', async () => {
  server.setToday('2026-03-02');
  const { centre, socialWorker, director } = await aCentre(server);
  const acting = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  const suspended = await centre.hire('Zawieszony', { role: 'DIRECTOR' });
  const without = await centre.hire('Bez upoważnienia', { role: 'DIRECTOR' });
  await centre.inside((em) =>
    em.execute(`insert into suspension (id, staff_member_id, suspended_on, suspended_by_id) values (?, ?, '2026-03-01', ?)`, [
      '0193c0de-0000-7000-8000-00000000aa02',
      suspended.staffMemberId,
      director.staffMemberId,
    ]),
  );
  await centre.inside((em) =>
    em.execute(`update data_authorization set withdrawn_on = '2026-03-02' where staff_member_id = ?`, [without.staffMemberId]),
  );
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  const turns = await turnsOf(socialWorker, requested);
  expect(turns).toMatchObject([{ function: 'kierownik ośrodka' }, { function: 'p.o. kierownik ośrodka' }]);
  const told = await Promise.all(
    [director, acting, suspended, without].map(async (who) => {
      if (who === suspended) return [];
      const kinds = await noticeRowsOf<{ kind: string }>(who, 'kind');
      return kinds.some(({ kind }) => kind === 'ASSISTANT_REQUESTED') ? [who.staffMemberId] : [];
    }),
  );
  expect(turns.map(({ personId }) => personId).sort()).toEqual(told.flat().sort());
});

test('U4 of a family in support it waits for the assistant, and halted for the director; a closed case waits for nobody', async () => {
  server.setToday('2026-03-02');
  const { socialWorker, director, assistant, supportCase } = await accompanied(server);
  expect(await turnsOf(assistant, supportCase)).toMatchObject([
    { turn: 'ASSISTANT', action: null, function: 'asystent rodziny', personId: assistant.staffMemberId, isViewers: true },
  ]);
  const row = await readCase<CaseRow>(director, supportCase.id, 'id version');
  server.setToday('2026-03-06');
  const halted = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-06' });
  expect(await turnsOf(director, halted)).toMatchObject([
    { turn: 'DECIDER', action: 'DECIDE_ON_WITHDRAWAL', decision: 'WITHDRAWAL', personId: director.staffMemberId },
  ]);
  const closed = await step(socialWorker, halted, 'closeCase', { closedOn: '2026-03-06', reason: 'NO_COOPERATION' });
  expect(await turnsOf(director, closed)).toEqual([]);
});
