/** Whether the browser has a session with the server; the session itself is a cookie the page cannot read. */
export const hasSession = async (): Promise<boolean> => {
  const response = await fetch('/bff/session', { credentials: 'same-origin', headers: { accept: 'application/json' } });
  if (response.status === 401) return false;
  if (!response.ok) throw new Error(`session: ${response.status}`);
  const { signedIn } = (await response.json()) as { signedIn?: boolean };
  return signedIn === true;
};

/** Where a sign-in starts; afterwards the person lands on `returnTo`, a path of this site. */
export const loginAddress = (returnTo: string): string => `/bff/login?returnTo=${encodeURIComponent(returnTo)}`;

/** Leaves for the sign-in and comes back to the same place; drafts stay. Never resolves, the page is gone. */
export const leaveForLogin = (returnTo = `${window.location.pathname}${window.location.search}`): Promise<never> => {
  window.location.assign(loginAddress(returnTo));
  return new Promise<never>(() => {});
};

/** Ends the session at the server and at the identity provider; the caller wipes drafts before. */
export const endSession = async (): Promise<never> => {
  const response = await fetch('/bff/logout', { method: 'POST', credentials: 'same-origin', headers: { 'x-asysta-csrf': '1' } });
  const answer = (await response.json().catch(() => null)) as { location?: string } | null;
  // The root would start the next sign-in at once; who has signed out rests on a page of their own.
  const next = answer?.location ?? '/';
  window.location.assign(next === '/' ? SIGNED_OUT_PATH : next);
  return new Promise<never>(() => {});
};

/** Where a signed-out person rests, so that a single sign-on does not take them straight back in. */
export const SIGNED_OUT_PATH = '/wylogowano';

/** Where the second window lands after signing in again; it tells the first one and may be closed. */
export const SIGNED_IN_PATH = '/zalogowano';

const channelName = 'asysta-session';

/** Tells the other windows of this browser that somebody has signed in. */
export const announceSignIn = (): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-in');
  channel.close();
};

/** Calls back when another window has signed in; answers with the way to stop listening. */
export const onSignInElsewhere = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
};

/**
 * Where calls wait while nobody is signed in: each 401 asks `expired()`, one dialog answers all of them.
 * `true` means signed in again as the same person, `false` means the person does not want to now.
 */
export class SessionGate {
  #waiting: ((restored: boolean) => void)[] = [];
  #listeners = new Set<() => void>();

  /** Called with a 401 in hand; resolves when the dialog has its answer. */
  expired(): Promise<boolean> {
    const answer = new Promise<boolean>((resolve) => this.#waiting.push(resolve));
    this.#tell();
    return answer;
  }

  /** True while calls wait, that is while the dialog is shown. */
  isWaiting = (): boolean => this.#waiting.length > 0;

  /** Lets every waiting call go on, or fail. */
  settle(restored: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(restored);
    this.#tell();
  }

  /** For `useSyncExternalStore`. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The gate of this page. */
export const sessionGate = new SessionGate();
