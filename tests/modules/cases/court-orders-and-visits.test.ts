import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, membersOf, visitContent, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const WHY = 'pomyłka przy wpisywaniu';
const LIFT = ['liftCourtOrder', 'LiftCourtOrderInput'] as const;
const VISIT = ['recordVisit', 'RecordVisitInput'] as const;

/** A lifting of the order of a case as it is now. */
const lifting = async (who: Caller, caseId: string, liftedOn: string) => {
  const row = await readCase<CaseRow & { courtOrders: { id: string }[] }>(who, caseId, `${CASE_FIELDS} courtOrders { id }`);
  return {
    supportCaseId: caseId,
    expectedVersion: row.version,
    courtOrderId: row.courtOrders[0]?.id,
    signature: 'III Nsm 1/26/u',
    liftedOn,
  };
};

const contactsOf = (caseId: string) =>
  server.peek<{ begun: string; met: string | null }>(
    `select started_on::text as begun, met_on::text as met from deadline
      where support_case_id = $1 and kind = 'CONTACT' and cancelled_on is null order by started_on`,
    [caseId],
  );

/** A family of consent with weekly contact, visited on 5 March, obliged by a court from the 6th and visited on the 10th; it is the 20th. */
const obligedMeanwhile = async () => {
  const office = await accompanied(server, true);
  const { socialWorker, assistant, supportCase, memberIds } = office;
  server.setToday('2026-03-20');
  const now = await readCase<CaseRow>(socialWorker, supportCase.id, CASE_FIELDS);
  await step(socialWorker, now, 'recordCourtOrder', { issuedOn: '2026-03-06' });
  const visited = (on: string) => assistant.do<Row>(...VISIT, { ...visitInput(supportCase.id, memberIds, on), kind: 'REGULAR' });
  return { ...office, visited, tenth: await visited('2026-03-10') };
};

test('A7 L20 after an order was lifted a family that had agreed is owed contact from that day, and no visit from before it meets or moves that', async () => {
  const { socialWorker, assistant, supportCase, memberIds, visited, tenth } = await obligedMeanwhile();
  await socialWorker.do(...LIFT, await lifting(socialWorker, supportCase.id, '2026-03-16'));
  expect(await contactsOf(supportCase.id)).toEqual([{ begun: '2026-03-16', met: null }]);
  await visited('2026-03-12');
  const correction = { visitId: tenth.id, expectedVersion: tenth.version, reason: WHY, ...visitContent(memberIds, '2026-03-09') };
  const corrected = await assistant.do<Row>('correctVisit', 'CorrectVisitInput', correction, 'id version');
  expect(await contactsOf(supportCase.id)).toEqual([{ begun: '2026-03-16', met: null }]);
  const annulment = { visitId: corrected.id, expectedVersion: corrected.version, reason: WHY };
  await assistant.do('annulVisit', 'AnnulVisitInput', annulment);
  expect(await contactsOf(supportCase.id)).toEqual([{ begun: '2026-03-16', met: null }]);
  await visited('2026-03-18');
  expect(await contactsOf(supportCase.id)).toEqual([
    { begun: '2026-03-16', met: '2026-03-18' },
    { begun: '2026-03-18', met: null },
  ]);
});

test('A7 a lifting written down later lets contact run from the last visit since, and an annulled one is none', async () => {
  const { socialWorker, assistant, supportCase, visited } = await obligedMeanwhile();
  await visited('2026-03-17');
  const last = await visited('2026-03-19');
  await assistant.do('annulVisit', 'AnnulVisitInput', { visitId: last.id, expectedVersion: last.version, reason: WHY });
  await socialWorker.do(...LIFT, await lifting(socialWorker, supportCase.id, '2026-03-16'));
  expect(await contactsOf(supportCase.id)).toEqual([{ begun: '2026-03-17', met: null }]);
});

/** A family that only a court obliged, accompanied from 2 March; visited on the 5th where `first` says so. It is the 12th. */
const obliged = async ({ first }: { readonly first: boolean }) => {
  const staff = await aCentre(server);
  const { socialWorker, director, assistant } = staff;
  const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ordered.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: ordered.version,
  });
  const memberIds = await membersOf(director, ordered.family.id);
  server.setToday('2026-03-12');
  const visit = first
    ? await assistant.do<Row>('recordFirstVisit', 'RecordFirstVisitInput', visitInput(ordered.id, memberIds, '2026-03-05'))
    : null;
  return { ...staff, ordered, memberIds, visit };
};

test('L14 L18 an annulled visit holds no order in force: it is lifted from a day before', async () => {
  const { socialWorker, assistant, ordered, visit } = await obliged({ first: true });
  const early = await lifting(socialWorker, ordered.id, '2026-03-04');
  expect(await socialWorker.refused('VISIT_WITHOUT_BASIS', ...LIFT, early)).toMatchObject({ facts: { day: '2026-03-05' } });
  await assistant.do('annulVisit', 'AnnulVisitInput', { visitId: visit?.id, expectedVersion: visit?.version, reason: WHY });
  await socialWorker.do(...LIFT, await lifting(socialWorker, ordered.id, '2026-03-04'));
});

test('L14 L18 L19 from the day on which an order was lifted no visit is recorded, corrected to it or written down late', async () => {
  const { socialWorker, director, assistant, ordered, memberIds, visit } = await obliged({ first: true });
  await socialWorker.do(...LIFT, await lifting(socialWorker, ordered.id, '2026-03-10'));
  const refused = (field: string, type: string, input: Record<string, unknown>) =>
    assistant.refused('NO_VALID_LEGAL_BASIS', field, type, input);
  await refused(...VISIT, { ...visitInput(ordered.id, memberIds, '2026-03-10'), kind: 'REGULAR' });
  await refused('correctVisit', 'CorrectVisitInput', {
    visitId: visit?.id,
    expectedVersion: visit?.version,
    reason: WHY,
    ...visitContent(memberIds, '2026-03-10'),
  });
  const [running] = await server.peek<Row>('select id, version from assignment where support_case_id = $1', [ordered.id]);
  await director.do('endAssignment', 'EndAssignmentInput', {
    assignmentId: running?.id,
    expectedVersion: running?.version,
    reason: 'HANDOVER',
    handoverNote: 'Matka szuka pracy.',
  });
  const { familyMemberIds: _named, ...content } = visitContent([], '2026-03-10');
  const late = { supportCaseId: ordered.id, kind: 'REGULAR', personsInWords: 'mama', lateReason: WHY, ...content };
  await refused('recordLateVisit', 'RecordLateVisitInput', late);
  await assistant.do('recordLateVisit', 'RecordLateVisitInput', { ...late, visitedOn: '2026-03-09' });
});

test('L14 nor is a first visit recorded for a day from which an order was lifted', async () => {
  const { socialWorker, assistant, ordered, memberIds } = await obliged({ first: false });
  await socialWorker.do(...LIFT, await lifting(socialWorker, ordered.id, '2026-03-10'));
  const first = visitInput(ordered.id, memberIds, '2026-03-10');
  await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordFirstVisit', 'RecordFirstVisitInput', first);
});
