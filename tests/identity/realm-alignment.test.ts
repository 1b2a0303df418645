import { beforeAll, expect, inject, test } from 'vitest';
import { alignRealm } from '@asysta/infra/identity/keycloak/align-realm';
import { REALM } from '@asysta/infra/identity/realm';
import { onKeycloak } from './issuers/each-issuer.js';
import { SAMPLE } from './issuers/keycloak.js';
import type { KeycloakIssuer, RealmAdmin } from './issuers/keycloak.js';
import { SECRETS } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { personCalled } from './kit/sample-people.js';

const RAKOW = '01980a00-0000-7000-8000-0000000000c0';
const ZIELONKI_SYSTEM = '01980a00-0000-7000-8000-00000000a001';

onKeycloak((given) => {
  let world: IdentityWorld<KeycloakIssuer>;
  let admin: RealmAdmin;

  beforeAll(() => {
    world = given();
    ({ admin } = world.provider);
  });

  const align = () => {
    const access = inject('keycloak');
    if ('missing' in access) throw new Error(access.missing);
    return alignRealm(access, { publicUrl: world.publicUrl, clientSecrets: SECRETS, samplePeople: SAMPLE });
  };

  const webClient = async () => {
    const [client] = await admin.clients.find({ clientId: 'asysta-web' });
    if (!client?.id) throw new Error('The realm has no client asysta-web');
    return { ...client, id: client.id };
  };

  const weaken = async () => {
    const { id, ...client } = await webClient();
    const loose = {
      redirectUris: ['*'],
      fullScopeAllowed: true,
      secret: 'weak',
      attributes: { 'pkce.code.challenge.method': '' },
    };
    await admin.clients.update({ id }, { ...client, ...loose, attributes: { ...client.attributes, ...loose.attributes } });
    const profile = (await admin.clientScopes.findOneByName({ name: 'profile' }))?.id ?? '';
    await admin.clients.addDefaultClientScope({ id, clientScopeId: profile });
    const realm = await admin.realms.findOne({ realm: REALM });
    const attributes = { ...realm?.attributes, 'acr.loa.map': '{}', theirs: 'kept' };
    const loosened = { accessTokenLifespan: 3600, passwordPolicy: '', bruteForceProtected: false, attributes };
    await admin.realms.update({ realm: REALM }, { ...realm, ...loosened });
    const steps = await admin.authenticationManagement.getExecutions({ flow: 'asysta' });
    const code = steps.find(({ providerId }) => providerId === 'auth-otp-form');
    await admin.authenticationManagement.updateExecution({ flow: 'asysta' }, { ...code, requirement: 'DISABLED' });
  };

  test('brings back whatever was weakened, tells each difference once, and finds nothing the second time', async () => {
    await align();
    await weaken();
    await admin.organizations.addMember({ orgId: RAKOW, userId: ZIELONKI_SYSTEM });
    await admin.users.del({ id: personCalled('magda.rawa').subject });

    expect([...(await align())].sort()).toEqual(
      [
        'Realm: accessTokenLifespan was different.',
        'Realm: attributes.acr.loa.map was different.',
        'Realm: bruteForceProtected was different.',
        'Realm: passwordPolicy was different.',
        'Client asysta-web: attributes.pkce.code.challenge.method was different.',
        'Client asysta-web: fullScopeAllowed was different.',
        'Client asysta-web: redirectUris was different.',
        'Client asysta-web: secret was different.',
        'Client asysta-web: took away the default scope profile.',
        'Flow asysta: was different.',
        'Account magda.rawa: made again.',
        'Organization centre-rawa-mazowiecka: took in magda.rawa.',
        'Organization centre-rakow: sent away the machine zielonki-system.',
      ].sort(),
    );
    expect(await align()).toEqual([]);
    expect((await admin.users.findOne({ id: personCalled('magda.rawa').subject }))?.username).toBe('magda.rawa');
    const realm = await admin.realms.findOne({ realm: REALM });
    expect(realm).toMatchObject({ browserFlow: 'asysta', failureFactor: 5, maxDeltaTimeSeconds: 43_200 });
    expect(realm?.attributes).toMatchObject({ theirs: 'kept' });
  });

  test("leaves the operator's own alone: a renamed and closed organization, a further person", async () => {
    await align();
    const rakow = await admin.organizations.findOne({ id: RAKOW });
    await admin.organizations.updateById({ id: RAKOW }, { ...rakow, name: 'GOPS Raków po zmianie', enabled: false });
    const { id } = await admin.users.create({ username: 'dodana.recznie', enabled: true });
    expect(await align()).toEqual([]);
    const now = await admin.organizations.findOne({ id: RAKOW });
    expect(now).toMatchObject({ name: 'GOPS Raków po zmianie', enabled: false });
    expect(await admin.users.findOne({ id })).toMatchObject({ username: 'dodana.recznie' });
    await admin.users.del({ id });
    await admin.organizations.updateById({ id: RAKOW }, { ...rakow });
  });
});
