import { expect, test } from 'vitest';
import { shortText } from './address.js';

test('what no keyboard types is left out of what an address says', () => {
  expect(shortText('\u{0}Kowal\u{7}ska\u{9f}\n', 20)).toBe('Kowalska');
});

test('an address that says only what no keyboard types says nothing', () => {
  expect(shortText('\u{0}', 20)).toBeUndefined();
});
