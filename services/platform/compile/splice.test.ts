import { expect, test } from 'vitest';
import { splice } from './splice.js';

const SEAM = 'a1b2c3';
const seamed = (number: number, inputs: readonly unknown[]): string => `${SEAM}${number}:${JSON.stringify(inputs)}${SEAM}`;

const double = ([value]: readonly unknown[]): unknown => Number(value) * 2;
const reversed = ([rows]: readonly unknown[]): unknown => (rows as readonly unknown[]).toReversed();

test.each([
  ['nothing', { a: 'x "y" \\' }, { a: 'x "y" \\' }],
  ['one at the beginning and one at the end', [seamed(0, [1]), 'between', seamed(0, [2])], [2, 'between', 4]],
  ['an empty answer', [seamed(0, [])], [null]],
  [
    'rows with seams of their own, put in order by a function',
    { list: seamed(1, [[{ v: seamed(0, [1]) }, { v: seamed(0, [2]), typed: `"0:[1]"\\" ${'\u2028'}` }]]) },
    { list: [{ v: 4, typed: `"0:[1]"\\" ${'\u2028'}` }, { v: 2 }] },
  ],
  ['three deep', [seamed(1, [[seamed(1, [[seamed(0, [3]), 1]])]])], [[[1, 6]]]],
])('fills what the statement left open: %s', (_, left, filled) => {
  expect(JSON.parse(splice(JSON.stringify(left), SEAM, [double, reversed], null))).toEqual(filled);
});

test('a seam left open or of no function is a fault, never an answer', () => {
  expect(() => splice(`["${SEAM}0:[1]"]`, SEAM, [double], null)).toThrow('left a seam open');
  expect(() => splice(JSON.stringify([seamed(7, [])]), SEAM, [double], null)).toThrow('a function that its document has not');
});
