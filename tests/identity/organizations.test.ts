import { expect, test } from 'vitest';
import { bearer, changedToken, fateOf, refusalOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { signIn, walkIn, who } from './kit/identity-world.js';
import { personCalled } from './kit/sample-people.js';
import { accessTokenOf, authorize, claimsOf, refresh } from './kit/tokens.js';

const SCHOOL = '01980a00-0000-7000-8000-0000000000d0';
const CLINIC = '01980a00-0000-7000-8000-0000000000d1';

const organizationsIn = (jwt = ''): readonly string[] => Object.keys((claimsOf(jwt)['organization'] as object | undefined) ?? {});

onEachIssuer((given) => {
  test.each([
    ['openid', []],
    ['openid organization:*', ['centre-rakow', 'centre-zielonki']],
  ])('G32 a login with the scope %j brings a token for %j, which is refused', async (scope, organizations) => {
    const world = given();
    const { access_token = '' } = await authorize(world, new Browser(), 'maria.podwojna', { scope });
    expect([...organizationsIn(access_token)].sort()).toEqual(organizations);
    expect(await fateOf(world, access_token)).toBe('ORGANIZATION_COUNT');
  });

  test('G32 an organization by its alias, or picked, stands in the token alone and with its id', async () => {
    const world = given();
    const browser = new Browser();
    const named = await authorize(world, browser, 'maria.podwojna', { scope: 'openid organization:centre-rakow' });
    expect(claimsOf(named.access_token ?? '')['organization']).toEqual({
      'centre-rakow': { id: '01980a00-0000-7000-8000-0000000000c0' },
    });
    const picked = await authorize(world, browser, 'maria.podwojna', { pick: 'centre-zielonki' });
    expect(claimsOf(picked.access_token ?? '')['organization']).toEqual({
      'centre-zielonki': { id: '01980a00-0000-7000-8000-0000000000c1' },
    });
    expect(picked.asked.filter((control) => control === 'password' || control === 'subject')).toEqual([]);
    expect(await fateOf(world, picked.access_token ?? '')).toBe('ACCEPTED');
  });

  test('G32 the name of an organization that is not theirs brings a token for none, which is refused', async () => {
    const world = given();
    const { access_token = '' } = await authorize(world, new Browser(), 'anna.zielonki', {
      scope: 'openid organization:centre-lodz',
    });
    expect(organizationsIn(access_token)).toEqual([]);
    expect(await fateOf(world, access_token)).toBe('ORGANIZATION_COUNT');
  });

  test.each(['openid organization:centre-unknown', 'openid profile organization', 'openid email organization'])(
    'G32 a scope the realm does not know (%s) is refused before anybody is asked who they are',
    async (scope) => {
      expect(await authorize(given(), new Browser(), 'anna.zielonki', { scope })).toEqual({ asked: [], error: 'invalid_scope' });
    },
  );

  test('G32 a refresh that asks for another organization than the login brings no token for it', async () => {
    const world = given();
    const { refresh_token = '' } = await authorize(world, new Browser(), 'maria.podwojna', {
      scope: 'openid organization:centre-zielonki',
    });
    for (const scope of ['openid organization:centre-rakow', 'openid organization:*']) {
      const { body } = await refresh(world, refresh_token, scope);
      if (body.access_token === undefined) expect(body.error).toBe('invalid_scope');
      else expect(organizationsIn(body.access_token)).not.toContain('centre-rakow');
    }
    const narrowed = await refresh(world, refresh_token, 'openid');
    expect(organizationsIn(narrowed.body.access_token)).toEqual([]);
    const { body } = await refresh(world, refresh_token);
    expect(organizationsIn(body.access_token)).toEqual(['centre-zielonki']);
  });

  test('G32 an organization alias with the id of another, an unknown one and a disabled party are refused', async () => {
    const world = given();
    const fateWith = async (organization: unknown) => fateOf(world, await changedToken(world, { organization }));
    expect(await fateWith({ 'partner-school': { id: SCHOOL } })).toBe('ACCEPTED');
    expect(await fateWith({ 'partner-school': { id: CLINIC } })).toBe('PARTY_UNKNOWN');
    expect(await fateWith({ 'partner-clinic': { id: SCHOOL } })).toBe('PARTY_UNKNOWN');
    expect(await fateWith({ 'partner-unknown': { id: crypto.randomUUID() } })).toBe('PARTY_UNKNOWN');
    const token = await accessTokenOf(world, 'school-system');
    expect(await fateOf(world, token)).toBe('ACCEPTED');
    await world.asSuperuser("update party set status = 'DISABLED' where id = $1", [SCHOOL]);
    for (const address of [world.publicUrl, world.secondUrl]) expect((await bearer(world, token, {}, address)).status).toBe(401);
    expect(world.refusals.at(-1)).toBe('PARTY_UNKNOWN');
    await world.asSuperuser("update party set status = 'ACTIVE' where id = $1", [SCHOOL]);
    expect(await fateOf(world, token)).toBe('ACCEPTED');
  });

  test('G32 a party that is disabled ends the session of its people at the next request, and lets nobody in', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'ola.poradnia');
    await world.asSuperuser("update party set status = 'DISABLED' where id = $1", [CLINIC]);
    expect(await refusalOf(world, who(world, browser))).toBe('PARTY_UNKNOWN');
    expect((await signIn(world, new Browser(), 'ola.poradnia')).status).toBe(403);
    await world.asSuperuser("update party set status = 'ACTIVE' where id = $1", [CLINIC]);
  });

  test('G33 roles planted into a signed token give nothing: the functions of the register alone count', async () => {
    const world = given();
    const planted = await changedToken(world, {
      realm_access: { roles: ['DIRECTOR', 'CENTRE_ADMIN', 'admin'] },
      resource_access: { 'asysta-api': { roles: ['DIRECTOR'] } },
      roles: ['DIRECTOR'],
      organization: { 'partner-school': { id: SCHOOL, groups: ['/DIRECTOR'], roles: ['DIRECTOR'] } },
    });
    const principal = (await (await bearer(world, planted)).json()) as { appointments: { role: string }[] };
    expect(principal.appointments.map(({ role }) => role)).toEqual(['PARTNER_SYSTEM']);
    expect(JSON.stringify(principal)).not.toContain('DIRECTOR');
  });

  test('G33 a member of one party is nobody in another party for which the realm would issue a token', async () => {
    const organization = { 'partner-clinic': { id: CLINIC } };
    expect(await fateOf(given(), await changedToken(given(), { organization }))).toBe('NO_MEMBER');
  });

  test('G33 the session of one organization says nothing in the other, and two windows share the one that was chosen last', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' });
    const { asked } = await walkIn(world, browser, 'maria.podwojna', { organization: 'centre-rakow' });
    expect(asked.filter((control) => control === 'password' || control === 'subject')).toEqual([]);
    expect((await who(world, browser)).principal).toMatchObject({
      party: { alias: 'centre-rakow' },
      appointments: [{ role: 'DIRECTOR' }],
    });
    const rows = await world.asSuperuser('select party_id::text as whole from login_session where subject = $1', [
      personCalled('maria.podwojna').subject,
    ]);
    expect(rows).toEqual([{ whole: '01980a00-0000-7000-8000-0000000000c0' }]);
  });
});
