import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { clocksOf, readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompaniedFamily, anOffice, assign, contact, firstVisit, MONDAY, setRule } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const now = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const ASSIGNMENTS = `stage assistant { id }
  assignments { id version assignedOn assignedBy { id } assistant { id } endedOn endReason handoverNote
    entry { decidedOn recordedOn recordedBy { id } reason } }`;

/** The wniosek is written by the social worker, behind the diagnosis, the consent, the offer where the centre asks, and a finding that help is needed. */
const theWniosek = async () => {
  const staff = await anOffice(server);
  const { socialWorker, director, assistant } = staff;
  const opened = await aCase(socialWorker, { newFamily: newFamily('Wnioskowana') });
  await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'requestAssistant');
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
  await refusedStep('DIAGNOSIS_REQUIRED', socialWorker, interviewed, 'requestAssistant');
  const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis');
  await refusedStep('CONSENT_REQUIRED', socialWorker, diagnosed, 'requestAssistant');
  await refusedStep('FORBIDDEN', assistant, diagnosed, 'requestAssistant');

  // A centre that asks for the record of the offer waits for that too.
  await setRule(director, 'OFFER_RECORD', null);
  await refusedStep('OFFER_REQUIRED', socialWorker, diagnosed, 'requestAssistant');
  const agreed = await step(socialWorker, await step(socialWorker, diagnosed, 'presentOffer'), 'recordSupportConsent');

  // Not while the latest interview says that no assistant is necessary; a newer one opens it.
  server.setToday('2026-03-03');
  const doubted = await step(socialWorker, agreed, 'recordFamilyInterview', {
    conductedOn: '2026-03-03',
    assistantNecessary: false,
    necessityReason: 'Wystarczy świetlica.',
  });
  await refusedStep('ASSISTANT_NOT_NECESSARY', socialWorker, doubted, 'requestAssistant', { requestedOn: '2026-03-03' });
  server.setToday('2026-03-04');
  const found = await step(socialWorker, doubted, 'recordFamilyInterview', { conductedOn: '2026-03-04' });
  const wniosek = { requestedOn: '2026-03-04', justification: 'Matka prosi o pomoc przy trójce dzieci.' };
  await refusedStep('BAD_USER_INPUT', socialWorker, found, 'requestAssistant', { ...wniosek, justification: ' ' });
  const requested = await step(socialWorker, found, 'requestAssistant', wniosek);
  expect(await readCase(director, opened.id, 'stage request { requestedOn justification requestedBy { id } }')).toEqual({
    stage: 'REQUESTED',
    request: { ...wniosek, requestedBy: { id: socialWorker.staffMemberId } },
  });
  return { ...staff, requested };
};

/** The kierownik assigns, to the day of the paper; who came after whom stays in the history. */
const theAssignments = async ({
  centre,
  director,
  socialWorker,
  assistant,
  requested,
}: Awaited<ReturnType<typeof theWniosek>>) => {
  const ASSIGN = ['assignAssistant', 'AssignAssistantInput'] as const;
  const paper = {
    supportCaseId: requested.id,
    expectedVersion: requested.version,
    assistantId: assistant.staffMemberId,
    assignedOn: '2026-03-06',
  };
  server.setToday('2026-03-11');
  const lateReason = 'Decyzja na papierze, wpis po powrocie z urlopu.';
  await socialWorker.refused('FORBIDDEN', ...ASSIGN, { ...paper, lateReason });
  await director.refused('LATE_REASON_REQUIRED', ...ASSIGN, paper);
  await director.do(...ASSIGN, { ...paper, lateReason });
  await firstVisit(assistant, requested, '2026-03-09');
  const decided = { assignedBy: { id: director.staffMemberId } };
  const recordedBy = { id: director.staffMemberId };
  const first = {
    ...decided,
    assistant: { id: assistant.staffMemberId },
    assignedOn: '2026-03-06',
    entry: { decidedOn: '2026-03-06', recordedOn: '2026-03-11', recordedBy, reason: lateReason },
  };
  interface Assigned {
    readonly assignments: readonly { readonly id: string; readonly version: number }[];
  }
  const { assignments } = await readCase<Assigned>(director, requested.id, ASSIGNMENTS);
  expect(assignments).toMatchObject([{ ...first, endedOn: null }]);
  await director.do('endAssignment', 'EndAssignmentInput', {
    assignmentId: assignments[0]?.id,
    expectedVersion: assignments[0]?.version,
    reason: 'HANDOVER',
    handoverNote: 'Dzieci boją się psa sąsiadów.',
  });
  const next = await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' });
  await assign(director, await now(director, requested), next);
  expect(await readCase(director, requested.id, ASSIGNMENTS)).toMatchObject({
    stage: 'IN_SUPPORT',
    assistant: { id: next.staffMemberId },
    assignments: [
      { ...first, endedOn: '2026-03-11', endReason: 'HANDOVER', handoverNote: 'Dzieci boją się psa sąsiadów.' },
      { ...decided, assistant: { id: next.staffMemberId }, assignedOn: '2026-03-11', entry: null, endedOn: null },
    ],
  });
};

