import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Period } from '@asysta/schema/values/period';
import { assistantsEmployed, familiesAccompanied } from './figures.rules.js';

const days = (from: string, to: string | null = null): Period => ({ from: from as LocalDate, to: to as LocalDate | null });
const halfYear = days('2026-01-01', '2026-06-30');

test.each([
  ['all along', days('2025-01-01'), days('2025-01-01'), true],
  ['on its first day only', days('2025-01-01', '2026-01-01'), days('2025-01-01'), true],
  ['on its last day only', days('2026-06-30'), days('2026-06-30'), true],
  ['on one common day', days('2026-01-01', '2026-03-01'), days('2026-03-01'), true],
  ['but never on the same day', days('2026-01-01', '2026-02-28'), days('2026-03-01'), false],
  ['on the same day, but before it', days('2025-01-01', '2025-12-31'), days('2025-01-01'), false],
  ['on the same day, but after it', days('2026-07-01'), days('2026-01-01'), false],
  ['with a basis ended before its first day', days('2026-01-01'), days('2026-03-02', '2026-03-01'), false],
])('a family with assistant and basis %s', (_, assigned, entitled, counted) => {
  const { familyIds, linked } = familiesAccompanied([{ familyId: 'f', leadingId: null, assigned, entitled }], halfYear);
  expect(familyIds).toEqual(counted ? ['f'] : []);
  expect(linked).toBe(0);
});

const time = { familyId: 'f', leadingId: null, assigned: days('2026-01-01'), entitled: days('2026-01-01') };

test('a family with two assistants and two bases counts once', () => {
  expect(familiesAccompanied([time, time, { ...time, familyId: 'g' }], halfYear)).toEqual({ familyIds: ['f', 'g'], linked: 0 });
});

test('B1 linked records count once, as the one that leads, and it is said how many depend on a link', () => {
  const doubled = [
    { ...time, familyId: 'd', leadingId: 'f' },
    { ...time, familyId: 'e', leadingId: 'f' },
  ];
  expect(familiesAccompanied([time, ...doubled], halfYear)).toEqual({ familyIds: ['f'], linked: 1 });
  expect(familiesAccompanied(doubled, halfYear)).toEqual({ familyIds: ['f'], linked: 1 });
  const never = { ...time, familyId: 'd', leadingId: 'f', assigned: days('2025-01-01', '2025-12-31') };
  expect(familiesAccompanied([time, never], halfYear)).toEqual({ familyIds: ['f'], linked: 0 });
});

test.each([
  ['still', days('2020-01-01'), 'FAMILY_ASSISTANT', true],
  ['until that day', days('2020-01-01', '2026-06-30'), 'FAMILY_ASSISTANT', true],
  ['until the day before', days('2020-01-01', '2026-06-29'), 'FAMILY_ASSISTANT', false],
  ['from the day after', days('2026-07-01'), 'FAMILY_ASSISTANT', false],
  ['in another function', days('2020-01-01'), 'SOCIAL_WORKER', false],
] as const)('somebody working %s', (_, held, role, counted) => {
  const one = { staffMemberId: 's', role, held };
  expect(assistantsEmployed([one, one], '2026-06-30' as LocalDate)).toEqual(counted ? ['s'] : []);
});
