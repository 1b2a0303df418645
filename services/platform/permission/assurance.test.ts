import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Role, ROLES } from '@asysta/schema/staff/codes';
import { demandsOf, demandsOfUse, meets } from './assurance.js';
import { type PermissionCatalogue, type Permission, PERMISSIONS } from '@asysta/schema/catalogue';

const NOW = new Date('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('G36 a proof meets a demand', () => {
  test.each([
    ['just now', 2, 0, true, true],
    ['fifteen minutes ago', 2, 15 * MINUTE, true, true],
    ['a moment more than fifteen minutes ago', 2, 15 * MINUTE + 1, true, false],
    ['ten hours ago', 2, 10 * HOUR, true, false],
    ['a moment more than ten hours ago', 2, 10 * HOUR + 1, false, false],
    ['by a clock that runs thirty seconds ahead', 2, -30_000, true, true],
    ['in the future', 2, -30_001, false, false],
    ['just now, but without a second factor', 1, 0, false, false],
    ['just now, but at no level', 0, 0, false, false],
    ['just now, at a higher level', 3, 0, true, true],
  ])('shown %s', (_, level, ageMs, today, now) => {
    const assurance = { level, provedAt: new Date(NOW.getTime() - ageMs) };
    expect(meets(assurance, 'SECOND_FACTOR_TODAY', NOW)).toBe(today);
    expect(meets(assurance, 'SECOND_FACTOR_NOW', NOW)).toBe(now);
  });

  test.each([0, 1, 2, 3])('nothing is met without a time of proof, at level %i neither: a machine', (level) => {
    expect(meets({ level, provedAt: null }, 'SECOND_FACTOR_TODAY', NOW)).toBe(false);
    expect(meets({ level, provedAt: null }, 'SECOND_FACTOR_NOW', NOW)).toBe(false);
  });
});

const holding = (...roles: readonly Role[]) => ({
  appointments: roles.map((role) => ({ id: role, role, unitId: null, acting: true, validTo: null })),
});

test('G36 of all functions those of a director and of a data protection officer demand a second factor every day, acting ones too', () => {
  expect(ROLES.filter((role) => demandsOf(holding(role)).length > 0)).toEqual(['DIRECTOR', 'DATA_PROTECTION_OFFICER']);
  expect(demandsOf(holding('SOCIAL_WORKER', 'DIRECTOR'))).toEqual(['SECOND_FACTOR_TODAY']);
  expect(demandsOf(holding())).toEqual([]);
});

test('G36 rights over staff, restriction of a file and the report that leaves the centre are used with a second factor of now', () => {
  const demanding = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => demandsOfUse(permission).length > 0);
  expect(demanding).toEqual([
    'staff:manage',
    'appointment:confirm',
    'eligibility:record',
    'staff:suspend',
    'staff:authorize',
    'family:restrict',
    'report:submit',
  ]);
});

test('G36 a permission to export or to erase does not compile without it', () => {
  expectTypeOf<{ 'audit:export': { words: string; personal: true } }>().not.toExtend<PermissionCatalogue>();
  expectTypeOf<{ 'family:erase': { words: string; personal: true } }>().not.toExtend<PermissionCatalogue>();
  expectTypeOf<{ 'family:erase': { words: string; personal: true; secondFactor: 'NOW' } }>().toExtend<PermissionCatalogue>();
  for (const permission of Object.keys(PERMISSIONS) as Permission[])
    if (/:(export|erase)$/.test(permission)) expect(demandsOfUse(permission)).toEqual(['SECOND_FACTOR_NOW']);
});
