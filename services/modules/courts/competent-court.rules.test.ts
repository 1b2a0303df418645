import type { LocalDate } from '@asysta/schema/values/local-date';
import { expect, test } from 'vitest';
import { canBeCompetent, newlyWithout, takenOver } from './competent-court.rules.js';

const court = (from: string, to: string | null = null, name = 'Sąd Rejonowy') => ({
  name,
  validFrom: from as LocalDate,
  validTo: to as LocalDate | null,
});
const period = (from: string, to: string | null = null) => ({ from: from as LocalDate, to: to as LocalDate | null });

test('A6 A7 one court is competent on a day, and none ends before it begins', () => {
  const others = [court('2020-01-01', '2024-12-31')];
  expect(canBeCompetent(period('2025-01-01'), others)).toEqual({ allowed: true });
  expect(canBeCompetent(period('2024-12-31'), others)).toMatchObject({
    code: 'COMPETENT_COURT_OVERLAPS',
    details: { field: 'input.validFrom', facts: { name: 'Sąd Rejonowy', from: '2020-01-01' } },
  });
  expect(canBeCompetent(period('2025-01-02', '2025-01-01'), others)).toMatchObject({ code: 'PERIOD_INVALID' });
});

test('A6 A7 a court takes over from the one without a last day that began before it', () => {
  const [ended, open] = [court('2018-01-01', '2019-12-31'), court('2020-01-01')];
  expect(takenOver([ended, open], court('2025-01-01'))).toBe(open);
  expect(takenOver([ended, open], court('2020-01-01'))).toBeUndefined();
  expect(takenOver([ended], court('2025-01-01'))).toBeUndefined();
});

test.each([
  ['none where one follows on the other', [], [court('2020-01-01', '2024-12-31'), court('2025-01-01')], []],
  [
    'those between two',
    [court('2020-01-01')],
    [court('2025-01-03'), court('2020-01-01', '2024-12-31')],
    [period('2025-01-01', '2025-01-02')],
  ],
  [
    'those after the last one, now that another one follows',
    [court('2020-01-01', '2020-12-31')],
    [court('2020-01-01', '2020-12-31'), court('2022-01-01')],
    [period('2021-01-01', '2021-12-31')],
  ],
  ['all after the last one', [court('2020-01-01')], [court('2020-01-01', '2024-12-31')], [period('2025-01-01')]],
  [
    'none that were without before',
    [court('2020-01-01', '2020-12-31'), court('2023-01-01')],
    [court('2020-01-01', '2020-12-31'), court('2021-06-01', '2021-12-31'), court('2023-01-01')],
    [],
  ],
] as const)('A6 A7 days that a change leaves without a court: %s', (_, before, after, expected) => {
  expect(newlyWithout(before, after)).toEqual(expected);
});
