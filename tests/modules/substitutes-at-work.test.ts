import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notifyMissedDeadlines, notifyNearDeadlines } from '@asysta/services/modules/deadlines/deadlines.jobs';
import { notifyEndingSubstitutions } from '@asysta/services/modules/substitutions/substitutions.jobs';
import { randomIds } from '@asysta/services/platform/ids';
import type { Job } from '@asysta/services/platform/jobs/index';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import { type BothWays, startBothWays, toldBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aCase, type CaseRow, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { noticesTo } from '../kit/missed-visit.js';
import type { TestServer } from '../kit/server.js';
import { accompanied, visitContent, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

const DAY = '2026-03-09';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
afterAll(() => ways.stop());

interface Row {
  readonly id: string;
  readonly version: number;
}

/** A family visited first on 5 March, whose assistant and social worker are stood in for from 9 to 20 March; the day is the 9th. */
const stoodIn = async () => {
  server.setToday('2026-03-02');
  const office = await accompanied(server, true);
  const { centre, director, assistant, socialWorker } = office;
  const other = await centre.hire('Zastępczyni asystentki', { role: 'FAMILY_ASSISTANT' });
  const colleague = await centre.hire('Zastępca pracownicy', { role: 'SOCIAL_WORKER' });
  const between = { validFrom: DAY, validTo: '2026-03-20' };
  for (const [whom, by] of [
    [assistant, other],
    [socialWorker, colleague],
  ] as const)
    await director.do(
      'appointSubstitute',
      'AppointSubstituteInput',
      { insteadOfId: whom.staffMemberId, substituteId: by.staffMemberId, ...between },
      'id',
    );
  server.setToday('2026-03-11');
  return { ...office, other, colleague };
};

const visitOf = (who: Caller, caseId: string, members: readonly string[], day: string, over: Record<string, unknown> = {}) =>
  who.do<Row>(
    'recordVisit',
    'RecordVisitInput',
    { ...visitInput(caseId, members, day), kind: 'REGULAR', ...over },
    'id version author { id } insteadOf { id displayName } viewerMayCorrect viewerMayAnnul',
  );

const named = (who: Caller) => ({ id: who.staffMemberId });

describe('L5 D7 what whoever stands in records', () => {
  test('L5 D7 a visit is in the own name with for whom, on the days of the substitution alone, and meets the clock of contact', async () => {
    const { supportCase, memberIds, assistant, other, colleague } = await stoodIn();
    const visit = await visitOf(other, supportCase.id, memberIds, '2026-03-10');
    expect(visit).toMatchObject({
      author: named(other),
      insteadOf: { ...named(assistant), displayName: 'Asystentka' },
      viewerMayCorrect: true,
      viewerMayAnnul: true,
    });
    const { deadlines } = await readCase<{ deadlines: { kind: string; metOn: string | null }[] }>(
      other,
      supportCase.id,
      'deadlines { kind metOn startedOn }',
    );
    expect(deadlines.filter(({ kind }) => kind === 'CONTACT')).toMatchObject([
      { startedOn: '2026-03-05', metOn: '2026-03-10' },
      { startedOn: '2026-03-10', metOn: null },
    ]);
    const typed = { ...visitInput(supportCase.id, memberIds, '2026-03-06'), kind: 'REGULAR' };
    await other.refused('VISIT_BEFORE_ASSIGNMENT', 'recordVisit', 'RecordVisitInput', typed);
    await colleague.refused('FORBIDDEN', 'recordVisit', 'RecordVisitInput', { ...typed, visitedOn: '2026-03-10' });
    const own = await visitOf(assistant, supportCase.id, memberIds, '2026-03-11', { startsAt: '10:30' });
    expect(own).toMatchObject({ author: named(assistant), insteadOf: null });
  });

  test('L18 L5 a visit is corrected and annulled by whoever made it while they stand in, and afterwards by the director', async () => {
    const { supportCase, memberIds, assistant, other, director } = await stoodIn();
    const visit = await visitOf(other, supportCase.id, memberIds, '2026-03-10');
    const corrected = (version: number, over: Record<string, unknown> = {}) => ({
      visitId: visit.id,
      expectedVersion: version,
      ...visitContent(memberIds, '2026-03-10', { durationMinutes: 60, ...over }),
      reason: 'Wyszłam wcześniej.',
    });
    await assistant.refused('FORBIDDEN', 'correctVisit', 'CorrectVisitInput', corrected(1));
    await director.refused('FORBIDDEN', 'correctVisit', 'CorrectVisitInput', corrected(1));
    const { version } = await other.do<Row>('correctVisit', 'CorrectVisitInput', corrected(1));
    server.setToday('2026-03-21');
    await other.refused('NOT_FOUND', 'correctVisit', 'CorrectVisitInput', corrected(version, { durationMinutes: 50 }));
    await director.do('correctVisit', 'CorrectVisitInput', corrected(version, { durationMinutes: 50 }));
    await director.refused('VISIT_AFTER_ASSIGNMENT', 'correctVisit', 'CorrectVisitInput', {
      ...corrected(version + 1, { durationMinutes: 45 }),
      visitedOn: '2026-03-21',
    });
  });

  test('L18 L5 a visit not yet written down when the substitution ended is written down late, in the own name with for whom', async () => {
    const { supportCase, memberIds, assistant, other } = await stoodIn();
    const { familyMemberIds: _none, ...content } = visitContent(memberIds, '2026-03-19');
    const late = { ...content, supportCaseId: supportCase.id, kind: 'REGULAR', personsInWords: 'Matka', lateReason: 'Awaria.' };
    server.setToday('2026-03-20');
    await other.refused('VISIT_NOT_LATE', 'recordLateVisit', 'RecordLateVisitInput', late);
    server.setToday('2026-03-23');
    const { id } = await other.do<Row>('recordLateVisit', 'RecordLateVisitInput', late, 'id');
    const { visit } = await assistant.get<{ visit: unknown }>(
      `{ visit(id: "${id}") { author { id } insteadOf { id } recordedBy { id } } }`,
    );
    expect(visit).toEqual({ author: named(other), insteadOf: named(assistant), recordedBy: null });
    await other.refused('VISIT_AFTER_ASSIGNMENT', 'recordLateVisit', 'RecordLateVisitInput', {
      ...late,
      visitedOn: '2026-03-21',
    });
  });

  test('L5 A8 a contact and a step of the social worker are in the own name, on days of the substitution', async () => {
    const { supportCase, socialWorker, colleague, assistant, other } = await stoodIn();
    const call = (contactedOn: string) => ({
      supportCaseId: supportCase.id,
      kind: 'SCHOOL',
      contactedOn,
      withWhom: 'pedagog',
      matter: 'x',
    });
    const shown = 'id author { id } insteadOf { id }';
    expect(await colleague.do('recordContact', 'RecordContactInput', call('2026-03-10'), shown)).toMatchObject({
      author: named(colleague),
      insteadOf: named(socialWorker),
    });
    expect(await other.do('recordContact', 'RecordContactInput', call('2026-03-09'), shown)).toMatchObject({
      author: named(other),
      insteadOf: named(assistant),
    });
    expect(await assistant.do('recordContact', 'RecordContactInput', call('2026-03-06'), shown)).toMatchObject({
      insteadOf: null,
    });
    await colleague.refused('NOT_STANDING_IN_THEN', 'recordContact', 'RecordContactInput', call('2026-03-08'));
    const { version } = await readCase<Row>(colleague, supportCase.id, 'version');
    const interview = {
      supportCaseId: supportCase.id,
      expectedVersion: version,
      conductedOn: '2026-03-10',
      findings: 'Spokojniej.',
      assistantNecessary: true,
      necessityReason: 'Jak dotąd.',
    };
    await colleague.do('recordFamilyInterview', 'RecordFamilyInterviewInput', interview);
    const { interviews } = await readCase<{ interviews: { author: { id: string } }[] }>(
      colleague,
      supportCase.id,
      'interviews { author { id } }',
    );
    expect(interviews[0]).toEqual({ author: named(colleague) });
    server.setToday('2026-03-21');
    await colleague.refused('NOT_FOUND', 'recordContact', 'RecordContactInput', call('2026-03-20'));
  });
});

const sees = async (who: Caller, { family }: Pick<CaseRow, 'family'>) =>
  (await who.ask(`{ family(id: "${family.id}") { id } }`)).errors.length === 0;

test.each([
  ['function ends', `update appointment set valid_to = '2026-03-11' where staff_member_id = $1`],
  ['authorisation runs out', `update data_authorization set valid_to = '2026-03-11' where staff_member_id = $1`],
  ['authorisation is withdrawn', `update data_authorization set withdrawn_on = '2026-03-12' where staff_member_id = $1`],
])('L5 whose own %s sees nothing by a substitution from then on', async (_what, end) => {
  const { other, supportCase } = await stoodIn();
  await server.peek(end, [other.staffMemberId]);
  expect(await sees(other, supportCase)).toBe(true);
  server.setToday('2026-03-12');
  expect(await sees(other, supportCase)).toBe(false);
});

test('L5 whoever is suspended sees nothing by a substitution', async () => {
  const { director, other, supportCase } = await stoodIn();
  expect(await sees(other, supportCase)).toBe(true);
  const suspension = { staffMemberId: other.staffMemberId, suspendedOn: '2026-03-11' };
  await director.do('suspendStaffMember', 'SuspendStaffMemberInput', suspension);
  expect((await other.ask('{ families { totalCount } }')).status).toBe(401);
});

test('L5 a substitution is told alike by both ways, once for all with its key', async () => {
  const { director, assistant, other } = await stoodIn();
  ways.setToday('2026-03-11');
  const input = {
    insteadOfId: assistant.staffMemberId,
    substituteId: other.staffMemberId,
    validFrom: '2026-03-23',
    validTo: '2026-03-27',
  };
  const whole = 'id version role validFrom validTo note insteadOf { id } substitute { id } decidedBy { id } supportCase { id }';
  await toldBothWays(ways, director, ['appointSubstitute', 'AppointSubstituteInput'], input, whole);
  const made = 'select 1 from substitution where substitute_id = $1';
  expect(await server.peek(made, [other.staffMemberId])).toHaveLength(2);
});

describe('L5 what whoever stands in is told', () => {
  const run = (job: Job, party: string) =>
    carryOut(job, { party, subject: party }, { doors: server.doors, clock: server.clock, newId: randomIds });

  const toldOf = async (kind: string, { party }: { readonly party: { readonly id: string } }) =>
    (await noticesTo(server, party.id)).flatMap((notice) => (notice.kind === kind ? [notice.recipient_id] : [])).sort();
  const idsOf = (...people: readonly Caller[]) => people.map(({ staffMemberId }) => staffMemberId).sort();

  test('L5 a term that passes while they stand in, beside whoever owes it and nobody else of the case; and not when it is over', async () => {
    const { centre, assistant, other, director } = await stoodIn();
    server.setToday('2026-03-13');
    await run(notifyMissedDeadlines, centre.party.id);
    expect(await toldOf('DEADLINE_MISSED', centre)).toEqual(idsOf(assistant, other, director));
    const later = await stoodIn();
    server.setToday('2026-03-21');
    await run(notifyMissedDeadlines, later.centre.party.id);
    expect(await toldOf('DEADLINE_MISSED', later.centre)).toEqual(idsOf(later.assistant, later.director));
  });

  test('L5 A8 a term that the social worker owes, before there is an assistant, is told to the substitute of that function', async () => {
    server.setToday('2026-03-02');
    const { centre, director, socialWorker } = await aCentre(server);
    const colleague = await centre.hire('Zastępca pracownicy', { role: 'SOCIAL_WORKER' });
    await aCase(socialWorker);
    await director.do(
      'appointSubstitute',
      'AppointSubstituteInput',
      { insteadOfId: socialWorker.staffMemberId, substituteId: colleague.staffMemberId, validFrom: DAY, validTo: '2026-03-31' },
      'id',
    );
    server.setToday('2026-03-27');
    await run(notifyMissedDeadlines, centre.party.id);
    expect(await toldOf('DEADLINE_MISSED', centre)).toEqual(idsOf(socialWorker, colleague, director));
  });

  test('L5 A7 a term of the court that comes near concerns both functions, and is told to whoever stands in for either', async () => {
    const { centre, director, assistant, socialWorker, other, colleague, supportCase } = await stoodIn();
    const { version } = await readCase<Row>(director, supportCase.id, 'version');
    await step(socialWorker, { id: supportCase.id, version }, 'recordCourtOrder', { reportsDueOn: ['2026-03-18'] });
    await run(notifyNearDeadlines, centre.party.id);
    expect(await toldOf('DEADLINE_NEAR', centre)).toEqual(idsOf(director, assistant, socialWorker, other, colleague));
  });

  test('L5 that the substitution ends, three days before, once, and both of them', async () => {
    const { centre, assistant, other, colleague, socialWorker } = await stoodIn();
    const toldOn = async (day: string) => {
      server.setToday(day);
      await run(notifyEndingSubstitutions, centre.party.id);
      return toldOf('SUBSTITUTION_ENDS_SOON', centre);
    };
    const four = idsOf(assistant, other, colleague, socialWorker);
    expect([await toldOn('2026-03-16'), await toldOn('2026-03-17'), await toldOn('2026-03-18')]).toEqual([[], four, four]);
  });

  test('G4 L5 the families of the person stood in for are not counted for whoever stands in (art. 15(4))', async () => {
    const { director, assistant, other } = await stoodIn();
    const { assistantCaseloads } = await director.get<{
      assistantCaseloads: { families: number; assistant: { id: string } }[];
    }>('{ assistantCaseloads { families assistant { id } } }');
    expect(assistantCaseloads).toEqual(
      expect.arrayContaining([
        { families: 1, assistant: named(assistant) },
        { families: 0, assistant: named(other) },
      ]),
    );
  });
});
