/** Why calls wait: nobody is signed in any more, or the sign-in must be confirmed with the second factor. */
export type WaitReason = 'expired' | 'secondFactor';

/**
 * Where calls wait for the person: each call that met an expired session, or a demand for the second factor, waits here,
 * and one dialog answers all of them. Who is signed out signs in first; the second factor is asked for after that.
 */
export class SessionGate {
  #waiting: { readonly reason: WaitReason; readonly go: (answered: WaitReason | null) => void }[] = [];
  #listeners = new Set<() => void>();

  /** Resolves with the question that was answered, which need not be this call's own, or with null for „not now”. */
  wait(reason: WaitReason): Promise<WaitReason | null> {
    const answer = new Promise<WaitReason | null>((go) => this.#waiting.push({ reason, go }));
    this.#tell();
    return answer;
  }

  /** What the dialog asks for now; null while no call waits, that is while there is no dialog. */
  reason = (): WaitReason | null => {
    if (this.#waiting.some(({ reason }) => reason === 'expired')) return 'expired';
    return this.#waiting.length > 0 ? 'secondFactor' : null;
  };

  /** Lets every waiting call be sent again, or fail. */
  settle(outcome: 'restored' | 'notNow'): void {
    const answered = outcome === 'restored' ? this.reason() : null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { go } of waiting) go(answered);
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
