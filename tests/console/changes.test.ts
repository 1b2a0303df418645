import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFounding } from '@asysta/services/console/plans/found-party';
import { essentialClaimOf, planLinking, providerAlias } from '@asysta/services/console/plans/link-provider';
import { personSteps, renewFirstPassword } from '@asysta/services/console/plans/people';
import { planRenaming } from '@asysta/services/console/plans/rename';
import { planDisabling, planEnabling } from '@asysta/services/console/plans/standing';
import { runSteps } from '@asysta/services/console/steps';
import { connectOwner } from '@asysta/services/platform/tenancy/owner';
import { inject } from 'vitest';
import { KeptIdentity } from './kept-identity.js';
import { aConsole, aNewCentre, aNewRegion, carryOut, type ConsoleWorld } from './world.js';

const TENANT = '9f3c1a52-0000-4000-8000-00000000000a';
const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;

const identity = new KeptIdentity();
const region = aNewRegion();
let world: ConsoleWorld;

beforeAll(async () => {
  world = await aConsole(identity);
  await carryOut(planFounding(world, region));
});
afterAll(() => world.close());

const aCentre = async () => {
  const centre = aNewCentre(region.alias);
  await carryOut(planFounding(world, centre));
  const party = await world.register.under(centre.alias);
  if (!party) throw new Error('not founded');
  return { ...centre, id: party.id };
};

test('opens a closed centre again, and changes nothing the second time', async () => {
  const { alias, id } = await aCentre();
  await carryOut(planDisabling(world, 'CENTRE', alias));
  expect(await carryOut(planEnabling(world, 'CENTRE', alias))).toEqual(['done', 'done']);
  expect(await carryOut(planEnabling(world, 'CENTRE', alias))).toEqual(['already', 'already']);
  expect((await identity.organization(id))?.enabled).toBe(true);
});

test('gives a centre another name in Keycloak, in the register, on its card and in the list of its region', async () => {
  const { alias, id } = await aCentre();
  const name = `Miejski Ośrodek ${alias}`;
  await carryOut(planRenaming(world, 'CENTRE', alias, name));
  expect((await identity.organization(id))?.name).toBe(name);
  const names = await world.peek(
    'select p.name as party, c.name as card, s.centre_name as listed from party p join centre c on c.tenant_id = p.id join supervised_centre s on s.tenant_id = p.id where p.id = $1',
    [id],
  );
  expect(names).toEqual([{ party: name, card: name, listed: name }]);
  expect(new Set(await carryOut(planRenaming(world, 'CENTRE', alias, name)))).toEqual(new Set(['already']));
});

test('refuses to change a party of another kind, an unknown one, and one without its organization', async () => {
  const { alias, id } = await aCentre();
  await expect(planDisabling(world, 'PARTNER', alias)).rejects.toThrow('is not a partner');
  await expect(planDisabling(world, 'CENTRE', 'centre-nowhere')).rejects.toThrow('no party');
  identity.organizations.delete(id);
  await expect(planDisabling(world, 'CENTRE', alias)).rejects.toThrow('no organization');
});

test('pins Entra ID to one tenant and refuses issuers that all tenants share', () => {
  expect(essentialClaimOf(ISSUER)).toEqual({ name: 'tid', value: TENANT });
  expect(essentialClaimOf('https://sso.gmina.example/realms/urzad')).toBeNull();
  for (const shared of ['common', 'organizations', 'consumers', `${TENANT}x`])
    expect(() => essentialClaimOf(`https://login.microsoftonline.com/${shared}/v2.0`)).toThrow('one tenant');
  expect(() => essentialClaimOf(`https://sts.windows.net/${TENANT}/`)).toThrow('one tenant');
});

test('links a provider to its organization, switches it on last, and refuses another issuer afterwards', async () => {
  const { alias, id } = await aCentre();
  const given = { issuer: ISSUER, clientId: 'asysta', clientSecret: 'a secret of theirs' };
  expect(await carryOut(planLinking(world, 'CENTRE', alias, given))).toEqual(['done', 'done', 'done']);
  expect(await carryOut(planLinking(world, 'CENTRE', alias, given))).toEqual(['done', 'already', 'already']);
  const provider = identity.providers.get(providerAlias(alias));
  expect(provider).toMatchObject({ organizationId: id, enabled: true, essentialClaim: { name: 'tid', value: TENANT } });
  const elsewhere = { ...given, issuer: 'https://sso.gmina.example' };
  await expect(planLinking(world, 'CENTRE', alias, elsewhere)).rejects.toThrow('another issuer');
});

test('refuses somebody a second post that the act forbids', async () => {
  const { alias } = await aCentre();
  const person = { login: `both-${alias}`, name: 'Ewa Próbna', title: null, papers: null };
  const add = async (role: 'FAMILY_ASSISTANT' | 'SOCIAL_WORKER') =>
    runSteps(await personSteps(world, alias, { ...person, role }), { dryRun: false, tell: () => undefined });
  await add('FAMILY_ASSISTANT');
  await expect(add('SOCIAL_WORKER')).rejects.toThrow('ROLES_NOT_COMBINABLE');
});

test('renews a first password that was never used and no other', async () => {
  const { people } = await aCentre();
  const login = people[0]?.login ?? '';
  const step = await renewFirstPassword(world, login);
  await step.do();
  expect(world.revealed.filter((one) => one.login === login)).toHaveLength(2);
  identity.settle('settled', 'Ktoś Stały', []);
  await expect(renewFirstPassword(world, 'settled')).rejects.toThrow('password of their own');
});

test('lets one run at a time be at work on a party', async () => {
  const [first, second] = [await connectOwner(inject('database').ownerUrl), await connectOwner(inject('database').ownerUrl)];
  expect([await first.lock('centre-x'), await second.lock('centre-x'), await second.lock('centre-y')]).toEqual([
    true,
    false,
    true,
  ]);
  await first.close();
  expect(await second.lock('centre-x')).toBe(true);
  await second.close();
});
