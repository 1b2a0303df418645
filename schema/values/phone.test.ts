import { expect, test } from 'vitest';
import { phoneDigits } from './phone.js';

test.for([
  ['601 234 567', '601234567'],
  ['+48 601-234-567', '601234567'],
  ['0048601234567', '601234567'],
  ['(12) 285 00 01', '122850001'],
  ['601 234 56', null],
  ['', null],
] as const)('%s is compared as %s', ([typed, digits]) => {
  expect(phoneDigits(typed)).toBe(digits);
});
