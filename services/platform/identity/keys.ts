import { createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, customFetch, errors } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import * as v from 'valibot';
import type { Clock } from '../clock.js';

/** A public key of the realm: DER (SubjectPublicKeyInfo) in base64, the form keycloak-connect takes. */
export type PublicKeyText = string & { readonly __brand: 'PublicKeyText' };

/** The realm's signing keys as last known good. */
export interface SigningKeys {
  /**
   * The key under an id, or null: unknown to a reading that began after the question, or not to be had. Never throws, and
   * waits for a reading under way, one cool-down and one reading at the longest.
   */
  find(keyId: string): Promise<PublicKeyText | null>;
  /** Milliseconds since the keys were last read; null before the first time. */
  ageMs(): number | null;
  /** Whether the keys were read within a time; when not, after one more reading. Never throws. For readiness. */
  areFresh(withinMs: number): Promise<boolean>;
  /** Stops the timed reload. */
  stop(): void;
}

/** How the keys are read. */
export interface SigningKeySettings {
  readonly issuer: string;
  readonly clock: Clock;
  /** At most one request to the provider in this time, whatever callers send (G30); who asks for a new key waits as long. */
  readonly coolDownMs?: number;
  readonly timeoutMs?: number;
  readonly reloadEveryMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

const MAX_BYTES = 65_536;
const COOL_DOWN_MS = 2000;
/** So many may wait for the next reading; whoever comes on top of them is refused, because a flood would fill the memory. */
const MAX_WAITING = 1000;
/** One under way, one that a timer woke too early for, and one of one's own. */
const MOST_READINGS = 3;

const JwksSchema = v.object({
  keys: v.pipe(
    v.array(v.looseObject({ kty: v.string(), kid: v.optional(v.string()), use: v.optional(v.string()) })),
    v.minLength(1),
    v.maxLength(32),
  ),
});
const RsaKeySchema = v.object({
  kty: v.literal('RSA'),
  kid: v.string(),
  n: v.pipe(v.string(), v.minLength(342)),
  e: v.string(),
  use: v.optional(v.literal('sig')),
  alg: v.optional(v.literal('RS256')),
});

/** Only well-formed RSA signing keys of at least 2048 bits; other entries (Keycloak publishes encryption keys too) are left out. */
const usableKeys = (text: string): JSONWebKeySet => {
  const keys = v.parse(JwksSchema, JSON.parse(text)).keys.filter((key) => v.is(RsaKeySchema, key));
  if (keys.length === 0) throw new Error('The key set holds no signing key');
  return { keys: keys.map((key) => v.parse(RsaKeySchema, key) as JWK) };
};

const readLimited = async (response: Response): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_BYTES) throw new Error('The key set is too long');
  }
  return text;
};

/** A fetch for jose that is at most one per cool-down, counted from its start whether it succeeds or fails, and that answers checked keys only. */
const calmFetch = (settings: SigningKeySettings, coolDownMs: number) => {
  const request = settings.fetch ?? globalThis.fetch;
  const now = () => settings.clock.now().getTime();
  let lastStartedAt = Number.NEGATIVE_INFINITY;
  /** A clock that was set back must not make anybody wait for the time it lost. */
  const remainingMs = () => (now() < lastStartedAt ? 0 : Math.max(0, lastStartedAt + coolDownMs - now()));
  return {
    lastStartedAt: () => lastStartedAt,
    remainingMs,
    fetch: async (
      url: string,
      options: { headers: Headers; method: 'GET'; redirect: 'manual'; signal: AbortSignal },
    ): Promise<Response> => {
      if (remainingMs() > 0) throw new errors.JWKSTimeout('Cooling down');
      lastStartedAt = now();
      const response = await request(url, options);
      if (response.status !== 200) throw new Error('The key set was not answered');
      return Response.json(usableKeys(await readLimited(response)));
    },
  };
};

const asText = (jwk: JWK): PublicKeyText =>
  createPublicKey({ key: jwk as Record<string, unknown>, format: 'jwk' })
    .export({ type: 'spki', format: 'der' })
    .toString('base64') as PublicKeyText;

/**
 * Keys of the realm, kept until better ones are read: an answer that fails, hangs or is no key set changes nothing,
 * and unknown key ids cost the provider at most one request per cool-down (G30). A token signed with a key of which the
 * realm began to make use a moment ago waits for that request instead of being refused (G31).
 */
export const signingKeys = (settings: SigningKeySettings): SigningKeys => {
  const coolDownMs = settings.coolDownMs ?? COOL_DOWN_MS;
  const url = new URL(`${settings.issuer}/protocol/openid-connect/certs`);
  let readAt: number | null = null;
  let known = new Map<string, PublicKeyText>();
  let applied: unknown;

  const calm = calmFetch(settings, coolDownMs);
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: coolDownMs,
    timeoutDuration: settings.timeoutMs ?? 3000,
    [customFetch]: calm.fetch,
  });

  const adopt = () => {
    const current = remote.jwks();
    if (!current || JSON.stringify(current) === applied) return;
    applied = JSON.stringify(current);
    known = new Map(current.keys.flatMap((key) => (key.kid === undefined ? [] : [[key.kid, asText(key)] as const])));
  };
  const reload = async (): Promise<void> => {
    try {
      await remote.reload();
      readAt = settings.clock.now().getTime();
      adopt();
    } catch {
      // The last known good keys stay in force; ageMs tells the operator.
    }
  };

  /** The next reading that the cool-down permits; all who wait for it share it. */
  let coming: Promise<void> | undefined;
  const readNext = (): Promise<void> => {
    coming ??= pause(calm.remainingMs())
      .then(reload)
      .finally(() => {
        coming = undefined;
      });
    return coming;
  };
  let waiting = 0;
  const awaitKey = async (keyId: string): Promise<void> => {
    const askedAt = settings.clock.now().getTime();
    waiting += 1;
    // A reading that began before the question may have left the realm before the key was there; the next one has not.
    try {
      for (let reading = 0; reading < MOST_READINGS && !known.has(keyId); reading += 1) {
        await readNext();
        if (calm.lastStartedAt() >= askedAt) break;
      }
    } finally {
      waiting -= 1;
    }
  };

  const ageMs = (): number | null => (readAt === null ? null : settings.clock.now().getTime() - readAt);
  const isFresh = (withinMs: number): boolean => (ageMs() ?? Number.POSITIVE_INFINITY) <= withinMs;

  const timer = setInterval(() => void reload(), settings.reloadEveryMs ?? 300_000);
  timer.unref();

  return {
    find: async (keyId) => {
      if (!known.has(keyId) && waiting < MAX_WAITING) await awaitKey(keyId);
      return known.get(keyId) ?? null;
    },
    ageMs,
    areFresh: async (withinMs) => {
      if (!isFresh(withinMs)) await readNext();
      return isFresh(withinMs);
    },
    stop: () => clearInterval(timer),
  };
};
