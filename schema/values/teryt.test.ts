import { describe, expect, test } from 'vitest';
import { gminaKeyOf, isTerytCode, parseTerytCode, VOIVODESHIPS, voivodeshipOf } from './teryt.js';

test.each([
  ['Raków', '2604162', '260416', '26'],
  ['Zielonki', '1206172', '120617', '12'],
  ['Rawa Mazowiecka', '1013011', '101301', '10'],
  ['Łódź', '1061011', '106101', '10'],
  ['a gmina of town and villages', '3224043', '322404', '32'],
])('the code of %s tells its key and voivodeship', (_, text, key, voivodeship) => {
  const code = parseTerytCode(text);
  expect(gminaKeyOf(code)).toBe(key);
  expect(voivodeshipOf(code)).toBe(voivodeship);
});

describe('a code is refused when', () => {
  test.each([
    ['the voivodeship does not exist', '0304162'],
    ['the voivodeship is zero', '0004162'],
    ['the voivodeship is beyond the last', '3404162'],
    ['the powiat is zero', '2600162'],
    ['the gmina is zero', '2604002'],
    ['the type is a part of a gmina', '2604164'],
    ['the type is missing', '260416'],
    ['it is too long', '26041622'],
    ['it has letters', '26O4162'],
    ['it is empty', ''],
  ])('%s', (_, text) => {
    expect(isTerytCode(text)).toBe(false);
    expect(() => parseTerytCode(text)).toThrow(RangeError);
  });
});

test.each(VOIVODESHIPS)('voivodeship %s is read back from a code that starts with it', (voivodeship) => {
  expect(voivodeshipOf(parseTerytCode(`${voivodeship}01011`))).toBe(voivodeship);
});
