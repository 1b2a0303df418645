import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, aCaseToAssign, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase, withRule } from '../../kit/case-steps.js';
import { held } from '../../kit/caseload.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { firstVisit, membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

const [PAPER, ENTRY] = ['2026-03-17', '2026-03-20'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ASSIGN = ['assignAssistant', 'AssignAssistantInput'] as const;
const ENTRY_FIELDS = 'entry { decidedOn decidedBy { id } recordedOn recordedBy { id } reason }';

const assigning = ({ id, version }: Pick<CaseRow, 'id' | 'version'>, assistant: Caller, over: Record<string, unknown> = {}) => ({
  supportCaseId: id,
  expectedVersion: version,
  assistantId: assistant.staffMemberId,
  assignedOn: PAPER,
  lateReason: 'Decyzja na piśmie, wpis po powrocie z urlopu.',
  ...over,
});

/** A case requested on 2 March, on the day of entry. */
const aRequested = async () => {
  const office = await aCentre(server);
  const ready = await aCaseToAssign(office.socialWorker, office.director);
  server.setToday(ENTRY);
  return { ...office, ready };
};

describe('L16 a paper assignment carries its own day', () => {
  test('L16 D7 A8 an assignment of 17 March typed on the 20th has both days, and a visit of the 18th is written down', async () => {
    const { director, socialWorker, assistant, ready } = await aRequested();
    await director.do(...ASSIGN, assigning(ready, assistant));
    const by = { id: director.staffMemberId };
    expect(await readCase(director, ready.id, `assignments { assignedOn assignedBy { id } ${ENTRY_FIELDS} }`)).toEqual({
      assignments: [
        {
          assignedOn: PAPER,
          assignedBy: by,
          entry: {
            decidedOn: PAPER,
            decidedBy: by,
            recordedOn: ENTRY,
            recordedBy: by,
            reason: 'Decyzja na piśmie, wpis po powrocie z urlopu.',
          },
        },
      ],
    });
    const members = await membersOf(assistant, ready.family.id);
    const visit = (on: string) => ({ ...visitInput(ready.id, members, on), ...firstVisit(socialWorker) });
    const refusal = await assistant.refused(
      'VISIT_BEFORE_ASSIGNMENT',
      'recordFirstVisit',
      'RecordFirstVisitInput',
      visit('2026-03-16'),
    );
    expect(refusal).toMatchObject({ field: 'input.visitedOn' });
    await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visit('2026-03-18'));
  });

  test('L16 one of today, typed by whoever decided, has no entry of its own', async () => {
    const { director, assistant, ready } = await aRequested();
    await director.do(...ASSIGN, assigning(ready, assistant, { assignedOn: null, lateReason: null }));
    expect(await readCase(director, ready.id, 'assignments { assignedOn entry { id } }')).toEqual({
      assignments: [{ assignedOn: ENTRY, entry: null }],
    });
  });

  test('L16 no day that has not come, none that passed without a reason, none before the request or the qualification', async () => {
    const { centre, director, socialWorker, assistant, ready } = await aRequested();
    const refused = (code: Parameters<Caller['refused']>[0], over: Record<string, unknown>) =>
      director.refused(code, ...ASSIGN, assigning(ready, assistant, over));
    expect(await refused('DATE_IN_FUTURE', { assignedOn: '2026-03-21' })).toMatchObject({ field: 'input.assignedOn' });
    expect(await refused('LATE_REASON_REQUIRED', { lateReason: ' ' })).toMatchObject({
      field: 'input.lateReason',
      facts: { day: PAPER },
    });
    await refused('NO_VALID_LEGAL_BASIS', { assignedOn: '2026-03-01' });
    await withRule(centre, 'QUALIFICATION', null);
    server.setToday('2026-03-02');
    const late = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday(ENTRY);
    const requested = await step(socialWorker, late, 'requestAssistant', { requestedOn: '2026-03-10' });
    const qualified = await step(director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-12' });
    for (const [assignedOn, cause, causeDay] of [
      ['2026-03-11', 'kwalifikacja rodziny', '2026-03-12'],
      ['2026-03-09', 'kwalifikacja rodziny', '2026-03-12'],
    ])
      expect(
        await director.refused('RECORDED_BEFORE_CAUSE', ...ASSIGN, assigning(qualified, assistant, { assignedOn })),
      ).toMatchObject({ field: 'input.assignedOn', facts: { cause, causeDay } });
    await director.do(...ASSIGN, assigning(qualified, assistant, { assignedOn: '2026-03-12' }));
  });

  test('L16 over 30 days back only the director enters it', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const unitId = await centre.withUnit('Północ');
    const head = await centre.hire('Kierowniczka działu', { role: 'UNIT_HEAD', unitId });
    const assistant = await centre.hire('Asystent działu', { role: 'FAMILY_ASSISTANT', unitId });
    const ready = await aCaseToAssign(socialWorker, director);
    await centre.inside((em) => em.execute('update family set unit_id = ? where id = ?', [unitId, ready.family.id]));
    server.setToday('2026-04-20');
    const refusal = await head.refused(
      'PAPER_IS_THE_DIRECTORS',
      ...ASSIGN,
      assigning(ready, assistant, { assignedOn: '2026-03-20' }),
    );
    expect(refusal).toMatchObject({ facts: { days: 30 }, field: 'input.assignedOn' });
    await director.do(...ASSIGN, assigning(ready, assistant, { assignedOn: '2026-03-20' }));
  });

  test('L16 whoever decided may have left since, held the function on that day, and is named beside who typed it', async () => {
    const { centre, director, assistant, ready } = await aRequested();
    const gone = await centre.hire('Dawna dyrektorka', { role: 'DIRECTOR', validTo: '2026-03-18' as LocalDate });
    const came = await centre.hire('Nowa dyrektorka', { role: 'DIRECTOR', validFrom: '2026-03-18' as LocalDate });
    const named = (who: Caller, over = {}) => assigning(ready, assistant, { decidedById: who.staffMemberId, ...over });
    for (const nobody of [came, assistant])
      expect(await director.refused('DECIDER_HELD_NO_FUNCTION', ...ASSIGN, named(nobody))).toMatchObject({
        field: 'input.decidedById',
        facts: { day: PAPER },
      });
    // The one who types it is no exception: what she decides on that day she could not decide yet.
    await came.refused('DECIDER_HELD_NO_FUNCTION', ...ASSIGN, assigning(ready, assistant));
    await director.refused('DECIDER_HELD_NO_FUNCTION', ...ASSIGN, named(gone, { assignedOn: ENTRY }));
    const neighbour = await aCentre(server);
    await director.refused('NOT_FOUND', ...ASSIGN, named(neighbour.director));
    await came.do(...ASSIGN, named(gone));
    expect(
      await readCase(director, ready.id, 'assignments { assignedBy { id } entry { decidedBy { id } recordedBy { id } } }'),
    ).toEqual({
      assignments: [
        {
          assignedBy: { id: gone.staffMemberId },
          entry: { decidedBy: { id: gone.staffMemberId }, recordedBy: { id: came.staffMemberId } },
        },
      ],
    });
  });

  test('L16 the assistant was one on that day and still is', async () => {
    const { centre, director, ready } = await aRequested();
    const late = await centre.hire('Nowa asystentka', { role: 'FAMILY_ASSISTANT', validFrom: '2026-03-18' as LocalDate });
    const left = await centre.hire('Odeszła', { role: 'FAMILY_ASSISTANT', validTo: '2026-03-19' as LocalDate });
    for (const who of [late, left]) await director.refused('NOT_A_FAMILY_ASSISTANT', ...ASSIGN, assigning(ready, who));
    await director.do(...ASSIGN, assigning(ready, late, { assignedOn: '2026-03-18' }));
  });
});

