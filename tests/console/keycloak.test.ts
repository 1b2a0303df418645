import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_CLIENT } from '@asysta/infra/identity/keycloak/declaration';
import type { IdentityAdmin } from '@asysta/services/console/identity-admin';
import { keycloakAdmin } from '@asysta/services/console/keycloak/admin';
import { planFounding } from '@asysta/services/console/plans/found-party';
import { providerAlias } from '@asysta/services/console/plans/link-provider';
import { planDisabling, planEnabling } from '@asysta/services/console/plans/standing';
import { systemClock } from '@asysta/services/platform/clock';
import { keycloak } from '../identity/issuers/keycloak.js';
import type { KeycloakIssuer } from '../identity/issuers/keycloak.js';
import { Browser } from '../identity/kit/browser.js';
import { SECRETS } from '../identity/kit/identity-world.js';
import { aGminaProvider, type GminaProvider } from './own-provider.js';
import { aConsole, aNewCentre, aNewRegion, carryOut, type ConsoleWorld } from './world.js';

const TENANT = '9f3c1a52-0000-4000-8000-00000000000a';
/** The page on which a new account takes its second factor; who sees it has proved who they are. */
const SECOND_FACTOR = 'name="totp"';
const PUBLIC_URL = 'http://127.0.0.1:4999';
const CALLBACK = `${PUBLIC_URL}/bff/callback`;
const { missing, start } = keycloak();

