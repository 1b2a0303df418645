const FIRST_PAUSE_MS = 200;
/** Whoever asks for more patience than this gets an error: the caller knows better whether to wait that long. */
const LONGEST_PAUSE_MS = 30_000;
const WHOLE = 2 ** 32;

const between0And1 = (): number => (globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / WHOLE;

const askedMs = (retryAfter: string | null): number => {
  if (!retryAfter) return 0;
  const seconds = Number(retryAfter);
  return Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() || 0 : seconds * 1000;
};

/**
 * How long to wait before trying again: what `Retry-After` asks for, in seconds or as a date, else twice as long each time;
 * always with a random part, so that many clients do not come back together. `null` when it is longer than 30 seconds.
 */
export const pauseMs = (attempt: number, retryAfter: string | null): number | null => {
  const asked = askedMs(retryAfter);
  if (asked > LONGEST_PAUSE_MS) return null;
  const least = asked > 0 ? asked : (FIRST_PAUSE_MS / 2) * 2 ** attempt;
  return least + between0And1() * FIRST_PAUSE_MS * 2 ** attempt;
};

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
