import { setTimeout as pause } from 'node:timers/promises';
import type { Identity } from '../platform/identity/index.js';
import type { Logger } from '../platform/log.js';
import type { Doors } from '../platform/tenancy/doors.js';

/** So long readiness waits for anything it asks: whoever probes gives up a little later. */
const PATIENCE_MS = 2_000;
/** Three readings missed: by then no token signed with what is known can still be valid, so nobody could be let in. */
const OLDEST_KEYS_MS = 900_000;

/** Kinds of thing a process may lack; anybody may probe, so which login or where it is stands in the log alone. */
type Lacking = 'database' | 'keys';

/**
 * What the process lacks before it may answer: a database behind each of its pools, and keys of the identity provider that are
 * not too old. Probes that come while one is being answered get its answer: anybody
 * may probe, and a crowd that does must not take the connections of those at work.
 */
export const readiness = (
  doors: Pick<Doors, 'unanswered'>,
  { keysAreFresh }: Pick<Identity, 'keysAreFresh'>,
  log: Pick<Logger, 'warn'>,
): (() => Promise<readonly Lacking[]>) => {
  const ask = async (): Promise<readonly Lacking[]> => {
    const [silent, fresh] = await Promise.all([
      doors.unanswered(PATIENCE_MS),
      Promise.race([keysAreFresh(OLDEST_KEYS_MS), pause(PATIENCE_MS, false, { ref: false })]),
    ]);
    if (silent.length > 0 || !fresh)
      log.warn({ logins: silent.map((role) => `asysta_${role}`), keysAreFresh: fresh }, 'not ready');
    return [...(silent.length > 0 ? ['database' as const] : []), ...(fresh ? [] : ['keys' as const])];
  };
  let asking: Promise<readonly Lacking[]> | null = null;
  return () => (asking ??= ask().finally(() => (asking = null)));
};
