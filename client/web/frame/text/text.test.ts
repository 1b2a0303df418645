import { expect, test } from 'vitest';
import { formatDay, formatList } from '../../components/format.js';
import { i18n } from './i18n.js';

test.each([
  [1, 'Jedna rzecz wymaga poprawy'],
  [2, '2 rzeczy wymagają poprawy'],
  [5, '5 rzeczy wymaga poprawy'],
  [22, '22 rzeczy wymagają poprawy'],
])('counts %i thing(s) to mend as a Pole would', (count, words) => {
  expect(i18n.t('components:errorTitle', { count })).toBe(words);
});

test('tells a late deadline by the number of days', () => {
  expect(i18n.t('components:due.overdue', { count: 1 })).toBe('1 dzień po terminie');
  expect(i18n.t('components:due.overdue', { count: 3 })).toBe('3 dni po terminie');
});

test('says a day and a list in words', () => {
  expect(formatDay('2026-11-24')).toBe('24 listopada 2026');
  expect(formatList(['Anna', 'Ewa', 'Jan'])).toBe('Anna, Ewa i Jan');
});
