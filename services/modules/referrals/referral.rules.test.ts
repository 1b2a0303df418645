import { describe, expect, test } from 'vitest';
import { REFERRAL_STATES, type ReferralState } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { canAnswer, canRefer, canRespond, canRevoke, standingOf } from './referral.rules.js';

const day = (text: string) => text as LocalDate;
const now = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T12:00:00.001Z');
const order = { fields: ['ADDRESS'], expiresOn: day('2026-12-01'), receiverId: 'r' } as const;

test.each([
  ['tomorrow', { expiresOn: day('2026-11-25') }, null, null],
  ['in twelve months', { expiresOn: day('2027-11-24') }, null, null],
  ['today', { expiresOn: day('2026-11-24') }, 'REFERRAL_EXPIRY_IN_PAST', 'expiresOn'],
  ['a day after twelve months', { expiresOn: day('2027-11-25') }, 'REFERRAL_EXPIRY_TOO_FAR', 'expiresOn'],
  ['with nothing to share', { fields: [] }, 'REFERRAL_FIELDS_EMPTY', 'fields'],
  ['at an institution outside the platform', { receiverId: null }, 'PARTNER_NOT_CONNECTED', 'partnerInstitutionId'],
])('a referral that ends %s', (_, change, code, field) => {
  const verdict = canRefer({ ...order, ...change }, day('2026-11-24'));
  expect(verdict).toEqual(code ? { allowed: false, code, details: { field: `input.${field}` } } : { allowed: true });
});

const openWhen = (open: boolean) => (open ? { allowed: true } : { allowed: false, code: 'REFERRAL_NOT_OPEN', details: {} });

describe.each(REFERRAL_STATES)('a referral that is %s', (state: ReferralState) => {
  test('is accepted or declined only when sent, answered only when accepted', () => {
    expect(canRespond({ state })).toEqual(openWhen(state === 'SENT'));
    expect(canAnswer({ state })).toEqual(openWhen(state === 'ACCEPTED'));
  });

  test('is taken back unless it was already or has ended', () => {
    expect(canRevoke({ state, expiresAt: later }, now).allowed).toBe(state !== 'REVOKED');
    expect(canRevoke({ state, expiresAt: now }, now).allowed).toBe(false);
  });

  test('is expired past its end only while it was open', () => {
    expect(standingOf({ state, expiresAt: later }, now)).toBe(state);
    expect(standingOf({ state, expiresAt: now }, now)).toBe(state === 'SENT' || state === 'ACCEPTED' ? 'EXPIRED' : state);
  });
});
