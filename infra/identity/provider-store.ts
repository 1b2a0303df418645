import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** What one authorization settled: for which organizations, and how surely the person was recognised. Refreshing changes neither. */
export interface Settled {
  readonly organizations: readonly string[];
  readonly acr: string;
}

/** What the development provider remembers while it runs: logins, codes, refresh tokens and what each grant settled. */
export interface ProviderStore {
  readonly adapter: AdapterFactory;
  rememberSettled(grantId: string, settled: Settled, seconds: number): void;
  /** What a grant settled; nothing at all for one that has expired. */
  settledBy(grantId: string): Settled | undefined;
}

/**
 * Memory for one development provider. A restart signs everybody out, as a restart of a real one with
 * volatile sessions does; entries go when they expire.
 */
export const createProviderStore = (now: () => number = Date.now): ProviderStore => {
  const entries = new Map<string, Entry>();
  const read = (key: string) => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const write = (key: string, payload: AdapterPayload, seconds?: number) => {
    for (const [other, entry] of entries) if (entry.expiresAt <= now()) entries.delete(other);
    entries.set(key, { payload, expiresAt: seconds === undefined ? Number.POSITIVE_INFINITY : now() + seconds * 1000 });
  };
  const findWhere = (model: string, matches: (payload: AdapterPayload) => boolean) => {
    for (const key of entries.keys()) {
      const payload = key.startsWith(`${model}:`) ? read(key) : undefined;
      if (payload && matches(payload)) return payload;
    }
    return undefined;
  };

  const adapterOf = (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => write(`${model}:${id}`, payload, expiresIn),
    find: async (id) => read(`${model}:${id}`),
    findByUid: async (uid) => findWhere(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findWhere(model, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = read(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
    },
  });

  return {
    adapter: adapterOf,
    rememberSettled: (grantId, settled, seconds) => write(`Settled:${grantId}`, { settled }, seconds),
    settledBy: (grantId) => read(`Settled:${grantId}`)?.['settled'] as Settled | undefined,
  };
};
