import { createClient, type Client } from '@asysta/client';
import { pageOwner } from './session/windows.js';

// The header cannot be sent by another site's form: it is the guard against forged requests beside the cookie.
const clientWith = (more: () => Readonly<Record<string, string>>): Client =>
  createClient({
    endpoint: '/graphql',
    headers: { 'x-asysta-csrf': '1' },
    fetch: (address, init) =>
      fetch(address, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), ...more() },
        credentials: 'same-origin',
      }),
  });

/** Speaks for nobody yet: for the one question of who is signed in. */
export const stranger = clientWith(() => ({}));

/** Speaks for whom the page belongs to. Every window has the same cookie: the server refuses what is sent for somebody else. */
export const owner = clientWith((): Readonly<Record<string, string>> => {
  const { viewerId } = pageOwner;
  return viewerId === null ? {} : { 'x-asysta-viewer': viewerId };
});
