import { describe, expect, expectTypeOf, test } from 'vitest';
import { REFUSAL_CODES, REFUSAL_WORDS, refusalInWords, type RefusalFacts } from './refusals.js';
import { fill } from './words/fill.js';

test('every code has one sentence and no sentence lacks its code', () => {
  expect(Object.keys(REFUSAL_WORDS).sort()).toEqual([...REFUSAL_CODES].sort());
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
});

describe.each(REFUSAL_CODES)('%s', (code) => {
  const words = REFUSAL_WORDS[code];

  test('says what happened and how to go on, in whole sentences', () => {
    expect(words.match(/[.?!:](?: |$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(words).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('blames nobody and names no technique', () => {
    expect(words).not.toMatch(/nieprawidłow|niepoprawn|błędn|błąd|walidac|serwer|null|undefined|podopieczn|"/i);
  });

  test('leaves no placeholder open', () => {
    const named = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'tak']);
    expect(refusalInWords(code, Object.fromEntries(named) as Record<string, string>)).not.toMatch(/[{}…]/);
  });
});

describe('facts', () => {
  test('stand in the sentence', () => {
    expect(refusalInWords('CASELOAD_LIMIT_REACHED', { limit: 15, day: '2026-03-02' })).toContain(
      'rodzin: 15 (stan na 2 marca 2026). ',
    );
  });

  test('are said as people say them: a day has its month in words, and stays a day for a machine', () => {
    expect(refusalInWords('DATE_TOO_EARLY', { day: '1950-03-02', since: '2012-01-01' })).toBe(
      'To zbyt dawna data: 2 marca 1950. Asystenci rodziny pracują od 1 stycznia 2012. Sprawdź rok.',
    );
  });

  test.each([
    ['a missing one', {}],
    ['one that cannot be said', { limit: { families: 15 } }],
  ])('%s leaves an ellipsis rather than a hole', (_, facts) => {
    expect(refusalInWords('CASELOAD_LIMIT_REACHED', facts)).toContain('rodzin: … (stan na …). ');
  });

  test('are asked for by the compiler exactly where a sentence names them', () => {
    expectTypeOf<RefusalFacts<'CASELOAD_LIMIT_REACHED'>>().toEqualTypeOf<Readonly<Record<'limit' | 'day', string | number>>>();
    expectTypeOf<keyof RefusalFacts<'NOT_FOUND'>>().toBeNever();
  });

  test.each([
    ['{a} i {b}', { a: 1, b: 'dwa' }, '1 i dwa'],
    ['{a}, {a}', { a: '$&' }, '$&, $&'],
    ['bez faktów', {}, 'bez faktów'],
    ['{a}', { a: '{b}', b: 'x' }, '{b}'],
    ['{toString}', {}, '…'],
  ])('“%s” is filled', (text, facts, expected) => {
    expect(fill<string>(text, facts as Record<string, string | number>)).toBe(expected);
  });
});
