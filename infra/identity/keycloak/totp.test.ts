import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { totpCodeAt, totpKeyOf, totpSecretOf } from './totp.js';

describe('codes of the sample people', () => {
  test.each([
    { second: 59, code: '287082' },
    { second: 1111111109, code: '081804' },
    { second: 20000000000, code: '353130' },
  ])('at second $second the code is the one of RFC 6238, appendix B', ({ second, code }) => {
    const secret = Secret.fromUTF8('12345678901234567890').base32;
    expect(totpCodeAt(secret, second * 1000)).toBe(code);
  });

  test("Keycloak's text and the app's base32 are the same key", () => {
    expect(Secret.fromBase32(totpSecretOf('seed', 'anna.zielonki')).utf8).toBe(totpKeyOf('seed', 'anna.zielonki'));
  });

  test('two people and two checkouts have different keys', () => {
    const keys = [totpKeyOf('seed', 'anna'), totpKeyOf('seed', 'ewa'), totpKeyOf('other', 'anna')];
    expect(new Set(keys).size).toBe(3);
  });
});