/** The case has a dated social worker: another takes it over, a substitute stands in under the own name. */
const theSocialWorker = async () => {
  const staff = await anOffice(server);
  const { centre, director, socialWorker } = staff;
  const [next, substitute] = [
    await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' }),
    await centre.hire('Zastępczyni', { role: 'SOCIAL_WORKER' }),
  ];
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Przekazywana') });
  await director.do(
    'handOverCases',
    'HandOverCasesInput',
    {
      socialWorkerId: next.staffMemberId,
      from: '2026-03-09',
      note: 'Matka odbiera telefon po 16.',
      cases: [{ supportCaseId: row.id }],
    },
    'outcomes { refusal }',
  );
  const seen = async (day: string, who: Caller) => {
    server.setToday(day);
    return (await who.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: row.id })).errors.length === 0;
  };
  expect([await seen('2026-03-08', socialWorker), await seen('2026-03-08', next)]).toEqual([true, false]);
  expect([await seen('2026-03-09', socialWorker), await seen('2026-03-09', next)]).toEqual([false, true]);
  expect(
    await readCase(next, row.id, 'socialWorker { id } workers { staffMember { id } validFrom validTo note decidedBy { id } }'),
  ).toEqual({
    socialWorker: { id: next.staffMemberId },
    workers: [
      {
        staffMember: { id: next.staffMemberId },
        validFrom: '2026-03-09',
        validTo: null,
        note: 'Matka odbiera telefon po 16.',
        decidedBy: { id: director.staffMemberId },
      },
      { staffMember: { id: socialWorker.staffMemberId }, validFrom: MONDAY, validTo: '2026-03-08', note: null, decidedBy: null },
    ],
  });
  await director.do('appointSubstitute', 'AppointSubstituteInput', {
    insteadOfId: next.staffMemberId,
    substituteId: substitute.staffMemberId,
    validFrom: '2026-03-16',
    validTo: '2026-03-20',
  });
  const days = ['2026-03-15', '2026-03-16', '2026-03-20', '2026-03-21'];
  const stoodIn: boolean[] = [];
  for (const day of days) stoodIn.push(await seen(day, substitute));
  expect(stoodIn).toEqual([false, true, true, false]);
  server.setToday('2026-03-17');
  await contact(substitute, row, 'SCHOOL', '2026-03-17', 'Rozmowa z wychowawczynią.');
  expect(await readCase(director, row.id, 'socialWorker { id } contacts { author { id } insteadOf { id } }')).toEqual({
    socialWorker: { id: next.staffMemberId },
    contacts: [{ author: { id: substitute.staffMemberId }, insteadOf: { id: next.staffMemberId } }],
  });
};

/** Where no social worker can, the kierownik goes the whole way from the zgłoszenie to the assignment. */
const theKierownikAlone = async () => {
  const { director, assistant } = await anOffice(server);
  const requested = await aCaseAfter(director, 'requestAssistant', { newFamily: newFamily('Samodzielna') });
  await assign(director, requested, assistant);
  const self = { id: director.staffMemberId };
  expect(
    await readCase(
      director,
      requested.id,
      'stage socialWorker { id } interviews { author { id } } request { requestedBy { id } requestedAs } assignments { assignedBy { id } assignedAs }',
    ),
  ).toEqual({
    stage: 'ASSIGNED',
    socialWorker: self,
    interviews: [{ author: self }],
    request: { requestedBy: self, requestedAs: 'kierownik ośrodka' },
    assignments: [{ assignedBy: self, assignedAs: 'kierownik ośrodka' }],
  });
};

