import { expect, test } from 'vitest';
import { bearer, fateOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { accessTokenOf, askForTokens, authorize, claimsOf, machineToken } from './kit/tokens.js';

const ALWAYS = ['acr', 'aud', 'azp', 'exp', 'iat', 'iss', 'jti', 'organization', 'scope', 'sub', 'typ'];

onEachIssuer((given) => {
  test('G37 a machine acts for its own organization alone, by either way of showing its secret', async () => {
    const world = given();
    for (const way of ['BASIC', 'POST'] as const) {
      const { body } = await machineToken(world, 'zielonki-system', 'organization', way);
      // What is left of the five minutes when the answer is written: a second may have passed.
      expect([299, 300]).toContain(body.expires_in);
      expect(body.refresh_token).toBeUndefined();
      const response = await bearer(world, body.access_token ?? '');
      expect(await response.json()).toMatchObject({
        machine: true,
        party: { alias: 'centre-zielonki' },
        appointments: [{ role: 'CENTRE_SYSTEM' }],
        sessionId: null,
      });
    }
  });

  test.each([
    ['organization:centre-zielonki', ['centre-zielonki']],
    ['organization:*', ['centre-zielonki']],
    ['organization:centre-rakow', []],
  ])('G37 a machine that asks for the scope %s acts for %j', async (scope, organizations) => {
    const world = given();
    const { body } = await machineToken(world, 'zielonki-system', scope);
    const claim = (claimsOf(body.access_token ?? '')['organization'] ?? {}) as object;
    expect(Object.keys(claim)).toEqual(organizations);
    expect(await fateOf(world, body.access_token ?? '')).toBe(organizations.length === 1 ? 'ACCEPTED' : 'ORGANIZATION_COUNT');
  });

  test('G37 a machine that asks for a scope the realm does not know gets no token, and without the scope it acts for nobody', async () => {
    const world = given();
    for (const scope of ['organization:centre-unknown', 'organization profile', 'admin'])
      expect((await machineToken(world, 'zielonki-system', scope)).body.error).toBe('invalid_scope');
    const { body } = await askForTokens(world, 'zielonki-system', { grant_type: 'client_credentials' });
    expect(await fateOf(world, body.access_token ?? '')).toBe('ORGANIZATION_COUNT');
  });

  test('G37 a machine with a wrong secret gets no token, and the web client none without a person', async () => {
    const world = given();
    const wrong = { ...world, secrets: { ...world.secrets, 'zielonki-system': 'something-else-entirely' } };
    expect((await machineToken(wrong, 'zielonki-system')).status).toBe(401);
    const web = await machineToken(world, 'asysta-web');
    expect([400, 401]).toContain(web.status);
    expect(web.body.access_token).toBeUndefined();
  });

  test('G37 a person recorded as a machine, and a machine recorded as a person, are nobody', async () => {
    const world = given();
    const token = await accessTokenOf(world, 'zielonki-system');
    const key = `centre-zielonki ${String(claimsOf(token)['sub'])}`;
    const machine = world.register.members.get(key);
    if (!machine) throw new Error('The machine is missing');
    world.register.members.set(key, { ...machine, machine: false });
    expect(await fateOf(world, token)).toBe('NO_MEMBER');
    world.register.members.set(key, machine);
    expect(await fateOf(world, token)).toBe('ACCEPTED');
  });

  test('access tokens carry no role, no name and no e-mail, and the same claims from either issuer', async () => {
    const world = given();
    const machine = claimsOf(await accessTokenOf(world, 'school-system'));
    expect(Object.keys(machine).sort()).toEqual(ALWAYS);
    expect(machine).toMatchObject({ typ: 'Bearer', azp: 'school-system', aud: 'asysta-api', iss: world.issuer, acr: '1' });
    const person = claimsOf((await authorize(world, new Browser(), 'anna.zielonki')).access_token ?? '');
    expect(Object.keys(person).sort()).toEqual([...ALWAYS, 'auth_time', 'sid'].sort());
    expect(person).toMatchObject({ typ: 'Bearer', azp: 'asysta-web', aud: 'asysta-api', iss: world.issuer, acr: '1' });
    expect(Number(person['exp']) - Number(person['iat'])).toBe(300);
  });
});
