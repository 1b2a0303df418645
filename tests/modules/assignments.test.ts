import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Appointment } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { startServer, type TestServer } from '../kit/server.js';
import type { Caller } from '../kit/caller.js';
import { aFile } from '../kit/files.js';
import { aCentre, type World } from '../kit/world.js';

interface Case {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly assistant: { id: string; displayName: string } | null;
  readonly assignments: readonly {
    id: string;
    version: number;
    assignedOn: string;
    endedOn: string | null;
    endReason: string | null;
  }[];
}

interface Load {
  readonly assistant: { readonly id: string; readonly displayName: string };
  readonly families: number;
  readonly limit: number | null;
  readonly holdsFunction: boolean;
}

const SELECTION =
  'id version stage assistant { id displayName } assignments { id version assignedOn endedOn endReason handoverNote assignedBy { id } }';
const LOADS = '{ assistantCaseloads { assistant { id displayName } families limit holdsFunction } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const request = (caseId: string, assistant: Caller, expectedVersion = 1) => ({
  supportCaseId: caseId,
  assistantId: assistant.staffMemberId,
  expectedVersion,
});

const assign = (by: Caller, caseId: string, assistant: Caller, expectedVersion = 1) =>
  by.do<Case>('assignAssistant', 'AssignAssistantInput', request(caseId, assistant, expectedVersion), SELECTION);

const loadsOf = async (caller: Caller) => (await caller.get<{ assistantCaseloads: Load[] }>(LOADS)).assistantCaseloads;

const filled = async (centre: World, assistant: Caller, families: number) => {
  for (let position = 0; position < families; position++)
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
};

