import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appoint, appointTogether, check, register, type Register, SELECTION } from '../kit/appointing.js';
import { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';

const VIEWER =
  '{ viewer { party { kind name } staffMemberId displayName permissions dataAuthorized today appointments { role acting title validTo unit { name } } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const authorize = (director: Caller, staffMemberId: string) =>
  director.do<Register>(
    'authorizeDataAccess',
    'AuthorizeDataAccessInput',
    { staffMemberId, grantedOn: '2026-01-02', secrecyUndertakenOn: '2026-01-02' },
    SELECTION,
  );

describe('viewer', () => {
  test('tells a director for whom they act and what they may do today', async () => {
    const { director, centre } = await aCentre(server);
    const { viewer } = await director.get<{ viewer: Record<string, unknown> & { permissions: string[] } }>(VIEWER);
    expect(viewer).toMatchObject({
      party: { kind: 'CENTRE', name: centre.party.name },
      staffMemberId: director.staffMemberId,
      dataAuthorized: true,
      today: '2026-03-02',
      appointments: [{ role: 'DIRECTOR', acting: false, validTo: null, unit: null }],
    });
    expect(viewer.permissions).toContain('ASSISTANT_ASSIGN');
    expect(viewer.permissions).not.toContain('STAFF_MANAGE');
  });

  test.each([
    ['PARTNER', 'PARTNER_WORKER', 'SHARE_READ'],
    ['REGION', 'REGIONAL_ANALYST', 'SUBMITTED_REPORT_READ'],
  ] as const)('answers somebody of a %s too', async (kind, role, permission) => {
    const party = await World.found(server, kind);
    const { viewer } = await (
      await party.hire('Osoba', { role })
    ).get<{ viewer: { party: { kind: string }; permissions: string[] } }>(VIEWER);
    expect(viewer.party.kind).toBe(kind);
    expect(viewer.permissions).toContain(permission);
  });

  test('names no right to family data while the authorisation of art. 7(4) is missing', async () => {
    const { centre } = await aCentre(server);
    const worker = await centre.hire('Bez upoważnienia', { role: 'SOCIAL_WORKER', authorized: false });
    const { viewer } = await worker.get<{ viewer: { permissions: string[]; dataAuthorized: boolean } }>(VIEWER);
    expect(viewer.dataAuthorized).toBe(false);
    expect(viewer.permissions).toEqual(['ABSENCE_RECORD', 'CENTRE_READ', 'NOTIFICATION_READ', 'PARTNER_READ', 'VIEWER_READ']);
    const answer = await worker.ask('{ families { totalCount } }');
    expect(answer.errors[0]?.extensions['code']).toBe('DATA_AUTHORIZATION_MISSING');
  });

  test('shows an acting function only between its dates', async () => {
    const { centre } = await aCentre(server);
    const unitId = await centre.withUnit('III Wydział');
    const deputy = await centre.hire('Zastępczyni', { role: 'UNIT_HEAD', unitId, acting: true, validTo: '2026-03-02' as never });
    const { viewer } = await deputy.get<{ viewer: { appointments: unknown[] } }>(VIEWER);
    expect(viewer.appointments).toMatchObject([
      { role: 'UNIT_HEAD', acting: true, validTo: '2026-03-02', unit: { name: 'III Wydział' } },
    ]);
    server.setToday('2026-03-03');
    try {
      expect((await deputy.ask(VIEWER)).status).toBe(401);
    } finally {
      server.setToday('2026-03-02');
    }
  });
});

describe('register of staff', () => {
  test('a new colleague works after the administrator appointed and the director authorised them', async () => {
    const { admin, director } = await aCentre(server);
    const { id, person } = await register(admin);
    expect((await person.ask(VIEWER)).status).toBe(401);
    const appointed = await appoint(admin, id, 'SOCIAL_WORKER');
    expect(appointed.appointments).toMatchObject([{ role: 'SOCIAL_WORKER', validTo: null }]);
    expect((await person.ask('{ families { totalCount } }')).errors[0]?.extensions['code']).toBe('DATA_AUTHORIZATION_MISSING');
    expect((await authorize(director, id)).dataAuthorized).toBe(true);
    expect(await person.get('{ families { totalCount } }')).toEqual({ families: { totalCount: 0 } });
  });

  test('nobody is entered twice', async () => {
    const { admin } = await aCentre(server);
    const { person } = await register(admin);
    await admin.refused('STAFF_MEMBER_ALREADY_REGISTERED', 'registerStaffMember', 'RegisterStaffMemberInput', {
      subject: person.subject,
      displayName: 'Druga',
    });
  });

  test('of two who enter the same person at once one is told that it was done', async () => {
    const { admin } = await aCentre(server);
    const subject = `sub-${randomBytes(8).toString('hex')}`;
    const outcomes = await Promise.all(
      ['0', '1', '2', '3'].map((last) =>
        admin.ask('mutation($input: RegisterStaffMemberInput!) { registerStaffMember(input: $input) { id } }', {
          input: { idempotencyKey: `00000000-0000-4000-8000-00000000000${last}`, subject, displayName: 'Nowa osoba' },
        }),
      ),
    );
    const codes = outcomes.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
    expect(codes).toEqual(Array.from({ length: 3 }, () => 'STAFF_MEMBER_ALREADY_REGISTERED'));
  });

  test('a social worker neither reads nor changes the register', async () => {
    const { socialWorker, admin } = await aCentre(server);
    const { id } = await register(admin);
    expect((await socialWorker.ask('{ staffMembers { totalCount } }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    await socialWorker.refused('FORBIDDEN', 'appointStaffMember', 'AppointStaffMemberInput', {
      staffMemberId: id,
      role: 'DIRECTOR',
      validFrom: '2026-01-01',
    });
    await socialWorker.refused('FORBIDDEN', 'registerStaffMember', 'RegisterStaffMemberInput', {
      subject: 'x',
      displayName: 'X',
    });
  });

  test('lists people by name with functions and papers, in the same number of statements for 4 and for 24', async () => {
    const { admin, centre } = await aCentre(server);
    const document = `{ staffMembers(page: { first: 50 }) { totalCount nodes { ${SELECTION} } } }`;
    server.statements();
    const few = await admin.get<{ staffMembers: { totalCount: number } }>(document);
    const statementsForFew = server.statements().length;
    for (let position = 0; position < 20; position++) await centre.hire(`Osoba ${position}`, { role: 'FAMILY_ASSISTANT' });
    server.statements();
    const many = await admin.get<{ staffMembers: { totalCount: number } }>(document);
    expect([few.staffMembers.totalCount, many.staffMembers.totalCount]).toEqual([4, 24]);
    expect(server.statements().length).toBe(statementsForFew);
  });

  test('a person of the neighbouring gmina is not found', async () => {
    const [{ admin, director }, neighbour] = [await aCentre(server), await aCentre(server)];
    const staffMemberId = neighbour.assistant.staffMemberId;
    await admin.refused('NOT_FOUND', 'appointStaffMember', 'AppointStaffMemberInput', {
      staffMemberId,
      role: 'SOCIAL_WORKER',
      validFrom: '2026-01-01',
    });
    await director.refused('NOT_FOUND', 'authorizeDataAccess', 'AuthorizeDataAccessInput', {
      staffMemberId,
      grantedOn: '2026-01-02',
      secrecyUndertakenOn: '2026-01-02',
    });
  });
});

describe('appointments', () => {
  test('art. 17(3): an assistant is not made a social worker of the same gmina on overlapping dates', async () => {
    const { admin } = await aCentre(server);
    const { id } = await register(admin);
    await check(admin, id);
    await appoint(admin, id, 'FAMILY_ASSISTANT', { validTo: '2026-06-30' });
    const refusal = { staffMemberId: id, role: 'SOCIAL_WORKER', validFrom: '2026-06-30' };
    await admin.refused('ROLES_NOT_COMBINABLE', 'appointStaffMember', 'AppointStaffMemberInput', refusal);
    expect((await appoint(admin, id, 'SOCIAL_WORKER', { validFrom: '2026-07-01' })).appointments).toHaveLength(2);
  });

  test('G54 eight appointments at the same moment cannot miss each other', async () => {
    const { admin } = await aCentre(server);
    const people = await Promise.all(Array.from({ length: 5 }, () => register(admin)));
    for (const { id } of people) {
      await check(admin, id);
      const roles = Array.from({ length: 8 }, (_, position) => (position % 2 === 0 ? 'FAMILY_ASSISTANT' : 'SOCIAL_WORKER'));
      const outcomes = await Promise.allSettled(roles.map((role) => appoint(admin, id, role)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
      const held = await server.peek<{ role: string }>('select distinct role from appointment where staff_member_id = $1', [id]);
      expect(held).toHaveLength(1);
    }
  });

  test('the head of a unit needs a unit, a period does not end before it begins, a function of another party is not given', async () => {
    const { admin } = await aCentre(server);
    const { id: staffMemberId } = await register(admin);
    const post = { staffMemberId, role: 'UNIT_HEAD', validFrom: '2026-01-01' };
    const problem = await admin.refused('BAD_USER_INPUT', 'appointStaffMember', 'AppointStaffMemberInput', post);
    expect(problem['field']).toBe('input.unitId');
    const backwards = { ...post, role: 'SOCIAL_WORKER', validTo: '2025-12-31' };
    await admin.refused('PERIOD_INVALID', 'appointStaffMember', 'AppointStaffMemberInput', backwards);
    await admin.refused('BAD_USER_INPUT', 'appointStaffMember', 'AppointStaffMemberInput', { ...post, role: 'REGIONAL_ANALYST' });
    await admin.refused('BAD_USER_INPUT', 'appointStaffMember', 'AppointStaffMemberInput', { ...post, role: 'CENTRE_SYSTEM' });
  });

  test('a head is appointed to the unit that was named, and to none of another gmina', async () => {
    const [{ admin, director, centre }, neighbour] = [await aCentre(server), await aCentre(server)];
    await centre.withUnit('I Wydział');
    const unitId = await centre.withUnit('III Wydział');
    await centre.withUnit('V Wydział');
    const { id: staffMemberId } = await register(admin);
    const foreign = await neighbour.centre.withUnit('Wydział obok');
    await admin.refused('NOT_FOUND', 'proposeAppointment', 'ProposeAppointmentInput', {
      staffMemberId,
      role: 'UNIT_HEAD',
      validFrom: '2026-01-01',
      unitId: foreign,
    });
    expect((await appointTogether({ admin, director }, staffMemberId, 'UNIT_HEAD', { unitId })).appointments).toMatchObject([
      { role: 'UNIT_HEAD', unit: { name: 'III Wydział' } },
    ]);
  });

  test('G35 ended yesterday: the next request is refused although the token is good', async () => {
    const { admin, director } = await aCentre(server);
    const { id, person } = await register(admin);
    const { appointments } = await appointTogether({ admin, director }, id, 'DATA_PROTECTION_OFFICER');
    expect((await person.ask(VIEWER)).status).toBe(200);
    const end = { appointmentId: appointments[0]?.id, expectedVersion: appointments[0]?.version };
    await admin.do('endAppointment', 'EndAppointmentInput', { ...end, lastOn: '2026-03-01' });
    expect((await person.ask(VIEWER)).status).toBe(401);
  });

  test('one made by mistake today ends at once, and none is lengthened', async () => {
    const { admin } = await aCentre(server);
    const { id, person } = await register(admin);
    const [post] = (await appoint(admin, id, 'SOCIAL_WORKER', { validFrom: '2026-03-02', validTo: '2026-03-31' })).appointments;
    const end = { appointmentId: post?.id, expectedVersion: post?.version };
    await admin.refused('PERIOD_INVALID', 'endAppointment', 'EndAppointmentInput', { ...end, lastOn: '2026-04-01' });
    await admin.refused('PERIOD_INVALID', 'endAppointment', 'EndAppointmentInput', { ...end, lastOn: '2026-02-28' });
    await admin.do('endAppointment', 'EndAppointmentInput', { ...end, lastOn: '2026-03-01' });
    expect((await person.ask(VIEWER)).status).toBe(401);
    const stale = await admin.refused('CONFLICT', 'endAppointment', 'EndAppointmentInput', { ...end, lastOn: '2026-03-01' });
    expect(stale['facts']).toEqual({ version: 2 });
  });

  test('G33 a director here is nobody there: rights do not follow a person into another centre', async () => {
    const [{ director }, neighbour] = [await aCentre(server), await aCentre(server)];
    const { id, person } = await register(neighbour.admin, {});
    await server.peek('update staff_member set subject = $1 where id = $2', [director.subject, id]);
    await appointTogether(neighbour, id, 'DATA_PROTECTION_OFFICER');
    const there = new Caller(server, neighbour.admin.partyAlias, director.subject, id);
    const { viewer } = await there.get<{ viewer: { permissions: string[] } }>(VIEWER);
    expect(viewer.permissions).not.toContain('FAMILY_READ');
    expect((await there.ask('{ families { totalCount } }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await person.ask(VIEWER)).status).toBe(401);
    expect(await director.get('{ families { totalCount } }')).toEqual({ families: { totalCount: 0 } });
  });
});

describe('authorisation to family data (art. 7(4))', () => {
  test('is not dated in the future and does not end before it begins', async () => {
    const { director, assistant } = await aCentre(server);
    const paper = { staffMemberId: assistant.staffMemberId, grantedOn: '2026-03-02', secrecyUndertakenOn: '2026-03-02' };
    const wrong = (more: Record<string, string>) => ({ ...paper, ...more });
    await director.refused(
      'DATE_IN_FUTURE',
      'authorizeDataAccess',
      'AuthorizeDataAccessInput',
      wrong({ grantedOn: '2026-03-03' }),
    );
    await director.refused(
      'DATE_IN_FUTURE',
      'authorizeDataAccess',
      'AuthorizeDataAccessInput',
      wrong({ secrecyUndertakenOn: '2026-03-03' }),
    );
    await director.refused('PERIOD_INVALID', 'authorizeDataAccess', 'AuthorizeDataAccessInput', wrong({ validTo: '2026-03-01' }));
  });

  test('withdrawn, it closes the files at the next request; withdrawing it again is refused', async () => {
    const { director, admin } = await aCentre(server);
    const { id, person } = await register(admin);
    await check(admin, id);
    await appoint(admin, id, 'FAMILY_ASSISTANT');
    const [paper] = (await authorize(director, id)).authorizations;
    expect(await person.get('{ families { totalCount } }')).toEqual({ families: { totalCount: 0 } });
    const withdrawal = { authorizationId: paper?.id, expectedVersion: paper?.version };
    await admin.refused('FORBIDDEN', 'withdrawDataAuthorization', 'WithdrawDataAuthorizationInput', withdrawal);
    const after = await director.do<Register>(
      'withdrawDataAuthorization',
      'WithdrawDataAuthorizationInput',
      withdrawal,
      SELECTION,
    );
    expect(after).toMatchObject({ dataAuthorized: false, authorizations: [{ withdrawnOn: '2026-03-02' }] });
    expect((await person.ask('{ families { totalCount } }')).errors[0]?.extensions['code']).toBe('DATA_AUTHORIZATION_MISSING');
    const again = { authorizationId: paper?.id, expectedVersion: after.authorizations[0]?.version };
    await director.refused('DECISION_ALREADY_MADE', 'withdrawDataAuthorization', 'WithdrawDataAuthorizationInput', again);
  });
});
