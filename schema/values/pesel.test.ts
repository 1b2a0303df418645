import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { addDays, parseLocalDate } from './local-date.js';
import { buildPesel, isPesel, parsePesel, PeselSchema } from './pesel.js';

/** The first two are the specimens of public documents; the others belong to centuries and serials of nobody alive. */
const SPECIMENS = [
  ['44051401359', '1944-05-14'],
  ['02070803628', '1902-07-08'],
  ['00222900009', '2000-02-29'],
  ['99923100014', '1899-12-31'],
  ['00410100000', '2100-01-01'],
  ['99723199991', '2299-12-31'],
] as const;

const anyBirth = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2299-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => parseLocalDate(date.toISOString().slice(0, 10)));
const anySerial = fc.integer({ min: 0, max: 9999 });

/** The check as the ministry words it (weights 9, 7, 3, 1 … over ten digits give the last one): another formula than ours. */
const ministryAccepts = (text: string): boolean =>
  [9, 7, 3, 1, 9, 7, 3, 1, 9, 7].reduce((total, weight, index) => total + weight * Number(text[index]), 0) % 10 ===
  Number(text[10]);

describe('a well-formed PESEL', () => {
  test.each(SPECIMENS)('%s is accepted, and is the number of its birth date and serial', (text, birthDate) => {
    expect(parsePesel(text)).toBe(text);
    expect(buildPesel(parseLocalDate(birthDate), Number(text.slice(6, 10)))).toBe(text);
  });

  test('is accepted with spaces around it', () => {
    expect(safeParse(PeselSchema, ' 44051401359 ').output).toBe('44051401359');
  });

  test('is built for any birth date and serial, and is another on the next day', () => {
    fc.assert(
      fc.property(anyBirth, anySerial, (birthDate, serial) => {
        const pesel = buildPesel(birthDate, serial);
        expect(pesel.slice(4, 10)).toBe(`${birthDate.slice(8)}${String(serial).padStart(4, '0')}`);
        expect(buildPesel(addDays(birthDate, 1), serial)).not.toBe(pesel);
        expect(ministryAccepts(pesel)).toBe(true);
      }),
    );
  });
});

describe('a wrong PESEL', () => {
  test.each([
    ['a wrong check digit', '44051401358'],
    ['a day that does not exist', '44053201353'],
    ['29 February 1900', '00022900003'],
    ['month zero', '44000100001'],
    ['only zeros', '00000000000'],
    ['ten digits', '4405140135'],
    ['twelve digits', '440514013590'],
    ['letters', '4405140135a'],
    ['digits of another script', '٤٤٠٥١٤٠١٣٥٩'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(isPesel(text)).toBe(false);
    expect(() => parsePesel(text)).toThrow(RangeError);
    expect(safeParse(PeselSchema, text).success).toBe(false);
  });

  test('is found for every single mistyped digit', () => {
    fc.assert(
      fc.property(anyBirth, anySerial, fc.nat(10), fc.integer({ min: 1, max: 9 }), (birthDate, serial, at, by) => {
        const pesel = buildPesel(birthDate, serial);
        const mistyped = pesel.slice(0, at) + String((Number(pesel[at]) + by) % 10) + pesel.slice(at + 1);
        expect(isPesel(mistyped)).toBe(false);
      }),
    );
  });

  test('is never repeated in a message', () => {
    expect(() => parsePesel('44051401358')).toThrow(/^\D*$/);
    expect(
      safeParse(PeselSchema, '44051401358')
        .issues?.map((issue) => issue.message)
        .join(),
    ).not.toContain('4405');
  });

  test('cannot be built for a birth date outside the five centuries', () => {
    expect(() => buildPesel(parseLocalDate('1799-12-31'), 1)).toThrow(RangeError);
    expect(() => buildPesel(parseLocalDate('2300-01-01'), 1)).toThrow(RangeError);
  });
});
