import { expect, test } from 'vitest';
import { PARTNER_KINDS } from '@asysta/schema/partners/codes';
import { REFERRAL_FIELDS, type ReferralField } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isPreselected, type SharedFile, snapshotOf, valueOf } from './snapshot.rules.js';

const person = { surname: 'Leśna', birthDate: null, school: null } as const;
const file: SharedFile = {
  phone: '0 000',
  street: null,
  city: 'Raków',
  members: [
    { ...person, givenName: 'Zofia', role: 'GRANDPARENT' },
    { ...person, givenName: 'Adam', role: 'FATHER' },
    { ...person, givenName: 'Ola', role: 'CHILD', birthDate: '2019-05-01' as LocalDate, school: 'SP 1' },
    { ...person, givenName: 'Jan', role: 'CHILD', school: 'SP 1' },
  ],
  problems: ['DEBT'],
  strengths: ['blisko babcia', 'stała praca'],
  supportSince: null,
  assistant: null,
  centre: 'GOPS',
};

test.each<[ReferralField, string | null]>([
  ['CONTACT_PERSON', 'Adam Leśna'],
  ['CONTACT_PHONE', '0 000'],
  ['ADDRESS', 'Raków'],
  ['CHILDREN_NAMES', 'Ola Leśna, Jan Leśna'],
  ['CHILDREN_BIRTH_DATES', '2019-05-01'],
  ['CHILDREN_SCHOOL', 'SP 1'],
  ['STRENGTHS', 'blisko babcia; stała praca'],
  ['SUPPORT_SINCE', null],
  ['ASSISTANT_CONTACT', null],
])('%s copies %s', (field, value) => {
  expect(valueOf(file, field)).toBe(value);
});

test.each(REFERRAL_FIELDS)('a snapshot of %s alone holds nothing else', (field) => {
  expect(Object.keys(snapshotOf(file, [field]))).toEqual([field]);
});

test.each(PARTNER_KINDS)('%s gets the contact of the assistant preselected, and never everything', (kind) => {
  expect(isPreselected(kind, 'ASSISTANT_CONTACT')).toBe(true);
  expect(REFERRAL_FIELDS.filter((field) => isPreselected(kind, field)).length).toBeLessThan(5);
});