describe.skipIf(missing !== null)('the command on a real Keycloak', () => {
  let provider: KeycloakIssuer;
  let identity: IdentityAdmin;
  let world: ConsoleWorld;
  let gmina: GminaProvider;
  const region = aNewRegion();

  beforeAll(async () => {
    provider = await start({ publicUrl: PUBLIC_URL, secrets: SECRETS });
    const { issuer } = provider;
    identity = keycloakAdmin({ issuer, clientId: CONSOLE_CLIENT, clientSecret: SECRETS[CONSOLE_CLIENT] ?? '' }, systemClock);
    world = await aConsole(identity);
    gmina = await aGminaProvider(TENANT);
    await carryOut(planFounding(world, region));
  });
  afterAll(async () => {
    await world.close();
    await gmina.stop();
    await provider.close();
  });

  const visitor = () => Object.assign(new Browser(), { stopAt: CALLBACK });

  /** Begins a login of the web's client for one organization; it ends where the browser would go back to the web. */
  const begin = (by: Browser, alias: string, extra: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams({
      client_id: 'asysta-web',
      response_type: 'code',
      scope: `openid organization:${alias}`,
      redirect_uri: CALLBACK,
      state: 'state',
      code_challenge: createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url'),
      code_challenge_method: 'S256',
      ...extra,
    });
    return by.open(`${provider.issuer}/protocol/openid-connect/auth?${query.toString()}`);
  };

  /** Gminas of an earlier run stay in Keycloak, so a centre takes one of its own. */
  const aCentre = async () => {
    const { centre, ...rest } = aNewCentre(region.alias);
    if (!centre) throw new Error('no card');
    const free = async (): Promise<typeof centre.teryt> => {
      const two = () => String(1 + ((randomBytes(1)[0] ?? 0) % 98)).padStart(2, '0');
      const teryt = `22${two()}${two()}2` as typeof centre.teryt;
      return (await identity.organizationOfGmina(teryt.slice(0, 6) as never)) ? free() : teryt;
    };
    const wanted = { ...rest, centre: { ...centre, teryt: await free() } };
    expect(new Set(await carryOut(planFounding(world, wanted)))).toEqual(new Set(['done']));
    expect(new Set(await carryOut(planFounding(world, wanted)))).toEqual(new Set(['already']));
    const party = await world.register.under(wanted.alias);
    const login = wanted.people[1]?.login ?? '';
    return { ...wanted, id: party?.id ?? '', login, password: world.revealed.find((one) => one.login === login)?.password ?? '' };
  };

  const signIn = async (by: Browser, alias: string, login: string, password: string) =>
    by.submit(await by.submit(await begin(by, alias), { username: login }), { password });

  test('founds a centre whose director gets in with the first password and has to set up a second factor at once', async () => {
    const { id, alias, login, password } = await aCentre();
    expect(await identity.organization(id)).toMatchObject({ id, alias, enabled: true });
    expect((await identity.members(id)).length).toBe(2);
    const page = await signIn(visitor(), alias, login, password);
    expect(page.text).toContain(SECOND_FACTOR);
  }, 60_000);

  test('closes a centre: nobody begins a login for it until it is opened again', async () => {
    const { alias } = await aCentre();
    await carryOut(planDisabling(world, 'CENTRE', alias));
    const refused = await begin(visitor(), alias);
    expect(refused.url.startsWith(CALLBACK)).toBe(true);
    expect(new URL(refused.url).searchParams.get('error')).toBe('invalid_scope');
    await carryOut(planEnabling(world, 'CENTRE', alias));
    expect((await begin(visitor(), alias)).text).toContain('name="username"');
  }, 60_000);

  test('links an account to a provider of the gmina after its password only, and never for another tenant or issuer', async () => {
    const { id, alias, login, password } = await aCentre();
    const provider = providerAlias(alias);
    const essentialClaim = { name: 'tid', value: TENANT };
    await identity.saveOwnProvider({
      alias: provider,
      issuer: gmina.issuer,
      clientId: 'asysta',
      clientSecret: 'theirs',
      essentialClaim,
    });
    expect(await identity.ownProvider(provider)).toMatchObject({ enabled: false });
    await identity.bindProvider(id, provider);
    await identity.enableProvider(provider);
    expect(await identity.ownProvider(provider)).toEqual({ issuer: gmina.issuer, enabled: true, organizationId: id });

    const come = (by: Browser) => begin(by, alias, { kc_idp_hint: provider });
    const me = { sub: `ext-${login}`, preferred_username: login, tid: TENANT };
    const another = '11111111-0000-4000-8000-00000000000b';
    for (const claims of [
      { ...me, tid: another },
      { sub: me.sub, preferred_username: login },
      { ...me, iss: gmina.issuer.replace(TENANT, another) },
      { ...me, sub: 'ext-nobody', preferred_username: `nobody-${login}`, email: 'nobody@gmina.example' },
    ]) {
      gmina.say(claims);
      const page = await come(visitor());
      expect(page.status, JSON.stringify(claims)).toBeGreaterThanOrEqual(400);
    }
    expect(await identity.account(`nobody-${login}`)).toBeNull();

    gmina.say(me);
    const attempt = async (secret: string) => {
      const by = visitor();
      const proof = await by.submit(await come(by), { submitAction: 'linkAccount' });
      return by.submit(proof, { username: login, password: secret });
    };
    expect((await attempt('not the password')).text).not.toContain(SECOND_FACTOR);
    expect((await come(visitor())).text, 'not linked by a wrong password').toContain('submitAction');
    expect((await attempt(password)).text).toContain(SECOND_FACTOR);
    const linked = await come(visitor());
    expect(linked.text, 'linked now, and asked for a second factor before anything else').toContain(SECOND_FACTOR);
    gmina.say({ ...me, tid: another });
    expect((await come(visitor())).status, 'a linked account from another tenant').toBeGreaterThanOrEqual(400);
  }, 120_000);

  test('says in one sentence that Keycloak does not answer or does not know the client', async () => {
    const wrong = keycloakAdmin(
      { issuer: provider.issuer, clientId: CONSOLE_CLIENT, clientSecret: 'not the secret of it' },
      systemClock,
    );
    await expect(wrong.account('anybody')).rejects.toThrow('refuses the client');
    const nowhere = keycloakAdmin({ issuer: 'http://127.0.0.1:1/realms/asysta', clientId: 'a', clientSecret: 'b' }, systemClock);
    await expect(nowhere.account('anybody')).rejects.toThrow('does not answer');
  });
});
