import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const SELECTION = 'id suspensions { id version suspendedOn liftedOn suspendedBy { id } liftedBy { id } }';
const FAMILIES = '{ families { totalCount } }';
const HAND_OVER = 'query($id: ID!) { casesToHandOver(staffMemberId: $id) { totalCount nodes { id number family { id } } } }';
const LOADS = '{ assistantCaseloads { assistant { id } holdsFunction suspended } }';

interface Suspended {
  readonly suspensions: readonly {
    readonly id: string;
    readonly version: number;
    readonly suspendedOn: string;
    readonly liftedOn: string | null;
  }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const letter = ({ staffMemberId }: Pick<Caller, 'staffMemberId'>, suspendedOn = '2026-03-02') => ({ staffMemberId, suspendedOn });

const suspend = (by: Caller, whom: Caller, suspendedOn?: string) =>
  by.do<Suspended>('suspendStaffMember', 'SuspendStaffMemberInput', letter(whom, suspendedOn), SELECTION);

const lift = (by: Caller, { suspensions: [last] }: Suspended) =>
  by.do<Suspended>(
    'liftSuspension',
    'LiftSuspensionInput',
    { suspensionId: last?.id, expectedVersion: last?.version },
    SELECTION,
  );

const toHandOver = async (by: Caller, { staffMemberId: id }: Caller) => {
  const { casesToHandOver } = await by.get<{
    casesToHandOver: { totalCount: number; nodes: { id: string }[] };
  }>(HAND_OVER, { id });
  expect(casesToHandOver.totalCount).toBe(casesToHandOver.nodes.length);
  return casesToHandOver.nodes.map(({ id: found }) => found).sort();
};

describe('art. 13: who is suspended', () => {
  test('reaches nothing from the next request on, whatever their functions and papers, and works on when it is lifted', async () => {
    const { director, assistant, socialWorker, admin } = await aCentre(server);
    for (const somebody of [assistant, socialWorker, admin]) {
      expect((await somebody.ask('{ viewer { displayName } }')).status).toBe(200);
      const suspended = await suspend(director, somebody, '2026-02-20');
      expect(suspended.suspensions).toMatchObject([{ suspendedOn: '2026-02-20', liftedOn: null }]);
      expect((await somebody.ask('{ viewer { displayName } }')).status).toBe(401);
      expect((await somebody.ask(FAMILIES)).status).toBe(401);
      expect((await lift(director, suspended)).suspensions).toMatchObject([{ liftedOn: '2026-03-02' }]);
      expect((await somebody.ask('{ viewer { displayName } }')).status).toBe(200);
    }
    expect(await assistant.get(FAMILIES)).toEqual({ families: { totalCount: 0 } });
  });

  test('is suspended by a director with a second factor, not of a coming day, once, and not by themselves', async () => {
    const [{ director, assistant, socialWorker, admin }, neighbour] = [await aCentre(server), await aCentre(server)];
    const refused = (by: Caller, code: Parameters<Caller['refused']>[0], input: object) =>
      by.refused(code, 'suspendStaffMember', 'SuspendStaffMemberInput', { ...letter(assistant), ...input });
    await refused(admin, 'FORBIDDEN', {});
    await refused(socialWorker, 'FORBIDDEN', {});
    await refused(director.withAssurance(1), 'STEP_UP_REQUIRED', {});
    await refused(director, 'DATE_IN_FUTURE', { suspendedOn: '2026-03-03' });
    await refused(director, 'OWN_RIGHTS', { staffMemberId: director.staffMemberId });
    await refused(director, 'NOT_FOUND', { staffMemberId: neighbour.assistant.staffMemberId });
    const suspended = await suspend(director, assistant);
    await refused(director, 'ALREADY_SUSPENDED', {});
    const lifted = await lift(director, suspended);
    await director.refused('DECISION_ALREADY_MADE', 'liftSuspension', 'LiftSuspensionInput', {
      suspensionId: lifted.suspensions[0]?.id,
      expectedVersion: lifted.suspensions[0]?.version,
    });
    expect(
      await server.peek(
        `select event, subject_ids from audit_entry where staff_member_id = $1 and result = 'DONE' and event like '%SUSPEN%' order by id`,
        [director.staffMemberId],
      ),
    ).toMatchObject([{ event: 'STAFF_MEMBER_SUSPENDED' }, { event: 'SUSPENSION_LIFTED' }]);
  });

  test('gets no family and stands among the assistants whose families wait', async () => {
    const { centre, director, assistant } = await aCentre(server);
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId });
    const { caseId } = await aFile(centre, { stage: 'QUALIFIED', basisTo: null });
    const suspended = await suspend(director, assistant);
    const input = { supportCaseId: caseId, assistantId: assistant.staffMemberId, expectedVersion: 1 };
    await director.refused('NOT_A_FAMILY_ASSISTANT', 'assignAssistant', 'AssignAssistantInput', input);
    const load = { assistant: { id: assistant.staffMemberId } };
    expect(await director.get(LOADS)).toEqual({ assistantCaseloads: [{ ...load, holdsFunction: false, suspended: true }] });
    await lift(director, suspended);
    expect(await director.get(LOADS)).toEqual({ assistantCaseloads: [{ ...load, holdsFunction: true, suspended: false }] });
  });
});

