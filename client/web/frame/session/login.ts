import { UnavailableError } from '@asysta/client';
import type { WaitReason } from './gate.js';

/** Whether the browser has a session with the server; the session itself is a cookie the page cannot read. */
export const hasSession = async (): Promise<boolean> => {
  const response = await fetch('/bff/session', { credentials: 'same-origin', headers: { accept: 'application/json' } });
  if (response.status === 401) return false;
  if (!response.ok) throw new Error(`session: ${response.status}`);
  const { signedIn } = (await response.json()) as { signedIn?: boolean };
  return signedIn === true;
};

/** Where a sign-in, or its confirmation, starts; afterwards the person lands on `returnTo`, a path of this site. */
export const loginAddress = (reason: WaitReason, returnTo: string): string =>
  `/bff/login?${reason === 'secondFactor' ? 'secondFactor=1&' : ''}returnTo=${encodeURIComponent(returnTo)}`;

const here = (): string => `${window.location.pathname}${window.location.search}`;

/** Leaves this page for another address of the site. Never resolves, the page is gone. */
export const leaveFor = (address: string): Promise<never> => {
  window.location.assign(address);
  return new Promise<never>(() => {});
};

/** Leaves for the sign-in and comes back to the same place; drafts stay. */
export const leaveForLogin = (returnTo = here()): Promise<never> => leaveFor(loginAddress('expired', returnTo));

/** Leaves to confirm with the second factor and comes back to the same place; drafts stay. */
export const leaveForSecondFactor = (): Promise<never> => leaveFor(loginAddress('secondFactor', here()));

/**
 * Ends the session at the server and answers where to go, to end it at the identity provider as well. Throws
 * `UnavailableError` when the server was not reached or did not end it: the person is still signed in then.
 */
export const endSession = async (): Promise<string> => {
  const response = await fetch('/bff/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-asysta-csrf': '1' },
  }).catch((cause: unknown) => {
    throw new UnavailableError(0, { cause });
  });
  if (!response.ok) throw new UnavailableError(response.status);
  const answer = (await response.json().catch(() => null)) as { location?: string } | null;
  // The root would start the next sign-in at once; who has signed out rests on a page of their own.
  const next = answer?.location ?? '/';
  return next === '/' ? SIGNED_OUT_PATH : next;
};

/** Where a signed-out person rests, so that a single sign-on does not take them straight back in. */
export const SIGNED_OUT_PATH = '/wylogowano';

/** Where the second window lands after signing in again; it tells the first one and may be closed. */
export const SIGNED_IN_PATH = '/zalogowano';
