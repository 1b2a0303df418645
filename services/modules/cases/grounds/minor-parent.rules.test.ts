import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { leavesAsMinor } from './minor-parent.rules.js';

const day = (text: string): LocalDate => text as LocalDate;

test.each([
  ['turns 18 the day after leaving', ['2008-03-21'], '2026-03-20', true],
  ['turns 18 on the day of leaving', ['2008-03-20'], '2026-03-20', false],
  ['turned 18 after leaving, before today', ['2008-02-20'], '2026-01-10', false],
  ['was born 1990 and left in 2010', ['1990-04-05'], '2010-05-01', false],
  ['is one of two', ['1990-04-05', '2009-05-05'], '2026-03-20', true],
  ['has no known birth date', [null], '2026-03-20', false],
  ['is not there', [], '2026-03-20', false],
] as const)('L24 on 2 March 2026, a parent who %s: %j, leaving on %s: %s', (_, born, leavesOn, may) => {
  const births = born.map((one) => (one === null ? null : day(one)));
  const verdict = leavesAsMinor(births, day(leavesOn), day('2026-03-02'));
  expect(verdict.allowed ? null : verdict.code).toBe(may ? null : 'NOT_A_MINOR_PARENT');
});
