import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Accompanied, daysToCount, familiesOn } from './caseload.rules.js';

const day = (text: string) => text as LocalDate;
const [FROM, TO] = [day('2026-03-01'), day('2026-03-20')];

const HELD: readonly Accompanied[] = [
  { assignedOn: day('2025-01-01') },
  { assignedOn: day('2025-01-01'), endedOn: day('2026-03-05') },
  { assignedOn: day('2026-03-10'), endedOn: null },
  { assignedOn: day('2026-03-12'), endedOn: day('2026-03-12') },
];

test.each([
  ['2026-03-04', 2],
  ['2026-03-05', 1],
  ['2026-03-09', 1],
  ['2026-03-10', 2],
  ['2026-03-12', 2],
])('L16 on %s families: %i; on its last day a place is free again', (on, families) => {
  expect(familiesOn(HELD, day(on))).toBe(families);
});

test('L16 the fullest day of an interval is among the days on which one counts', () => {
  const days: LocalDate[] = [];
  for (let on = FROM; on <= TO; on = addDays(on, 1)) days.push(on);
  const counted = daysToCount(HELD, { from: FROM, to: TO });
  expect(counted).toEqual(['2026-03-01', '2026-03-10', '2026-03-12']);
  expect(Math.max(...counted.map((on) => familiesOn(HELD, on)))).toBe(Math.max(...days.map((on) => familiesOn(HELD, on))));
});

test('L16 a limit that came into force meanwhile is counted from its day', () => {
  expect(daysToCount([], { from: FROM, to: TO, changedOn: [day('2026-03-15')] })).toEqual(['2026-03-01', '2026-03-15']);
  expect(daysToCount([], { from: FROM, to: TO, changedOn: [day('2025-03-15')] })).toEqual(['2026-03-01']);
});
