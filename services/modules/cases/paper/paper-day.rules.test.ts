import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Verdict } from '../../../platform/refusal/refusal.js';
import { decidedInOffice, followsCaseBefore, mayBeDated } from './paper-day.rules.js';

const day = (text: string) => text as LocalDate;
const codeOf = (verdict: Verdict) => (verdict.allowed ? null : verdict.code);

const TYPED = {
  today: day('2026-03-31'),
  field: 'input.assignedOn',
  lateReason: 'Urlop.',
  byDirector: false,
  daysWithoutReason: 0,
};

test.each([
  ['of today needs no reason', '2026-03-31', { lateReason: null }, null],
  ['of tomorrow is none yet', '2026-04-01', {}, 'DATE_IN_FUTURE'],
  ['of yesterday is entered with a reason', '2026-03-30', {}, null],
  ['of yesterday is not entered without one', '2026-03-30', { lateReason: null }, 'LATE_REASON_REQUIRED'],
  ['of the 30th day back is anybody’s who may decide', '2026-03-01', {}, null],
  ['of the 31st day back is not', '2026-02-28', {}, 'PAPER_IS_THE_DIRECTORS'],
  ['of the 31st day back is the director’s, with a reason', '2026-02-28', { byDirector: true }, null],
  [
    'of long ago needs a reason of the director too',
    '2025-02-28',
    { byDirector: true, lateReason: null },
    'LATE_REASON_REQUIRED',
  ],
  ['of a family needs none for 30 days', '2026-03-01', { lateReason: null, daysWithoutReason: 30 }, null],
  [
    'of a family needs one after them',
    '2026-02-28',
    { lateReason: null, daysWithoutReason: 30, byDirector: true },
    'LATE_REASON_REQUIRED',
  ],
])('L16 a paper decision %s', (_, on, over, code) => {
  expect(codeOf(mayBeDated({ ...TYPED, on: day(on), ...over }))).toBe(code);
});

test('L16 whoever decided held a function on that day, and the refusal names the day', () => {
  expect(decidedInOffice(true, day('2026-03-17'))).toEqual({ allowed: true });
  expect(decidedInOffice(false, day('2026-03-17'))).toMatchObject({
    code: 'DECIDER_HELD_NO_FUNCTION',
    details: { field: 'input.decidedById', facts: { day: '2026-03-17' } },
  });
});

test.each([
  ['2026-03-16', '2026-03-17', 'CASE_OPEN_UNTIL'],
  ['2026-03-17', '2026-03-17', null],
  ['2026-03-17', null, null],
])('L16 a case opened on %s after one closed on %s: %s', (openedOn, closed, code) => {
  expect(codeOf(followsCaseBefore(day(openedOn), closed === null ? null : day(closed)))).toBe(code);
});
