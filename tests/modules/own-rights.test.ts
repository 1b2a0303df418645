import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const postOf = async ({ staffMemberId }: Caller) => {
  const [post] = await server.peek<{ id: string; version: number; valid_to: string | null }>(
    'select id, version, valid_to::text from appointment where staff_member_id = $1',
    [staffMemberId],
  );
  if (!post) throw new Error('Nobody without a post gets here');
  return post;
};

test.each(['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'CENTRE_ADMIN', 'CENTRE_SYSTEM'])(
  'S2 nobody appoints themselves, neither to %s',
  async (role) => {
    const { admin } = await aCentre(server);
    await admin.refused('OWN_RIGHTS', 'appointStaffMember', 'AppointStaffMemberInput', {
      staffMemberId: admin.staffMemberId,
      role,
      validFrom: '2026-01-01',
    });
  },
);

test('S2 nobody authorises themselves', async () => {
  const { director } = await aCentre(server);
  await director.refused('OWN_RIGHTS', 'authorizeDataAccess', 'AuthorizeDataAccessInput', {
    staffMemberId: director.staffMemberId,
    grantedOn: '2026-01-02',
    secrecyUndertakenOn: '2026-01-02',
  });
});

test('nobody ends a post of their own; a second administrator does', async () => {
  const { centre, admin } = await aCentre(server);
  const second = await centre.hire('Druga administratorka', { role: 'CENTRE_ADMIN', authorized: false });
  const { id, version } = await postOf(admin);
  const end = { appointmentId: id, expectedVersion: version, lastOn: '2026-03-31' };
  await admin.refused('OWN_RIGHTS', 'endAppointment', 'EndAppointmentInput', end);
  expect(await postOf(admin)).toMatchObject({ version, valid_to: null });
  await second.do('endAppointment', 'EndAppointmentInput', end);
  expect(await postOf(admin)).toMatchObject({ valid_to: '2026-03-31' });
});
