import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isDrawn, type Mutant } from './drawn.ts';

const mutantAt = (line: number, file = 'services/platform/clock.ts'): Mutant => ({
  fileName: resolve(file),
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line, column: 0 }, end: { line, column: 4 } },
});
const lines = Array.from({ length: 2_000 }, (_, line) => line);
const drawn = (percent: number, seed = '1', file?: string) =>
  lines.filter((line) => isDrawn(mutantAt(line, file), { percent, seed }));

test('so many of a hundred are drawn, none of them by its place', () => {
  expect(drawn(0)).toEqual([]);
  expect(drawn(100)).toEqual(lines);
  expect(drawn(10).length).toBeGreaterThan(150);
  expect(drawn(10).length).toBeLessThan(250);
  expect(drawn(10).filter((line) => line < 1_000).length).toBeGreaterThan(70);
});

test('a seed draws the same again, another seed and another file others, and a larger share holds the smaller', () => {
  expect(drawn(10)).toEqual(drawn(10));
  expect(drawn(10, '2')).not.toEqual(drawn(10));
  expect(drawn(10, '1', 'services/platform/ids.ts')).not.toEqual(drawn(10));
  expect(drawn(20)).toEqual(expect.arrayContaining(drawn(10)));
});
