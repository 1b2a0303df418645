/*
 * Windows of one browser share one session. They tell each other three things: that somebody has signed in or confirmed
 * with the second factor, so that waiting calls may go on; whose page a window shows, so that no window keeps showing
 * the person or the centre that another window has just left; and that its owner has signed out.
 */

const channelName = 'asysta-session';

type Message = { readonly kind: 'signed-in' } | { readonly kind: 'page-of' | 'signed-out'; readonly viewerId: string };

const tell = (message: Message): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(message);
  channel.close();
};

const listen = (listener: (message: Message) => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data));
  return () => channel.close();
};

/** Tells the other windows of this browser that somebody has signed in, or confirmed with the second factor. */
export const announceSignIn = (): void => tell({ kind: 'signed-in' });

/** Calls back when another window has signed in; answers with the way to stop listening. */
export const onSignInElsewhere = (listener: () => void): (() => void) =>
  listen(({ kind }) => {
    if (kind === 'signed-in') listener();
  });

/** Whose page this is: one person in one party, from the first answer of the server until the page is gone. */
export class PageOwner {
  #viewerId: string | null = null;
  #hasSignedOut = false;

  /** The person's entry in the party's register, null until the server has said. */
  get viewerId(): string | null {
    return this.#viewerId;
  }

  /** Takes the page for whom the server names first; false when it belongs to somebody else, or to another centre, already. */
  claim(viewerId: string): boolean {
    if (this.#viewerId !== null) return this.#viewerId === viewerId;
    this.#viewerId = viewerId;
    tell({ kind: 'page-of', viewerId });
    return true;
  }

  /** Calls back when another window shows somebody else, or another centre; answers with the way to stop listening. */
  onAnother = (listener: () => void): (() => void) =>
    listen((message) => {
      if (message.kind === 'page-of' && this.#viewerId !== null && message.viewerId !== this.#viewerId) listener();
    });

  /** Tells the other windows that the owner of this page has signed out. */
  announceSignOut(): void {
    if (this.#viewerId === null) return;
    this.#hasSignedOut = true;
    tell({ kind: 'signed-out', viewerId: this.#viewerId });
  }

  /** Calls back when the owner has signed out in another window; answers with the way to stop listening. */
  onSignOutElsewhere = (listener: () => void): (() => void) =>
    listen((message) => {
      // A window hears itself, too, and is on its way already.
      if (message.kind === 'signed-out' && message.viewerId === this.#viewerId && !this.#hasSignedOut) listener();
    });
}

/** The owner of this page. */
export const pageOwner = new PageOwner();
