import { createHmac, type hkdfSync } from 'node:crypto';
import type * as crypto from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DataKeys, type Place } from './data-keys.js';

const derivations = vi.hoisted(() => ({ count: 0 }));

// The real derivation, counted: what it costs is why its keys are kept.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return {
    ...real,
    hkdfSync: (...given: Parameters<typeof hkdfSync>) => {
      derivations.count += 1;
      return real.hkdfSync(...given);
    },
  };
});
beforeEach(() => {
  derivations.count = 0;
});

const ROOT = Buffer.alloc(32, 7);
const PLACE: Place = { party: 'centre', table: 'family_member', column: 'pesel', id: 'row' };
const PLAIN = 'Zażółć gęślą jaźń 😀';

/** What these rows hold was sealed by an earlier version with this root: every later one has to open and find it. */
const STORED = {
  sealed: 'ASewhogcqfR6uw9XofXkEU3xBn8zolKUwYHSKmxmNuRFnirzU53UWwTGSHNUr1i+D7MPxSsP5jeA4nV3',
  index: 'ee28a44214b7c6d816c8bf382beaa2612bbabc7b783ea2f286c1eaa225cfa196',
  signature: 'JC3vDtxLoF6rsfVehCvY35',
};

describe('what is sealed', () => {
  const keys = new DataKeys(ROOT);

  test('opens at its place, in another process with the same root too, and is another text each time', () => {
    const [once, twice] = [keys.seal(PLACE, PLAIN), keys.seal(PLACE, PLAIN)];
    expect(keys.open(PLACE, once)).toBe(PLAIN);
    expect(new DataKeys(ROOT).open({ ...PLACE }, twice)).toBe(PLAIN);
    expect(once.equals(twice)).toBe(false);
    expect(once.subarray(1, 13).equals(twice.subarray(1, 13))).toBe(false);
    expect(keys.open(PLACE, keys.seal(PLACE, ''))).toBe('');
  });

  test('holds its version, a nonce, a tag and nothing readable', () => {
    const sealed = keys.seal(PLACE, PLAIN);
    expect(sealed[0]).toBe(1);
    expect(sealed).toHaveLength(1 + 12 + 16 + Buffer.byteLength(PLAIN));
    expect(sealed.includes(Buffer.from('Za'))).toBe(false);
  });

  test.each([
    ['another party', { party: 'other' }],
    ['another table', { table: 'intake' }],
    ['another column', { column: 'note' }],
    ['another row', { id: 'other' }],
    ['words that only read the same when run together', { table: 'family_', column: 'memberpesel' }],
  ])('does not open at %s', (_, moved) => {
    expect(() => keys.open({ ...PLACE, ...moved }, keys.seal(PLACE, PLAIN))).toThrow('unable to authenticate data');
  });

  test('does not open with another root, nor changed in any byte', () => {
    const sealed = keys.seal(PLACE, 'x');
    expect(() => new DataKeys(Buffer.alloc(32, 8)).open(PLACE, sealed)).toThrow('unable to authenticate data');
    for (const position of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[position] = (changed[position] ?? 0) ^ 1;
      expect(() => keys.open(PLACE, changed), `byte ${position}`).toThrow(
        position === 0 ? 'Unknown version of a sealed value' : 'unable to authenticate data',
      );
    }
  });

  test('by an earlier version opens still', () => {
    expect(keys.open(PLACE, Buffer.from(STORED.sealed, 'base64'))).toBe(PLAIN);
  });
});

describe('what is looked for by its fingerprint', () => {
  const keys = new DataKeys(ROOT);

  test('has the same one inside a party and purpose, and has nothing in common with others', () => {
    const index = keys.blindIndex('centre', 'pesel', '44051401359');
    expect(new DataKeys(ROOT).blindIndex('centre', 'pesel', '44051401359')).toEqual(index);
    const others = [
      keys.blindIndex('other', 'pesel', '44051401359'),
      keys.blindIndex('centre', 'name', '44051401359'),
      keys.blindIndex('centre', 'pesel', '44051401358'),
      new DataKeys(Buffer.alloc(32, 8)).blindIndex('centre', 'pesel', '44051401359'),
    ];
    expect(new Set([index, ...others].map((one) => one.toString('hex'))).size).toBe(5);
    expect(index).toHaveLength(32);
    expect(index).not.toEqual(createHmac('sha256', ROOT).update('44051401359').digest());
  });

  test('is found under the one an earlier version wrote', () => {
    expect(keys.blindIndex('centre', 'pesel', '44051401359').toString('hex')).toBe(STORED.index);
  });
});

test('a signature is short, of one party and one text, and the one that an earlier version gave', () => {
  const keys = new DataKeys(ROOT);
  const signature = keys.sign('centre', 'cursor');
  expect(signature).toMatch(/^[\w-]{22}$/);
  expect(keys.sign('other', 'cursor')).not.toBe(signature);
  expect(keys.sign('centre', 'another')).not.toBe(signature);
  expect(signature).toBe(STORED.signature);
});

describe('a derived key', () => {
  test('is derived once for each party and purpose', () => {
    const keys = new DataKeys(ROOT);
    for (const party of ['centre', 'other', 'centre', 'other']) {
      keys.open({ ...PLACE, party }, keys.seal({ ...PLACE, party }, PLAIN));
      keys.sign(party, 'cursor');
    }
    expect(derivations.count).toBe(4);
  });

  test('makes room for the newest where ten thousand are kept, and the oldest is derived anew', () => {
    const keys = new DataKeys(ROOT);
    for (let party = 1; party <= 10_000; party += 1) keys.sign(String(party), 'cursor');
    keys.sign('1', 'cursor');
    expect(derivations.count).toBe(10_000);
    keys.sign('10001', 'cursor');
    keys.sign('2', 'cursor');
    keys.sign('10000', 'cursor');
    expect(derivations.count).toBe(10_001);
    keys.sign('1', 'cursor');
    expect(derivations.count).toBe(10_002);
  });
});
