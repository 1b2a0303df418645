import { setTimeout as pause } from 'node:timers/promises';
import type { Identity } from '../platform/identity/index.js';
import type { Doors } from '../platform/tenancy/doors.js';

/** So long readiness waits for anything it asks: whoever probes gives up a little later. */
const PATIENCE_MS = 2_000;
/** Three readings missed: by then no token signed with what is known can still be valid, so nobody could be let in. */
const OLDEST_KEYS_MS = 900_000;

/**
 * What the process lacks before it may answer: a database behind each of its pools, and keys of the identity provider that are
 * not too old. Named without a word about where these are. Probes that come while one is being answered get its answer: anybody
 * may probe, and a crowd that does must not take the connections of those at work.
 */
export const readiness = (
  doors: Pick<Doors, 'unanswered'>,
  { keysAreFresh }: Pick<Identity, 'keysAreFresh'>,
): (() => Promise<readonly string[]>) => {
  const ask = async (): Promise<readonly string[]> => {
    const [silent, fresh] = await Promise.all([
      doors.unanswered(PATIENCE_MS),
      Promise.race([keysAreFresh(OLDEST_KEYS_MS), pause(PATIENCE_MS, false, { ref: false })]),
    ]);
    return [...silent.map((role) => `database as asysta_${role}`), ...(fresh ? [] : ['keys of the identity provider'])];
  };
  let asking: Promise<readonly string[]> | null = null;
  return () => (asking ??= ask().finally(() => (asking = null)));
};
