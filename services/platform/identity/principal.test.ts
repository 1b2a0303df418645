import { expect, test } from 'vitest';
import { clockOf } from '../clock.js';
import type { Member, Party } from '../tenancy/principal.js';
import { recognition } from './principal.js';
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
