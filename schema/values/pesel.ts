import * as v from 'valibot';
import { isLocalDate, type LocalDate } from './local-date.js';

/** A PESEL number whose birth date exists and whose check digit agrees; says nothing about whether it was ever issued. */
export type Pesel = string & { readonly __brand: 'Pesel' };

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** Index of the month offset (20 each) → first year of the century; art. 15 of the act of 24 September 2010. */
const CENTURIES = [1900, 2000, 2100, 2200, 1800];

const checkDigitOf = (tenDigits: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(tenDigits[index]), 0);
  return (10 - (sum % 10)) % 10;
};

/** The birth date as text; it may be a day that does not exist. */
const birthTextOf = (digits: string): string => {
  const month = Number(digits.slice(2, 4));
  const century = CENTURIES[Math.floor(month / 20)]!;
  return `${century + Number(digits.slice(0, 2))}-${String(month % 20).padStart(2, '0')}-${digits.slice(4, 6)}`;
};

/** Tells whether a text is eleven digits with a birth date that exists and a check digit that agrees. */
export const isPesel = (text: string): text is Pesel =>
  /^[0-9]{11}$/.test(text) && isLocalDate(birthTextOf(text)) && checkDigitOf(text) === Number(text[10]);

/** Turns a text into a PESEL, or throws a RangeError whose message never repeats the text. */
export const parsePesel = (text: string): Pesel => {
  if (!isPesel(text)) throw new RangeError('Not a PESEL number');
  return text;
};

/** The day of birth that a number tells. */
export const birthDateOf = (pesel: Pesel): LocalDate => birthTextOf(pesel) as LocalDate;

/** The sex that a number tells by its tenth digit: odd for a man. */
export const sexOf = (pesel: Pesel): 'FEMALE' | 'MALE' => (Number(pesel[9]) % 2 === 0 ? 'FEMALE' : 'MALE');

/** Parses a PESEL at the rim; spaces around it are forgiven. */
export const PeselSchema = v.pipe(
  v.string('Podaj numer PESEL: 11 cyfr.'),
  v.trim(),
  v.regex(/^[0-9]{11}$/, 'Numer PESEL ma 11 cyfr, bez spacji i kresek. Policz cyfry i popraw.'),
  v.check(isPesel, 'W numerze PESEL jest pomyłka: cyfry do siebie nie pasują. Porównaj je z dokumentem i popraw.'),
  v.transform((text) => text as Pesel),
);

/** Builds a well-formed number from a birth date and a serial of four digits, for sample people and tests. */
export const buildPesel = (birthDate: LocalDate, serial: number): Pesel => {
  const [year, month, day] = birthDate.split('-').map(Number);
  const offset = CENTURIES.indexOf(Math.floor(year! / 100) * 100) * 20;
  const digits =
    [year! % 100, month! + offset, day!].map((part) => String(part).padStart(2, '0')).join('') + String(serial).padStart(4, '0');
  return parsePesel(`${digits}${checkDigitOf(digits)}`);
};
