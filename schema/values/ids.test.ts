import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { isUuid, UuidSchema } from './ids.js';

test('every UUID is an id, whatever its version and case', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(isUuid(uuid.toUpperCase())).toBe(true);
      expect(safeParse(UuidSchema, uuid).output).toBe(uuid);
      expect(safeParse(UuidSchema, uuid.toUpperCase()).output).toBe(uuid);
    }),
  );
});

describe('refused', () => {
  test.each([
    ['a number', '17'],
    ['no dashes', '0198f2c07e5b7c1c8a3e4b5d6f708192'],
    ['braces', '{0198f2c0-7e5b-7c1c-8a3e-4b5d6f708192}'],
    ['a letter beyond f', '0198f2c0-7e5b-7c1c-8a3e-4b5d6f70819g'],
    ['a line break', '0198f2c0-7e5b-7c1c-8a3e-4b5d6f708192\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(isUuid(text)).toBe(false);
    expect(safeParse(UuidSchema, text).success).toBe(false);
  });
});