test('A8 the pracownik socjalny files a wniosek with justification, not before diagnosis and consent nor where an asystent is not necessary; the kierownik assigns, also back to the day of the paper; assignments have a history and the case a dated social worker with hand-over, substitute and kierownik acting himself', async () => {
  await theAssignments(await theWniosek());
  await theSocialWorker();
  await theKierownikAlone();
});

const QUALIFIED = 'stage assistant { id } qualification { qualifiedOn grounds qualifiedBy { id } }';

const firstVisitClockOf = async (who: Caller, row: Pick<CaseRow, 'id'>) =>
  (await clocksOf(who, row)).filter(({ kind }) => kind === 'FIRST_VISIT').map(({ dueOn }) => dueOn);

test('A14 qualification is an event of its own with date, author and basis, apart from the assignment; the first-visit clock reads only this date; a local rule on the consent track only, unset elsewhere', async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  await setRule(director, 'QUALIFICATION', null);
  await setRule(director, 'FIRST_VISIT', 14);
  const requested = await aCaseAfter(socialWorker, 'requestAssistant', { newFamily: newFamily('Kwalifikowana') });
  expect(await readCase(director, requested.id, 'awaitedDecision')).toEqual({ awaitedDecision: 'QUALIFICATION' });
  const early = { supportCaseId: requested.id, expectedVersion: requested.version, assistantId: assistant.staffMemberId };
  await director.refused('QUALIFICATION_REQUIRED', 'assignAssistant', 'AssignAssistantInput', early);
  await refusedStep('FORBIDDEN', socialWorker, requested, 'qualifyFamily');
  expect(await firstVisitClockOf(director, requested)).toEqual([]);

  // Requested on the 2nd, qualified on the 5th, entered on the 6th, assigned on the 9th: fourteen days run from the 5th.
  server.setToday('2026-03-06');
  const event = { qualifiedOn: '2026-03-05', grounds: 'Wywiad z 2 marca, diagnoza i zgoda obojga rodziców.' };
  await refusedStep('BAD_USER_INPUT', director, requested, 'qualifyFamily', { ...event, grounds: ' ' });
  const qualified = await step(director, requested, 'qualifyFamily', event);
  expect(await readCase(socialWorker, requested.id, QUALIFIED)).toEqual({
    stage: 'QUALIFIED',
    assistant: null,
    qualification: { ...event, qualifiedBy: { id: director.staffMemberId } },
  });
  expect(await firstVisitClockOf(director, requested)).toEqual(['2026-03-19']);
  server.setToday('2026-03-09');
  await assign(director, qualified, assistant);
  expect(await firstVisitClockOf(director, requested)).toEqual(['2026-03-19']);
  expect(await readCase(director, requested.id, `${QUALIFIED} assignments { assignedOn }`)).toMatchObject({
    stage: 'ASSIGNED',
    qualification: event,
    assignments: [{ assignedOn: '2026-03-09' }],
  });

  // The rule binds the consent track alone.
  const ordered = await step(
    socialWorker,
    await aCase(socialWorker, { newFamily: newFamily('Zobowiązana') }),
    'recordCourtOrder',
  );
  await refusedStep('TRACK_NEEDS_NO_REQUEST', director, ordered, 'qualifyFamily');
  await assign(director, ordered, assistant);
  expect(await readCase(director, ordered.id, 'stage qualification { id }')).toEqual({ stage: 'ASSIGNED', qualification: null });
  expect(await firstVisitClockOf(director, ordered)).toEqual([]);

  // And this centre alone: where it is not set, the kierownik assigns on the wniosek and qualifies nobody.
  const there = await anOffice(server);
  const asked = await aCaseAfter(there.socialWorker, 'requestAssistant', { newFamily: newFamily('Rakowska') });
  await refusedStep('QUALIFICATION_NOT_USED', there.director, asked, 'qualifyFamily');
  await assign(there.director, asked, there.assistant);
  expect(await readCase(there.director, asked.id, 'stage rulesInForce qualification { id }')).toEqual({
    stage: 'ASSIGNED',
    rulesInForce: [],
    qualification: null,
  });
});
