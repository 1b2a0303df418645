import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocalDate } from './local-date.js';
import { likenessOf, searchKey, surnameStems, type NamedPerson } from './search-key.js';

describe('the form names are looked up in', () => {
  test.each([
    ['every Polish letter', 'ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż', 'acelnoszz acelnoszz'],
    ['letters typed as base and mark', 'Wo\u0301jcik', 'wojcik'],
    ['a double surname', 'Nowak–Kowalska - Żak', 'nowak kowalska zak'],
    ['many spaces', '  Anna   Maria\t Nowak\n', 'anna maria nowak'],
    ['an apostrophe', 'O’Connor', 'oconnor'],
    ['a title with dots', 'dr. Wąs', 'dr was'],
    ['letters of another script', 'Шевченко', 'шевченко'],
    ['only signs', ' - . ', ''],
  ])('%s', (_, text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('does not change when brought there twice, and keeps no space at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).toBe(key.trim());
        expect(key).not.toContain('  ');
      }),
    );
  });
});

describe('surnames of one family have one stem', () => {
  test.each([
    ['Kowalski', 'Kowalska'],
    ['Kowalski', 'Kowalskiego'],
    ['Kowalska', 'Kowalskiej'],
    ['Kowalskich', 'Kowalskim'],
    ['Sawicki', 'Sawicka'],
    ['Zawadzki', 'Zawadzka'],
    ['Biały', 'Biała'],
    ['Nowak', 'Nowakowa'],
    ['Wójcik', 'WOJCIK'],
  ])('%s and %s', (one, other) => {
    expect(surnameStems(one)).toEqual(surnameStems(other));
  });

  test.each([
    ['Kowalski', 'Kowalczyk'],
    ['Nowak', 'Nowicki'],
    ['Mazur', 'Mazurek'],
    ['Lis', 'Lisowska'],
    ['Wilk', 'Wilczek'],
  ])('%s and %s are two families', (one, other) => {
    expect(surnameStems(one)).not.toEqual(surnameStems(other));
  });

  test('a double surname has the stem of each part', () => {
    expect(surnameStems('Nowak-Kowalska')).toEqual(['kowalsk', 'nowak']);
    expect(surnameStems('Kowalska Nowak')).toEqual(['kowalsk', 'nowak']);
  });

  test('a short surname stays whole, and no surname has no stem', () => {
    expect(surnameStems('Rya')).toEqual(['rya']);
    expect(surnameStems(' ')).toEqual([]);
  });
});

const person = (firstName: string, lastName: string, birthDate: string | null): NamedPerson => ({
  firstName,
  lastName,
  birthDate: birthDate === null ? null : parseLocalDate(birthDate),
});

describe('a warning of duplicates', () => {
  const anna = person('Anna', 'Kowalska', '1990-05-01');
  test.each([
    ['the same entry', person('Anna', 'Kowalska', '1990-05-01'), 'LIKELY'],
    ['spelled in capitals without marks, inflected', person('ANNA', 'kowalskiej', '1990-05-01'), 'LIKELY'],
    ['with a second name and a double surname', person('Anna Maria', 'Nowak-Kowalska', '1990-05-01'), 'LIKELY'],
    ['another first name, as twins have', person('Ewa', 'Kowalska', '1990-05-01'), 'POSSIBLE'],
    ['another surname, as after a wedding', person('Anna', 'Zielińska', '1990-05-01'), 'POSSIBLE'],
    ['no birth date known', person('Anna', 'Kowalska', null), 'POSSIBLE'],
    ['another birth date', person('Anna', 'Kowalska', '1991-05-01'), 'NONE'],
    ['only the surname', person('Jan', 'Kowalski', '1988-01-01'), 'NONE'],
    ['only the birth date', person('Jan', 'Nowak', '1990-05-01'), 'NONE'],
    ['only the surname, no birth date known', person('Jan', 'Kowalski', null), 'NONE'],
  ] as const)('%s', (_, other, likeness) => {
    expect(likenessOf(anna, other)).toBe(likeness);
    expect(likenessOf(other, anna)).toBe(likeness);
  });

  test('is not given for two entries without names', () => {
    expect(likenessOf(person('', '', null), person('', '', null))).toBe('NONE');
    expect(likenessOf(person('', '', '2015-03-08'), person('', '', '2015-03-08'))).toBe('NONE');
  });

  test('is never missing for the same three facts', () => {
    const name = fc.constantFrom('Żaneta', 'Łukasz', 'Anna Maria', 'Bożena-Ewa');
    const surname = fc.constantFrom('Wiśniewska', 'Dąbrowski', 'Wójcik', 'Żak-Nowicka', 'Biały');
    fc.assert(
      fc.property(name, surname, (firstName, lastName) => {
        const one = person(firstName, lastName, '2015-03-08');
        expect(likenessOf(one, { ...one, lastName: searchKey(lastName).toUpperCase() })).toBe('LIKELY');
      }),
    );
  });
});
