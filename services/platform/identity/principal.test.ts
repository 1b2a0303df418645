import { expect, test } from 'vitest';
import { clockOf } from '../clock.js';
import type { Member, Party } from '../tenancy/principal.js';
import { CSRF_HEADER, ensureOwnSite, identification, recognition, VIEWER_HEADER } from './principal.js';
import type { VerifiedToken } from './verify.js';

const party: Party = { id: 'org-1', kind: 'CENTRE', alias: 'zielonki', name: 'Zielonki' };
const anna: Member = {
  staffMemberId: 'anna',
  displayName: 'Anna',
  machine: false,
  appointments: [{ id: 'a', role: 'DIRECTOR', unitId: null, acting: false, validTo: null }],
  dataAuthorized: true,
};
const token = {
  organization: { id: party.id, alias: party.alias },
  subject: 'subject-of-anna',
  machine: false,
  acr: '2',
  authTime: new Date(),
  sessionId: null,
  clientId: 'web',
} as unknown as VerifiedToken;

/** Standing and register of which a test decides what they say and when the standing is answered. */
const aHouse = () => {
  const says = { party: party as Party | null, revoked: false, member: anna as Member | null, fails: false };
  const asked: string[] = [];
  let answer = (): void => undefined;
  const recognise = recognition({
    store: {
      standing: async () => {
        asked.push('standing');
        await new Promise<void>((resolve) => (answer = resolve));
        return { party: says.party, revoked: says.revoked };
      },
    },
    members: {
      find: ({ id, kind }) => {
        asked.push(`register ${kind} ${id}`);
        return says.fails ? Promise.reject(new Error('away')) : Promise.resolve(says.member);
      },
    },
    clock: clockOf(() => new Date()),
  });
  /** What was asked before the standing was known, and what came of it. */
  const recognised = async () => {
    asked.length = 0;
    const outcome = recognise(token).then(
      ({ staffMemberId }) => staffMemberId,
      (error: unknown) => (error as { reason?: string }).reason ?? String(error),
    );
    const ahead = [...asked];
    answer();
    return { ahead, outcome: await outcome, asked: [...asked] };
  };
  return { says, recognised };
};

const BOTH = ['register CENTRE org-1', 'standing'];

test('from the second request of a party on, its register is asked together with the standing of the token', async () => {
  const { recognised } = aHouse();
  expect(await recognised()).toEqual({ ahead: ['standing'], outcome: 'anna', asked: ['standing', 'register CENTRE org-1'] });
  expect(await recognised()).toEqual({ ahead: BOTH, outcome: 'anna', asked: BOTH });
});

test('G35 what the register says counts at this request, whatever it said before', async () => {
  const { says, recognised } = aHouse();
  await recognised();
  says.member = { ...anna, appointments: [] };
  expect((await recognised()).outcome).toContain('NO_APPOINTMENT');
  says.member = null;
  expect((await recognised()).outcome).toContain('NO_MEMBER');
});

test('what the register says counts for nothing where the session was ended or the party is unknown, not even that it failed', async () => {
  const { says, recognised } = aHouse();
  await recognised();
  says.fails = true;
  says.revoked = true;
  expect((await recognised()).outcome).toContain('SESSION_REVOKED');
  Object.assign(says, { revoked: false, party: null });
  expect((await recognised()).outcome).toContain('PARTY_UNKNOWN');
  says.party = party;
  expect((await recognised()).outcome).toContain('away');
});

test('a party that turns out to be of another kind than remembered is asked in its own register', async () => {
  const { says, recognised } = aHouse();
  await recognised();
  says.party = { ...party, kind: 'PARTNER' };
  expect(await recognised()).toEqual({ ahead: BOTH, outcome: 'anna', asked: [...BOTH, 'register PARTNER org-1'] });
});

const HOME = 'https://asysta.example/app';
const reasonOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
};

test.each([
  ['that only reads', { method: 'GET', headers: { origin: 'https://other.example' } }, null],
  ['without a method', { headers: {} }, null],
  [
    'of our own page',
    { method: 'POST', headers: { [CSRF_HEADER]: '1', origin: 'https://asysta.example', 'sec-fetch-site': 'same-origin' } },
    null,
  ],
  ['of a client that says no origin', { method: 'POST', headers: { [CSRF_HEADER]: '1' } }, null],
  ['without our header', { method: 'POST', headers: { origin: 'https://asysta.example' } }, 'CSRF'],
  ['of another origin', { method: 'POST', headers: { [CSRF_HEADER]: '1', origin: 'https://other.example' } }, 'CSRF'],
  ['of another site', { method: 'POST', headers: { [CSRF_HEADER]: '1', 'sec-fetch-site': 'same-site' } }, 'CSRF'],
])('G41 a request %s that carries the cookie', (_, request, reason) => {
  expect(reasonOf(() => ensureOwnSite(request, HOME))).toBe(reason);
});

/** Who the headers of a request say is calling, with a provider and a register that know Anna alone. */
const identified = async (headers: Record<string, string>): Promise<string | null> => {
  const identify = identification({
    verifyToken: (jwt) => Promise.resolve({ ...token, clientId: `by token ${jwt}` }),
    sessions: { resume: (session: string) => Promise.resolve({ ...token, clientId: `by session ${session}` }) },
    recognise: ({ clientId }) =>
      Promise.resolve({ ...anna, clientId } as Awaited<ReturnType<Parameters<typeof identification>[0]['recognise']>>),
    cookies: { sessionName: 'asysta' } as Parameters<typeof identification>[0]['cookies'],
    publicUrl: HOME,
  });
  return identify({ method: 'POST', headers }).then(
    (principal) => principal?.clientId ?? null,
    (error: unknown) => (error as { reason?: string }).reason ?? String(error),
  );
};

test.each([
  ['neither', {}, null],
  ['a token', { authorization: 'Bearer abc' }, 'by token abc'],
  ['a token, however its kind is spelled', { authorization: 'bearer abc' }, 'by token abc'],
  ['something before the token', { authorization: 'x Bearer abc' }, 'CREDENTIALS_MALFORMED'],
  ['two tokens', { authorization: 'Bearer abc, Bearer def' }, 'CREDENTIALS_MALFORMED'],
  ['a password', { authorization: 'Basic abc' }, 'CREDENTIALS_MALFORMED'],
  ['a session', { cookie: 'asysta=s1', [CSRF_HEADER]: '1' }, 'by session s1'],
  ['a session from elsewhere', { cookie: 'asysta=s1' }, 'CSRF'],
  ['both', { authorization: 'Bearer abc', cookie: 'asysta=s1', [CSRF_HEADER]: '1' }, 'CREDENTIALS_TWICE'],
  [
    'a session on a page of the same person',
    { cookie: 'asysta=s1', [CSRF_HEADER]: '1', [VIEWER_HEADER]: 'anna' },
    'by session s1',
  ],
  ['a session on a page of somebody else', { cookie: 'asysta=s1', [CSRF_HEADER]: '1', [VIEWER_HEADER]: 'ewa' }, 'VIEWER_CHANGED'],
] as const)('whoever shows %s', async (_, headers, outcome) => {
  expect(await identified(headers)).toBe(outcome);
});
