import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCaseToAssign, step, STEPS } from '../../kit/case-path.js';
import { clocksOf, readCase, runningClocksOf, withRule } from '../../kit/case-steps.js';
import { annulStep, correctStep, refusedMending } from '../../kit/mending.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const { input: QUALIFIED } = STEPS.qualifyFamily;

/** A centre that qualifies and has a term of 14 days for the first visit, with a family qualified on 2 March. */
const qualified = async () => {
  const office = await aCentre(server);
  await withRule(office.centre, 'QUALIFICATION', null);
  await withRule(office.centre, 'FIRST_VISIT', 14);
  const row = await aCaseToAssign(office.socialWorker, office.director);
  server.setToday('2026-03-06');
  return { ...office, row };
};

test('A14 U3 day, decider and grounds of a qualification are corrected with old and new value, who, when and why', async () => {
  const { centre, director, row } = await qualified();
  const head = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  const now = { qualifiedOn: '2026-03-04', grounds: 'Także postępy w szkole.', qualifiedById: head.staffMemberId };
  await correctStep(director, row, 'qualification', { ...QUALIFIED, ...now });
  const SAID = `qualification { qualifiedOn grounds qualifiedBy { id } qualifiedAs corrected viewerMayMend
    corrections { field oldValue newValue reason correctedBy { id } } }`;
  const { qualification } = await readCase<{ qualification: { corrections: object[] } }>(director, row.id, SAID);
  expect(qualification).toMatchObject({
    qualifiedOn: '2026-03-04',
    grounds: now.grounds,
    qualifiedBy: { id: head.staffMemberId },
    qualifiedAs: 'p.o. kierownik ośrodka',
    corrected: true,
    viewerMayMend: true,
  });
  const why = { reason: 'Pomyłka.', correctedBy: { id: director.staffMemberId } };
  expect(qualification.corrections).toHaveLength(3);
  expect(qualification.corrections).toEqual(
    expect.arrayContaining([
      { field: 'qualifiedOn', oldValue: '2026-03-02', newValue: '2026-03-04', ...why },
      { field: 'grounds', oldValue: QUALIFIED.grounds, newValue: now.grounds, ...why },
      { field: 'qualifiedBy', oldValue: director.staffMemberId, newValue: head.staffMemberId, ...why },
    ]),
  );
  await refusedMending('NOTHING_TO_CORRECT', director, row, ['correct', 'qualification'], { ...QUALIFIED, ...now });
});

test('A14 D1 the clock to the first visit is reckoned from the corrected day, also after it was met', async () => {
  const { director, assistant, row } = await qualified();
  expect(await runningClocksOf(director, row)).toEqual([['FIRST_VISIT', '2026-03-16']]);
  const { version } = await correctStep(director, row, 'qualification', { ...QUALIFIED, qualifiedOn: '2026-03-04' });
  expect(await runningClocksOf(director, row)).toEqual([['FIRST_VISIT', '2026-03-18']]);
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: version,
  });
  const members = await membersOf(director, row.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, members, '2026-03-06'));
  await correctStep(director, row, 'qualification', { ...QUALIFIED, qualifiedOn: '2026-03-03' });
  const met = (await clocksOf(director, row)).filter(({ kind }) => kind === 'FIRST_VISIT');
  expect(met).toEqual([{ kind: 'FIRST_VISIT', dueOn: '2026-03-17', metOn: '2026-03-06' }]);
});

test('A14 L17 L19 a qualification is not corrected to a day that has not come, before its request, after the assistant came, or without a basis', async () => {
  const { centre, director, socialWorker, assistant, row } = await qualified();
  const on = (code: Parameters<typeof refusedMending>[0], qualifiedOn: string, over: object = {}) =>
    refusedMending(code, director, row, ['correct', 'qualification'], { ...QUALIFIED, qualifiedOn, ...over });
  expect(await on('DATE_IN_FUTURE', '2026-03-07')).toMatchObject({ field: 'input.qualifiedOn' });
  expect(await on('RECORDED_BEFORE_CAUSE', '2026-03-01')).toMatchObject({
    field: 'input.qualifiedOn',
    facts: { cause: 'wniosek o asystenta', causeDay: '2026-03-02' },
  });
  const later = await centre.hire('Nowa', { role: 'DIRECTOR', validFrom: '2026-03-05' as never });
  expect(await on('DECIDER_HELD_NO_FUNCTION', '2026-03-04', { qualifiedById: later.staffMemberId })).toMatchObject({
    field: 'input.qualifiedById',
  });
  await on('DECIDER_HELD_NO_FUNCTION', '2026-03-04', { qualifiedById: socialWorker.staffMemberId });
  const { version } = row;
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: version,
    assignedOn: '2026-03-04',
    lateReason: 'Decyzja na piśmie.',
  });
  expect(await on('RECORDED_AFTER_EFFECT', '2026-03-05')).toMatchObject({
    facts: { effect: 'przydział asystenta', effectDay: '2026-03-04' },
  });
  await refusedMending('STEP_IS_BUILT_ON', director, row, ['annul', 'qualification']);
});

test('A14 who qualified the wrong family annuls it: the request waits again, no first visit is due, and the next one counts', async () => {
  const { director, socialWorker, row } = await qualified();
  await refusedMending('FORBIDDEN', socialWorker, row, ['annul', 'qualification'], { reader: director });
  await refusedMending('FORBIDDEN', socialWorker, row, ['correct', 'qualification'], { reader: director, ...QUALIFIED });
  const back = await annulStep(director, row, 'qualification', { reason: 'To miała być inna rodzina.' });
  expect(back.stage).toBe('REQUESTED');
  const SAID = `awaitedDecision nextDeadline { kind } qualification { id }
    qualifications { grounds annulmentReason annulledBy { id } viewerMayMend }`;
  expect(await readCase(director, row.id, SAID)).toEqual({
    awaitedDecision: 'QUALIFICATION',
    nextDeadline: null,
    qualification: null,
    qualifications: [
      {
        grounds: QUALIFIED.grounds,
        annulmentReason: 'To miała być inna rodzina.',
        annulledBy: { id: director.staffMemberId },
        viewerMayMend: false,
      },
    ],
  });
  await refusedMending('ALREADY_ANNULLED', director, row, ['correct', 'qualification'], QUALIFIED);
  const again = await step(director, back, 'qualifyFamily', { qualifiedOn: '2026-03-06' });
  expect(again.stage).toBe('QUALIFIED');
  expect(await runningClocksOf(director, row)).toEqual([['FIRST_VISIT', '2026-03-20']]);
});
