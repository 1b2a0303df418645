import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { bearer, fateOf, refusalOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { onKeycloak } from './issuers/each-issuer.js';
import { signIn, who } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import type { KeycloakIssuer, RealmAdmin } from './issuers/keycloak.js';
import { personCalled } from './kit/sample-people.js';
import { accessTokenOf, askForTokens, claimsOf, refresh, authorize } from './kit/tokens.js';

/** What a test has done to the realm, to be undone after it, last first. */
const undo: (() => Promise<unknown>)[] = [];

const clientOf = async (admin: RealmAdmin, clientId: string) => {
  const [client] = await admin.clients.find({ clientId });
  if (!client?.id) throw new Error(`The realm has no client ${clientId}`);
  return { ...client, id: client.id };
};

/** Changes a client until the test has ended. */
const changeClient = async (admin: RealmAdmin, clientId: string, changed: Record<string, unknown>) => {
  const client = await clientOf(admin, clientId);
  undo.push(() => admin.clients.update({ id: client.id }, client));
  await admin.clients.update({ id: client.id }, { ...client, ...changed });
};

const setAttribute = async (admin: RealmAdmin, clientId: string, name: string, value: string, before: string) => {
  const client = await clientOf(admin, clientId);
  const withValue = (text: string) => ({ ...client, attributes: { ...client.attributes, [name]: text } });
  undo.push(() => admin.clients.update({ id: client.id }, withValue(before)));
  await admin.clients.update({ id: client.id }, withValue(value));
};

const addMapper = async (admin: RealmAdmin, clientId: string, protocolMapper: string, config: Record<string, string>) => {
  const { id } = await clientOf(admin, clientId);
  const name = `planted ${protocolMapper}`;
  await admin.clients.addProtocolMapper({ id }, { name, protocol: 'openid-connect', protocolMapper, config });
  undo.push(async () => {
    const mapper = await admin.clients.findProtocolMapperByName({ id, name });
    await admin.clients.delProtocolMapper({ id, mapperId: mapper?.id ?? '' });
  });
};

const moveScope = async (admin: RealmAdmin, clientId: string, name: string, present: boolean) => {
  const { id } = await clientOf(admin, clientId);
  const clientScopeId = (await admin.clientScopes.findOneByName({ name }))?.id ?? '';
  const add = () => admin.clients.addDefaultClientScope({ id, clientScopeId });
  const remove = () => admin.clients.delDefaultClientScope({ id, clientScopeId });
  undo.push(present ? remove : add);
  await (present ? add() : remove());
};

const direct = async (world: IdentityWorld, username: string, scope: string) => {
  const { password, freshCode } = world.provider.logins;
  const login = { username, password, totp: await freshCode(username) };
  return askForTokens(world, 'asysta-web', { grant_type: 'password', ...login, scope });
};

onKeycloak((given) => {
  let world: IdentityWorld<KeycloakIssuer>;
  let admin: RealmAdmin;

  beforeAll(() => {
    world = given();
    ({ admin } = world.provider);
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  test('G29 a token that Keycloak issues to a client nobody declared is refused', async () => {
    const { id } = await admin.clients.create({
      clientId: 'stranger',
      secret: 'secret-of-a-stranger-0123456789',
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      defaultClientScopes: ['basic', 'acr', 'asysta-api'],
      optionalClientScopes: ['organization'],
    });
    undo.push(() => admin.clients.del({ id }));
    const account = await admin.clients.getServiceAccountUser({ id });
    await admin.organizations.addMember({ orgId: '01980a00-0000-7000-8000-0000000000c1', userId: account.id ?? '' });
    const jwt = await accessTokenOf({ ...world, secrets: { stranger: 'secret-of-a-stranger-0123456789' } }, 'stranger');
    expect(claimsOf(jwt)).toMatchObject({ azp: 'stranger', aud: 'asysta-api', organization: { 'centre-zielonki': {} } });
    expect(await fateOf(world, jwt)).toBe('TOKEN_CLIENT');
  });

  test('G29 a token that Keycloak issues without our audience, or for another one, is refused', async () => {
    await moveScope(admin, 'school-system', 'asysta-api', false);
    const without = await accessTokenOf(world, 'school-system');
    expect(claimsOf(without)['aud']).toBeUndefined();
    expect(await fateOf(world, without)).toBe('TOKEN_CLAIMS');
    await addMapper(admin, 'school-system', 'oidc-audience-mapper', {
      'included.custom.audience': 'another-api',
      'access.token.claim': 'true',
    });
    expect(await fateOf(world, await accessTokenOf(world, 'school-system'))).toBe('TOKEN_AUDIENCE');
  });

  test.each(['ES256', 'PS256', 'RS512', 'HS256'])('G29 a token that Keycloak signs with %s is refused', async (alg) => {
    await setAttribute(admin, 'school-system', 'access.token.signed.response.alg', alg, 'RS256');
    const jwt = await accessTokenOf(world, 'school-system');
    expect(JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({ alg });
    expect(await fateOf(world, jwt)).toBe('TOKEN_ALGORITHM');
  });

  test('G29 a token that Keycloak lets live for two hours, and one of nine kilobytes, are refused', async () => {
    await setAttribute(admin, 'school-system', 'access.token.lifespan', '7200', '');
    expect(await fateOf(world, await accessTokenOf(world, 'school-system'))).toBe('TOKEN_TIME');
    await addMapper(admin, 'school-system', 'oidc-hardcoded-claim-mapper', {
      'claim.name': 'padding',
      'claim.value': 'x'.repeat(9000),
      'jsonType.label': 'String',
      'access.token.claim': 'true',
    });
    expect(await fateOf(world, await accessTokenOf(world, 'school-system'))).toBe('TOKEN_MALFORMED');
  });

  test('G29 a token of another realm of the same Keycloak is refused', async () => {
    await admin.realms.create({
      realm: 'elsewhere',
      enabled: true,
      clients: [{ clientId: 'school-system', secret: 'secret-of-elsewhere-0123456789', serviceAccountsEnabled: true }],
    });
    undo.push(() => admin.realms.del({ realm: 'elsewhere' }));
    const elsewhere = {
      issuer: world.issuer.replace(/asysta$/, 'elsewhere'),
      secrets: { 'school-system': 'secret-of-elsewhere-0123456789' },
    };
    const { body } = await askForTokens(elsewhere, 'school-system', { grant_type: 'client_credentials' });
    expect(claimsOf(body.access_token ?? '')['iss']).toContain('/realms/elsewhere');
    expect((await bearer(world, body.access_token ?? '')).status).toBe(401);
  });

  test('G32 tokens of a direct grant, with no organization and with two, are refused', async () => {
    await changeClient(admin, 'asysta-web', { directAccessGrantsEnabled: true });
    for (const [scope, count] of [
      ['openid organization', 0],
      ['openid organization:*', 2],
    ] as const) {
      const { body } = await direct(world, 'maria.podwojna', scope);
      const organizations = claimsOf(body.access_token ?? '')['organization'] ?? {};
      expect(Object.keys(organizations)).toHaveLength(count);
      expect(await refusalOf(world, bearer(world, body.access_token ?? ''))).toMatch(/^(ORGANIZATION_COUNT|TOKEN_CLAIMS)$/);
    }
  });

  test('G32 the organization claim of the default mapper, aliases without ids, is refused', async () => {
    const scope = await admin.clientScopes.findOneByName({ name: 'organization' });
    const mapper = scope?.protocolMappers?.[0];
    if (!scope?.id || !mapper?.id) throw new Error('The scope has no mapper');
    const where = { id: scope.id, mapperId: mapper.id };
    undo.push(() => admin.clientScopes.updateProtocolMapper(where, mapper));
    await admin.clientScopes.updateProtocolMapper(where, {
      ...mapper,
      config: { ...mapper.config, addOrganizationId: 'false', 'jsonType.label': 'String' },
    });
    expect(await fateOf(world, await accessTokenOf(world, 'school-system'))).toBe('ORGANIZATION_COUNT');
  });

  test('G32 an organization that is disabled in Keycloak issues nothing, and a session that would slip into another one ends', async () => {
    const browser = new Browser();
    await signIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' });
    const tokens = await authorize(world, browser, 'maria.podwojna', { scope: 'openid organization:centre-zielonki' });
    const id = '01980a00-0000-7000-8000-0000000000c1';
    const organization = await admin.organizations.findOne({ id });
    undo.push(() => admin.organizations.updateById({ id }, { ...organization, enabled: true }));
    await admin.organizations.updateById({ id }, { ...organization, enabled: false });
    const { body } = await refresh(world, tokens.refresh_token ?? '');
    const claim = claimsOf(body.access_token ?? 'x.e30.x')['organization'] ?? {};
    expect(Object.keys(claim)).not.toContain('centre-zielonki');
    await world.asSuperuser("update login_session set access_expires_at = now() + interval '5 seconds'");
    expect((await who(world, browser)).status).toBe(401);
    expect(['ORGANIZATION_COUNT', 'SESSION_CHANGED', 'SESSION_NOT_REFRESHED']).toContain(world.refusals.at(-1));
    expect(await world.asSuperuser('select id::text as whole from login_session')).toEqual([]);
    const again = await signIn(world, new Browser(), 'anna.zielonki');
    expect(again.status).toBeGreaterThanOrEqual(400);
    const machine = await accessTokenOf(world, 'zielonki-system');
    if (machine !== '') expect(await fateOf(world, machine)).toBe('ORGANIZATION_COUNT');
  });

  test('G32 somebody who is taken out of an organization has no session in it after the next renewal', async () => {
    const browser = new Browser();
    await signIn(world, browser, 'ewa.rakow');
    const where = { orgId: '01980a00-0000-7000-8000-0000000000c0', userId: personCalled('ewa.rakow').subject };
    undo.push(() => admin.organizations.addMember(where));
    await admin.organizations.delMember(where);
    await world.asSuperuser("update login_session set access_expires_at = now() + interval '5 seconds'");
    expect((await who(world, browser)).status).toBe(401);
    expect((await signIn(world, browser, 'ewa.rakow')).status).toBeGreaterThanOrEqual(400);
  });

  test('G33 a realm role and a group really given in Keycloak stand in the token and give no right', async () => {
    await admin.roles.create({ name: 'DIRECTOR' });
    undo.push(() => admin.roles.delByName({ name: 'DIRECTOR' }));
    const role = await admin.roles.findOneByName({ name: 'DIRECTOR' });
    const group = await admin.groups.create({ name: 'directors' });
    undo.push(() => admin.groups.del({ id: group.id }));
    const roles = [{ id: role?.id ?? '', name: 'DIRECTOR' }];
    await admin.groups.addRealmRoleMappings({ id: group.id, roles });
    const subject = personCalled('anna.zielonki').subject;
    await admin.users.addToGroup({ id: subject, groupId: group.id });
    await changeClient(admin, 'asysta-web', { fullScopeAllowed: true });
    await moveScope(admin, 'asysta-web', 'roles', true);
    await addMapper(admin, 'asysta-web', 'oidc-group-membership-mapper', {
      'claim.name': 'groups',
      'access.token.claim': 'true',
    });
    const { access_token = '' } = await authorize(world, new Browser(), 'anna.zielonki');
    const claims = claimsOf(access_token) as { realm_access?: { roles: string[] }; groups?: string[] };
    expect(claims.realm_access?.roles).toContain('DIRECTOR');
    expect(claims.groups).toContain('directors');
    const principal = (await (await bearer(world, access_token)).json()) as { appointments: { role: string }[] };
    expect(principal.appointments.map((one) => one.role)).toEqual(['SOCIAL_WORKER']);
  });

  test('five wrong passwords lock an account, and then the right one does not help', async () => {
    await changeClient(admin, 'asysta-web', { directAccessGrantsEnabled: true });
    const { subject, username } = personCalled('daniel.lodz');
    undo.push(() => admin.attackDetection.del({ id: subject }));
    const { password, freshCode } = world.provider.logins;
    const attempt = async (typed: string) => {
      const login = { username, password: typed, totp: await freshCode(username), scope: 'openid organization' };
      return (await askForTokens(world, 'asysta-web', { grant_type: 'password', ...login })).body.access_token !== undefined;
    };
    expect(await attempt(password)).toBe(true);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await attempt('not the password')).toBe(false);
      // Slower than a machine that guesses: two tries within a second lock an account by themselves.
      await pause(1200);
    }
    expect(await attempt(password)).toBe(false);
  });
});
