import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { endedBefore } from './case-worker.rules.js';

test.each([
  ['ends on the day before the next one begins', '2026-01-10', '2026-03-02', '2026-03-01'],
  ['that would begin on the same day never comes', '2026-03-02', '2026-03-02', '2026-03-01'],
  ['that would begin later never comes', '2026-04-01', '2026-03-02', '2026-03-31'],
])('L5 a time of leading a case %s', (_, validFrom, from, last) => {
  expect(endedBefore({ validFrom: validFrom as LocalDate, validTo: null }, from as LocalDate)).toBe(last);
});
