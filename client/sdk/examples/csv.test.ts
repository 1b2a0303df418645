import { expect, test } from 'vitest';
import { csvOf } from './csv.js';

test('writes what a Polish spreadsheet opens: mark, semicolons, CRLF, doubled quotes', () => {
  expect(
    csvOf([
      ['a', 'b; c', 'd "e"', 'f\ng'],
      [1, null, -2, 'ż'],
    ]),
  ).toBe('\uFEFFa;"b; c";"d ""e""";"f\ng"\r\n1;;-2;ż\r\n');
});

test('lets no text begin as a formula', () => {
  expect(csvOf([['=1+1', '@x', '+1', '-1', '=";"']])).toBe(`\uFEFF'=1+1;'@x;'+1;'-1;"'="";"""\r\n`);
});
