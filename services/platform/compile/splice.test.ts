import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonText, splice } from './splice.js';

const SEAM = /[0-9a-f]{32}/;

/** Anything a person may type, seams of other requests and pieces of JSON included. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed()),
  fc.constantFrom('0:[]', '"0:[1]"', '\\', '"', '{"a":1}', ':', '[]', '\u2028'),
  fc.stringMatching(/^[0-9a-f]{32}$/).map((other) => `${other}<0:[]${other}>`),
);

const places = fc.array(
  fc.oneof(
    typed.map((text) => ({ text })),
    fc.record({ inputs: fc.array(typed, { maxLength: 3 }) }),
  ),
  {
    maxLength: 12,
  },
);

test('typed text is never replaced by a splice, whatever is typed and wherever the seams are', () => {
  fc.assert(
    fc.property(places, (all) => {
      const seam = randomBytes(16).toString('hex');
      const told = all.map((place) =>
        'text' in place ? JSON.stringify(place.text) : `${seam}<0:${JSON.stringify(place.inputs)}${seam}>`,
      );
      const answer = splice(`[${told.join(',')}]`, seam, [(inputs) => ({ inputs })], null);
      expect(answer).not.toMatch(new RegExp(seam));
      expect(JSON.parse(answer)).toEqual(all.map((place) => ('text' in place ? place.text : { inputs: place.inputs })));
    }),
    { numRuns: 500 },
  );
});

test('what a rule answers is told as JSON, nothing as null, and a text in it is no seam', () => {
  const seam = randomBytes(16).toString('hex');
  const place = (number: number): string => `${seam}<${number}:[]${seam}>`;
  const answer = splice(`[${place(0)},${place(1)}]`, seam, [() => `"${SEAM.source}"`, () => undefined], null);
  expect(JSON.parse(answer)).toEqual([`"${SEAM.source}"`, null]);
});

test('a seam whose function the document has not is a fault, never left in the answer', () => {
  const seam = randomBytes(16).toString('hex');
  expect(() => splice(`${seam}<1:[]${seam}>`, seam, [() => null], null)).toThrow('has not');
});

test('rows with seams of their own may be put in order by a function: they are filled where its result holds them', () => {
  const seam = randomBytes(16).toString('hex');
  const seamed = (number: number, inputs: readonly unknown[]): string => `${seam}<${number}:${JSON.stringify(inputs)}${seam}>`;
  const double = ([value]: readonly unknown[]): unknown => Number(value) * 2;
  const reversed = ([rows]: readonly unknown[]): unknown =>
    new JsonText(`[${(rows as readonly string[]).toReversed().join(',')}]`);
  const typed = JSON.stringify(`"0:[1]"\\" ${'\u2028'}`);
  const rows = [`{"v":${seamed(0, [1])}}`, `{"v":${seamed(0, [2])},"typed":${typed}}`, seamed(1, [[seamed(0, [3]), '1']])];
  const answer = splice(`{"list":${seamed(1, [rows])}}`, seam, [double, reversed], null);
  expect(JSON.parse(answer)).toEqual({ list: [[1, 6], { v: 4, typed: JSON.parse(typed) as string }, { v: 2 }] });
});

test('a seam left open is a fault, never an answer', () => {
  const seam = randomBytes(16).toString('hex');
  expect(() => splice(`[${seam}<0:[1]]`, seam, [() => 1], null)).toThrow('left a seam open');
});
