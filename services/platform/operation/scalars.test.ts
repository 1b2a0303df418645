import { readFileSync } from 'node:fs';
import { GraphQLError, type GraphQLScalarType, Kind, printType, type ValueNode } from 'graphql';
import { expect, test } from 'vitest';
import { HalfYearScalar, LocalDateScalar } from './scalars.js';

const text = (value: string): ValueNode => ({ kind: Kind.STRING, value });

/** What a value is refused with, however it is sent: as a variable or in the document. */
const refusal = (work: () => unknown): GraphQLError => {
  try {
    return expect.unreachable(`answered ${String(work())}`) as never;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

const refusalsOf = (scalar: GraphQLScalarType, value: string) =>
  [() => scalar.parseValue(value), () => scalar.parseLiteral(text(value))].map((work) => {
    const { message, extensions } = refusal(work);
    return [message, extensions['code']];
  });

const CONTRACT = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');

test.each([LocalDateScalar, HalfYearScalar])('%s is told in the contract in these words', (scalar) => {
  expect(CONTRACT).toContain(printType(scalar));
});

test.each(['1850-01-01', '2026-02-28', '2024-02-29', '2150-12-31'])('%s is a day, as a variable and in the document', (day) => {
  expect(LocalDateScalar.parseValue(day)).toBe(day);
  expect(LocalDateScalar.parseLiteral(text(day))).toBe(day);
  expect(LocalDateScalar.serialize(day)).toBe(day);
});

test.each(['', '2026-2-1', '2026-02-29', '2026-13-01', '12026-01-01', '2026-01-01T00:00', 'x2026-01-01'])(
  '"%s" is no day and the caller’s mistake',
  (value) => {
    const words = ['A calendar day must be written YYYY-MM-DD', 'BAD_USER_INPUT'];
    expect(refusalsOf(LocalDateScalar, value)).toEqual([words, words]);
  },
);

test.each(['1849-12-31', '2151-01-01'])('%s is a day beyond what anybody here works with', (value) => {
  const words = ['A calendar day must lie in the years 1850 to 2150', 'BAD_USER_INPUT'];
  expect(refusalsOf(LocalDateScalar, value)).toEqual([words, words]);
});

test('what is no text is neither a day nor a half-year, even where it reads like one', () => {
  for (const scalar of [LocalDateScalar, HalfYearScalar])
    for (const value of [null, undefined, 2026, ['2026-01-01'], ['2026-H1'], new Date(), new String('2026-01-01')])
      expect(refusal(() => scalar.parseValue(value)).extensions['code']).toBe('BAD_USER_INPUT');
  expect(refusal(() => LocalDateScalar.parseLiteral({ kind: Kind.ENUM, value: '2026-01-01' })).message).toMatch(
    /^A calendar day/,
  );
  expect(refusal(() => HalfYearScalar.parseLiteral({ kind: Kind.ENUM, value: '2026-H1' })).message).toMatch(/^A half-year/);
});

test('a day that leaves is asked its form alone', () => {
  expect(LocalDateScalar.serialize('1700-01-01')).toBe('1700-01-01');
  for (const value of [new Date(), null, ['2026-01-01'], '2026-1-01', 'x2026-01-01', '2026-01-01T00:00', '2026-01-1', '20-01-01'])
    expect(refusal(() => LocalDateScalar.serialize(value)).message).toBe('A calendar day is written YYYY-MM-DD');
});

test.each(['2026-H1', '2026-H2'])('%s is a half-year, as a variable, in the document and in an answer', (value) => {
  expect(HalfYearScalar.parseValue(value)).toBe(value);
  expect(HalfYearScalar.parseLiteral(text(value))).toBe(value);
  expect(HalfYearScalar.serialize(value)).toBe(value);
});

test.each(['', '2026', '2026-H3', '2026-h1', '2026-H1 '])('"%s" is no half-year, going in or out', (value) => {
  const words = ['A half-year must be written YYYY-H1 or YYYY-H2', 'BAD_USER_INPUT'];
  expect(refusalsOf(HalfYearScalar, value)).toEqual([words, words]);
  expect(refusal(() => HalfYearScalar.serialize(value)).message).toBe(words[0]);
});
