import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** Where a sealed value lives: it opens nowhere else, so ciphertext moved between rows or parties is refused. */
export interface Place {
  readonly party: string;
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Derived keys kept at most: some of every party there is. */
const MOST_KEYS = 10_000;

const associated = ({ party, table, column, id }: Place): Buffer => Buffer.from([party, table, column, id].join(' '), 'utf8');

/** Field encryption with keys derived per party from one root; the root never leaves the process. */
export class DataKeys {
  readonly #root: Buffer;
  readonly #derived = new Map<string, KeyObject>();

  /** @param root 32 bytes. */
  constructor(root: Buffer) {
    this.#root = root;
  }

  /** AES-256-GCM; the result starts with a version byte, so that keys can be rotated later. */
  seal(place: Place, plain: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#derive(place.party, 'seal'), nonce).setAAD(associated(place));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
  }

  /** Opens what was sealed for exactly this place; throws for any other. */
  open(place: Place, sealed: Buffer): string {
    if (sealed[0] !== VERSION) throw new Error('Unknown version of a sealed value');
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#derive(place.party, 'seal'), nonce)
      .setAAD(associated(place))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** Keyed fingerprint for equality search inside one party; the same value in two parties has nothing in common. */
  blindIndex(party: string, purpose: string, plain: string): Buffer {
    return createHmac('sha256', this.#derive(party, `index:${purpose}`))
      .update(plain)
      .digest();
  }

  /** Signature for cursors: bound to party and person, so that another one's cursor means nothing. */
  sign(party: string, text: string): string {
    return createHmac('sha256', this.#derive(party, 'sign')).update(text).digest('base64url').slice(0, 22);
  }

  // A derivation costs more than what is done with its key, and so does turning bytes into one; the root lies in the same memory.
  #derive(party: string, purpose: string): KeyObject {
    const name = `${party} ${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#root, party, `asysta:${purpose}`, 32)));
    if (this.#derived.size >= MOST_KEYS) this.#derived.delete(this.#derived.keys().next().value ?? '');
    this.#derived.set(name, key);
    return key;
  }
}