describe('art. 13: what is to be handed over', () => {
  test('the director sees every open case that the person runs or accompanies, and none that is closed, ended or somebody else’s', async () => {
    const { centre, director, assistant, socialWorker } = await aCentre(server);
    const [mine, theirs] = [assistant.staffMemberId, socialWorker.staffMemberId];
    const accompanied = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: mine, socialWorkerId: theirs });
    const run = await aFile(centre, { stage: 'IN_SUPPORT', socialWorkerId: theirs });
    const closed = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: mine, socialWorkerId: theirs });
    await server.peek(`update support_case set closed_on = '2026-03-01', stage = 'CLOSED' where id = $1`, [closed.caseId]);
    const ended = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: mine });
    await server.peek(`update assignment set ended_on = '2026-03-01' where support_case_id = $1`, [ended.caseId]);
    expect(await toHandOver(director, assistant)).toEqual([accompanied.caseId]);
    expect(await toHandOver(director, socialWorker)).toEqual([accompanied.caseId, run.caseId].sort());
    await suspend(director, socialWorker);
    expect(await toHandOver(director, socialWorker)).toEqual([accompanied.caseId, run.caseId].sort());
  });

  test('a head sees those of the own unit; who assigns nobody and who is of the neighbouring gmina see none', async () => {
    const [{ centre, director, assistant, socialWorker, admin }, neighbour] = [await aCentre(server), await aCentre(server)];
    const [unitId, other] = [await centre.withUnit('I Wydział'), await centre.withUnit('II Wydział')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId });
    const inside = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, unitId });
    const outside = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, unitId: other });
    expect(await toHandOver(head, assistant)).toEqual([inside.caseId]);
    expect(await toHandOver(director, assistant)).toEqual([inside.caseId, outside.caseId].sort());
    const foreign = await neighbour.director.ask(HAND_OVER, { id: assistant.staffMemberId });
    expect(foreign.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    for (const stranger of [socialWorker, assistant, admin]) {
      const answer = await stranger.ask(HAND_OVER, { id: assistant.staffMemberId });
      expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });
});

describe('S2: the last director', () => {
  const endOf = async ({ staffMemberId }: Caller, lastOn: string) => {
    const [post] = await server.peek<{ id: string; version: number }>(
      'select id, version from appointment where staff_member_id = $1',
      [staffMemberId],
    );
    return { appointmentId: post?.id, expectedVersion: post?.version, lastOn };
  };

  test('is not suspended, and a suspended one does not count beside another who is to leave', async () => {
    const { centre, director, admin } = await aCentre(server);
    const acting = await centre.hire('P.o. dyrektora', { role: 'DIRECTOR', acting: true, validTo: '2026-06-30' as never });
    await acting.refused('LAST_DIRECTOR', 'suspendStaffMember', 'SuspendStaffMemberInput', letter(director));
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    const suspended = await suspend(director, second);
    expect((await second.ask('{ viewer { displayName } }')).status).toBe(401);
    await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(director, '2026-03-31'));
    await lift(director, suspended);
    await admin.do('endAppointment', 'EndAppointmentInput', await endOf(director, '2026-03-31'));
  });

  test('G54 of two directors who suspend one another, while an administrator ends both, one may still act', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { centre, director, admin } = await aCentre(server);
      const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
      const [one, other] = [await endOf(director, '2026-03-01'), await endOf(second, '2026-03-01')];
      await Promise.allSettled([
        suspend(director, second),
        suspend(second, director),
        admin.do('endAppointment', 'EndAppointmentInput', one),
        admin.do('endAppointment', 'EndAppointmentInput', other),
      ]);
      const answers = await Promise.all([director, second].map((somebody) => somebody.ask('{ viewer { displayName } }')));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    }
  });
});
