import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '@asysta/infra/identity/people';
import { startIdentityProvider } from '@asysta/infra/identity/provider';
import { ORGANIZATIONS } from '@asysta/infra/identity/realm';
import { Browser } from './kit/browser.js';
import { startIdentityWorld } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { development } from './issuers/development.js';
import type { DevelopmentIssuer } from './issuers/development.js';

let world: IdentityWorld<DevelopmentIssuer>;

beforeAll(async () => {
  world = await startIdentityWorld(development);
});
afterAll(() => world.close());

const started = (host = '127.0.0.1') =>
  startIdentityProvider({
    host,
    port: 0,
    stateFolder: world.provider.stateFolder,
    publicUrl: world.publicUrl,
    secrets: world.secrets,
  });

const keysOf = async (issuer: string) => (await fetch(`${issuer}/protocol/openid-connect/certs`)).text();

test('the sign-in page lists every sample person under their party, without a script and saying that it asks for no password', async () => {
  const page = await new Browser().open(`${world.publicUrl}/bff/login`);
  for (const { displayName, subject } of PEOPLE) {
    expect(page.text).toContain(displayName);
    expect(page.text).toContain(`value="${subject}"`);
  }
  for (const { name } of ORGANIZATIONS) expect(page.text).toContain(name);
  expect(page.text).toContain('Logowanie bez hasła');
  expect(page.text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the provider keeps its keys over a restart, also those of a rotation', async () => {
  const former = await keysOf(world.issuer);
  await world.provider.rotateKey();
  const present = await keysOf(world.issuer);
  expect(present).not.toBe(former);
  const second = await started();
  expect(await keysOf(second.issuer)).toBe(present);
  await second.close();
});

test('the provider refuses to listen beyond this machine and answers no other name', async () => {
  await expect(started('0.0.0.0')).rejects.toThrow('serves this machine only');
  const { port } = new URL(world.issuer);
  const rebound = await fetch(`http://localhost:${port}/realms/asysta/.well-known/openid-configuration`);
  expect(rebound.status).toBe(404);
});
