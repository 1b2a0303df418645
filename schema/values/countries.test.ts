import * as v from 'valibot';
import { expect, test } from 'vitest';
import { COUNTRIES, CountrySchema, isCountry } from './countries.js';

test('a country is told by two letters, each once, also in small ones', () => {
  expect(new Set(COUNTRIES).size).toBe(249);
  expect(COUNTRIES.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  expect(v.parse(CountrySchema, ' ua ')).toBe('UA');
});

test.each(['XX', 'POL', 'P', '', 'EU', 'ua'])('%j is no country', (text) => {
  expect(isCountry(text)).toBe(false);
});
