import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appointTogether, confirm, propose, register, SELECTION, type Register } from '../kit/appointing.js';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const FAMILIES = '{ families { totalCount } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const decisionOn = ({ proposals: [proposal] }: Pick<Register, 'proposals'>) => ({
  proposalId: proposal?.id,
  expectedVersion: proposal?.version,
});

const noticesOf = async ({ staffMemberId }: Pick<Caller, 'staffMemberId'>): Promise<readonly string[]> =>
  (
    await server.peek<{ kind: string }>('select kind from notification where recipient_id = $1 order by created_at, id', [
      staffMemberId,
    ])
  ).map(({ kind }) => kind);

const postsOf = (id: string) =>
  server.peek<{ role: string }>('select role from appointment where staff_member_id = $1 order by role', [id]);

/** A centre with an officer and an authorised colleague whom somebody would like to make a reader. */
const anOffice = async () => {
  const office = await aCentre(server);
  const officer = await office.centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
  const colleague = await office.centre.hire('Księgowa', { role: 'CENTRE_ADMIN' });
  return { ...office, officer, colleague };
};

describe('S2: nobody can make anybody a reader alone', () => {
  test.each(['DIRECTOR', 'UNIT_HEAD', 'DATA_PROTECTION_OFFICER'])(
    'an administrator does not appoint a %s, the proposal gives no right, a director confirms it and the rights begin',
    async (role) => {
      const { admin, director, centre } = await anOffice();
      const unitId = await centre.withUnit('I Wydział');
      const { id, person } = await register(admin);
      const post = { staffMemberId: id, role, unitId, validFrom: '2026-03-01' };
      await admin.refused('SECOND_PERSON_NEEDED', 'appointStaffMember', 'AppointStaffMemberInput', post);
      const proposed = await propose(admin, id, role, { unitId });
      expect(proposed).toMatchObject({
        appointments: [],
        proposals: [{ role, decision: null, viewerMayDecide: false, proposedBy: { id: admin.staffMemberId } }],
      });
      expect((await person.ask('{ viewer { staffMemberId } }')).status).toBe(401);
      const confirmed = await confirm(director, proposed);
      expect(confirmed).toMatchObject({
        appointments: [{ role, unit: { name: 'I Wydział' } }],
        proposals: [{ decision: 'CONFIRMED', viewerMayDecide: false, decidedBy: { id: director.staffMemberId } }],
      });
      const { viewer } = await person.get<{ viewer: { appointments: unknown[] } }>('{ viewer { appointments { role } } }');
      expect(viewer.appointments).toEqual([{ role }]);
    },
  );

  test('an authorised colleague proposed as director reads no family before the confirmation, and all of them after it', async () => {
    const { admin, director, colleague } = await anOffice();
    const proposed = await propose(admin, colleague.staffMemberId, 'DIRECTOR');
    expect((await colleague.ask(FAMILIES)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    await confirm(director, proposed);
    expect(await colleague.get(FAMILIES)).toEqual({ families: { totalCount: 0 } });
  });

  test('a declined proposal names its reason, is decided once and gives nothing', async () => {
    const { admin, director, colleague } = await anOffice();
    const proposed = await propose(admin, colleague.staffMemberId, 'DIRECTOR');
    await director.refused('BAD_USER_INPUT', 'declineAppointment', 'DeclineAppointmentInput', {
      ...decisionOn(proposed),
      reason: ' ',
    });
    const reason = 'Nie było takiej decyzji wójta.';
    const declined = await director.do<Register>(
      'declineAppointment',
      'DeclineAppointmentInput',
      { ...decisionOn(proposed), reason },
      SELECTION,
    );
    expect(declined.proposals).toMatchObject([{ decision: 'DECLINED', reason, decidedBy: { id: director.staffMemberId } }]);
    await director.refused('DECISION_ALREADY_MADE', 'confirmAppointment', 'ConfirmAppointmentInput', decisionOn(declined));
    expect(await postsOf(colleague.staffMemberId)).toEqual([{ role: 'CENTRE_ADMIN' }]);
    expect((await colleague.ask(FAMILIES)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('neither a social worker nor an administrator nor the officer confirms; a director of the neighbouring gmina finds nothing', async () => {
    const [{ admin, socialWorker, officer, colleague }, neighbour] = [await anOffice(), await aCentre(server)];
    const decision = decisionOn(await propose(admin, colleague.staffMemberId, 'DIRECTOR'));
    for (const somebody of [socialWorker, officer, colleague, admin])
      await somebody.refused('FORBIDDEN', 'confirmAppointment', 'ConfirmAppointmentInput', decision);
    await neighbour.director.refused('NOT_FOUND', 'confirmAppointment', 'ConfirmAppointmentInput', decision);
    await neighbour.director.refused('NOT_FOUND', 'declineAppointment', 'DeclineAppointmentInput', {
      ...decision,
      reason: 'Nie.',
    });
  });

  test('who proposes and who decides is on the record', async () => {
    const { admin, director, colleague } = await anOffice();
    await confirm(director, await propose(admin, colleague.staffMemberId, 'DIRECTOR'));
    const entries = await server.peek(
      `select event, staff_member_id from audit_entry where staff_member_id = any($1) and event like 'APPOINTMENT_%' order by id`,
      [[admin.staffMemberId, director.staffMemberId]],
    );
    expect(entries).toEqual([
      { event: 'APPOINTMENT_PROPOSED', staff_member_id: admin.staffMemberId },
      { event: 'APPOINTMENT_CONFIRMED', staff_member_id: director.staffMemberId },
    ]);
  });

  test('directors and the data-protection officer are told of the proposal and of what became of it, the administrator of the latter', async () => {
    const { admin, director, officer, colleague, socialWorker } = await anOffice();
    const proposed = await propose(admin, colleague.staffMemberId, 'DIRECTOR');
    expect(await Promise.all([director, officer, admin, socialWorker].map(noticesOf))).toEqual([
      ['APPOINTMENT_PROPOSED'],
      ['APPOINTMENT_PROPOSED'],
      [],
      [],
    ]);
    await confirm(director, proposed);
    expect(await noticesOf(officer)).toEqual(['APPOINTMENT_PROPOSED', 'APPOINTMENT_CONFIRMED']);
    expect(await noticesOf(admin)).toEqual(['APPOINTMENT_CONFIRMED']);
    const again = await propose(admin, socialWorker.staffMemberId, 'DATA_PROTECTION_OFFICER');
    await director.do('declineAppointment', 'DeclineAppointmentInput', { ...decisionOn(again), reason: 'Nie.' });
    expect((await noticesOf(admin)).at(-1)).toBe('APPOINTMENT_DECLINED');
    expect((await noticesOf(officer)).at(-1)).toBe('APPOINTMENT_DECLINED');
  });
});

describe('S2: nobody appoints or confirms themselves, whatever the function', () => {
  test('nobody proposes themselves', async () => {
    const { admin } = await anOffice();
    await admin.refused('OWN_RIGHTS', 'proposeAppointment', 'ProposeAppointmentInput', {
      staffMemberId: admin.staffMemberId,
      role: 'DIRECTOR',
      validFrom: '2026-01-01',
    });
  });

  test('a director does not confirm a further function of their own', async () => {
    const { admin, director, centre } = await anOffice();
    const proposed = await propose(admin, director.staffMemberId, 'DATA_PROTECTION_OFFICER');
    await director.refused('OWN_RIGHTS', 'confirmAppointment', 'ConfirmAppointmentInput', decisionOn(proposed));
    const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    await confirm(deputy, proposed);
    expect(await postsOf(director.staffMemberId)).toEqual([{ role: 'DATA_PROTECTION_OFFICER' }, { role: 'DIRECTOR' }]);
  });

  test('a director who is administrator too proposes and does not confirm; a second director does', async () => {
    const { director, centre, admin, colleague } = await anOffice();
    await admin.do('appointStaffMember', 'AppointStaffMemberInput', {
      staffMemberId: director.staffMemberId,
      role: 'CENTRE_ADMIN',
      validFrom: '2026-01-01',
    });
    const proposed = await propose(director, colleague.staffMemberId, 'DIRECTOR');
    expect(proposed.proposals).toMatchObject([{ viewerMayDecide: false }]);
    await director.refused('SECOND_PERSON_NEEDED', 'confirmAppointment', 'ConfirmAppointmentInput', decisionOn(proposed));
    await director.refused('SECOND_PERSON_NEEDED', 'declineAppointment', 'DeclineAppointmentInput', {
      ...decisionOn(proposed),
      reason: 'Rozmyśliłam się.',
    });
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    expect((await confirm(second, proposed)).appointments.map(({ role }) => role)).toContain('DIRECTOR');
  });

  test('the database itself keeps a proposal, its maker and its confirmation apart', async () => {
    const { admin, colleague } = await anOffice();
    const { proposals } = await propose(admin, colleague.staffMemberId, 'DIRECTOR');
    for (const somebody of [admin, colleague])
      await expect(
        server.peek(
          `update appointment_proposal set decision = 'CONFIRMED', decided_on = '2026-03-02', decided_by_id = $2 where id = $1`,
          [proposals[0]?.id, somebody.staffMemberId],
        ),
      ).rejects.toThrow('violates check constraint');
  });
});

describe('proposals keep the rules of appointments', () => {
  test('a period that ends before it begins, a missing unit, a function one person gives and a unit of another gmina are refused', async () => {
    const [{ admin, colleague }, neighbour] = [await anOffice(), await aCentre(server)];
    const post = { staffMemberId: colleague.staffMemberId, role: 'UNIT_HEAD', validFrom: '2026-01-01' };
    const refused = (code: Parameters<Caller['refused']>[0], more: object) =>
      admin.refused(code, 'proposeAppointment', 'ProposeAppointmentInput', { ...post, ...more });
    expect((await refused('BAD_USER_INPUT', {}))['field']).toBe('input.unitId');
    expect((await refused('BAD_USER_INPUT', { role: 'SOCIAL_WORKER' }))['field']).toBe('input.role');
    await refused('PERIOD_INVALID', { role: 'DIRECTOR', validTo: '2025-12-31' });
    await refused('NOT_FOUND', { unitId: await neighbour.centre.withUnit('Wydział obok') });
    await refused('NOT_FOUND', { role: 'DIRECTOR', staffMemberId: neighbour.assistant.staffMemberId });
  });

  test('the same function waits once; of eight who propose it at once one does', async () => {
    const { admin } = await anOffice();
    const { id } = await register(admin);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => propose(admin, id, 'DIRECTOR')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await admin.refused('APPOINTMENT_ALREADY_PROPOSED', 'proposeAppointment', 'ProposeAppointmentInput', {
      staffMemberId: id,
      role: 'DIRECTOR',
      validFrom: '2026-01-01',
    });
  });

  test('G54 of directors who confirm at once, and one who declines, exactly one decides and one appointment comes of it', async () => {
    const { admin, centre } = await anOffice();
    const directors = await Promise.all(
      Array.from({ length: 8 }, (_, position) => centre.hire(`Dyrektor ${position}`, { role: 'DIRECTOR' })),
    );
    const { id } = await register(admin);
    const proposed = await propose(admin, id, 'DIRECTOR');
    const document = (field: string, type: string) => `mutation($input: ${type}!) { ${field}(input: $input) { id } }`;
    const answers = await Promise.all(
      directors.map((director, position) => {
        const envelope = { ...decisionOn(proposed), idempotencyKey: `00000000-0000-4000-8000-00000000000${position}` };
        return position === 0
          ? director.ask(document('declineAppointment', 'DeclineAppointmentInput'), { input: { ...envelope, reason: 'Nie.' } })
          : director.ask(document('confirmAppointment', 'ConfirmAppointmentInput'), { input: envelope });
      }),
    );
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'CONFLICT'));
    const [row] = await server.peek<{ decision: string }>(
      'select decision from appointment_proposal where staff_member_id = $1',
      [id],
    );
    expect(await postsOf(id)).toHaveLength(row?.decision === 'CONFIRMED' ? 1 : 0);
  });

  test('a function that the person may no longer hold when it is confirmed is refused, and the proposal waits on', async () => {
    const { admin, director } = await anOffice();
    const { id } = await register(admin);
    const proposed = await propose(admin, id, 'DIRECTOR');
    await server.peek('update staff_member set machine = true where id = $1', [id]);
    await director.refused('BAD_USER_INPUT', 'confirmAppointment', 'ConfirmAppointmentInput', decisionOn(proposed));
    await server.peek('update staff_member set machine = false where id = $1', [id]);
    expect((await confirm(director, proposed)).proposals).toMatchObject([{ decision: 'CONFIRMED' }]);
  });

  test('a director appointed by two people confirms the next one', async () => {
    const { admin, director } = await anOffice();
    const second = await register(admin);
    await appointTogether({ admin, director }, second.id, 'DIRECTOR');
    const third = await register(admin);
    const { appointments } = await appointTogether({ admin, director: second.person }, third.id, 'DIRECTOR');
    expect(appointments).toMatchObject([{ role: 'DIRECTOR' }]);
  });
});
