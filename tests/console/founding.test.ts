import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewParty } from '@asysta/services/console/plans/found-party';
import { planFounding } from '@asysta/services/console/plans/found-party';
import { planDisabling } from '@asysta/services/console/plans/standing';
import type { World } from '@asysta/services/console/world';
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

const CHANGES = [
  'createOrganization',
  'changeOrganization',
  'createAccount',
  'setFirstPassword',
  'addMember',
  'endSessions',
  'add',
  'setStanding',
  'supervise',
  'found',
  'hire',
  'record',
];

/** A way for a call to go wrong: it never arrives, or it is carried out and the answer is lost. */
type Failing = 'lost' | 'unanswered';

interface Mishap {
  readonly at: number;
  readonly how: Failing;
  /** Counts changing calls only, or every call. */
  readonly counts: 'changes' | 'everything';
}

/** The same world, in which one call goes wrong; says whether it came to that. */
const withMishap = (sound: World, { at, how, counts }: Mishap): { readonly world: World; readonly happened: () => boolean } => {
  let calls = 0;
  const frail = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || (counts === 'changes' && !CHANGES.includes(String(name)))) return method;
        return async (...given: unknown[]): Promise<unknown> => {
          calls += 1;
          const isIt = calls === at;
          if (isIt && how === 'lost') throw new Error('gone');
          const answer: unknown = await Reflect.apply(method, target, given);
          if (isIt) throw new Error('gone');
          return answer;
        };
      },
    });
  const { register, rows } = sound;
  return {
    world: { ...sound, identity: frail(sound.identity), register: frail(register), rows: frail(rows) },
    happened: () => calls >= at,
  };
};

const isOpen = async (alias: string): Promise<boolean> => {
  const party = await world.register.under(alias);
  return party?.status === 'ACTIVE' && (await identity.organization(party.id))?.enabled === true;
};

/** Everything a founding leaves behind, without the names that differ from one centre to the next. */
const endState = async ({ alias, people }: NewParty) => {
  const party = await world.register.under(alias);
  if (!party) return null;
  const rows = <Row extends Record<string, unknown>>(sql: string) => world.peek<Row>(sql, [party.id]);
  const accounts = await Promise.all(people.map(({ login }) => identity.account(login)));
  return {
    status: party.status,
    version: party.version,
    organizations: [...identity.organizations.values()].filter((one) => one.alias === alias).map(({ enabled }) => enabled),
    cards: await rows('select seat, voivodeship from centre where tenant_id = $1'),
    rules: await rows('select key, amount, unit, source from local_rule where tenant_id = $1'),
    regions: (await rows('select from supervised_centre where tenant_id = $1')).length,
    posts: await rows(
      'select display_name, role, granted_on is not null as papers from staff_member s join appointment a on (a.tenant_id, a.staff_member_id) = (s.tenant_id, s.id) left join data_authorization d on (d.tenant_id, d.staff_member_id) = (s.tenant_id, s.id) where s.tenant_id = $1 order by role',
    ),
    subjectsMatch: (await rows<{ subject: string }>('select subject from staff_member where tenant_id = $1')).every(
      ({ subject }) => accounts.some((account) => account?.id === subject),
    ),
    members: (await identity.members(party.id)).length,
    waysIn: accounts.map((account) => account?.hasWayIn),
    // At least once: an attempt whose answer was lost is repeated, and so is its entry.
    audit: (await rows<{ event: string }>('select distinct event from audit_entry where tenant_id = $1 order by event')).map(
      ({ event }) => event,
    ),
  };
};

const COMPLETE = {
  status: 'ACTIVE',
  version: 2,
  organizations: [true],
  cards: [{ seat: 'Przykładowo', voivodeship: 'pomorskie' }],
  rules: [{ key: 'FIRST_VISIT', amount: 14, unit: 'CALENDAR_DAYS', source: 'zasady ośrodka' }],
  regions: 1,
  posts: [
    { display_name: 'Adam Testowy', role: 'CENTRE_ADMIN', papers: false },
    { display_name: 'Daria Wzorcowa', role: 'DIRECTOR', papers: true },
  ],
  subjectsMatch: true,
  members: 2,
  waysIn: [true, true],
  audit: [
    'APPOINTMENT_MADE',
    'CENTRE_FOUNDED',
    'DATA_ACCESS_AUTHORIZED',
    'PARTY_OPENED',
    'STAFF_MEMBER_REGISTERED',
    'SUPERVISION_REGISTERED',
  ],
};

