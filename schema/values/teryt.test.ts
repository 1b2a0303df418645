import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { gminaKeyOf, gminaTypeOf, isTerytCode, parseTerytCode, TerytCodeSchema, VOIVODESHIPS, voivodeshipOf } from './teryt.js';

test.each([
  ['Raków', '2604162', '260416', '26', 'RURAL'],
  ['Zielonki', '1206172', '120617', '12', 'RURAL'],
  ['Rawa Mazowiecka', '1013011', '101301', '10', 'URBAN'],
  ['Łódź', '1061011', '106101', '10', 'URBAN'],
  ['a gmina of town and villages', '3224043', '322404', '32', 'URBAN_RURAL'],
])('the code of %s tells its key, voivodeship and type', (_, text, key, voivodeship, type) => {
  const code = parseTerytCode(text);
  expect(gminaKeyOf(code)).toBe(key);
  expect(voivodeshipOf(code)).toBe(voivodeship);
  expect(gminaTypeOf(code)).toBe(type);
  expect(safeParse(TerytCodeSchema, ` ${text}`).output).toBe(text);
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
    expect(safeParse(TerytCodeSchema, text).success).toBe(false);
  });
});

test.each(VOIVODESHIPS)('voivodeship %s is read back from a code that starts with it', (voivodeship) => {
  expect(voivodeshipOf(parseTerytCode(`${voivodeship}01011`))).toBe(voivodeship);
});