describe('L16 the limit of 15 holds on every day of the interval (art. 15(4))', () => {
  test('L16 a day in between with 15 families is named, and from the day a place is free the family is given', async () => {
    const { centre, director, assistant, ready } = await aRequested();
    await held(centre, assistant, 13, { assignedOn: '2026-01-01' });
    await held(centre, assistant, 2, { assignedOn: '2026-03-18', endedOn: '2026-03-19' });
    const refusal = await director.refused('CASELOAD_LIMIT_REACHED', ...ASSIGN, assigning(ready, assistant));
    expect(refusal).toMatchObject({ field: 'input.assistantId', facts: { limit: 15, day: '2026-03-18' } });
    expect(refusal['userMessage']).toContain('18 marca 2026');
    await director.do(...ASSIGN, assigning(ready, assistant, { assignedOn: '2026-03-19' }));
  });

  test('L16 a place that was taken on the day itself and is free today is not given back-dated', async () => {
    const { centre, director, assistant, ready } = await aRequested();
    await held(centre, assistant, 15, { assignedOn: '2026-01-01', endedOn: '2026-03-19' });
    expect(await director.refused('CASELOAD_LIMIT_REACHED', ...ASSIGN, assigning(ready, assistant))).toMatchObject({
      facts: { day: PAPER },
    });
    await director.do(...ASSIGN, assigning(ready, assistant, { assignedOn: ENTRY, lateReason: null }));
  });

  test('L16 nobody accompanies a family on a day on which another assistant did', async () => {
    const { centre, director, assistant, ready } = await aRequested();
    const next = await centre.hire('Następca', { role: 'FAMILY_ASSISTANT' });
    await director.do(...ASSIGN, assigning(ready, assistant));
    const running = await readCase<{ assignments: { id: string; version: number }[] }>(
      director,
      ready.id,
      'assignments { id version }',
    );
    const [{ id, version }] = running.assignments as [{ id: string; version: number }];
    const end = { assignmentId: id, expectedVersion: version, reason: 'LEFT_WORK' };
    const row = await director.do<CaseRow>('endAssignment', 'EndAssignmentInput', end, CASE_FIELDS);
    expect(await director.refused('ASSIGNED_TO_ANOTHER_THEN', ...ASSIGN, assigning(row, next))).toMatchObject({
      facts: { day: ENTRY },
    });
    await director.do(...ASSIGN, assigning(row, next, { assignedOn: ENTRY, lateReason: null }));
  });
});
