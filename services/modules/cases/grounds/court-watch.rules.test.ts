import type { LocalDate } from '@asysta/schema/values/local-date';
import { expect, test } from 'vitest';
import { type OrderOnPaper, reportsOwed, watchedEnd } from './court-watch.rules.js';

const day = (text: string) => `2026-${text}` as LocalDate;

const order = (from: string, to: string | null, reports: readonly string[] = []): OrderOnPaper => ({
  issuedOn: day(from),
  validFrom: day(from),
  validTo: to === null ? null : day(to),
  reportsDueOn: reports.map(day),
});

test.each([
  ['the end of the last order', [order('03-01', '03-31'), order('05-01', '12-31')], '12-31'],
  ['none where the last one has no end', [order('03-01', '12-31'), order('05-01', null)], null],
  ['none that is over', [order('03-01', '03-31')], null],
  ['one that falls on the day', [order('03-01', '06-01')], '06-01'],
  ['that of the one behind which another never entitled', [order('03-01', '12-31'), order('05-01', '04-30')], '12-31'],
  ['none where there is no order', [], null],
])('A7 watched is %s', (_, orders, dueOn) => {
  expect(watchedEnd(orders, day('06-01')).map((term) => term.dueOn)).toEqual(dueOn ? [day(dueOn)] : []);
});

test('A7 reports are owed on the days of their own order, each once, and of no order that ended before', () => {
  const orders = [order('03-01', '04-30', ['04-01', '04-01', '05-01']), order('05-01', null, ['09-01', '07-01'])];
  expect(reportsOwed(orders)).toEqual([
    { startsOn: day('03-01'), dueOn: day('04-01') },
    { startsOn: day('05-01'), dueOn: day('07-01') },
    { startsOn: day('05-01'), dueOn: day('09-01') },
  ]);
});
