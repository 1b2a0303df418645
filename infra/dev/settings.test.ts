import { expect, test } from 'vitest';
import { readSettings } from './settings.js';

const read = (environment: NodeJS.ProcessEnv) => readSettings('/checkout', [], environment);

test('people sign in at the embedded provider, unless a Keycloak or an issuer is asked for', () => {
  expect(read({}).identity).toBe('development');
  expect(read({ ASYSTA_IDENTITY: 'development' }).identity).toBe('development');
  expect(read({ ASYSTA_IDENTITY: 'keycloak' }).identity).toBe('keycloak');
  const external = { ASYSTA_ISSUER: 'https://sso.example/realms/asysta', ASYSTA_WEB_CLIENT_SECRET: 'secret' };
  expect(read(external)).toMatchObject({ identity: 'external', externalIssuer: external.ASYSTA_ISSUER });
  expect(() => read({ ...external, ASYSTA_IDENTITY: 'keycloak' })).toThrow('Give either ASYSTA_IDENTITY or ASYSTA_ISSUER');
});

test('another word for who signs people in is refused with one sentence', () => {
  expect(() => read({ ASYSTA_IDENTITY: 'Keycloak' })).toThrow('ASYSTA_IDENTITY must be development or keycloak.');
});
