import { expect, test } from 'vitest';
import { ageInWords } from './age.js';

test.each([
  ['2020-11-23', '2026-11-22', '5 lat'],
  ['2020-11-22', '2026-11-22', '6 lat'],
  ['2004-02-29', '2026-02-27', '21 lat'],
  ['2004-02-29', '2026-02-28', '22 lata'],
  ['2026-10-23', '2026-11-22', '0 miesięcy'],
  ['2026-10-22', '2026-11-22', '1 miesiąc'],
  ['2024-11-23', '2026-11-22', '23 miesiące'],
  ['2024-11-22', '2026-11-22', '2 lata'],
])('who was born on %s is, on %s, %s old', (born, today, words) => {
  expect(ageInWords(born, today)).toBe(words);
});

test('has no age for somebody who is not born yet', () => {
  expect(ageInWords('2026-12-01', '2026-11-22')).toBeNull();
});
