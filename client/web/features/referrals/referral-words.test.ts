import { expect, test } from 'vitest';
import { momentInWords, valueInWords } from './referral-words.js';

test('tells a moment near its time without the year, and another year with it', () => {
  expect(momentInWords('2026-11-24T09:12:00Z', '2026-11-25')).toBe('24 listopada, 10:12');
  expect(momentInWords('2025-12-31T23:30:00Z', '2026-11-25')).toBe('1 stycznia, 00:30');
  expect(momentInWords('2025-12-31T22:30:00Z', '2026-11-25')).toBe('31 grudnia 2025, 23:30');
});

test('writes copied days in words and leaves every other value as it was copied', () => {
  expect(valueInWords('CHILDREN_BIRTH_DATES', '2019-03-02, 2021-07-15')).toBe('2 marca 2019, 15 lipca 2021');
  expect(valueInWords('ADDRESS', 'ul. Testowa 2026-01-01')).toBe('ul. Testowa 2026-01-01');
});
