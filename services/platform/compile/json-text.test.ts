import { expect, test } from 'vitest';
import { listText, objectText, orNull, word } from './json-text.js';

test('an object is one text of its keys and its values, and one without any is empty', () => {
  expect(objectText([])).toBe(`'{}'`);
  expect(objectText([['id', 'a']])).toBe(`concat('{"id":', a, '}')`);
  expect(
    objectText([
      ['id', 'a'],
      ['city', 'b'],
    ]),
  ).toBe(`concat('{"id":', a, ',"city":', b, '}')`);
});

test('no function is given more arguments than PostgreSQL takes, and no piece is lost', () => {
  const most = (text: string): number => {
    const counts = [0];
    let largest = 0;
    for (const one of text.match(/concat\(|\)|, /g) ?? []) {
      if (one === 'concat(') counts.push(1);
      else if (one === ')') largest = Math.max(largest, counts.pop() ?? 0);
      else counts.push((counts.pop() ?? 0) + 1);
    }
    return largest;
  };
  for (const fields of [49, 50, 99, 100, 300]) {
    const pairs = Array.from({ length: fields }, (_, at) => [`k${at}`, `v${at}`] as const);
    const text = objectText(pairs);
    expect(most(text), String(fields)).toBeLessThanOrEqual(100);
    expect(most(text), String(fields)).toBeGreaterThan(90);
    expect(text.match(/v\d+/g)).toEqual(pairs.map(([, value]) => value));
    expect(text.match(/k\d+/g)).toEqual(pairs.map(([key]) => key));
    expect(text).toMatch(/^(concat\()+'\{"k0":', v0, /);
    expect(text).toMatch(/'}'\)+$/);
  }
});

test('a list, a word of ours and what may be null are JSON', () => {
  expect(listText('j', '')).toBe(`concat('[', string_agg(j, ','), ']')`);
  expect(listText('j', ' order by place')).toBe(`concat('[', string_agg(j, ',' order by place), ']')`);
  expect(word('Family')).toBe(`'"Family"'`);
  expect(orNull('f.city')).toBe(`coalesce(f.city, 'null')`);
});
