import { expect, test } from 'vitest';
import { isPage } from './pages.js';

test.each([
  '/',
  '/rodziny',
  '/rodziny/0193c0de-0000-7000-8000-0000000000f1/wizyty/nowa',
  '/wylogowano',
  '/zalogowano',
  '/graphqlka',
])('%s is a page of the web', (path) => expect(isPage(path)).toBe(true));

test.each([
  '/graphql',
  '/bff/login',
  '/bff/callback',
  '/bff/session',
  '/bff/logout',
  '/bff/backchannel-logout',
  '/bff',
  '/realms/asysta/protocol/openid-connect/auth',
  '/livez',
  '/readyz',
  '/assets/index-JrxLDIL2.js',
  '/sw.js',
  '/favicon.svg',
])('%s is never the business of the worker', (path) => expect(isPage(path)).toBe(false));
