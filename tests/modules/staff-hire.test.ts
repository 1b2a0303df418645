import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { hire, type Hiring } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { startServer, type TestServer } from '../kit/server.js';
import { World } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const day = (text: string) => text as LocalDate;
const TODAY = day('2026-03-02');

const post = (role: Hiring['posts'][number]['role'], validFrom: string, validTo: string | null = null) => ({
  role,
  title: null,
  unitId: null,
  acting: false,
  validFrom: day(validFrom),
  validTo: validTo === null ? null : day(validTo),
});
const papers = (grantedOn: string) => ({ grantedOn: day(grantedOn), secrecyUndertakenOn: day(grantedOn) });

const somebody = (more: Partial<Hiring> = {}): Hiring => ({
  subject: `sub-${randomBytes(8).toString('hex')}`,
  displayName: 'Anna Wzorcowa',
  machine: false,
  employmentForm: 'EMPLOYMENT_CONTRACT',
  employedFrom: day('2026-01-01'),
  posts: [post('DIRECTOR', '2026-01-01')],
  authorization: papers('2026-01-02'),
  ...more,
});

/** A centre that takes people on, as onboarding does: each in a transaction of its own. */
const anOffice = async () => {
  const centre = await World.found(server, 'CENTRE');
  const take = async (hiring: Hiring) => {
    let hired: Awaited<ReturnType<typeof hire>> | undefined;
    await centre.inside(async (em) => (hired = await hire(em, randomIds, TODAY, hiring)));
    if (!hired) throw new Error('Nobody was hired');
    return hired;
  };
  const inRegister = async () => ({
    people: await server.peek('select display_name, machine from staff_member where tenant_id = $1', [centre.party.id]),
    posts: await server.peek(
      `select role, valid_from::text, valid_to::text, acting, title from appointment where tenant_id = $1 order by role, valid_from`,
      [centre.party.id],
    ),
    papers: await server.peek(
      `select granted_on::text, secrecy_undertaken_on::text from data_authorization where tenant_id = $1 order by granted_on`,
      [centre.party.id],
    ),
  });
  return { centre, take, inRegister };
};

const code = (wanted: string) => expect.objectContaining({ code: wanted });

test('somebody who is new is entered with posts and papers, and what was new is told for the audit', async () => {
  const { take, inRegister } = await anOffice();
  const title = 'Kierowniczka działu';
  const { events } = await take(
    somebody({ posts: [{ ...post('CENTRE_ADMIN', '2026-01-01', '2026-06-30'), acting: true, title }] }),
  );
  expect(events).toEqual(['STAFF_MEMBER_REGISTERED', 'APPOINTMENT_MADE', 'DATA_ACCESS_AUTHORIZED']);
  expect(await inRegister()).toEqual({
    people: [{ display_name: 'Anna Wzorcowa', machine: false }],
    posts: [{ role: 'CENTRE_ADMIN', valid_from: '2026-01-01', valid_to: '2026-06-30', acting: true, title }],
    papers: [{ granted_on: '2026-01-02', secrecy_undertaken_on: '2026-01-02' }],
  });
});

test('who signed nothing and holds no post is entered and nothing else', async () => {
  const { take, inRegister } = await anOffice();
  expect((await take(somebody({ posts: [], authorization: null }))).events).toEqual(['STAFF_MEMBER_REGISTERED']);
  expect(await inRegister()).toMatchObject({ posts: [], papers: [] });
});

test('asked again, it adds what is missing and leaves the rest alone', async () => {
  const { take, inRegister } = await anOffice();
  const person = somebody();
  const { staffMemberId } = await take(person);
  const before = await inRegister();
  expect(await take(person)).toEqual({ staffMemberId, events: [] });
  expect(await inRegister()).toEqual(before);
  const more = { ...person, posts: [...person.posts, post('DATA_PROTECTION_OFFICER', '2026-02-01')] };
  expect((await take(more)).events).toEqual(['APPOINTMENT_MADE']);
  expect((await inRegister()).posts).toMatchObject([
    { role: 'DATA_PROTECTION_OFFICER', valid_from: '2026-02-01' },
    { role: 'DIRECTOR', valid_from: '2026-01-01' },
  ]);
  expect((await inRegister()).papers).toEqual(before.papers);
});

test('a post of the same kind that was over by its first day is made anew, one that is held then is not', async () => {
  const { take, inRegister } = await anOffice();
  const person = somebody({ posts: [post('DIRECTOR', '2025-01-01', '2025-12-31')] });
  await take(person);
  expect((await take({ ...person, posts: [post('DIRECTOR', '2025-12-31')] })).events).toEqual([]);
  expect((await take({ ...person, posts: [post('DIRECTOR', '2026-01-01')] })).events).toEqual(['APPOINTMENT_MADE']);
  expect((await inRegister()).posts).toMatchObject([{ valid_from: '2025-01-01' }, { valid_from: '2026-01-01' }]);
});

test('papers that are valid today are not signed twice, those that were withdrawn are', async () => {
  const { centre, take, inRegister } = await anOffice();
  const person = somebody();
  await take(person);
  expect((await take({ ...person, authorization: papers('2026-03-01') })).events).toEqual([]);
  await server.peek(`update data_authorization set withdrawn_on = '2026-03-02' where tenant_id = $1`, [centre.party.id]);
  expect((await take({ ...person, authorization: papers('2026-03-02') })).events).toEqual(['DATA_ACCESS_AUTHORIZED']);
  expect((await inRegister()).papers).toMatchObject([{ granted_on: '2026-01-02' }, { granted_on: '2026-03-02' }]);
});

test('art. 17(3): nobody comes as assistant and social worker of one gmina, neither at once nor one after the other', async () => {
  const { take, inRegister } = await anOffice();
  const both = [post('FAMILY_ASSISTANT', '2026-01-01'), post('SOCIAL_WORKER', '2026-01-01')];
  await expect(take(somebody({ posts: both }))).rejects.toEqual(code('ROLES_NOT_COMBINABLE'));
  const person = somebody({ posts: both.slice(0, 1) });
  await take(person);
  await expect(take({ ...person, posts: both })).rejects.toEqual(code('ROLES_NOT_COMBINABLE'));
  expect((await inRegister()).posts).toMatchObject([{ role: 'FAMILY_ASSISTANT' }]);
});

test('a machine holds no post of a person, and no paper is dated in the future; nothing of such an entry stays', async () => {
  const { take, inRegister } = await anOffice();
  await expect(take(somebody({ machine: true }))).rejects.toEqual(code('BAD_USER_INPUT'));
  await expect(take(somebody({ authorization: papers('2026-03-03') }))).rejects.toEqual(code('DATE_IN_FUTURE'));
  expect(await inRegister()).toEqual({ people: [], posts: [], papers: [] });
  const machine = somebody({ machine: true, posts: [post('CENTRE_SYSTEM', '2026-01-01')] });
  expect((await take(machine)).events).toContain('APPOINTMENT_MADE');
});
