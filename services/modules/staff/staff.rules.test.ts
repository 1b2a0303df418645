import { describe, expect, test } from 'vitest';
import type { Role } from '@asysta/schema/staff/codes';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { canAppoint, canAuthorize, canEnd, isAuthorizedOn, mayChangeRightsOf } from './staff.rules.js';

const day = parseLocalDate;
const until = (text: string | null) => (text === null ? null : day(text));
const verdictOf = (code: string | null, field: string) =>
  code === null ? { allowed: true } : { allowed: false, code, details: { field } };
const post = (role: Role, from: string, to: string | null = null) => ({ role, validFrom: day(from), validTo: until(to) });

describe('both papers of art. 7(4)', () => {
  const PAPER = { grantedOn: day('2026-03-02'), secrecyUndertakenOn: day('2026-03-02'), validTo: null, withdrawnOn: null };

  test.each([
    ['on the day they were signed', {}, '2026-03-02', true],
    ['the day before', {}, '2026-03-01', false],
    ['while the undertaking is missing', { secrecyUndertakenOn: day('2026-03-05') }, '2026-03-04', false],
    ['from the day of the undertaking on', { secrecyUndertakenOn: day('2026-03-05') }, '2026-03-05', true],
    ['before the authorisation was granted', { grantedOn: day('2026-03-05') }, '2026-03-04', false],
    ['on the last day', { validTo: day('2026-03-10') }, '2026-03-10', true],
    ['after the last day', { validTo: day('2026-03-10') }, '2026-03-11', false],
    ['the day before they were withdrawn', { withdrawnOn: day('2026-03-10') }, '2026-03-09', true],
    ['on the day they were withdrawn', { withdrawnOn: day('2026-03-10') }, '2026-03-10', false],
  ] as const)('give access %s', (_, change, on, expected) => {
    expect(isAuthorizedOn({ ...PAPER, ...change }, day(on))).toBe(expected);
  });

  test.each([
    ['signed today', {}, null, ''],
    ['granted tomorrow', { grantedOn: day('2026-03-03') }, 'DATE_IN_FUTURE', 'input.grantedOn'],
    ['undertaken tomorrow', { secrecyUndertakenOn: day('2026-03-03') }, 'DATE_IN_FUTURE', 'input.secrecyUndertakenOn'],
    ['that end before they begin', { validTo: day('2026-03-01') }, 'PERIOD_INVALID', 'input.validTo'],
    ['of a single day', { validTo: day('2026-03-02') }, null, ''],
  ] as const)('are recorded when %s', (_, change, code, field) => {
    expect(canAuthorize({ ...PAPER, ...change }, day('2026-03-02'))).toEqual(verdictOf(code, field));
  });
});

describe('a new post', () => {
  const person = { machine: false, held: [post('FAMILY_ASSISTANT', '2026-01-01', '2026-06-30')] };

  test.each([
    ['of another kind beside it', post('CENTRE_ADMIN', '2026-02-01'), null, ''],
    ['of the same kind again', post('FAMILY_ASSISTANT', '2026-02-01'), null, ''],
    ['of a social worker on a common day', post('SOCIAL_WORKER', '2026-06-30'), 'ROLES_NOT_COMBINABLE', 'input.role'],
    [
      'of a social worker that ends on its first day',
      post('SOCIAL_WORKER', '2025-01-01', '2026-01-01'),
      'ROLES_NOT_COMBINABLE',
      'input.role',
    ],
    ['of a social worker before it', post('SOCIAL_WORKER', '2025-01-01', '2025-12-31'), null, ''],
    ['of a social worker after it', post('SOCIAL_WORKER', '2026-07-01'), null, ''],
    ['that ends before it begins', post('CENTRE_ADMIN', '2026-02-02', '2026-02-01'), 'PERIOD_INVALID', 'input.validTo'],
    ['of a single day', post('CENTRE_ADMIN', '2026-02-02', '2026-02-02'), null, ''],
    ['of a machine', post('CENTRE_SYSTEM', '2026-02-01'), 'BAD_USER_INPUT', 'input.role'],
  ] as const)('of an assistant of this half-year: one %s', (_, wanted, code, field) => {
    expect(canAppoint(wanted, person)).toEqual(verdictOf(code, field));
  });

  test('one of several held is enough to be in the way, without an end as well', () => {
    const held = [post('CENTRE_ADMIN', '2020-01-01'), post('SOCIAL_WORKER', '2020-01-01'), post('DIRECTOR', '2020-01-01')];
    expect(canAppoint(post('FAMILY_ASSISTANT', '2026-02-01'), { machine: false, held })).toMatchObject({
      code: 'ROLES_NOT_COMBINABLE',
    });
    expect(canAppoint(post('DIRECTOR', '2026-02-01'), { machine: false, held })).toEqual({ allowed: true });
  });

  test.each(['CENTRE_SYSTEM', 'PARTNER_SYSTEM', 'REGION_SYSTEM'] as const)('of %s is for a machine only', (role) => {
    expect(canAppoint(post(role, '2026-02-01'), { machine: true, held: [] })).toEqual({ allowed: true });
    expect(canAppoint(post(role, '2026-02-01'), { machine: false, held: [] })).toEqual(verdictOf('BAD_USER_INPUT', 'input.role'));
  });

  test('of a person is not for a machine', () => {
    const verdict = canAppoint(post('DIRECTOR', '2026-02-01'), { machine: true, held: [] });
    expect(verdict).toEqual(verdictOf('BAD_USER_INPUT', 'input.role'));
  });
});

test.each([
  ['on its first day', null, '2026-03-10', null],
  ['the day before its first, because it was made by mistake', null, '2026-03-09', null],
  ['earlier than that', null, '2026-03-08', 'PERIOD_INVALID'],
  ['any day when it had no end', null, '2036-01-01', null],
  ['on the day it ends anyway', '2026-03-20', '2026-03-20', null],
  ['later than it ends', '2026-03-20', '2026-03-21', 'PERIOD_INVALID'],
] as const)('a post from 10 March may end %s', (_, to, lastOn, code) => {
  const verdict = canEnd({ validFrom: day('2026-03-10'), validTo: until(to) }, day(lastOn));
  expect(verdict).toEqual(verdictOf(code, 'input.lastOn'));
});

test('nobody changes their own rights', () => {
  expect(mayChangeRightsOf('anna', 'anna')).toEqual({ allowed: false, code: 'OWN_RIGHTS', details: {} });
  expect(mayChangeRightsOf('anna', 'maria')).toEqual({ allowed: true });
});
