import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { house } from '@asysta/services/modules/register';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import { appointTogether, register } from '../kit/appointing.js';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const day = (text: string) => text as LocalDate;

const endOf = async ({ staffMemberId }: Pick<Caller, 'staffMemberId'>, lastOn: string) => {
  const [post] = await server.peek<{ id: string; version: number }>(
    `select id, version from appointment where staff_member_id = $1 and role = 'DIRECTOR'`,
    [staffMemberId],
  );
  return { appointmentId: post?.id, expectedVersion: post?.version, lastOn };
};

const lastDays = async (...people: readonly Pick<Caller, 'staffMemberId'>[]) => {
  const rows = await server.peek<{ staff_member_id: string; valid_to: string | null }>(
    `select staff_member_id, valid_to::text from appointment where staff_member_id = any($1) and role = 'DIRECTOR'`,
    [people.map(({ staffMemberId }) => staffMemberId)],
  );
  return people.map(({ staffMemberId }) => rows.find((row) => row.staff_member_id === staffMemberId)?.valid_to);
};

describe('S2: the last director', () => {
  test('is neither ended nor given a last day, and is while another one directs the centre without an end', async () => {
    const { admin, director, centre } = await aCentre(server);
    for (const lastOn of ['2026-03-01', '2026-12-31'])
      await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(director, lastOn));
    const acting = await centre.hire('P.o. dyrektora', { role: 'DIRECTOR', acting: true, validTo: day('2026-06-30') });
    await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(director, '2026-03-31'));
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    await admin.do('endAppointment', 'EndAppointmentInput', await endOf(director, '2026-03-01'));
    await admin.do('endAppointment', 'EndAppointmentInput', await endOf(acting, '2026-03-01'));
    await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(second, '2026-03-01'));
    expect(await lastDays(director, acting, second)).toEqual(['2026-03-01', '2026-03-01', null]);
    expect((await director.ask('{ viewer { displayName } }')).status).toBe(401);
    await second.get('{ families { totalCount } }');
  });

  test('leaves when two people have made the successor, from the day on which that one begins', async () => {
    const { admin, director } = await aCentre(server);
    const { id } = await register(admin);
    await appointTogether({ admin, director }, id, 'DIRECTOR', { validFrom: '2026-05-01' });
    await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(director, '2026-04-29'));
    await admin.do('endAppointment', 'EndAppointmentInput', await endOf(director, '2026-04-30'));
    expect(await lastDays(director)).toEqual(['2026-04-30']);
  });

  test('other functions end as before, and directors of the neighbouring gmina do not count', async () => {
    const [{ admin, director, assistant }] = [await aCentre(server), await aCentre(server)];
    const [post] = await server.peek<{ id: string; version: number }>(
      'select id, version from appointment where staff_member_id = $1',
      [assistant.staffMemberId],
    );
    await admin.do('endAppointment', 'EndAppointmentInput', {
      appointmentId: post?.id,
      expectedVersion: post?.version,
      lastOn: '2026-03-31',
    });
    await admin.refused('LAST_DIRECTOR', 'endAppointment', 'EndAppointmentInput', await endOf(director, '2026-03-31'));
  });

  test('G54 of eight directors whom as many administrators end at the same moment one stays', async () => {
    const { admin, director, centre } = await aCentre(server);
    const others = await Promise.all(
      Array.from({ length: 7 }, (_, position) => centre.hire(`Dyrektor ${position}`, { role: 'DIRECTOR' })),
    );
    const directors = [director, ...others];
    const ends = await Promise.all(directors.map((one) => endOf(one, '2026-03-01')));
    const answers = await Promise.all(
      ends.map((end, position) =>
        admin.ask('mutation($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }', {
          input: { ...end, idempotencyKey: `00000000-0000-4000-8000-00000000000${position}` },
        }),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
    expect(codes).toEqual(['LAST_DIRECTOR']);
    expect((await lastDays(...directors)).filter((last) => last === null)).toHaveLength(1);
  });
});

describe('S2: before the last director’s function runs out', () => {
  const warn = (party: string) => {
    const job = house.jobs.find(({ name }) => name === 'warn-of-last-director');
    if (!job) throw new Error('Nobody warns of the last director');
    return carryOut(job, { party, subject: party }, { doors: server.doors, clock: server.clock, newId: randomIds });
  };
  const warnedOf = async (party: string) =>
    (
      await server.peek<{ recipient_id: string }>(
        `select recipient_id from notification where tenant_id = $1 and kind = 'LAST_DIRECTOR_LEAVES'`,
        [party],
      )
    ).map(({ recipient_id: id }) => id);

  test('directors, the officer and the administrator are warned 30 days before, once, on the record', async () => {
    const { centre, director, admin } = await aCentre(server);
    const officer = await centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
    await server.peek(`update appointment set valid_to = '2026-04-30' where staff_member_id = $1`, [director.staffMemberId]);
    server.setToday('2026-03-30');
    await warn(centre.party.id);
    expect(await warnedOf(centre.party.id)).toEqual([]);
    server.setToday('2026-03-31');
    for (let time = 0; time < 3; time += 1) await warn(centre.party.id);
    server.setToday('2026-04-01');
    await warn(centre.party.id);
    server.setToday('2026-03-02');
    expect((await warnedOf(centre.party.id)).sort()).toEqual(
      [director, officer, admin].map(({ staffMemberId }) => staffMemberId).sort(),
    );
    const audit = await server.peek(
      `select operation, staff_member_id, subject_ids from audit_entry where tenant_id = $1 and event = 'LAST_DIRECTOR_WARNED'`,
      [centre.party.id],
    );
    expect(audit).toEqual([{ operation: 'warn-of-last-director', staff_member_id: null, subject_ids: [director.staffMemberId] }]);
    const { notifications } = await admin.get<{ notifications: { nodes: { kind: string }[] } }>(
      '{ notifications { nodes { kind } } }',
    );
    expect(notifications.nodes).toEqual([{ kind: 'LAST_DIRECTOR_LEAVES' }]);
  });

  test('a centre that somebody directs without an end is not warned', async () => {
    const { centre, director } = await aCentre(server);
    await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    await server.peek(`update appointment set valid_to = '2026-03-10' where staff_member_id = $1`, [director.staffMemberId]);
    await warn(centre.party.id);
    expect(await warnedOf(centre.party.id)).toEqual([]);
  });
});
