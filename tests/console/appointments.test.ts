import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Role } from '@asysta/schema/staff/codes';
import { planConfirming, planEnding } from '@asysta/services/console/plans/appointments';
import { planFounding } from '@asysta/services/console/plans/found-party';
import { personSteps } from '@asysta/services/console/plans/people';
import { runSteps } from '@asysta/services/console/steps';
import { randomIds } from '@asysta/services/platform/ids';
import { KeptIdentity } from './kept-identity.js';
import { aConsole, aNewCentre, aNewRegion, carryOut, type ConsoleWorld } from './world.js';

const identity = new KeptIdentity();
const region = aNewRegion();
let world: ConsoleWorld;

beforeAll(async () => {
  world = await aConsole(identity);
  await carryOut(planFounding(world, region));
});
afterAll(() => world.close());

/** A founded centre whose administrator proposed somebody; without a director unless one is asked for. */
const aCentre = async ({ withDirector = false } = {}) => {
  const wanted = aNewCentre(region.alias);
  const people = withDirector ? wanted.people : wanted.people.slice(0, 1);
  await carryOut(planFounding(world, { ...wanted, people }));
  const { alias } = wanted;
  const party = await world.register.under(alias);
  if (!party) throw new Error('not founded');
  const add = async (login: string, role: Role) => {
    const person = { login, name: 'Nowa Osoba', role, title: null, papers: null };
    await runSteps(await personSteps(world, alias, person), { dryRun: false, tell: () => undefined });
    return staffId(login);
  };
  const staffId = async (login: string): Promise<string> => {
    const account = await identity.account(login);
    const [row] = await world.peek<{ id: string }>('select id from staff_member where tenant_id = $1 and subject = $2', [
      party.id,
      account?.id,
    ]);
    return row?.id ?? '';
  };
  const propose = async (login: string, role: Role, by: string): Promise<void> => {
    await world.peek(
      `insert into appointment_proposal (tenant_id, id, staff_member_id, role, valid_from, proposed_by_id, proposed_on)
       values ($1, $2, $3, $4, '2026-01-01', $5, '2026-01-01')`,
      [party.id, randomIds(), await staffId(login), role, by],
    );
  };
  const admin = wanted.people[0]?.login ?? '';
  const director = wanted.people[1]?.login ?? '';
  return { alias, party, add, propose, admin, director, adminId: await staffId(admin), staffId };
};

const postsOf = (tenant: string, id: string) =>
  world.peek<{ role: string }>(
    'select role, valid_to::text from appointment where tenant_id = $1 and staff_member_id = $2 order by role, valid_to',
    [tenant, id],
  );
const audited = async (tenant: string): Promise<readonly string[]> =>
  (
    await world.peek<{ event: string }>('select event from audit_entry where tenant_id = $1 order by id desc limit 1', [tenant])
  ).map(({ event }) => event);

test('S2 where a centre has no director the operator confirms a proposal, once, with its audit entry and a notice to the officer, and nobody asked any more (U4)', async () => {
  const { alias, party, add, propose, adminId } = await aCentre();
  const [login, officer] = [`worker-${alias}`, `officer-${alias}`];
  const id = await add(login, 'SOCIAL_WORKER');
  const officerId = await add(officer, 'DATA_PROTECTION_OFFICER');
  await propose(login, 'DIRECTOR', adminId);
  await world.peek(
    `insert into notification (tenant_id, id, recipient_id, kind, subject_id, created_at)
       select tenant_id, gen_random_uuid(), $2, 'APPOINTMENT_PROPOSED', id, now() from appointment_proposal where tenant_id = $1`,
    [party.id, officerId],
  );
  const wanted = { alias, login, role: 'DIRECTOR' } as const;
  expect(await carryOut(planConfirming(world, wanted), true)).toEqual(['would']);
  expect(await postsOf(party.id, id)).toMatchObject([{ role: 'SOCIAL_WORKER' }]);
  expect(await carryOut(planConfirming(world, wanted))).toEqual(['done']);
  expect(await audited(party.id)).toEqual(['APPOINTMENT_CONFIRMED']);
  expect(await carryOut(planConfirming(world, wanted))).toEqual(['already']);
  expect(await postsOf(party.id, id)).toMatchObject([{ role: 'DIRECTOR' }, { role: 'SOCIAL_WORKER' }]);
  const [proposal] = await world.peek('select decision, decided_by_id from appointment_proposal where tenant_id = $1', [
    party.id,
  ]);
  expect(proposal).toEqual({ decision: 'CONFIRMED', decided_by_id: null });
  const notices = await world.peek(
    'select recipient_id, kind, settlement, settled_by_id from notification where tenant_id = $1 order by kind',
    [party.id],
  );
  const toOfficer = { recipient_id: officerId, settled_by_id: null };
  expect(notices).toEqual([
    { ...toOfficer, kind: 'APPOINTMENT_CONFIRMED', settlement: null },
    { ...toOfficer, kind: 'APPOINTMENT_PROPOSED', settlement: 'DECIDED' },
  ]);
});

test('S2 the operator does not decide for a director who can, does it for one who proposed it, and makes nothing that nobody proposed', async () => {
  const { alias, add, propose, adminId, director, staffId } = await aCentre({ withDirector: true });
  const login = `worker-${alias}`;
  await add(login, 'SOCIAL_WORKER');
  const wanted = { alias, login, role: 'DATA_PROTECTION_OFFICER' } as const;
  await expect(planConfirming(world, wanted)).rejects.toThrow('Nobody proposed');
  await propose(login, 'DATA_PROTECTION_OFFICER', adminId);
  await expect(planConfirming(world, wanted)).rejects.toThrow('a director who can decide');
  await propose(login, 'DIRECTOR', await staffId(director));
  expect(await carryOut(planConfirming(world, { ...wanted, role: 'DIRECTOR' }))).toEqual(['done']);
  await expect(planConfirming(world, { ...wanted, login: `nobody-${alias}` })).rejects.toThrow('no account');
});

test('S2 a director whom the operator adds is told to the directors and the officer there are, and not to themselves', async () => {
  const { alias, party, add, director, staffId } = await aCentre({ withDirector: true });
  await add(`second-${alias}`, 'DIRECTOR');
  await add(`worker-${alias}`, 'SOCIAL_WORKER');
  const notices = await world.peek('select recipient_id, kind from notification where tenant_id = $1', [party.id]);
  expect(notices).toEqual([{ recipient_id: await staffId(director), kind: 'APPOINTMENT_CONFIRMED' }]);
});

test('S2 only the operator ends the last director, with a day and on the record; a second run changes nothing', async () => {
  const { alias, party, director, staffId } = await aCentre({ withDirector: true });
  const wanted = { alias, login: director, role: 'DIRECTOR', lastOn: '2999-12-31' as LocalDate } as const;
  expect(await carryOut(planEnding(world, wanted))).toEqual(['done']);
  expect(await audited(party.id)).toEqual(['APPOINTMENT_ENDED']);
  expect(await carryOut(planEnding(world, wanted))).toEqual(['already']);
  expect(await postsOf(party.id, await staffId(director))).toEqual([{ role: 'DIRECTOR', valid_to: '2999-12-31' }]);
  const before = planEnding(world, { ...wanted, lastOn: '2020-01-01' as LocalDate });
  await expect(carryOut(before)).rejects.toEqual(expect.objectContaining({ code: 'PERIOD_INVALID' }));
  await expect(planEnding(world, { ...wanted, alias: region.alias })).rejects.toThrow('is not a centre');
});