describe('founding a centre', () => {
  test('leaves everything a centre needs, and a second run changes nothing', async () => {
    const centre = aNewCentre(region.alias);
    expect(new Set(await carryOut(planFounding(world, centre)))).toEqual(new Set(['done']));
    expect(await endState(centre)).toEqual(COMPLETE);
    expect(new Set(await carryOut(planFounding(world, centre)))).toEqual(new Set(['already']));
    expect(await endState(centre)).toEqual(COMPLETE);
  });

  test('tells every step in a dry run and leaves nothing behind', async () => {
    const centre = aNewCentre(region.alias);
    const before = [identity.organizations.size, identity.accounts.size];
    const outcomes = await carryOut(planFounding(world, centre), true);
    expect(outcomes).toHaveLength(14);
    expect(new Set(outcomes)).toEqual(new Set(['would']));
    expect([identity.organizations.size, identity.accounts.size]).toEqual(before);
    expect(await world.register.under(centre.alias)).toBeNull();
  });

  /** Founds one centre with a mishap and then again without; answers how many calls could have gone wrong no further. */
  const survive = async (mishap: Mishap): Promise<boolean> => {
    const centre = aNewCentre(region.alias);
    const frail = withMishap(world, mishap);
    const failure = await carryOut(planFounding(frail.world, centre)).then(
      () => null,
      (error: unknown) => error,
    );
    if (!frail.happened()) return false;
    expect(failure, JSON.stringify(mishap)).not.toBeNull();
    // Open is only what is whole: at most the answer to the very last change was lost.
    if (await isOpen(centre.alias)) expect(await endState(centre), JSON.stringify(mishap)).toEqual(COMPLETE);
    await carryOut(planFounding(world, centre));
    expect(await endState(centre), JSON.stringify(mishap)).toEqual(COMPLETE);
    return true;
  };

  test.each(['lost', 'unanswered'] as const)(
    'lets nobody in wherever a change is %s, and is finished by a second run',
    async (how) => {
      let at = 1;
      while (await survive({ at, how, counts: 'changes' })) at += 1;
      expect(at - 1).toBeGreaterThanOrEqual(14);
    },
  );

  test('lets nobody in wherever a question gets no answer, and is finished by a second run', async () => {
    let at = 1;
    while (await survive({ at, how: 'lost', counts: 'everything' })) at += 4;
    expect(at).toBeGreaterThan(40);
  });

  test('is never undone by a founding: a closed centre is opened by its own command only', async () => {
    const centre = aNewCentre(region.alias);
    await carryOut(planFounding(world, centre));
    await carryOut(planDisabling(world, 'CENTRE', centre.alias));
    await expect(planFounding(world, centre)).rejects.toThrow('was disabled');
    expect(await isOpen(centre.alias)).toBe(false);
  });

  test('refuses a second centre for one gmina, another name, another kind and an unknown region', async () => {
    const centre = aNewCentre(region.alias);
    await carryOut(planFounding(world, centre));
    await expect(planFounding(world, { ...centre, alias: `${centre.alias}-2` })).rejects.toThrow('has a centre already');
    await expect(planFounding(world, { ...centre, name: 'Inny' })).rejects.toThrow('rename');
    await expect(planFounding(world, { ...aNewRegion(), alias: centre.alias })).rejects.toThrow('another kind');
    await expect(planFounding(world, aNewCentre('region-nowhere'))).rejects.toThrow('no region');
  });

  test('takes an account that is there as it is, and refuses one with another name', async () => {
    const someone = identity.settle('maria.podwojna', 'Maria Podwójna', []);
    const centre = aNewCentre(region.alias);
    const person = { login: 'maria.podwojna', name: null, role: 'CENTRE_ADMIN', title: null, papers: null } as const;
    await carryOut(planFounding(world, { ...centre, people: [person] }));
    expect(someone.password).toBe('their own');
    expect(world.revealed.map(({ login }) => login)).not.toContain('maria.podwojna');
    const other = { ...person, name: 'Kto Inny' };
    await expect(planFounding(world, { ...aNewCentre(region.alias), people: [other] })).rejects.toThrow('another name');
  });
});

describe('closing a centre', () => {
  test.each([1, 2, 3, 4])('shuts it from its first change on, whatever goes wrong after it (%i)', async (at) => {
    const centre = aNewCentre(region.alias);
    await carryOut(planFounding(world, centre));
    const party = await world.register.under(centre.alias);
    const other = await world.register.under(region.alias);
    const here = identity.settle(`only-${centre.alias}`, 'Jan Tutejszy', [party?.id ?? '']);
    const both = identity.settle(`both-${centre.alias}`, 'Ewa Podwójna', [party?.id ?? '', other?.id ?? '']);
    const frail = withMishap(world, { at, how: 'unanswered', counts: 'changes' });
    await expect(carryOut(planDisabling(frail.world, 'CENTRE', centre.alias))).rejects.toThrow('gone');
    expect((await world.register.under(centre.alias))?.status).toBe('DISABLED');
    await carryOut(planDisabling(world, 'CENTRE', centre.alias));
    expect((await identity.organizationUnder(centre.alias))?.enabled).toBe(false);
    expect([here.sessions, both.sessions]).toEqual([0, 1]);
  });
});