describe('assignment', () => {
  test('the director gives a qualified family its assistant, who sees the family and finds a notice', async () => {
    const { centre, director, assistant } = await aCentre(server);
    const { familyId, caseId } = await aFile(centre, { basisTo: null });
    const family = `{ family(id: "${familyId}") { id } }`;
    expect((await assistant.ask(family)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    const supportCase = await assign(director, caseId, assistant);
    expect(supportCase).toMatchObject({
      stage: 'ASSIGNED',
      assistant: { id: assistant.staffMemberId, displayName: 'Asystentka' },
      assignments: [{ assignedOn: '2026-03-02', endedOn: null, assignedBy: { id: director.staffMemberId } }],
    });
    expect((await assistant.ask(family)).errors).toEqual([]);
    const notices = await assistant.get('{ notifications { nodes { kind subjectId family { id } } } }');
    const id = supportCase.assignments[0]?.id;
    expect(notices).toEqual({ notifications: { nodes: [{ kind: 'FAMILY_ASSIGNED', subjectId: id, family: { id: familyId } }] } });
  });

  test.each([
    ['REQUEST_REQUIRED', { stage: 'BASIS_GRANTED', basisTo: null }],
    ['NO_VALID_LEGAL_BASIS', { stage: 'QUALIFIED', basisTo: '2026-03-01' }],
    ['NO_VALID_LEGAL_BASIS', { stage: 'QUALIFIED' }],
    ['CASE_STAGE_MISMATCH', { stage: 'CLOSED', closedOn: '2026-02-01', basisTo: null }],
  ] as const)('is refused with %s: %j', async (code, facts) => {
    const { centre, director, assistant } = await aCentre(server);
    const { caseId } = await aFile(centre, facts);
    await director.refused(code, 'assignAssistant', 'AssignAssistantInput', request(caseId, assistant));
    expect(await loadsOf(director)).toMatchObject([{ families: 0 }]);
  });

  test('is refused for somebody who is no assistant today, for a second assistant and on a stale version', async () => {
    const { centre, director, assistant, socialWorker } = await aCentre(server);
    const { caseId } = await aFile(centre, { basisTo: null });
    const former = await centre.hire('Dawna asystentka', { role: 'FAMILY_ASSISTANT', validTo: '2026-03-01' as never });
    for (const person of [socialWorker, former])
      await director.refused('NOT_A_FAMILY_ASSISTANT', 'assignAssistant', 'AssignAssistantInput', request(caseId, person));
    await director.refused('CONFLICT', 'assignAssistant', 'AssignAssistantInput', request(caseId, assistant, 7));
    const { version } = await assign(director, caseId, assistant);
    await director.refused('ALREADY_ASSIGNED', 'assignAssistant', 'AssignAssistantInput', request(caseId, assistant, version));
  });

  test("G6 is nobody else's to make, and the neighbouring gmina finds neither case nor assistant", async () => {
    const [{ centre, director, assistant, socialWorker, admin }, neighbour] = [await aCentre(server), await aCentre(server)];
    const { caseId } = await aFile(centre, { basisTo: null, socialWorkerId: socialWorker.staffMemberId });
    for (const colleague of [socialWorker, assistant, admin])
      await colleague.refused('FORBIDDEN', 'assignAssistant', 'AssignAssistantInput', request(caseId, assistant));
    await neighbour.director.refused(
      'NOT_FOUND',
      'assignAssistant',
      'AssignAssistantInput',
      request(caseId, neighbour.assistant),
    );
    await director.refused('NOT_FOUND', 'assignAssistant', 'AssignAssistantInput', request(caseId, neighbour.assistant));
  });
});

describe('caseload of at most 15 families (art. 15(4))', () => {
  test('the sixteenth family is refused and the refusal names the limit', async () => {
    const { centre, director, assistant } = await aCentre(server);
    await filled(centre, assistant, 15);
    const { caseId } = await aFile(centre, { basisTo: null });
    const refusal = await director.refused(
      'CASELOAD_LIMIT_REACHED',
      'assignAssistant',
      'AssignAssistantInput',
      request(caseId, assistant),
    );
    expect(refusal).toMatchObject({ facts: { limit: 15 }, field: 'input.assistantId' });
    expect(refusal['userMessage']).toContain('15');
    expect(await loadsOf(director)).toMatchObject([{ families: 15, limit: 15 }]);
  });

  test.each([
    [14, 2, 1],
    [13, 8, 2],
  ])('G54 with %i families and %i assignments at the same moment, %i go through', async (held, parallel, room) => {
    const { centre, director, assistant } = await aCentre(server);
    await filled(centre, assistant, held);
    const files = await Promise.all(Array.from({ length: parallel }, () => aFile(centre, { basisTo: null })));
    const answers = await Promise.all(
      files.map(({ caseId }, position) =>
        director.ask(`mutation($input: AssignAssistantInput!) { assignAssistant(input: $input) { id } }`, {
          input: {
            idempotencyKey: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
            ...request(caseId, assistant),
          },
        }),
      ),
    );
    const refused = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
    expect(refused).toEqual(Array.from({ length: parallel - room }, () => 'CASELOAD_LIMIT_REACHED'));
    const [row] = await server.peek<{ count: string }>(
      'select count(*) from assignment where assistant_id = $1 and ended_on is null',
      [assistant.staffMemberId],
    );
    expect(Number(row?.count)).toBe(15);
  });

  test('one case given to two assistants at the same moment gets one', async () => {
    const { centre, director, assistant } = await aCentre(server);
    const other = await centre.hire('Druga asystentka', { role: 'FAMILY_ASSISTANT' });
    const { caseId } = await aFile(centre, { basisTo: null });
    const outcomes = await Promise.allSettled([assign(director, caseId, assistant), assign(director, caseId, other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('caseloads', () => {
  test('the director sees each assistant with load and limit, also one whose function ended before the families were handed over', async () => {
    const { centre, director, assistant, socialWorker } = await aCentre(server);
    await filled(centre, assistant, 2);
    await centre.hire('Bez rodzin', { role: 'FAMILY_ASSISTANT' });
    const gone = await centre.hire('Odeszła', { role: 'FAMILY_ASSISTANT', validTo: '2026-03-01' as never });
    await centre.hire('Odeszła bez rodzin', { role: 'FAMILY_ASSISTANT', validTo: '2026-03-01' as never });
    await filled(centre, gone, 1);
    const loads = await loadsOf(director);
    expect(loads.map(({ assistant: { displayName }, ...load }) => [displayName, load])).toEqual([
      ['Asystentka', { families: 2, limit: 15, holdsFunction: true }],
      ['Bez rodzin', { families: 0, limit: 15, holdsFunction: true }],
      ['Odeszła', { families: 1, limit: 15, holdsFunction: false }],
    ]);
    expect((await socialWorker.ask(LOADS)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('the head of a unit sees and assigns the assistants of the subtree only', async () => {
    const { centre, director } = await aCentre(server);
    const [first, third] = [await centre.withUnit('I Wydział'), await centre.withUnit('III Wydział')];
    const section = await centre.withUnit('Dział Pomocy', third);
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: third });
    const own = await centre.hire('Asystent III', { role: 'FAMILY_ASSISTANT', unitId: section });
    const foreign = await centre.hire('Asystent I', { role: 'FAMILY_ASSISTANT', unitId: first });
    expect((await loadsOf(head)).map(({ assistant }) => assistant.displayName)).toEqual(['Asystent III']);
    expect(await loadsOf(director)).toHaveLength(3);
    const { caseId } = await aFile(centre, { unitId: section, basisTo: null });
    await head.refused('NOT_FOUND', 'assignAssistant', 'AssignAssistantInput', request(caseId, foreign));
    expect((await assign(head, caseId, own)).assistant?.id).toBe(own.staffMemberId);
    const elsewhere = await aFile(centre, { unitId: first, basisTo: null });
    await head.refused('NOT_FOUND', 'assignAssistant', 'AssignAssistantInput', request(elsewhere.caseId, own));
  });

  test('the head of a unit who also holds another post elsewhere does not reach the assistants there', async () => {
    const { centre } = await aCentre(server);
    const [first, third] = [await centre.withUnit('I Wydział'), await centre.withUnit('III Wydział')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: third });
    await centre.inside((em) =>
      em.create(Appointment, {
        id: randomIds(),
        staffMember: head.staffMemberId,
        role: 'SOCIAL_WORKER',
        unit: first,
        validFrom: '2025-01-01' as LocalDate,
      }),
    );
    const own = await centre.hire('Asystent III', { role: 'FAMILY_ASSISTANT', unitId: third });
    const foreign = await centre.hire('Asystent I', { role: 'FAMILY_ASSISTANT', unitId: first });
    expect((await loadsOf(head)).map(({ assistant }) => assistant.displayName)).toEqual(['Asystent III']);
    const { caseId } = await aFile(centre, { unitId: third, basisTo: null });
    await head.refused('NOT_FOUND', 'assignAssistant', 'AssignAssistantInput', request(caseId, foreign));
    expect((await assign(head, caseId, own)).assistant?.id).toBe(own.staffMemberId);
  });
});

describe('end of an assignment', () => {
  test('A8 D7 a hand-over needs a note, ends access at once and lets the next assistant come', async () => {
    const { centre, director, assistant } = await aCentre(server);
    const next = await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' });
    const { familyId, caseId } = await aFile(centre, {
      stage: 'IN_SUPPORT',
      assistantId: assistant.staffMemberId,
      basisTo: null,
    });
    const family = `{ family(id: "${familyId}") { id } }`;
    const [{ id: assignmentId }] = (await server.peek<{ id: string }>('select id from assignment where support_case_id = $1', [
      caseId,
    ])) as [{ id: string }];
    const end = { assignmentId, expectedVersion: 1, reason: 'HANDOVER' };
    expect((await assistant.ask(family)).errors).toEqual([]);
    const incomplete = await director.refused('BAD_USER_INPUT', 'endAssignment', 'EndAssignmentInput', end);
    expect(incomplete['field']).toBe('input.handoverNote');
    await assistant.refused('FORBIDDEN', 'endAssignment', 'EndAssignmentInput', { ...end, handoverNote: 'x' });
    await director.refused('BAD_USER_INPUT', 'endAssignment', 'EndAssignmentInput', { ...end, reason: 'CASE_CLOSED' });
    const note = { ...end, handoverNote: 'Matka szuka pracy.' };
    const ended = await director.do<Case>('endAssignment', 'EndAssignmentInput', note, SELECTION);
    expect(ended).toMatchObject({
      stage: 'IN_SUPPORT',
      assistant: null,
      assignments: [{ endedOn: '2026-03-02', endReason: 'HANDOVER' }],
    });
    expect((await assistant.ask(family)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    const stale = await director.refused('CONFLICT', 'endAssignment', 'EndAssignmentInput', note);
    expect(stale['facts']).toEqual({ version: 2 });
    await director.refused('DECISION_ALREADY_MADE', 'endAssignment', 'EndAssignmentInput', { ...note, expectedVersion: 2 });
    const again = await assign(director, caseId, next, ended.version);
    expect(again).toMatchObject({ stage: 'IN_SUPPORT', assistant: { displayName: 'Następna' } });
    expect(again.assignments).toHaveLength(2);
  });

  test("another gmina's assignment is not found", async () => {
    const [{ centre, assistant }, neighbour] = [await aCentre(server), await aCentre(server)];
    const { caseId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
    const [row] = await server.peek<{ id: string }>('select id from assignment where support_case_id = $1', [caseId]);
    const end = { assignmentId: row?.id, expectedVersion: 1, reason: 'RELIEVED' };
    await neighbour.director.refused('NOT_FOUND', 'endAssignment', 'EndAssignmentInput', end);
  });

  test('of a restricted family is not found by the head of its unit, who is not even asked for a second factor', async () => {
    const { centre, assistant } = await aCentre(server);
    const unitId = await centre.withUnit('III Wydział');
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId });
    const { caseId } = await aFile(centre, {
      stage: 'IN_SUPPORT',
      assistantId: assistant.staffMemberId,
      basisTo: null,
      unitId,
      restricted: true,
    });
    const [row] = await server.peek<{ id: string }>('select id from assignment where support_case_id = $1', [caseId]);
    const end = { assignmentId: row?.id, expectedVersion: 1, reason: 'RELIEVED' };
    await head.withAssurance(1).refused('NOT_FOUND', 'endAssignment', 'EndAssignmentInput', end);
  });
});
